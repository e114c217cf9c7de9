"""The posterior density of the random effects' covariance and σ, the fixed effects integrated out.

With flat priors of the fixed effects their integral is the restricted likelihood, in the symbols of
reml.py

    -2 log L(D, σ) = Σ log|I + D S_c| + log|Σ M_c| + (n - p) log(2πσ²) + Q(D) / σ²

A point holds, as far as the structure has them, log(SD / σ) of the intercepts and of the slopes and
the inverse hyperbolic tangent of their correlation. Densities are by these and by log σ: they are
smooth there, and vanish on all sides.
"""

from __future__ import annotations

import numpy as np

from shrinksite.mixed_fit import MixedFit
from shrinksite.priors import Priors, log_half_t
from shrinksite.reml import RemlCriterion
from shrinksite.structures import covariance_parameters, varying

_AT_ONCE = 1_000_000  # numbers in one array
_LEAST_SD = 0.1  # of the noise in a cluster's estimate: where the search starts from an SD of 0
_LARGEST_CORRELATION = 0.9  # where it starts from ±1
_SIGMA_STEP = 1.0  # in SDs of log σ given D
_LONGEST_SIGMA_STEP = 0.25
_NEGLIGIBLE = 14  # how far the log density falls where σ counts no more
_PRIORS_POWER = 12  # of 1 / σ: what three half t can add


class LogPosterior:
    """The log density of one data set, up to a constant.

    Args:
        fit: a fitted mixed model; its estimates say where to start, no more.
        priors: of SDs, correlation and σ.

    Attributes:
        criterion: of the data.
        names: of a point's coordinates: `sd_intercept`, `sd_x`, `correlation`.
        start: a point near the estimates.
    """

    def __init__(self, fit: MixedFit, priors: Priors):
        standard = fit.standard
        self.criterion = RemlCriterion(standard.clusters, len(fit.coefficients))
        self._unit = standard.to_data[0, 0]  # of y
        self._to_standard = standard.data_axes
        self.names = covariance_parameters(fit.random_effects)
        self._varying = varying(fit.random_effects)
        self._scales = [getattr(priors, name) for name in self.names if name != "correlation"]
        self._priors = priors
        # The density falls with this power of σ where priors are flat.
        self._power = self.criterion.degrees_of_freedom - 1 - len(self._scales)
        self.start = self._start(fit)

    def _start(self, fit: MixedFit) -> np.ndarray:
        """Return the estimates as a point, moved away from where it would be infinite."""
        cov = fit.random_effects_cov.to_numpy() / fit.sigma**2
        least = _LEAST_SD * fit.standard.clusters.noise
        unit_x = np.linalg.norm(self._to_standard, axis=0)
        sds = [max(np.sqrt(cov[k, k]), least / unit_x[k]) for k in self._varying]
        point = list(np.log(sds))
        if "correlation" in self.names:
            rho = np.clip(cov[0, 1] / np.prod(sds), -_LARGEST_CORRELATION, _LARGEST_CORRELATION)
            point.append(np.arctanh(rho))
        return np.array(point)

    def weigh(self, points: np.ndarray):
        """Yield slices of points, shape (m, k), and the sums over clusters at each of them."""
        at_once = max(1, _AT_ONCE // len(self.criterion.clusters.n))
        for first in range(0, len(points), at_once):
            part = slice(first, first + at_once)
            yield part, self.criterion.weigh(self._factors(points[part]))

    def _factors(self, points):
        """Return the factors of D in standard units, shape (m, 2, 2)."""
        factor = np.zeros((len(points), 2, 2))
        for place, k in enumerate(self._varying):
            factor[:, k, k] = np.exp(points[:, place])
        if "correlation" in self.names:
            sd_x, turn = np.exp(points[:, 1]), points[:, 2]
            factor[:, 1, 0], factor[:, 1, 1] = sd_x * np.tanh(turn), sd_x / np.cosh(turn)
        return self._to_standard @ factor

    def likelihood(self, points: np.ndarray) -> np.ndarray:
        """Return -2 log L without its terms in σ, and Q in units of y², shape (2, m)."""
        blocks = [
            [at.log_dets, self._unit**2 * self.criterion.weighted_ss(at)]
            for _, at in self.weigh(points)
        ]
        return np.concatenate(blocks, axis=1)

    def joint(self, points: np.ndarray, likelihood: np.ndarray, log_sigma) -> np.ndarray:
        """Return the log density at points and log σ, shape (m, s).

        Args:
            points: shape (m, k).
            likelihood: at the points, shape (2, m).
            log_sigma: σ in units of y, shape (m, s) or (s,).
        """
        log_det, weighted_ss = likelihood[..., np.newaxis]
        df = self.criterion.degrees_of_freedom
        height = -(log_det + weighted_ss * np.exp(-2 * log_sigma)) / 2 - df * log_sigma
        height = height + log_half_t(np.exp(log_sigma), self._priors.sigma) + log_sigma
        for k, scale in enumerate(self._scales):
            log_sd = points[:, k, np.newaxis] + log_sigma
            height = height + log_half_t(np.exp(log_sd), scale) + log_sd
        if "correlation" in self.names:
            height = height - 2 * self._priors.lkj * np.log(np.cosh(points[:, 2, np.newaxis]))
        return height

    def profile(self, points: np.ndarray) -> np.ndarray:
        """Return the log density at points (m, k) with σ at its best, shape (m,)."""
        likelihood = self.likelihood(points)
        return self.joint(points, likelihood, self._best(likelihood[1])[:, np.newaxis])[:, 0]

    def log_sigmas(self, weighted_ss: np.ndarray) -> np.ndarray:
        """Return equally spaced log σ that leave nothing out, shape (s,), for Q (m,)."""
        power, best = self._power, self._best(weighted_ss)
        step = min(_SIGMA_STEP / np.sqrt(2 * power), _LONGEST_SIGMA_STEP)
        reach = np.sqrt(_NEGLIGIBLE / power)
        lowest = best.min() - reach - np.log1p(_PRIORS_POWER / power) / 2
        highest = best.max() + reach + _NEGLIGIBLE / power
        return step * np.arange(np.floor(lowest / step), np.ceil(highest / step) + 1)

    def _best(self, weighted_ss):
        """Return the log σ at which the density is highest, but for its priors."""
        return np.log(weighted_ss / self._power) / 2
