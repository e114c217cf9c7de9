"""The slope within clusters and the slope between them: a mixed model's one slope mixes the two.

Where x has to do with what a cluster is like, they differ (Mundlak 1978, Econometrica 46:69), and
the fixed slope of a model with x as it is lies between them.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from shrinksite.arguments import check_kind
from shrinksite.by_cluster import ClusterRegressions
from shrinksite.model_frame import check_table, codes_of, numbers_of


def between_within(clusters: ClusterRegressions) -> pd.Series:
    """Return both slopes, how sure they are, and how they differ.

    Args:
        clusters: every cluster's own regression in units of the data, from `regress_by_cluster` in
            `shrinksite.by_cluster`.

    Returns:
        within: one slope for all clusters, each about its own mean.
        between: slope of the clusters' mean y on their mean x, each counted with its rows.
        within_error: its standard error, robust to slopes that differ between clusters.
        between_error: its standard error from the scatter of the means about their line.
        share_between: share of x's sum of squares that lies between clusters. The regression
            without clusters has the slope share · between + (1 - share) · within.
        z: difference of the slopes in its standard errors; NaN where there is none to compare:
            x is the same in all clusters' means or never varies within a cluster, or fewer than
            three clusters.

    Raises:
        ValueError: if `clusters` is nothing of the kind.
    """
    check_kind("clusters", clusters, ClusterRegressions, "what `regress_by_cluster` returns")
    return pd.Series(two_slopes(clusters))


def two_slopes(clusters: ClusterRegressions) -> dict[str, float]:
    """Return the same as plain numbers: every fit asks for them, and a Series takes time."""
    n, spread = clusters.n, clusters.spread_x
    mean_y = clusters.intercept + clusters.slope * clusters.mean_x
    away_x = clusters.mean_x - n @ clusters.mean_x / n.sum()
    away_y = mean_y - n @ mean_y / n.sum()
    ss_within, ss_between = spread.sum(), n @ away_x**2
    with np.errstate(invalid="ignore", divide="ignore"):
        within = spread @ clusters.slope / ss_within
        between = (n * away_x) @ away_y / ss_between
        within_error = np.sqrt(((spread * (clusters.slope - within)) ** 2).sum()) / ss_within
        scatter = n @ (away_y - between * away_x) ** 2 / np.float64(len(n) - 2)
        between_error = np.sqrt(scatter / ss_between)
        z = (between - within) / np.hypot(between_error, within_error)
        share = ss_between / (ss_between + ss_within)
    if len(n) < 3 or not share > 1e-12:
        between = between_error = z = np.nan
    return {
        "within": within,
        "between": between,
        "within_error": within_error,
        "between_error": between_error,
        "share_between": share,
        "z": z,
    }


def centre_within(data: pd.DataFrame, x: str = "x", cluster: str = "cluster") -> pd.DataFrame:
    """Return `data` with each cluster's mean of `x` taken from it.

    Intercepts are then each cluster's level at its own mean x, and the fixed slope is the one
    within clusters.

    Args:
        data: one row per observation.
        x: name of the predictor column, numbers.
        cluster: name of the cluster column.

    Raises:
        ValueError: naming the column and the first bad row.
    """
    check_table(data, [x, cluster])
    values, (code, _) = numbers_of(data[x]), codes_of(data[cluster])
    return data.assign(**{x: values - pd.Series(values).groupby(code).transform("mean").to_numpy()})
