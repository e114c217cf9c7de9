"""An author's Markdown on a card, as HTML."""

from __future__ import annotations

import html
import re

import markdown
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from scripts.steps.pages import page_address
from scripts.written.figure_html import BASE

_LINK = re.compile(r'href="(?!\w+:|/|#|%)([^"#]+\.md)?(#[^"]*)?"')
_ENTITY = re.compile(r"&#?\w+;")
# As characters: an answer key writes an answer as it stands here
_SIGNS = {
    "left-single-quote": "‘",
    "right-single-quote": "’",
    "left-double-quote": "“",
    "right-double-quote": "”",
    "ellipsis": "…",
    "ndash": "–",
    "mdash": "—",
}
_TEXT = Environment(undefined=StrictUndefined, autoescape=False)


def filled_html(text: str, facts: dict) -> Markup:
    """Return an author's Markdown with its variables as HTML, its links from the site's root."""
    return as_html(_TEXT.from_string(text).render(**facts))


def as_html(text: str) -> Markup:
    """Return Markdown as HTML, its links from the site's root."""
    made = markdown.markdown(
        text,
        extensions=["smarty", "tables"],
        extension_configs={"smarty": {"substitutions": _SIGNS}},
        output_format="html",
    )
    return Markup(_LINK.sub(_from_root, _ENTITY.sub(_as_character, made)))


def inline(paragraph: Markup) -> Markup:
    """Return one paragraph without its tags."""
    return Markup(re.sub(r"^<p>(.*)</p>$", r"\1", str(paragraph), flags=re.DOTALL))


def _as_character(entity: re.Match) -> str:
    """Return the character that an entity names; one of markup's own stays an entity."""
    return html.escape(html.unescape(entity[0]))


def _from_root(link: re.Match) -> str:
    """Return a link to a page, such as glossary.md#rmse, that leads there from any page."""
    return f'href="{BASE}/{page_address(link[1] or "")}{link[2] or ""}"'
