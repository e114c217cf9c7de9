"""Departures from the model, as R gives them and as they are meant."""

import json
from dataclasses import asdict

import numpy as np
import pandas as pd
import pytest
from scipy.stats import kurtosis, t

from shrinksite.departures import (
    DEPARTURES,
    _student_4,
    departed_coefficients,
    departed_data,
    departed_parameters,
    is_unusual,
)
from shrinksite.simulate import create_data, true_coefficients
from tests.reference import FOLDER
from tests.test_twin import camel, engine

SETTINGS = {"n_cluster": 60, "obs_per_cluster": 7, "cor": 0.4, "balanced": 0.9, "seed": 12}


@pytest.fixture(scope="module")
def reference():
    return json.loads((FOLDER / "departures.json").read_text())


@pytest.mark.parametrize("departure", DEPARTURES)
def test_it_gives_the_rows_that_r_gives(departure, reference):
    expected = reference[departure]
    data = departed_data(departure, expected["size"], **expected["parameters"])
    assert len(data) == expected["n"]
    first = data.head(len(expected["y"]))
    np.testing.assert_allclose(first["y"], expected["y"], rtol=1e-9)
    np.testing.assert_allclose(first["x"], expected["x"], rtol=1e-12)
    assert first["cluster"].to_list() == expected["cluster"]
    np.testing.assert_allclose([data["y"].sum(), data["x"].sum()], expected["sums"], rtol=1e-9)


@pytest.mark.parametrize("departure", DEPARTURES)
def test_the_engine_gives_the_same_rows(departure):
    job = {"departure": departure, "parameters": camel(SETTINGS)}
    twin, data = engine([job])[0], departed_data(departure, **SETTINGS)
    assert twin["cluster"] == data["cluster"].to_list()
    np.testing.assert_allclose(twin["y"], data["y"], atol=1e-8)
    np.testing.assert_allclose(twin["x"], data["x"], atol=1e-12)
    truth = departed_coefficients(departure, **SETTINGS)
    np.testing.assert_allclose(twin["truth"]["x"], truth["x"], atol=1e-12)
    known = asdict(departed_parameters(departure, **SETTINGS))
    assert twin["parameters"] == pytest.approx(camel(known), rel=1e-9)


@pytest.mark.parametrize("departure", DEPARTURES)
def test_size_0_is_no_departure(departure):
    pd.testing.assert_frame_equal(departed_data(departure, 0, **SETTINGS), create_data(**SETTINGS))
    pd.testing.assert_frame_equal(
        departed_coefficients(departure, 0, **SETTINGS), true_coefficients(**SETTINGS)
    )


def test_none_is_no_departure():
    pd.testing.assert_frame_equal(departed_data("none", **SETTINGS), create_data(**SETTINGS))
    assert departed_parameters("none", **SETTINGS) == departed_parameters("x_tied", **SETTINGS)


@pytest.mark.parametrize("departure", DEPARTURES)
def test_the_parameters_are_those_of_many_clusters(departure):
    settings = {"n_cluster": 20_000, "obs_per_cluster": 5, "cor": 0.6, "sigma": 2, "seed": 3}
    size = 0.4 if departure == "heavy_tails" else None
    known = departed_parameters(departure, size, **settings)
    truth = departed_coefficients(departure, size, **settings)
    data = departed_data(departure, size, **settings)
    rows = truth.loc[data["cluster"]].to_numpy()
    noise = data["y"] - rows[:, 0] - rows[:, 1] * data["x"]
    # Five standard errors of 20,000 clusters, or of 100,000 rows whose fourth moment is large
    assert truth["x"].mean() == pytest.approx(known.beta, abs=5 * known.sd_slope / 20_000**0.5)
    assert truth["x"].std() == pytest.approx(known.sd_slope, rel=0.03)
    assert truth.corr().iloc[0, 1] == pytest.approx(known.cor, abs=0.035)
    assert noise.std() == pytest.approx(known.sigma, rel=0.015)


def test_a_mixture_of_noise_is_narrower_than_its_parts():
    sigma = departed_parameters("heavy_tails", 0.5, sigma=3).sigma
    assert 2.8 < sigma < 2.99
    assert departed_parameters("heavy_tails", 1, sigma=3).sigma == pytest.approx(3)


@pytest.mark.parametrize(
    ("departure", "every", "size"), [("rare_kind", 10, 1.5), ("outlying", 50, 2.5)]
)
def test_the_unusual_have_a_slope_of_their_own(departure, every, size):
    shift = departed_coefficients(departure)["x"] - true_coefficients()["x"]
    assert np.flatnonzero(is_unusual(departure, 100)).tolist() == [*range(every - 1, 100, every)]
    np.testing.assert_allclose(shift, size * is_unusual(departure, 100), atol=1e-12)


def test_two_kinds_lie_on_either_side_of_the_average():
    shift = departed_coefficients("two_kinds", 3)["x"] - true_coefficients()["x"]
    np.testing.assert_allclose(shift, np.where(is_unusual("two_kinds", 100), 1.5, -1.5))


def test_quantiles_of_student_4():
    p = np.array([1e-12, 1e-5, 0.01, 0.3, 0.4999, 0.5])
    np.testing.assert_allclose(_student_4(p), t.ppf(p, 4), atol=1e-7, rtol=1e-9)


def test_heavy_tails_keep_the_standard_deviation():
    settings = {"n_cluster": 2000, "sd_int": 0, "sd_slope": 0, "sigma": 3, "beta": 0}
    noise = departed_data("heavy_tails", **settings)["y"]
    assert noise.std() == pytest.approx(3, rel=0.05)
    assert kurtosis(noise) > 3
    plain = create_data(**settings)["y"]
    assert noise.corr(plain, "spearman") == pytest.approx(1, abs=1e-9)


def test_low_clusters_are_small_where_size_is_tied():
    sizes = departed_data("size_tied")["cluster"].value_counts().sort_index()
    heights = departed_coefficients("size_tied")["intercept"]
    assert heights.corr(sizes, "spearman") > 0.98
    assert sizes.min() == 10 - int(0.8 * 9)
    assert sizes.max() == 10


def test_x_has_the_correlation_with_intercepts_that_was_asked_for():
    settings = {"n_cluster": 4000}
    data = departed_data("x_tied", 0.8, **settings)
    heights = departed_coefficients("x_tied", 0.8, **settings)["intercept"]
    rows = heights.loc[data["cluster"]].to_numpy()
    assert np.corrcoef(data["x"], rows)[0, 1] == pytest.approx(0.8, abs=0.01)
    within = data["x"] - data.groupby("cluster")["x"].transform("mean")
    plain = create_data(**settings)
    same = plain["x"] - plain.groupby("cluster")["x"].transform("mean")
    np.testing.assert_allclose(within, same, atol=1e-9)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("twins",), "departure = 'twins' is not allowed: it must be 'none', 'two_kinds'"),
        (("two_kinds", -1), "size = -1: for two_kinds it must be 0 or more"),
        (("heavy_tails", 1.5), "size = 1.5: for heavy_tails it must be 0 to 1"),
        (("size_tied", True), "size = True"),
        (("outlying", float("inf")), "size = inf"),
        (("two_kinds", 1e999), "size = inf: for two_kinds it must be 0 or more"),
        (("rare_kind", -0.01), "size = -0.01: for rare_kind it must be 0 or more"),
        (("outlying", -0.01), "size = -0.01: for outlying it must be 0 or more"),
        (("heavy_tails", 1.01), "size = 1.01: for heavy_tails it must be 0 to 1"),
        (("size_tied", 1.01), "size = 1.01: for size_tied it must be 0 to 1"),
        (("x_tied", 0.991), "size = 0.991: for x_tied it must be 0 to 0.99"),
        (("x_tied", -0.01), "size = -0.01: for x_tied it must be 0 to 0.99"),
    ],
)
def test_what_is_not_allowed_is_named(arguments, message):
    with pytest.raises(ValueError, match=message):
        departed_data(*arguments)


@pytest.mark.parametrize(
    ("departure", "size"),
    [("two_kinds", 9), ("rare_kind", 9), ("outlying", 9), ("heavy_tails", 1), ("size_tied", 1)]
    + [("x_tied", 0.99)],
)
def test_as_far_as_is_allowed_there_are_data(departure, size):
    data = departed_data(departure, size, **SETTINGS)
    assert np.isfinite(data[["x", "y"]].to_numpy()).all()
    assert not data.equals(departed_data(departure, 0, **SETTINGS))


def test_x_cannot_be_tied_to_intercepts_that_do_not_differ():
    with pytest.raises(ValueError, match="sd_int = 0"):
        departed_data("x_tied", sd_int=0)
