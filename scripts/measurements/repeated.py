"""Fit many samples of four settings, and write how they come out to docs/data/repeated.csv.

Pages quote the table, and a test makes most of it again. Run it as
.venv/bin/python -m scripts.measurements.repeated; it takes some seconds. The samples are of
`create_data` with seeds 1, 2, …, fitted in the browser's engine.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pandas as pd

SCRIPT = Path(__file__).with_suffix(".mjs")
TABLE = Path("docs/data/repeated.csv")
N_SAMPLES = 2000
LOW, HIGH = 0.05, 0.95  # quantiles of estimated correlations
_DIGITS = 4


class Setting(NamedTuple):
    """What differs from the defaults of `create_data`, which are the first."""

    obs_per_cluster: int = 10
    sd_slope: float = 0.25


SETTINGS = [Setting(), Setting(obs_per_cluster=3), Setting(10, 0), Setting(40, 0)]


def samples(setting: Setting, n: int = N_SAMPLES) -> pd.DataFrame:
    """Return what the engine (repeated.mjs) estimates in samples of a setting, seeds 1 to `n`.

    Returns:
        Columns `is_singular` and `correlation` (NaN where a variance is 0).
    """
    parameters = {"obsPerCluster": setting.obs_per_cluster, "sdSlope": setting.sd_slope}
    run = subprocess.run(
        ["node", SCRIPT],
        input=json.dumps({"parameters": parameters, "samples": n}),
        capture_output=True,
        text=True,
        check=True,
    )
    frame = pd.DataFrame(json.loads(run.stdout), columns=["is_singular", "correlation"])
    return frame.astype({"is_singular": bool, "correlation": float})


def summary(setting: Setting, found: pd.DataFrame) -> dict:
    """Return a row of the table: how many of the samples are singular, and their correlations."""
    low, high = found["correlation"].quantile([LOW, HIGH]).round(_DIGITS)
    counts = {"samples": len(found), "singular": int(found["is_singular"].sum())}
    return {**setting._asdict(), **counts, "correlation_low": low, "correlation_high": high}


def main() -> int:
    """Measure and write the table; return 0."""
    table = pd.DataFrame([summary(setting, samples(setting)) for setting in SETTINGS])
    table.to_csv(TABLE, index=False, lineterminator="\n")
    print(table.to_string(index=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
