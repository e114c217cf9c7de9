"""What one data set cannot show: how the fit behaves from sample to sample."""

import warnings
from pathlib import Path

import numpy as np
import pandas as pd

from shrinksite import DataWarning, create_data, fit
from shrinksite.number_words import count, number, percent

TABLE = Path("docs/data/repeated.csv")  # by scripts/measurements/repeated.py
SAME, FEW = (10, 0.25), (3, 0.25)  # observations a cluster, and true SD of slopes
TWO_N_CLUSTER = 5000  # of two observations each, the fewest that identify a random slope
ALIKE_AT = (10, 40)  # observations a cluster where all true slopes are the same


def repeated_facts() -> dict:
    """Return what the prose says of new samples of the same settings, as short texts."""
    table = read_repeated()
    share = table["singular"] / table["samples"]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DataWarning)  # that there are so few rows is the point
        two = fit(create_data(obs_per_cluster=2, n_cluster=TWO_N_CLUSTER))
    variances = np.diag(two.random_effects_cov)
    return {
        "n_samples": count(table.loc[SAME, "samples"]),
        "singular_at_3": count(table.loc[FEW, "singular"]),
        "singular_share_at_3": percent(share[FEW]),
        "singular_alike": {f"n{rows}": percent(share[rows, 0.0]) for rows in ALIKE_AT},
        "correlation_low": number(table.loc[SAME, "correlation_low"], 2),
        "correlation_high": number(table.loc[SAME, "correlation_high"], 2),
        "two": {
            "n_cluster": count(TWO_N_CLUSTER),
            "sd": {
                n: number(sd, 2)
                for n, sd in zip(["intercept", "x"], np.sqrt(variances), strict=True)
            },
            "sigma": number(two.sigma, 2),
        },
    }


def read_repeated(root: Path = Path()) -> pd.DataFrame:
    """Return the measured table of a project, by observations a cluster and true SD of slopes."""
    return pd.read_csv(root / TABLE).set_index(["obs_per_cluster", "sd_slope"])
