"""What a test asks of every page is asked by day of one page of each kind, by night of all."""

import re
from collections.abc import Callable, Collection, Hashable, Iterable

import pytest

from tests.browser import ROOT, pages

LATE = ROOT / "docs/javascripts/site/mount_late.js"  # names the parts that come to life
PARTS = {
    *re.findall(r'^  "[\w]*[.#]([\w-]+)": ', LATE.read_text(encoding="utf-8"), re.MULTILINE),
    *("shrinkage", "side-by-side", "story", "jp-Notebook", "md-content"),
}


def kind(address: str) -> frozenset[str]:
    """Return the parts of a page that scripts or styles of their own are for."""
    file = ROOT / "site" / address
    text = (file if address.endswith(".html") else file / "index.html").read_text(encoding="utf-8")
    tags = "".join(re.findall(r"<(?:div|figure|form|section)\b[^>]*>", text))
    names = " ".join(re.findall(r'\b(?:class|id)="([^"]+)"', tags))
    return frozenset(PARTS & set(names.split()))


def first_of_each(values: Iterable, key: Callable[..., Hashable]) -> list:
    """Return the first of the values that share what `key` gives of them, in their order."""
    found = {}
    for value in values:
        found.setdefault(key(value), value)
    return list(found.values())


def rest_by_night(values: Iterable, by_day: Collection) -> list:
    """Return the parameters of a test, all but some of them left to the night."""

    def parameters(value):
        marks = () if value in by_day else pytest.mark.nightly
        return pytest.param(*(value if isinstance(value, tuple) else [value]), marks=marks)

    return [parameters(value) for value in values]


PAGES = pages()
# Pages of one kind differ in words and numbers.
PAGES_BY_DAY = first_of_each(PAGES, kind)
