"""The words of docs/.theme, whose templates cannot call `say`: variables of one they import."""

import json
from pathlib import Path

from markupsafe import Markup

from scripts.written.html import render, say_markup
from shrinksite.words import say

PLACE = Path("docs/.theme/partials/words.html")


def theme_words() -> dict[str, str]:
    """Return the words by the names that templates use; "%…%" becomes an address there."""
    introduction = Markup('<a href="%introduction%">{}</a>').format(
        say("page-missing-introduction")
    )
    return {
        "notebook": say("page-notebook"),
        "notebook_solutions": say("page-notebook-solutions"),
        "notebook_open": say("page-notebook-open"),
        "contact": say("page-contact"),
        "repository": say("page-repository"),
        "accessibility": say("page-accessibility"),
        "to_dark": say("page-to-dark"),
        "to_light": say("page-to-light"),
        "missing": say("page-missing"),
        "missing_more": say_markup("page-missing-more", introduction=introduction),
        "before_scripts": render("before_scripts.html"),
        "from_folder": say_markup(
            "page-from-folder",
            command=Markup("<code>python3 -m http.server</code>"),
            address=Markup("<code>localhost:8000</code>"),
        ),
    }


def write_theme_words(root: Path) -> None:
    """Write them, unless they are there: who watches the folder would build again."""
    text = "".join(
        f"{{% set {name} = {json.dumps(words, ensure_ascii=False)} %}}\n"
        for name, words in theme_words().items()
    )
    place = root / PLACE
    if not place.is_file() or place.read_text(encoding="utf-8") != text:
        place.write_text(text, encoding="utf-8")
