"""The picture of twelve questions: its numbers stand where the questions are about, and apart."""

import re
from itertools import combinations

import numpy as np
import pytest

from shrinksite import create_data, estimates, fit, intervals, pool, true_coefficients
from shrinksite.geometry import COMPARABLE_WINDOW
from shrinksite.question_map import (
    HEIGHT,
    RADIUS,
    WIDTH,
    question_map_svg,
    question_places,
    shown_clusters,
)
from tests.conftest import ROOT
from tests.test_questions import PLACES


@pytest.fixture(scope="module")
def baseline():
    """Give the fit and the pooled frame of the defaults."""
    model = fit(create_data())
    return model, pool(model, true_coefficients())


@pytest.fixture(scope="module")
def svg(baseline):
    return question_map_svg(*baseline)


def pixel(baseline, point):
    """Return where a point lies in the picture, whose window is 1.1 times the comparable one."""
    away = (point - baseline[0].fixed_effects) / (1.1 * COMPARABLE_WINDOW)
    return WIDTH / 2 * (1 + away["intercept"]), HEIGHT / 2 * (1 - away["x"])


def numbers(svg):
    """Return where the numbers stand, in their order."""
    found = re.findall(r'<text class="number" x="(\d+)" y="([\d.]+)"[^>]*>(\d+)<', svg)
    assert [int(number) for *_, number in found] == list(range(1, 13))
    return [(float(x), float(y)) for x, y, _ in found]


def test_numbers_are_inside_and_cover_none(svg):
    places = numbers(svg)
    for x, y in places:
        assert RADIUS < x < WIDTH - RADIUS
        assert RADIUS < y < HEIGHT - RADIUS
    for one, other in combinations(places, 2):
        assert np.hypot(one[0] - other[0], one[1] - other[1]) > 2 * RADIUS


def test_numbers_stand_by_what_they_are_about(baseline, svg):
    leads = re.findall(r'class="lead" d="M(\d+) (\d+)l(-?\d+) (-?\d+)"', svg)
    for (at, right, down), lead in zip(question_places(*baseline), leads, strict=True):
        expected = [*pixel(baseline, at), right, down]
        np.testing.assert_allclose([float(n) for n in lead], expected, atol=0.51)
        assert np.hypot(right, down) < 3 * RADIUS


def test_places_are_what_the_questions_ask_about(baseline):
    model, pooled = baseline
    at = [place for place, *_ in question_places(model, pooled)]
    own, mixed = (estimates(pooled, name) for name in ("no_pooling", "partial_pooling"))
    shown = shown_clusters(model, pooled)
    np.testing.assert_allclose(at[3], own.loc[shown["upright"]])  # own regressions
    np.testing.assert_allclose(at[5], mixed.loc[shown["sure"]])  # standard errors
    np.testing.assert_allclose(at[6], model.fixed_effects)  # a new subject
    np.testing.assert_allclose(at[9], mixed.loc[mixed["x"].idxmax()])  # ranks
    np.testing.assert_allclose(at[11], mixed.loc[shown["unusual"]])  # not normal
    inverse = np.linalg.inv(model.random_effects_cov)
    for rim in (at[4], at[8]):  # singular; spread of predictions: on the ellipse of half of them
        away = (rim - model.fixed_effects).to_numpy()
        assert away @ inverse @ away == pytest.approx(2 * np.log(2), rel=1e-6)
    away = mixed - model.fixed_effects
    distance = np.einsum("ij,jk,ik->i", away, inverse, away)
    window = ((own - model.fixed_effects).abs() <= COMPARABLE_WINDOW).all(axis=1)
    others = distance[window & (away > 0).all(axis=1)]
    assert distance[mixed.index.get_loc(shown["unusual"])] == others.max()


def test_clusters_show_what_they_are_picked_for(baseline, svg):
    model, pooled = baseline
    own, mixed, truth = (
        estimates(pooled, name) for name in ("no_pooling", "partial_pooling", "truth")
    )
    shown = shown_clusters(model, pooled)
    assert ((own - model.fixed_effects) ** 2).sum(axis=1).idxmax() == shown["farthest"]
    upright = (own - mixed).loc[shown["upright"]].abs()
    assert upright["x"] > 3 * upright["intercept"]
    rings, discs = (
        re.findall(rf'class="{kind}" cx="(-?\d+)" cy="(-?\d+)"', svg) for kind in ("ring", "disc")
    )
    crosses = re.findall(r'class="cross" d="M(-?\d+) (-?\d+)l8 8', svg)
    for cluster, *marks in zip(shown.values(), rings, discs, crosses, strict=True):
        for points, mark, off in zip((own, mixed, truth), marks, (0, 0, 4), strict=True):
            expected = np.array(pixel(baseline, points.loc[cluster])) - off
            np.testing.assert_allclose([float(n) for n in mark], expected, atol=0.51)


def test_the_interval_is_the_models(baseline, svg):
    model, pooled = baseline
    row = intervals(model).loc[shown_clusters(model, pooled)["sure"]]
    low, _, high, _, bottom, top = map(
        float,
        re.search(r'class="interval" d="M(\d+) (\d+)H(\d+)M(\d+) (\d+)V(\d+)"', svg).groups(),
    )
    corners = [row[["intercept_low", "x_low"]], row[["intercept_high", "x_high"]]]
    expected = [pixel(baseline, c.set_axis(["intercept", "x"])) for c in corners]
    np.testing.assert_allclose([(low, bottom), (high, top)], expected, atol=0.51)


@pytest.mark.needs("questions.md", *PLACES)
def test_the_pages_list_has_its_questions_in_their_order():
    text = (ROOT / "docs/questions.md").read_text(encoding="utf-8")
    listed = re.findall(r"^1\. \[(.+)\]\(#[\w-]+\)$", text, flags=re.MULTILINE)
    asked = re.findall(r"^## (.+)$", text, flags=re.MULTILINE)
    assert listed == asked
    assert len(asked) == 12
    # Where a fork has fewer, the picture has no numbers.
    sheet = (ROOT / "docs/stylesheets/question_map.css").read_text(encoding="utf-8")
    assert f"not(:has(> h2:nth-of-type({len(asked)})))" in sheet


def test_the_discs_are_the_mixed_models(baseline, svg):
    dots = re.search(r'class="dots" d="([^"]+)"', svg).group(1)
    found = np.array(re.findall(r"M(-?\d+) (-?\d+)h0", dots), float)
    mixed = estimates(baseline[1], "partial_pooling")
    expected = [pixel(baseline, row) for _, row in mixed.iterrows()]
    np.testing.assert_allclose(found, expected, atol=0.51)
