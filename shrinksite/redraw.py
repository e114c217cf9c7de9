"""Data that a model could have given: every cluster's own regression is drawn, and no row.

Rows enter the model only through the clusters' regressions, whose distribution is known: the mean
of y in a cluster and its slope are independent, with variances σ²/n and σ²/Σ(x - x̄)² about the
cluster's line, and the residuals' squares are σ² χ².
"""

from __future__ import annotations

import numpy as np

from shrinksite.by_cluster import ClusterRegressions
from shrinksite.minimize_reml import bottoms, minimize_reml
from shrinksite.r_random import RRandom
from shrinksite.reml import RemlCriterion
from shrinksite.structures import Structure

_FEW = 10  # clusters: with fewer the minimum may lie in another valley than the truth


def redraw(stream: RRandom, clusters: ClusterRegressions, factor: np.ndarray) -> ClusterRegressions:
    """Draw the regressions of clusters anew, with fixed effects of 0 and in units of σ.

    Args:
        stream: of random numbers.
        clusters: whose rows and x are kept.
        factor: of D = factor · factorᵀ, in the units of the clusters, shape (2, 2).
    """
    n, spread_x = clusters.n, clusters.spread_x
    effects, noise = stream.normal(4 * len(n)).reshape(-1, 2, 2).transpose(1, 2, 0)
    intercept, slope = factor @ effects
    mean_y = intercept + slope * clusters.mean_x + noise[0] / np.sqrt(n)
    has_slope = clusters.has_slope
    own_slope = np.where(has_slope, slope + noise[1] / np.sqrt(np.where(has_slope, spread_x, 1)), 0)
    return ClusterRegressions(
        n=n,
        mean_x=clusters.mean_x,
        spread_x=spread_x,
        intercept=mean_y - own_slope * clusters.mean_x,
        slope=own_slope,
        residual_ss=chi_squared(stream, int(n.sum() - len(n) - has_slope.sum())),
    )


def refit(criterion: RemlCriterion, structure: Structure, truth: np.ndarray) -> np.ndarray:
    """Return the factor of D at the minimum for drawn data, looking first where they come from.

    Args:
        criterion: of drawn regressions.
        structure: of D.
        truth: the factor that they were drawn with, shape (2, 2).
    """
    if len(criterion.clusters.n) < _FEW:
        return minimize_reml(criterion, structure)
    return structure.settled(bottoms(criterion, structure, [structure.lifted(truth)])[0])


def chi_squared(stream: RRandom, df: int) -> float:
    """Draw from the χ² distribution (Marsaglia and Tsang 2000, ACM TOMS 26(3), 363-372).

    Args:
        stream: of random numbers.
        df: degrees of freedom, at least 0.
    """
    if df < 2:
        return df * float(stream.normal(1)[0]) ** 2
    d = df / 2 - 1 / 3
    while True:
        z = float(stream.normal(1)[0])
        v = (1 + z / np.sqrt(9 * d)) ** 3
        if v > 0 and np.log(stream.uniform(1)[0]) < z**2 / 2 + d * (1 - v + np.log(v)):
            return float(2 * d * v)
