"""A figure that shows itself wherever a notebook is read, also where no script runs."""

from __future__ import annotations

import json
from itertools import count

import plotly.graph_objects as go
from plotly.offline import get_plotlyjs_version

from shrinksite.palette import PALETTE

_CONFIG = {"responsive": True, "displayModeBar": False, "showSendToCloud": False}
_NUMBERS = count(1)  # so that a notebook's figures have the same names in every build

# On a page of the site, whose root Material calls __md_scope, Plotly is the site's own: no reader
# is sent to a third party. Elsewhere it is where Plotly publishes it. It is heavy, so it comes when
# the reader comes near the figure; until then, and on paper, the still picture is in its place.
_HTML = """\
<div id="%(name)s" style="min-height: %(height)spx">%(still)s</div>
<script>
(() => {
  const { data, layout, frames } = %(figure)s;
  const box = document.getElementById("%(name)s");
  // Where words have no room beside each other, they stand below each other.
  const stack = () => {
    const { title, sliders } = layout;
    if (title?.text) title.text = title.text.replace(", ", ",<br>");
    if (sliders?.length) Object.assign(sliders[0], { x: 0, len: 1, pad: { t: 44 } });
    layout.margin = { ...layout.margin, t: 130, b: 170 };
    layout.legend = { ...layout.legend, x: 0, xanchor: "left" };
  };
  const draw = () => {
    if (box.clientWidth < 560) stack();
    box.replaceChildren();
    Plotly.newPlot(box, data, layout, %(config)s).then(() => Plotly.addFrames(box, frames));
  };
  const load = () => {
    if (window.Plotly) return draw();
    const src = window.__md_scope
      ? new URL("vendor/plotly-basic.min.js", __md_scope)
      : "https://cdn.plot.ly/plotly-%(version)s.min.js";
    document.head.append(Object.assign(document.createElement("script"), { src, onload: draw }));
  };
  const near = (entries, observer) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    load();
  };
  new IntersectionObserver(near, { rootMargin: "400px" }).observe(box);
})();
</script>
"""


class NotebookFigure(go.Figure):
    """A Plotly figure that a notebook shows in the first of these forms that its reader knows.

    Plotly's own (Jupyter, VS Code, Colab), HTML with a script (pages, exported notebooks), a still
    picture (where no script runs, as on GitHub), and text.
    """

    _still = ""  # SVG

    def with_still(self, svg: str) -> NotebookFigure:
        """Return the figure with a picture for where it cannot move."""
        self._still = svg
        return self

    def _repr_mimebundle_(self, include=None, exclude=None, **_: object) -> dict:  # noqa: ARG002
        """Return every form by its MIME type, as notebooks ask for it."""
        # White paper in dark mode too: a notebook does not know in which of the two it is read.
        paper = PALETTE["light"]["paper"]
        figure = go.Figure(self).update_layout(width=None, paper_bgcolor=paper)
        content, height = figure.to_json(), figure.layout.height
        (clusters,) = self.select_traces({"meta": "clusters"})
        html = _HTML % {
            "name": f"shrinkage-figure-{next(_NUMBERS)}",
            "height": height,
            "still": self._still.replace("<svg ", f'<svg style="max-height: {height}px" ', 1),
            "figure": content.replace("</", "<\\/"),
            "config": json.dumps(_CONFIG),
            "version": get_plotlyjs_version(),
        }
        bundle = {
            "application/vnd.plotly.v1+json": json.loads(content) | {"config": _CONFIG},
            "text/html": html,
            "text/plain": f"<a figure of {len(clusters.x or ())} clusters>",
        }
        return bundle | ({"image/svg+xml": self._still} if self._still else {})

    def _ipython_display_(self) -> None:
        """Show the figure; IPython asks for this before anything else."""
        from IPython.display import display  # only notebooks have it, and only they come here

        display(self._repr_mimebundle_(), raw=True)
