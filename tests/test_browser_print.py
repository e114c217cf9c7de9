"""On paper, as soon as a page is there: nothing has to be scrolled into view first."""

import pytest
from playwright.sync_api import expect

from tests.browser import settle, wake, watch

PAPER = {"width": 720, "height": 1000}  # about what A4 leaves between its margins


@pytest.fixture
def printed(page, site):
    """Give a function that opens a page, acts on it, and turns it to paper, unscrolled."""

    def show(address, act=wake):
        page.emulate_media(reduced_motion="reduce")
        page.goto(site + address)
        wake(page)
        act(page)
        assert page.evaluate("scrollY") == 0
        page.emulate_media(media="print")
        page.set_viewport_size(PAPER)
        settle(page)
        return page

    return show


def fits(page, selector):
    """Tell whether all elements are on the paper, and not empty."""
    boxes = [element.bounding_box() for element in page.locator(selector).all()]
    assert boxes, selector
    return all(
        box["width"] > 100 and box["height"] > 50 and box["x"] + box["width"] <= PAPER["width"]
        for box in boxes
    )


@pytest.mark.needs("course/shrinkage.ipynb")
def test_a_notebooks_figures_are_there(printed):
    page = printed("course/shrinkage/")
    figure = "#shrinkage-figure-1 svg.shrinkage-overview"
    expect(page.locator(figure)).to_be_visible()
    assert fits(page, figure)
    expect(page.locator(".celltoolbar").first).to_be_hidden()
    expect(page.locator(".zeroclipboard-container").first).to_be_hidden()


@pytest.mark.needs("your-data.md")
def test_your_data_has_its_figure_and_all_that_says_how_to_repeat_it(printed):
    def fit_an_example(page):
        page.locator("[data-file='sleepstudy.csv']").click()
        page.locator(".yd-figure .is-drawn").wait_for()
        page.evaluate("scrollTo(0, 0)")
        settle(page)

    wrong = watch(page := printed("your-data/", fit_an_example))
    assert fits(page, ".yd-figure .shrinkage-plot .main-svg >> nth=0")
    assert page.locator(".yd-figure .point").count() >= 18
    expect(page.locator(".yd-print")).to_be_visible()
    expect(page.locator(".yd-export")).to_be_hidden()
    assert page.locator(".your-data button:visible").count() == 0
    assert wrong == []


def test_the_storys_pictures_stay_on_the_paper(printed):
    page = printed("")
    assert fits(page, ".story-still img")


@pytest.mark.needs("compare.md")
def test_a_small_figure_is_not_torn_from_its_name(printed):
    page = printed("compare/")
    for rule in ("li", "h2", "tr"):
        style = page.locator(f"article {rule}").first.evaluate(
            "(e) => { const s = getComputedStyle(e); return [s.breakInside, s.breakAfter] }"
        )
        assert "avoid" in style, rule
