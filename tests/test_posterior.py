"""The posterior against long runs of brms, against brute force, and under changes of units."""

from dataclasses import replace
from importlib import import_module

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import brentq
from scipy.special import ndtr
from scipy.stats import t

from shrinksite import create_data, fit
from shrinksite.log_posterior import LogPosterior
from shrinksite.posterior import posterior
from shrinksite.priors import Priors, default_priors
from tests.reference import fitted_model, ragged_data, read, real_data

BRMS = read("bayes_brms")
MODULE = import_module("shrinksite.posterior")  # the package calls a function so
PARAMETERS = ["intercept", "x", "sd_intercept", "sd_x", "correlation", "sigma"]
SUMMARY = ["mean", "sd", "q025", "q500", "q975"]


@pytest.fixture(scope="module", params=BRMS)
def brms(request):
    """Give the reference of one data set, and our posterior of it."""
    return BRMS[request.param], posterior(fitted_model(request.param, "correlated"))


def test_parameters_are_brms(brms):
    known, ours = brms
    values = pd.DataFrame(known["parameters"], index=PARAMETERS)
    assert ours.parameters.index.tolist() == PARAMETERS
    assert ours.parameters.columns.tolist() == SUMMARY
    sd = values["sd"]
    off = (ours.parameters["mean"] - values["mean"]).abs()
    assert (off <= 5 * values["mcse_mean"] + 0.01 * sd).all()
    np.testing.assert_allclose(ours.parameters["sd"], sd, rtol=0.05)
    for ours_q, known_q in (("q025", "2.5%"), ("q500", "50%"), ("q975", "97.5%")):
        assert ((ours.parameters[ours_q] - values[known_q]).abs() <= 0.15 * sd).all()


def test_clusters_are_brms(brms):
    known, ours = brms
    for coefficient in ("intercept", "x"):
        values = np.array(known["coefficients"][coefficient])
        found = ours.coefficients[coefficient]
        found = found.set_axis(found.index.astype(str)).loc[known["coefficients"]["cluster"]]
        sd = values[:, 1]
        assert (np.abs(found["mean"] - values[:, 0]) <= 0.06 * sd).all()
        np.testing.assert_allclose(found["sd"], sd, rtol=0.05)
        assert (np.abs(found["q025"] - values[:, 2]) <= 0.15 * sd).all()
        assert (np.abs(found["q975"] - values[:, 3]) <= 0.15 * sd).all()


def test_the_priors_are_brms(brms):
    known, ours = brms
    assert ours.priors == Priors(*[known["prior_scale"]] * 3, lkj=2)


def brute_force(data, priors):
    """Return the posterior of a model with random intercepts alone, from dense matrices.

    Midpoints of a fine grid of both SDs, as they are; β and the first cluster's intercept are
    mixtures over it. Rows as in `Posterior.parameters`, and `own`.
    """
    y, X = data["y"].to_numpy(), np.stack([np.ones(len(data)), data["x"]], axis=1)
    same = (data["cluster"].to_numpy()[:, np.newaxis] == data["cluster"].to_numpy()).astype(float)
    nodes, logs, lines = [], [], []
    for tau in np.arange(0.02, 10, 0.04):
        for sigma in np.arange(0.3, 3, 0.045):
            V = tau**2 * same + sigma**2 * np.eye(len(y))
            solved = np.linalg.solve(V, np.column_stack([X, y, tau**2 * same[0]]))
            P = np.linalg.inv(X.T @ solved[:, :2])
            beta = P @ X.T @ solved[:, 2]
            residual, weights = y - X @ beta, solved[:, 3]
            left = [1, 0] - X.T @ weights
            own = beta[0] + weights @ residual
            own_variance = tau**2 - tau**2 * same[0] @ weights + left @ P @ left
            log_dets = np.linalg.slogdet(P)[1] - np.linalg.slogdet(V)[1]
            likelihood = (log_dets - residual @ np.linalg.solve(V, residual)) / 2
            t = [(tau, priors.sd_intercept), (sigma, priors.sigma)]
            logs.append(likelihood - 2 * sum(np.log1p((sd / scale) ** 2 / 3) for sd, scale in t))
            nodes.append((tau, sigma))
            lines.append([*zip(beta, np.sqrt(np.diag(P)), strict=True), (own, own_variance**0.5)])
    weight = np.exp(np.array(logs) - max(logs))
    weight /= weight.sum()
    found = {}
    for name, value in zip(("sd_intercept", "sigma"), np.transpose(nodes), strict=True):
        mean = weight @ value
        found[name] = [mean, np.sqrt(weight @ (value - mean) ** 2)]
        middles, which = np.unique(value, return_inverse=True)
        half_step = (middles[1] - middles[0]) / 2
        ends = np.append(middles[0] - half_step, middles + half_step)
        below = np.append(0, np.cumsum(np.bincount(which, weight)))
        found[name] += list(np.interp([0.025, 0.5, 0.975], below, ends))
    named = zip(("intercept", "x", "own"), np.array(lines).transpose(1, 2, 0), strict=True)
    for name, (mean, sd) in named:
        middle = weight @ mean
        whole = np.sqrt(weight @ (sd**2 + (mean - middle) ** 2))
        found[name] = [middle, whole]
        for p in (0.025, 0.5, 0.975):
            found[name].append(
                brentq(
                    lambda q, p=p, mean=mean, sd=sd: weight @ ndtr((q - mean) / sd) - p,
                    middle - 9 * whole,
                    middle + 9 * whole,
                )
            )
    return pd.DataFrame.from_dict(found, orient="index", columns=SUMMARY)


@pytest.mark.slow
def test_a_brute_force_sum_says_the_same():
    data = create_data(n_cluster=5, obs_per_cluster=4, seed=3)
    priors = Priors(1.5, 1, 2)
    ours = posterior(fit(data, random_effects="intercept"), priors)
    own = ours.coefficients["intercept"].loc[[data["cluster"].iloc[0]]].set_axis(["own"])
    found = pd.concat([ours.parameters, own])
    known = brute_force(data, priors).loc[found.index]
    off = (found - known).abs().div(known["sd"], axis=0)
    assert (off[["mean", "q500"]] <= 0.002).all(axis=None)
    assert (off[["sd", "q025", "q975"]] <= 0.01).all(axis=None)


def dense_log_density(data, sds, rho, sigma, priors):
    """Return the log posterior density by SDs, correlation and σ from one dense matrix."""
    y, X = data["y"].to_numpy(), np.stack([np.ones(len(data)), data["x"]], axis=1)
    same = data["cluster"].to_numpy()[:, np.newaxis] == data["cluster"].to_numpy()
    cov = rho * sds[0] * sds[1]
    Sigma = np.array([[sds[0] ** 2, cov], [cov, sds[1] ** 2]])
    V = same * (X @ Sigma @ X.T) + sigma**2 * np.eye(len(y))
    solved = np.linalg.solve(V, X)
    information = X.T @ solved
    beta = np.linalg.solve(information, solved.T @ y)
    residual = y - X @ beta
    log_dets = np.linalg.slogdet(V)[1] + np.linalg.slogdet(information)[1]
    scales = [(sds[0], priors.sd_intercept), (sds[1], priors.sd_x), (sigma, priors.sigma)]
    half_t = sum(t(3, scale=scale).logpdf(value) for value, scale in scales)
    lkj = (priors.lkj - 1) * np.log(1 - rho**2)
    return half_t + lkj - (log_dets + residual @ np.linalg.solve(V, residual)) / 2


@pytest.mark.parametrize("random_effects", ["correlated", "uncorrelated", "intercept"])
@pytest.mark.parametrize("to_x", [0, 30])
def test_the_density_is_that_of_the_dense_model(random_effects, to_x):
    data = ragged_data()
    data = data.assign(x=data["x"] + to_x)
    priors = Priors(0.7, 1.3, 2, lkj=1.5)
    density = LogPosterior(fit(data, random_effects=random_effects), priors)
    rng = np.random.default_rng(1)
    points, log_sigma = rng.normal(size=(6, len(density.names))), rng.normal(size=(6, 1)) / 3
    found = density.joint(points, density.likelihood(points), log_sigma)[:, 0]
    known = []
    for point, log in zip(points, log_sigma[:, 0], strict=True):
        sds = np.append(np.exp(point[:2]), 0)[:2] * np.exp(log)
        if random_effects == "intercept":
            sds[1] = 0
        rho = np.tanh(point[2]) if len(point) == 3 else 0
        by_parameters = dense_log_density(data, sds, rho, np.exp(log), priors)
        # By log SD / σ, inverse hyperbolic tangent and log σ instead
        slopes = [log, *np.log(sds[sds > 0]), np.log(1 - rho**2)]
        known.append(by_parameters + sum(slopes))
    off = found - known
    np.testing.assert_allclose(off - off[0], 0, atol=1e-7)


@pytest.mark.parametrize("obs_per_cluster", [2, 3, 20])
def test_steps_of_sigma_are_short_enough_and_go_far_enough_however_few_rows_there_are(
    obs_per_cluster,
):
    data = create_data(n_cluster=3, obs_per_cluster=obs_per_cluster, seed=3)
    density = LogPosterior(fit(data, random_effects="intercept"), default_priors(data["y"]))
    points = density.start[np.newaxis]
    likelihood = density.likelihood(points)
    ours = density.log_sigmas(likelihood[1])
    fine = np.arange(ours[0] - 3, ours[-1] + 3, 1e-3)
    total, known = (
        np.exp(density.joint(points, likelihood, at)).sum() * (at[1] - at[0]) for at in (ours, fine)
    )
    assert total == pytest.approx(known, rel=2e-5)


SETS = {
    "few": create_data(n_cluster=3, obs_per_cluster=4, seed=1),
    "no variance": create_data(n_cluster=12, sd_int=0, sd_slope=0),
    "two rows": create_data(n_cluster=12, obs_per_cluster=2),
    "next to no noise": create_data(n_cluster=10, sigma=1e-5),
    "ragged": ragged_data(),
    "radon": real_data("radon"),
}


@pytest.mark.slow
@pytest.mark.parametrize("random_effects", ["correlated", "uncorrelated", "intercept"])
@pytest.mark.parametrize("name", SETS)
def test_a_finer_lattice_changes_no_mean_by_a_thousandth_of_its_sd(
    name, random_effects, monkeypatch
):
    model = fit(SETS[name], random_effects=random_effects)
    ours = posterior(model)
    monkeypatch.setattr(MODULE, "_SPACINGS", (0.8,))
    finer = posterior(model)
    for one, other in (
        (ours.parameters, finer.parameters),
        (ours.coefficients["intercept"], finer.coefficients["intercept"]),
        (ours.coefficients["x"], finer.coefficients["x"]),
    ):
        off = one.sub(other).abs().div(other["sd"], axis=0)
        assert off["mean"].max() <= 0.001
        assert off.max(axis=None) <= 0.01


def test_units_do_not_matter_where_priors_have_them_too():
    data = create_data(n_cluster=6, obs_per_cluster=5, seed=8)
    ours = posterior(fit(data), Priors(1, 2, 3, lkj=1.5))
    other = posterior(
        fit(data.assign(y=50 * data["y"], x=data["x"] / 4)), Priors(50, 400, 150, 1.5)
    )
    unit = pd.Series([50, 200, 50, 200, 1, 50], PARAMETERS)
    np.testing.assert_allclose(other.parameters.div(unit, axis=0), ours.parameters, rtol=2e-3)


def test_priors_count():
    model = fitted_model("singular", "correlated")
    loose, tight = posterior(model), posterior(model, Priors(0.05, 2.5, 2.5, lkj=50))
    assert tight.parameters["mean"]["sd_intercept"] < 0.3 * loose.parameters["mean"]["sd_intercept"]
    assert abs(tight.parameters["q025"]["correlation"]) < 0.3
    assert loose.parameters["q025"]["correlation"] < -0.7


def test_it_says_where_the_priors_rule():
    data = create_data(n_cluster=20)
    assert posterior(fit(data)).ruled_by_priors == []
    assert posterior(fit(data.assign(x=data["x"] / 1000))).ruled_by_priors == ["sd_x"]


def test_densities_have_the_moments_of_the_parameters(brms):
    _, ours = brms
    assert set(ours.densities) == {"sd_intercept", "sd_x", "correlation", "sigma"}
    for name, drawn in ours.densities.items():
        value, density = drawn["value"].to_numpy(), drawn["density"].to_numpy()
        assert np.trapezoid(density, value) == pytest.approx(1, abs=0.01)
        mean = np.trapezoid(value * density, value) / np.trapezoid(density, value)
        assert mean == pytest.approx(ours.parameters["mean"][name], abs=0.02 * value.max())


def test_structures_have_their_own_parameters():
    model = fitted_model("sleepstudy", "uncorrelated")
    found = posterior(model).parameters.index.tolist()
    assert found == ["intercept", "x", "sd_intercept", "sd_x", "sigma"]
    means = posterior(fit(real_data("sleepstudy"), x=None))
    assert means.parameters.index.tolist() == ["intercept", "sd_intercept", "sigma"]
    assert means.coefficients.columns.tolist() == [("intercept", name) for name in SUMMARY]


@pytest.mark.slow
def test_what_cannot_be_summed_up_is_not_returned():
    data = real_data("sleepstudy")
    far = fit(data.assign(x=data["x"] + 1000))
    with pytest.raises(ValueError, match=r"cannot be summed up.*x = 0 lies 350 SDs from the data"):
        posterior(far)


def test_lattices_that_disagree_are_not_returned(monkeypatch):
    monkeypatch.setattr(MODULE, "_SPACINGS", (4.0,))
    with pytest.raises(ValueError, match="a finer lattice changes a mean by"):
        posterior(fitted_model("singular", "correlated"))


@pytest.mark.parametrize(
    ("mean_x", "end"), [(5, "of its SD$"), (6, "of its SD; x = 0 lies 6 SDs from the data: ")]
)
def test_where_x_0_is_near_the_data_it_is_not_blamed(monkeypatch, mean_x, end):
    monkeypatch.setattr(MODULE, "_SPACINGS", (4.0,))
    x = mean_x + np.tile([-1.0, 1], 40)
    y = np.random.default_rng(1).normal(size=80)
    rows = pd.DataFrame({"cluster": np.repeat(np.arange(10), 8), "x": x, "y": y})
    with pytest.raises(ValueError, match=end):
        posterior(fit(rows))


def test_default_priors_are_those_of_brms():
    assert default_priors(np.array([0.0, 1, 2, 3, 100])) == Priors(2.5, 2.5, 2.5, 2)
    assert default_priors(100 * np.array([0.0, 1, 2, 3, 100])).sigma == 148.3  # 148.26


def test_without_rows_priors_must_be_given():
    model = replace(fitted_model("singular", "intercept"), frame=None)
    with pytest.raises(ValueError, match="priors must be given"):
        posterior(model)
    assert posterior(model, Priors(1, 1, 1)).parameters["mean"]["sigma"] > 0


@pytest.mark.parametrize("value", [0, -1, np.inf, np.nan, "2", True, None])
def test_a_prior_is_a_number_greater_than_0(value):
    with pytest.raises(ValueError, match=r"sd_x = .* is not allowed: it must be a number greater"):
        Priors(1, value, 1)
