"""Structures side by side, against RLRsim and against themselves."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import chi2

from shrinksite import create_data, fit
from shrinksite.compare import compare
from tests.reference import MODELS, fitted_model, model_data, real_data

STRUCTURES = ["correlated", "uncorrelated", "intercept"]


def fits(name):
    return [fitted_model(name, random_effects) for random_effects in STRUCTURES]


@pytest.mark.parametrize("name", MODELS)
def test_the_ladder_is_lme4s(name):
    table = compare(fits(name), n=0)
    assert table.index.tolist() == ["none", "intercept", "uncorrelated", "correlated"]
    assert table["n_parameters"].tolist() == [3, 4, 5, 6]
    for random_effects in STRUCTURES:
        known = MODELS[name][random_effects]["reml_criterion"]
        assert table["reml_criterion"][random_effects] == pytest.approx(known, abs=2e-6)
    known = MODELS[name]["rlrt_slope"]["statistic"]
    assert table["statistic"]["uncorrelated"] == pytest.approx(known, abs=1e-5)
    assert (table["statistic"].dropna() >= 0).all()


def test_the_lowest_rung_is_the_regression():
    data = real_data("sleepstudy")
    y, X = data["y"].to_numpy(), np.stack([np.ones(len(data)), data["x"]], axis=1)
    _, rss, *_ = np.linalg.lstsq(X, y)
    df = len(y) - 2
    expected = np.linalg.slogdet(X.T @ X)[1] + df * (1 + np.log(2 * np.pi * rss[0] / df))
    assert compare(fits("sleepstudy"), n=0)["reml_criterion"]["none"] == pytest.approx(expected)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["radon", "fewer", "singular"])
def test_exact_p_are_rlrsims(name):
    found = compare([fitted_model(name, s) for s in ("intercept", "uncorrelated")], n=400, seed=4)
    for random_effects, known in (
        ("intercept", MODELS[name]["rlrt_intercept_p"]),
        ("uncorrelated", MODELS[name]["rlrt_slope"]["p"]),
    ):
        p, error = found.loc[random_effects, ["p_exact", "p_exact_se"]]
        assert abs(p - known) <= 4 * max(error, 1 / 400)


def test_p_are_those_of_mixtures():
    table = compare(fits("radon"), n=0)
    s = table["statistic"]
    assert table["p_mixture"]["intercept"] == pytest.approx(chi2.sf(s["intercept"], 1) / 2)
    assert table["p_mixture"]["correlated"] == pytest.approx(chi2.sf(s["correlated"], 1))
    both = compare([fitted_model("radon", "correlated"), fitted_model("radon", "intercept")], n=0)
    s = both["statistic"]["correlated"]
    assert both["p_mixture"]["correlated"] == pytest.approx((chi2.sf(s, 1) + chi2.sf(s, 2)) / 2)
    assert both["p_chi_squared"]["correlated"] == pytest.approx(chi2.sf(s, 2))
    assert both["null"].tolist()[1:] == ["½ χ²(0) + ½ χ²(1)", "½ χ²(1) + ½ χ²(2)"]
    assert table["null"]["correlated"] == "χ²(1)"


def test_no_gain_has_p_1():
    row = compare(fits("singular"), n=20).loc["intercept"]
    assert row["statistic"] == 0
    assert row["p_mixture"] == row["p_chi_squared"] == row["p_exact"] == 1


def test_where_an_sd_is_0_there_is_no_correlation_to_test():
    row = compare(fits("singular"), n=20).loc["correlated"]
    assert row["statistic"] > 2
    assert row[["null", "p_mixture", "p_chi_squared", "p_exact"]].isna().all()


def test_a_correlation_that_ends_at_1_is_tested_where_both_sds_are_above_0():
    data = create_data(n_cluster=8, obs_per_cluster=5, seed=11)
    simpler, richer = (fit(data, random_effects=name) for name in ("uncorrelated", "correlated"))
    assert richer.is_at_boundary
    assert not simpler.is_at_boundary
    row = compare([simpler, richer], n=20).loc["correlated"]
    assert row["null"] == "χ²(1)"
    assert row[["p_mixture", "p_chi_squared", "p_exact"]].between(0, 1, inclusive="neither").all()


@pytest.mark.parametrize("name", ["sleepstudy", "singular"])
def test_the_unit_of_x_changes_no_test(name):
    data = model_data(name)
    tests = ["statistic", "null", "p_mixture", "df", "p_chi_squared", "p_exact"]
    found, other = (
        compare([fit(data.assign(x=unit * data["x"]), random_effects=s) for s in STRUCTURES], n=20)
        for unit in (1, 1e5)
    )
    pd.testing.assert_frame_equal(found[tests], other[tests], rtol=1e-6, atol=1e-6)


def test_two_steps_at_once_have_no_mixture_but_draws():
    row = compare([fitted_model("singular", "correlated")], n=50).loc["correlated"]
    assert row[["null", "p_mixture"]].isna().all()
    assert row["df"] == 3
    assert 0 < row["p_exact"] < 1


@pytest.mark.slow
def test_under_the_null_exact_p_are_uniform():
    p = []
    for seed in range(40):
        data = create_data(n_cluster=5, obs_per_cluster=4, sd_int=0, sd_slope=0, seed=seed)
        table = compare([fit(data, random_effects="intercept")], n=40, seed=seed + 1)
        p.append(table["p_exact"]["intercept"])
    # P(p ≤ α) = α for every α that draws can give: the share below 0.3 is 12 ± 3 of 40.
    assert 4 <= np.sum(np.array(p) <= 0.3) <= 20


def test_means_alone_have_one_step():
    table = compare([fit(real_data("sleepstudy"), x=None)], n=0)
    assert table.index.tolist() == ["none", "intercept"]
    assert table["n_parameters"].tolist() == [2, 3]


def test_other_data_are_refused_by_name():
    data = create_data(n_cluster=8, obs_per_cluster=5)
    first = fit(data)
    for other, what in (
        (data.assign(y=data["y"] + 0.01 * data["x"] ** 2), "y"),
        (data.assign(x=2 * data["x"]), "x"),
        (data[1:], "numbers of rows"),
        (data.assign(cluster=data["cluster"] + 1), "clusters"),
    ):
        with pytest.raises(ValueError, match=rf"fits\[0\] and fits\[1\] .* in their {what}$"):
            compare([first, fit(other, random_effects="intercept")])
    with pytest.raises(ValueError, match="differ in their fixed effects"):
        compare([first, fit(data, x=None)])
    with pytest.raises(
        ValueError, match="a structure of its own; these have correlated, correlated"
    ):
        compare([first, first])
    with pytest.raises(ValueError, match="fits is empty"):
        compare([])
    with pytest.raises(ValueError, match="n = -1 is not allowed"):
        compare([first], n=-1)


def test_the_same_data_in_another_order_are_comparable():
    data = create_data(n_cluster=8, obs_per_cluster=5)
    shuffled = data.sample(frac=1, random_state=1)
    table = compare([fit(data), fit(shuffled, random_effects="intercept")], n=0)
    assert len(table) == 3
