"""What follows from each way out of a singular fit, over many samples.

Writes docs/data/singular.csv, which the page "My fit is singular" shows and of which a test
recomputes a part. Run it as .venv/bin/python -m scripts.measurements.singular [design …]; it takes
some minutes of one core. With designs named, such as 20x5x0, it renews those alone.

Samples are of the article's setting (intercepts' SD 0.5, no correlation, σ 1) but for the design.
The fixed slope is covered by ± 1.96 standard errors, or by the posterior's interval. Posteriors are
of the first samples alone: each takes as long as dozens of fits.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from shrinksite import create_data, estimates, fit, pool, posterior, true_coefficients

TABLE = Path("docs/data/singular.csv")
N_SAMPLES = 500
N_POSTERIORS = 100
PRIOR = "boundary-avoiding"
STRUCTURES = ["correlated", "uncorrelated", "intercept"]
CHOICES = [*STRUCTURES, "prior", "posterior"]
_SLOPE = 0.5
_DIGITS = 4


class Design(NamedTuple):
    """How many clusters, rows in each, and the true SD of slopes."""

    clusters: int
    rows: int
    sd_slope: float


DESIGNS = [
    Design(8, 5, 0.25),
    Design(20, 5, 0.25),
    Design(20, 20, 0.25),
    Design(20, 5, 0),
    Design(20, 20, 0),
    Design(20, 80, 0),
    Design(50, 3, 0.25),
    Design(50, 3, 0),
]


def one_sample(design: Design, seed: int, *, with_posterior: bool) -> pd.DataFrame:
    """Return what each choice makes of one sample.

    Returns:
        One row for each choice: `singular` and `covered`, 0 or 1, and the clusters' mean squared
        errors of `intercept` and `slope`.
    """
    setting = {
        "n_cluster": design.clusters,
        "obs_per_cluster": design.rows,
        "sd_slope": design.sd_slope,
        "seed": seed,
    }
    data, truth = create_data(**setting), true_coefficients(**setting)
    fits = {name: fit(data, random_effects=name) for name in STRUCTURES}
    fits["prior"] = fit(data, prior=PRIOR)
    found = {}
    for name, model in fits.items():
        slope, error = model.fixed_effects["x"], model.standard_errors["x"]
        found[name] = {
            "singular": float(model.is_singular),
            "covered": float(abs(slope - _SLOPE) <= 1.96 * error),
            **_squares(estimates(pool(model), "partial_pooling"), truth),
        }
    if with_posterior:
        whole = posterior(fits["correlated"])
        low, high = whole.parameters.loc["x", ["q025", "q975"]]
        means = whole.coefficients.xs("mean", axis=1, level=1)
        found["posterior"] = {
            "singular": 0.0,
            "covered": float(low <= _SLOPE <= high),
            **_squares(means, truth),
        }
    table = pd.DataFrame.from_dict(found, orient="index").rename_axis("choice").reset_index()
    return table.assign(seed=seed)


def _squares(lines: pd.DataFrame, truth: pd.DataFrame) -> dict[str, float]:
    """Return the mean squared errors of clusters' lines, by coefficient."""
    away = (lines - truth.loc[lines.index]).rename(columns={"x": "slope"})
    return dict((away**2).mean())


def samples_of(design: Design, seeds: range, n_posteriors: int) -> pd.DataFrame:
    """Return what every choice makes of the samples with these seeds."""
    return pd.concat(
        [
            one_sample(design, seed, with_posterior=seed < seeds.start + n_posteriors)
            for seed in seeds
        ],
        ignore_index=True,
    )


def summary(samples: pd.DataFrame) -> pd.DataFrame:
    """Return means over samples and their Monte Carlo errors, one row for each choice.

    RMSEs are roots of mean squares; their errors follow by the delta method.
    """
    grouped = samples.drop(columns="seed").groupby("choice", sort=False)
    mean, error = grouped.mean(), grouped.sem()
    table = pd.DataFrame({"samples": grouped.size()})
    for name in ("singular", "covered"):
        table[name], table[f"{name}_error"] = mean[name], error[name]
    for name in ("intercept", "slope"):
        root = np.sqrt(mean[name])
        table[f"rmse_{name}"], table[f"rmse_{name}_error"] = root, error[name] / (2 * root)
    return table.loc[[name for name in CHOICES if name in table.index]].reset_index()


def design_table(design: Design) -> pd.DataFrame:
    """Return the rows of one design."""
    table = summary(samples_of(design, range(1, N_SAMPLES + 1), N_POSTERIORS)).round(_DIGITS)
    for place, (name, value) in enumerate(design._asdict().items()):
        table.insert(place, name, value)
    return table


def main(names: list[str]) -> int:
    """Measure the designs and write the table; return 0."""
    known = {f"{d.clusters}x{d.rows}x{d.sd_slope:g}": d for d in DESIGNS}
    wanted = {name: known[name] for name in names or known}
    tables = []
    if TABLE.exists() and names:
        old = pd.read_csv(TABLE)
        renewed = pd.MultiIndex.from_frame(old[list(Design._fields)]).isin(wanted.values())
        tables.append(old[~renewed])
    for name, design in wanted.items():
        tables.append(design_table(design))
        print(f"{name}: {N_SAMPLES} samples", flush=True)
    order = {design: place for place, design in enumerate(DESIGNS)}
    table = pd.concat(tables, ignore_index=True)
    places = [order[Design(*key)] for key in table[list(Design._fields)].itertuples(index=False)]
    table = table.iloc[np.argsort(places, kind="stable")]
    table.to_csv(TABLE, index=False)
    print(table.to_string(index=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
