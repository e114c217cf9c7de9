"""The page "Why this place": its numbers, and its figures before any script has run."""

import json

import numpy as np
import pandas as pd

from scripts.written.html import render
from scripts.written.still import still_picture
from shrinksite.evidence import PRECISION, evidence
from shrinksite.figure_data import EXAMPLES, examples
from shrinksite.mixed_fit import MixedFit
from shrinksite.words import say

_DIGITS = 6


def evidence_data(fit: MixedFit, pooled: pd.DataFrame) -> dict:
    """Return every cluster's evidence as plain lists, ready for JSON.

    Many lines fit a cluster without one of its own equally well. Of them the one with the average
    slope is written, and `has_line` is false.
    """
    found = evidence(fit)
    has_line = found["x"].notna().to_numpy()
    slope = found["x"].fillna(fit.fixed_effects["x"])
    grouped = pd.DataFrame({"y": fit.frame.y, "x": fit.frame.x}).groupby(fit.frame.code).mean()
    intercept = grouped["y"].to_numpy() - slope.to_numpy() * grouped["x"].to_numpy()
    covariance = fit.random_effects_cov.to_numpy()
    return {
        "average": _rounded(fit.fixed_effects),
        "covariance": _rounded(covariance[[0, 0, 1], [0, 1, 1]]),
        "clusters": {
            "cluster": [str(cluster) for cluster in found.index],
            "has_line": has_line.tolist(),
            "own": _rounded(np.column_stack([intercept, slope])),
            "precision": _rounded(found[PRECISION]),
        },
        "examples": {
            kind: str(cluster) for kind, cluster in examples(pooled, fit.fixed_effects).items()
        },
    }


def bells_html(data: dict) -> str:
    """Return the figure of two bells, which starts with the farthest cluster's intercept.

    Its bells are those of a model with random intercepts alone: Σ₀₀, and the inverse of P₀₀.
    """
    index = data["clusters"]["cluster"].index(data["examples"]["farthest"])
    bells = {
        "average": data["average"][0],
        "spread": data["covariance"][0] ** 0.5,
        "own": data["clusters"]["own"][index][0],
        "error": data["clusters"]["precision"][index][0] ** -0.5,
    }
    start = {name: round(value, 3) for name, value in bells.items()}
    still = still_picture({"bells": start})
    widest = 3.2 * max(start["spread"], start["error"])
    centres = [start["average"], start["own"]]
    low, high = min(centres) - widest, max(centres) + widest
    return render(
        "why_bells.html",
        start=start,
        centre={"low": round(low, 2), "high": round(high, 2)},
        width={"low": round(0.02 * (high - low), 2), "high": round(0.3 * (high - low), 2)},
        **still,
    )


def ellipses_html(data: dict, scenarios: list) -> str:
    """Return the figure of two ellipses, with the first scenario's farthest cluster in it."""
    still = still_picture({"evidence": data, "cluster": data["examples"]["farthest"]})
    buttons = [
        {"kind": kind, "text": say(f"why-example-{kind.replace('_', '-')}")} for kind in EXAMPLES
    ]
    return render("why_ellipses.html", scenarios=scenarios, buttons=buttons, data=data, **still)


def _rounded(values) -> list:
    """Return numbers with as many significant digits as anyone can see, as plain lists."""
    return json.loads(
        json.dumps(np.asarray(values).tolist()),
        parse_float=lambda t: float(f"{float(t):.{_DIGITS}g}"),
    )
