"""How much of the spread of own lines the mixed model leaves, as one small picture in SVG.

Two ellipses in the plane of intercept and slope, each as wide and as high as the standard
deviations of its points. Those of the own lines are the units, so that pictures differ in what is
left, and in how the own lines' coefficients go together.
"""

from __future__ import annotations

from html import escape

import numpy as np
import pandas as pd

SIDE, _RADIUS = 100, 44  # pixels: the picture's side, and the own lines' standard deviation
_THINNEST = 0.8  # half of an ellipse that is a line: it must be seen


def spread_left_svg(own: pd.DataFrame, mixed: pd.DataFrame, label: str) -> str:
    """Return the picture: an ellipse of the own lines, and inside of it that of the mixed model.

    Args:
        own: intercept and slope of every cluster's own line, columns `intercept`, `x`.
        mixed: where the mixed model puts the same clusters.
        label: what a screen reader says.
    """
    unit = own.std()
    drawn = [
        f'<ellipse class="{kind}" rx="{across:.1f}" ry="{up:.1f}" '
        f'transform="translate({SIDE / 2:g} {SIDE / 2:g})rotate({turn:.1f})"/>'
        for kind, points in (("own", own), ("mixed", mixed))
        for across, up, turn in [_ellipse((points / unit).cov().to_numpy())]
    ]
    return (
        f'<svg viewBox="0 0 {SIDE} {SIDE}" role="img" aria-label="{escape(label)}">'
        f'{"".join(drawn)}<circle class="hole" cx="{SIDE / 2:g}" cy="{SIDE / 2:g}" r="3"/></svg>'
    )


def _ellipse(covariance: np.ndarray) -> tuple[float, float, float]:
    """Return half axes in pixels, and the turn of the first, in degrees, with up as negative y."""
    (small, large), axes = np.linalg.eigh(covariance)
    half = _RADIUS * np.sqrt(np.maximum([large, small], 0))
    turn = -np.degrees(np.arctan2(axes[1, 1], axes[0, 1]))
    return *np.maximum(half, _THINNEST), turn
