"""What a still picture shows: intercepts and slopes, or, where there are no slopes, moving means.

Twin of docs/javascripts/figure/plane.js.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from shrinksite.geometry import UP, padded, positions, starts, window
from shrinksite.names import Names
from shrinksite.words import say

_AVERAGE = ["start", "end"]


@dataclass(frozen=True)
class Plane:
    """Places across and up, and the axes they are seen in.

    Attributes:
        start: where clusters begin, columns `across`, `up`.
        end: where they end.
        centre: where the disc with the halo lies, Series `across`, `up`.
        ranges: of both axes.
        titles: of both axes.
        average: two ends of the average of all x, where that is a line; columns as above.
        has_numbers: whether the axis that goes up has numbers.
    """

    start: pd.DataFrame
    end: pd.DataFrame
    centre: pd.Series
    ranges: dict[str, tuple[float, float]]
    titles: tuple[str, str]
    average: pd.DataFrame | None = None
    has_numbers: bool = True


def plane_of_lines(
    pooled: pd.DataFrame, fixed_effects: pd.Series, names: Names, *, fit_window: bool
) -> Plane:
    """Return the plane of intercept and slope, in which every point is a line."""
    ranges = window(fixed_effects, pooled if fit_window else None)
    return Plane(
        start=_places(starts(pooled)["intercept"], starts(pooled)["x"]),
        end=_places(positions(pooled, 1)["intercept"], positions(pooled, 1)["x"]),
        centre=pd.Series({"across": fixed_effects["intercept"], "up": fixed_effects["x"]}),
        ranges={"across": ranges["intercept"], "up": ranges["x"]},
        titles=(names.intercept_axis, names.slope_axis),
    )


def plane_of_means(heights: pd.DataFrame, names: Names) -> Plane:
    """Return the plane in which clusters' means move across: each at its x, or in their order.

    Args:
        heights: as `means` gives them.
        names: of the columns.
    """
    has_x = "x" in heights
    up = heights["x"] if has_x else heights["no_pooling"].rank(method="first")
    moving = heights[["no_pooling", "partial_pooling", "fixed_effects"]]
    across = padded(moving.min().min(), moving.max().max())
    up_range = padded(up.min(), up.max(), UP) if has_x else (0.0, len(heights) + 2.0)
    average = _average(heights, up_range)
    middle = average.mean()
    return Plane(
        start=_places(heights["no_pooling"], up),
        end=_places(heights["partial_pooling"], up),
        centre=middle if has_x else pd.Series({**middle, "up": len(heights) + 1}),
        ranges={"across": across, "up": up_range},
        titles=(names.y_axis, names.x_axis if has_x else say("figure-axis-clusters")),
        average=average,
        has_numbers=has_x,
    )


def _average(heights: pd.DataFrame, up: tuple[float, float]) -> pd.DataFrame:
    """Return the ends of β₀ + β₁ x; without x it stands upright."""
    level = heights["fixed_effects"]
    if "x" not in heights:
        across = [level.iloc[0]] * 2
    else:
        first, last = heights["x"].idxmin(), heights["x"].idxmax()
        slope = (level[last] - level[first]) / (heights["x"][last] - heights["x"][first])
        across = [level[first] + slope * (at - heights["x"][first]) for at in up]
    return pd.DataFrame({"across": across, "up": up}, index=_AVERAGE)


def _places(across: pd.Series, up: pd.Series) -> pd.DataFrame:
    """Return places as a frame."""
    return pd.DataFrame({"across": across, "up": up})
