"""How sure one may be of a cluster: the covariance of its coefficients, and their intervals.

Given D and σ, a cluster's own coefficients β + b_c are normal. In the symbols of reml.py, with
W_c = D M_c the weight of the cluster's own regression,

    V_c = σ² (I - W_c) D                            given β: lme4's conditional variance
    V_c + (I - W_c) Var(β) (I - W_c)ᵀ               with β's uncertainty in it

the second of which is the covariance of their prediction error (Henderson 1975, Biometrics 31:423).
Both take D and σ for known, and so do the intervals; `posterior` does not.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.special import ndtri

from shrinksite.arguments import is_number, refusal
from shrinksite.mixed_fit import MixedFit, check_fit
from shrinksite.reml import ClusterWeights, RemlCriterion, Weighted


def conditional_cov(fit: MixedFit) -> pd.DataFrame:
    """Return the covariance of every cluster's random effects, given β: lme4's `condVar`.

    Returns:
        By cluster; columns `var_intercept`, `covariance`, `var_x`: the first alone where there is
        no predictor.
    """
    return _by_cluster(fit, conditional_cov_given)


def prediction_error_cov(fit: MixedFit) -> pd.DataFrame:
    """Return the covariance of every cluster's coefficients, β's own uncertainty in it.

    Returns:
        As `conditional_cov`.
    """
    return _by_cluster(fit, prediction_error_cov_given)


def intervals(fit: MixedFit, level: float = 0.95) -> pd.DataFrame:
    """Return the clusters' coefficients and intervals, as if D and σ were known.

    Args:
        fit: the fitted mixed model.
        level: probability that an interval should have, between 0 and 1.

    Returns:
        By cluster; columns `intercept`, `intercept_low`, `intercept_high`, and the same for `x`.

    Raises:
        ValueError: if the level is not between 0 and 1.
    """
    z = half_width(level)
    cov = prediction_error_cov(fit)
    columns = {}
    for name in fit.coefficients:
        middle = fit.fixed_effects[name] + fit.conditional_modes[name]
        away = z * np.sqrt(cov[f"var_{name}"])
        columns |= {name: middle, f"{name}_low": middle - away, f"{name}_high": middle + away}
    return pd.DataFrame(columns)


def half_width(level: float) -> float:
    """Return how many SDs a normal interval of this probability has on each side.

    Raises:
        ValueError: if the level is not between 0 and 1.
    """
    if not (is_number(level) and 0 < level < 1):
        raise refusal("level", level, "a number between 0 and 1")
    return float(ndtri((1 + level) / 2))


def conditional_cov_given(at: Weighted, each: ClusterWeights) -> tuple:
    """Return the elements 00, 01, 11 of V_c / σ², in the units of `at`."""
    (j_00, j_01), (_, j_11) = _left(at, each)
    d_0, d_1 = np.moveaxis(at.diagonal, -1, 0)[..., np.newaxis]
    return j_00 * d_0, j_01 * d_1, j_11 * d_1


def prediction_error_cov_given(at: Weighted, each: ClusterWeights) -> tuple:
    """Return the elements 00, 01, 11 of V_c / σ² + (I - W_c) P (I - W_c)ᵀ, in the units of `at`."""
    (j_00, j_01), (j_10, j_11) = _left(at, each)
    v_00, v_01, v_11 = conditional_cov_given(at, each)
    p_00, p_01, p_11 = (element[..., np.newaxis] for element in at.inverse_total)
    jp_00, jp_01 = j_00 * p_00 + j_01 * p_01, j_00 * p_01 + j_01 * p_11
    jp_10, jp_11 = j_10 * p_00 + j_11 * p_01, j_10 * p_01 + j_11 * p_11
    return (
        v_00 + jp_00 * j_00 + jp_01 * j_01,
        v_01 + jp_00 * j_10 + jp_01 * j_11,
        v_11 + jp_10 * j_10 + jp_11 * j_11,
    )


def covariance_of(one, other, elements: tuple) -> np.ndarray:
    """Return oneᵀ C other for symmetric matrices C with the elements 00, 01, 11."""
    c_00, c_01, c_11 = elements
    return (
        one[0] * other[0] * c_00
        + (one[0] * other[1] + one[1] * other[0]) * c_01
        + one[1] * other[1] * c_11
    )


def _left(at: Weighted, each: ClusterWeights):
    """Return the elements of I - W_c = (I + D S_c)⁻¹, its adjugate over its determinant."""
    s_00, s_01, s_11 = each.information
    d_0, d_1 = np.moveaxis(at.diagonal, -1, 0)[..., np.newaxis]
    return (
        ((1 + d_1 * s_11) / each.growth, -d_0 * s_01 / each.growth),
        (-d_1 * s_01 / each.growth, (1 + d_0 * s_00) / each.growth),
    )


def _by_cluster(fit: MixedFit, covariance) -> pd.DataFrame:
    """Return a covariance by cluster, in units of the data."""
    check_fit(fit)
    standard = fit.standard
    criterion = RemlCriterion(standard.clusters, len(fit.coefficients))
    at = criterion.weigh(standard.factor)
    elements = covariance(at, criterion.by_cluster(at))
    intercept, x = fit.sigma * (standard.to_data / standard.to_data[0, 0]) @ at.units
    columns = {"var_intercept": covariance_of(intercept, intercept, elements)}
    if "x" in fit.coefficients:
        columns["covariance"] = covariance_of(intercept, x, elements)
        columns["var_x"] = covariance_of(x, x, elements)
    return pd.DataFrame(columns, index=fit.conditional_modes.index)
