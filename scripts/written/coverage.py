"""How often intervals cover the truth, for the prose: the table of a measurement as short texts."""

from pathlib import Path

import pandas as pd

from shrinksite.number_words import count, percent

TABLE = Path("docs/data/coverage.csv")  # by scripts/measurements/coverage.py
_QUANTITIES = ("new intercept", "new x", "fixed intercept", "fixed x")


def coverage_facts() -> dict:
    """Return shares as texts: by `n8x5` (clusters, rows in each), quantity, and interval."""
    facts: dict = {}
    for row in pd.read_csv(TABLE).to_dict("records"):
        if row["quantity"] in _QUANTITIES:
            cell = facts.setdefault(f"n{row['clusters']}x{row['rows']}", {})
            cell["samples"] = count(row["samples"])
            of = cell.setdefault(row["quantity"].replace(" ", "_"), {})
            of[row["method"]] = percent(row["value"])
    return facts
