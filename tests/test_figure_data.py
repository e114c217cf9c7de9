"""The numbers the browser gets."""

import gzip
import json

import pandas as pd
import pytest

from shrinksite import Scenario, create_data, fit, pool
from shrinksite.figure_data import examples, figure_data
from shrinksite.measures import worse_off
from shrinksite.pooling import estimates
from tests.reference import SCENARIOS, fitted, pooled, ragged_data

BASELINE = Scenario("baseline", "Baseline", "Look.")


def as_json(data):
    return json.dumps(data, separators=(",", ":"), allow_nan=False)


@pytest.mark.parametrize("slug", SCENARIOS)
def test_it_is_small_and_complete(slug):
    data = figure_data(fitted(slug), pooled(slug), Scenario(slug, "T", "L", "n"))
    assert len(gzip.compress(as_json(data).encode())) < 20_000
    lengths = {
        name: len(values["x"] if isinstance(values, dict) else values)
        for name, values in data["clusters"].items()
    }
    assert set(lengths.values()) == {100}, lengths


def test_numbers_are_the_frames_to_four_decimals():
    data, frame = figure_data(fitted("baseline"), pooled("baseline"), BASELINE), pooled("baseline")
    for name in ("no_pooling", "partial_pooling", "truth"):
        for coefficient in ("intercept", "x"):
            wanted = estimates(frame, name)[coefficient].tolist()
            assert data["clusters"][name][coefficient] == pytest.approx(wanted, abs=5.1e-5)
    assert data["fixed_effects"] == [0.9365, 0.5441]
    assert data["clusters"]["worse_off"] == worse_off(frame).tolist()


def test_own_weight_takes_the_browser_from_no_to_partial_pooling():
    data = figure_data(fitted("baseline"), pooled("baseline"), BASELINE)
    clusters, (b0, b1) = data["clusters"], data["fixed_effects"]
    away = [clusters["no_pooling"]["intercept"][7] - b0, clusters["no_pooling"]["x"][7] - b1]
    (w00, w01), (w10, w11) = clusters["own_weight"][7]
    # Weights are rounded to 0.0005, distances are below 2.
    partial = clusters["partial_pooling"]
    assert b0 + w00 * away[0] + w01 * away[1] == pytest.approx(partial["intercept"][7], abs=2e-3)
    assert b1 + w10 * away[0] + w11 * away[1] == pytest.approx(partial["x"][7], abs=2e-3)


def test_what_is_not_known_is_none():
    model = fit(ragged_data())
    data = json.loads(as_json(figure_data(model, pool(model), BASELINE)))
    clusters = data["clusters"]
    assert clusters["no_pooling"]["x"][:3] == [None] * 3
    assert None not in clusters["no_pooling"]["x"][3:] + clusters["partial_pooling"]["x"]
    assert clusters["truth"]["intercept"] == [None] * 12
    assert clusters["share_kept"][:3] == clusters["worse_off"][:3] == [None] * 3
    assert "worse_off" not in data["examples"]
    assert data["examples"]["smallest"] == 1


def test_examples_are_what_they_are_called():
    frame, fixed = pooled("unbalanced"), fitted("unbalanced").fixed_effects
    chosen = examples(frame, fixed)
    assert frame.loc[chosen["smallest"], "n"] == frame["n"].min()
    assert worse_off(frame)[chosen["worse_off"]]
    distance = ((estimates(frame, "no_pooling") - fixed) ** 2).sum(axis=1)
    assert distance[chosen["farthest"]] == distance.max()
    assert "smallest" not in examples(pooled("baseline"), fitted("baseline").fixed_effects)


@pytest.mark.parametrize(
    "labels",
    [["a", "b", "c", "d"], [1.25, 1.5, 2.5, 3.5], pd.date_range("2026", periods=4)],
    ids=["text", "fractions", "dates"],
)
def test_labels_that_are_no_whole_numbers_are_text(labels):
    data = create_data(n_cluster=4)
    model = fit(data.assign(cluster=pd.Series([labels[c - 1] for c in data["cluster"]])))
    written = json.loads(as_json(figure_data(model, pool(model), BASELINE)))
    assert written["clusters"]["cluster"] == [str(label) for label in labels]
    assert written["examples"]["farthest"] in written["clusters"]["cluster"]
