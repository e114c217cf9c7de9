"""What only the article's situations show, in a real browser."""

import json
import re

import pytest
from playwright.sync_api import expect

from shrinksite.words import say
from tests.article.conftest import require
from tests.browser import ROOT, open_figure, saying, wake, watch
from tests.situations import ADDRESSES
from tests.test_browser_figure import IN_SIGHT, still, value


@pytest.fixture
def baseline(site):
    require("baseline")
    return site + ADDRESSES["baseline"]


@pytest.fixture
def slope(site):
    require("more-slope-variance")
    return site + ADDRESSES["more-slope-variance"]


@still
def test_footnotes_jump_and_return_and_the_figure_stays_as_it_was(page, baseline):
    wrong = watch(page)
    page.set_viewport_size({"width": 900, "height": 800})  # wider pages have notes in the margin
    figure = open_figure(page, baseline)
    figure.locator("input[type=range]").fill("40")
    if page.locator(".footnote-ref").count() == 0:
        pytest.skip("the baseline's page has no footnote")
    note, mark = ".footnote li", "sup:has(.footnote-ref)"
    page.locator(".footnote-ref").first.click()
    page.wait_for_function(IN_SIGHT, arg=note)
    page.locator(".footnote-backref").first.click()
    page.wait_for_function(IN_SIGHT, arg=mark)
    assert "#fnref:" in page.url
    page.go_back()
    page.wait_for_function(IN_SIGHT, arg=note)
    page.go_back()
    page.wait_for_function(f"selector => !({IN_SIGHT})(selector)", arg=note)
    assert value(figure) == 40
    page.locator(".md-footer__link--next").click()
    page.wait_for_url(lambda address: "baseline" not in address)
    page.locator("[data-scenario=baseline]").wait_for(state="detached")
    page.go_back()
    page.locator("[data-scenario=baseline]").wait_for()
    assert wrong == []


def moved_away(slug):
    """Return which coefficients of a situation's example ended farther from the average."""
    text = (ROOT / f"docs/generated/{slug}/figure.json").read_text(encoding="utf-8")
    data = json.loads(text)
    if gone := {"moved_away", "worse_off"} - set(data["examples"]):
        pytest.skip(f"{slug} has no example of {', '.join(gone)}")
    clusters = data["clusters"]
    at = clusters["cluster"].index(data["examples"]["moved_away"])
    ways = [
        [abs(clusters[pooling][name][at] - fixed) for pooling in ("no_pooling", "partial_pooling")]
        for name, fixed in zip(("intercept", "x"), data["fixed_effects"], strict=True)
    ]
    return [
        coefficient
        for coefficient, (start, end) in zip(("intercept", "slope"), ways, strict=True)
        if end > start
    ]


@still
def test_a_cluster_that_moved_away_and_one_worse_off_are_explained(page, baseline):
    figure = open_figure(page, baseline)
    figure.get_by_label(say("figure-show-truth"), exact=True).check()
    panel = figure.locator(".shrinkage-panel")
    figure.get_by_role("button", name=say("figure-example-moved-away")).click()
    for coefficient in moved_away("baseline"):
        panel.get_by_text(saying("cluster-moved-away", coefficient=coefficient)).wait_for()
    figure.get_by_role("button", name=say("figure-example-worse-off")).click()
    panel.get_by_text(saying("cluster-worse-off")).wait_for()
    expect(panel.locator(".line")).to_have_count(4)
    panel.get_by_role("button", name=say("cluster-close")).click()
    assert page.evaluate("document.activeElement.textContent") == say("figure-example-worse-off")


@still
def test_layers_and_windows(page, slope):
    figure = open_figure(page, slope)
    assert figure.locator(".tracetruth").count() == 0
    figure.get_by_label(say("figure-show-truth"), exact=True).check()
    figure.get_by_label(say("figure-show-distribution")).check()
    figure.locator(".tracetruth").wait_for(state="attached")
    figure.locator(".traceellipse_95").wait_for(state="attached")
    outside = figure.locator(".shrinkage-outside")
    expect(outside).to_have_text(saying("figure-outside"))
    figure.get_by_label(say("figure-window-fitting")).check()
    expect(outside).to_have_text(say("figure-inside-short"))


@pytest.mark.needs("glossary.md")
@pytest.mark.parametrize("term", ["shrinkage", "singular fit", "BLUP", "cluster", "RMSE"])
def test_a_search_for_a_word_of_the_glossary_finds_that_first(page, site, term):
    page.goto(site)
    wake(page)
    page.locator(".md-search__input").click()
    page.keyboard.type(term)
    first = page.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile("/glossary/"))  # not by its first letters
