"""Simulated clustered data, row by row as the article's R function gives them, and their truth."""

from __future__ import annotations

from dataclasses import dataclass

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
    return frame(draw(checked))


@dataclass(frozen=True)
class Draws:
    """All that is random in a data set.

    Attributes:
        x: predictor, shape (n,).
        noise: of each row, shape (n,).
        cluster: of each row, 0 … n_cluster-1, shape (n,).
        row: place of each row before sampling, cluster by cluster, shape (n,).
        coefficients: true intercept and slope, shape (n_cluster, 2).
    """

    x: np.ndarray
    noise: np.ndarray
    cluster: np.ndarray
    row: np.ndarray
    coefficients: np.ndarray

    def keep(self, rows: np.ndarray) -> Draws:
        """Return the draws of some rows, by index or by mask."""
        return Draws(
            self.x[rows], self.noise[rows], self.cluster[rows], self.row[rows], self.coefficients
        )


def draw(parameters: Parameters) -> Draws:
    """Draw x, the clusters' coefficients, the noise and the rows to keep, in this order."""
    stream = RRandom(parameters.seed)
    x, coefficients = _draw_x_and_coefficients(stream, parameters)
    noise = stream.normal(len(x), sd=parameters.sigma)
    row = stream.sample(len(x), parameters.n_rows)
    return Draws(x[row], noise[row], row // parameters.obs_per_cluster, row, coefficients)


def frame(draws: Draws) -> pd.DataFrame:
    """Return the rows of `create_data` that these draws make."""
    intercept, slope = draws.coefficients[draws.cluster].T
    y = intercept + slope * draws.x + draws.noise
    return pd.DataFrame({"y": y, "x": draws.x, "cluster": draws.cluster + 1})


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
