"""Every sentence with which the package refuses something, whole, as it is kept."""

import numpy as np
import pandas as pd
import pytest

import shrinksite
from shrinksite import (
    Parameters,
    Priors,
    bootstrap,
    compare,
    create_data,
    fit,
    fit_sums,
    intervals,
    means,
    pool,
    posterior,
    predict_new_cluster,
    profile_intervals,
    shrinkage_figure,
    student_seed,
)
from shrinksite.boundary_avoiding import BOUNDARY_AVOIDING
from shrinksite.departures import departed_data
from shrinksite.held_out import held_out
from shrinksite.scenario import scenario_of
from shrinksite.scenarios import read_scenarios
from tests.kept_text import is_as_kept
from tests.sums import sums_of

DATA = create_data(n_cluster=6, obs_per_cluster=4)
MODEL = fit(DATA)
MEANS = fit(DATA, x=None)
PENALIZED = fit(DATA, prior=BOUNDARY_AVOIDING)
SUMS = sums_of(DATA)
SITUATION = {"slug": "a", "title": "A", "look_for": "L"}
OWN = SITUATION | {"data": "own.csv", "y": "y", "cluster": "cluster"}


def but(table, row=0, **cells):
    """Return a table with other cells in one row."""
    table = table.astype(object)
    for name, value in cells.items():
        table.loc[table.index[row], name] = value
    return table.infer_objects()


CALLS = {
    "package": [lambda: shrinksite.no_such_name],
    "columns": [
        lambda: fit([1, 2]),
        lambda: fit(DATA, x="z"),
        lambda: fit(pd.concat([DATA, DATA["y"]], axis=1)),
        lambda: fit(but(DATA, 3, y="low")),
        lambda: fit(but(DATA, 2, y=True)),
        lambda: fit(DATA.assign(y=DATA["y"] > 0)),
        lambda: fit(DATA.assign(x=1j)),
        lambda: fit(DATA.astype({"y": object})),
        lambda: fit(but(DATA, 1, x=np.nan)),
        lambda: fit(DATA.assign(x=DATA["x"].where(DATA["x"] > 0))),
        lambda: fit(but(DATA, 1, y=-np.inf)),
        lambda: fit(but(DATA, 4, cluster=None)),
        lambda: fit(DATA.assign(cluster=DATA["cluster"].where(DATA["cluster"] > 2))),
        lambda: fit(DATA.assign(cluster=[[c] for c in DATA["cluster"]])),
    ],
    "what no model fits": [
        lambda: fit(DATA[:5]),
        lambda: fit(DATA[DATA["cluster"] == 1][:4], random_effects="intercept", x=None),
        lambda: fit(DATA.assign(cluster=1)),
        lambda: fit(DATA.assign(cluster=DATA.index)),
        lambda: fit(DATA.assign(x=0.1)),
        lambda: fit(DATA.assign(x=DATA["cluster"] % 2)),
        lambda: fit(DATA.assign(y=DATA["cluster"] + DATA["x"])),
        lambda: fit(DATA.assign(y=1.5), x=None),
        lambda: fit(DATA.assign(y=2 * DATA["x"] + 1)),
        lambda: fit(DATA.assign(y=DATA["y"] * 1e200)),
        lambda: fit(DATA.assign(x=DATA["x"] * 1e-200)),
        lambda: fit(DATA, random_effects="slope"),
        lambda: fit(DATA, prior="flat"),
        lambda: fit(DATA[DATA["cluster"] < 3], prior=BOUNDARY_AVOIDING),
        lambda: fit(DATA[DATA["cluster"] < 3], x=None, prior=BOUNDARY_AVOIDING),
        lambda: fit(
            DATA[DATA["cluster"] < 4].assign(x=DATA["cluster"] % 2),
            random_effects="intercept",
            prior=BOUNDARY_AVOIDING,
        ),
        lambda: fit(DATA.groupby("cluster").head(2), prior=BOUNDARY_AVOIDING),
    ],
    "sums": [
        lambda: fit_sums([1, 2]),
        lambda: fit_sums(SUMS.drop(columns="syy")),
        lambda: fit_sums(SUMS.drop(columns="mean_x")),
        lambda: fit_sums(pd.concat([SUMS, SUMS["n"]], axis=1)),
        lambda: fit_sums(but(SUMS, 2, cluster=SUMS["cluster"].iloc[0])),
        lambda: fit_sums(but(SUMS, 1, n=2.5)),
        lambda: fit_sums(but(SUMS, 1, n=0)),
        lambda: fit_sums(but(SUMS, 3, sxx=-1.0)),
        lambda: fit_sums(but(SUMS, 3, syy=-0.5)),
        lambda: fit_sums(but(SUMS, 4, n=1, sxx=1.0, syy=0.0, sxy=0.0)),
        lambda: fit_sums(but(SUMS, 4, n=1, sxx=0.0, syy=2.0, sxy=0.0)),
        lambda: fit_sums(but(SUMS, 5, sxy=1000.0)),
        lambda: fit_sums(but(SUMS, 5, sxy=1.001 * np.sqrt(SUMS["sxx"][5] * SUMS["syy"][5]))),
        lambda: fit_sums(but(SUMS, 1, n=-1)),
        lambda: fit_sums(SUMS.assign(mean_y=SUMS["mean_y"] * 1e200)),
        lambda: fit_sums(SUMS.assign(mean_x=1.0, sxx=0.0, sxy=0.0)),
        lambda: fit_sums(SUMS).rows,
    ],
    "parameters": [
        lambda: Parameters(n_cluster=0),
        lambda: Parameters(obs_per_cluster=2.5),
        lambda: Parameters(cor=1.1),
        lambda: Parameters(balanced=0),
        lambda: Parameters(intercept="1"),
        lambda: Parameters(beta=np.inf),
        lambda: Parameters(sigma=-1),
        lambda: Parameters(seed=True),
        lambda: Parameters(sd_int=1e160),
        lambda: Parameters(n_cluster=100_000, obs_per_cluster=100_000),
        lambda: Parameters(n_cluster=2, obs_per_cluster=5, balanced=0.5),
        lambda: departed_data("late"),
        lambda: departed_data("rare_kind", size=-1),
        lambda: departed_data("heavy_tails", size=2),
        lambda: departed_data("two_kinds", size=np.inf),
        lambda: departed_data("two_kinds", size=True),
        lambda: departed_data("x_tied", sd_int=0),
        lambda: student_seed("no blanks"),
    ],
    "what follows from a fit": [
        lambda: bootstrap(MODEL, n=0),
        lambda: bootstrap(MODEL, n=2.5),
        lambda: compare([]),
        lambda: compare([MODEL], n=-1),
        lambda: compare([MODEL, PENALIZED]),
        lambda: compare([MODEL, MEANS]),
        lambda: compare([MODEL, fit(DATA[DATA["cluster"] > 1], random_effects="intercept")]),
        lambda: compare([MODEL, fit(DATA[1:], random_effects="intercept")]),
        lambda: compare([MODEL, fit(DATA.assign(x=DATA["x"] ** 2), random_effects="intercept")]),
        lambda: compare([MODEL, fit(DATA.assign(y=DATA["y"] ** 2), random_effects="intercept")]),
        lambda: compare([MODEL, MODEL]),
        lambda: intervals(MODEL, level=1),
        lambda: intervals(MODEL, level=0),
        lambda: intervals(MODEL, level=-0.5),
        lambda: held_out(DATA, folds=25),
        lambda: held_out(DATA[DATA["cluster"] < 3], folds=2),
        lambda: posterior(fit_sums(SUMS)),
        lambda: Priors(0, 1, 1),
        lambda: Priors(1, 1, 1, lkj=np.inf),
        lambda: predict_new_cluster(MODEL),
        lambda: predict_new_cluster(MEANS, at=[0]),
        lambda: predict_new_cluster(MODEL, at=["a"]),
        lambda: predict_new_cluster(MODEL, at=[0], seen=pd.DataFrame({"y": [1.0]})),
        lambda: predict_new_cluster(MODEL, at=[0], seen=pd.DataFrame({"y": [np.nan], "x": [1.0]})),
        lambda: profile_intervals(fit(DATA.assign(x=DATA["x"] + 1000))),
        lambda: PENALIZED.statsmodels_result,
        lambda: shrinkage_figure(pool(MODEL), MODEL.fixed_effects, point_size="big"),
        lambda: shrinkage_figure(pool(MODEL), MODEL.fixed_effects, MEANS.random_effects_cov),
        lambda: shrinkage_figure(pool(MEANS), MEANS.fixed_effects, heights=means(MEANS)[1:]),
    ],
}


@pytest.mark.parametrize("kind", CALLS)
def test_what_is_refused_is_said_in_these_words(kind):
    is_as_kept(f"refused_{kind.replace(' ', '_')}.txt", "\n".join(map(refusal, CALLS[kind])))


def refusal(call) -> str:
    """Return what a call raises, in words."""
    with pytest.raises(Exception) as caught:  # noqa: PT011 which one, and its words, are kept
        call()
    return f"{type(caught.value).__name__}: {caught.value}"


def test_entries_are_refused_in_these_words(tmp_path):
    (tmp_path / "own.csv").touch()
    (tmp_path / "other.csv").touch()
    entries = [
        3,
        SITUATION | {"colour": "red"},
        OWN | {"parameters": {}},
        SITUATION | {"title": " "},
        {"slug": "a", "title": "A"},
        SITUATION | {"slug": "A b"},
        SITUATION | {"slug": "common"},
        SITUATION | {"point_size": "big"},
        SITUATION | {"random_effects": "slope"},
        SITUATION | {"parameters": 3},
        SITUATION | {"parameters": {"speed": 3}},
        SITUATION | {"parameters": {"cor": 3}},
        SITUATION | {"parameters": {"n_cluster": 1, "obs_per_cluster": 2}},
        OWN | {"y": 3},
        OWN | {"x": ""},
        OWN | {"data": "none.csv"},
        OWN | {"y": "cluster"},
        OWN | {"units": "ms"},
        OWN | {"units": {"cluster": "ms"}},
        OWN | {"units": {"y": " "}},
        OWN | {"leave_out_missing": "yes"},
        OWN | {"random_effects": "correlated"},
    ]
    said = [refusal(lambda entry=entry: scenario_of(entry, tmp_path)) for entry in entries]
    said.append(refusal(lambda: scenario_of(OWN, tmp_path / "none")))
    is_as_kept("refused_entries.txt", "\n".join(said).replace(str(tmp_path), "FOLDER"))


def test_files_of_entries_are_refused_in_these_words(tmp_path):
    entry = '[[scenario]]\nslug = "a"\ntitle = "A"\nlook_for = "L"\n'
    contents = ["a = 1\nb = 2", "", "scenario = []", "scenario = 3", "scenario = [3]"]
    contents += ["[[scenario]]\ntitle = 3", entry + "x = 1", entry + entry.replace("A", "B")]
    said = []
    for number, content in enumerate(contents):
        file = tmp_path / f"{number}.toml"
        file.write_text(content, encoding="utf-8")
        said.append(refusal(lambda file=file: read_scenarios(file)))
    is_as_kept("refused_files.txt", "\n".join(said).replace(str(tmp_path), "FOLDER"))


def test_six_rows_are_enough_one_for_each_parameter():
    assert len(create_data(n_cluster=2, obs_per_cluster=3)) == 6
