"""The lab's controls in Chromium: there before any script, live, by keyboard, at any width."""

import pandas as pd
import pytest
from playwright.sync_api import expect

from scripts.written.lab_html import camel
from shrinksite.departures import departed_coefficients, departed_data, departed_parameters
from shrinksite.fit import fit
from shrinksite.number_words import number as written
from shrinksite.pooling import pool
from shrinksite.words import say
from tests.browser import saying, settle, violations, watch
from tests.lab import address, cell, exact, first_points, open_lab, press, rest, slide
from tests.situations import SIMULATED

pytestmark = pytest.mark.needs("lab.md")


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


def test_a_browser_that_refuses_the_full_screen_says_so(page, site):
    wrong = watch(page)
    open_lab(page, site)
    screen = page.locator("[data-do=screen]")
    screen.click()
    page.wait_for_function("() => document.fullscreenElement?.matches('.lab')")
    expect(screen).to_have_text(say("lab-screen-leave"))
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
