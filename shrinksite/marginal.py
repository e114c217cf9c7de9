"""The distribution of one number, from a density on equally spaced nodes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import ndtri

_NOTHING = -25.0  # a log density so far below its top, and lower, is none
_NEAREST = (-2, -1, 0, 1, 2, 3)  # nodes, seen from the one to the left
_FINER = 8  # times the nodes
_ROUNDING = 1e-6  # of a node: it must not decide whether the last one counts
_DRAWN = (0.0005, 0.9995)  # the probabilities between which a density is worth drawing


@dataclass(frozen=True)
class Marginal:
    """The density of a number by a coordinate that is a function of it.

    Attributes:
        coordinate: equally spaced, shape (g,).
        density: by the coordinate, its integral is 1, shape (g,).
        name: of the function that gives the number: "exp" or "tanh".
    """

    coordinate: np.ndarray
    density: np.ndarray
    name: str

    def quantiles(self, probabilities) -> np.ndarray:
        """Return the values below which the number lies with these probabilities."""
        below = np.append(0, np.cumsum((self.density[1:] + self.density[:-1]) / 2))
        number_of, _, _ = _FUNCTIONS[self.name]
        # On this scale the normal distribution is a straight line.
        straight = ndtri(below / below[-1])
        return number_of(np.interp(ndtri(probabilities), straight, self.coordinate))

    def drawn(self, n: int) -> pd.DataFrame:
        """Return the density at `n` equally spaced values that leave out next to nothing.

        Returns:
            Columns `value` and `density`.
        """
        _, coordinate_of, slope_at = _FUNCTIONS[self.name]
        value = np.linspace(*self.quantiles(_DRAWN), n)
        density = np.interp(coordinate_of(value), self.coordinate, self.density)
        return pd.DataFrame({"value": value, "density": density * slope_at(value)})


# From a coordinate to the number, back, and the coordinate's slope by the number
_FUNCTIONS = {
    "exp": (np.exp, np.log, lambda value: 1 / value),
    "tanh": (np.tanh, np.arctanh, lambda value: 1 / (1 - value**2)),
}


def marginal_of_sum(one: np.ndarray, other: np.ndarray, joint: np.ndarray, name: str) -> Marginal:
    """Return the distribution of a function of `one` + `other`, from their joint density.

    Args:
        one: equally spaced, shape (m,).
        other: equally spaced, or a single number, shape (k,).
        joint: density up to a constant, shape (m, k).
        name: of the function, "exp" or "tanh".
    """
    step = one[1] - one[0]
    with np.errstate(divide="ignore"):
        log_joint = np.log(joint / joint.max())
    length = one[-1] + other[-1] - one[0] - other[0]
    finer = np.arange(np.floor(length / step * _FINER + _ROUNDING) + 1)
    total = one[0] + other[0] + step / _FINER * finer
    density = sum(
        np.exp(interpolate(column, (total - added - one[0]) / step))
        for added, column in zip(other, log_joint.T, strict=True)
    )
    return Marginal(total, density / (density.sum() * step / _FINER), name)


def interpolate(log_density: np.ndarray, at: np.ndarray) -> np.ndarray:
    """Return a log density between its nodes 0, 1, 2 …, by the polynomial through the nearest six.

    That of a normal distribution is a parabola, so it comes out exactly.

    Args:
        log_density: at the nodes, at most 0, shape (m,); what is below -25 counts as -25, and so
            does all that is beyond the nodes.
        at: places, in steps from the first node, shape (g,).
    """
    reach = len(_NEAREST)
    nodes = np.pad(np.maximum(log_density, _NOTHING), reach, constant_values=_NOTHING)
    left = np.clip(np.floor(at).astype(int), -reach // 2, len(log_density))
    t = np.clip(at - left, 0, 1)
    found = np.zeros(len(at))
    for node in _NEAREST:
        others = [other for other in _NEAREST if other != node]
        share = np.prod([(t - other) / (node - other) for other in others], axis=0)
        found += share * nodes[left + node + reach]
    return found
