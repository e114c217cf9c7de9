"""The landing page in a browser: what is there at once, the guess, the steps, the mornings."""

import pytest
from playwright.sync_api import expect

from scripts.written.door import EXCEPTION, FOLLOWED, STEPS
from shrinksite.words import say
from tests.browser import MOTION, into_view, saying, settle, violations, wake_navigation, watch

FIRST_SCREENS = [(1440, 900), (390, 844)]
LIVE = ".story-live"
# Notes from the page's first moment what moves in the figure, which may be over when it is asked.
MOVED = """window.moved = 0;
addEventListener("animationstart", ({ target }) => {
  if (target.closest(".story-stage")) window.moved += 1;
}, true);"""
# Notes where the mixed model's points are, each time they are painted.
PAINTED = """(live) => {
  window.painted = new Set();
  const last = () => [...live.querySelectorAll("path.mixed")].at(-1);
  const note = () => painted.add(last()?.getAttribute("d"));
  const changes = { attributes: true, childList: true, subtree: true };
  new MutationObserver(note).observe(live, changes);
}"""
NOW = ".story-step.is-now"


@pytest.fixture
def door(page, site):
    """Open the page with less motion, so that every step is there at once."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(site)
    page.locator(".story[data-alive]").wait_for()
    return page


def go(page, step: int) -> None:
    """Press Next until a step is there; the first is 1."""
    for wanted in range(2, step + 1):
        page.locator("[data-do=next]").click()
        page.locator(f"#step-{wanted}.is-now").wait_for()
    settle(page)


def path(page, layer: str) -> str:
    """Give what a layer of the live figure draws."""
    return page.locator(f"{LIVE} path.{layer}").last.get_attribute("d")


@pytest.mark.parametrize(("width", "height"), FIRST_SCREENS)
@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_figure_control_search_and_palette_are_in_the_first_screen(
    page, site, width, height, motion
):
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(reduced_motion=motion)
    page.goto(site)
    wanted = [".story-stage", ".story-guess input", "[data-do=next]", ".md-header [for^=__palette]"]
    wanted.append("[for=__search].md-header__button" if width < 960 else ".md-search__input")
    for selector in wanted:
        box = page.locator(f"{selector}:visible").first.bounding_box()
        assert box["y"] >= 0, selector
        assert box["y"] + box["height"] <= height, selector
        assert box["x"] + box["width"] <= width, selector


def test_the_page_moves_by_itself_once_and_only_where_motion_is_welcome(page, site):
    animations = """() => document.querySelector(".story-stage").getAnimations({subtree: true})
      .filter((animation) => animation.playState === "running").length"""
    page.add_init_script(MOVED)
    page.goto(site)
    page.wait_for_function("() => moved > 0")
    page.wait_for_function(f"() => ({animations})() === 0", timeout=MOTION)
    page.locator(".story-stage.has-moved").wait_for()
    for width in (500, 1280):  # the other picture, and the first one again
        page.set_viewport_size({"width": width, "height": 800})
        settle(page)
        assert page.evaluate(animations) == 0
    page.emulate_media(reduced_motion="reduce")
    page.goto(site)
    settle(page)
    assert page.evaluate(animations) == page.evaluate("moved") == 0


def test_saved_data_are_not_moved(page, site):
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    page.goto(site)
    page.locator(LIVE).wait_for()


def test_the_handle_is_dragged_and_the_guess_quoted_back(door):
    stage = door.locator(".story-stage")
    into_view(stage)
    handle = door.locator(".story-stage .label-grip:visible").bounding_box()
    x, y = handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2
    door.mouse.move(x, y)
    door.mouse.down()
    door.mouse.move(x, y - 60, steps=4)
    door.mouse.up()
    value = int(door.locator(".story-guess input").input_value())
    assert 310 < value < 380
    expect(door.locator(".story-guess output")).to_have_text(f"{value} ms")
    expect(door.locator(f"{LIVE} .label-guess")).to_contain_text(str(value))
    go(door, 2)
    quoted = saying("door-guess-quote", guess=value)
    expect(door.locator(".story-quote")).to_have_text(quoted)
    assert door.locator(f"{LIVE} .label-guess").count() == 1


def test_the_guess_is_made_with_the_keyboard_alone(door):
    field = door.locator(".story-guess input")
    field.focus()
    for _ in range(5):
        door.keyboard.press("ArrowUp")
    assert field.input_value() == "305"
    assert field.get_attribute("aria-valuetext") == "305 ms"
    door.locator("[data-do=next]").focus()
    door.keyboard.press("Enter")
    door.locator("#step-2.is-now").wait_for()
    quoted = saying("door-guess-quote", guess=305)
    expect(door.locator(".story-quote")).to_have_text(quoted)


def test_who_skips_the_guess_is_not_quoted(door):
    door.locator(".story-guess input").fill("400")
    door.locator("[data-do=back]").click()
    door.locator("#step-2.is-now").wait_for()
    assert door.locator(".story-quote").is_hidden()
    assert door.locator(f"{LIVE} .label-guess").count() == 0


def test_back_next_dots_and_the_address_lead_to_the_same_steps(door, site):
    go(door, 3)
    assert door.url.endswith("#step-3")
    door.locator("[data-do=back]").click()
    door.locator("#step-2.is-now").wait_for()
    door.locator(".story-dots a").nth(4).click()
    door.locator("#step-5.is-now").wait_for()
    assert door.locator(".story-dots a[aria-current]").get_attribute("href").endswith("#step-5")
    named = door.locator(LIVE).get_attribute("aria-label")
    assert FOLLOWED in named
    door.goto(f"{site}#step-7")
    door.locator("#step-7.is-now").wait_for()
    assert door.locator(NOW).count() == 1
    door.goto(f"{site}#step-99")
    door.locator("#step-1.is-now").wait_for()


def test_a_step_is_said_to_a_screen_reader(door):
    go(door, 2)
    said = door.locator(".story-said").inner_text()
    assert saying("door-said", step=2, steps=len(STEPS)).match(said)
    assert "364" in said


def test_scrolling_moves_nothing(door):
    go(door, 2)
    before = path(door, "own")
    door.mouse.wheel(0, 500)
    settle(door)
    assert door.locator("#step-2.is-now").count() == 1
    assert path(door, "own") == before


def test_one_share_moves_all_lines_and_says_how_far_off_they_are(door):
    go(door, 4)
    share = door.locator(".story-share input")
    before = path(door, "tried")
    share.fill("43")
    expect(door.locator(".story-share output")).to_contain_text("37 ms")
    assert path(door, "tried") != before
    assert "37 ms" in share.get_attribute("aria-valuetext")
    share.fill("100")
    expect(door.locator(".story-share output")).to_contain_text("50 ms")


def test_mornings_are_taken_from_anyone_until_none_is_left_and_given_back(door):
    go(door, 7)
    cells = door.locator(".story-lines td")
    kept = door.locator(".story-kept")
    of_another = cells.nth(1).inner_text()
    door.locator("[name=person]").select_option(EXCEPTION)
    expect(cells.nth(1)).not_to_have_text(of_another)  # a script for it comes only now
    expect(kept).to_have_text(say("door-anyone-kept", kept=8))
    before = [cells.nth(i).inner_text() for i in range(1, 7)]
    less, more = door.locator("[data-do=less]"), door.locator("[data-do=more]")
    assert more.is_disabled()
    for left in range(7, -1, -1):
        less.click()
        expect(kept).to_have_text(say("door-anyone-kept", kept=left))
    assert less.is_disabled()
    own, mixed, average = (cells.nth(i).inner_text() for i in (1, 3, 5))
    assert own == "–"
    assert mixed == average
    assert EXCEPTION in door.locator(".story-said").inner_text()
    for left in range(1, 9):
        more.click()
        expect(kept).to_have_text(say("door-anyone-kept", kept=left))
    assert [cells.nth(i).inner_text() for i in range(1, 7)] == before


def test_the_last_step_leads_on_and_only_who_wants_to_starts_again(door):
    again = door.locator("[data-do=again]")
    go(door, len(STEPS) - 1)
    expect(again).to_be_hidden()
    door.locator("[data-do=next]").click()
    expect(again).to_be_visible()
    door.set_viewport_size({"width": 390, "height": 600})  # the heading can come to its top
    ways = door.locator(".doors-title")
    ways.evaluate("e => (e.id = 'a-name-of-their-own')")
    for _ in range(2):
        ways.evaluate("e => scrollTo(0, 0)")
        expect(ways).not_to_be_in_viewport()
        door.locator("[data-do=next]").click()
        expect(ways).to_be_in_viewport()
        top = ways.evaluate("e => e.getBoundingClientRect().top")
        assert top >= door.locator(".md-header").evaluate("e => e.getBoundingClientRect().bottom")
        door.keyboard.press("Tab")
        assert door.evaluate("Boolean(document.activeElement.closest('.door'))")
    door.reload()
    door.locator(f"#step-{len(STEPS)}.is-now").wait_for()
    again.click()
    door.locator("#step-1.is-now").wait_for()
    expect(again).to_be_hidden()
    expect(door.locator("[data-do=next]")).to_be_focused()


@pytest.mark.parametrize("width", [320, 360, 390, 1440])
def test_what_leads_on_stands_on_one_row(door, site, width):
    door.set_viewport_size({"width": width, "height": 844})
    door.goto(f"{site}#step-{len(STEPS)}")
    door.locator("[data-do=again]").wait_for()
    settle(door)
    row = door.locator(".story-nav").bounding_box()
    assert row["height"] == door.locator("[data-do=next]").bounding_box()["height"]
    assert door.locator("[data-do=next]").inner_text() == say("door-on")


def test_points_travel_where_motion_is_welcome(page, site):
    page.goto(f"{site}#step-5")
    page.locator("#step-5.is-now").wait_for()
    page.locator(LIVE).evaluate(PAINTED)
    page.locator("[data-do=next]").click()
    page.locator("#step-6.is-now").wait_for()
    page.wait_for_function("() => painted.size > 3")


def test_without_javascript_every_step_has_its_words_and_its_picture(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    assert page.locator(".story-step:visible").count() == len(STEPS)
    for picture in page.locator(".story-still img").all():
        into_view(picture)
        assert picture.get_attribute("alt")
        came = "image => image.decode().then(() => image.naturalWidth)"
        assert picture.evaluate(came) > 0
    assert page.locator(".story button:visible").count() == 0
    context.close()


def test_on_paper_every_step_is_there(door):
    door.emulate_media(media="print")
    assert door.locator(".story-title:visible").count() == len(STEPS)
    assert door.locator(".story-still img:visible").count() == len(STEPS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_step_is_accessible(page, site, scheme):
    wrong = watch(page)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(site)
    page.locator(".story[data-alive]").wait_for()
    for step in range(1, len(STEPS) + 1):
        if step > 1:
            page.locator("[data-do=next]").click()
            page.locator(f"#step-{step}.is-now").wait_for()
        assert violations(page) == [], step
    assert wrong == []


def test_a_page_that_comes_later_has_its_story_too(page, site):
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site}hundred/")
    wake_navigation(page)
    page.locator(".md-footer__link--prev").click()
    page.locator(".story[data-alive]").wait_for()
    go(page, 2)
    page.locator(".md-footer__link--next").click()
    page.get_by_role("heading", name="A hundred lines, and the truth").wait_for()
    settle(page)
    page.go_back()
    page.wait_for_url("**/#step-2")
    page.locator("#step-2.is-now").wait_for()  # where the reader was
    page.locator("[data-do=next]").click()
    page.locator("#step-3.is-now").wait_for()
