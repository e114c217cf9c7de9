"""Data situations, fitted, and measured by all that the pages say of them."""

from types import SimpleNamespace

import numpy as np
import pandas as pd

from shrinksite import (
    Parameters,
    create_data,
    estimates,
    fit,
    mean_shrinkage,
    moved_away,
    outside,
    own_weight,
    pool,
    rmse,
    share_kept,
    true_coefficients,
    worse_off,
)
from shrinksite.bias_and_noise import bias_and_noise
from shrinksite.geometry import COMPARABLE_WINDOW

COEFFICIENTS = ["intercept", "x"]
SLUGS = [
    "baseline",
    "more-subject-variance",
    "more-slope-variance",
    "fewer-observations",
    "more-observations",
    "unbalanced",
]


def situation(**parameters):
    """Fit one data situation and measure what the pages speak of."""
    model = fit(create_data(**parameters))
    pooled = pool(model, true_coefficients(**parameters))
    fixed = model.fixed_effects
    start, end, truth = (
        estimates(pooled, name) - fixed for name in ("no_pooling", "partial_pooling", "truth")
    )
    return SimpleNamespace(
        parameters=Parameters(**parameters),
        model=model,
        pooled=pooled,
        n=pooled["n"],
        sd=pd.Series(np.sqrt(np.diag(model.random_effects_cov)), COEFFICIENTS),
        start=start,
        end=end,
        truth=truth,
        distance=seen(start),
        way=seen(start - end),
        given=1 - share_kept(pooled, fixed),
        shrinkage=mean_shrinkage(pooled, fixed),
        rmse=rmse(pooled),
        worse=worse_off(pooled).astype(bool),
        away=moved_away(pooled, fixed),
        starts_outside=outside(pooled, "no_pooling", fixed).sum(),
        ends_outside=outside(pooled, "partial_pooling", fixed).sum(),
        weight=own_weight(model).mean(axis=0),
        error=bias_and_noise(model, pooled),
    )


def seen(away):
    """Return distances as they look in the window that all figures share."""
    return np.sqrt(((away / COMPARABLE_WINDOW) ** 2).sum(axis=1))


def rank(first, second):
    return first.corr(second, "spearman")
