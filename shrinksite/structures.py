"""The structures that the covariance of the random effects can have, as lme4 writes them.

The random effects have the covariance σ² D with D = Λ Λᵀ. A structure is the choice of those
elements of Λ that are not 0, lme4's θ (Bates, Mächler, Bolker and Walker 2015, section 2.2):

    correlated     (x | cluster)     Λ = [[θ₁, 0], [θ₂, θ₃]]
    uncorrelated   (x || cluster)    Λ = [[θ₁, 0], [0, θ₃]]
    intercept      (1 | cluster)     Λ = [[θ₁, 0], [0, 0]]

"Uncorrelated" holds at x = 0 in the units of the data: it is another model for x - 5.

All that follows from these elements other modules ask here. None asks a structure's name, but
whether it is the usual one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from shrinksite.arguments import check_choice
from shrinksite.by_cluster import ClusterRegressions
from shrinksite.own_units import axes_of

Row = TypeVar("Row")

# Where θ₁ … stand in Λ.
PLACES = {
    "correlated": ((0, 0), (1, 0), (1, 1)),
    "uncorrelated": ((0, 0), (1, 1)),
    "intercept": ((0, 0),),
}
# What a fit has unless another is named. Public functions write it out, for their page to show it.
USUAL = "correlated"
_SDS = ("sd_intercept", "sd_x")
_AWAY_FROM_ZERO = 0.1  # of the noise
_NARROW = 100  # times the noise: where D is so large, valleys are narrow and many
_ZERO = 1e-6  # of the noise: the criterion, quadratic at 0, tells smaller SDs from 0 no more


def check_structure(random_effects: str) -> None:
    """Raise ValueError unless `random_effects` names a structure."""
    check_choice("random_effects", random_effects, PLACES)


def varying(random_effects: str) -> list[int]:
    """Return which coefficients have an SD of their own: 0 is the intercept, 1 the slope."""
    return [row for row, column in PLACES[random_effects] if row == column]


def has_slopes(random_effects: str) -> bool:
    """Return whether slopes differ between clusters."""
    return 1 in varying(random_effects)


def is_correlated(random_effects: str) -> bool:
    """Return whether intercepts and slopes have a correlation."""
    return (1, 0) in PLACES[random_effects]


def covariance_parameters(random_effects: str) -> list[str]:
    """Return `sd_intercept`, `sd_x` and `correlation`, as far as the structure has them."""
    sds = [_SDS[k] for k in varying(random_effects)]
    return [*sds, "correlation"] if is_correlated(random_effects) else sds


def row_of(rows: Mapping[str, Row], random_effects: str, what: str) -> Row:
    """Return a structure's row of a table that says something of each of them.

    Args:
        rows: by structure.
        random_effects: the structure.
        what: what the table says.

    Raises:
        KeyError: if it says nothing of this structure.
    """
    if random_effects not in rows:
        raise KeyError(f"no {what} for the structure {random_effects!r}; add its row")
    return rows[random_effects]


def n_parameters(random_effects: str, *, has_x: bool) -> int:
    """Return how many numbers the model estimates: fixed effects, θ, and σ."""
    return 1 + has_x + len(PLACES[random_effects]) + 1


def theta_of(factor: np.ndarray, random_effects: str) -> np.ndarray:
    """Return the θ of D = factor · factorᵀ, one number for each place of the structure."""
    if not is_correlated(random_effects):
        return np.linalg.norm(factor, axis=0)[varying(random_effects)]
    first, second = factor
    theta_1 = np.hypot(*first)
    if theta_1 == 0:
        return np.array([0, 0, np.hypot(*second)])
    determinant = abs(first[0] * second[1] - first[1] * second[0])
    return np.array([theta_1, first @ second / theta_1, determinant / theta_1])


def lambda_of(theta: np.ndarray, random_effects: str) -> np.ndarray:
    """Return Λ(θ), shape (2, 2)."""
    factor = np.zeros((2, 2))
    for value, place in zip(theta, PLACES[random_effects], strict=True):
        factor[place] = value
    return factor


def smallest_sd(theta: np.ndarray, random_effects: str) -> float:
    """Return the smallest θ on the diagonal of Λ: 0 where a variance is, or a correlation ±1."""
    on_diagonal = [i == j for i, j in PLACES[random_effects]]
    return float(theta[on_diagonal].min())


@dataclass(frozen=True)
class Structure:
    """One structure, for a criterion in standard units.

    Attributes:
        random_effects: its name.
        data_axes: columns: the data's intercept and slope in standard units, shape (2, 2).
        clusters: every cluster's own regression, in standard units.
        prior: "boundary-avoiding", or None.
    """

    random_effects: str
    data_axes: np.ndarray
    clusters: ClusterRegressions
    prior: str | None = None

    @property
    def noise(self) -> float:
        """SD over σ of the noise in an average cluster's estimate."""
        return self.clusters.noise

    def chart(self, factor: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return a factor of the same D, and what of it may change, shape (k, 2, 2).

        Changes are in units of the axes' own SDs, or of the noise where that is more: what is far
        below the noise needs no unit of its own, and 0 can have none.
        """
        axes, lengths = self._axes(factor)
        units = axes * np.maximum(lengths, self.noise)
        places = PLACES[self.random_effects]
        changes = np.zeros((len(places), 2, 2))
        for k, (row, column) in enumerate(places):
            changes[k, :, column] = units[:, row]
        return axes * lengths, changes

    @property
    def narrow(self) -> float:
        """SD over σ from which on valleys may be too narrow for a grid."""
        return _NARROW * self.noise

    def is_narrow(self, factor: np.ndarray) -> bool:
        """Return whether D is so large that valleys may be too narrow for a grid."""
        return bool(self._axes(factor)[1].max() > self.narrow)

    def lifted(self, factor: np.ndarray, least: float = _AWAY_FROM_ZERO) -> np.ndarray:
        """Return the factor with all of the structure's SDs at `least` times the noise or more."""
        axes, lengths = self._axes(factor)
        own = varying(self.random_effects)
        lengths[own] = np.maximum(lengths[own], least * self.noise)
        return axes * lengths

    def settled(self, factor: np.ndarray) -> np.ndarray:
        """Return the factor with SDs of 0 where they are no more than rounding."""
        axes, lengths = self._axes(factor)
        return axes * np.where(lengths < _ZERO * self.noise, 0, lengths)

    def _axes(self, factor):
        """Return directions in which D has no covariance, as columns, and its SDs there."""
        if is_correlated(self.random_effects):
            return axes_of(factor)
        sizes = np.linalg.norm(self.data_axes, axis=0)
        return self.data_axes / sizes, np.linalg.norm(factor, axis=0)
