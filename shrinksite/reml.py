"""The profiled REML criterion as a function of θ, and its minimum.

The model of cluster c is y_c = X_c (β + b_c) + ε with Var(b_c) = σ² D, D = Λ Λᵀ and
Λ = [[θ₁, 0], [θ₂, θ₃]] (Bates, Mächler, Bolker and Walker 2015, J. Stat. Softw. 67(1), eq. 2-4).
Random effects and fixed effects share their columns, so a cluster enters only through its own
regression a_c and its information S_c = X_cᵀX_c, and everything is a weighted mean:

    M_c = (S_c⁻¹ + D)⁻¹ = S_c (I + D S_c)⁻¹           the weight of cluster c
    β   = (Σ M_c)⁻¹ Σ M_c a_c                          fixed effects
    b_c = D M_c (a_c - β)                              conditional modes
    Q   = residual SS within clusters + Σ (a_c - β)ᵀ M_c (a_c - β),   σ² = Q / (n - 2)
    criterion = Σ log|I + D S_c| + log|Σ M_c| + (n - 2) (1 + log(2π Q / (n - 2)))

For 2×2 matrices S (I + DS)⁻¹ = (S + |S| adj(D)) / |I + DS|: no inverse, so no trouble with a
variance of 0, a cluster of one row, or a constant x.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import generate_binary_structure, minimum_filter
from scipy.optimize import minimize

from shrinksite.by_cluster import ClusterRegressions

N_FIXED = 2
# The fewer the clusters, the more valleys there are, and the cheaper it is to look for them.
_COARSE = {
    "signal_to_noise": np.array([0.02, 0.5, 10, 1000, 1e6]),
    "correlations": np.array([-0.995, -0.7, 0, 0.7, 0.995]),
}
_FINE = {
    "signal_to_noise": np.array([0.02, 0.1, 0.5, 2, 10, 100, 1000, 3e4, 1e6, 1e8, 1e10]),
    "correlations": np.array([-0.995, -0.9, -0.7, -0.3, 0, 0.3, 0.7, 0.9, 0.995]),
}
_FEW_CLUSTERS = 50
_ENOUGH_CLUSTERS_TO_SCAN = 200
_MOST_VALLEYS = 8
_MOST_DESCENTS = 10  # in one valley
_SMALL_GAIN = 1e-7  # of the criterion
_ZERO = 1e-6  # a θ below it is 0: the criterion, quadratic there, says so only to its last digits
# A step below 1e-6 of θ ends a descent: BFGS is then at the bottom to the last digits that count.
_DESCENT = {"gtol": 1e-6, "xrtol": 1e-6, "maxiter": 500}


@dataclass(frozen=True)
class RemlSolution:
    """All that follows from one θ, in the symbols above.

    Attributes:
        criterion: the profiled REML criterion.
        gradient: its derivatives by θ, shape (3,).
        fixed_effects: β, shape (2,).
        fixed_effects_cov: Var(β) = σ² (Σ M_c)⁻¹, shape (2, 2).
        sigma: σ, above 0.
        conditional_modes: b_c, shape (n_cluster, 2).
    """

    criterion: float
    gradient: np.ndarray
    fixed_effects: np.ndarray
    fixed_effects_cov: np.ndarray
    sigma: float
    conditional_modes: np.ndarray


class RemlCriterion:
    """The criterion of one data set: call it with θ, or with several θ of shape (..., 3)."""

    def __init__(self, clusters: ClusterRegressions):
        self.clusters = clusters
        self.degrees_of_freedom = clusters.n.sum() - N_FIXED
        self._sum_xx = clusters.spread_x + clusters.n * clusters.mean_x**2
        self._det_information = clusters.n * clusters.spread_x

    def __call__(self, theta: np.ndarray) -> np.ndarray:
        """Return the criterion, shape (...)."""
        log_det, weights = self._weights(theta)
        _, _, weighted_ss, total = self._weighted_mean(weights)
        return self._criterion(log_det, total, weighted_ss)

    def solve(self, theta: np.ndarray) -> RemlSolution:
        """Return the criterion, its gradient and the estimates at one θ, shape (3,)."""
        log_det, weights = self._weights(theta)
        beta, pull, weighted_ss, total = self._weighted_mean(weights)
        variance = weighted_ss / self.degrees_of_freedom
        beta_cov = _matrix(_inverse(total))
        factor = relative_factor(theta)
        pull = np.array(pull)
        # d criterion / dD = Σ M - Σ M (Σ M)⁻¹ M - Σ u uᵀ / σ² with u = M (a - β), and D = Λ Λᵀ
        by_covariance = (
            _matrix(total) - _sum_of_sandwiches(weights, beta_cov) - pull @ pull.T / variance
        )
        by_factor = 2 * by_covariance @ factor
        return RemlSolution(
            criterion=float(self._criterion(log_det, total, weighted_ss)),
            gradient=np.array([by_factor[0, 0], by_factor[1, 0], by_factor[1, 1]]),
            fixed_effects=np.array(beta),
            fixed_effects_cov=variance * beta_cov,
            sigma=float(np.sqrt(variance)),
            conditional_modes=pull.T @ factor @ factor.T,
        )

    def _weights(self, theta):
        """Return Σ log|I + D S_c|, and the elements 00, 01, 11 of M_c, each (..., n_cluster)."""
        c = self.clusters
        theta_1, theta_2, theta_3 = np.moveaxis(np.asarray(theta)[..., np.newaxis], -2, 0)
        d_00, d_01, d_11 = theta_1**2, theta_1 * theta_2, theta_2**2 + theta_3**2
        # |I + DS| = 1 + trace(DS) + |D| |S|, as sums of squares: nothing can cancel
        determinant = (
            1
            + c.n * ((theta_1 + theta_2 * c.mean_x) ** 2 + (theta_3 * c.mean_x) ** 2)
            + d_11 * c.spread_x
            + (theta_1 * theta_3) ** 2 * self._det_information
        )
        weights = (
            (c.n + d_11 * self._det_information) / determinant,
            (c.n * c.mean_x - d_01 * self._det_information) / determinant,
            (self._sum_xx + d_00 * self._det_information) / determinant,
        )
        return np.log(determinant).sum(axis=-1), weights

    def _weighted_mean(self, weights):
        """Return β and u = M (a - β), a pair each; Q; and the elements 00, 01, 11 of Σ M."""
        c = self.clusters
        m_00, m_01, m_11 = weights
        total = tuple(m.sum(axis=-1) for m in weights)
        p_00, p_01, p_11 = _inverse(total)
        right_0 = (m_00 * c.intercept + m_01 * c.slope).sum(axis=-1)
        right_1 = (m_01 * c.intercept + m_11 * c.slope).sum(axis=-1)
        beta = p_00 * right_0 + p_01 * right_1, p_01 * right_0 + p_11 * right_1
        away_0 = c.intercept - beta[0][..., np.newaxis]
        away_1 = c.slope - beta[1][..., np.newaxis]
        pull = m_00 * away_0 + m_01 * away_1, m_01 * away_0 + m_11 * away_1
        weighted_ss = c.residual_ss + (away_0 * pull[0] + away_1 * pull[1]).sum(axis=-1)
        return beta, pull, weighted_ss, total

    def _criterion(self, log_det, total, weighted_ss):
        """Return the criterion from its three parts."""
        df = self.degrees_of_freedom
        log_det_total = np.log(total[0] * total[2] - total[1] ** 2)
        return log_det + log_det_total + df * (1 + np.log(2 * np.pi * weighted_ss / df))


def relative_factor(theta: np.ndarray) -> np.ndarray:
    """Return Λ(θ), shape (2, 2), lower triangular."""
    return np.array([[theta[0], 0], [theta[1], theta[2]]])


def _inverse(symmetric):
    """Return the inverse of symmetric matrices; both by their elements 00, 01, 11."""
    s_00, s_01, s_11 = symmetric
    determinant = s_00 * s_11 - s_01**2
    return s_11 / determinant, -s_01 / determinant, s_00 / determinant


def _matrix(symmetric):
    """Return the symmetric matrix, shape (2, 2), with the elements 00, 01, 11."""
    s_00, s_01, s_11 = symmetric
    return np.array([[s_00, s_01], [s_01, s_11]])


def _sum_of_sandwiches(weights, middle):
    """Return Σ M_c P M_c, shape (2, 2), for P = `middle`."""
    m_00, m_01, m_11 = weights
    columns = np.array([m_00, m_01, m_01, m_11])
    products = (columns @ columns.T).reshape(2, 2, 2, 2)  # Σ M_ij M_kl
    return np.einsum("ijkl,jk->il", products, middle)


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


def minimize_reml(criterion: RemlCriterion) -> np.ndarray:
    """Return the θ, shape (3,) with θ₁ ≥ 0 and θ₃ ≥ 0, where the criterion is smallest.

    The criterion can have several minima, and θ₁ = 0 and θ₃ = 0 are stationary by symmetry, so a
    grid comes before the descents. θ is not bounded: the criterion stays the same when a column of
    Λ changes its sign, so a descent may cross 0 and is reflected back.
    """
    clusters = criterion.clusters
    step = len(clusters.n) // _ENOUGH_CLUSTERS_TO_SCAN + 1
    scanned = RemlCriterion(clusters.every(step)) if step > 1 else criterion
    starts = valleys(scanned, scan_grid(clusters))
    best, theta = min((_descend(criterion, start) for start in starts), key=lambda found: found[0])
    # A bottom that lies far from its start, or in a narrow bend, is reached by starting again.
    for _ in range(1, _MOST_DESCENTS):
        again, nearby = _descend(criterion, theta)
        gain = best - again
        if gain > 0:
            best, theta = again, nearby
        if not gain > _SMALL_GAIN:
            break
    theta = np.array([abs(theta[0]), np.copysign(1, theta[0]) * theta[1], abs(theta[2])])
    return np.where(np.abs(theta) < _ZERO, 0, theta)


def _descend(criterion: RemlCriterion, start: np.ndarray) -> tuple[float, np.ndarray]:
    """Return criterion and θ at the bottom of the valley that `start` lies in.

    θ and its gradient are measured in units of the start, or a descent among very large or very
    small θ would stop too early.
    """
    unit = np.linalg.norm(start) or 1.0

    def value_and_gradient(relative):
        solution = criterion.solve(unit * relative)
        return solution.criterion, unit * solution.gradient

    found = minimize(value_and_gradient, start / unit, jac=True, method="BFGS", options=_DESCENT)
    return float(found.fun), unit * found.x
