"""Shrinkage as one still picture: start, trail and end of every cluster, as SVG.

It needs no browser to be made and no script to be seen. Its colours are CSS custom properties, so
that a page in light or dark can set them; alone, the file follows the reader's own preference.
"""

from __future__ import annotations

import math
from html import escape

import pandas as pd

from shrinksite.figures import outside_in_words
from shrinksite.geometry import diameter, opacity, positions, starts, window
from shrinksite.palette import css_variables

WIDTH, HEIGHT = 720, 540
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 12, 12, 48  # the same margins as the figure that plays
_TICKS = 6
_ARROW = 5.5  # pixels
_STEPS = (1, 2, 2.5, 5, 10)  # times a power of ten
_ROUNDING = 1e-9  # of a step


def overview_svg(
    pooled: pd.DataFrame,
    fixed_effects: pd.Series,
    *,
    point_size: str = "equal",
    fit_window: bool = False,
    title: str = "Shrinkage",
    standalone: bool = True,
) -> str:
    """Return the picture as SVG text.

    Args:
        pooled: the pooled frame (`pool`).
        fixed_effects: where the black hole is, Series `intercept`, `x`.
        point_size: "equal", or "n" for an area that follows the cluster's rows.
        fit_window: show every point instead of the window that is the same in every scenario.
        title: the name a screen reader says.
        standalone: carry a style of its own, as a file; a page brings its own.
    """
    ranges = window(fixed_effects, pooled if fit_window else None)
    to_pixel = {
        "intercept": _scale(ranges["intercept"], _LEFT, WIDTH - _RIGHT),
        "x": _scale(ranges["x"], HEIGHT - _BOTTOM, _TOP),
    }

    def pixels(points):
        return pd.DataFrame({name: scale(points[name]) for name, scale in to_pixel.items()})

    start, end = pixels(starts(pooled)), pixels(positions(pooled, 1))
    center = pixels(fixed_effects.to_frame().T).iloc[0]
    radius = diameter(pooled, point_size) / 2
    strength = opacity(pooled, fixed_effects)
    # By position, because any label may name a cluster, True and tuples included.
    clusters = [
        _cluster(start.iloc[i], end.iloc[i], radius.iloc[i], strength.iloc[i])
        for i in range(len(pooled))
    ]
    description = (
        f"{len(pooled)} clusters, intercept across and slope of x up. A line leads from each "
        "cluster's own regression to its estimate in the mixed model, towards the fixed effects. "
        f"{outside_in_words(pooled, fixed_effects, fit_window)}."
    )
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
            f'class="shrinkage-overview" role="img" aria-label="{escape(title)}. {description}">',
            *([f"<style>{_style()}</style>"] if standalone else []),
            *_axes(ranges, to_pixel),
            f'<svg x="{_LEFT}" y="{_TOP}" width="{WIDTH - _LEFT - _RIGHT}" '
            f'height="{HEIGHT - _TOP - _BOTTOM}" viewBox="{_LEFT} {_TOP} '
            f'{WIDTH - _LEFT - _RIGHT} {HEIGHT - _TOP - _BOTTOM}">',
            *clusters,
            f'<circle class="halo" cx="{center["intercept"]:.1f}" cy="{center["x"]:.1f}" r="17"/>',
            f'<circle class="hole" cx="{center["intercept"]:.1f}" cy="{center["x"]:.1f}" r="8"/>',
            "</svg>",
            "</svg>",
            "",
        ]
    )


def _scale(data_range, first_pixel: float, last_pixel: float):
    """Return the function that takes values to pixels."""
    low, high = data_range
    return lambda values: first_pixel + (values - low) / (high - low) * (last_pixel - first_pixel)


def _cluster(start, end, radius: float, strength: float) -> str:
    """Return one cluster: a ring where it starts, a trail with an arrow head, a disc at its end."""
    x0, y0, x1, y1 = start["intercept"], start["x"], end["intercept"], end["x"]
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
    parts = [f'<g opacity="{strength:.2f}">']
    if length > radius + _ARROW:
        ux, uy = (x1 - x0) / length, (y1 - y0) / length
        tip_x, tip_y = x1 - ux * radius, y1 - uy * radius
        back_x, back_y = tip_x - ux * _ARROW, tip_y - uy * _ARROW
        half = _ARROW / 2
        parts.append(
            f'<path class="trail" d="M{x0:.1f} {y0:.1f}L{back_x:.1f} {back_y:.1f}"/>'
            f'<path class="head" d="M{tip_x:.1f} {tip_y:.1f}'
            f"L{back_x - uy * half:.1f} {back_y + ux * half:.1f}"
            f'L{back_x + uy * half:.1f} {back_y - ux * half:.1f}Z"/>'
        )
    parts.append(f'<circle class="start" cx="{x0:.1f}" cy="{y0:.1f}" r="{radius / 2:.1f}"/>')
    parts.append(f'<circle class="end" cx="{x1:.1f}" cy="{y1:.1f}" r="{radius:.1f}"/></g>')
    return "".join(parts)


def ticks(data_range: tuple[float, float]) -> list[float]:
    """Return round values inside a range, about six."""
    low, high = data_range
    smallest = (high - low) / _TICKS
    power = 10.0 ** math.floor(math.log10(smallest))
    step = next(s * power for s in _STEPS if s * power >= smallest * (1 - _ROUNDING))
    first, last = math.ceil(low / step - _ROUNDING), math.floor(high / step + _ROUNDING)
    return [i * step for i in range(first, last + 1)]


def _axes(ranges, to_pixel) -> list[str]:
    """Return grid lines, tick labels and titles."""
    parts = ['<g class="axes">']
    for value in ticks(ranges["intercept"]):
        x = to_pixel["intercept"](value)
        parts.append(f'<path class="grid" d="M{x:.1f} {_TOP}V{HEIGHT - _BOTTOM}"/>')
        parts.append(f'<text x="{x:.1f}" y="{HEIGHT - 28}" text-anchor="middle">{value:g}</text>')
    for value in ticks(ranges["x"]):
        y = to_pixel["x"](value)
        parts.append(f'<path class="grid" d="M{_LEFT} {y:.1f}H{WIDTH - _RIGHT}"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{value:g}</text>')
    middle_x, middle_y = (_LEFT + WIDTH - _RIGHT) / 2, (_TOP + HEIGHT - _BOTTOM) / 2
    parts.append(f'<text x="{middle_x:g}" y="{HEIGHT - 8}" text-anchor="middle">intercept</text>')
    parts.append(
        f'<text transform="translate(14 {middle_y:g}) rotate(-90)" text-anchor="middle">'
        "slope of x</text></g>"
    )
    return parts


def _style() -> str:
    """Return the style of a picture that stands alone."""
    return (
        f"\n.shrinkage-overview{{\n{css_variables('light')}  background: var(--paper)}}\n"
        f"@media (prefers-color-scheme: dark){{.shrinkage-overview{{\n{css_variables('dark')}}}}}\n"
        + OVERVIEW_CSS
    )


OVERVIEW_CSS = """\
.shrinkage-overview text { font: 13px var(--sans, system-ui, sans-serif); fill: var(--ink) }
.shrinkage-overview .grid { stroke: var(--grid) }
.shrinkage-overview .trail { stroke: var(--no-pooling); opacity: .55 }
.shrinkage-overview .head { fill: var(--no-pooling) }
.shrinkage-overview .start { fill: none; stroke: var(--no-pooling); stroke-width: 1.2 }
.shrinkage-overview .end { fill: var(--partial-pooling); stroke: var(--paper); stroke-width: 1 }
.shrinkage-overview .hole { fill: var(--ink) }
.shrinkage-overview .halo { fill: var(--ink); opacity: .15 }
"""
