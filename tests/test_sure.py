"""What docs/sure.md says, in its tables and in new samples of a share of one."""

import numpy as np
import pandas as pd
import pytest

from scripts.measurements.ranking import N_SAMPLES, SETTINGS, TABLE, one_sample, summary
from scripts.written.coverage import TABLE as COVERAGE
from scripts.written.coverage import coverage_facts
from scripts.written.sure import ranking_facts, spread_facts
from tests.conftest import ROOT

N_AGAIN = 25
KEY = ["clusters", "rows", "coefficient", "pooling"]


@pytest.fixture(scope="module")
def ranking():
    return pd.read_csv(ROOT / TABLE, dtype={"rows": str}).set_index(KEY)


@pytest.fixture(scope="module")
def coverage():
    table = pd.read_csv(ROOT / COVERAGE)
    return table.set_index(["quantity", "method", "clusters", "rows"])["value"].unstack([2, 3])


def test_new_samples_agree_with_the_table_of_ranks(ranking):
    assert (ranking["samples"] == N_SAMPLES).all()
    assert sorted(set(ranking.index.droplevel([2, 3]))) == sorted(SETTINGS)
    for setting in ((20, "5"), (100, "10"), (100, "2-32")):
        again = pd.concat([one_sample(setting, seed) for seed in range(9001, 9001 + N_AGAIN)])
        for row in summary(again).to_dict("records"):
            written = ranking.loc[tuple(row[name] for name in KEY)]
            for name in ("is_best", "in_top", "is_small"):
                p = written[name]
                error = np.sqrt(p * (1 - p) / N_AGAIN + written[f"{name}_error"] ** 2)
                assert np.isnan(p) or abs(row[name] - p) <= 4.5 * error + 1 / N_AGAIN, name
            error = np.hypot(row["rank_error"], written["rank_error"])
            assert abs(row["rank"] - written["rank"]) <= 4.5 * error


def test_the_rank_is_that_of_the_highest_estimate():
    found = one_sample((100, "2-32"), 1).set_index(["coefficient", "pooling"])
    assert (found["is_best"] == (found["rank"] == 1)).all()
    assert (found["in_top"] == (found["rank"] <= 10)).all()
    assert np.isnan(one_sample((20, "5"), 1)["is_small"]).all()


def test_where_sizes_differ_own_lines_give_the_prize_to_the_small(ranking):
    own, mixed = (ranking.loc[100, "2-32", "x", p] for p in ("no_pooling", "partial_pooling"))
    assert own["is_small"] > 0.95 > 0.1 > mixed["is_small"]
    assert mixed["in_top"] > own["in_top"] + 0.4
    assert mixed["is_best"] < 0.5  # the wrong one mostly has it even so
    many = (ranking.loc[100, "50", "x", p] for p in ("no_pooling", "partial_pooling"))
    assert abs(np.subtract(*(row["in_top"] for row in many))) < 0.03


def test_with_few_clusters_the_usual_interval_fails_and_the_posterior_does_not(coverage):
    usual, posterior = coverage.loc[("x", "conditional")], coverage.loc[("x", "posterior")]
    assert (usual[[5, 8]] < 0.65).all()
    assert usual[20, 5] < 0.75
    assert usual[100, 10] > 0.9
    assert posterior.min() > 0.92
    assert usual[5, 10] - usual[5, 5] < 0.04  # more rows hardly help few clusters
    assert usual[100, 10] - usual[100, 3] > 0.1  # and they do help many


def test_picking_harms_own_lines_and_hardly_the_posterior(coverage):
    for design in ((8, 5), (20, 5), (100, 10)):
        assert coverage.loc[("x, picked", "own"), design] < 0.8
        assert coverage.loc[("x", "own"), design] > 0.92
        assert coverage.loc[("x, picked", "posterior"), design] > 0.92
    picked, everyone = (coverage.loc[(q, "conditional"), (100, 10)] for q in ("x, picked", "x"))
    assert everyone - picked < 0.03
    assert coverage.loc[("x, extreme", "conditional"), (100, 10)] < 0.65


def test_predictions_spread_less_by_what_is_uncertain_of_them():
    facts = {name: float(text) for name, text in spread_facts().items()}
    assert facts["of_modes"] < facts["of_model"]
    assert facts["together"] == pytest.approx(facts["of_model"], abs=0.005)
    assert np.hypot(facts["of_modes"], facts["unsure"]) == pytest.approx(
        facts["together"], abs=1e-3
    )


def test_the_page_quotes_the_tables(coverage, ranking):
    at = coverage_facts()
    assert at["c20_n5"]["x_picked"]["own"] == f"{coverage.loc[('x, picked', 'own'), (20, 5)]:.0%}"
    assert at["c5_n10"]["new_x"]["sd"] == f"{coverage.loc[('new x', 'sd'), (5, 10)]:.0%}"
    row = ranking.loc[100, "2-32", "x", "no_pooling"]
    quoted = ranking_facts()["c100_n2_32"]["x"]["no_pooling"]
    assert quoted["is_small"] == f"{row['is_small']:.0%}"
    assert quoted["rank"] == f"{row['rank']:.0f}"
