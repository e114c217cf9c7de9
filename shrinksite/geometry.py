"""Where things stand in a shrinkage figure: frames in, coordinates out, nothing drawn."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.stats import chi2

from shrinksite.fit import COEFFICIENTS
from shrinksite.pooling import COMPARABLE_WINDOW, estimates

_FAINTEST, _STRONGEST = 0.35, 1.0
_SMALLEST_POINT, _POINT = 4.0, 9.0  # diameters in pixels
_MARGIN = 0.06  # of the fitting window, on each side
_ROUNDING = 1e-9  # of the values: what differs by less is in one place


def starts(pooled: pd.DataFrame) -> pd.DataFrame:
    """Return where every cluster starts: its own line, or where it ends if it has none."""
    return estimates(pooled, "no_pooling").fillna(estimates(pooled, "partial_pooling"))


def positions(pooled: pd.DataFrame, progress: float) -> pd.DataFrame:
    """Return where every cluster is at `progress`, 0 (separate regressions) to 1 (mixed model)."""
    start, end = starts(pooled), estimates(pooled, "partial_pooling")
    return start + progress * (end - start)


def opacity(pooled: pd.DataFrame, fixed_effects: pd.Series) -> pd.Series:
    """Return how strongly to draw every cluster: fainter the nearer it starts to the average."""
    away = ((starts(pooled) - fixed_effects) / COMPARABLE_WINDOW).abs().max(axis=1)
    return _FAINTEST + (_STRONGEST - _FAINTEST) * away.clip(upper=1)


def diameter(pooled: pd.DataFrame, point_size: str) -> pd.Series:
    """Return the diameter of every point in pixels: equal, or its area following the rows `n`."""
    if point_size == "equal":
        return pd.Series(_POINT, index=pooled.index)
    return (_POINT * np.sqrt(pooled["n"] / pooled["n"].mean())).clip(lower=_SMALLEST_POINT)


def window(
    fixed_effects: pd.Series, pooled: pd.DataFrame | None = None
) -> dict[str, tuple[float, float]]:
    """Return the ranges of intercept and slope that a figure shows.

    Without `pooled` it is the comparable window, as wide in every scenario; with it, one that every
    start, every end and every true value fits in.
    """
    if pooled is None:
        low, high = fixed_effects - COMPARABLE_WINDOW, fixed_effects + COMPARABLE_WINDOW
    else:
        parts = [starts(pooled), estimates(pooled, "partial_pooling"), estimates(pooled, "truth")]
        points = pd.concat(parts)
        extent, size = points.max() - points.min(), points.abs().max()
        # All in one place still need an area.
        extent = extent.where(extent > _ROUNDING * size, size.clip(lower=1))
        margin = _MARGIN * extent
        low, high = points.min() - margin, points.max() + margin
    return {name: (float(low[name]), float(high[name])) for name in COEFFICIENTS}


def ellipse(
    fixed_effects: pd.Series, covariance: pd.DataFrame, probability: float, n_points: int = 49
) -> pd.DataFrame:
    """Return the contour that holds `probability` of a bivariate normal, first point repeated last.

    Squared distances in the metric of the covariance follow chi-squared with 2 degrees of freedom.
    A singular covariance gives a line there and back.
    """
    angle = np.linspace(0, 2 * np.pi, n_points)
    eigenvalues, eigenvectors = np.linalg.eigh(covariance.to_numpy())
    root = eigenvectors * np.sqrt(np.maximum(eigenvalues, 0))
    circle = np.sqrt(chi2.ppf(probability, df=2)) * np.stack([np.cos(angle), np.sin(angle)])
    return pd.DataFrame((root @ circle).T + fixed_effects.to_numpy(), columns=COEFFICIENTS)
