"""The minimum of the REML criterion: a grid shows the valleys, Newton's method their bottoms."""

from __future__ import annotations

import numpy as np

from shrinksite.newton import Place, newton
from shrinksite.reml import RemlCriterion
from shrinksite.reml_derivatives import derivatives
from shrinksite.structures import Structure

_ENOUGH_CLUSTERS_TO_SCAN = 200
_MOST_VALLEYS = 8


def minimize_reml(criterion: RemlCriterion, structure: Structure) -> np.ndarray:
    """Return the factor of D at the minimum among all D of the structure, shape (2, 2).

    The criterion can have several minima, and a variance of 0 is always stationary in its SD, so a
    grid comes before the descents. SDs are not bounded: the criterion does not see their sign.
    """
    clusters = criterion.clusters
    step = len(clusters.n) // _ENOUGH_CLUSTERS_TO_SCAN + 1
    scanned = RemlCriterion(clusters.every(step), criterion.n_fixed) if step > 1 else criterion
    starts = valleys(scanned, structure.grid())

    def look(factor):
        factor, changes = structure.chart(factor)
        value, gradient, hessian = derivatives(criterion, factor, changes)

        def move(step):
            return factor + np.tensordot(step, changes, 1)

        return Place(value, gradient, hessian, move)

    def descend(start):
        value, factor, is_minimum = newton(look, start)
        if not is_minimum:  # an SD of 0 is level, be it a bottom or a saddle
            value, factor, _ = newton(look, structure.lifted(factor))
        return value, factor

    _, factor = min(map(descend, starts), key=lambda found: found[0])
    return structure.settled(factor)


def valleys(criterion: RemlCriterion, grid: np.ndarray) -> np.ndarray:
    """Return the factors of a grid where the criterion is no higher than at the neighbours.

    Args:
        criterion: of all clusters, or of some.
        grid: shape (..., 2, 2); each axis before the last two has neighbours.

    Returns:
        The lowest first, shape (k, 2, 2) with k at most 8.
    """
    with np.errstate(all="ignore"):  # a part of the clusters may have too little variety in x
        heights = criterion(grid)
    heights = np.where(np.isnan(heights), np.inf, heights)
    is_valley = np.ones(heights.shape, dtype=bool)
    for axis in range(heights.ndim):
        rows, valley = np.moveaxis(heights, axis, 0), np.moveaxis(is_valley, axis, 0)
        valley[1:] &= rows[1:] <= rows[:-1]
        valley[:-1] &= rows[:-1] <= rows[1:]
    order = np.argsort(heights[is_valley], kind="stable")[:_MOST_VALLEYS]
    return grid[is_valley][order]
