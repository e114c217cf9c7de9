"""A mixed model fitted by REML, from checked columns to the minimum of the criterion."""

from __future__ import annotations

import warnings

import numpy as np
import pandas as pd

from shrinksite.boundary_avoiding import check_mode, check_prior
from shrinksite.cluster_sums import sum_rows
from shrinksite.data_warnings import DataWarning, data_warnings
from shrinksite.minimize_reml import minimize_reml
from shrinksite.mixed_fit import Columns, MixedFit, StandardFit
from shrinksite.model_frame import ModelFrame, model_frame
from shrinksite.reml import RemlCriterion
from shrinksite.standard_units import StandardUnits, standardize
from shrinksite.structures import Structure, check_structure, has_slopes, theta_of, varying

_ROUNDING = 10 * np.finfo(float).eps  # of x = 0 in standard units and back


def fit(
    data: pd.DataFrame,
    y: str = "y",
    x: str | None = "x",
    cluster: str = "cluster",
    random_effects: str = "correlated",
    prior: str | None = None,
) -> MixedFit:
    """Fit the mixed model with random intercepts, and with random slopes if wanted, by REML.

    Args:
        data: one row per observation.
        y: name of the outcome column, numbers.
        x: name of the predictor column, numbers; None for a model of means, which has random
            intercepts alone, whatever `random_effects` says.
        cluster: name of the cluster column, any labels.
        random_effects: "correlated" intercepts and slopes, lme4's `(x | cluster)`; "uncorrelated"
            at x = 0 in the units of the data, `(x || cluster)`; or "intercept", `(1 | cluster)`,
            with one slope for all.
        prior: None, or "boundary-avoiding": blme's default, with which no fit is singular (see
            boundary_avoiding.py).

    Raises:
        ValueError: naming the column, the row and what is allowed, where no model fits the data.

    Warns:
        DataWarning: of what a careful colleague would ask about such data.
    """
    check_structure(random_effects)
    check_prior(prior)
    if x is None:
        random_effects = "intercept"
    frame = model_frame(data, y, x, cluster, random_effects)
    model = fit_frame(frame, random_effects, (y, x, cluster), prior)
    for said in data_warnings(model, data.index):
        warnings.warn(said, DataWarning, stacklevel=2)
    return model


def fit_frame(
    frame: ModelFrame,
    random_effects: str,
    columns: Columns = ("y", "x", "cluster"),
    prior: str | None = None,
) -> MixedFit:
    """Return the fit of checked columns, without a word on them."""
    with np.errstate(all="ignore"):  # numbers without squares are refused in words
        sums, residual_ss = sum_rows(frame.y, frame.x, frame.code)
        units = standardize(sums, residual_ss, *columns[:2])
    return fit_standard(units, frame.labels, random_effects, columns, frame, prior)


def fit_standard(
    units: StandardUnits,
    labels: pd.Index,
    random_effects: str,
    columns: Columns,
    frame: ModelFrame | None,
    prior: str | None = None,
) -> MixedFit:
    """Return the fit of clusters in standard units."""
    y, x, _ = columns
    clusters, sd_y = units.clusters, units.sd_y
    if x is not None and has_slopes(random_effects) and not clusters.has_slope.any():
        raise ValueError(
            f"random_effects = {random_effects!r} is not allowed: column {x!r} is constant within "
            'every cluster, so no cluster has a slope of its own; it must be "intercept"'
        )
    if least_noise(units, random_effects) <= units.rounding**2 * clusters.n_rows:
        raise ValueError(f"every cluster's {y!r} lies on its own line: no noise to estimate")
    if prior is not None:
        check_mode(clusters, random_effects, has_x=x is not None)
    criterion = RemlCriterion(clusters, n_fixed=1 if x is None else 2)
    structure = Structure(random_effects, units.data_axes, clusters, prior)
    factor = minimize_reml(criterion, structure)
    solution = criterion.solve(factor)

    return MixedFit(
        frame=frame,
        labels=labels,
        random_effects=random_effects,
        reml_criterion=solution.criterion
        + 2 * criterion.degrees_of_freedom * np.log(sd_y)
        + 2 * np.log(units.sd_x),
        theta=theta_of(units.to_data / sd_y @ factor, random_effects),
        sigma=sd_y * solution.sigma,
        standard=StandardFit(factor, solution, clusters, units.ols, units.to_data),
        prior=prior,
        columns=columns,
    )


def least_noise(units: StandardUnits, random_effects: str) -> float:
    """Return the squares that no D of the structure takes up; more than 0 where it takes up all.

    Where intercepts and slopes vary they are those about the clusters' own lines. Where one does,
    they are those about lines that have the other in common: with S the information of a cluster
    and u the axis of what varies, each own line counts by |S| / uᵀSu. With m what a unit of u adds
    at the cluster's mean of x, that is n / (u₁² + n m² / spread): nothing of a cluster without
    spread, unless m is 0, as that of slopes is at x = 0.

    Returns:
        Squares in units of `sd_y`².
    """
    clusters = units.clusters
    own, has_slope = varying(random_effects), clusters.has_slope
    if len(own) > 1:
        saturated = (clusters.n <= 1 + has_slope).all()
        return np.inf if saturated else clusters.residual_ss
    u_0, u_1 = units.data_axes[:, own[0]]
    at_mean = u_0 + u_1 * clusters.mean_x
    is_at_zero = np.abs(at_mean) <= _ROUNDING * abs(u_0)
    with np.errstate(divide="ignore", invalid="ignore"):
        taken = np.where(is_at_zero, 0, clusters.n * at_mean**2 / clusters.spread_x)
    weight = clusters.n / (u_1**2 + taken)
    if not weight.any():
        return clusters.residual_ss
    common = u_0 * clusters.slope - u_1 * clusters.intercept
    return clusters.residual_ss + weight @ (common - weight @ common / weight.sum()) ** 2
