"""Tests in this folder speak of the article's six situations, and of what the pages say of them.

Where a situation, a page or a sentence is gone, they are skipped, by its name.
"""

import pytest

from shrinksite import read_scenarios
from tests.article.claims import advice, why_not_held, words_of
from tests.article.measured import SLUGS, situation
from tests.conftest import ROOT

SIMULATED = {s.slug: s for s in read_scenarios(ROOT / "docs/scenarios.toml") if s.table is None}


def require(*slugs: str) -> None:
    """Skip the test unless all of these situations are there."""
    gone = [slug for slug in slugs if slug not in SIMULATED]
    if gone:
        pytest.skip(f"docs/scenarios.toml has no simulated {', '.join(gone)}")


def pytest_configure(config):
    config.addinivalue_line("markers", "claim(page, sentence): the sentence that a test holds")
    config.addinivalue_line("markers", "card(slug): the card that a test is about")


@pytest.fixture(autouse=True)
def sentences(request):
    """Skip where no sentence is left to hold; fail where a page says something else by now."""
    marked = [mark.args for mark in request.node.iter_markers("claim")]
    if not marked and request.path.name.startswith("test_claims"):
        pytest.fail("name the sentence that this test holds: @claim(page, sentence)")
    reasons = [why_not_held(*one) for one in marked]
    if marked and all(reasons):
        pytest.skip("; ".join(reasons))
    request.node.held = [one for one, reason in zip(marked, reasons, strict=True) if not reason]
    unsaid = [(page, said) for page, said in request.node.held if said not in words_of(page)]
    if unsaid:
        pytest.fail(advice("no longer says", unsaid), pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Say last which sentence a failing test holds, and how to let go of it."""
    report = yield
    if call.when == "call" and report.failed and getattr(item, "held", None):
        report.longrepr = f"{report.longreprtext}\n\n{advice('is not right in saying', item.held)}"
    return report


@pytest.fixture(scope="session")
def all_of_them():
    """Those of the six that are there; the comparisons hold for fewer, too."""
    return {slug: situation(**SIMULATED[slug].parameters) for slug in SLUGS if slug in SIMULATED}


@pytest.fixture(params=SLUGS)
def each(request, all_of_them):
    require(request.param)
    return all_of_them[request.param]


def fixture_of(slug):
    @pytest.fixture
    def one(all_of_them):
        require(slug)
        return all_of_them[slug]

    return one


baseline = fixture_of("baseline")
subject = fixture_of("more-subject-variance")
slope = fixture_of("more-slope-variance")
fewer = fixture_of("fewer-observations")
more = fixture_of("more-observations")
unbalanced = fixture_of("unbalanced")
