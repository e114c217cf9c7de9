"""The pooling dial and the lab's figure in Chromium."""

import pytest

from shrinksite.words import say
from tests.browser import into_view, numbers_in, saying, watch
from tests.lab import address, cell, open_lab, rest, slide

pytestmark = pytest.mark.needs("lab.md")


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
    into_view(page.locator("[name=dial]"))
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
