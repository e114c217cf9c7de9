"""The minimum of the REML criterion: a grid shows the valleys, descents find their bottoms."""

from __future__ import annotations

import numpy as np
from scipy.ndimage import generate_binary_structure, minimum_filter
from scipy.optimize import minimize

from shrinksite.by_cluster import ClusterRegressions
from shrinksite.own_units import own_units
from shrinksite.reml import RemlCriterion, lower_triangular

# The fewer the clusters, the more valleys there are, and the cheaper it is to look for them.
_COARSE = {
    "signal_to_noise": np.array([0.02, 0.5, 10, 1000, 1e6]),
    "correlations": np.array([-0.995, -0.7, 0, 0.7, 0.995]),
}
_FINE = {
    "signal_to_noise": np.array(
        [0.02, 0.1, 0.5, 2, 10, 100, 1000, 3e4, 1e6, 1e8, 1e10, 1e12, 1e14]
    ),
    "correlations": np.array([-0.995, -0.9, -0.7, -0.3, 0, 0.3, 0.7, 0.9, 0.995]),
}
_FEW_CLUSTERS = 50
_ENOUGH_CLUSTERS_TO_SCAN = 200
_MOST_VALLEYS = 8
_MOST_DESCENTS = 10  # in one valley
_SMALL_GAIN = 1e-7  # of the criterion
_ZERO = 1e-6  # a θ below it is 0: the criterion, quadratic there, says so only to its last digits
_AWAY_FROM_ZERO = 0.1  # where a descent starts: 0 is stationary, be it a bottom or a saddle
# A step below 1e-6 of θ ends a descent: BFGS is then at the bottom to the last digits that count.
_DESCENT = {"gtol": 1e-6, "xrtol": 1e-6, "maxiter": 500}


def minimize_reml(clusters: ClusterRegressions) -> tuple[RemlCriterion, np.ndarray]:
    """Return the criterion, in the units of its minimum, and θ there, with θ₁ ≥ 0 and θ₃ ≥ 0.

    The criterion can have several minima, and θ₁ = 0 and θ₃ = 0 are stationary by symmetry, so a
    grid comes before the descents. θ is not bounded: the criterion stays the same when a column of
    Λ changes its sign.

    Returns:
        The criterion and θ, shape (3,): D = U Λ(θ) Λ(θ)ᵀ Uᵀ with the criterion's units U.
    """
    step = len(clusters.n) // _ENOUGH_CLUSTERS_TO_SCAN + 1
    scanned = RemlCriterion(clusters.every(step) if step > 1 else clusters)
    starts = map(lower_triangular, valleys(scanned, scan_grid(clusters)))
    value, factor = min((_descend(clusters, start) for start in starts), key=lambda found: found[0])
    # A bottom that lies far from its start, or in a narrow bend, is reached by starting again.
    for _ in range(1, _MOST_DESCENTS):
        again, nearby = _descend(clusters, factor)
        gain = value - again
        if gain > 0:
            value, factor = again, nearby
        if not gain > _SMALL_GAIN:
            break
    units, theta = own_units(factor, clusters)
    return RemlCriterion(clusters, units), np.where(theta < _ZERO, 0, theta)


def scan_grid(clusters: ClusterRegressions) -> np.ndarray:
    """Return a grid of θ by correlation, signal in intercepts and in slopes, shape (r, s, s, 3).

    Variances are measured in units of the noise in one average cluster's estimate: far below it
    everything pools, far above it nothing does, so a few values each side cover all data.
    """
    steps = _FINE if len(clusters.n) < _FEW_CLUSTERS else _COARSE
    sd_0 = np.sqrt(steps["signal_to_noise"] / clusters.n.mean())
    # No cluster has a slope of its own where x varies between clusters only.
    sd_1 = np.sqrt(steps["signal_to_noise"] / (clusters.spread_x.mean() or clusters.n.mean()))
    rho, sd_0, sd_1 = np.meshgrid(steps["correlations"], sd_0, sd_1, indexing="ij")
    return np.stack([sd_0, rho * sd_1, np.sqrt(1 - rho**2) * sd_1], axis=-1)


def valleys(criterion: RemlCriterion, grid: np.ndarray) -> np.ndarray:
    """Return the θ of a grid where the criterion is no higher than at the six neighbours.

    Returns:
        The lowest first, shape (k, 3) with k at most 8.
    """
    with np.errstate(all="ignore"):  # a part of the clusters may have too little variety in x
        heights = criterion(grid)
    heights = np.where(np.isnan(heights), np.inf, heights)
    neighbours = generate_binary_structure(3, 1)
    lowest = minimum_filter(heights, footprint=neighbours, mode="constant", cval=np.inf)
    is_valley = heights <= lowest
    order = np.argsort(heights[is_valley], kind="stable")[:_MOST_VALLEYS]
    return grid[is_valley][order]


def _descend(clusters, start):
    """Return the criterion and the factor of D at the bottom of the valley `start` is in."""
    units, theta = own_units(start, clusters)
    criterion = RemlCriterion(clusters, units)
    theta[[0, 2]] = np.maximum(theta[[0, 2]], _AWAY_FROM_ZERO)

    def value_and_gradient(theta):
        solution = criterion.solve(theta)
        return solution.criterion, solution.gradient

    found = minimize(value_and_gradient, theta, jac=True, method="BFGS", options=_DESCENT)
    return float(found.fun), units @ lower_triangular(found.x)
