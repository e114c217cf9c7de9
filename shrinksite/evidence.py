"""What a cluster's own data say, and where it goes when they are weighed with the population.

A cluster's data enter the model as an ellipse about its own line, with the precision P = XᵀX/σ².
The population is an ellipse about the fixed effects, with the covariance Σ. The conditional mode is
where the product of the two is highest: there a contour of the one touches a contour of the other.
If the same line had k times the information, it would be elsewhere on the curve of all such points,
from the fixed effects at k = 0 to the own line at k = ∞ (Leamer 1978, Specification Searches,
ch. 5, calls it the curve décolletage).
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from shrinksite.mixed_fit import COEFFICIENTS, MixedFit
from shrinksite.pooling import estimates, pool

PRECISION = ["precision_00", "precision_01", "precision_11"]


def evidence(fit: MixedFit) -> pd.DataFrame:
    """Return what each cluster's own data say of its intercept and slope.

    Returns:
        A frame by cluster: `intercept`, `x`, the cluster's own line (NaN where it has none), and
        the elements of P = XᵀX/σ², in units of the data.
    """
    n, (mean_x, spread_x) = fit.standard.clusters.n, fit.standard.x_in_clusters
    sums = [n, n * mean_x, spread_x + n * mean_x**2]
    own = estimates(pool(fit), "no_pooling")
    return own.assign(**dict(zip(PRECISION, np.array(sums) / fit.sigma**2, strict=True)))


def precisions(evidence: pd.DataFrame) -> np.ndarray:
    """Return every cluster's P, shape (n_cluster, 2, 2)."""
    return (
        evidence[[PRECISION[0], PRECISION[1], PRECISION[1], PRECISION[2]]]
        .to_numpy()
        .reshape(-1, 2, 2)
    )


def weight(covariance: np.ndarray, precision: np.ndarray, amount: float = 1.0) -> np.ndarray:
    """Return W(k) = k Σ P (I + k Σ P)⁻¹, the share a cluster keeps with k times its information.

    Args:
        covariance: Σ, shape (2, 2); it may be singular.
        precision: P, shape (..., 2, 2); it may be singular.
        amount: k, at least 0.
    """
    information = amount * covariance @ precision
    return np.linalg.solve(np.eye(2) + information, information)


def track(
    fixed_effects: pd.Series, covariance: np.ndarray, precision: np.ndarray, own, amounts
) -> pd.DataFrame:
    """Return where one cluster would be with each of `amounts` times its information.

    Args:
        fixed_effects: β.
        covariance: Σ, shape (2, 2).
        precision: its P, shape (2, 2).
        own: its own line, shape (2,).
        amounts: k, at least 0, shape (n,).

    Returns:
        A frame with the columns `intercept`, `x`, a row for each amount.
    """
    away = np.asarray(own) - fixed_effects.to_numpy()
    points = [
        fixed_effects.to_numpy() + weight(covariance, precision, amount) @ away
        for amount in amounts
    ]
    return pd.DataFrame(points, columns=COEFFICIENTS)
