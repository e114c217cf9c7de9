"""The numbers the browser gets."""

import gzip
import json

import numpy as np
import pandas as pd
import pytest

from shrinksite import Scenario, create_data, fit, pool
from shrinksite.figure_data import EXAMPLES, examples, figure_data, means_data
from shrinksite.geometry import UP, padded
from shrinksite.measures import worse_off
from shrinksite.pooling import estimates
from tests.reference import SCENARIOS, fitted, fitted_model, pooled, ragged_data

BASELINE = Scenario("baseline", "Baseline", "Look.")


def as_json(data):
    return json.dumps(data, separators=(",", ":"), allow_nan=False)


@pytest.mark.parametrize("slug", SCENARIOS)
def test_it_is_small_and_complete(slug):
    data = figure_data(fitted(slug), pooled(slug), Scenario(slug, "T", "L", "n"))
    assert len(gzip.compress(as_json(data).encode())) < 20_000
    lengths = {
        name: len(values["x"] if isinstance(values, dict) else values)
        for name, values in data["clusters"].items()
    }
    assert set(lengths.values()) == {100}, lengths


def test_numbers_are_the_frames_to_four_decimals():
    data, frame = figure_data(fitted("baseline"), pooled("baseline"), BASELINE), pooled("baseline")
    for name in ("no_pooling", "partial_pooling", "truth"):
        for coefficient in ("intercept", "x"):
            wanted = estimates(frame, name)[coefficient].tolist()
            assert data["clusters"][name][coefficient] == pytest.approx(wanted, abs=5.1e-5)
    assert data["fixed_effects"] == [0.9365, 0.5441]
    assert data["clusters"]["worse_off"] == worse_off(frame).tolist()


def test_all_estimates_lie_on_one_line_where_d_has_but_one_direction():
    def is_on_line(name, structure):
        model = fitted_model(name, structure)
        return figure_data(model, pool(model), BASELINE)["is_on_line"]

    assert not is_on_line("baseline", "correlated")
    assert not is_on_line("baseline", "uncorrelated")
    assert is_on_line("baseline", "intercept")
    assert is_on_line("singular", "correlated")


def test_everything_that_the_browser_reads_is_there():
    model, frame = fitted("baseline"), pooled("baseline")
    data = figure_data(model, frame, BASELINE)
    assert [*data] == [
        "slug",
        "title",
        "is_on_line",
        "fixed_effects",
        "complete_pooling",
        "random_effects_cov",
        "ellipses",
        "sigma",
        "half",
        "windows",
        "clusters",
        "examples",
    ]
    assert [*data["clusters"]] == [
        "cluster",
        "n",
        "sd_x",
        "no_pooling",
        "partial_pooling",
        "truth",
        "own_weight",
        "share_kept",
        "worse_off",
        "diameter",
        "opacity",
    ]
    assert (data["slug"], data["title"]) == ("baseline", "Baseline")
    slope, intercept = np.polyfit(model.rows.x, model.rows.y, 1)
    assert data["complete_pooling"] == pytest.approx([intercept, slope], abs=5.1e-5)
    assert data["sigma"] == pytest.approx(model.sigma, rel=1e-6)
    assert data["half"] == {"intercept": 1.5, "x": 0.75}
    cov = model.random_effects_cov.to_numpy()
    np.testing.assert_allclose(data["random_effects_cov"], cov, rtol=1e-6)
    assert [*data["ellipses"]] == ["ellipse_50", "ellipse_95"]
    for name, share in (("ellipse_50", 0.5), ("ellipse_95", 0.95)):
        edge = data["ellipses"][name]
        away = np.c_[edge["intercept"], edge["x"]] - model.fixed_effects.to_numpy()
        distances = (away @ np.linalg.inv(cov) * away).sum(axis=1)
        # the χ² of two degrees of freedom; the corners are rounded to four decimals
        np.testing.assert_allclose(distances, -2 * np.log(1 - share), rtol=2e-3)
    windows = data["windows"]
    b0, b1 = model.fixed_effects
    assert windows["comparable"]["intercept"] == pytest.approx([b0 - 1.5, b0 + 1.5], abs=5.1e-5)
    assert windows["comparable"]["x"] == pytest.approx([b1 - 0.75, b1 + 0.75], abs=5.1e-5)
    for name, limits in windows["fitting"].items():
        if name != "ticks":
            shown = pd.concat([estimates(frame, p)[name] for p in ("no_pooling", "truth")])
            assert limits[0] < shown.min() < shown.max() < limits[1]


def test_means_move_in_a_window_about_all_of_them():
    heights = pd.DataFrame(
        {
            "no_pooling": [1.0, 3.0],
            "partial_pooling": [1.25, 11.0],
            "fixed_effects": [-9.0, 2.0],
            "complete_pooling": [-50.0, 99.0],
        }
    )
    data = means_data(heights)
    assert data["no_pooling"] == [1, 3]
    assert data["fixed_effects"] == [-9, 2]
    assert [*data["window"]] == ["y", "ticks"]
    assert data["window"]["y"] == [*padded(-9, 11)]
    with_x = means_data(heights.assign(x=[4.0, 0.0]))
    assert with_x["x"] == [4, 0]
    assert with_x["window"]["x"] == [*padded(0, 4, UP)]
    assert [*with_x["window"]["ticks"]] == ["y", "x"]
    assert with_x["window"]["y"] == data["window"]["y"]


def test_own_weight_takes_the_browser_from_no_to_partial_pooling():
    data = figure_data(fitted("baseline"), pooled("baseline"), BASELINE)
    clusters, (b0, b1) = data["clusters"], data["fixed_effects"]
    away = [clusters["no_pooling"]["intercept"][7] - b0, clusters["no_pooling"]["x"][7] - b1]
    (w00, w01), (w10, w11) = clusters["own_weight"][7]
    # Weights are rounded to 0.0005, distances are below 2.
    partial = clusters["partial_pooling"]
    assert b0 + w00 * away[0] + w01 * away[1] == pytest.approx(partial["intercept"][7], abs=2e-3)
    assert b1 + w10 * away[0] + w11 * away[1] == pytest.approx(partial["x"][7], abs=2e-3)


def test_what_is_not_known_is_none():
    model = fit(ragged_data())
    data = json.loads(as_json(figure_data(model, pool(model), BASELINE)))
    clusters = data["clusters"]
    assert clusters["no_pooling"]["x"][:3] == [None] * 3
    assert None not in clusters["no_pooling"]["x"][3:] + clusters["partial_pooling"]["x"]
    assert clusters["truth"]["intercept"] == [None] * 12
    assert clusters["share_kept"][:3] == clusters["worse_off"][:3] == [None] * 3
    assert "worse_off" not in data["examples"]
    assert data["examples"]["smallest"] == 1


def test_examples_are_what_they_are_called():
    frame, fixed = pooled("unbalanced"), fitted("unbalanced").fixed_effects
    chosen = examples(frame, fixed)
    assert tuple(chosen) == EXAMPLES
    assert frame.loc[chosen["smallest"], "n"] == frame["n"].min()
    assert worse_off(frame)[chosen["worse_off"]]
    distance = ((estimates(frame, "no_pooling") - fixed) ** 2).sum(axis=1)
    assert distance[chosen["farthest"]] == distance.max()
    assert "smallest" not in examples(pooled("baseline"), fitted("baseline").fixed_effects)


def test_where_no_cluster_has_a_line_none_is_an_example():
    frame = pooled("baseline").assign(no_pooling_intercept=np.nan, no_pooling_x=np.nan)
    assert examples(frame, fitted("baseline").fixed_effects) == {}


@pytest.mark.parametrize(
    "labels",
    [["a", "b", "c", "d"], [1.25, 1.5, 2.5, 3.5], pd.date_range("2026", periods=4)],
    ids=["text", "fractions", "dates"],
)
def test_labels_that_are_no_whole_numbers_are_text(labels):
    data = create_data(n_cluster=4)
    model = fit(data.assign(cluster=pd.Series([labels[c - 1] for c in data["cluster"]])))
    written = json.loads(as_json(figure_data(model, pool(model), BASELINE)))
    assert written["clusters"]["cluster"] == [str(label) for label in labels]
    assert written["examples"]["farthest"] in written["clusters"]["cluster"]
