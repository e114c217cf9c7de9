"""Figures' pictures before any script has run: drawn by the modules that draw them afterwards."""

import json
import subprocess
from pathlib import Path

from markupsafe import Markup

from shrinksite.words import language

WIDTH = 640  # pixels


def still_picture(job: dict) -> dict:
    """Return what the browser would draw and say (still.mjs, in Node); pictures as markup."""
    script = Path(__file__).parent / "still.mjs"
    done = subprocess.run(
        ["node", script],
        input=json.dumps({"language": language(), "width": WIDTH, **job}),
        capture_output=True,
        text=True,
        check=True,
    )
    drawn = json.loads(done.stdout)
    pictures = {name: Markup(drawn[name]) for name in ("picture", "revealed") if name in drawn}
    return {**drawn, **pictures}
