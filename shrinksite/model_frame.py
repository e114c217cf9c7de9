"""The three columns of a model, checked: outcome, predictor, cluster."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from numbers import Real

import numpy as np
import pandas as pd

from shrinksite.arguments import refusal, shown
from shrinksite.structures import USUAL, n_parameters

_EPS = np.finfo(float).eps


@dataclass(frozen=True)
class ModelFrame:
    """Complete, numeric data, ready to fit.

    Attributes:
        y: outcome, shape (n,).
        x: predictor, shape (n,); zeros where there is none.
        code: position of each row's cluster in `labels`, shape (n,).
        labels: the clusters' own names, sorted, shape (n_cluster,).
    """

    y: np.ndarray
    x: np.ndarray
    code: np.ndarray
    labels: pd.Index


def model_frame(
    data: pd.DataFrame, y: str, x: str | None, cluster: str, random_effects: str = USUAL
) -> ModelFrame:
    """Return the columns `y`, `x` and `cluster` of `data`, or say why no model fits them.

    Args:
        data: one row per observation.
        y: name of the outcome column.
        x: name of the predictor column, or None.
        cluster: name of the cluster column.
        random_effects: the structure of their covariance.

    Raises:
        ValueError: naming the column, the first bad row, and what is allowed.
    """
    check_table(data, [y, cluster] if x is None else [y, x, cluster])
    outcome = numbers_of(data[y])
    predictor = np.zeros_like(outcome) if x is None else numbers_of(data[x])
    code, labels = codes_of(data[cluster])
    check_size(len(outcome), len(labels), random_effects, has_x=x is not None, cluster=cluster)
    least, most = predictor.min(), predictor.max()
    if x is not None and most - least <= _EPS * max(-least, most):
        raise ValueError(f"column {x!r} is {predictor[0]:g} in every row; a slope needs it to vary")
    return ModelFrame(outcome, predictor, code, labels)


def check_table(table: object, names: Iterable, called: str = "the data") -> None:
    """Raise ValueError unless `table` is a frame with each of these columns once."""
    if not isinstance(table, pd.DataFrame):
        raise ValueError(f"{called} must be a pandas DataFrame; this is {type(table).__name__}")
    columns = list(table.columns)
    for name in names:
        is_name = isinstance(name, Hashable) and name is not pd.NA  # which is equal to no other
        if not is_name or columns.count(name) != 1:
            there = ", ".join(map(repr, columns))
            raise ValueError(
                f"{called} must have exactly one column {shown(name)}; there are {there or 'none'}"
            )


def check_size(n: int, n_cluster: int, random_effects: str, *, has_x: bool, cluster: str) -> None:
    """Raise ValueError unless there are enough rows and clusters for the model."""
    wanted = n_parameters(random_effects, has_x=has_x)
    if n < wanted:
        raise ValueError(f"{n} rows for {wanted} parameters: there must be more data")
    if n_cluster < 2:
        raise ValueError(f"column {cluster!r} holds one cluster; at least two are needed")
    if n_cluster == n:
        raise ValueError(
            f"every cluster in column {cluster!r} has one row, so nothing tells the clusters' "
            "differences from noise; some clusters need two rows or more"
        )


def numbers(name: str, values: object) -> np.ndarray:
    """Return one number, or several, as finite floats of shape (m,), or raise ValueError."""
    try:
        column = pd.Series(values, name=name)
    except (TypeError, ValueError):
        raise refusal(name, values, "a number, or a list of numbers") from None
    return numbers_of(column) if len(column) > 0 else np.zeros(0)


def numbers_of(column: pd.Series) -> np.ndarray:
    """Return the column as finite floats, or raise ValueError naming the first row that is not."""
    if not _is_of_numbers(column.dtype):
        other = np.array([not isinstance(v, Real) or isinstance(v, bool) for v in column])
        found = (
            f"{row_of(column, other)}: {shown(column[other].tolist()[0])}" if other.any() else ""
        )
        raise ValueError(
            f"column {column.name!r} must hold numbers; it holds {column.dtype}, {found}".rstrip(
                ", "
            )
        )
    if isinstance(column.dtype, np.dtype):  # pandas looks for missing cells when it is to fill them
        values = column.to_numpy(dtype=float, copy=True)
    else:
        values = column.to_numpy(dtype=float, na_value=np.nan)
    is_number = np.isfinite(values)
    if not is_number.all():
        bad = ~is_number
        value = values[bad][0]
        more = _without(column) if np.isnan(value) else ""
        raise ValueError(
            f"column {column.name!r}, {row_of(column, bad)}: {value} is not a finite number{more}"
        )
    return values


def _is_of_numbers(dtype) -> bool:
    if isinstance(dtype, np.dtype):
        return dtype.kind in "iuf"
    types = pd.api.types  # of pandas itself, which takes longer to ask
    return types.is_numeric_dtype(dtype) and not types.is_bool_dtype(dtype)


def codes_of(column: pd.Series) -> tuple[np.ndarray, pd.Index]:
    """Return each row's cluster as 0 … n_cluster-1, and the names in order.

    Raises:
        ValueError: where a row has no name, or one that cannot be told from others.
    """
    is_whole = isinstance(column.dtype, np.dtype) and column.dtype.kind in "iu"
    if is_whole and (codes := _codes_of_small_integers(column.to_numpy())):
        return codes
    missing = column.isna().to_numpy()
    if missing.any():
        raise ValueError(
            f"column {column.name!r}, {row_of(column, missing)}: a cluster needs a name"
            f"{_without(column)}"
        )
    try:
        return _codes_of_names(column)
    except TypeError:
        raise ValueError(
            f"column {column.name!r} must hold names, such as numbers or texts; its first entry is "
            f"{column.iloc[0]!r}"
        ) from None


def _codes_of_small_integers(names: np.ndarray) -> tuple[np.ndarray, pd.Index] | None:
    """Use the names as addresses where they are numbers that lie close together: it is fast."""
    if not len(names):
        return None
    least, most = names.min(), names.max()
    if int(most) - int(least) > 4 * len(names) + 1000:
        return None
    address = np.subtract(names, least, dtype=np.intp, casting="unsafe")
    is_name = np.bincount(address) > 0
    labels = pd.Index(np.flatnonzero(is_name).astype(names.dtype) + least)
    return address if is_name.all() else (np.cumsum(is_name) - 1)[address], labels


def _codes_of_names(column: pd.Series) -> tuple[np.ndarray, pd.Index]:
    try:
        return pd.factorize(column, sort=True)
    except TypeError:  # names of mixed kinds have no order; by their text they do
        code, labels = pd.factorize(column)
        order = np.argsort([str(label) for label in labels], kind="stable")
        return np.argsort(order)[code], pd.Index(labels)[order]


def _without(column: pd.Series) -> str:
    """Say what leaves out the rows in which a column has a missing cell."""
    count = int(column.isna().sum())
    rows = "this row" if count == 1 else f"all {count} such rows"
    return f"; data.dropna(subset=[{column.name!r}]) leaves out {rows}"


def row_of(data: pd.DataFrame | pd.Series, bad: np.ndarray) -> str:
    """Name the first bad row by its position, and by its label where that says more."""
    return f"row {row_name(data.index, int(np.argmax(bad)))}"


def row_name(index: pd.Index, position: int) -> str:
    """Return a row's number, from 1, with its label in an index."""
    return f"{position + 1} (index {index[position]!r})"
