"""Where things stand in a figure."""

import numpy as np
import pandas as pd
import pytest

from shrinksite import create_data, fit
from shrinksite.geometry import (
    diameter,
    ellipse,
    followed,
    opacity,
    positions,
    starts,
    window,
)
from shrinksite.pooling import estimates, pool
from tests.reference import SCENARIOS, fitted, pooled, ragged_data

FIXED = pd.Series({"intercept": 1.0, "x": 0.5})


@pytest.mark.parametrize("progress", [0, 0.25, 1])
def test_clusters_travel_straight_from_their_own_line_to_the_mixed_one(progress):
    frame = pooled("baseline")
    start, end = estimates(frame, "no_pooling"), estimates(frame, "partial_pooling")
    expected = (1 - progress) * start + progress * end
    np.testing.assert_allclose(positions(frame, progress), expected, rtol=0, atol=1e-14)


def test_a_cluster_without_a_line_stands_still_where_it_ends():
    frame = pool(fit(ragged_data()))
    ends = estimates(frame, "partial_pooling").loc[[1, 2, 3]]
    pd.testing.assert_frame_equal(starts(frame).loc[[1, 2, 3]], ends)
    pd.testing.assert_frame_equal(positions(frame, 0.3).loc[[1, 2, 3]], ends)


def test_the_comparable_window_is_as_wide_in_every_scenario():
    for slug in SCENARIOS:
        ranges, fixed = window(fitted(slug).fixed_effects), fitted(slug).fixed_effects
        for name, half in (("intercept", 1.5), ("x", 0.75)):
            # 3 × 0.5 and 3 × 0.25 on each side of the fixed effect
            assert ranges[name] == pytest.approx((fixed[name] - half, fixed[name] + half))


@pytest.mark.parametrize("slug", SCENARIOS)
def test_everything_is_inside_the_fitting_window(slug):
    frame = pooled(slug)
    for name, (low, high) in window(fitted(slug).fixed_effects, frame).items():
        for pooling in ("no_pooling", "partial_pooling", "truth"):
            values = estimates(frame, pooling)[name]
            assert low < values.min()
            assert values.max() < high


@pytest.mark.parametrize("rounding", [0.0, 1e-15])
def test_a_window_around_one_single_point_has_an_area(rounding):
    frame = pool(fit(create_data(n_cluster=5, obs_per_cluster=6)))
    frame.loc[:, frame.columns.str.contains("pooling")] = 2.0
    frame.loc[frame.index[0], frame.columns.str.contains("pooling")] += rounding
    low, high = window(FIXED, frame)["x"]
    assert low < 1.9
    assert high > 2.1


def test_points_are_fainter_the_nearer_they_start():
    frame = pooled("baseline")
    strength = opacity(frame, fitted("baseline").fixed_effects)
    assert strength.between(0.35, 1).all()
    away = (starts(frame) - fitted("baseline").fixed_effects).abs() / [1.5, 0.75]
    by_distance = strength[away.max(axis=1).sort_values().index]
    assert by_distance.is_monotonic_increasing
    assert strength.max() == 1


def test_area_follows_the_rows():
    frame = pooled("unbalanced")
    size = diameter(frame, "n")
    assert size.min() >= 4
    large = size[size > 4]
    # area / n is one constant, except where a point would be too small to see
    np.testing.assert_allclose(large**2 / frame["n"][large.index], 81 / frame["n"].mean())
    assert diameter(frame, "equal").nunique() == 1


@pytest.mark.parametrize("probability", [0.5, 0.95])
def test_an_ellipse_is_a_contour_that_holds_its_share(probability):
    covariance = pd.DataFrame([[0.25, -0.05], [-0.05, 0.0625]])
    points = ellipse(FIXED, covariance, probability) - FIXED
    squared = np.einsum("ci,ij,cj->c", points, np.linalg.inv(covariance), points)
    # The chi-squared distribution with 2 degrees of freedom is 1 - exp(-q / 2).
    np.testing.assert_allclose(1 - np.exp(-squared / 2), probability, rtol=1e-12)
    np.testing.assert_allclose(points.iloc[0], points.iloc[-1], atol=1e-14)


def test_a_singular_ellipse_is_a_line_and_finite():
    points = ellipse(FIXED, pd.DataFrame([[1.0, 2.0], [2.0, 4.0]]), 0.95) - FIXED
    # An eigenvalue of 0 comes out as 1e-16 and its root as 1e-8.
    np.testing.assert_allclose(points["x"], 2 * points["intercept"], atol=1e-6)


def test_those_are_followed_that_stay_inside_the_farthest_first_then_far_from_one_another():
    # Twin of geometry.test.js: the same places
    start = np.array([[0, 0], [0.9, 0.8], [-0.9, 0.7], [2, 0], [0.8, 0.8], [0, -0.5]])
    middle = np.zeros_like(start)
    square = [(-1, 1), (-1, 1)]
    assert followed(start, middle, square) == [1, 2, 5, 0, 4]
    assert followed(start, middle, square, 3) == [1, 2, 5]
    assert followed(start, middle, [(-20, 20), (-2, 2)], 1) == [1]
    out = np.array([[3, 0], [5, 0]])
    assert followed(out, out, square) == [1, 0]
    edge = np.array([[0.95, 0], [0.951, 0], [0.2, 0]])
    assert followed(edge, edge, square) == [0, 2]
    level = np.array([[-1, 0], [1, 0], [0.5, 0]])
    assert followed(level, level, [(-2, 2), (-2, 2)], 1) == [0]
    # Below and to the left is as far as above and to the right, and the diagonal counts as it is.
    low = [[0.5, 0.5], [-0.6, -0.6], [0.55, 0.4]]
    assert followed(low, low, [(-1, 1), (-1, 1)], 1) == [1]
    along = [[0.75, 0.0], [0.5, 0.5], [0.0, 0.7]]
    assert followed(along, along, [(-1, 1), (-1, 1)], 1) == [0]


@pytest.mark.parametrize("slug", SCENARIOS)
def test_every_picture_has_clusters_to_follow_and_their_whole_way_is_in_it(slug):
    frame, ranges = pooled(slug), window(fitted(slug).fixed_effects)
    places = followed(starts(frame), positions(frame, 1), list(ranges.values()))
    assert len(set(places)) == 7
    for name, (low, high) in ranges.items():
        for points in (starts(frame), positions(frame, 1)):
            assert points[name].iloc[places].between(low, high).all()
