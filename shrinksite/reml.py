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
from functools import cached_property
from typing import NamedTuple

import numpy as np

from shrinksite.by_cluster import ClusterRegressions
from shrinksite.own_units import elements, own_units

_IN_CACHE = 4096  # clusters that are weighed together: memory costs more than what is done in it


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


class Weighted(NamedTuple):
    """The sums over clusters at one or many D, in D's own units.

    Attributes:
        units: U, shape (..., 2, 2).
        diagonal: of D̃, shape (..., 2).
        total: elements 00, 01, 11 of Σ M_c, each of shape (...).
        inverse_total: elements 00, 01, 11 of P, each of shape (...).
        beta: β, a pair of shape (...).
        log_dets: Σ log|I + D S_c| + log|Σ M_c|, shape (...).
        kept: the weights by cluster where there is one part of them; of more they are made again.
    """

    units: np.ndarray
    diagonal: np.ndarray
    total: tuple
    inverse_total: tuple
    beta: tuple
    log_dets: np.ndarray
    kept: tuple


class ClusterWeights(NamedTuple):
    """What clusters give at one or many D, in D's own units.

    Attributes:
        own: elements of every a_c, a pair of shape (..., n_cluster).
        information: elements 00, 01, 11 of every S_c, each of shape (..., n_cluster).
        growth: |I + D S_c|, shape (..., n_cluster).
        weights: elements 00, 01, 11 of every M_c, shape (3, ..., n_cluster).
    """

    own: tuple
    information: tuple
    growth: np.ndarray
    weights: np.ndarray


class RemlCriterion:
    """The criterion of one data set: call it with a factor of D, or with many.

    Args:
        clusters: every cluster's own regression.
        n_fixed: 2, or 1 where there is no predictor.
    """

    def __init__(self, clusters: ClusterRegressions, n_fixed: int = 2):
        self.clusters = clusters
        self.n_fixed = n_fixed
        self.degrees_of_freedom = clusters.n_rows - n_fixed
        self._parts = clusters.parts(_IN_CACHE)

    def of_some(self, most: int) -> RemlCriterion:
        """Return the criterion of at most `most` of the clusters, taken evenly."""
        step = -(-len(self.clusters.n) // most)
        return self if step == 1 else RemlCriterion(self.clusters.every(step), self.n_fixed)

    def __call__(self, factor: np.ndarray) -> np.ndarray:
        """Return the criterion at D = factor · factorᵀ, shape (...) for a factor (..., 2, 2)."""
        at = self.weigh(factor)
        return self.value(at.log_dets, sum(away_ss for *_, away_ss in self.pulls(at)))

    def height(self, factor: np.ndarray) -> np.ndarray:
        """Return about how high it is: for a grid, which needs no digits but has many points.

        The same sums in the units of the regressions. S (I + DS)⁻¹ = (S + |S| adj(D)) / |I + DS| is
        there a sum of products of D and of what clusters have, and so is the determinant: products
        of matrices add them up.

        Args:
            factor: of D = factor · factorᵀ, shape (k, 2, 2).

        Returns:
            Shape (k,).
        """
        information, products = self._products
        f_00, f_01, f_10, f_11 = elements(factor)
        d_00, d_01, d_11 = f_00**2 + f_01**2, f_00 * f_10 + f_01 * f_11, f_10**2 + f_11**2
        det_d = (f_00 * f_11 - f_01 * f_10) ** 2
        growth = np.array([d_00, 2 * d_01, d_11, det_d]).T @ information
        growth += 1
        sums = ((1 / growth) @ products).T
        t_00, t_01, t_11, right_0, right_1, squares, e, e_0, e_1, e_00, e_01, e_11 = sums
        t_00, t_01, t_11 = t_00 + d_11 * e, t_01 - d_01 * e, t_11 + d_00 * e
        right_0, right_1 = right_0 + d_11 * e_0 - d_01 * e_1, right_1 + d_00 * e_1 - d_01 * e_0
        squares = squares + d_11 * e_00 - 2 * d_01 * e_01 + d_00 * e_11
        if self.n_fixed == 2:
            det_total = t_00 * t_11 - t_01 * t_01
            explained = t_11 * right_0**2 - 2 * t_01 * right_0 * right_1 + t_00 * right_1**2
        else:
            det_total, explained = t_00, right_0**2
        log_det = np.log(growth).sum(axis=-1) + np.log(det_total)
        return self.value(log_det, squares - explained / det_total)

    @cached_property
    def _products(self) -> tuple[np.ndarray, np.ndarray]:
        """What clusters add to determinants and to sums, shapes (4, n_cluster), (n_cluster, 12)."""
        c = self.clusters
        s_01, det = c.n * c.mean_x, c.n * c.spread_x
        s_11 = s_01 * c.mean_x + c.spread_x
        a_0, a_1 = c.intercept, c.slope
        sa_0, sa_1 = c.n * a_0 + s_01 * a_1, s_01 * a_0 + s_11 * a_1
        s_parts = [c.n, s_01, s_11, sa_0, sa_1, a_0 * sa_0 + a_1 * sa_1]
        det_0, det_1 = det * a_0, det * a_1
        det_parts = [det, det_0, det_1, det_0 * a_0, det_0 * a_1, det_1 * a_1]
        return np.array([c.n, s_01, s_11, det]), np.transpose(s_parts + det_parts)

    def solve(self, factor: np.ndarray) -> RemlSolution:
        """Return the criterion and the estimates at D = factor · factorᵀ, shape (2, 2)."""
        at = self.weigh(factor)
        _, pulls, away_ss = zip(*self.pulls(at), strict=True)
        weighted_ss = self.clusters.residual_ss + float(sum(away_ss))
        variance = weighted_ss / self.degrees_of_freedom
        return RemlSolution(
            criterion=float(self.value(at.log_dets, sum(away_ss))),
            fixed_effects=at.units @ at.beta,
            fixed_effects_cov=variance * at.units @ matrix(at.inverse_total) @ at.units.T,
            sigma=float(np.sqrt(variance)),
            conditional_modes=np.concatenate(pulls, axis=1).T @ (at.units * at.diagonal).T,
        )

    def weigh(self, factor: np.ndarray) -> Weighted:
        """Return the sums at D = factor · factorᵀ, shape (..., 2, 2)."""
        units, diagonal = own_units(factor, self.clusters.noise)
        sums = [0.0] * 6
        for part in self._parts:
            weighed = _weigh(part, units, diagonal)
            (own_0, own_1), (m_00, m_01, m_11) = weighed.own, weighed.weights
            right_0 = np.vecdot(m_00, own_0) + np.vecdot(m_01, own_1)
            right_1 = np.vecdot(m_01, own_0) + np.vecdot(m_11, own_1)
            t_00, t_01, t_11, log_det = (
                np.add.reduce(values, axis=-1)
                for values in (m_00, m_01, m_11, np.log(weighed.growth))
            )
            added = (t_00, t_01, t_11, right_0, right_1, log_det)
            sums = [one + other for one, other in zip(sums, added, strict=True)]
        t_00, t_01, t_11, right_0, right_1, log_det = sums
        u_00, u_01, u_10, u_11 = elements(units)
        if self.n_fixed == 2:
            det_total = t_00 * t_11 - t_01 * t_01
            inverse_total = t_11 / det_total, -t_01 / det_total, t_00 / det_total
            log_det_total = np.log(det_total / (u_00 * u_11 - u_01 * u_10) ** 2)
        else:  # D is one of intercepts alone, and so are its units
            inverse_total = 1 / t_00, 0 * t_00, 0 * t_00
            log_det_total = np.log(t_00 / u_00**2)
        p_00, p_01, p_11 = inverse_total
        return Weighted(
            units=units,
            diagonal=diagonal,
            total=(t_00, t_01, t_11),
            inverse_total=inverse_total,
            beta=(p_00 * right_0 + p_01 * right_1, p_01 * right_0 + p_11 * right_1),
            log_dets=log_det + log_det_total,
            kept=(weighed,) if len(self._parts) == 1 else (),
        )

    def pulls(self, at: Weighted):
        """Yield, for some clusters at a time, what follows from the sums `at` one or many D.

        Yields:
            M_c, by its elements, shape (3, ..., n); u_c = M_c (a_c - β), shape (2, ..., n); and
            Σ (a_c - β)ᵀ u_c, shape (...).
        """
        beta_0, beta_1 = at.beta
        again = (_weigh(part, at.units, at.diagonal) for part in self._parts)
        for weighed in at.kept or again:
            (own_0, own_1), (m_00, m_01, m_11) = weighed.own, weighed.weights
            away_0, away_1 = own_0 - beta_0[..., np.newaxis], own_1 - beta_1[..., np.newaxis]
            pull = np.empty((2, *m_00.shape))
            np.add(m_00 * away_0, m_01 * away_1, out=pull[0])
            np.add(m_01 * away_0, m_11 * away_1, out=pull[1])
            yield weighed.weights, pull, np.vecdot(away_0, pull[0]) + np.vecdot(away_1, pull[1])

    def pull(self, at: Weighted) -> np.ndarray:
        """Return every cluster's u_c = M_c (a_c - β), shape (2, ..., n_cluster)."""
        return np.concatenate([pull for _, pull, _ in self.pulls(at)], axis=-1)

    def weighted_ss(self, at: Weighted) -> np.ndarray:
        """Return Q, shape (...)."""
        return self.clusters.residual_ss + sum(away_ss for *_, away_ss in self.pulls(at))

    def by_cluster(self, at: Weighted) -> ClusterWeights:
        """Return what every cluster gives to the sums `at` one or many D."""
        return at.kept[0] if at.kept else _weigh(self.clusters, at.units, at.diagonal)

    def value(self, log_dets: np.ndarray, away_ss: np.ndarray) -> np.ndarray:
        """Return the criterion from its parts; `away_ss` is Σ (a_c - β)ᵀ u_c."""
        df = self.degrees_of_freedom
        return log_dets + df * (1 + np.log(2 * np.pi * (self.clusters.residual_ss + away_ss) / df))


def _weigh(clusters: ClusterRegressions, units, diagonal) -> ClusterWeights:
    """Return what clusters give at D̃, `diagonal`, in its own `units`."""
    c = clusters
    if units.ndim > 2:  # of many D: one axis more, for the clusters
        units, diagonal = units[..., np.newaxis, :, :], diagonal[..., np.newaxis, :]
    u_00, u_01, u_10, u_11 = elements(units)
    d_0, d_1 = diagonal[..., 0], diagonal[..., 1]
    det_units = u_00 * u_11 - u_01 * u_10
    own_0 = (u_11 / det_units) * c.intercept - (u_01 / det_units) * c.slope
    own_1 = (u_00 / det_units) * c.slope - (u_10 / det_units) * c.intercept
    # What one of each coefficient adds to y at the cluster's mean of x; and S
    at_mean_0, at_mean_1 = u_00 + u_10 * c.mean_x, u_01 + u_11 * c.mean_x
    rows_0 = c.n * at_mean_0
    s_00 = rows_0 * at_mean_0 + (u_10 * u_10) * c.spread_x
    s_01 = rows_0 * at_mean_1 + (u_10 * u_11) * c.spread_x
    s_11 = c.n * at_mean_1 * at_mean_1 + (u_11 * u_11) * c.spread_x
    det = (det_units * det_units) * (c.n * c.spread_x)
    growth = 1 + d_0 * s_00 + d_1 * s_11 + (d_0 * d_1) * det
    weights = np.empty((3, *growth.shape))
    np.divide(s_00 + d_1 * det, growth, out=weights[0])
    np.divide(s_01, growth, out=weights[1])
    np.divide(s_11 + d_0 * det, growth, out=weights[2])
    return ClusterWeights((own_0, own_1), (s_00, s_01, s_11), growth, weights)


def matrix(symmetric) -> np.ndarray:
    """Return the symmetric matrix, shape (2, 2), with the elements 00, 01, 11."""
    s_00, s_01, s_11 = symmetric
    return np.array([[s_00, s_01], [s_01, s_11]])
