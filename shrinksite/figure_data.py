"""The numbers of a scenario's figure, for the browser: what moves, and what is said of it."""

from __future__ import annotations

from dataclasses import asdict
from numbers import Integral

import numpy as np
import pandas as pd

from shrinksite.geometry import (
    COMPARABLE_WINDOW,
    UP,
    diameter,
    ellipse,
    half_window,
    means_opacity,
    opacity,
    padded,
    window,
)
from shrinksite.means import means
from shrinksite.measures import harm, moved_away, share_kept, worse_off
from shrinksite.mixed_fit import MixedFit
from shrinksite.own_weight import own_weight
from shrinksite.pooling import estimates
from shrinksite.scenario import Scenario
from shrinksite.structures import varying
from shrinksite.ticks import ticks

EXAMPLES = ("farthest", "smallest", "moved_away", "worse_off")  # what `examples` looks for
_DECIMALS = 4
MOST_DRAWN = 500  # clusters
_DIGITS, _SMALLEST = 7, 15  # significant ones, and the decimals beyond which nothing is meant


def figure_data(fit: MixedFit, pooled: pd.DataFrame, scenario: Scenario) -> dict:
    """Return plain lists and numbers of the clusters in `pooled`; what is not known is None.

    Keys of `clusters`, each a list over clusters: `cluster`, `n`, `sd_x`, `no_pooling`,
    `partial_pooling`, `truth` (each {intercept, x}), `own_weight` (rows of W), `share_kept`,
    `worse_off`, `diameter` (pixels), `opacity`.

    `is_on_line`: whether all estimates lie on one line, D having no more than one direction.

    `half` is half of the sides of the window in which distances are seen: the comparable one, or
    that of data of one's own, which have `names`, and one window, in which all of them fit.

    Without a predictor nothing has an `x`. There, and where x is constant in every cluster, the
    figure is one of means: `means` has the heights between which they move (see means.py), at `x`
    where there is a predictor, and their `window`.
    """
    fixed, table = fit.fixed_effects, scenario.table
    half = COMPARABLE_WINDOW[fixed.index] if table is None else half_window(pooled)
    decimals = pd.Series(_DECIMALS, half.index) if table is None else _decimals(half)
    heights = moving_means(fit, pooled)
    clusters = {
        "cluster": [_label(cluster) for cluster in pooled.index],
        "n": pooled["n"].to_list(),
        **({"sd_x": _significant(pooled["sd_x"])} if "sd_x" in pooled else {}),
        **{name: _pairs(estimates(pooled, name), decimals) for name in _ESTIMATES},
        "own_weight": [[_significant(row) for row in weight] for weight in _weights(fit, pooled)],
        "share_kept": _numbers(share_kept(pooled, fixed, half)),
        "worse_off": [None if pd.isna(value) else bool(value) for value in worse_off(pooled)],
        "diameter": _numbers(diameter(pooled, scenario.point_size)),
        "opacity": _numbers(
            opacity(pooled, fixed, half) if heights is None else means_opacity(heights)
        ),
    }
    complete = estimates(pooled, "complete_pooling").iloc[0]
    moving = {} if heights is None else {"means": means_data(heights)}
    own = {} if table is None else {"names": asdict(table.names)}
    fitting = window(fixed, pooled)
    comparable = window(fixed) if table is None else fitting
    return (
        moving
        | own
        | {
            "slug": scenario.slug,
            "title": scenario.title,
            "is_on_line": fit.is_at_boundary or len(varying(fit.random_effects)) < 2,
            "fixed_effects": _coefficients(fixed, decimals),
            "complete_pooling": _coefficients(complete, decimals),
            "random_effects_cov": [_significant(row) for row in fit.random_effects_cov.to_numpy()],
            "ellipses": {
                name: _pairs(ellipse(fixed, fit.random_effects_cov, probability), decimals)
                for name, probability in (("ellipse_50", 0.5), ("ellipse_95", 0.95))
            },
            "sigma": _significant([fit.sigma])[0],
            "half": dict(zip(half.index, _significant(half), strict=True)),
            "windows": {"comparable": _window(comparable), "fitting": _window(fitting)},
            "clusters": clusters,
            "examples": examples(pooled, fixed, None if table is None else half, heights),
        }
    )


_ESTIMATES = ("no_pooling", "partial_pooling", "truth")


def drawn(pooled: pd.DataFrame) -> pd.DataFrame:
    """Return the clusters that a figure draws: all, or every second, third … of very many."""
    return pooled.iloc[:: -(-len(pooled) // MOST_DRAWN)]


def _weights(fit: MixedFit, pooled: pd.DataFrame) -> np.ndarray:
    """Return W of the clusters of a pooled frame."""
    return own_weight(fit)[fit.conditional_modes.index.get_indexer(pooled.index)]


def moving_means(fit: MixedFit, pooled: pd.DataFrame) -> pd.DataFrame | None:
    """Return the means that move where no cluster has a slope of its own; None where one has."""
    if fit.standard.clusters.has_slope.any():
        return None
    return means(fit).iloc[fit.conditional_modes.index.get_indexer(pooled.index)]


def means_data(heights: pd.DataFrame) -> dict:
    """Return the moving means as lists, and the window they need."""
    moving = heights[["no_pooling", "partial_pooling", "fixed_effects"]]
    ranges = {"y": padded(moving.min().min(), moving.max().max())}
    if "x" in heights:
        ranges["x"] = padded(heights["x"].min(), heights["x"].max(), UP)
    return {name: _significant(heights[name]) for name in heights} | {"window": _window(ranges)}


def examples(
    pooled: pd.DataFrame,
    fixed_effects: pd.Series,
    half: pd.Series | None = None,
    heights: pd.DataFrame | None = None,
) -> dict:
    """Return clusters worth a closer look, by what makes them so; a kind nobody is of is absent.

    Args:
        pooled: the pooled frame.
        fixed_effects: where distances begin, Series `intercept`, `x`.
        half: the units of distances, where intercepts and slopes have very different ones.
        heights: the means that move where no cluster has a slope (`moving_means`).
    """
    away = (estimates(pooled, "no_pooling") - fixed_effects) / (1 if half is None else half)
    distance = (away**2).sum(axis=1, skipna=False)
    if heights is not None:
        distance = (heights["no_pooling"] - heights["fixed_effects"]).abs()
    moved = moved_away(pooled, fixed_effects).any(axis=1)
    worse = worse_off(pooled).fillna(False).astype(bool)
    harmed = harm(pooled)
    chosen = {
        "farthest": distance.idxmax() if distance.notna().any() else None,
        "smallest": pooled["n"].idxmin() if pooled["n"].nunique() > 1 else None,
        "moved_away": distance[moved].idxmax() if moved.any() else None,
        "worse_off": harmed[worse].idxmax() if worse.any() else None,
    }
    return {kind: _label(cluster) for kind, cluster in chosen.items() if cluster is not None}


def _label(cluster) -> int | str:
    """Return a cluster's name as JSON has it: a whole number, or text."""
    is_number = isinstance(cluster, Integral) and not isinstance(cluster, bool)
    return int(cluster) if is_number else str(cluster)


def _numbers(values, decimals: int = _DECIMALS) -> list:
    """Return rounded numbers; NaN becomes None."""
    return [None if pd.isna(value) else round(float(value), int(decimals)) for value in values]


def _significant(values) -> list:
    """Return numbers with the digits that count in any unit; what rounding left of 0 is 0."""
    rounded = _numbers(values, _SMALLEST)
    return [None if value is None else float(f"{value:.{_DIGITS}g}") for value in rounded]


def _decimals(sides: pd.Series) -> pd.Series:
    """Return how many decimals coefficients need in a window with such sides."""
    return _DECIMALS - np.floor(np.log10(sides)).clip(upper=0)


def _coefficients(values: pd.Series, decimals: pd.Series) -> list:
    """Return intercept and slope as a list."""
    return [_numbers([values[name]], decimals[name])[0] for name in values.index]


def _pairs(coefficients: pd.DataFrame, decimals: pd.Series) -> dict:
    """Return intercepts and slopes as two lists."""
    return {name: _numbers(coefficients[name], decimals[name]) for name in coefficients}


def _window(ranges: dict) -> dict:
    """Return the ranges of a window as lists, and the ticks that the overview has there."""
    decimals = _decimals(pd.Series({name: high - low for name, (low, high) in ranges.items()}))
    marks = {name: _numbers(ticks(limits), decimals[name]) for name, limits in ranges.items()}
    sides = {name: _numbers(limits, decimals[name]) for name, limits in ranges.items()}
    return sides | {"ticks": marks}
