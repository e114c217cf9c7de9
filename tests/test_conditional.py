"""Conditional covariances against lme4's, and against the dense matrices of the whole data."""

import numpy as np
import pandas as pd
import pytest

from shrinksite import create_data, fit
from shrinksite.conditional import conditional_cov, intervals, prediction_error_cov
from tests.dense import DenseModel
from tests.reference import MODELS, fitted_model, ragged_data

STRUCTURES = ["correlated", "uncorrelated", "intercept"]


def lme4_variances(known, random_effects):
    """Return what lme4 tells of the conditional covariances, as columns of ours."""
    values = known[random_effects]["conditional_variances"]
    if random_effects == "correlated":
        return {"var_intercept": values[0], "covariance": values[1], "var_x": values[3]}
    if random_effects == "uncorrelated":
        return {"var_intercept": values["(Intercept)"], "var_x": values["x"]}
    return {"var_intercept": values}


@pytest.mark.parametrize("random_effects", STRUCTURES)
@pytest.mark.parametrize("name", MODELS)
def test_conditional_covariances_are_lme4s(name, random_effects):
    ours = conditional_cov(fitted_model(name, random_effects))
    ours = ours.set_axis(ours.index.astype(str)).loc[MODELS[name][random_effects]["cluster"]]
    for column, values in lme4_variances(MODELS[name], random_effects).items():
        tolerance = 1e-5 * max(np.max(np.abs(values)), 1e-12)
        np.testing.assert_allclose(ours[column], values, rtol=0, atol=tolerance)
    if random_effects == "intercept":
        assert (ours[["covariance", "var_x"]] == 0).all(axis=None)


@pytest.mark.parametrize("random_effects", STRUCTURES)
@pytest.mark.parametrize("data", [create_data(n_cluster=9, obs_per_cluster=4), ragged_data()])
def test_prediction_errors_are_those_of_the_dense_model(data, random_effects):
    model = fit(data, random_effects=random_effects)
    dense = DenseModel(model)
    cov = prediction_error_cov(model)
    for code, cluster in enumerate(model.conditional_modes.index):
        for coefficient, row in (("intercept", [1, 0]), ("x", [0, 1])):
            mean, variance = dense.predict(row, code)
            found = model.fixed_effects[coefficient] + model.conditional_modes[coefficient][cluster]
            assert found == pytest.approx(mean, rel=1e-8, abs=1e-8)
            assert cov[f"var_{coefficient}"][cluster] == pytest.approx(variance, rel=1e-8)
        together = dense.predict([1, 1], code)[1]
        assert cov.loc[cluster] @ [1, 2, 1] == pytest.approx(together, rel=1e-8)


def test_without_slopes_to_differ_the_slope_is_as_sure_as_the_fixed_effect():
    model = fitted_model("sleepstudy", "intercept")
    expected = model.standard_errors["x"] ** 2
    np.testing.assert_allclose(prediction_error_cov(model)["var_x"], expected, rtol=1e-12)


def test_means_alone_have_variances_alone():
    data = create_data(n_cluster=9, obs_per_cluster=4)
    model = fit(data, x=None)
    assert list(conditional_cov(model)) == ["var_intercept"]
    assert list(intervals(model)) == ["intercept", "intercept_low", "intercept_high"]
    mean, variance = DenseModel(model).predict([1], 3)
    found = intervals(model, 0.5).iloc[3]
    assert found["intercept"] == pytest.approx(mean, rel=1e-9)
    width = found["intercept_high"] - found["intercept_low"]
    assert width == pytest.approx(2 * 0.6744897501960817 * np.sqrt(variance), rel=1e-9)


def test_units_do_not_matter():
    data = create_data(n_cluster=9, obs_per_cluster=4)
    found = intervals(fit(data))
    other = intervals(fit(data.assign(y=100 * data["y"], x=data["x"] / 5)))
    for name, unit in (("intercept", 100), ("x", 500)):
        columns = [name, f"{name}_low", f"{name}_high"]
        np.testing.assert_allclose(other[columns], unit * found[columns], rtol=1e-5)


@pytest.mark.parametrize("level", [0, 1, -0.5, 95, float("nan")])
def test_a_level_is_a_probability(level):
    with pytest.raises(ValueError, match=r"level = .*: it must be a number between 0 and 1"):
        intervals(fitted_model("baseline", "correlated"), level)


def test_the_frame_is_the_clusters():
    model = fitted_model("baseline", "correlated")
    pd.testing.assert_index_equal(intervals(model).index, model.conditional_modes.index)
