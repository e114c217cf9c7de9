"""The browser's engine says of uncertainty what the package says, through node."""

import numpy as np
import pandas as pd
import pytest
from scipy.special import ndtr, stdtr, stdtrit

from shrinksite import create_data, fit
from shrinksite.bootstrap import bootstrap, bootstrap_intervals
from shrinksite.compare import compare
from shrinksite.conditional import conditional_cov, intervals, prediction_error_cov
from shrinksite.held_out import held_out
from shrinksite.posterior import posterior
from shrinksite.prediction import line_intervals, predict_new_cluster
from shrinksite.priors import default_priors
from shrinksite.profile import profile_intervals
from shrinksite.r_random import RRandom
from shrinksite.redraw import chi_squared
from shrinksite.satterthwaite import satterthwaite
from tests.reference import fitted_model, model_data, ragged_data
from tests.test_twin import camel, columns, engine, floats, next_name

STRUCTURES = ["correlated", "uncorrelated", "intercept"]
SETS = ["sleepstudy", "singular", "unbalanced", "radon"]
MODELS = [(name, random_effects) for name in SETS for random_effects in STRUCTURES]
AT = [-1.5, 0, 2.0]
SEEN = pd.DataFrame({"x": [0.3, -1.2, 0.4], "y": [2.5, 1.0, 2.0]})


def twin(jobs):
    """Return what the engine gives for every job (see tests/js/uncertainty.mjs)."""
    return engine(jobs, "uncertainty")


def job(name, data, *values, random_effects="correlated", **more):
    return {
        "name": name,
        "values": values,
        **columns(data),
        "options": {"randomEffects": random_effects},
        **more,
    }


def assert_same_columns(found, expected, tolerance=1e-6):
    """Compare columns, each to a tolerance relative to its largest number."""
    for name, values in expected.items():
        theirs, ours = found[next_name(name)], values.tolist()
        if values.dtype.kind == "f":
            scale = np.nanmax(np.abs(np.where(np.isfinite(values), values, np.nan)), initial=1e-9)
            ours = np.where(np.isfinite(values), values, np.nan)
            np.testing.assert_allclose(floats(theirs), ours, rtol=0, atol=tolerance * scale)
        else:
            assert theirs == ours
    assert len(found) == expected.shape[1]


def by_cluster(frame):
    return frame.rename_axis("cluster").reset_index()


@pytest.mark.parametrize(("name", "random_effects"), MODELS)
def test_clusters_and_lines_agree(name, random_effects):
    data, model = model_data(name), fitted_model(name, random_effects)
    seen = {"x": SEEN["x"].tolist(), "y": (SEEN["y"] + model.fixed_effects["intercept"]).tolist()}
    calls = [
        ("conditionalCov", "fit"),
        ("predictionErrorCov", "fit"),
        ("intervals", "fit", 0.9),
        ("lineIntervals", "fit", AT),
        ("predictNewCluster", "fit", AT),
        ("predictNewCluster", "fit", AT, seen, 0.8),
    ]
    found = twin([job(*call[:1], data, *call[1:], random_effects=random_effects) for call in calls])
    # Both fits stop within 1e-6 of the minimum's θ.
    expected = [
        by_cluster(conditional_cov(model)),
        by_cluster(prediction_error_cov(model)),
        by_cluster(intervals(model, 0.9)),
        line_intervals(model, AT),
        predict_new_cluster(model, AT),
        predict_new_cluster(model, AT, pd.DataFrame(seen), 0.8),
    ]
    for theirs, ours in zip(found, expected, strict=True):
        assert_same_columns(theirs, ours, 2e-5)


def summaries(found, names):
    """Return the engine's summaries as a frame with the rows `names`."""
    return pd.DataFrame([found[next_name(name)] for name in names], index=names)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "random_effects"), MODELS)
def test_posteriors_agree(name, random_effects):
    ours = posterior(fitted_model(name, random_effects))
    data = model_data(name)
    priors = camel(vars(ours.priors))
    (theirs,) = twin([job("posterior", data, "fit", priors, random_effects=random_effects)])
    found = summaries(theirs["parameters"], ours.parameters.index)
    off = found.sub(ours.parameters).abs().div(ours.parameters["sd"], axis=0)
    assert off.max(axis=None) <= 1e-4
    assert theirs["coefficients"]["cluster"] == ours.coefficients.index.tolist()
    for coefficient in ("intercept", "x"):
        own = ours.coefficients[coefficient]
        found = pd.DataFrame(theirs["coefficients"][coefficient], index=own.index)
        assert found.sub(own).abs().div(own["sd"], axis=0).max(axis=None) <= 1e-4
    assert theirs["ruledByPriors"] == [next_name(sd) for sd in ours.ruled_by_priors]
    for parameter, drawn in ours.densities.items():
        found = pd.DataFrame(theirs["densities"][next_name(parameter)])
        close = 1e-3 * ours.parameters.loc[parameter, "sd"]
        np.testing.assert_allclose(found["value"], drawn["value"], rtol=0, atol=close)
        tolerance = 1e-2 * drawn["density"].max()
        np.testing.assert_allclose(found["density"], drawn["density"], rtol=0, atol=tolerance)


@pytest.mark.slow
def test_both_say_where_a_posterior_cannot_be_summed_up():
    data = model_data("sleepstudy")
    data = data.assign(x=data["x"] + 1000)
    priors = camel(vars(default_priors(data["y"])))
    (theirs,) = twin([job("posterior", data, "fit", priors)])
    with pytest.raises(ValueError, match="cannot be summed up") as refusal:
        posterior(fit(data))
    assert (theirs["kind"], theirs["error"]) == ("RangeError", str(refusal.value))


def test_default_priors_agree():
    for name in SETS:
        data = model_data(name)
        (theirs,) = twin([job("defaultPriors", data, "y")])
        assert theirs == camel(vars(default_priors(data["y"].to_numpy())))


@pytest.mark.parametrize(("name", "random_effects"), MODELS[:6])
def test_refits_agree_one_by_one(name, random_effects):
    data, model = model_data(name), fitted_model(name, random_effects)
    (theirs,) = twin([job("bootstrap", data, "fit", 20, 5, random_effects=random_effects)])
    ours = bootstrap(model, 20, 5)
    # Where a variance is next to 0 a correlation is anything.
    near_zero = ours.filter(like="sd_").min(axis=1) < 1e-3 * model.sigma
    assert theirs.pop("isSingular") == ours.pop("is_singular").tolist()
    if "correlation" in ours:
        ours.loc[near_zero, "correlation"] = np.nan
        theirs["correlation"] = np.where(near_zero, np.nan, floats(theirs["correlation"]))
    assert_same_columns(theirs, ours, 1e-4)


def test_intervals_of_refits_agree():
    model = fitted_model("sleepstudy", "correlated")
    samples = bootstrap(model, 30, 5)
    columns_ = {next_name(name): values.tolist() for name, values in samples.items()}
    (theirs,) = twin([{"name": "bootstrapIntervals", "values": [columns_, 0.8]}])
    ours = bootstrap_intervals(samples, 0.8)
    found = summaries(theirs, ours.index)
    np.testing.assert_allclose(found[ours.columns], ours, rtol=1e-12)


def test_chi_squared_draws_agree():
    dfs = [0, 1, 2, 3, 5, 144, 144, 10**6] * 20
    (theirs,) = twin([{"name": "chiSquares", "values": [3, dfs]}])
    stream = RRandom(3)
    np.testing.assert_allclose(theirs, [chi_squared(stream, df) for df in dfs], rtol=1e-12)


@pytest.mark.parametrize("name", ["singular", "sleepstudy"])
def test_comparisons_agree(name):
    fits = [fitted_model(name, random_effects) for random_effects in STRUCTURES]
    data = model_data(name)
    (theirs,) = twin([job("compare", data, "fits", 25, 2, structures=STRUCTURES)])
    ours = compare(fits, 25, 2)
    assert [row["randomEffects"] for row in theirs] == ours.index.tolist()
    for row, (_, own) in zip(theirs, ours.iterrows(), strict=True):
        for column, value in own.items():
            found = row.get(next_name(column))
            if isinstance(value, str):
                assert found == value
            elif np.isnan(value):
                assert found is None
            else:
                assert found == pytest.approx(value, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize(("name", "random_effects"), MODELS)
def test_tests_of_fixed_effects_agree(name, random_effects):
    data, model = model_data(name), fitted_model(name, random_effects)
    (theirs,) = twin([job("satterthwaite", data, "fit", 0.9, random_effects=random_effects)])
    ours = satterthwaite(model, 0.9)
    found = summaries(theirs, ours.index)
    for column, values in ours.items():
        np.testing.assert_allclose(found[next_name(column)], values, rtol=1e-4)


@pytest.mark.parametrize(("name", "random_effects"), MODELS[:6])
def test_profiles_agree(name, random_effects):
    data, model = model_data(name), fitted_model(name, random_effects)
    (theirs,) = twin([job("profileIntervals", data, "fit", 0.9, random_effects=random_effects)])
    ours = profile_intervals(model, 0.9)
    found = summaries(theirs, ours.index)
    width = (ours["high"] - ours["low"]).to_numpy()[:, np.newaxis]
    assert (np.abs(found[["low", "high"]] - ours) <= 1e-5 * width).all(axis=None)


@pytest.mark.parametrize("random_effects", STRUCTURES)
def test_predictions_of_what_was_left_out_agree(random_effects):
    for data in (model_data("sleepstudy"), ragged_data(), create_data(n_cluster=2)):
        options = {"randomEffects": random_effects, "folds": 4, "seed": 9}
        (theirs,) = twin([job("heldOut", data, "columns", options)])
        ours = held_out(data, random_effects=random_effects, folds=4, seed=9)
        for row in ours.index:
            found = {name: np.nan if v is None else v for name, v in theirs[row].items()}
            for column, value in ours.loc[row].items():
                expected = pytest.approx(value, rel=1e-6, nan_ok=True)
                assert found[next_name(column)] == expected


def test_distributions_agree():
    rng = np.random.default_rng(1)
    z = rng.uniform(-35, 9, 500)
    t = np.stack([rng.normal(size=500) * 3, 10 ** rng.uniform(0, 5, 500)], axis=1)
    p = np.stack([rng.uniform(1e-6, 1 - 1e-6, 500), 10 ** rng.uniform(0, 5, 500)], axis=1)
    below, student, quantiles = twin(
        [
            {"name": "normalCdf", "values": [z[:, np.newaxis].tolist()]},
            {"name": "studentCdf", "values": [t.tolist()]},
            {"name": "studentQuantile", "values": [p.tolist()]},
        ]
    )
    np.testing.assert_allclose(below, ndtr(z), rtol=1e-7)
    np.testing.assert_allclose(student, stdtr(t[:, 1], t[:, 0]), rtol=1e-8)
    np.testing.assert_allclose(quantiles, stdtrit(p[:, 1], p[:, 0]), rtol=1e-8, atol=1e-12)


def test_without_a_predictor_both_say_the_same():
    data = model_data("sleepstudy")
    means = {"columns": {name: data[name].tolist() for name in ("y", "cluster")}}
    model = fit(data, x=None)
    priors = camel(vars(default_priors(data["y"])))
    calls = [
        {"name": "intervals", "values": ["fit"], **means},
        {"name": "predictNewCluster", "values": ["fit"], **means},
        {"name": "satterthwaite", "values": ["fit"], **means},
        {"name": "posterior", "values": ["fit", priors], **means},
        {"name": "profileIntervals", "values": ["fit"], **means},
        {"name": "bootstrap", "values": ["fit", 5, 1], **means},
        {"name": "heldOut", "values": ["columns", {"folds": 5}], **means},
    ]
    own, new, tests, whole, profile, refits, left_out = twin(calls)
    assert_same_columns(own, by_cluster(intervals(model)), 1e-5)
    assert_same_columns(new, predict_new_cluster(model), 1e-5)
    assert tests["intercept"]["df"] == pytest.approx(satterthwaite(model)["df"].iloc[0], rel=1e-6)
    ours = posterior(model)
    found = summaries(whole["parameters"], ours.parameters.index)
    np.testing.assert_allclose(found, ours.parameters, rtol=1e-4)
    assert set(whole["coefficients"]) == {"cluster", "intercept"}
    ours = profile_intervals(model)
    np.testing.assert_allclose(summaries(profile, ours.index), ours, rtol=1e-5)
    assert refits.pop("isSingular") == [False] * 5
    assert_same_columns(refits, bootstrap(model, 5, 1).drop(columns="is_singular"), 1e-4)
    ours = held_out(data, x=None, folds=5)
    assert left_out["rows"]["partialPooling"] == pytest.approx(
        ours.loc["rows", "partial_pooling"], rel=1e-6
    )


@pytest.mark.parametrize(
    ("name", "values", "call"),
    [
        ("intervals", ["fit", 2], lambda model: intervals(model, 2)),
        ("bootstrap", ["fit", 0], lambda model: bootstrap(model, 0)),
        ("compare", [[]], lambda _: compare([])),
        ("lineIntervals", ["fit"], line_intervals),
        (
            "predictNewCluster",
            ["fit", [0], {"y": [1]}],
            lambda model: predict_new_cluster(model, 0, pd.DataFrame({"y": [1]})),
        ),
    ],
)
def test_both_refuse_with_the_same_words(name, values, call):
    (theirs,) = twin([job(name, model_data("sleepstudy"), *values)])
    with pytest.raises(ValueError, match=r".") as refusal:
        call(fitted_model("sleepstudy", "correlated"))
    assert theirs["kind"] == "RangeError"
    assert str(refusal.value).replace("'", '"').startswith(theirs["error"])
