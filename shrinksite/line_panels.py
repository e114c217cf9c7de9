"""A few clusters over their data, a panel each, as SVG: own line, mixed model's line, true line."""

from __future__ import annotations

from html import escape

import pandas as pd

from shrinksite.mixed_fit import MixedFit
from shrinksite.pooling import estimates
from shrinksite.svg_axis import linear, with_room
from shrinksite.words import say

WIDTH, HEIGHT = 200, 150
PANELS = 6
_ROOM = 0.12  # beside the outermost observations, as a share of their range
_LINES = (("no-pooling", "no_pooling"), ("partial-pooling", "partial_pooling"), ("truth", "truth"))


def line_panels_svg(model: MixedFit, pooled: pd.DataFrame) -> list[str]:
    """Return pictures of the first clusters, as they come and not chosen, on the same axes.

    Args:
        model: the fitted mixed model, with slopes.
        pooled: its pooled frame, truth included.
    """
    frame = model.rows
    clusters = pooled.index[estimates(pooled, "no_pooling").notna().all(axis=1)][:PANELS]
    rows = {cluster: frame.code == frame.labels.get_loc(cluster) for cluster in clusters}
    shown = sum(rows.values()) > 0
    across, up = (with_room(values[shown], _ROOM) for values in (frame.x, frame.y))
    x, y = linear(across, (0, WIDTH)), linear(up, (HEIGHT, 0))
    panels = []
    for cluster in clusters:
        drawn = []
        for kind, name in _LINES:
            line = estimates(pooled, name).loc[cluster]
            low, high = (y(line["intercept"] + line["x"] * end) for end in across)
            drawn.append(f'<path class="line {kind}" d="M0 {low:.1f}L{WIDTH} {high:.1f}"/>')
        drawn += [
            f'<circle class="dot" cx="{x(a):.1f}" cy="{y(b):.1f}" r="4.5"/>'
            for a, b in zip(frame.x[rows[cluster]], frame.y[rows[cluster]], strict=True)
        ]
        label = escape(say("look-panel", cluster=str(cluster), n=int(rows[cluster].sum())))
        panels.append(
            f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{label}">'
            f"{''.join(drawn)}</svg>"
        )
    return panels
