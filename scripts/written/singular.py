"""The page "My fit is singular": its figure before any script has run, and its measured tables."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
from markupsafe import Markup

from scripts.written.html import render
from scripts.written.still import still_picture
from shrinksite.number_words import count, number, percent
from shrinksite.words import say

TABLE = Path("docs/data/singular.csv")  # by scripts/measurements/singular.py
DESIGN = ["clusters", "rows", "sd_slope"]

# A sample that is singular, from a design that often is.
CHOICES = ("correlated", "uncorrelated", "intercept", "prior", "posterior")
START = {"nCluster": 20, "obsPerCluster": 5, "sdSlope": 0.25, "seed": 1}


def singular_html() -> str:
    """Return the figure with a sample whose fit is singular."""
    still = still_picture({"singular": {**START, "strength": 0, "view": "correlation"}})
    parts = {name: Markup(still[name]) for name in ("map", "lines")}
    return (
        render(
            "singular.html",
            start=START,
            choices=CHOICES,
            **parts,
            **{name: still[name] for name in ("says", "rows", "apart", "paper")},
        )
        + "\n"
    )


def singular_tables() -> str:
    """Return three tables of what was measured: singular fits, coverage, clusters' slopes."""
    table = pd.read_csv(TABLE)
    parts = []
    for name, written in (("singular", percent), ("covered", percent), ("rmse_slope", number)):
        error = written(table.groupby("choice")[f"{name}_error"].max().max())
        parts += [
            say(f"singular-measured-{name.replace('_', '-')}", error=error),
            "",
            _by_design(table, name, written),
            "",
        ]
    return "\n".join(parts)


def _by_design(table: pd.DataFrame, name: str, written: Callable) -> str:
    """Return a Markdown table with a row for each design and a column for each choice."""
    heads = [say("singular-measured-design")]
    choices = [choice for choice in CHOICES if name != "singular" or choice != "posterior"]
    heads += [_choice(choice) for choice in choices]
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)]]
    for (clusters, rows, sd), of in table.groupby(DESIGN, sort=False):
        values = of.set_index("choice")[name]
        lines.append(
            [
                say("singular-measured-of", clusters=clusters, rows=rows, sd=number(sd, 2)),
                *(written(values[choice]) for choice in choices),
            ]
        )
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _choice(choice: str) -> str:
    """Return a choice's name, formulas as code."""
    name = say(f"singular-choice-{choice}")
    return f"`{name}`" if name.startswith("(") else name


def singular_facts() -> dict:
    """Return the table's numbers as texts, by design and choice, and how many samples there are."""
    table = pd.read_csv(TABLE)
    facts: dict = {
        "samples": count(int(table["samples"].max())),
        "posteriors": count(int(table["samples"].min())),
    }
    for row in table.to_dict("records"):
        sd = "spread" if row["sd_slope"] > 0 else "none"
        design = facts.setdefault(f"n{row['clusters']}x{row['rows']}_{sd}", {})
        design[row["choice"]] = {
            "singular": percent(row["singular"]),
            "covered": percent(row["covered"]),
            "rmse_slope": number(row["rmse_slope"]),
        }
    return facts
