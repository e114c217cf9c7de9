"""Shrinkage as a Plotly figure that plays: clusters travel from their own line to the mixed one."""

from __future__ import annotations

from html import escape

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from shrinksite.arguments import check_choice
from shrinksite.figure_style import LAYERS, figure_style
from shrinksite.geometry import (
    COMPARABLE_WINDOW,
    diameter,
    ellipse,
    half_window,
    means_opacity,
    opacity,
)
from shrinksite.hover_texts import hover_texts, means_texts
from shrinksite.means import heights_of
from shrinksite.model_frame import check_table
from shrinksite.names import Names
from shrinksite.notebook import NotebookFigure
from shrinksite.number_words import percent
from shrinksite.overview import check_heights, check_look, outside_in_words, overview_svg
from shrinksite.palette import PALETTE
from shrinksite.plane import Plane, plane_of_lines, plane_of_means
from shrinksite.pooling import estimates
from shrinksite.words import say

_STEPS = 8  # frames between start and end; Plotly moves smoothly from one to the next
_SECONDS = 6
_DECIMALS = 3


def shrinkage_figure(
    pooled: pd.DataFrame,
    fixed_effects: pd.Series,
    random_effects_cov: pd.DataFrame | None = None,
    *,
    point_size: str = "equal",
    fit_window: bool = False,
    theme: str = "light",
    names: Names | None = None,
    heights: pd.DataFrame | None = None,
) -> NotebookFigure:
    """Return the figure with a Play button and a slider, for a notebook, where it shows itself.

    Without a predictor clusters have no slopes: their means move along one axis.

    Args:
        pooled: the pooled frame (`pool`).
        fixed_effects: where the black hole is, Series `intercept`, `x`.
        random_effects_cov: draws the ellipses that hold half and 95 % of the estimated
            distribution, where it is given; 2×2 DataFrame.
        point_size: "equal", or "n" for an area that follows the cluster's rows.
        fit_window: show every point instead of the window that is the same in every scenario.
        theme: "light" or "dark".
        names: of the columns, where the data are one's own; the window fits then.
        heights: where x is constant in every cluster: the means that move instead (`means`).

    Raises:
        ValueError: naming the argument, its value and what is allowed.
    """
    check_look(pooled, fixed_effects, point_size, fit_window, names)
    check_choice("theme", theme, PALETTE)
    _check_covariance(random_effects_cov, list(estimates(pooled, "no_pooling")))
    check_heights(heights, pooled)
    is_own = names is not None
    heights = heights_of(pooled, fixed_effects) if heights is None else heights
    fit_window = fit_window or is_own or heights is not None
    half = half_window(pooled) if is_own else COMPARABLE_WINDOW
    style = figure_style(theme)
    traces = dict(zip(LAYERS, style["data"], strict=True))
    if heights is None:
        plane = plane_of_lines(pooled, fixed_effects, names or Names(), fit_window=fit_window)
        strength = opacity(pooled, fixed_effects, half)
        texts = hover_texts(pooled, fixed_effects, half)
        still = _still(pooled, fixed_effects, random_effects_cov)
    else:
        plane, strength = plane_of_means(heights, names or Names()), means_opacity(heights)
        texts, still = means_texts(pooled, heights), {}
    for axis, way, title in zip(("xaxis", "yaxis"), ("across", "up"), plane.titles, strict=True):
        style["layout"][axis]["range"] = _rounded(plane.ranges[way])
        style["layout"][axis]["title"]["text"] = escape(title)
    if plane.average is not None:
        style["layout"]["shapes"] = [_average(plane.average, theme)]
        style["layout"]["yaxis"]["showticklabels"] = plane.has_numbers
    centre = _xy(plane.centre.to_frame().T)
    for name, coordinates in (still | {"halo": centre, "fixed_effects": centre}).items():
        traces[name] |= coordinates
    for name in ("ellipse_95", "ellipse_50", "truth", "misses"):  # a click on the legend shows them
        known = any(value is not None for value in traces[name].get("x", []))
        traces[name] |= {"visible": "legendonly" if known else False, "showlegend": True}
    for name in ("followed_trails", "names", "end_name"):  # all are alike here, and none has a name
        traces[name]["visible"] = False
    traces["clusters"] |= {"ids": [str(cluster) for cluster in pooled.index]}
    traces["clusters"]["marker"] |= {
        "size": _rounded(diameter(pooled, point_size), 1),
        "opacity": _rounded(strength, 2),
    }
    traces["clusters"]["text"] = texts
    frames = [
        go.Frame(
            name=percent(step / _STEPS),
            data=list(_moving(plane, step / _STEPS, theme).values()),
            traces=[LAYERS.index("trails"), LAYERS.index("clusters")],
        )
        for step in range(_STEPS + 1)
    ]
    for name, moved in _moving(plane, 0, theme).items():
        traces[name]["marker"] = traces[name]["marker"] | moved.get("marker", {})
        traces[name] |= {"x": moved["x"], "y": moved["y"]}
    look = {"point_size": point_size, "fit_window": fit_window, "names": names}
    picture = overview_svg(pooled, fixed_effects, heights=heights, **look)
    figure = NotebookFigure(style["data"], style["layout"], frames).with_still(picture)
    return figure.update_layout(
        template="none",
        width=720,
        height=620,
        title={
            "text": outside_in_words(pooled, fixed_effects, fit_window),
            "font": {"size": 13},
            "x": 0.02,
            "y": 0.98,
            "yanchor": "top",
        },
        margin={"t": 72, "b": 130},
        legend={"orientation": "h", "x": 1, "xanchor": "right", "y": 1.01, "yanchor": "bottom"},
        updatemenus=[_play_button()],
        sliders=[_slider([frame.name for frame in frames])],
    )


def _check_covariance(random_effects_cov: object, names: list[str]) -> None:
    """Raise ValueError unless it is None, or has a row and a column for each coefficient."""
    if random_effects_cov is None:
        return
    check_table(random_effects_cov, names, "random_effects_cov")
    if list(random_effects_cov.index) != names or list(random_effects_cov) != names:
        raise ValueError(f"random_effects_cov must have the rows and columns {', '.join(names)}")


def _average(ends: pd.DataFrame, theme: str) -> dict:
    """Return the line of the fixed effects, behind all else (as averageLine in traces.js)."""
    (x0, y0), (x1, y1) = ends.to_numpy().tolist()
    line = {"color": PALETTE[theme]["ink"], "width": 1.5, "dash": "dot"}
    return {"type": "line", "layer": "below", "x0": x0, "y0": y0, "x1": x1, "y1": y1, "line": line}


def _still(pooled, fixed_effects, random_effects_cov) -> dict:
    """Return the coordinates of the layers that do not move."""
    truth = estimates(pooled, "truth")
    still = {
        "truth": _xy(truth),
        "misses": _segments(truth, estimates(pooled, "partial_pooling").where(truth.notna())),
    }
    for name, probability in (("ellipse_50", 0.5), ("ellipse_95", 0.95)):
        if random_effects_cov is not None:
            still[name] = _xy(ellipse(fixed_effects, random_effects_cov, probability))
    return still


def _moving(plane: Plane, progress: float, theme: str) -> dict:
    """Return the coordinates of the layers that move, and their colour on the way."""
    now = plane.start + progress * (plane.end - plane.start)
    colour = PALETTE[theme]
    mixed = mix_colours(colour["no_pooling"], colour["partial_pooling"], progress)
    return {
        # Arrow heads of ways that have not begun would point anywhere.
        "trails": _segments(plane.start, now)
        | {"marker": {"size": [0, 7 if progress > 0 else 0, 0] * len(now)}},
        "clusters": _xy(now) | {"marker": {"color": mixed}},
    }


def mix_colours(start: str, end: str, progress: float) -> str:
    """Return the colour `progress` (0 to 1) of the way between two, all written #rrggbb."""
    pairs = [(int(start[i : i + 2], 16), int(end[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + progress * (b - a)):02x}" for a, b in pairs)


def _xy(points: pd.DataFrame) -> dict:
    """Return points, columns across and up, as Plotly's coordinates."""
    return {axis: _rounded(points[name]) for axis, name in zip("xy", points, strict=True)}


def _segments(start: pd.DataFrame, end: pd.DataFrame) -> dict:
    """Return one line from every start to its end, with a gap after each."""
    joined = {}
    for axis, name in zip("xy", start, strict=True):
        pairs = zip(_rounded(start[name]), _rounded(end[name]), strict=True)
        joined[axis] = [value for a, b in pairs for value in (a, b, None)]
    return joined


def _rounded(values, decimals: int = _DECIMALS) -> list:
    """Return a list of numbers as short as a reader can tell apart; NaN becomes None.

    Where all of them are small they keep more decimals.
    """
    known = [abs(float(value)) for value in values if pd.notna(value)]
    largest = max(known, default=0.0)
    more = 0 if largest >= 0.1 or largest == 0 else -int(np.floor(np.log10(largest)))
    return [None if pd.isna(value) else round(float(value), decimals + more) for value in values]


def _play_button() -> dict:
    """Return Plotly's own Play button."""
    move = {"duration": 1000 * _SECONDS / _STEPS, "easing": "linear"}
    options = {"frame": {"duration": move["duration"], "redraw": False}, "transition": move}
    return {
        "type": "buttons",
        "showactive": False,
        "x": 0,
        "y": -0.16,
        "xanchor": "left",
        "yanchor": "top",
        "buttons": [
            {
                "label": say("player-play"),
                "method": "animate",
                "args": [None, options | {"fromcurrent": True}],
            }
        ],
    }


def _slider(names: list[str]) -> dict:
    """Return Plotly's own slider over the frames."""
    options = {
        "mode": "immediate",
        "frame": {"duration": 0, "redraw": False},
        "transition": {"duration": 0},
    }
    return {
        "x": 0.16,
        "len": 0.84,
        "y": -0.12,
        "currentvalue": {"prefix": f"{say('notebook-way')} "},
        "steps": [{"label": n, "method": "animate", "args": [[n], options]} for n in names],
    }
