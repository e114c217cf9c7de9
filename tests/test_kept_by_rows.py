"""What a cluster keeps of its own line by its rows: beside fits, the definition, and a formula."""

import numpy as np
import pytest

from shrinksite import Parameters, create_data, fit, own_weight
from shrinksite.kept_by_rows import kept_by_rows


@pytest.mark.parametrize("n", [10, 100])
def test_it_is_the_mean_weight_that_fits_have(n):
    """Held against W of data, whose Σ and σ are estimated: so it is near and not the same."""
    model = fit(create_data(obs_per_cluster=n, n_cluster=1000))
    in_data = np.diagonal(own_weight(model), axis1=1, axis2=2).mean(axis=0)
    np.testing.assert_allclose(kept_by_rows(n, Parameters()), in_data, atol=0.05)


def test_it_is_the_mean_of_signal_over_signal_and_noise():
    """By the definition, W = Σ (Σ + σ² (XᵀX)⁻¹)⁻¹, with other draws of x."""
    parameters = Parameters(sd_int=0.8, sd_slope=0.4, cor=0.5, sigma=0.7)
    spread = np.array([[0.64, 0.16], [0.16, 0.16]])
    weights = []
    for x in np.random.default_rng(7).standard_normal((2000, 3)):
        design = np.c_[np.ones(3), x]
        noise = 0.7**2 * np.linalg.inv(design.T @ design)
        weights.append(np.diag(spread @ np.linalg.inv(spread + noise)))
    np.testing.assert_allclose(kept_by_rows(3, parameters), np.mean(weights, axis=0), atol=0.02)


def test_with_a_slope_that_nobody_has_it_is_the_formula_on_paper():
    kept = kept_by_rows(10, Parameters(sd_slope=0))
    np.testing.assert_allclose(kept, [10 / (10 + 1 / 0.5**2), 0], atol=1e-12)
