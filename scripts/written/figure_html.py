"""The figures as they stand in a page before any script has run, from scripts/written/templates."""

import re

from markupsafe import Markup
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from scripts.steps.config import read_site
from scripts.written.html import render
from shrinksite.words import say

BASE = "%base%"  # docs/.theme/partials/content.html puts a page's way to the root in its place
EXAMPLES = ("farthest", "smallest", "moved_away", "worse_off")
# What each kind of figure has: a caption of what lies outside, choices of layers, those of the
# truth, of a window, one cluster closer, the table, and what a scenario has besides.
_TOUCHED = {"layers", "truth", "window", "closer"}
PARTS = {
    "figure": {"outside", *_TOUCHED, "table", "more"},
    "hero": {"outside"},
    "embed": _TOUCHED,
    "lab": _TOUCHED,
    "your-data": {"layers", "closer", "table"},
}


def figure_html(
    scenario, picture: str, facts: dict, *, kind: str, examples: dict, code: dict
) -> str:
    """Return the HTML of a scenario's figure.

    Args:
        scenario: the scenario.
        picture: the overview, SVG text.
        facts: the numbers that are quoted (`scenario_facts`).
        kind: one of `PARTS`.
        examples: clusters worth a closer look, by what makes them so.
        code: what gives the same numbers, by language ("python", "r").
    """
    outside = {when: facts["outside"][when] for when in ("start", "end")}
    html = render(
        "figure.html",
        scenario=scenario,
        picture=Markup("".join(picture.splitlines())),
        facts=facts,
        id=f"{kind}-{scenario.slug}",
        parts=PARTS[kind],
        outside=f"{say('figure-outside', **outside, clusters=facts['n_cluster'])}.",
        examples=examples,
        code={language: highlighted(text, language) for language, text in code.items()},
    )
    return html + "\n"


def embed_html(scenario, figure: str) -> str:
    """Return a whole page with nothing but the figure, for a course's iframe."""
    return render(
        "embed.html",
        site=read_site(),
        scenario=scenario,
        figure=Markup(figure.replace(BASE, "../..")),
        page=f"../../{page_of(scenario)}",
    )


def side_by_side_html(cells: list, width: int, height: int, half: dict) -> str:
    """Return all scenarios small: `cells` with title, page, shrinkage and groups of paths."""
    html = render("side_by_side.html", cells=cells, width=width, height=height, half=half)
    return html + "\n"


def line_to_point_html(lines: str, points: str, cluster) -> str:
    """Return one cluster's two pictures (`line_to_point_svg`) with their legend."""
    html = render("line_to_point.html", lines=Markup(lines), points=Markup(points), cluster=cluster)
    return html + "\n"


def page_of(scenario) -> str:
    """Return the address of a scenario's page below the site's root."""
    return f"{scenario.slug}/" if scenario.slug == "baseline" else f"scenarios/{scenario.slug}/"


def highlighted(code: str, language: str) -> Markup:
    """Return code with the spans that the theme colours; no blank lines, for Markdown's sake."""
    html = highlight(code, get_lexer_by_name(language), HtmlFormatter(wrapcode=True))
    return Markup(re.sub(r"\n(?=\n)", "\n<span></span>", html.strip()))
