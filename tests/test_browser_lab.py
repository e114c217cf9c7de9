"""The lab page in Chromium: every control, the address, what it says and what it gives away."""

import io
import re

import pandas as pd
import pytest

from scripts.written.lab_html import camel
from shrinksite.facts import scenario_facts
from shrinksite.fit import fit
from shrinksite.pooling import pool
from shrinksite.simulate import create_data, true_coefficients
from tests.browser import settle, violations, wake, watch
from tests.situations import SIMULATED

PARAMETERS = {"sd_int": 0.8, "cor": -0.4, "seed": 41}
HASH = "#v1&sdint=0.8&cor=-0.4&seed=41"


def open_lab(page, site, hash_=""):
    """Open the lab, and wait until its figure is drawn."""
    page.goto("about:blank")
    page.goto(f"{site}lab/{hash_}")
    wake(page)
    page.locator(".lab .is-drawn").wait_for(timeout=30_000)
    page.wait_for_timeout(500)  # a change settles after 300 ms


def slide(page, name, value):
    """Move a slider with the pointer's events; the page follows on the next frame."""
    slider = page.locator(f"[data-parameter={name}] input[type=range]")
    slider.fill(str(value))
    page.wait_for_timeout(500)


def cell(page, row, column):
    """Return a number of the tables beside the figure."""
    text = page.locator(f"tr[data-row={row}] td").nth(column).inner_text()
    return float(re.sub(r"\s*%", "", text).replace("−", "-"))


def first_points(page):
    """Return where some points of the figure are, in pixels."""
    return page.locator(".lab .traceclusters .point").evaluate_all(
        "all => all.slice(0, 5).map((e) => e.getBoundingClientRect().x)"
    )


def download(page, button):
    """Press a button and return what it downloads, as bytes."""
    with page.expect_download() as waiting:
        page.locator(f"[data-do={button}]").click()
    return waiting.value.path().read_bytes()


def test_controls_are_there_before_any_script(page, site):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}lab/")
    page.wait_for_timeout(300)
    assert page.locator(".lab-control input[type=range]").count() == 10
    assert page.locator(".lab-control input[type=number]").count() == 10
    assert page.locator("[data-do=preset]").count() == len(SIMULATED)
    assert page.locator(".lab svg.shrinkage-overview").is_visible()
    assert not [url for url in asked if "plotly" in url or "/javascripts/lab/" in url]


def test_numbers_are_there_before_any_script_and_stay_the_same(page, site):
    numbers = page.locator(".lab-numbers td, .lab-harm")
    page.goto(f"{site}lab/")
    built = numbers.all_inner_texts()
    assert built[1:4] == ["1.000", "0.936", "−0.064"]
    open_lab(page, site)
    assert numbers.all_inner_texts() == built


def test_numbers_are_the_packages_numbers(page, site):
    wrong = watch(page)
    open_lab(page, site, HASH)
    model = fit(create_data(**PARAMETERS))
    facts = scenario_facts(model, pool(model, true_coefficients(**PARAMETERS)), PARAMETERS)
    assert cell(page, "sdInt", 0) == 0.8
    assert cell(page, "intercept", 1) == pytest.approx(model.fixed_effects["intercept"], abs=6e-4)
    assert cell(page, "sigma", 1) == pytest.approx(model.sigma, abs=6e-4)
    rmse = facts["rmse"]["partial_pooling"]
    assert cell(page, "partialPooling", 1) == pytest.approx(float(rmse["x"]), abs=1.1e-3)
    worse = page.locator("[data-value=worse]").inner_text()
    assert worse == str(facts["worse_off"]["n"])
    assert wrong == []


def test_a_slider_moves_the_same_clusters_and_undo_brings_them_back(page, site):
    wrong = watch(page)
    open_lab(page, site)
    before = first_points(page)
    slide(page, "sdInt", 0.6)
    after = first_points(page)
    assert all(0 < abs(a - b) < 60 for a, b in zip(after, before, strict=True))
    assert page.evaluate("location.hash") == "#v1&sdint=0.6"
    page.locator("[data-do=sample]").click()
    page.wait_for_timeout(500)
    assert "seed=" in page.evaluate("location.hash")
    page.locator("[data-do=undo]").click()
    page.locator("[data-do=undo]").click()
    page.wait_for_timeout(900)
    assert page.evaluate("location.hash") == ""
    assert first_points(page) == pytest.approx(before, abs=0.6)
    assert page.locator("[data-do=undo]").is_disabled()
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
    page.wait_for_timeout(900)
    assert page.locator(".lab-message").inner_text() == ""
    page.locator("[data-do=preset]").last.click()
    page.wait_for_timeout(600)
    for name, value in SIMULATED[-1].parameters.items():
        assert float(page.locator(f"#lab-{camel(name)}").input_value()) == value
    assert page.locator("[name=size]").is_checked() == (SIMULATED[-1].point_size == "n")
    page.locator("[data-do=reset]").click()
    page.wait_for_timeout(600)
    assert page.evaluate("location.hash") == ""
    assert cell(page, "partialPooling", 0) == pytest.approx(0.270, abs=1e-3)
    assert wrong == []


@pytest.mark.parametrize(
    "hash_", ["#v1&obs=abc", "#v1&what=1", "#v9&obs=3", "#v1&cor=2", "#v1&n=1&obs=2", "#v1&n=9999"]
)
def test_a_broken_address_gives_defaults_and_says_so(page, site, hash_):
    wrong = watch(page)
    open_lab(page, site, hash_)
    assert "could not be read" in page.locator(".lab-message").inner_text()
    assert page.locator("#lab-obsPerCluster").input_value() == "10"
    assert wrong == []


WITHOUT_A_MODEL = [
    ("nCluster", "1", "one cluster"),
    ("obsPerCluster", "1", "every cluster has one row"),
    ("sigma", "0", "no noise"),
    ("balanced", "0.001", "rows"),
    ("cor", "3", "at most 1"),
    ("nCluster", "501", "more than this page draws"),
]


def test_settings_without_a_model_keep_the_picture(page, site):
    wrong = watch(page)
    open_lab(page, site)
    before = first_points(page)
    message = page.locator(".lab-message")
    for name, value, words in WITHOUT_A_MODEL:
        field = page.locator(f"#lab-{name}")
        field.fill(value)
        field.press("Enter")
        page.wait_for_timeout(600)
        assert words in message.inner_text().lower().replace("\xa0", " ")
        assert first_points(page) == before, f"{name} = {value}"
        page.locator("[data-do=reset]").click()
        page.wait_for_timeout(600)
        assert message.inner_text() == "", f"after {name} = {value}"
    assert wrong == []


def test_what_to_try_first_can_be_tried_one_after_the_other(page, site):
    wrong = watch(page)
    open_lab(page, site)
    links = page.locator("article ol a")
    for i, setting in enumerate([(10, 0.5), (3, 0.5), (10, 0), (3, 0.5)]):
        links.nth(i % 3 if i < 3 else 1).click()
        page.wait_for_timeout(700)
        rows, sd = (
            page.locator(f"#lab-{name}").input_value() for name in ("obsPerCluster", "sdInt")
        )
        assert (int(rows), float(sd)) == setting
        inside = page.locator(".lab .shrinkage-stage").bounding_box()
        for title in page.locator(".lab .annotation").all():
            at = title.bounding_box()
            assert inside["y"] - 5 <= at["y"] <= inside["y"] + inside["height"]
    assert wrong == []


def test_dial_reaches_no_and_complete_pooling(page, site):
    wrong = watch(page)
    open_lab(page, site)
    dial = page.locator("[name=dial]")
    dial.scroll_into_view_if_needed()
    says = page.locator("[data-value=dial]")
    for value, row in (("0", "noPooling"), ("100", "completePooling"), ("50", "partialPooling")):
        dial.fill(value)
        page.wait_for_timeout(600)
        intercept, slope = cell(page, row, 0), cell(page, row, 1)
        found = re.search(r"intercept ([\d.]+), slope ([\d.]+)", says.inner_text())
        expected = pytest.approx([intercept, slope], abs=0.01 if value == "100" else 2e-3)
        assert list(map(float, found.groups())) == expected
    assert page.locator(".lab-curve .lab-best").count() == 1
    assert wrong == []


def test_a_singular_fit_is_said_and_its_ellipse_shown(page, site):
    wrong = watch(page)
    open_lab(page, site, "#v1&obs=3&seed=10&sdslope=0")
    note = page.locator(".lab-singular")
    assert "Singular fit" in note.inner_text()
    note.locator("button").click()
    page.wait_for_timeout(800)
    assert "distribution" in page.evaluate("location.hash")
    assert page.locator(".lab .traceellipse_95 path").count() > 0
    assert wrong == []


def test_panel_opens_for_a_cluster_that_got_worse(page, site):
    wrong = watch(page)
    open_lab(page, site)
    page.get_by_text("Who got worse").click()
    name = page.locator(".lab-worse button").first
    label = name.inner_text()
    name.click()
    panel = page.locator(".lab .shrinkage-panel")
    panel.get_by_text(f"Cluster {label}", exact=True).wait_for()
    assert panel.locator("svg .dot").count() == 10
    before = panel.inner_text()
    slide(page, "sigma", 2)
    assert panel.inner_text() != before
    assert wrong == []


def test_many_samples_in_a_worker_with_cancel(page, site):
    wrong = watch(page)
    open_lab(page, site)
    page.locator("[name=times]").select_option("2000")
    page.locator("[data-do=repeat]").click()
    page.locator("[data-do=cancel]").click()
    assert "Stopped" in page.locator(".lab-repeat-says").inner_text()
    page.locator("[name=times]").select_option("200")
    page.locator("[data-do=repeat]").click()
    page.get_by_text("Of 200 samples").wait_for(timeout=30_000)
    assert page.locator(".lab-histogram").count() == 6
    assert page.locator("progress").is_hidden()
    slide(page, "sdInt", 0.9)
    assert "setting before" in page.locator(".lab-repeat-says").inner_text()
    assert wrong == []


def test_downloads_and_code_give_these_numbers(page, site):
    wrong = watch(page)
    open_lab(page, site, HASH)
    data = pd.read_csv(io.BytesIO(download(page, "data")))
    expected = create_data(**PARAMETERS)
    assert data["y"].to_numpy() == pytest.approx(expected["y"].to_numpy(), abs=1e-12)
    estimates = pd.read_csv(io.BytesIO(download(page, "estimates")))
    pooled = pool(fit(expected), true_coefficients(**PARAMETERS)).reset_index()
    assert list(estimates.columns) == list(pooled.columns)
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


def test_leaving_and_coming_back_by_instant_navigation(page, site):
    wrong = watch(page)
    open_lab(page, site)
    page.evaluate("window.kept = true")
    page.locator("[data-do=repeat]").click()
    slide(page, "sdInt", 1)
    page.locator(".md-footer__link--next, .md-footer__link").last.click()
    page.wait_for_url("**/your-data/**") if page.locator("a[href*='your-data']").count() else None
    page.wait_for_timeout(800)
    assert "sdint" not in page.evaluate("location.hash")
    page.go_back()
    page.wait_for_url("**/lab/**")
    page.locator(".lab .is-drawn").wait_for(timeout=30_000)
    assert page.evaluate("window.kept") is True
    assert wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page, site, scheme):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    open_lab(page, site, "#v1&obs=3&seed=10&sdslope=0")
    page.locator("[data-do=repeat]").click()
    page.get_by_text("Of 500 samples").wait_for(timeout=30_000)
    assert violations(page) == []


def test_no_width_scrolls_sideways(page, site):
    page.set_viewport_size({"width": 320, "height": 800})
    open_lab(page, site)
    for width in (320, 390, 768, 1024, 1440, 2560):
        page.set_viewport_size({"width": width, "height": 800})
        settle(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
