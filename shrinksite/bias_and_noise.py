"""What shrinkage trades: each estimate's bias and noise, over new samples of the rows' noise."""

from __future__ import annotations

import numpy as np
import pandas as pd

from shrinksite.mixed_fit import COEFFICIENTS, MixedFit
from shrinksite.own_weight import own_weight
from shrinksite.pooling import estimates


def bias_and_noise(fit: MixedFit, pooled: pd.DataFrame) -> dict[str, pd.Series]:
    """Return root mean squares over clusters of each estimate's bias, noise, and of both together.

    They are what a cluster's estimates would show over new samples of its rows' noise, with its
    true line, its x, and the fitted β, Σ and σ as they are: partial = W · no + (I - W) · fixed has
    the bias (I - W)(fixed - truth) and the covariance W σ² (XᵀX)⁻¹ Wᵀ; no pooling has no bias.
    """
    known = fit.standard.clusters.has_slope
    n, (mean_x, spread_x) = fit.standard.clusters.n[known], fit.standard.x_in_clusters
    mean_x, spread_x = mean_x[known], spread_x[known]
    noise = (fit.sigma**2 / spread_x) * np.array(
        [[spread_x / n + mean_x**2, -mean_x], [-mean_x, np.ones_like(n)]]
    )
    noise = np.moveaxis(noise, -1, 0)
    weight = own_weight(fit)[known]
    away = (fit.fixed_effects - estimates(pooled, "truth")[known]).to_numpy()
    bias = np.einsum("cij,cj->ci", np.eye(2) - weight, away)

    def root_mean(squares):
        return pd.Series(np.sqrt(squares.mean(axis=0)), COEFFICIENTS)

    def variances(covariances):
        return np.diagonal(covariances, axis1=1, axis2=2)

    shrunk = variances(weight @ noise @ weight.transpose(0, 2, 1))
    return {
        "noise_no_pooling": root_mean(variances(noise)),
        "noise_partial_pooling": root_mean(shrunk),
        "bias_partial_pooling": root_mean(bias**2),
        "total_partial_pooling": root_mean(bias**2 + shrunk),
    }
