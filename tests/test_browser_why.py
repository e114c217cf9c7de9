"""The page "Why this place" in a browser: what was computed arrives, and answers the hand."""

import pytest
from playwright.sync_api import expect

from shrinksite.number_words import number
from tests.browser import box_of, into_view, wake

pytestmark = pytest.mark.needs("why.md")
# Both figures are drawn in the width that they have here, and no longer the still ones.
ALIVE = """() => [...document.querySelectorAll(".why-stage")].every((stage) =>
  stage.querySelector("svg").viewBox.baseVal.width === stage.clientWidth)"""
HEIGHTS = """() => [...document.querySelectorAll(".why-stage:not(noscript *)")]
  .map((stage) => stage.getBoundingClientRect().height)"""


@pytest.fixture
def why(page, site):
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(f"{site}why/")
    page.mouse.move(5, 5)
    expect(page.locator(".why-ellipses .why-amount")).not_to_be_empty()
    page.wait_for_function(ALIVE)
    yield page
    assert not problems


def test_a_dragged_bell_takes_its_numbers_along(why):
    ring = why.locator(".why-bells .ring")
    into_view(ring)
    before = why.locator(".why-bells .why-says").text_content()
    box = box_of(ring)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    why.mouse.move(x, y)
    why.mouse.down()
    why.mouse.move(x + 90, y)
    why.mouse.up()
    after = why.locator(".why-bells .why-says").text_content()
    assert after != before
    moved = box_of(ring)
    assert moved["x"] - box["x"] == pytest.approx(90, abs=2)
    own = float(why.locator(".why-bells input[name=own]").input_value())
    assert number(own, 2) in after
    why.locator(".why-bells [data-do=reset]").click()
    assert why.locator(".why-bells .why-says").text_content() == before


def test_the_first_picture_is_the_one_that_stood_there(why, site, browser):
    still = browser.new_context(java_script_enabled=False).new_page()
    still.goto(f"{site}why/")
    for figure in (".why-bells", ".why-ellipses"):
        says = f"{figure} .why-says"
        assert why.locator(says).text_content() == still.locator(says).text_content()
        assert still.locator(f"{figure} svg").is_visible()
        assert not still.locator(f"{figure} .why-controls").is_visible()
    still.context.close()


@pytest.mark.parametrize(
    "address", ["why/", pytest.param("sure/", marks=pytest.mark.needs("sure.md"))]
)
@pytest.mark.parametrize("width", [320, 390, 1440])
def test_a_still_picture_has_the_room_of_the_one_that_answers(page, site, browser, address, width):
    size = {"width": width, "height": 844}
    still = browser.new_context(java_script_enabled=False, viewport=size).new_page()
    page.set_viewport_size(size)
    for one in (page, still):
        one.goto(site + address)
    wake(page)
    page.wait_for_function(ALIVE)
    assert page.evaluate(HEIGHTS) == pytest.approx(still.evaluate(HEIGHTS), abs=1)
    still.context.close()


def test_any_cluster_of_any_situation_can_be_put_there(why):
    says = why.locator(".why-ellipses .why-says")
    before = says.text_content()
    scenario = why.locator(".why-ellipses [name=scenario]")
    last = scenario.locator("option").last.get_attribute("value")
    scenario.select_option(last)
    expect(says).not_to_have_text(before)
    cluster = why.locator(".why-ellipses [name=cluster]")
    other = cluster.locator("option").first.get_attribute("value")
    here = says.text_content()
    cluster.select_option(other)
    assert says.text_content() != here


def test_with_no_information_the_estimate_is_the_average_and_with_all_its_own_line(why):
    slider = why.locator(".why-ellipses [name=amount]")
    slider.focus()
    why.keyboard.press("Home")
    disc, hole, ring = (why.locator(f".why-ellipses .{mark}") for mark in ("disc", "hole", "ring"))
    assert disc.get_attribute("cx") == hole.get_attribute("cx")
    why.keyboard.press("End")
    assert disc.get_attribute("cy") == ring.get_attribute("cy")


def test_with_real_rows_the_own_line_moves_as_well(why):
    figure = why.locator(".why-ellipses")
    rows = figure.locator("circle.row")
    assert rows.count() == 0
    figure.locator("[name=rows]").check()
    expect(rows).to_have_count(10)
    last, disc = rows.last, figure.locator(".disc")
    for place in ("cx", "cy"):  # after all rows it is where the mixed model has it
        assert float(last.get_attribute(place)) == pytest.approx(
            float(disc.get_attribute(place)), abs=0.1
        )
    figure.locator("[name=rows]").uncheck()
    expect(rows).to_have_count(0)
