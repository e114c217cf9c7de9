"""Every page: accessible, inside its width, and light; also for those who see it differently.

A page is visited once for each kind of reader, and all that can be asked of it then is asked: what
is wrong is named by its kind.
"""

import gzip
from functools import cache

import pytest
from playwright.sync_api import expect

from shrinksite.words import say
from tests.browser import (
    DRAWN,
    ROOT,
    be_still,
    into_view,
    settle,
    violations,
    wake,
    wake_navigation,
    watch,
)
from tests.by_night import PAGES, PAGES_BY_DAY, PARTS, kind, rest_by_night
from tests.situations import ADDRESSES, PAGE, SIMULATED

KILOBYTES = 120
SHIFT = 0.02  # the share of the window that moves while a page loads, as browsers count it
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

# Tabs have it on their list, and some sliders on the picture that stands for them.
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
# A label names the first thing in it that can be named, which may be an `output`.
NAMELESS = """() => [...document.querySelectorAll("article :is(input, select, textarea)")]
  .filter((e) => e.checkVisibility() && !e.labels.length && !e.ariaLabel)
  .map((e) => e.outerHTML.slice(0, 90))"""
SHIFTED = """() => new Promise((resolve) => {
  let sum = 0;
  const count = (list) => list.getEntries().forEach((shift) => (sum += shift.value));
  new PerformanceObserver(count).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 0); // what is buffered was handed over before
})"""


ALIVE = PARTS - {"md-content"}
COLOURS = ("color-contrast", "link-in-text-block")  # axe's rules that depend on the palette
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
    "pictures that vanish": pictures.filter((e) => !onPaper(e)).map(short),
    "keys that vanish": seen("[class*='key-']").filter((e) => !keeps(e)).map(short),
    "keys too faint to tell": seen("[class*='key-']")
      .filter((e) => style(e).opacity < 0.3).map(short),
    "sliders that vanish": seen("input[type=range]")
      .filter((e) => style(e).appearance !== "auto").map(short),
    "pressed buttons that look like others": seen("[aria-pressed=true]")
      .filter((e) => style(e).outlineStyle === "none").map(short),
    "words whose mark loses its fill": seen(
      ":is(b, strong, span):not(.key-line)"
      + ":is(.no-pooling, .partial-pooling, .complete-pooling, .truth, .average)")
      .filter((e) => getComputedStyle(e, "::before").forcedColorAdjust !== "none").map(short),
    "chosen tabs that look like others": seen(".tabbed-labels").filter((tabs) => {
      const { forcedColorAdjust, backgroundColor } = getComputedStyle(tabs, "::before");
      const lined = [...tabs.children].filter((tab) => style(tab).borderBottomWidth !== "0px");
      return forcedColorAdjust !== "none" || backgroundColor === white || lined.length;
    }).map(short),
    // Behind letters the browser paints paper, higher than their line.
    "fields whose edge a note paints over": seen("article [aria-describedby]").filter((field) =>
      field.getAttribute("aria-describedby").split(" ").some((id) => {
        const note = document.getElementById(id).getBoundingClientRect();
        const { left, right, top, bottom } = field.getBoundingClientRect();
        const isBeside = note.left >= right || note.right <= left;
        return note.height && !isBeside && note.top < bottom + 2 && note.bottom > top - 2;
      })).map(short),
  };
}"""


# Further simulated situations and embeds load what the first of them does; every other page has
# words and tables of its own, which a mistake may stand in.
ALIKE = {ADDRESSES[s.slug] for s in SIMULATED} - {PAGE}
ALIKE |= {address for address in PAGES if address.endswith("embed.html")} - {*PAGES_BY_DAY}


@pytest.mark.parametrize("address", rest_by_night(PAGES, {*PAGES} - ALIKE))
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
    found = {
        "weight": [f"{size} bytes"] if size > KILOBYTES * 1000 else [],
        "what moves while it loads": [share] if (share := page.evaluate(SHIFTED)) > SHIFT else [],
        "at rest, dark": violations(page),
        "headings with signs in their names": signs_in_headings(page),
    }
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(site + address)
    if kind(address) & ALIVE:  # looks the same before and after, elsewhere
        found["at rest, light"] = violations(page, *COLOURS)

    wake(page)
    open_everything(page)
    found["alive, light"] = violations(page)
    found["what is set and has no name"] = page.evaluate(NAMELESS)
    page.keyboard.press("Tab")  # who uses the keyboard wants to see it
    found["what takes the focus without a ring"] = page.evaluate(RINGLESS)
    darken(page)
    found["alive, dark"] = violations(page, *COLOURS)

    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        settle(page)
        found[f"outside of {width} pixels"] = page.evaluate(OUTSIDE)
    found["console"] = wrong
    assert only_wrong(found) == {}


def only_wrong(found: dict) -> dict:
    """Give the kinds of which something was found."""
    return {kind: what for kind, what in found.items() if what}


def signs_in_headings(page) -> list[str]:
    """Give the headings whose name, to those who hear it, has more than its words."""
    headings = page.get_by_role("heading")
    pilcrows = headings.get_by_text("\N{PILCROW SIGN}").locator("visible=true")
    return headings.get_by_role("link", name="#").or_(pilcrows).all_inner_texts()


def darken(page) -> None:
    """Choose the dark palette, by the button where there is one."""
    if page.locator("[for^=__palette]:visible").count():
        page.locator("[for^=__palette]:visible").click()
        page.locator("body[data-md-color-scheme=slate]").wait_for()
    else:
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    settle(page)
    be_still(page)


def open_everything(page) -> None:
    """Draw the figure, open a cluster's panel and every disclosure, and reveal every truth."""
    draw_figure(page)
    for summary in page.locator(".shrinkage-more summary").all():
        if summary.is_visible():
            summary.click()
    for button in page.locator(".why [data-do=reveal]").all():
        button.click()
    if page.locator(".shrinkage-examples button").count():  # a narrow screen shows it above all
        page.locator(".shrinkage-examples button").first.click()
        page.locator(".shrinkage-panel svg").wait_for()
    settle(page)
    be_still(page)


def draw_figure(page) -> None:
    """Bring the first figure into view, and wait until it is drawn."""
    if page.locator("figure.shrinkage").count():
        into_view(page.locator(".shrinkage-stage").first)
        page.locator(DRAWN).first.wait_for()


def weight(response) -> int:
    """Give the bytes of a response as a server would compress them."""
    body = response.body()
    is_packed = response.url.endswith((".woff2", ".png"))
    return len(body) if is_packed else compressed(body)


@cache
def compressed(body: bytes) -> int:
    """Give the size of a body when it is compressed; most belong to many pages."""
    return len(gzip.compress(body, 9))


@pytest.fixture(scope="module")
def large_letters(browser_type, browser_type_launch_args):
    """Give a browser whose reader has chosen letters twice as large."""
    flags = [*browser_type_launch_args["args"], "--blink-settings=defaultFontSize=32"]
    with browser_type.launch(**browser_type_launch_args | {"args": flags}) as browser:
        yield browser


@pytest.mark.parametrize("address", rest_by_night(PAGES, PAGES_BY_DAY))
def test_large_letters_stay_inside_and_with_colours_of_ones_own_nothing_vanishes(
    large_letters, site, address
):
    """One reader has both: colours move nothing, and letters colour nothing."""
    size = {"width": 1280, "height": 800}
    with large_letters.new_page(
        viewport=size, forced_colors="active", reduced_motion="reduce"
    ) as page:
        page.goto(site + address)
        wake(page)
        page.wait_for_load_state("networkidle")
        draw_figure(page)
        found = page.evaluate(FORCED)
        open_everything(page)
        assert page.evaluate("() => parseFloat(getComputedStyle(document.body).fontSize)") >= 16
        for width in (1280, 390, 320):
            page.set_viewport_size({"width": width, "height": 844})
            settle(page)
            found[f"outside of {width} pixels"] = page.evaluate(OUTSIDE)
        assert only_wrong(found) == {}


def test_the_moving_figures_letters_grow_with_the_readers(browser, large_letters, site):
    sizes = []
    for one in (browser, large_letters):
        with one.new_page(viewport={"width": 1280, "height": 800}) as page:
            page.goto(site + next(iter(ADDRESSES.values())))
            wake(page)
            draw_figure(page)
            number = page.locator(".shrinkage-stage .xtick text").first
            sizes.append(number.evaluate("e => parseFloat(getComputedStyle(e).fontSize)"))
    usual, large = sizes
    assert large > 1.3 * usual


@pytest.mark.needs("lab.md", "why.md", "your-data.md")
def test_by_day_there_is_a_page_of_every_kind():
    assert {"lab/", "why/", "your-data/"} < {*PAGES_BY_DAY} < {*PAGES}


def test_there_are_pages():
    assert set(ADDRESSES.values()) < set(PAGES), f"{ROOT / 'site'} is not built"


@pytest.mark.needs("course/shrinkage.ipynb")
@pytest.mark.parametrize("press", ["click", "Enter"])
@pytest.mark.parametrize("is_allowed", [True, False])
def test_copying_a_cell_is_said_also_where_the_browser_refuses(page, site, press, is_allowed):
    wrong = watch(page)
    if is_allowed:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site}course/shrinkage/")
    wake_navigation(page)
    button = page.locator("clipboard-copy").first
    button.click() if press == "click" else button.press("Enter")
    key = "copy-done" if is_allowed else "copy-selected"
    expect(page.locator("body > .shrinkage-said")).to_have_text(say(key))
    code = page.locator(f"[id='{button.get_attribute('for')}']").text_content()
    taken = "navigator.clipboard.readText()" if is_allowed else "String(getSelection())"
    assert page.evaluate(taken).split() == code.split()
    assert wrong == []
