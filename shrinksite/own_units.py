"""Units of the coefficients that suit the random effects."""

from __future__ import annotations

import numpy as np

_TINY = np.finfo(float).tiny


def axes_of(factor: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the axes of D = factor · factorᵀ, and how long D is along them.

    Args:
        factor: shape (..., 2, 2).

    Returns:
        Columns of length 1 at right angles, shape (..., 2, 2), and the square roots of D's
        eigenvalues, the larger first, shape (..., 2).
    """
    f_00, f_01, f_10, f_11 = elements(factor)
    d_00, d_01, d_11 = f_00**2 + f_01**2, f_00 * f_10 + f_01 * f_11, f_10**2 + f_11**2
    angle = np.arctan2(2 * d_01, d_00 - d_11) / 2
    cos, sin = np.cos(angle), np.sin(angle)
    longest = np.sqrt((d_00 + d_11 + np.hypot(d_00 - d_11, 2 * d_01)) / 2)
    # The determinant keeps the digits that a difference of eigenvalues loses.
    area = np.abs(f_00 * f_11 - f_01 * f_10)
    shortest = area / np.maximum(longest, _TINY)
    axes, lengths = np.empty_like(factor), np.empty(factor.shape[:-1])
    axes[..., 0, 0], axes[..., 0, 1], axes[..., 1, 0], axes[..., 1, 1] = cos, -sin, sin, cos
    lengths[..., 0], lengths[..., 1] = longest, shortest
    return axes, lengths


def elements(matrices: np.ndarray) -> tuple:
    """Return the elements 00, 01, 10, 11 of matrices (..., 2, 2), each of shape (...)."""
    m = matrices
    parts = m[..., 0, 0], m[..., 0, 1], m[..., 1, 0], m[..., 1, 1]
    return tuple(part[()] for part in parts)  # of one matrix numbers: arrays of one are slower


def own_units(factor: np.ndarray, noise: float) -> tuple[np.ndarray, np.ndarray]:
    """Return units U in which D = factor · factorᵀ is diagonal, and its diagonal in them.

    They are the axes of D, each as long as its SD, or as the noise where that is more: what is far
    below the noise needs no units of its own, and 0 can have none.

    Args:
        factor: shape (..., 2, 2).
        noise: SD over σ of the noise in an average cluster's estimate, above 0.

    Returns:
        U, shape (..., 2, 2), and the diagonal of D̃ with D = U D̃ Uᵀ, 0 to 1, shape (..., 2).
    """
    axes, lengths = axes_of(factor)
    units = np.maximum(lengths, noise)
    return axes * units[..., np.newaxis, :], (lengths / units) ** 2
