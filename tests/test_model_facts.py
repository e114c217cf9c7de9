"""Every number that prose quotes of a fit, counted again from its pooled frame."""

import numpy as np
import pandas as pd
import pytest
from scipy.stats import spearmanr

from shrinksite import create_data, fit, pool, true_coefficients
from shrinksite.bias_and_noise import bias_and_noise
from shrinksite.facts import scenario_facts
from shrinksite.figure_data import examples
from shrinksite.model_facts import model_facts
from shrinksite.names import Names
from shrinksite.number_words import number, percent
from shrinksite.own_facts import own_facts
from shrinksite.own_weight import own_weight
from shrinksite.prediction import predict_new_cluster
from shrinksite.rank_correlation import rank_correlation
from tests.reference import SCENARIOS, fitted, pooled, ragged_data

KINDS = ("no_pooling", "partial_pooling", "truth")


def pair(frame, kind):
    return frame[[f"{kind}_intercept", f"{kind}_x"]].to_numpy()


def both(values, written=number):
    return dict(zip(("intercept", "x"), map(written, values), strict=True))


@pytest.fixture(scope="module", params=["baseline", "unbalanced", "fewer-observations"])
def case(request):
    slug = request.param
    model, frame = fitted(slug), pooled(slug)
    return model, frame, scenario_facts(model, frame, SCENARIOS[slug]["parameters"])


def test_counts(case):
    model, frame, facts = case
    assert facts["n_cluster"] == facts["n_with_slope"] == facts["n_drawn"] == "100"
    assert facts["smallest_cluster"] == str(frame["n"].min())
    assert facts["largest_cluster"] == str(frame["n"].max())
    assert facts["criterion"] == number(model.reml_criterion, 1)
    assert facts["sigma"] == number(model.sigma)
    assert facts["is_singular"] == "no"


def test_spreads_and_weights(case):
    model, frame, facts = case
    assert facts["standard_error"] == both(model.standard_errors)
    assert facts["sd"] == both(np.sqrt(np.diag(model.random_effects_cov)))
    assert facts["spread"] == {kind: both(pair(frame, kind).std(axis=0, ddof=1)) for kind in KINDS}
    mean = own_weight(model).mean(axis=0)
    assert facts["weight"] == [[number(value, 2) for value in row] for row in mean]


def test_movement(case):
    model, frame, facts = case
    fixed, half = model.fixed_effects.to_numpy(), np.array([1.5, 0.75])
    start, end = pair(frame, "no_pooling"), pair(frame, "partial_pooling")
    from_average = np.linalg.norm((start - fixed) / half, axis=1)
    moved = np.linalg.norm((start - end) / half, axis=1)
    kept = np.linalg.norm((end - fixed) / half, axis=1) / from_average
    found = facts["movement"]
    assert found["mean"] == both(np.abs(start - end).mean(axis=0))
    assert found["kept"] == {
        "least": percent(kept.min()),
        "median": percent(np.median(kept)),
        "most": percent(kept.max()),
    }
    assert found["farther"] == str((kept > 1).sum())
    ranks = {
        "start_moved": spearmanr(from_average, moved)[0],
        "start_given": spearmanr(from_average, 1 - kept)[0],
    }
    if frame["n"].nunique() > 1:
        ranks["n_given"] = spearmanr(frame["n"], 1 - kept)[0]
    assert found["rank"] == {name: number(value, 2) for name, value in ranks.items()}
    assert found["by_n"] == [
        {
            "n": str(n),
            "clusters": str((frame["n"] == n).sum()),
            "given": percent(np.median(1 - kept[frame["n"] == n])),
        }
        for n in sorted(frame["n"].unique())
    ]
    farther = np.abs(end - fixed) > np.abs(start - fixed)
    assert facts["moved_away"] == {
        "intercept": str(farther[:, 0].sum()),
        "x": str(farther[:, 1].sum()),
        "n": str(farther.any(axis=1).sum()),
        "share": percent(farther.any(axis=1).mean()),
    }


def test_the_truth(case):
    model, frame, facts = case
    fixed, true = model.fixed_effects.to_numpy(), pair(frame, "truth")
    off = {kind: np.linalg.norm(pair(frame, kind) - true, axis=1) for kind in KINDS[:2]}
    worse = off["partial_pooling"] > off["no_pooling"]
    away = np.linalg.norm(true - fixed, axis=1)
    assert facts["truth_away"] == {
        "worse_off": number(away[worse].mean(), 2),
        "better_off": number(away[~worse].mean(), 2),
    }
    beyond = {
        when: (np.abs(pair(frame, kind) - fixed) > [1.5, 0.75]).any(axis=1).sum()
        for when, kind in (("start", "no_pooling"), ("end", "partial_pooling"))
    }
    assert facts["outside"] == {when: str(n) for when, n in beyond.items()}
    assert facts["better_off"] == {"n": str((~worse).sum()), "share": percent(1 - worse.mean())}


def test_one_cluster(case):
    model, frame, facts = case
    one = facts["examples"]["farthest"]
    place = frame.index.get_loc(int(one["cluster"]))
    assert one["n"] == str(frame["n"].iloc[place])
    fixed = model.fixed_effects.to_numpy()
    for kind in KINDS:
        assert one[kind] == both(pair(frame, kind)[place])
    for name, kind in (("own_away", "no_pooling"), ("mode", "partial_pooling")):
        away = pair(frame, kind)[place] - fixed
        assert one[name] == both(away, lambda value: number(value, 2))
    assert one["weight"] == [[number(w, 2) for w in row] for row in own_weight(model)[place]]


def test_every_kind_of_example_is_the_cluster_that_the_figure_offers(case):
    model, frame, facts = case
    offered = examples(frame, model.fixed_effects)
    assert [*facts["examples"]] == [*offered]
    for kind, label in offered.items():
        assert facts["examples"][kind]["cluster"] == str(label)


def test_a_new_cluster_and_the_parts_of_the_error(case):
    model, frame, facts = case
    lines = predict_new_cluster(model, [-2, 0, 2])
    assert facts["new_cluster"] == [
        {
            "x": at,
            "line_sd": number(line.line_sd, 2),
            "line_low": number(line.line_low, 2),
            "line_high": number(line.line_high, 2),
        }
        for at, line in zip(("−2", "0", "2"), lines.itertuples(), strict=True)
    ]
    parts = bias_and_noise(model, frame)
    assert facts["error"] == {name: both(part) for name, part in parts.items()}


def test_bias_and_noise_are_those_of_many_new_samples():
    parameters = {"n_cluster": 12, "obs_per_cluster": 6, "sd_slope": 0.8, "seed": 3}
    data = create_data(**parameters)
    model = fit(data)
    frame = pool(model, true_coefficients(**parameters))
    found = bias_and_noise(model, frame)
    rng = np.random.default_rng(1)
    fixed, W, true = model.fixed_effects.to_numpy(), own_weight(model), pair(frame, "truth")
    errors = []
    for c, (_, rows) in enumerate(data.groupby("cluster")):
        X = np.stack([np.ones(len(rows)), rows["x"]], axis=1)
        noise = model.sigma * rng.normal(size=(40_000, len(rows)))
        own = noise @ np.linalg.pinv(X).T
        errors.append((own, own @ W[c].T + (np.eye(2) - W[c]) @ (fixed - true[c])))
    own, shrunk = (np.array(part) for part in zip(*errors, strict=True))

    def root_mean(squares):
        return np.sqrt(squares.mean(axis=0))

    close = {"rtol": 0.01}
    np.testing.assert_allclose(found["noise_no_pooling"], root_mean(own.var(axis=1)), **close)
    np.testing.assert_allclose(
        found["noise_partial_pooling"], root_mean(shrunk.var(axis=1)), **close
    )
    bias = root_mean(shrunk.mean(axis=1) ** 2)
    np.testing.assert_allclose(found["bias_partial_pooling"], bias, **close)
    total = root_mean((shrunk**2).mean(axis=1))
    np.testing.assert_allclose(found["total_partial_pooling"], total, **close)


def test_facts_of_own_data_leave_the_truth_out_and_name_every_cluster():
    model = fit(ragged_data())
    facts = own_facts(model, pool(model), Names("reading", "days"))
    assert facts["names"]["y"] == "reading"
    assert set(facts["spread"]) == {"no_pooling", "partial_pooling"}
    assert list(facts["clusters"]) == [str(label) for label in pool(model).index]
    assert facts["examples"]["smallest"] == facts["clusters"]["1"]
    assert "truth" not in facts["clusters"]["5"]
    assert facts["n_with_slope"] == "9"


def test_a_singular_fit_is_called_one():
    model = fit(create_data(n_cluster=12, obs_per_cluster=2, seed=1))
    half = model.fixed_effects * 0 + 1
    assert model_facts(model, pool(model), half, number, number)["is_singular"] == "yes"


def test_rounding_alone_gives_no_rank():
    other = pd.Series([2.0, 1, 3])
    rounded, equal = pd.Series([0.3, 0.1 + 0.2, 5]), pd.Series([1.0, 1, 2])
    assert rank_correlation(rounded, other) == rank_correlation(equal, other)
    assert np.isnan(rank_correlation(pd.Series([0.3, 0.1 + 0.2]), other[:2]))


def test_a_rank_correlation_with_what_is_alike_in_all_clusters_is_a_dash():
    parameters = {"n_cluster": 7, "obs_per_cluster": 4, "sd_int": 0.05, "sd_slope": 0.05, "seed": 3}
    model = fit(create_data(**parameters))
    assert not model.theta.any(), "the model finds clusters alike"
    ranks = scenario_facts(model, pool(model, true_coefficients(**parameters)), parameters)
    ranks = ranks["movement"]["rank"]
    assert ranks == {"start_moved": number(1, 2), "start_given": number(None)}
