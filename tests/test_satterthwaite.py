"""Degrees of freedom, tests and intervals of the fixed effects, against lmerTest."""

import numpy as np
import pytest

from shrinksite import create_data, fit
from shrinksite.satterthwaite import satterthwaite
from tests.reference import MODELS, fitted_model

KEYS = {"correlated": "satterthwaite", "intercept": "satterthwaite_intercept"}


@pytest.mark.parametrize("random_effects", KEYS)
@pytest.mark.parametrize("name", MODELS)
def test_tests_are_lmertests(name, random_effects):
    found = satterthwaite(fitted_model(name, random_effects))
    known = MODELS[name][KEYS[random_effects]]
    # lmerTest's are at lme4's default optimum, which is good to 1e-5 of θ, and p in the far tails
    # multiplies what t is off by.
    np.testing.assert_allclose(found["df"], known["df"], rtol=5e-5)
    np.testing.assert_allclose(found["t"], known["t"], rtol=2e-5)
    np.testing.assert_allclose(np.log(found["p"]), np.log(known["p"]), rtol=5e-5)


def test_balanced_data_have_the_degrees_of_freedom_of_a_t_test():
    # With the same x in every cluster the slopes' mean is tested by their own spread.
    found = satterthwaite(fitted_model("sleepstudy", "correlated"))
    np.testing.assert_allclose(found["df"], 17, rtol=1e-6)


def test_without_variance_they_are_those_of_the_regression():
    found = satterthwaite(fitted_model("singular", "intercept"))
    np.testing.assert_allclose(found["df"], 40 - 2, rtol=1e-9)


def test_intervals_are_as_wide_as_t_says():
    found = satterthwaite(fitted_model("sleepstudy", "correlated"), 0.9).loc["x"]
    half = 1.739606726 * found["standard_error"]  # t(17)'s 95 % quantile
    assert found["high"] - found["estimate"] == pytest.approx(half, rel=1e-6)
    assert found["estimate"] - found["low"] == pytest.approx(half, rel=1e-6)


def test_units_do_not_matter():
    data = create_data(n_cluster=12, obs_per_cluster=5)
    expected = satterthwaite(fit(data))
    other = satterthwaite(fit(data.assign(y=1e5 * data["y"], x=data["x"] / 1e4)))
    for column in ("df", "t", "p"):
        np.testing.assert_allclose(other[column], expected[column], rtol=1e-5)


@pytest.mark.parametrize("random_effects", ["uncorrelated", None])
def test_all_structures_have_them(random_effects):
    data = create_data(n_cluster=10, obs_per_cluster=5, sd_int=2)
    x, structure = ("x", random_effects) if random_effects else (None, "intercept")
    found = satterthwaite(fit(data, x=x, random_effects=structure))
    assert ((found["df"] > 1) & (found["df"] <= 50 - len(found) + 1e-9)).all()
    if x is None:  # a t test of the clusters' means, balanced as they are
        assert found["df"]["intercept"] == pytest.approx(9, rel=1e-6)


def test_a_level_is_a_probability():
    with pytest.raises(ValueError, match="level = 2 is not allowed"):
        satterthwaite(fitted_model("baseline", "correlated"), 2)
