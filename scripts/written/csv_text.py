"""Data and estimates as CSV text, in as many digits as each needs."""

import pandas as pd

_SIGNIFICANT = 7  # digits of estimates in units of one's own
_DECIMALS = 6  # of published data: enough to fit them again, and the same on every processor


def to_csv(frame: pd.DataFrame) -> str:
    """Return a frame as CSV text; what is not known is an empty cell."""
    return frame.round(_DECIMALS).to_csv(index=False, lineterminator="\n")


def exact_csv(data: pd.DataFrame) -> str:
    """Return data of one's own as CSV, every number as it was read."""
    return data.to_csv(index=False, lineterminator="\n")


def estimates_csv(pooled: pd.DataFrame, *, is_own: bool) -> str:
    """Return the estimates as CSV text; of own data, in digits that suit any unit."""
    if not is_own:
        return to_csv(pooled.reset_index())
    known = pooled.dropna(axis="columns", how="all").reset_index()
    return known.to_csv(index=False, lineterminator="\n", float_format=f"%.{_SIGNIFICANT}g")
