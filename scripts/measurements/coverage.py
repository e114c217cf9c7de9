"""Measure how often intervals cover the truth, and write it to docs/data/coverage.csv.

Run it as .venv/bin/python -m scripts.measurements.coverage [clusters x rows …]; it takes a
quarter of an hour of one core. With cells named, such as 8x5, it renews those alone.

Samples are of the article's setting (intercepts' SD 0.5, slopes' SD 0.25, no correlation, σ 1), fit
in the browser's engine, which is faster, in node. Nominal coverage is 95 %.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd

SCRIPT = Path(__file__).with_suffix(".mjs")
TABLE = Path("docs/data/coverage.csv")
# clusters and rows in each: samples
CELLS = {
    (5, 5): 500,
    (5, 10): 500,
    (8, 5): 500,
    (20, 3): 500,
    (20, 5): 500,
    (20, 10): 500,
    (50, 5): 300,
    (100, 3): 200,
    (100, 10): 300,
}
INDEX = ["clusters", "rows", "quantity", "method"]
_DIGITS = 4


def sampled(cell: tuple[int, int], first: int, last: int, *, posterior: bool) -> pd.DataFrame:
    """Return what seeds `first` to `last` give: a row for each sample (see coverage.mjs)."""
    arguments = map(str, [*cell, first, last, int(posterior)])
    done = subprocess.run(["node", SCRIPT, *arguments], capture_output=True, text=True, check=True)
    return pd.DataFrame(json.loads(done.stdout))


def summary(samples: pd.DataFrame) -> pd.DataFrame:
    """Return means over samples and their Monte Carlo errors.

    Returns:
        Columns `quantity`, `method`, `samples`, `value`, `error`: coverage of all clusters, of the
        tenth that truly is `extreme`, of the tenth whose estimates are and so is `picked`, and of
        all where the fit is `singular`; root mean squared errors.
    """
    singular = samples.pop("singular")
    rows = [("singular", "reml", *_mean(singular))]
    for name, values in samples.items():
        quantity, method = str(name).split("|")
        if quantity.startswith("square of "):
            n, square, error = _mean(values)
            root = np.sqrt(square)
            rows.append((quantity.replace("square", "rmse"), method, n, root, error / (2 * root)))
            continue
        rows.append((quantity, method, *_mean(values)))
        if quantity in ("intercept", "x") and singular.sum() > 1:
            rows.append((f"{quantity}, singular", method, *_mean(values[singular == 1])))
    return pd.DataFrame(rows, columns=["quantity", "method", "samples", "value", "error"])


def _mean(values: pd.Series) -> tuple[int, float, float]:
    """Return how many there are, their mean, and its standard error."""
    return len(values), values.mean(), values.std() / np.sqrt(len(values))


def cell_table(cell: tuple[int, int]) -> pd.DataFrame:
    """Return the rows of one cell."""
    table = summary(sampled(cell, 1, CELLS[cell], posterior=True))
    table.insert(0, "clusters", cell[0])
    table.insert(1, "rows", cell[1])
    return table.round({"value": _DIGITS, "error": _DIGITS})


def main(names: list[str]) -> int:
    """Measure the cells and write the table; return 0."""
    cells = [tuple(map(int, name.split("x"))) for name in names] or list(CELLS)
    tables = []
    if TABLE.exists() and names:
        old = pd.read_csv(TABLE)
        renewed = pd.MultiIndex.from_frame(old[["clusters", "rows"]]).isin(cells)
        tables.append(old[~renewed])
    for cell in cells:
        tables.append(cell_table(cell))
        print(f"{cell[0]} clusters of {cell[1]} rows: {CELLS[cell]} samples", flush=True)
    table = pd.concat(tables).sort_values(["clusters", "rows"], kind="stable")
    table.to_csv(TABLE, index=False)
    print(table.set_index(INDEX)["value"].unstack([0, 1]).round(3).to_string())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
