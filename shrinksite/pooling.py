"""No, partial and complete pooling of one fit: one frame, one schema.

A pooled frame has one row a cluster (index `cluster`) and the columns `n`, `sd_x`, and
`no_pooling_*`, `partial_pooling_*`, `complete_pooling_*`, `truth_*`, each for the coefficients
`intercept` and `x`. What is not known is NaN: `truth_*` of real data, and `no_pooling_*` of a
cluster with one row or a constant x, which has no line of its own.

Without a predictor the only coefficient is `intercept`, a cluster's own estimate is its mean, and
nothing is called `*_x`.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from shrinksite.arguments import check_choice, is_number, refusal
from shrinksite.mixed_fit import COEFFICIENTS, MixedFit, check_fit
from shrinksite.model_frame import check_table

POOLINGS = ["no_pooling", "partial_pooling", "complete_pooling"]


def pool(fit: MixedFit, truth: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the pooled frame of a fit.

    Args:
        fit: the fitted mixed model.
        truth: true coefficients by cluster (`intercept`, `x`), where the data are simulated.

    Raises:
        ValueError: if `fit` is no fit, or `truth` lacks a column or a cluster.
    """
    check_fit(fit)
    clusters, to_data = fit.standard.clusters, fit.standard.to_data
    lines = fit.standard.ols + np.stack([clusters.intercept, clusters.slope], axis=1) @ to_data.T
    unit_x = to_data[0, 0] / to_data[1, 1]
    index = fit.conditional_modes.index
    if truth is not None:
        check_table(truth, fit.coefficients, "truth")
        if not index.isin(truth.index).all():
            raise ValueError("truth must have a row for each cluster of the fit, by its name")
    has_line = clusters.has_slope if "x" in fit.coefficients else np.ones_like(clusters.has_slope)
    estimates = {
        "no_pooling": np.where(has_line[:, np.newaxis], lines, np.nan),
        "partial_pooling": fit.fixed_effects.to_numpy() + fit.conditional_modes.to_numpy(),
        "complete_pooling": np.tile(fit.standard.ols, (len(index), 1)),
        "truth": np.full(lines.shape, np.nan)
        if truth is None
        else truth.loc[index, fit.coefficients].to_numpy(),
    }
    n = clusters.n.astype(int)
    columns = {"n": n}
    if "x" in fit.coefficients:
        columns["sd_x"] = unit_x * np.sqrt(clusters.spread_x / np.maximum(n - 1, 1))
    for name, values in estimates.items():
        for position, coefficient in enumerate(fit.coefficients):
            columns[f"{name}_{coefficient}"] = values[:, position]
    return pd.DataFrame(columns, index=index)


def estimates(pooled: pd.DataFrame, pooling: str) -> pd.DataFrame:
    """Return the coefficients of one pooling: columns `intercept` and, if there is one, `x`.

    Args:
        pooled: the pooled frame (`pool`).
        pooling: "no_pooling", "partial_pooling", "complete_pooling" or "truth".

    Raises:
        ValueError: if it is another, or `pooled` no such frame.
    """
    check_choice("pooling", pooling, [*POOLINGS, "truth"])
    if not (isinstance(pooled, pd.DataFrame) and f"{pooling}_intercept" in pooled):
        raise refusal("pooled", pooled, "a frame that `pool` returned")
    columns = {name: f"{pooling}_{name}" for name in COEFFICIENTS}
    return pd.DataFrame({name: pooled[c] for name, c in columns.items() if c in pooled})


def check_coefficients(name: str, values: object, pooled: pd.DataFrame) -> None:
    """Raise ValueError unless a Series holds a number for each coefficient of a pooled frame."""
    names = list(estimates(pooled, "no_pooling"))
    is_series = isinstance(values, pd.Series) and set(names) <= set(values.index)
    if not (is_series and all(is_number(values[each]) for each in names)):
        raise refusal(name, values, f"a Series with a number for {' and '.join(names)}")


def with_slope(pooled: pd.DataFrame) -> pd.DataFrame:
    """Return the clusters that have a line of their own."""
    return pooled[estimates(pooled, "no_pooling").notna().all(axis=1)]
