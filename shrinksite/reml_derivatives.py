"""The exact derivatives of the REML criterion, from the same sums over clusters.

In the symbols of reml.py, with u_c = M_c (a_c - β) and symmetric changes H, K of D (dM = -M H M,
dβ = -P Σ M H u):

    A_H = Σ M H M,   v_H = Σ M H u,   q_H = Σ uᵀ H u / σ²
    d criterion [H]      = tr(G H),   G = Σ M - A_P - Σ u uᵀ / σ²
    d² criterion [H, K]  = Σ tr(X H M K) - tr(P A_H P A_K) - 2 v_Hᵀ P v_K / σ² - q_H q_K / (n - p)
                           with X = 2 M P M + 2 u uᵀ / σ² - M

All are linear in the elements h = (h₀₀, h₀₁, h₁₁) of H, and need sums over clusters of products of
such elements only. D = F Fᵀ, and a change F + δ₁ E₁ + δ₂ E₂ + … changes D by H_k = E_k Fᵀ + F E_kᵀ
and, to second order, by E_k E_lᵀ + E_l E_kᵀ.
"""

from __future__ import annotations

import numpy as np

from shrinksite.reml import RemlCriterion, matrix

_TWICE = np.array([1, 2, 1])  # how often an element 00, 01, 11 stands in the matrix
_ELEMENTS = np.array([[2, 0, 0], [0, 1, 0], [0, 1, 0], [0, 0, 2]])  # of a matrix + its transpose
_ROW_U, _COLUMN_U = np.tril_indices(2)  # of the elements 00, 01, 11 of u uᵀ
_ROW_M, _COLUMN_M = np.tril_indices(3)  # the pairs of M's elements that M P M is made of


def derivatives(
    criterion: RemlCriterion, factor: np.ndarray, changes: np.ndarray
) -> tuple[float, np.ndarray, np.ndarray]:
    """Return the criterion at D = factor · factorᵀ, its gradient and its Hessian by δ.

    Args:
        criterion: of one data set.
        factor: F, shape (2, 2).
        changes: E_k, shape (k, 2, 2).

    Returns:
        The value, shape (), its first derivatives, shape (k,), and its second, shape (k, k).
    """
    at = criterion.weigh(factor)
    MM, uM, uuM, MMM, uu, away_ss = _sums_of_products(criterion.pulls(at))
    df = criterion.degrees_of_freedom
    variance = (criterion.clusters.residual_ss + away_ss) / df
    p = np.array(at.inverse_total)

    # First and second derivatives by the elements of D
    A, v, q = sandwich(MM), pull(uM), uu * _TWICE / variance
    slope = _TWICE * (np.array(at.total) - A @ p) - q
    bend = chain(2 * (_through(p) @ MMM + uuM / variance) - MM)
    bend -= A.T @ chain(p[:, np.newaxis] * p) @ A + v.T @ matrix(2 / variance * p) @ v
    bend -= q[:, np.newaxis] * q / df

    to_own = (at.units / np.add.reduce(at.units**2, axis=0)).T  # its columns are at right angles
    F, E = to_own @ factor, to_own @ changes
    H = (E @ F.T).reshape(-1, 4) @ _ELEMENTS
    G = matrix(slope / _TWICE)
    hessian = H @ bend @ H.T + 2 * E.reshape(-1, 4) @ (G @ E).reshape(-1, 4).T
    return float(criterion.value(at.log_dets, away_ss)), H @ slope, hessian


def _sums_of_products(pulls) -> tuple:
    """Return Σ M ⊗ M, Σ u ⊗ M, Σ u uᵀ ⊗ M, Σ ⊗ M of the pairs that M P M is made of, Σ u uᵀ."""
    sums, uu, away_ss = 0.0, 0.0, 0.0
    for M, u, away in pulls:
        squares, pairs = u[_ROW_U] * u[_COLUMN_U], M[_ROW_M] * M[_COLUMN_M]
        sums += np.concatenate([M, u, squares, pairs]) @ M.T
        uu += np.add.reduce(squares, axis=1)
        away_ss += away
    return sums[:3], sums[3:5], sums[5:8], sums[8:], uu, away_ss


def sandwich(MM: np.ndarray) -> np.ndarray:
    """Return what takes h to the elements of Σ M H M, shape (3, 3), from Σ M ⊗ M."""
    (aa, ab, ac), (_, bb, bc), (_, _, cc) = MM.tolist()
    return np.array([[aa, 2 * ab, bb], [ab, bb + ac, bc], [bb, 2 * bc, cc]])


def pull(uM: np.ndarray) -> np.ndarray:
    """Return what takes h to Σ M H u, shape (2, 3), from Σ u ⊗ M."""
    (u0a, u0b, u0c), (u1a, u1b, u1c) = uM.tolist()
    return np.array([[u0a, u1a + u0b, u1b], [u0b, u1b + u0c, u1c]])


def chain(XM: np.ndarray) -> np.ndarray:
    """Return the form hᵀ · k that is Σ tr(X H M K), shape (3, 3), from Σ X ⊗ M."""
    (xa, xb, xc), (ya, yb, yc), (za, zb, zc) = XM.tolist()
    between, beside = xb + ya, yc + zb
    return np.array([[xa, between, yb], [between, 2 * yb + xc + za, beside], [yb, beside, zc]])


def _through(p: np.ndarray) -> np.ndarray:
    """Return what takes those pairs to the elements of M P M, shape (3, 6)."""
    p_00, p_01, p_11 = p.tolist()
    return np.array(
        [
            [p_00, 2 * p_01, p_11, 0, 0, 0],
            [0, p_00, p_01, p_01, p_11, 0],
            [0, 0, p_00, 0, 2 * p_01, p_11],
        ]
    )
