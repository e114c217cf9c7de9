"""The clusters' regressions in units in which any data are the same to the optimizer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from shrinksite.by_cluster import ClusterRegressions
from shrinksite.cluster_sums import ClusterSums

_PERFECT = 1e-14  # noise that is rounding, as a share of the largest number it is noise of
_SQUARABLE = (1e-100, 1e100)  # standard deviations whose squares are still numbers


@dataclass(frozen=True)
class StandardUnits:
    """Units in which x, and what one line for all rows leaves of y, have mean 0 and SD 1.

    The model does not change: coefficients of the data are `ols + to_data @ coefficients` here.

    Attributes:
        clusters: every cluster's own regression, in these units.
        mean_x: mean of x in the data; 0 where there is no predictor.
        sd_x: SD of x in the data; 1 where there is no predictor.
        sd_y: SD of y about the line.
        ols: the line's intercept and slope, shape (2,), in units of the data.
        rounding: share of `sd_y` that noise has to exceed.
    """

    clusters: ClusterRegressions
    mean_x: float
    sd_x: float
    sd_y: float
    ols: np.ndarray
    rounding: float

    @property
    def to_data(self) -> np.ndarray:
        """What takes coefficients to units of the data, shape (2, 2), upper triangular."""
        return self.sd_y * np.array([[1, -self.mean_x / self.sd_x], [0, 1 / self.sd_x]])

    @property
    def data_axes(self) -> np.ndarray:
        """Intercept and slope of the data in these units, in columns, shape (2, 2)."""
        return np.array([[1, self.mean_x], [0, self.sd_x]])


def standardize(
    sums: ClusterSums, residual_ss: float, y: str = "y", x: str | None = "x"
) -> StandardUnits:
    """Return clusters in standard units.

    Args:
        sums: of every cluster, in units of the data.
        residual_ss: squared residuals about the clusters' lines.
        y: name of the outcome, for errors.
        x: name of the predictor; None where there is none, and all its sums are 0.

    Raises:
        ValueError: if y and x lie on one line, or squares of their numbers are not finite.
    """
    n, n_rows = sums.n, sums.n.sum()
    mean_x, mean_y = float(n @ sums.mean_x / n_rows), float(n @ sums.mean_y / n_rows)
    from_x, from_y = sums.mean_x - mean_x, sums.mean_y - mean_y
    total_xx = sums.sxx.sum() + n @ from_x**2
    sd_x = 1.0 if x is None else np.sqrt(total_xx / n_rows)
    slope = 0.0 if x is None else (sums.sxy.sum() + n @ (from_x * from_y)) / total_xx
    # What the line leaves: about the clusters' lines, of these lines' slopes, of the means
    left = from_y - slope * from_x
    steeper = np.where(sums.sxx > 0, sums.slope - slope, 0)
    sd_y = np.sqrt((residual_ss + sums.sxx @ steeper**2 + n @ left**2) / n_rows)
    least, most = _SQUARABLE
    if not (least < sd_x < most and sd_y < most):
        raise ValueError(
            f"the numbers in {y!r} or {x!r} are too large or too small: choose another unit"
        )
    largest_y = sums.largest_y
    if sd_y <= _PERFECT * largest_y:
        raise ValueError(
            f"column {y!r} is the same in every row: no noise, nothing to estimate"
            if x is None
            else f"columns {y!r} and {x!r} lie on one line: no noise, nothing to estimate"
        )
    mean_x_standard, slope_standard = from_x / sd_x, steeper * (sd_x / sd_y)
    return StandardUnits(
        clusters=ClusterRegressions(
            n=n,
            mean_x=mean_x_standard,
            spread_x=sums.sxx / sd_x**2,
            intercept=left / sd_y - slope_standard * mean_x_standard,
            slope=slope_standard,
            residual_ss=residual_ss / sd_y**2,
        ),
        mean_x=mean_x,
        sd_x=sd_x,
        sd_y=sd_y,
        ols=np.array([mean_y - slope * mean_x, slope]),
        rounding=_PERFECT * max(1.0, largest_y / sd_y),
    )
