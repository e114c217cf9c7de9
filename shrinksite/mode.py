"""Where a smooth function of a few numbers is highest, and how it is curved there."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import numpy as np

from shrinksite.newton import Place, newton

_STEP = 1e-2  # of differences
_WIDEST = 1.5  # the SD that a coordinate with little or no curvature is given


def mode_and_widths(log_density: Callable, start: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the mode, and the SDs of the normal density that is curved as it is there.

    Along each coordinate, the others being fixed: shapes (k,).

    Args:
        log_density: of points, shape (m, k), at once; returns shape (m,).
        start: shape (k,); numbers for which a change of 1 is neither much nor little.
    """

    def look(point):
        return differences(lambda points: -log_density(points), point)

    _, mode, _ = newton(look, start)
    curvatures = np.diag(look(mode).hessian)
    return mode, 1 / np.sqrt(np.maximum(curvatures, _WIDEST**-2))


def differences(function: Callable, point: np.ndarray) -> Place:
    """Return a function's value, gradient and Hessian at a point, by central differences.

    Args:
        function: of points, shape (m, k), at once; returns shape (m,).
        point: shape (k,).
    """
    k = len(point)
    unit = _STEP * np.eye(k)
    pairs = list(combinations(range(k), 2))
    corners = [a * unit[i] + b * unit[j] for i, j in pairs for a in (1, -1) for b in (1, -1)]
    values = function(point + np.array([0 * point, *unit, *-unit, *corners]))
    here, above, below = values[0], values[1 : k + 1], values[k + 1 : 2 * k + 1]
    hessian = np.diag((above + below - 2 * here) / _STEP**2)
    for (i, j), corner in zip(pairs, values[2 * k + 1 :].reshape(-1, 4), strict=True):
        hessian[i, j] = hessian[j, i] = corner @ [1, -1, -1, 1] / (4 * _STEP**2)
    gradient = (above - below) / (2 * _STEP)
    return Place(float(here), gradient, hessian, lambda step: point + step)
