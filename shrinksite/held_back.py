"""Rows held back as truth: what each pooling says of them when a cluster shows only its first rows.

In real data nobody knows the true lines, but some rows can be hidden, predicted, and then shown.
Each cluster takes its turn: it keeps its first rows by x, all others stay whole, and the model is
fitted anew.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from shrinksite.fit import fit_frame
from shrinksite.model_frame import model_frame
from shrinksite.pooling import POOLINGS, pool


def first_rows(data: pd.DataFrame, keep: int, x: str = "x", cluster: str = "cluster") -> pd.Series:
    """Return which rows are among the `keep` with the smallest x of their cluster, as booleans."""
    return data.groupby(cluster)[x].rank(method="first") <= keep


def pool_with_few(
    data: pd.DataFrame, keep: int, y: str = "y", x: str = "x", cluster: str = "cluster"
) -> pd.DataFrame:
    """Return a pooled frame in which each cluster shows only its first rows, and the others all.

    Every row comes from a fit of its own (see `pool` for the columns).

    Args:
        data: one row per observation.
        keep: rows that the cluster in turn keeps, 1 or more.
        y: name of the outcome column.
        x: name of the predictor column.
        cluster: name of the cluster column.
    """
    known = first_rows(data, keep, x, cluster)
    turns = []
    for label in sorted(data[cluster].unique()):
        seen = data[known | (data[cluster] != label)]
        model = fit_frame(model_frame(seen, y, x, cluster), "correlated", (y, x, cluster))
        turns.append(pool(model).loc[[label]])
    return pd.concat(turns)


def predictions(
    rows: pd.DataFrame, pooled: pd.DataFrame, x: str = "x", cluster: str = "cluster"
) -> pd.DataFrame:
    """Return what each pooling's line says at the rows' x: intercept + slope · x.

    Args:
        rows: observations; only `x` and `cluster` are read.
        pooled: lines by cluster, as `pool` or `pool_with_few` returns them.
        x: name of the predictor column.
        cluster: name of the cluster column.

    Returns:
        A column for each of the `POOLINGS`, indexed as `rows`.
    """
    lines = pooled.loc[rows[cluster]].set_axis(rows.index)
    return pd.DataFrame(
        {name: lines[f"{name}_intercept"] + lines[f"{name}_x"] * rows[x] for name in POOLINGS}
    )


def rmse_by_cluster(predicted: pd.DataFrame, y: pd.Series, cluster: pd.Series) -> pd.DataFrame:
    """Return the root mean squared error of each column of predictions, a row for each cluster."""
    squares = predicted.sub(y, axis=0) ** 2
    return np.sqrt(squares.groupby(cluster).mean())


def errors_by_share(
    predicted: pd.DataFrame, y: pd.Series, cluster: pd.Series, shares: np.ndarray
) -> pd.Series:
    """Return the mean over clusters of their RMSE when all give up the same share of the way.

    Share 0 is no pooling, share 1 complete pooling; between them every prediction goes that part of
    the way from the one to the other.

    Args:
        predicted: columns `no_pooling`, `complete_pooling` (`predictions`).
        y: what happened.
        cluster: whose row it is.
        shares: from 0 to 1, shape (n,).
    """
    own, one_for_all = predicted["no_pooling"], predicted["complete_pooling"]
    between = pd.DataFrame({share: own + share * (one_for_all - own) for share in shares})
    return rmse_by_cluster(between, y, cluster).mean()
