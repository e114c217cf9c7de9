"""What is measured of a fit besides the poolings themselves: reliability, bias and noise, harm."""

from __future__ import annotations

import numpy as np
import pandas as pd

from shrinksite.by_cluster import regress_by_cluster
from shrinksite.fit import COEFFICIENTS, MixedFit
from shrinksite.parameters import Parameters
from shrinksite.pooling import COMPARABLE_WINDOW, estimates, own_weight, share_kept, with_slope


def reliability(parameters: Parameters) -> float:
    """Return what a model with random intercepts alone would keep of a distance: n / (n + σ²/τ²).

    Of a cluster of `obs_per_cluster` rows, from the true τ and σ (Gelman and Hill 2007, eq. 12.1).
    """
    between = parameters.obs_per_cluster * parameters.sd_int**2
    total = between + parameters.sigma**2
    return between / total if total > 0 else 1.0


def movement(
    pooled: pd.DataFrame, fixed_effects: pd.Series, half: pd.Series = COMPARABLE_WINDOW
) -> pd.DataFrame:
    """Return how far every cluster with a line of its own lies, moves, and what it gives up.

    Distances are those the eye sees: each coefficient in units of `half`, half of the sides of the
    window about the fixed effects.

    Returns:
        Columns `n`, `distance` (at the start), `moved`, and `given` (share of the distance).
    """
    own = with_slope(pooled)
    start = estimates(own, "no_pooling") - fixed_effects
    moves = estimates(own, "no_pooling") - estimates(own, "partial_pooling")
    distance, moved = (
        np.sqrt(((away / half[fixed_effects.index]) ** 2).sum(axis=1)) for away in (start, moves)
    )
    given = 1 - share_kept(own, fixed_effects, half)
    return pd.DataFrame({"n": own["n"], "distance": distance, "moved": moved, "given": given})


def bias_and_noise(fit: MixedFit, pooled: pd.DataFrame) -> dict[str, pd.Series]:
    """Return root mean squares over clusters of each estimate's bias, noise, and of both together.

    They are what a cluster's estimates would show over new samples of its rows' noise, with its
    true line, its x, and the fitted β, Σ and σ as they are: partial = W · no + (I - W) · fixed has
    the bias (I - W)(fixed - truth) and the covariance W σ² (XᵀX)⁻¹ Wᵀ; no pooling has no bias.
    """
    frame = fit.frame
    clusters = regress_by_cluster(frame.y, frame.x, frame.code)
    known = clusters.has_slope
    n, mean_x, spread_x = clusters.n[known], clusters.mean_x[known], clusters.spread_x[known]
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


def harm(pooled: pd.DataFrame) -> pd.Series:
    """Return how much farther from the truth partial pooling is than the cluster's own line.

    Distances take both coefficients together; negative where the cluster gained.
    """
    away = {
        name: np.sqrt(
            ((estimates(pooled, name) - estimates(pooled, "truth")) ** 2).sum(axis=1, skipna=False)
        )
        for name in ("no_pooling", "partial_pooling")
    }
    return away["partial_pooling"] - away["no_pooling"]
