"""The figures as they stand in a page before any script has run, from scripts/written/templates."""

import re

from markupsafe import Markup
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from scripts.steps.pages import page_address
from scripts.written.html import render

_EXAMPLES = {
    "farthest": "the farthest",
    "smallest": "the smallest",
    "moved_away": "one coordinate moved away",
    "worse_off": "one worse off",
}
BASE = "%base%"  # docs/.theme/partials/content.html puts a page's way to the root in its place


def figure_html(
    scenario, picture: str, facts: dict, *, kind: str, examples: dict, code: dict
) -> str:
    """Return the HTML of a scenario's figure.

    Args:
        scenario: the scenario.
        picture: the overview, SVG text.
        facts: the numbers that are quoted (`scenario_facts`).
        kind: "figure", "hero" (less of it, for the landing page) or "embed".
        examples: clusters worth a closer look, by what makes them so.
        code: what gives the same numbers, by language ("python", "r").
    """
    outside = facts["outside"]
    html = render(
        "figure.html",
        scenario=scenario,
        picture=Markup("".join(picture.splitlines())),
        facts=facts,
        id=f"{kind}-{scenario.slug}",
        compact=kind == "hero",
        embedded=kind == "embed",
        outside=f"Outside this window: {outside['start']} of {facts['n_cluster']} clusters at the "
        f"start, {outside['end']} at the end.",
        examples=examples,
        example_names=_EXAMPLES,
        python=highlighted(code["python"], "python"),
        r=highlighted(code["r"], "r"),
    )
    return html + "\n"


def embed_html(scenario, figure: str, page: str) -> str:
    """Return a whole page with nothing but the figure, for a course's iframe; `page` shows it."""
    return render(
        "embed.html",
        scenario=scenario,
        figure=Markup(figure.replace(BASE, "../..")),
        page=f"../../{page_address(page)}",
    )


def side_by_side_html(cells: list, width: int, height: int, half: dict) -> str:
    """Return all scenarios small: `cells` with title, page, shrinkage and groups of paths."""
    html = render("side_by_side.html", cells=cells, width=width, height=height, half=half)
    return html + "\n"


def line_to_point_html(lines: str, points: str, cluster) -> str:
    """Return one cluster's two pictures (`line_to_point_svg`) with their legend."""
    html = render("line_to_point.html", lines=Markup(lines), points=Markup(points), cluster=cluster)
    return html + "\n"


def highlighted(code: str, language: str) -> Markup:
    """Return code with the spans that the theme colours; no blank lines, for Markdown's sake."""
    html = highlight(code, get_lexer_by_name(language), HtmlFormatter(wrapcode=True))
    return Markup(re.sub(r"\n(?=\n)", "\n<span></span>", html.strip()))
