"""The forms of "Your data" as they stand in the page before any script has run."""

from types import SimpleNamespace

from markupsafe import Markup

from scripts.written.figure_html import PARTS
from scripts.written.html import render
from shrinksite.structures import PLACES
from shrinksite.words import say


def your_data_html() -> dict[str, str]:
    """Return its three forms: where a table is brought, columns are chosen, results stand."""
    figure = render(
        "figure.html",
        scenario=SimpleNamespace(slug="your-data", title="", look_for=""),
        picture="",
        id="yd-live",
        parts=PARTS["your-data"],
        facts={},
        examples={},
    )
    asked = {
        "figure": Markup(figure),
        "is_hidden": True,
        "structures": [(name, say(f"data-model-{name}")) for name in PLACES],
    }
    return {
        part: render("your_data.html", part=part, **asked) + "\n"
        for part in ("bring", "choose", "see")
    }
