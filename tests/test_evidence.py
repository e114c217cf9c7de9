"""What a cluster's data say, against the fit, a search on a grid, and the equation of touching."""

import json

import numpy as np
import pytest

from scripts.written.why import bells_html, evidence_data
from shrinksite.evidence import evidence, precisions, track, weight
from shrinksite.figure_data import examples
from shrinksite.fit import fit
from shrinksite.own_weight import own_weight
from shrinksite.pooling import pool
from shrinksite.simulate import create_data, true_coefficients

SETTINGS = [{}, {"obs_per_cluster": 3, "seed": 1}, {"balanced": 0.3}]


@pytest.fixture(scope="module", params=SETTINGS, ids=["baseline", "singular", "without own line"])
def model(request):
    return fit(create_data(**request.param))


def covariance(model):
    return model.random_effects_cov.to_numpy()


def test_the_summit_is_the_conditional_mode(model):
    found = evidence(model)
    has_line = found["x"].notna()
    away = (found[["intercept", "x"]] - model.fixed_effects)[has_line].to_numpy()
    W = weight(covariance(model), precisions(found)[has_line])
    modes = model.conditional_modes[has_line].to_numpy()
    np.testing.assert_allclose(np.einsum("cij,cj->ci", W, away), modes, atol=1e-12)


def test_the_weight_is_that_of_the_poolings(model):
    has_line = evidence(model)["x"].notna().to_numpy()
    W = weight(covariance(model), precisions(evidence(model)))
    np.testing.assert_allclose(W[has_line], own_weight(model)[has_line], atol=1e-8)


@pytest.mark.parametrize("amount", [0.2, 1, 5])
def test_the_summit_is_where_a_search_finds_the_product_highest(amount):
    model = fit(create_data())
    found, cov = evidence(model).loc[58], covariance(model)
    P = precisions(evidence(model))[57]
    own = found[["intercept", "x"]].to_numpy()
    here = track(model.fixed_effects, cov, P, own, [amount]).to_numpy()[0]

    def minus_log(point):
        b, d = point - model.fixed_effects.to_numpy(), point - own
        return b @ np.linalg.solve(cov, b) + amount * d @ P @ d

    turns = np.linspace(0, 2 * np.pi, 60)
    for radius in (1e-4, 0.01, 0.3):
        around = here + radius * np.stack([np.cos(turns), np.sin(turns)], axis=1)
        assert min(map(minus_log, around)) > minus_log(here)


def test_the_contours_touch_there():
    model = fit(create_data())
    cov, P = covariance(model), precisions(evidence(model))[57]
    own = evidence(model).loc[58, ["intercept", "x"]].to_numpy(dtype=float)
    for amount in (0.1, 1, 10):
        here = track(model.fixed_effects, cov, P, own, [amount]).to_numpy()[0]
        normal = np.linalg.solve(cov, here - model.fixed_effects.to_numpy())
        other = P @ (own - here)
        assert normal @ other / np.linalg.norm(normal) / np.linalg.norm(other) == pytest.approx(1)


def test_the_track_is_that_of_the_weight_for_every_cluster_and_amount(model):
    """Against W = Σ (Σ + P⁻¹ / k)⁻¹, which asks for a P with an inverse, and not for Σ⁻¹."""
    found = evidence(model)
    found = found[np.linalg.cond(precisions(found)) < 1e8]
    cov, amounts = covariance(model), np.logspace(-3, 3, 7)
    for cluster, P in zip(found.index, precisions(found), strict=True):
        own = found.loc[cluster, ["intercept", "x"]].to_numpy(dtype=float)
        away = own - model.fixed_effects.to_numpy()
        way = track(model.fixed_effects, cov, P, own, amounts).to_numpy()
        for amount, point in zip(amounts, way, strict=True):
            W = cov @ np.linalg.inv(cov + np.linalg.inv(P) / amount)
            expected = model.fixed_effects.to_numpy() + W @ away
            np.testing.assert_allclose(point, expected, atol=1e-6 * np.abs(away).max())


def test_the_track_runs_from_the_average_to_the_own_line():
    model = fit(create_data())
    own = evidence(model).loc[58, ["intercept", "x"]].to_numpy(dtype=float)
    ends = track(
        model.fixed_effects, covariance(model), precisions(evidence(model))[57], own, [0, 1e9]
    )
    np.testing.assert_allclose(ends.iloc[0], model.fixed_effects)
    np.testing.assert_allclose(ends.iloc[1], own, atol=1e-6)


def test_any_line_on_the_strip_serves_a_cluster_without_one():
    model = fit(create_data(balanced=0.3))
    pooled = pool(model, true_coefficients(balanced=0.3))
    data = evidence_data(model, pooled)
    without = [i for i, has in enumerate(data["clusters"]["has_line"]) if not has]
    assert without
    P = precisions(evidence(model))
    for i in without:
        away = np.array(data["clusters"]["own"][i]) - model.fixed_effects.to_numpy()
        mode = weight(covariance(model), P[i]) @ away
        np.testing.assert_allclose(mode, model.conditional_modes.iloc[i], atol=1e-4)


def test_the_page_starts_with_the_farthest_cluster():
    model = fit(create_data())
    pooled = pool(model, true_coefficients())
    data = json.loads(json.dumps(evidence_data(model, pooled)))
    assert data["examples"]["farthest"] == str(examples(pooled, model.fixed_effects)["farthest"])
    html = bells_html(data)
    assert f'value="{round(model.fixed_effects["intercept"], 3)}"' in html
    assert "<svg" in html


class TestPage:
    """What docs/why.md says of the picture it starts with."""

    def test_the_orange_ellipse_is_the_taller_and_the_narrower(self):
        model = fit(create_data())
        errors = np.sqrt(np.diag(np.linalg.inv(precisions(evidence(model))[57])))
        spread = np.sqrt(np.diag(covariance(model)))
        assert errors[1] > spread[1]
        assert errors[0] < spread[0]

    def test_the_way_of_one_that_moves_away_bends_out_and_back(self):
        model = fit(create_data())
        pooled = pool(model, true_coefficients())
        cluster = examples(pooled, model.fixed_effects)["moved_away"]
        index = pooled.index.get_loc(cluster)
        own = evidence(model).loc[cluster, ["intercept", "x"]].to_numpy(dtype=float)
        P = precisions(evidence(model))[index]
        way = track(model.fixed_effects, covariance(model), P, own, np.logspace(-3, 3, 50))
        away = (way - model.fixed_effects).abs()
        assert (away.max() > np.abs(own - model.fixed_effects) + 0.05).sum() == 1
