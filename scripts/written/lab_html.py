"""The lab page's controls, from the parameters and scenarios that everything else uses."""

import json
import math
from types import SimpleNamespace

from markupsafe import Markup

from scripts.written.figure_html import EXAMPLES, PARTS
from scripts.written.html import render
from scripts.written.lab_numbers import lab_numbers
from shrinksite.parameters import PARAMETER_FIELDS, allowed

# What a slider reaches, in what steps; the number beside it takes all that is allowed.
_REACH = {
    "obs_per_cluster": (2, 100, 1),
    "n_cluster": (2, 300, 1),
    "intercept": (-5, 5, 0.05),
    "beta": (-3, 3, 0.05),
    "sigma": (0.05, 4, 0.05),
    "sd_int": (0, 3, 0.01),
    "sd_slope": (0, 3, 0.01),
    "cor": (-1, 1, 0.01),
    "balanced": (0.05, 1, 0.01),
    "seed": (1, 2000, 1),
}
_LABELS = {
    "obs_per_cluster": ("Observations per cluster", "rows"),
    "n_cluster": ("Clusters", "clusters"),
    "intercept": ("Intercept", "units of y"),
    "beta": ("Slope of x", "y per x"),
    "sigma": ("Noise, SD", "units of y"),
    "sd_int": ("Intercepts, SD", "units of y"),
    "sd_slope": ("Slopes, SD", "y per x"),
    "cor": ("Correlation", "−1 to 1"),
    "balanced": ("Rows kept", "share of all"),
    "seed": ("Seed", ""),
}
_MORE = {
    "obs_per_cluster": "More of them make a cluster’s own line better. A new number draws new "
    "data.",
    "n_cluster": "More of them tell the mixed model more about how clusters differ. A new number "
    "draws new data.",
    "intercept": "It moves the whole cloud sideways and changes nothing else.",
    "beta": "It moves the whole cloud up or down and changes nothing else.",
    "sigma": "More noise, less trust in a cluster’s own line, more shrinkage.",
    "sd_int": "How much clusters truly differ in height. At 0 they do not.",
    "sd_slope": "How much clusters truly differ in slope. At 0 they do not.",
    "cor": "Whether high clusters are also steep ones. It tilts the cloud.",
    "balanced": "Below 1, rows are dropped at random, so that clusters have different sizes.",
    "seed": "The same seed gives the same random draws here, in R and in Python.",
}
GROUPS = (
    ("The clusters", ("sd_int", "sd_slope", "cor")),
    ("What we see of them", ("sigma", "obs_per_cluster", "n_cluster", "balanced")),
    ("The average and the sample", ("intercept", "beta", "seed")),
)


def lab_html(scenarios: list, picture: str) -> str:
    """Return the lab as it stands in its page before any script has run.

    Args:
        scenarios: the presets.
        picture: the overview of the defaults, SVG text.
    """
    figure = SimpleNamespace(
        slug="_lab",
        title="Lab",
        look_for="The same figure as on the other pages, for the numbers you choose.",
    )
    html = render(
        "lab.html",
        groups=[(title, [control(name) for name in names]) for title, names in GROUPS],
        presets=[preset(scenario) for scenario in scenarios],
        scenario=figure,
        picture=Markup("".join(picture.splitlines())),
        numbers=lab_numbers(),
        facts={},
        id="lab-figure",
        parts=PARTS["lab"],
        examples=dict.fromkeys(EXAMPLES, ""),
    )
    return html + "\n"


def control(name: str) -> dict:
    """Return what the template says of one parameter."""
    low, high, step = _REACH[name]
    field = PARAMETER_FIELDS[name]
    label, unit = _LABELS[name]
    limits = field.metadata
    meaning = limits["meaning"]
    return {
        "name": camel(name),
        "label": label,
        "unit": unit,
        "meaning": f"{meaning[0].upper()}{meaning[1:]}: {allowed(name)}. {_MORE[name]}",
        "code": name,
        "default": f"{field.default:g}",
        "low": max(low, limits["at_least"]),
        "high": min(high, limits["at_most"]),
        "step": step,
        "least": "" if math.isinf(limits["at_least"]) else limits["at_least"],
        "most": "" if math.isinf(limits["at_most"]) else limits["at_most"],
        "whole": step == 1,
    }


def preset(scenario) -> dict:
    """Return what the template says of one scenario."""
    parameters = {camel(name): value for name, value in scenario.parameters.items()}
    return {
        "slug": scenario.slug,
        "title": scenario.title,
        "size": scenario.point_size,
        "parameters": json.dumps(parameters, separators=(",", ":")),
    }


def camel(snake: str) -> str:
    """Return a parameter's name as JavaScript has it."""
    first, *others = snake.split("_")
    return first + "".join(word.capitalize() for word in others)
