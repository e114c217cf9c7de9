"""The page "How sure": its figures before any script has run."""

from pathlib import Path

import pandas as pd

from scripts.written.html import render
from scripts.written.why import still_picture
from shrinksite.number_words import percent
from shrinksite.words import say

COVERAGE = Path("docs/data/coverage.csv")  # by scripts/measurements/coverage.py

DESIGNS = ((20, 5), (8, 5), (100, 10))  # clusters and rows each; the first is shown
KINDS = ("own", "conditional", "error", "posterior")
FIRST_KIND, SEED = "conditional", 7
NEW_CLUSTER = 58  # of the baseline: its rows are given to the new cluster one by one


def sure_html() -> str:
    """Return the intervals of a sample, revealed."""
    n_cluster, rows = DESIGNS[0]
    setting = {"nCluster": n_cluster, "obsPerCluster": rows, "seed": SEED, "kind": FIRST_KIND}
    still = still_picture({"sure": setting})
    designs = [
        {"value": f"{clusters}x{n}", "text": say("sure-design-of", clusters=clusters, rows=n)}
        for clusters, n in DESIGNS
    ]
    kinds = [{"value": kind, "text": say(f"sure-kind-{kind}")} for kind in KINDS]
    return (
        render("sure.html", seed=SEED, designs=designs, kinds=kinds, kind=FIRST_KIND, **still)
        + "\n"
    )


def sure_fan_html() -> str:
    """Return the fan of a cluster of which nothing is seen."""
    return render("sure_fan.html", cluster=NEW_CLUSTER, **still_picture({"fan": True})) + "\n"


def design_facts() -> dict:
    """Return the numbers of clusters that the page names, and how often intervals hold the truth.

    `covered` has shares of slopes for each design, such as `c20x5`, each method, and for all
    clusters or the tenth most extreme.
    """
    table = pd.read_csv(COVERAGE)
    names = {"x": "all", "x, extreme": "extreme"}
    covered: dict = {}
    for row in table[table["quantity"].isin(names)].to_dict("records"):
        design = covered.setdefault(f"c{row['clusters']}x{row['rows']}", {})
        design.setdefault(row["method"], {})[names[row["quantity"]]] = percent(row["value"])
    return {"few": str(DESIGNS[0][0]), "many": str(DESIGNS[-1][0]), "covered": covered}
