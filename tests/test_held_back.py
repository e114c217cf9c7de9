"""Rows held back as truth: against by-hand fits, identities, and cases that are known."""

import numpy as np
import pandas as pd
import pytest

from shrinksite import create_data, fit, pool
from shrinksite.held_back import (
    errors_by_share,
    first_rows,
    pool_with_few,
    predictions,
    rmse_by_cluster,
)
from shrinksite.pooling import POOLINGS


@pytest.fixture(scope="module")
def data():
    return create_data(n_cluster=8, obs_per_cluster=6, sd_int=2, sd_slope=1, seed=4)


def test_first_rows_are_those_with_the_smallest_x_of_their_cluster(data):
    shuffled = data.sample(frac=1, random_state=1)
    known = first_rows(shuffled, 2)
    assert known.groupby(shuffled["cluster"]).sum().eq(2).all()
    for _, rows in shuffled.groupby("cluster"):
        assert rows.loc[known[rows.index], "x"].max() < rows.loc[~known[rows.index], "x"].min()


def test_more_rows_than_there_are_hide_nothing(data):
    assert first_rows(data, 99).all()
    whole = pool(fit(data))
    pd.testing.assert_frame_equal(pool_with_few(data, 99), whole, rtol=1e-10)


def test_each_cluster_is_pooled_as_when_only_its_other_rows_are_removed(data):
    few = pool_with_few(data, 3)
    assert list(few.index) == sorted(data["cluster"].unique())
    rows = data[data["cluster"] == 5].nsmallest(3, "x")
    by_hand = pool(fit(pd.concat([data[data["cluster"] != 5], rows])))
    pd.testing.assert_series_equal(few.loc[5], by_hand.loc[5], rtol=1e-8)
    slope, intercept = np.polyfit(rows["x"], rows["y"], 1)
    own = few.loc[5, ["no_pooling_intercept", "no_pooling_x"]].to_numpy()
    np.testing.assert_allclose(own, [intercept, slope], rtol=1e-9)


def test_one_row_gives_no_line_of_its_own_and_still_a_line(data):
    few = pool_with_few(data, 1)
    assert few["no_pooling_x"].isna().all()
    assert few["partial_pooling_x"].notna().all()


def test_a_prediction_is_its_line_at_the_rows_x(data):
    few = pool_with_few(data, 3)
    rows = data[~first_rows(data, 3)].sample(frac=1, random_state=2)
    predicted = predictions(rows, few)
    assert list(predicted.columns) == POOLINGS
    assert predicted.index.equals(rows.index)
    for index, row in rows.iterrows():
        line = few.loc[row["cluster"]]
        for pooling in POOLINGS:
            wanted = line[f"{pooling}_intercept"] + row["x"] * line[f"{pooling}_x"]
            assert predicted.loc[index, pooling] == pytest.approx(wanted, rel=1e-12)


def test_errors_are_root_mean_squares_within_clusters():
    predicted = pd.DataFrame({"a": [1.0, 2, 3], "b": [0.0, 0, 0]})
    y = pd.Series([1.0, 5, 7])
    missed = rmse_by_cluster(predicted, y, pd.Series(["p", "p", "q"]))
    np.testing.assert_allclose(missed.loc["p"], [np.sqrt(9 / 2), np.sqrt(26 / 2)], rtol=1e-12)
    np.testing.assert_allclose(missed.loc["q"], [4, 7], rtol=1e-12)


def test_sharing_ends_at_the_two_poolings_and_is_what_a_loop_gives(data):
    held = data[~first_rows(data, 3)]
    predicted = predictions(held, pool_with_few(data, 3))
    errors = errors_by_share(predicted, held["y"], held["cluster"], np.array([0, 0.25, 1]))
    ends = rmse_by_cluster(predicted, held["y"], held["cluster"]).mean()
    np.testing.assert_allclose(
        [errors[0], errors[1]], ends[["no_pooling", "complete_pooling"]], rtol=1e-12
    )
    between = 0.75 * predicted["no_pooling"] + 0.25 * predicted["complete_pooling"]
    squares = {c: [] for c in held["cluster"].unique()}
    for guess, (_, row) in zip(between, held.iterrows(), strict=True):
        squares[row["cluster"]].append((guess - row["y"]) ** 2)
    wanted = np.mean([np.sqrt(np.mean(own)) for own in squares.values()])
    assert errors[0.25] == pytest.approx(wanted, rel=1e-12)
