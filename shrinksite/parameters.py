"""The ten parameters of a simulated data set: defaults and ranges; docs/words has their meaning."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, fields
from numbers import Integral, Real

from shrinksite.arguments import is_number, refusal

N_MODEL_PARAMETERS = 6  # two fixed effects, two variances, one covariance, one residual variance
LARGEST_SD = 1e100
R_INT_MAX = 2**31 - 1  # what R's set.seed takes: beyond it no seed means the same in both languages


def _parameter(default, kind, at_least=-math.inf, at_most=math.inf, above=-math.inf):
    """Describe one parameter: its default beside what is allowed."""
    return field(
        default=default,
        metadata={
            "kind": kind,
            "at_least": at_least,
            "at_most": at_most,
            "above": above,
        },
    )


@dataclass(frozen=True)
class Parameters:
    """Checked arguments of `create_data`.

    Raises:
        ValueError: naming the argument, its value and what is allowed.
    """

    obs_per_cluster: int = _parameter(10, Integral, at_least=1)
    n_cluster: int = _parameter(100, Integral, at_least=1)
    intercept: float = _parameter(1, Real)
    beta: float = _parameter(0.5, Real)
    sigma: float = _parameter(1, Real, at_least=0)
    sd_int: float = _parameter(0.5, Real, at_least=0)
    sd_slope: float = _parameter(0.25, Real, at_least=0)
    cor: float = _parameter(0, Real, at_least=-1, at_most=1)
    balanced: float = _parameter(1, Real, above=0, at_most=1)
    seed: int = _parameter(888, Integral, at_least=-R_INT_MAX, at_most=R_INT_MAX)

    def __post_init__(self):
        for parameter in fields(self):
            value = getattr(self, parameter.name)
            check_value(parameter.name, value)
            # Python's own numbers from here on: NumPy's small integers overflow.
            own = int if parameter.metadata["kind"] is Integral else float
            object.__setattr__(self, parameter.name, own(value))
        for name in ("sigma", "sd_int", "sd_slope"):
            if getattr(self, name) > LARGEST_SD:
                raise ValueError(
                    f"{name} = {getattr(self, name)} is not allowed: beyond {LARGEST_SD} the "
                    "square of an observation is more than a number can hold"
                )
        if self.n_rows_before_sampling > R_INT_MAX:
            raise ValueError(
                f"obs_per_cluster = {self.obs_per_cluster}, n_cluster = {self.n_cluster} make more "
                f"than the {R_INT_MAX} rows that are allowed"
            )
        if self.n_rows < N_MODEL_PARAMETERS:
            raise ValueError(
                f"obs_per_cluster = {self.obs_per_cluster}, n_cluster = {self.n_cluster}, balanced "
                f"= {self.balanced:g} leave {self.n_rows} rows; at least {N_MODEL_PARAMETERS} are "
                "needed, one for each parameter of the model"
            )

    @property
    def n_rows_before_sampling(self) -> int:
        """Rows that are simulated: clusters times observations per cluster."""
        return self.n_cluster * self.obs_per_cluster

    @property
    def n_rows(self) -> int:
        """Rows that are kept; like R's `round`, Python's rounds half to even."""
        return round(self.balanced * self.n_rows_before_sampling)

    @property
    def random_effects_cov(self) -> list[list[float]]:
        """The true 2×2 covariance of intercepts and slopes; `cor` is a correlation."""
        covariance = self.cor * self.sd_int * self.sd_slope
        return [[self.sd_int**2, covariance], [covariance, self.sd_slope**2]]


PARAMETER_FIELDS = {parameter.name: parameter for parameter in fields(Parameters)}


def allowed(name: str) -> str:
    """Say in words what values the parameter called `name` may take."""
    limits = PARAMETER_FIELDS[name].metadata
    number = "a whole number" if limits["kind"] is Integral else "a number"
    words = {"at_least": "at least", "above": "greater than", "at_most": "at most"}
    said = [f"{word} {limits[key]}" for key, word in words.items() if math.isfinite(limits[key])]
    return " ".join([number, " and ".join(said)]) if said else number


def check_value(name: str, value: object) -> None:
    """Raise ValueError unless `value` is allowed for the parameter called `name`."""
    limits = PARAMETER_FIELDS[name].metadata
    if not (
        is_number(value, limits["kind"])
        and limits["above"] < value
        and limits["at_least"] <= value <= limits["at_most"]
    ):
        raise refusal(name, value, allowed(name))
