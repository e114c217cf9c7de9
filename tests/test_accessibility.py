"""The accessibility statement names tests that there are, and every criterion that it must."""

import re

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.needs("accessibility.md")
# The success criteria of WCAG 2.2, levels A and AA: https://www.w3.org/TR/WCAG22/
CRITERIA = {
    "1.1": [1],
    "1.2": [1, 2, 3, 4, 5],
    "1.3": [1, 2, 3, 4, 5],
    "1.4": [1, 2, 3, 4, 5, 10, 11, 12, 13],
    "2.1": [1, 2, 4],
    "2.2": [1, 2],
    "2.3": [1],
    "2.4": [1, 2, 3, 4, 5, 6, 7, 11],
    "2.5": [1, 2, 3, 4, 7, 8],
    "3.1": [1, 2],
    "3.2": [1, 2, 3, 4, 6],
    "3.3": [1, 2, 3, 4, 7, 8],
    "4.1": [2, 3],
}


@pytest.fixture(scope="module")
def statement():
    return (ROOT / "docs/accessibility.md").read_text(encoding="utf-8")


def test_every_test_that_is_named_is_there(statement):
    tests = {file.name: file.read_text(encoding="utf-8") for file in ROOT.glob("tests/test_*.py")}
    defined = {name for text in tests.values() for name in re.findall(r"def (test_\w+)\(", text)}
    named = set(re.findall(r"`(test_[\w.]+)`", statement))
    assert named - tests.keys() - defined == set()
    assert {name.endswith(".py") for name in named} == {True, False}


def test_every_criterion_has_its_row(statement):
    rows = re.findall(r"^\| ((?:\d\.\d\.\d+[–, ]*)+) ", statement, re.MULTILINE)
    found = []
    for row in rows:
        first, *rest = re.findall(r"\d\.\d\.\d+", row)
        start, end = int(first.rpartition(".")[2]), int([first, *rest][-1].rpartition(".")[2])
        found += [f"{first.rpartition('.')[0]}.{n}" for n in range(start, end + 1)]
    expected = [f"{guideline}.{n}" for guideline, numbers in CRITERIA.items() for n in numbers]
    assert len(expected) == 55
    assert found == expected
