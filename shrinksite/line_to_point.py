"""One cluster drawn twice, as SVG: its lines over its data, and the same lines as points.

A line is an intercept and a slope. The figures of a hundred clusters show lines as points in that
plane; these two pictures show one cluster in both, so that a reader sees what a point stands for.
The second has the proportions of their window: what is farther there is farther here.
"""

from __future__ import annotations

from html import escape

import pandas as pd

from shrinksite.geometry import COMPARABLE_WINDOW
from shrinksite.mixed_fit import MixedFit
from shrinksite.names import Names
from shrinksite.pooling import estimates
from shrinksite.svg_axis import Frame, axis_below, axis_beside, linear, with_room
from shrinksite.words import say

WIDTH, HEIGHT = 340, 280
_FRAME = Frame(left=40, right=WIDTH - 10, top=20, bottom=HEIGHT - 38)
_ROOM = {"data": 0.08, "plane": 0.3}  # beside the outermost values, as a share of their range
_MARKS = (  # what each line is called in the style sheet, and the radius of its point
    ("no-pooling", 5.5),
    ("partial-pooling", 5.5),
    ("average", 7),
)


def line_to_point_svg(
    model: MixedFit,
    pooled: pd.DataFrame,
    cluster,
    names: Names | None = None,
    half: pd.Series = COMPARABLE_WINDOW,
) -> tuple[str, str]:
    """Return two pictures of one cluster: in the plane of x and y, and of intercept and slope.

    Args:
        model: the fitted mixed model.
        pooled: its pooled frame.
        cluster: the cluster's label; it has a line of its own.
        names: of the columns, where they are not y and x.
        half: half of the sides of the window that the figure of all clusters has, by `intercept`
            (in units of y) and `x` (a slope: units of y per unit of x).
    """
    names = names or Names()
    own, mixed = (
        estimates(pooled, name).loc[cluster] for name in ("no_pooling", "partial_pooling")
    )
    lines = [own, mixed, model.fixed_effects]
    frame = model.rows
    rows = frame.code == frame.labels.get_loc(cluster)
    x, y = frame.x[rows], frame.y[rows]
    ends = with_room([*x, 0], _ROOM["data"])
    heights = [line["intercept"] + line["x"] * end for line in lines for end in ends]
    data = _Panel(ends, with_room([*y, *heights], 0), (names.x_axis, names.y_axis))
    drawn = [
        f'<circle class="dot" cx="{data.x(a)}" cy="{data.y(b)}" r="3"/>'
        for a, b in zip(x, y, strict=True)
    ]
    drawn.append(f'<path class="zero" d="M{data.x(0)} {_FRAME.top}V{_FRAME.bottom}"/>')
    for (name, radius), line in zip(_MARKS, lines, strict=True):
        start, end = (f"{data.x(at)} {data.y(line['intercept'] + line['x'] * at)}" for at in ends)
        drawn.append(f'<path class="line {name}" d="M{start}L{end}"/>')
        drawn.append(_mark(name, data.x(0), data.y(line["intercept"]), radius))

    plane = _Panel(
        *_piece_of_window(pd.DataFrame(lines), half), (names.intercept_axis, names.slope_axis)
    )
    places = [(plane.x(line["intercept"]), plane.y(line["x"])) for line in lines]
    (x0, y0), (x1, y1), _ = places
    points = [f'<path class="way" d="M{x0} {y0}L{x1} {y1}"/>']
    points += [
        _mark(name, *place, radius) for (name, radius), place in zip(_MARKS, places, strict=True)
    ]
    name = str(cluster)
    return (
        data.svg(drawn, say("line-data", cluster=name, n=len(x), y=names.y, x=names.x)),
        plane.svg(points, say("line-plane", cluster=name)),
    )


class _Panel:
    """One picture's axes: what takes values to pixels, and draws grid, numbers and names."""

    def __init__(
        self, across: tuple[float, float], up: tuple[float, float], names: tuple[str, str]
    ):
        self.across, self.up, self.names = across, up, names
        self._x = linear(across, (_FRAME.left, _FRAME.right))
        self._y = linear(up, (_FRAME.bottom, _FRAME.top))

    def x(self, value: float) -> float:
        return round(self._x(value), 1)

    def y(self, value: float) -> float:
        return round(self._y(value), 1)

    def svg(self, drawn: list[str], label: str) -> str:
        """Return the picture with what is drawn in it; `label` is what a screen reader says."""
        across, up = (escape(name, quote=False) for name in self.names)
        names = (
            f'<text x="{_FRAME.right}" y="{HEIGHT - 5}" text-anchor="end">{across}</text>'
            f'<text x="{4}" y="{_FRAME.top - 8}">{up}</text>'
        )
        grid = [
            *axis_below(self.across, self._x, _FRAME),
            *axis_beside(self.up, self._y, _FRAME),
        ]
        label = escape(label)
        return (
            f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{label}">'
            f"{''.join([*grid, names, *drawn])}</svg>"
        )


def _piece_of_window(points: pd.DataFrame, half: pd.Series) -> list[tuple[float, float]]:
    """Return the ranges of a piece of the window, in proportion to it, with the points inside.

    Args:
        points: `intercept`, `x`; a row a point.
        half: half of the window's sides, by the same names and in the same units.

    Returns:
        The lowest and highest intercept, in units of y, and slope, per unit of x.
    """
    low, high = points.min(), points.max()
    middle, reach = (low + high) / 2, half * ((high - low) / half).max() / 2
    return [
        with_room([middle[name] - reach[name], middle[name] + reach[name]], _ROOM["plane"])
        for name in ("intercept", "x")
    ]


def _mark(name: str, x: float, y: float, radius: float) -> str:
    """Return a line's point, as the figures of all clusters draw it."""
    halo = f'<circle class="halo" cx="{x}" cy="{y}" r="{2 * radius}"/>' if name == "average" else ""
    return f'{halo}<circle class="mark {name}" cx="{x}" cy="{y}" r="{radius}"/>'
