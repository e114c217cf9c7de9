"""Where things stand in a shrinkage figure: frames in, coordinates out, nothing drawn."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.special import gammaincinv

from shrinksite.parameters import Parameters
from shrinksite.pooling import check_coefficients, estimates

# Half of the comparable window's sides: three times the baseline's SD of intercepts and of slopes.
COMPARABLE_WINDOW = pd.Series({"intercept": 3 * Parameters.sd_int, "x": 3 * Parameters.sd_slope})
_FAINTEST, _STRONGEST = 0.35, 1.0
_SMALLEST_POINT, _POINT = 4.0, 9.0  # diameters in pixels
_FOLLOWED = 7  # clusters that a picture draws in full
_WELL_INSIDE = 0.95  # of the way from a window's middle to its edge
# On each side of the fitting window, of what it holds. Where letters are large, the axes' names
# stand inside, one above and one below.
_ACROSS, UP = 0.06, 0.12
_ROUNDING = 1e-9  # of the values: what differs by less is in one place


def starts(pooled: pd.DataFrame) -> pd.DataFrame:
    """Return where every cluster starts: its own line, or where it ends if it has none."""
    return estimates(pooled, "no_pooling").fillna(estimates(pooled, "partial_pooling"))


def positions(pooled: pd.DataFrame, progress: float) -> pd.DataFrame:
    """Return where every cluster is at `progress`, 0 (separate regressions) to 1 (mixed model)."""
    start, end = starts(pooled), estimates(pooled, "partial_pooling")
    return start + progress * (end - start)


def half_window(pooled: pd.DataFrame) -> pd.Series:
    """Return half of the sides of a window for data of any scale: three SDs of the own lines.

    Where these do not differ, or there are fewer than two, the mixed model's take their place.
    """
    own, mixed = (_sd(estimates(pooled, name)) for name in ("no_pooling", "partial_pooling"))
    return 3 * own.where(own > 0, mixed.where(mixed > 0, 1 / 3))


def _sd(points: pd.DataFrame) -> pd.Series:
    """Return the standard deviations, 0 where values differ by rounding alone."""
    extent = points.max() - points.min()
    return points.std().where(extent > _ROUNDING * points.abs().max(), 0.0)


def opacity(
    pooled: pd.DataFrame, fixed_effects: pd.Series, half: pd.Series = COMPARABLE_WINDOW
) -> pd.Series:
    """Return how strongly to draw every cluster: fainter the nearer it starts to the average.

    Near and far are meant in a window about the fixed effects; `half` is half of its sides.
    """
    return _strength(
        ((starts(pooled) - fixed_effects) / half[fixed_effects.index]).abs().max(axis=1)
    )


def means_opacity(heights: pd.DataFrame) -> pd.Series:
    """Return the same where clusters' means move (`means`); three of their SDs are far away."""
    away = (heights["no_pooling"] - heights["fixed_effects"]).abs()
    return _strength(away / (3 * heights["no_pooling"].std()))


def _strength(away: pd.Series) -> pd.Series:
    """Return how strongly to draw what is away by shares of a window, 1 and more being far."""
    return _FAINTEST + (_STRONGEST - _FAINTEST) * away.clip(upper=1)


def diameter(pooled: pd.DataFrame, point_size: str) -> pd.Series:
    """Return the diameter of every point in pixels: equal, or its area following the rows `n`."""
    if point_size == "equal":
        return pd.Series(_POINT, index=pooled.index)
    return (_POINT * np.sqrt(pooled["n"] / pooled["n"].mean())).clip(lower=_SMALLEST_POINT)


def followed(start, end, ranges, most: int = _FOLLOWED) -> list[int]:
    """Return the places of the few clusters that a picture draws in full, spread over its window.

    The first is the farthest from the middle that stays well inside; then always the one whose
    start is farthest from all that are chosen (Gonzalez 1985). Where none does, any may be chosen.

    Args:
        start: where clusters begin, shape (n_cluster, 2).
        end: where they end, the same.
        ranges: low and high of the window, across and up.
        most: how many to choose.
    """
    low, high = np.transpose(ranges)
    middle, half = (low + high) / 2, (high - low) / 2
    begin, stop = ((np.asarray(points, dtype=float) - middle) / half for points in (start, end))
    inside = (np.maximum(np.abs(begin), np.abs(stop)) <= _WELL_INSIDE).all(axis=1)
    free = inside if inside.any() else np.ones(len(begin), dtype=bool)
    away = (begin**2).sum(axis=1)
    chosen: list[int] = []
    while len(chosen) < min(most, free.sum()):
        chosen.append(int(np.argmax(np.where(free, away, -1))))
        apart = ((begin - begin[chosen[-1]]) ** 2).sum(axis=1)
        away = apart if len(chosen) == 1 else np.minimum(away, apart)
        away[chosen] = -1
    return chosen


def window(
    fixed_effects: pd.Series, pooled: pd.DataFrame | None = None
) -> dict[str, tuple[float, float]]:
    """Return the ranges of intercept and slope that a figure shows.

    Without `pooled` it is the comparable window, as wide in every scenario; with it, one that every
    start, every end and every true value fits in.
    """
    if pooled is None:
        half = COMPARABLE_WINDOW[fixed_effects.index]
        low, high = fixed_effects - half, fixed_effects + half
    else:
        parts = [starts(pooled), estimates(pooled, "partial_pooling"), estimates(pooled, "truth")]
        points = pd.concat(parts)
        margins = {"intercept": _ACROSS, "x": UP}
        return {
            name: padded(points[name].min(), points[name].max(), margins[name]) for name in points
        }
    return {name: (float(low[name]), float(high[name])) for name in fixed_effects.index}


def outside(pooled: pd.DataFrame, pooling: str, fixed_effects: pd.Series) -> pd.Series:
    """Return which clusters lie outside the comparable window about the fixed effects."""
    check_coefficients("fixed_effects", fixed_effects, pooled)
    points, ranges = estimates(pooled, pooling), window(fixed_effects)
    return pd.concat(
        [(points[name] < low) | (points[name] > high) for name, (low, high) in ranges.items()],
        axis=1,
    ).any(axis=1)


def padded(low: float, high: float, margin: float = _ACROSS) -> tuple[float, float]:
    """Return a range with a margin, a share of it, on each side; all in one place need an area."""
    size = max(-low, high)
    extent = high - low if high - low > _ROUNDING * size else max(size, 1)
    return float(low - margin * extent), float(high + margin * extent)


def ellipse(
    fixed_effects: pd.Series, covariance: pd.DataFrame, probability: float, n_points: int = 49
) -> pd.DataFrame:
    """Return the contour that holds `probability` of a normal, first point repeated last.

    Squared distances in the metric of the covariance follow chi-squared, with as many degrees of
    freedom as the covariance has dimensions: a singular one, such as that of random intercepts
    alone, gives a line there and back.
    """
    angle = np.linspace(0, 2 * np.pi, n_points)
    values = covariance.to_numpy()
    eigenvalues, eigenvectors = np.linalg.eigh(values)
    root = eigenvectors * np.sqrt(np.maximum(eigenvalues, 0))
    circle = np.stack([np.cos(angle), np.sin(angle)][: len(values)])
    df = 1 if is_line(values) else 2
    radius = np.sqrt(2 * gammaincinv(df / 2, probability))
    return pd.DataFrame(
        (radius * root @ circle).T + fixed_effects.to_numpy(), columns=fixed_effects.index
    )


def is_line(covariance: np.ndarray) -> bool:
    """Whether a covariance of one or two coefficients has fewer than two dimensions."""
    variances = np.prod(np.diag(covariance))
    return len(covariance) < 2 or np.linalg.det(covariance) <= _ROUNDING * variances
