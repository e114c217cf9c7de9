"""The package warns of the data that the page "Your data" warns of, in the same words."""

import re
import warnings

import numpy as np
import pandas as pd
import pytest

from shrinksite import DataWarning, create_data, fit, fit_sums, lme4_summary
from tests.test_twin import engine

DATA = create_data(n_cluster=12, obs_per_cluster=6, seed=3)
ASKED = (
    "data-warn-labels",
    "data-warn-twice",
    "data-warn-outcome",
    "data-warn-far",
    "data-warn-between",
    "data-warn-no-noise",
    "data-warn-same-pair",
    "data-warn-saturated",
)


_ROW = re.compile(r"[Rr]ow (\d+) \(index \d+\)")


def labelled(*names):
    """Return the data with other names for the first clusters, the last of them for two rows."""
    labels = "c" + DATA["cluster"].astype(str)
    first = labels.unique()[: len(names) - 1]
    labels = labels.replace(dict(zip(first, names, strict=False)))
    return DATA.assign(cluster=labels.where(~DATA.index.isin([0, 2]), names[-1]))


def with_values(column, value, rows):
    data = DATA.astype({column: float})
    data.iloc[rows, data.columns.get_loc(column)] = value
    return data


def far_from(values, value=60.25):
    """Return the data with an outcome of so many different values, and one far from them."""
    y = 0.25 + DATA["y"].rank(method="first") % values
    return DATA.assign(y=y.where(DATA.index != 7, value))


def counts(top):
    """Return the data with an outcome of whole numbers from 0 to `top`."""
    rank = DATA["y"].rank(method="first") - 1
    return DATA.assign(y=np.floor(rank * (top + 1) / len(DATA)))


def shifted(size):
    """Return data in which clusters with a higher mean x are lower by `size` times that."""
    mean = DATA["cluster"].astype(float)
    return DATA.assign(x=DATA["x"] + mean, y=DATA["y"] - size * mean)


def rows_each(n, seed=1, **more):
    return create_data(n_cluster=30, obs_per_cluster=n, seed=seed, **more)


def same_pair(**values):
    data = rows_each(2).sort_values("cluster", kind="stable")
    return data.assign(x=np.tile([1.0, 3.0], 30), **values)


def without_noise(share):
    """Return lines whose noise is about this share of the outcome's standard deviation."""
    return DATA.assign(y=DATA["cluster"] + DATA["cluster"] % 3 * DATA["x"] + share * DATA["y"])


TABLES = {
    "nothing": (DATA, {}, []),
    "case": (labelled("North", "north"), {}, ["labels"]),
    "blanks inside": (labelled("New York", "Newyork"), {}, ["labels"]),
    "two pairs": (labelled("A", "B", "b", "a"), {}, ["labels"]),
    "numbers with zeros": (labelled("7", "07"), {}, ["labels"]),
    "sharp s is no blank": (labelled("Weiss", "Weiß"), {}, []),
    "twice": (pd.concat([DATA, DATA], ignore_index=True), {}, ["twice"]),
    "twice, in turn": (DATA.loc[DATA.index.repeat(2)], {}, ["twice"]),
    "twice but one": (pd.concat([DATA, DATA.head(-1)], ignore_index=True), {}, []),
    "twice, means": (
        pd.concat([DATA, DATA], ignore_index=True),
        {"x": None},
        ["twice"],
    ),
    "0 and 1": (counts(1), {}, ["outcome"]),
    "counts": (counts(9), {}, ["outcome"]),
    "0, 1 and 2": (counts(2), {}, []),
    "0 to 3": (counts(3), {}, ["outcome"]),
    "whole numbers from 1": (counts(9).assign(y=lambda d: d["y"] + 1), {}, []),
    "high counts": (counts(71).assign(y=lambda d: 2 * d["y"]), {}, []),
    "far y": (with_values("y", 400.5, [7]), {}, ["far"]),
    "far below": (with_values("y", -400.5, [7]), {}, ["far"]),
    "far from five values": (far_from(5), {}, ["far"]),
    "far from four values": (far_from(4), {}, []),
    "just far from the others": (far_from(5, 8.26), {}, ["far"]),
    "just not far from the others": (far_from(5, 8.24), {}, []),
    "code": (with_values("y", -999, [7, 9, 11]), {}, ["far"]),
    "code in many rows": (with_values("y", 9999, range(5, 25)), {}, ["far"]),
    "no code in many rows": (with_values("y", 9998, range(5, 25)), {}, []),
    "far x": (with_values("x", 70, [20]), {}, ["far"]),
    "far x, means": (with_values("x", 70, [20]), {"x": None}, []),
    "between": (shifted(3), {}, ["between"]),
    "between, one slope": (shifted(3), {"random_effects": "intercept"}, ["between"]),
    "as many rows as effects": (rows_each(2), {}, ["saturated"]),
    "with one slope": (rows_each(2), {"random_effects": "intercept"}, []),
    "same pair": (same_pair(), {}, ["same-pair"]),
    "nearly the same pair": (
        same_pair().assign(x=lambda d: d["x"].where(d.index != 0, 1.5)),
        {},
        ["saturated"],
    ),
    "no noise": (without_noise(2e-11), {}, ["no-noise"]),
    "little noise": (without_noise(2e-9), {}, []),
    "no noise, one slope": (
        DATA.assign(y=DATA["cluster"] + DATA["x"] + 2e-11 * DATA["y"]),
        {"random_effects": "intercept"},
        ["no-noise"],
    ),
    "same pair, uncorrelated": (same_pair(), {"random_effects": "uncorrelated"}, ["saturated"]),
}


def asked(data, model):
    """Return what `fit` asks of data."""
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always", DataWarning)
        fit(data, **model)
    assert all(warning.filename == __file__ for warning in found)
    return [str(warning.message) for warning in found]


@pytest.fixture(scope="module")
def pages():
    """What the page says of every table."""
    jobs = []
    for data, model, _ in TABLES.values():
        chosen = {"y": "y", "x": "x", "cluster": "cluster"} | model
        chosen = {"randomEffects" if k == "random_effects" else k: v for k, v in chosen.items()}
        chosen["x"] = -1 if chosen["x"] is None else "x"
        jobs.append({"text": data[["cluster", "x", "y"]].to_csv(index=False), "chosen": chosen})
    return dict(zip(TABLES, engine(jobs, "your_data"), strict=True))


@pytest.mark.parametrize("name", TABLES)
def test_package_and_page_ask_the_same(name, pages):
    data, model, expected = TABLES[name]
    page = pages[name]
    said = [
        sentence
        for key, sentence in zip(page["warnings"], page["said"], strict=True)
        if key in ASKED
    ]
    assert sorted(key for key in page["warnings"] if key in ASKED) == [
        f"data-warn-{key}" for key in expected
    ]
    # The page counts the file's rows, with the names'; a data frame has an index.
    found = [_ROW.sub(row_of_file, text) for text in asked(data, model)]
    assert sorted(found) == sorted(said)


def row_of_file(match):
    return f"{match[0][:3]} {int(match[1]) + 1}"


def test_a_warning_names_the_datas_own_columns_and_rows():
    names = {"y": "Reaction", "x": "Days", "cluster": "Subject"}
    data = with_values("x", 70, [20]).rename(columns=names)
    data.index = [f"r{i}" for i in range(len(data))]
    with pytest.warns(
        DataWarning, match=r"Row 21 \(index 'r20'\): “Days” is 70, far from"
    ) as found:
        model = fit(data, **names)
    assert len(found) == 1
    assert "Formula: Reaction ~ Days + (Days | Subject)" in lme4_summary(model)
    assert " Subject  (Intercept)" in lme4_summary(model)


def test_sums_print_their_clusters_name():
    sums = pd.DataFrame(
        {"n": [5, 4, 6], "mean_y": [1.0, 2, 4], "syy": [3.0, 2, 5], "school": [*"abc"]}
    )
    assert "Formula: y ~ 1 + (1 | school)" in lme4_summary(fit_sums(sums, cluster="school"))
