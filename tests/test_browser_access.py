"""For those who hear a page, or need more contrast; of every page, see test_browser_pages.py."""

from contextlib import suppress

import pytest
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from playwright.sync_api import expect

from shrinksite.words import say
from tests.browser import MOTION, be_still, open_figure, settle, wake, wake_navigation, watch
from tests.situations import PAGE

STATUS = "body > [role=status]"
FOCUSED = """() => {
  const e = document.activeElement;
  const seen = { opacityProperty: true, visibilityProperty: true };
  const label = e.matches(".md-option") && e.nextElementSibling; // which stands for it
  const isOutlined = label && getComputedStyle(label).outlineStyle !== "none";
  const isSeen = e === document.body || isOutlined || e.checkVisibility(seen);
  return isSeen || e.outerHTML.slice(0, 90);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_more_contrast_makes_nothing_grey(page, site, scheme):
    colour = "e => getComputedStyle(e).color"
    page.emulate_media(color_scheme=scheme)
    page.goto(site + PAGE)
    link = page.locator(".md-nav__link:not(.md-nav__link--active)[href]").first
    before = link.evaluate(colour)
    page.emulate_media(color_scheme=scheme, contrast="more")
    be_still(page)  # the theme changes colours little by little
    assert link.evaluate(colour) == page.locator("h1").evaluate(colour) != before


def test_a_moved_figure_is_said_once_and_one_that_plays_by_itself_not_at_all(page, site):
    wrong = watch(page)
    figure = open_figure(page, site + PAGE)
    scrubber = figure.locator(".shrinkage-scrub input")
    expect(scrubber).to_have_value("100", timeout=MOTION)
    figure.locator(".shrinkage-stage:not(:has(.is-moving))").wait_for()
    page.wait_for_timeout(300)
    assert page.locator(STATUS).all_inner_texts() in ([], [""])
    assert figure.locator(".shrinkage-player :is(output, [aria-live])").count() == 0
    scrubber.fill("30")
    assert "30" in scrubber.get_attribute("aria-valuetext")
    figure.locator(".shrinkage-play").click()
    page.locator(STATUS).get_by_text(say("term-mixed"), exact=True).wait_for(
        state="attached", timeout=MOTION
    )
    assert wrong == []


def test_a_single_key_opens_neither_the_search_nor_another_page(page, site):
    opened = []
    page.on("request", lambda request: opened.append(request.url))
    page.goto(site + PAGE)
    wake_navigation(page)
    for key in ("f", "s", "/", "p", ",", "n", "."):
        opened.clear()
        page.keyboard.press(key)
        settle(page)
        assert [url for url in opened if url.endswith("/")] == [], f"{key} opens a page"
        assert not page.locator("[data-md-toggle=search]").is_checked(), key
    assert page.url == site + PAGE


def test_the_search_hears_every_key_that_is_typed_into_it(page, site):
    page.goto(site + PAGE)
    wake_navigation(page)
    page.locator(".md-search__input").click()
    page.keyboard.type("shrinkage/of,n.p")
    assert page.locator(".md-search__input").input_value() == "shrinkage/of,n.p"
    page.keyboard.press("Escape")
    assert not page.locator("[data-md-toggle=search]").is_checked()


def eventually(page, said):
    """Return what is said of the page, as soon as that is True, or where it does not come to be."""
    with suppress(PlaywrightTimeout):
        page.wait_for_function(f"() => ({said})() === true")
    return page.evaluate(said)


@pytest.fixture
def sheet(page, site):
    """Open a cluster's panel on a phone, where it is a sheet."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(reduced_motion="reduce")
    figure = open_figure(page, site + PAGE)
    figure.locator(".shrinkage-examples button").first.click()
    sheet = figure.locator(".shrinkage-panel")
    sheet.locator("svg").wait_for()
    return sheet


@pytest.mark.needs("baseline.md")
def test_a_sheet_on_a_phone_goes_with_escape_wherever_the_focus_is(page, sheet):
    page.locator("article a.footnote-ref, article p a").last.focus()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()


@pytest.mark.needs("baseline.md")
def test_what_takes_the_focus_behind_a_sheet_comes_to_above_it(page, sheet):
    links = page.locator("article a[href]:visible, footer a[href]:visible")
    for place in (links.count() // 2, -2, -1):  # the last ones stand at the page's very end
        links.nth(place).focus()
        rectangle = "{ top, bottom } = document.activeElement.getBoundingClientRect()"
        is_above = f"top >= 0 && bottom <= {sheet.bounding_box()['y']}"
        assert eventually(page, f"() => {{ const {rectangle}; return {is_above}; }}") is True
    page.keyboard.press("Escape")
    settle(page)
    assert page.evaluate("getComputedStyle(document.body).paddingBottom") == "0px"


@pytest.mark.needs("baseline.md")
@pytest.mark.parametrize(
    "size", [(390, 844), (360, 640), (320, 568), (700, 420), (844, 390)], ids=str
)
def test_letters_of_a_clusters_picture_can_be_read_on_any_phone(page, sheet, size):
    page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
    settle(page)
    drawn = sheet.locator("svg text").evaluate_all(
        "all => all.map((e) => parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a)"
    )
    assert min(drawn) > 11.95


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_found_words_stand_out_in_colours_of_ones_own(page, site, scheme):
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    page.goto(site + PAGE)
    wake(page)
    page.locator(".md-search__input").click()
    page.keyboard.type("shrinkage")
    page.locator(".md-search-result mark").first.wait_for()
    colours = page.evaluate("""() => {
      const probe = document.body.appendChild(document.createElement("mark"));
      const look = (e) => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor];
      return [look(document.querySelector(".md-search-result mark")), look(probe)];
    }""")
    assert colours[0] == colours[1]
