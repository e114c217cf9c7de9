"""The numbers of a scenario's figure, for the browser: what moves, and what is said of it."""

from __future__ import annotations

from numbers import Integral

import numpy as np
import pandas as pd

from shrinksite.fit import MixedFit
from shrinksite.geometry import diameter, ellipse, opacity, padded, window
from shrinksite.means import means
from shrinksite.pooling import estimates, moved_away, own_weight, share_kept, worse_off
from shrinksite.scenario import Scenario
from shrinksite.ticks import ticks

_DECIMALS = 4


def figure_data(fit: MixedFit, pooled: pd.DataFrame, scenario: Scenario) -> dict:
    """Return plain lists and numbers, ready for JSON; what is not known is None.

    Keys of `clusters`, each a list over clusters: `cluster`, `n`, `sd_x`, `no_pooling`,
    `partial_pooling`, `truth` (each {intercept, x}), `own_weight` (rows of W), `share_kept`,
    `worse_off`, `diameter` (pixels), `opacity`.

    Without a predictor nothing has an `x`. There, and where x is constant in every cluster, the
    figure is one of means: `means` has the heights between which they move (see means.py), at `x`
    where there is a predictor, and their `window`.
    """
    fixed = fit.fixed_effects
    clusters = {
        "cluster": [_label(cluster) for cluster in pooled.index],
        "n": pooled["n"].to_list(),
        **({"sd_x": _numbers(pooled["sd_x"])} if "sd_x" in pooled else {}),
        **{name: _pairs(estimates(pooled, name)) for name in _ESTIMATES},
        "own_weight": np.round(own_weight(fit), _DECIMALS).tolist(),
        "share_kept": _numbers(share_kept(pooled, fixed)),
        "worse_off": [None if pd.isna(value) else bool(value) for value in worse_off(pooled)],
        "diameter": _numbers(diameter(pooled, scenario.point_size)),
        "opacity": _numbers(opacity(pooled, fixed)),
    }
    complete = estimates(pooled, "complete_pooling").iloc[0]
    moving = {} if fit.standard.clusters.has_slope.any() else {"means": means_data(fit)}
    return moving | {
        "slug": scenario.slug,
        "title": scenario.title,
        "random_effects": fit.random_effects,
        "fixed_effects": _numbers(fixed),
        "complete_pooling": _numbers(complete),
        "random_effects_cov": [_numbers(row) for row in fit.random_effects_cov.to_numpy()],
        "ellipses": {
            name: _pairs(ellipse(fixed, fit.random_effects_cov, probability))
            for name, probability in (("ellipse_50", 0.5), ("ellipse_95", 0.95))
        },
        "sigma": round(fit.sigma, _DECIMALS),
        "windows": {
            "comparable": _window(window(fixed)),
            "fitting": _window(window(fixed, pooled)),
        },
        "clusters": clusters,
        "examples": examples(pooled, fixed),
    }


_ESTIMATES = ("no_pooling", "partial_pooling", "truth")


def means_data(fit: MixedFit) -> dict:
    """Return the moving means as lists, and the window they need."""
    heights = means(fit)
    moving = heights[["no_pooling", "partial_pooling", "fixed_effects"]]
    ranges = {"y": padded(moving.min().min(), moving.max().max())}
    if "x" in heights:
        ranges["x"] = padded(heights["x"].min(), heights["x"].max())
    return {name: _numbers(heights[name]) for name in heights} | {"window": _window(ranges)}


def examples(pooled: pd.DataFrame, fixed_effects: pd.Series) -> dict:
    """Return clusters worth a closer look, by what makes them so; a kind nobody is of is absent."""
    away = (estimates(pooled, "no_pooling") - fixed_effects).abs()
    distance = (away**2).sum(axis=1, skipna=False)
    moved = moved_away(pooled, fixed_effects).any(axis=1)
    worse = worse_off(pooled).fillna(False).astype(bool)
    misses = {
        name: ((estimates(pooled, name) - estimates(pooled, "truth")) ** 2).sum(axis=1)
        for name in ("no_pooling", "partial_pooling")
    }
    harm = misses["partial_pooling"] - misses["no_pooling"]
    chosen = {
        "farthest": distance.idxmax() if distance.notna().any() else None,
        "smallest": pooled["n"].idxmin() if pooled["n"].nunique() > 1 else None,
        "moved_away": distance[moved].idxmax() if moved.any() else None,
        "worse_off": harm[worse].idxmax() if worse.any() else None,
    }
    return {kind: _label(cluster) for kind, cluster in chosen.items() if cluster is not None}


def _label(cluster) -> int | str:
    """Return a cluster's name as JSON has it: a whole number, or text."""
    is_number = isinstance(cluster, Integral) and not isinstance(cluster, bool)
    return int(cluster) if is_number else str(cluster)


def _numbers(values) -> list:
    """Return rounded numbers; NaN becomes None."""
    return [None if pd.isna(value) else round(float(value), _DECIMALS) for value in values]


def _pairs(coefficients: pd.DataFrame) -> dict:
    """Return intercepts and slopes as two lists."""
    return {name: _numbers(coefficients[name]) for name in coefficients}


def _window(ranges: dict) -> dict:
    """Return the ranges of a window as lists, and the ticks that the overview has there."""
    marks = {name: _numbers(ticks(limits)) for name, limits in ranges.items()}
    return {name: _numbers(limits) for name, limits in ranges.items()} | {"ticks": marks}
