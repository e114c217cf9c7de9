"""Cards in a browser: predicted by hand, by keyboard, by thumb; and what stands there without."""

import pytest
from playwright.sync_api import expect

from scripts.steps.pages import page_address
from scripts.written.card import KINDS
from scripts.written.card_still import STILL_HEIGHT, STILL_WIDTH
from tests.browser import (
    MOTION,
    be_still,
    box_of,
    into_view,
    saying,
    settle,
    violations,
    wake,
    watch,
)
from tests.test_browser_lab_touch import PHONE, stroke
from tests.test_cards import PLACED, SHOWN

FIRST = {kind: next((card for card in SHOWN if card.kind == kind), None) for kind in KINDS}
# Notes each time a card changes where its last point is, and whether the answer is there.
TRAVELS = """(card) => {
  window.travelled = [];
  const note = () => travelled.push([
    [...card.querySelectorAll(".disc")].at(-1)?.getAttribute("cx"),
    card.querySelector(".card-reply").textContent.trim(),
  ]);
  const changes = { attributes: true, childList: true, subtree: true };
  new MutationObserver(note).observe(card, changes);
}"""
SHOW = "[data-do=show]"
# What only the answer may show.
TOLD = ".card-stage :is(.disc, .trail, .miss, .cross, .median, .one)"


@pytest.fixture
def visit(page, site):
    """Return what opens the first card of a kind, and check that its page had no errors."""
    wrong = watch(page)

    def open_card(kind, page=page):
        card = FIRST[kind]
        if card is None:
            pytest.skip(f"no page shows a card to {kind}")
        page.goto(f"{site}{page_address(PLACED[card.slug])}#card-{card.slug}")
        return come_alive(page, card.slug)

    yield open_card
    assert wrong == []


def come_alive(page, slug):
    """Wake a card of the page, and wait until it is drawn in the size that it then has."""
    wake(page)
    element = page.locator(f"#card-{slug}")
    into_view(element)
    element.locator(".card-stage svg[viewBox]").wait_for()
    page.wait_for_function(
        """(card) => document.querySelector(`${card} svg`).viewBox.baseVal.width ===
          document.querySelector(`${card} .card-stage`).clientWidth""",
        arg=f"#card-{slug}",
    )
    settle(page)
    return element


def drag(page, locator, dx, dy):
    box = box_of(locator)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + dx, y + dy, steps=4)
    page.mouse.up()


def inward(card):
    """Return which way from the handle there is room on the picture: right and down are 1."""
    stage, guess = (box_of(card.locator(one)) for one in (".card-stage", ".grip .guess"))
    return [
        1 if guess[at] + guess[side] / 2 < stage[at] + stage[side] / 2 else -1
        for at, side in (("x", "width"), ("y", "height"))
    ]


def plain(text):
    return " ".join(text.split())


def show(card):
    card.locator("[data-do=show]").click()
    reply = card.locator(".card-reply")
    expect(reply.locator("p").first).to_be_visible(timeout=MOTION)
    return reply.inner_text()


def test_a_point_is_dragged_and_judged_and_dragged_again(page, visit):
    card = visit("drag")
    assert card.locator(TOLD).count() == 0
    card.locator("[data-do=show]").click()
    expect(card.locator(".card-reply")).to_have_text(saying("card-first-drag"))
    assert card.locator(TOLD).count() == 0

    grip = card.locator(".grip .guess")
    before = box_of(grip)
    right, down = inward(card)
    drag(page, grip, 40 * right, 30 * down)
    after = box_of(card.locator(".grip .guess"))
    assert after["x"] - before["x"] == pytest.approx(40 * right, abs=2)
    assert after["y"] - before["y"] == pytest.approx(30 * down, abs=2)
    said = show(card)
    assert card.locator(".disc").count() > 1
    assert plain(card.locator(".card-solution p").first.text_content()) in plain(said)
    guess = box_of(card.locator(".card-stage .guess"))
    assert guess["x"] == pytest.approx(after["x"], abs=2)

    card.locator("[data-do=again]").click()
    assert card.locator(TOLD).count() == 0
    assert card.locator(".card-reply").inner_text() == ""
    assert box_of(card.locator(".grip .guess"))["x"] == pytest.approx(before["x"], abs=2)


def test_points_travel_and_the_answer_waits_for_them(page, visit):
    card = visit("drag")
    drag(page, card.locator(".grip .guess"), 30, 30)
    card.evaluate(TRAVELS)
    show(card)
    travelled = [(at, reply) for at, reply in page.evaluate("travelled") if at]
    on_the_way = {at for at, reply in travelled if not reply}
    assert len(on_the_way) > 3
    assert travelled[0][0] != card.locator(".disc").last.get_attribute("cx")


@pytest.mark.parametrize("kind", ["drag", "sketch", "mark", "choose"])
def test_the_keyboard_alone_will_do(page, visit, kind):
    page.emulate_media(reduced_motion="reduce")
    card = visit(kind)
    card.locator("input").first.focus()
    match kind:
        case "drag" | "sketch":
            assert card.locator(".card-stage .here").count() == 1
            heard = card.locator("input").first.get_attribute("aria-valuetext")
            page.keyboard.press("ArrowRight")
            page.keyboard.press("ArrowRight")
            assert card.locator("input").first.get_attribute("aria-valuetext") != heard
        case "mark":
            for _ in range(FIRST[kind].marks):
                page.keyboard.press("Space")
                page.keyboard.press("ArrowRight")
            assert card.locator(".card-stage .marked").count() == FIRST[kind].marks
        case "choose":
            page.keyboard.press("Space")
    card.locator("[data-do=show]").focus()
    page.keyboard.press("Enter")
    expect(card.locator(".card-reply p").first).to_be_attached()
    assert page.evaluate("document.activeElement.dataset.do") == "again"
    assert [found for found in violations(page) if "card" in found] == []


def test_who_chooses_wrongly_hears_why(page, visit):
    page.emulate_media(reduced_motion="reduce")
    card = visit("choose")
    choices = FIRST["choose"].choices
    wrong = next(i for i, choice in enumerate(choices) if not choice.is_right)
    card.locator(".card-choices label").nth(wrong).click()
    said = show(card)
    card.locator("summary").click()
    there = card.locator(f"[data-reply='{wrong}']").inner_text()
    assert plain(there) == plain(said)
    right = [choice.is_right for choice in choices].index(True)
    assert card.locator(f"[data-reply='{right}']").inner_text() != said


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_script_question_and_answer_stand_there(browser, site, kind):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        card = FIRST[kind] or pytest.skip(f"no page shows a card to {kind}")
        page.goto(f"{site}{page_address(PLACED[card.slug])}")
        element = page.locator(f"#card-{card.slug}")
        assert element.locator(".card-question p").first.is_visible()
        still = element.locator(".card-still")
        size = still.evaluate("e => e.complete && [e.naturalWidth, e.naturalHeight]")
        assert size == [STILL_WIDTH, STILL_HEIGHT]
        assert [still.get_attribute(side) for side in ("width", "height")] == list(map(str, size))
        assert element.locator(TOLD).count() == 0
        assert not element.locator("[data-do=show]").is_visible()
        assert element.locator(".needs-script:visible").count() == 0
        answer = element.locator("details :is(.card-solution, dd) p").first
        assert not answer.is_visible()
        element.locator("summary").click()
        assert answer.is_visible()


@pytest.mark.parametrize("chosen", ["default", "slate"])
def test_a_still_picture_follows_the_site_and_not_the_system(page, site, chosen):
    card = FIRST["drag"]
    if card is None:
        pytest.skip("no page shows a card to drag")
    page.route("**/pages.js", lambda route: route.abort())  # or the card would come to life
    pictures = []
    for system in ("light", "dark"):
        page.emulate_media(color_scheme=system, reduced_motion="reduce")
        page.goto(f"{site}{page_address(PLACED[card.slug])}")
        if page.locator("body").get_attribute("data-md-color-scheme") != chosen:
            page.locator("[for^=__palette]:visible").click()
        page.locator(f"body[data-md-color-scheme={chosen}]").wait_for()
        still = page.locator(f"#card-{card.slug} .card-still")
        into_view(still)
        still.evaluate("e => e.decode()")
        page.mouse.move(2, 2)
        be_still(page)  # the palette's button fades
        pictures.append(still.screenshot())
    assert pictures[0] == pictures[1]


def test_on_paper_there_is_room_for_an_answer_or_the_answer_that_was_asked_for(page, visit):
    page.emulate_media(reduced_motion="reduce")
    card = visit("choose")
    reply, solution, show_me = (card.locator(i) for i in (".card-reply", "details dd", SHOW))
    room = "card => card.querySelector('.card-say').getBoundingClientRect().height"
    show_me.click()  # and is told to choose first

    page.emulate_media(media="print")
    for part in (card.locator(".card-question p").first, card.locator(".card-choices")):
        expect(part).to_be_visible()
    for part in (reply, solution.first, card.locator("summary"), show_me):
        expect(part).to_be_hidden()
    assert card.evaluate(room) > 80

    page.emulate_media(media="screen")
    card.locator("summary").click()
    page.emulate_media(media="print")
    expect(solution.first).to_be_visible()
    expect(reply).to_be_hidden()

    page.emulate_media(media="screen")
    card.locator("summary").click()
    card.locator(".card-choices label").first.click()
    show_me.click()
    page.emulate_media(media="print")
    expect(reply.locator("p").first).to_be_visible()
    expect(solution.first).to_be_hidden()


def test_on_paper_without_javascript_the_answer_is_there_if_it_is_open(browser, site):
    card = SHOWN[0]
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site}{page_address(PLACED[card.slug])}#card-{card.slug}")
        answer = page.locator(f"#card-{card.slug} .card-solution")
        page.emulate_media(media="print")
        expect(answer).to_be_hidden()
        page.emulate_media(media="screen")
        page.locator(f"#card-{card.slug} summary").click()
        page.emulate_media(media="print")
        expect(answer).to_be_visible()


def test_an_untouched_card_shows_its_picture_and_hides_what_only_a_script_can_use(page, site):
    # The jump to a card is a scroll, which wakes a page that is quick enough to hear of it.
    page.route("**/javascripts/site/site.js", lambda route: route.abort())
    for card in SHOWN:
        page.goto("about:blank")  # or a second card of the page would be a jump within it
        page.goto(f"{site}{page_address(PLACED[card.slug])}#card-{card.slug}")
        element = page.locator(f"#card-{card.slug}")
        still = element.locator(".card-still")
        still.evaluate("e => e.decode()")
        assert still.bounding_box()["height"] > 150
        assert page.locator(".card-stage > svg").count() == 0, "a script has drawn"
        for ranges in element.locator(".card-hidden-ranges").all():
            assert ranges.bounding_box()["height"] <= 1


def test_a_thumb_drags_the_handle_and_scrolls_the_page_elsewhere(browser, visit):
    with browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True) as context:
        phone = context.new_page()
        card = visit("drag", phone)
        stage = card.locator(".card-stage")
        stage.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
        settle(phone)
        box, at = box_of(stage), phone.evaluate("scrollY")
        grip = box_of(card.locator(".grip .guess"))
        middle = grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2
        right, down = inward(card)
        stroke(phone, middle, (middle[0] + 30 * right, middle[1] + 60 * down))
        settle(phone)
        moved = box_of(card.locator(".grip .guess"))
        now = box_of(stage)
        assert (moved["y"] - now["y"]) - (grip["y"] - box["y"]) == pytest.approx(60 * down, abs=12)
        assert phone.evaluate("scrollY") == at
        away = box["x"] + 0.95 * box["width"], box["y"] + 0.9 * box["height"]
        stroke(phone, away, (away[0], away[1] - 200))
        settle(phone)
        assert phone.evaluate("scrollY") > at
        small = phone.evaluate(
            """(least) => [...document.querySelectorAll(
                 ".card :is(button, summary, input[type=range], .card-choices label)")]
               .filter((e) => e.checkVisibility() && !e.closest(".walk, .card-hidden-ranges"))
               .filter((e) => e.getBoundingClientRect().height < least)
               .map((e) => e.outerHTML.slice(0, 90))""",
            44,
        )
        assert small == []
