"""The lab's address in Chromium: settings that cannot be, the way back, and coming again."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import navigation, saying, settle, wake, watch
from tests.lab import address, first_points, open_lab, rest, slide
from tests.situations import PAGE

pytestmark = pytest.mark.needs("lab.md")


BROKEN_ADDRESSES = (
    "#v1&obs=abc",
    "#v1&what=1",
    "#v9&obs=3",
    "#v1&cor=2",
    "#v1&n=1&obs=2",
    "#v1&n=9999",
    "#v1&n=%",
)


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


def test_an_address_counts_also_where_the_lab_writes_its_own_before_it_hears_of_it(page, site):
    open_lab(page, site, "#v1&obs=4")
    page.evaluate("""() => {
      location.hash = "#v1&obs=3";
      history.replaceState(history.state, "", "#v1&obs=4");
    }""")
    expect(page.locator("#lab-obsPerCluster")).to_have_value("3")
    expect(page).to_have_url(f"{site}lab/#v1&obs=3")


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


def test_leaving_and_coming_back_by_instant_navigation(page, site):
    wrong = watch(page)
    with navigation(page):
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
