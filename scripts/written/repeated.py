"""What one data set cannot show: how the fit behaves from sample to sample."""

import json
import subprocess
import warnings
from pathlib import Path

import numpy as np
import pandas as pd

from shrinksite import DataWarning, create_data, fit
from shrinksite.number_words import count, number, percent

N_SAMPLES = 2000
TWO_N_CLUSTER = 5000  # of two observations each, the fewest that identify a random slope
ALIKE_AT = (10, 40)  # observations a cluster where all true slopes are the same


def repeated_facts() -> dict:
    """Return what the prose says of new samples of the same settings, as short texts."""
    singular = samples(obsPerCluster=3)["is_singular"]
    low, high = samples()["correlation"].quantile([0.05, 0.95])
    alike = {rows: samples(obsPerCluster=rows, sdSlope=0) for rows in ALIKE_AT}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DataWarning)  # that there are so few rows is the point
        two = fit(create_data(obs_per_cluster=2, n_cluster=TWO_N_CLUSTER))
    variances = np.diag(two.random_effects_cov)
    return {
        "n_samples": count(N_SAMPLES),
        "singular_at_3": count(singular.sum()),
        "singular_share_at_3": percent(singular.mean()),
        "singular_alike": {
            f"n{rows}": percent(found["is_singular"].mean()) for rows, found in alike.items()
        },
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


def samples(n: int = N_SAMPLES, **parameters) -> pd.DataFrame:
    """Return what the engine (repeated.mjs) estimates in samples of a setting, seeds 1 to `n`.

    Args:
        n: how many samples.
        parameters: those of `createData` that differ from the baseline's, by the engine's names.

    Returns:
        Columns `is_singular` and `correlation` (NaN where a variance is 0).
    """
    run = subprocess.run(
        ["node", Path(__file__).with_suffix(".mjs")],
        input=json.dumps({"parameters": parameters, "samples": n}),
        capture_output=True,
        text=True,
        check=True,
    )
    frame = pd.DataFrame(json.loads(run.stdout), columns=["is_singular", "correlation"])
    return frame.astype({"is_singular": bool, "correlation": float})
