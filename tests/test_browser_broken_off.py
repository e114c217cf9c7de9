"""What does not come is said where it is missed; what is there stays, and nothing waits on."""

from contextlib import suppress

import pytest
from playwright.sync_api import Error, expect

from shrinksite.words import say
from tests.browser import into_view, wake, wake_navigation
from tests.by_night import first_of_each, rest_by_night

pytestmark = pytest.mark.needs(
    "baseline", "why.md", "sure.md", "breaks.md", "singular.md", "lab.md", "your-data.md"
)
WAYS = {
    "refused": lambda route: route.abort(),
    "missing": lambda route: route.fulfill(status=404, body="<h1>Not found</h1>"),
    # Half of it, as from a server that was stopped; without a length that would tell.
    "half": lambda route: route.fulfill(
        response=(answer := route.fetch()), body=answer.body()[: len(answer.body()) // 2]
    ),
}
WHOLE = "#not-loaded"  # said of the whole page
NEXT = ".story [data-do=next]"
PLAY = "figure.shrinkage [data-do=play]"
# A page, what does not come of it and how, what is pressed, the part that says so, and its words.
CASES = [
    ("", "door/door.js", "refused", None, ".story", "page-not-loaded"),
    ("", "door/answers.js", "missing", NEXT, ".story", "page-not-loaded"),
    ("baseline/", "site/early_actions.js", "missing", None, WHOLE, "page-not-loaded"),
    ("baseline/", "site/early_actions.js", "half", None, WHOLE, "page-not-loaded"),
    ("baseline/", "site/pages.js", "half", PLAY, WHOLE, "page-not-loaded"),
    ("baseline/", "words/words.js", "refused", PLAY, WHOLE, "page-not-loaded"),
    ("baseline/", "words/*.ftl", "missing", PLAY, WHOLE, "page-not-loaded"),
    ("baseline/", "assets/javascripts/bundle*", "refused", PLAY, WHOLE, "page-not-loaded"),
    ("baseline/", "assets/javascripts/bundle*", "half", PLAY, WHOLE, "page-not-loaded"),
    ("baseline/", "baseline/figure.json", "half", PLAY, "figure.shrinkage", "figure-not-loaded"),
    ("baseline/", "figure_style.json", "missing", PLAY, "figure.shrinkage", "figure-not-loaded"),
    ("baseline/", "cards/card.js", "refused", None, ".card", "page-not-loaded"),
    ("baseline/", "common/cards/*.json", "half", None, ".card", "page-not-loaded"),
    ("generated/baseline/embed.html", "site/embed.js", "missing", None, WHOLE, "page-not-loaded"),
    ("generated/baseline/embed.html", "site/pages.js", "half", PLAY, WHOLE, "page-not-loaded"),
    ("why/", "why/ellipses_figure.js", "half", None, ".why-ellipses", "page-not-loaded"),
    ("why/", "evidence.json", "missing", None, ".why-ellipses", "page-not-loaded"),
    (
        "singular/",
        "posterior_worker.js",
        "missing",
        None,
        "figure.singular",
        "sure-posterior-failed",
    ),
    ("breaks/", "breaks/breaks_figure.js", "refused", None, "figure.breaks", "page-not-loaded"),
    ("sure/", "posterior_worker.js", "refused", None, "figure.sure", "sure-posterior-failed"),
    ("lab/", "lab/lab.js", "half", None, ".lab", "page-not-loaded"),
    ("lab/", "lab/dial.js", "refused", None, ".lab", "page-not-loaded"),
    ("lab/", "posterior_worker.js", "half", "[data-do=posterior]", ".lab", "sure-posterior-failed"),
    ("lab/", "repeat_worker.js", "half", "[data-do=repeat]", ".lab", "lab-repeat-failed"),
    ("lab/", "compare_worker.js", "missing", "details.compare summary", ".lab", "compare-failed"),
    ("your-data/", "your_data/page.js", "half", None, "#yd-bring", "page-not-loaded"),
    (
        "your-data/",
        "table/worker.js",
        "half",
        "[data-do=example]",
        "#yd-bring",
        "data-worker-failed",
    ),
    (
        "your-data/",
        "data/*.csv",
        "missing",
        "[data-do=example]",
        "#yd-bring",
        "data-example-failed",
    ),
]
# The same where a server takes the question and never answers.
SILENT = [
    ("", "door/door.js", None, ".story", "page-not-loaded"),
    ("", "door/answers.js", NEXT, ".story", "page-not-loaded"),
    ("baseline/", "site/early_actions.js", None, WHOLE, "page-not-loaded"),
    ("baseline/", "site/pages.js", PLAY, WHOLE, "page-not-loaded"),
    ("baseline/", "words/*.ftl", PLAY, WHOLE, "page-not-loaded"),
    ("baseline/", "assets/javascripts/bundle*", PLAY, WHOLE, "page-not-loaded"),
    ("baseline/", "baseline/figure.json", PLAY, "figure.shrinkage", "figure-not-loaded"),
    ("baseline/", "plotly-basic.min.js", PLAY, "figure.shrinkage", "figure-not-loaded"),
    ("baseline/", "common/cards/*.json", None, ".card", "page-not-loaded"),
    ("baseline/", "stylesheets/cards_alive.css", None, ".card", "page-not-loaded"),
    ("generated/baseline/embed.html", "site/pages.js", PLAY, WHOLE, "page-not-loaded"),
    ("why/", "why/ellipses_figure.js", None, ".why-ellipses", "page-not-loaded"),
    ("why/", "evidence.json", None, ".why-ellipses", "page-not-loaded"),
    ("sure/", "posterior_worker.js", None, "figure.sure", "sure-posterior-failed"),
    ("lab/", "lab/lab.js", None, ".lab", "page-not-loaded"),
    ("lab/", "posterior_worker.js", "[data-do=posterior]", ".lab", "sure-posterior-failed"),
    ("lab/", "repeat_worker.js", "[data-do=repeat]", ".lab", "lab-repeat-failed"),
    ("lab/", "compare_worker.js", "details.compare summary", ".lab", "compare-failed"),
    ("your-data/", "your_data/page.js", None, "#yd-bring", "page-not-loaded"),
    ("your-data/", "table/worker.js", "[data-do=example]", "#yd-bring", "data-worker-failed"),
    ("your-data/", "data/*.csv", "[data-do=example]", "#yd-bring", "data-example-failed"),
]


# By day each sentence on each page; after a minute each once, since one clock is behind all.
CASES_BY_DAY = first_of_each(CASES, key=lambda case: (case[0], case[-1]))
SILENT_BY_DAY = first_of_each(SILENT, key=lambda case: case[-1])


def never(_route) -> None:
    """Take a request, and never answer it."""


@pytest.mark.parametrize(
    ("address", "what", "way", "press", "place", "key"), rest_by_night(CASES, CASES_BY_DAY), ids=str
)
def test_what_does_not_come_is_said(page, site, address, what, way, press, place, key):
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    page.route(f"**/{what}", WAYS[way])
    page.goto(site + address)
    wake(page)
    if press:
        page.locator(press).first.click()
    part = page.locator(place).first
    into_view(part)
    expect(part).to_contain_text(say(key))
    expect(part).to_be_visible()
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    expect(page.locator("h1").first).to_be_visible()
    # Of half a script the browser itself says that it cannot be read.
    assert [e.message for e in errors if way != "half" or e.name != "SyntaxError"] == []


@pytest.mark.parametrize(
    ("address", "what", "press", "place", "key"), rest_by_night(SILENT, SILENT_BY_DAY), ids=str
)
def test_what_never_answers_is_said_after_a_minute(page, site, address, what, press, place, key):
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    page.clock.install()
    page.route(f"**/{what}", never)
    with page.expect_request(f"**/{what}"):
        page.goto(site + address, wait_until="commit")
        part = page.locator(place).first
        part.wait_for(state="attached")
        if press or place != WHOLE:  # the page's first module has run, and waits for what it needs
            page.wait_for_load_state("domcontentloaded")
        wake(page)
        if press:
            page.locator(press).first.click()
        if place != WHOLE:
            into_view(part)
    words = page.get_by_text(say(key)).locator("visible=true")
    page.clock.fast_forward("00:40")  # honest loading, on a slow line
    expect(words).to_have_count(0)
    page.clock.fast_forward("00:25")
    expect(part).to_contain_text(say(key))
    expect(part).to_be_visible()
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    assert errors == []


def test_what_never_answered_is_asked_for_again(page, site):
    page.clock.install()
    page.route("**/baseline/figure.json", never)
    with page.expect_request("**/baseline/figure.json"):
        page.goto(f"{site}baseline/")
        page.locator(PLAY).click()
    page.clock.fast_forward("01:05")
    figure = page.locator("figure.shrinkage").first
    expect(figure).to_contain_text(say("figure-not-loaded"))
    page.unroute("**/baseline/figure.json")
    page.locator(PLAY).click()
    figure.locator(".is-drawn").wait_for()
    expect(figure).not_to_contain_text(say("figure-not-loaded"))


def test_figures_live_where_search_and_navigation_do_not(page, site):
    page.route("**/assets/javascripts/bundle*", WAYS["missing"])
    page.goto(f"{site}baseline/")
    page.locator(PLAY).click()
    page.locator("figure.shrinkage .is-drawn").wait_for()
    expect(page.locator(WHOLE)).to_have_text(say("page-not-loaded"))


def test_another_situation_is_asked_for_again_and_the_sentence_goes(page, site):
    page.route("**/evidence.json", WAYS["refused"])
    page.goto(f"{site}why/")
    wake(page)
    figure = page.locator(".why-ellipses")
    figure.get_by_text(say("page-not-loaded")).wait_for()
    page.unroute("**/evidence.json")
    figure.locator("[name=scenario]").select_option(index=1)
    expect(figure.locator(".not-loaded")).to_have_count(0)
    expect(figure.locator("[name=cluster] option").first).to_be_attached()


def test_a_new_sample_asks_anew_for_a_posterior_that_failed(page, site):
    page.route("**/posterior_worker.js", WAYS["refused"])
    page.goto(f"{site}sure/")
    wake(page)
    figure = page.locator("figure.sure")
    into_view(figure)
    figure.get_by_text(say("sure-posterior-failed")).wait_for()
    page.unroute("**/posterior_worker.js")
    figure.locator("[data-do=again]").click()
    figure.locator("[data-do=reveal]").click()
    posterior = figure.locator(".sure-counter tbody tr").last
    expect(posterior).to_contain_text(say("sure-counter-of", held="•", of=20).partition("•")[2])
    expect(figure.get_by_text(say("sure-posterior-failed"))).to_have_count(0)


@pytest.fixture
def followed(page, site):
    """Give how to follow a link to a page that answers the browser, and not a script."""

    def follow(answer):
        def to_scripts(route):
            answer(route) if route.request.resource_type == "xhr" else route.continue_()

        page.goto(f"{site}baseline/")
        wake_navigation(page)
        page.route("**/glossary/", to_scripts)
        link = page.locator(".md-nav--primary a[href$='/glossary/']")
        # Into the page: its address is there before the page is, and going there would only jump.
        link.evaluate("link => { link.hash = '#__nothing'; link.click() }")

    return follow


@pytest.mark.needs("glossary.md")
@pytest.mark.parametrize("way", ["refused", "missing"])
def test_a_page_that_scripts_do_not_get_is_left_to_the_browser(page, followed, way):
    followed(WAYS[way])
    expect(page.locator("h1")).to_contain_text("Glossary")


@pytest.mark.needs("glossary.md")
def test_a_page_that_never_answers_scripts_is_left_to_the_browser_after_a_minute(page, followed):
    page.clock.install()
    with page.expect_request(lambda request: request.resource_type == "xhr"):
        followed(never)
    page.clock.fast_forward("00:40")
    expect(page.locator("h1")).not_to_contain_text("Glossary")
    page.clock.fast_forward("00:25")
    expect(page.locator("h1")).to_contain_text("Glossary")


def test_links_lead_on_where_the_list_of_pages_never_comes(page, site):
    page.route("**/sitemap.xml", never)
    with page.expect_request("**/sitemap.xml"):
        page.goto(f"{site}baseline/")
        wake(page)
    page.locator(".md-header .md-logo").evaluate("link => link.click()")
    page.locator(".story").wait_for()


@pytest.mark.parametrize(
    ("what", "answer", "is_known_at_once"),
    [
        ("search/search_index.json", WAYS["refused"], True),
        ("search/search_index.json", WAYS["missing"], True),
        ("search/search_index.json", WAYS["half"], False),
        ("search/search_index.json", never, False),
        ("workers/search*", WAYS["missing"], False),
    ],
    ids=["refused", "missing", "half", "never", "worker missing"],
)
def test_a_search_that_does_not_start_says_so(page, site, what, answer, is_known_at_once):
    page.clock.install()
    page.route(f"**/{what}", answer)
    page.goto(f"{site}baseline/")
    wake(page)
    page.locator(".md-search__input").click()
    page.keyboard.type("shrinkage")
    said = page.locator(".md-search-result").get_by_text(say("page-not-loaded"))
    if not is_known_at_once:
        page.wait_for_function("() => window.document$")
        expect(said).to_have_count(0)
        for _ in range(2):
            with suppress(Error):  # of Material's, about half an index, whenever that comes
                page.clock.fast_forward("01:05")
    expect(said).to_be_visible()
