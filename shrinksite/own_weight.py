"""How much of its own line a cluster keeps."""

from __future__ import annotations

import numpy as np

from shrinksite.mixed_fit import MixedFit, check_fit


def own_weight(fit: MixedFit) -> np.ndarray:
    """Return W of every cluster, shape (n_cluster, 2, 2): partial = W · no + (I - W) · fixed.

    W = Σ (Σ + σ² (XᵀX)⁻¹)⁻¹, written D XᵀX (I + D XᵀX)⁻¹ with D = Σ / σ², so that neither Σ nor
    XᵀX needs an inverse (Gelman and Hill 2007, ch. 12-13). With random intercepts alone the row of
    the slope is 0; without a predictor W has the shape (n_cluster, 1, 1) and is n / (n + σ²/τ²).
    In standard units, because far from x = 0 intercepts and slopes are too alike to tell apart.
    """
    check_fit(fit)
    clusters, to_data = fit.standard.clusters, fit.standard.to_data
    cross = clusters.n * clusters.mean_x
    squares = clusters.spread_x + cross * clusters.mean_x
    information = np.moveaxis(np.array([[clusters.n, cross], [cross, squares]]), -1, 0)
    signal = fit.standard.factor @ fit.standard.factor.T @ information
    weight = to_data @ np.linalg.solve(np.eye(2) + signal, signal) @ np.linalg.inv(to_data)
    n_coefficients = len(fit.coefficients)
    return weight[:, :n_coefficients, :n_coefficients]
