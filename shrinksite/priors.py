"""Prior distributions of the standard deviations and the correlation, as brms names them."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from shrinksite.arguments import is_number, refusal
from shrinksite.model_frame import numbers

_DEGREES_OF_FREEDOM = 3  # of Student's t
_LEAST_SCALE = 2.5
_TO_SD = 1.4826  # times the median absolute deviation gives the SD of a normal distribution


@dataclass(frozen=True)
class Priors:
    """Half Student t (3, 0, scale) on each SD, LKJ on the correlation; fixed effects have none.

    Attributes:
        sd_intercept: scale for the SD of the clusters' intercepts, in units of y, above 0.
        sd_x: scale for the SD of the clusters' slopes, in units of y per unit of x, above 0. In a
            unit of x in which slopes are much larger than that, it is the prior that decides.
        sigma: scale for σ, in units of y, above 0.
        lkj: η of the density (1 - ρ²)^(η - 1) of the correlation, above 0; 1 is uniform.

    Raises:
        ValueError: naming the prior, its value and what is allowed.
    """

    sd_intercept: float
    sd_x: float
    sigma: float
    lkj: float = 2

    def __post_init__(self):
        for field in fields(self):
            value = getattr(self, field.name)
            if not (is_number(value) and value > 0):
                raise refusal(field.name, value, "a number greater than 0")


def default_priors(y: np.ndarray) -> Priors:
    """Return the priors of brms for an outcome: the scale is its spread, and at least 2.5.

    The spread is R's `mad(y)`, 1.4826 times the median distance from the median, to one decimal.

    Args:
        y: outcome, shape (n,), finite numbers.

    Raises:
        ValueError: naming the first that is none.
    """
    y = numbers("y", y)
    if len(y) == 0:
        raise ValueError("y is empty: it must hold one number or more")
    spread = _TO_SD * np.median(np.abs(y - np.median(y)))
    scale = max(_LEAST_SCALE, round(float(spread), 1))
    return Priors(scale, scale, scale)


def log_half_t(sd: np.ndarray, scale: float) -> np.ndarray:
    """Return the log density of half Student t (3, 0, scale) at `sd`, up to a constant."""
    df = _DEGREES_OF_FREEDOM
    return -(df + 1) / 2 * np.log1p((sd / scale) ** 2 / df)
