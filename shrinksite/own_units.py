"""Units of the coefficients that suit the random effects."""

from __future__ import annotations

import numpy as np

from shrinksite.by_cluster import ClusterRegressions


def own_units(factor: np.ndarray, clusters: ClusterRegressions) -> tuple[np.ndarray, np.ndarray]:
    """Return units in which D = factor · factorᵀ is the identity, and the θ of D in them.

    They are the axes of D, each as long as its SD, or as the noise of an average cluster where that
    is more: what is far below the noise needs no units of its own, and 0 can have none.
    """
    axes, lengths, _ = np.linalg.svd(factor)
    units = np.maximum(lengths, 1 / np.sqrt(clusters.n.mean()))
    return axes * units, np.array([lengths[0] / units[0], 0, lengths[1] / units[1]])
