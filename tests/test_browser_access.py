"""For those who hear a page, have colours of their own, or need more contrast."""

from contextlib import suppress

import pytest
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from shrinksite.words import say
from tests.browser import DRAWN, open_figure, pages, settle, wake, wake_navigation, watch
from tests.situations import PAGE

ADDRESSES = [address for address in pages() if not address.endswith(".html")]
STATUS = "body > [role=status]"
FOCUSED = """() => {
  const e = document.activeElement;
  const seen = { opacityProperty: true, visibilityProperty: true };
  const label = e.matches(".md-option") && e.nextElementSibling; // which stands for it
  const isOutlined = label && getComputedStyle(label).outlineStyle !== "none";
  const isSeen = e === document.body || isOutlined || e.checkVisibility(seen);
  return isSeen || e.outerHTML.slice(0, 90);
}"""
RINGLESS = """() => [...document.querySelectorAll(
    "article :is(a[href], button, input, select, textarea, summary, [tabindex='0'])")]
  .filter((e) => !e.disabled && e.checkVisibility({ visibilityProperty: true }))
  .filter((e) => !e.matches(".tabbed-set > input") && !e.closest(".card-hidden-ranges"))
  .filter((e) => {
    e.focus({ preventScroll: true });
    const { outlineStyle, outlineWidth } = getComputedStyle(e);
    const isRinged = outlineStyle !== "none" && parseFloat(outlineWidth) >= 1;
    return document.activeElement === e && !isRinged;
  })
  .map((e) => e.outerHTML.slice(0, 90))"""
NAMELESS = """() => [...document.querySelectorAll("article :is(input, select, textarea)")]
  .filter((e) => e.checkVisibility() && !e.labels.length && !e.ariaLabel)
  .map((e) => e.outerHTML.slice(0, 90))"""
FORCED = """() => {
  const style = (e) => getComputedStyle(e);
  const seen = (selector) =>
    [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility());
  const paper = style(document.body).getPropertyValue("--paper").trim();
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style = `forced-color-adjust: none; background: ${paper}`;
  const white = style(probe).backgroundColor;
  const keeps = (e) => style(e).forcedColorAdjust === "none";
  const onPaper = (e) =>
    e && ((keeps(e) && style(e).backgroundColor === white) || onPaper(e.parentElement));
  const icons = "a, button, .twemoji, label, clipboard-copy";
  const pictures = seen("article svg").filter((e) => !e.closest(icons));
  const short = (e) => e.outerHTML.slice(0, 90);
  return {
    pictures: pictures.filter((e) => !onPaper(e)).map(short),
    keys: seen("[class*='key-']").filter((e) => !keeps(e)).map(short),
    sliders: seen("input[type=range]").filter((e) => style(e).appearance !== "auto").map(short),
    pressed: seen("[aria-pressed=true]")
      .filter((e) => style(e).outlineStyle === "none").map(short),
  };
}"""


@pytest.mark.parametrize("address", ADDRESSES)
def test_with_colours_of_ones_own_nothing_vanishes(page, site, address):
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    page.goto(site + address)
    wake(page)
    page.wait_for_load_state("networkidle")
    if page.locator("figure.shrinkage .shrinkage-plot").count():
        page.locator(".shrinkage-stage").first.scroll_into_view_if_needed()
        page.locator(DRAWN).first.wait_for()
    vanished = page.evaluate(FORCED)
    assert {kind: found for kind, found in vanished.items() if found} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_more_contrast_makes_nothing_grey(page, site, scheme):
    colour = "e => getComputedStyle(e).color"
    page.emulate_media(color_scheme=scheme)
    page.goto(site + PAGE)
    link = page.locator(".md-nav__link:not(.md-nav__link--active)[href]").first
    before = link.evaluate(colour)
    page.emulate_media(color_scheme=scheme, contrast="more")
    page.wait_for_timeout(400)  # the theme changes colours little by little
    assert link.evaluate(colour) == page.locator("h1").evaluate(colour) != before


def test_a_moved_figure_is_said_once_and_one_that_plays_by_itself_not_at_all(page, site):
    wrong = watch(page)
    figure = open_figure(page, site + PAGE)
    scrubber = figure.locator(".shrinkage-scrub input")
    page.wait_for_function("() => document.querySelector('.shrinkage-scrub input').value < 60")
    figure.locator(".shrinkage-stage:not(:has(.is-moving))").wait_for(timeout=15_000)
    page.wait_for_timeout(300)
    assert page.locator(STATUS).all_inner_texts() in ([], [""])
    assert figure.locator(".shrinkage-player :is(output, [aria-live])").count() == 0
    scrubber.fill("30")
    assert "30" in scrubber.get_attribute("aria-valuetext")
    figure.locator(".shrinkage-play").click()
    page.locator(STATUS).get_by_text(say("term-mixed"), exact=True).wait_for(
        state="attached", timeout=15_000
    )
    assert wrong == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_headings_are_named_by_their_words_alone(page, site, address):
    page.goto(site + address)
    signs = (
        page.get_by_role("heading")
        .get_by_role("link", name="#")
        .or_(page.get_by_role("heading").get_by_text("\N{PILCROW SIGN}").locator("visible=true"))
    )
    assert signs.count() == 0


@pytest.mark.parametrize("key", ["f", "s", "/", "p", ",", "n", "."])
def test_a_single_key_opens_neither_the_search_nor_another_page(page, site, key):
    page.goto(site + PAGE)
    wake_navigation(page)
    page.keyboard.press(key)
    page.wait_for_timeout(600)  # as long as a page takes to be swapped here
    assert page.url == site + PAGE
    assert not page.locator("[data-md-toggle=search]").is_checked()


def test_the_search_hears_every_key_that_is_typed_into_it(page, site):
    page.goto(site + PAGE)
    wake_navigation(page)
    page.locator(".md-search__input").click()
    page.keyboard.type("shrinkage/of,n.p")
    assert page.locator(".md-search__input").input_value() == "shrinkage/of,n.p"
    page.keyboard.press("Escape")
    assert not page.locator("[data-md-toggle=search]").is_checked()


def eventually(page, said):
    """Return what is said of the page, as soon as that is True, or after two seconds."""
    with suppress(PlaywrightTimeout):
        page.wait_for_function(f"() => ({said})() === true", timeout=2_000)
    return page.evaluate(said)


@pytest.mark.parametrize("address", ADDRESSES)
def test_whatever_takes_the_focus_shows_a_ring(page, site, address):
    """But tabs, whose list has it, and sliders that a picture stands for."""
    page.goto(site + address)
    wake(page)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Tab")  # who uses the keyboard wants to see it
    assert page.evaluate(RINGLESS) == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_whatever_is_set_has_a_name(page, site, address):
    """A label names the first thing in it that can be named, which may be an `output`."""
    page.goto(site + address)
    wake(page)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(NAMELESS) == []


@pytest.mark.needs("baseline.md")
def test_a_sheet_on_a_phone_goes_with_escape_wherever_the_focus_is(page, site):
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(reduced_motion="reduce")
    figure = open_figure(page, site + PAGE)
    figure.locator(".shrinkage-examples button").first.click()
    sheet = figure.locator(".shrinkage-panel")
    sheet.locator("svg").wait_for()
    page.locator("article a.footnote-ref, article p a").last.focus()
    page.keyboard.press("Escape")
    assert sheet.is_hidden()


@pytest.mark.parametrize("width", [390, 1440])
def test_what_has_the_focus_can_be_seen(page, site, width):
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(site + PAGE)
    wake(page)
    page.wait_for_load_state("networkidle")
    for _ in range(12):
        page.keyboard.press("Tab")
        settle(page)
        assert eventually(page, FOCUSED) is True  # what comes into view on focus fades in
