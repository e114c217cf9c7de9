"""The profiled REML criterion as a function of θ.

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

All of it may be computed in any units U of the coefficients, a = U ã: S̃ = Uᵀ S U, and D = U D̃ Uᵀ.
The model is the same, but not the rounding: where clusters differ by a million times the noise, and
along one line, D is so lopsided that digits cancel. In D's own units D̃ is I, and none do.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from shrinksite.by_cluster import ClusterRegressions

N_FIXED = 2


@dataclass(frozen=True)
class RemlSolution:
    """All that follows from one θ, in the symbols above and in the units of the regressions.

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
    """The criterion of one data set: call it with θ, or with several θ of shape (..., 3).

    Args:
        clusters: every cluster's own regression.
        units: U of the coefficients that θ is about, shape (2, 2), not singular.
    """

    def __init__(self, clusters: ClusterRegressions, units: np.ndarray | None = None):
        self.clusters = clusters
        self.units = np.eye(2) if units is None else units
        self.degrees_of_freedom = clusters.n.sum() - N_FIXED
        self._det_units = np.linalg.det(self.units)
        own = np.stack([clusters.intercept, clusters.slope])
        self._own_0, self._own_1 = np.linalg.solve(self.units, own)
        # What a unit of each coefficient adds to y at the cluster's mean of x, and per unit of x
        per_x_0, per_x_1 = self.units[1]
        at_mean_0 = self.units[0, 0] + per_x_0 * clusters.mean_x
        at_mean_1 = self.units[0, 1] + per_x_1 * clusters.mean_x
        n, spread_x = clusters.n, clusters.spread_x
        self._s_00 = n * at_mean_0**2 + spread_x * per_x_0**2
        self._s_01 = n * at_mean_0 * at_mean_1 + spread_x * per_x_0 * per_x_1
        self._s_11 = n * at_mean_1**2 + spread_x * per_x_1**2
        self._det_information = n * spread_x * self._det_units**2

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
        factor = lower_triangular(theta)
        pull = np.array(pull)
        # d criterion / dD = Σ M - Σ M (Σ M)⁻¹ M - Σ u uᵀ / σ² with u = M (a - β), and D = Λ Λᵀ
        by_covariance = (
            _matrix(total) - _sum_of_sandwiches(weights, beta_cov) - pull @ pull.T / variance
        )
        by_factor = 2 * by_covariance @ factor
        return RemlSolution(
            criterion=float(self._criterion(log_det, total, weighted_ss)),
            gradient=np.array([by_factor[0, 0], by_factor[1, 0], by_factor[1, 1]]),
            fixed_effects=self.units @ beta,
            fixed_effects_cov=variance * self.units @ beta_cov @ self.units.T,
            sigma=float(np.sqrt(variance)),
            conditional_modes=pull.T @ factor @ factor.T @ self.units.T,
        )

    def _weights(self, theta):
        """Return Σ log|I + D S_c|, and the elements 00, 01, 11 of M_c, each (..., n_cluster)."""
        c = self.clusters
        theta_1, theta_2, theta_3 = np.moveaxis(np.asarray(theta)[..., np.newaxis], -2, 0)
        (u_00, u_01), (u_10, u_11) = self.units
        d_00, d_01, d_11 = theta_1**2, theta_1 * theta_2, theta_2**2 + theta_3**2
        # U Λ
        f_00, f_01 = u_00 * theta_1 + u_01 * theta_2, u_01 * theta_3
        f_10, f_11 = u_10 * theta_1 + u_11 * theta_2, u_11 * theta_3
        # |I + DS| = 1 + trace(Λᵀ S Λ) + |D| |S|, as sums of squares: nothing can cancel
        determinant = (
            1
            + c.n * ((f_00 + f_10 * c.mean_x) ** 2 + (f_01 + f_11 * c.mean_x) ** 2)
            + c.spread_x * (f_10**2 + f_11**2)
            + (theta_1 * theta_3) ** 2 * self._det_information
        )
        weights = (
            (self._s_00 + d_11 * self._det_information) / determinant,
            (self._s_01 - d_01 * self._det_information) / determinant,
            (self._s_11 + d_00 * self._det_information) / determinant,
        )
        return np.log(determinant).sum(axis=-1), weights

    def _weighted_mean(self, weights):
        """Return β and u = M (a - β), a pair each; Q; and the elements 00, 01, 11 of Σ M."""
        m_00, m_01, m_11 = weights
        total = tuple(m.sum(axis=-1) for m in weights)
        p_00, p_01, p_11 = _inverse(total)
        right_0 = (m_00 * self._own_0 + m_01 * self._own_1).sum(axis=-1)
        right_1 = (m_01 * self._own_0 + m_11 * self._own_1).sum(axis=-1)
        beta = p_00 * right_0 + p_01 * right_1, p_01 * right_0 + p_11 * right_1
        away_0 = self._own_0 - beta[0][..., np.newaxis]
        away_1 = self._own_1 - beta[1][..., np.newaxis]
        pull = m_00 * away_0 + m_01 * away_1, m_01 * away_0 + m_11 * away_1
        away_ss = (away_0 * pull[0] + away_1 * pull[1]).sum(axis=-1)
        return beta, pull, self.clusters.residual_ss + away_ss, total

    def _criterion(self, log_det, total, weighted_ss):
        """Return the criterion from its three parts."""
        df = self.degrees_of_freedom
        log_det_total = np.log((total[0] * total[2] - total[1] ** 2) / self._det_units**2)
        return log_det + log_det_total + df * (1 + np.log(2 * np.pi * weighted_ss / df))


def lower_triangular(theta: np.ndarray) -> np.ndarray:
    """Return Λ(θ), shape (2, 2)."""
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
