"""How often intervals cover the truth, for the prose: the table of a measurement as short texts."""

from pathlib import Path

import pandas as pd

from shrinksite.number_words import count, number, percent

TABLE = Path("docs/data/coverage.csv")  # by scripts/measurements/coverage.py


def coverage_facts() -> dict:
    """Return shares as texts: by design (`c8_n5`), quantity (`x_extreme`, for one), and method.

    Beside the quantities stands `samples`, how many were drawn.
    """
    facts: dict = {}
    for row in pd.read_csv(TABLE).to_dict("records"):
        design = facts.setdefault(f"c{row['clusters']}_n{row['rows']}", {})
        name = row["quantity"].replace(", ", "_").replace(" ", "_")
        write = number if name.startswith("rmse") else percent
        design.setdefault(name, {})[row["method"]] = write(row["value"])
        if row["quantity"] == "singular":
            design["samples"] = count(row["samples"])
    return facts
