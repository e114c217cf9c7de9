"""What one data set cannot show: how the fit behaves from sample to sample."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from shrinksite import create_data, fit
from shrinksite.number_words import count, number

N_SAMPLES = 100
TWO_N_CLUSTER = 5000  # of two observations each, the fewest that identify a random slope
_PER_BATCH = 10
ALIKE_AT = (10, 40)  # observations a cluster where all true slopes are the same


def repeated_facts() -> dict:
    """Return what the prose says of new samples of the same settings, as short texts."""
    seeds = range(1, N_SAMPLES + 1)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as pool:
        singular = list(pool.map(is_singular_at_3, seeds, chunksize=_PER_BATCH))
        alike = {
            rows: list(pool.map(is_singular_alike, [rows] * N_SAMPLES, seeds, chunksize=_PER_BATCH))
            for rows in ALIKE_AT
        }
        correlations = list(pool.map(baseline_correlation, seeds, chunksize=_PER_BATCH))
    two = fit(create_data(obs_per_cluster=2, n_cluster=TWO_N_CLUSTER))
    variances = np.diag(two.random_effects_cov)
    low, high = np.nanquantile(correlations, [0.05, 0.95])
    return {
        "n_samples": count(N_SAMPLES),
        "singular_at_3": count(np.sum(singular)),
        "singular_alike": {f"n{rows}": count(np.sum(found)) for rows, found in alike.items()},
        "correlation_low": number(low, 2),
        "correlation_high": number(high, 2),
        "two": {
            "n_cluster": count(TWO_N_CLUSTER),
            "sd": {
                n: number(sd, 2)
                for n, sd in zip(["intercept", "x"], np.sqrt(variances), strict=True)
            },
            "sigma": number(two.sigma, 2),
        },
    }


def is_singular_at_3(seed: int) -> bool:
    """Return whether the fit is singular with three observations in every cluster."""
    return fit(create_data(obs_per_cluster=3, seed=seed)).is_singular


def is_singular_alike(rows: int, seed: int) -> bool:
    """Return whether the fit is singular where all clusters truly have the same slope."""
    return fit(create_data(obs_per_cluster=rows, sd_slope=0, seed=seed)).is_singular


def baseline_correlation(seed: int) -> float:
    """Return the estimated correlation in a new sample of the baseline, where the truth is 0."""
    return fit(create_data(seed=seed)).correlation
