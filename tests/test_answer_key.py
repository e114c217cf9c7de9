"""A class's answer key has the numbers of the lab, which are those of the package."""

import io
import subprocess

import pandas as pd
import pytest

from shrinksite import create_data, fit, mean_shrinkage, pool, rmse, true_coefficients, worse_off
from shrinksite.student_seed import student_seed
from tests.browser import ROOT

STUDENTS = ["4711", "k1234567"]


def answer_key(students, *arguments, node=()):
    """Run the command, with options of Node, and return what came of it."""
    return subprocess.run(
        ["node", *node, ROOT / "scripts/answer_key.mjs", *arguments],
        input="\n".join(students),
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    ("address", "parameters", "structure"),
    [
        ("", {}, "correlated"),
        ("https://example.org/lab/?student=1#v1&obs=3", {"obs_per_cluster": 3}, "correlated"),
        ("#v1&sdint=0.8&re=uncorrelated&show=truth", {"sd_int": 0.8}, "uncorrelated"),
    ],
)
def test_every_student_gets_the_numbers_of_their_sample(address, parameters, structure):
    key = pd.read_csv(io.StringIO(answer_key(STUDENTS, address).stdout), index_col="student")
    assert key.index.tolist() == STUDENTS
    for student, row in key.iterrows():
        given = {**parameters, "seed": student_seed(student)}
        model = fit(create_data(**given), random_effects=structure)
        pooled = pool(model, true_coefficients(**given))
        assert row["seed"] == given["seed"]
        assert row["x_estimate"] == pytest.approx(model.fixed_effects["x"], abs=6e-4)
        variances = model.random_effects_cov.to_numpy().diagonal()
        assert row["sd_int_estimate"] == pytest.approx(variances[0] ** 0.5, abs=6e-4)
        error = rmse(pooled).loc["partial_pooling", "x"]
        assert row["partial_pooling_rmse_slope"] == pytest.approx(error, abs=6e-4)
        share = mean_shrinkage(pooled, model.fixed_effects)["intercept"]
        assert row["shrinkage_intercept_percent"] == pytest.approx(100 * share, abs=0.51)
        assert row["worse_off"] == worse_off(pooled).sum()
        assert row["is_singular"] == model.is_singular
    assert key["cor_estimate"].notna().all() == (structure == "correlated")


def test_a_seed_in_the_address_is_everybodys():
    key = pd.read_csv(io.StringIO(answer_key(STUDENTS, "#v1&seed=7").stdout))
    assert key["seed"].tolist() == [7, 7]


@pytest.mark.parametrize(
    ("students", "address", "said"),
    [
        (["4711", "", "ä"], "", "line 3, ä: A student number has 1 to 40"),
        (["4711"], "#v1&obs=a", "the address #v1&obs=a: obs=a is not a number."),
        (["4711"], "#v1&beta=1e308&sigma=1e-300", "line 1, 4711: The numbers in y or x are too"),
        (["4711"], "obs=3", "the address obs=3: It begins with “obs=3”, not with v1."),
        (["", " "], "", "no student’s number came in"),
    ],
)
def test_a_mistake_is_named_with_its_line(students, address, said):
    run = answer_key(students, address)
    assert run.returncode == 1
    assert said in run.stderr


@pytest.mark.parametrize("kind", ["TypeError", "RangeError", "Error"])
def test_a_mistake_of_the_code_is_no_mistake_of_the_student(kind):
    slip = f"data:text/javascript,Math.imul = () => {{ throw new {kind}('a slip') }}"
    run = answer_key(STUDENTS, node=("--import", slip))  # every seed asks for it
    assert (run.returncode, run.stdout) == (1, "")
    assert f"{kind}: a slip\n    at " in run.stderr  # with the place where it happened
    assert "line 1" not in run.stderr


def test_a_mistake_of_the_code_is_no_mistake_of_the_address():
    slip = "data:text/javascript,globalThis.structuredClone = () => { throw new Error('a slip') }"
    run = answer_key(STUDENTS, "#v1&obs=3", node=("--import", slip))
    assert (run.returncode, run.stdout) == (1, "")
    assert "Error: a slip\n    at " in run.stderr
    assert "the address" not in run.stderr


def test_what_follows_an_address_is_not_passed_over():
    run = answer_key(STUDENTS, "#v1&obs=3", "--cards", "who-loses")
    assert (run.returncode, run.stdout) == (1, "")
    assert "nothing may follow, and not --cards who-loses" in run.stderr
