"""Shows a figure in a notebook, be it open in Jupyter or a page of the site."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from shrinksite.palette import PALETTE

if TYPE_CHECKING:
    import plotly.graph_objects as go

_CONFIG = {"responsive": True, "displayModeBar": False, "showSendToCloud": False}

# Material swaps pages without changing the address first, so a relative one would be read from the
# page the reader comes from: __md_scope is what Material calls the root of the site.
# Plotly is heavy, so it comes when the reader comes near the figure.
_HTML = """\
<div id="%(name)s" style="min-width: 560px; min-height: %(height)spx"></div>
<script>
(() => {
  const { data, layout, frames } = %(figure)s;
  const draw = () =>
    Plotly.newPlot("%(name)s", data, layout, %(config)s)
      .then(() => Plotly.addFrames("%(name)s", frames));
  const load = () => {
    if (window.Plotly) return draw();
    const src = new URL("%(plotly_js)s", window.__md_scope ?? new URL("../..", location));
    document.head.append(Object.assign(document.createElement("script"), { src, onload: draw }));
  };
  const near = (entries, observer) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    load();
  };
  const box = document.getElementById("%(name)s");
  new IntersectionObserver(near, { rootMargin: "400px" }).observe(box);
})();
</script>
"""


def show(figure: go.Figure, name: str, plotly_js: str = "vendor/plotly-basic.min.js") -> None:
    """Display a figure in two forms, of which every reader takes the one it can use.

    Jupyter and VS Code draw Plotly's own form. The site shows the HTML form, with the Plotly that
    the site serves itself: no reader of a page is sent to a third party.

    Args:
        figure: a Plotly figure.
        name: id of the HTML element, so that it is the same in every build.
        plotly_js: where Plotly is for the HTML form, seen from the root of the site.
    """
    from IPython.display import display  # only notebooks have it, and only they come here

    # White paper in dark mode too: a notebook does not know in which of the two it is read.
    paper = PALETTE["light"]["paper"]
    figure = type(figure)(figure).update_layout(width=None, paper_bgcolor=paper)
    html = _HTML % {
        "name": name,
        "height": figure.layout.height,
        "figure": figure.to_json().replace("</", "<\\/"),
        "config": json.dumps(_CONFIG),
        "plotly_js": plotly_js,
    }
    native = json.loads(figure.to_json()) | {"config": _CONFIG}
    display({"application/vnd.plotly.v1+json": native, "text/html": html}, raw=True)
