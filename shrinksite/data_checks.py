"""What a careful colleague would ask about columns before any model, found and not yet said.

Twin of docs/table/{like_labels,repeated_rows,outcome_kind,far_values}.js, with the same thresholds.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import numpy as np
import pandas as pd

from shrinksite.model_frame import ModelFrame

_LOW_COUNTS = 20  # mean of an outcome that counts and has zeros
_RARE = 0.1  # of the rows may have a value that stands far away again and again
_NINES = re.compile(r"-?9{2,}")  # codes for missing that may be in more rows
_LEAST_OTHERS = 5  # different values besides the far one
_FIRST_ROWS = 1000  # in which most columns show that no value is far
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
_PRINTED = str.maketrans("−–‒﹣－’‘ʼ´`_", "-----''''''")


@dataclass(frozen=True)
class FarValue:
    """A value that lies farther from all others than they lie from each other.

    Attributes:
        value: the value.
        count: rows that have it.
        first: position of the first of them, from 0.
        low: least of all others.
        high: largest of all others.
    """

    value: float
    count: int
    first: int
    low: float
    high: float


def like_labels(labels: pd.Index) -> tuple[str, str, int] | None:
    """Return the first two names that differ in case or blanks alone, and how many more do."""
    if pd.api.types.is_integer_dtype(labels):
        return None
    known: dict[str, str] = {}
    pairs = []
    for label in map(str, labels):
        before = known.setdefault(_likeness(label), label)
        if before != label:
            pairs.append((before, label))
    return (*pairs[0], len(pairs) - 1) if pairs else None


def _likeness(label: str) -> str:
    """Return what is left of a name without case and blanks; of a number, its value."""
    plain = unicodedata.normalize("NFKC", label.translate(_PRINTED)).lower()
    plain = re.sub(r"\s+", "", plain)
    return repr(float(plain)) if _NUMBER.fullmatch(plain) else plain


def is_every_row_twice(frame: ModelFrame) -> bool:
    """Return whether every row is there twice, as where a table was pasted below itself."""
    y, x, code = frame.y, frame.x, frame.code
    if len(y) % 2 == 1:
        return False
    is_like_first = (y == y[0]) & (x == x[0]) & (code == code[0])
    if np.count_nonzero(is_like_first) == 1:  # most tables end here
        return False
    order = np.lexsort((x, y, code))
    return all(np.array_equal(values[order[::2]], values[order[1::2]]) for values in (y, x, code))


def outcome_kind(y: np.ndarray) -> str | None:
    """Return what an outcome is for which this model is not made: "binary" or "count"."""
    if y[0] % 1 != 0 or (y % 1 != 0).any() or y.min() != 0:
        return None
    if y.max() == 1:
        return "binary"
    return "count" if y.max() > 2 and y.mean() < _LOW_COUNTS else None


def far_value(values: np.ndarray) -> FarValue | None:
    """Return the value that lies farther from all others than they from each other, if any."""
    low, high = values.min(), values.max()
    if _lie_in_both_halves(values[:_FIRST_ROWS], low, high):
        return None
    for value in (low, high):
        is_other = values != value
        others = values[is_other]
        count = len(values) - len(others)
        if len(others) <= count:
            continue
        least, most = others.min(), others.max()
        gap = least - value if value < least else value - most
        is_code = float(value).is_integer() and _NINES.fullmatch(str(int(value)))
        is_rare = count <= _RARE * len(values) or is_code
        if gap > most - least > 0 and is_rare and len(np.unique(others)) >= _LEAST_OTHERS:
            return FarValue(value, count, int(np.argmin(is_other)), least, most)
    return None


def _lie_in_both_halves(values: np.ndarray, low: float, high: float) -> bool:
    """Return whether values are in either half of a range, its ends and its middle left out."""
    middle = low + (high - low) / 2
    is_low, is_high = (low < values) & (values < middle), (middle < values) & (values < high)
    return bool(is_low.any() and is_high.any())
