"""Six sums a cluster: all that the rows say to the mixed model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

# Below this share of the squares of x, the spread of x in a cluster is rounding, not data.
_NO_SPREAD = 1e-20
# A smaller share of the squares that they are a difference of, and squares lack digits.
_LACKS_DIGITS = {"sxx": 1e-4, "residual_ss": 1e-3}


@dataclass(frozen=True)
class ClusterSums:
    """What SQL calls regr_count, regr_avgx, regr_avgy, regr_sxx, regr_sxy and regr_syy, by cluster.

    Attributes:
        n: rows; all arrays have shape (n_cluster,).
        mean_x: mean of x.
        mean_y: mean of y.
        sxx: sum of squared deviations of x from its mean in the cluster; 0 where x is constant.
        sxy: sum of the products of both deviations.
        syy: sum of squared deviations of y from its mean in the cluster.
    """

    n: np.ndarray
    mean_x: np.ndarray
    mean_y: np.ndarray
    sxx: np.ndarray
    sxy: np.ndarray
    syy: np.ndarray

    @cached_property
    def slope(self) -> np.ndarray:
        """By-cluster least-squares slope, 0 where x is constant; shape (n_cluster,)."""
        return np.divide(self.sxy, self.sxx, out=np.zeros_like(self.sxx), where=self.sxx > 0)

    @property
    def residual_ss(self) -> float:
        """Squared residuals about the clusters' lines; few digits where they are few."""
        return max(float((self.syy - self.slope * self.sxy).sum()), 0.0)

    @property
    def largest_y(self) -> float:
        """About the largest |y|: what the rounding of y is a share of."""
        return float(np.sqrt((self.mean_y**2 + self.syy / self.n).max()))

    @property
    def x_is_constant(self) -> bool:
        """Whether x is one number in all rows, and its rounding."""
        least, most = self.mean_x.min(), self.mean_x.max()
        return not self.sxx.any() and most - least <= np.finfo(float).eps * max(-least, most)

    def without_rounding(self) -> ClusterSums:
        """Return the sums with 0 for a spread of x that is no more than rounding."""
        n_rows = self.n.sum()
        total = self.sxx.sum() + self.n @ (self.mean_x - self.n @ self.mean_x / n_rows) ** 2
        varies = self.sxx > _NO_SPREAD * self.n * total / n_rows
        return replace(self, sxx=np.where(varies, self.sxx, 0), sxy=np.where(varies, self.sxy, 0))


def sum_rows(y: np.ndarray, x: np.ndarray, code: np.ndarray) -> tuple[ClusterSums, float]:
    """Return the sums of rows, and the squared residuals about the clusters' lines.

    One pass over deviations from the first row, for raw squares would lose the digits that matter
    when y or x is far from 0. Where clusters are so far apart, or rows so close to their
    lines, that digits are lost nevertheless, further passes over deviations from these.

    Args:
        y: outcome, shape (n,).
        x: predictor, shape (n,).
        code: cluster of each row, 0 … n_cluster-1, each of them present, shape (n,).
    """
    from_x, from_y = x - x[0], y - y[0]
    product = np.empty_like(from_x)  # fresh memory costs more than what is calculated in it

    def total(values, others):
        return np.bincount(code, weights=np.multiply(values, others, out=product))

    n = np.bincount(code).astype(float)
    mean_x, mean_y = np.bincount(code, weights=from_x) / n, np.bincount(code, weights=from_y) / n
    raw_xx, raw_yy = total(from_x, from_x), total(from_y, from_y)
    sums = ClusterSums(
        n=n,
        mean_x=x[0] + mean_x,
        mean_y=y[0] + mean_y,
        sxx=np.maximum(raw_xx - n * mean_x**2, 0),
        sxy=total(from_x, from_y) - n * mean_x * mean_y,
        syy=np.maximum(raw_yy - n * mean_y**2, 0),
    )
    has_digits = (n == 1) | (sums.sxx > _LACKS_DIGITS["sxx"] * raw_xx)
    residual_ss = sums.residual_ss
    if has_digits.all() and residual_ss > _LACKS_DIGITS["residual_ss"] * raw_yy.sum():
        return sums, residual_ss

    from_x -= mean_x[code]
    from_y -= mean_y[code]
    sums = replace(
        sums,
        sxx=total(from_x, from_x),
        sxy=total(from_x, from_y),
        syy=total(from_y, from_y),
    ).without_rounding()
    from_y -= sums.slope[code] * from_x
    return sums, float(from_y @ from_y)
