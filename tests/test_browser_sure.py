"""The pages "How sure" and "When does it break" in a browser: counters, a fan, centring."""

import re

import pytest
from playwright.sync_api import expect

from shrinksite.words import say
from tests.browser import numbers_in, wake, watch

pytestmark = pytest.mark.needs("sure.md", "breaks.md")
# What is said of the sample and counted of posteriors, each time that either changes.
HEARD = """() => {
  const text = (selector) => document.querySelector(`.sure ${selector}`)?.textContent ?? "";
  const note = () => heard.push([text(".why-says"), text(".sure-counter tbody tr:last-child td")]);
  window.heard = [];
  const changes = { childList: true, characterData: true, subtree: true };
  new MutationObserver(note).observe(document.querySelector(".sure"), changes);
}"""


@pytest.fixture
def opened(page, site):
    wrong = watch(page)

    def open_page(name):
        page.goto(f"{site}{name}/")
        wake(page)
        return page

    yield open_page
    assert wrong == []


@pytest.mark.parametrize("figure", ["sure", "breaks"])
def test_the_truth_waits_for_the_reader_and_is_there_without_scripts(browser, site, figure):
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{site}{figure}/")
        expect(page.locator(f".{figure}-stage > svg")).to_have_count(1)
        expect(page.locator(f".{figure}-stage .cross")).to_have_count(0)
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site}{figure}/")
        expect(page.locator(f".{figure}-stage .cross").last).to_be_visible()
        expect(page.locator(f".{figure} .why-says").last).to_contain_text(re.compile("[0-9]"))


def test_the_counter_fills_with_samples_of_all_four_kinds(opened):
    page = opened("sure")
    counter = page.locator(".sure-counter")
    page.locator(".sure [data-do=reveal]").click()
    expect(counter.locator("tbody tr")).to_have_count(4)
    page.locator(".sure [data-do=more]").click()
    # 21 samples of 20 clusters, in each a tenth of two; the posterior comes later than the others
    of = [say("sure-counter-of", held="•", of=n).partition("•")[2] for n in (420, 42)]
    cells = counter.locator("td")
    for i in range(8):
        expect(cells.nth(i + 1)).to_contain_text(of[i % 2], timeout=60_000)
    shares = [float(re.search(r"\d+", text)[0]) for text in cells.all_text_contents()[1:]]
    own, usual, _, posterior = shares[::2]
    assert usual < 80 < own
    assert usual < posterior
    page.locator(".sure [value='8x5']").check()
    expect(counter).to_be_empty()


def test_a_posterior_on_its_way_is_said_and_the_sample_shown_comes_first(opened):
    page = opened("sure")
    figure = page.locator("figure.sure")
    figure.locator("[value='posterior']").check()
    figure.locator("[data-do=reveal]").click()
    posterior = figure.locator(".sure-counter tbody tr").last
    expect(posterior).to_contain_text(say("sure-counter-of", held="•", of=20).partition("•")[2])
    page.evaluate(HEARD)
    figure.locator("[data-do=more]").click()
    coming = say("sure-posterior-coming")
    page.wait_for_function("(coming) => heard.some(([s]) => s === coming)", arg=coming)
    page.wait_for_function("(coming) => heard.at(-1)[0] !== coming", arg=coming)
    heard = page.evaluate("heard")
    first = next(i for i, (said, _) in enumerate(heard) if said == coming)
    _, counted = next(pair for pair in heard[first:] if pair[0] != coming)
    assert int(re.findall(r"\d+", counted)[-1]) < 420, "all the others came before"


def test_a_button_is_not_busy_for_what_another_figure_waits_for(opened):
    page = opened("sure")
    buttons = page.locator(".sure button, .fan-figure button")
    page.locator(".sure [data-do=reveal]").click()
    expect(page.locator(".sure-counter table")).to_be_visible()
    page.locator(".fan-figure [data-do=add]").click()
    expect(page.locator(".fan-stage .dot")).to_have_count(1)
    busy = [button.get_attribute("aria-busy") for button in buttons.all()]
    assert set(busy) == {None}


def test_a_new_cluster_is_clicked_into_the_fan(opened):
    page = opened("sure")
    stage = page.locator(".fan-stage")
    says = page.locator(".fan-figure .why-says")

    def width():
        low, high = numbers_in(says.text_content())[-2:]
        return high - low

    before = width()
    page.locator(".fan-figure [data-do=add]").click()  # repeated once the script is there
    expect(stage.locator(".dot")).to_have_count(1)
    seen_once = width()
    assert seen_once < before
    stage.click()  # in its middle
    expect(stage.locator(".dot")).to_have_count(2)
    assert width() < seen_once
    page.locator(".fan-figure [data-do=clear]").click()
    assert width() == before
    for _ in range(12):
        expect(says).not_to_contain_text(say("sure-fan-full"))
        page.locator(".fan-figure [data-do=add]").click()
    expect(says).to_contain_text(say("sure-fan-full"))


def test_centring_repairs_the_slope_in_the_picture(opened):
    page = opened("breaks")
    page.locator(".breaks [value=x_tied]").check()
    page.locator(".breaks [data-do=reveal]").click()
    stage = page.locator(".breaks .breaks-data-stage")
    expect(stage.locator(".slope")).to_have_count(3)
    tied = page.locator(".breaks-slopes").text_content()
    page.locator(".breaks [name=centred]").check()
    expect(stage.locator(".slope")).to_have_count(2)
    expect(stage.locator(".slope.between")).to_have_count(0)
    assert page.locator(".breaks-slopes").text_content() != tied
