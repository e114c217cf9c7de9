"""Simulated data are R's, row by row."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shrinksite import create_data, true_coefficients
from tests.reference import SCENARIOS, scenario_data


@pytest.mark.parametrize("slug", SCENARIOS)
def test_data_are_those_of_r(slug):
    data, expected = scenario_data(slug), SCENARIOS[slug]
    assert len(data) == expected["n_observations"]
    for row, wanted in zip(data.to_dict("records"), expected["first_rows"], strict=False):
        assert row["cluster"] == wanted["cluster"]
        # The two languages' arithmetic differs in the last bits; R wrote 15 digits.
        assert row["y"] == pytest.approx(wanted["y"], rel=0, abs=1e-12)
        assert row["x"] == pytest.approx(wanted["x"], rel=0, abs=1e-12)
    # Sums of up to 10,000 rows add rounding: 1e-12 a row would be 1e-8.
    assert data["y"].sum() == pytest.approx(expected["sum_y"], rel=1e-12, abs=1e-10)
    assert data["x"].sum() == pytest.approx(expected["sum_x"], rel=1e-12, abs=1e-10)


def test_without_noise_every_row_lies_on_its_clusters_true_line():
    parameters = {"sigma": 0, "cor": 0.5, "n_cluster": 9, "balanced": 0.8}
    data = create_data(**parameters)
    truth = true_coefficients(**parameters).loc[data["cluster"]].to_numpy()
    line = truth[:, 0] + truth[:, 1] * data["x"]
    np.testing.assert_allclose(data["y"], line, rtol=0, atol=1e-14)  # the same sum


@pytest.mark.parametrize("cor", [-1, 1])
def test_a_perfect_correlation_puts_the_truth_on_one_line(cor):
    truth = true_coefficients(cor=cor) - [1, 0.5]
    # The root of a tiny negative eigenvalue, 1e-17, is what rounding can leave.
    np.testing.assert_allclose(truth["x"], cor * 0.5 * truth["intercept"], rtol=0, atol=1e-7)


def test_the_truth_includes_clusters_that_sampling_emptied():
    few = {"n_cluster": 50, "obs_per_cluster": 2, "balanced": 0.1}
    assert create_data(**few)["cluster"].nunique() < 50
    assert true_coefficients(**few).index.tolist() == list(range(1, 51))


def test_sampling_keeps_rows_of_the_full_data():
    full = create_data(sigma=0.25).set_index("x")["y"]
    half = create_data(sigma=0.25, balanced=0.37)
    np.testing.assert_array_equal(full.loc[half["x"]], half["y"])


@settings(deadline=None, derandomize=True, max_examples=40)
@given(
    obs=st.integers(1, 9),
    clusters=st.integers(6, 30),
    balanced=st.floats(0.3, 1),
    cor=st.floats(-1, 1),
    sds=st.tuples(*[st.floats(0, 10)] * 3),
    seed=st.integers(-(2**31) + 1, 2**31 - 1),
)
def test_rows_and_ranges(obs, clusters, balanced, cor, sds, seed):
    if round(balanced * obs * clusters) < 6:
        return
    sigma, sd_int, sd_slope = sds
    parameters = {
        "obs_per_cluster": obs,
        "n_cluster": clusters,
        "balanced": balanced,
        "cor": cor,
        "sigma": sigma,
        "sd_int": sd_int,
        "sd_slope": sd_slope,
        "seed": seed,
    }
    data = create_data(**parameters)
    assert data.columns.tolist() == ["y", "x", "cluster"]
    assert len(data) == round(balanced * obs * clusters)
    assert data["cluster"].between(1, clusters).all()
    assert data["cluster"].value_counts().max() <= obs
    assert np.isfinite(data).all(axis=None)
    assert data.equals(create_data(**parameters))  # a seed is a seed
