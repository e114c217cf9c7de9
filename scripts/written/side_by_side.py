"""All scenarios small and on the same axes: what of it is data, for the template."""

from collections import defaultdict

from scripts.steps.pages import page_address
from shrinksite.pooling import COMPARABLE_WINDOW

WIDTH, HEIGHT = 240, 180
_SCALE = 0.55  # of a point's diameter in the large figure
_STEP = 0.5  # points whose diameters round to the same are drawn as one path


def cells(scenarios: list, pages: dict, figures: dict, facts: dict) -> list[dict]:
    """Return a cell for each scenario: title, page, shrinkage, and paths.

    Args:
        scenarios: in the order of the page.
        pages: the page that shows each, by slug.
        figures: `figure_data` by slug.
        facts: `scenario_facts` by slug.
    """
    return [
        {
            "title": scenario.title,
            "page": page_address(pages[scenario.slug]),
            "shrinkage": facts[scenario.slug]["shrinkage"],
            "groups": groups(figures[scenario.slug]),
        }
        for scenario in scenarios
    ]


def groups(figure: dict) -> list[dict]:
    """Return two paths for each size of point: every trail from start to end, and every end."""
    clusters, fixed = figure["clusters"], figure["fixed_effects"]
    ends = pixels(clusters["partial_pooling"], fixed)
    starts = [a or b for a, b in zip(pixels(clusters["no_pooling"], fixed), ends, strict=True)]
    by_size = defaultdict(list)
    for start, end, diameter in zip(starts, ends, clusters["diameter"], strict=True):
        by_size[round(_SCALE * diameter / _STEP) * _STEP].append((start, end))
    return [
        {
            "size": f"{size:g}",
            "trail": "".join(f"M{x0} {y0}L{x1} {y1}" for (x0, y0), (x1, y1) in pairs),
            "dots": "".join(f"M{x} {y}h0" for _, (x, y) in pairs),
        }
        for size, pairs in sorted(by_size.items(), reverse=True)
    ]


def pixels(coefficients: dict, fixed: list) -> list:
    """Return where coefficients lie in a cell, None for those a cluster does not have."""
    half_width, half_height = COMPARABLE_WINDOW["intercept"], COMPARABLE_WINDOW["x"]
    return [
        None
        if intercept is None or slope is None
        else (
            round(WIDTH / 2 * (1 + (intercept - fixed[0]) / half_width), 1),
            round(HEIGHT / 2 * (1 - (slope - fixed[1]) / half_height), 1),
        )
        for intercept, slope in zip(coefficients["intercept"], coefficients["x"], strict=True)
    ]
