"""One cluster drawn twice: every line, point, axis and name is where the numbers are."""

import re
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from shrinksite import create_data, fit, pool, share_kept
from shrinksite.geometry import COMPARABLE_WINDOW
from shrinksite.line_to_point import HEIGHT, WIDTH, line_to_point_svg
from shrinksite.names import Names
from shrinksite.svg_axis import Frame, axis_below, axis_beside, linear, with_room
from tests.reference import fitted, pooled

LEFT, RIGHT, TOP, BOTTOM = 40, 330, 20, 242
KINDS = ("no-pooling", "partial-pooling", "average")


@pytest.fixture(scope="module")
def pictures():
    return line_to_point_svg(fitted("baseline"), pooled("baseline"), 42)


def lines_of_42():
    """Return intercept and slope of the three lines, from first principles."""
    frame = fitted("baseline").frame
    rows = frame.code == 41
    slope, intercept = np.polyfit(frame.x[rows], frame.y[rows], 1)
    fixed = fitted("baseline").fixed_effects.to_numpy()
    mode = fitted("baseline").conditional_modes.loc[42].to_numpy()
    return np.array([(intercept, slope), fixed + mode, fixed]), frame.x[rows], frame.y[rows]


def pixels(values, limits, first, last):
    low, high = limits
    return first + (np.asarray(values) - low) / (high - low) * (last - first)


def widened(values, room):
    low, high = min(values), max(values)
    return low - room * (high - low), high + room * (high - low)


def marks(svg):
    """Return where the three marks are, in order, and their radii."""
    found = re.findall(r'class="mark ([a-z-]+)" cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.]+)"', svg)
    assert tuple(kind for kind, *_ in found) == KINDS
    return np.array([[float(x), float(y)] for _, x, y, _ in found]), [r for *_, r in found]


def test_the_data_and_the_lines_are_in_the_plane_of_x_and_y(pictures):
    lines, x, y = lines_of_42()
    across = widened([*x, 0], 0.08)
    heights = lines[:, :1] + lines[:, 1:] * np.array(across)
    up = min(*y, *heights.ravel()), max(*y, *heights.ravel())
    dots = re.findall(r'class="dot" cx="([\d.-]+)" cy="([\d.-]+)" r="3"', pictures[0])
    expected = np.c_[pixels(x, across, LEFT, RIGHT), pixels(y, up, BOTTOM, TOP)]
    np.testing.assert_allclose(np.array(dots, float), expected, atol=0.051)
    drawn = re.findall(r'class="line ([a-z-]+)" d="M(\S+) (\S+)L(\S+) (\S+)"', pictures[0])
    assert tuple(kind for kind, *_ in drawn) == KINDS
    for (_, *ends), height in zip(drawn, heights, strict=True):
        low, high = pixels(height, up, BOTTOM, TOP)
        np.testing.assert_allclose(np.array(ends, float), [LEFT, low, RIGHT, high], atol=0.051)
    zero = pixels(0, across, LEFT, RIGHT)
    places, radii = marks(pictures[0])
    np.testing.assert_allclose(places[:, 0], zero, atol=0.051)
    np.testing.assert_allclose(places[:, 1], pixels(lines[:, 0], up, BOTTOM, TOP), atol=0.051)
    assert radii == ["5.5", "5.5", "7"]
    assert f'<path class="zero" d="M{round(float(zero), 1)} {TOP}V{BOTTOM}"/>' in pictures[0]


def test_where_x_is_far_from_0_the_picture_still_holds_the_intercepts():
    data = create_data(n_cluster=8, obs_per_cluster=5, seed=3).assign(x=lambda d: d["x"] + 9)
    model = fit(data)
    frame = pool(model)
    svg, _ = line_to_point_svg(model, frame, 2)
    across = widened([*data.loc[data["cluster"] == 2, "x"], 0], 0.08)
    assert across[0] < 0
    zero = pixels(0, across, LEFT, RIGHT)
    places, _ = marks(svg)
    np.testing.assert_allclose(places[:, 0], zero, atol=0.051)
    assert (places[:, 1] >= TOP).all()
    assert (places[:, 1] <= BOTTOM).all()


def test_the_same_lines_are_points_in_the_plane_of_intercept_and_slope(pictures):
    lines, *_ = lines_of_42()
    low, high = lines.min(axis=0), lines.max(axis=0)
    middle, half = (low + high) / 2, COMPARABLE_WINDOW.to_numpy()
    reach = half * max((high - low) / half) / 2  # as wide and high as the window, in proportion
    across, up = (widened([middle[k] - reach[k], middle[k] + reach[k]], 0.3) for k in (0, 1))
    expected = np.c_[pixels(lines[:, 0], across, LEFT, RIGHT), pixels(lines[:, 1], up, BOTTOM, TOP)]
    places, _ = marks(pictures[1])
    np.testing.assert_allclose(places, expected, atol=0.051)
    (x0, y0), (x1, y1), (x2, y2) = places
    assert f'<path class="way" d="M{x0:g} {y0:g}L{x1:g} {y1:g}"/>' in pictures[1]
    assert f'<circle class="halo" cx="{x2}" cy="{y2}" r="14"/>' in pictures[1]


def test_what_ends_farther_away_in_the_window_is_seen_to():
    model, frame = fitted("more-slope-variance"), pooled("more-slope-variance")
    outward = share_kept(frame, model.fixed_effects).idxmax()
    places, _ = marks(line_to_point_svg(model, frame, outward)[1])
    own, mixed, average = places
    assert np.hypot(*(mixed - average)) > 1.05 * np.hypot(*(own - average))


def test_data_of_ones_own_have_the_proportions_of_their_own_window():
    half = pd.Series({"intercept": 30.0, "x": 1.0})
    model, frame = fitted("baseline"), pooled("baseline")
    _, svg = line_to_point_svg(model, frame, 42, half=half)
    lines, *_ = lines_of_42()
    places, _ = marks(svg)
    across, up = np.abs(np.diff(places[:2], axis=0) / np.diff(lines[:2], axis=0))[0]
    assert across * 30 / (RIGHT - LEFT) == pytest.approx(up * 1 / (BOTTOM - TOP), rel=0.05)


def test_axes_have_their_names_and_pictures_their_words(pictures):
    names = [re.findall(r">([^<>\d−.]+)</text>", svg) for svg in pictures]
    assert names == [["x", "y"], ["intercept", "slope of x"]]
    labels = [re.search(r'aria-label="([^"]+)"', svg)[1] for svg in pictures]
    assert labels == [
        "Cluster 42: 10 observations of y over x, its own line, the mixed model’s and the "
        "average line, each marked where it crosses x = 0",
        "The three lines of cluster 42 as points, intercept across and slope up",
    ]
    for svg in pictures:
        assert svg.startswith(f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img"')
        assert f'<text x="{RIGHT}" y="{HEIGHT - 5}" text-anchor="end">' in svg
        assert f'<text x="4" y="{TOP - 8}">' in svg
    named = line_to_point_svg(
        fitted("baseline"), pooled("baseline"), 42, Names("reading & <speed>", "days", "ms")
    )
    assert "reading &amp; &lt;speed&gt;" in named[0]
    assert "days" in named[0]


def test_grid_lines_stand_at_their_numbers():
    frame = Frame(left=10, right=110, top=5, bottom=55)
    below = axis_below((0, 2), linear((0, 2), (10, 110)), frame)
    lines = [re.search(r'd="M([\d.]+) 5V55"', line)[1] for line in below]
    words = [re.search(r'x="([\d.]+)" y="71" text-anchor="middle">(.+)<', line) for line in below]
    assert [word[1] for word in words] == lines
    assert [float(word[2]) for word in words] == [0, 0.5, 1, 1.5, 2]
    assert [a for a, b in pairwise(map(float, lines)) if b - a != 25] == []
    beside = axis_beside((0, 2), linear((0, 2), (55, 5)), frame)
    found = [re.search(r'd="M10 (\S+)H110".*x="4" y="(\S+)" text-anchor="end"', b) for b in beside]
    assert [float(one[1]) for one in found] == [55, 42.5, 30, 17.5, 5]
    assert all(float(one[2]) == float(one[1]) + 4 for one in found)


def test_a_range_has_room_on_each_side_also_where_all_values_are_the_same():
    assert with_room([3, 1, 5], 0.25) == (0, 6)
    assert with_room([3, 3], 0.25) == (2.75, 3.25)
