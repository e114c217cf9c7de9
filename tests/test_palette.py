"""The colours stay apart with every colour vision, and readable on the page."""

import re
from itertools import combinations

import numpy as np
import pytest

from shrinksite.palette import PALETTE, THEMES, css_variables

POOLINGS = ["no_pooling", "partial_pooling", "complete_pooling", "truth"]
# Linear RGB as it is seen with a deficiency of full severity: Machado, Oliveira and Fernandes
# (2009), IEEE Trans. Vis. Comput. Graph. 15(6), table 1.
VISION = {
    "normal": np.eye(3),
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
# sRGB's primaries and white (IEC 61966-2-1).
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


@pytest.mark.parametrize("theme", THEMES)
def test_colours_are_written_as_every_browser_reads_them(theme):
    wrong = {name: c for name, c in PALETTE[theme].items() if not re.fullmatch("#[0-9a-f]{6}", c)}
    assert not wrong, f"shrinksite/palette.py, {theme}: each must be # and six of 0-9, a-f"


def linear(colour):
    """Return linear RGB, 0 to 1, of #rrggbb."""
    values = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def lab(rgb):
    """Return CIE L*a*b* of linear RGB."""
    ratio = TO_XYZ @ np.clip(rgb, 0, 1) / TO_XYZ.sum(axis=1)
    f = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def contrast(one, other):
    """Return WCAG's contrast ratio."""
    low, high = sorted(TO_XYZ[1] @ linear(colour) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def distance(one, other, vision="normal"):
    """Return ΔE (CIE76) of two colours as someone sees them."""
    matrix = np.array(VISION[vision])
    return np.linalg.norm(lab(matrix @ linear(one)) - lab(matrix @ linear(other)))


def test_known_distances_and_contrasts():
    assert distance("#ffffff", "#000000") == pytest.approx(100, abs=0.01)  # L* of white
    assert contrast("#ffffff", "#000000") == pytest.approx(21, abs=1e-9)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)  # WCAG's example
    red_green = distance("#c83232", "#6e7800")
    assert distance("#c83232", "#6e7800", "protanopia") < red_green / 2


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("theme", THEMES)
def test_no_two_poolings_look_alike(theme, vision):
    closest = min(
        (distance(PALETTE[theme][one], PALETTE[theme][other], vision), one, other)
        for one, other in combinations(POOLINGS, 2)
    )
    # 2.3 is just noticeable side by side; small points that lie apart need several times that. The
    # closest two, truth and partial pooling with tritanopia in light, have 11.9, and are × and ●.
    assert closest[0] >= 11, closest


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("theme", THEMES)
def test_what_can_be_clicked_looks_like_no_pooling(theme, vision):
    colours = PALETTE[theme]
    near, one = min((distance(colours["accent"], colours[one], vision), one) for one in POOLINGS)
    assert near >= 14, (
        f"{theme} theme: accent {colours['accent']} looks like {one} {colours[one]} to an eye with "
        f"{vision} (distance {near:.1f}, needs 14): choose it darker, lighter or less like it"
    )


@pytest.mark.parametrize("colour", [*POOLINGS, "accent", "ink", "muted"])
@pytest.mark.parametrize("theme", THEMES)
def test_colours_are_readable_as_text(theme, colour):
    assert contrast(PALETTE[theme][colour], PALETTE[theme]["paper"]) >= 4.5  # WCAG 2 AA


def test_themes_have_the_same_colours():
    assert PALETTE["light"].keys() == PALETTE["dark"].keys()


@pytest.mark.parametrize("theme", THEMES)
def test_css_names_every_colour(theme):
    lines = css_variables(theme).splitlines()
    assert len(lines) == len(PALETTE[theme])
    assert f"  --no-pooling: {PALETTE[theme]['no_pooling']};" in lines
