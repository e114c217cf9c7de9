"""The exact derivatives of the REML criterion, from the same sums over clusters.

In the symbols of reml.py, with u_c = M_c (a_c - β) and symmetric changes H, K of D (dM = -M H M,
dβ = -P Σ M H u):

    A_H = Σ M H M,   v_H = Σ M H u,   q_H = Σ uᵀ H u
    d criterion [H]      = tr(G H),   G = Σ M - A_P - Σ u uᵀ / σ²
    d² criterion [H, K]  = Σ tr(X H M K) - tr(P A_H P A_K) - 2 v_Hᵀ P v_K / σ²
                           - q_H q_K / ((n - p) σ⁴),   X = 2 M P M + 2 u uᵀ / σ² - M

D = F Fᵀ, and a change F + δ₁ E₁ + δ₂ E₂ + … changes D by H_k = E_k Fᵀ + F E_kᵀ and, to second
order, by E_k E_lᵀ + E_l E_kᵀ.
"""

from __future__ import annotations

import numpy as np

from shrinksite.reml import RemlCriterion, matrix

_IN_CACHE = 4096  # clusters whose products are formed together
# A symmetric matrix is the sum of its elements 00, 01, 11 times these parts. Sums over clusters of
# M ⊗ M, X ⊗ M and u ⊗ M are by these elements too, and linear maps take them to A_H, v_H and
# Σ tr(X H M K) for every H and K among the parts.
_PARTS = np.array([[[1, 0], [0, 0]], [[0, 1], [1, 0]], [[0, 0], [0, 1]]])
_TWICE = np.array([1, 2, 1])  # how often each element stands in the matrix
_SANDWICH = np.einsum("pij,hjk,qkl,ril->rhpq", _PARTS, _PARTS, _PARTS, _PARTS)
_SANDWICH = _SANDWICH / _TWICE[:, np.newaxis, np.newaxis, np.newaxis]
_PULL = np.einsum("pij,hjk->ihkp", _PARTS, _PARTS)
_CHAIN = np.einsum("pij,hjk,qkl,gli->hgpq", _PARTS, _PARTS, _PARTS, _PARTS)
_CHAIN = (_CHAIN + _CHAIN.swapaxes(0, 1)) / 2
_ELEMENTS = np.array([[2, 0, 0], [0, 1, 0], [0, 1, 0], [0, 0, 2]])  # of a matrix + its transpose


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
    u, weighted_ss = criterion.pull(at)
    df = criterion.degrees_of_freedom
    variance = weighted_ss / df
    M, p = np.array(at.weights), np.array(at.inverse_total)
    MM, uM, uuM, uu, MMM = _sums_of_products(M, u)

    # First and second derivatives by the elements 00, 01, 11 of D
    A = _contract(_SANDWICH, MM)
    v = _contract(_PULL, uM)
    q = uu * _TWICE / variance
    by_d = _TWICE * (np.array(at.total) - A @ p) - q
    XM = 2 * (_sandwich(p) @ MMM + uuM / variance) - MM
    bend = _contract(_CHAIN, XM) - A.T @ _contract(_CHAIN, np.outer(p, p)) @ A
    bend -= v.T @ matrix(2 / variance * p) @ v + np.outer(q, q) / df

    # D changes by H_k, and to second order by E_k E_lᵀ + E_l E_kᵀ
    to_own = (at.units / np.add.reduce(at.units**2, axis=0)).T  # its columns are at right angles
    F, E = to_own @ factor, to_own @ changes
    H = (E @ F.T).reshape(-1, 4) @ _ELEMENTS
    G = matrix(by_d / _TWICE)
    second = E.reshape(-1, 4) @ (G @ E).reshape(-1, 4).T
    value = criterion.value(at.log_dets, weighted_ss)
    return float(value), H @ by_d, H @ bend @ H.T + 2 * second


def _sums_of_products(M: np.ndarray, u: np.ndarray) -> tuple:
    """Return Σ M ⊗ M, Σ u ⊗ M, Σ u uᵀ ⊗ M, Σ u uᵀ, and Σ ⊗ M of the pairs that M P M is made of."""
    sums, uu = np.zeros((14, 3)), np.zeros(3)
    for start in range(0, M.shape[1], _IN_CACHE):
        m, v = M[:, start : start + _IN_CACHE], u[:, start : start + _IN_CACHE]
        squares, pairs = v[[0, 0, 1]] * v[[0, 1, 1]], m[[0, 0, 1, 0, 1, 2]] * m[[0, 1, 1, 2, 2, 2]]
        sums += np.concatenate([m, v, squares, pairs]) @ m.T
        uu += np.add.reduce(squares, axis=1)
    return sums[:3], sums[3:5], sums[5:8], uu, sums[8:]


def _contract(linear: np.ndarray, sums: np.ndarray) -> np.ndarray:
    """Return Σ linear[..., p, q] sums[p, q]."""
    shape = linear.shape[:2]
    return (linear.reshape(shape[0] * shape[1], -1) @ sums.ravel()).reshape(shape)


def _sandwich(p: np.ndarray) -> np.ndarray:
    """Return what takes those pairs to the elements 00, 01, 11 of M P M, shape (3, 6)."""
    p_00, p_01, p_11 = p
    return np.array(
        [
            [p_00, 2 * p_01, p_11, 0, 0, 0],
            [0, p_00, p_01, p_01, p_11, 0],
            [0, 0, p_00, 0, 2 * p_01, p_11],
        ]
    )
