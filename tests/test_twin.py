"""The engine in the browser gives what the package gives, through node."""

import atexit
import json
import os
import subprocess
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from scipy.special import ndtri

from scripts.written.execute import execute
from shrinksite.fit import fit
from shrinksite.fit_sums import fit_sums
from shrinksite.measures import (
    harm,
    mean_shrinkage,
    moved_away,
    reliability,
    rmse,
    worse_off,
)
from shrinksite.own_weight import own_weight
from shrinksite.pooling import POOLINGS, estimates, pool
from shrinksite.simulate import create_data, true_coefficients
from shrinksite.structures import smallest_sd
from tests.reference import MODELS, fitted_model, model_data
from tests.situations import SCENARIOS, SIMULATED
from tests.sums import sums_of

ROOT = Path(__file__).parent.parent
N_RANDOM = int(os.environ.get("TWIN_SETTINGS", "100"))  # 500 at night
POOLED = ("no_pooling", "partial_pooling", "truth")


def engine(jobs, script="engine"):
    """Return what the JavaScript engine gives for every job (see tests/js/engine.mjs)."""
    node = running(script, os.getpid())
    node.stdin.write(json.dumps(jobs) + "\n")
    node.stdin.flush()
    line = node.stdout.readline()
    assert line, f"tests/js/{script}.mjs ended"
    return json.loads(line)


@cache
def running(script, process):  # noqa: ARG001 - a forked process asks a Node of its own
    """Start a script that answers lines (see tests/js/answer_lines.mjs); it ends with the tests."""
    node = subprocess.Popen(
        ["node", ROOT / f"tests/js/{script}.mjs"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(node.communicate)
    return node


def camel(parameters):
    """Return parameters with the names they have in JavaScript."""

    def name(snake):
        first, *others = snake.split("_")
        return first + "".join(word.capitalize() for word in others)

    return {name(key): value for key, value in parameters.items()}


def random_parameters(number):
    """Return the settings of one random data set: every kind of data the site can be asked for."""
    rng = np.random.default_rng([number, 2026])
    n_cluster = int(rng.choice([2, 3, 4, 6, 10, 20, 45, 60, 150]))
    return {
        "obs_per_cluster": int(rng.choice([2, 3, 4, 5, 10, 30])) + (6 if n_cluster < 10 else 0),
        "n_cluster": n_cluster,
        "intercept": float(rng.choice([0, 1, -300])),
        "beta": float(rng.choice([0, 0.5, -20])),
        "sigma": float(rng.choice([0.01, 0.25, 1, 5])),
        "sd_int": float(rng.choice([0, 0.1, 0.5, 2])),
        "sd_slope": float(rng.choice([0, 0.1, 0.25, 1])),
        "cor": float(rng.choice([-1, -0.7, 0, 0.3, 0.95, 1])),
        "balanced": float(rng.choice([0.4, 0.6, 0.9, 1])),
        "seed": int(rng.integers(-(2**31) + 1, 2**31)),
    }


def other_predictor(data, number):
    """Return the data with x as real data have it: 0/1, few values, far from 0, the row's place."""
    kind = number % 5
    x = data["x"]
    noise = data["y"] - 0.5 * x
    x = [x, (x > 0.8).astype(float), x.round(), 1000 + 5 * x, data.groupby("cluster").cumcount()][
        kind
    ]
    return data.assign(x=x.astype(float), y=noise + 0.5 * x)


def columns(data, random_effects="correlated"):
    """Return a frame's columns as a job; without x it is a model of means."""
    present = [name for name in ("y", "x", "cluster") if name in data]
    return {
        "columns": {name: data[name].tolist() for name in present},
        "options": {"randomEffects": random_effects},
    }


def floats(values):
    """Return JSON numbers as an array, null as NaN."""
    return np.array(values, dtype=float)


def coefficients(columns):
    """Return the engine's {intercept, x} as an array of shape (n_cluster, 2)."""
    return np.stack([floats(columns["intercept"]), floats(columns["x"])], axis=1)


def identifies_the_model(data):
    """Whether only one θ is the best: few distinct x leave fewer moments than θ has."""
    distinct = data.groupby("cluster")["x"].nunique()
    return data["x"].nunique() > 20 or ((distinct > 1).sum() >= 10 and distinct.max() > 2)


def assert_same_criterion(twin, ours):
    """To 1e-6, or to its last digits."""
    assert twin["remlCriterion"] == pytest.approx(ours.reml_criterion, abs=1e-6, rel=1e-10)


def assert_same_fit(twin, ours):
    """Coefficients to 1e-5 of 1, or of the clusters' standard deviation where that is larger."""
    assert_same_criterion(twin, ours)
    scale = np.sqrt(np.diag(ours.random_effects_cov)) + ours.standard_errors.to_numpy()
    tolerance = 1e-5 * np.maximum(scale.max(), 1)
    assert twin["randomEffects"] == ours.random_effects
    assert twin["coefficients"] == ours.coefficients
    size = len(ours.coefficients)
    for found, expected in [
        (twin["fixedEffects"], ours.fixed_effects),
        (twin["standardErrors"], ours.standard_errors),
        (coefficients(twin["conditionalModes"]), ours.conditional_modes),
    ]:
        assert (np.abs(floats(found)[..., :size] - expected.to_numpy()) <= tolerance).all()
        assert not floats(found)[..., size:].any()  # without a predictor every slope is 0
    assert twin["sigma"] == pytest.approx(ours.sigma, rel=1e-5)
    covariance = floats(twin["randomEffectsCov"])[:size, :size]
    covariance_off = covariance - ours.random_effects_cov.to_numpy()
    assert (np.abs(covariance_off) <= 1e-4 * np.outer(scale, scale)).all()
    assert len(twin["theta"]) == len(ours.theta)
    if not 1e-6 < smallest_sd(ours.theta, ours.random_effects) < 1e-3:  # else a digit decides
        assert twin["isSingular"] == ours.is_singular
    assert twin["conditionalModes"]["cluster"] == list(ours.conditional_modes.index)
    assert (twin["nObservations"], twin["nCluster"]) == (ours.n_observations, ours.n_cluster)


def test_normal_quantiles_agree_in_both_tails():
    rng = np.random.default_rng(1)
    p = np.concatenate(
        [
            rng.uniform(size=2000),
            10.0 ** -rng.uniform(0, 300, 2000),
            1 - 10.0 ** -rng.uniform(0, 15, 2000),
            [1e-300, 0.075, 0.925, 0.5, np.exp(-25), 1 - 2**-53, 2**-60],
        ]
    )
    (found,) = engine([{"quantiles": p.tolist()}])
    # SciPy's own rounding near 1/2 and near p = 1 is larger than 1e-14 of a small number.
    np.testing.assert_allclose(found, ndtri(p), rtol=1e-14, atol=1e-15)


def test_data_are_the_same_row_by_row():
    settings = [random_parameters(number) for number in range(N_RANDOM)]
    settings += [{"seed": 1, "sigma": 0, "balanced": 0.5}, {"seed": 0, "sd_int": 0, "sd_slope": 0}]
    twins = engine([{"parameters": camel(one), "dataOnly": True} for one in settings])
    for one, twin in zip(settings, twins, strict=True):
        data, truth = create_data(**one), true_coefficients(**one)
        assert twin["cluster"] == data["cluster"].tolist()
        for name in ("y", "x"):
            np.testing.assert_allclose(twin[name], data[name], rtol=1e-12, atol=1e-12)
        np.testing.assert_allclose(coefficients(twin["truth"]), truth, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("part", range(4))
def test_fits_agree_on_random_settings(part):
    data = []
    for number in range(part, N_RANDOM, 4):
        simulated = create_data(**random_parameters(number))
        data.append(other_predictor(simulated, number // 4))
    refused = 0
    for frame, twin in zip(data, engine([columns(frame) for frame in data]), strict=True):
        try:
            ours = fit(frame)
        except ValueError:
            refused += 1
            assert "error" in twin
            continue
        if ours.sigma < 1e-6 * frame["y"].std():  # no noise left, the criterion has no minimum
            continue
        assert_same_criterion(twin["fit"], ours)
        if identifies_the_model(frame):
            assert_same_fit(twin["fit"], ours)
    assert refused <= 3, "these settings have a model, but for a few without noise"


@pytest.mark.parametrize("random_effects", ["correlated", "uncorrelated", "intercept"])
@pytest.mark.parametrize("name", MODELS)
def test_structures_agree_and_are_lme4s(name, random_effects):
    ours = fitted_model(name, random_effects)
    (twin,) = engine([columns(model_data(name), random_effects)])
    assert_same_fit(twin["fit"], ours)
    known = MODELS[name][random_effects]
    assert twin["fit"]["remlCriterion"] == pytest.approx(known["reml_criterion"], abs=1e-6)
    assert twin["fit"]["isSingular"] is known["singular"]
    np.testing.assert_allclose(floats(twin["weights"]), own_weight(ours), atol=1e-5)


@pytest.mark.slow
@pytest.mark.parametrize("random_effects", ["correlated", "uncorrelated", "intercept"])
def test_modes_with_a_prior_agree(random_effects):
    data = [create_data(**random_parameters(number)) for number in range(60)]
    prior = {"prior": "boundary-avoiding"}
    jobs = [columns(frame, random_effects) for frame in data]
    twins = engine([job | {"options": job["options"] | prior} for job in jobs])
    for frame, twin in zip(data, twins, strict=True):
        try:
            ours = fit(frame, random_effects=random_effects, **prior)
        except ValueError as problem:
            said = str(problem).replace("'", '"')
            assert "has no mode here" in said
            assert twin["error"] == said
            continue
        assert_same_fit(twin["fit"], ours)
        np.testing.assert_allclose(twin["fit"]["theta"], ours.theta, rtol=1e-5, atol=1e-6)
        assert not twin["fit"]["isSingular"]
    (refused,) = engine([jobs[0] | {"options": {"prior": "wishart"}}])
    with pytest.raises(ValueError, match="is not allowed") as refusal:
        fit(data[0], prior="wishart")
    said = str(refusal.value).replace("'", '"').replace("None", "null")
    assert refused == {"error": said, "kind": "RangeError"}


@pytest.mark.slow
@pytest.mark.parametrize("random_effects", ["uncorrelated", "intercept"])
def test_structures_agree_on_random_settings(random_effects):
    data = [
        other_predictor(create_data(**random_parameters(number)), number) for number in range(100)
    ]
    twins = engine([columns(frame, random_effects) for frame in data])
    for frame, twin in zip(data, twins, strict=True):
        try:
            ours = fit(frame, random_effects=random_effects)
        except ValueError:
            assert "error" in twin
            continue
        if ours.sigma < 1e-6 * frame["y"].std():
            continue
        assert_same_criterion(twin["fit"], ours)
        if identifies_the_model(frame):
            assert_same_fit(twin["fit"], ours)


@pytest.mark.parametrize("random_effects", ["correlated", "uncorrelated", "intercept"])
@pytest.mark.parametrize("name", MODELS)
def test_fits_of_sums_agree(name, random_effects):
    table = sums_of(model_data(name))
    sums = {next_name(column): table[column].tolist() for column in table}
    (twin,) = engine([{"sums": sums, "options": {"randomEffects": random_effects}}])
    assert_same_fit(twin["fit"], fit_sums(table, random_effects=random_effects))


@pytest.mark.parametrize(
    ("column", "value"),
    [("n", 1.5), ("sxx", -1.0), ("syy", -1.0), ("sxy", 1e6)],
)
def test_both_refuse_sums_of_no_rows_with_the_same_words(column, value):
    table = sums_of(create_data(n_cluster=6)).astype({column: float})
    table.loc[2, column] = value
    sums = {next_name(name): table[name].tolist() for name in table}
    (twin,) = engine([{"sums": sums}])
    with pytest.raises(ValueError, match="row 3") as refusal:
        fit_sums(table)
    rule = str(refusal.value).partition("must be")[2]
    assert twin["error"].startswith(f"column {next_name(column)}, row 3")
    assert twin["error"].endswith(rule)


def test_models_of_means_agree():
    data = [create_data(**random_parameters(number)) for number in range(60)]
    twins = engine([columns(frame.drop(columns="x")) for frame in data])
    for frame, twin in zip(data, twins, strict=True):
        ours = fit(frame, x=None)
        assert_same_fit(twin["fit"], ours)
        frame = pool(ours)
        own = coefficients(twin["pooled"]["noPooling"])
        np.testing.assert_allclose(own[:, 0], frame["no_pooling_intercept"], atol=1e-9)
        weights = floats(twin["weights"])
        np.testing.assert_allclose(weights[:, :1, :1], own_weight(ours), atol=1e-6)
        assert twin["columns"] == [c for c in ("cluster", *frame) if not c.startswith("truth")]


def test_both_refuse_random_slopes_where_x_is_constant_in_every_cluster():
    data = create_data(n_cluster=9).assign(x=lambda data: data["cluster"] % 3.0)
    twins = engine([columns(data, name) for name in ("correlated", "uncorrelated", "intercept")])
    assert [twin.get("error", "")[:13] for twin in twins] == ["randomEffects", "randomEffects", ""]
    assert_same_fit(twins[2]["fit"], fit(data, random_effects="intercept"))
    assert "is not allowed: column x is constant within every cluster" in twins[0]["error"]


@pytest.mark.parametrize(
    "parameters",
    [
        {"n_cluster": 260, "obs_per_cluster": 4, "seed": 3},
        {"n_cluster": 1200, "obs_per_cluster": 3, "balanced": 0.8, "cor": 0.6},
        {"n_cluster": 40, "obs_per_cluster": 1300, "sd_slope": 0.1},
        {"n_cluster": 250, "obs_per_cluster": 210, "balanced": 0.98},
    ],
    ids=str,
)
def test_fits_agree_on_many_clusters_and_rows(parameters):
    data = create_data(**parameters)
    (twin,) = engine([columns(data)])
    assert_same_fit(twin["fit"], fit(data))


def test_fits_agree_next_to_no_noise():
    settings = [
        {
            "obs_per_cluster": 5,
            "n_cluster": n_cluster,
            "sigma": sigma,
            "cor": cor,
            "sd_slope": slope,
        }
        for n_cluster in (8, 60)
        for sigma in (1e-3, 1e-5, 1e-7)
        for cor in (1, -0.9)
        for slope in (2, sigma)
    ]
    data = [create_data(**one) for one in settings]
    for frame, twin in zip(data, engine([columns(frame) for frame in data]), strict=True):
        assert_same_criterion(twin["fit"], fit(frame))


@pytest.mark.parametrize(
    "parameters",
    [scenario.parameters for scenario in SIMULATED],
    ids=str,
)
def test_scenarios_agree_in_fit_poolings_and_measures(parameters):
    (twin,) = engine([{"parameters": camel(parameters)}])
    ours = fit(create_data(**parameters))
    assert_same_fit(twin["fit"], ours)

    pooled = pool(ours, true_coefficients(**parameters))
    assert twin["pooled"]["n"] == pooled["n"].tolist()
    np.testing.assert_allclose(floats(twin["pooled"]["sdX"]), pooled["sd_x"], rtol=1e-9)
    names = dict(zip([*POOLINGS, "truth"], map(next_name, [*POOLINGS, "truth"]), strict=True))
    for name, twin_name in names.items():
        expected = estimates(pooled, name)
        np.testing.assert_allclose(coefficients(twin["pooled"][twin_name]), expected, atol=1e-5)
    np.testing.assert_allclose(floats(twin["weights"]), own_weight(ours), atol=1e-5)

    assert twin["columns"] == [pooled.index.name, *pooled.columns]
    np.testing.assert_allclose(floats(twin["harm"]), harm(pooled), atol=1e-5)
    away = [[moved["intercept"], moved["x"]] for moved in twin["movedAway"]]
    assert away == moved_away(pooled, ours.fixed_effects).to_numpy().tolist()
    # NaN, null in JSON, where the model finds no difference that could go with another
    np.testing.assert_allclose(floats(twin["correlation"]), ours.correlation, atol=1e-4)
    between = ours.random_effects_cov.loc["intercept", "intercept"]
    share = reliability(between, ours.sigma**2, 7)
    assert twin["reliability"] == pytest.approx(share, abs=1e-5)
    measures = twin["measures"]
    shrinkage = mean_shrinkage(pooled, ours.fixed_effects)
    assert list(measures["meanShrinkage"].values()) == pytest.approx(shrinkage.tolist(), abs=1e-5)
    errors = rmse(pooled)
    for name in POOLINGS:
        found = list(measures["rmse"][names[name]].values())
        assert found == pytest.approx(errors.loc[name].tolist(), abs=1e-5)
    assert measures["shareWorseOff"] == pytest.approx(worse_off(pooled).mean(), abs=1e-12)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.slug)
def test_the_engines_figure_is_the_one_that_the_build_writes(scenario):
    """To the digits that figure.json has; contours may begin elsewhere or turn the other way."""
    written = json.loads((ROOT / f"docs/generated/{scenario.slug}/figure.json").read_text())
    job = {"parameters": camel(scenario.parameters)}
    if scenario.table:
        data = execute(scenario).data
        table = scenario.table
        roles = {"y": table.y, "cluster": table.cluster} | ({"x": table.x} if table.x else {})
        job = {"columns": {role: data[name].tolist() for role, name in roles.items()}}
    look = {"slug": scenario.slug, "title": scenario.title, "pointSize": scenario.point_size}
    options = {"options": {"randomEffects": scenario.random_effects}}
    (twin,) = engine([job | options | {"look": look | {"isOwn": scenario.table is not None}}])
    if scenario.table:
        twin["windows"]["comparable"] = twin["windows"]["fitting"]
        twin["names"] = written["names"]
    half = written["half"]
    for name, contour in written.pop("ellipses").items():
        for coefficient, values in contour.items():
            ends = [max(values), min(values)]
            found = twin["ellipses"][name][coefficient]
            assert [max(found), min(found)] == pytest.approx(ends, abs=0.02 * half[coefficient])
    del twin["ellipses"]
    for coefficient, unit in half.items():
        for pooling in POOLED:
            ours, theirs = (floats(d["clusters"][pooling][coefficient]) for d in (written, twin))
            np.testing.assert_allclose(theirs / unit, ours / unit, atol=2e-4)
    for data in (written, twin):
        for pooling in POOLED:
            del data["clusters"][pooling]
    assert_near(twin, written, scenario.slug)


def assert_near(found, expected, place):
    """Assert that nested JSON is the same, numbers to three digits or 1e-4 of the largest."""
    if isinstance(expected, dict):
        assert found.keys() == expected.keys(), place
        for key, value in expected.items():
            assert_near(found[key], value, f"{place}.{key}")
    elif isinstance(expected, list) and expected and isinstance(expected[0], int | float | None):
        ours, theirs = floats(expected), floats(found)
        largest = np.nan_to_num(np.abs(ours)).max()
        np.testing.assert_allclose(theirs, ours, rtol=1e-3, atol=2e-4 * largest, err_msg=place)
    elif isinstance(expected, list):
        assert len(found) == len(expected), place
        for i, value in enumerate(expected):
            assert_near(found[i], value, f"{place}[{i}]")
    elif isinstance(expected, float):
        assert found == pytest.approx(expected, rel=1e-3), place
    else:
        assert found == expected, place


@pytest.mark.parametrize(
    ("file", "names"),
    [("sleepstudy", ["Reaction", "Days", "Subject"]), ("radon", ["log_radon", "floor", "county"])],
)
def test_real_data_agree(file, names):
    data = pd.read_csv(ROOT / f"docs/data/{file}.csv")[names].set_axis(
        ["y", "x", "cluster"], axis=1
    )
    (twin,) = engine([columns(data)])
    ours = fit(data)
    assert_same_fit(twin["fit"], ours)
    np.testing.assert_allclose(
        coefficients(twin["pooled"]["noPooling"]), estimates(pool(ours), "no_pooling"), atol=1e-8
    )


def next_name(snake):
    """Return one name in camelCase."""
    return next(iter(camel({snake: 0})))


@pytest.mark.parametrize(
    "data",
    [
        pd.DataFrame({"y": [1.0, 2, 3, 4, 5], "x": [1.0, 2, 3, 1, 2], "cluster": [1, 1, 2, 2, 3]}),
        pd.DataFrame({"y": [1.0, 2, 3, 4, 5, 7], "x": [1.0, 2, 3, 1, 2, 5], "cluster": 1}),
        pd.DataFrame({"y": [1.0, 2, 3, 4, 5, 7], "x": [1.0, 2, 3, 1, 2, 5], "cluster": range(6)}),
        pd.DataFrame({"y": [1.0, 2, 3, 4, 5, 7], "x": 2.0, "cluster": [1, 1, 2, 2, 3, 3]}),
        pd.DataFrame({"y": [1.0, 2, 3, 4, 5, 6], "x": range(6), "cluster": list("aabbcc")}),
    ],
    ids=["few rows", "one cluster", "only singletons", "constant x", "no noise"],
)
def test_both_refuse_data_without_a_model(data):
    (twin,) = engine([columns(data)])
    with pytest.raises(ValueError, match=r".") as refusal:
        fit(data)
    # the same words, up to the names of columns
    assert twin["error"].split()[0:2] == str(refusal.value).replace("'", "").split()[0:2]


@pytest.mark.parametrize(
    "parameters",
    [{"sigma": -1}, {"cor": 1.5}, {"balanced": 0}, {"obs_per_cluster": 2.5}, {"n_cluster": 0}],
    ids=str,
)
def test_both_refuse_parameters_with_the_same_words(parameters):
    (twin,) = engine([{"parameters": camel(parameters)}])
    with pytest.raises(ValueError, match="is not allowed") as refusal:
        create_data(**parameters)
    assert twin["kind"] == "RangeError"
    assert twin["error"].partition(" ")[2] == str(refusal.value).partition(" ")[2]
