"""What the project says: every key of docs/words in its sources, with the values it is given."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCES = (
    "shrinksite/**/*.py",
    "scripts/**/*.py",
    "scripts/**/*.mjs",
    "scripts/written/templates/*",
    "docs/.theme/**/*.html",
    "docs/javascripts/**/*.js",
    "docs/table/**/*.js",
    "docs/engine/**/*.js",
)
_KEY = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+"
# What takes a key, whole or the beginning of one: `say`, and the errors that are said later.
_CALL = re.compile(
    r"(?:\b(?:say|say_markup|DataProblem)\(|(\bkey:))\s*f?"
    rf"""(?:(["'`])({_KEY})\2|["'`]([a-z][a-z0-9-]*-)(?:\$?{{|["'`]\s*[~+]))"""
)
_WRITTEN = re.compile(rf"""["'`]({_KEY})["'`]""")
_STRING = re.compile(r"""(["'`])(?:\\.|(?!\1).)*\1""", re.DOTALL)
_INNERMOST = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")


@dataclass(frozen=True)
class Said:
    """One call that takes a key.

    Attributes:
        place: file and line, for people.
        key: the key, or "" where only its beginning is written.
        beginning: of a key that is put together, or "".
        values: names of the values given, None where they cannot be read.
    """

    place: str
    key: str
    beginning: str
    values: frozenset[str] | None


def said(root: Path) -> Iterator[Said]:
    """Give every call that takes a key."""
    for file, text in _sources(root):
        for match in _CALL.finditer(text):
            is_later, _, key, beginning = match.groups()
            line = text.count("\n", 0, match.start()) + 1
            values = _values(text[match.end() :]) if key and not is_later else None
            yield Said(f"{file}, line {line}", key or "", beginning or "", values)


def written(root: Path) -> set[str]:
    """Return all that is written in quotation marks and may be a key."""
    return {key for _, text in _sources(root) for key in _WRITTEN.findall(text)}


def _sources(root: Path) -> Iterator[tuple[Path, str]]:
    """Give the place and the text of every file that may say something."""
    for pattern in SOURCES:
        for file in sorted(root.glob(pattern)):
            if "__pycache__" not in file.parts:
                yield file.relative_to(root), file.read_text(encoding="utf-8")


def _values(rest: str) -> frozenset[str] | None:
    """Return the names of the values after a key: `a=1` in Python, `{ a: 1, b }` elsewhere."""
    given = _inside(_STRING.sub("_", rest[:2000])).strip(" \n,")
    is_object = given.startswith("{") and given.endswith("}")
    given = given[1:-1] if is_object else given
    while _INNERMOST.search(given):
        given = _INNERMOST.sub("_", given)
    if "**" in given or "..." in given or (given and not is_object and "=" not in given):
        return None
    names = (re.match(r"\s*(\w+)\s*(?:[:=]|$)", part) for part in given.split(","))
    return frozenset(name[1] for name in names if name)


def _inside(rest: str) -> str:
    """Return what stands before the bracket that ends the call."""
    depth = 1
    for place, character in enumerate(rest):
        depth += (character in "([{") - (character in ")]}")
        if depth == 0:
            return rest[:place]
    return rest
