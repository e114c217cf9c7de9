"""Quantiles of mixtures of normal distributions, many mixtures at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from scipy.special import ndtr, ndtri

_MOST_STEPS = 30
_FAR = 0.5  # SDs: Newton's method does not start from farther out in a long tail
_NEAR = 0.02  # SDs: a step of Newton's method from there on is the last
_ROUNDING = 1e-12  # a probability nearer to 0 or 1 is not told from it


def mixture_quantiles(
    parts: Callable[[], Iterable], mean: np.ndarray, sd: np.ndarray, probabilities
) -> np.ndarray:
    """Return quantiles of mixtures Σ w N(m, s²), shape (len(probabilities), ...).

    Newton's method, on the scale on which every normal distribution is a straight line: Φ⁻¹(F(q))
    = Φ⁻¹(p). What is nearly normal is nearly straight there, so few steps are enough. From far out
    in a tail, where the tangent is flat, the chord from the mean is followed instead.

    Args:
        parts: gives the parts, in blocks, as often as it is called: weights, shape (m,), which are
            1 in total, means and standard deviations, shapes (m, ...).
        mean: of the mixtures, shape (...).
        sd: of the mixtures, shape (...).
        probabilities: between 0 and 1.
    """
    wanted = ndtri(probabilities).reshape(-1, *[1] * mean.ndim)
    quantiles = mean + wanted * sd
    for _ in range(_MOST_STEPS):
        below, density = np.zeros_like(quantiles), np.zeros_like(quantiles)
        for weights, means, sds in parts():
            for row, quantile in enumerate(quantiles):
                away = (quantile - means) / sds
                below[row] += np.tensordot(weights, ndtr(away), 1)
                density[row] += np.tensordot(weights, bell(away) / sds, 1)
        reached = ndtri(np.clip(below, _ROUNDING, 1 - _ROUNDING))
        off = wanted - reached
        is_outside = (off * reached < 0) & (wanted * reached > 0) & (np.abs(off) > _FAR)
        with np.errstate(divide="ignore", invalid="ignore"):
            by_chord = mean + (quantiles - mean) * wanted / reached
            by_tangent = quantiles + off * bell(reached) / density
        quantiles = np.where(is_outside, by_chord, by_tangent)
        if np.max(np.abs(wanted - reached)) <= _NEAR:
            break
    return quantiles


def bell(z: np.ndarray) -> np.ndarray:
    """Return the standard normal density."""
    return np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)
