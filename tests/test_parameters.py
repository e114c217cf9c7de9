"""What create_data accepts, and what it says of the rest."""

import inspect
import json
import math
import re
import subprocess
from fractions import Fraction
from numbers import Integral

import numpy as np
import pytest

from scripts.written.allowed import allowed as allowed_in_words
from scripts.written.lab_html import _GROUPS, _REACH, camel
from shrinksite import Parameters, create_data
from shrinksite.parameters import PARAMETER_FIELDS, R_INT_MAX, allowed
from tests.browser import ROOT

COUNTS = ["obs_per_cluster", "n_cluster"]
SDS = ["sigma", "sd_int", "sd_slope"]
NO_NUMBERS = [True, np.True_, math.nan, math.inf, -math.inf, "1", None, 1j, [1], 10**400]
BAD = (
    [(name, value) for name in PARAMETER_FIELDS for value in NO_NUMBERS]
    + [(name, value) for name in COUNTS for value in (0, -3, 2.5, 2.0)]
    + [(name, -1e-9) for name in SDS]
    + [("cor", -1.01), ("cor", 1.01), ("balanced", 0), ("balanced", -0.5), ("balanced", 1.01)]
    + [("seed", 1.5), ("seed", R_INT_MAX + 1), ("seed", -R_INT_MAX - 1)]
)


@pytest.mark.parametrize(("name", "value"), BAD, ids=lambda v: repr(v)[:20])
def test_what_is_not_allowed_is_named_with_its_value_and_what_is(name, value):
    said = f"{name} = {value!r} is not allowed: it must be {allowed(name)}"
    with pytest.raises(ValueError, match=re.escape(said)):
        create_data(**{name: value})


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("n_cluster", "a whole number at least 1"),
        ("beta", "a number"),
        ("sigma", "a number at least 0"),
        ("cor", "a number at least -1 and at most 1"),
        ("balanced", "a number greater than 0 and at most 1"),
    ],
)
def test_limits_in_words(name, words):
    assert allowed(name) == words


@pytest.mark.parametrize(
    "few",
    [
        {"n_cluster": 1, "obs_per_cluster": 5},
        {"n_cluster": 5, "obs_per_cluster": 1},
        {"n_cluster": 10, "obs_per_cluster": 10, "balanced": 0.05},
    ],
)
def test_too_few_rows_are_counted(few):
    with pytest.raises(ValueError, match=r"leave 5 rows; at least 6 are needed"):
        create_data(**few)


@pytest.mark.parametrize(
    "limit",
    [
        {"n_cluster": 2, "obs_per_cluster": 3},
        {"sigma": 0},
        {"sd_int": 0, "sd_slope": 0},
        {"cor": -1},
        {"cor": 1},
        {"balanced": 0.006},
        {"seed": R_INT_MAX},
        {"seed": -R_INT_MAX},
    ],
)
def test_values_at_the_limits_are_allowed(limit):
    data = create_data(**limit)
    assert len(data) == Parameters(**limit).n_rows
    assert np.isfinite(data).all(axis=None)


def test_numbers_of_other_kinds_give_the_same_data():
    plain = create_data(n_cluster=8, sigma=0.5, sd_int=0.25, cor=0.5, balanced=0.5)
    other = create_data(
        n_cluster=np.int64(8),
        sigma=Fraction(1, 2),
        sd_int=np.float32(0.25),
        cor=np.float64(0.5),
        balanced=Fraction(1, 2),
    )
    assert plain.equals(other)


def test_correlation_is_not_a_covariance():
    cov = np.array(Parameters(sd_int=2, sd_slope=0.5, cor=-0.3).random_effects_cov)
    # -0.3 · 2 · 0.5, exact but for rounding
    np.testing.assert_allclose(cov, [[4, -0.3], [-0.3, 0.25]], rtol=1e-15)


@pytest.mark.parametrize("kind", ["int8", "uint8", "int16", "uint32", "int64", "uint64"])
def test_numpys_integers_are_whole_numbers(kind):
    number = np.dtype(kind).type
    data = create_data(obs_per_cluster=number(10), n_cluster=number(100), seed=number(88))
    assert data.equals(create_data(seed=88))


@pytest.mark.parametrize("name", ["sigma", "sd_int", "sd_slope"])
def test_standard_deviations_have_squares(name):
    with pytest.raises(ValueError, match=f"{name} = 1e[+]160 is not allowed"):
        create_data(**{name: 1e160})


@pytest.mark.parametrize("name", ["n_cluster", "obs_per_cluster"])
def test_more_rows_than_a_computer_holds_are_refused_by_name(name):
    with pytest.raises(ValueError, match=rf"{name} = 1{'0' * 30}.* more than the 2147483647 rows"):
        create_data(**{name: 10**30})


def test_as_many_rows_as_r_counts_are_allowed():
    assert Parameters(n_cluster=1, obs_per_cluster=R_INT_MAX).n_rows == R_INT_MAX
    with pytest.raises(ValueError, match="more than the 2147483647 rows"):
        Parameters(n_cluster=1, obs_per_cluster=R_INT_MAX + 1)


DEFAULTS = {name: field.default for name, field in PARAMETER_FIELDS.items()}


def test_the_function_that_pages_show_has_the_same_defaults():
    signature = inspect.signature(create_data).parameters
    given = {name: signature[name].default for name in DEFAULTS}
    assert list(given.items()) == list(DEFAULTS.items())


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("docs/r/create_data.R", r"create_data <- function\((.*?)\) \{"),
        ("docs/r/departed_data.R", r"departed_data <- function\(departure, size, (.*?)\) \{"),
        ("docs/scenarios.toml", r"#   parameters (.*?)\n#\n"),
    ],
)
def test_what_cannot_ask_for_the_defaults_has_the_same(file, place):
    arguments = re.search(place, (ROOT / file).read_text(encoding="utf-8"), re.DOTALL)[1]
    given = {name: float(value) for name, value in re.findall(r"(\w+) = ([-\d.]+)", arguments)}
    assert list(given.items()) == list(DEFAULTS.items())
    assert arguments.count("=") == len(given)


def test_every_parameter_has_one_place_in_the_lab_and_a_slider_that_holds_its_default():
    assert sorted(name for names in _GROUPS.values() for name in names) == sorted(DEFAULTS)
    assert list(_REACH) == list(DEFAULTS)
    for name, (low, high, step) in _REACH.items():
        assert low <= DEFAULTS[name] <= high, name
        steps = (DEFAULTS[name] - low) / step
        assert steps == pytest.approx(round(steps), abs=1e-9), name
        assert (step == 1) == (PARAMETER_FIELDS[name].metadata["kind"] is Integral), name


def test_the_browser_has_the_same_defaults_and_limits():
    script = (
        "import { PARAMETER_FIELDS } from './docs/engine/parameters.js';"
        "const text = (_, value) => (Math.abs(value) === Infinity ? String(value) : value);"
        "console.log(JSON.stringify(PARAMETER_FIELDS, text))"
    )
    node = ["node", "--input-type=module", "--eval", script]
    done = subprocess.run(node, cwd=ROOT, capture_output=True, text=True, check=True)
    ours = [
        {
            "default": field.default,
            "whole": field.metadata["kind"] is Integral,
            "atLeast": field.metadata["at_least"],
            "atMost": field.metadata["at_most"],
            "above": field.metadata["above"],
        }
        for field in PARAMETER_FIELDS.values()
    ]
    given = json.loads(done.stdout)
    assert list(given) == [camel(name) for name in DEFAULTS]
    theirs = [{key: float(value) for key, value in field.items()} for field in given.values()]
    assert theirs == ours


@pytest.mark.parametrize("name", PARAMETER_FIELDS)
def test_pages_say_what_errors_say(name):
    assert allowed_in_words(name).replace("\N{MINUS SIGN}", "-") == allowed(name)
