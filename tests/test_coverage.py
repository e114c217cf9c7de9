"""The published coverage of intervals: a share of it is simulated again."""

import numpy as np
import pandas as pd
import pytest

from scripts.measurements.coverage import CELLS, INDEX, TABLE, sampled, summary
from tests.test_twin import ROOT

PUBLISHED = pd.read_csv(ROOT / TABLE).set_index(INDEX)
N_WITH_POSTERIOR = 25


def published(cell):
    return PUBLISHED.loc[cell]


def test_the_table_has_every_cell():
    cells = PUBLISHED.index.droplevel(["quantity", "method"]).unique()
    assert sorted(cells) == sorted(CELLS)
    for cell, samples in CELLS.items():
        assert published(cell).loc[("x", "posterior"), "samples"] == samples


@pytest.mark.slow
@pytest.mark.parametrize("cell", [(5, 5), (8, 5), (20, 5)])
def test_without_posteriors_a_cell_comes_out_the_same(cell):
    found = summary(sampled(cell, 1, CELLS[cell], posterior=False))
    found = found.set_index(["quantity", "method"])
    known = published(cell).loc[found.index]
    assert found["samples"].tolist() == known["samples"].tolist()
    # Where an end lies within rounding of a truth, one cluster of thousands may change sides.
    np.testing.assert_allclose(found["value"], known["value"], rtol=0, atol=1e-3)


@pytest.mark.slow
def test_posteriors_cover_as_published():
    cell = (8, 5)
    samples = sampled(cell, 1, N_WITH_POSTERIOR, posterior=True)
    found = summary(samples).set_index(["quantity", "method"])
    for quantity in ("x", "intercept", "fixed x", "rmse of x"):
        value, error = found.loc[(quantity, "posterior"), ["value", "error"]]
        known = published(cell).loc[(quantity, "posterior"), "value"]
        assert abs(value - known) <= 5 * max(error, 0.02)


def test_intervals_that_forget_an_uncertainty_cover_too_little():
    for cell in CELLS:
        value = published(cell)["value"]
        assert value["x", "conditional"] <= value["x", "prediction_error"] + 0.002
        assert value["x", "prediction_error"] <= value["x", "posterior"] + 0.005
        assert 0.92 <= value["x", "posterior"] <= 0.98
        assert value["new x", "sd"] <= value["new x", "prediction_error"]
        assert value["fixed x", "normal"] <= value["fixed x", "satterthwaite"]


def test_errors_are_those_of_the_mean_over_samples():
    samples = pd.DataFrame(
        {"singular": [0, 1, 1, 0], "x|a": [0.5, 1, 0, 1], "square of x|a": [1.0, 4, 1, 4]}
    )
    found = summary(samples).set_index(["quantity", "method"])
    assert found.loc[("x", "a"), "value"] == 0.625
    assert found.loc[("x", "a"), "error"] == pytest.approx(np.std([0.5, 1, 0, 1], ddof=1) / 2)
    assert found.loc[("x, singular", "a"), "samples"] == 2
    assert found.loc[("x, singular", "a"), "value"] == 0.5
    assert found.loc[("rmse of x", "a"), "value"] == pytest.approx(np.sqrt(2.5))
    expected = np.std([1, 4, 1, 4], ddof=1) / 2 / (2 * np.sqrt(2.5))
    assert found.loc[("rmse of x", "a"), "error"] == pytest.approx(expected)
