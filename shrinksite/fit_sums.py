"""The same fit from six sums a cluster, which any engine computes where the rows are.

In SQL: `select g, regr_count(y, x), regr_avgx(y, x), regr_avgy(y, x), regr_sxx(y, x),
regr_sxy(y, x), regr_syy(y, x) from t group by g`.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from shrinksite.boundary_avoiding import check_prior
from shrinksite.fit import fit_standard
from shrinksite.mixed_fit import MixedFit
from shrinksite.standard_units import standardize
from shrinksite.structures import check_structure
from shrinksite.sums_frame import sums_frame

_NO_DIGITS = 1e-13  # squared residuals that are a smaller share of the squares are rounding


def fit_sums(
    table: pd.DataFrame,
    cluster: str = "cluster",
    random_effects: str = "correlated",
    prior: str | None = None,
) -> MixedFit:
    """Fit the mixed model to sums: `fit` of the rows, but for the rows themselves.

    What needs the rows is not to be had: quantiles of residuals, statsmodels, brms's priors.

    Squared residuals are a difference here, of `syy` and what the line takes of it. Where few are
    left, `fit` goes through the rows again; sums stay as they are. With noise of 10⁻ᵏ of the spread
    of y in the clusters, σ has 2k digits fewer than the sums, and below 10^-6.5 of it there is said
    to be none.

    Args:
        table: one row per cluster: `n` rows, `mean_x`, `mean_y`, and the sums `sxx`, `sxy`, `syy`
            of squares and products of deviations from these means. Where `mean_x`, `sxx` and `sxy`
            are left out, or 0 in every row, it is a model of means.
        cluster: name of the column of the clusters' names.
        random_effects: structure of their covariance, as for `fit`.
        prior: of that covariance, as for `fit`.

    Raises:
        ValueError: naming the column, the row and the rule, where these are the sums of no rows, or
            what is allowed, where no model fits them.
    """
    check_structure(random_effects)
    check_prior(prior)
    sums, labels, has_x = sums_frame(table, cluster, random_effects)
    x = "x" if has_x else None
    with np.errstate(all="ignore"):  # numbers without squares are refused in words
        sums = sums.without_rounding()
        if has_x and sums.x_is_constant:
            raise ValueError("x is the same in every row of the data; a slope needs it to vary")
        residual_ss = sums.residual_ss
        if residual_ss <= _NO_DIGITS * sums.syy.sum():
            residual_ss = 0.0
        units = standardize(sums, residual_ss, "y", x)
    structure = random_effects if has_x else "intercept"
    return fit_standard(units, labels, structure, ("y", x, cluster), None, prior)
