"""What the scatter of the clusters' own lines says of D, without any search."""

from __future__ import annotations

import numpy as np

from shrinksite.by_cluster import ClusterRegressions


def factor_by_moments(clusters: ClusterRegressions) -> np.ndarray | None:
    """Return a factor of the D with which lines scatter as much as they do, or None.

    With w_c = |S_c| / n_c, the spread of x, as weights of the lines a_c, and ā as their mean:

        Σ w (a - ā)(a - ā)ᵀ = σ² Σ w (1 - w / Σ w) (D + S⁻¹)   in expectation

    (Swamy 1970, Econometrica 38:311, with weights under which a line that x hardly determines
    counts little). Where x is the same in every cluster it is the minimum of the REML criterion,
    and near it elsewhere.

    Args:
        clusters: every cluster's own regression; those without a slope have no say.

    Returns:
        Lower triangular, shape (2, 2); None where noise is not known or no such D has two SDs.
    """
    has_slope, weight = clusters.has_slope, clusters.spread_x
    degrees_of_freedom = clusters.n_rows - len(weight) - has_slope.sum()
    if degrees_of_freedom <= 0 or has_slope.sum() < 2:
        return None
    lines, total = np.array([clusters.intercept, clusters.slope]), weight.sum()
    away = lines - (lines @ weight / total)[:, np.newaxis]
    left = has_slope - weight / total  # of a line's own noise, once their mean is taken away
    noise_01 = -(left @ clusters.mean_x)
    noise = [[left @ (weight / clusters.n + clusters.mean_x**2), noise_01], [noise_01, left.sum()]]
    variance = clusters.residual_ss / degrees_of_freedom
    (d_00, d_01), (_, d_11) = ((away * weight) @ away.T / variance - noise) / (weight @ left)
    determinant = d_00 * d_11 - d_01**2
    if not (d_00 > 0 and determinant > 0):
        return None
    sd = np.sqrt(d_00)
    return np.array([[sd, 0], [d_01 / sd, np.sqrt(determinant) / sd]])


def effective_lines(clusters: ClusterRegressions) -> float:
    """Return how many lines of equal weight would tell as much: Kish's effective size.

    (Σ w)² / Σ w²: all of them where x is spread the same in all, 1 where one cluster has all of it
    (Kish 1965, Survey Sampling, section 11.7), 0 where x varies in none.
    """
    weight = clusters.spread_x
    return float(weight.sum() ** 2 / (weight @ weight)) if weight.any() else 0.0
