"""Sentences of the pages that tests hold, and those that a fork has let go of.

A test names its sentences with `@claim(page, sentence)`. Variables, links and emphasis do not
count: a sentence may be copied from the page as it stands there, or with "…" where a number is.
"""

import json
import re
from functools import cache
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
LET_GO = DOCS / "claims-let-go.txt"
_PLAIN = (
    (re.compile(r"</?\w[^>]*>"), ""),
    (re.compile("’"), "'"),
    (re.compile(r"\{%.*?%\}"), ""),
    (re.compile(r"\{\{.*?\}\}"), "…"),
    (re.compile(r"\[\^\w+\]"), ""),  # marks of footnotes
    (re.compile(r"\[([^\]]*)\]\([^)]*\)"), r"\1"),  # links
    (re.compile(r"[*`]"), ""),
    (re.compile(r"\s+"), " "),
)


def claim(page: str, sentence: str) -> pytest.MarkDecorator:
    """Mark a test as one that holds `sentence` of docs/`page`."""
    return pytest.mark.claim(page, plain(sentence))


def plain(text: str) -> str:
    """Return the words of Markdown: "…" for variables, no links or emphasis, single spaces."""
    for pattern, instead in _PLAIN:
        text = pattern.sub(instead, text)
    return text.strip()


@cache
def words_of(page: str) -> str | None:
    """Return the words of a page or notebook below docs/, None where there is none."""
    file = DOCS / page
    if not file.is_file():
        return None
    text = file.read_text(encoding="utf-8")
    if page.endswith(".ipynb"):
        text = "\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"])
    return plain(text)


@cache
def let_go() -> frozenset[str]:
    """Return the lines of docs/claims-let-go.txt: a page, or a page and its sentence."""
    lines = LET_GO.read_text(encoding="utf-8").splitlines() if LET_GO.is_file() else []
    return frozenset(plain(line) for line in lines if not line.startswith("#"))


def why_not_held(page: str, sentence: str) -> str | None:
    """Return why a sentence is no claim of this site, None where it is one."""
    if words_of(page) is None:
        return f"there is no docs/{page}"
    if page in let_go() or f"{page}: {sentence}" in let_go():
        return f"let go of in docs/{LET_GO.name}: {page}: {sentence}"
    return None


def advice(what: str, sentences: list[tuple[str, str]]) -> str:
    """Return what to do about sentences; `what` is what their pages do."""
    said = [f"docs/{page} {what} “{sentence}”" for page, sentence in sentences]
    lines = [f"    {page}: {sentence}" for page, sentence in sentences]
    return "\n".join(
        [
            *said,
            f"Correct the page, then let go of the claim: add to docs/{LET_GO.name} the line",
            *lines,
            "(the page alone, without a sentence, lets go of all its claims).",
        ]
    )
