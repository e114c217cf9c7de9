"""What poolings measure: as computed elsewhere, by hand, and with one harm wherever it is named."""

import numpy as np
import pandas as pd
import pytest

from shrinksite.facts import scenario_facts
from shrinksite.figure_data import examples
from shrinksite.geometry import outside
from shrinksite.measures import (
    distance_from_truth,
    distance_seen,
    harm,
    mean_shrinkage,
    moved_away,
    reliability,
    rmse,
    share_kept,
    worse_off,
)
from shrinksite.pooling import POOLINGS
from tests.reference import SCENARIOS, fitted, pooled

# Computed independently from the same data: RMSE against the truth (no, partial, complete), each
# for intercept and slope; mean shrinkage; per cent of clusters worse off.
TABLE = {
    "baseline": ("0.314 0.385 0.270 0.222 0.550 0.267", "0.27 0.67", 30),
    "more-subject-variance": ("0.314 0.385 0.304 0.371 1.098 1.059", "0.09 0.12", 46),
    "more-slope-variance": ("0.314 0.385 0.217 0.362 0.275 1.056", "0.67 0.10", 36),
    "fewer-observations": ("1.061 1.873 0.365 0.256 0.515 0.273", "0.70 0.93", 14),
    "more-observations": ("0.097 0.107 0.098 0.104 0.499 0.271", "0.04 0.13", 45),
    "unbalanced": ("0.300 0.369 0.141 0.176 0.549 0.529", "0.12 0.17", 49),
}


@pytest.mark.parametrize("slug", SCENARIOS)
def test_measures_are_those_of_the_table(slug):
    frame, fixed = pooled(slug), fitted(slug).fixed_effects
    errors, shrinkage, worse = TABLE[slug]
    # Equal to the digits printed there.
    assert " ".join(f"{e:.3f}" for e in rmse(frame).loc[POOLINGS].to_numpy().ravel()) == errors
    assert " ".join(f"{s:.2f}" for s in mean_shrinkage(frame, fixed)) == shrinkage
    assert round(100 * worse_off(frame).mean()) == worse


@pytest.mark.parametrize(
    ("slug", "percent"), [("more-subject-variance", 55), ("more-slope-variance", 49)]
)
def test_share_that_ends_outside_the_comparable_window(slug, percent):
    ends = outside(pooled(slug), "partial_pooling", fitted(slug).fixed_effects)
    assert round(100 * ends.mean()) == percent


@pytest.mark.parametrize(("slug", "percent"), [("baseline", 14), ("more-slope-variance", 31)])
def test_share_of_which_one_coordinate_moves_away(slug, percent):
    away = moved_away(pooled(slug), fitted(slug).fixed_effects).any(axis=1)
    assert round(100 * away.mean()) == percent


def frame_of(no, partial, truth):
    """Return the pooled frame of one cluster."""
    frame = {}
    for name, pair in {"no_pooling": no, "partial_pooling": partial, "truth": truth}.items():
        frame[f"{name}_intercept"], frame[f"{name}_x"] = [pair[0]], [pair[1]]
    return pd.DataFrame(frame)


FIXED = pd.Series({"intercept": 0.0, "x": 0.0})


def test_measures_of_one_cluster_by_hand():
    # In units of the window (1.5, 0.75) it starts at (2, 0) and ends at (1, 0).
    frame = frame_of(no=(3, 0), partial=(1.5, 0), truth=(2, 0))
    assert share_kept(frame, FIXED).tolist() == [0.5]
    assert worse_off(frame).tolist() == [False]  # off by 0.5, was off by 1
    assert outside(frame, "no_pooling", FIXED).tolist() == [True]
    assert outside(frame, "partial_pooling", FIXED).tolist() == [False]  # on the edge is inside
    assert not moved_away(frame, FIXED).any(axis=None)


def test_a_cluster_on_its_truth_can_only_lose():
    frame = frame_of(no=(1, 1), partial=(0.5, 1.1), truth=(1, 1))
    assert worse_off(frame).tolist() == [True]
    assert moved_away(frame, FIXED).to_numpy().tolist() == [[False, True]]


def test_harm_is_the_growth_of_one_distance():
    # From the truth (1, 1): its own line 3, 4 away, its partial pooling 6, 8.
    frame = frame_of(no=(4, 5), partial=(7, 9), truth=(1, 1))
    assert distance_from_truth(frame, "no_pooling").tolist() == [5]
    assert harm(frame).tolist() == [5]
    unknown = frame_of(no=(4, 5), partial=(7, 9), truth=(np.nan, np.nan))
    assert harm(unknown).isna().all()
    assert worse_off(unknown).isna().all()


def test_no_harm_is_not_worse_off():
    frame = frame_of(no=(1, 0), partial=(0, 1), truth=(0, 0))
    assert harm(frame).tolist() == [0]
    assert worse_off(frame).tolist() == [False]


@pytest.mark.parametrize("slug", SCENARIOS)
def test_the_cluster_of_the_button_is_the_one_of_the_prose(slug):
    frame, model = pooled(slug), fitted(slug)
    chosen = examples(frame, model.fixed_effects)["worse_off"]
    facts = scenario_facts(model, frame, SCENARIOS[slug]["parameters"])
    assert facts["examples"]["worse_off"]["cluster"] == str(chosen)
    assert f"{harm(frame)[chosen]:.3f}" == facts["worse_off"]["most"]


def test_distances_that_are_seen_are_in_units_of_the_window():
    start, end = (pd.DataFrame({"intercept": [a], "x": [b]}) for a, b in ((3, 0), (0, 0.75)))
    assert distance_seen(start, FIXED).tolist() == [2]
    assert distance_seen(end, FIXED).tolist() == [1]
    assert distance_seen(start, end)[0] == pytest.approx(5**0.5, abs=1e-15)


@pytest.mark.parametrize(
    ("between", "noise", "n", "share"), [(0.25, 1, 10, 10 / 14), (1, 3, 1, 0.25), (0, 0, 5, 1)]
)
def test_reliability_by_hand(between, noise, n, share):
    assert reliability(between, noise, n) == pytest.approx(share, abs=1e-15)


def test_a_cluster_without_a_line_does_not_count():
    two = [frame_of(no=(3, 2), partial=(1, 1), truth=(2, 0))]
    two.append(frame_of(no=(-1, 2), partial=(-1, -1), truth=(0, 0)))
    lineless = frame_of(no=(np.nan, np.nan), partial=(50, 50), truth=(0, 0))
    for frame in (pd.concat(two), pd.concat([*two, lineless])):
        frame = frame.assign(complete_pooling_intercept=0.0, complete_pooling_x=1.0)
        assert mean_shrinkage(frame, FIXED).tolist() == [0.5, 0.5]
        assert rmse(frame).loc["partial_pooling"].tolist() == [1, 1]
        assert rmse(frame).loc["no_pooling"].tolist() == [1, 2]
