"""Data of one's own as a situation: what is written of them, in any unit, and that truth is not."""

import json
import re

import numpy as np
import pandas as pd
import pytest

from scripts.steps.problem import BuildProblem
from scripts.steps.read_table import read_table
from scripts.written.execute import execute
from scripts.written.scenario_files import write_scenario
from shrinksite import estimates, fit, own_weight, pool
from shrinksite.geometry import half_window
from shrinksite.scenario import Scenario, Table
from tests.reference import DATA, REAL, fitted

SLEEP = Table(DATA / "sleepstudy.csv", "Reaction", "Subject", "Days", {"y": "ms", "x": "day"})
SCRIPT = re.compile(r"<script.*?</script>", re.DOTALL)
TRUTH = re.compile(r"\b(truth|(?<!=\")true|worse|nan|NaN|None|inf)\b")


def scenario(table=SLEEP, **more):
    return Scenario("ours", "Our <data>", "Look.", table=table, **more)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The files of sleepstudy, as a situation."""
    folder = tmp_path_factory.mktemp("own") / "ours"
    folder.mkdir()
    write_scenario(scenario(), "scenarios/ours.md", folder)
    return folder


def in_units(folder, y_unit, x_unit):
    """Write sleepstudy in other units, and give its table."""
    data = pd.read_csv(DATA / "sleepstudy.csv")
    data = data.assign(Reaction=data["Reaction"] / y_unit, Days=data["Days"] / x_unit)
    data.to_csv(folder / "scaled.csv", index=False)
    return Table(folder / "scaled.csv", "Reaction", "Subject", "Days")


def test_the_fit_is_lme4s(written):
    figure = json.loads((written / "figure.json").read_text())
    known = REAL["sleepstudy"]
    assert figure["fixed_effects"] == pytest.approx(known["fixed_effects"], abs=1e-4)
    assert figure["names"] == {"y": "Reaction", "x": "Days", "y_unit": "ms", "x_unit": "day"}


def test_nothing_is_said_of_a_truth_and_nothing_is_empty(written):
    for name in ("figure.html", "hero.html", "embed.html", "estimates.csv", "facts.json"):
        text = SCRIPT.sub("", (written / name).read_text(encoding="utf-8"))
        assert not TRUTH.search(text), name
    assert "" not in pd.read_csv(written / "estimates.csv", dtype=str).fillna("").to_numpy()


def test_columns_are_called_by_their_own_names(written):
    assert list(pd.read_csv(written / "data.csv")) == ["Reaction", "Days", "Subject"]
    assert "Reaction ~ Days + (Days | Subject)" in (written / "lme4.txt").read_text()
    assert re.search(r"Dependent Variable: +Reaction", (written / "statsmodels.txt").read_text())
    svg = (written / "overview.svg").read_text()
    assert ">slope of Days (ms/day)</text>" in svg
    assert ">intercept (ms)</text>" in svg
    assert "Our &lt;data&gt;" in (written / "figure.html").read_text()


def test_data_are_given_away_as_they_were_read(written):
    ours, theirs = pd.read_csv(written / "data.csv"), pd.read_csv(DATA / "sleepstudy.csv")
    pd.testing.assert_frame_equal(ours, theirs)


def test_the_panels_rows_are_the_clusters(written):
    rows, figure = (
        json.loads((written / f"{n}.json").read_text()) for n in ("observations", "figure")
    )
    data = pd.read_csv(DATA / "sleepstudy.csv")
    for name, y, x in zip(figure["clusters"]["cluster"], rows["y"], rows["x"], strict=True):
        own = data[data["Subject"] == name]
        assert (y, x) == (pytest.approx(own["Reaction"].tolist(), rel=1e-5), own["Days"].tolist())


@pytest.mark.parametrize(("y_unit", "x_unit"), [(1e6, 1e-3), (1e-4, 1e5), (1, 1)])
@pytest.mark.slow
def test_any_unit_keeps_its_digits(tmp_path, y_unit, x_unit):
    """Published numbers, put back into ms and days, are those of the fit in ms and days."""
    folder = tmp_path / "ours"
    folder.mkdir()
    write_scenario(scenario(in_units(tmp_path, y_unit, x_unit)), "a.md", folder)
    model = fitted("sleepstudy")
    back = np.array([y_unit, y_unit / x_unit])
    figure = json.loads((folder / "figure.json").read_text())
    drawn = pd.DataFrame(figure["clusters"]["partial_pooling"]).to_numpy() * back
    expected = estimates(pool(model), "partial_pooling").to_numpy()
    assert np.abs(drawn - expected).max() < 1e-4 * expected.std(axis=0).min()
    csv = pd.read_csv(folder / "estimates.csv")[["partial_pooling_intercept", "partial_pooling_x"]]
    np.testing.assert_allclose(csv.to_numpy() * back, expected, rtol=1e-5)
    w = np.array(figure["clusters"]["own_weight"]) * (back[np.newaxis, :, np.newaxis] / back)
    np.testing.assert_allclose(w, own_weight(model), rtol=1e-4)
    facts = json.loads((folder / "facts.json").read_text())
    assert facts["shrinkage"] == {"intercept": "30%", "x": "19%"}


def test_a_window_for_any_scale_is_three_sds_of_the_own_lines():
    pooled = pool(fitted("radon"))
    own = estimates(pooled, "no_pooling").dropna()
    assert half_window(pooled).tolist() == pytest.approx((3 * own.std()).tolist())
    flat = pooled.assign(no_pooling_x=2.0, partial_pooling_x=2.0)
    assert half_window(flat)["x"] == 1


@pytest.mark.parametrize("structure", ["correlated", "uncorrelated", "intercept"])
def test_code_fits_the_structure_that_was_asked_for(structure):
    done = execute(scenario(random_effects=structure))
    data, _ = read_table(SLEEP)
    expected = fit(data, "Reaction", "Days", "Subject", structure)
    assert done.model.reml_criterion == expected.reml_criterion
    formula = {"correlated": "(Days | S", "uncorrelated": "(Days || S", "intercept": "(1 | S"}
    assert f"Reaction ~ Days + {formula[structure]}ubject)" in done.code["r"]


def test_names_of_clusters_stay_as_they_are(tmp_path):
    rng = np.random.default_rng(3)
    names = ["007", "7", "1e3", "#NA", "a,b", 'say "x"'] * 6
    rows = pd.DataFrame({"y `z`": rng.normal(size=36), "x": rng.normal(size=36), "if": names})
    rows.to_csv(tmp_path / "odd.csv", index=False)
    done = execute(scenario(Table(tmp_path / "odd.csv", "y `z`", "if", "x")))
    assert set(done.pooled.index) == set(names)
    assert "`y \\`z\\`` ~ x + (x | `if`)" in done.code["r"]
    assert 'colClasses = c(`if` = "character")' in done.code["r"]


@pytest.mark.slow
def test_very_many_clusters_are_drawn_in_part(tmp_path):
    rng = np.random.default_rng(4)
    g = np.repeat(np.arange(1201), 3)
    pd.DataFrame(
        {"y": rng.normal(size=g.size) + g % 7, "x": rng.normal(size=g.size), "g": g}
    ).to_csv(tmp_path / "many.csv", index=False)
    folder = tmp_path / "ours"
    folder.mkdir()
    write_scenario(scenario(Table(tmp_path / "many.csv", "y", "g", "x")), "a.md", folder)
    figure = json.loads((folder / "figure.json").read_text())
    assert figure["clusters"]["cluster"] == list(range(0, 1201, 3))
    assert "show 401 of 1,201 clusters" in (folder / "figure.html").read_text()
    rows = json.loads((folder / "observations.json").read_text())
    assert [len(y) for y in rows["y"]] == [3] * 401
    assert len(pd.read_csv(folder / "estimates.csv")) == 1201


def test_data_without_a_model_stop_with_the_files_and_the_columns_name(tmp_path):
    (tmp_path / "one.csv").write_text("y,x,g\n" + "".join(f"{i % 3},{i},a\n" for i in range(9)))
    said = r"^docs/data/one\.csv: column 'g' holds one cluster; at least two are needed$"
    with pytest.raises(BuildProblem, match=said):
        execute(scenario(Table(tmp_path / "one.csv", "y", "g", "x")))


def test_without_x_means_move_along_one_axis(tmp_path):
    folder = tmp_path / "ours"
    folder.mkdir()
    table = Table(DATA / "sleepstudy.csv", "Reaction", "Subject", units={"y": "ms"})
    write_scenario(scenario(table, random_effects="intercept"), "a.md", folder)
    figure = json.loads((folder / "figure.json").read_text())
    data = pd.read_csv(DATA / "sleepstudy.csv")
    expected = data.groupby("Subject")["Reaction"].mean()
    assert figure["means"]["no_pooling"] == pytest.approx(expected.tolist(), rel=1e-6)
    svg = (folder / "overview.svg").read_text()
    assert "clusters, in the order of their means" in svg
    assert svg.count('class="end"') == 18
    assert re.search(r'class="average" d="M([\d.]+) [\d.]+L\1 [\d.]+"', svg)
    html = (folder / "figure.html").read_text()
    assert not TRUTH.search(html.replace(">None</span>", ""))  # the code says x=None
    assert "tapply(data" in (folder / "example.R").read_text()
    assert "own mean" in (folder / "clusters.md").read_text()


def test_where_x_is_constant_in_every_cluster_means_move_at_their_x(tmp_path):
    rng = np.random.default_rng(8)
    g = np.repeat(np.arange(12), 5)
    x = (g % 3).astype(float)
    y = 2 + x + rng.normal(size=12)[g] + rng.normal(size=60)
    pd.DataFrame({"y": y, "x": x, "g": g}).to_csv(tmp_path / "types.csv", index=False)
    folder = tmp_path / "ours"
    folder.mkdir()
    table = Table(tmp_path / "types.csv", "y", "g", "x")
    write_scenario(scenario(table, random_effects="intercept"), "a.md", folder)
    figure = json.loads((folder / "figure.json").read_text())
    assert figure["means"]["x"] == [0, 1, 2] * 4
    average = figure["fixed_effects"][0] + figure["fixed_effects"][1] * np.array([0, 1, 2] * 4)
    away = np.abs(np.array(figure["means"]["no_pooling"]) - average)
    assert figure["examples"]["farthest"] == np.argmax(away)
    assert (folder / "overview.svg").read_text().count('class="end"') == 12
