"""The minimum of the REML criterion: a grid shows the valleys, Newton's method their bottoms."""

from __future__ import annotations

import numpy as np

from shrinksite.boundary_avoiding import penalized, penalty
from shrinksite.by_cluster import ClusterRegressions
from shrinksite.factor_by_moments import effective_lines, factor_by_moments
from shrinksite.newton import Place, newton
from shrinksite.reml import RemlCriterion
from shrinksite.reml_derivatives import derivatives
from shrinksite.scan_grid import direction_grid, scan_grid
from shrinksite.structures import Structure, is_correlated

_ENOUGH_TO_SCAN = 500  # clusters
_ENOUGH_TO_START = 1500  # or a tenth of them, where that is more
_ENOUGH_LINES = 30  # fewer scatter so little or so much by chance that another valley may be theirs
_IN_CACHE = 12_000  # clusters times factors that are weighed together
_MOST_VALLEYS = 8
_SAME_BOTTOM = 1e-3  # of the criterion
_SAME_HEIGHT = 1e-8  # of the criterion: below it rounding would choose between bottoms


def minimize_reml(criterion: RemlCriterion, structure: Structure) -> np.ndarray:
    """Return the factor of D at the minimum among all D of the structure, shape (2, 2).

    The criterion can have several minima, and a variance of 0 is always stationary in its SD, so a
    grid comes before the descents; where it shows one valley only, moments often are nearer its
    bottom. Where there is next to no noise valleys are narrow, and a second look finds what fell
    through the grid. Where clusters are many, a part of them shows the way. Where the structure has
    a prior, the minimum is that of the criterion with the prior's penalty.
    """
    scanned = criterion.of_some(_ENOUGH_TO_SCAN)
    some = criterion.of_some(max(_ENOUGH_TO_START, len(criterion.clusters.n) // 10))
    starts = valleys(scanned, scan_grid(structure), structure)
    is_correlated_reml = is_correlated(structure.random_effects) and structure.prior is None
    if len(starts) == 1 and is_correlated_reml:
        starts = [nearer(scanned, starts[0], some.clusters)]
    found = bottoms(some, structure, starts)
    if structure.is_narrow(found[0]):
        beside = [found[0], structure.lifted(found[0], 1)]
        if is_correlated_reml:
            # Along one line only: where a prior is infinite.
            beside.extend(valleys(scanned, direction_grid(structure), structure))
        found = bottoms(some, structure, beside)
    if some is not criterion:
        found = bottoms(criterion, structure, found)
    return structure.settled(found[0])


def nearer(criterion: RemlCriterion, start: np.ndarray, clusters: ClusterRegressions) -> np.ndarray:
    """Return what moments give instead of a start, where they are to be trusted and lie lower."""
    guess = factor_by_moments(clusters) if effective_lines(clusters) >= _ENOUGH_LINES else None
    if guess is None:
        return start
    at_start, at_guess = criterion.height(np.array([start, guess]))
    return guess if at_guess < at_start else start


def bottoms(criterion: RemlCriterion, structure: Structure, starts) -> list[np.ndarray]:
    """Return the bottoms of the valleys in which the factors `starts` are, the lowest first.

    SDs are not bounded on the way: the criterion does not see their sign.
    """

    def look(factor):
        return place_at(criterion, structure, factor)

    found = []
    for start in starts:
        value, factor, is_minimum = newton(look, start)
        if not is_minimum:  # an SD of 0 is level, be it a bottom or a saddle
            value, factor, _ = newton(look, structure.lifted(factor))
        found.append((value, factor))
    found.sort(key=lambda one: np.round(one[0] / _SAME_HEIGHT))
    lower = [-np.inf, *(value for value, _ in found[:-1])]
    return [
        factor
        for (value, factor), below in zip(found, lower, strict=True)
        if value - below > _SAME_BOTTOM
    ]


def place_at(criterion: RemlCriterion, structure: Structure, factor: np.ndarray) -> Place:
    """Return the criterion, with the penalty of the structure's prior, in the chart at a factor."""
    factor, changes = structure.chart(factor)

    def move(step):
        return factor + np.add.reduce(step[:, np.newaxis, np.newaxis] * changes)

    place = Place(*derivatives(criterion, factor, changes), move)
    if structure.prior is None:
        return place
    return penalized(place, factor, changes, structure.random_effects)


def valleys(criterion: RemlCriterion, grid: np.ndarray, structure: Structure) -> np.ndarray:
    """Return the factors of a grid where the criterion is no higher than at the neighbours.

    Args:
        criterion: of all clusters, or of some.
        grid: shape (..., 2, 2); each axis before the last two has neighbours.
        structure: with its prior, if it has one.

    Returns:
        The lowest first, shape (k, 2, 2) with k at most 8.
    """
    factors, size = grid.reshape(-1, 2, 2), max(1, _IN_CACHE // len(criterion.clusters.n))
    parts = [factors[start : start + size] for start in range(0, len(factors), size)]
    with np.errstate(all="ignore"):  # a part of the clusters may have too little variety in x
        heights = np.concatenate([criterion.height(part) for part in parts])
    if structure.prior is not None:
        heights += penalty(factors, structure.random_effects)
    heights = np.where(np.isnan(heights), np.inf, heights).reshape(grid.shape[:-2])
    is_valley = np.ones(heights.shape, dtype=bool)
    for axis in range(heights.ndim):
        rows, valley = heights.swapaxes(0, axis), is_valley.swapaxes(0, axis)
        valley[1:] &= rows[1:] <= rows[:-1]
        valley[:-1] &= rows[:-1] <= rows[1:]
    order = np.argsort(heights[is_valley], kind="stable")[:_MOST_VALLEYS]
    return grid[is_valley][order]
