"""Three poolings of one fit, and their identities."""

import numpy as np
import pandas as pd
import pytest

from shrinksite import create_data, fit
from shrinksite.geometry import outside
from shrinksite.measures import mean_shrinkage, moved_away, rmse, share_kept, worse_off
from shrinksite.own_weight import own_weight
from shrinksite.pooling import estimates, pool, with_slope
from tests.reference import REAL, SCENARIOS, fitted, ragged_data

NAMES = pytest.mark.parametrize("name", [*SCENARIOS, *REAL])


@NAMES
def test_partial_pooling_is_the_matrix_weighted_mean(name):
    model = fitted(name)
    frame = with_slope(pool(model))
    weight = own_weight(model)[model.conditional_modes.index.isin(frame.index)]
    own, partial = (estimates(frame, p).to_numpy() for p in ("no_pooling", "partial_pooling"))
    fixed = model.fixed_effects.to_numpy()
    expected = np.einsum("cij,cj->ci", weight, own)
    expected += np.einsum("cij,j->ci", np.eye(2) - weight, fixed)
    # Two computations of one number; sleepstudy's are in the hundreds.
    np.testing.assert_allclose(partial, expected, rtol=1e-10, atol=1e-10)


@NAMES
def test_weight_is_that_of_the_textbook(name):
    model = fitted(name)
    data = pd.DataFrame({"x": model.frame.x, "code": model.frame.code})
    cov = model.random_effects_cov.to_numpy()
    weights = own_weight(model)
    for code, x in data.groupby("code")["x"]:
        if x.nunique() > 1:
            X = np.column_stack([np.ones(len(x)), x])
            noise = model.sigma**2 * np.linalg.inv(X.T @ X)
            np.testing.assert_allclose(
                weights[code], cov @ np.linalg.inv(cov + noise), rtol=1e-9, atol=1e-9
            )


@NAMES
def test_no_cluster_moves_outward_in_the_metric_of_the_random_effects(name):
    model = fitted(name)
    frame = with_slope(pool(model))
    inverse = np.linalg.inv(model.random_effects_cov)
    squared = {}
    for pooling in ("no_pooling", "partial_pooling"):
        away = (estimates(frame, pooling) - model.fixed_effects).to_numpy()
        squared[pooling] = np.einsum("ci,ij,cj->c", away, inverse, away)
    assert (squared["partial_pooling"] < squared["no_pooling"]).all()


@NAMES
def test_complete_pooling_is_one_regression(name):
    model = fitted(name)
    complete = estimates(pool(model), "complete_pooling").drop_duplicates()
    X = np.column_stack([np.ones(len(model.frame.x)), model.frame.x])
    # Normal equations lose half the digits; 1e-8 of them remain.
    np.testing.assert_allclose(
        complete.to_numpy()[0], np.linalg.solve(X.T @ X, X.T @ model.frame.y), rtol=1e-8
    )
    assert len(complete) == 1


@pytest.mark.parametrize("name", REAL)
def test_real_data_have_no_truth(name):
    frame, fixed = pool(fitted(name)), fitted(name).fixed_effects
    assert estimates(frame, "truth").isna().all(axis=None)
    assert rmse(frame).isna().all(axis=None)
    assert worse_off(frame).isna().all()
    assert mean_shrinkage(frame, fixed).between(0, 1).all()


def test_clusters_without_a_line_of_their_own():
    model = fit(ragged_data())
    frame = pool(model)
    lineless = frame.loc[[1, 2, 3]]
    assert estimates(lineless, "no_pooling").isna().all(axis=None)
    assert frame.drop(index=[1, 2, 3]).filter(like="pooling").notna().all(axis=None)
    assert estimates(lineless, "partial_pooling").notna().all(axis=None)
    assert lineless["n"].tolist() == [1, 1, 4]
    assert lineless["sd_x"].tolist() == [0, 0, 0]
    assert with_slope(frame).index.tolist() == list(range(4, 13))
    assert share_kept(frame, model.fixed_effects).isna().tolist() == [True] * 3 + [False] * 9
    assert worse_off(frame).isna().all()
    assert not outside(frame, "no_pooling", model.fixed_effects)[[1, 2, 3]].any()
    assert not moved_away(frame, model.fixed_effects).loc[[1, 2, 3]].any(axis=None)
    assert mean_shrinkage(frame, model.fixed_effects).notna().all()


def test_a_singleton_is_pulled_along_its_own_x():
    model = fit(ragged_data())
    data = ragged_data().set_index("cluster")
    x, y = data.loc[1, "x"], data.loc[1, "y"]
    intercept, slope = model.fixed_effects
    # A prediction between the population's line and the observation, at the observation's x.
    pull = model.conditional_modes.loc[1] @ [1, x] / (y - intercept - slope * x)
    assert 0 < pull < 1


def test_the_truth_of_labels_is_found_by_label():
    data = create_data(n_cluster=5, obs_per_cluster=6)
    truth = pd.DataFrame({"intercept": range(5), "x": range(5, 10)}, index=range(1, 6))
    frame = pool(fit(data[data["cluster"] != 2]), truth.iloc[::-1])
    assert frame["truth_intercept"].tolist() == [0, 2, 3, 4]
    assert frame["truth_x"].tolist() == [5, 7, 8, 9]
