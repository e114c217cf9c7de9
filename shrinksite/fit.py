"""One fitted mixed model: y = (β₀ + b₀) + (β₁ + b₁) x + ε, with b different in every cluster."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from shrinksite.by_cluster import ClusterRegressions, regress_by_cluster
from shrinksite.minimize_reml import minimize_reml
from shrinksite.model_frame import ModelFrame, model_frame
from shrinksite.reml import lower_triangular

if TYPE_CHECKING:
    from statsmodels.regression.mixed_linear_model import MixedLMResults

COEFFICIENTS = ["intercept", "x"]
_SINGULAR = 1e-4  # the tolerance of lme4's isSingular
_PERFECT = 1e-14  # noise that is rounding, as a share of the largest number it is noise of
_SQUARABLE = (1e-100, 1e100)  # standard deviations whose squares are still numbers


@dataclass(frozen=True)
class StandardFit:
    """The same model in units in which x, and what it leaves of y, have mean 0 and SD 1.

    Coefficients of the data are `ols + to_data @ coefficients` here.

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


@dataclass(frozen=True)
class MixedFit:
    """A mixed model at the minimum of its REML criterion.

    Attributes:
        frame: the data it was fitted to.
        reml_criterion: minus twice the restricted log-likelihood, as lme4 prints it.
        theta: relative covariance factor (θ₁, θ₂, θ₃), shape (3,), with θ₁, θ₃ ≥ 0.
        sigma: residual standard deviation, in units of y.
        fixed_effects: population averages, Series `intercept`, `x`.
        fixed_effects_cov: covariance of the estimated fixed effects, 2×2 DataFrame.
        random_effects_cov: covariance of the clusters' intercepts and slopes, 2×2 DataFrame.
        conditional_modes: deviation of every cluster from the fixed effects, DataFrame by cluster.
        standard: the same model in standard units, from which poolings and weights are computed.
    """

    frame: ModelFrame
    reml_criterion: float
    theta: np.ndarray
    sigma: float
    fixed_effects: pd.Series
    fixed_effects_cov: pd.DataFrame
    random_effects_cov: pd.DataFrame
    conditional_modes: pd.DataFrame
    standard: StandardFit

    @property
    def standard_errors(self) -> pd.Series:
        """Of the fixed effects, Series `intercept`, `x`."""
        return np.sqrt(pd.Series(np.diag(self.fixed_effects_cov), COEFFICIENTS))

    @property
    def n_observations(self) -> int:
        """Rows of the data."""
        return len(self.frame.y)

    @property
    def n_cluster(self) -> int:
        """Clusters in the data."""
        return len(self.frame.labels)

    @property
    def is_singular(self) -> bool:
        """Whether a variance is 0 or a correlation ±1: lme4's isSingular, tolerance 1e-4."""
        return bool(min(self.theta[0], self.theta[2]) < _SINGULAR)

    @property
    def is_at_boundary(self) -> bool:
        """Whether a variance is 0 or a correlation ±1 in whatever units y and x have.

        θ is in units of y and x: where x is in hundreds of thousands, `is_singular` says so of any
        slopes' variance. Here x has the SD 1.
        """
        theta = _theta_of(self.standard.factor)
        return bool(min(theta[0], theta[2]) < _SINGULAR)

    @property
    def correlation(self) -> float:
        """Correlation of the clusters' intercepts and slopes; NaN where a variance is 0."""
        cov = self.random_effects_cov.to_numpy()
        variances = cov[0, 0] * cov[1, 1]
        return float(cov[0, 1] / np.sqrt(variances)) if variances > 0 else float("nan")

    @cached_property
    def statsmodels_result(self) -> MixedLMResults:
        """The result object of statsmodels at this optimum, made when first asked for.

        Raises:
            RuntimeError: if statsmodels does not agree that this is where the model is.
        """
        # statsmodels takes longer to import than the model takes to fit: only those wait who ask.
        from shrinksite.statsmodels_report import statsmodels_at

        return statsmodels_at(self)


def fit(data: pd.DataFrame, y: str = "y", x: str = "x", cluster: str = "cluster") -> MixedFit:
    """Fit the mixed model with random intercept and random slope by REML.

    Args:
        data: one row per observation.
        y: name of the outcome column, numbers.
        x: name of the predictor column, numbers.
        cluster: name of the cluster column, any labels.

    Raises:
        ValueError: naming the column, the row and what is allowed, where no model fits the data.
    """
    frame = model_frame(data, y, x, cluster)
    # In units where x and what it leaves of y have mean 0 and SD 1, any data are the same to the
    # optimizer. The model does not change: coefficients are ols + to_data @ standardized ones.
    with np.errstate(over="ignore", under="ignore", invalid="ignore", divide="ignore"):
        mean_x, sd_x = frame.x.mean(), frame.x.std()
        x_standard = (frame.x - mean_x) / sd_x
        slope = np.mean(x_standard * frame.y)
        residual = frame.y - frame.y.mean() - slope * x_standard
        sd_y = residual.std()
    least, most = _SQUARABLE
    if not (least < sd_x < most and sd_y < most):
        raise ValueError(
            f"the numbers in {y!r} or {x!r} are too large or too small: choose another unit"
        )
    if sd_y <= _PERFECT * np.abs(frame.y).max():
        raise ValueError(f"columns {y!r} and {x!r} lie on one line: no noise, nothing to estimate")
    ols = np.array([frame.y.mean() - slope * mean_x / sd_x, slope / sd_x])
    to_data = sd_y * np.array([[1, -mean_x / sd_x], [0, 1 / sd_x]])

    clusters = regress_by_cluster(residual / sd_y, x_standard, frame.code)
    rounding = _PERFECT * max(1, np.abs(frame.y).max() / sd_y)
    if clusters.residual_ss <= rounding**2 * len(residual) and _has_residual_freedom(clusters):
        raise ValueError(f"every cluster's {y!r} lies on its own line: no noise to estimate")
    criterion, theta = minimize_reml(clusters)
    solution = criterion.solve(theta)

    factor = criterion.units @ lower_triangular(theta)
    data_factor = to_data / sd_y @ factor
    sigma = sd_y * solution.sigma
    return MixedFit(
        frame=frame,
        reml_criterion=solution.criterion
        + 2 * criterion.degrees_of_freedom * np.log(sd_y)
        + 2 * np.log(sd_x),
        theta=_theta_of(data_factor),
        sigma=sigma,
        fixed_effects=pd.Series(ols + to_data @ solution.fixed_effects, COEFFICIENTS),
        fixed_effects_cov=pd.DataFrame(
            to_data @ solution.fixed_effects_cov @ to_data.T,
            index=COEFFICIENTS,
            columns=COEFFICIENTS,
        ),
        random_effects_cov=pd.DataFrame(
            sigma**2 * data_factor @ data_factor.T, index=COEFFICIENTS, columns=COEFFICIENTS
        ),
        conditional_modes=pd.DataFrame(
            solution.conditional_modes @ to_data.T,
            index=frame.labels.rename("cluster"),
            columns=COEFFICIENTS,
        ),
        standard=StandardFit(factor, clusters, ols, to_data),
    )


def _has_residual_freedom(clusters) -> bool:
    """Whether some cluster has more rows than its own line needs."""
    return bool((clusters.n > 1 + clusters.has_slope).any())


def _theta_of(factor: np.ndarray) -> np.ndarray:
    """Return (θ₁, θ₂, θ₃) of the lower-triangular Λ with Λ Λᵀ = factor factorᵀ."""
    first, second = factor
    theta_1 = np.hypot(*first)
    if theta_1 == 0:
        return np.array([0, 0, np.hypot(*second)])
    return np.array(
        [
            theta_1,
            first @ second / theta_1,
            abs(first[0] * second[1] - first[1] * second[0]) / theta_1,
        ]
    )
