"""The page "My fit is singular": its figure before any script has run."""

from markupsafe import Markup

from scripts.written.html import render
from scripts.written.why import still_picture

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
