"""Whether files are what their names say: each kind is read once by its own parser."""

import ast
import csv
import functools
import json
import re
from collections.abc import Callable, Iterable
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import tinycss2
import yaml

from scripts.steps.node import ask_node

# Elements that HTML lets go without an end tag.
UNENDED = {"br", "hr", "img", "input", "link", "meta", "source", "wbr", "col"}


class Balance(HTMLParser):
    """Raises where an end tag does not fit."""

    def __init__(self):
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        """Go in."""
        if tag not in UNENDED:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        """Stay."""

    def handle_endtag(self, tag: str) -> None:
        """Go out."""
        if not self.open or self.open.pop() != tag:
            raise ValueError(f"line {self.getpos()[0]}: unexpected </{tag}>")


def html(text: str) -> None:
    """Check that every element of a generated part of a page is closed."""
    parser = Balance()
    parser.feed(text)
    if parser.open:
        raise ValueError(f"<{parser.open[-1]}> is not closed")


def table(text: str) -> None:
    """Check that every row of a CSV has as many cells as the first."""
    widths = {len(row) for row in csv.reader(text.splitlines(), strict=True)}
    if len(widths) != 1:
        raise ValueError("rows of different lengths")


def css(text: str) -> None:
    """Check that all of a stylesheet is understood; by its standard, what breaks off is right."""
    waiting = tinycss2.parse_component_value_list(text, skip_comments=True)
    while waiting:
        node = waiting.pop()
        if node.type == "error":
            raise ValueError(f"line {node.source_line}: {node.message}")
        waiting += getattr(node, "content", None) or []
    bare = re.sub(r"/\*.*?\*/|\"[^\"\n]*\"|'[^'\n]*'", "", text, flags=re.DOTALL)
    if bare.count("{") != bare.count("}"):
        raise ValueError("breaks off")


PARSERS: dict[str, Callable[[str], object]] = {
    ".css": css,
    ".csv": table,
    ".html": html,
    ".ipynb": json.loads,
    ".json": json.loads,
    ".py": ast.parse,
    ".svg": ElementTree.fromstring,
    ".xml": ElementTree.fromstring,
    ".yml": functools.partial(yaml.load, Loader=yaml.CSafeLoader),
}


def unparsed(files: Iterable[Path]) -> list[tuple[Path, str]]:
    """Return each file that is empty or not of its kind, and what its parser says."""
    wrong = []
    scripts = []
    for file in files:
        if not file.stat().st_size:
            wrong.append((file, "is empty"))
        elif file.suffix in {".js", ".mjs"}:
            scripts.append(file)
        elif parse := PARSERS.get(file.suffix):
            try:
                parse(file.read_text(encoding="utf-8"))
            except (ValueError, SyntaxError, csv.Error, yaml.YAMLError) as error:
                wrong.append((file, " ".join(str(error).split())))
    return wrong + unparsed_scripts(scripts)


def unparsed_scripts(files: list[Path]) -> list[tuple[Path, str]]:
    """Return each JavaScript that Node cannot parse, with line and reason."""
    script, names = Path(__file__).with_name("parse.mjs"), [str(file) for file in files]
    wrong = ask_node(script, names, "--no-warnings", "--experimental-vm-modules")
    return [(Path(file), why) for file, why in wrong]
