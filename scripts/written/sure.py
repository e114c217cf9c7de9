"""The page "How sure": its figures before any script has run, and its tables' numbers."""

from pathlib import Path

import numpy as np
import pandas as pd

from scripts.written.html import render
from scripts.written.still import still_picture
from scripts.written.three_intervals import interval_facts, three_intervals
from shrinksite.conditional import conditional_cov
from shrinksite.fit import fit
from shrinksite.number_words import number, percent
from shrinksite.simulate import create_data
from shrinksite.words import say

RANKING = Path("docs/data/ranking.csv")  # by scripts/measurements/ranking.py

DESIGNS = ((20, 5), (8, 5), (100, 10))  # clusters and rows each; the first is shown
KINDS = ("own", "conditional", "error", "posterior")
FIRST_KIND, SEED = "conditional", 7
NEW_CLUSTER = 58  # of the baseline: its rows are given to the new cluster one by one


def sure_html() -> str:
    """Return the intervals of a sample, the truth hidden; without scripts it follows."""
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


def sure_facts() -> dict:
    """Return what the page quotes, as texts: designs, rankings, the baseline, the sleep study."""
    return {
        "few": str(DESIGNS[0][0]),
        "many": str(DESIGNS[-1][0]),
        "best": ranking_facts(),
        "baseline": spread_facts(),
        "study": interval_facts(*three_intervals()),
    }


def ranking_facts() -> dict:
    """Return where the highest estimate truly stands: by design, coefficient and pooling."""
    facts: dict = {}
    for row in pd.read_csv(RANKING, dtype={"rows": str}).to_dict("records"):
        design = facts.setdefault(f"c{row['clusters']}_n{row['rows'].replace('-', '_')}", {})
        design.setdefault(row["coefficient"], {})[row["pooling"]] = {
            "is_best": percent(row["is_best"]),
            "in_top": percent(row["in_top"]),
            "rank": number(row["rank"], 0),
            "is_small": percent(row["is_small"]),
        }
    return facts


def spread_facts() -> dict:
    """Return why predicted intercepts spread less than the model says that clusters do.

    The variance of the clusters is that of their predictions plus what is uncertain of each.
    """
    model = fit(create_data())
    modes = model.conditional_modes["intercept"]
    unsure = conditional_cov(model)["var_intercept"]
    return {
        "of_modes": number(modes.std(ddof=0)),
        "of_model": number(np.sqrt(model.random_effects_cov.iloc[0, 0])),
        "unsure": number(np.sqrt(unsure.mean())),
        "together": number(np.sqrt(modes.var(ddof=0) + unsure.mean())),
    }
