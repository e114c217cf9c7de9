"""statsmodels' view of a fit whose optimum is already known."""

from __future__ import annotations

import warnings

import numpy as np
import pandas as pd
from statsmodels.regression.mixed_linear_model import MixedLM, MixedLMParams, MixedLMResults

from shrinksite.structures import is_correlated, varying

# statsmodels inverts the random effects' covariance. Where that has no inverse, a variance this
# small beside the residual one takes the place of 0 (x having the SD 1): the criterion moves in its
# last digits only.
_SMALLEST_RELATIVE_VARIANCE = 1e-7
_SAME_OPTIMUM = 1e-2


def statsmodels_at(fit) -> MixedLMResults:
    """Return statsmodels' MixedLM result at the optimum of `fit`, a MixedFit.

    MixedLM stops short of the optimum on ordinary data and reports success, so it does not get to
    search: it starts at the optimum, takes no step, and its likelihood must be the same as ours.
    Its standard errors come from a Hessian that means nothing where the covariance has no inverse:
    there those of the fit take the place of the fixed effects'.

    Raises:
        RuntimeError: if statsmodels cannot compute it, its -2 log-likelihood is not the fit's
            criterion, or the fit is one of sums.
    """
    if fit.prior is not None:
        raise RuntimeError(f"statsmodels cannot compute this fit: it has no {fit.prior} prior")
    rows, columns = fit.rows, fit.coefficients
    design = pd.DataFrame({"intercept": 1.0, "x": rows.x})[columns]
    random = design.iloc[:, varying(fit.random_effects)]
    outcome = pd.Series(rows.y, name="y")
    model = MixedLM(outcome, design, groups=rows.code, exog_re=random)
    start = MixedLMParams.from_components(
        fe_params=fit.fixed_effects.to_numpy(), cov_re=_invertible_cov(fit)
    )
    estimated = MixedLMParams.from_components(
        fe_params=np.ones(len(columns)),
        cov_re=np.ones((2, 2)) if is_correlated(fit.random_effects) else np.eye(random.shape[1]),
    )
    with warnings.catch_warnings():
        # It warns that no step was taken, of any variance below .01 whatever its unit, and of a
        # likelihood that it cannot compute: NaN, so the difference below is not small.
        warnings.simplefilter("ignore")
        try:
            result = model.fit(start_params=start, free=estimated, method="bfgs", gtol=1e-2)
        except np.linalg.LinAlgError as error:
            raise RuntimeError(f"statsmodels cannot compute this fit: {error}") from None
        difference = -2 * result.llf - fit.reml_criterion
    if not abs(difference) <= _SAME_OPTIMUM:
        raise RuntimeError(
            f"statsmodels is not at the optimum: -2 log-likelihood {-2 * result.llf:.4f}, "
            f"REML criterion {fit.reml_criterion:.4f}; it may get there with x centred and scaled"
        )
    if fit.is_at_boundary:
        size = len(columns)
        # `result` shows copies of what it wraps.
        inner = result._results
        inner.normalized_cov_params[:size, :size] = fit.fixed_effects_cov / inner.scale
    return result


def _invertible_cov(fit) -> np.ndarray:
    """Return Σ / σ² in the units of the data, with no variance below the smallest one allowed."""
    standard, smallest = fit.standard, np.sqrt(_SMALLEST_RELATIVE_VARIANCE)
    to_data = standard.to_data / standard.to_data[0, 0]
    if is_correlated(fit.random_effects):
        axes, lengths, _ = np.linalg.svd(standard.factor)
        factor = to_data @ (axes * np.maximum(lengths, smallest))
        return factor @ factor.T
    unit = smallest * np.diag(to_data)[varying(fit.random_effects)]
    return np.diag(np.maximum(fit.theta, unit) ** 2)
