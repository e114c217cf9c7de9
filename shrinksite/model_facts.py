"""The numbers that prose quotes of any fit, as the reader sees them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from shrinksite.figure_data import drawn
from shrinksite.measures import distance_seen, mean_shrinkage, moved_away, share_kept
from shrinksite.mixed_fit import MixedFit
from shrinksite.number_words import count, number, percent
from shrinksite.own_weight import own_weight
from shrinksite.pooling import estimates, with_slope
from shrinksite.rank_correlation import rank_correlation
from shrinksite.words import say

Written = Callable[[float], str]


def model_facts(
    fit: MixedFit, pooled: pd.DataFrame, half: pd.Series, written: Written, weighed: Written
) -> dict:
    """Return what can be said of any data in nested dictionaries of short texts.

    Args:
        fit: the fitted mixed model.
        pooled: its pooled frame.
        half: half of the sides of the window in which distances are seen.
        written: takes a coefficient to its text.
        weighed: the same, for weights and distances from the average.
    """
    fixed = fit.fixed_effects
    away = moved_away(pooled, fixed)
    sds = pd.Series(np.sqrt(np.diag(fit.random_effects_cov)), fixed.index)
    known = [n for n in ("no_pooling", "partial_pooling", "truth") if is_known(pooled, n)]
    return {
        "n_observations": count(fit.n_observations),
        "n_cluster": count(fit.n_cluster),
        "n_drawn": count(len(drawn(pooled))),
        "n_with_slope": count(len(with_slope(pooled))),
        "n_without_slope": count(len(pooled) - len(with_slope(pooled))),
        "smallest_cluster": count(pooled["n"].min()),
        "largest_cluster": count(pooled["n"].max()),
        "criterion": number(fit.reml_criterion, 1),
        "fixed": texts(fixed, written),
        "complete_pooling": texts(estimates(pooled, "complete_pooling").iloc[0], written),
        "standard_error": texts(fit.standard_errors, written),
        "sd": texts(sds, written),
        "sigma": written(fit.sigma),
        "correlation": two_decimals(fit.correlation),
        "is_singular": say("facts-yes" if fit.is_singular else "facts-no"),
        "shrinkage": texts(mean_shrinkage(pooled, fixed), percent),
        "moved_away": {name: count(int(column.sum())) for name, column in away.items()}
        | {
            "n": count(int(away.any(axis=1).sum())),
            "share": percent(away.any(axis=1).mean()),
        },
        "spread": {name: texts(estimates(pooled, name).std(), written) for name in known},
        "movement": movement_facts(pooled, fixed, half, written),
        "weight": matrix(own_weight(fit).mean(axis=0), weighed),
    }


def is_known(pooled: pd.DataFrame, pooling: str) -> bool:
    """Whether there are such estimates; the truth of real data is not known."""
    return bool(estimates(pooled, pooling).notna().any(axis=None))


def movement_facts(
    pooled: pd.DataFrame, fixed_effects: pd.Series, half: pd.Series, written: Written
) -> dict:
    """Return how far clusters move, what share of their distance they keep, and what goes with it.

    `rank` has Spearman correlations of the distance at the start with the distance moved and with
    the share given up, and of the rows with the share given up (where clusters differ in rows);
    "–" where all clusters are alike in one of them.
    """
    own = with_slope(pooled)
    start, end = estimates(own, "no_pooling"), estimates(own, "partial_pooling")
    distance, moved = distance_seen(start, fixed_effects, half), distance_seen(start, end, half)
    kept = share_kept(own, fixed_effects, half)
    ranks = {"start_moved": (distance, moved), "start_given": (distance, 1 - kept)}
    if own["n"].nunique() > 1:
        ranks["n_given"] = (own["n"], 1 - kept)
    return {
        "mean": texts((start - end).abs().mean(), written),
        "kept": {
            "least": percent(kept.min()),
            "median": percent(kept.median()),
            "most": percent(kept.max()),
        },
        "farther": count(int((kept > 1).sum())),
        "rank": {name: two_decimals(rank_correlation(a, b)) for name, (a, b) in ranks.items()},
        "by_n": [
            {"n": count(n), "clusters": count(len(given)), "given": percent(given.median())}
            for n, given in (1 - kept).groupby(own["n"])
        ],
    }


def cluster_facts(
    fit: MixedFit, pooled: pd.DataFrame, label, written: Written, weighed: Written
) -> dict:
    """Return one cluster's estimates, weight W, and distances from the average before and after."""
    known = [n for n in ("no_pooling", "partial_pooling", "truth") if is_known(pooled, n)]
    weight = own_weight(fit)[pooled.index.get_loc(label)]
    away = {
        name: texts(estimates(pooled, pooling).loc[label] - fit.fixed_effects, weighed)
        for name, pooling in (("own_away", "no_pooling"), ("mode", "partial_pooling"))
    }
    return (
        {"cluster": str(label), "n": count(pooled.loc[label, "n"])}
        | {name: texts(estimates(pooled, name).loc[label], written) for name in known}
        | {"weight": matrix(weight, weighed)}
        | away
    )


def texts(values: pd.Series, written: Written) -> dict[str, str]:
    """Return intercept and slope as texts."""
    return {name: written(value) for name, value in values.items()}


def matrix(values: np.ndarray, written: Written) -> list[list[str]]:
    """Return a matrix as texts."""
    return [[written(value) for value in row] for row in values]


def two_decimals(value: float) -> str:
    """Return a number with two decimals."""
    return number(value, 2)
