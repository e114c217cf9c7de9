"""No, partial and complete pooling of one fit: one frame, one schema, and what it measures.

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

from shrinksite.fit import COEFFICIENTS, MixedFit

POOLINGS = ["no_pooling", "partial_pooling", "complete_pooling"]
# Half of the comparable window's sides: three times the baseline's SD of intercepts and of slopes.
COMPARABLE_WINDOW = pd.Series({"intercept": 3 * 0.5, "x": 3 * 0.25})


def pool(fit: MixedFit, truth: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the pooled frame of a fit.

    Args:
        fit: the fitted mixed model.
        truth: true coefficients by cluster (`intercept`, `x`), where the data are simulated.
    """
    clusters, to_data = fit.standard.clusters, fit.standard.to_data
    lines = fit.standard.ols + np.stack([clusters.intercept, clusters.slope], axis=1) @ to_data.T
    unit_x = to_data[0, 0] / to_data[1, 1]
    index = fit.conditional_modes.index
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
    """Return the coefficients of one of the `POOLINGS`, or of `truth`: columns `intercept`, `x`."""
    names = [name for name in COEFFICIENTS if f"{pooling}_{name}" in pooled]
    return pooled[[f"{pooling}_{name}" for name in names]].set_axis(names, axis=1)


def with_slope(pooled: pd.DataFrame) -> pd.DataFrame:
    """Return the clusters that have a line of their own."""
    return pooled[estimates(pooled, "no_pooling").notna().all(axis=1)]


def mean_shrinkage(pooled: pd.DataFrame, fixed_effects: pd.Series) -> pd.Series:
    """Return, per coefficient, 1 - mean|partial - fixed| / mean|no pooling - fixed|.

    0: nothing moved; 1: every cluster is at the fixed effects. Clusters without a line of their own
    do not count.
    """
    own = with_slope(pooled)
    kept = (estimates(own, "partial_pooling") - fixed_effects).abs().mean()
    return 1 - kept / (estimates(own, "no_pooling") - fixed_effects).abs().mean()


def share_kept(
    pooled: pd.DataFrame, fixed_effects: pd.Series, half: pd.Series = COMPARABLE_WINDOW
) -> pd.Series:
    """Return, per cluster, how much of its distance from the fixed effects it keeps, 0 or more.

    The distance is the one the eye sees: each coefficient in units of `half`, half of the sides of
    the window about the fixed effects.
    """

    def distance(pooling):
        away = (estimates(pooled, pooling) - fixed_effects) / half[fixed_effects.index]
        return np.sqrt((away**2).sum(axis=1, skipna=False))

    return distance("partial_pooling") / distance("no_pooling")


def rmse(pooled: pd.DataFrame) -> pd.DataFrame:
    """Return the root mean squared error against the truth, a row for each pooling.

    All poolings are judged on the same clusters, those with a line of their own.
    """
    own = with_slope(pooled)
    truth = estimates(own, "truth")
    errors = {name: estimates(own, name) - truth for name in POOLINGS}
    return pd.DataFrame({name: np.sqrt((error**2).mean()) for name, error in errors.items()}).T


def worse_off(pooled: pd.DataFrame) -> pd.Series:
    """Return which clusters partial pooling took farther from the truth (True), NA where unknown.

    Farther: a larger sum of both coefficients' squared errors than the cluster's own line has.
    """
    truth = estimates(pooled, "truth")
    squared = {
        name: ((estimates(pooled, name) - truth) ** 2).sum(axis=1, skipna=False)
        for name in ("no_pooling", "partial_pooling")
    }
    known = squared["no_pooling"].notna()
    return (squared["partial_pooling"] > squared["no_pooling"]).astype("boolean").where(known)


def moved_away(pooled: pd.DataFrame, fixed_effects: pd.Series) -> pd.DataFrame:
    """Return, per cluster and coefficient, whether it ended farther from the fixed effects."""
    start = (estimates(pooled, "no_pooling") - fixed_effects).abs()
    return (estimates(pooled, "partial_pooling") - fixed_effects).abs() > start


def outside(pooled: pd.DataFrame, pooling: str, fixed_effects: pd.Series) -> pd.Series:
    """Return which clusters lie outside the comparable window about the fixed effects."""
    away = (estimates(pooled, pooling) - fixed_effects).abs()
    return (away > COMPARABLE_WINDOW[fixed_effects.index]).any(axis=1)


def own_weight(fit: MixedFit) -> np.ndarray:
    """Return W of every cluster, shape (n_cluster, 2, 2): partial = W · no + (I - W) · fixed.

    W = Σ (Σ + σ² (XᵀX)⁻¹)⁻¹, written D XᵀX (I + D XᵀX)⁻¹ with D = Σ / σ², so that neither Σ nor
    XᵀX needs an inverse (Gelman and Hill 2007, ch. 12-13). With random intercepts alone the row of
    the slope is 0; without a predictor W has the shape (n_cluster, 1, 1) and is n / (n + σ²/τ²).
    In standard units, because far from x = 0 intercepts and slopes are too alike to tell apart.
    """
    clusters, to_data = fit.standard.clusters, fit.standard.to_data
    cross = clusters.n * clusters.mean_x
    squares = clusters.spread_x + cross * clusters.mean_x
    information = np.moveaxis(np.array([[clusters.n, cross], [cross, squares]]), -1, 0)
    signal = fit.standard.factor @ fit.standard.factor.T @ information
    weight = to_data @ np.linalg.solve(np.eye(2) + signal, signal) @ np.linalg.inv(to_data)
    n_coefficients = len(fit.coefficients)
    return weight[:, :n_coefficients, :n_coefficients]
