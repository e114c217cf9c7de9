"""What docs/beyond.md says: the query, the fit of its answer, and what it cannot tell."""

import re

import numpy as np
import pandas as pd
import pytest

from scripts.measurements.beyond import ROWS, ROWS_A_CLUSTER
from scripts.written.beyond import (
    DATA,
    FAR,
    MEASURED,
    PLAIN,
    QUERY,
    RAW,
    SAME,
    execute,
    far_sigma,
    largest_difference,
    query_sums,
    sums_table,
)
from scripts.written.csv_text import to_csv
from shrinksite import create_data, fit, fit_sums, overview_svg, pool
from tests.conftest import ROOT
from tests.sums import sums_of

pytestmark = pytest.mark.needs("beyond.md")
QUERIES = {name: (ROOT / "docs/sql" / name).read_text(encoding="utf-8") for name in (QUERY, PLAIN)}


@pytest.fixture(scope="module")
def executed():
    return execute(to_csv(create_data()))


def test_the_sums_are_those_of_the_rows(executed):
    rows, sums, _ = executed
    pd.testing.assert_frame_equal(
        sums.astype(float), sums_of(rows).astype(float), rtol=1e-11, atol=1e-11
    )


def test_the_fit_of_the_answer_is_that_of_the_rows_and_so_is_the_picture(executed):
    rows, _, model = executed
    of_rows = fit(rows)
    assert largest_difference(model, of_rows) < SAME
    pictures = [overview_svg(pool(one), one.fixed_effects) for one in (model, of_rows)]
    assert pictures[0] == pictures[1]
    other = fit(rows.assign(y=rows["y"] * (1 + 1e-8)))
    assert largest_difference(model, other) > SAME


@pytest.mark.parametrize("query", QUERIES.values(), ids=list(QUERIES))
def test_missing_values_are_left_out(query):
    data = create_data(n_cluster=6, obs_per_cluster=5).astype({"cluster": float})
    data.loc[[0, 3], "y"] = np.nan
    data.loc[7, "x"] = np.nan
    data.loc[11, "cluster"] = np.nan
    data.loc[data["cluster"] == 4, "x"] = np.nan  # all of a cluster
    found = query_sums(query, data)
    expected = sums_of(data.dropna())
    assert 4 not in found["cluster"].tolist()
    pd.testing.assert_frame_equal(
        found.astype(float), expected.astype(float), rtol=1e-12, atol=1e-13
    )


def test_without_the_where_clause_a_cluster_of_nothing_comes_back_empty_and_is_refused():
    data = create_data(n_cluster=6, obs_per_cluster=5)
    data.loc[data["cluster"] == 4, "x"] = np.nan
    query = re.sub(r"where.*?group", "group", QUERIES[QUERY], flags=re.DOTALL)
    sums = query_sums(query, data)
    assert sums.loc[3, "n"] == 0
    assert sums.loc[3, "mean_x":].isna().all()
    with pytest.raises(ValueError, match="row 4"):
        fit_sums(sums)


def test_the_order_of_arguments_matters():
    data = create_data()
    found = query_sums(QUERIES[QUERY].replace("(y, x)", "(x, y)"), data)
    expected = sums_of(data)
    np.testing.assert_allclose(found["sxx"], expected["syy"], rtol=1e-11)


def test_squares_lose_digits_far_from_zero_and_the_querys_do_not():
    sigma = fit(create_data()).sigma
    assert f"{FAR:,}" == "1,000,000"
    for query in QUERIES.values():
        assert far_sigma(query) == pytest.approx(sigma, rel=1e-9)
    assert abs(far_sigma(RAW) / sigma - 1) > 1e-6


def test_a_millionth_of_noise_keeps_few_digits_and_less_is_none():
    # y spreads by about a half in a cluster
    sums, rows = (of(create_data(sigma=5e-7)) for of in (sums_of, lambda data: data))
    assert 1e-9 < abs(fit_sums(sums).sigma / fit(rows).sigma - 1) < 0.05
    with pytest.raises(ValueError, match="no noise"):
        fit_sums(sums_of(create_data(sigma=5e-8)))


def test_clusters_with_the_same_sums_are_the_same_to_the_model():
    data = create_data(n_cluster=8, obs_per_cluster=6)
    # Residuals turned over have the same squares, and leave the line where it is.
    other = data.copy()
    for cluster in data["cluster"].unique():
        rows = data["cluster"] == cluster
        x, y = data.loc[rows, "x"], data.loc[rows, "y"]
        slope, intercept = np.polyfit(x, y, 1)
        other.loc[rows, "y"] = 2 * (intercept + slope * x) - y
    assert largest_difference(fit(data), fit(other)) < 1e-10
    assert np.abs(data["y"] - other["y"]).max() > 1


def test_the_table_shows_the_first_clusters(executed):
    _, sums, _ = executed
    lines = sums_table(sums).splitlines()
    assert lines[0] == "| " + " | ".join(f"`{name}`" for name in sums) + " |"
    assert lines[2].startswith("| 1 | 10 |")
    assert len(lines) == 8


def test_the_page_shows_the_files_that_were_run():
    page = (ROOT / "docs/beyond.md").read_text(encoding="utf-8")
    for name in QUERIES:
        assert f'--8<-- "docs/sql/{name}"' in page
    assert "(generated/baseline/data.csv)" in page
    assert DATA == "baseline-data.csv"  # as a reader's download is called


def test_the_measurement_is_of_ten_million_rows():
    table = pd.read_csv(ROOT / MEASURED).set_index("what")
    assert (table["rows"] == ROWS).all()
    assert (table["clusters"] == ROWS // ROWS_A_CLUSTER).all()
    assert table.loc["fit_sums", "megabytes"] < table.loc["fit", "megabytes"]
