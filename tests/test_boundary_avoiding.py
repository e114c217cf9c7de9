"""The boundary-avoiding prior: blme's modes, their derivatives, and nothing lower on a grid."""

from itertools import product

import numpy as np
import pandas as pd
import pytest

from shrinksite import compare, create_data, fit, lme4_summary, pool, satterthwaite
from shrinksite.boundary_avoiding import penalty
from shrinksite.minimize_reml import place_at
from shrinksite.own_weight import own_weight
from shrinksite.pooling import estimates
from shrinksite.reml import RemlCriterion
from shrinksite.structures import PLACES, Structure
from tests.conftest import ROOT
from tests.reference import MODELS, model_data

PRIOR = "boundary-avoiding"
CASES = [(name, structure) for name in MODELS for structure in ("correlated", "intercept")]


def penalized_criterion(model):
    """Return criterion - 3 log θ₁θ₃ as its definition says it, in units of the data."""
    on_diagonal = [i == j for i, j in PLACES[model.random_effects]]
    return model.reml_criterion - 3 * np.log(np.prod(model.theta[on_diagonal]))


@pytest.mark.parametrize(("name", "random_effects"), CASES)
def test_the_mode_is_blmes(name, random_effects):
    known = MODELS[name]["blmer"][random_effects]
    model = fit(model_data(name), random_effects=random_effects, prior=PRIOR)
    np.testing.assert_allclose(model.theta, np.atleast_1d(known["theta"]), rtol=0, atol=1e-5)
    assert penalized_criterion(model) <= known["penalized"] + 1e-8
    assert penalized_criterion(model) == pytest.approx(known["penalized"], abs=1e-6)
    assert model.sigma == pytest.approx(known["sigma"], rel=1e-6)
    np.testing.assert_allclose(model.fixed_effects, known["fixed_effects"], rtol=1e-5)


@pytest.mark.parametrize("random_effects", PLACES)
@pytest.mark.parametrize("name", ["sleepstudy", "singular", "unbalanced"])
def test_nothing_on_a_grid_of_the_data_is_lower(name, random_effects):
    model = fit(model_data(name), random_effects=random_effects, prior=PRIOR)
    standard = model.standard
    criterion = RemlCriterion(standard.clusters)
    sizes = [0.01, *np.geomspace(0.05, 20, 25)]
    slopes = sizes if random_effects != "intercept" else [0.0]
    correlations = np.linspace(-0.99, 0.99, 23) if random_effects == "correlated" else [0.0]
    factors = np.array(
        [
            standard.data_axes @ [[a, 0], [rho * b, np.sqrt(1 - rho**2) * b]]
            for a, b, rho in product(sizes, slopes, correlations)
        ]
    )
    heights = criterion(factors) + penalty(factors, random_effects)
    here = criterion(standard.factor) + penalty(standard.factor, random_effects)
    assert here <= heights.min() + 1e-9
    assert heights.min() < here + 3  # the grid comes near it


def test_next_to_no_noise_has_a_mode_as_well():
    data = pd.read_csv(ROOT / "tests/cases/slopes_variance_said_0.csv")
    model = fit(data, "height", "week", "site", prior=PRIOR)
    free = fit(data, "height", "week", "site")
    assert free.is_singular
    assert np.all(np.diag(model.random_effects_cov) > 0)
    assert free.reml_criterion <= model.reml_criterion < free.reml_criterion + 20


@pytest.mark.parametrize("random_effects", PLACES)
def test_derivatives_are_the_differences(random_effects):
    data = create_data(n_cluster=12, obs_per_cluster=6, sd_slope=0.5)
    standard = fit(data, random_effects="correlated").standard
    criterion = RemlCriterion(standard.clusters)
    structure = Structure(random_effects, np.array([[1, 0.7], [0, 1.3]]), standard.clusters, PRIOR)
    start = structure.data_axes @ [[0.8, 0], [0.3, 0.6]]
    if random_effects == "uncorrelated":
        start = structure.data_axes @ np.diag([0.8, 0.6])
    if random_effects == "intercept":
        start = np.array([[0.8, 0], [0, 0.0]])
    here = place_at(criterion, structure, start)

    def value(step):
        factor = here.move(np.array(step))
        return float(criterion(factor) + penalty(factor, random_effects))

    assert here.value == pytest.approx(value(np.zeros(len(here.gradient))), abs=1e-9)
    unit = np.eye(len(here.gradient))
    h = 1e-4
    for k, along in enumerate(unit):
        slope = (value(h * along) - value(-h * along)) / (2 * h)
        assert here.gradient[k] == pytest.approx(slope, abs=1e-5)
        for m, other in enumerate(unit):
            corners = [value(h * (i * along + j * other)) * i * j for i in (1, -1) for j in (1, -1)]
            assert here.hessian[k, m] == pytest.approx(sum(corners) / (4 * h**2), abs=1e-3)


@pytest.mark.parametrize("random_effects", PLACES)
def test_it_is_the_same_model_in_other_units(random_effects):
    data = create_data(n_cluster=8, obs_per_cluster=5, seed=2)
    model = fit(data, random_effects=random_effects, prior=PRIOR)
    other = fit(
        data.assign(y=50 * data["y"], x=data["x"] / 1e5), random_effects=random_effects, prior=PRIOR
    )
    scale = np.array([1, 1e5])
    wanted = 50 * model.conditional_modes * scale
    np.testing.assert_allclose(other.conditional_modes, wanted, rtol=1e-5, atol=1e-5)
    assert other.sigma == pytest.approx(50 * model.sigma, rel=1e-7)
    far = fit(data.assign(x=1e-6 * data["x"]), random_effects=random_effects, prior=PRIOR)
    small = fit(data.assign(x=1e7 * data["x"]), random_effects=random_effects, prior=PRIOR)
    assert not any(one.is_singular or one.is_at_boundary for one in (model, other, far, small))


def test_where_x_is_0_does_not_matter_to_correlated_ones():
    data = create_data(n_cluster=8, obs_per_cluster=5, seed=2)
    model = fit(data, prior=PRIOR)
    far = fit(data.assign(x=data["x"] + 10), prior=PRIOR)
    np.testing.assert_allclose(far.conditional_modes["x"], model.conditional_modes["x"], atol=1e-5)


@pytest.mark.parametrize("seed", range(1, 13))
def test_no_fit_is_singular(seed):
    data = create_data(n_cluster=6, obs_per_cluster=4, sd_slope=0, sd_int=0, seed=seed)
    for structure in PLACES:
        model = fit(data, random_effects=structure, prior=PRIOR)
        assert not model.is_singular
        assert model.theta[[i == j for i, j in PLACES[structure]]].min() > 0.02
        assert model.reml_criterion >= fit(data, random_effects=structure).reml_criterion - 1e-9


def test_clusters_follow_the_mode():
    data = model_data("singular")
    model = fit(data, prior=PRIOR)
    frame = pool(model)
    away = (estimates(frame, "no_pooling") - model.fixed_effects).to_numpy()
    ends = np.einsum("cij,cj->ci", own_weight(model), away)
    np.testing.assert_allclose(ends, model.conditional_modes, atol=1e-9)
    # On one line where REML is singular, and off it with the prior
    flat = [np.abs(np.corrcoef(one.conditional_modes.T)[0, 1]) for one in (fit(data), model)]
    assert flat[0] == pytest.approx(1, abs=1e-9)
    assert flat[1] < 0.99


def test_the_report_says_that_it_has_a_prior():
    text = lme4_summary(fit(model_data("singular"), prior=PRIOR))
    assert text.startswith("Linear mixed model fit by REML and a prior\n")
    assert text.endswith("a boundary-avoiding prior, blme's default: no fit is singular with it.\n")
    assert "prior" not in lme4_summary(fit(model_data("singular")))


def test_degrees_of_freedom_see_the_curvature_of_the_penalized_criterion():
    model = fit(model_data("singular"), prior=PRIOR)
    df = satterthwaite(model)["df"]
    assert ((df > 1) & (df < 38)).all()
    assert (df != satterthwaite(fit(model_data("singular")))["df"]).all()


def test_what_has_no_such_prior_refuses():
    model = fit(model_data("singular"), prior=PRIOR)
    with pytest.raises(ValueError, match=r"fits\[1\] cannot be compared: with a prior"):
        compare([fit(model_data("singular"), random_effects="intercept"), model])
    with pytest.raises(RuntimeError, match="it has no boundary-avoiding prior"):
        _ = model.statsmodels_result


def test_without_a_mode_it_refuses():
    two = create_data(n_cluster=2, obs_per_cluster=20)
    for structure in ("correlated", "uncorrelated"):
        with pytest.raises(ValueError, match="needs at least 3 clusters with a slope of their own"):
            fit(two, random_effects=structure, prior=PRIOR)
        with pytest.raises(ValueError, match="needs a cluster with more rows than its own line"):
            fit(create_data(obs_per_cluster=2), random_effects=structure, prior=PRIOR)
    for more in ({}, {"x": None}):
        with pytest.raises(ValueError, match=r"has no mode here: it needs at least 3 clusters$"):
            fit(two, random_effects="intercept", prior=PRIOR, **more)
    three = create_data(n_cluster=3, obs_per_cluster=4)
    with pytest.raises(ValueError, match="needs at least 4 clusters"):
        fit(three.assign(x=three["cluster"] % 3.0), random_effects="intercept", prior=PRIOR)


@pytest.mark.parametrize("random_effects", PLACES)
def test_with_just_enough_data_there_is_a_mode(random_effects):
    for seed in range(1, 9):
        data = create_data(n_cluster=3, obs_per_cluster=3, seed=seed)
        model = fit(data, random_effects=random_effects, prior=PRIOR)
        criterion = RemlCriterion(model.standard.clusters)
        factors = model.standard.factor * np.geomspace(0.1, 1e4, 40)[:, np.newaxis, np.newaxis]
        heights = criterion(factors) + penalty(factors, random_effects)
        here = criterion(model.standard.factor) + penalty(model.standard.factor, random_effects)
        assert heights.min() >= here - 1e-6
        assert heights[-1] > here + 1


@pytest.mark.parametrize("prior", ["wishart", True, 0])
def test_another_prior_is_refused(prior):
    with pytest.raises(
        ValueError, match=f"prior = {prior!r} is not allowed: it must be 'boundary-av"
    ):
        fit(create_data(), prior=prior)
