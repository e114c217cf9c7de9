"""Satterthwaite's degrees of freedom: how well the standard error of a fixed effect is known.

Where Var(β_k) is estimated, β_k over its standard error is about Student's t. Its degrees of
freedom are those of the χ² that varies as the estimated variance v does, 2 v² / Var(v)
(Satterthwaite 1946, Biometrics Bulletin 2(6), 110-114). With σ² profiled out, v is a function of D,
Q(D) / (n - p) · P_kk(D). With the Hessian H of the REML criterion by the parameters of D that is

    1 / df = 1 / (n - p) + ∇(log v)ᵀ H⁻¹ ∇(log v)

lmerTest (Kuznetsova, Brockhoff and Christensen 2017, J. Stat. Softw. 82(13)) gets the same with σ
among the parameters.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.special import stdtr, stdtrit

from shrinksite.conditional import half_width
from shrinksite.minimize_reml import place_at
from shrinksite.mixed_fit import MixedFit, check_fit
from shrinksite.reml import RemlCriterion
from shrinksite.structures import Structure

_STEP = 1e-4  # in units of the random effects' SDs
_FLAT = 1e-8  # a curvature smaller than that, relative to the largest, is none


def satterthwaite(fit: MixedFit, level: float = 0.95) -> pd.DataFrame:
    """Return tests and intervals of the fixed effects by Student's t.

    Args:
        fit: the fitted mixed model.
        level: probability that an interval should have, between 0 and 1.

    Returns:
        Rows `intercept` and `x`; columns `estimate`, `standard_error`, `df`, `t`, `p` (of a fixed
        effect of 0, two-sided), `low`, `high`.

    Raises:
        ValueError: if the level is not between 0 and 1.
    """
    check_fit(fit)
    half_width(level)
    df = degrees_of_freedom(fit)
    away = stdtrit(df, (1 + level) / 2) * fit.standard_errors
    t = fit.fixed_effects / fit.standard_errors
    return pd.DataFrame(
        {
            "estimate": fit.fixed_effects,
            "standard_error": fit.standard_errors,
            "df": df,
            "t": t,
            "p": 2 * stdtr(df, -np.abs(t)),
            "low": fit.fixed_effects - away,
            "high": fit.fixed_effects + away,
        }
    )


def degrees_of_freedom(fit: MixedFit) -> np.ndarray:
    """Return the degrees of freedom of every fixed effect, shape (k,)."""
    standard = fit.standard
    criterion = RemlCriterion(standard.clusters, len(fit.coefficients))
    structure = Structure(fit.random_effects, standard.data_axes, standard.clusters, fit.prior)
    factor, changes = structure.chart(standard.factor)
    hessian = place_at(criterion, structure, standard.factor).hessian

    def log_variances(factor):
        cov = standard.to_data @ criterion.solve(factor).fixed_effects_cov @ standard.to_data.T
        return np.log(np.diag(cov)[: len(fit.coefficients)])

    slopes = np.array(
        [
            (log_variances(factor + _STEP * change) - log_variances(factor - _STEP * change))
            / (2 * _STEP)
            for change in changes
        ]
    )
    curvatures, axes = np.linalg.eigh(hessian)
    known = curvatures > _FLAT * curvatures.max()
    along = axes[:, known].T @ slopes
    uncertainty = np.sum(along**2 / curvatures[known, np.newaxis], axis=0)
    return 1 / (1 / criterion.degrees_of_freedom + uncertainty)
