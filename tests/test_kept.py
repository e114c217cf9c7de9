"""Pictures and sentences of small data, whole: what was looked at once is what is made now.

Unbalanced clusters, of which one has one row and one has one x.
"""

import re
from functools import cache

import pytest
from plotly.offline import get_plotlyjs_version

from shrinksite import (
    Scenario,
    create_data,
    fit,
    overview_svg,
    pool,
    shrinkage_figure,
    true_coefficients,
)
from shrinksite.facts import scenario_facts
from shrinksite.figure_data import figure_data
from shrinksite.figure_style import figure_style
from shrinksite.line_panels import line_panels_svg
from shrinksite.line_to_point import line_to_point_svg
from shrinksite.means import means
from shrinksite.names import Names
from shrinksite.overview import NARROW_CSS
from shrinksite.own_facts import held_out_facts, own_facts
from shrinksite.palette import PALETTE
from shrinksite.parameters import Parameters
from shrinksite.scenario import Table
from shrinksite.signal_bars import signal_bars_svg
from shrinksite.weight_curve import weight_curve_svg
from tests.kept_text import as_text, is_as_kept

PARAMETERS = {"n_cluster": 9, "obs_per_cluster": 6, "balanced": 0.7}
PARAMETERS |= {"sd_int": 1.2, "sd_slope": 0.6, "sigma": 0.9, "seed": 55}
NAMES = Names("score", "hours", "points", "h")
TABLE = Table("own.csv", "y", "cluster", "x", {"y": "points", "x": "h"})
OWN = Scenario("own", "Own", "Look.", "n", table=TABLE)
LANGUAGES = pytest.mark.parametrize("language", ["en", "de"])


@cache
def rows():
    """Return data in which the last cluster has one row, and the second one x."""
    data = create_data(**PARAMETERS)
    data = data[(data["cluster"] < 9) | ~data["cluster"].duplicated()].reset_index(drop=True)
    return data.assign(x=data["x"].where(data["cluster"] != 2, 0.5))


@cache
def lines():
    """Return the fit of these data, and the pooled frame with the truth."""
    model = fit(rows())
    return model, pool(model, true_coefficients(**PARAMETERS))


def moving(x):
    """Return a fit in which means move, its pooled frame and these means."""
    data = rows().assign(x=rows()["cluster"] % 3)
    model = fit(data, x=x, random_effects="intercept")
    return model, pool(model), means(model)


@pytest.fixture(autouse=True)
def _english_in_any_colours(monkeypatch):
    """Speak English, and draw in colours that stay where a fork chooses its own."""
    monkeypatch.setenv("SHRINKSITE_LANGUAGE", "en")
    for t, (theme, colours) in enumerate(PALETTE.items()):
        marks = {name: f"#{t:02x}{i:02x}{9 * i:02x}" for i, name in enumerate(sorted(colours))}
        monkeypatch.setitem(PALETTE, theme, marks)


def test_still_pictures():
    model, pooled = lines()
    fixed = model.fixed_effects
    is_as_kept("still_lines.svg", overview_svg(pooled, fixed, title="Lines & <more>"))
    own = overview_svg(pooled, fixed, point_size="n", names=NAMES, standalone=False)
    is_as_kept("still_own.svg", own)
    for name, x in (("means", None), ("treatment", "x")):
        model, pooled, heights = moving(x)
        svg = overview_svg(pooled, model.fixed_effects, names=NAMES, heights=heights)
        is_as_kept(f"still_{name}.svg", svg)


@LANGUAGES
def test_figures_that_play(monkeypatch, language):
    monkeypatch.setenv("SHRINKSITE_LANGUAGE", language)
    model, pooled = lines()
    looks = {
        "en": {"random_effects_cov": model.random_effects_cov},
        "de": {"point_size": "n", "theme": "dark", "names": NAMES},
    }
    figure = shrinkage_figure(pooled, model.fixed_effects, **looks[language]).to_plotly_json()
    shown = {"data": figure["data"], "layout": figure["layout"], "frames": figure["frames"][::4]}
    is_as_kept(f"figure_{language}.json", as_text(plain(shown)))


def test_how_a_notebook_shows_a_figure():
    model, pooled = lines()
    shown = shrinkage_figure(pooled, model.fixed_effects)._repr_mimebundle_()
    html = re.sub(r"shrinkage-figure-\d+", "NAME", shown["text/html"])
    html = html.replace(shown["image/svg+xml"].removeprefix("<svg "), "STILL")
    html = re.sub(r"(?<=frames } = ).+(?=;\n)", "FIGURE", html)
    is_as_kept("figure_notebook.html", html.replace(get_plotlyjs_version(), "VERSION"))
    figure = shown["application/vnd.plotly.v1+json"]
    looks = {name: figure["layout"].get(name) for name in ("width", "height", "paper_bgcolor")}
    said = {"forms": [*shown], "text": shown["text/plain"], "config": figure["config"]}
    is_as_kept("figure_notebook.json", as_text(said | looks))


def test_the_style_of_still_pictures_on_a_phone():
    is_as_kept("still_narrow.css", NARROW_CSS)


def plain(value):
    """Return what Plotly gives as dictionaries, lists and numbers."""
    if hasattr(value, "to_plotly_json"):
        value = value.to_plotly_json()
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    return [*map(plain, value)] if isinstance(value, list | tuple) else value


def test_the_style_that_the_browser_gets():
    is_as_kept("figure_style.json", as_text(figure_style("dark")))


def test_numbers_that_the_browser_gets():
    simulated = Scenario("small", "Small", "Look.")
    is_as_kept("figure_data_lines.json", as_text(figure_data(*lines(), simulated)))
    model, pooled = lines()
    is_as_kept("figure_data_own.json", as_text(figure_data(model, pool(model), OWN)))
    model, pooled, _ = moving("x")
    is_as_kept("figure_data_treatment.json", as_text(figure_data(model, pooled, OWN)))


def test_small_pictures():
    model, pooled = lines()
    is_as_kept("bars.svg", signal_bars_svg(model, pooled, "A & <B>"))
    is_as_kept("panels.svg", "\n".join(line_panels_svg(model, pooled)))
    is_as_kept("curve.svg", weight_curve_svg(Parameters(sd_int=0.3, sigma=2), [3, 30]))
    is_as_kept("line_to_point.svg", "\n".join(line_to_point_svg(model, pooled, 3, NAMES)))


def test_numbers_that_prose_quotes():
    model, pooled = lines()
    is_as_kept("facts.json", as_text(scenario_facts(model, pooled, PARAMETERS)))
    own = own_facts(model, pool(model), NAMES)
    is_as_kept("own_facts.json", as_text(own | held_out_facts(rows(), OWN)))
    model, pooled, _ = moving(None)
    is_as_kept("own_facts_means.json", as_text(own_facts(model, pooled, NAMES)))
