"""The figure that plays: its numbers, its words, its size."""

import gzip
import json
import math
from functools import cache

import pandas as pd
import pytest

from shrinksite import create_data, fit, pool, shrinkage_figure
from shrinksite.figure_style import LAYERS, figure_style
from shrinksite.figures import _rounded, mix_colours, outside_in_words
from shrinksite.geometry import starts
from shrinksite.hover_texts import hover_texts
from shrinksite.palette import PALETTE
from shrinksite.pooling import estimates
from tests.reference import SCENARIOS, fitted, pooled, ragged_data

SLUGS = pytest.mark.parametrize("slug", SCENARIOS)
CLUSTERS = LAYERS.index("clusters")


@cache
def figure_of(slug, **look):
    model = fitted(slug)
    return shrinkage_figure(pooled(slug), model.fixed_effects, model.random_effects_cov, **look)


def ragged_figure(**look):
    model = fit(ragged_data())
    return shrinkage_figure(pool(model), model.fixed_effects, model.random_effects_cov, **look)


def numbers_in(value):
    """Yield every number of nested JSON."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from numbers_in(part)
    elif isinstance(value, float | int):
        yield value


@SLUGS
@pytest.mark.parametrize("look", [{}, {"point_size": "n"}])
def test_json_is_small(slug, look):
    packed = gzip.compress(figure_of(slug, **look).to_json().encode())
    assert len(packed) < 20_000


@SLUGS
def test_frames_go_from_no_to_partial_pooling(slug):
    figure, frame = figure_of(slug), pooled(slug)
    shown = {name: figure.frames[i].data[1] for name, i in (("start", 0), ("end", -1))}
    wanted = {"start": starts(frame), "end": estimates(frame, "partial_pooling")}
    for when, trace in shown.items():
        # Coordinates are rounded to three decimals.
        assert trace.x == pytest.approx(wanted[when]["intercept"].tolist(), abs=5.1e-4)
        assert trace.y == pytest.approx(wanted[when]["x"].tolist(), abs=5.1e-4)
    assert figure.data[CLUSTERS].x == shown["start"].x
    assert [frame.name for frame in figure.frames][:: len(figure.frames) - 1] == ["0%", "100%"]


def test_frames_move_trails_and_clusters_and_nothing_else():
    figure = figure_of("baseline")
    for frame in figure.frames:
        assert [LAYERS[i] for i in frame.traces] == ["trails", "clusters"]
        trail, points = frame.data
        assert len(trail.x) == 3 * len(points.x) == 300
        assert trail.x[1::3] == points.x  # a trail ends where its cluster is
        assert set(trail.x[2::3]) == {None}


@pytest.mark.parametrize("look", [{}, {"fit_window": True}, {"theme": "dark"}, {"point_size": "n"}])
def test_every_number_is_finite_even_without_lines(look):
    parsed = json.loads(ragged_figure(**look).to_json(), parse_constant=pytest.fail)
    numbers = list(numbers_in(parsed))
    assert len(numbers) > 500
    assert all(math.isfinite(number) for number in numbers)


@SLUGS
def test_the_window_is_fixed(slug):
    fixed, layout = fitted(slug).fixed_effects, figure_of(slug).layout
    for axis, name, half in ((layout.xaxis, "intercept", 1.5), (layout.yaxis, "x", 0.75)):
        expected = [fixed[name] - half, fixed[name] + half]
        assert axis.range == pytest.approx(expected, abs=5.1e-4)
        assert axis.fixedrange


def test_the_black_hole_is_at_the_fixed_effects():
    hole = figure_of("baseline").data[LAYERS.index("fixed_effects")]
    assert (*hole.x, *hole.y) == (0.936, 0.544)
    assert figure_of("baseline").data[LAYERS.index("halo")].x == hole.x


def test_it_plays_and_scrubs():
    layout = figure_of("baseline").layout
    assert layout.updatemenus[0].buttons[0].method == "animate"
    names = [frame.name for frame in figure_of("baseline").frames]
    assert [list(step.args[0]) for step in layout.sliders[0].steps] == [[name] for name in names]
    assert len(figure_of("baseline").data[CLUSTERS].ids) == 100
    button, slider = layout.updatemenus[0], layout.sliders[0]
    assert (button.x, button.xanchor, button.yanchor) == (0, "left", "top")
    assert 0.1 < slider.x < 0.2  # beside the button
    assert slider.x + slider.len == pytest.approx(1)  # up to the figure's edge


def test_points_off_the_window_are_counted_in_words():
    frame, fixed = pooled("more-subject-variance"), fitted("more-subject-variance").fixed_effects
    start = int(((estimates(frame, "no_pooling") - fixed).abs() > [1.5, 0.75]).any(axis=1).sum())
    words = f"Outside this window: {start} of 100 clusters at the start, 55 at the end"
    assert outside_in_words(frame, fixed) == words
    assert figure_of("more-subject-variance").layout.title.text == words


def test_a_fitting_window_claims_nothing_outside():
    assert figure_of("more-subject-variance", fit_window=True).layout.title.text == (
        "All 100 clusters are inside this window"
    )


def test_hovering_says_what_is_known():
    frame, fixed = pooled("baseline"), fitted("baseline").fixed_effects
    text = hover_texts(frame, fixed)[0]
    row = frame.loc[1]
    assert text.startswith("<b>cluster 1</b>, n = 10<br>own line: ")
    assert f"truth: {row['truth_intercept']:.2f}, {row['truth_x']:.2f}" in text
    assert text.endswith("of its distance")
    model = fit(ragged_data())
    lineless = hover_texts(pool(model), model.fixed_effects)[0]
    assert lineless.startswith("<b>cluster 1</b>, n = 1<br>mixed model: ")
    assert not any(word in lineless for word in ("own line", "truth", "keeps", "nan"))


def test_unknown_layers_are_not_offered():
    model = fit(ragged_data())
    figure = shrinkage_figure(pool(model), model.fixed_effects)
    visible = dict(zip(LAYERS, (trace.visible for trace in figure.data), strict=True))
    assert not any(visible[name] for name in ("truth", "misses", "ellipse_50", "ellipse_95"))
    offered = figure_of("baseline").data[LAYERS.index("truth")]
    assert (offered.visible, offered.showlegend) == ("legendonly", True)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"point_size": "big"}, "point_size = 'big' is not allowed: it must be 'equal' or 'n'"),
        ({"theme": "sepia"}, "theme = 'sepia' is not allowed: it must be 'light' or 'dark'"),
    ],
)
def test_an_unknown_look_is_refused(wrong, said):
    model = fit(create_data(n_cluster=6))
    with pytest.raises(ValueError, match=said):
        shrinkage_figure(pool(model), model.fixed_effects, **wrong)


@pytest.mark.parametrize("theme", PALETTE)
def test_the_style_has_no_numbers_and_the_palettes_colours(theme):
    style = figure_style(theme)
    assert [trace["meta"] for trace in style["data"]] == list(LAYERS)
    assert not any("x" in trace or "y" in trace for trace in style["data"])
    known = set(PALETTE[theme].values()) | {"rgba(0,0,0,0)"}
    words = json.dumps(style).split('"')
    assert {word for word in words if word.startswith(("#", "rgb"))} <= known


def test_lines_and_points_are_as_thick_and_large_as_they_were_looked_at():
    traces = dict(zip(LAYERS, figure_style()["data"], strict=True))
    lines = {name: trace["line"]["width"] for name, trace in traces.items() if "line" in trace}
    assert lines == {
        "ellipse_95": 1.5,
        "ellipse_50": 1.5,
        "trails": 1,
        "followed_trails": 1.8,
        "misses": 1,
    }
    assert traces["truth"]["marker"]["line"]["width"] == 2
    marked = {name: trace["marker"] for name, trace in traces.items() if "marker" in trace}
    sizes = {name: marker["size"] for name, marker in marked.items() if "size" in marker}
    assert sizes == {"starts": 4.5, "truth": 7, "halo": 34, "fixed_effects": 16}
    seen = {name: trace["opacity"] for name, trace in traces.items() if "opacity" in trace}
    assert seen == {"trails": 0.3, "followed_trails": 0.9, "misses": 0.5}
    assert marked["halo"]["opacity"] == 0.15
    dashes = [traces[name]["line"]["dash"] for name in ("ellipse_95", "ellipse_50")]
    assert dashes == ["dot", "dash"]
    assert all(trace["showlegend"] is False for trace in traces.values())
    modes = {"ellipse_95": "lines", "ellipse_50": "lines", "misses": "lines"}
    modes |= {"trails": "lines+markers", "followed_trails": "lines+markers"}
    modes |= {"names": "text", "end_name": "text"}
    assert {name: trace["mode"] for name, trace in traces.items()} == {
        name: modes.get(name, "markers") for name in LAYERS
    }


def test_a_click_on_the_legend_shows_four_layers_and_three_never_show():
    figure = figure_of("baseline")
    offered = {"ellipse_95", "ellipse_50", "truth", "misses"}
    for name, trace in zip(LAYERS, figure.data, strict=True):
        assert bool(trace.showlegend) is (name in offered), name
        hidden = name in {"followed_trails", "names", "end_name"}
        expected = "legendonly" if name in offered else False if hidden else None
        assert trace.visible == expected, name


def test_colours_mix_from_start_to_end():
    assert mix_colours("#102030", "#f0e0d0", 0) == "#102030"
    assert mix_colours("#102030", "#f0e0d0", 1) == "#f0e0d0"
    assert mix_colours("#000000", "#ffffff", 0.5) == "#808080"


def test_numbers_keep_three_decimals_and_small_ones_as_many_as_tell_them_apart():
    assert _rounded([12.34567, -0.00061, None, math.nan]) == [12.346, -0.001, None, None]
    assert _rounded([0.1, 0.05678]) == [0.1, 0.057]
    assert _rounded([0.0999, -0.0123456]) == [0.0999, -0.01235]
    assert _rounded([1.2345e-4, -2e-5, None]) == [0.0001234, -2e-5, None]
    assert _rounded([-1.2345e-4]) == [-0.0001234]
    assert _rounded([0, 0.0]) == [0, 0]
    assert _rounded([]) == []


def test_any_label_may_name_a_cluster():
    labels = [True, "b", ("c", 1), 2.5, pd.Timestamp("2026-11-23"), -1]
    data = create_data(n_cluster=6)
    model = fit(data.assign(cluster=pd.Series([labels[c - 1] for c in data["cluster"]])))
    ids = shrinkage_figure(pool(model), model.fixed_effects).data[CLUSTERS].ids
    assert set(ids) == {str(label) for label in labels}
