"""Three structures of the random effects' covariance, against lme4 and against each other."""

import inspect

import numpy as np
import pandas as pd
import pytest

from shrinksite import Scenario, create_data, fit, fit_sums, held_out, means, pool
from shrinksite.own_weight import own_weight
from shrinksite.pooling import estimates
from shrinksite.reml import RemlCriterion
from shrinksite.structures import PLACES, USUAL, lambda_of, theta_of
from tests.reference import MODELS, fitted_model, model_data, real_data

CASES = pytest.mark.parametrize(
    ("name", "random_effects"), [(name, structure) for name in MODELS for structure in PLACES]
)


@CASES
def test_criterion_is_lme4s(name, random_effects):
    known = MODELS[name][random_effects]
    model = fitted_model(name, random_effects)
    # lme4's best of 25 searches, printed to ten decimals
    assert model.reml_criterion == pytest.approx(known["reml_criterion"], abs=1e-6)
    assert model.is_singular is known["singular"]


@CASES
def test_estimates_are_lme4s(name, random_effects):
    known, model = MODELS[name][random_effects], fitted_model(name, random_effects)
    scale = np.maximum(1, np.abs(known["fixed_effects"]).max())
    np.testing.assert_allclose(model.fixed_effects, known["fixed_effects"], atol=1e-5 * scale)
    # The reference's own search ends within 1e-5 of θ: sleepstudy's errors and SDs show it.
    np.testing.assert_allclose(model.standard_errors, known["standard_errors"], rtol=1e-5)
    assert model.sigma == pytest.approx(known["sigma"], rel=1e-5)
    by_term = {(row["var1"], row.get("var2")): row["sdcor"] for row in known["vcov"][:-1]}
    sds = np.sqrt(np.diag(model.random_effects_cov))
    np.testing.assert_allclose(sds[0], by_term["(Intercept)", None], rtol=1e-5, atol=1e-5)
    assert sds[1] == pytest.approx(by_term.get(("x", None), 0), rel=1e-5, abs=1e-5)
    if random_effects == "correlated":
        assert model.correlation == pytest.approx(by_term["(Intercept)", "x"], abs=1e-5)
    else:
        assert model.random_effects_cov.loc["intercept", "x"] == 0


@CASES
def test_clusters_are_lme4s(name, random_effects):
    known, model = MODELS[name][random_effects], fitted_model(name, random_effects)
    wanted = np.array(known["conditional_modes"])
    labels = [str(label) for label in model.conditional_modes.index]
    assert sorted(labels) == sorted(known["cluster"])
    modes = model.conditional_modes.set_axis(labels).loc[known["cluster"]].to_numpy()
    scale = max(1, np.abs(wanted).max())
    np.testing.assert_allclose(modes[:, : wanted.shape[1]], wanted, atol=1e-5 * scale)
    if random_effects == "intercept":
        assert not modes[:, 1].any()


@CASES
def test_partial_pooling_is_the_matrix_weighted_mean(name, random_effects):
    model = fitted_model(name, random_effects)
    frame = pool(model)
    away = (estimates(frame, "no_pooling") - model.fixed_effects).to_numpy()
    ends = np.einsum("cij,cj->ci", own_weight(model), away)
    own = ~np.isnan(away[:, 1])
    modes = model.conditional_modes.to_numpy()
    np.testing.assert_allclose(ends[own], modes[own], atol=1e-9 * max(1, np.abs(modes).max()))


def test_with_an_intercept_alone_every_slope_is_the_average():
    model = fitted_model("sleepstudy", "intercept")
    slopes = estimates(pool(model), "partial_pooling")["x"]
    np.testing.assert_array_equal(slopes, model.fixed_effects["x"])
    assert not own_weight(model)[:, 1].any()


@pytest.mark.parametrize(("shift", "criterion"), [(0, 1743.67), (4.5, 1753.55), (9, 1766.85)])
def test_uncorrelated_is_at_x_0_in_the_units_of_the_data(shift, criterion):
    data = real_data("sleepstudy")
    model = fit(data.assign(x=data["x"] - shift), random_effects="uncorrelated")
    assert round(model.reml_criterion, 2) == criterion  # as lme4 prints it
    for unit in (1e-3, 1e4):
        other = fit(data.assign(x=unit * (data["x"] - shift)), random_effects="uncorrelated")
        change = 2 * np.log(unit)
        assert other.reml_criterion == pytest.approx(model.reml_criterion + change, abs=1e-8)
        np.testing.assert_allclose(other.theta, model.theta / [1, unit], rtol=1e-6)


@pytest.mark.parametrize("shift", [1e3, 1e6])
def test_uncorrelated_far_from_0_goes_as_low_as_one_of_its_own_submodels(shift):
    data = create_data(sd_slope=0.5).assign(x=lambda data: data["x"] + shift)
    model = fit(data, random_effects="uncorrelated")
    assert model.reml_criterion <= fit(data, random_effects="intercept").reml_criterion + 1e-7
    assert model.reml_criterion >= fit(data, random_effects="correlated").reml_criterion - 1e-7
    axes = np.array([[1, data["x"].mean()], [0, data["x"].std(ddof=0)]])
    sizes = np.r_[0, np.geomspace(1e-9, 1e3, 120)]
    factors = axes * np.stack(np.meshgrid(sizes, sizes), axis=-1)[..., np.newaxis, :]
    criterion = RemlCriterion(model.standard.clusters)
    assert criterion(model.standard.factor) <= criterion(factors).min() + 1e-7


@pytest.mark.parametrize("name", MODELS)
def test_a_structure_within_another_fits_no_better(name):
    criteria = [fitted_model(name, structure).reml_criterion for structure in PLACES]
    assert criteria == sorted(criteria)


def test_an_unknown_structure_is_refused():
    with pytest.raises(
        ValueError,
        match="random_effects = 'slope' is not allowed: it must be 'correlated', 'uncorrelated' or",
    ):
        fit(create_data(), random_effects="slope")


@pytest.mark.parametrize("random_effects", PLACES)
def test_theta_and_lambda_are_one(random_effects):
    theta = np.array([0.5, -0.2, 0.3])[[0, 2] if random_effects == "uncorrelated" else slice(None)]
    theta = np.abs(theta)[: len(PLACES[random_effects])]
    factor = lambda_of(theta, random_effects)
    np.testing.assert_allclose(theta_of(factor, random_effects), theta)


def means_by_hand(data):
    """Return β₀, σ², τ² and the shrunken means of balanced data, from the analysis of variance."""
    n = len(data) // data["cluster"].nunique()
    by_cluster = data.groupby("cluster")["y"]
    within = (data["y"] - by_cluster.transform("mean")).pow(2).sum() / (
        len(data) - data["cluster"].nunique()
    )
    own = by_cluster.mean()
    between = own.var() - within / n
    kept = n / (n + within / between)
    return own.mean(), within, between, own.mean() + kept * (own - own.mean())


def test_without_a_predictor_it_is_the_analysis_of_variance():
    data = create_data()
    model = fit(data, x=None)
    mean, within, between, shrunken = means_by_hand(data)
    assert model.coefficients == ["intercept"]
    assert model.random_effects == "intercept"
    assert model.fixed_effects.to_dict() == {"intercept": pytest.approx(mean, abs=1e-12)}
    assert model.sigma**2 == pytest.approx(within, rel=1e-9)
    assert model.random_effects_cov.to_numpy() == pytest.approx(between, rel=1e-8)
    frame = pool(model)
    np.testing.assert_allclose(frame["partial_pooling_intercept"], shrunken, atol=1e-9)
    own = data.groupby("cluster")["y"].mean()
    np.testing.assert_allclose(frame["no_pooling_intercept"], own, atol=1e-12)
    assert not [name for name in frame if name.endswith("_x")]
    # lme4 1.1-31: lmer(y ~ 1 + (1 | cluster), create_data())
    assert round(model.reml_criterion, 1) == 3237.7
    assert round(model.theta[0], 7) == 0.4853357
    assert own_weight(model).shape == (100, 1, 1)


def between_clusters():
    """Return data in which x is a property of the cluster."""
    data = create_data()
    return data.assign(x=data["cluster"] % 3 - 0.5)


@pytest.mark.parametrize("random_effects", ["correlated", "uncorrelated"])
def test_a_predictor_of_clusters_has_random_intercepts_only(random_effects):
    with pytest.raises(ValueError, match=f"'{random_effects}' is not allowed: column 'x' is const"):
        fit(between_clusters(), random_effects=random_effects)


def test_means_move_to_the_line_at_their_cluster():
    data = between_clusters()
    model = fit(data, random_effects="intercept")
    heights = means(model)
    own = data.groupby("cluster")[["y", "x"]].mean()
    np.testing.assert_allclose(heights["no_pooling"], own["y"], atol=1e-12)
    np.testing.assert_allclose(heights["x"], own["x"], atol=1e-12)
    intercept, slope = model.fixed_effects
    np.testing.assert_allclose(heights["fixed_effects"], intercept + slope * own["x"], atol=1e-12)
    variance = model.random_effects_cov.loc["intercept", "intercept"]
    kept = 10 / (10 + model.sigma**2 / variance)
    expected = heights["fixed_effects"] + kept * (own["y"] - heights["fixed_effects"])
    np.testing.assert_allclose(heights["partial_pooling"], expected, atol=1e-12)


def test_where_clusters_have_slopes_heights_are_those_of_lines_at_the_means_of_their_x():
    data = create_data(n_cluster=6, obs_per_cluster=4, sd_int=2, sd_slope=1)
    model = fit(data)
    heights, own = means(model), data.groupby("cluster")[["y", "x"]].mean()
    lines = model.fixed_effects + model.conditional_modes
    np.testing.assert_allclose(heights["no_pooling"], own["y"], atol=1e-12)
    expected = lines["intercept"] + lines["x"] * own["x"]
    np.testing.assert_allclose(heights["partial_pooling"], expected, atol=1e-12)


def test_means_without_a_predictor_are_the_pooled_intercepts():
    model = fit(create_data(obs_per_cluster=4, balanced=0.6), x=None)
    heights, frame = means(model), pool(model)
    for pooling in ("no_pooling", "partial_pooling", "complete_pooling"):
        np.testing.assert_allclose(heights[pooling], frame[f"{pooling}_intercept"], atol=1e-12)
    assert "x" not in heights


@pytest.mark.parametrize("random_effects", PLACES)
def test_too_few_rows_are_counted_by_the_model(random_effects):
    n_parameters = 3 + len(PLACES[random_effects])
    rows = pd.DataFrame({"y": [1.0, 3, 2, 7, 4, 9], "x": [0.0, 1, 3, 1, 5, 6], "cluster": 1})
    rows["cluster"] = [1, 1, 1, 2, 2, 2]
    with pytest.raises(ValueError, match=f"rows for {n_parameters} parameters"):
        fit(rows.iloc[6 - n_parameters + 1 :], random_effects=random_effects)


@pytest.mark.parametrize("random_effects", PLACES)
def test_lines_without_noise_are_refused(random_effects):
    parallel = create_data(sigma=0, sd_slope=0, n_cluster=12)
    with pytest.raises(ValueError, match="no noise to estimate"):
        fit(parallel, random_effects=random_effects)


def test_slopes_are_noise_to_random_intercepts():
    model = fit(create_data(sigma=0, n_cluster=12), random_effects="intercept")
    assert model.sigma > 0.1


def test_no_noise_about_means_is_refused():
    data = pd.DataFrame({"y": [1.0, 1, 2, 2, 5, 5], "cluster": [1, 1, 2, 2, 3, 3]})
    with pytest.raises(ValueError, match="no noise to estimate"):
        fit(data, x=None)
    with pytest.raises(ValueError, match="column 'y' is the same in every row"):
        fit(data.assign(y=3.0), x=None)
    with pytest.raises(ValueError, match="exactly one column 'x'"):
        fit(data)


def test_model_data_are_those_of_the_reference():
    assert {name: len(model_data(name)) for name in MODELS} == {
        "sleepstudy": 180,
        "radon": 919,
        "baseline": 1000,
        "fewer": 300,
        "unbalanced": 500,
        "singular": 40,
    }


@pytest.mark.parametrize("public", [fit, fit_sums, held_out, Scenario])
def test_the_usual_structure_is_what_there_is_unless_another_is_named(public):
    assert inspect.signature(public).parameters["random_effects"].default == USUAL
