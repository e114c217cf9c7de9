"""Many samples, the posterior and each student's sample of the lab, in Chromium."""

import io
import re

import pandas as pd
import pytest
from playwright.sync_api import expect

from shrinksite.fit import fit
from shrinksite.number_words import interval
from shrinksite.number_words import number as written
from shrinksite.posterior import posterior
from shrinksite.simulate import create_data
from shrinksite.student_seed import student_seed
from shrinksite.words import say
from tests.browser import numbers_in, saying, watch
from tests.lab import address, cell, first_points, open_lab, press, rest, slide
from tests.test_answer_key import answer_key

pytestmark = pytest.mark.needs("lab.md")


def snake(name):
    """Return a camelCase name as the answer key's columns have it."""
    return re.sub("([A-Z])", r"_\1", name).lower()


def samplers(page):
    """Return the workers that draw samples."""
    return [worker for worker in page.workers if "repeat_worker" in worker.url]


def test_many_samples_on_all_cores_with_cancel(page, site):
    wrong = watch(page)
    page.add_init_script("Object.defineProperty(navigator, 'hardwareConcurrency', { value: 3 })")
    open_lab(page, site, "#v1&n=300&obs=100")  # takes long enough to be seen on the way
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
    expect(says).to_contain_text(say("lab-repeat-stopped"))
    assert page.locator("[data-do=repeat]").evaluate("e => e === document.activeElement")
    page.wait_for_function("() => !document.querySelector('.lab [data-do=cancel]').offsetParent")
    for _ in range(400):  # the browser reports their end a little later
        if not samplers(page):
            break
        page.wait_for_timeout(50)
    assert samplers(page) == []
    press(page, "reset")
    page.locator("[name=times]").select_option("200")
    page.locator("[data-do=repeat]").click()
    page.get_by_text(saying("lab-repeat-summary", samples=200)).wait_for(timeout=30_000)
    expect(page.locator(".lab-histogram")).to_have_count(6)
    expect(progress).to_be_hidden()
    slide(page, "sdInt", 0.9)
    expect(says).to_have_text(say("lab-repeat-old"))
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
    expect(page.locator(".lab-message")).to_have_text(say("engine-student", most=40))
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
