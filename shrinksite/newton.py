"""A minimum of a smooth function, by Newton's method with damping.

Where the Hessian H is not positive definite, |H| takes its place: along a direction that bends down
the step is downhill, and as long as if it bent up as much (Nocedal and Wright 2006, Numerical
Optimization, section 3.4). Levenberg and Marquardt's damping (chapters 4 and 10.3): it gets a
multiple of I until the step stays within reach, and the function falls as it foretells.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from scipy.linalg.lapack import dposv  # solves by Cholesky's decomposition, or says there is none

_REACH = 1.0  # the longest step
_MOST_EVALUATIONS = 200
_SMALL_GAIN = 1e-7  # of the function: after a Newton step that gains so little, none is left
_NO_GAIN = 1e-13  # of the function, foretold for the step after
_NO_SHARE = 1e-16  # of the function's value, instead where that is more
_ROUNDING = 1e-14  # of the function's value
_ENOUGH_GAIN = 0.1  # as a share of what was foretold
_LITTLE_DAMPING = 1e-3  # as a share of the Hessian's largest element
_NO_DAMPING = 1e-5  # the same; below it Newton's own step is tried
_LEAST_BEND = 1e-9  # of |H|, as a share of its largest


class Place(NamedTuple):
    """One point, and the function there in coordinates δ around it.

    Attributes:
        value: of the function.
        gradient: by δ at δ = 0, shape (k,).
        hessian: by δ at δ = 0, shape (k, k).
        move: what gives the point at δ.
    """

    value: float
    gradient: np.ndarray
    hessian: np.ndarray
    move: Callable


def newton(look: Callable, start) -> tuple[float, object, bool]:
    """Go downhill from `start` to where the function is level.

    Args:
        look: gives the Place of a point; its coordinates are scaled to steps of 1.
        start: a point.

    Returns:
        The value there, the point, and whether it is a minimum: a saddle is level too. From a start
        where the function has no bends that are numbers no way leads on: its value is infinite.
    """
    here = look(start)
    if not np.isfinite(here.hessian).all():
        return np.inf, start, False
    damping, kept, last_gain = 0.0, 0.0, 0.0
    for _ in range(_MOST_EVALUATIONS):
        step, damping, is_exact = _damped_step(here, damping)
        gain = -(here.gradient @ step + step @ here.hessian @ step / 2)
        size = abs(here.value)
        is_small = gain <= max(_SMALL_GAIN, _ROUNDING * size)
        if is_small and kept:
            damping = kept = 0.0  # which may be all that made it small
            continue
        # Gains shrink as squares: the next is to this one's square as this is to the last's.
        if is_small or (is_exact and gain**3 <= max(_NO_GAIN, _NO_SHARE * size) * last_gain**2):
            return here.value - gain, here.move(step), is_exact
        there = look(here.move(step))
        if here.value - there.value >= _ENOUGH_GAIN * gain:
            here, last_gain = there, gain
            damping = kept = _less(damping, there)
        else:
            damping, kept = _more(damping, here), 0.0
    return here.value, here.move(0 * step), is_exact


def _damped_step(here: Place, damping: float) -> tuple[np.ndarray, float, bool]:
    """Return a step downhill within reach, the damping that made it so, and if it is Newton's."""
    _, step, not_positive = dposv(here.hessian, -here.gradient)
    if not (not_positive or damping) and step @ step <= _REACH**2:
        return step, damping, True
    bends = _bends(here.hessian) if not_positive else here.hessian
    while True:
        _, step, _ = dposv(bends + damping * np.eye(len(step)), -here.gradient)
        if step @ step <= _REACH**2:
            return step, damping, False
        damping = _more(damping, here)


def _bends(hessian: np.ndarray) -> np.ndarray:
    """Return |H|, which has the sizes of H's eigenvalues."""
    values, axes = np.linalg.eigh(hessian)
    sizes = np.abs(values)
    return axes * np.maximum(sizes, _LEAST_BEND * sizes.max()) @ axes.T


def _more(damping: float, here: Place) -> float:
    """Return the damping to try after a step that was too long."""
    return 4 * damping if damping else _LITTLE_DAMPING * np.abs(here.hessian).max()


def _less(damping: float, here: Place) -> float:
    """Return the damping to try after a step that was not.

    A valley that bends keeps some of it: each step would begin too long again.
    """
    rest = damping / 4
    return rest if rest > _NO_DAMPING * np.abs(here.hessian).max() else 0.0
