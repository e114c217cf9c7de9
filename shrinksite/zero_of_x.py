"""Where x = 0 lies: intercepts, and what correlates with them, are about that place."""

from __future__ import annotations

from shrinksite.mixed_fit import MixedFit


def sds_to_zero(fit: MixedFit) -> float:
    """Return how many SDs of x lie between its mean and 0."""
    to_data = fit.standard.to_data
    return abs(to_data[0, 1] / to_data[0, 0])


def advice(fit: MixedFit) -> str:
    """Return what to do where x = 0 is too far away."""
    return f"x = 0 lies {sds_to_zero(fit):.0f} SDs from the data: subtract a typical x from it"
