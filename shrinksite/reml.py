"""The profiled REML criterion as a function of the random effects' covariance.

The model of cluster c is y_c = X_c (β + b_c) + ε with Var(b_c) = σ² D (Bates, Mächler, Bolker and
Walker 2015, J. Stat. Softw. 67(1), eq. 2-4). Random effects and fixed effects share their columns,
so a cluster enters only through its own regression a_c and its information S_c = X_cᵀX_c, and
everything is a weighted mean:

    M_c = (S_c⁻¹ + D)⁻¹ = S_c (I + D S_c)⁻¹           the weight of cluster c
    β   = P Σ M_c a_c,   P = (Σ M_c)⁻¹                 fixed effects
    b_c = D M_c (a_c - β)                              conditional modes
    Q   = residual SS within clusters + Σ (a_c - β)ᵀ M_c (a_c - β),   σ² = Q / (n - p)
    criterion = Σ log|I + D S_c| + log|Σ M_c| + (n - p) (1 + log(2π Q / (n - p)))

with p = 2 fixed effects, or p = 1 without a predictor: P is then 1 / Σ M_c of the intercepts alone.
For 2×2 matrices S (I + DS)⁻¹ = (S + |S| adj(D)) / |I + DS|: no inverse, so no trouble with a
variance of 0, a cluster of one row, or a constant x.

All of it may be computed in any units U of the coefficients, a = U ã: S̃ = Uᵀ S U, and D = U D̃ Uᵀ.
The model is the same, but not the rounding: where clusters differ by a million times the noise, and
along one line, D is so lopsided that digits cancel. In D's own units D̃ is diagonal, none of it is
above 1, all that is summed below is positive, and no digit is lost.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from shrinksite.by_cluster import ClusterRegressions
from shrinksite.own_units import elements, own_units


@dataclass(frozen=True)
class RemlSolution:
    """All that follows from one D, in the symbols above and in the units of the regressions.

    Attributes:
        criterion: the profiled REML criterion.
        fixed_effects: β, shape (2,); the slope is 0 without a predictor.
        fixed_effects_cov: Var(β) = σ² P, shape (2, 2).
        sigma: σ, above 0.
        conditional_modes: b_c, shape (n_cluster, 2).
    """

    criterion: float
    fixed_effects: np.ndarray
    fixed_effects_cov: np.ndarray
    sigma: float
    conditional_modes: np.ndarray


@dataclass(frozen=True)
class Weighted:
    """The sums over clusters at one or many D, in D's own units.

    Attributes:
        units: U, shape (..., 2, 2).
        diagonal: of D̃, shape (..., 2).
        own: elements of every a_c, a pair of shape (..., n_cluster).
        information: elements 00, 01, 11 of every S_c, each of shape (..., n_cluster).
        growth: |I + D S_c|, shape (..., n_cluster).
        weights: elements 00, 01, 11 of every M_c, each of shape (..., n_cluster).
        total: elements 00, 01, 11 of Σ M_c, each of shape (...).
        inverse_total: elements 00, 01, 11 of P, each of shape (...).
        beta: β, a pair of shape (...).
        log_dets: Σ log|I + D S_c| + log|Σ M_c|, shape (...).
        rough_ss: Q, which may lose digits, shape (...).
    """

    units: np.ndarray
    diagonal: np.ndarray
    own: tuple
    information: tuple
    growth: np.ndarray
    weights: tuple
    total: tuple
    inverse_total: tuple
    beta: tuple
    log_dets: np.ndarray
    rough_ss: np.ndarray


class RemlCriterion:
    """The criterion of one data set: call it with a factor of D, or with many.

    Args:
        clusters: every cluster's own regression.
        n_fixed: 2, or 1 where there is no predictor.
    """

    def __init__(self, clusters: ClusterRegressions, n_fixed: int = 2):
        self.clusters = clusters
        self.n_fixed = n_fixed
        self.degrees_of_freedom = clusters.n.sum() - n_fixed
        self._noise = 1 / np.sqrt(clusters.n.mean())
        self._det_information = clusters.n * clusters.spread_x

    def of_some(self, most: int) -> RemlCriterion:
        """Return the criterion of at most `most` of the clusters, taken evenly."""
        step = -(-len(self.clusters.n) // most)
        return self if step == 1 else RemlCriterion(self.clusters.every(step), self.n_fixed)

    def __call__(self, factor: np.ndarray) -> np.ndarray:
        """Return the criterion at D = factor · factorᵀ, shape (...) for a factor (..., 2, 2)."""
        at = self.weigh(factor)
        return self.value(at.log_dets, self.pull(at)[1])

    def height(self, factor: np.ndarray) -> np.ndarray:
        """Return about how high it is: to all digits but where there is next to no noise."""
        at = self.weigh(factor)
        return self.value(at.log_dets, at.rough_ss)

    def solve(self, factor: np.ndarray) -> RemlSolution:
        """Return the criterion and the estimates at D = factor · factorᵀ, shape (2, 2)."""
        at = self.weigh(factor)
        pull, weighted_ss = self.pull(at)
        variance = float(weighted_ss / self.degrees_of_freedom)
        return RemlSolution(
            criterion=float(self.value(at.log_dets, weighted_ss)),
            fixed_effects=at.units @ at.beta,
            fixed_effects_cov=variance * at.units @ matrix(at.inverse_total) @ at.units.T,
            sigma=float(np.sqrt(variance)),
            conditional_modes=np.transpose(pull) @ (at.units * at.diagonal).T,
        )

    def weigh(self, factor: np.ndarray) -> Weighted:
        """Return the sums at D = factor · factorᵀ, shape (..., 2, 2)."""
        c = self.clusters
        units, diagonal = own_units(factor, self._noise)
        u_00, u_01, u_10, u_11 = elements(units[..., np.newaxis, :, :])
        d_0, d_1 = diagonal[..., :1], diagonal[..., 1:]
        det_units = u_00 * u_11 - u_01 * u_10
        own_0 = (u_11 / det_units) * c.intercept - (u_01 / det_units) * c.slope
        own_1 = (u_00 / det_units) * c.slope - (u_10 / det_units) * c.intercept
        # What one of each coefficient adds to y at the cluster's mean of x; and S
        at_mean_0, at_mean_1 = u_00 + u_10 * c.mean_x, u_01 + u_11 * c.mean_x
        rows_0 = c.n * at_mean_0
        s_00 = rows_0 * at_mean_0 + (u_10 * u_10) * c.spread_x
        s_01 = rows_0 * at_mean_1 + (u_10 * u_11) * c.spread_x
        s_11 = c.n * at_mean_1 * at_mean_1 + (u_11 * u_11) * c.spread_x
        det = (det_units * det_units) * self._det_information
        growth = 1 + d_0 * s_00 + d_1 * s_11 + (d_0 * d_1) * det  # |I + D S|
        m_00, m_01, m_11 = (s_00 + d_1 * det) / growth, s_01 / growth, (s_11 + d_0 * det) / growth

        t_00, t_01, t_11 = total = tuple(np.add.reduce(m, axis=-1) for m in (m_00, m_01, m_11))
        if self.n_fixed == 2:
            det_total = t_00 * t_11 - t_01 * t_01
            inverse_total = t_11 / det_total, -t_01 / det_total, t_00 / det_total
            log_det_total = np.log(det_total / det_units[..., 0] ** 2)
        else:  # D is one of intercepts alone, and so are its units
            inverse_total = 1 / t_00, 0 * t_00, 0 * t_00
            log_det_total = np.log(t_00 / u_00[..., 0] ** 2)
        p_00, p_01, p_11 = inverse_total
        pull_0, pull_1 = m_00 * own_0 + m_01 * own_1, m_01 * own_0 + m_11 * own_1
        right_0, right_1 = np.add.reduce(pull_0, axis=-1), np.add.reduce(pull_1, axis=-1)
        squares = np.vecdot(own_0, pull_0) + np.vecdot(own_1, pull_1)
        beta_0, beta_1 = p_00 * right_0 + p_01 * right_1, p_01 * right_0 + p_11 * right_1
        return Weighted(
            units=units,
            diagonal=diagonal,
            own=(own_0, own_1),
            information=(s_00, s_01, s_11),
            growth=growth,
            weights=(m_00, m_01, m_11),
            total=total,
            inverse_total=inverse_total,
            beta=(beta_0, beta_1),
            log_dets=np.add.reduce(np.log(growth), axis=-1) + log_det_total,
            rough_ss=c.residual_ss + squares - beta_0 * right_0 - beta_1 * right_1,
        )

    def pull(self, at: Weighted) -> tuple[np.ndarray, np.ndarray]:
        """Return u_c = M_c (a_c - β), shape (2, ..., n_cluster), and Q, shape (...)."""
        (own_0, own_1), (beta_0, beta_1), (m_00, m_01, m_11) = at.own, at.beta, at.weights
        away_0, away_1 = own_0 - beta_0[..., np.newaxis], own_1 - beta_1[..., np.newaxis]
        pull = np.empty((2, *m_00.shape))
        np.add(m_00 * away_0, m_01 * away_1, out=pull[0])
        np.add(m_01 * away_0, m_11 * away_1, out=pull[1])
        away_ss = np.vecdot(away_0, pull[0]) + np.vecdot(away_1, pull[1])
        return pull, self.clusters.residual_ss + away_ss

    def value(self, log_dets: np.ndarray, weighted_ss: np.ndarray) -> np.ndarray:
        """Return the criterion from its parts."""
        df = self.degrees_of_freedom
        return log_dets + df * (1 + np.log(2 * np.pi * weighted_ss / df))


def matrix(symmetric) -> np.ndarray:
    """Return the symmetric matrix, shape (2, 2), with the elements 00, 01, 11."""
    s_00, s_01, s_11 = symmetric
    return np.array([[s_00, s_01], [s_01, s_11]])
