"""Simulated clustered data, row by row as the article's R function gives them, and their truth."""

from __future__ import annotations

import numpy as np
import pandas as pd

from shrinksite.parameters import Parameters
from shrinksite.r_random import RRandom


# --8<-- [start:create_data]
def create_data(
    obs_per_cluster=10,
    n_cluster=100,
    intercept=1,
    beta=0.5,
    sigma=1,
    sd_int=0.5,
    sd_slope=0.25,
    cor=0,
    balanced=1,
    seed=888,
) -> pd.DataFrame:
    """Simulate observations in clusters that differ in intercept and slope.

    Args:
        obs_per_cluster: observations per cluster before sampling, at least 1.
        n_cluster: number of clusters, at least 1.
        intercept: population average at x = 0.
        beta: population average slope of x.
        sigma: standard deviation of the noise of one observation, at least 0.
        sd_int: standard deviation of the clusters' intercepts, at least 0.
        sd_slope: standard deviation of the clusters' slopes, at least 0.
        cor: correlation of intercepts and slopes, -1 to 1.
        balanced: fraction of all rows that is kept at random, above 0 and at most 1.
        seed: any integer; the same one gives the same data in R.

    Returns:
        A frame of round(balanced * obs_per_cluster * n_cluster) rows, in R's order: `y`, `x`
        (standard normal), `cluster` (1 … n_cluster).

    Raises:
        ValueError: naming the argument, its value and what is allowed.
    """
    checked = Parameters(
        obs_per_cluster, n_cluster, intercept, beta, sigma, sd_int, sd_slope, cor, balanced, seed
    )
    stream = RRandom(checked.seed)
    cluster = np.repeat(np.arange(checked.n_cluster), checked.obs_per_cluster)
    x, coefficients = _draw_x_and_coefficients(stream, checked)
    mean = coefficients[cluster, 0] + coefficients[cluster, 1] * x
    y = mean + stream.normal(len(x), sd=checked.sigma)
    kept = stream.sample(len(x), checked.n_rows)
    return pd.DataFrame({"y": y[kept], "x": x[kept], "cluster": cluster[kept] + 1})


def _draw_x_and_coefficients(stream: RRandom, parameters: Parameters):
    """Draw, in this order, x for every row, and an intercept and a slope for every cluster."""
    x = stream.normal(parameters.n_rows_before_sampling)
    covariance = np.array(parameters.random_effects_cov)
    random_effects = stream.multivariate_normal(parameters.n_cluster, covariance)
    return x, random_effects + [parameters.intercept, parameters.beta]


# --8<-- [end:create_data]


def true_coefficients(**parameters) -> pd.DataFrame:
    """Return the true intercept and slope of every cluster of `create_data(**parameters)`.

    Returns:
        A frame indexed by `cluster` (1 … n_cluster) with the columns `intercept` and `x`, clusters
        that lost all their rows to sampling included.

    Raises:
        ValueError: as `create_data`.
    """
    checked = Parameters(**parameters)
    _, coefficients = _draw_x_and_coefficients(RRandom(checked.seed), checked)
    clusters = pd.RangeIndex(1, checked.n_cluster + 1, name="cluster")
    return pd.DataFrame(coefficients, index=clusters, columns=["intercept", "x"])
