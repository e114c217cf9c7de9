"""Units of the coefficients that suit the random effects."""

import numpy as np
import pytest

from shrinksite import create_data, fit
from shrinksite.own_units import own_units
from shrinksite.reml import lower_triangular

CLUSTERS = fit(create_data(obs_per_cluster=4)).standard.clusters
NOISE = 1 / np.sqrt(4)  # SD over σ of the mean of four rows


@pytest.mark.parametrize("factor", [[[2, 0], [-3, 1]], [[1e6, 0], [1e7, 1]], [[0, 0], [5, 0]]])
def test_units_and_theta_give_the_covariance_back(factor):
    units, theta = own_units(np.array(factor), CLUSTERS)
    back = units @ lower_triangular(theta)
    np.testing.assert_allclose(back @ back.T, np.array(factor) @ np.transpose(factor), rtol=1e-9)


def test_what_exceeds_the_noise_is_1_and_what_does_not_is_its_share():
    _, theta = own_units(np.diag([3, NOISE / 10]), CLUSTERS)
    np.testing.assert_allclose(theta, [1, 0, 0.1])


def test_nothing_between_clusters_has_the_units_of_the_noise():
    units, theta = own_units(np.zeros((2, 2)), CLUSTERS)
    np.testing.assert_allclose(np.abs(units), NOISE * np.eye(2))
    np.testing.assert_array_equal(theta, 0)
