"""The forms of "Your data" as they stand in the page before any script has run."""

from types import SimpleNamespace

from markupsafe import Markup

from scripts.written.figure_html import PARTS
from scripts.written.html import render


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
    return {
        part: render("your_data.html", part=part, figure=Markup(figure), is_hidden=True) + "\n"
        for part in ("bring", "choose", "see")
    }
