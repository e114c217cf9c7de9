"""The summary's picture says what the mixed model left of the clusters' spread."""

import re

import numpy as np
import pandas as pd
import pytest

from scripts.written.summary import picture
from shrinksite import create_data, estimates, fit, pool
from shrinksite.figure_data import figure_data
from shrinksite.scenario import Scenario
from shrinksite.spread_left import spread_left_svg

ELLIPSE = re.compile(
    r'<ellipse class="(\w+)" rx="([\d.]+)" ry="([\d.]+)" '
    r'transform="translate\(50 50\)rotate\(([-\d.]+)\)"/>'
)


def boxes(svg):
    """Return half of each ellipse's width and height, in pixels, and the product of its axes."""
    found = {}
    for kind, *numbers in ELLIPSE.findall(svg):
        rx, ry, turn = (float(number) for number in numbers)
        cos, sin = np.cos(np.radians(turn)), np.sin(np.radians(turn))
        found[kind] = (np.hypot(rx * cos, ry * sin), np.hypot(rx * sin, ry * cos))
    assert list(found) == ["own", "mixed"]
    return found


@pytest.fixture(scope="module", params=[{}, {"obs_per_cluster": 3}, {"sd_slope": 1, "cor": 0.8}])
def pooled(request):
    return pool(fit(create_data(**request.param)))


def test_ellipses_are_as_wide_and_high_as_standard_deviations(pooled):
    own, mixed = (estimates(pooled, name) for name in ("no_pooling", "partial_pooling"))
    box = boxes(spread_left_svg(own, mixed, "A label"))
    np.testing.assert_allclose(box["own"], 44, atol=0.1)
    np.testing.assert_allclose(box["mixed"], 44 * mixed.std() / own.std(), atol=0.2)


def test_an_ellipse_leans_as_its_points_do():
    points = pd.DataFrame({"intercept": [-1.0, 0, 1, 0.5], "x": [-1.0, 0.1, 1, 0.5]})
    turns = [
        float(turn)
        for sign in (1, -1)
        for *_, turn in ELLIPSE.findall(spread_left_svg(points, points * [1, sign], ""))
    ]
    up, down = -45, 45  # y goes down in a picture
    np.testing.assert_allclose([(turn + 90) % 180 - 90 for turn in turns], [up, up, up, down])


def test_a_line_is_still_seen():
    own = pd.DataFrame({"intercept": [0.0, 1, 2], "x": [1.0, 3, 0]})
    svg = spread_left_svg(own, own.assign(x=1.0), "")
    assert boxes(svg)["mixed"][1] > 0.5


def test_clusters_without_a_line_of_their_own_do_not_count():
    data = create_data(n_cluster=12).drop(index=range(1, 10))  # one row is left of the first
    model = fit(data)
    pooled = pool(model)
    scenario = Scenario(slug="s", title="S", look_for="", parameters={})
    svg = picture(figure_data(model, pooled, scenario)["clusters"])
    whole = pooled.iloc[1:]
    own, mixed = (estimates(whole, name) for name in ("no_pooling", "partial_pooling"))
    left = (mixed.std() / own.std()).mul(100).round().astype(int)
    assert f"{left['intercept']}% of the intercepts’, {left['x']}% of the slopes’" in svg
