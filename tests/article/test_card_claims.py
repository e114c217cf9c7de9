"""What cards say beyond the conditions that the build holds: each claim is a test."""

import numpy as np
import pandas as pd
import pytest

from scripts.written.card import read_cards
from scripts.written.cards import let_go
from scripts.written.execute import execute
from shrinksite import (
    Parameters,
    create_data,
    estimates,
    fit,
    own_weight,
    pool,
    share_kept,
    true_coefficients,
)
from shrinksite.bias_and_noise import bias_and_noise
from shrinksite.figure_data import examples
from shrinksite.scenarios import read_scenarios
from tests.article.claims import claim
from tests.conftest import ROOT

PAGE = "cards.toml"
CARDS = {card.slug: card for card in read_cards(ROOT / "docs" / PAGE)}
SCENARIOS = {s.slug: s for s in read_scenarios(ROOT / "docs/scenarios.toml")}


@pytest.fixture
def drawn(request):
    """What the test's card draws; skip where the card or its situation is gone."""
    slug = request.node.get_closest_marker("card").args[0]
    if slug not in CARDS or slug in let_go(ROOT):
        pytest.skip(f"docs/cards.toml has no {slug}, or it is let go of")
    card = CARDS[slug]
    if card.scenario is None:
        return fit(create_data(**card.parameters))
    if card.scenario not in SCENARIOS:
        pytest.skip(f"docs/scenarios.toml has no {card.scenario}")
    return execute(SCENARIOS[card.scenario])


def card(slug):
    return pytest.mark.card(slug)


@claim(PAGE, "with another slope the same observations ask for another intercept.")
@card("straight-home")
def test_with_the_models_slope_the_cluster_asks_for_another_intercept(drawn):
    label = examples(drawn.pooled, drawn.model.fixed_effects)["moved_away"]
    rows = drawn.data[drawn.data["cluster"] == label]
    own, mixed = (
        estimates(drawn.pooled, name).loc[label] for name in ("no_pooling", "partial_pooling")
    )
    asked = (rows["y"] - mixed["x"] * rows["x"]).mean()
    assert rows["y"].mean() - own["x"] * rows["x"].mean() == pytest.approx(own["intercept"])
    assert (asked - own["intercept"]) * (mixed["intercept"] - own["intercept"]) > 0


@claim(PAGE, "Errors add as squares, so a small bias costs little,")
@card("bias")
def test_bias_and_noise_add_as_squares(drawn):
    error = bias_and_noise(drawn.model, drawn.pooled)
    parts = error["bias_partial_pooling"] ** 2 + error["noise_partial_pooling"] ** 2
    np.testing.assert_allclose(parts, error["total_partial_pooling"] ** 2, rtol=1e-9)


@claim(PAGE, "which knows how intercepts and slopes vary together, does every line move inward.")
@card("outward")
def test_in_the_models_own_measure_every_line_moves_inward(drawn):
    metric = np.linalg.inv(drawn.model.random_effects_cov)
    before, after = (
        np.einsum("ci,ij,cj->c", away, metric, away)
        for name in ("no_pooling", "partial_pooling")
        for away in [(estimates(drawn.pooled, name) - drawn.model.fixed_effects).to_numpy()]
    )
    assert (after < before).all()


@claim(PAGE, "clusters of one size lie far apart, because the spread of their x decides, too.")
@card("by-size")
def test_within_a_size_the_spread_of_x_decides(drawn):
    given = 1 - share_kept(drawn.pooled, drawn.model.fixed_effects)
    spread = drawn.data.groupby("cluster")["x"].std()
    sizes = drawn.pooled["n"]
    many = sizes.value_counts().index[:4]
    assert len(many) == 4
    for n in many:
        inside = sizes.index[sizes == n]
        assert given[inside].corr(spread[inside], "spearman") < -0.4


@claim(PAGE, "the mixed model's average counts counties, nearly one by one.")
@card("one-line-for-all")
def test_the_average_counts_counties_more_than_houses(drawn):
    n = drawn.pooled["n"]
    variance = drawn.model.random_effects_cov.to_numpy()[0, 0]
    weight = 1 / (variance + drawn.model.sigma**2 / n)
    assert n.max() / n.median() > 20
    assert weight.max() / weight.median() < 2.5


@claim(PAGE, "By chance lines tilt: up at the one end and down at the other.")
@claim(PAGE, "The weights are the same for all, indeed.")
@card("same-mornings")
def test_weights_are_the_same_and_errors_of_start_and_slope_opposed(drawn):
    weights = own_weight(drawn.model)
    np.testing.assert_allclose(weights, np.broadcast_to(weights[0], weights.shape))
    assert np.corrcoef(*errors(drawn.data, "nights", 309))[0, 1] < -0.5


def errors(data, x, person):
    """Return errors of a line's start and slope, over many draws of the noise."""
    rows = data[data["person"] == person]
    noise = np.random.default_rng(1).normal(size=(2000, len(rows)))
    design = np.stack([np.ones(len(rows)), rows[x]], axis=1)
    return np.linalg.lstsq(design, noise.T, rcond=None)[0]


@claim(PAGE, "About the start they say much, and yet it does not stay:")
@card("three-mornings")
def test_the_start_of_308_is_believed_and_moves(drawn):
    weight = own_weight(drawn.model)[drawn.pooled.index.get_loc(308)]
    assert weight[0, 0] > 0.75 > 0.2 > weight[1, 1]
    own, mixed = (
        estimates(drawn.pooled, name).loc[308, "intercept"]
        for name in ("no_pooling", "partial_pooling")
    )
    assert mixed - own > 20


@claim(PAGE, "the intercept keeps more, because there the data are surer, compared with how")
@claim(PAGE, "starts farther out than any other.")
@card("two-shares")
def test_the_farthest_is_surer_of_its_intercept(drawn):
    fixed = drawn.model.fixed_effects
    label = examples(drawn.pooled, fixed)["farthest"]
    away = estimates(drawn.pooled, "no_pooling") - fixed
    assert (away**2).sum(axis=1).idxmax() == label
    x = drawn.data.loc[drawn.data["cluster"] == label, "x"]
    design = np.stack([np.ones(len(x)), x], axis=1)
    errors = drawn.model.sigma * np.sqrt(np.diag(np.linalg.inv(design.T @ design)))
    ratio = errors / np.sqrt(np.diag(drawn.model.random_effects_cov))
    assert ratio[0] < ratio[1]


@claim(PAGE, "Another optimizer would find the same.")
@card("singular-says")
@pytest.mark.slow
def test_nothing_fits_better_than_the_singular_fit(drawn):
    data = create_data(**CARDS["singular-says"].parameters)
    best = drawn.reml_criterion
    sds, sigma = np.sqrt(np.diag(drawn.random_effects_cov)), drawn.sigma
    rng = np.random.default_rng(4)
    tried = [
        dense_criterion(
            data,
            sds * np.exp(rng.normal(0, 0.3, 2)),
            rng.uniform(-1, 1),
            sigma * np.exp(rng.normal(0, 0.1)),
        )
        for _ in range(100)
    ]
    at_best = dense_criterion(data, sds, drawn.correlation, sigma)
    assert at_best == pytest.approx(best, abs=0.02)
    assert min(tried) > best


def dense_criterion(data, sds, correlation, sigma):
    """Return the REML criterion by its definition, cluster by cluster."""
    covariance = np.outer(sds, sds) * np.array([[1, correlation], [correlation, 1]])
    logs, info, right, squares = 0.0, np.zeros((2, 2)), np.zeros(2), 0.0
    for _, rows in data.groupby("cluster"):
        X = np.stack([np.ones(len(rows)), rows["x"]], axis=1)
        V = X @ covariance @ X.T + sigma**2 * np.eye(len(rows))
        W = np.linalg.inv(V)
        y = rows["y"].to_numpy()
        logs += np.linalg.slogdet(V)[1]
        info, right, squares = info + X.T @ W @ X, right + X.T @ W @ y, squares + y @ W @ y
    beta = np.linalg.solve(info, right)
    n = len(data) - 2
    return logs + np.linalg.slogdet(info)[1] + squares - right @ beta + n * np.log(2 * np.pi)


@claim(PAGE, "That can happen, and is rare.")
def test_singular_fits_with_a_standard_deviation_of_0_are_rare():
    fits = [fit(create_data(obs_per_cluster=3, seed=seed)) for seed in range(1, 101)]
    slopes = [m.random_effects_cov.to_numpy()[1, 1] for m in fits if m.is_singular]
    assert len(slopes) > 10
    assert sum(variance < 1e-8 for variance in slopes) <= 1


@claim(PAGE, "draw the cluster anew as well, and errors cancel. For one given cluster they do not.")
def test_blups_are_unbiased_over_clusters_and_biased_for_those_far_out():
    missed = []
    for seed in range(1, 31):
        pooled = pool(fit(create_data(seed=seed)), true_coefficients(seed=seed))
        truth = estimates(pooled, "truth")["x"]
        error = estimates(pooled, "partial_pooling")["x"] - truth
        missed.append(pd.DataFrame({"truth": truth - Parameters().beta, "error": error}))
    missed = pd.concat(missed)
    spread = Parameters().sd_slope
    assert abs(missed["error"].mean()) < 0.1 * spread
    assert missed["error"][missed["truth"] > spread].mean() < -0.5 * spread
    assert missed["error"][missed["truth"] < -spread].mean() > 0.5 * spread
