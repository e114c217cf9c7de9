"""The points of a lattice where a density is not negligible.

The sum of a smooth density over a lattice is its integral, to far more digits than the spacing
suggests, where it vanishes on all sides (the trapezoidal rule; Trefethen and Weideman 2014, SIAM
Review 56(3), 385-458): for a normal density steps as long as its SD leave an error of 1e-8.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

NEGLIGIBLE = 12  # how far the log density falls from its top where points count no more
_MOST_NODES = 30_000
_BITS = 16  # of one coordinate in a node's number
_MIDDLE = 1 << (_BITS - 1)


class UnboundedError(ValueError):
    """The density does not vanish on all sides."""


def walk(
    log_density: Callable, origin: np.ndarray, steps: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Walk a lattice outwards from its origin, as far as the density is not negligible.

    Args:
        log_density: gives the log density, shape (m,), of points of shape (m, k).
        origin: a point near the top, shape (k,).
        steps: from a node to the next along each coordinate, shape (k,).

    Returns:
        The nodes, as whole numbers of steps from the origin, and their points, shapes (m, k).

    Raises:
        UnboundedError: if there are more than 30,000 nodes.
    """
    places = _BITS * np.arange(len(origin))
    sides = np.concatenate([1 << places, -(1 << places)])

    def nodes_of(numbers):
        return (numbers[:, np.newaxis] >> places) % (1 << _BITS) - _MIDDLE

    border = seen = np.array([np.sum(_MIDDLE << places)])
    numbers, heights = np.empty(0, dtype=int), np.empty(0)
    while len(border):
        height = log_density(origin + nodes_of(border) * steps)
        numbers, heights = np.append(numbers, border), np.append(heights, height)
        higher = border[height > heights.max() - NEGLIGIBLE]
        border = np.setdiff1d(higher[:, np.newaxis] + sides, seen)
        seen = np.union1d(seen, border)
        if len(seen) > _MOST_NODES:
            raise UnboundedError(f"the density has not vanished within {_MOST_NODES} nodes")
    nodes = nodes_of(numbers[heights > heights.max() - NEGLIGIBLE])
    return nodes, origin + nodes * steps
