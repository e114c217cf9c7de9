"""The lab as it stands in its page, from the parameters and scenarios that everything else uses."""

import math
from pathlib import Path
from types import SimpleNamespace

from markupsafe import Markup

from scripts.steps.node import ask_node
from scripts.written.figure_html import PARTS
from scripts.written.files import to_json
from scripts.written.html import render
from shrinksite.departures import DEPARTURES
from shrinksite.figure_data import EXAMPLES
from shrinksite.lme4_formula import lme4_term
from shrinksite.parameters import PARAMETER_FIELDS
from shrinksite.structures import PLACES
from shrinksite.words import language, say

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
_GROUPS = {
    "lab-group-clusters": ("sd_int", "sd_slope", "cor"),
    "lab-group-seen": ("sigma", "obs_per_cluster", "n_cluster", "balanced"),
    "lab-group-average": ("intercept", "beta", "seed"),
}


def lab_html(scenarios: list, picture: str) -> str:
    """Return the lab as it stands in its page before any script has run.

    Args:
        scenarios: the presets.
        picture: the overview of the defaults, SVG text.
    """
    first = lab_at_rest()
    html = render(
        "lab.html",
        groups={
            say(title): [control(name, first["parameters"]) for name in names]
            for title, names in _GROUPS.items()
        },
        departures={
            name: say(f"breaks-switch-{name.replace('_', '-')}") for name in ("none", *DEPARTURES)
        }
        | {"outlying": say("lab-departure-outlying")},  # two in a hundred, and here how many?
        structures={name: (say(f"lab-structure-{name}"), lme4_term(name)) for name in PLACES},
        presets=[preset(scenario) for scenario in scenarios],
        first=first,
        is_hidden=False,  # which compare.html asks for
        picture=Markup("".join(picture.splitlines())),
        # What figure.html asks for
        scenario=SimpleNamespace(slug="_lab", title="Lab", look_for=say("lab-caption")),
        facts={},
        id="lab-figure",
        parts=PARTS["lab"],
        examples=dict.fromkeys(EXAMPLES, ""),
    )
    return html + "\n"


def lab_at_rest() -> dict:
    """Return what the lab's own modules say and draw of its first state."""
    return ask_node(Path(__file__).with_name("lab_at_rest.mjs"), language())


def control(name: str, words: dict) -> dict:
    """Return what the template says of one parameter.

    Args:
        name: the parameter.
        words: label, unit and help of all parameters, by their names in JavaScript.
    """
    low, high, step = _REACH[name]
    field = PARAMETER_FIELDS[name]
    limits = field.metadata
    return {
        **words[camel(name)],
        "name": camel(name),
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
        "title": scenario.title,
        "size": scenario.point_size,
        "parameters": to_json(parameters),
    }


def camel(snake: str) -> str:
    """Return a parameter's name as JavaScript has it."""
    first, *others = snake.split("_")
    return first + "".join(word.capitalize() for word in others)
