"""The page "Summary": what is left of the clusters' spread, a small picture a situation."""

import pandas as pd
from markupsafe import Markup

from scripts.steps.pages import page_address
from scripts.written.html import render
from shrinksite.number_words import percent
from shrinksite.spread_left import spread_left_svg
from shrinksite.words import say


def spreads_html(simulated: list, pages: dict, figures: dict, facts: dict) -> str:
    """Return a picture of every simulated situation, with its shrinkage and the way to its page.

    Args:
        simulated: scenarios, in the order of the page.
        pages: the page that shows each, by slug.
        figures: `figure_data` by slug.
        facts: `scenario_facts` by slug.
    """
    cells = [
        {
            "title": scenario.title,
            "page": page_address(pages[scenario.slug]),
            "picture": Markup(picture(figures[scenario.slug]["clusters"])),
            "shrinkage": facts[scenario.slug]["shrinkage"],
        }
        for scenario in simulated
    ]
    return render("spreads.html", cells=cells) + "\n"


def picture(clusters: dict) -> str:
    """Return the picture of the clusters that have a line of their own."""
    own, mixed = (pd.DataFrame(clusters[name]) for name in ("no_pooling", "partial_pooling"))
    has_line = own.notna().all(axis=1)
    own, mixed = own[has_line].astype(float), mixed[has_line]
    left = mixed.std() / own.std()
    label = say("spread-label", intercept=percent(left["intercept"]), slope=percent(left["x"]))
    return spread_left_svg(own, mixed, label)
