"""The page of public questions: each has an answer with a number, and places that are there."""

import re

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.needs("questions.md")

DOCS = ROOT / "docs"
# Pages that answers lead to; without one of them a question goes
PLACES = (
    *("baseline.md", "hundred.md", "why.md", "singular.md", "breaks.md", "sure.md"),
    *("scenarios/fewer-observations.md", "scenarios/more-observations.md", "stories/radon.md"),
)
LINK = re.compile(r"\]\(([\w/.-]+\.md)(?:#([\w-]+))?\)")


def questions():
    """Return the answers by their questions."""
    text = (DOCS / "questions.md").read_text(encoding="utf-8")
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def anchors(page):
    """Return the anchors that a built page has."""
    built = ROOT / "site" / page.removesuffix(".md").removesuffix("index") / "index.html"
    return set(re.findall(r'\bid="?([\w-]+)', built.read_text(encoding="utf-8")))


@pytest.mark.needs(*PLACES)
def test_there_are_twelve():
    assert len(questions()) == 12


def test_each_has_a_number_and_a_place():
    for question, answer in questions().items():
        assert "{{" in answer, question
        assert LINK.search(answer), question


def test_each_question_is_answered_where_the_link_says():
    for question, answer in questions().items():
        for page, anchor in LINK.findall(answer):
            assert (DOCS / page).is_file(), question
            assert not anchor or anchor in anchors(page), f"{question}: {page}#{anchor}"


def test_every_number_of_the_page_is_written_by_the_build():
    for question, answer in questions().items():
        written = re.sub(r"\{\{.*?\}\}|\]\(.*?\)", "", answer)
        # What is said of designs and of the size of an effect, and not computed
        known = {"3", "50", "20", "5", "100", "10", "95", "2", "32", "0.8"}
        assert set(re.findall(r"\d+(?:\.\d+)?", written)) <= known, question
