"""A first action that comes alone (voice control, some screen readers, a fast reader) is not lost.

No pointer moves and nothing has the focus: each event is sent by itself, before the scripts for it
have come, and nothing else is done.
"""

import time

import pytest
from playwright.sync_api import expect

from tests.browser import DRAWN, ROOT, into_view, settle, wake, wake_navigation, withhold
from tests.situations import FIRST, PAGE

EMBED = f"generated/{FIRST}/embed.html"
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


@pytest.fixture
def hold(page, site):
    """Open a page of which something does not come before it is released."""

    def go(address: str, what: str):
        page.emulate_media(reduced_motion="reduce")
        release = withhold(page, what)
        page.goto(site + address, wait_until="commit")
        page.wait_for_function("() => document.readyState !== 'loading'")
        return page, release

    return go


def test_a_click_alone_plays_the_figure(rest):
    page = rest(PAGE)
    heard = "button => { button.click(); return button.getAttribute('aria-busy') }"
    assert page.locator("[data-do=play]").evaluate(heard) == "true"
    page.locator(DRAWN).wait_for()
    page.locator("[data-do=play]:not([aria-busy])").wait_for()


def test_input_alone_moves_the_figure(rest):
    page = rest(PAGE)
    page.locator("figure.shrinkage input[type=range]").evaluate(
        "e => { e.value = 30; e.dispatchEvent(new Event('input', { bubbles: true })) }"
    )
    page.locator(DRAWN).wait_for()
    expect(page.locator(".shrinkage-where")).to_contain_text("30")


def test_change_alone_shows_the_truth(rest):
    page = rest(PAGE)
    page.locator("[name=truth]").evaluate(
        "e => { e.checked = true; e.dispatchEvent(new Event('change', { bubbles: true })) }"
    )
    page.locator(DRAWN).wait_for()
    page.locator("[data-layers~=truth]").first.wait_for()


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


DROP = """(zone, text) => {
  const data = new DataTransfer();
  data.items.add(new File([text], "sleepstudy.csv"));
  const init = { bubbles: true, cancelable: true, dataTransfer: data };
  for (const kind of ["dragover", "drop"]) {
    const event = new DragEvent(kind, init);
    zone.dispatchEvent(event);
    if (!event.defaultPrevented) throw new Error(`${kind} would open the file`);
  }
}"""


# As early as it can be, while the page comes to life, and when the first script for it is there.
@pytest.mark.needs("your-data.md")
@pytest.mark.parametrize("what", ["site/site.js", "site/pages.js", "your_data/page.js"])
def test_a_file_dropped_at_once_is_fitted_and_the_page_stays(hold, what):
    page, release = hold("your-data/", what)
    page.locator(".yd-drop").evaluate(DROP, CSV.read_text(encoding="utf-8"))
    release()
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


def test_the_story_answers_a_click_that_comes_before_its_script(page, hold):
    with page.expect_request("**/door/door.js"):  # all that comes before it is there
        _, release = hold("", "door/door.js")
    page.locator("[data-do=next]").evaluate("button => button.click()")
    release()
    page.locator("#step-2.is-now").wait_for()
    settle(page)
    assert page.locator("#step-2.is-now").count() == 1  # and not another time


def test_the_story_answers_a_click_though_all_else_comes_before_its_script(page, hold):
    with page.expect_request("**/door/door.js"):
        _, release = hold("", "door/door.js")
    page.locator("[data-do=next]").evaluate("button => button.click()")
    page.wait_for_function("() => window.document$")
    settle(page)  # the rest of the page is alive
    release()
    page.locator("#step-2.is-now").wait_for()


def test_the_story_answers_who_follows_a_link_before_the_first_page_is_alive(page, site):
    page.emulate_media(reduced_motion="reduce")
    page.goto(site + PAGE)
    release = withhold(page, "site/pages.js")
    wake_navigation(page)
    page.locator(".md-header .md-logo").evaluate("link => link.click()")
    page.locator("[data-do=next]").click()
    release()
    page.locator("#step-2.is-now").wait_for()


def test_the_story_answers_also_who_comes_by_a_link(page, site):
    page.emulate_media(reduced_motion="reduce")
    page.goto(site + PAGE)
    wake_navigation(page)
    release = withhold(page, "door/door.js")
    page.locator(".md-header .md-logo").evaluate("link => link.click()")
    page.locator("[data-do=next]").click()
    page.locator("[data-do=next][aria-busy]").wait_for()
    release()
    page.locator("#step-2.is-now").wait_for()


@pytest.mark.parametrize(
    ("address", "first"), [(PAGE, "site.js"), (EMBED, "embed.js")], ids=["page", "embed"]
)
def test_a_click_counts_before_any_script_of_the_page_is_there(hold, address, first):
    """And once, also for who presses again because nothing happens."""
    page, release = hold(address, f"site/{first}")
    button = page.locator("[data-do=play]")
    button.evaluate("button => button.click()")
    assert button.get_attribute("aria-busy") == "true"
    button.evaluate("button => button.click()")
    page.locator("figure.shrinkage").evaluate(
        "figure => figure.addEventListener('click', () => (figure.dataset.clicks += '1'))"
    )
    release()
    page.locator(DRAWN).wait_for()
    page.locator("[data-do=play]:not([aria-busy])").wait_for()
    assert page.locator("figure.shrinkage").get_attribute("data-clicks") == "undefined1"


def test_enter_in_the_search_searches_and_does_not_load_the_page_anew(hold):
    page, release = hold(PAGE, "site/site.js")
    address = page.url
    page.locator(".md-search__input").focus()
    page.keyboard.type("shrinkage")
    page.keyboard.press("Enter")
    release()
    page.wait_for_function("() => document.querySelectorAll('.md-search-result__item').length > 2")
    assert page.url == address


@pytest.mark.needs("model.md")
def test_a_card_answers_though_its_numbers_came_after_the_prediction(hold):
    page, release = hold("model/", "common/cards/*.json")
    card = page.locator(".card[data-kind=choose]").first
    wake(page)
    into_view(card)
    page.wait_for_load_state("load")
    card.locator("[type=radio]").first.check()
    card.locator("[data-do=show]").click()
    release()
    expect(card.locator(".card-reply")).not_to_be_empty()


@pytest.mark.needs("why.md")
def test_an_example_chosen_before_the_numbers_are_there_is_shown(hold):
    page, release = hold("why/", "evidence.json")
    figure = page.locator(".why-ellipses")
    wake(page)
    into_view(figure)
    page.wait_for_load_state("load")
    figure.locator("[data-example]").last.click()
    release()
    expect(figure.locator("[data-example]").last).not_to_have_attribute("aria-busy", "true")
    first = figure.locator("[name=cluster]").input_value()
    figure.locator("[data-example]").last.click()
    assert figure.locator("[name=cluster]").input_value() == first


@pytest.mark.needs("lab.md")
def test_the_lab_is_turned_also_where_the_address_says_how_it_was(hold):
    page, release = hold("lab/#v1&sigma=1", "lab/lab.js")
    wake(page)
    page.wait_for_load_state("load")
    slider = page.locator("[data-parameter=sigma] input[type=range]")
    slider.evaluate("e => { e.value = 2; e.dispatchEvent(new Event('input', { bubbles: true })) }")
    release()
    page.wait_for_function("() => location.hash.includes('sigma=2')")
