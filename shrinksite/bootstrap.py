"""The parametric bootstrap: how much the estimates would vary, were the fitted model the truth."""

from __future__ import annotations

import numpy as np
import pandas as pd

from shrinksite.arguments import check_whole
from shrinksite.conditional import half_width
from shrinksite.mixed_fit import MixedFit, check_fit
from shrinksite.model_frame import check_table
from shrinksite.parameters import check_value
from shrinksite.r_random import RRandom
from shrinksite.redraw import redraw, refit
from shrinksite.reml import RemlCriterion
from shrinksite.structures import Structure, covariance_parameters, lambda_of, smallest_sd, theta_of

MOST_DRAWN = 10_000_000
_SINGULAR = 1e-4  # the tolerance of lme4's isSingular


def bootstrap(fit: MixedFit, n: int = 1000, seed: int = 1) -> pd.DataFrame:
    """Refit the model, with its prior if it has one, to data that it could have given itself.

    Args:
        fit: the fitted mixed model.
        n: how many times, 1 to 10,000,000.
        seed: as for `create_data`; the same one gives the same draws.

    Returns:
        One row for each refit: fixed effects `intercept` and `x`, `sd_intercept`, `sd_x` and
        `correlation` as far as the structure has them, `sigma`, and `is_singular`. The correlation
        is NaN where an SD is 0.

    Raises:
        ValueError: naming the argument, its value and what is allowed.
    """
    check_fit(fit)
    check_whole("n", n, 1, MOST_DRAWN)
    check_value("seed", seed)
    stream, standard = RRandom(seed), fit.standard
    structure = Structure(fit.random_effects, standard.data_axes, standard.clusters, fit.prior)
    per_sigma, n_fixed = standard.to_data / standard.to_data[0, 0], len(fit.coefficients)
    refits = []
    for _ in range(n):
        criterion = RemlCriterion(redraw(stream, standard.clusters, standard.factor), n_fixed)
        factor = refit(criterion, structure, standard.factor)
        solution = criterion.solve(factor)
        theta = theta_of(per_sigma @ factor, fit.random_effects)
        fixed = fit.fixed_effects + fit.sigma * (per_sigma @ solution.fixed_effects)[:n_fixed]
        refits.append(
            {
                **fixed,
                **sds_and_correlation(theta, fit.random_effects, fit.sigma * solution.sigma),
                "sigma": fit.sigma * solution.sigma,
                "is_singular": fit.prior is None
                and smallest_sd(theta, fit.random_effects) < _SINGULAR,
            }
        )
    return pd.DataFrame(refits)


def bootstrap_intervals(samples: pd.DataFrame, level: float = 0.95) -> pd.DataFrame:
    """Return the range in which the middle share of the refits lies, for every parameter.

    Args:
        samples: from `bootstrap`.
        level: that share, between 0 and 1.

    Returns:
        Rows are the parameters, columns `low` and `high`.

    Raises:
        ValueError: if the level is not between 0 and 1, or these are no samples.
    """
    half_width(level)
    check_table(samples, ["is_singular"], "samples")
    tails = [(1 - level) / 2, (1 + level) / 2]
    quantiles = samples.drop(columns="is_singular").quantile(tails)
    return quantiles.T.set_axis(["low", "high"], axis=1)


def sds_and_correlation(theta: np.ndarray, random_effects: str, sigma: float) -> dict[str, float]:
    """Return `sd_intercept`, `sd_x` and `correlation`, as far as the structure has them."""
    first, second = lambda_of(theta, random_effects)
    sd_intercept, sd_x = np.hypot(*first), np.hypot(*second)
    length = sd_intercept * sd_x
    found = {
        "sd_intercept": sigma * sd_intercept,
        "sd_x": sigma * sd_x,
        "correlation": first @ second / length if length > 0 else np.nan,
    }
    return {name: found[name] for name in covariance_parameters(random_effects)}
