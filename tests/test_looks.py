"""The pictures that situations' pages open with show the numbers that they are drawn from."""

import re

import numpy as np
import pytest

from scripts.written.figure_html import look_html
from shrinksite import Parameters, create_data, estimates, fit, own_weight, pool, true_coefficients
from shrinksite.bias_and_noise import bias_and_noise
from shrinksite.line_panels import HEIGHT, PANELS, WIDTH, line_panels_svg
from shrinksite.signal_bars import signal_bars_svg
from shrinksite.weight_curve import kept_by_rows, weight_curve_svg


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


@pytest.mark.parametrize("n", [10, 100])
def test_the_curve_is_the_mean_weight_that_fits_have(n):
    """Held against W of data, whose Σ and σ are estimated: so it is near and not the same."""
    model = fit(create_data(obs_per_cluster=n, n_cluster=1000))
    in_data = np.diagonal(own_weight(model), axis1=1, axis2=2).mean(axis=0)
    np.testing.assert_allclose(kept_by_rows(n, Parameters()), in_data, atol=0.05)


def test_the_curve_is_the_mean_of_signal_over_signal_and_noise():
    """By the definition, W = Σ (Σ + σ² (XᵀX)⁻¹)⁻¹, with other draws of x."""
    parameters = Parameters(sd_int=0.8, sd_slope=0.4, cor=0.5, sigma=0.7)
    spread = np.array([[0.64, 0.16], [0.16, 0.16]])
    weights = []
    for x in np.random.default_rng(7).standard_normal((2000, 3)):
        design = np.c_[np.ones(3), x]
        noise = 0.7**2 * np.linalg.inv(design.T @ design)
        weights.append(np.diag(spread @ np.linalg.inv(spread + noise)))
    np.testing.assert_allclose(kept_by_rows(3, parameters), np.mean(weights, axis=0), atol=0.02)


def test_with_a_slope_that_nobody_has_the_curve_is_the_formula_on_paper():
    kept = kept_by_rows(10, Parameters(sd_slope=0))
    np.testing.assert_allclose(kept, [10 / (10 + 1 / 0.5**2), 0], atol=1e-12)


def test_marks_lie_on_their_curves_and_carry_their_sizes():
    svg = weight_curve_svg(Parameters(), [3, 100])
    heights = [float(y) for y in re.findall(r'class="mark" cx="[\d.]+" cy="([\d.]+)"', svg)]
    shares = np.concatenate([[kept_by_rows(n, Parameters())[c] for n in (3, 100)] for c in (0, 1)])
    np.testing.assert_allclose(heights, 232 + shares * (12 - 232), atol=0.06)
    assert re.findall(r'y="250" text-anchor="middle">(\d+)<', svg) == ["3", "100"]


def test_pictures_stand_in_a_figure_with_what_their_lines_mean(situations):
    html = look_html("panels", line_panels_svg(*situations[2]))
    assert html.count("<svg") == PANELS
    assert "true line</li>" in html
    assert "\n\n" not in html
    assert "<ul" not in look_html("curve", ["<svg></svg>"])
