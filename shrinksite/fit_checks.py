"""What a careful colleague would ask about a fit. Twin of docs/table/fit_warnings.js."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from shrinksite.between_within import two_slopes
from shrinksite.structures import is_correlated, varying

if TYPE_CHECKING:
    from shrinksite.mixed_fit import MixedFit

_SURE = 3  # standard errors between two slopes
_LEAST_BETWEEN = 5  # clusters
_NO_NOISE = 1e-10  # share of the outcome's standard deviation
_ALIKE = 1e-9  # in standard units


def different_slopes(fit: MixedFit) -> dict[str, float] | None:
    """Return the slopes `between` and `within` clusters where they surely differ."""
    standard = fit.standard
    if "x" not in fit.coefficients or fit.n_cluster < _LEAST_BETWEEN:
        return None
    slopes = two_slopes(standard.clusters)
    if not abs(slopes["z"]) > _SURE:
        return None
    unit = standard.to_data[1, 1]
    return {name: standard.ols[1] + unit * slopes[name] for name in ("between", "within")}


def lack_of_rows(fit: MixedFit) -> str | None:
    """Return what too few rows do to a fit: a key of its warning without its beginning."""
    (sd_left, _), (_, unit) = fit.standard.to_data  # the outcome's SD about one line, and over x's
    if fit.sigma < _NO_NOISE * np.hypot(sd_left, fit.standard.ols[1] * sd_left / unit):
        return "no-noise"
    if len(varying(fit.random_effects)) == 1:
        return None
    if _has_too_few_moments(fit):
        return "same-pair"
    return "saturated" if 2 * fit.n_cluster >= fit.n_observations else None


def _has_too_few_moments(fit: MixedFit) -> bool:
    """Return whether the rows have fewer moments than the model has variances.

    With the same pair of x in all clusters there are three: the variance of y at either x, and
    their covariance. Clusters of one row add nothing, unless their x is a third; a cluster with
    twice the same x adds the covariance there. Correlated effects and noise need four. Uncorrelated
    ones need three, but where x is ±a the variances at both are the same one.
    """
    clusters, to_data = fit.standard.clusters, fit.standard.to_data
    n = clusters.n
    if (n > 2).any():
        return False
    half = np.sqrt(clusters.spread_x / 2)
    ends = clusters.mean_x[:, None] + np.stack([-half, half], axis=1)
    pair = ends[np.argmax(n == 2)]
    is_in = np.abs(ends[..., None] - pair).min(axis=-1) < _ALIKE
    if not (is_in.all(axis=1) & ((n == 1) | (2 * half > _ALIKE))).all():
        return False
    if is_correlated(fit.random_effects):
        return True
    zero = to_data[0, 1] / to_data[0, 0]  # of the data's x, in standard units
    return bool(abs(pair.mean() - zero) < _ALIKE)
