"""A structure that the package does not offer, slopes alone, told to it by its places in Λ only.

It is fitted rightly, or refused by name where it lacks words: nothing takes it for another one.
"""

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import minimize_scalar

from shrinksite import (
    Priors,
    bootstrap,
    compare,
    conditional_cov,
    create_data,
    fit,
    fit_sums,
    lme4_summary,
    pool,
    posterior,
    profile_intervals,
)
from shrinksite.boundary_avoiding import BOUNDARY_AVOIDING
from shrinksite.cluster_sums import sum_rows
from shrinksite.fit import least_noise
from shrinksite.fit_checks import lack_of_rows
from shrinksite.lme4_formula import _TERMS, lme4_formula, lme4_term
from shrinksite.log_posterior import LogPosterior
from shrinksite.profile import Deviance
from shrinksite.standard_units import standardize
from shrinksite.structures import (
    PLACES,
    Structure,
    covariance_parameters,
    has_slopes,
    is_correlated,
    varying,
)
from shrinksite.words import say
from tests.reference import ragged_data, real_data
from tests.sums import sums_of

SETS = {
    "sleepstudy": real_data("sleepstudy"),
    "ragged": ragged_data(),
    "ragged, x = 0 far away": ragged_data().assign(x=lambda data: data["x"] + 4),
}


FLAT = create_data(n_cluster=20, sd_int=0, sd_slope=0, seed=4)


@pytest.fixture(autouse=True)
def _slopes_alone(monkeypatch):
    monkeypatch.setitem(PLACES, "slope", ((1, 1),))


class Dense:
    """The model by one covariance matrix of all rows, V = I + θ² Z Zᵀ in units of σ².

    Z Zᵀ has the same eigenvectors as V at any θ: with them, rows are independent.
    """

    def __init__(self, data):
        x, y = data["x"].to_numpy(dtype=float), data["y"].to_numpy()
        labels, code = np.unique(data["cluster"], return_inverse=True)
        self.Z = x[:, np.newaxis] * (code[:, np.newaxis] == np.arange(len(labels)))
        self.sizes, axes = np.linalg.eigh(self.Z @ self.Z.T)
        self.X, self.y = axes.T @ np.stack([np.ones_like(x), x], axis=1), axes.T @ y
        self.turned_Z, self.n = axes.T @ self.Z, len(y)

    def at(self, theta):
        """Return all that follows from one θ."""
        v = 1 + theta**2 * self.sizes
        information = self.X.T @ (self.X / v[:, np.newaxis])
        beta = np.linalg.solve(information, self.X.T @ (self.y / v))
        left = self.y - self.X @ beta
        squares, df, log_det = left @ (left / v), self.n - 2, np.log(v).sum()
        log_dets = log_det + np.linalg.slogdet(information)[1]
        return SimpleNamespace(
            beta=beta,
            squares=squares,
            log_det=log_det,
            criterion=log_dets + df * (1 + np.log(2 * np.pi * squares / df)),
            sigma=np.sqrt(squares / df),
            cov=squares / df * np.linalg.inv(information),
            modes=theta**2 * self.turned_Z.T @ (left / v),
        )


def lowest(function):
    """Return where a function of θ is lowest: of a grid, and then between its neighbours."""
    grid = np.geomspace(1e-3, 1e2, 60)
    k = int(np.argmin([function(theta) for theta in grid]))
    bounds = grid[max(k - 1, 0)], grid[min(k + 1, 59)]
    return minimize_scalar(function, bounds=bounds, options={"xatol": 1e-9}).x


@pytest.mark.parametrize("prior", [None, BOUNDARY_AVOIDING])
@pytest.mark.parametrize("name", SETS)
def test_it_is_the_dense_model(name, prior):
    data, strength = SETS[name], 3 if prior else 0
    model = fit(data, random_effects="slope", prior=prior)
    dense = Dense(data)
    theta = lowest(lambda theta: dense.at(theta).criterion - strength * np.log(theta))
    known = dense.at(theta)
    assert model.theta == pytest.approx([theta], rel=1e-5)
    assert model.reml_criterion == pytest.approx(known.criterion, abs=1e-5 if prior else 1e-8)
    assert model.sigma == pytest.approx(known.sigma, rel=1e-6)
    scale = np.abs(known.beta).max()
    np.testing.assert_allclose(model.fixed_effects, known.beta, atol=1e-6 * scale)
    np.testing.assert_allclose(model.fixed_effects_cov, known.cov, rtol=1e-5)
    expected = [[0, 0], [0, (theta * known.sigma) ** 2]]
    np.testing.assert_allclose(model.random_effects_cov, expected, rtol=1e-5)
    np.testing.assert_allclose(model.conditional_modes["x"], known.modes, atol=1e-5 * scale)
    assert (model.conditional_modes["intercept"] == 0).all()
    pooled = pool(model)
    assert (pooled["partial_pooling_intercept"] == model.fixed_effects["intercept"]).all()
    of_sums = fit_sums(sums_of(data), random_effects="slope", prior=prior)
    assert of_sums.theta == pytest.approx(model.theta, rel=1e-7)
    # Given β: σ² θ² / (1 + θ² Σ x²)
    cov = conditional_cov(model)
    squares = np.sum(dense.Z**2, axis=0)
    wanted = (known.sigma * theta) ** 2 / (1 + theta**2 * squares)
    np.testing.assert_allclose(cov["var_x"], wanted, rtol=1e-5)
    np.testing.assert_allclose(cov["var_intercept"], 0, atol=1e-9 * cov["var_x"].max())


def test_it_is_lme4s():
    model = fit(real_data("sleepstudy"), random_effects="slope")
    # lmer(Reaction ~ Days + (0 + Days | Subject)) as the vignette "Translating lme4 models to
    # sommer" of the R package sommer prints it
    variance = model.random_effects_cov.loc["x", "x"]
    assert [f"{variance:.2f}", f"{np.sqrt(variance):.2f}"] == ["52.71", "7.26"]
    assert [f"{model.sigma**2:.2f}", f"{model.sigma:.2f}"] == ["842.03", "29.02"]


def test_statsmodels_has_the_same_likelihood():
    model = fit(real_data("sleepstudy"), random_effects="slope")
    assert -2 * model.statsmodels_result.llf == pytest.approx(model.reml_criterion, abs=1e-3)


@pytest.mark.parametrize("name", SETS)
def test_its_densities_are_those_of_uncorrelated_effects_without_intercepts(name):
    data, priors = SETS[name], Priors(0.7, 1.3, 2, lkj=1.5)
    ours, theirs = (
        LogPosterior(fit(data, random_effects=structure), priors)
        for structure in ("slope", "uncorrelated")
    )
    assert (ours.names, theirs.names) == (["sd_x"], ["sd_intercept", "sd_x"])
    points = np.array([[-1.0], [0.3], [2.0]])
    with_none = np.insert(points, 0, -60, axis=1)  # an SD of e⁻⁶⁰ σ
    log_sigma = np.array([-0.4, 0.1])
    found = ours.joint(points, ours.likelihood(points), log_sigma)
    known = theirs.joint(with_none, theirs.likelihood(with_none), log_sigma)
    off = found - (known - log_sigma)  # by log SD: its own σ
    np.testing.assert_allclose(off - off[0, 0], 0, atol=1e-8)


def test_the_posterior_and_refits_name_what_it_has():
    data = SETS["ragged"]
    model = fit(data, random_effects="slope")
    names = ["intercept", "x", "sd_x", "sigma"]
    found = posterior(model)
    assert [*found.parameters.index] == names
    assert [*found.densities] == ["sd_x", "sigma"]
    low, high = (found.parameters.loc["sd_x", name] for name in ("q025", "q975"))
    assert low < np.sqrt(model.random_effects_cov.loc["x", "x"]) < high
    refits = bootstrap(model, 50)
    assert [*refits] == [*names, "is_singular"]
    sd = model.theta[0] * model.sigma
    assert refits["sd_x"].quantile(0.05) < sd < refits["sd_x"].quantile(0.95)


def test_a_profile_ends_where_the_dense_likelihood_has_risen():
    data = SETS["sleepstudy"]
    model = fit(data, random_effects="slope")
    assert Deviance(model).names == ["sd_x", "sigma"]
    found = profile_intervals(model)
    assert [*found.index] == ["intercept", "x", "sd_x", "sigma"]
    dense = Dense(data)

    def deviance(sd):
        """Return the least deviance of all σ and β."""

        def of_sigma(sigma):
            at = dense.at(sd / sigma)
            return at.log_det + dense.n * np.log(2 * np.pi * sigma**2) + at.squares / sigma**2

        return minimize_scalar(of_sigma, bounds=(20, 50)).fun

    least = minimize_scalar(deviance, bounds=(2, 20)).fun
    for end in found.loc["sd_x"]:
        assert deviance(end) - least == pytest.approx(1.959964**2, abs=1e-3)


@pytest.mark.parametrize("unit", [1e-5, 1e5])
def test_the_profile_of_no_variance_is_the_same_in_any_unit_of_x(unit):
    intervals = profile_intervals(fit(FLAT, random_effects="slope"))
    in_other = profile_intervals(fit(FLAT.assign(x=unit * FLAT["x"]), random_effects="slope"))
    assert intervals["low"]["sd_x"] == 0
    np.testing.assert_allclose(unit * in_other.loc["sd_x"], intervals.loc["sd_x"], rtol=1e-5)


def test_a_descent_that_begins_again_has_the_sd_of_slopes_alone():
    standard = fit(SETS["ragged"], random_effects="slope").standard
    structure = Structure("slope", standard.data_axes, standard.clusters)
    axis = standard.data_axes[:, 1] / np.linalg.norm(standard.data_axes[:, 1])
    lifted = structure.lifted(np.zeros((2, 2)))
    np.testing.assert_allclose(lifted, np.transpose([0 * axis, 0.1 * structure.noise * axis]))


def test_it_stands_between_the_regression_and_uncorrelated_effects():
    data = SETS["sleepstudy"]
    fits = [fit(data, random_effects=name) for name in ("correlated", "slope", "uncorrelated")]
    table = compare(fits, n=20)
    assert [*table.index] == ["none", "slope", "uncorrelated", "correlated"]
    assert [*table["n_parameters"]] == [3, 4, 5, 6]
    assert [*table["null"][1:]] == ["½ χ²(0) + ½ χ²(1)"] * 2 + ["χ²(1)"]
    assert table["reml_criterion"].is_monotonic_decreasing
    with pytest.raises(ValueError, match="'slope' and 'intercept' cannot be compared: neither is"):
        compare([fits[1], fit(data, random_effects="intercept")])


def test_two_variances_at_once_have_no_mixture():
    table = compare([fit(SETS["sleepstudy"], random_effects="uncorrelated")], n=0)
    assert table["df"]["uncorrelated"] == 2
    assert np.isnan(table["p_mixture"]["uncorrelated"])


def test_intercepts_are_noise_to_random_slopes():
    without_noise = create_data(sigma=0, sd_slope=1, n_cluster=12)
    assert fit(without_noise, random_effects="slope").sigma > 0.1
    slopes = without_noise["cluster"] % 5
    through_one_point = without_noise.assign(y=2 + slopes * without_noise["x"])
    with pytest.raises(ValueError, match="no noise to estimate"):
        fit(through_one_point, random_effects="slope")
    # At x = 0 no slope takes up anything, of any number of rows.
    there = pd.DataFrame({"y": [1.0, 3.0], "x": 0, "cluster": [98, 99]})
    more = pd.concat([through_one_point, there], ignore_index=True)
    assert fit(more, random_effects="slope").sigma > 0.1
    constant = without_noise.assign(x=without_noise["cluster"] % 3)
    with pytest.raises(ValueError, match="'slope' is not allowed: column 'x' is constant"):
        fit(constant, random_effects="slope")


def test_what_no_d_takes_up_is_what_least_squares_leave():
    data = SETS["ragged, x = 0 far away"]
    assert (data["cluster"] == data["cluster"].min()).sum() == 1
    names = data["cluster"].unique()
    at_zero = data.assign(x=data["x"].mask(data["cluster"].isin(names[[0, 2]]), 0))
    constant = data.assign(x=data["cluster"] % 3)
    for table in (data, at_zero, constant):
        both = np.stack([np.ones(len(table)), table["x"]])
        is_own = table["cluster"].to_numpy() == names[:, np.newaxis]
        sums, residual_ss = sum_rows(table["y"].to_numpy(), both[1], is_own.argmax(axis=0))
        units = standardize(sums, residual_ss, "y", "x")
        for structure in PLACES:
            design = np.vstack([both, *(both[k] * is_own for k in varying(structure))]).T
            left = table["y"] - design @ np.linalg.lstsq(design, table["y"])[0]
            found = least_noise(units, structure) * units.sd_y**2
            assert found == pytest.approx(left @ left, rel=1e-10), structure


def test_no_variance_of_slopes_is_found():
    model = fit(FLAT, random_effects="slope")
    dense = Dense(FLAT)
    found = lowest(lambda theta: dense.at(theta).criterion)
    assert found == pytest.approx(1e-3, rel=0.2)  # the least of the grid
    assert model.theta == 0
    assert model.is_singular
    assert model.is_at_boundary


def test_two_rows_a_cluster_tell_one_variance_from_noise():
    pair = create_data(n_cluster=30, obs_per_cluster=2).assign(
        x=lambda d: d.groupby("cluster").cumcount()
    )
    assert lack_of_rows(fit(pair)) == "same-pair"
    assert lack_of_rows(fit(pair, random_effects="slope")) is None


def test_what_it_has_no_words_for_is_refused_and_never_another_structures():
    model = fit(SETS["sleepstudy"], random_effects="slope")
    for told in (
        lambda: lme4_summary(model),
        lambda: lme4_formula("y", "x", "g", "slope"),
        lambda: lme4_term("slope"),
    ):
        with pytest.raises(KeyError, match="no lme4 term for the structure 'slope'; add its row"):
            told()


def test_with_its_term_alone_it_is_printed_as_lme4_does(monkeypatch):
    monkeypatch.setitem(_TERMS, "slope", ["(0 + {x} | {cluster})"])
    model = fit(SETS["sleepstudy"], random_effects="slope")
    printed = lme4_summary(model, "Reaction", "Days", "Subject")
    assert "Formula: Reaction ~ Days + (0 + Days | Subject)\n" in printed
    rows = printed.partition("Random effects:\n")[2].splitlines()[:3]
    assert [row.split() for row in rows] == [
        ["Groups", "Name", "Variance", "Std.Dev."],
        ["Subject", "Days", "52.71", "7.26"],
        ["Residual", "842.03", "29.02"],
    ]
    with pytest.raises(KeyError, match="no message 'report-singular-slope'"):
        lme4_summary(fit(FLAT, random_effects="slope"))


@pytest.mark.parametrize("structure", [name for name in PLACES if name != "slope"])
def test_every_structure_that_is_offered_has_its_rows(structure):
    assert structure in _TERMS
    for key in ("report-singular", "lab-structure", "data-model"):
        assert say(f"{key}-{structure}")


def test_what_follows_from_places():
    asked = {
        name: (varying(name), has_slopes(name), is_correlated(name), covariance_parameters(name))
        for name in PLACES
    }
    assert asked == {
        "correlated": ([0, 1], True, True, ["sd_intercept", "sd_x", "correlation"]),
        "uncorrelated": ([0, 1], True, False, ["sd_intercept", "sd_x"]),
        "intercept": ([0], False, False, ["sd_intercept"]),
        "slope": ([1], True, False, ["sd_x"]),
    }
    # Where there is a correlation there are two SDs: all else is built on that.
    assert all(len(varying(name)) == 2 for name in PLACES if is_correlated(name))
