"""What the lab gives away, in Chromium: downloads, code, copies, paper."""

import io

import pandas as pd
import pytest

from shrinksite.fit import fit
from shrinksite.pooling import pool
from shrinksite.simulate import create_data, true_coefficients
from shrinksite.words import say
from tests.browser import settle, watch
from tests.lab import HASH, PARAMETERS, download, open_lab

pytestmark = pytest.mark.needs("lab.md")


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
