"""Structures of the random effects side by side: restricted likelihood ratio tests.

An SD cannot be below 0. Where it is 0 its estimate stays there half of the time, so the gain in
twice the log-likelihood is no χ² but a mixture with more small values (Self and Liang 1987; Stram
and Lee 1994, Biometrics 50:1171), if there are many clusters. Where there are few, draw: fit both
models again to data that the simpler one could have given. With no random effects in the simpler
one that p is exact, up to the error of drawing; else as good as the simpler one's D.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pandas as pd
from scipy.special import chdtrc

from shrinksite.arguments import check_whole, refusal
from shrinksite.bootstrap import MOST_DRAWN
from shrinksite.mixed_fit import MixedFit, check_fit
from shrinksite.parameters import check_value
from shrinksite.r_random import RRandom
from shrinksite.redraw import redraw, refit
from shrinksite.reml import RemlCriterion
from shrinksite.structures import PLACES, Structure

REGRESSION = "none"
_ROUNDING = 1e-7  # of a criterion: a smaller gain is none
_TEST = ["statistic", "null", "p_mixture", "df", "p_chi_squared", "p_exact", "p_exact_se"]


def compare(fits: Sequence[MixedFit], n: int = 1000, seed: int = 1) -> pd.DataFrame:
    """Test every structure against the next simpler one, and the simplest against one regression.

    Args:
        fits: of the same rows and fixed effects, each with another structure.
        n: how many data sets to draw for an exact p, at most 10,000,000; 0 for none.
        seed: of the draws, as for `create_data`.

    Returns:
        One row for each model, the simplest first, which is the regression of all rows without
        clusters. Index `random_effects`, "none" for that regression; columns `n_parameters`,
        `reml_criterion`, and against the row before `statistic`, by how much the criterion falls;
        `null`, its distribution with many clusters, and `p_mixture` from it; `df` and
        `p_chi_squared` of the plain χ², which forgets the boundary; `p_exact` from draws, and its
        standard error `p_exact_se`. Missing where there is no such test: there is none of a
        correlation where an SD is 0.

    Raises:
        ValueError: naming the argument, its value and what is allowed, the fits that differ in
            more than their structure, or two of which neither is a special case of the other.
    """
    check_whole("n", n, 0, MOST_DRAWN)
    check_value("seed", seed)
    _check_comparable(fits)
    models = [None, *sorted(fits, key=lambda fit: len(PLACES[fit.random_effects]))]
    criterion = RemlCriterion(fits[0].standard.clusters, len(fits[0].coefficients))
    # In units of the data all criteria are higher by the same number.
    higher = fits[0].reml_criterion - criterion(_factor(fits[0]))
    rows = {_name(None): _row(criterion, None, higher)}
    steps = [(*pair, _added(*pair)) for pair in pairwise(models)]
    for simpler, richer, added in steps:
        row = _row(criterion, richer, higher)
        gain = rows[_name(simpler)]["reml_criterion"] - row["reml_criterion"]
        row["statistic"] = gain if gain > _ROUNDING else 0.0
        has_new_sd = any(i == j for i, j in added)
        if has_new_sd or not simpler.is_at_boundary:
            row |= _asymptotic(added, row["statistic"])
            if n > 0:
                row |= _drawn(simpler, richer, row["statistic"], n, seed)
        rows[_name(richer)] = row
    table = pd.DataFrame.from_dict(rows, orient="index")
    return table.reindex(columns=["n_parameters", "reml_criterion", *_TEST]).rename_axis(
        "random_effects"
    )


def _check_comparable(fits: Sequence[MixedFit]) -> None:
    """Raise ValueError unless the fits differ in their structures, and in nothing else."""
    is_list = isinstance(fits, Sequence) and not isinstance(fits, (str, bytes))
    if not is_list:
        raise refusal("fits", fits, "a list of models, as `fit` returns them")
    if len(fits) == 0:
        raise ValueError("fits is empty: it must hold one fit or more")
    for k, fit in enumerate(fits):
        check_fit(fit, f"fits[{k}]")
        if fit.prior is not None:
            raise ValueError(
                f"fits[{k}] cannot be compared: with a prior its likelihood is not the highest"
            )
    first = _data(fits[0])
    for k, fit in enumerate(fits[1:], start=1):
        for what, values in _data(fit).items():
            if not _same(first[what], values):
                raise ValueError(
                    f"fits[0] and fits[{k}] cannot be compared: they differ in their {what}"
                )
    names = [fit.random_effects for fit in fits]
    if len(set(names)) < len(names):
        raise ValueError(f"each fit needs a structure of its own; these have {', '.join(names)}")


def _data(fit: MixedFit) -> dict[str, np.ndarray]:
    """Return what fits must have in common, the most telling difference first."""
    standard = fit.standard
    clusters = standard.clusters
    return {
        "fixed effects": np.array(fit.coefficients),
        "clusters": fit.conditional_modes.index.to_numpy(),
        "numbers of rows": clusters.n,
        "x": np.concatenate([standard.data_axes.ravel(), clusters.mean_x, clusters.spread_x]),
        "y": np.concatenate([standard.ols, clusters.intercept, clusters.slope]),
    }


def _same(one: np.ndarray, other: np.ndarray) -> bool:
    """Return whether values are equal, numbers up to rounding."""
    if one.dtype != float or one.shape != other.shape:
        return np.array_equal(one, other)
    return np.allclose(one, other, rtol=_ROUNDING, atol=_ROUNDING)


def _name(fit: MixedFit | None) -> str:
    return REGRESSION if fit is None else fit.random_effects


def _places(fit: MixedFit | None) -> tuple:
    return () if fit is None else PLACES[fit.random_effects]


def _factor(fit: MixedFit | None) -> np.ndarray:
    return np.zeros((2, 2)) if fit is None else fit.standard.factor


def _row(criterion: RemlCriterion, fit: MixedFit | None, higher: float) -> dict:
    """Return how many parameters a model has, and its criterion."""
    n_parameters = criterion.n_fixed + len(_places(fit)) + 1
    return {
        "n_parameters": n_parameters,
        "reml_criterion": float(criterion(_factor(fit)) + higher),
    }


def _added(simpler: MixedFit | None, richer: MixedFit) -> list[tuple[int, int]]:
    """Return where in Λ the richer structure has something that the simpler one has not.

    Raises:
        ValueError: if the simpler structure is no special case of the richer one.
    """
    before, after = _places(simpler), _places(richer)
    if not set(before) < set(after):
        raise ValueError(
            f"{_name(simpler)!r} and {_name(richer)!r} cannot be compared: neither is a special "
            "case of the other"
        )
    return [place for place in after if place not in before]


def _asymptotic(added: list[tuple[int, int]], statistic: float) -> dict:
    """Return the null distribution with many clusters, and p of it and of the plain χ².

    A new correlation adds one degree of freedom in all data, a new SD one more in the half where
    its estimate is not 0; two SDs at once have no such mixture.

    Args:
        added: what is new, by its place in Λ.
        statistic: by how much the criterion falls.
    """
    df = len(added)
    found = {"df": df, "p_chi_squared": _beyond(df, statistic)}
    n_sds = sum(i == j for i, j in added)
    if n_sds <= 1:
        one, other = df - n_sds, df
        found["null"] = f"χ²({df})" if one == other else f"½ χ²({one}) + ½ χ²({other})"
        found["p_mixture"] = (_beyond(one, statistic) + _beyond(other, statistic)) / 2
    return found


def _beyond(df: int, statistic: float) -> float:
    """Return the probability that χ² with `df` degrees of freedom is as large, or larger."""
    return float(chdtrc(df, statistic)) if df > 0 else float(statistic == 0)


def _drawn(simpler: MixedFit | None, richer: MixedFit, statistic: float, n: int, seed: int) -> dict:
    """Return p from data drawn from the simpler model, the observed one counted among them."""
    standard, n_fixed, stream = richer.standard, len(richer.coefficients), RRandom(seed)
    structures = [
        Structure(_name(fit), standard.data_axes, standard.clusters)
        for fit in (simpler, richer)
        if fit is not None
    ]
    truth, exceeded = _factor(simpler), 0
    for _ in range(n):
        criterion = RemlCriterion(redraw(stream, standard.clusters, truth), n_fixed)
        heights = [criterion(refit(criterion, structure, truth)) for structure in structures]
        if simpler is None:
            heights.insert(0, criterion(_factor(None)))
        exceeded += heights[0] - heights[1] >= statistic - _ROUNDING
    p = (1 + exceeded) / (1 + n)
    return {"p_exact": p, "p_exact_se": np.sqrt(p * (1 - p) / n)}
