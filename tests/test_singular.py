"""What docs/singular.md says of many samples, in its table and in new samples of a share of it."""

import numpy as np
import pandas as pd
import pytest

from scripts.measurements.singular import DESIGNS, Design, samples_of, summary
from scripts.written.singular import singular_facts, singular_tables
from tests.conftest import ROOT

N_AGAIN = 30
KEY = [*Design._fields, "choice"]
AGAIN = [Design(20, 5, 0), Design(20, 20, 0.25), Design(8, 5, 0.25)]


@pytest.fixture(scope="module")
def table():
    return pd.read_csv(ROOT / "docs/data/singular.csv").set_index(KEY).sort_index()


def test_every_design_is_there_once(table):
    assert table.index.is_unique
    assert {Design(*key[:3]) for key in table.index} == set(DESIGNS)
    fits = table.drop(index="posterior", level="choice")
    assert set(fits["samples"]) == {500}
    assert not fits.xs("prior", level="choice")["singular"].any()


@pytest.mark.slow
@pytest.mark.parametrize("design", AGAIN, ids=str)
def test_new_samples_agree_with_the_table(design, table):
    again = summary(samples_of(design, range(9001, 9001 + N_AGAIN), 3)).set_index("choice")
    for choice, row in again.iterrows():
        written = table.loc[(*design, choice)]
        for share in ("singular", "covered"):
            p = np.clip(written[share], 0.02, 0.98) if choice != "prior" else written[share]
            error = np.sqrt(p * (1 - p) * (1 / row["samples"] + 1 / written["samples"]))
            assert abs(row[share] - written[share]) < 4.5 * error + 1e-3, (choice, share)
        for name in ("rmse_intercept", "rmse_slope"):
            if choice != "posterior":  # three samples tell no error of their own
                error = np.hypot(row[f"{name}_error"], written[f"{name}_error"])
                assert abs(row[name] - written[name]) < 4.5 * error + 1e-3, (choice, name)


def test_more_observations_cure_only_where_there_is_a_spread(table):
    singular = table["singular"].xs("correlated", level="choice")
    assert singular[20, 5, 0.25] > 0.35 > 0.1 > singular[20, 20, 0.25]
    none = [singular[20, rows, 0.0] for rows in (5, 20, 80)]
    assert min(none) > 0.55
    assert max(none) - min(none) < 0.1


def test_dropping_slopes_that_differ_costs_coverage(table):
    covered = table["covered"].loc[20, 20, 0.25]
    assert covered["intercept"] < 0.85 < 0.9 < covered["correlated"]
    assert covered["uncorrelated"] == pytest.approx(covered["correlated"], abs=0.02)


def test_the_prior_has_the_safest_intervals_of_the_fits_and_the_largest_errors_with_few_rows(table):
    for design in DESIGNS:
        of = table.loc[tuple(design)]
        fits = of.drop(index=["posterior", "prior"])
        assert (of.loc["prior", "covered"] > fits["covered"] - 0.01).all()
        if design.rows <= 5:
            assert (of.loc["prior", "rmse_slope"] > fits["rmse_slope"]).all()
            assert of.loc["posterior", "rmse_slope"] < of.loc["prior", "rmse_slope"]


def test_the_page_shows_the_tables_numbers(table):
    facts, text = singular_facts(), singular_tables()
    share = table.loc[(20, 5, 0.25, "correlated"), "singular"]
    assert facts["n20x5_spread"]["correlated"]["singular"] == f"{100 * share:.0f}%"
    assert facts["samples"] == "500"
    assert text.count("\n| 20 clusters of 5, SD") == 6
    assert f"| 20 clusters of 5, SD 0.25 | {100 * share:.0f}% |" in text
    assert text.count("**") == 6
