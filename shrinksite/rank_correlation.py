"""Whether two measures of the same clusters go up together."""

import pandas as pd


def rank_correlation(first: pd.Series, second: pd.Series) -> float:
    """Return Spearman's rank correlation of two columns with the same index.

    Returns:
        -1 to 1; NaN where all values of one are equal, as what clusters give up is where the model
        finds no difference between them.
    """
    if first.nunique() < 2 or second.nunique() < 2:
        return float("nan")
    return first.corr(second, "spearman")
