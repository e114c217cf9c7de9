"""Where in the picture of all clusters each of the page's questions is asked, as SVG.

Discs are the mixed model's, the dashed ellipse is its distribution of clusters. Four clusters are
drawn with what the questions are about: own line, truth, and for one of them its interval.
"""

from __future__ import annotations

from html import escape

import numpy as np
import pandas as pd

from shrinksite.conditional import intervals
from shrinksite.figure_data import examples
from shrinksite.geometry import COMPARABLE_WINDOW, ellipse
from shrinksite.measures import distance_seen
from shrinksite.mixed_fit import MixedFit
from shrinksite.names import Names
from shrinksite.pooling import estimates
from shrinksite.svg_axis import linear
from shrinksite.words import say

WIDTH, HEIGHT = 400, 300
RADIUS = 10.5  # pixels, of the disc that a number stands in
_WINDOW = 1.1  # times the comparable one
_HALF = 0.5  # of all clusters, inside of the ellipse


def question_map_svg(fit: MixedFit, pooled: pd.DataFrame) -> str:
    """Return the picture, with a number for every question.

    Args:
        fit: the fitted mixed model, its covariance not singular.
        pooled: its pooled frame, truth included.
    """
    middle, half = fit.fixed_effects, _WINDOW * COMPARABLE_WINDOW
    x, y = (
        linear((middle[name] - half[name], middle[name] + half[name]), pixels)
        for name, pixels in (("intercept", (0, WIDTH)), ("x", (HEIGHT, 0)))
    )
    own, mixed, truth = (
        [(x(a), y(b)) for a, b in estimates(pooled, name).to_numpy()]
        for name in ("no_pooling", "partial_pooling", "truth")
    )
    rim = [(x(a), y(b)) for a, b in ellipse(middle, fit.random_effects_cov, _HALF).to_numpy()]
    dots = "".join(f"M{a:.0f} {b:.0f}h0" for a, b in mixed)
    across, up = x(middle["intercept"]), y(middle["x"])
    names = Names()
    centre = f'cx="{across:.0f}" cy="{up:.0f}"'
    drawn = [
        f'<path class="grid" d="M{across:.0f} 0V{HEIGHT}M0 {up:.0f}H{WIDTH}"/>',
        f'<text x="{WIDTH - 8}" y="{HEIGHT - 9}" text-anchor="end">{names.intercept_axis}</text>',
        f'<text x="8" y="20">{names.slope_axis}</text>',
        f'<path class="dots" d="{dots}"/>',
        f'<path class="half" d="M{"L".join(f"{a:.0f} {b:.0f}" for a, b in rim)}Z"/>',
        f'<circle class="halo" {centre} r="18"/>',
    ]
    shown = shown_clusters(fit, pooled)
    for i in (pooled.index.get_loc(cluster) for cluster in shown.values()):
        (a, b), (c, d), (e, f) = own[i], mixed[i], truth[i]
        drawn.append(
            f'<path class="way" d="M{a:.0f} {b:.0f}L{c:.0f} {d:.0f}"/>'
            f'<circle class="ring" cx="{a:.0f}" cy="{b:.0f}" r="4.5"/>'
            f'<circle class="disc" cx="{c:.0f}" cy="{d:.0f}" r="5.5"/>'
            f'<path class="cross" d="M{e - 4:.0f} {f - 4:.0f}l8 8m0-8l-8 8"/>'
        )
    sure = intervals(fit).loc[shown["sure"]]
    drawn.append(
        f'<path class="interval" d="M{x(sure["intercept_low"]):.0f} {y(sure["x"]):.0f}'
        f"H{x(sure['intercept_high']):.0f}M{x(sure['intercept']):.0f} {y(sure['x_low']):.0f}"
        f'V{y(sure["x_high"]):.0f}"/>'
    )
    for number, (at, right, down) in enumerate(question_places(fit, pooled), 1):
        a, b = x(at["intercept"]), y(at["x"])
        drawn.append(
            f'<path class="lead" d="M{a:.0f} {b:.0f}l{right} {down}"/>'
            f'<circle class="number" cx="{a + right:.0f}" cy="{b + down:.0f}" r="{RADIUS}"/>'
            f'<text class="number" x="{a + right:.0f}" y="{b + down + 4.5:.0f}" '
            f'text-anchor="middle">{number}</text>'
        )
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{escape(say("look-map"))}">{"".join(drawn)}</svg>'
    )


def question_places(fit: MixedFit, pooled: pd.DataFrame) -> list[tuple[pd.Series, int, int]]:
    """Return for each question, in order, the point it is about and its number's way off.

    Points are Series `intercept`, `x`; the ways are pixels to the right and down.
    """
    own, mixed, truth = (
        estimates(pooled, name) for name in ("no_pooling", "partial_pooling", "truth")
    )
    average, shown = fit.fixed_effects, shown_clusters(fit, pooled)
    far, upright = shown["farthest"], shown["upright"]
    rim = ellipse(average, fit.random_effects_cov, _HALF)
    nearest = distance_seen(mixed, average).sort_values().index
    edge = average - COMPARABLE_WINDOW * [0.75, 0]
    return [
        ((own.loc[far] + mixed.loc[far]) / 2, -4, -18),  # why at all: a way
        ((own.loc[upright] + mixed.loc[upright]) / 2, 17, 0),  # why some more: a steep one
        ((mixed.loc[far] + truth.loc[far]) / 2, 24, -4),  # biased: from estimate to truth
        (own.loc[upright], -12, -16),  # why not own lines: an own line
        (rim.loc[rim["x"].idxmin()], -4, 20),  # singular: where the ellipse might go flat
        (mixed.loc[shown["sure"]], 20, 14),  # standard errors: an interval
        (average, 0, 0),  # a new one: the average
        (mixed.loc[nearest[len(nearest) // 4]], -18, -20),  # how many: one of the crowd
        (rim.loc[rim["intercept"].idxmax()], 18, -10),  # spread: the ellipse round the discs
        (mixed.loc[mixed["x"].idxmax()], 4, -18),  # ranks: the highest
        (edge, 0, 0),  # x: the average slope
        (mixed.loc[shown["unusual"]], 18, -10),  # not normal: the least likely
    ]


def shown_clusters(fit: MixedFit, pooled: pd.DataFrame) -> dict:
    """Return the clusters that are drawn in full, by what they show."""
    own, mixed = (estimates(pooled, name) for name in ("no_pooling", "partial_pooling"))
    average = fit.fixed_effects
    inside = ((own - average).abs() <= COMPARABLE_WINDOW).all(axis=1)
    steps = ((own - mixed) / COMPARABLE_WINDOW).abs()
    away = mixed - average
    seen = away / COMPARABLE_WINDOW
    unlikely = (away @ np.linalg.inv(fit.random_effects_cov) * away.to_numpy()).sum(axis=1)
    return {
        "farthest": examples(pooled, average)["farthest"],  # the first answer tells its way
        "upright": (steps["x"] - 3 * steps["intercept"])[inside].idxmax(),
        "sure": (seen["x"] - seen["intercept"])[inside].idxmin(),
        "unusual": unlikely[inside & (away > 0).all(axis=1)].idxmax(),
    }
