"""Bad data are refused in words that name column, row and what is allowed."""

import numpy as np
import pandas as pd
import pytest

from shrinksite import create_data, fit
from shrinksite.model_frame import model_frame

DATA = create_data(n_cluster=6, obs_per_cluster=4)


def with_value(column, value):
    data = DATA.astype({column: object}) if isinstance(value, str) else DATA.copy()
    data.iloc[4, data.columns.get_loc(column)] = value
    return data


def constant_x(value):
    return DATA.assign(x=value)


BAD = {
    "no y": (DATA.drop(columns="y"), r"exactly one column 'y'; there are 'x', 'cluster'"),
    "no x": (DATA.drop(columns="x"), r"exactly one column 'x'"),
    "no cluster": (DATA.drop(columns="cluster"), r"exactly one column 'cluster'"),
    "two y": (pd.concat([DATA, DATA["y"]], axis=1), r"exactly one column 'y'"),
    "NaN in y": (
        with_value("y", np.nan),
        r"column 'y', row 5 \(index 4\): nan is not a finite number; "
        r"data.dropna\(subset=\['y'\]\) leaves out this row",
    ),
    "inf in x": (with_value("x", np.inf), r"column 'x', row 5 \(index 4\): inf is not a finite"),
    "text in y": (with_value("y", "high"), r"column 'y' must hold numbers"),
    "text in x": (DATA.assign(x="1.5"), r"column 'x' must hold numbers"),
    "bool x": (DATA.assign(x=DATA["x"] > 0), r"column 'x' must hold numbers; it holds bool"),
    "complex y": (DATA.assign(y=DATA["y"] + 1j), r"column 'y' must hold numbers; it holds complex"),
    "date x": (
        DATA.assign(x=pd.date_range("2026", periods=24)),
        r"column 'x' must hold numbers; it holds datetime",
    ),
    "missing in a nullable y": (
        DATA.assign(y=DATA["y"].astype("Float64").mask(DATA.index == 4)),
        r"column 'y', row 5 \(index 4\)",
    ),
    "nameless cluster": (
        DATA.assign(cluster=DATA["cluster"].where(DATA.index != 4)),
        r"column 'cluster', row 5 \(index 4\): a cluster needs a name; "
        r"data.dropna\(subset=\['cluster'\]\) leaves out this row",
    ),
    "one cluster": (DATA.assign(cluster="a"), r"column 'cluster' holds one cluster; at least two"),
    "all singletons": (
        DATA.assign(cluster=range(24)),
        r"every cluster in column 'cluster' has one",
    ),
    "five rows": (DATA.head(5), r"5 rows for 6 parameters"),
    "no rows": (DATA.head(0), r"0 rows for 6 parameters"),
    "constant x": (constant_x(2.5), r"column 'x' is 2.5 in every row; a slope needs it to vary"),
    "x all zero": (constant_x(0.0), r"column 'x' is 0 in every row"),
    "x constant but for rounding": (
        DATA.assign(x=np.where(DATA.index % 2, 0.3, 0.1 + 0.2)),
        r"column 'x' is 0.3 in every row",
    ),
}


@pytest.mark.parametrize(("data", "said"), BAD.values(), ids=BAD.keys())
def test_bad_data_are_refused(data, said):
    with pytest.raises(ValueError, match=said):
        model_frame(data, "y", "x", "cluster")


def test_six_rows_in_two_clusters_are_enough():
    frame = model_frame(DATA.sort_values("cluster").iloc[1:7], "y", "x", "cluster")
    assert len(frame.y) == 6
    assert len(frame.labels) == 2


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ([30, 2, 1000], [2, 30, 1000]),
        (["b", "a", "c"], ["a", "b", "c"]),
        ([2.5, -1.0, 7.0], [-1.0, 2.5, 7.0]),
        (["b", 2, "a"], [2, "a", "b"]),
        (["b", ("c", 1), "a"], [("c", 1), "a", "b"]),
        (pd.Categorical(["b", "a", "c"], categories=["c", "unused", "b", "a"]), ["c", "b", "a"]),
    ],
    ids=["gaps", "text", "fractions", "mixed", "no order", "categories with one unused"],
)
def test_clusters_are_sorted_whatever_names_them(labels, expected):
    column = pd.Series(labels).repeat(8).reset_index(drop=True)
    frame = model_frame(DATA.assign(cluster=column), "y", "x", "cluster")
    assert frame.labels.tolist() == expected
    assert frame.labels[frame.code].tolist() == column.tolist()


@pytest.mark.parametrize("data", [None, {"y": [1]}, [1, 2], np.zeros((9, 3)), "y,x"], ids=repr)
def test_only_frames_are_data(data):
    with pytest.raises(ValueError, match="must be a pandas DataFrame; this is"):
        fit(data)


def test_text_among_numbers_is_named_by_its_row():
    data = create_data(n_cluster=5)
    data["y"] = data["y"].astype(object)
    data.loc[3, "y"] = "four"
    with pytest.raises(ValueError, match=r"column 'y' must hold numbers.*row 4.*'four'"):
        fit(data)


def test_names_that_cannot_be_told_apart_are_refused():
    data = create_data(n_cluster=5)
    with pytest.raises(ValueError, match="column 'cluster' must hold names"):
        fit(data.assign(cluster=[[c] for c in data["cluster"]]))
