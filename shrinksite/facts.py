"""The numbers that prose quotes, as the reader sees them."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.stats import norm

from shrinksite.by_cluster import regress_by_cluster
from shrinksite.figure_data import examples
from shrinksite.fit import COEFFICIENTS, MixedFit
from shrinksite.number_words import count, number, percent, significant
from shrinksite.parameters import Parameters
from shrinksite.pooling import (
    COMPARABLE_WINDOW,
    estimates,
    mean_shrinkage,
    moved_away,
    outside,
    own_weight,
    rmse,
    share_kept,
    with_slope,
    worse_off,
)
from shrinksite.words import say

_SHOWN = ("no_pooling", "partial_pooling", "truth")


def scenario_facts(fit: MixedFit, pooled: pd.DataFrame, parameters: dict) -> dict:
    """Return what the pages say in numbers of one scenario: nested dictionaries of short texts.

    Args:
        fit: the fitted mixed model.
        pooled: its pooled frame, truth included.
        parameters: the arguments of `create_data` that differ from the defaults.
    """
    fixed = fit.fixed_effects
    shrinkage = mean_shrinkage(pooled, fixed)
    worse = worse_off(pooled).dropna()
    away = moved_away(pooled, fixed)
    sds = pd.Series(np.sqrt(np.diag(fit.random_effects_cov)), COEFFICIENTS)
    checked = Parameters(**parameters)
    return {
        "n_observations": count(fit.n_observations),
        "n_cluster": count(fit.n_cluster),
        "n_with_slope": count(len(with_slope(pooled))),
        "smallest_cluster": count(pooled["n"].min()),
        "largest_cluster": count(pooled["n"].max()),
        "criterion": number(fit.reml_criterion, 1),
        "fixed": _pair(fixed),
        "standard_error": _pair(fit.standard_errors),
        "sd": _pair(sds),
        "sigma": number(fit.sigma),
        "correlation": number(fit.correlation, 2),
        "reliability": number(reliability(checked), 2),
        "is_singular": say("facts-yes" if fit.is_singular else "facts-no"),
        "true": {
            name: significant(getattr(checked, name)) for name in Parameters.__dataclass_fields__
        },
        "shrinkage": {name: percent(value) for name, value in shrinkage.items()},
        "rmse": {pooling: _pair(row) for pooling, row in rmse(pooled).iterrows()},
        "worse_off": {
            "n": count(int(worse.sum())),
            "share": percent(worse.mean()),
            "most": number(harm(pooled).max()),
        },
        "better_off": {"n": count(int((~worse).sum())), "share": percent(1 - worse.mean())},
        "outside": {
            "start": count(int(outside(pooled, "no_pooling", fixed).sum())),
            "end": count(int(outside(pooled, "partial_pooling", fixed).sum())),
        },
        "moved_away": {
            "intercept": count(int(away["intercept"].sum())),
            "x": count(int(away["x"].sum())),
            "n": count(int(away.any(axis=1).sum())),
            "share": percent(away.any(axis=1).mean()),
        },
        "spread": {pooling: _pair(estimates(pooled, pooling).std()) for pooling in _SHOWN},
        "movement": movement_facts(pooled, fixed),
        "weight": [[number(w, 2) for w in row] for row in own_weight(fit).mean(axis=0)],
        "error": {name: _pair(part) for name, part in bias_and_noise(fit, pooled).items()},
        "truth_away": truth_facts(pooled, fixed),
        "examples": {
            kind: {"cluster": str(cluster), "n": count(pooled.loc[cluster, "n"])}
            | {name: _pair(estimates(pooled, name).loc[cluster]) for name in _SHOWN}
            | weighing_facts(fit, pooled, cluster)
            for kind, cluster in examples(pooled, fixed).items()
        },
    }


def reliability(parameters: Parameters) -> float:
    """Return what a model with random intercepts alone would keep of a distance: n / (n + σ²/τ²).

    Of a cluster of `obs_per_cluster` rows, from the true τ and σ (Gelman and Hill 2007, eq. 12.1).
    """
    between = parameters.obs_per_cluster * parameters.sd_int**2
    total = between + parameters.sigma**2
    return between / total if total > 0 else 1.0


def movement_facts(pooled: pd.DataFrame, fixed_effects: pd.Series) -> dict:
    """Return how far clusters move, what share of their distance they keep, and what goes with it.

    Distances are those the eye sees: each coefficient in units of the comparable window. `rank` has
    Spearman correlations of the distance at the start with the distance moved and with the share
    given up, and of the rows with the share given up (where clusters differ in rows).
    """
    own = with_slope(pooled)
    start = estimates(own, "no_pooling") - fixed_effects
    moves = estimates(own, "no_pooling") - estimates(own, "partial_pooling")
    distance, moved = (
        np.sqrt(((away / COMPARABLE_WINDOW) ** 2).sum(axis=1)) for away in (start, moves)
    )
    kept = share_kept(own, fixed_effects)
    ranks = {"start_moved": (distance, moved), "start_given": (distance, 1 - kept)}
    if own["n"].nunique() > 1:
        ranks["n_given"] = (own["n"], 1 - kept)
    given_by_n = (1 - kept).groupby(own["n"])
    return {
        "mean": _pair(moves.abs().mean()),
        "kept": {
            "least": percent(kept.min()),
            "median": percent(kept.median()),
            "most": percent(kept.max()),
        },
        "farther": count(int((kept > 1).sum())),
        "rank": {name: number(a.corr(b, "spearman"), 2) for name, (a, b) in ranks.items()},
        "by_n": [
            {"n": count(n), "clusters": count(len(given)), "given": percent(given.median())}
            for n, given in given_by_n
        ],
    }


def bias_and_noise(fit: MixedFit, pooled: pd.DataFrame) -> dict[str, pd.Series]:
    """Return root mean squares over clusters of each estimate's bias, noise, and of both together.

    They are what a cluster's estimates would show over new samples of its rows' noise, with its
    true line, its x, and the fitted β, Σ and σ as they are: partial = W · no + (I - W) · fixed has
    the bias (I - W)(fixed - truth) and the covariance W σ² (XᵀX)⁻¹ Wᵀ; no pooling has no bias.
    """
    frame = fit.frame
    clusters = regress_by_cluster(frame.y, frame.x, frame.code)
    known = clusters.has_slope
    n, mean_x, spread_x = clusters.n[known], clusters.mean_x[known], clusters.spread_x[known]
    noise = (fit.sigma**2 / spread_x) * np.array(
        [[spread_x / n + mean_x**2, -mean_x], [-mean_x, np.ones_like(n)]]
    )
    noise = np.moveaxis(noise, -1, 0)
    weight = own_weight(fit)[known]
    away = (fit.fixed_effects - estimates(pooled, "truth")[known]).to_numpy()
    bias = np.einsum("cij,cj->ci", np.eye(2) - weight, away)

    def root_mean(squares):
        return pd.Series(np.sqrt(squares.mean(axis=0)), COEFFICIENTS)

    def variances(covariances):
        return np.diagonal(covariances, axis1=1, axis2=2)

    shrunk = variances(weight @ noise @ weight.transpose(0, 2, 1))
    return {
        "noise_no_pooling": root_mean(variances(noise)),
        "noise_partial_pooling": root_mean(shrunk),
        "bias_partial_pooling": root_mean(bias**2),
        "total_partial_pooling": root_mean(bias**2 + shrunk),
    }


def weighing_facts(fit: MixedFit, pooled: pd.DataFrame, cluster) -> dict:
    """Return one cluster's weight W, and its distances from the fixed effects before and after."""
    weight = own_weight(fit)[pooled.index.get_loc(cluster)]
    distances = {
        name: estimates(pooled, pooling).loc[cluster] - fit.fixed_effects
        for name, pooling in (("own_away", "no_pooling"), ("mode", "partial_pooling"))
    }
    return {"weight": [[number(w, 2) for w in row] for row in weight]} | {
        name: {key: number(value, 2) for key, value in away.items()}
        for name, away in distances.items()
    }


def harm(pooled: pd.DataFrame) -> pd.Series:
    """Return how much farther from the truth partial pooling is than the cluster's own line.

    Distances take both coefficients together; negative where the cluster gained.
    """
    away = {
        name: np.sqrt(
            ((estimates(pooled, name) - estimates(pooled, "truth")) ** 2).sum(axis=1, skipna=False)
        )
        for name in ("no_pooling", "partial_pooling")
    }
    return away["partial_pooling"] - away["no_pooling"]


def truth_facts(pooled: pd.DataFrame, fixed_effects: pd.Series) -> dict[str, str]:
    """Return how far from the fixed effects the truth is, for clusters worse and better off."""
    away = np.sqrt(((estimates(pooled, "truth") - fixed_effects) ** 2).sum(axis=1))
    worse = worse_off(pooled).dropna().astype(bool)
    away = away[worse.index]
    return {
        "worse_off": number(away[worse].mean(), 2),
        "better_off": number(away[~worse].mean(), 2),
    }


def _pair(values) -> dict[str, str]:
    """Return intercept and slope with three decimals."""
    return {name: number(values[name]) for name in COEFFICIENTS}


def probability_facts() -> dict[str, str]:
    """Return how probable it is to lie beyond ±3 under normals with SD 1 and with SD 3."""
    return {
        f"beyond_3_sd_{sd}": number(2 * norm.sf(3, scale=sd), digits)
        for sd, digits in ((1, 4), (3, 2))
    }
