"""The figures as they stand in a page before any script has run, from scripts/written/templates."""

import re

from markupsafe import Markup
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from scripts.steps.config import read_site
from scripts.steps.pages import page_address
from scripts.written.example_code import data_name
from scripts.written.html import render
from shrinksite.words import say

BASE = "%base%"  # docs/.theme/partials/content.html puts a page's way to the root in its place
# What each kind of figure has: an opening at the start, from which it plays, a caption of what lies
# outside, choices of layers, those of the truth, of a window, one cluster closer, the table, and
# what a scenario has besides.
_TOUCHED = {"layers", "truth", "window", "closer"}
PARTS = {
    "figure": {"opens", "outside", *_TOUCHED, "table", "more"},
    "hero": {"opens"},
    "embed": {"opens", *_TOUCHED},
    "lab": _TOUCHED,
    "your-data": {"layers", "closer", "table"},
}
# What only simulated data have: a truth, and a window that compares them with others.
_SIMULATED = {"outside", "truth", "window"}


def figure_html(
    scenario, picture: str, facts: dict, *, kind: str, examples: dict, code: dict
) -> str:
    """Return the HTML of a scenario's figure.

    Args:
        scenario: the scenario.
        picture: the overview, SVG text.
        facts: the numbers that are quoted (`scenario_facts`, `own_facts`).
        kind: one of `PARTS`.
        examples: clusters worth a closer look, by what makes them so.
        code: what gives the same numbers, by language ("python", "r").
    """
    parts, outside = PARTS[kind], ""
    if scenario.table is None:
        lost = say("figure-outside", **facts["outside"], clusters=facts["n_cluster"])
        outside = f"{lost}."
    else:
        parts = parts - _SIMULATED
    html = render(
        "figure.html",
        scenario=scenario,
        picture=Markup("".join(picture.splitlines())),
        facts=facts,
        id=f"{kind}-{scenario.slug}",
        parts=parts,
        outside=outside,
        shown=""
        if facts["n_drawn"] == facts["n_cluster"]
        else say("figure-drawn", drawn=facts["n_drawn"], clusters=facts["n_cluster"]),
        examples=examples,
        data_name=data_name(scenario),
        code={language: highlighted(text, language) for language, text in code.items()},
    )
    return html + "\n"


def embed_html(scenario, figure: str, page: str) -> str:
    """Return a whole page with nothing but the figure, for a course's iframe; `page` shows it."""
    return render(
        "embed.html",
        site=read_site(),
        scenario=scenario,
        figure=Markup(figure.replace(BASE, "../..")),
        page=f"../../{page_address(page)}",
    )


def side_by_side_html(groups: list[dict], width: int, height: int) -> str:
    """Return all scenarios small, in groups with a caption and cells.

    A cell has title, page, shrinkage, and parts, each with its paths.
    """
    return render("side_by_side.html", groups=groups, width=width, height=height) + "\n"


def line_to_point_html(lines: str, points: str, cluster) -> str:
    """Return one cluster's two pictures (`line_to_point_svg`) with their legend."""
    html = render("line_to_point.html", lines=Markup(lines), points=Markup(points), cluster=cluster)
    return html + "\n"


def look_html(kind: str, pictures: list[str]) -> str:
    """Return what a page opens with: pictures that are "bars", "panels", "curve" or "map"."""
    return render("look.html", kind=kind, pictures=[Markup(picture) for picture in pictures]) + "\n"


def highlighted(code: str, language: str) -> Markup:
    """Return code with the spans that the theme colours; no blank lines, for Markdown's sake."""
    html = highlight(code, get_lexer_by_name(language), HtmlFormatter(wrapcode=True))
    return Markup(re.sub(r"\n(?=\n)", "\n<span></span>", html.strip()))
