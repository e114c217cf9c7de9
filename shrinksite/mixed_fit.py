"""A fitted mixed model: y = (β₀ + b₀) + (β₁ + b₁) x + ε, with b different in every cluster.

Without a predictor it is y = β₀ + b₀ + ε: nothing has an entry for x then.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from shrinksite.arguments import check_kind
from shrinksite.by_cluster import ClusterRegressions
from shrinksite.model_frame import ModelFrame
from shrinksite.reml import RemlSolution
from shrinksite.structures import lambda_of, smallest_sd, theta_of, varying

if TYPE_CHECKING:
    from statsmodels.regression.mixed_linear_model import MixedLMResults

Columns = tuple[str, str | None, str]
COEFFICIENTS = ["intercept", "x"]
_SINGULAR = 1e-4  # the tolerance of lme4's isSingular


@dataclass(frozen=True)
class StandardFit:
    """The same model in units in which x, and what it leaves of y, have mean 0 and SD 1.

    Coefficients of the data are `ols + to_data @ coefficients` here. There are always two: without
    a predictor the slope is 0, and so is all that is said of it.

    Attributes:
        factor: D = factor · factorᵀ is the random effects' covariance over σ², shape (2, 2).
        solution: what follows from this D, in these units.
        clusters: every cluster's own regression.
        ols: one least-squares line for all rows, shape (2,), in units of the data.
        to_data: shape (2, 2), upper triangular.
    """

    factor: np.ndarray
    solution: RemlSolution
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
        labels: the clusters' own names, sorted, shape (n_cluster,).
        random_effects: structure of their covariance, as for `fit`.
        reml_criterion: minus twice the restricted log-likelihood, as lme4 prints it, without the
            penalty of a prior.
        theta: relative covariance factor as lme4 has it, those of θ₁, θ₂, θ₃ that the structure
            has (see structures.py); θ₁, θ₃ ≥ 0.
        sigma: residual standard deviation, in units of y.
        standard: the same model in standard units, from which all else is computed.
        prior: "boundary-avoiding" where the fit is the mode with that prior, else None.
        columns: what the data call outcome, predictor (None where there is none) and cluster.
    """

    frame: ModelFrame | None
    labels: pd.Index
    random_effects: str
    reml_criterion: float
    theta: np.ndarray
    sigma: float
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
        return COEFFICIENTS[: 1 if self.columns[1] is None else 2]

    # Tables take longer to make than the model takes to fit: they are made when asked for.

    @cached_property
    def fixed_effects(self) -> pd.Series:
        """Population averages, Series `intercept`, `x`."""
        standard, size = self.standard, len(self.coefficients)
        values = standard.ols + standard.to_data @ standard.solution.fixed_effects
        return pd.Series(values[:size], self.coefficients)

    @cached_property
    def fixed_effects_cov(self) -> pd.DataFrame:
        """Covariance of the estimated fixed effects, 2×2 DataFrame."""
        to_data = self.standard.to_data
        return self._by_coefficient(to_data @ self.standard.solution.fixed_effects_cov @ to_data.T)

    @cached_property
    def random_effects_cov(self) -> pd.DataFrame:
        """Covariance of clusters' intercepts and slopes, 2×2; 0 where the structure has none."""
        factor = lambda_of(self.theta, self.random_effects)
        return self._by_coefficient(self.sigma**2 * factor @ factor.T)

    @cached_property
    def conditional_modes(self) -> pd.DataFrame:
        """Deviation of every cluster from the fixed effects, DataFrame by cluster."""
        values = self.standard.solution.conditional_modes @ self.standard.to_data.T
        own = varying(self.random_effects)
        values[:, [k for k in range(2) if k not in own]] = 0  # but for rounding they are
        size = len(self.coefficients)
        index = self.labels.rename("cluster")
        return pd.DataFrame(values[:, :size], index=index, columns=self.coefficients)

    def _by_coefficient(self, cov: np.ndarray) -> pd.DataFrame:
        """Return a covariance of intercept and slope, as far as there are such."""
        names = self.coefficients
        return pd.DataFrame(cov[: len(names), : len(names)], index=names, columns=names)

    @property
    def standard_errors(self) -> pd.Series:
        """Of the fixed effects, Series `intercept`, `x`."""
        return np.sqrt(pd.Series(np.diag(self.fixed_effects_cov), self.coefficients))

    @property
    def n_observations(self) -> int:
        """Rows of the data."""
        return int(self.standard.clusters.n_rows)

    @property
    def n_cluster(self) -> int:
        """Clusters in the data."""
        return len(self.labels)

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


def check_fit(fit: object, name: str = "fit") -> None:
    """Raise ValueError unless the argument called `name` is a fitted model."""
    check_kind(name, fit, MixedFit, "a model, as `fit` and `fit_sums` return it")
