"""The page "Beyond one machine": the query in DuckDB on the baseline, and the fit of its sums."""

from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import numpy as np
import pandas as pd
from markupsafe import Markup

from scripts.written.html import render
from shrinksite import MixedFit, create_data, fit, fit_sums, lme4_summary, overview_svg, pool
from shrinksite.number_words import count, number, significant

FOLDER = Path("docs/sql")
QUERY, PLAIN = "sums.sql", "sums_plain.sql"
DATA = "baseline-data.csv"
MEASURED = Path("docs/data/ten_million.csv")  # by scripts/measurements/beyond.py
SAME = 1e-10  # of coefficients, from sums and from rows
FAR = 1_000_000  # from 0, where squares lose the digits that matter
CODE = f"""\
from pathlib import Path

import duckdb
from shrinksite import fit_sums, pool

data = duckdb.read_csv("{DATA}")  # or Parquet, or a database
sums = duckdb.sql(Path("{QUERY}").read_text()).df()
model = fit_sums(sums)
pooled = pool(model)
"""
_SHOWN = 5  # rows of the table of sums
# Squares themselves, as formulas in books have them
RAW = """
select cluster, count(*) as n, avg(x) as mean_x, avg(y) as mean_y,
    sum(x * x) - sum(x) * avg(x) as sxx,
    sum(x * y) - sum(x) * avg(y) as sxy,
    sum(y * y) - sum(y) * avg(y) as syy
from data group by cluster"""


def write_beyond(write, folder: Path, csv: str) -> dict:
    """Write what the page shows into a folder, by `write(path, text)`, and return its numbers.

    Args:
        write: writes a text to a path.
        folder: where to.
        csv: the baseline's data, as the page's reader downloads them.

    Raises:
        ValueError: where the fit of the sums is not that of the rows.
    """
    rows, sums, model = execute(csv)
    of_rows = fit(rows)
    difference = largest_difference(model, of_rows)
    if not difference < SAME:
        raise ValueError(f"the fit of the sums differs from that of the rows by {difference:g}")
    write(folder / "beyond.py", CODE)
    write(folder / "beyond_sums.md", sums_table(sums))
    write(folder / "beyond_summary.txt", lme4_summary(model))
    picture = overview_svg(pool(model), model.fixed_effects, standalone=False)
    write(folder / "beyond.html", render("beyond.html", picture=Markup(picture)) + "\n")
    return {
        "rows": count(len(rows)),
        "clusters": count(len(sums)),
        "far": count(FAR),
        "sigma": significant(fit(create_data()).sigma, 6),
        "sigma_query": significant(far_sigma((FOLDER / QUERY).read_text(encoding="utf-8")), 6),
        "sigma_raw": significant(far_sigma(RAW), 6),
        "measured": measured_facts(),
    }


def execute(csv: str) -> tuple[pd.DataFrame, pd.DataFrame, MixedFit]:
    """Run the page's code as a reader would, and return the rows, their sums and the fit."""
    query = (FOLDER / QUERY).read_text(encoding="utf-8")
    results: dict = {}
    with TemporaryDirectory() as folder, chdir(folder):
        Path(DATA).write_text(csv, encoding="utf-8")
        Path(QUERY).write_text(query, encoding="utf-8")
        exec(compile(CODE, "example of beyond.md", "exec"), results)
        return results["data"].df(), results["sums"], results["model"]


def largest_difference(one: MixedFit, other: MixedFit) -> float:
    """Return how far estimates of two fits are apart, of parameters and of clusters."""
    pairs = [
        (one.fixed_effects, other.fixed_effects),
        (one.standard_errors, other.standard_errors),
        (one.random_effects_cov, other.random_effects_cov),
        (one.sigma, other.sigma),
        (one.conditional_modes, other.conditional_modes),
    ]
    return max(float(np.max(np.abs(np.asarray(a) - np.asarray(b)))) for a, b in pairs)


def query_sums(query: str, data: pd.DataFrame) -> pd.DataFrame:
    """Return what a query gives of the rows `data`, one thread alone."""
    with duckdb.connect(config={"threads": 1}) as connection:
        connection.register("data", data)
        return connection.sql(query).df()


def far_sigma(query: str) -> float:
    """Return σ from a query's sums of the baseline, with x and y moved far from 0."""
    data = create_data()
    return fit_sums(query_sums(query, data.assign(x=data["x"] + FAR, y=data["y"] + FAR))).sigma


def sums_table(sums: pd.DataFrame) -> str:
    """Return the first rows of a table of sums, as Markdown."""
    lines = ["| " + " | ".join(f"`{name}`" for name in sums) + " |", "|" + "--:|" * sums.shape[1]]
    for row in sums.head(_SHOWN).itertuples(index=False):
        cells = [count(int(row.cluster)), count(int(row.n)), *(number(v, 3) for v in row[2:])]
        lines.append("| " + " | ".join(cells) + " |")
    lines.append("| … |" + " |" * (sums.shape[1] - 1))
    return "\n".join(lines) + "\n"


def measured_facts() -> dict:
    """Return the numbers of the measurement as texts, by what was measured."""
    table = pd.read_csv(MEASURED).set_index("what")
    return {
        "rows": count(int(table["rows"].iloc[0])),
        "clusters": count(int(table["clusters"].iloc[0])),
        **{
            str(what): {
                "seconds": significant(row["seconds"], 2),
                "megabytes": count(int(row["megabytes"])),
            }
            for what, row in table.iterrows()
        },
    }
