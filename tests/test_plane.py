"""What a figure shows where clusters have no slopes, in both languages of the code."""

import json

import pandas as pd
import pytest

from shrinksite.names import Names
from shrinksite.plane import plane_of_means
from tests.reference import FOLDER

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
