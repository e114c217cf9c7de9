"""What shrinkage does where the data depart from the model, over many samples.

Writes docs/data/departures.csv, which the page "When does it break" quotes and a test recomputes in
part. Run it as .venv/bin/python -m scripts.measurements.departures; it takes some minutes.
"""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import pandas as pd

from shrinksite import centre_within, estimates, fit, pool, worse_off
from shrinksite.departures import (
    DEPARTURES,
    departed_coefficients,
    departed_data,
    departed_parameters,
    is_unusual,
)

TABLE = Path("docs/data/departures.csv")
N_SAMPLES = 500
# Every departure as the page shows it; the one that biases also with fewer and with more rows.
SETTINGS = [
    *({"departure": name, "obs_per_cluster": 10} for name in DEPARTURES),
    {"departure": "none", "obs_per_cluster": 10},
    *({"departure": "x_tied", "obs_per_cluster": n} for n in (3, 50)),
]
_COEFFICIENTS = ("intercept", "slope")
_KEY = ["departure", "obs_per_cluster", "who"]


def one_sample(setting: dict, seed: int) -> pd.DataFrame:
    """Return what one sample shows, a row for all clusters, the unusual ones, and the others.

    Columns, for intercepts and slopes: mean squared errors of the clusters' own lines and of the
    mixed model, and its mean error; the share worse off; and of all clusters together the fixed
    slope, whether ±1.96 standard errors cover the clusters' average slope, and the same with x
    centred within clusters. Unusual are clusters of another kind, or those that kept half of their
    rows or fewer.
    """
    name, rows = setting["departure"], setting["obs_per_cluster"]
    data = departed_data(name, obs_per_cluster=rows, seed=seed)
    truth = departed_coefficients(name, obs_per_cluster=rows, seed=seed)
    model, centred = fit(data), fit(centre_within(data))
    pooled = pool(model, truth)
    unusual = pd.Series(is_unusual(name, len(truth)), truth.index).loc[pooled.index]
    if name == "size_tied":
        unusual = pooled["n"] <= rows / 2
    own, mixed = (
        (estimates(pooled, pooling) - estimates(pooled, "truth")).rename(columns={"x": "slope"})
        for pooling in ("no_pooling", "partial_pooling")
    )
    by_cluster = pd.concat(
        [
            (own**2).add_prefix("own_"),
            (mixed**2).add_prefix("mixed_"),
            mixed.add_prefix("bias_"),
            worse_off(pooled).astype(float).rename("worse_off"),
        ],
        axis=1,
    )
    expected = departed_parameters(name).beta
    groups = {"all": slice(None), "unusual": unusual, "others": ~unusual}
    found = [
        by_cluster.loc[which].mean().rename(who)
        for who, which in groups.items()
        if who == "all" or unusual.any()
    ]
    found[0] = pd.concat(
        [found[0], slope_facts(model, expected, ""), slope_facts(centred, expected, "centred_")]
    ).rename("all")
    return pd.DataFrame(found).rename_axis("who").reset_index().assign(**setting)


def slope_facts(model, expected: float, prefix: str) -> pd.Series:
    """Return the fixed slope, and whether its interval holds what is expected."""
    slope, error = model.fixed_effects["x"], model.standard_errors["x"]
    covered = abs(slope - expected) <= 1.96 * error
    return pd.Series({f"{prefix}slope": slope, f"{prefix}covered": float(covered)})


def summary(samples: pd.DataFrame) -> pd.DataFrame:
    """Return means over samples with their Monte Carlo errors, a row for each setting and group.

    RMSEs are roots of mean squares; their errors follow by the delta method.
    """
    grouped = samples.groupby(_KEY, sort=False)
    mean, error = grouped.mean(numeric_only=True), grouped.sem(numeric_only=True)
    table = pd.DataFrame(index=mean.index)
    table["samples"] = grouped.size()
    for kind in (f"{pooling}_{of}" for of in _COEFFICIENTS for pooling in ("own", "mixed")):
        table[f"rmse_{kind}"] = np.sqrt(mean[kind])
        table[f"rmse_{kind}_error"] = error[kind] / (2 * np.sqrt(mean[kind]))
    slopes = ("slope", "covered", "centred_slope", "centred_covered")
    for name in (*(f"bias_{of}" for of in _COEFFICIENTS), "worse_off", *slopes):
        table[name] = mean[name]
        table[f"{name}_error"] = error[name]
    return table.reset_index()


def simulate(settings: list[dict], seeds: range) -> pd.DataFrame:
    """Return the samples of all settings, two at a time."""
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("fork")) as workers:
        return pd.concat(
            [
                sample
                for setting in settings
                for sample in workers.map(partial(one_sample, setting), seeds, chunksize=20)
            ],
            ignore_index=True,
        )


if __name__ == "__main__":
    found = summary(simulate(SETTINGS, range(1, N_SAMPLES + 1)))
    found.to_csv(TABLE, index=False, float_format="%.4g")
    print(found.round(3).to_string(index=False))
