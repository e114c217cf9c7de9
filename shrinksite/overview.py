"""Shrinkage as one still picture: start, trail and end of every cluster, as SVG.

It needs no browser to be made and no script to be seen. Its colours are CSS custom properties, so
that a page in light or dark can set them; alone, the file follows the reader's own preference.
"""

from __future__ import annotations

import re
from html import escape

import pandas as pd

from shrinksite.arguments import check_choice, check_flag, check_kind
from shrinksite.figure_style import MARGIN, NARROW
from shrinksite.geometry import (
    COMPARABLE_WINDOW,
    diameter,
    followed,
    half_window,
    means_opacity,
    opacity,
    outside,
)
from shrinksite.means import heights_of
from shrinksite.model_frame import check_table
from shrinksite.name_box import Box, name_box, overlap
from shrinksite.names import Names
from shrinksite.palette import css_variables
from shrinksite.plane import Plane, plane_of_lines, plane_of_means
from shrinksite.pooling import check_coefficients
from shrinksite.svg_axis import Frame, Scale, axis_below, axis_beside, linear
from shrinksite.words import say

WIDTH, HEIGHT = 720, 540
_FRAME = Frame(MARGIN["l"], WIDTH - MARGIN["r"], MARGIN["t"], HEIGHT - MARGIN["b"])
_ARROW = 5.5  # pixels
_NEAR_EDGE = 0.2  # of the window: a name that began in its middle might be cut off


def overview_svg(
    pooled: pd.DataFrame,
    fixed_effects: pd.Series,
    *,
    point_size: str = "equal",
    fit_window: bool = False,
    title: str = "Shrinkage",
    names: Names | None = None,
    heights: pd.DataFrame | None = None,
    standalone: bool = True,
) -> str:
    """Return the picture as SVG text.

    Args:
        pooled: the pooled frame (`pool`).
        fixed_effects: where the black hole is, Series `intercept`, `x`.
        point_size: "equal", or "n" for an area that follows the cluster's rows.
        fit_window: show every point instead of the window that is the same in every scenario.
        title: the name a screen reader says.
        names: of the columns, where the data are one's own; the window fits then.
        heights: where x is constant in every cluster: the means that move instead (`means`).
            Without a predictor they do in any case.
        standalone: carry a style of its own, as a file; a page brings its own.

    Raises:
        ValueError: naming the argument, its value and what is allowed.
    """
    check_look(pooled, fixed_effects, point_size, fit_window, names)
    check_heights(heights, pooled)
    check_kind("title", title, str, "a text")
    check_flag("standalone", standalone)
    fit_window = fit_window or names is not None
    names = names or Names()
    heights = heights_of(pooled, fixed_effects) if heights is None else heights
    plane = (
        plane_of_lines(pooled, fixed_effects, names, fit_window=fit_window)
        if heights is None
        else plane_of_means(heights, names)
    )
    across = linear(plane.ranges["across"], (_FRAME.left, _FRAME.right))
    up = linear(plane.ranges["up"], (_FRAME.bottom, _FRAME.top))
    start, end = (
        pd.DataFrame({"x": across(place["across"]), "y": up(place["up"])})
        for place in (plane.start, plane.end)
    )
    half = half_window(pooled) if fit_window else COMPARABLE_WINDOW
    strength = opacity(pooled, fixed_effects, half) if heights is None else means_opacity(heights)
    radius = diameter(pooled, point_size) / 2
    # By position, because any label may name a cluster, True and tuples included.
    in_full = followed(plane.start, plane.end, [plane.ranges["across"], plane.ranges["up"]])
    quiet = [i for i in range(len(pooled)) if i not in in_full]
    clusters = [
        _cluster(start.iloc[i], end.iloc[i], radius.iloc[i], strength.iloc[i], kind)
        for kind, places in (("quiet", quiet), ("followed", in_full))
        for i in places
    ]
    centre = (across(plane.centre["across"]), up(plane.centre["up"]))
    called = _followed_names([(start.iloc[i], end.iloc[i], str(pooled.index[i])) for i in in_full])
    description = (
        say(
            "figure-description",
            clusters=len(pooled),
            x=names.x,
            outside=outside_in_words(pooled, fixed_effects, fit_window),
        )
        if heights is None
        else say("figure-description-means", clusters=len(pooled), y=names.y)
    )
    width, height = _FRAME.right - _FRAME.left, _FRAME.bottom - _FRAME.top
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
            f'class="shrinkage-overview" role="img" '
            f'aria-label="{escape(title)}. {escape(description)}">',
            *([f"<style>{_style()}</style>"] if standalone else []),
            *_axes(plane, across, up),
            f'<svg x="{_FRAME.left}" y="{_FRAME.top}" width="{width}" height="{height}" '
            f'viewBox="{_FRAME.left} {_FRAME.top} {width} {height}">',
            *([] if plane.average is None else [_average(plane.average, across, up)]),
            *_arrow_heads(title),
            *clusters,
            "</g>",
            *(
                f'<circle class="{kind}" cx="{centre[0]:.1f}" cy="{centre[1]:.1f}" r="{radius}"/>'
                for kind, radius in (("halo", 17), ("hole", 8))
            ),
            *called,
            "</svg>",
            "</svg>",
            "",
        ]
    )


def check_look(pooled, fixed_effects, point_size, fit_window, names) -> None:
    """Raise ValueError unless these arguments of a figure are of their kinds."""
    check_coefficients("fixed_effects", fixed_effects, pooled)
    check_choice("point_size", point_size, ("equal", "n"))
    check_flag("fit_window", fit_window)
    check_kind("names", names, (Names, type(None)), "a `Names`, or None")


def check_heights(heights: object, pooled: pd.DataFrame) -> None:
    """Raise ValueError unless `heights` is None, or has what `means` gives of the same clusters."""
    if heights is None:
        return
    check_table(heights, ["no_pooling", "partial_pooling", "fixed_effects"], "heights")
    if not heights.index.equals(pooled.index):
        raise ValueError("heights must have the rows of the pooled frame, in its order")


def outside_in_words(
    pooled: pd.DataFrame, fixed_effects: pd.Series, fit_window: bool = False
) -> str:
    """Say how many clusters lie outside the window that is shown, at the start and at the end."""
    clusters = len(pooled)
    if fit_window:
        return say("figure-inside", clusters=clusters)
    start, end = (
        int(outside(pooled, name, fixed_effects).sum())
        for name in ("no_pooling", "partial_pooling")
    )
    return say("figure-outside", start=start, end=end, clusters=clusters)


def _cluster(start, end, radius: float, strength: float, kind: str) -> str:
    """Return one cluster: a ring, a trail up to the head of its arrow, a disc at its end."""
    strength = 1.0 if kind == "followed" else strength
    x0, y0, x1, y1 = start["x"], start["y"], end["x"], end["y"]
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
    parts = [f'<g class="{kind}" opacity="{strength:.2f}">']
    if length > radius + _ARROW:
        share = 1 - (radius + _ARROW) / length
        back_x, back_y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
        parts.append(f'<path class="trail" d="M{x0:.1f} {y0:.1f}L{back_x:.1f} {back_y:.1f}"/>')
    parts.append(f'<circle class="start" cx="{x0:.1f}" cy="{y0:.1f}" r="{radius / 2:.1f}"/>')
    parts.append(f'<circle class="end" cx="{x1:.1f}" cy="{y1:.1f}" r="{radius:.1f}"/></g>')
    return "".join(parts)


def _arrow_heads(title: str) -> list[str]:
    """Return the head of all arrows, drawn once, and the start of the group of the clusters.

    A page carries a hundred of them: this takes a third of the picture's weight off it.
    """
    name = "arrow-" + re.sub(r"\W+", "-", title.lower())
    size = f'markerWidth="{_ARROW}" markerHeight="{_ARROW}" refY="{_ARROW / 2}"'
    return [
        f'<marker id="{name}" orient="auto" markerUnits="userSpaceOnUse" {size}>'
        f'<path class="head" d="M0 0L{_ARROW} {_ARROW / 2}L0 {_ARROW}Z"/></marker>',
        f'<g marker-end="url(#{name})">',
    ]


def _shares(places: pd.DataFrame) -> pd.DataFrame:
    """Return places, columns `x`, `y` in pixels, as shares of the window across and up."""
    return pd.DataFrame(
        {
            "across": (places["x"] - _FRAME.left) / (_FRAME.right - _FRAME.left),
            "up": (_FRAME.bottom - places["y"]) / (_FRAME.bottom - _FRAME.top),
        }
    )


def _followed_names(clusters: list[tuple]) -> list[str]:
    """Return followed clusters' names beside their starts, off their ways (as followed_names.js).

    One that would lie over an earlier one begins or ends at its own start instead.
    """
    starts = _shares(pd.DataFrame([start for start, _, _ in clusters], columns=["x", "y"]))
    taken: list[Box] = []
    texts = []
    for place, (start, end, name) in enumerate(clusters):
        text = say("figure-followed-own", name=name) if place == 0 else name
        across, up = starts.iloc[place]
        way = end["x"] - start["x"], start["y"] - end["y"]
        is_above, anchor = _beside(across, up, text, way)
        box = name_box(across, up, text, anchor, is_above=is_above)
        other = next((earlier for earlier in taken if overlap(box, earlier)), None)
        if other and anchor == "middle":
            boxes = {
                side: name_box(across, up, text, side, is_above=is_above)
                for side in ("start", "end")
            }
            is_right = 2 * across > other.left + other.right or boxes["end"].left < 0
            anchor = "start" if is_right else "end"
            box = boxes[anchor]
        taken.append(box)
        kind, down = ("name", -8) if is_above else ("name below", 8)
        texts.append(
            f'<text class="{kind}" x="{start["x"]:.1f}" y="{start["y"] + down:.1f}" '
            f'text-anchor="{anchor}">{escape(text, quote=False)}</text>'
        )
    return texts


def _beside(across: float, up: float, text: str, way: tuple[float, float]) -> tuple[bool, str]:
    """Return whether a name stands above its start, and its anchor.

    It stands off its way, or, where an edge of the window leaves no room for that, on the other
    side and as far to the left or right of it as there is room.

    Args:
        across: the start, a share of the window.
        up: the same.
        text: the name.
        way: from the start to the right and up.
    """
    is_above = way[1] <= 0
    side = "start" if across < _NEAR_EDGE else "end" if across > 1 - _NEAR_EDGE else "middle"
    box = name_box(across, up, text, side, is_above=is_above)
    if box.bottom >= 0 and box.top <= 1:
        return is_above, side
    sides = ["end", "middle", "start"] if way[0] >= 0 else ["start", "middle", "end"]
    for side in sides:
        box = name_box(across, up, text, side, is_above=not is_above)
        if box.left >= 0 and box.right <= 1:
            break
    return not is_above, side


def _average(ends: pd.DataFrame, across: Scale, up: Scale) -> str:
    """Return the line of the fixed effects, where they are one."""
    start, end = (f"{across(x):.1f} {up(y):.1f}" for x, y in ends.to_numpy())
    return f'<path class="average" d="M{start}L{end}"/>'


def _axes(plane: Plane, across: Scale, up: Scale) -> list[str]:
    """Return grid lines, tick labels and titles, which stand outside, where no mark lies."""
    title_across, title_up = (escape(text, quote=False) for text in plane.titles)
    return [
        '<g class="axes">',
        *axis_below(plane.ranges["across"], across, _FRAME, gap=20),
        *(axis_beside(plane.ranges["up"], up, _FRAME, gap=8) if plane.has_numbers else []),
        f'<text x="{_FRAME.right}" y="{HEIGHT - 8}" text-anchor="end">{title_across}</text>',
        f'<text x="{_FRAME.left}" y="{_FRAME.top - 8}">{title_up}</text></g>',
    ]


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
.shrinkage-overview .trail { stroke: var(--no-pooling); stroke-opacity: .4 }
.shrinkage-overview .followed .trail { stroke-opacity: .9; stroke-width: 1.8 }
.shrinkage-overview .below { dominant-baseline: hanging }
.shrinkage-overview .name { paint-order: stroke; stroke: var(--paper); stroke-width: 3 }
.shrinkage-overview .head { fill: var(--no-pooling) }
.shrinkage-overview .start { fill: none; stroke: var(--no-pooling); stroke-width: 1.2 }
.shrinkage-overview .end { fill: var(--partial-pooling); stroke: var(--paper); stroke-width: 1 }
.shrinkage-overview .hole { fill: var(--ink) }
.shrinkage-overview .average { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 2 3 }
.shrinkage-overview .halo { fill: var(--ink); opacity: .15 }
"""
# On a phone, as traces.js has it. `r` and opacities are those of `NARROW`.
NARROW_CSS = f"""\
@container main (max-width: {NARROW["width"] - 0.02}px) {{
.shrinkage-overview .quiet {{ marker-end: none }}
.shrinkage-overview .quiet .start {{ display: none }}
.shrinkage-overview .quiet .trail {{ stroke-opacity: {NARROW["trails"]} }}
.shrinkage-overview .trail {{ vector-effect: non-scaling-stroke }}
.shrinkage-overview .quiet .end {{ opacity: {NARROW["quiet"]} }}
.shrinkage-overview .followed :is(.start, .end) {{
  transform: scale({NARROW["followed"]}); transform-box: fill-box; transform-origin: center }}
}}
"""
