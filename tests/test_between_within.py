"""The slopes between and within clusters, against regressions done row by row."""

import numpy as np
import pytest

from shrinksite.between_within import between_within, centre_within
from shrinksite.by_cluster import regress_by_cluster
from shrinksite.departures import departed_data
from shrinksite.fit import fit
from shrinksite.simulate import create_data
from tests.test_twin import engine


def slopes(data):
    return between_within(
        regress_by_cluster(
            data["y"].to_numpy(), data["x"].to_numpy(), data["cluster"].factorize(sort=True)[0]
        )
    )


@pytest.fixture
def tied():
    return departed_data("x_tied", n_cluster=40, obs_per_cluster=6, balanced=0.8)


def test_they_are_the_regressions_of_means_and_of_deviations(tied):
    found = slopes(tied)
    means = tied.groupby("cluster")[["x", "y"]].transform("mean")
    assert found["between"] == pytest.approx(np.polyfit(means["x"], means["y"], 1)[0], rel=1e-10)
    away = tied[["x", "y"]] - means
    assert found["within"] == pytest.approx(np.polyfit(away["x"], away["y"], 1)[0], rel=1e-10)


def test_the_regression_without_clusters_is_their_weighted_mean(tied):
    found = slopes(tied)
    share = found["share_between"]
    whole = np.polyfit(tied["x"], tied["y"], 1)[0]
    assert share * found["between"] + (1 - share) * found["within"] == pytest.approx(whole)


def test_errors_are_the_sandwich_and_the_scatter_of_means(tied):
    found = slopes(tied)
    away = tied[["x", "y"]] - tied.groupby("cluster")[["x", "y"]].transform("mean")
    scores = (away["x"] * (away["y"] - found["within"] * away["x"])).groupby(tied["cluster"]).sum()
    assert found["within_error"] == pytest.approx(
        np.sqrt((scores**2).sum()) / (away["x"] ** 2).sum(), rel=1e-9
    )
    sm = pytest.importorskip("statsmodels.api")
    of = tied.groupby("cluster").agg(x=("x", "mean"), y=("y", "mean"), n=("x", "size"))
    means = sm.WLS(of["y"], sm.add_constant(of["x"]), weights=of["n"]).fit()
    assert found["between_error"] == pytest.approx(means.bse["x"], rel=1e-9)


def test_the_fixed_slope_lies_between_and_centring_gives_the_one_within(tied):
    found = slopes(tied)
    assert found["within"] < fit(tied).fixed_effects["x"] < found["between"]
    centred = slopes(centre_within(tied))
    assert centred["within"] == pytest.approx(found["within"], rel=1e-10)
    assert np.isnan(centred["between"])
    assert fit(centre_within(tied)).fixed_effects["x"] == pytest.approx(found["within"], abs=0.05)


def test_they_agree_where_x_is_drawn_alike_for_all():
    z = [slopes(create_data(seed=seed))["z"] for seed in range(1, 201)]
    assert np.mean(np.abs(z) < 1.96) == pytest.approx(0.95, abs=0.04)
    assert abs(slopes(departed_data("x_tied"))["z"]) > 5


def test_the_engine_gives_the_same(tied):
    columns = {name: tied[name].to_list() for name in ("y", "x", "cluster")}
    twin = engine([{"betweenWithin": columns}])[0]
    np.testing.assert_allclose(
        [twin[key] for key in ("within", "between", "withinError", "betweenError", "z")],
        slopes(tied)[["within", "between", "within_error", "between_error", "z"]],
        rtol=1e-9,
    )
