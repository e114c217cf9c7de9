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

_PLACE = np.array([[0, 1], [1, 2]])  # of an element among 00, 01, 11


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
    variance = at.weighted_ss / criterion.degrees_of_freedom
    to_own = np.linalg.inv(at.units)
    F, E = to_own @ factor, to_own @ changes
    H = E @ F.T
    H += H.transpose(0, 2, 1)

    M, u, P = np.array(at.weights), np.array(at.pull), matrix(at.inverse_total)
    uu = u[[0, 0, 1]] * u[[0, 1, 1]]
    X = 2 * (_sandwich(P) @ _pairs(M) + uu / variance) - M
    MM = (M @ M.T)[_PLACE][:, :, _PLACE]
    XM = (X @ M.T)[_PLACE][:, :, _PLACE]
    uM = (u @ M.T)[:, _PLACE]
    sum_uu = matrix(uu.sum(axis=1))

    A = np.einsum("ijkl,hjk->hil", MM, H)
    v = np.einsum("kij,hjk->hi", uM, H)
    q = np.einsum("ij,hij->h", sum_uu, H) / variance
    G = matrix(M.sum(axis=1)) - np.einsum("ijkl,jk->il", MM, P) - sum_uu / variance
    PA = P @ A
    twice = np.einsum("ijkl,hjk,gli->hg", XM, H, H) + 2 * np.einsum("ij,hik,gjk->hg", G, E, E)
    hessian = (
        (twice + twice.T) / 2
        - np.einsum("hij,gji->hg", PA, PA)
        - 2 * v @ P @ v.T / variance
        - np.outer(q, q) / criterion.degrees_of_freedom
    )
    return float(at.criterion), np.einsum("ij,hij->h", G, H), hessian


def _pairs(M):
    """Return the products of the elements of every M that M P M is made of, shape (6, n)."""
    m_00, m_01, m_11 = M
    return np.stack([m_00**2, m_00 * m_01, m_01**2, m_00 * m_11, m_01 * m_11, m_11**2])


def _sandwich(P):
    """Return what takes those products to the elements 00, 01, 11 of M P M, shape (3, 6)."""
    (p_00, p_01), (_, p_11) = P
    return np.array(
        [
            [p_00, 2 * p_01, p_11, 0, 0, 0],
            [0, p_00, p_01, p_01, p_11, 0],
            [0, 0, p_00, 0, 2 * p_01, p_11],
        ]
    )
