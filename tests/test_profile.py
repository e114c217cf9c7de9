"""Profile likelihood intervals against lme4's, and against their definition."""

import numpy as np
import pytest
from scipy.optimize import minimize

from shrinksite import create_data, fit
from shrinksite.profile import profile_intervals
from tests.dense import DenseModel
from tests.reference import fitted_model, model_data, read

LME4 = read("profile_lme4")


@pytest.mark.parametrize("random_effects", LME4)
def test_intervals_are_lme4s(random_effects):
    found = profile_intervals(fitted_model("sleepstudy", random_effects))
    assert sorted(found.index) == sorted(LME4[random_effects])
    for name, ends in LME4[random_effects].items():
        # lme4 interpolates its profiles with splines
        np.testing.assert_allclose(found.loc[name], ends, atol=1e-4 * (ends[1] - ends[0]))


def dense_deviance(model, tau, sigma, beta):
    dense = DenseModel(model)
    same = dense.code[:, np.newaxis] == dense.code
    V = tau**2 * same + sigma**2 * np.eye(len(dense.y))
    residual = dense.y - dense.X @ beta
    return np.linalg.slogdet(2 * np.pi * V)[1] + residual @ np.linalg.solve(V, residual)


def test_an_end_is_where_the_dense_deviance_has_risen_enough():
    model = fit(create_data(n_cluster=9, obs_per_cluster=4), random_effects="intercept")
    start = [0.5, 0.0, *model.fixed_effects]

    def least(held=None):
        def deviance(p):
            tau, log_sigma, *beta = p if held is None else np.insert(p, 0, held)
            return dense_deviance(model, tau, np.exp(log_sigma), np.array(beta))

        return minimize(deviance, start if held is None else start[1:], method="BFGS").fun

    lowest = least()
    for end in profile_intervals(model, 0.8).loc["sd_intercept"]:
        assert least(end) - lowest == pytest.approx(1.6423744, abs=1e-4)  # χ²(1)'s 80 % quantile


def test_what_the_data_do_not_bound_ends_at_the_edge():
    found = profile_intervals(fitted_model("singular", "correlated"))
    assert found["low"][["sd_intercept", "sd_x", "correlation"]].tolist() == [0, 0, -1]
    assert found["high"]["correlation"] == 1
    assert (found["low"] < found["high"]).all()


def test_units_do_not_matter():
    data = create_data(n_cluster=9, obs_per_cluster=5)
    found = profile_intervals(fit(data))
    other = profile_intervals(fit(data.assign(y=100 * data["y"], x=data["x"] / 5)))
    for name, unit in (("sd_intercept", 100), ("sd_x", 500), ("x", 500), ("correlation", 1)):
        np.testing.assert_allclose(other.loc[name], unit * found.loc[name], rtol=1e-4, atol=1e-6)


def test_a_level_is_a_probability():
    with pytest.raises(ValueError, match="level = 95 is not allowed"):
        profile_intervals(fitted_model("baseline", "correlated"), 95)


@pytest.mark.parametrize("far", [5, pytest.param(80, marks=pytest.mark.slow)])
def test_where_zero_lies_does_not_matter_to_slopes(far):
    data = model_data("unbalanced")
    near = profile_intervals(fit(data)).loc[["x", "sd_x", "sigma"]]
    found = profile_intervals(fit(data.assign(x=data["x"] + far * data["x"].std())))
    width = (near["high"] - near["low"]).to_numpy()[:, np.newaxis]
    assert (np.abs(found.loc[near.index] - near) <= 5e-4 * width).all(axis=None)


def test_a_zero_too_far_away_is_refused_with_its_cure():
    data = model_data("unbalanced")
    model = fit(data.assign(x=data["x"] + 500))
    with pytest.raises(ValueError, match=r"x = 0 lies \d+ SDs from the data: subtract a typical x"):
        profile_intervals(model)
