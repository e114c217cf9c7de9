"""Lines and observations to come, against the dense matrices of the whole data."""

import numpy as np
import pandas as pd
import pytest

from shrinksite import create_data, fit
from shrinksite.conditional import intervals
from shrinksite.prediction import line_intervals, predict_new_cluster
from tests.dense import DenseModel
from tests.reference import fitted_model

AT = [-2.0, 0.0, 1.5]
Z = 1.959963984540054
DATA = create_data(n_cluster=9, obs_per_cluster=4)
SEEN = pd.DataFrame({"x": [0.3, -1.2, 0.4], "y": [2.5, 1.0, 2.0]})


def assert_predicts(frame, dense, code, sigma):
    for _, found in frame.iterrows():
        mean, variance = dense.predict([1, found["x"]][: dense.k], code)
        assert found["line"] == pytest.approx(mean, rel=1e-8, abs=1e-8)
        for name, noise in (("line", 0), ("observation", sigma**2)):
            sd = np.sqrt(variance + noise)
            assert found[f"{name}_sd"] == pytest.approx(sd, rel=1e-8)
            assert found[f"{name}_low"] == pytest.approx(mean - Z * sd, rel=1e-7, abs=1e-7)
            assert found[f"{name}_high"] == pytest.approx(mean + Z * sd, rel=1e-7, abs=1e-7)


@pytest.mark.parametrize("random_effects", ["correlated", "uncorrelated", "intercept"])
def test_lines_are_those_of_the_dense_model(random_effects):
    model = fit(DATA, random_effects=random_effects)
    lines = line_intervals(model, AT)
    assert len(lines) == 9 * len(AT)
    for code, cluster in enumerate(model.conditional_modes.index):
        own = lines[lines["cluster"] == cluster]
        assert own["x"].tolist() == AT
        assert_predicts(own, DenseModel(model), code, model.sigma)


@pytest.mark.parametrize("random_effects", ["correlated", "uncorrelated", "intercept"])
def test_a_new_cluster_is_that_of_the_dense_model(random_effects):
    model = fit(DATA, random_effects=random_effects)
    assert_predicts(predict_new_cluster(model, AT), DenseModel(model), -1, model.sigma)


@pytest.mark.parametrize("k", [1, 2, 3])
def test_a_cluster_half_seen_is_that_of_the_dense_model(k):
    model = fit(DATA)
    seen = SEEN[:k]
    dense = DenseModel(model).with_rows(seen["x"].to_numpy(), seen["y"].to_numpy())
    assert_predicts(predict_new_cluster(model, AT, seen), dense, 9, model.sigma)


def test_the_line_of_a_new_cluster_has_the_distribution_of_lines_and_beta():
    model = fitted_model("baseline", "correlated")
    found = predict_new_cluster(model, AT)
    for _, row in found.iterrows():
        design = np.array([1, row["x"]])
        total = model.random_effects_cov + model.fixed_effects_cov
        assert row["line_sd"] ** 2 == pytest.approx(design @ total.to_numpy() @ design, rel=1e-9)
        assert row["line"] == pytest.approx(design @ model.fixed_effects, rel=1e-9)


def test_at_0_a_line_is_its_intercept():
    model = fitted_model("sleepstudy", "correlated")
    lines, own = line_intervals(model, 0, 0.8), intervals(model, 0.8)
    for ours, theirs in (("line", ""), ("line_low", "_low"), ("line_high", "_high")):
        np.testing.assert_allclose(lines[ours], own[f"intercept{theirs}"], rtol=1e-10)


def test_means_need_no_x():
    model = fit(DATA, x=None)
    assert "x" not in line_intervals(model)
    seen = SEEN[["y"]]
    dense = DenseModel(model).with_rows(np.zeros(3), seen["y"].to_numpy())
    found = predict_new_cluster(model, seen=seen).assign(x=0.0)
    assert_predicts(found, dense, 9, model.sigma)


def test_what_is_not_allowed_is_named():
    model = fitted_model("baseline", "correlated")
    with pytest.raises(ValueError, match="at must be given: the x at which lines are wanted"):
        line_intervals(model)
    with pytest.raises(ValueError, match=r"column 'at', row 2 .*: nan is not a finite number"):
        line_intervals(model, [1, np.nan])
    with pytest.raises(ValueError, match=r"column 'y', row 1 .*: inf is not a finite number"):
        predict_new_cluster(model, 0, SEEN.assign(y=np.inf))
    with pytest.raises(ValueError, match="seen must have exactly one column 'x'"):
        predict_new_cluster(model, 0, SEEN[["y"]])
    with pytest.raises(ValueError, match="at is not allowed: the model has no predictor"):
        line_intervals(fit(DATA, x=None), 1)
