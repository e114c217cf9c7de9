"""Data that a model fits and that may yet not be what they seem, in words.

`fit` gives them as warnings; the page "Your data" says the same of the same tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pandas as pd

from shrinksite.data_checks import far_value, is_every_row_twice, like_labels, outcome_kind
from shrinksite.fit_checks import different_slopes, lack_of_rows
from shrinksite.model_frame import row_name
from shrinksite.number_words import significant
from shrinksite.structures import varying
from shrinksite.words import say

if TYPE_CHECKING:
    from shrinksite.mixed_fit import MixedFit


class DataWarning(UserWarning):
    """What a careful colleague would ask about data that were fitted.

    Labels that look alike, rows that are there twice, an outcome of 0 and 1 or of counts, a value
    far from all others, slopes between and within clusters that differ, too few rows.
    `warnings.simplefilter("ignore", DataWarning)` turns it off.
    """


def data_warnings(fit: MixedFit, index: pd.Index) -> Iterator[str]:
    """Give what is to be asked of a fit and its data, the gravest last.

    Args:
        fit: the fitted mixed model, with its rows.
        index: labels of these rows.
    """
    frame, (y, x, cluster) = fit.rows, map(str, fit.columns)
    like = like_labels(frame.labels)
    if like:
        one, other, more = like
        yield say("data-warn-labels", column=cluster, one=one, other=other, more=more)
    if is_every_row_twice(frame):
        yield say("data-warn-twice")
    kind = outcome_kind(frame.y)
    if kind:
        yield say("data-warn-outcome", kind=kind, y=y)
    for name, values in ((y, frame.y), (x, frame.x))[: len(fit.coefficients)]:
        far = far_value(values)
        if far:
            yield say(
                "data-warn-far",
                column=name,
                value=significant(far.value, 15),
                low=significant(far.low),
                high=significant(far.high),
                row=row_name(index, far.first),
                count=far.count,
            )
    slopes = different_slopes(fit)
    if slopes is not None:
        between, within = (significant(slopes[name], 3) for name in ("between", "within"))
        yield say("data-warn-between", x=x, between=between, within=within)
    lack = lack_of_rows(fit)
    if lack == "no-noise":
        simpler = "yes" if len(varying(fit.random_effects)) > 1 else "no"
        yield say("data-warn-no-noise", y=y, simpler=simpler)
    elif lack == "same-pair":
        yield say("data-warn-same-pair", x=x)
    elif lack == "saturated":
        yield say("data-warn-saturated")
