"""Figures' pictures before any script has run: drawn by the modules that draw them afterwards."""

from pathlib import Path

from markupsafe import Markup

from scripts.steps.node import ask_node
from shrinksite.words import language

WIDTH = 640  # pixels


def still_picture(job: dict) -> dict:
    """Return what the browser would draw and say (still.mjs, in Node); pictures as markup."""
    script = Path(__file__).with_suffix(".mjs")
    drawn = ask_node(script, {"language": language(), "width": WIDTH, **job})
    pictures = {name: Markup(drawn[name]) for name in ("picture", "revealed") if name in drawn}
    return {**drawn, **pictures}
