"""What the pages define, and what they say must hold: each is computed by brute force."""

import numpy as np
import pytest

from shrinksite import create_data, estimates, fit, pool, true_coefficients
from shrinksite.departures import departed_coefficients, departed_data
from shrinksite.measures import reliability
from tests.article.claims import claim

INTERCEPT_SD, SLOPE_SD, RHO, SIGMA = 0.8, 0.5, 0.4, 1.2
COVARIANCE = np.array(
    [
        [INTERCEPT_SD**2, RHO * INTERCEPT_SD * SLOPE_SD],
        [RHO * INTERCEPT_SD * SLOPE_SD, SLOPE_SD**2],
    ]
)


@claim(
    "glossary.md",
    r"Where slopes differ, too, it depends on $x$: between clusters lies "
    r"$$ v(x) = \tau_0^2 + 2\rho\tau_0\tau_1 x + \tau_1^2 x^2 $$ and the share is "
    r"$v(x) / (v(x) + \sigma^2)$.",
)
@pytest.mark.parametrize("x", [-1.5, 0, 2])
def test_icc_is_the_correlation_of_two_observations_of_a_cluster_at_x(x):
    rng = np.random.default_rng(1)
    lines = rng.multivariate_normal([0, 0], COVARIANCE, size=400_000)
    at = lines @ [1, x]
    first, second = (at + SIGMA * rng.standard_normal(len(at)) for _ in range(2))
    between = INTERCEPT_SD**2 + 2 * RHO * INTERCEPT_SD * SLOPE_SD * x + SLOPE_SD**2 * x**2
    share = between / (between + SIGMA**2)
    assert np.corrcoef(first, second)[0, 1] == pytest.approx(share, abs=0.006)
    if x == 0:  # as the lab has it
        assert share == pytest.approx(reliability(INTERCEPT_SD**2, SIGMA**2, 1), rel=1e-12)


@claim(
    "glossary.md",
    "The share of the variance of what a cluster's own data say that is true difference.",
)
def test_reliability_of_a_slope_is_the_true_share_of_the_variance_of_own_slopes():
    rng = np.random.default_rng(2)
    x = np.array([-1.0, -0.2, 0.3, 1.4])
    slopes = SLOPE_SD * rng.standard_normal(200_000)
    y = slopes[:, np.newaxis] * x + SIGMA * rng.standard_normal((len(slopes), len(x)))
    centred = x - x.mean()
    own = y @ centred / (centred @ centred)
    share = SLOPE_SD**2 / (SLOPE_SD**2 + SIGMA**2 / (centred @ centred))
    assert slopes.var() / own.var() == pytest.approx(share, abs=0.01)


@claim(
    "glossary.md",
    "Were only this coefficient to differ, it is what the mixed model would keep, of a slope where "
    "the cluster's mean $x$ is 0;",
)
def test_reliability_is_what_the_mixed_model_keeps_of_the_only_coefficient_that_differs():
    x = np.array([-1.0, -0.5, 0.2, 1.3])
    design = np.c_[np.ones(4), x]
    noise = SIGMA**2 * np.linalg.inv(design.T @ design)
    for which, share in (
        (0, reliability(INTERCEPT_SD**2, SIGMA**2, 4)),
        (1, SLOPE_SD**2 / (SLOPE_SD**2 + SIGMA**2 / ((x - x.mean()) @ (x - x.mean())))),
    ):
        only = np.zeros((2, 2))
        only[which, which] = COVARIANCE[which, which]
        weight = only @ np.linalg.inv(only + noise)
        assert weight[which, which] == pytest.approx(share, rel=1e-12)


@claim(
    "model.md",
    "The weighted mean above is the best of all linear estimates for any distribution with this "
    "average and this covariance",
)
@pytest.mark.parametrize("shape", ["normal", "skewed", "two kinds"])
def test_the_weighted_mean_is_the_best_linear_estimate_whatever_the_shape(shape):
    rng = np.random.default_rng(3)
    draws = {
        "normal": lambda size: rng.standard_normal(size),
        "skewed": lambda size: rng.exponential(size=size) - 1,
        "two kinds": lambda size: rng.choice([-1.0, 1.0], size=size),
    }[shape]
    n = 200_000
    lines = draws((n, 2)) @ np.linalg.cholesky(COVARIANCE).T
    design = np.c_[np.ones(4), [-1.0, 0.0, 0.5, 2.0]]
    rows = lines @ design.T + SIGMA * draws((n, 4))
    own = rows @ np.linalg.pinv(design).T
    weight = COVARIANCE @ np.linalg.inv(COVARIANCE + SIGMA**2 * np.linalg.inv(design.T @ design))

    def error(by):
        return ((own @ by.T - lines) ** 2).sum(axis=1).mean()

    for place in np.ndindex(2, 2):
        for step in (-0.1, 0.1):
            other = weight.copy()
            other[place] += step
            assert error(weight) < error(other)


def missed_by(data, truth):
    """Return how far each cluster's estimate in the mixed model lies above its true line."""
    pooled = pool(fit(data), truth)
    return estimates(pooled, "partial_pooling") - estimates(pooled, "truth")


@claim(
    "model.md",
    "Their lines have nothing to do with their $x$ or their size. If clusters with high $x$ also "
    "have high intercepts, the average slope comes out too steep, and those with high $x$ end too "
    "low.",
)
@pytest.mark.filterwarnings("ignore:Between clusters:shrinksite.DataWarning")
def test_only_an_x_that_goes_with_intercepts_pulls_clusters_to_a_wrong_place():
    many = {"n_cluster": 2000, "obs_per_cluster": 5, "seed": 4}
    steeper, leaning = {}, {}
    for departure in ("none", "x_tied"):
        data, truth = departed_data(departure, **many), departed_coefficients(departure, **many)
        missed = missed_by(data, truth)
        steeper[departure] = missed["x"].mean()
        mean_x = data.groupby("cluster")["x"].mean()
        leaning[departure] = np.corrcoef(mean_x, missed["intercept"])[0, 1]
    assert steeper["none"] == pytest.approx(0, abs=0.03)  # over three standard errors
    assert leaning["none"] == pytest.approx(0, abs=0.07)  # over three standard errors
    assert steeper["x_tied"] > 0.15
    assert leaning["x_tied"] < -0.9


@claim(
    "model.md",
    "If large clusters have the steep slopes, the small ones are pulled up to where they do not "
    "belong.",
)
@pytest.mark.filterwarnings("ignore:Between clusters:shrinksite.DataWarning")
@pytest.mark.parametrize("is_tied", [False, True])
def test_only_a_size_that_goes_with_slopes_pulls_small_clusters_up(is_tied):
    many = {"n_cluster": 2000, "seed": 4}
    data, truth = create_data(**many), true_coefficients(**many)
    is_flat = (truth["x"] < truth["x"].median()).to_numpy()
    is_small = is_flat if is_tied else np.arange(len(truth)) % 2 == 0
    in_small = is_small[truth.index.get_indexer(data["cluster"])]
    kept = data[~in_small | (data.groupby("cluster").cumcount() < 3)]
    missed = missed_by(kept, truth)["x"]
    if is_tied:
        assert missed[is_small].mean() > 0.2
    else:
        assert missed[is_small].mean() == pytest.approx(0, abs=0.03)  # over three standard errors


@claim(
    "glossary.md",
    r"Where $\hat\Sigma$ is singular, it is defined only along the directions in which clusters "
    "differ, and says nothing of a cluster that started anywhere else.",
)
@claim(
    "glossary.md",
    "the clusters are estimated to differ in fewer directions than the model allows.",
)
def test_a_singular_fit_has_one_direction_in_which_all_end_and_none_starts():
    data = create_data(obs_per_cluster=3, seed=1)
    model = fit(data)
    assert model.is_singular
    lengths, directions = np.linalg.eigh(model.random_effects_cov)
    assert lengths[0] < 1e-9 * lengths[1]
    away = [
        (estimates(pool(model), name) - model.fixed_effects).to_numpy() @ directions[:, 0]
        for name in ("no_pooling", "partial_pooling")
    ]
    assert (np.abs(away[0]) > 1e-3).all()
    assert (np.abs(away[1]) < 1e-6).all()
