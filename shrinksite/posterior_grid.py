"""The posterior of D and σ on a lattice of D times one of log σ."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from shrinksite.lattice import walk
from shrinksite.log_posterior import LogPosterior
from shrinksite.marginal import Marginal, marginal_of_sum


class PosteriorGrid:
    """A lattice of D times one of log σ, in which no sum over clusters recurs.

    Attributes:
        points: of D, as in log_posterior.py, shape (m, k).
        places: of the points, in steps, shape (m, k).
        log_sigma: equally spaced, σ in units of y, shape (s,).
        probability: of points and log σ, shape (m, s), 1 in total.
    """

    def __init__(self, density: LogPosterior, origin, steps, log_sigma=None):
        self.places, self.points = walk(density.profile, origin, steps)
        likelihood = density.likelihood(self.points)
        self.log_sigma = density.log_sigmas(likelihood[1]) if log_sigma is None else log_sigma
        log_density = density.joint(self.points, likelihood, self.log_sigma)
        probability = np.exp(log_density - log_density.max())
        self.probability = probability / probability.sum()

    @cached_property
    def weight(self) -> np.ndarray:
        """Probability of every point, shape (m,)."""
        return self.probability.sum(axis=1)

    def mean_of(self, of_sigma: np.ndarray) -> np.ndarray:
        """Return the mean at every point, shape (m,), of what is a function of σ, shape (s,)."""
        return self.probability @ of_sigma / self.weight


@dataclass(frozen=True)
class Interleaved:
    """Two grids, the second of which lies between the points of the first.

    Attributes:
        grids: both.
        mode: of the density, shape (k,).
        steps: along each coordinate to the next points of one grid or the other, shape (k,).
    """

    grids: tuple[PosteriorGrid, PosteriorGrid]
    mode: np.ndarray
    steps: np.ndarray

    def layers(self, k: int) -> tuple[np.ndarray, np.ndarray]:
        """Return the values of a coordinate, shape (l,), and probabilities by log σ, (l, s)."""
        places = [2 * grid.places[:, k] + later for later, grid in enumerate(self.grids)]
        lowest, highest = min(map(np.min, places)), max(map(np.max, places))
        total = np.zeros((highest - lowest + 1, len(self.grids[0].log_sigma)))
        for place, grid in zip(places, self.grids, strict=True):
            np.add.at(total, place - lowest, grid.probability)
        return self.mode[k] + self.steps[k] * np.arange(lowest, highest + 1), total


def interleaved(density: LogPosterior, mode, steps) -> Interleaved:
    """Return two interleaved grids about the mode of a density.

    Args:
        density: to be summed up.
        mode: where it is highest, shape (k,).
        steps: of each grid along each coordinate, shape (k,).
    """
    one = PosteriorGrid(density, mode, steps)
    other = PosteriorGrid(density, mode + steps / 2, steps, one.log_sigma)
    return Interleaved((one, other), mode, steps / 2)


def moments(density: LogPosterior, grid: PosteriorGrid) -> tuple[np.ndarray, np.ndarray]:
    """Return means and SDs of the SDs, the correlation and σ, each of shape (k + 1,)."""
    sigma = np.exp(grid.log_sigma)
    values = [
        np.tanh(point)[:, np.newaxis] if name == "correlation" else np.outer(np.exp(point), sigma)
        for name, point in zip(density.names, grid.points.T, strict=True)
    ]
    pairs = [weighted_moments(grid.probability, value) for value in [*values, sigma]]
    mean, sd = np.transpose(pairs)
    return mean, sd


def weighted_moments(probability, value) -> tuple[float, float]:
    """Return the mean and the SD of values with these probabilities."""
    mean = np.sum(probability * value)
    return mean, np.sqrt(np.sum(probability * (value - mean) ** 2))


def marginals(density: LogPosterior, pair: Interleaved) -> list[Marginal]:
    """Return the distributions of the SDs, the correlation and σ."""
    log_sigma, nothing = pair.grids[0].log_sigma, np.zeros(1)
    found = []
    for k, name in enumerate(density.names):
        layer, total = pair.layers(k)
        if name == "correlation":
            joint = total.sum(axis=1, keepdims=True)
            found.append(marginal_of_sum(layer, nothing, joint, "tanh"))
        else:
            found.append(marginal_of_sum(layer, log_sigma, total, "exp"))
    of_sigma = sum(grid.probability.sum(axis=0) for grid in pair.grids)
    return [*found, marginal_of_sum(log_sigma, nothing, of_sigma[:, np.newaxis], "exp")]
