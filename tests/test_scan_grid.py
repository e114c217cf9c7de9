"""The grid that shows the valleys: how wide and how fine it is."""

import numpy as np
import pytest

from shrinksite import create_data, fit
from shrinksite.scan_grid import scan_grid
from shrinksite.structures import Structure


def grid_of(random_effects, n_cluster):
    standard = fit(create_data(n_cluster=n_cluster), random_effects=random_effects).standard
    return scan_grid(Structure(random_effects, standard.data_axes, standard.clusters)), standard


@pytest.mark.parametrize(
    ("random_effects", "n_cluster", "shape"),
    [
        ("correlated", 29, (7, 12, 12)),
        ("correlated", 30, (4, 5, 5)),
        ("uncorrelated", 30, (12, 24)),
        ("intercept", 30, (12,)),
    ],
)
def test_it_is_as_fine_as_the_clusters_are_few(random_effects, n_cluster, shape):
    grid, _ = grid_of(random_effects, n_cluster)
    assert grid.shape == (*shape, 2, 2)


def test_sds_are_measured_in_the_noise_of_an_average_cluster():
    grid, standard = grid_of("correlated", 20)
    covariances = grid @ grid.swapaxes(-1, -2)
    n, spread = standard.clusters.n.mean(), standard.clusters.spread_x.mean()
    for place, information in ((0, n), (1, spread)):
        signal = covariances[..., place, place] * information
        assert (signal.min(), signal.max()) == pytest.approx((0.02, 1e12), rel=1e-9)
    products = np.sqrt(covariances[..., 0, 0] * covariances[..., 1, 1])
    correlations = np.unique(np.round(covariances[..., 0, 1] / products, 9))
    np.testing.assert_allclose(correlations, [-0.995, -0.9, -0.5, 0, 0.5, 0.9, 0.995])


def test_uncorrelated_means_uncorrelated_in_the_units_of_the_data():
    grid, standard = grid_of("uncorrelated", 20)
    in_data = np.linalg.inv(standard.data_axes) @ grid
    covariances = in_data @ in_data.swapaxes(-1, -2)
    size = np.sqrt(covariances[..., 0, 0] * covariances[..., 1, 1])
    assert np.abs(covariances[..., 0, 1] / size).max() < 1e-9


def test_intercepts_alone_have_no_slopes():
    grid, _ = grid_of("intercept", 20)
    assert not grid[..., 1, :].any()
    assert not grid[..., 0, 1].any()
    assert (np.diff(grid[:, 0, 0]) > 0).all()
