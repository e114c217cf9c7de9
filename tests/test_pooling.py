"""Three poolings of one fit, their identities, and the measures of DESIGN.md's table."""

import numpy as np
import pandas as pd
import pytest

from shrinksite import create_data, fit
from shrinksite.pooling import (
    POOLINGS,
    estimates,
    mean_shrinkage,
    moved_away,
    outside,
    own_weight,
    pool,
    rmse,
    share_kept,
    with_slope,
    worse_off,
)
from tests.reference import REAL, SCENARIOS, fitted, pooled, ragged_data

NAMES = pytest.mark.parametrize("name", [*SCENARIOS, *REAL])

# Computed independently from the same data: RMSE against the truth (no, partial, complete), each
# for intercept and slope; mean shrinkage; per cent of clusters worse off.
TABLE = {
    "baseline": ("0.314 0.385 0.270 0.222 0.550 0.267", "0.27 0.67", 30),
    "more-subject-variance": ("0.314 0.385 0.304 0.371 1.098 1.059", "0.09 0.12", 46),
    "more-slope-variance": ("0.314 0.385 0.217 0.362 0.275 1.056", "0.67 0.10", 36),
    "fewer-observations": ("1.061 1.873 0.365 0.256 0.515 0.273", "0.70 0.93", 14),
    "more-observations": ("0.097 0.107 0.098 0.104 0.499 0.271", "0.04 0.13", 45),
    "unbalanced": ("0.300 0.369 0.141 0.176 0.549 0.529", "0.12 0.17", 49),
}


@pytest.mark.parametrize("slug", SCENARIOS)
def test_measures_are_those_of_the_table(slug):
    frame, fixed = pooled(slug), fitted(slug).fixed_effects
    errors, shrinkage, worse = TABLE[slug]
    # Equal to the digits printed there.
    assert " ".join(f"{e:.3f}" for e in rmse(frame).loc[POOLINGS].to_numpy().ravel()) == errors
    assert " ".join(f"{s:.2f}" for s in mean_shrinkage(frame, fixed)) == shrinkage
    assert round(100 * worse_off(frame).mean()) == worse


@pytest.mark.parametrize(
    ("slug", "percent"), [("more-subject-variance", 55), ("more-slope-variance", 49)]
)
def test_share_that_ends_outside_the_comparable_window(slug, percent):
    ends = outside(pooled(slug), "partial_pooling", fitted(slug).fixed_effects)
    assert round(100 * ends.mean()) == percent


@pytest.mark.parametrize(("slug", "percent"), [("baseline", 14), ("more-slope-variance", 31)])
def test_share_of_which_one_coordinate_moves_away(slug, percent):
    away = moved_away(pooled(slug), fitted(slug).fixed_effects).any(axis=1)
    assert round(100 * away.mean()) == percent


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


def frame_of(no, partial, truth):
    """Return the pooled frame of one cluster."""
    frame = {}
    for name, pair in {"no_pooling": no, "partial_pooling": partial, "truth": truth}.items():
        frame[f"{name}_intercept"], frame[f"{name}_x"] = [pair[0]], [pair[1]]
    return pd.DataFrame(frame)


FIXED = pd.Series({"intercept": 0.0, "x": 0.0})


def test_measures_of_one_cluster_by_hand():
    # In units of the window (1.5, 0.75) it starts at (2, 0) and ends at (1, 0).
    frame = frame_of(no=(3, 0), partial=(1.5, 0), truth=(2, 0))
    assert share_kept(frame, FIXED).tolist() == [0.5]
    assert worse_off(frame).tolist() == [False]  # off by 0.5, was off by 1
    assert outside(frame, "no_pooling", FIXED).tolist() == [True]
    assert outside(frame, "partial_pooling", FIXED).tolist() == [False]  # on the edge is inside
    assert not moved_away(frame, FIXED).any(axis=None)


def test_a_cluster_on_its_truth_can_only_lose():
    frame = frame_of(no=(1, 1), partial=(0.5, 1.1), truth=(1, 1))
    assert worse_off(frame).tolist() == [True]
    assert moved_away(frame, FIXED).to_numpy().tolist() == [[False, True]]
