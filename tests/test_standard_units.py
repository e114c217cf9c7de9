"""Standard units: what is told of clusters there, and the way back."""

import numpy as np
import pytest

from shrinksite.cluster_sums import sum_rows
from shrinksite.standard_units import standardize
from tests.reference import fitted, ragged_data

FRAME = fitted("baseline").frame


def units_of(y, x, code=FRAME.code):
    return standardize(*sum_rows(y, x, code))


def test_x_and_what_one_line_leaves_of_y_have_mean_0_and_sd_1():
    clusters = units_of(FRAME.y, FRAME.x).clusters
    n, mean_x, rows = clusters.n, clusters.mean_x, clusters.n.sum()
    mean_y = clusters.intercept + clusters.slope * mean_x
    assert n @ mean_x == pytest.approx(0, abs=1e-10)
    assert n @ mean_y == pytest.approx(0, abs=1e-10)
    assert clusters.spread_x.sum() + n @ mean_x**2 == pytest.approx(rows, rel=1e-12)
    squares = clusters.residual_ss + clusters.spread_x @ clusters.slope**2 + n @ mean_y**2
    assert squares == pytest.approx(rows, rel=1e-12)
    products = clusters.spread_x @ clusters.slope + n @ (mean_x * mean_y)
    assert products == pytest.approx(0, abs=1e-9)  # the line has taken all of them


def test_the_line_is_that_of_all_rows():
    slope, intercept = np.polyfit(FRAME.x, FRAME.y, 1)
    np.testing.assert_allclose(units_of(FRAME.y, FRAME.x).ols, [intercept, slope], rtol=1e-10)


@pytest.mark.parametrize("data", [FRAME, None], ids=["baseline", "clusters without a slope"])
def test_the_way_back_leads_to_every_clusters_own_line(data):
    ragged = ragged_data()
    y, x, code = (
        (data.y, data.x, data.code)
        if data
        else (ragged["y"].to_numpy(), ragged["x"].to_numpy(), ragged["cluster"].to_numpy() - 1)
    )
    units = units_of(y, x, code)
    standard = np.stack([units.clusters.intercept, units.clusters.slope], axis=1)
    lines = units.ols + standard @ units.to_data.T
    for c in np.flatnonzero(units.clusters.has_slope):
        slope, intercept = np.polyfit(x[code == c], y[code == c], 1)
        np.testing.assert_allclose(lines[c], [intercept, slope], atol=1e-9)
    assert not units.clusters.slope[~units.clusters.has_slope].any()


def test_another_unit_of_the_data_is_the_same_in_standard_ones():
    one, other = units_of(FRAME.y, FRAME.x), units_of(32 + 1.8 * FRAME.y, 100 * FRAME.x - 7)
    for name in ("n", "mean_x", "spread_x", "intercept", "slope", "residual_ss"):
        ours, theirs = getattr(one.clusters, name), getattr(other.clusters, name)
        np.testing.assert_allclose(theirs, ours, rtol=1e-9, atol=1e-11)
    assert other.sd_x / one.sd_x == pytest.approx(100, rel=1e-12)
    assert other.sd_y / one.sd_y == pytest.approx(1.8, rel=1e-12)
    np.testing.assert_allclose(other.data_axes, [[1, other.mean_x], [0, other.sd_x]])


@pytest.mark.parametrize("unit", [1e-9, 1, 1e9])
def test_noise_is_a_share_of_y_in_any_unit_and_so_is_what_is_none(unit):
    standard = units_of(FRAME.y, FRAME.x)
    assert units_of(unit * FRAME.y, FRAME.x).sd_y / standard.sd_y == pytest.approx(unit, rel=1e-9)
    with pytest.raises(ValueError, match=r"lie on one line: no noise, nothing to estimate$"):
        units_of(unit * (0.1 + 0.7 * FRAME.x), FRAME.x)


def test_without_a_predictor_y_alone_is_scaled():
    units = standardize(*sum_rows(FRAME.y, np.zeros_like(FRAME.y), FRAME.code), "y", None)
    assert (units.sd_x, units.mean_x) == (1, 0)
    assert units.sd_y == pytest.approx(FRAME.y.std(), rel=1e-12)
    np.testing.assert_allclose(units.ols, [FRAME.y.mean(), 0], atol=1e-12)


def test_rounding_is_a_share_of_the_largest_y():
    near, far = units_of(FRAME.y, FRAME.x), units_of(FRAME.y + 1e6, FRAME.x)
    assert near.rounding == pytest.approx(1e-14 * np.abs(FRAME.y).max() / near.sd_y, rel=1)
    assert far.rounding == pytest.approx(1e-14 * 1e6 / far.sd_y, rel=1e-4)
