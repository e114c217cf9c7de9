"""Intervals of three kinds on the page "How sure": lme4's numbers, and what is said of them."""

import numpy as np
import pytest

from scripts.written.three_intervals import DRAWS, KINDS, interval_facts, three_intervals
from shrinksite import satterthwaite
from shrinksite.number_words import interval, number
from tests.reference import fitted_model, read

SDS = ["sd_intercept", "sd_x"]
BOOTMER = {  # ends of lme4's bootMer, as many draws
    "sd_intercept": (12.4, 35.6),
    "sd_x": (3.49, 8.33),
    "correlation": (-0.47, 0.92),
}


@pytest.fixture(scope="module")
def found():
    return three_intervals()


@pytest.fixture
def table(found):
    return found[0]


def test_ends_of_the_bootstrap_are_bootmers_within_their_monte_carlo_error(found):
    table, refits = found
    for name, ends in BOOTMER.items():
        own = table.loc[name, ["bootstrap_low", "bootstrap_high"]]
        for end, other, tail in zip(own, ends, (0.025, 0.975), strict=True):
            assert (refits[name] < end).mean() == pytest.approx(tail, abs=1 / DRAWS)
            # How many draws of either lie beyond one place differs by chance alone.
            error = np.sqrt(2 * tail * (1 - tail) / DRAWS)
            assert abs((refits[name] < other).mean() - tail) < 3 * error, (name, other)


def test_profiles_are_lme4s(table):
    for name, ends in read("profile_lme4")["correlated"].items():
        found = table.loc[name, ["profile_low", "profile_high"]].astype(float)
        np.testing.assert_allclose(found, ends, atol=1e-4 * (ends[1] - ends[0]))


def test_estimates_and_intervals_are_printed(found):
    model, facts = fitted_model("sleepstudy", "correlated"), interval_facts(*found)
    assert facts["sd_x"]["estimate"] == number(np.sqrt(model.random_effects_cov.iloc[1, 1]), 1)
    assert facts["correlation"]["estimate"] == number(model.correlation, 2)
    assert facts["sigma"]["estimate"] == number(model.sigma, 1)
    assert facts["x"]["estimate"] == number(model.fixed_effects["x"], 1)
    assert facts["sd_intercept"]["profile"] == interval(14.3815, 37.7160, 1)  # lme4's
    assert facts["correlation"]["bootstrap"] == interval(*found[0].iloc[2, 1:3], 2)
    assert facts["singular"] == "2%"


def test_what_the_page_says_of_them_is_so(table):
    low = {kind: table[f"{kind}_low"] for kind in KINDS}
    high = {kind: table[f"{kind}_high"] for kind in KINDS}
    estimate = table["estimate"]
    for kind in KINDS:
        assert (high[kind] / low[kind])[SDS].between(2, 3).all()  # to a factor of two or three
        assert low[kind]["correlation"] < -0.4
        assert high[kind]["correlation"] > 0.5
    below, above = ({kind: side[kind] - estimate for kind in KINDS} for side in (low, high))
    assert (-below["bootstrap"] > above["bootstrap"])[SDS].all()
    for kind in ("profile", "posterior"):
        assert (-below[kind] < above[kind])[SDS].all()
    for side in (low, high):
        assert (side["posterior"] > side["profile"])[SDS].all()
    assert high["posterior"]["correlation"] == min(high[k]["correlation"] for k in KINDS)
    assert low["posterior"]["correlation"] == max(low[k]["correlation"] for k in KINDS)
    ends = np.array([[low[kind]["sigma"], high[kind]["sigma"]] for kind in KINDS])
    assert (np.ptp(ends, axis=0) < 0.1 * (ends[0, 1] - ends[0, 0])).all()  # nearly one


def test_of_the_averages_the_posterior_is_a_little_wider_as_t_is(table):
    width = {kind: table[f"{kind}_high"] - table[f"{kind}_low"] for kind in KINDS}
    t = satterthwaite(fitted_model("sleepstudy", "correlated"))
    for name in ("intercept", "x"):
        for end in ("low", "high"):
            apart = abs(table[f"bootstrap_{end}"][name] - table[f"profile_{end}"][name])
            assert apart < 0.05 * width["profile"][name]  # nearly one
        others = max(width["bootstrap"][name], width["profile"][name])
        assert others < width["posterior"][name] < 1.2 * others
        assert others < t["high"][name] - t["low"][name] < width["posterior"][name]
