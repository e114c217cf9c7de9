"""A figure in a real browser: by keyboard, touch and mouse, and when something is missing."""

from itertools import combinations, pairwise

import pytest
from playwright.sync_api import expect

from scripts.measurements.soak import left_over
from shrinksite.words import say
from tests.browser import (
    DRAWN,
    IS_DARK,
    MOTION,
    NOTES,
    SCRUB,
    into_view,
    navigation,
    open_figure,
    settle,
    wake,
    wake_navigation,
    watch,
)
from tests.by_night import first_of_each, kind, rest_by_night
from tests.situations import ADDRESSES, FIRST, HEROES, LAST, MEASURED, PAGE, n_cluster

FIGURES = {address: slug for slug, address in ADDRESSES.items()} | HEROES
FIGURES |= {f"generated/{slug}/embed.html": slug for slug in ADDRESSES}
BY_DAY = {*first_of_each(FIGURES, kind), *[ADDRESSES[s.slug] for s in MEASURED[:1]]}
BY_DAY |= {*list(HEROES)[:1]}
MOVES = """() => {
  const { value } = document.querySelector(".shrinkage-scrub input");
  return value > 0 && value < 100;
}"""
AT_A_THIRD = """() => {
  const { value } = document.querySelector(".shrinkage-scrub input");
  return value > 33 && value < 100;
}"""
# From a third of its way on a motion has one frame in sixteen: who comes late finds it there still.
LINGER = f"""(() => {{
  const frame = requestAnimationFrame;
  const wanted = new Set();
  let last = 0;
  window.requestAnimationFrame = (next) => {{
    const id = ++last;
    wanted.add(id);
    let left = document.querySelector("{SCRUB}") && ({AT_A_THIRD})() ? 15 : 0;
    const turn = (now) => {{
      if (left-- > 0) frame(turn);
      else if (wanted.delete(id)) next(now);
    }};
    frame(turn);
    return id;
  }};
  window.cancelAnimationFrame = (id) => wanted.delete(id);
}})()"""
NOTES_FROM_THE_START = f"addEventListener('DOMContentLoaded', () => ({NOTES})('{SCRUB}'))"
IN_SIGHT = """(selector) => {
  const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
  return top > 40 && bottom < innerHeight;
}"""
# Of the picture that stands there, or of the figure that is drawn over it: names of axes that are
# not outside of the lines, where marks and names of clusters are cut off, or that lie over numbers.
OVER_TITLES = """(stage) => {
  const isDrawn = stage.classList.contains("is-drawn");
  const title = ".axes text:nth-last-child(-n + 2)";
  const [titles, lines, numbers] = isDrawn
    ? [".annotation text", ".gridlayer path", ".xtick text, .ytick text"]
    : [title, ".axes .grid", `.axes text:not(${title})`];
  const boxes = (selector) => [...stage.querySelectorAll(selector)].map((e) => {
    const { left, right, top, bottom } = e.getBoundingClientRect();
    const empty = e.textContent ? 0.2 * (bottom - top) : 0; // above and below most letters
    return [e.textContent || "a line", { left, right, top: top + empty, bottom: bottom - empty }];
  });
  const shared = (a, b, low, high) => Math.min(a[high], b[high]) - Math.max(a[low], b[low]);
  return boxes(titles).flatMap(([title, a]) => [
    ...boxes(lines),
    ...boxes(numbers).filter(([, b]) => shared(a, b, "left", "right") > 0),
  ].filter(([, b]) => shared(a, b, "top", "bottom") > 0)
    .map(([other]) => `${title} over ${other}`));
}"""

still = pytest.mark.browser_context_args(reduced_motion="reduce")


needs_two = pytest.mark.skipif(FIRST == LAST, reason="there is one situation")


def value(figure) -> int:
    return int(figure.locator("input[type=range]").input_value())


def link_to(page, slug):
    """Give the navigation's link to a situation's page from another page."""
    return page.locator(f".md-nav--primary a.md-nav__link[href$='{ADDRESSES[slug]}']")


def drawn_in_view(page, slug):
    """Bring a situation's figure into view, and wait until it is drawn."""
    into_view(page.locator(f"[data-scenario={slug}] .shrinkage-main"))
    page.locator(f"[data-scenario={slug}] {DRAWN}").wait_for()


def test_it_plays_once_and_stays_at_the_end(page, site):
    wrong = watch(page)
    page.add_init_script(NOTES_FROM_THE_START)
    figure = open_figure(page, site + PAGE)
    expect(figure.locator("input[type=range]")).to_have_value("100", timeout=MOTION)
    assert page.evaluate("onTheWay.size") > 3
    expect(figure.locator(".shrinkage-play")).to_have_text(say("player-play"))
    figure.locator(".shrinkage-stage:not(:has(.is-moving))").wait_for()
    assert wrong == []


@still
@pytest.mark.parametrize("address", rest_by_night(sorted({*ADDRESSES.values()}), BY_DAY))
def test_names_of_axes_stand_outside_of_them_and_over_no_number(page, site, address):
    over = {}
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(site + address)
        stages = page.locator("figure.shrinkage .shrinkage-stage").all()
        for i, stage in enumerate(stages):
            over[f"still {i} at {width}"] = stage.evaluate(OVER_TITLES)
        wake(page)
        for i, stage in enumerate(stages):
            into_view(stage)
            expect(stage).to_contain_class("is-drawn")
            settle(page)
            over[f"drawn {i} at {width}"] = stage.evaluate(OVER_TITLES)
    assert {where: marks for where, marks in over.items() if marks} == {}


@still
def test_the_legend_has_a_ring_for_own_regressions_where_rings_are_drawn(page, site):
    figure = open_figure(page, site + PAGE)
    scrub, trails = (figure.locator(i) for i in ("input[type=range]", "[name=trails]"))
    filled = "e => getComputedStyle(e).backgroundColor !== 'rgba(0, 0, 0, 0)'"
    for progress, has_trails in [(100, True), (0, True), (40, True), (40, False), (100, False)]:
        scrub.fill(str(progress))
        trails.set_checked(has_trails)
        rings_are_seen = progress > 0 and has_trails
        assert figure.locator(".key-no").evaluate(filled) != rings_are_seen, (progress, has_trails)


@pytest.mark.parametrize("address", rest_by_night(FIGURES, BY_DAY))
def test_every_figure_draws_and_plays(page, site, address):
    wrong = watch(page)
    page.add_init_script(LINGER)
    figure = open_figure(page, site + address)
    expect(figure.locator(".traceclusters .point")).to_have_count(n_cluster(FIGURES[address]))
    stage = figure.locator(".shrinkage-stage")
    stage.evaluate("stage => stage.scrollIntoView({ block: 'center' })")
    # By itself, once, since it is in view; a press in its first moment would mean Play.
    page.wait_for_function(AT_A_THIRD)
    figure.locator(".shrinkage-play").click()
    expect(figure.locator(".shrinkage-play")).to_have_text(say("player-play"))
    at = value(figure)
    figure.locator("input[type=range]").press(" ")
    page.wait_for_function(
        "at => document.querySelector('.shrinkage-scrub input').value > at", arg=at
    )
    assert wrong == []


@pytest.mark.needs("course/shrinkage.ipynb")
def test_the_notebooks_figure_comes_when_the_reader_does_and_plays(page, site):
    wrong = watch(page)
    page.goto(f"{site}course/shrinkage/")
    figure = page.locator("#shrinkage-figure-1")
    assert figure.locator("svg.shrinkage-overview").count() == 1
    into_view(figure)
    point = figure.locator(".point").last
    point.wait_for()
    expect(figure.locator("svg.shrinkage-overview")).to_have_count(0)
    before = point.get_attribute("transform")
    figure.get_by_text(say("player-play"), exact=True).click()
    expect(point).not_to_have_attribute("transform", before)
    assert wrong == []


@pytest.mark.needs("course/shrinkage.ipynb")
def test_the_notebooks_figure_and_all_its_words_fit_a_phone(page, site):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site}course/shrinkage/")
    figure = page.locator("#shrinkage-figure-1")
    into_view(figure)
    parts = [
        figure.locator(i).first
        for i in (
            ".gtitle",
            ".legend",
            ".slider-container",
            ".updatemenu-header-group, .updatemenu-button",
        )
    ]
    for part in parts:
        part.wait_for()
    settle(page)
    boxes = [part.bounding_box() for part in parts]
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in boxes)
    for one, other in combinations(boxes, 2):
        gaps = [
            max(one[at] - other[at] - other[size], other[at] - one[at] - one[size])
            for at, size in (("x", "width"), ("y", "height"))
        ]
        assert max(gaps) >= 0, (one, other)


def test_play_is_the_first_thing_a_reader_does(page, site):
    wrong = watch(page)
    page.add_init_script(LINGER)
    page.emulate_media(reduced_motion="reduce")
    page.goto(site + PAGE)
    page.emulate_media(reduced_motion="no-preference")
    page.locator("[data-do=play]").click()
    page.wait_for_function(MOVES)
    assert wrong == []


def test_a_press_of_play_in_the_moment_it_begins_by_itself_lets_it_play(page, site):
    wrong = watch(page)
    page.add_init_script(LINGER)
    page.add_init_script(
        """addEventListener("DOMContentLoaded", () => {
          const button = document.querySelector("[data-do=play]");
          new MutationObserver((_, observer) => {
            observer.disconnect();
            button.click();
          }).observe(button, { childList: true });
        })"""
    )
    figure = open_figure(page, site + PAGE)
    button = figure.locator(".shrinkage-play")
    page.wait_for_function(AT_A_THIRD)
    expect(button).to_have_text(say("player-pause"))
    button.click()  # the reader has seen Pause by now
    expect(button).to_have_text(say("player-play"))
    assert value(figure) < 100
    assert wrong == []


def test_saved_data_are_not_spent_unasked(page, site):
    page.add_init_script(LINGER)
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    figure = open_figure(page, site + PAGE, drawn=False)
    page.wait_for_timeout(1000)
    assert not [url for url in asked if "plotly" in url or "figure.json" in url]
    assert value(figure) == 100
    figure.locator(".shrinkage-play").click()
    page.wait_for_function(MOVES)


def test_a_page_put_to_sleep_on_the_way_goes_on_where_it_was(page, site):
    wrong = watch(page)
    page.add_init_script(NOTES_FROM_THE_START)
    figure = open_figure(page, site + PAGE)
    page.wait_for_function("() => onTheWay.size > 0")
    tab = page.context.new_cdp_session(page)
    tab.send("Page.setWebLifecycleState", {"state": "frozen"})
    page.wait_for_timeout(1500)
    tab.send("Page.setWebLifecycleState", {"state": "active"})
    expect(figure.locator("input[type=range]")).to_have_value("100", timeout=MOTION)
    places = sorted({0, 100, *page.evaluate("[...onTheWay]")})
    assert max(after - before for before, after in pairwise(places)) < 5  # a frame's way is 2
    assert wrong == []


@still
def test_on_paper_the_still_picture_stands_for_the_figure(page, site):
    figure = open_figure(page, site + PAGE)
    figure.locator("input[type=range]").fill("0")
    page.emulate_media(media="print")
    settle(page)
    expect(figure.locator(".shrinkage-overview")).to_be_visible()
    for gone in (".shrinkage-plot", ".shrinkage-player", ".shrinkage-closer"):
        expect(figure.locator(gone)).to_be_hidden()
    expect(page.locator(".md-header")).to_be_hidden()
    expect(figure.get_by_text(say("figure-shrinkage"))).to_be_visible()
    assert page.pdf().startswith(b"%PDF")


@still
def test_the_figure_as_a_picture_and_as_a_snippet(page, site):
    figure = open_figure(page, site + PAGE)
    figure.get_by_text(say("figure-share")).click()
    with page.expect_download() as waiting:
        figure.get_by_role("button", name="PNG").click()
    assert waiting.value.suggested_filename == f"shrinkage-{FIRST}.png"
    assert waiting.value.path().read_bytes().startswith(b"\x89PNG")
    with page.expect_download() as waiting:
        figure.get_by_role("link", name="SVG").click()
    assert b"<svg" in waiting.value.path().read_bytes()[:200]
    snippet = figure.locator("textarea").input_value()
    page.route(
        "**/course.html", lambda route: route.fulfill(body=snippet, content_type="text/html")
    )
    page.goto(f"{site}course.html")
    page.frame_locator("iframe").locator("figure.shrinkage svg").first.wait_for()


def test_nothing_heavy_comes_before_the_first_interaction(page, site):
    asked = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site)))
    page.goto(site + PAGE)
    page.wait_for_timeout(1500)
    heavy = ("plotly", "bundle", "search", "figure.json", "data.csv")
    assert not [url for url in asked if any(word in url for word in heavy)]
    assert all(not url.startswith("http") for url in asked), "a third party is asked"


def test_the_page_stays_dressed_when_material_starts(page, site):
    """It loads the stylesheets anew; what measures itself meanwhile must not measure wrong."""
    page.goto(site + PAGE)

    def late(route):
        page.wait_for_timeout(100)
        route.continue_()

    page.route("**/*.css", late)
    page.evaluate("""() => {
      window.widths = new Set();
      const look = () => {
        widths.add(document.querySelector(".md-content").clientWidth);
        requestAnimationFrame(look);
      };
      look();
    }""")
    wake_navigation(page)
    page.locator(".md-footer__link--next").click()
    page.wait_for_url(lambda address: address != site + PAGE)
    settle(page)
    assert page.evaluate("[...widths].length") == 1
    page.unroute_all(behavior="ignoreErrors")  # what is still on its way has been seen


def test_a_click_before_anything_has_loaded_is_not_lost(page, site):
    page.goto(site + PAGE)
    page.evaluate("document.querySelector('[data-do=play]').click()")
    wake(page)
    page.evaluate("document.querySelector('[data-do=play]').click()")
    page.locator(DRAWN).wait_for()


@still
def test_with_reduced_motion_play_jumps(page, site):
    figure = open_figure(page, site + PAGE)
    assert value(figure) == 100
    scrubber = figure.locator("input[type=range]")
    scrubber.focus()
    page.keyboard.press("Home")
    assert value(figure) == 0
    assert scrubber.get_attribute("aria-valuetext") == say("term-separate")
    figure.locator(".shrinkage-play").click()
    page.wait_for_function("() => document.querySelector('input[type=range]').value == 100")


@still
def test_points_stand_where_the_scrubber_says(page, site):
    figure = open_figure(page, site + PAGE)
    place = "e => e.getAttribute('transform')"
    point = figure.locator(".traceclusters .point").first
    end = point.evaluate(place)
    figure.locator("input[type=range]").fill("0")
    start = point.evaluate(place)
    assert start != end
    figure.locator(".shrinkage-plot:not(.is-moving)").wait_for()  # drawn at rest by Plotly itself
    numbers = "e => e.getAttribute('transform').match(/[\\d.]+/g).map(Number)"
    x, y = point.evaluate(numbers)
    moved = [float(n) for n in start[10:-1].split(",")]
    assert [x, y] == pytest.approx(moved, abs=0.1)


@still
def test_a_cluster_by_keyboard_alone(page, site):
    figure = open_figure(page, site + PAGE)
    stage = figure.locator(".shrinkage-stage")
    stage.focus()
    page.keyboard.press("End")
    panel = figure.locator(".shrinkage-panel")
    panel.locator("svg").wait_for()
    first = panel.locator(".shrinkage-title").inner_text()
    page.keyboard.press("ArrowLeft")
    page.wait_for_function(
        "name => document.querySelector('.shrinkage-panel .shrinkage-title').textContent != name",
        arg=first,
    )
    said = figure.locator(".shrinkage-said").inner_text()
    assert said.startswith(panel.locator(".shrinkage-title").inner_text())
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert stage.evaluate("e => e === document.activeElement")


@pytest.mark.browser_context_args(reduced_motion="reduce", has_touch=True)
def test_a_cluster_by_touch(page, site):
    figure = open_figure(page, site + PAGE)
    into_view(figure.locator(".shrinkage-stage"))
    settle(page)
    box = figure.locator(".tracefixed_effects .point").bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    figure.locator(".shrinkage-panel svg").wait_for()


@still
def test_the_table_sorts(page, site):
    figure = open_figure(page, site + PAGE)
    figure.get_by_text(say("figure-table")).click()
    heading = figure.get_by_role("button", name=say("estimates-no-pooling-x"))
    heading.click()
    column = "rows => rows.map(r => r.cells[3].textContent)"
    texts = figure.locator(".shrinkage-table tbody tr").evaluate_all(column)
    mark = say("number-decimal")
    slopes = [float(text.replace("−", "-").replace(mark, ".")) for text in texts]
    assert len(slopes) == n_cluster(FIRST)
    assert slopes == sorted(slopes)
    heading.click()
    assert figure.locator("[aria-sort=descending]").count() == 1


def test_the_palette_changes_on_the_way(page, site):
    wrong = watch(page)
    page.emulate_media(color_scheme="light")
    page.add_init_script(LINGER)
    open_figure(page, site + PAGE)
    page.wait_for_function(MOVES)
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    page.wait_for_function(IS_DARK)
    assert wrong == []


def test_plotly_that_does_not_load_leaves_the_picture(page, site):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route("**/plotly*", lambda route: route.abort())
    figure = open_figure(page, site + PAGE, drawn=False)
    figure.get_by_text(say("figure-not-loaded")).wait_for()
    expect(figure.locator(".shrinkage-overview")).to_be_visible()
    assert errors == []


def test_a_table_that_does_not_load_has_a_name_says_so_and_is_tried_again(page, site):
    page.route("**/figure.json", lambda route: route.abort())
    figure = open_figure(page, site + PAGE, drawn=False)
    summary, box = (figure.locator(f".shrinkage-table{part}") for part in (" summary", "-box"))
    summary.click()
    box.get_by_text(say("estimates-not-loaded")).wait_for()
    assert box.get_attribute("aria-label") == say("estimates-of-all", title=page.title())
    page.unroute("**/figure.json")
    summary.click()
    summary.click()
    box.locator("table").wait_for()
    assert box.get_by_text(say("estimates-not-loaded")).count() == 0
    assert box.get_attribute("aria-label") != say("estimates-of-all", title=page.title())


def test_a_table_that_was_opened_before_the_scripts_came_fills(page, site):
    page.goto(site + PAGE)
    details = page.locator("figure.shrinkage .shrinkage-table")
    details.evaluate("e => (e.open = true)")
    expect(details.locator("tbody tr")).to_have_count(0)
    wake(page)
    expect(details.locator("tbody tr")).to_have_count(n_cluster(FIRST))


def test_blocked_storage(page, site):
    wrong = watch(page)
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name,"
        " { get() { throw new DOMException('blocked', 'SecurityError') } })"
    )
    open_figure(page, site + PAGE)
    assert wrong == []


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_script_the_picture_and_the_numbers_stay(page, site):
    page.goto(site + PAGE)
    figure = page.locator("figure.shrinkage")
    assert figure.locator(".shrinkage-overview").is_visible()
    assert figure.get_by_text(say("figure-shrinkage")).is_visible()
    assert figure.locator(".shrinkage-player").is_hidden()


@needs_two
def test_instant_navigation_away_and_back(page, site):
    wrong = watch(page)
    with navigation(page):
        open_figure(page, site + PAGE)
    page.evaluate("window.kept = true")
    link = link_to(page, LAST)
    for _ in range(2):
        link.click()
        drawn_in_view(page, LAST)
        page.go_back()
        drawn_in_view(page, FIRST)
        assert page.evaluate("window.kept"), "the page was loaded anew"
    assert wrong == []


@pytest.mark.needs("compare.md")
def test_side_by_side_moves_every_scenario(page, site):
    wrong = watch(page)
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site}compare/")
    wake(page)
    dots = page.locator(".side-by-side .dots")
    end = dots.evaluate_all("all => all.map(e => e.getAttribute('d'))")
    page.wait_for_function("() => window.document$")
    page.locator(".side-by-side input[type=range]").fill("0")
    for i, there in enumerate(end):
        expect(dots.nth(i)).not_to_have_attribute("d", there)
    page.locator(".side-by-side a").last.click()
    page.wait_for_url(site + ADDRESSES[LAST])
    assert wrong == []


@needs_two
def test_nothing_is_left_behind_after_twenty_visits(page, site):
    page.emulate_media(reduced_motion="reduce")
    with navigation(page):
        open_figure(page, site + PAGE)
    counters = page.context.new_cdp_session(page)
    counters.send("Performance.enable")

    def visit(slug: str) -> None:
        link_to(page, slug).click()
        drawn_in_view(page, slug)

    def count(visits: int) -> dict:
        for _ in range(visits // 2):
            visit(LAST)
            visit(FIRST)
        return left_over(page, counters)

    before = count(8)  # what a first visit brings stays
    after = count(20)
    grown = {name: after[name] / before[name] for name in ("Nodes", "JSHeapUsedSize")}
    listeners = (after["JSEventListeners"] - before["JSEventListeners"]) / 20
    print({name: f"{ratio:.2f}" for name, ratio in grown.items()}, f"{listeners:.1f} listeners")
    assert grown["Nodes"] < 1.1
    assert grown["JSHeapUsedSize"] < 1.25
    assert listeners <= 2, "more than the two that Material itself leaves on every visit"


def test_a_figure_waits_at_its_start_and_for_less_motion_at_its_end(browser, site):
    visible = "e => getComputedStyle(e).visibility"
    for motion, at, ends in (("no-preference", 0, "hidden"), ("reduce", 100, "visible")):
        with browser.new_context(reduced_motion=motion) as context:
            page = context.new_page()
            page.goto(site + PAGE)
            figure = page.locator("figure.shrinkage")
            page.wait_for_function(
                f"() => document.querySelector('figure input[type=range]').value == {at}"
            )
            assert figure.locator(".shrinkage-poster .end").first.evaluate(visible) == ends
            said = say("term-separate") if at == 0 else say("term-mixed")
            expect(figure.locator(".shrinkage-where")).to_have_text(said)


def test_on_a_phone_a_picked_cluster_is_seen_with_its_panel(browser, site):
    size = {"width": 390, "height": 844}
    with browser.new_context(
        viewport=size, is_mobile=True, has_touch=True, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        figure = open_figure(page, site + PAGE)
        figure.locator("[data-kind=worse_off]").tap()
        panel = figure.locator(".shrinkage-panel")
        panel.locator("svg").wait_for()
        page.wait_for_function("() => document.querySelector('.ring').style.display !== 'none'")
        settle(page)  # the page scrolls to it
        stage, box = (part.bounding_box() for part in (figure.locator(".shrinkage-stage"), panel))
        assert 0 <= stage["y"] < stage["y"] + stage["height"] <= box["y"]
        assert box["y"] + box["height"] == size["height"]
        page.wait_for_function(  # eight: the followed, and the picked one
            "() => [...document.querySelectorAll('.tracetruth .point')]"
            ".filter(({ style }) => style.opacity > 0).length === 8"
        )
        panel.locator("[data-do=close]").tap()
        expect(panel).to_be_hidden()
