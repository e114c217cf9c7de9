"""The still picture is well-formed, finite and the same every time."""

import re
import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from shrinksite import create_data, fit, overview_svg, pool
from shrinksite.name_box import name_box
from shrinksite.overview import _FRAME, HEIGHT, WIDTH, _beside, _followed_names
from shrinksite.palette import PALETTE
from tests.reference import SCENARIOS, fitted, pooled, ragged_data

SVG = "{http://www.w3.org/2000/svg}"


def circles(svg, kind):
    return [c for c in ET.fromstring(svg).iter(f"{SVG}circle") if c.get("class") == kind]


@pytest.mark.parametrize("standalone", [True, False])
@pytest.mark.parametrize("slug", SCENARIOS)
def test_it_is_one_picture_of_every_cluster(slug, standalone):
    svg = overview_svg(pooled(slug), fitted(slug).fixed_effects, standalone=standalone)
    assert ET.fromstring(svg).tag == f"{SVG}svg"
    assert len(circles(svg, "start")) == len(circles(svg, "end")) == 100
    assert len(circles(svg, "hole")) == 1
    assert ("<style>" in svg) is standalone
    assert not re.search(r"\b(nan|inf|None)\b", svg)
    assert svg == overview_svg(pooled(slug), fitted(slug).fixed_effects, standalone=standalone)


def test_alone_it_follows_the_readers_preference():
    svg = overview_svg(pooled("baseline"), fitted("baseline").fixed_effects)
    light, dark = svg.split("prefers-color-scheme: dark")
    assert PALETTE["light"]["partial_pooling"] in light
    assert PALETTE["dark"]["partial_pooling"] in dark
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", svg)  # nothing is fetched


def test_points_are_where_the_estimates_are():
    frame, fixed = pooled("baseline"), fitted("baseline").fixed_effects
    svg = overview_svg(frame, fixed)
    hole = circles(svg, "hole")[0]
    # The window is centred at the fixed effects; its margins are 56 and 12, 34 and 54 pixels.
    center = ((56 + WIDTH - 12) / 2, (34 + HEIGHT - 54) / 2)
    assert (float(hole.get("cx")), float(hole.get("cy"))) == center
    end = circles(svg, "end")[0]
    right = center[0] + (frame["partial_pooling_intercept"][1] - fixed["intercept"]) / 3 * 652
    up = center[1] - (frame["partial_pooling_x"][1] - fixed["x"]) / 1.5 * 452
    assert float(end.get("cx")) == pytest.approx(right, abs=0.051)  # written with one decimal
    assert float(end.get("cy")) == pytest.approx(up, abs=0.051)


def test_a_fitting_window_has_every_point_inside():
    svg = overview_svg(
        pooled("fewer-observations"), fitted("fewer-observations").fixed_effects, fit_window=True
    )
    for circle in circles(svg, "start") + circles(svg, "end"):
        assert 56 <= float(circle.get("cx")) <= WIDTH - 12
        assert 34 <= float(circle.get("cy")) <= HEIGHT - 54
    assert "All 100 clusters are inside this window" in svg


def test_clusters_without_a_line_have_no_trail():
    model = fit(ragged_data())
    svg = overview_svg(pool(model), model.fixed_effects, fit_window=True, point_size="n")
    groups = [g for g in ET.fromstring(svg).iter(f"{SVG}g") if g.get("opacity")]
    trails = sorted(len(group.findall(f"{SVG}path")) for group in groups)
    assert trails[:3] == [0, 0, 0]
    assert trails[3:] != [0] * len(trails[3:])
    assert trails[-1] == 1
    assert svg.count('class="head"') == 1  # of all arrows
    assert not re.search(r"\b(nan|inf|None)\b", svg)


def test_titles_and_labels_are_escaped_and_any():
    data = create_data(n_cluster=4)
    labels = [True, "<&>", ("c", 1), pd.Timestamp("2026-11-23")]
    model = fit(data.assign(cluster=pd.Series([labels[c - 1] for c in data["cluster"]])))
    svg = overview_svg(pool(model), model.fixed_effects, title='More < less & "so"')
    assert ET.fromstring(svg).get("aria-label").startswith('More < less & "so". 4 clusters')


def test_names_of_axes_stand_outside_of_them():
    """However large the letters are: 26 units on the narrowest phone, of which ascend some 20."""
    svg = overview_svg(pooled("baseline"), fitted("baseline").fixed_effects)
    across, up = ET.fromstring(svg).find(f"{SVG}g[@class='axes']").findall(f"{SVG}text")[-2:]
    assert (across.text, across.get("text-anchor")) == ("intercept", "end")
    assert _FRAME.bottom + 20 < float(across.get("y")) - 20 < float(across.get("y")) < HEIGHT
    assert float(across.get("x")) == _FRAME.right
    assert (up.text, float(up.get("x"))) == ("slope of x", _FRAME.left)
    assert 20 <= float(up.get("y")) < _FRAME.top


def test_a_name_gives_way_where_it_would_lie_over_an_earlier_one():
    """Where the letters are largest, on the narrowest phone, no two names lie over each other."""
    data = pd.read_csv("docs/data/radon.csv")
    model = fit(data, y="log_radon", x="floor", cluster="county_name")
    svg = overview_svg(pool(model), model.fixed_effects, fit_window=True, point_size="n")
    texts = [t for t in ET.fromstring(svg).iter(f"{SVG}text") if "name" in t.get("class", "")]
    where = {t.text: (float(t.get("x")), float(t.get("y")), t.get("text-anchor")) for t in texts}
    assert where["KOOCHICHING"][2] == where["RAMSEY"][2] == "start"
    (left, up, _), (right, level, _) = where["KOOCHICHING"], where["RAMSEY"]
    assert abs(up - level) < 26  # side by side: the one has room before the other begins
    assert right - left > 26 * 0.62 * len("KOOCHICHING")  # of the size of letters, a capital


@pytest.mark.parametrize(
    ("up", "way", "is_above"),
    [(0.5, -0.1, True), (0.5, 0.1, False), (0.9, -0.1, True), (0.1, 0.1, False)],
)
def test_a_name_stands_off_its_way(up, way, is_above):
    assert _beside(0.5, up, "a: own line", (0.1, way)) == (is_above, "middle")


@pytest.mark.parametrize(("up", "is_above"), [(0.91, False), (1, False), (0.09, True), (0, True)])
def test_at_an_edge_of_the_window_a_name_stands_on_its_ways_side(up, is_above):
    way = 0.5 - up
    assert _beside(0.5, up, "a: own line", (0.1, way)) == (is_above, "end")
    assert _beside(0.5, up, "a: own line", (-0.1, way)) == (is_above, "start")
    box = name_box(0.5, up, "a: own line", "end", is_above=is_above)
    assert 0 <= box.bottom < box.top <= 1


@pytest.mark.parametrize(
    ("across", "anchor"), [(0.23, "end"), (0.22, "middle"), (0.12, "middle"), (0.11, "start")]
)
def test_a_name_of_a_high_start_near_a_side_is_not_cut_off(across, anchor):
    mirrored = {"end": "start", "middle": "middle", "start": "end"}[anchor]
    assert _beside(across, 0.95, "a: own line", (0.3, -0.3)) == (False, anchor)
    assert _beside(1 - across, 0.95, "a: own line", (-0.3, -0.3)) == (False, mirrored)


def test_a_name_that_gives_way_on_the_left_is_not_cut_off():
    def place(across, up):
        width, height = _FRAME.right - _FRAME.left, _FRAME.bottom - _FRAME.top
        return {"x": _FRAME.left + across * width, "y": _FRAME.bottom - up * height}

    middle = place(0.5, 0.5)
    two = [(place(0.4, 0.95), middle, "A"), (place(0.15, 0.95), middle, "KOOCHICHING")]
    *_, text = _followed_names(two)
    assert 'text-anchor="start">KOOCHICHING' in text


def test_a_name_stands_as_far_below_its_place_as_above_it():
    above = name_box(0.5, 0.5, "name", "middle", is_above=True)
    below = name_box(0.5, 0.5, "name", "middle", is_above=False)
    assert above.bottom - 0.5 == pytest.approx(0.5 - below.top)
    assert 0.5 < above.bottom < 0.52
    assert (above.left + above.right) / 2 == pytest.approx(0.5)
