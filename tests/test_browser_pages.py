"""Every page: accessible, inside its width, and light."""

import gzip

import pytest

from tests.browser import DRAWN, ROOT, pages, settle, violations, wake, watch
from tests.situations import ADDRESSES

KILOBYTES = 120
NOTEBOOK = "course/shrinkage/"  # brings its outputs along, and is no article
PAGES = pages()
WIDTHS = (1440, 768, 720, 390, 320)  # 720 is 1440 at 200 % zoom
# What is wider than the window, and text that is cut off by it, unless its box can be scrolled.
OUTSIDE = """() => {
  const found = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
  const overflow = (element) => getComputedStyle(element).overflowX;
  const scrolls = (e) => e && (/auto|scroll/.test(overflow(e)) || scrolls(e.parentElement));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    const isSeen = parentElement.checkVisibility({ visibilityProperty: true });
    const isElsewhere = parentElement.closest("[class*=-said], .md-sidebar, math");
    if (!data.trim() || !isSeen || isElsewhere) continue;
    range.selectNodeContents(texts.currentNode);
    const { left, right, width, height } = range.getBoundingClientRect();
    const isCut = width && height && (left < -1 || right > innerWidth + 1);
    if (isCut && !scrolls(parentElement)) found.push(data.trim().slice(0, 60));
  }
  return found;
}"""


@pytest.mark.parametrize("address", PAGES)
def test_light_accessible_and_inside_its_width(page, site, address):
    """In both palettes, before and after hydration, with all that opens open, at every width."""
    wrong = watch(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    asked = []
    page.on("response", lambda r: asked.append(r))
    page.goto(site + address)
    page.wait_for_load_state("networkidle")
    size = sum(map(weight, asked))  # before the reader does anything
    print(f"{address or 'index'}: {size / 1000:.1f} KB in {len(asked)} requests")
    assert size <= KILOBYTES * 1000 or address == NOTEBOOK
    assert violations(page) == []
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(site + address)
    assert violations(page) == []

    wake(page)
    open_everything(page)
    assert violations(page) == []
    darken(page)
    assert violations(page) == []

    outside = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        settle(page)
        if found := page.evaluate(OUTSIDE):
            outside[width] = found
    assert outside == {}
    assert wrong == []


def darken(page) -> None:
    """Choose the dark palette, by the button where there is one."""
    if page.locator("[for^=__palette]:visible").count():
        page.locator("[for^=__palette]:visible").click()
        page.locator("body[data-md-color-scheme=slate]").wait_for()
    else:
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    settle(page)


def open_everything(page) -> None:
    """Draw the figure, open a cluster's panel, and every disclosure."""
    if page.locator("figure.shrinkage").count():
        page.locator(".shrinkage-stage").first.scroll_into_view_if_needed()
        page.locator(DRAWN).first.wait_for()
    for summary in page.locator(".shrinkage-more summary").all():
        if summary.is_visible():
            summary.click()
    if page.locator(".shrinkage-examples button").count():  # a narrow screen shows it above all
        page.locator(".shrinkage-examples button").first.click()
        page.locator(".shrinkage-panel svg").wait_for()
    settle(page)


def weight(response) -> int:
    """Give the bytes of a response as a server would compress them."""
    body = response.body()
    packed = response.url.endswith((".woff2", ".png"))
    return len(body) if packed else len(gzip.compress(body, 9))


@pytest.fixture(scope="module")
def large_letters(browser_type, browser_type_launch_args):
    """Give a browser whose reader has chosen letters twice as large."""
    flags = [*browser_type_launch_args["args"], "--blink-settings=defaultFontSize=32"]
    with browser_type.launch(**browser_type_launch_args | {"args": flags}) as browser:
        yield browser


@pytest.mark.parametrize("address", PAGES)
def test_letters_twice_as_large_stay_inside(large_letters, site, address):
    """In a window, and on two phones."""
    with large_letters.new_page(viewport={"width": 1280, "height": 800}) as page:
        page.emulate_media(reduced_motion="reduce")
        page.goto(site + address)
        wake(page)
        open_everything(page)
        assert page.evaluate("() => parseFloat(getComputedStyle(document.body).fontSize)") >= 16
        outside = {}
        for width in (1280, 390, 320):
            page.set_viewport_size({"width": width, "height": 844})
            settle(page)
            if found := page.evaluate(OUTSIDE):
                outside[width] = found
        assert outside == {}


def test_there_are_pages():
    assert set(ADDRESSES.values()) < set(PAGES), f"{ROOT / 'site'} is not built"
