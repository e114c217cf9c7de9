"""Firefox and WebKit: every page without an error, and every function once."""

import time

import pytest

from scripts.steps.pages import page_address
from tests.browser import IS_DARK, MOTION, NOTES, ROOT, SCRUB
from tests.by_night import PAGES, PAGES_BY_DAY, rest_by_night
from tests.drivers import DRIVERS, SECONDS
from tests.situations import FIRST, PAGE, n_cluster
from tests.test_cards import PLACED, SHOWN
from tests.watched import serve_watched

AT_REST = """async () => {
  const asked = () => performance.getEntriesByType("resource").length;
  for (let before = -1; before !== asked(); ) {
    before = asked();
    await new Promise((done) => setTimeout(done, 150));
  }
}"""
POINTS = """() => [...document.querySelectorAll(".traceclusters .point")].slice(0, 9)
  .map((e) => Math.round(e.getBoundingClientRect().x))"""
FORMULAS = """() => document.fonts.ready.then(() =>
  [...document.querySelectorAll("article math")].map((e) => {
    const { width, height } = e.getBoundingClientRect();
    const isOnItsOwn = e.getAttribute("display") === "block";
    return [e.textContent, isOnItsOwn, width, height];
  }))"""
HAS = "(s) => Boolean(document.querySelector(s))"
INTO_VIEW = "(s) => document.querySelector(s).scrollIntoView({ block: 'center' })"
MANY = 10  # formulas of a page


def formulas(address: str) -> int:
    """Count the formulas of a page."""
    file = ROOT / "site" / address / "index.html"
    return file.read_text(encoding="utf-8").count("<math") if file.is_file() else 0


WITH_FORMULAS = sorted((a for a in PAGES if formulas(a) >= MANY), key=formulas, reverse=True)


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """Serve a copy of site/ whose pages note what goes wrong; give its address."""
    with serve_watched(tmp_path_factory.mktemp("watched")) as address:
        yield address


@pytest.fixture(scope="module", params=DRIVERS)
def driver(request, tmp_path_factory):
    """Start a browser."""
    browser = DRIVERS[request.param](tmp_path_factory.mktemp(request.param))
    yield browser
    browser.close()


def visit(driver, address, watch="() => {}"):
    """Open a page, interact for the first time, and wait until what that brings has come.

    What runs before the interaction sees all that moves by itself after it.
    """
    driver.open(address)
    driver.run(watch)
    driver.drag((2, 2), (6, 6))
    driver.run(AT_REST)


def wrong(driver):
    """Return what went wrong on the page."""
    return driver.run("() => window.wrong")


def is_drawn(driver):
    """Whether a figure is drawn while the mouse goes on moving; a busy browser may drop a move."""
    end = time.monotonic() + 2 * SECONDS
    while not driver.run(HAS, ".is-drawn") and time.monotonic() < end:
        driver.drag((2, 2), (6, 6))
        time.sleep(0.2)
    return driver.run(HAS, ".is-drawn")


@pytest.mark.parametrize(
    "addresses",
    [
        pytest.param(PAGES_BY_DAY, id="by day"),
        pytest.param(
            [a for a in PAGES if a not in PAGES_BY_DAY], id="by night", marks=pytest.mark.nightly
        ),
    ],
)
def test_every_page_without_an_error(driver, watched, addresses):
    found = {}
    for address in addresses:
        visit(driver, watched + address)
        if driver.run(HAS, "figure.shrinkage .shrinkage-plot"):
            driver.run(INTO_VIEW, ".shrinkage-main")
            if not is_drawn(driver):
                found[address] = ["its figure is not drawn"]
        if errors := wrong(driver):
            found[address] = [*found.get(address, []), *errors]
    assert found == {}


def test_the_figure_draws_plays_scrubs_and_picks_in_both_palettes(driver, watched):
    visit(driver, watched + PAGE, f"() => ({NOTES})('{SCRUB}')")
    driver.run(INTO_VIEW, ".shrinkage-stage")
    driver.see(".is-drawn")
    assert driver.run(
        "() => document.querySelectorAll('.traceclusters .point').length"
    ) == n_cluster(FIRST)
    driver.wait("(s) => document.querySelector(s).value == 100", SCRUB, seconds=MOTION / 1000)
    assert driver.run("() => onTheWay.size") > 3
    end = driver.run(POINTS)
    driver.slide(SCRUB, 0.6)  # to see it play on takes less than to see all of it again
    driver.wait("(s) => document.querySelector(s).value < 90", SCRUB)
    driver.wait(f"(end) => String(({POINTS})()) !== String(end)", end)
    driver.click("figure.shrinkage [data-do=play]")
    driver.wait("(s) => document.querySelector(s).value == 100", SCRUB, seconds=MOTION / 1000)
    driver.click(".tracefixed_effects .point")
    driver.see(".shrinkage-panel svg")
    driver.click("[for^=__palette]")
    driver.see("body[data-md-color-scheme=slate]")
    driver.wait(IS_DARK)
    driver.click("[for^=__palette]")
    driver.run("() => { document.querySelector(\"[data-do=png]\").closest('details').open = true }")
    png = driver.downloaded(lambda: driver.click("[data-do=png]"))
    assert png.startswith(b"\x89PNG")
    assert wrong(driver) == []


@pytest.mark.needs("lab.md")
def test_the_lab_slides_turns_undoes_repeats_and_gives_away(driver, watched):
    visit(driver, f"{watched}lab/")
    driver.see(".lab .is-drawn")
    before = driver.run(POINTS)
    driver.slide("[data-parameter=sdInt] input[type=range]", 0.8)
    value = driver.value("#lab-sdInt")
    driver.wait("(value) => location.hash === `#v1&sdint=${value}`", value)
    driver.wait(f"(before) => String(({POINTS})()) !== String(before)", before)
    for _ in range(20):  # a slow machine makes several steps of one stroke
        if driver.run("() => document.querySelector('[data-do=undo]').ariaDisabled === 'true'"):
            break
        driver.click("[data-do=undo]")
    driver.wait("() => location.hash === ''")
    assert driver.value("#lab-sdInt") == "0.5"
    said = driver.text("[data-value=dial]")
    driver.slide("[name=dial]", 0.2)
    driver.wait(
        "(said) => document.querySelector('[data-value=dial]').textContent.trim() !== said", said
    )
    driver.run("() => { document.querySelector('[name=times]').value = '200' }")
    driver.click("[data-do=repeat]")
    driver.wait("() => document.querySelectorAll('.lab-histogram').length === 6")
    driver.wait("() => !document.querySelector('.lab [data-do=cancel]').checkVisibility()")
    data = driver.downloaded(lambda: driver.click("[data-do=data]"))
    assert len(data.splitlines()) == 1001
    assert driver.downloaded(lambda: driver.click("[data-do=image]")).startswith(b"\x89PNG")
    assert wrong(driver) == []


@pytest.mark.needs("lab.md")
def test_the_lab_goes_full_screen_or_says_that_it_cannot(driver, watched):
    visit(driver, f"{watched}lab/")
    driver.see(".lab .is-drawn")
    driver.click("[data-do=screen]")
    driver.wait("() => document.fullscreenElement?.matches('.lab')")
    driver.click("[data-do=screen]")
    driver.wait("() => !document.fullscreenElement")
    driver.run(
        "() => { Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no')) }"
    )
    driver.click("[data-do=screen]")
    driver.see(".lab-message:not(:empty)")
    assert wrong(driver) == []


@pytest.mark.needs("your-data.md")
def test_your_data_by_example_paste_and_file(driver, watched, tmp_path):
    lines = [f"{(i * 7919 % 101) / 10},{i % 5},c{i // 5}" for i in range(60)]
    table = "\n".join(["y,x,g", *lines]) + "\n"
    visit(driver, f"{watched}your-data/")
    driver.see("#yd-bring[data-ready]")
    driver.click("[data-file='sleepstudy.csv']")
    driver.see("#yd-results")
    assert "10.467" in driver.text(".yd-print")
    driver.run("(text) => { document.getElementById('yd-text').value = text }", table)
    driver.click("#yd-text ~ button, [data-do=read]")
    driver.wait("() => !document.querySelector('.yd-print').textContent.includes('10.467')")
    driver.see("#yd-results")
    pasted = driver.text(".yd-print")
    driver.click("[data-file='sleepstudy.csv']")
    driver.wait("() => document.querySelector('.yd-print').textContent.includes('10.467')")
    file = tmp_path / "table.csv"
    file.write_text(table)
    driver.bring("#yd-file", file)
    driver.wait(
        "(pasted) => document.querySelector('.yd-print').textContent.trim() === pasted", pasted
    )
    driver.run(INTO_VIEW, "#yd-live .shrinkage-main")
    driver.see("#yd-live .is-drawn")
    assert b"c11" in driver.downloaded(lambda: driver.click("#yd-results [data-do=download]"))
    assert wrong(driver) == []


def test_the_story_is_guessed_and_gone_through(driver, watched):
    visit(driver, watched)
    driver.see(".story[data-alive]")
    driver.slide(".story-guess input", 0.8)
    value = driver.value(".story-guess input")
    driver.click("[data-do=next]")
    driver.see("#step-2.is-now")
    driver.wait("(v) => document.querySelector('.story-quote').textContent.includes(v)", value)
    for step in range(3, 8):
        driver.click("[data-do=next]")
        driver.see(f"#step-{step}.is-now")
    kept = driver.text(".story-kept")
    driver.click("[data-do=less]")
    driver.wait("(kept) => document.querySelector('.story-kept').textContent.trim() !== kept", kept)
    assert wrong(driver) == []


def changes(driver, selector, action):
    """Do something, and wait until an element says something else."""
    before = driver.text(selector)
    action()
    said = "(s, before) => document.querySelector(s).textContent.trim() !== before"
    driver.wait(said, selector, before)


def test_a_card_takes_a_prediction_and_answers(driver, watched):
    card = next((card for card in SHOWN if card.kind == "choose"), None)
    if card is None:
        pytest.skip("no page shows a card to choose")
    visit(driver, watched + page_address(PLACED[card.slug]))
    here = f"#card-{card.slug}"
    driver.run(INTO_VIEW, here)
    driver.see(f"{here} .card-stage svg[viewBox]")
    driver.click(f"{here} .card-choices label")
    driver.click(f"{here} [data-do=show]")
    driver.see(f"{here} .card-reply p")
    assert wrong(driver) == []


@pytest.mark.needs("why.md", "singular.md", "breaks.md", "sure.md")
def test_the_figures_of_questions_follow_the_hand(driver, watched):
    does = {
        "why": (".why-bells .why-says", lambda: driver.slide("[name=spread]", 0.9)),
        "singular": (".singular-says", lambda: driver.slide("[name=sdSlope]", 0.9)),
        "breaks": (".breaks .why-says", lambda: driver.click(".breaks [data-do=reveal]")),
        "sure": (".sure .why-says", lambda: driver.click(".sure [data-do=reveal]")),
    }
    for page, (says, action) in does.items():
        visit(driver, f"{watched}{page}/")
        driver.run(INTO_VIEW, says)
        driver.run(AT_REST)
        changes(driver, says, action)
        assert wrong(driver) == []


@pytest.mark.parametrize("address", rest_by_night(WITH_FORMULAS, WITH_FORMULAS[:1]))
def test_formulas_take_as_much_room_as_in_chromium(page, driver, watched, address):
    """A browser that lacked MathML or the face would be off by far more.

    Of a formula in a line, Firefox tells the height of the line and not of the formula.
    """
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(watched + address)
    driver.open(watched + address)
    theirs = page.evaluate(FORMULAS)
    ours = driver.run(FORMULAS)
    assert [text for text, *_ in ours] == [text for text, *_ in theirs]
    for (text, is_on_its_own, width, height), (*_, wide, high) in zip(ours, theirs, strict=True):
        assert abs(width - wide) <= 3.5 + 0.05 * wide, text
        assert not is_on_its_own or abs(height - high) <= 14, text
