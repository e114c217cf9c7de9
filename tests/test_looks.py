"""The pictures that situations' pages open with show the numbers that they are drawn from."""

import re

import numpy as np
import pytest

from scripts.written.figure_html import look_html
from shrinksite import Parameters, create_data, estimates, fit, pool, true_coefficients
from shrinksite.bias_and_noise import bias_and_noise
from shrinksite.kept_by_rows import kept_by_rows
from shrinksite.line_panels import HEIGHT, PANELS, WIDTH, line_panels_svg
from shrinksite.signal_bars import signal_bars_svg
from shrinksite.weight_curve import WIDTH as CURVE_WIDTH
from shrinksite.weight_curve import weight_curve_svg


@pytest.fixture(scope="module")
def situations():
    """Give the fit and the pooled frame of the defaults, of wide clusters and of small ones."""
    settings = ({}, {"sd_int": 1, "sd_slope": 1}, {"obs_per_cluster": 3})
    models = [fit(create_data(**setting)) for setting in settings]
    truths = [true_coefficients(**setting) for setting in settings]
    return [(model, pool(model, truth)) for model, truth in zip(models, truths, strict=True)]


def bars(svg):
    """Return the lengths of the bars, in the order differences, chance, differences, chance."""
    found = re.findall(r'<rect class="(\w+)" x="1" y="\d+" width="([\d.]+)"', svg)
    assert [kind for kind, _ in found] == ["differences", "chance"] * 2
    return np.array([float(width) for _, width in found])


def test_bars_are_as_long_as_differences_are_in_units_of_chance(situations):
    for model, pooled in situations:
        differences, chance = bars(signal_bars_svg(model, pooled, "A title")).reshape(2, 2).T
        spread = np.sqrt(np.diag(model.random_effects_cov))
        noise = bias_and_noise(model, pooled)["noise_no_pooling"]
        np.testing.assert_allclose(differences / chance, spread / noise, atol=0.002)


def test_chance_is_as_long_in_two_pictures_that_are_compared(situations):
    first, second = (bars(signal_bars_svg(*one, "A title")) for one in situations[:2])
    np.testing.assert_allclose(first[1::2], second[1::2])
    assert (second[::2] > 1.9 * first[::2]).all()


def test_bars_say_their_title_and_numbers(situations):
    svg = signal_bars_svg(*situations[0], "<A> title")
    assert "&lt;A&gt; title</text>" in svg
    assert "true differences 0.54</text>" in svg
    assert "intercept, chance: 0.34; slope, true differences: 0.24" in svg


def test_panels_show_the_first_clusters_on_the_same_axes(situations):
    model, pooled = situations[2]
    panels = line_panels_svg(model, pooled)
    assert len(panels) == PANELS
    rows = create_data(obs_per_cluster=3).query("cluster <= @PANELS")
    (low, high), (bottom, top) = (
        (v.min() - 0.12 * np.ptp(v), v.max() + 0.12 * np.ptp(v)) for v in (rows["x"], rows["y"])
    )
    for cluster, svg in zip(pooled.index, panels, strict=False):
        own = rows[rows["cluster"] == cluster]
        dots = np.array(re.findall(r'cx="([-\d.]+)" cy="([-\d.]+)"', svg), float)
        expected = np.c_[
            WIDTH * (own["x"] - low) / (high - low), HEIGHT * (top - own["y"]) / (top - bottom)
        ]
        np.testing.assert_allclose(dots, expected, atol=0.051)
        lines = re.findall(r'class="line ([\w-]+)" d="M0 ([-\d.]+)L200 ([-\d.]+)"', svg)
        assert [kind for kind, *_ in lines] == ["no-pooling", "partial-pooling", "truth"]
        for (_, *ends), pooling in zip(
            lines, ("no_pooling", "partial_pooling", "truth"), strict=True
        ):
            line = estimates(pooled, pooling).loc[cluster]
            heights = line["intercept"] + line["x"] * np.array([low, high])
            np.testing.assert_allclose(
                np.array(ends, float), HEIGHT * (top - heights) / (top - bottom), atol=0.051
            )


def test_marks_lie_on_their_curves_and_carry_their_sizes():
    svg = weight_curve_svg(Parameters(), [3, 100])
    heights = [float(y) for y in re.findall(r'class="mark" cx="[\d.]+" cy="([\d.]+)"', svg)]
    shares = np.concatenate([[kept_by_rows(n, Parameters())[c] for n in (3, 100)] for c in (0, 1)])
    np.testing.assert_allclose(heights, 232 + shares * (12 - 232), atol=0.06)
    assert re.findall(r'y="250" text-anchor="middle">(\d+)<', svg) == ["3", "100"]


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_names_of_the_curves_end_inside_their_picture(language, monkeypatch):
    monkeypatch.setenv("SHRINKSITE_LANGUAGE", language)
    svg = weight_curve_svg(Parameters(), [3])
    names = re.findall(r'class="head" x="([\d.]+)"[^>]*>([^<]+)<', svg)
    assert len(names) == 2
    for left, name in names:
        # "Achsenabschnitt" takes 111.5 of its units in Chromium
        assert float(left) + 7.43 * len(name.replace("\u00ad", "")) < CURVE_WIDTH


def test_pictures_stand_in_a_figure_with_what_their_lines_mean(situations):
    html = look_html("panels", line_panels_svg(*situations[2]))
    assert html.count("<svg") == PANELS
    assert "true line</li>" in html
    assert "\n\n" not in html
    assert "<ul" not in look_html("curve", ["<svg></svg>"])
