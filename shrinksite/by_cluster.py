"""Each cluster's own regression: all that the mixed model needs to know about the data."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property

import numpy as np

from shrinksite.cluster_sums import sum_rows


@dataclass(frozen=True)
class ClusterRegressions:
    """One least-squares line per cluster; arrays have shape (n_cluster,).

    A cluster with one row or a constant x has no line of its own: it gets its mean and the slope 0,
    and `spread_x` = 0 says that this slope carries no information.

    Attributes:
        n: rows.
        mean_x: mean of x.
        spread_x: sum of squared deviations of x from `mean_x`.
        intercept: by-cluster intercept.
        slope: by-cluster slope.
        residual_ss: squared residuals about the lines, summed over all clusters.
    """

    n: np.ndarray
    mean_x: np.ndarray
    spread_x: np.ndarray
    intercept: np.ndarray
    slope: np.ndarray
    residual_ss: float

    @cached_property
    def has_slope(self) -> np.ndarray:
        """Which clusters have a slope of their own."""
        return self.spread_x > 0

    @cached_property
    def n_rows(self) -> float:
        """Rows of all clusters."""
        return self.n.sum()

    @cached_property
    def noise(self) -> float:
        """SD over σ of the noise in an average cluster's estimate."""
        return np.sqrt(len(self.n) / self.n_rows)

    def every(self, step: int) -> ClusterRegressions:
        """Return every `step`-th cluster, with its share of the residuals."""
        return self._of(slice(None, None, step))

    def parts(self, size: int) -> list[ClusterRegressions]:
        """Return the clusters in parts of at most `size`, in order."""
        if len(self.n) <= size:
            return [self]
        return [self._of(slice(start, start + size)) for start in range(0, len(self.n), size)]

    def _of(self, chosen: slice) -> ClusterRegressions:
        few = {field.name: getattr(self, field.name) for field in fields(self)}
        share = len(self.n[chosen]) / len(self.n)
        return ClusterRegressions(
            **{
                name: share * values if name == "residual_ss" else values[chosen]
                for name, values in few.items()
            }
        )


def regress_by_cluster(y: np.ndarray, x: np.ndarray, code: np.ndarray) -> ClusterRegressions:
    """Fit y = intercept + slope · x in every cluster by least squares, in units of the data.

    Args:
        y: outcome, shape (n,).
        x: predictor, shape (n,).
        code: cluster of each row, 0 … n_cluster-1, each of them present, shape (n,).
    """
    sums, residual_ss = sum_rows(y, x, code)
    return ClusterRegressions(
        n=sums.n,
        mean_x=sums.mean_x,
        spread_x=sums.sxx,
        intercept=sums.mean_y - sums.slope * sums.mean_x,
        slope=sums.slope,
        residual_ss=residual_ss,
    )
