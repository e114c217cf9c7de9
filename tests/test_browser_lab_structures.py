"""The lab's structures in Chromium: chosen, compared, and their numbers the package's."""

import pytest
from playwright.sync_api import expect

from shrinksite.compare import compare
from shrinksite.facts import scenario_facts
from shrinksite.fit import fit
from shrinksite.number_words import number as written
from shrinksite.pooling import pool
from shrinksite.simulate import create_data, true_coefficients
from shrinksite.words import say
from tests.browser import watch
from tests.lab import HASH, PARAMETERS, address, cell, exact, open_lab, press, rest, slide

pytestmark = pytest.mark.needs("lab.md")


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


# In the page, which is not done before it presses: drawing takes seconds
STOP_ON_THE_WAY = """(stop) => new MutationObserver((_, observer) => {
  if (stop.hidden) return;
  observer.disconnect();
  setTimeout(() => stop.click(), 100);
}).observe(stop, { attributes: true })"""


def test_drawing_exact_p_can_be_stopped(page, site):
    wrong = watch(page)
    open_lab(page, site, "#v1&n=300&obs=30")
    page.locator("details.compare summary").click()
    expect(page.locator("details.compare tbody tr")).to_have_count(4)
    page.locator("details.compare [data-do=compare-stop]").evaluate(STOP_ON_THE_WAY)
    page.locator("details.compare [data-do=compare-draw]").click()
    expect(page.locator("details.compare [aria-disabled]")).to_have_count(0)
    expect(page.locator("details.compare progress")).to_be_hidden()
    expect(page.locator("details.compare.is-old")).to_have_count(0, timeout=30_000)
    expect(exact(page)).to_have_count(0)
    expect(page.locator("details.compare [data-do=compare-draw]")).to_be_focused()
    assert wrong == []
