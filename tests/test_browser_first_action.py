"""A first action that comes alone (voice control, some screen readers, a fast reader) is not lost.

No pointer moves and nothing has the focus: each event is sent by itself, before the scripts for it
have come, and nothing else is done.
"""

import time

import pytest

from tests.browser import DRAWN, ROOT, settle
from tests.situations import PAGE

EMBED = f"generated/{PAGE.rstrip('/')}/embed.html"
CSV = ROOT / "docs/data/sleepstudy.csv"
# Every script but the one at rest is late, so that what is done now is done before it is there.
LATE = "**/pages.js"


@pytest.fixture
def rest(page, site):
    """Open a page where scripts beyond the first come half a second late."""

    def late(route):
        time.sleep(0.4)
        route.continue_()

    def go(address: str):
        page.emulate_media(reduced_motion="reduce")
        page.route(LATE, late)
        page.goto(site + address)
        settle(page)
        return page

    return go


def test_a_click_alone_plays_the_figure(rest):
    page = rest(PAGE)
    button = page.locator("[data-do=play]")
    button.evaluate("button => button.click()")
    assert button.get_attribute("aria-busy") == "true"
    page.locator(DRAWN).wait_for()
    page.locator("[data-do=play]:not([aria-busy])").wait_for()


def test_input_alone_moves_the_figure(rest):
    page = rest(PAGE)
    page.locator("figure.shrinkage input[type=range]").evaluate(
        "e => { e.value = 30; e.dispatchEvent(new Event('input', { bubbles: true })) }"
    )
    page.locator(DRAWN).wait_for()
    assert "30" in page.locator(".shrinkage-where").inner_text()


def test_change_alone_shows_the_truth(rest):
    page = rest(PAGE)
    page.locator("[name=truth]").evaluate(
        "e => { e.checked = true; e.dispatchEvent(new Event('change', { bubbles: true })) }"
    )
    page.locator(DRAWN).wait_for()
    page.locator(".shrinkage-legend-truth").first.wait_for()


def test_a_key_alone_picks_a_cluster(rest):
    page = rest(PAGE)
    page.locator(".shrinkage-stage").evaluate(
        "e => e.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }))"
    )
    page.locator(".shrinkage-panel svg").wait_for()


@pytest.mark.needs("your-data.md")
def test_a_file_chosen_alone_is_fitted(rest):
    page = rest("your-data/")
    page.locator("#yd-file").set_input_files(CSV)  # a change and an input, and no more
    page.locator("#yd-results:not([hidden])").wait_for()


@pytest.mark.needs("your-data.md")
def test_a_file_dropped_at_once_is_fitted_and_the_page_stays(rest):
    page = rest("your-data/")
    page.locator(".yd-drop").evaluate(
        """(zone, text) => {
          const data = new DataTransfer();
          data.items.add(new File([text], "sleepstudy.csv"));
          const init = { bubbles: true, cancelable: true, dataTransfer: data };
          for (const kind of ["dragover", "drop"]) {
            const event = new DragEvent(kind, init);
            zone.dispatchEvent(event);
            if (!event.defaultPrevented) throw new Error(`${kind} would open the file`);
          }
        }""",
        CSV.read_text(encoding="utf-8"),
    )
    page.locator("#yd-results:not([hidden])").wait_for()


@pytest.mark.needs("lab.md")
def test_input_alone_turns_the_lab(rest):
    page = rest("lab/")
    page.locator("[data-parameter=sigma] input[type=range]").evaluate(
        "e => { e.value = 2; e.dispatchEvent(new Event('input', { bubbles: true })) }"
    )
    page.wait_for_function("() => location.hash.includes('sigma=2')")


def test_the_palette_changes_at_once_and_stays_changed(rest):
    page = rest(PAGE)
    toggle = page.locator(".md-header [for^=__palette]:visible")
    assert toggle.count() == 1
    toggle.evaluate("label => label.click()")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.wait_for_function("() => 'mdColorScheme' in document.body.dataset && window.document$")
    settle(page)
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.reload()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_what_is_typed_into_the_search_is_searched(rest):
    page = rest(PAGE)
    field = page.locator(".md-search__input")
    field.evaluate(
        "e => { e.value = 'shrinkage'; e.dispatchEvent(new Event('input', { bubbles: true })) }"
    )
    page.wait_for_function("() => document.querySelectorAll('.md-search-result__item').length > 2")


def test_the_story_answers_a_click_that_comes_before_its_script(page, site):
    page.emulate_media(reduced_motion="reduce")
    held = []
    page.route("**/door/door.js", lambda route: held.append(route))
    page.goto(site, wait_until="commit")
    page.locator("[data-do=next]").wait_for()
    page.wait_for_function("() => document.readyState !== 'loading'")
    page.wait_for_timeout(500)
    page.locator("[data-do=next]").evaluate("button => button.click()")
    for route in held:
        route.continue_()
    page.locator("#step-2.is-now").wait_for()
    settle(page)
    assert page.locator("#step-2.is-now").count() == 1  # and not another time


@pytest.mark.parametrize(
    ("address", "first"), [(PAGE, "site.js"), (EMBED, "embed.js")], ids=["page", "embed"]
)
def test_a_click_counts_before_any_script_of_the_page_is_there(page, site, address, first):
    page.emulate_media(reduced_motion="reduce")
    held = []
    page.route(f"**/site/{first}", lambda route: held.append(route))
    page.goto(site + address, wait_until="commit")
    button = page.locator("[data-do=play]")
    button.evaluate("button => button.click()")
    assert button.get_attribute("aria-busy") == "true"
    for route in held:
        route.continue_()
    page.locator(DRAWN).wait_for()
    page.locator("[data-do=play]:not([aria-busy])").wait_for()
