"""What a cluster keeps of its own line, by its number of observations, as SVG."""

from __future__ import annotations

from html import escape

import numpy as np

from shrinksite.kept_by_rows import kept_by_rows
from shrinksite.number_words import count, percent
from shrinksite.parameters import Parameters
from shrinksite.svg_axis import linear
from shrinksite.words import say

WIDTH, HEIGHT = 420, 280
_LEFT, _TOP, _BOTTOM = 44, 12, HEIGHT - 48  # pixels
_LETTER = 7.5  # pixels: what most take, in the names beside the ends of the curves
_ROWS = (2, 100)


def weight_curve_svg(parameters: Parameters, marked: list[int]) -> str:
    """Return the picture: a curve for intercepts, one for slopes, and the sizes that are marked.

    Args:
        parameters: of the situation whose clusters get more and more rows.
        marked: numbers of rows at which the curves are read off.
    """
    names = {"intercept": say("term-intercept"), "slope": say("term-slope")}
    right = WIDTH - 7 - _LETTER * max(map(len, names.values()))
    across = linear(tuple(np.log(_ROWS)), (_LEFT, right))
    up = linear((0, 1), (_BOTTOM, _TOP))
    sizes = np.unique(np.geomspace(*_ROWS, 40).round().astype(int))
    kept = np.array([kept_by_rows(n, parameters) for n in sizes])
    drawn = [
        f'<path class="grid" d="M{_LEFT} {up(share):.1f}H{right:g}"/>'
        f'<text x="{_LEFT - 6}" y="{up(share) + 4:.1f}" text-anchor="end">{percent(share)}</text>'
        for share in (0, 0.5, 1)
    ]
    for n in marked:
        at = across(np.log(n))
        drawn.append(
            f'<path class="size" d="M{at:.1f} {_TOP}V{_BOTTOM}"/><text x="{at:.1f}" '
            f'y="{_BOTTOM + 18}" text-anchor="middle">{count(n)}</text>'
        )
    for column, (coefficient, name) in enumerate(names.items()):
        points = " ".join(
            f"{across(np.log(n)):.1f},{up(share):.1f}"
            for n, share in zip(sizes, kept[:, column], strict=True)
        )
        drawn.append(f'<polyline class="kept {coefficient}" points="{points}"/>')
        drawn += [
            f'<circle class="mark" cx="{across(np.log(n)):.1f}" '
            f'cy="{up(kept_by_rows(n, parameters)[column]):.1f}" r="4.5"/>'
            for n in marked
        ]
        drawn.append(
            f'<text class="head" x="{right + 7:g}" y="{up(kept[-1, column]) + 4:.1f}">'
            f"{escape(name, quote=False)}</text>"
        )
    drawn.append(
        f'<text x="{(_LEFT + right) / 2:g}" y="{HEIGHT - 8}" text-anchor="middle">'
        f"{escape(say('look-rows'), quote=False)}</text>"
    )
    label = escape(say("look-curve"))
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{label}">'
        f"{''.join(drawn)}</svg>"
    )
