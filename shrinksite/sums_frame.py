"""Six sums a cluster from a table, checked: sums that some rows could have."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pandas as pd

from shrinksite.cluster_sums import ClusterSums
from shrinksite.model_frame import check_size, check_table, codes_of, numbers_of, row_of

_COLUMNS = [field.name for field in fields(ClusterSums)]
_OF_X = ["mean_x", "sxx", "sxy"]
_ROUNDING = 1e-9  # of a product of roots that should be no smaller than another number
_LAST_DIGIT = np.finfo(float).eps


def sums_frame(
    table: pd.DataFrame, cluster: str, random_effects: str
) -> tuple[ClusterSums, pd.Index, bool]:
    """Return the sums in the order of the clusters' names, these, and whether there is an x.

    Args:
        table: as for `fit_sums`.
        cluster: name of the column of the clusters' names.
        random_effects: structure of their covariance; without x, of the intercepts alone.

    Raises:
        ValueError: naming column, row and rule, where no rows have these sums, or too few.
    """
    check_table(table, [cluster], "the sums")
    check_table(table, [n for n in _COLUMNS if n in table or n not in _OF_X], "the sums")
    sums = {name: numbers_of(table[name]) for name in _COLUMNS if name in table}
    has_x = any(sums[name].any() for name in _OF_X if name in sums)
    if has_x:
        check_table(table, _OF_X, "the sums")
    sums = {name: np.zeros(len(table)) for name in _OF_X} | sums
    code, labels = codes_of(table[cluster])
    again = pd.Series(code).duplicated().to_numpy()
    if again.any():
        raise ValueError(
            f"column {cluster!r}, {row_of(table, again)}: {table[cluster][again].tolist()[0]!r} "
            "stands in a row before; each cluster has one row"
        )
    _check_sums(table, **sums)
    if not has_x:
        random_effects = "intercept"
    check_size(int(sums["n"].sum()), len(labels), random_effects, has_x=has_x, cluster=cluster)
    order = np.argsort(code)
    return ClusterSums(**{name: values[order] for name, values in sums.items()}), labels, has_x


def _check_sums(table: pd.DataFrame, *, n, mean_x, mean_y, sxx, sxy, syy) -> None:
    """Raise ValueError naming the first row whose numbers are not the sums of any rows."""
    # Cauchy and Schwarz, and what the last digits of x and y do to the product of deviations
    root_x, root_y = np.sqrt(np.maximum(sxx, 0)), np.sqrt(np.maximum(syy, 0))
    last_digits = _LAST_DIGIT * np.sqrt(n.clip(0)) * (abs(mean_y) * root_x + abs(mean_x) * root_y)
    most = root_x * root_y * (1 + _ROUNDING) + last_digits
    for name, values, bad, rule in (
        ("n", n, (n != np.floor(n)) | (n < 1), "a whole number, at least 1"),
        ("sxx", sxx, sxx < 0, "at least 0"),
        ("syy", syy, syy < 0, "at least 0"),
        ("sxx", sxx, (n == 1) & (sxx > 0), "0 where n is 1"),
        ("syy", syy, (n == 1) & (syy > 0), "0 where n is 1"),
        ("sxy", sxy, abs(sxy) > most, "no farther from 0 than the root of sxx * syy"),
    ):
        if bad.any():
            raise ValueError(
                f"column {name!r}, {row_of(table, bad)}: {values[bad][0]:g} is not allowed: "
                f"{name} must be {rule}"
            )
