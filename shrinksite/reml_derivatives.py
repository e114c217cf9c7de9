"""The exact derivatives of the REML criterion, from the same sums over clusters.

In the symbols of reml.py, with u_c = M_c (a_c - β) and symmetric changes H, K of D (dM = -M H M,
dβ = -P Σ M H u):

    A_H = Σ M H M,   v_H = Σ M H u,   q_H = Σ uᵀ H u
    d criterion [H]      = Σ tr(M H) - tr(P A_H) - q_H / σ²
    d² criterion [H, K]  = - Σ tr(M H M K) + 2 Σ tr(P M H M K M) - tr(P A_H P A_K)
                           + 2 (Σ uᵀ H M K u - v_Hᵀ P v_K) / σ² - q_H q_K / ((n - p) σ⁴)

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
    df = criterion.degrees_of_freedom
    variance = at.weighted_ss / df
    P = matrix(at.inverse_total)
    to_own = np.linalg.inv(at.units)
    F, E = to_own @ factor, to_own @ changes
    half = E @ F.T
    H = half + half.transpose(0, 2, 1)

    M, u = np.array(at.weights), np.array(at.pull)
    MM = (M @ M.T)[_PLACE][:, :, _PLACE]
    MMM = (M[:, np.newaxis] * M).reshape(9, -1) @ M.T
    MMM = MMM.reshape(3, 3, 3)[_PLACE][:, :, _PLACE][..., _PLACE]
    uM = (u @ M.T)[:, _PLACE]
    uu = u[:, np.newaxis] * u
    uuM = (uu.reshape(4, -1) @ M.T).reshape(2, 2, 3)[:, :, _PLACE]

    A = np.einsum("ijkl,hjk->hil", MM, H)
    v = np.einsum("kij,hjk->hi", uM, H)
    q = np.einsum("ij,hij->h", uu.sum(axis=-1), H)
    by_D = matrix(M.sum(axis=1)) - np.einsum("ijkl,jk->il", MM, P) - uu.sum(axis=-1) / variance
    gradient = np.einsum("ij,hij->h", by_D, H)
    PA = P @ A
    hessian = (
        -np.einsum("ijkl,hjk,gli->hg", MM, H, H)
        + 2 * np.einsum("ijklmn,hjk,glm,ni->hg", MMM, H, H, P)
        - np.einsum("hij,gji->hg", PA, PA)
        + 2 / variance * (np.einsum("iljk,hij,gkl->hg", uuM, H, H) - v @ P @ v.T)
        - np.outer(q, q) / (df * variance**2)
        + 2 * np.einsum("ij,hik,gjk->hg", by_D, E, E)
    )
    return float(at.criterion), gradient, hessian
