"""A phone, by thumb: targets are large enough, and a stroke that scrolls moves nothing."""

import pytest

from tests.browser import DRAWN, bring, into_view, settle, wake, watch, withhold
from tests.by_night import PAGES, PAGES_BY_DAY, rest_by_night
from tests.situations import PAGE
from tests.test_browser_lab_touch import PHONE, stroke

# What shapes what a finger means there, at least 44 pixels; anything else 24 (WCAG 2.2, 2.5.8).
TOOLS = ".lab, .shrinkage, .side-by-side, .why, .story, .your-data, .card"
# Where a link stands in a sentence, its size is the line's; a cell scrolls with its table.
SMALL = """([tools, large, least]) => {
  const all = "a[href], button, summary, select, textarea, label:has(input), [tabindex='0'],"
    + "input:not([type=checkbox], [type=radio], [type=hidden])";
  const inText = (e) => e.matches("a") && getComputedStyle(e).display.startsWith("inline")
    && e.closest("p, li, td, th, dd, figcaption, caption, summary, label, .md-copyright");
  const small = (e) => {
    const label = e.matches("input") && e.closest("label");
    const { width, height } = (label || e).getBoundingClientRect();
    const enough = e.closest(tools) && !e.matches("a") ? large : least;
    const isSmall = Math.round(width) < enough || Math.round(height) < enough;
    const size = `${width.toFixed(0)} × ${height.toFixed(0)} < ${enough}`;
    return isSmall && `${size}: ${e.outerHTML.slice(0, 110)}`;
  };
  const elsewhere = "[inert], [aria-hidden=true], .md-nav--secondary, .shrinkage-stage";
  const isHeardOnly = (e) =>
    e && (e.getBoundingClientRect().width <= 1 || isHeardOnly(e.parentElement));
  return [...document.querySelectorAll(all)]
    .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((e) => !inText(e) && !e.closest(elsewhere))
    .filter((e) => !isHeardOnly(e))
    .map(small)
    .filter(Boolean);
}"""
SLIDERS = """() => [...document.querySelectorAll("input[type=range]")]
  .filter((e) => e.checkVisibility() && !e.disabled).map((e, i) => {
    e.dataset.number = i;
    return i;
  })"""
OPEN = "() => document.querySelectorAll('article details').forEach((e) => (e.open = true))"
ADDRESSES = [address for address in PAGES if not address.endswith(".html")]


@pytest.fixture
def phone(browser):
    """Give a page of a phone whose reader wants less motion."""
    with browser.new_context(
        viewport=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce"
    ) as context:
        yield context.new_page()


def come(phone, address):
    """Open a page, with all that opens open, and its figure drawn."""
    phone.goto(address)
    wake(phone)
    phone.wait_for_load_state("networkidle")
    if phone.locator("figure.shrinkage .shrinkage-plot").count():
        into_view(phone.locator(".shrinkage-stage").first)
        phone.locator(DRAWN).first.wait_for()
    phone.evaluate(
        "() => document.querySelectorAll('article details').forEach((e) => e.open = true)"
    )
    settle(phone)


@pytest.mark.parametrize("address", rest_by_night(ADDRESSES, PAGES_BY_DAY))
def test_targets_are_large_enough_and_a_stroke_up_moves_no_slider(phone, site, address):
    wrong = watch(phone)
    come(phone, site + address)
    small = phone.evaluate(SMALL, [TOOLS, 44, 24])
    moved = []
    for number in phone.evaluate(SLIDERS):
        slider = phone.locator(f"input[data-number='{number}']")
        bring(slider, "end", 120)
        box, before = slider.bounding_box(), slider.input_value()
        at = box["x"] + 0.7 * box["width"], box["y"] + box["height"] / 2
        stroke(phone, at, (at[0] + 3, at[1] - 160))
        if slider.input_value() != before:
            moved.append(slider.evaluate("e => e.outerHTML"))
    assert (small, moved) == ([], [])
    assert wrong == []


@pytest.mark.parametrize("address", ["", PAGE, "lab/"])
def test_the_first_stroke_on_a_page_scrolls_it_and_moves_no_slider(phone, site, address):
    """It is what brings most of the page's scripts, which are not there yet."""
    release = withhold(phone, "site/pages.js")
    phone.goto(site + address)
    phone.wait_for_load_state("load")
    slider = phone.locator("article input[type=range]:visible:enabled").first
    bring(slider, "center")
    box, before = slider.bounding_box(), slider.input_value()
    at = box["x"] + 0.7 * box["width"], box["y"] + box["height"] / 2
    scrolled = phone.evaluate("scrollY")
    stroke(phone, at, (at[0] + 3, at[1] - 160))
    settle(phone)
    assert phone.evaluate("scrollY") > scrolled + 50
    assert slider.input_value() == before
    release()
    phone.wait_for_load_state("networkidle")
    assert slider.input_value() == before
    assert "=" not in phone.url
