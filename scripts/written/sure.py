"""The page "How sure": its figures before any script has run."""

from scripts.written.html import render
from scripts.written.why import still_picture
from shrinksite.words import say

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


def design_facts() -> dict[str, str]:
    """Return the numbers of clusters that the page names."""
    return {"few": str(DESIGNS[0][0]), "many": str(DESIGNS[-1][0])}
