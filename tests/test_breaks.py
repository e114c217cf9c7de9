"""What docs/breaks.md says, in its table and in new samples of a share of it."""

import numpy as np
import pandas as pd
import pytest

from scripts.measurements.departures import SETTINGS, one_sample, summary
from scripts.written.breaks import departure_facts
from tests.conftest import ROOT

N_AGAIN = 30


@pytest.fixture(scope="module")
def table():
    found = pd.read_csv(ROOT / "docs/data/departures.csv")
    return found.set_index(["departure", "obs_per_cluster", "who"])


@pytest.mark.slow
@pytest.mark.parametrize(
    "setting", SETTINGS[:-1], ids=lambda s: "{departure}-{obs_per_cluster}".format(**s)
)
def test_new_samples_agree_with_the_table(setting, table):
    again = pd.concat([one_sample(setting, seed) for seed in range(9001, 9001 + N_AGAIN)])
    for row in summary(again).to_dict("records"):
        written = table.loc[(row["departure"], row["obs_per_cluster"], row["who"])]
        for name in ("rmse_own_slope", "rmse_mixed_slope", "worse_off", "slope", "centred_slope"):
            if not np.isnan(row[name]):
                error = np.hypot(row[f"{name}_error"], written[f"{name}_error"])
                assert abs(row[name] - written[name]) < 4.5 * error + 1e-3, name


def test_two_kinds_and_heavy_tails_are_harmless(table):
    for departure in ("two_kinds", "heavy_tails"):
        row = table.loc[(departure, 10, "all")]
        assert row["rmse_mixed_slope"] < 0.85 * row["rmse_own_slope"]
    plain, heavy = table.loc[("none", 10, "all")], table.loc[("heavy_tails", 10, "all")]
    assert heavy["rmse_mixed_slope"] == pytest.approx(plain["rmse_mixed_slope"], abs=0.01)


@pytest.mark.parametrize("departure", ["rare_kind", "outlying"])
def test_the_few_pay_and_the_whole_gains(departure, table):
    few, rest, whole = (table.loc[(departure, 10, who)] for who in ("unusual", "others", "all"))
    assert few["rmse_mixed_slope"] > 1.3 * few["rmse_own_slope"]
    assert rest["rmse_mixed_slope"] < 0.75 * rest["rmse_own_slope"]
    assert whole["rmse_mixed_slope"] < whole["rmse_own_slope"]


def test_small_clusters_are_pulled_up_and_single_errors_still_fall(table):
    small, rest = table.loc[("size_tied", 10, "unusual")], table.loc[("size_tied", 10, "others")]
    assert small["bias_intercept"] > 0.25
    assert rest["bias_intercept"] < -0.03
    assert small["rmse_mixed_intercept"] < small["rmse_own_intercept"]


def test_a_tied_x_breaks_the_answer_and_centring_repairs_it(table):
    slopes = [table.loc[("x_tied", rows, "all")] for rows in (3, 10, 50)]
    assert [row["slope"] for row in slopes] == sorted((r["slope"] for r in slopes), reverse=True)
    assert slopes[1]["covered"] < 0.05 < 0.4 < slopes[2]["covered"] < 0.7
    for row in slopes:
        assert row["centred_slope"] == pytest.approx(0.5, abs=0.01)
        assert row["centred_covered"] > 0.92
    assert slopes[2]["rmse_mixed_intercept"] > slopes[2]["rmse_own_intercept"]


def test_the_page_quotes_the_table(table):
    facts = departure_facts()
    row = table.loc[("outlying", 10, "unusual")]
    assert (
        facts["outlying"]["n10"]["unusual"]["rmse_mixed_slope"] == f"{row['rmse_mixed_slope']:.2f}"
    )
    assert facts["outlying"]["n10"]["unusual"]["worse_off"] == f"{row['worse_off']:.0%}"
    assert facts["samples"] == "500"
