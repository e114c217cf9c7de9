"""The numbers that prose quotes, as the reader sees them."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.stats import norm

from shrinksite.fit import COEFFICIENTS, MixedFit
from shrinksite.parameters import Parameters
from shrinksite.pooling import (
    estimates,
    mean_shrinkage,
    moved_away,
    outside,
    rmse,
    with_slope,
    worse_off,
)


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
        "n_observations": f"{fit.n_observations:,}",
        "n_cluster": str(fit.n_cluster),
        "n_with_slope": str(len(with_slope(pooled))),
        "smallest_cluster": str(pooled["n"].min()),
        "largest_cluster": str(pooled["n"].max()),
        "criterion": f"{fit.reml_criterion:.1f}",
        "fixed": _pair(fixed),
        "standard_error": _pair(fit.standard_errors),
        "sd": _pair(sds),
        "sigma": f"{fit.sigma:.3f}",
        "correlation": f"{fit.correlation:.2f}".replace("-", "−"),
        "is_singular": "yes" if fit.is_singular else "no",
        "true": {name: f"{getattr(checked, name):g}" for name in Parameters.__dataclass_fields__},
        "shrinkage": {name: _percent(value) for name, value in shrinkage.items()},
        "rmse": {pooling: _pair(row) for pooling, row in rmse(pooled).iterrows()},
        "worse_off": {"n": str(int(worse.sum())), "share": _percent(worse.mean())},
        "better_off": {"n": str(int((~worse).sum())), "share": _percent(1 - worse.mean())},
        "outside": {
            "start": str(int(outside(pooled, "no_pooling", fixed).sum())),
            "end": str(int(outside(pooled, "partial_pooling", fixed).sum())),
        },
        "moved_away": {
            "intercept": str(int(away["intercept"].sum())),
            "x": str(int(away["x"].sum())),
            "n": str(int(away.any(axis=1).sum())),
            "share": _percent(away.any(axis=1).mean()),
        },
        "spread": {
            pooling: _pair(estimates(pooled, pooling).std())
            for pooling in ("no_pooling", "partial_pooling", "truth")
        },
    }


def _pair(values) -> dict[str, str]:
    """Return intercept and slope with three decimals, and a real minus sign."""
    return {name: f"{values[name]:.3f}".replace("-", "−") for name in COEFFICIENTS}


def _percent(share: float) -> str:
    """Return a share as a whole percentage."""
    return f"{share:.0%}".replace("%", " %")


def probability_facts() -> dict[str, str]:
    """Return how probable it is to lie beyond ±3 under normals with SD 1 and with SD 3."""
    return {
        f"beyond_3_sd_{sd}": f"{2 * norm.sf(3, scale=sd):.{digits}f}"
        for sd, digits in ((1, 4), (3, 2))
    }
