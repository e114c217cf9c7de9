"""The still picture is well-formed, finite and the same every time."""

import re
import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from shrinksite import create_data, fit, overview_svg, pool
from shrinksite.name_box import axis_name_box, axis_name_end, name_box, overlap
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
    # The window is centred at the fixed effects; its margins are 56 and 12, 12 and 48 pixels.
    center = ((56 + WIDTH - 12) / 2, (12 + HEIGHT - 48) / 2)
    assert (float(hole.get("cx")), float(hole.get("cy"))) == center
    end = circles(svg, "end")[0]
    right = center[0] + (frame["partial_pooling_intercept"][1] - fixed["intercept"]) / 3 * 652
    up = center[1] - (frame["partial_pooling_x"][1] - fixed["x"]) / 1.5 * 480
    assert float(end.get("cx")) == pytest.approx(right, abs=0.051)  # written with one decimal
    assert float(end.get("cy")) == pytest.approx(up, abs=0.051)


def test_a_fitting_window_has_every_point_inside():
    svg = overview_svg(
        pooled("fewer-observations"), fitted("fewer-observations").fixed_effects, fit_window=True
    )
    for circle in circles(svg, "start") + circles(svg, "end"):
        assert 56 <= float(circle.get("cx")) <= WIDTH - 12
        assert 12 <= float(circle.get("cy")) <= HEIGHT - 48
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


def test_a_name_stands_off_its_way_and_above_the_axis_own():
    model = fitted("fewer-observations")
    svg = overview_svg(pooled("fewer-observations"), model.fixed_effects)
    names = [
        text for text in ET.fromstring(svg).iter(f"{SVG}text") if "name" in text.get("class", "")
    ]
    assert len(names) == 7
    lowest = 12 + 0.88 * (HEIGHT - 48 - 12)
    below = [text for text in names if "below" in text.get("class")]
    assert below
    assert all(float(text.get("y")) - 8 <= lowest for text in below)


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
    ("across", "anchor"), [(0.23, "end"), (0.22, "middle"), (0.12, "middle"), (0.11, "start")]
)
def test_a_name_of_a_high_start_on_the_left_is_not_cut_off(across, anchor):
    title = axis_name_box("slope of x", "up")
    kind, _, found = _beside(across, 0.95, "a: own line", title, is_rising=False)
    assert (kind, found) == ("name below", anchor)
    assert name_box(across, 0.95, "a: own line", found, is_above=False).left >= 0


@pytest.mark.parametrize(
    ("title", "is_above"), [("slope of x", True), ("Steigung von nights (ms/night)", False)]
)
def test_no_name_stands_over_that_of_the_axis_however_long(title, is_above):
    box = axis_name_box(title, "up")
    kind, _, anchor = _beside(0.6, 0.9, "a: own line", box, is_rising=False)
    assert (kind == "name") == is_above
    assert not overlap(name_box(0.6, 0.9, "a: own line", anchor, is_above=is_above), box)


def test_a_name_of_a_start_at_the_very_top_stands_below_that_of_the_axis():
    title = axis_name_box("slope of x", "up")
    height = _FRAME.bottom - _FRAME.top
    for up in (0.9, 0.95, 1):
        _, (_, down), _ = _beside(0.4, up, "a", title, is_rising=False)
        assert down >= 8
        assert up - down / height <= title.bottom + 1e-12
    assert _beside(0.4, 0.9, "a", title, is_rising=False)[1][1] == 8


def test_an_axis_has_its_name_at_the_end_where_fewer_marks_are():
    low, high = [0.8, 0.05], [0.8, 0.09]
    assert axis_name_end("Achsenabschnitt", [high]) == "right"
    assert axis_name_end("Achsenabschnitt", [low]) == "left"
    assert axis_name_end("intercept", [low]) == "right"  # the mark is left of it
    assert axis_name_end("Achsenabschnitt", [low, [0.2, 0.05]]) == "right"
    assert axis_name_end("Achsenabschnitt", [low, low, [0.2, 0.05]]) == "left"


def test_a_name_that_gives_way_on_the_left_is_not_cut_off():
    def place(across, up):
        width, height = _FRAME.right - _FRAME.left, _FRAME.bottom - _FRAME.top
        return {"x": _FRAME.left + across * width, "y": _FRAME.bottom - up * height}

    middle = place(0.5, 0.5)
    two = [(place(0.4, 0.95), middle, "A"), (place(0.15, 0.95), middle, "KOOCHICHING")]
    *_, text = _followed_names(two, "slope of x")
    assert 'text-anchor="start">KOOCHICHING' in text


def test_a_name_stands_as_far_below_its_place_as_above_it():
    above = name_box(0.5, 0.5, "name", "middle", is_above=True)
    below = name_box(0.5, 0.5, "name", "middle", is_above=False)
    assert above.bottom - 0.5 == pytest.approx(0.5 - below.top)
    assert 0.5 < above.bottom < 0.52
    assert (above.left + above.right) / 2 == pytest.approx(0.5)
