"""The lab by thumb: the figure shares a phone's screen with what moves it, on purpose only."""

import pytest

from tests.browser import bring, watch
from tests.lab import address, open_lab, rest

pytestmark = pytest.mark.needs("lab.md")

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def phone(browser):
    """Give a page of a phone."""
    with browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True) as context:
        yield context.new_page()


def stroke(page, start, end, steps=8):
    """Move a finger over the screen, as a browser hears of it."""
    cdp = page.context.new_cdp_session(page)

    def touch(kind, *points):
        at = [{"x": x, "y": y} for x, y in points]
        cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})

    touch("touchStart", start)
    way = [b - a for a, b in zip(start, end, strict=True)]
    for i in range(1, steps + 1):
        touch("touchMove", [a + b * i / steps for a, b in zip(start, way, strict=True)])
    touch("touchEnd")


def place_of(page, selector, share=0.7):
    """Bring a slider below the figure, and return a place on it, off its thumb."""
    slider = page.locator(selector)
    bring(slider, "center", -PHONE["height"] / 4)
    rest(page)
    box = slider.bounding_box()
    return box["x"] + share * box["width"], box["y"] + box["height"] / 2


SLIDERS = ["[data-parameter=sigma] input[type=range]", "[name=dial]", ".lab .shrinkage-scrub input"]


@pytest.mark.parametrize("selector", SLIDERS)
def test_a_stroke_up_scrolls_and_one_across_moves_the_slider(phone, site, selector):
    wrong = watch(phone)
    open_lab(phone, site)
    slider = phone.locator(selector)
    first = slider.input_value()
    x, y = place_of(phone, selector)
    scrolled = phone.evaluate("scrollY")
    stroke(phone, (x, y), (x + 3, y - 160))
    rest(phone)
    assert phone.evaluate("scrollY") > scrolled + 50
    assert slider.input_value() == first
    assert address(phone) == ""
    x, y = place_of(phone, selector)
    scrolled = phone.evaluate("scrollY")
    stroke(phone, (x, y), (x - 60, y + 4))
    rest(phone)
    across = slider.input_value()
    assert across != first
    assert phone.evaluate("scrollY") == scrolled
    assert address(phone) != ""
    x, y = place_of(phone, selector, 0.3)
    stroke(phone, (x, y), (x, y), steps=0)
    rest(phone)
    assert slider.input_value() not in (first, across)
    assert wrong == []


@pytest.mark.parametrize("selector", ["#lab-sdInt", "#lab-seed", "[name=dial]"])
def test_the_figure_stays_in_sight_of_what_moves_it(phone, site, selector):
    open_lab(phone, site)
    place_of(phone, selector)
    stage = phone.locator(".lab .shrinkage-stage").bounding_box()
    moved = phone.locator(selector).bounding_box()
    assert stage["y"] >= 40
    assert stage["y"] + stage["height"] < moved["y"]
    assert moved["y"] + moved["height"] < PHONE["height"]


@pytest.mark.parametrize("place", ["controls", "dial", "numbers"])
def test_a_tap_leads_to_each_part_below_the_figure(phone, site, place):
    open_lab(phone, site)
    phone.locator(f"[data-to=lab-{place}]").tap()
    rest(phone)
    stage = phone.locator(".lab-jumps").bounding_box()
    part = phone.locator(f"#lab-{place}").bounding_box()
    assert stage["y"] + stage["height"] <= part["y"] + 1 <= PHONE["height"] / 2 + 60
    assert address(phone) == ""
