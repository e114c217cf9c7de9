"""All scenarios small: simulated ones on the same axes, real data each on its own."""

from collections import defaultdict

from scripts.steps.pages import page_address
from shrinksite.geometry import COMPARABLE_WINDOW
from shrinksite.number_words import significant
from shrinksite.words import say

WIDTH, HEIGHT = 240, 180
_SCALE = 0.55  # of a point's diameter in the large figure
_STEP = 0.5  # points whose diameters round to the same are drawn as one path


def groups(scenarios: list, pages: dict, figures: dict, facts: dict) -> list[dict]:
    """Return simulated and real data, each with a caption and a cell for every scenario.

    Args:
        scenarios: in the order of the page.
        pages: the page that shows each, by slug.
        figures: `figure_data` by slug.
        facts: `scenario_facts` or `own_facts` by slug.
    """
    half = {name: significant(value) for name, value in COMPARABLE_WINDOW.items()}
    captions = {
        False: say("small-simulated", intercept=half["intercept"], slope=half["x"]),
        True: say("small-own"),
    }
    made = []
    for is_own, caption in captions.items():
        chosen = [s for s in scenarios if (s.table is not None) == is_own]
        cells = [
            {
                "title": scenario.title,
                "page": page_address(pages[scenario.slug]),
                "shrinkage": facts[scenario.slug]["shrinkage"],
                "parts": parts(figures[scenario.slug]),
            }
            for scenario in chosen
        ]
        if cells:
            made.append({"caption": caption, "cells": cells})
    return made


def parts(figure: dict) -> list[dict]:
    """Return two paths for each size of point: every trail from start to end, and every end."""
    starts, ends = places(figure)
    by_size = defaultdict(list)
    for start, end, diameter in zip(starts, ends, figure["clusters"]["diameter"], strict=True):
        by_size[round(_SCALE * diameter / _STEP) * _STEP].append((start or end, end))
    return [
        {
            "size": f"{size:g}",
            "trail": "".join(f"M{x0} {y0}L{x1} {y1}" for (x0, y0), (x1, y1) in pairs),
            "dots": "".join(f"M{x} {y}h0" for _, (x, y) in pairs),
        }
        for size, pairs in sorted(by_size.items(), reverse=True)
    ]


def places(figure: dict) -> tuple[list, list]:
    """Return where clusters start and end in a cell, None where a cluster has no line of its own.

    Means move across, each at its own height: in their order, as in plane.py.
    """
    kinds = ("no_pooling", "partial_pooling")
    fixed, half = figure["fixed_effects"], figure["half"]
    if "means" in figure:
        order = sorted(figure["means"]["no_pooling"])
        step = HEIGHT / (len(order) + 1)
        up = [HEIGHT - step * (1 + order.index(mean)) for mean in figure["means"]["no_pooling"]]
        across = [
            [pixel(m, fixed[0], half["intercept"]) for m in figure["means"][k]] for k in kinds
        ]
        start, end = ([(x, round(y, 1)) for x, y in zip(row, up, strict=True)] for row in across)
        return start, end
    return tuple(
        [
            None
            if intercept is None or slope is None
            else (
                pixel(intercept, fixed[0], half["intercept"]),
                round(HEIGHT / 2 * (1 - (slope - fixed[1]) / half["x"]), 1),
            )
            for intercept, slope in zip(*figure["clusters"][kind].values(), strict=True)
        ]
        for kind in kinds
    )


def pixel(value: float, centre: float, half: float) -> float:
    """Return where a value lies across a cell."""
    return round(WIDTH / 2 * (1 + (value - centre) / half), 1)
