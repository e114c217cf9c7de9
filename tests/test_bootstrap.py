"""Draws from a fitted model: against rows drawn one by one, and against lme4's intervals."""

import numpy as np
import pytest
from scipy import stats

from shrinksite import create_data, fit
from shrinksite.bootstrap import bootstrap, bootstrap_intervals
from shrinksite.by_cluster import regress_by_cluster
from shrinksite.minimize_reml import minimize_reml
from shrinksite.r_random import RRandom
from shrinksite.redraw import chi_squared, redraw, refit
from shrinksite.reml import RemlCriterion
from shrinksite.structures import Structure
from tests.reference import fitted_model, ragged_data

N = 3000


def statistics(clusters):
    """Return what the likelihood sees of drawn regressions, as one vector."""
    return np.concatenate([clusters.intercept, clusters.slope, [np.sqrt(clusters.residual_ss)]])


def test_drawn_regressions_are_distributed_as_those_of_drawn_rows():
    # Ragged: singletons and a constant x have no slope of their own.
    model = fit(ragged_data())
    frame, clusters, factor = model.frame, model.standard.clusters, np.array([[0.7, 0], [0.4, 0.5]])
    x = (frame.x - frame.x.mean()) / frame.x.std()
    rng, stream = np.random.default_rng(1), RRandom(1)
    by_rows, drawn = [], []
    for _ in range(N):
        intercept, slope = factor @ rng.normal(size=(2, len(clusters.n)))
        y = intercept[frame.code] + slope[frame.code] * x + rng.normal(size=len(x))
        by_rows.append(statistics(regress_by_cluster(y, x, frame.code)))
        drawn.append(statistics(redraw(stream, clusters, factor)))
    by_rows, drawn = np.array(by_rows), np.array(drawn)
    for one, other in zip(by_rows.T, drawn.T, strict=True):
        if one.std() > 0:
            assert stats.ks_2samp(one, other).pvalue > 1e-4
        else:
            assert (other == one[0]).all()
    # Intercepts and slopes together: their correlations are known to 1/√3000 each.
    varying = by_rows.std(axis=0) > 0
    one, other = (np.corrcoef(values[:, varying].T) for values in (by_rows, drawn))
    assert np.abs(one - other).max() < 5 * np.sqrt(2 / N)


@pytest.mark.parametrize("df", [0, 1, 2, 3, 20, 1000])
def test_chi_squared_is_chi_squared(df):
    stream = RRandom(df)
    drawn = [chi_squared(stream, df) for _ in range(N)]
    if df == 0:
        assert drawn == [0] * N
    else:
        assert stats.kstest(drawn, stats.chi2(df).cdf).pvalue > 1e-3


@pytest.fixture(scope="module")
def samples():
    return bootstrap(fitted_model("sleepstudy", "correlated"), 400, seed=3)


def test_intervals_are_those_of_bootmer(samples):
    # lme4's bootMer, 1,000 draws: 12.4-35.6, 3.49-8.33, -.47-.92. An end is known to about 0.1 of
    # the distance between both.
    found = bootstrap_intervals(samples)
    for name, low, high in (
        ("sd_intercept", 12.4, 35.6),
        ("sd_x", 3.49, 8.33),
        ("correlation", -0.47, 0.92),
    ):
        assert found["low"][name] == pytest.approx(low, abs=0.12 * (high - low))
        assert found["high"][name] == pytest.approx(high, abs=0.12 * (high - low))


def test_fixed_effects_vary_as_their_standard_errors_say(samples):
    model = fitted_model("sleepstudy", "correlated")
    for name in ("intercept", "x"):
        off = samples[name].mean() - model.fixed_effects[name]
        assert abs(off) < 4 * model.standard_errors[name] / np.sqrt(len(samples))
        assert samples[name].std() == pytest.approx(model.standard_errors[name], rel=0.15)


def test_refits_are_estimates_of_the_model(samples):
    model = fitted_model("sleepstudy", "correlated")
    assert samples["sigma"].mean() == pytest.approx(model.sigma, rel=0.02)
    assert samples["is_singular"].mean() < 0.1
    at_the_edge = samples["correlation"].abs() > 1 - 1e-6
    assert (at_the_edge <= samples["is_singular"]).all()


def test_a_seed_gives_the_same_refits():
    model = fit(create_data(n_cluster=6, obs_per_cluster=4))
    first, again, other = bootstrap(model, 3, 7), bootstrap(model, 3, 7), bootstrap(model, 3, 8)
    assert first.equals(again)
    assert not first.equals(other)


def test_units_do_not_matter():
    data = create_data(n_cluster=8, obs_per_cluster=5, sd_int=1, sd_slope=1)
    found = bootstrap(fit(data), 4)
    other = bootstrap(fit(data.assign(y=100 * data["y"], x=data["x"] / 5)), 4)
    units = {"intercept": 100, "x": 500, "sd_intercept": 100, "sd_x": 500, "sigma": 100}
    for name, unit in units.items():
        np.testing.assert_allclose(other[name], unit * found[name], rtol=1e-4, atol=1e-3)


def test_structures_have_their_own_parameters():
    data = create_data(n_cluster=6, obs_per_cluster=4)
    columns = {
        "uncorrelated": ["intercept", "x", "sd_intercept", "sd_x", "sigma", "is_singular"],
        "intercept": ["intercept", "x", "sd_intercept", "sigma", "is_singular"],
    }
    for random_effects, names in columns.items():
        assert list(bootstrap(fit(data, random_effects=random_effects), 2)) == names
    means = bootstrap(fit(data, x=None), 2)
    assert list(means) == ["intercept", "sd_intercept", "sigma", "is_singular"]


@pytest.mark.parametrize("n", [0, -1, 2.5, True, "9"])
def test_a_number_of_draws_is_whole(n):
    with pytest.raises(ValueError, match=r"n = .* is not allowed: it must be a whole number"):
        bootstrap(fitted_model("baseline", "correlated"), n)


@pytest.mark.parametrize("name", ["sleepstudy", "fewer"])
@pytest.mark.parametrize("drawn_from", ["intercept", "uncorrelated", "correlated"])
def test_a_refit_finds_the_minimum_of_all_valleys(name, drawn_from):
    standard = fitted_model(name, drawn_from).standard
    stream = RRandom(2)
    for random_effects in ("uncorrelated", "correlated"):
        structure = Structure(random_effects, standard.data_axes, standard.clusters)
        for _ in range(30):
            criterion = RemlCriterion(redraw(stream, standard.clusters, standard.factor))
            lowest = criterion(minimize_reml(criterion, structure))
            assert criterion(refit(criterion, structure, standard.factor)) <= lowest + 1e-6
