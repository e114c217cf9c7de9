"""Units of the coefficients that suit the random effects."""

import numpy as np
import pytest

from shrinksite.own_units import axes_of, own_units

NOISE = 1 / np.sqrt(4)  # SD over σ of the mean of four rows


@pytest.mark.parametrize("factor", [[[2, 0], [-3, 1]], [[1e6, 0], [1e7, 1]], [[0, 0], [5, 0]]])
def test_units_and_diagonal_give_the_covariance_back(factor):
    units, diagonal = own_units(np.array(factor, dtype=float), NOISE)
    back = units * diagonal @ units.T
    np.testing.assert_allclose(back, np.array(factor) @ np.transpose(factor), rtol=1e-9, atol=1e-14)


def test_axes_are_those_of_the_singular_value_decomposition():
    factors = np.random.default_rng(0).normal(size=(20, 2, 2))
    axes, lengths = axes_of(factors)
    np.testing.assert_allclose(lengths, np.linalg.svd(factors)[1], rtol=1e-12)
    np.testing.assert_allclose(
        axes @ axes.transpose(0, 2, 1), np.tile(np.eye(2), (20, 1, 1)), atol=1e-15
    )


def test_what_exceeds_the_noise_is_1_and_what_does_not_is_its_share():
    _, diagonal = own_units(np.diag([3, NOISE / 10]), NOISE)
    np.testing.assert_allclose(diagonal, [1, 0.01])


def test_nothing_between_clusters_has_the_units_of_the_noise():
    units, diagonal = own_units(np.zeros((2, 2)), NOISE)
    np.testing.assert_allclose(np.abs(units), NOISE * np.eye(2))
    np.testing.assert_array_equal(diagonal, 0)
