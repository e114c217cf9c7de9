"""Random data that no test has seen, fitted by this package and by R's lme4, lmerTest and RLRsim.

    .venv/bin/python -m scripts.measurements.against_r [number of data sets] [--seed S]

Needs R with these packages and jsonlite. Designs are drawn at random: few and many clusters, of one
row or twenty, x and y in any unit, variances of 0, correlations near ±1, next to no noise. Prints
the largest difference of each kind, each in units of what its tolerance is for, and where it is.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pandas as pd

import shrinksite as ss

SCRIPT = Path(__file__).with_suffix(".R")


def random_data(rng: np.random.Generator) -> pd.DataFrame:
    """Return data of a random design; at least three clusters have a line of their own."""
    n_cluster = int(rng.choice([4, 6, 10, 20, 40]))
    rows = np.maximum(rng.integers(1, rng.choice([4, 8, 20]) + 1, n_cluster), 1)
    rows[:3] = np.maximum(rows[:3], 4)
    cluster = np.repeat(np.arange(n_cluster), rows)
    spread, centre = 10 ** rng.uniform(-1.5, 1.5), rng.choice([0, 1, 5]) * rng.normal()
    x = rng.normal(size=len(cluster))
    if rng.random() < 0.3:
        x = np.round(x)  # clusters where x repeats, or is constant
    sds = rng.choice([0, 0.2, 1], 2) * rng.uniform(0.5, 2, 2)
    rho = rng.choice([-0.98, -0.5, 0, 0.5, 0.98])
    z = rng.normal(size=(n_cluster, 2))
    effects = np.column_stack([z[:, 0], rho * z[:, 0] + np.sqrt(1 - rho**2) * z[:, 1]]) * sds
    noise = rng.choice([0.01, 0.5, 1, 1]) * rng.normal(size=len(cluster))
    y = 1 + effects[cluster, 0] + (0.5 + effects[cluster, 1]) * x + noise
    return pd.DataFrame(
        {"y": 10 ** rng.uniform(-2, 2) * y, "x": spread * (x + centre), "cluster": cluster}
    )


def differences(data: pd.DataFrame, known: dict) -> dict[str, float]:
    """Return how far a fit is from R's, each in the unit of its tolerance: 1 is at the limit."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ss.DataWarning)
        model = ss.fit(data, random_effects=known["structure"])
    order = [int(label) for label in known["clusters"]]
    modes = model.conditional_modes.loc[order].to_numpy()
    theirs = np.array(known["modes"])
    close = model.reml_criterion - known["reml_criterion"]
    found = {"criterion above R's": close / 1e-6}
    if close < -1e-6:
        return found  # R is not at its best: nothing else is comparable
    scale = np.abs(known["fixed_effects"]).max()
    size = max(scale, np.abs(theirs).max())
    found |= {
        "fixed effects": _largest(model.fixed_effects, known["fixed_effects"]) / (1e-5 * scale),
        "standard errors": _relative(model.standard_errors, known["standard_errors"]) / 1e-4,
        "sigma": _relative(model.sigma, known["sigma"]) / 1e-5,
        "conditional modes": _largest(modes[:, : theirs.shape[1]], theirs) / (1e-5 * size),
    }
    if "conditional_sd" in known:
        variances = ss.conditional_cov(model).loc[order]
        names = ["var_intercept", "var_x"][: theirs.shape[1]]
        sds = np.atleast_2d(np.array(known["conditional_sd"]))
        ours = np.sqrt(variances[names].to_numpy()).T
        found["conditional SDs"] = _largest(ours, sds) / (
            1e-4 * max(np.abs(sds).max(), model.sigma)
        )
    if known.get("df"):
        ours = ss.satterthwaite(model)["df"].to_numpy()
        found["Satterthwaite's df"] = _relative(ours, known["df"]) / 1e-2
    if "p" in known:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ss.DataWarning)
            p = ss.compare([model], n=4000)["p_exact"].iloc[-1]
        error = np.sqrt(2 * max(known["p"] * (1 - known["p"]), 1e-4) / 4000)
        found["exact p, in 4 standard errors"] = abs(p - known["p"]) / (4 * error)
    return found


def _largest(ours, theirs) -> float:
    return float(np.abs(np.asarray(ours) - np.asarray(theirs)).max())


def _relative(ours, theirs) -> float:
    return float(np.abs(np.asarray(ours) / np.asarray(theirs) - 1).max())


def main() -> None:
    """Draw, fit on both sides, and print the largest differences."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("number", nargs="?", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng = np.random.default_rng(arguments.seed)
    tables = {f"{i:04}.csv": random_data(rng) for i in range(arguments.number)}
    with TemporaryDirectory() as folder:
        for name, data in tables.items():
            data.to_csv(Path(folder, name), index=False)
        run = subprocess.run(
            ["Rscript", str(SCRIPT), folder], stdout=subprocess.PIPE, text=True, check=True
        )
    said = [json.loads(line) for line in run.stdout.splitlines()]
    rows = [
        {"kind": kind, "at": f"{known['file']} {known['structure']}", "size": size}
        for known in said
        for kind, size in differences(tables[known["file"]], known).items()
    ]
    found = pd.DataFrame(rows)
    by_kind = found.groupby("kind", sort=False)["size"]
    table = found.loc[by_kind.idxmax()].assign(
        compared=by_kind.size().to_numpy(),
        beyond=by_kind.agg(lambda size: (size > 1).sum()).to_numpy(),
    )
    print(table[["kind", "compared", "beyond", "size", "at"]].to_string(index=False))
    better = sum(row["kind"] == "criterion above R's" and row["size"] < -1 for row in rows)
    print(f"{len(said)} fits; in {better} of them R's search ended above this minimum")


if __name__ == "__main__":
    main()
