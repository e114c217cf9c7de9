"""One fitted mixed model: y = (β₀ + b₀) + (β₁ + b₁) x + ε, with b different in every cluster.

Without a predictor it is y = β₀ + b₀ + ε: nothing has an entry for x then.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from shrinksite.boundary_avoiding import check_mode, check_prior
from shrinksite.by_cluster import ClusterRegressions
from shrinksite.cluster_sums import sum_rows
from shrinksite.data_warnings import DataWarning, data_warnings
from shrinksite.minimize_reml import minimize_reml
from shrinksite.model_frame import ModelFrame, model_frame
from shrinksite.reml import RemlCriterion
from shrinksite.standard_units import StandardUnits, standardize
from shrinksite.structures import Structure, check_structure, lambda_of, smallest_sd, theta_of

if TYPE_CHECKING:
    from statsmodels.regression.mixed_linear_model import MixedLMResults

Columns = tuple[str, str | None, str]
COEFFICIENTS = ["intercept", "x"]
_INDEX = {1: pd.Index(COEFFICIENTS[:1]), 2: pd.Index(COEFFICIENTS)}
_SINGULAR = 1e-4  # the tolerance of lme4's isSingular


@dataclass(frozen=True)
class StandardFit:
    """The same model in units in which x, and what it leaves of y, have mean 0 and SD 1.

    Coefficients of the data are `ols + to_data @ coefficients` here. There are always two: without
    a predictor the slope is 0, and so is all that is said of it.

    Attributes:
        factor: D = factor · factorᵀ is the random effects' covariance over σ², shape (2, 2).
        clusters: every cluster's own regression.
        ols: one least-squares line for all rows, shape (2,), in units of the data.
        to_data: shape (2, 2), upper triangular.
    """

    factor: np.ndarray
    clusters: ClusterRegressions
    ols: np.ndarray
    to_data: np.ndarray

    @property
    def data_axes(self) -> np.ndarray:
        """Columns: the data's intercept and slope, per unit of y, in standard units."""
        return np.linalg.inv(self.to_data / self.to_data[0, 0])

    @property
    def x_in_clusters(self) -> tuple[np.ndarray, np.ndarray]:
        """Means of x, and sums of squared deviations from them, in units of the data."""
        sd_x = self.to_data[0, 0] / self.to_data[1, 1]
        mean_x = -self.to_data[0, 1] / self.to_data[1, 1]
        return mean_x + sd_x * self.clusters.mean_x, sd_x**2 * self.clusters.spread_x


@dataclass(frozen=True)
class MixedFit:
    """A mixed model at the minimum of its REML criterion, or of that and a prior's penalty.

    Attributes:
        frame: the data it was fitted to; None where only their sums were.
        random_effects: structure of their covariance: "correlated", "uncorrelated", "intercept".
        reml_criterion: minus twice the restricted log-likelihood, as lme4 prints it, without the
            penalty of a prior.
        theta: relative covariance factor as lme4 has it: θ₁, θ₂, θ₃ where correlated, θ₁, θ₃ where
            uncorrelated, θ₁ for the intercept alone; θ₁, θ₃ ≥ 0.
        sigma: residual standard deviation, in units of y.
        fixed_effects: population averages, Series `intercept`, `x`.
        fixed_effects_cov: covariance of the estimated fixed effects, 2×2 DataFrame.
        random_effects_cov: covariance of the clusters' intercepts and slopes, 2×2 DataFrame; 0
            where the structure has none.
        conditional_modes: deviation of every cluster from the fixed effects, DataFrame by cluster.
        standard: the same model in standard units, from which poolings and weights are computed.
        prior: "boundary-avoiding" where the fit is the mode with that prior, else None.
        columns: what the data call outcome, predictor (None where there is none) and cluster.
    """

    frame: ModelFrame | None
    random_effects: str
    reml_criterion: float
    theta: np.ndarray
    sigma: float
    fixed_effects: pd.Series
    fixed_effects_cov: pd.DataFrame
    random_effects_cov: pd.DataFrame
    conditional_modes: pd.DataFrame
    standard: StandardFit
    prior: str | None = None
    columns: Columns = ("y", "x", "cluster")

    @property
    def rows(self) -> ModelFrame:
        """The data it was fitted to, for what cannot do without.

        Raises:
            RuntimeError: where only their sums were fitted.
        """
        if self.frame is None:
            raise RuntimeError("this needs the rows, and the fit is one of their sums")
        return self.frame

    @property
    def coefficients(self) -> list[str]:
        """What every cluster has: `intercept`, and `x` where there is a predictor."""
        return list(self.fixed_effects.index)

    @property
    def standard_errors(self) -> pd.Series:
        """Of the fixed effects, Series `intercept`, `x`."""
        return np.sqrt(pd.Series(np.diag(self.fixed_effects_cov), self.coefficients))

    @property
    def n_observations(self) -> int:
        """Rows of the data."""
        return int(self.standard.clusters.n.sum())

    @property
    def n_cluster(self) -> int:
        """Clusters in the data."""
        return len(self.conditional_modes)

    @property
    def is_singular(self) -> bool:
        """Whether a variance is 0 or a correlation ±1: lme4's isSingular, tolerance 1e-4.

        Never with a prior that keeps them away, whatever the unit of x.
        """
        return self.prior is None and smallest_sd(self.theta, self.random_effects) < _SINGULAR

    @property
    def is_at_boundary(self) -> bool:
        """Whether a variance is 0 or a correlation ±1 in whatever units y and x have.

        θ is in units of y and x: where x is in hundreds of thousands, `is_singular` says so of any
        slopes' variance. Here x has the SD 1.
        """
        sizes = theta_of(self.standard.factor, self.random_effects)
        return self.prior is None and smallest_sd(sizes, self.random_effects) < _SINGULAR

    @property
    def correlation(self) -> float:
        """Correlation of the clusters' intercepts and slopes; NaN where a variance is 0."""
        if len(self.coefficients) < 2:
            return float("nan")
        cov = self.random_effects_cov.to_numpy()
        sds = float(np.prod(np.sqrt(np.diag(cov))))
        return float(np.clip(cov[0, 1] / sds, -1, 1)) if sds > 0 else float("nan")

    @cached_property
    def statsmodels_result(self) -> MixedLMResults:
        """The result object of statsmodels at this optimum, made when first asked for.

        Raises:
            RuntimeError: if statsmodels does not agree that this is where the model is, or if there
                are no rows to show it.
        """
        # statsmodels takes longer to import than the model takes to fit: only those wait who ask.
        from shrinksite.statsmodels_report import statsmodels_at

        return statsmodels_at(self)


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
    if x is not None and random_effects != "intercept" and not clusters.has_slope.any():
        raise ValueError(
            f"random_effects = {random_effects!r} is not allowed: column {x!r} is constant within "
            'every cluster, so no cluster has a slope of its own; it must be "intercept"'
        )
    if _least_noise(clusters, random_effects) <= units.rounding**2 * clusters.n.sum():
        raise ValueError(f"every cluster's {y!r} lies on its own line: no noise to estimate")
    if prior is not None:
        check_mode(clusters, random_effects, has_x=x is not None)
    size = 1 if x is None else 2
    names = _INDEX[size]
    criterion = RemlCriterion(clusters, n_fixed=size)
    structure = Structure(random_effects, units.data_axes, clusters, prior)
    factor = minimize_reml(criterion, structure)
    solution = criterion.solve(factor)

    to_data = units.to_data
    theta = theta_of(to_data / sd_y @ factor, random_effects)
    data_factor = lambda_of(theta, random_effects)
    sigma = sd_y * solution.sigma

    def covariance(values):
        return pd.DataFrame(values[:size, :size], index=names, columns=names)

    return MixedFit(
        frame=frame,
        random_effects=random_effects,
        reml_criterion=solution.criterion
        + 2 * criterion.degrees_of_freedom * np.log(sd_y)
        + 2 * np.log(units.sd_x),
        theta=theta,
        sigma=sigma,
        fixed_effects=pd.Series((units.ols + to_data @ solution.fixed_effects)[:size], names),
        fixed_effects_cov=covariance(to_data @ solution.fixed_effects_cov @ to_data.T),
        random_effects_cov=covariance(sigma**2 * data_factor @ data_factor.T),
        conditional_modes=pd.DataFrame(
            (solution.conditional_modes @ to_data.T)[:, :size],
            index=labels.rename("cluster"),
            columns=names,
        ),
        standard=StandardFit(factor, clusters, units.ols, to_data),
        prior=prior,
        columns=columns,
    )


def _least_noise(clusters: ClusterRegressions, random_effects: str) -> float:
    """Return the squares that no D of the structure takes up; more than 0 where it takes up all.

    With random slopes they are those about the clusters' own lines, else about parallel ones.
    """
    has_slope = clusters.has_slope
    if random_effects != "intercept":
        saturated = (clusters.n <= 1 + has_slope).all()
        return np.inf if saturated else clusters.residual_ss
    common = np.average(clusters.slope, weights=clusters.spread_x) if has_slope.any() else 0.0
    return clusters.residual_ss + np.sum(clusters.spread_x * (clusters.slope - common) ** 2)
