"""What the package makes of small data, number by number, as it is kept.

Twin of tests/js/engine_kept.test.js: the same data, unbalanced, one cluster with one x and one with
one row. Other tests say why the numbers are right; these that none has changed.
"""

from functools import cache

import numpy as np
import pandas as pd
import pytest

from shrinksite import (
    Priors,
    between_within,
    bootstrap,
    bootstrap_intervals,
    centre_within,
    compare,
    conditional_cov,
    create_data,
    departed_coefficients,
    departed_data,
    departed_parameters,
    fit,
    fit_sums,
    harm,
    held_out,
    intervals,
    line_intervals,
    lme4_summary,
    mean_shrinkage,
    means,
    moved_away,
    outside,
    own_weight,
    pool,
    posterior,
    predict_new_cluster,
    prediction_error_cov,
    profile_intervals,
    rmse,
    satterthwaite,
    share_kept,
    true_coefficients,
    worse_off,
)
from shrinksite.bias_and_noise import bias_and_noise
from shrinksite.departures import DEPARTURES, is_unusual
from shrinksite.evidence import evidence, precisions, track
from shrinksite.geometry import followed, half_window, opacity, padded
from shrinksite.held_back import errors_by_share, pool_with_few, predictions, rmse_by_cluster
from shrinksite.kept_by_rows import kept_by_rows
from shrinksite.measures import distance_from_truth, distance_seen
from shrinksite.parameters import Parameters
from shrinksite.report import scaled_residuals
from tests.kept_text import is_as_kept
from tests.sums import sums_of
from tests.test_kept import PARAMETERS, rows

DIGITS = 5  # significant ones: what another processor may change comes later
FEWER = 3  # of what an optimum or a finer lattice is good for
NOTHING = 1e-9  # below it is what rounding left of 0
FITS = {
    "correlated": {},
    "uncorrelated": {"random_effects": "uncorrelated"},
    "intercept": {"random_effects": "intercept"},
    "penalized": {"prior": "boundary-avoiding"},
    "between": {"random_effects": "intercept"},
    "alone": {"x": None},
}
KINDS = pytest.mark.parametrize("kind", FITS)


@cache
def fitted(kind):
    data = rows().assign(x=rows()["cluster"] % 3) if kind == "between" else rows()
    return fit(data, **FITS[kind])


def lines(value, digits, path=""):
    """Give numbers, and lists, frames and dictionaries of them, a line for each list."""
    if isinstance(value, pd.DataFrame | pd.Series):
        value = value.reset_index().to_dict("list")
    if isinstance(value, dict):
        for key, part in value.items():
            yield from lines(part, digits, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list | tuple | np.ndarray):
        if len(value) and isinstance(value[0], list | tuple | np.ndarray | dict | pd.DataFrame):
            yield from lines(dict(enumerate(value)), digits, path)
        else:
            yield f"{path}: {', '.join(short(part, digits) for part in value)}"
    else:
        yield f"{path}: {short(value, digits)}"


def short(value, digits):
    if isinstance(value, float | np.floating):
        return "0" if abs(value) < NOTHING else f"{value:.{digits}g}"
    return str(value)


def keep(name, values, digits=DIGITS):
    is_as_kept(f"package_{name}.txt", "\n".join(lines(values, digits)))


@KINDS
def test_a_fit_and_what_follows_from_it_at_once(kind):
    model = fitted(kind)
    has_x = "x" in model.coefficients
    at = [-1, 2] if has_x else None
    seen = pd.DataFrame({"y": [1.0, 3, 2], "x": [0.0, 1, 3]})
    keep(
        f"fit_{kind}",
        {
            "fixed": model.fixed_effects,
            "fixed_cov": model.fixed_effects_cov,
            "errors": model.standard_errors,
            "random": model.random_effects_cov,
            "modes": model.conditional_modes,
            "sigma": model.sigma,
            "theta": model.theta,
            "criterion": model.reml_criterion,
            "correlation": model.correlation,
            "singular": [model.is_singular, model.is_at_boundary],
            "size": [model.n_observations, model.n_cluster],
            "pooled": pool(model),
            "means": means(model),
            "weights": own_weight(model),
            "conditional_cov": conditional_cov(model),
            "prediction_error_cov": prediction_error_cov(model),
            "intervals": intervals(model, 0.9),
            "satterthwaite": satterthwaite(model, 0.9),
            "lines": line_intervals(model, at, 0.9),
            "new": predict_new_cluster(model, at),
            "seen": predict_new_cluster(model, [1] if has_x else None, seen, 0.8),
            "between": between_within(model.standard.clusters),
            "residuals": scaled_residuals(model),
        },
    )
    is_as_kept(f"package_summary_{kind}.txt", lme4_summary(model, "score"))


@KINDS
def test_intervals_of_parameters(kind):
    samples = bootstrap(fitted(kind), 8)
    found = {"samples": samples, "intervals": bootstrap_intervals(samples, 0.8)}
    keep(f"bootstrap_{kind}", found, FEWER)
    if kind != "penalized":
        keep(f"profile_{kind}", profile_intervals(fitted(kind), 0.9), FEWER)


def test_measures_of_what_is_true():
    model = fitted("correlated")
    pooled, fixed = pool(model, true_coefficients(**PARAMETERS)), model.fixed_effects
    keep(
        "measures",
        {
            "shrinkage": mean_shrinkage(pooled, fixed),
            "harm": harm(pooled),
            "worse": worse_off(pooled),
            "away": moved_away(pooled, fixed),
            "outside": outside(pooled, "no_pooling", fixed),
            "kept": share_kept(pooled, fixed),
            "rmse": rmse(pooled),
            "error": bias_and_noise(model, pooled),
            "truth": distance_from_truth(pooled, "complete_pooling"),
            "seen": distance_seen(
                pool(model)[["n", "n"]].set_axis(["intercept", "x"], axis=1), fixed
            ),
            "half": half_window(pooled),
            "opacity": opacity(pooled, fixed),
            "padded": padded(-1, 3),
            "followed": followed(
                [[0, 1], [2, 2], [1, 0]], [[0, 0], [1, 2], [1, 1]], [[-3, 3], [-3, 3]]
            ),
            "held_out": held_out(rows(), folds=5, seed=2),
            "held_out_alone": held_out(rows(), x=None, folds=4),
            "kept_by_rows": [kept_by_rows(n, Parameters(cor=0.4)) for n in (1, 2, 7)],
            "centred": centre_within(rows()).head(9),
        },
    )


def test_what_follows_from_sums():
    model = fit_sums(sums_of(rows()), random_effects="uncorrelated")
    keep("sums", {"modes": model.conditional_modes, "criterion": model.reml_criterion})
    is_as_kept("package_summary_sums.txt", lme4_summary(model))


def test_rows_held_back():
    data = rows()[rows()["cluster"].isin([1, 3, 4, 5])]
    pooled = pool_with_few(data, 3)
    predicted = predictions(data, pooled)
    one = {"y": data["y"], "cluster": data["cluster"]}
    keep(
        "held_back",
        {
            "pooled": pooled,
            "predicted": predicted,
            "rmse": rmse_by_cluster(predicted, **one),
            "shares": errors_by_share(predicted, **one, shares=np.array([0, 0.4, 1])),
        },
    )


def test_what_a_clusters_data_say():
    model = fitted("correlated")
    said = evidence(model)
    own = said.loc[3, ["intercept", "x"]].to_numpy()
    sigma = model.random_effects_cov.to_numpy()
    way = track(model.fixed_effects, sigma, precisions(said)[2], own, [0, 0.5, 1, 20])
    keep("evidence", {"said": said, "track": way})


def test_the_ladder_of_structures():
    ladder = compare([fitted(k) for k in ("correlated", "intercept", "uncorrelated")], 15)
    keep("compare", {"ladder": ladder, "alone": compare([fitted("alone")], 15, 3)})


@pytest.mark.parametrize("kind", ["correlated", "alone"])
def test_the_posterior_of_parameters_and_of_clusters(kind):
    found = posterior(fitted(kind), Priors(2, 1, 1.5))
    densities = {name: density[::40] for name, density in found.densities.items()}
    clusters = found.coefficients.set_axis(map("_".join, found.coefficients), axis=1)
    values = {"parameters": found.parameters, "clusters": clusters, "densities": densities}
    keep(f"posterior_{kind}", values | {"ruled": found.ruled_by_priors}, FEWER)


def test_simulated_rows_where_something_does_not_vary():
    small = {"n_cluster": 4, "obs_per_cluster": 3, "balanced": 0.7}
    keep(
        "simulated",
        {
            "quiet": create_data(**small, sigma=0),
            "level": departed_data("none", **small, sd_int=0, sd_slope=0),
            "tied": create_data(**small, sd_int=1, sd_slope=1, cor=-1),
        },
    )


def test_departures():
    small = {"n_cluster": 12, "obs_per_cluster": 4, "sigma": 0.5}
    keep(
        "departures",
        {
            kind: {
                "data": departed_data(kind, **small).head(9),
                "n": len(departed_data(kind, **small)),
                "truth": departed_coefficients(kind, **small),
                "parameters": str(departed_parameters(kind, **small, cor=0.4)),
                "unusual": is_unusual(kind, 20).astype(int),
            }
            for kind in DEPARTURES
        },
    )
