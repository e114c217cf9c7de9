"""Clusters' means on their way: what a fit does where clusters have no slopes to shrink."""

from __future__ import annotations

import numpy as np
import pandas as pd

from shrinksite.mixed_fit import MixedFit, check_fit


def means(fit: MixedFit) -> pd.DataFrame:
    """Return the height of every line at its cluster's mean of x, by cluster.

    Without a predictor, or where x is constant in every cluster, a cluster's mean is all that its
    rows say of it: that moves from `no_pooling` towards `fixed_effects`.

    Returns:
        Columns `no_pooling` (the mean of y), `partial_pooling`, `complete_pooling` and
        `fixed_effects` (β₀ + β₁ x), in units of y, and `x` where there is a predictor.
    """
    check_fit(fit)
    clusters, ols, to_data = fit.standard.clusters, fit.standard.ols, fit.standard.to_data
    x, _ = fit.standard.x_in_clusters
    design = np.stack([np.ones_like(x), x], axis=1)[:, : len(fit.coefficients)]
    regression = design @ ols[: len(fit.coefficients)]
    average = design @ fit.fixed_effects.to_numpy()
    columns = {
        "no_pooling": regression
        + to_data[0, 0] * (clusters.intercept + clusters.slope * clusters.mean_x),
        "partial_pooling": average + np.sum(design * fit.conditional_modes.to_numpy(), axis=1),
        "complete_pooling": regression,
        "fixed_effects": average,
    }
    if "x" in fit.coefficients:
        columns["x"] = x
    return pd.DataFrame(columns, index=fit.conditional_modes.index)


def heights_of(pooled: pd.DataFrame, fixed_effects: pd.Series) -> pd.DataFrame | None:
    """Return the means of a pooled frame without a predictor, as `means`; None where it has one."""
    if "x" in fixed_effects:
        return None
    named = {name: f"{name}_intercept" for name in ("no_pooling", "partial_pooling")}
    columns = {name: pooled[column] for name, column in named.items()}
    return pd.DataFrame(columns | {"fixed_effects": fixed_effects["intercept"]})
