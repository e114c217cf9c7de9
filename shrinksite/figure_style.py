"""The look of a shrinkage figure, without its numbers.

The site's pages take it as it is and move the coordinates; so the figure is designed here, once.
"""

from __future__ import annotations

from shrinksite.names import Names
from shrinksite.palette import PALETTE
from shrinksite.words import say

LAYERS = (
    "ellipse_95",
    "ellipse_50",
    "trails",
    "followed_trails",
    "starts",
    "misses",
    "truth",
    "halo",
    "fixed_effects",
    "clusters",
    "names",
    "end_name",
)
# On a phone a hundred clusters are a tangle: all but the followed are quiet, and only these show
# truth and misses. `width` in pixels, below which that holds; opacities; what diameters grow by.
NARROW = {"width": 430, "quiet": 0.55, "trails": 0.22, "followed": 1.4}
# Pixels around the axes: numbers and names stand there.
MARGIN = {"l": 56, "r": 12, "t": 34, "b": 54}


def _names() -> dict[str, str]:
    """Return the words of the layers that a legend of Plotly names."""
    return {
        "ellipse_95": say("notebook-most"),
        "ellipse_50": say("notebook-half"),
        "misses": say("notebook-misses"),
        "truth": say("notebook-truth"),
    }


def figure_style(theme: str = "light") -> dict:
    """Return the look of the figure without its numbers: one trace a layer, and the layout.

    Args:
        theme: "light" or "dark".
    """
    colour = PALETTE[theme]
    dashes = {"ellipse_95": "dot", "ellipse_50": "dash"}
    traces = {
        name: {
            "mode": "lines",
            "line": {"color": colour["partial_pooling"], "width": 1.5, "dash": d},
        }
        for name, d in dashes.items()
    } | {
        "trails": {
            "mode": "lines+markers",
            "line": {"color": colour["no_pooling"], "width": 1},
            "marker": {
                "symbol": "arrow",
                "angleref": "previous",
                "color": colour["no_pooling"],
                "opacity": 1,
                "line": {"width": 0},
            },
            "opacity": 0.3,
        },
        "starts": {
            "mode": "markers",
            "marker": {"symbol": "circle-open", "color": colour["no_pooling"], "size": 4.5},
        },
        "misses": {"mode": "lines", "line": {"color": colour["truth"], "width": 1}, "opacity": 0.5},
        "truth": {
            "mode": "markers",
            "marker": {
                "symbol": "x-thin",
                "size": 7,
                "line": {"color": colour["truth"], "width": 2},
            },
        },
        "halo": {
            "mode": "markers",
            "marker": {"color": colour["ink"], "size": 34, "opacity": 0.15},
        },
        "fixed_effects": {"mode": "markers", "marker": {"color": colour["ink"], "size": 16}},
        "clusters": {
            "mode": "markers",
            "marker": {"line": {"color": colour["paper"], "width": 1}},
            "hovertemplate": "%{text}<extra></extra>",
        },
    }
    traces["followed_trails"] = traces["trails"] | {
        "line": {"color": colour["no_pooling"], "width": 1.8},
        "opacity": 0.9,
    }
    texts = {"names": colour["ink"], "end_name": colour["partial_pooling"]}
    traces |= {name: {"mode": "text", "textfont": {"color": c}} for name, c in texts.items()}
    names = _names()
    for name, trace in traces.items():
        trace |= {"type": "scatter", "name": names.get(name, name), "meta": name}
        if name != "clusters":
            trace["hoverinfo"] = "skip"
        trace["showlegend"] = False
    axis = {
        "gridcolor": colour["grid"],
        "linecolor": colour["grid"],
        "zeroline": False,
        "ticks": "outside",
        "tickcolor": colour["grid"],
        "fixedrange": True,
    }
    layout = {
        "separators": say("number-decimal") + say("number-thousands"),
        "font": {
            "family": '"Site Sans", system-ui, sans-serif',
            "size": 13,
            "color": colour["ink"],
        },
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hovermode": "closest",
        "margin": MARGIN,
        "xaxis": axis | {"title": {"text": Names().intercept_axis}},
        "yaxis": axis | {"title": {"text": Names().slope_axis}},
    }
    return {"data": [traces[name] for name in LAYERS], "layout": layout}
