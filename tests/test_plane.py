"""What a figure shows where clusters have no slopes, in both languages of the code."""

import json

import pandas as pd
import pytest

from shrinksite import estimates, fit, pool
from shrinksite.geometry import starts, window
from shrinksite.names import Names
from shrinksite.plane import plane_of_lines, plane_of_means
from tests.reference import FOLDER, ragged_data

CASES = json.loads((FOLDER / "plane.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=["in order", "at their x"])
def test_means_move_across_towards_a_line(case):
    means = case["means"]
    plane = plane_of_means(pd.DataFrame(means, dtype=float), Names("score", "hours", "points"))
    assert plane.start["across"].tolist() == means["no_pooling"]
    assert plane.end["across"].tolist() == means["partial_pooling"]
    assert plane.start["up"].tolist() == plane.end["up"].tolist() == case["up"]
    assert plane.ranges["across"] == pytest.approx(case["y"])
    assert plane.ranges["up"] == pytest.approx(case["limits"])
    assert plane.average.to_numpy().tolist() == [pytest.approx(end) for end in case["average"]]
    assert plane.centre.tolist() == pytest.approx(case["centre"])
    assert plane.titles[0] == "score (points)"
    assert plane.has_numbers == ("x" in means)


@pytest.mark.parametrize("fit_window", [False, True])
def test_lines_are_points_that_go_from_their_own_to_the_mixed_models(fit_window):
    model = fit(ragged_data())
    pooled, fixed = pool(model), model.fixed_effects
    names = Names("score", "hours", "points", "h")
    plane = plane_of_lines(pooled, fixed, names, fit_window=fit_window)
    for places, points in (
        (plane.start, starts(pooled)),
        (plane.end, estimates(pooled, "partial_pooling")),
    ):
        assert list(places) == ["across", "up"]
        assert places["across"].tolist() == points["intercept"].tolist()
        assert places["up"].tolist() == points["x"].tolist()
    assert plane.centre.to_dict() == {"across": fixed["intercept"], "up": fixed["x"]}
    ranges = window(fixed, pooled if fit_window else None)
    assert plane.ranges == {"across": ranges["intercept"], "up": ranges["x"]}
    assert plane.titles == (names.intercept_axis, names.slope_axis)
    assert plane.average is None
    assert plane.has_numbers
