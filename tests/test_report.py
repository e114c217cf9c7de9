"""The summary in lme4's layout."""

import re
from pathlib import Path

import numpy as np
import pytest

from shrinksite import create_data, fit, lme4_summary
from shrinksite.lme4_formula import lme4_formula
from shrinksite.report import r_format, scaled_residuals
from tests.reference import fitted, fitted_model, read

REFERENCE = Path(__file__).parent / "reference"


def numbers_after(text, words):
    line = next(line for line in text.splitlines() if line.startswith(words))
    return [float(number) for number in re.findall(r"-?\d+\.\d+", line)]


def test_the_baseline_prints_what_the_article_published():
    text = lme4_summary(fitted("baseline"))
    assert "REML criterion at convergence: 3012.2" in text
    residuals = text.splitlines()[text.splitlines().index("Scaled residuals:") + 2]
    first, *_, last = map(float, residuals.split())
    assert (round(first, 3), round(last, 3)) == (-2.939, 2.872)
    assert numbers_after(text, " cluster  (Intercept)")[1] == 0.5398
    assert numbers_after(text, "          x")[1:] == [0.2447, 0.30]
    assert numbers_after(text, " Residual")[1] == 0.9962
    assert numbers_after(text, "(Intercept)") == [0.93647, 0.06282, 14.91]
    assert numbers_after(text, "x ") == [0.54405, 0.04270, 12.74]
    assert "Number of obs: 1000, groups:  cluster, 100" in text
    assert "singular" not in text


def test_every_line_is_where_lme4_prints_it():
    printed = (REFERENCE / "baseline_summary.txt").read_text(encoding="utf-8").splitlines()
    # The class of the object and the name of the data are R's own.
    expected = [line for line in printed if "Data:" not in line]
    expected[0] = expected[0].removesuffix(" ['lmerMod']")
    assert lme4_summary(fitted("baseline")).splitlines() == [line.rstrip() for line in expected]


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("uncorrelated", {"random_effects": "uncorrelated"}),
        ("intercept", {"random_effects": "intercept"}),
        ("means", {"x": None}),
    ],
)
def test_the_other_structures_are_printed_as_lme4_prints_them(name, arguments):
    printed = (REFERENCE / f"baseline_{name}.txt").read_text(encoding="utf-8").splitlines()
    expected = [line for line in printed if "Data:" not in line]
    expected[0] = expected[0].removesuffix(" ['lmerMod']")
    text = lme4_summary(fit(create_data(), **arguments))
    assert text.splitlines() == [line.rstrip() for line in expected]


@pytest.mark.parametrize(
    ("random_effects", "said"),
    [
        ("correlated", "a variance is 0, or the correlation is -1 or 1"),
        ("uncorrelated", "a variance is 0"),
        ("intercept", "the variance of the intercepts is 0"),
    ],
)
def test_a_singular_fit_is_named_in_the_words_of_its_structure(random_effects, said):
    text = lme4_summary(fitted_model("singular", random_effects))
    assert text.endswith(f"The fit is singular: {said}.\n")


def test_without_a_predictor_a_formula_has_1_in_its_place():
    assert lme4_formula("y", None, "g", "correlated") == "y ~ 1 + (1 | g)"
    assert lme4_formula("y", None, "g", "intercept") == "y ~ 1 + (1 | g)"


def test_names_and_alignment():
    text = lme4_summary(fitted("sleepstudy"), "Reaction", "Days", "Subject")
    assert "Formula: Reaction ~ Days + (Days | Subject)" in text
    assert "groups:  Subject, 18" in text
    fixed = text.split("Fixed effects:\n")[1].splitlines()[:3]
    assert len({len(line) for line in fixed}) == 1  # the last column is aligned right
    assert not any(line.endswith(" ") for line in text.splitlines())


def test_a_singular_fit_says_so():
    model = fit(create_data(n_cluster=12, obs_per_cluster=2, seed=1))
    assert model.is_singular
    text = lme4_summary(model)
    assert text.endswith("The fit is singular: a variance is 0, or the correlation is -1 or 1.\n")
    assert " 1.00" in text


def test_no_variance_is_printed_as_zero_and_its_correlation_as_unknown():
    text = lme4_summary(
        fit(create_data(n_cluster=20, obs_per_cluster=4, sd_int=0, sd_slope=0, seed=23))
    )
    assert re.search(r"cluster  \(Intercept\) +0\.0+ +0\.0+$", text, re.MULTILINE)
    assert re.search(r"^ +x +0\.0+ +0\.0+ +NaN$", text, re.MULTILINE)


def test_squared_residuals_and_penalty_add_up_to_the_degrees_of_freedom():
    model = fitted("baseline")
    penalty = np.linalg.solve(model.random_effects_cov, model.conditional_modes.T)
    # Residual and penalty sums of squares are Q = (n - 2) σ² together (Bates et al. 2015, eq. 19).
    sums = np.sum(scaled_residuals(model) ** 2)
    sums += np.sum(penalty * model.conditional_modes.to_numpy().T)
    assert sums == pytest.approx(998, rel=1e-9)


PRINTED = [
    *read("r_format"),
    # format(x, digits = 4) in R 4.2
    {"values": [123456.789, 0.001234], "printed": ["1.235e+05", "1.234e-03"]},
    {"values": [0, 1e-5], "printed": ["0e+00", "1e-05"]},
    {"values": [1e150, 2.5], "printed": ["1.0e+150", "2.5e+00"]},
    {"values": [1e5, 123456], "printed": ["100000", "123456"]},
    {"values": [0], "printed": ["0"]},
]


@pytest.mark.parametrize("known", PRINTED, ids=lambda known: str(known["values"]))
def test_numbers_are_printed_as_r_prints_them(known):
    assert r_format(known["values"]) == known["printed"]
