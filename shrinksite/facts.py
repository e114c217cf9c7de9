"""The numbers that prose quotes of simulated data, as the reader sees them."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.special import ndtr

from shrinksite.bias_and_noise import bias_and_noise
from shrinksite.figure_data import drawn, examples
from shrinksite.geometry import COMPARABLE_WINDOW, outside
from shrinksite.measures import harm, reliability, rmse, share_kept, worse_off
from shrinksite.mixed_fit import MixedFit
from shrinksite.model_facts import cluster_facts, model_facts, texts, two_decimals
from shrinksite.number_words import count, number, percent, significant
from shrinksite.parameters import Parameters
from shrinksite.pooling import estimates
from shrinksite.prediction import predict_new_cluster

_NEW_AT = (-2, 0, 2)  # x, in standard deviations


def scenario_facts(fit: MixedFit, pooled: pd.DataFrame, parameters: dict) -> dict:
    """Return what the pages say in numbers of one scenario: nested dictionaries of short texts.

    Args:
        fit: the fitted mixed model.
        pooled: its pooled frame, truth included.
        parameters: the arguments of `create_data` that differ from the defaults.
    """
    fixed = fit.fixed_effects
    worse = worse_off(pooled).dropna()
    checked = Parameters(**parameters)
    return model_facts(fit, pooled, COMPARABLE_WINDOW, number, two_decimals) | {
        "reliability": number(
            reliability(checked.sd_int**2, checked.sigma**2, checked.obs_per_cluster), 2
        ),
        "true": {
            name: significant(getattr(checked, name)) for name in Parameters.__dataclass_fields__
        },
        "rmse": {pooling: texts(row, number) for pooling, row in rmse(pooled).iterrows()},
        "worse_off": {
            "n": count(int(worse.sum())),
            "share": percent(worse.mean()),
            "most": number(harm(pooled).max()),
        },
        "better_off": {"n": count(int((~worse).sum())), "share": percent(1 - worse.mean())},
        "outside": {
            when: count(int(outside(pooled, pooling, fixed).sum()))
            for when, pooling in (("start", "no_pooling"), ("end", "partial_pooling"))
        },
        "error": {name: texts(part, number) for name, part in bias_and_noise(fit, pooled).items()},
        "truth_away": truth_facts(pooled, fixed),
        "outward": cluster_facts(
            fit, pooled, share_kept(pooled, fixed).idxmax(), number, two_decimals
        ),
        "new_cluster": new_cluster_facts(fit),
        "examples": {
            kind: cluster_facts(fit, pooled, label, number, two_decimals)
            for kind, label in examples(drawn(pooled), fixed).items()
        },
    }


def new_cluster_facts(fit: MixedFit) -> list[dict[str, str]]:
    """Return where the line of a cluster that nobody has seen lies at some x, with 95 %."""
    lines = predict_new_cluster(fit, _NEW_AT).round({"x": 0})
    return [
        {"x": significant(at)} | texts(line, two_decimals)
        for at, line in lines.set_index("x")[["line_sd", "line_low", "line_high"]].iterrows()
    ]


def truth_facts(pooled: pd.DataFrame, fixed_effects: pd.Series) -> dict[str, str]:
    """Return how far from the fixed effects the truth is, for clusters worse and better off."""
    away = np.sqrt(((estimates(pooled, "truth") - fixed_effects) ** 2).sum(axis=1))
    worse = worse_off(pooled).dropna().astype(bool)
    away = away[worse.index]
    return {
        "worse_off": number(away[worse].mean(), 2),
        "better_off": number(away[~worse].mean(), 2),
    }


def probability_facts() -> dict[str, str]:
    """Return how probable it is to lie beyond ±3 under normals with SD 1 and with SD 3."""
    return {
        f"beyond_3_sd_{sd}": number(2 * ndtr(-3 / sd), digits) for sd, digits in ((1, 4), (3, 2))
    }
