"""The numbers that prose quotes."""

import re
from functools import cache

import numpy as np
import pytest

from shrinksite import create_data, fit, pool, true_coefficients
from shrinksite.facts import probability_facts, scenario_facts
from tests.reference import SCENARIOS, fitted, pooled


@cache
def facts_of(slug):
    return scenario_facts(fitted(slug), pooled(slug), SCENARIOS[slug]["parameters"])


def texts_in(value):
    """Yield every text of nested dictionaries and lists."""
    if isinstance(value, str):
        yield value
    else:
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts_in(part)


def test_one_cluster_in_numbers_is_a_product():
    one = facts_of("baseline")["examples"]["farthest"]
    numbers = {
        name: np.array([[float(w.replace("−", "-")) for w in row] for row in one[name]])
        if name == "weight"
        else np.array([float(value.replace("−", "-")) for value in one[name].values()])
        for name in ("weight", "own_away", "mode")
    }
    assert numbers["weight"] @ numbers["own_away"] == pytest.approx(numbers["mode"], abs=0.02)


def test_reliability_is_that_of_a_mean_of_ten():
    assert facts_of("baseline")["reliability"] == "0.71"  # 10 / (10 + 1 / 0.25)


def test_the_baseline_is_quoted_as_published():
    facts = facts_of("baseline")
    assert facts["criterion"] == "3012.2"
    assert facts["n_observations"] == "1,000"
    assert facts["fixed"] == {"intercept": "0.936", "x": "0.544"}
    assert facts["sd"] == {"intercept": "0.540", "x": "0.245"}
    assert facts["correlation"] == "0.30"
    assert facts["shrinkage"] == {"intercept": "27%", "x": "67%"}
    assert facts["rmse"]["no_pooling"] == {"intercept": "0.314", "x": "0.385"}
    assert facts["worse_off"] == {"n": "30", "share": "30%", "most": "0.312"}
    assert facts["better_off"] == {"n": "70", "share": "70%"}
    assert facts["moved_away"]["share"] == "14%"


def test_minus_signs_are_real():
    assert facts_of("fewer-observations")["correlation"] == "−0.33"


def test_the_truth_is_what_was_asked_for():
    assert facts_of("unbalanced")["true"]["balanced"] == "0.5"
    assert facts_of("unbalanced")["true"]["n_cluster"] == "100"


@pytest.mark.parametrize("slug", SCENARIOS)
def test_everything_is_a_text_and_known(slug):
    texts = list(texts_in(facts_of(slug)))
    assert len(texts) > 40
    assert not [text for text in texts if not text or re.search(r"nan|inf|None|NA", text)]


def test_normal_probabilities():
    # P(|Z| > 3) = 0.0027, and with SD 3 it is P(|Z| > 1) = 0.3173 (any table of the normal).
    assert probability_facts() == {"beyond_3_sd_1": "0.0027", "beyond_3_sd_3": "0.32"}


def test_clusters_without_a_line_are_left_out():
    parameters = {"n_cluster": 30, "obs_per_cluster": 3, "balanced": 0.6, "seed": 2}
    model = fit(create_data(**parameters))
    frame = pool(model, true_coefficients(**parameters))
    facts = scenario_facts(model, frame, parameters)
    with_line = frame["no_pooling_x"].notna().sum()
    assert facts["n_with_slope"] == str(with_line) != facts["n_cluster"]
    assert facts["smallest_cluster"] == "1"
    assert facts["n_without_slope"] == str(frame["no_pooling_x"].isna().sum())
    assert int(facts["worse_off"]["n"]) + int(facts["better_off"]["n"]) == with_line
