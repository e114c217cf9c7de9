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
from shrinksite.own_units import own_units


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
        information: elements 00, 01, 11 of every S_c, each of shape (..., n_cluster).
        growth: |I + D S_c|, shape (..., n_cluster).
        weights: elements 00, 01, 11 of every M_c, each of shape (..., n_cluster).
        inverse_total: elements 00, 01, 11 of P, each of shape (...).
        beta: β, a pair of shape (...).
        pull: u_c = M_c (a_c - β), a pair of shape (..., n_cluster).
        weighted_ss: Q, shape (...).
        criterion: shape (...).
    """

    units: np.ndarray
    diagonal: np.ndarray
    information: tuple
    growth: np.ndarray
    weights: tuple
    inverse_total: tuple
    beta: tuple
    pull: tuple
    weighted_ss: np.ndarray
    criterion: np.ndarray


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

    def __call__(self, factor: np.ndarray) -> np.ndarray:
        """Return the criterion at D = factor · factorᵀ, shape (...) for a factor (..., 2, 2)."""
        return self.weigh(factor).criterion

    def solve(self, factor: np.ndarray) -> RemlSolution:
        """Return the criterion and the estimates at D = factor · factorᵀ, shape (2, 2)."""
        at = self.weigh(factor)
        variance = float(at.weighted_ss / self.degrees_of_freedom)
        return RemlSolution(
            criterion=float(at.criterion),
            fixed_effects=at.units @ at.beta,
            fixed_effects_cov=variance * at.units @ matrix(at.inverse_total) @ at.units.T,
            sigma=float(np.sqrt(variance)),
            conditional_modes=np.transpose(at.pull) @ (at.units * at.diagonal).T,
        )

    def weigh(self, factor: np.ndarray) -> Weighted:
        """Return all sums at D = factor · factorᵀ, shape (..., 2, 2)."""
        c = self.clusters
        units, diagonal = own_units(factor, self._noise)
        (u_00, u_01), (u_10, u_11) = np.moveaxis(units, (-2, -1), (0, 1))[..., np.newaxis]
        d_0, d_1 = np.moveaxis(diagonal, -1, 0)[..., np.newaxis]
        det_units = u_00 * u_11 - u_01 * u_10
        own_0 = (u_11 * c.intercept - u_01 * c.slope) / det_units
        own_1 = (u_00 * c.slope - u_10 * c.intercept) / det_units
        # What one of each coefficient adds to y at the cluster's mean of x; and S
        at_mean_0, at_mean_1 = u_00 + u_10 * c.mean_x, u_01 + u_11 * c.mean_x
        s_00 = c.n * at_mean_0**2 + c.spread_x * u_10**2
        s_01 = c.n * at_mean_0 * at_mean_1 + c.spread_x * (u_10 * u_11)
        s_11 = c.n * at_mean_1**2 + c.spread_x * u_11**2
        det = self._det_information * det_units**2
        growth = 1 + d_0 * s_00 + d_1 * s_11 + d_0 * d_1 * det  # |I + D S|
        m_00, m_01, m_11 = (s_00 + d_1 * det) / growth, s_01 / growth, (s_11 + d_0 * det) / growth

        t_00, t_01, t_11 = m_00.sum(axis=-1), m_01.sum(axis=-1), m_11.sum(axis=-1)
        if self.n_fixed == 2:
            det_total = t_00 * t_11 - t_01**2
            inverse_total = t_11 / det_total, -t_01 / det_total, t_00 / det_total
            log_det_total = np.log(det_total / det_units[..., 0] ** 2)
        else:  # D is one of intercepts alone, and so are its units
            inverse_total = 1 / t_00, 0 * t_00, 0 * t_00
            log_det_total = np.log(t_00 / u_00[..., 0] ** 2)
        p_00, p_01, p_11 = inverse_total
        right_0 = (m_00 * own_0 + m_01 * own_1).sum(axis=-1)
        right_1 = (m_01 * own_0 + m_11 * own_1).sum(axis=-1)
        beta = p_00 * right_0 + p_01 * right_1, p_01 * right_0 + p_11 * right_1
        away_0, away_1 = own_0 - beta[0][..., np.newaxis], own_1 - beta[1][..., np.newaxis]
        pull = m_00 * away_0 + m_01 * away_1, m_01 * away_0 + m_11 * away_1
        weighted_ss = c.residual_ss + (away_0 * pull[0] + away_1 * pull[1]).sum(axis=-1)
        df = self.degrees_of_freedom
        criterion = np.log(growth).sum(axis=-1) + log_det_total
        criterion = criterion + df * (1 + np.log(2 * np.pi * weighted_ss / df))
        information, weights = (s_00, s_01, s_11), (m_00, m_01, m_11)
        return Weighted(
            units=units,
            diagonal=diagonal,
            information=information,
            growth=growth,
            weights=weights,
            inverse_total=inverse_total,
            beta=beta,
            pull=pull,
            weighted_ss=weighted_ss,
            criterion=criterion,
        )


def matrix(symmetric) -> np.ndarray:
    """Return the symmetric matrix, shape (2, 2), with the elements 00, 01, 11."""
    s_00, s_01, s_11 = symmetric
    return np.array([[s_00, s_01], [s_01, s_11]])
