"""Where to look for the valleys of the REML criterion."""

from __future__ import annotations

from functools import cache

import numpy as np

from shrinksite.structures import Structure, is_correlated, varying

# The fewer the clusters, the more valleys there are, and the cheaper it is to look for them.
_FEW_CLUSTERS = 30
_SIGNAL_TO_NOISE = np.array([0.02, 0.1, 0.5, 2, 10, 100, 1000, 3e4, 1e6])
# Where a grid has room for it: few clusters or dimensions.
_MUCH_SIGNAL = np.array([1e8, 1e10, 1e12])
_CORRELATIONS = np.array([-0.995, -0.9, -0.5, 0, 0.5, 0.9, 0.995])
_N_DIRECTIONS = 32


def scan_grid(structure: Structure) -> np.ndarray:
    """Return factors of D that lie close enough to every minimum, shape (..., 2, 2).

    Variances are measured in units of the noise in an average cluster's estimate: far below it
    everything pools, far above it nothing does, so a few values each side cover all data.
    """
    clusters, axes = structure.clusters, structure.data_axes
    mean_n, mean_spread = clusters.n_rows / len(clusters.n), clusters.spread_x.mean()
    # No cluster has a slope of its own where x varies between clusters only.
    information = np.array([mean_n, mean_spread or mean_n])
    if is_correlated(structure.random_effects):
        grid = _correlated_grid(is_coarse=len(clusters.n) >= _FEW_CLUSTERS)
        return grid / np.sqrt(information)[:, np.newaxis]
    signal_to_noise = np.concatenate([_SIGNAL_TO_NOISE, _MUCH_SIGNAL])
    sd_0, sd_1 = np.sqrt(signal_to_noise / information[:, np.newaxis])
    # Slopes that differ at x = 0 far away differ in their heights here: both count as signal.
    sd_1 = np.sort(np.concatenate([sd_1 / axes[1, 1], sd_1 / np.hypot(*axes[:, 1])]))
    own = varying(structure.random_effects)
    sds = np.meshgrid(*[(sd_0, sd_1)[k] for k in own], indexing="ij")
    lengths = np.zeros((*sds[0].shape, 2))
    lengths[..., own] = np.stack(sds, axis=-1)
    return axes * lengths[..., np.newaxis, :]


@cache
def _correlated_grid(*, is_coarse: bool) -> np.ndarray:
    """Return correlated factors where the noise in an average cluster's estimates is 1."""
    step = 2 if is_coarse else 1
    signal_to_noise = _SIGNAL_TO_NOISE[::step]
    if not is_coarse:
        signal_to_noise = np.concatenate([signal_to_noise, _MUCH_SIGNAL])
    sd = np.sqrt(signal_to_noise)
    rho, first, second = np.meshgrid(_CORRELATIONS[::step], sd, sd, indexing="ij")
    factors = np.zeros((*rho.shape, 2, 2))
    factors[..., 0, 0] = first
    factors[..., 1, 0], factors[..., 1, 1] = rho * second, np.sqrt(1 - rho**2) * second
    return factors


def direction_grid(structure: Structure) -> np.ndarray:
    """Return factors of D with which clusters differ along one line only, shape (32, 2, 2).

    The lines have all directions. Where D is larger, valleys are narrower than this grid; where it
    is smaller, they have not parted.
    """
    angles = np.arange(_N_DIRECTIONS) * np.pi / _N_DIRECTIONS
    factors = np.zeros((_N_DIRECTIONS, 2, 2))
    factors[:, 0, 0], factors[:, 1, 0] = np.cos(angles), np.sin(angles)
    return structure.narrow * factors
