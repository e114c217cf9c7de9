"""Each cluster's own regression."""

import numpy as np
import pytest

from shrinksite.by_cluster import regress_by_cluster
from tests.reference import SCENARIOS, fitted, ragged_data


def by_cluster(frame):
    return regress_by_cluster(frame.y, frame.x, frame.code)


@pytest.mark.parametrize("slug", SCENARIOS)
def test_lines_are_those_of_lm(slug):
    clusters = by_cluster(fitted(slug).frame)
    lines = np.stack([clusters.intercept, clusters.slope], axis=1)
    known = np.array(SCENARIOS[slug]["no_pooling"], dtype=float)
    # R's QR and these sums differ most where three rows nearly share one x.
    np.testing.assert_allclose(lines, known, rtol=1e-10, atol=1e-10, equal_nan=False)


def test_a_cluster_without_spread_gets_its_mean_and_no_slope():
    data = ragged_data()
    clusters = regress_by_cluster(
        data["y"].to_numpy(), data["x"].to_numpy(), data["cluster"].to_numpy() - 1
    )
    np.testing.assert_array_equal(np.flatnonzero(~clusters.has_slope), [0, 1, 2])
    means = data.groupby("cluster")["y"].mean().to_numpy()
    np.testing.assert_allclose(clusters.intercept[:3], means[:3], rtol=1e-14)
    assert not clusters.slope[:3].any()


def test_a_spread_that_is_rounding_is_none_and_a_small_one_is_one():
    # All of x has the squares 1 about its mean, so 1e-20 * 2/4 is nothing in two of four rows.
    y, code = np.array([1.0, 2, 3, 5]), np.array([0, 0, 1, 1])
    for step, has_slope in [(0.99e-10, False), (1.01e-10, True)]:
        clusters = regress_by_cluster(y, np.array([0, step, 1, 1]), code)
        assert list(clusters.has_slope) == [has_slope, False]


@pytest.mark.parametrize("far", [0, 1e9, -1e12])
def test_a_constant_x_has_no_spread_however_far_from_zero(far):
    third = far + 1 / 3  # a mean of it has last digits of its own
    x = np.array([far, far + 2, far + 1, third, third, third, far + 4])
    clusters = regress_by_cluster(np.arange(7.0) ** 2, x, np.array([0, 0, 0, 1, 1, 1, 2]))
    assert list(clusters.has_slope) == [True, False, False]
    assert clusters.spread_x[0] == pytest.approx(2, rel=1e-14)


def test_residuals_do_not_lose_their_digits_far_from_zero():
    frame = fitted("baseline").frame
    near = by_cluster(frame).residual_ss
    far = regress_by_cluster(frame.y + 1e6, frame.x + 1e6, frame.code).residual_ss
    # x and y themselves are kept to 1e-10 there; raw sums of squares would be off by 1e-3.
    assert far == pytest.approx(near, rel=1e-8)


def test_every_second_cluster_with_its_share_of_the_residuals():
    clusters = by_cluster(fitted("baseline").frame)
    half = clusters.every(2)
    np.testing.assert_array_equal(half.slope, clusters.slope[::2])
    assert half.residual_ss == pytest.approx(clusters.residual_ss / 2, rel=1e-15)


def test_parts_are_all_clusters_in_order_each_with_its_share_of_the_residuals():
    clusters = by_cluster(fitted("sleepstudy").frame)
    parts = clusters.parts(7)
    assert [len(part.n) for part in parts] == [7, 7, 4]
    for name in ("n", "mean_x", "spread_x", "intercept", "slope"):
        joined = np.concatenate([getattr(part, name) for part in parts])
        np.testing.assert_array_equal(joined, getattr(clusters, name))
    shares = [part.residual_ss / clusters.residual_ss for part in parts]
    np.testing.assert_allclose(shares, [7 / 18, 7 / 18, 4 / 18], rtol=1e-15)
    assert clusters.parts(18) == [clusters]
    assert len(clusters.parts(17)) == 2
