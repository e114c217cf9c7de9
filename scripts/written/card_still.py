"""The picture of a card before any script has run, as a file."""

from __future__ import annotations

import re

from markupsafe import Markup

from scripts.steps.problem import PROJECT
from scripts.written.html import render
from shrinksite.palette import THEMES, css_variables

STILL_WIDTH = 380  # pixels, about those of a card on a wide page
STILL_HEIGHT = round(0.78 * STILL_WIDTH)  # as docs/javascripts/cards/ draws it
_CLASS = re.compile(r"\.([a-z][\w-]*)")
_CENTRE = re.compile(r"\b(c[xy])=\"([\d.]+)\"")


def still_file(picture: str) -> str:
    """Return a card's picture as a file: what stands there until its script draws.

    It carries the rules and colours of what it shows, and no others: readers load it with the page.
    """
    css = (PROJECT / "docs/stylesheets/cards_alive.css").read_text(encoding="utf-8")
    picture = re.sub(r' role="img" aria-label="[^"]*"', "", picture)  # the image has it
    # No eye sees tenths of a pixel in so small a picture
    picture = _CENTRE.sub(lambda at: f'{at[1]}="{float(at[2]):.0f}"', picture)
    drawn = {name for names in re.findall(r'class="([^"]*)"', picture) for name in names.split()}
    marks = "".join(
        line
        for line in css.splitlines()
        if line.startswith(".card-stage") and {*_CLASS.findall(line)} <= drawn | {"card-stage"}
    )
    light, dark = (
        "".join(line for line in css_variables(theme).splitlines() if _named(line) in marks)
        for theme in THEMES
    )
    scheme = f"@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}"
    style = Markup(" ".join(f":root {{ {light} }} {scheme} {marks}".split()))
    return render(
        "card.svg", picture=Markup(picture), style=style, width=STILL_WIDTH, height=STILL_HEIGHT
    )


def _named(line: str) -> str:
    """Return how a rule would name the custom property that a line sets."""
    return f"var({line.split(':')[0].strip()})"
