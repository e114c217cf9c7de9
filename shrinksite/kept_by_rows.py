"""How much of its own line a cluster keeps on average, by its number of rows."""

from __future__ import annotations

import numpy as np

from shrinksite.parameters import Parameters

_SAMPLES = 400  # clusters whose x are drawn for each size
_SEED = 1


def kept_by_rows(n: int, parameters: Parameters) -> np.ndarray:
    """Return the mean diagonal of W = Σ (Σ + σ² (XᵀX)⁻¹)⁻¹ over clusters of n rows, x ~ N(0, 1).

    Args:
        n: rows of a cluster, at least 2.
        parameters: SDs, correlation and σ of the clusters.
    """
    x = np.random.default_rng(_SEED).standard_normal((_SAMPLES, n))
    information = np.empty((_SAMPLES, 2, 2))
    information[:, 0, 0] = n
    information[:, 0, 1] = information[:, 1, 0] = x.sum(axis=1)
    information[:, 1, 1] = (x**2).sum(axis=1)
    spread = np.array([parameters.sd_int, parameters.sd_slope])
    covariance = np.outer(spread, spread) * [[1, parameters.cor], [parameters.cor, 1]]
    signal = covariance @ information / parameters.sigma**2
    weight = np.linalg.solve(np.eye(2) + signal, signal)
    return np.diagonal(weight, axis1=1, axis2=2).mean(axis=0)
