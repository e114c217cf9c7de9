"""Profile likelihood intervals: the values of a parameter that the data do not contradict.

For each value of one parameter the deviance is minimized over all others; where it rises above its
minimum by the quantile of χ²(1), the interval ends. As lme4's `confint` does it, the likelihood is
the full one, of maximum likelihood (Bates, Mächler, Bolker and Walker 2015, section 5.1):

    deviance = Σ log|I + D S_c| + n log(2πσ²) + (Q(D) + (b - β_k)² / P_kk) / σ²

where β_k is held at b, and without the last term where no fixed effect is held. In the coordinates
SD of intercepts, SD of slopes, arcsine of the correlation, and log σ it is smooth everywhere.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from shrinksite.conditional import covariance_of, half_width
from shrinksite.mixed_fit import MixedFit, check_fit
from shrinksite.mode import differences
from shrinksite.newton import newton
from shrinksite.reml import RemlCriterion
from shrinksite.structures import covariance_parameters, is_correlated, varying
from shrinksite.zero_of_x import advice, sds_to_zero

_FARTHEST = 100  # SDs of x between its mean and 0
_LEAST_SD = 0.3  # of a coordinate's unit, where the search starts from 0
_ASIDE = 0.3  # of the units
_STEEPEST = 1.3  # arcsine of the correlation where the search starts from ±1
_GROWTH = 1.5  # from a step to the next, on the way to where an interval ends
_MOST_STEPS = 40
_CLOSE = 1e-6  # how well an end is known, in units of the coordinate


def profile_intervals(fit: MixedFit, level: float = 0.95) -> pd.DataFrame:
    """Return the profile likelihood interval of every parameter.

    Args:
        fit: the fitted mixed model; it is fitted again by maximum likelihood.
        level: probability that an interval should have, between 0 and 1.

    Returns:
        Rows `intercept`, `x`, `sd_intercept`, `sd_x`, `correlation`, `sigma`, as many as the model
        has; columns `low` and `high`. An SD may end at 0, a correlation at ±1, and what the data
        do not bound at all is infinite.

    Raises:
        ValueError: if the level is not between 0 and 1, or intercepts and slopes are correlated at
            an x = 0 more than 100 SDs away, where too few digits tell them apart.
    """
    check_fit(fit)
    if is_correlated(fit.random_effects) and sds_to_zero(fit) > _FARTHEST:
        raise ValueError(f"there are too few digits for a profile: {advice(fit)}")
    rise = half_width(level) ** 2
    deviance = Deviance(fit)
    lowest, best = _minimize(deviance, deviance.start)
    best = deviance.folded(best)
    rows = {}
    for k, name in enumerate(fit.coefficients):

        def held(value, start, k=k):
            return _minimize(lambda points: deviance(points, {k: value}), start)

        middle, unit = deviance.fixed_effect(best, k), fit.standard_errors.iloc[k]
        ends = ((-np.inf, -unit), (np.inf, unit))
        rows[name] = [_end(held, middle, *end, lowest + rise, best) for end in ends]
    for k, name in enumerate(deviance.names):

        def held(value, start, k=k):
            return _minimize(lambda points: deviance(np.insert(points, k, value, axis=1)), start)

        least, most = deviance.bounds[k]
        start = np.delete(best, k)
        found = [
            _end(held, best[k], *end, lowest + rise, start) for end in ((least, -1), (most, 1))
        ]
        rows[name] = deviance.parameter(k, np.array(found))
    return pd.DataFrame.from_dict(rows, orient="index", columns=["low", "high"])


class Deviance:
    """The deviance of one data set, in coordinates that are known to about 1.

    Attributes:
        names: of the coordinates: `sd_intercept`, `sd_x`, `correlation`, `sigma`.
        start: REML's estimates, shape (k,).
        bounds: the least and the largest value of each coordinate.
    """

    def __init__(self, fit: MixedFit):
        standard, self._n_fixed = fit.standard, len(fit.coefficients)
        self._standard = standard
        self._criterion = RemlCriterion(standard.clusters, self._n_fixed)
        self._varying = varying(fit.random_effects)
        sds = np.sqrt(np.diag(fit.random_effects_cov))[self._varying]
        noise = fit.sigma * standard.clusters.noise / np.diag(standard.data_axes)
        self.names = covariance_parameters(fit.random_effects)
        self._units = list(np.maximum(sds, noise[self._varying]) / np.sqrt(fit.n_cluster))
        start = list(np.maximum(sds, _LEAST_SD * np.array(self._units)))
        if "correlation" in self.names:
            self._units.append(1 / np.sqrt(fit.n_cluster))
            rho = np.nan_to_num(fit.correlation)
            start.append(np.clip(np.arcsin(np.clip(rho, -1, 1)), -_STEEPEST, _STEEPEST))
        self.names.append("sigma")
        self._units = np.array([*self._units, 1 / np.sqrt(2 * fit.n_observations)])
        self.start = np.array([*start, np.log(fit.sigma)]) / self._units
        limits = {"correlation": (-np.pi / 2, np.pi / 2), "sigma": (-np.inf, np.inf)}
        self.bounds = [
            np.array(limits.get(name, (0, np.inf))) / unit
            for name, unit in zip(self.names, self._units, strict=True)
        ]

    def __call__(self, points: np.ndarray, held: dict[int, float] | None = None) -> np.ndarray:
        """Return the deviance, shape (m,), at points (m, k), with fixed effects held or not."""
        log_sigma = points[:, -1] * self._units[-1]
        at = self._weigh(points)
        unit = self._standard.to_data[0, 0]
        squares = unit**2 * self._criterion.weighted_ss(at)
        for k, value in (held or {}).items():
            beta, variance = self._fixed_effect(at, k)
            squares = squares + (value - beta) ** 2 / variance
        log_det = np.sum(np.log(self._criterion.by_cluster(at).growth), axis=-1)
        n = np.sum(self._standard.clusters.n)
        return log_det + n * (np.log(2 * np.pi) + 2 * log_sigma) + squares * np.exp(-2 * log_sigma)

    def fixed_effect(self, point: np.ndarray, k: int) -> float:
        """Return the estimate of the k-th fixed effect at a point, shape (k,)."""
        return float(self._fixed_effect(self._weigh(point[np.newaxis]), k)[0][0])

    def _weigh(self, points):
        """Return the sums over clusters at points (m, k)."""
        own = points * self._units
        factor = np.zeros((len(points), 2, 2))
        for place, k in enumerate(self._varying):
            factor[:, k, k] = own[:, place]
        if "correlation" in self.names:
            sd_x, turn = own[:, 1], own[:, 2]
            factor[:, 1, 0], factor[:, 1, 1] = sd_x * np.sin(turn), sd_x * np.cos(turn)
        factor /= np.exp(own[:, -1])[:, np.newaxis, np.newaxis]
        return self._criterion.weigh(self._standard.data_axes @ factor)

    def _fixed_effect(self, at, k):
        """Return the k-th fixed effect, and its variance over σ², at every point."""
        row = (self._standard.to_data[k] @ at.units).T
        beta = self._standard.ols[k] + row[0] * at.beta[0] + row[1] * at.beta[1]
        return beta, covariance_of(row, row, at.inverse_total) / self._standard.to_data[0, 0] ** 2

    def folded(self, point: np.ndarray) -> np.ndarray:
        """Return the point within the bounds at which the deviance is the same."""
        own = point * self._units
        sds = own[: len(self._varying)]
        if "correlation" in self.names:
            own[2] = np.arcsin(np.sin(own[2])) * np.prod(np.sign(sds))
        own[: len(sds)] = np.abs(sds)
        return own / self._units

    def parameter(self, k: int, coordinate: np.ndarray) -> np.ndarray:
        """Return the parameter whose coordinate is the k-th, in units of the data."""
        own = coordinate * self._units[k]
        return {"correlation": np.sin, "sigma": np.exp}.get(self.names[k], np.abs)(own)


def _minimize(function: Callable, start: np.ndarray) -> tuple[float, np.ndarray]:
    """Return a function's minimum near a point, and where it is."""

    def look(point):
        return differences(function, point)

    value, point, is_minimum = newton(look, start)
    if not is_minimum:  # an SD of 0 and a correlation of ±1 are level, be they bottoms or saddles
        value, point, _ = newton(look, point + _ASIDE)
    return value, point


def _end(profile, middle, limit, step, highest, start):
    """Return where a profile rises to `highest`, or the limit if it does not.

    Args:
        profile: gives the least deviance at a value, and where it is, from a start.
        middle: the value of the estimate.
        limit: the last value that is allowed.
        step: the first, towards the limit.
        highest: the deviance at the end.
        start: where the deviance is least at `middle`.
    """
    inside, near = middle, start

    def above(value):
        nonlocal near
        height, near = profile(value, near)
        return height - highest

    for _ in range(_MOST_STEPS):
        outside = np.clip(middle + step, min(limit, middle), max(limit, middle))
        if above(outside) > 0:
            return root(above, inside, outside, _CLOSE * abs(step))
        if outside == limit:
            return limit
        inside, step = outside, _GROWTH * step
    return np.copysign(np.inf, step)


def root(function: Callable, low: float, high: float, close: float) -> float:
    """Return where a function changes its sign, by false position (Illinois algorithm).

    Dowell and Jarratt (1971), BIT 11, 168-174.

    Args:
        function: of one number.
        low: where it is below 0.
        high: where it is above 0.
        close: how well the place is to be known.
    """
    below, above = function(low), function(high)
    last, side = low, 0
    while True:
        middle = (low * above - high * below) / (above - below)
        if abs(middle - last) <= close:
            return middle
        last, value = middle, function(middle)
        if value <= 0:
            above = above / 2 if side < 0 else above
            low, below, side = middle, value, -1
        else:
            below = below / 2 if side > 0 else below
            high, above, side = middle, value, 1
