"""Round values along an axis. Twin of docs/engine/ticks.js."""

from __future__ import annotations

import math

_STEPS = (1, 2, 2.5, 5, 10)  # times a power of ten
_ROUNDING = 1e-9  # of a step


def ticks(limits: tuple[float, float], most: int = 6) -> list[float]:
    """Return round values inside a range, rising.

    Args:
        limits: lower end first, not empty.
        most: steps that may lie in it.
    """
    low, high = limits
    smallest = (high - low) / most
    power = 10.0 ** math.floor(math.log10(smallest))
    step = next(s * power for s in _STEPS if s * power >= smallest * (1 - _ROUNDING))
    first, last = math.ceil(low / step - _ROUNDING), math.floor(high / step + _ROUNDING)
    # 3 · 0.1 is 0.30000000000000004, which a tick should not show
    return [float(f"{i * step:.12g}") for i in range(first, last + 1)]
