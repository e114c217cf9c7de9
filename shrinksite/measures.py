"""What the poolings of one fit measure: shrinkage, error, harm, movement."""

from __future__ import annotations

import numpy as np
import pandas as pd

from shrinksite.geometry import COMPARABLE_WINDOW
from shrinksite.pooling import POOLINGS, check_coefficients, estimates, with_slope


def mean_shrinkage(pooled: pd.DataFrame, fixed_effects: pd.Series) -> pd.Series:
    """Return, per coefficient, 1 - mean|partial - fixed| / mean|no pooling - fixed|.

    0: nothing moved; 1: every cluster is at the fixed effects. Clusters without a line of their own
    do not count.
    """
    check_coefficients("fixed_effects", fixed_effects, pooled)
    own = with_slope(pooled)
    kept = (estimates(own, "partial_pooling") - fixed_effects).abs().mean()
    return 1 - kept / (estimates(own, "no_pooling") - fixed_effects).abs().mean()


def distance_seen(
    start: pd.DataFrame, end: pd.DataFrame | pd.Series, half: pd.Series = COMPARABLE_WINDOW
) -> pd.Series:
    """Return, per cluster, how far two places are apart as the eye sees it.

    Args:
        start: estimates, by cluster.
        end: others, or the fixed effects.
        half: the units of the coefficients: half of the sides of the window they are seen in.
    """
    away = (start - end) / half[start.columns]
    return np.sqrt((away**2).sum(axis=1, skipna=False))


def share_kept(
    pooled: pd.DataFrame, fixed_effects: pd.Series, half: pd.Series = COMPARABLE_WINDOW
) -> pd.Series:
    """Return, per cluster, how much of its distance from the fixed effects it keeps, 0 or more.

    Distances are those the eye sees in a window with the half sides `half`.
    """
    check_coefficients("fixed_effects", fixed_effects, pooled)
    check_coefficients("half", half, pooled)
    start, end = (
        distance_seen(estimates(pooled, pooling), fixed_effects, half)
        for pooling in ("no_pooling", "partial_pooling")
    )
    return end / start


def rmse(pooled: pd.DataFrame) -> pd.DataFrame:
    """Return the root mean squared error against the truth, a row for each pooling.

    All poolings are judged on the same clusters, those with a line of their own.
    """
    own = with_slope(pooled)
    truth = estimates(own, "truth")
    errors = {name: estimates(own, name) - truth for name in POOLINGS}
    return pd.DataFrame({name: np.sqrt((error**2).mean()) for name, error in errors.items()}).T


def distance_from_truth(pooled: pd.DataFrame, pooling: str) -> pd.Series:
    """Return, per cluster, how far an estimate is from the truth, all coefficients together."""
    error = estimates(pooled, pooling) - estimates(pooled, "truth")
    return np.sqrt((error**2).sum(axis=1, skipna=False))


def harm(pooled: pd.DataFrame) -> pd.Series:
    """Return, per cluster, how much farther from the truth partial pooling is than its own line.

    Negative where the cluster gained, NaN where the truth or its own line is not known.
    """
    own = distance_from_truth(pooled, "no_pooling")
    return distance_from_truth(pooled, "partial_pooling") - own


def worse_off(pooled: pd.DataFrame) -> pd.Series:
    """Return which clusters partial pooling harmed (True), NA where unknown."""
    harmed = harm(pooled)
    return (harmed > 0).astype("boolean").where(harmed.notna())


def moved_away(pooled: pd.DataFrame, fixed_effects: pd.Series) -> pd.DataFrame:
    """Return, per cluster and coefficient, whether it ended farther from the fixed effects."""
    check_coefficients("fixed_effects", fixed_effects, pooled)
    start = (estimates(pooled, "no_pooling") - fixed_effects).abs()
    return (estimates(pooled, "partial_pooling") - fixed_effects).abs() > start


def reliability(between: float, noise: float, n: float) -> float:
    """Return the share of a cluster mean's variance that lies between clusters: n τ² / (n τ² + σ²).

    It is what a model with random intercepts alone keeps of a cluster's distance from the average
    (Gelman and Hill 2007, eq. 12.1); for one row it is the intraclass correlation.

    Args:
        between: τ², variance of the clusters' intercepts.
        noise: σ², variance of one row's noise.
        n: rows of the cluster.
    """
    total = n * between + noise
    return n * between / total if total > 0 else 1.0
