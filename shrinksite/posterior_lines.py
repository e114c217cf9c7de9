"""The posterior of β and of every cluster's line: mixtures of normals over a grid of D and σ."""

from __future__ import annotations

import numpy as np

from shrinksite.conditional import covariance_of, prediction_error_cov_given
from shrinksite.log_posterior import LogPosterior
from shrinksite.mixed_fit import MixedFit
from shrinksite.posterior_grid import PosteriorGrid
from shrinksite.reml import Weighted

_RARE = 1e-4  # of all probability: points that have less together are left out of mixtures
_CLOSE = 0.08  # SDs of log σ: what is less changes a quantile by 0.005 of an SD at most


class PosteriorLines:
    """Lines of a fit on a grid, β's before the clusters': k coefficients of n + 1 lines.

    Args:
        fit: the fitted mixed model.
        density: its posterior.
        grid: of D and σ.
    """

    def __init__(self, fit: MixedFit, density: LogPosterior, grid: PosteriorGrid):
        self._standard, self._n_coefficients = fit.standard, len(fit.coefficients)
        self._density, self._grid = density, grid

    def moments(self) -> tuple[np.ndarray, np.ndarray]:
        """Return means and SDs, shapes (k, n + 1)."""
        grid = self._grid
        variance = grid.mean_of(np.exp(2 * grid.log_sigma))
        about = next(self._given(grid.points[[grid.weight.argmax()]]))[1][0]
        first, second = np.zeros_like(about), np.zeros_like(about)
        for part, means, variances in self._given(grid.points):
            weight = grid.weight[part]
            first += np.tensordot(weight, means - about, 1)
            second += np.tensordot(weight, (means - about) ** 2, 1)
            second += np.tensordot(weight * variance[part], variances, 1)
        return about + first, np.sqrt(second - first**2)

    def parts(self):
        """Yield the parts of the mixtures in blocks: weights (m,), means and SDs (m, k, n + 1).

        σ has a distribution at every point. Two values stand for it, which have its mean of σ² and
        are as far apart as its SD of log σ says, or not apart where that is small.
        """
        grid = self._grid
        order = np.argsort(grid.weight)
        often = order[np.cumsum(grid.weight[order]) > _RARE]
        weight = grid.weight[often] / grid.weight[often].sum()
        log_sigma = grid.mean_of(grid.log_sigma)
        spread = np.sqrt(np.maximum(0, grid.mean_of(grid.log_sigma**2) - log_sigma**2))[often]
        spread = np.where(spread < _CLOSE, 0, spread)
        variance = grid.mean_of(np.exp(2 * grid.log_sigma))[often]
        for part, means, variances in self._given(grid.points[often]):
            for side in (2 * spread[part], -2 * spread[part]):
                sigma_squared = variance[part] * np.exp(side) / np.cosh(side)
                yield (
                    weight[part] / 2,
                    means,
                    np.sqrt(sigma_squared[:, np.newaxis, np.newaxis] * variances),
                )

    def _given(self, points):
        """Yield slices of the points, and there the lines' means and variances over σ²."""
        for part, at in self._density.weigh(points):
            yield part, *self._lines(at)

    def _lines(self, at: Weighted):
        standard, criterion = self._standard, self._density.criterion
        fixed = np.stack(at.beta)[..., np.newaxis]
        modes = criterion.pull(at) * at.diagonal.T[..., np.newaxis]
        own = np.concatenate([fixed, fixed + modes], axis=2)
        covariance = [
            np.concatenate([of_fixed[:, np.newaxis], of_own], axis=1)
            for of_fixed, of_own in zip(
                at.inverse_total,
                prediction_error_cov_given(at, criterion.by_cluster(at)),
                strict=True,
            )
        ]
        means, variances = [], []
        for k in range(self._n_coefficients):
            row = (standard.to_data[k] @ at.units).T[..., np.newaxis]
            means.append(standard.ols[k] + np.sum(row * own, axis=0))
            variances.append(covariance_of(row, row, covariance) / standard.to_data[0, 0] ** 2)
        return np.stack(means, axis=1), np.stack(variances, axis=1)
