"""statsmodels' view of a fit whose optimum is already known."""

from __future__ import annotations

import warnings

import numpy as np
import pandas as pd
from statsmodels.regression.mixed_linear_model import MixedLM, MixedLMParams, MixedLMResults

# statsmodels inverts the random effects' covariance. Where that has no inverse, a variance this
# small beside the residual one takes the place of 0: the criterion moves in its last digits only.
_SMALLEST_RELATIVE_VARIANCE = 1e-7
_SAME_OPTIMUM = 1e-2


def statsmodels_at(fit) -> MixedLMResults:
    """Return statsmodels' MixedLM result at the optimum of `fit`, a MixedFit.

    MixedLM stops short of the optimum on ordinary data and reports success, so it does not get to
    search: it starts at the optimum, takes no step, and its likelihood must be the same as ours.

    Raises:
        RuntimeError: if statsmodels' -2 log-likelihood is not the fit's criterion.
    """
    columns = list(fit.fixed_effects.index)
    design = pd.DataFrame({columns[0]: 1.0, columns[1]: fit.frame.x})
    outcome = pd.Series(fit.frame.y, name="y")
    model = MixedLM(outcome, design, groups=fit.frame.code, exog_re=design)
    start = MixedLMParams.from_components(
        fe_params=fit.fixed_effects.to_numpy(),
        cov_re=_invertible(fit.random_effects_cov.to_numpy() / fit.sigma**2),
    )
    with warnings.catch_warnings():
        # It warns that no step was taken, of any variance below .01 whatever its unit, and of a
        # likelihood that it cannot compute: NaN, so the difference below is not small.
        warnings.simplefilter("ignore")
        result = model.fit(start_params=start, method="bfgs", gtol=1e-2)
        difference = -2 * result.llf - fit.reml_criterion
    if not abs(difference) <= _SAME_OPTIMUM:
        raise RuntimeError(
            f"statsmodels is not at the optimum: -2 log-likelihood {-2 * result.llf:.4f}, "
            f"REML criterion {fit.reml_criterion:.4f}"
        )
    return result


def _invertible(relative_cov: np.ndarray) -> np.ndarray:
    """Return the nearest covariance without an eigenvalue below the smallest one allowed."""
    eigenvalues, eigenvectors = np.linalg.eigh(relative_cov)
    eigenvalues = np.maximum(eigenvalues, _SMALLEST_RELATIVE_VARIANCE)
    return (eigenvectors * eigenvalues) @ eigenvectors.T
