"""The same fit from six sums a cluster, which any engine computes where the rows are.

In SQL: `select g, regr_count(y, x), regr_avgx(y, x), regr_avgy(y, x), regr_sxx(y, x),
regr_sxy(y, x), regr_syy(y, x) from t group by g`.
"""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pandas as pd

from shrinksite.cluster_sums import ClusterSums
from shrinksite.fit import MixedFit, fit_standard
from shrinksite.model_frame import check_size, codes_of, numbers_of, row_of
from shrinksite.standard_units import standardize
from shrinksite.structures import check_structure

_COLUMNS = [field.name for field in fields(ClusterSums)]
_OF_X = ["mean_x", "sxx", "sxy"]
_ROUNDING = 1e-9  # of products of squares that should be equal
_NO_DIGITS = 1e-13  # squared residuals that are a smaller share of the squares are rounding


def fit_sums(
    table: pd.DataFrame, cluster: str = "cluster", random_effects: str = "correlated"
) -> MixedFit:
    """Fit the mixed model to sums: `fit` of the rows, but for the rows themselves.

    Args:
        table: one row per cluster: `n` rows, `mean_x`, `mean_y`, and the sums `sxx`, `sxy`, `syy` of
            squares and products of deviations from these means. Without `mean_x`, `sxx` and `sxy`
            it is a model of means.
        cluster: name of the column of the clusters' labels.
        random_effects: structure of their covariance, as for `fit`.

    Raises:
        ValueError: naming the column, the row and the rule, where these are sums of no data, or
            where no model fits them.
    """
    check_structure(random_effects)
    if not isinstance(table, pd.DataFrame):
        raise ValueError(f"the sums must be a pandas DataFrame; this is {type(table).__name__}")
    has_x = any(name in table for name in _OF_X)
    if not has_x:
        random_effects = "intercept"
    for name in [cluster, *(name for name in _COLUMNS if has_x or name not in _OF_X)]:
        if list(table.columns).count(name) != 1:
            columns = ", ".join(map(repr, table.columns))
            raise ValueError(f"the sums need exactly one column {name!r}; they have {columns}")
    code, labels = codes_of(table[cluster])
    again = pd.Series(code).duplicated().to_numpy()
    if again.any():
        raise ValueError(
            f"column {cluster!r}, {row_of(table, again)}: {table[cluster][again].iloc[0]!r} "
            "stands in a row before; each cluster has one row"
        )
    nothing = np.zeros(len(table))
    sums = {
        name: numbers_of(table[name]) if has_x or name not in _OF_X else nothing
        for name in _COLUMNS
    }
    _check_sums(table, **sums)
    check_size(int(sums["n"].sum()), len(labels), random_effects, has_x=has_x, cluster=cluster)
    order = np.argsort(code)
    with np.errstate(all="ignore"):  # numbers without squares are refused in words
        checked = ClusterSums(**{name: values[order] for name, values in sums.items()})
        checked = checked.without_rounding()
        if has_x and not (checked.sxx.any() or np.ptp(checked.mean_x) > 0):
            raise ValueError("x is the same in every row of the data; a slope needs it to vary")
        residual_ss = checked.residual_ss
        if residual_ss <= _NO_DIGITS * checked.syy.sum():
            residual_ss = 0.0
        units = standardize(checked, residual_ss, "y", "x" if has_x else None)
    return fit_standard(units, labels, random_effects, "y", "x" if has_x else None, None)


def _check_sums(table: pd.DataFrame, *, n, mean_x, mean_y, sxx, sxy, syy) -> None:
    """Raise ValueError naming the first row whose numbers are not the sums of any data."""
    del mean_x, mean_y  # any number is a mean
    for name, values, bad, rule in (
        ("n", n, (n != np.floor(n)) | (n < 1), "a whole number, at least 1"),
        ("sxx", sxx, sxx < 0, "at least 0"),
        ("syy", syy, syy < 0, "at least 0"),
        ("sxx", sxx, (n == 1) & (sxx > 0), "0 where n is 1"),
        ("syy", syy, (n == 1) & (syy > 0), "0 where n is 1"),
        (
            "sxy",
            sxy,
            sxy**2 > sxx * syy * (1 + _ROUNDING),
            "no farther from 0 than the root of sxx * syy",
        ),
    ):
        if bad.any():
            raise ValueError(
                f"column {name!r}, {row_of(table, bad)}: {values[bad][0]:g} is not allowed: "
                f"{name} must be {rule}"
            )
