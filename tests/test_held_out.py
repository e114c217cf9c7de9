"""Predictions of what was left out, against leaving it out by hand."""

import numpy as np
import pandas as pd
import pytest

from shrinksite import create_data, fit
from shrinksite.held_out import held_out
from tests.reference import real_data

POOLINGS = ["no_pooling", "partial_pooling", "complete_pooling"]
SMALL = create_data(n_cluster=5, obs_per_cluster=4, seed=3)


def test_leaving_out_one_row_at_a_time_is_leaving_out_one_row_at_a_time():
    errors = []
    for row in SMALL.index:
        seen, out = SMALL.drop(row), SMALL.loc[row]
        own = seen[seen["cluster"] == out["cluster"]]
        slope, intercept = np.polyfit(own["x"], own["y"], 1)
        slope_all, intercept_all = np.polyfit(seen["x"], seen["y"], 1)
        model = fit(seen)
        partial = model.fixed_effects + model.conditional_modes.loc[out["cluster"]]
        errors.append(
            [
                out["y"] - intercept - slope * out["x"],
                out["y"] - partial["intercept"] - partial["x"] * out["x"],
                out["y"] - intercept_all - slope_all * out["x"],
            ]
        )
    expected = np.sqrt(np.mean(np.square(errors), axis=0))
    found = held_out(SMALL, folds=len(SMALL)).loc["rows"]
    assert found["n"] == len(SMALL)
    np.testing.assert_allclose(found[POOLINGS].astype(float), expected, rtol=1e-6)


def test_leaving_out_one_cluster_at_a_time_predicts_by_the_fixed_effects():
    # They differ enough for the fixed effects to be another line than that of all rows.
    wide = create_data(n_cluster=5, obs_per_cluster=4, sd_int=2, seed=3)
    errors = []
    for _, out in wide.groupby("cluster"):
        seen = wide.drop(out.index)
        beta = fit(seen, random_effects="intercept").fixed_effects
        slope, intercept = np.polyfit(seen["x"], seen["y"], 1)
        errors.append(
            np.stack(
                [
                    out["y"] - beta["intercept"] - beta["x"] * out["x"],
                    out["y"] - intercept - slope * out["x"],
                ],
                axis=1,
            )
        )
    expected = np.sqrt(np.mean(np.concatenate(errors) ** 2, axis=0))
    found = held_out(wide, folds=20, random_effects="intercept").loc["clusters"]
    assert found["n"] == len(SMALL)
    assert np.isnan(found["no_pooling"])
    np.testing.assert_allclose(found[POOLINGS[1:]].astype(float), expected, rtol=1e-6)
    assert abs(expected[0] - expected[1]) > 1e-3


def test_rows_are_judged_where_two_x_are_left():
    # A cluster of two rows has no line without one of them; nor has one with x = 1, 1, 2 without 2.
    extra = pd.DataFrame({"y": [1.0, 2, 3, 4, 5], "x": [0, 1, 1, 1, 2], "cluster": [8, 8, 9, 9, 9]})
    found = held_out(pd.concat([SMALL, extra], ignore_index=True), folds=25).loc["rows"]
    assert found["n"] == len(SMALL) + 2


def test_without_a_predictor_one_row_is_enough():
    extra = pd.DataFrame({"y": [1.0, 2, 3], "x": 0, "cluster": [8, 8, 9]})
    found = held_out(pd.concat([SMALL, extra], ignore_index=True), x=None, folds=23)
    assert found.loc["rows", "n"] == len(SMALL) + 2


def test_columns_may_have_any_names():
    named = SMALL.rename(columns={"y": "x", "x": "hours", "cluster": "y"})
    found = held_out(named, y="x", x="hours", cluster="y", folds=4)
    pd.testing.assert_frame_equal(found, held_out(SMALL, folds=4))


def test_partial_pooling_predicts_sleep_best():
    found = held_out(real_data("sleepstudy"))
    assert found.loc["rows", "partial_pooling"] == found.loc["rows", POOLINGS].min()
    assert found["n"].tolist() == [180, 180]


def test_seeds_divide_differently():
    data = create_data(n_cluster=10, obs_per_cluster=5)
    first, again, other = (held_out(data, folds=5, seed=seed) for seed in (1, 1, 2))
    assert first.equals(again)
    assert not first.equals(other)
    assert (first["partial_pooling"] != held_out(data, folds=4)["partial_pooling"]).all()


def test_two_clusters_cannot_do_without_one():
    found = held_out(create_data(n_cluster=2, obs_per_cluster=6), folds=3)
    assert found.loc["clusters", "n"] == 0
    assert found.loc["clusters", POOLINGS].isna().all()


@pytest.mark.parametrize("folds", [1, 0, 21, 2.5, True, "9"])
def test_folds_are_at_least_two_and_at_most_the_rows(folds):
    with pytest.raises(ValueError, match=r"folds = .* it must be a whole number from 2 to 20"):
        held_out(SMALL, folds=folds)


def test_a_part_without_a_model_is_named():
    data = pd.DataFrame(
        {"y": [1.0, 2, 4, 3, 5, 7], "x": [0.0, 1, 2, 0, 1, 2], "cluster": [1, 1, 1, 2, 2, 2]}
    )
    with pytest.raises(ValueError, match=r"without part 1 of the data: \d rows for 6 parameters"):
        held_out(data, folds=2)
