"""Whether two measures of the same clusters go up together."""

import pandas as pd

_ROUNDING = 1e-9  # of the largest: what differs by less is equal but for rounding


def rank_correlation(first: pd.Series, second: pd.Series) -> float:
    """Return Spearman's rank correlation of two columns with the same index.

    Equal values share their mean rank, as those do that differ by rounding alone: which of them
    came out larger says nothing.

    Returns:
        -1 to 1; NaN where all values of one are equal, as what clusters give up is where the model
        finds no difference between them.
    """
    first, second = _levels(first), _levels(second)
    if first.nunique() < 2 or second.nunique() < 2:
        return float("nan")
    return first.corr(second, "spearman")


def _levels(values: pd.Series) -> pd.Series:
    """Return how many different values lie below each, NaN for what is missing."""
    ordered = values.dropna().sort_values()
    return (ordered.diff() > _ROUNDING * values.abs().max()).cumsum()
