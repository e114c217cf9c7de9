"""The lab page in Chromium: every control, the address, what it says and what it gives away."""

import io
import re

import pandas as pd
import pytest
from playwright.sync_api import expect

from scripts.written.lab_html import camel
from shrinksite.compare import compare
from shrinksite.departures import departed_coefficients, departed_data, departed_parameters
from shrinksite.facts import scenario_facts
from shrinksite.fit import fit
from shrinksite.number_words import interval
from shrinksite.number_words import number as written
from shrinksite.pooling import pool
from shrinksite.posterior import posterior
from shrinksite.simulate import create_data, true_coefficients
from shrinksite.student_seed import student_seed
from shrinksite.words import say
from tests.browser import numbers_in, saying, settle, violations, wake, watch
from tests.situations import PAGE, SIMULATED
from tests.test_answer_key import answer_key

pytestmark = pytest.mark.needs("lab.md")

PARAMETERS = {"sd_int": 0.8, "cor": -0.4, "seed": 41}
HASH = "#v1&sdint=0.8&cor=-0.4&seed=41"
# The lab follows a change at once, and its address and words after 300 ms without another one.
STILL = """() => new Promise((done) => {
  let changes = 0;
  const observer = new MutationObserver(wait);
  const asked = () => new Promise(requestAnimationFrame); // a busy machine draws it late
  async function wait() {
    const last = ++changes;
    await asked();
    await new Promise((pause) => setTimeout(pause, 400));
    await asked();
    await new Promise((told) => setTimeout(told));
    if (last !== changes) return;
    observer.disconnect();
    done();
  }
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document.querySelector(".lab"), all);
  wait();
})"""


def rest(page):
    """Wait until nothing in the lab changes any more."""
    page.evaluate(STILL)


BROKEN_ADDRESSES = (
    "#v1&obs=abc",
    "#v1&what=1",
    "#v9&obs=3",
    "#v1&cor=2",
    "#v1&n=1&obs=2",
    "#v1&n=9999",
    "#v1&n=%",
)


def open_lab(page, site, address=""):
    """Open the lab, and wait until its figure is drawn."""
    page.goto("about:blank")
    page.goto(f"{site}lab/{address}")
    wake(page)
    page.locator(".lab .is-drawn").wait_for(timeout=30_000)
    rest(page)


def slide(page, name, value):
    """Move a slider with the pointer's events; the page follows on the next frame."""
    page.locator(f"[data-parameter={name}] input[type=range]").fill(str(value))
    rest(page)


def press(page, do):
    """Press the lab's first button of this name that is in view."""
    page.locator(f"[data-do={do}]:visible").first.click()
    rest(page)


def cell(page, row, column):
    """Return a number of the tables beside the figure."""
    text = page.locator(f"tr[data-row={row}] td").nth(column).inner_text()
    return float(re.sub(r"\s*%", "", text).replace("−", "-").replace(",", "."))


def snake(name):
    """Return a camelCase name as the answer key's columns have it."""
    return re.sub("([A-Z])", r"_\1", name).lower()


def first_points(page):
    """Return where some points of the figure are, in pixels."""
    return page.locator(".lab .traceclusters .point").evaluate_all(
        "all => all.slice(0, 5).map((e) => e.getBoundingClientRect().x)"
    )


def address(page):
    """Return the part of the address that holds the lab's state."""
    return page.evaluate("location.hash")


def samplers(page):
    """Return the workers that draw samples."""
    return [worker for worker in page.workers if "repeat_worker" in worker.url]


def download(page, button):
    """Press a button and return what it downloads, as bytes."""
    with page.expect_download() as waiting:
        page.locator(f"[data-do={button}]").click()
    return waiting.value.path().read_bytes()


def test_controls_are_there_before_any_script(page, site):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}lab/")
    page.wait_for_load_state("networkidle")
    assert page.locator(".lab-control[data-parameter] input[type=range]").count() == 10
    assert page.locator(".lab-control[data-parameter] input[type=number]").count() == 10
    assert page.locator("[data-do=preset]").count() == len(SIMULATED)
    assert page.locator(".lab svg.shrinkage-overview").is_visible()
    assert page.locator(".lab-curve .lab-here").is_visible()
    assert not [url for url in asked if "plotly" in url or "/javascripts/lab/" in url]


def test_what_is_there_before_any_script_stays_the_same(page, site):
    there = page.locator(".lab-numbers td, .lab-harm, [data-value=shares], [data-value=dial]")
    page.goto(f"{site}lab/")
    built = there.all_inner_texts()
    drawn = page.locator(".lab-curve").inner_html()
    assert f"{written(1)} {written(0.936)} {written(-0.064)}" in " ".join(built)
    open_lab(page, site)
    assert there.all_inner_texts() == built
    assert page.locator(".lab-curve").inner_html() == drawn


@pytest.mark.parametrize("structure", ["correlated", "uncorrelated", "intercept"])
def test_numbers_are_the_packages_numbers(page, site, structure):
    wrong = watch(page)
    open_lab(page, site, f"{HASH}&re={structure}")
    model = fit(create_data(**PARAMETERS), random_effects=structure)
    pooled = pool(model, true_coefficients(**PARAMETERS))
    facts = scenario_facts(model, pooled, PARAMETERS)
    assert cell(page, "sdInt", 0) == 0.8
    assert cell(page, "intercept", 1) == pytest.approx(model.fixed_effects["intercept"], abs=6e-4)
    assert cell(page, "sigma", 1) == pytest.approx(model.sigma, abs=6e-4)
    rmse = facts["rmse"]["partial_pooling"]
    assert written(cell(page, "partialPooling", 1)) == rmse["x"]
    worse = page.locator(".lab-harm b").inner_text()
    assert worse == str(facts["worse_off"]["n"])
    assert wrong == []


def test_a_structure_is_chosen_by_hand(page, site):
    wrong = watch(page)
    open_lab(page, site)
    page.locator("[value=intercept][name=random-effects]").check()
    rest(page)
    assert address(page) == "#v1&re=intercept"
    assert "(1 | cluster)" in page.locator("[data-value=r]").inner_text()
    assert say("lab-dial-cliff-intercept") in page.locator("[data-value=dial]").inner_text()
    press(page, "undo")
    assert address(page) == ""
    assert page.locator("[value=correlated][name=random-effects]").is_checked()
    assert wrong == []


STRUCTURES = ("intercept", "uncorrelated", "correlated")


def compared(page):
    """Return the cells of the comparison of structures, a list for each model."""
    rows = page.locator("details.compare tbody tr").all()
    return [row.locator("td").all_inner_texts() for row in rows]


def exact(page):
    """Return the locator of exact p that are there."""
    return page.locator("details.compare td:last-child:not(:empty)")


def test_structures_are_compared_and_the_table_follows_the_sliders(page, site):
    wrong = watch(page)
    small = {"n_cluster": 30, "obs_per_cluster": 6, "sd_slope": 0.4}
    open_lab(page, site, "#v1&n=30&obs=6&sdslope=0.4&re=uncorrelated")
    assert not [worker for worker in page.workers if "compare_worker" in worker.url]
    page.locator("details.compare summary").click()
    expect(page.locator("details.compare tbody tr")).to_have_count(4)
    table = compare([fit(create_data(**small), random_effects=s) for s in STRUCTURES], n=0)
    for found, (_, row) in zip(compared(page), table.iterrows(), strict=True):
        assert found[0] == written(row["reml_criterion"], 1)
        if found[1]:
            assert found[1] == written(row["statistic"], 2)
            assert found[3] in (
                written(row["p_chi_squared"]),
                f"<\N{NO-BREAK SPACE}{written(0.001)}",
            )
    chosen = page.locator("details.compare [aria-current]")
    expect(chosen).to_contain_text(say("compare-uncorrelated", x="x"))
    press(page, "compare-draw")
    expect(exact(page)).to_have_count(3, timeout=30_000)
    expect(page.locator("details.compare")).to_contain_text(say("compare-drawn", times=1000))
    heard = say(
        "compare-heard", list=say("compare-heard-one", model=say("compare-intercept"), p="")
    )
    expect(page.locator("body > .shrinkage-said")).to_contain_text(heard.strip())
    assert page.locator("details.compare [data-do=compare-stop]").is_hidden()
    # Another structure, of the same data
    page.locator("[value=intercept][name=random-effects]").check()
    expect(chosen).to_contain_text(say("compare-intercept"))
    expect(exact(page)).to_have_count(3)
    page.locator("[name=prior]").check()
    expect(page.locator("details.compare")).to_contain_text(say("compare-prior"))
    # Other data: what was drawn is of those before
    before = compared(page)
    slide(page, "sdSlope", 0.9)
    expect(exact(page)).to_have_count(0)
    assert compared(page)[2][1] != before[2][1]
    assert wrong == []


def test_drawing_exact_p_can_be_stopped(page, site):
    wrong = watch(page)
    open_lab(page, site, "#v1&n=300&obs=30")
    page.locator("details.compare summary").click()
    expect(page.locator("details.compare tbody tr")).to_have_count(4)
    page.locator("details.compare [data-do=compare-draw]").click()
    page.locator("details.compare [data-do=compare-stop]").click()
    expect(page.locator("details.compare [aria-disabled]")).to_have_count(0)
    expect(page.locator("details.compare progress")).to_be_hidden()
    expect(page.locator("details.compare.is-old")).to_have_count(0, timeout=30_000)
    expect(exact(page)).to_have_count(0)
    expect(page.locator("details.compare [data-do=compare-draw]")).to_be_focused()
    assert wrong == []


def test_data_depart_from_the_model_by_hand_by_address_and_back(page, site):
    wrong = watch(page)
    open_lab(page, site)
    assert not page.locator(".lab-far").is_visible()
    page.locator("select[name=departure]").select_option("rare_kind")
    rest(page)
    page.locator(".lab-far input[type=range]").fill("3")
    rest(page)
    assert page.evaluate("location.hash") == "#v1&dep=rare_kind&far=3"
    data = departed_data("rare_kind", 3)
    model = fit(data)
    assert cell(page, "x", 0) == round(departed_parameters("rare_kind", 3).beta, 3)
    assert cell(page, "x", 1) == round(model.fixed_effects["x"], 3)
    own = pool(model, departed_coefficients("rare_kind", 3))
    error = ((own["partial_pooling_x"] - own["truth_x"]) ** 2).mean() ** 0.5
    assert cell(page, "partialPooling", 1) == pytest.approx(error, abs=6e-4)
    assert 'departed_data("rare_kind", 3)' in page.locator("[data-value=r]").text_content()
    assert 'departed_data("rare_kind", 3)' in page.locator("[data-value=python]").text_content()
    with page.expect_download() as waiting:
        page.locator("[data-do=data]").click()
    taken = pd.read_csv(waiting.value.path())
    pd.testing.assert_frame_equal(taken, data.reset_index(drop=True), atol=1e-9)
    press(page, "undo")
    press(page, "undo")
    assert page.locator("select[name=departure]").input_value() == "none"
    assert cell(page, "x", 0) == 0.5
    open_lab(page, site, "#v1&dep=x_tied")
    assert page.locator("select[name=departure]").input_value() == "x_tied"
    assert page.locator(".lab-far input[type=number]").input_value() == "0.8"
    page.locator(".lab-far input[type=number]").fill("1.5")
    page.locator(".lab-far input[type=number]").blur()
    page.locator(".lab-message", has_text=written(1.5, 1)).wait_for()
    assert wrong == []


def test_a_slider_moves_the_same_clusters_and_undo_brings_them_back(page, site):
    wrong = watch(page)
    open_lab(page, site)
    before = first_points(page)
    slide(page, "sdInt", 0.6)
    after = first_points(page)
    assert all(0 < abs(a - b) < 60 for a, b in zip(after, before, strict=True))
    assert address(page) == "#v1&sdint=0.6"
    press(page, "sample")
    assert "seed=" in address(page)
    for _ in range(2):
        press(page, "undo")
    assert address(page) == ""
    assert first_points(page) == pytest.approx(before, abs=0.6)
    undo = page.locator("[data-do=undo]")
    assert undo.get_attribute("aria-disabled") == "true"
    assert undo.evaluate("button => button === document.activeElement")
    page.keyboard.press("Enter")
    rest(page)
    assert address(page) == ""
    assert wrong == []


def test_every_parameter_preset_and_reset_by_keyboard_and_pointer(page, site):
    wrong = watch(page)
    open_lab(page, site)
    for name in ("obsPerCluster", "nCluster", "beta", "sigma", "sdSlope", "cor", "balanced"):
        slider = page.locator(f"[data-parameter={name}] input[type=range]")
        slider.focus()
        page.keyboard.press("ArrowLeft")
        number = page.locator(f"[data-parameter={name}] input[type=number]")
        assert number.input_value() == slider.input_value()
    rest(page)
    assert page.locator(".lab-message").inner_text() == ""
    seed = float(page.locator("#lab-seed").input_value())
    page.locator("[data-do=preset]").last.click()
    rest(page)
    for name, value in (SIMULATED[-1].parameters | {"seed": seed}).items():  # the seed stays
        assert float(page.locator(f"#lab-{camel(name)}").input_value()) == value
    assert page.locator("[name=size]").is_checked() == (SIMULATED[-1].point_size == "n")
    press(page, "reset")
    assert address(page) == ""
    assert cell(page, "partialPooling", 0) == pytest.approx(0.270, abs=1e-3)
    assert wrong == []


def test_a_broken_address_gives_defaults_and_says_so(page, site):
    """The first comes with the page, the others one after the other while it is there."""
    wrong = watch(page)
    rows = page.locator("#lab-obsPerCluster")
    open_lab(page, site, BROKEN_ADDRESSES[0])
    for hash_ in BROKEN_ADDRESSES:
        if hash_ != BROKEN_ADDRESSES[0]:
            page.evaluate("location.hash = '#v1&obs=4'")
            expect(rows).to_have_value("4")
            page.evaluate("hash => { location.hash = hash }", hash_)
            expect(rows).to_have_value("10")
            rest(page)
        said = page.locator(".lab-message").inner_text()
        assert saying("lab-address").fullmatch(said), hash_
        assert not re.search(r"nCluster|obsPerCluster|balanced", said), hash_
        assert rows.input_value() == "10", hash_
        assert wrong == [], hash_


def test_a_stray_percent_is_no_error_on_any_page(page, site):
    wrong = watch(page)
    open_lab(page, site, "#%")
    assert page.locator(".lab-message").inner_text() == ""
    page.goto(site + PAGE)
    wake(page)
    page.locator(".is-drawn").first.wait_for()
    page.evaluate("location.hash = '%'")
    page.evaluate("location.hash = 'a'")
    page.go_back()
    settle(page)
    assert wrong == []


WITHOUT_A_MODEL = [
    ("nCluster", "1", "engine-one-cluster"),
    ("obsPerCluster", "1", "engine-one-row-each"),
    ("sigma", "0", "engine-no-noise"),
    ("balanced", "0.002", "engine-too-few-rows"),
    ("cor", "3", "engine-not-allowed"),
    ("nCluster", "-4", "engine-not-allowed"),
    ("nCluster", "501", "lab-too-much"),
    ("beta", "", "lab-not-a-number"),
]


def test_settings_without_a_model_keep_the_picture_and_say_why(page, site):
    wrong = watch(page)
    open_lab(page, site)
    before = first_points(page)
    message = page.locator(".lab-message")
    for name, value, key in WITHOUT_A_MODEL:
        field = page.locator(f"#lab-{name}")
        field.fill(value)
        field.press("Enter")
        rest(page)
        assert saying(key).search(message.inner_text()), f"{name} = {value}"
        assert name not in message.inner_text()
        assert first_points(page) == before, f"{name} = {value}"
        tied = field.get_attribute("aria-describedby") == "lab-message"
        assert tied == (field.get_attribute("aria-invalid") == "true")
        page.locator("[data-do=reset]:visible").first.click()
        expect(message, f"after {name} = {value}").to_be_empty()
        assert field.get_attribute("aria-describedby") is None
    assert wrong == []


def test_what_to_try_first_can_be_tried_one_after_the_other_and_back(page, site):
    wrong = watch(page)
    open_lab(page, site)
    links = page.locator("article ol a")
    expected = [("10", "0.5"), ("3", "0.5"), ("10", "0"), ("3", "0.5")]

    def setting():
        return tuple(
            page.locator(f"#lab-{name}").input_value() for name in ("obsPerCluster", "sdInt")
        )

    for i, setting_then in zip((0, 1, 2, 1), expected, strict=True):
        links.nth(i).click()
        rest(page)
        assert setting() == setting_then
        inside = page.locator(".lab .shrinkage-stage").bounding_box()
        for title in page.locator(".lab .annotation").all():
            at = title.bounding_box()
            assert inside["y"] - 5 <= at["y"] <= inside["y"] + inside["height"]
    for setting_then in [*reversed(expected[:-1]), ("10", "0.5")]:
        page.go_back()
        rest(page)
        assert setting() == setting_then
    assert address(page) == ""
    assert not page.locator(".lab [name=truth]").is_checked()
    assert wrong == []


def test_dial_reaches_no_and_complete_pooling(page, site):
    wrong = watch(page)
    open_lab(page, site)
    dial = page.locator("[name=dial]")
    says = page.locator("[data-value=dial]")
    for value, row in (("0", "noPooling"), ("100", "completePooling"), ("50", "partialPooling")):
        dial.fill(value)
        rest(page)
        intercept, slope = cell(page, row, 0), cell(page, row, 1)
        expected = pytest.approx([intercept, slope], abs=0.01 if value == "100" else 2e-3)
        assert numbers_in(says.inner_text())[1:3] == expected
    assert page.locator(".lab-curve .lab-best").count() == 1
    assert wrong == []


def test_the_dial_says_where_it_is_while_it_is_dragged(page, site):
    open_lab(page, site, "#v1&n=300&obs=100")  # a frame of this takes long
    said = page.locator("[name=dial]").evaluate(
        """(dial) => ["60", "0", "100"].map((value) => {
          dial.value = value;
          dial.dispatchEvent(new Event("input", { bubbles: true }));
          return dial.getAttribute("aria-valuetext");
        })"""
    )
    assert saying("lab-dial-times").fullmatch(said[0])
    assert said[1:] == [say("term-no-pooling"), say("term-complete-pooling")]


def test_the_dial_stands_beside_the_figure_that_follows_it(page, site):
    page.set_viewport_size({"width": 1440, "height": 900})
    open_lab(page, site)
    page.locator("[name=dial]").scroll_into_view_if_needed()
    stage, dial = (
        page.locator(selector).bounding_box()
        for selector in (".lab .shrinkage-stage", "[name=dial]")
    )
    assert stage["y"] >= 0
    assert stage["y"] <= dial["y"] <= stage["y"] + stage["height"] + 60
    assert dial["x"] > stage["x"] + stage["width"]


def test_a_singular_fit_is_said_and_its_ellipse_shown(page, site):
    wrong = watch(page)
    open_lab(page, site, "#v1&obs=3&seed=10&sdslope=0")
    note = page.locator(".lab-singular")
    assert say("lab-singular-correlation", sign="−") in note.inner_text()
    assert say("lab-dial-cliff") in page.locator("[data-value=dial]").inner_text()
    note.locator("button").click()
    rest(page)
    assert "distribution" in address(page)
    assert page.locator(".lab .traceellipse_95 path").count() > 0
    assert wrong == []


def test_panel_opens_for_a_cluster_that_got_worse(page, site):
    wrong = watch(page)
    open_lab(page, site)
    page.get_by_text(say("lab-worse")).click()
    name = page.locator(".lab-worse button").first
    label = name.inner_text()
    name.click()
    panel = page.locator(".lab .shrinkage-panel")
    panel.get_by_text(say("cluster-name", name=label), exact=True).wait_for()
    assert panel.locator("svg .dot").count() == 10
    before = panel.inner_text()
    slide(page, "sigma", 2)
    assert panel.inner_text() != before
    assert wrong == []


def test_many_samples_on_all_cores_with_cancel(page, site):
    wrong = watch(page)
    page.add_init_script("Object.defineProperty(navigator, 'hardwareConcurrency', { value: 3 })")
    open_lab(page, site, "#v1&n=500")  # takes long enough to be seen on the way
    says = page.locator(".lab-repeat-says")
    progress = page.locator(".lab-repeat progress")
    page.locator("[name=times]").select_option("2000")
    page.locator("[data-do=repeat]").click()
    bar = "document.querySelector('.lab-repeat progress')"
    page.wait_for_function(f"() => {bar}.value > 0")
    assert len(samplers(page)) == 3
    reached = float(progress.evaluate("bar => bar.value"))
    page.wait_for_function(f"() => {bar}.value > {reached}")
    page.locator("[data-do=cancel]").click()
    assert says.inner_text().startswith(say("lab-repeat-stopped"))
    assert page.locator("[data-do=repeat]").evaluate("e => e === document.activeElement")
    page.wait_for_function("() => !document.querySelector('.lab [data-do=cancel]').offsetParent")
    for _ in range(100):  # the browser reports their end a little later
        if not samplers(page):
            break
        page.wait_for_timeout(50)
    assert samplers(page) == []
    press(page, "reset")
    page.locator("[name=times]").select_option("200")
    page.locator("[data-do=repeat]").click()
    page.get_by_text(saying("lab-repeat-summary", samples=200)).wait_for(timeout=30_000)
    assert page.locator(".lab-histogram").count() == 6
    assert progress.is_hidden()
    slide(page, "sdInt", 0.9)
    assert says.inner_text() == say("lab-repeat-old")
    assert wrong == []


def test_many_samples_do_not_depend_on_the_number_of_cores(browser, site):
    found = []
    for cores in (1, 4):
        with browser.new_context() as context:
            page = context.new_page()
            page.add_init_script(
                f"Object.defineProperty(navigator, 'hardwareConcurrency', {{ value: {cores} }})"
            )
            open_lab(page, site, "#v1&obs=3&re=uncorrelated")
            page.locator("[name=times]").select_option("200")
            page.locator("[data-do=repeat]").click()
            page.get_by_text(saying("lab-repeat-summary", samples=200)).wait_for(timeout=30_000)
            says = page.locator(".lab-repeat-says").inner_text()
            found.append((says, page.locator(".lab-repeat > .lab-histograms").inner_html()))
    assert found[0] == found[1]
    assert found[0][1].count("<figure") == 5  # no correlation is estimated


def captions(parameters):
    """Return what stands above the drawn posteriors of SDs and correlation."""
    drawn = {"sd-int": "sd_intercept", "sd-slope": "sd_x", "cor": "correlation"}
    return [
        say(
            "lab-density-caption",
            what=say(f"lab-density-{key}"),
            mean=written(parameters["mean"][name], 2),
            interval=interval(parameters["q025"][name], parameters["q975"][name], 2),
        )
        for key, name in drawn.items()
    ]


def test_the_posterior_is_summed_up_and_trails_end_at_it_live(page, site):
    wrong = watch(page)
    open_lab(page, site, "#v1&n=30&seed=41")
    parameters = {"n_cluster": 30, "seed": 41}
    whole = posterior(fit(create_data(**parameters)))
    drawn = page.locator(".lab-densities:not(.is-old) figcaption")
    press(page, "posterior")
    expect(drawn).to_have_text(captions(whole.parameters))
    code = page.locator("[data-value=python]")
    results = {}
    exec(code.inner_text(), results)
    pd.testing.assert_frame_equal(results["whole"].parameters, whole.parameters)
    assert "set_prior" in page.locator("[data-value=r]").inner_text()

    reml = first_points(page)
    page.locator("[name=ends][value=posterior]").check()
    rest(page)
    assert first_points(page) != pytest.approx(reml, abs=0.5)
    page.locator(".lab .shrinkage-stage").focus()
    page.keyboard.press("End")
    title = page.locator(".lab .shrinkage-panel .shrinkage-title")
    cluster = int(re.findall(r"\d+", title.inner_text())[0])
    row = page.locator(".lab .shrinkage-panel tr", has_text=say("cluster-posterior-line"))

    def ends_at(of):
        rest(page)
        found = numbers_in(row.inner_text())
        means = [of.coefficients[name, "mean"][cluster] for name in ("intercept", "x")]
        return found == pytest.approx(means, abs=0.006)  # as rounded in the panel

    assert ends_at(whole)
    slide(page, "sigma", 1.5)
    moved = posterior(fit(create_data(sigma=1.5, **parameters)))
    expect(drawn).to_have_text(captions(moved.parameters))
    assert ends_at(moved)
    assert not ends_at(whole)
    assert "end=posterior" in address(page)
    assert wrong == []


def test_downloads_and_code_give_these_numbers(page, site):
    wrong = watch(page)
    open_lab(page, site, HASH)
    data = pd.read_csv(io.BytesIO(download(page, "data")))
    expected = create_data(**PARAMETERS)
    assert data["y"].to_numpy() == pytest.approx(expected["y"].to_numpy(), abs=1e-12)
    estimates = pd.read_csv(io.BytesIO(download(page, "estimates")))
    pooled = pool(fit(expected), true_coefficients(**PARAMETERS)).reset_index()
    for column in pooled.columns:
        assert estimates[column].to_numpy() == pytest.approx(pooled[column].to_numpy(), abs=2e-5)
    assert b"<svg" in download(page, "svg")[:3000]
    assert download(page, "image").startswith(b"\x89PNG")
    code = page.locator("[data-value=python]").inner_text()
    results = {}
    exec(code, results)
    assert results["pooled"]["partial_pooling_x"].to_numpy() == pytest.approx(
        estimates["partial_pooling_x"].to_numpy(), abs=2e-5
    )
    assert "create_data(sd_int = 0.8, cor = -0.4, seed = 41)" in page.locator(
        "[data-value=r]"
    ).inner_text().replace("\xa0", " ")
    assert wrong == []


def test_copying_is_said(page, site):
    wrong = watch(page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_lab(page, site, HASH)
    button = page.locator("[data-do=copy-r]")
    button.click()
    heard = page.locator("body > [role=status]")
    heard.get_by_text(say("copy-done"), exact=True).wait_for(state="attached")
    assert "create_data(" in page.evaluate("navigator.clipboard.readText()")
    page.get_by_role("button", name=say("lab-take-copy-r"), exact=True).wait_for()
    assert wrong == []


def test_a_browser_that_refuses_the_full_screen_says_so(page, site):
    wrong = watch(page)
    open_lab(page, site)
    screen = page.locator("[data-do=screen]")
    screen.click()
    page.wait_for_function("() => document.fullscreenElement?.matches('.lab')")
    assert screen.inner_text() == say("lab-screen-leave")
    screen.click()
    page.wait_for_function("() => !document.fullscreenElement")
    for refusal in ("() => Promise.reject(new TypeError('no'))", "undefined"):
        page.evaluate(f"() => {{ Element.prototype.requestFullscreen = {refusal} }}")
        page.locator("[data-do=reset]").click()
        screen.click()
        page.get_by_text(say("lab-screen-refused")).wait_for()
    assert wrong == []


def test_a_keyboard_need_not_pass_all_controls(page, site):
    wrong = watch(page)
    page.set_viewport_size({"width": 1440, "height": 900})
    open_lab(page, site)
    page.locator("[data-do=screen]").focus()
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.inner_text() == say("lab-jump-figure")
    assert focused.is_visible()
    page.keyboard.press("Enter")
    assert page.locator(":focus").evaluate("e => e.classList.contains('shrinkage-stage')")
    assert address(page) == ""
    assert wrong == []


def test_a_student_has_a_sample_of_their_own(page, site):
    wrong = watch(page)
    open_lab(page, site, "?student=4711")
    seed = str(student_seed(4711))
    assert page.locator("#lab-seed").input_value() == seed
    assert page.locator("#lab-student").input_value() == "4711"
    assert address(page) == ""
    model = fit(create_data(seed=int(seed)))
    assert cell(page, "sigma", 1) == pytest.approx(model.sigma, abs=6e-4)
    slide(page, "sdInt", 0.6)
    press(page, "sample")
    press(page, "reset")
    assert page.locator("#lab-seed").input_value() == seed
    field = page.locator("#lab-student")
    field.fill("no number")
    field.press("Enter")
    assert page.locator(".lab-message").inner_text() == say("engine-student", most=40)
    assert field.get_attribute("aria-describedby") == "lab-message lab-student-help"
    field.fill("K1234567")
    field.press("Enter")
    rest(page)
    assert page.locator(".lab-message").inner_text() == ""
    assert page.locator("#lab-seed").input_value() == str(student_seed("k1234567"))
    assert page.evaluate("location.search") == "?student=K1234567"
    assert address(page) == ""
    page.reload()
    page.locator(".lab .is-drawn").wait_for(timeout=30_000)
    assert page.locator("#lab-seed").input_value() == str(student_seed("k1234567"))
    assert wrong == []


@pytest.mark.parametrize("address", ["", "#v1&obs=3", "#v1&n=20&cor=0.5&re=uncorrelated"])
def test_the_answer_key_has_every_number_that_a_student_sees(page, site, address):
    open_lab(page, site, f"?student=K1234567{address}")
    row = pd.read_csv(io.StringIO(answer_key(["K1234567"], address).stdout)).iloc[0]
    compared = 0
    for shown in page.locator(".lab tr[data-row]").all():
        name = shown.get_attribute("data-row")
        columns = [column for column in row.index if column.startswith(f"{snake(name)}_")]
        assert len(columns) == shown.locator("td").count(), name
        for i, column in enumerate(columns):
            if not pd.isna(row[column]):  # a model without a correlation shows none
                assert cell(page, name, i) == row[column], column
                compared += 1
    assert compared > 25
    assert page.locator("#lab-seed").input_value() == str(row["seed"])


def test_leaving_and_coming_back_by_instant_navigation(page, site):
    wrong = watch(page)
    open_lab(page, site)
    page.evaluate("window.kept = true")
    page.locator("[data-do=repeat]").click()
    slide(page, "sdInt", 1)
    page.locator(".md-footer__link--next, .md-footer__link").last.click()
    page.wait_for_function("() => !document.querySelector('.lab')")
    assert "sdint" not in address(page)
    page.go_back()
    page.wait_for_url("**/lab/**")
    page.locator(".lab .is-drawn").wait_for(timeout=30_000)
    assert page.evaluate("window.kept") is True
    assert page.locator("#lab-sdInt").input_value() == "1"
    assert wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page, site, scheme):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    open_lab(page, site, "#v1&obs=3&seed=10&sdslope=0")
    page.locator("[data-do=repeat]").click()
    page.get_by_text(saying("lab-repeat-summary", samples=500)).wait_for(timeout=30_000)
    page.locator("details.compare summary").click()
    press(page, "compare-draw")
    exact(page).first.wait_for()
    page.locator("#lab-cor").fill("7")
    page.locator("#lab-cor").press("Enter")
    assert violations(page) == []


def test_no_width_scrolls_sideways(page, site):
    page.set_viewport_size({"width": 320, "height": 800})
    open_lab(page, site)
    page.locator("details.compare summary").click()
    press(page, "compare-draw")
    exact(page).first.wait_for()
    for width in (320, 390, 768, 1024, 1440, 2560):
        page.set_viewport_size({"width": width, "height": 800})
        settle(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    # letters twice as large as the theme has them
    page.add_style_tag(content="html { font-size: 250% !important }")
    for width in (320, 390, 768, 1280, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        settle(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_the_lab_is_as_it_is_now(page, site):
    open_lab(page, site, "#v1&re=intercept&show=trails+truth")
    slopes = page.locator(".lab .traceclusters .point").evaluate_all(
        "all => new Set(all.map((e) => Math.round(e.getBoundingClientRect().y))).size"
    )
    assert slopes == 1
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 1000})
    settle(page)
    assert page.locator(".lab .shrinkage-plot").is_visible()
    assert not page.locator(".lab .shrinkage-overview").is_visible()
    stage = page.locator(".lab .shrinkage-stage").bounding_box()
    points = page.locator(".lab .traceclusters").bounding_box()
    assert stage["x"] <= points["x"]
    assert points["x"] + points["width"] <= stage["x"] + stage["width"] + 1
    for below, above in (
        (".lab .shrinkage-legend", ".lab .shrinkage-stage"),
        (".lab-dial", ".lab .shrinkage-legend"),
        (".lab-numbers", ".lab-dial"),
        (".lab-take", ".lab-numbers"),
    ):
        end = page.locator(above).bounding_box()
        assert page.locator(below).bounding_box()["y"] >= end["y"] + end["height"] - 1, below
    assert page.locator(".lab-curve").is_visible()
    assert not page.locator(".lab-controls").is_visible()
    assert not page.locator("[name=dial]").is_visible()
