"""The look of a shrinkage figure, without its numbers.

The site's pages take it as it is and move the coordinates; so the figure is designed here, once.
"""

from __future__ import annotations

from shrinksite.palette import PALETTE

LAYERS = (
    "ellipse_95",
    "ellipse_50",
    "trails",
    "starts",
    "misses",
    "truth",
    "halo",
    "fixed_effects",
    "clusters",
)
_NAMES = {
    "ellipse_95": "95% of clusters, estimated",
    "ellipse_50": "half of the clusters",
    "misses": "what is missed",
    "truth": "true values",
}
_AXIS_TITLES = {"intercept": "intercept", "x": "slope of x"}


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
            "opacity": 0.4,
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
    for name, trace in traces.items():
        trace |= {"type": "scatter", "name": _NAMES.get(name, name), "meta": name}
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
        "font": {
            "family": '"Site Sans", system-ui, sans-serif',
            "size": 13,
            "color": colour["ink"],
        },
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "hovermode": "closest",
        "margin": {"l": 56, "r": 12, "t": 12, "b": 48},
        "xaxis": axis | {"title": {"text": _AXIS_TITLES["intercept"]}},
        "yaxis": axis | {"title": {"text": _AXIS_TITLES["x"]}},
    }
    return {"data": [traces[name] for name in LAYERS], "layout": layout}
