"""The boundary-avoiding prior: it keeps the clusters' SDs off 0, and their correlation off ±1.

It is the default of the R package blme (Chung, Rabe-Hesketh, Dorie, Gelman and Liu 2013,
Psychometrika 78, 685-709; Chung, Gelman, Rabe-Hesketh, Liu and Dorie 2015, J. Educ. Behav. Stat.
40, 136-157): a density of D that rises with |D|^(3/4), a Wishart's with 4.5 degrees of freedom and
an infinite scale, and with τ^(3/2) for the SD of a term that has but one, a gamma's with the shape
2.5 and the rate 0. Twice its negative logarithm comes to the criterion:

    correlated, uncorrelated     - 3 log θ₁θ₃
    intercept                    - 3 log θ₁, as of any SD that is alone

"Uncorrelated" has two terms, as lme4 writes it, and so two gammas. In another unit of y or x, or
with another x = 0, all of it changes by the same number: the mode stays where it is.

With D = t² D' the criterion rises as 2 (Σ rank S_c - p) log t, as long as some squares are left to
noise, and so as 2 (n - 1) log t where n clusters have a say in but one SD. That has to be faster
than 3 log t falls for every SD: with two clusters there is no mode.
"""

from __future__ import annotations

import numpy as np

from shrinksite.arguments import check_choice
from shrinksite.by_cluster import ClusterRegressions
from shrinksite.newton import Place
from shrinksite.structures import PLACES, varying

BOUNDARY_AVOIDING = "boundary-avoiding"
_STRENGTH = 3.0
_LEAST_CLUSTERS = 3


def check_prior(prior: str | None) -> None:
    """Raise ValueError unless `prior` names a prior of D, or is None."""
    check_choice("prior", prior, (BOUNDARY_AVOIDING, None))


def check_mode(clusters: ClusterRegressions, random_effects: str, *, has_x: bool) -> None:
    """Raise ValueError where the data are too few for a mode: ever larger SDs would be better.

    Args:
        clusters: every cluster's own regression.
        random_effects: structure of D.
        has_x: whether the model has a predictor.
    """
    has_slope = clusters.has_slope
    if len(varying(random_effects)) == 1:
        is_between = has_x and not has_slope.any()
        least = _LEAST_CLUSTERS + is_between
        if len(has_slope) < least:
            _refuse(f"at least {least} clusters")
    elif has_slope.sum() < _LEAST_CLUSTERS:
        _refuse(f"at least {_LEAST_CLUSTERS} clusters with a slope of their own")
    elif (clusters.n <= 1 + has_slope).all():
        _refuse("a cluster with more rows than its own line takes up")


def _refuse(needed: str) -> None:
    raise ValueError(f"prior = {BOUNDARY_AVOIDING!r} has no mode here: it needs {needed}")


def penalty(factor: np.ndarray, random_effects: str) -> np.ndarray:
    """Return what the prior adds to the criterion, up to a constant; infinite at the boundary.

    Args:
        factor: of D = factor · factorᵀ, shape (..., 2, 2).
        random_effects: structure of D.

    Returns:
        Shape (...).
    """
    own = varying(random_effects)
    if len(own) == 1:
        size = np.hypot(factor[..., 0, own[0]], factor[..., 1, own[0]])
    else:
        size = np.abs(factor[..., 0, 0] * factor[..., 1, 1] - factor[..., 0, 1] * factor[..., 1, 0])
    with np.errstate(divide="ignore"):
        return -_STRENGTH * np.log(size)


def penalized(place: Place, factor: np.ndarray, changes: np.ndarray, random_effects: str) -> Place:
    """Return a place of the criterion with the prior's share in value and derivatives.

    In a structure's chart D's factor is triangular on its own axes, of which |factor| is the
    product: the changes along the axes count, each by itself, and the one between them does not.

    Args:
        place: the criterion about `factor`.
        factor: as a structure's chart gives it, shape (2, 2).
        changes: of the factor, from the same chart, shape (k, 2, 2).
        random_effects: structure of D.
    """
    rates = np.zeros(len(changes))
    for k, (row, column) in enumerate(PLACES[random_effects]):
        if row == column:
            change, length = changes[k, :, column], factor[:, column]
            rates[k] = np.linalg.norm(change) / np.linalg.norm(length)
    return place._replace(
        value=place.value + float(penalty(factor, random_effects)),
        gradient=place.gradient - _STRENGTH * rates,
        hessian=place.hessian + _STRENGTH * np.diag(rates**2),
    )
