"""Lines and observations still to come: of a cluster in the data, a new one, one half seen.

They take D and σ for known; β's uncertainty, and that of the cluster's own line, is in them. A new
cluster is one more cluster of which nothing is seen: S = 0. Where some of its rows are seen they
say something of β as well, as the rows of any other cluster do.
"""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pandas as pd

from shrinksite.by_cluster import ClusterRegressions, regress_by_cluster
from shrinksite.conditional import covariance_of, half_width, prediction_error_cov_given
from shrinksite.mixed_fit import MixedFit, check_fit
from shrinksite.model_frame import check_table, numbers, numbers_of
from shrinksite.reml import RemlCriterion

_NOTHING_SEEN = ClusterRegressions(*np.zeros((5, 1)), 0.0)


def line_intervals(fit: MixedFit, at=None, level: float = 0.95) -> pd.DataFrame:
    """Return every cluster's line at some x, and what one more observation may be there.

    Args:
        fit: the fitted mixed model.
        at: x, shape (m,); left out where there is no predictor.
        level: probability that an interval should have, between 0 and 1.

    Returns:
        One row for each cluster and x: `cluster`, `x`, the `line` there, its `line_sd`, `line_low`,
        `line_high`; and of one more observation `observation_sd`, `observation_low`,
        `observation_high`.

    Raises:
        ValueError: if the level is not between 0 and 1, or an x is no finite number.
    """
    check_fit(fit)
    lines = _lines(fit, fit.standard.clusters, _places(fit, at), level)
    labels = fit.conditional_modes.index
    lines.insert(0, "cluster", labels.repeat(len(lines) // len(labels)))
    return lines


def predict_new_cluster(
    fit: MixedFit, at=None, seen: pd.DataFrame | None = None, level: float = 0.95
) -> pd.DataFrame:
    """Return the line of a cluster that is not in the data, and what an observation of it may be.

    Args:
        fit: the fitted mixed model.
        at: x, shape (m,); left out where there is no predictor.
        seen: rows of that cluster, with columns `y` and, where there is a predictor, `x`; left out
            if nothing of it has been seen.
        level: probability that an interval should have, between 0 and 1.

    Returns:
        One row for each x: as `line_intervals`, without `cluster`.

    Raises:
        ValueError: as `line_intervals`, and if a number in `seen` is missing or not finite.
    """
    check_fit(fit)
    standard = fit.standard
    new = _NOTHING_SEEN if seen is None else _regression(fit, seen)
    joined = {
        field.name: np.append(getattr(standard.clusters, field.name), getattr(new, field.name))
        for field in fields(ClusterRegressions)
    }
    joined["residual_ss"] = joined["residual_ss"].sum()
    places = _places(fit, at)
    lines = _lines(fit, ClusterRegressions(**joined), places, level)
    return lines[-len(places) :].reset_index(drop=True)


def _lines(fit: MixedFit, clusters: ClusterRegressions, x: np.ndarray, level: float):
    """Return the frame of all clusters' lines at x, shape (m,)."""
    z = half_width(level)
    standard, sd_y = fit.standard, fit.standard.to_data[0, 0]
    criterion = RemlCriterion(clusters, len(fit.coefficients))
    at = criterion.weigh(standard.factor)
    row = np.stack([np.ones(len(x)), _standard_x(fit, x)], axis=1) @ at.units
    row = row.T[:, np.newaxis]  # of the design, for every x, in the units of the sums: (2, 1, m)
    modes = [
        d * pull[:, np.newaxis] for d, pull in zip(at.diagonal, criterion.pull(at), strict=True)
    ]
    own = sum(r * (b + mode) for r, b, mode in zip(row, at.beta, modes, strict=True))
    line = standard.ols[0] + standard.ols[1] * x + sd_y * own
    elements = [
        element[:, np.newaxis]
        for element in prediction_error_cov_given(at, criterion.by_cluster(at))
    ]
    variance = fit.sigma**2 * covariance_of(row, row, elements)
    columns = {} if len(fit.coefficients) == 1 else {"x": np.tile(x, len(clusters.n))}
    columns["line"] = line.ravel()
    for name, noise in (("line", 0), ("observation", fit.sigma**2)):
        sd = np.sqrt(variance + noise).ravel()
        columns |= {
            f"{name}_sd": sd,
            f"{name}_low": columns["line"] - z * sd,
            f"{name}_high": columns["line"] + z * sd,
        }
    return pd.DataFrame(columns)


def _regression(fit: MixedFit, seen: pd.DataFrame) -> ClusterRegressions:
    """Return the regression of one cluster's rows in standard units."""
    check_table(seen, ["y", "x"][: len(fit.coefficients)], "seen")
    if len(seen) == 0:
        return _NOTHING_SEEN
    x = numbers_of(seen["x"]) if "x" in fit.coefficients else np.zeros(len(seen))
    intercept, slope = fit.standard.ols
    y = (numbers_of(seen["y"]) - intercept - slope * x) / fit.standard.to_data[0, 0]
    return regress_by_cluster(y, _standard_x(fit, x), np.zeros(len(x), dtype=int))


def _places(fit: MixedFit, at) -> np.ndarray:
    """Return the x where lines are wanted; without a predictor one place, at which nothing is."""
    if "x" not in fit.coefficients:
        if at is not None:
            raise ValueError("at is not allowed: the model has no predictor")
        return np.zeros(1)
    if at is None:
        raise ValueError("at must be given: the x at which lines are wanted")
    return numbers("at", at)


def _standard_x(fit: MixedFit, x: np.ndarray) -> np.ndarray:
    """Return x in standard units."""
    to_data = fit.standard.to_data
    return (x * to_data[1, 1] + to_data[0, 1]) / to_data[0, 0]
