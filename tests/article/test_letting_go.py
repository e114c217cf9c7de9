"""Letting go of a claim: what is skipped, what fails, and what is said."""

import pytest

from tests.article import claims
from tests.article.claims import advice, plain, why_not_held

pytest_plugins = ["pytester"]

PAGE = "A *point* is one [cluster](x.md#c).[^1]\nThere are {{ baseline.n_cluster }} of `them`.\n"
TEST = """
from tests.article.claims import claim

@claim("a.md", "There are … of them.")
def test_false():
    assert False

@claim("a.md", "A point is one cluster.")
@claim("gone.md", "A point.")
def test_true():
    pass

@claim("a.md", "There are ten.")
def test_unsaid():
    pass

@claim("gone.md", "A point.")
def test_gone():
    pass
"""


def test_links_emphasis_and_numbers_do_not_count():
    assert plain(PAGE) == "A point is one cluster. There are … of them."


@pytest.fixture
def docs(tmp_path, monkeypatch):
    """A folder with one page, in the place of docs/."""
    (tmp_path / "a.md").write_text(PAGE)
    monkeypatch.setattr(claims, "DOCS", tmp_path)
    monkeypatch.setattr(claims, "LET_GO", tmp_path / "claims-let-go.txt")
    for remembered in (claims.words_of, claims.let_go):
        remembered.cache_clear()
    yield tmp_path
    for remembered in (claims.words_of, claims.let_go):
        remembered.cache_clear()


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("", True),
        ("# a.md", True),
        ("a.md", False),
        ("a.md: There are {{ n }} of `them`.", False),
        ("a.md: There are … of them.", False),
        ("a.md: A point is one cluster.", True),
        ("b.md: There are … of them.", True),
    ],
)
def test_one_line_lets_go_of_a_sentence_or_a_page(docs, line, held):
    (docs / "claims-let-go.txt").write_text(f"# head\n{line}\n")
    assert (why_not_held("a.md", "There are … of them.") is None) == held


def test_the_advice_is_the_line_to_add(docs):
    said = advice("is not right in saying", [("a.md", "There are … of them.")])
    line = next(line for line in said.splitlines() if line.startswith("    "))
    (docs / "claims-let-go.txt").write_text(line + "\n")
    assert why_not_held("a.md", "There are … of them.")


@pytest.mark.usefixtures("docs")
def test_a_claim_passes_fails_or_is_skipped_by_its_name(pytester):
    pytester.makeconftest("from tests.article.conftest import *")
    pytester.makepyfile(TEST)
    result = pytester.runpytest_inprocess("-rs", "-p", "no:xdist", "-p", "no:playwright")
    result.assert_outcomes(passed=1, failed=1, errors=1, skipped=1)
    result.stdout.fnmatch_lines(
        [
            "*docs/a.md no longer says “There are ten.”*",
            "*docs/a.md is not right in saying “There are … of them.”*",
            "*    a.md: There are … of them.*",
            "*there is no docs/gone.md*",
        ]
    )
