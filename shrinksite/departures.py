"""Simulated data that depart from the model in one way, to see when shrinkage hurts and whom.

Each departure changes the draws of `create_data` and draws nothing more, so the same seed gives the
same clusters with and without it, here, in R (docs/r/departed_data.R) and in the browser.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
from scipy.special import ndtr

from shrinksite.arguments import check_choice, is_number, shown
from shrinksite.parameters import Parameters
from shrinksite.simulate import Draws, draw, frame

EVERY_RARE, EVERY_OUTLYING = 10, 50  # the last of so many clusters is one of them
# By departure: the size that is used if none is given, and the sizes that are allowed.
DEPARTURES = {
    "two_kinds": (1.0, (0, np.inf)),
    "rare_kind": (1.5, (0, np.inf)),
    "outlying": (2.5, (0, np.inf)),
    "heavy_tails": (1.0, (0, 1)),
    "size_tied": (0.8, (0, 1)),
    "x_tied": (0.8, (0, 0.99)),
}


def departed_data(departure: str, size: float | None = None, **parameters) -> pd.DataFrame:
    """Simulate the data of `create_data(**parameters)` with one departure from the model.

    Args:
        departure: "none", or one of
            "two_kinds": every second cluster is of another kind, its slope higher by `size`; both
                lie half of it from the average;
            "rare_kind": every tenth cluster has a slope higher by `size`;
            "outlying": every fiftieth cluster has a slope higher by `size`;
            "heavy_tails": noise that is normal at 0, and at 1 follows Student's t with 4 degrees of
                freedom, scaled to the standard deviation `sigma`; between them, a weighted mean;
            "size_tied": clusters with low intercepts lose rows, the lowest a share `size` of those
                beyond the first;
            "x_tied": clusters with high intercepts have high x, so that the two have the
                correlation `size`; within clusters x spreads as before.
        size: how far it goes; 0 gives the data of `create_data`, None the size in `DEPARTURES`.
        **parameters: as for `create_data`.

    Returns:
        A frame as from `create_data`; with "size_tied" it has fewer rows.

    Raises:
        ValueError: naming the argument, its value and what is allowed.
    """
    return frame(_departed(departure, size, Parameters(**parameters)))


def departed_coefficients(departure: str, size: float | None = None, **parameters) -> pd.DataFrame:
    """Return the true intercept and slope of every cluster of `departed_data`.

    Returns:
        A frame as from `true_coefficients`.

    Raises:
        ValueError: as `departed_data`.
    """
    coefficients = _departed(departure, size, Parameters(**parameters)).coefficients
    clusters = pd.RangeIndex(1, len(coefficients) + 1, name="cluster")
    return pd.DataFrame(coefficients, index=clusters, columns=["intercept", "x"])


def departed_parameters(departure: str, size: float | None = None, **parameters) -> Parameters:
    """Return what the parameters of `departed_data` truly are.

    Another kind of clusters moves the average slope, widens the slopes' spread and so loosens the
    correlation; heavy tails, where they are mixed with normal noise, make it a little narrower.

    Returns:
        The parameters of the population that the clusters are drawn from.

    Raises:
        ValueError: as `departed_data`.
    """
    given = Parameters(**parameters)
    size = _checked_size(departure, size, given)
    if departure == "heavy_tails":
        return replace(given, sigma=given.sigma * _mixed_sd(size))
    unusual = is_unusual(departure, given.n_cluster)
    if not unusual.any():
        return given
    share = unusual.mean()
    wider = np.hypot(given.sd_slope, size * np.sqrt(share * (1 - share)))
    return replace(
        given,
        beta=float(given.beta + size * share - _below(departure, size)),
        sd_slope=float(wider),
        cor=float(given.cor * given.sd_slope / wider) if wider > 0 else given.cor,
    )


def is_unusual(departure: str, n_cluster: int) -> np.ndarray:
    """Return which clusters the departure makes of another kind, shape (n_cluster,)."""
    every = {"two_kinds": 2, "rare_kind": EVERY_RARE, "outlying": EVERY_OUTLYING}.get(departure)
    number = np.arange(1, n_cluster + 1)
    return number % every == 0 if every else np.zeros(n_cluster, dtype=bool)


def _departed(departure: str, size: float | None, parameters: Parameters) -> Draws:
    """Return the draws of `create_data`, changed."""
    size = _checked_size(departure, size, parameters)
    draws = draw(parameters)
    if departure in ("two_kinds", "rare_kind", "outlying"):
        moved = size * is_unusual(departure, parameters.n_cluster)
        draws.coefficients[:, 1] += moved - _below(departure, size)
    elif departure == "heavy_tails":
        normal = draws.noise / parameters.sigma if parameters.sigma > 0 else draws.noise
        draws.noise[:] = parameters.sigma * (size * _heavy(normal) + (1 - size) * normal)
    elif departure == "size_tied":
        rank = np.argsort(np.argsort(draws.coefficients[:, 0], kind="stable"), kind="stable")
        from_top = (len(rank) - 1 - rank) / max(len(rank) - 1, 1)
        lost = np.floor(size * (parameters.obs_per_cluster - 1) * from_top).astype(int)
        position = draws.row % parameters.obs_per_cluster
        draws = draws.keep(position < parameters.obs_per_cluster - lost[draws.cluster])
    elif departure == "x_tied":
        height = (draws.coefficients[:, 0] - parameters.intercept) / parameters.sd_int
        draws.x[:] += size / np.sqrt(1 - size**2) * height[draws.cluster]
    return draws


def _below(departure: str, size: float) -> float:
    """Return how far clusters that are not of the other kind lie below the average slope."""
    return size / 2 if departure == "two_kinds" else 0


def _heavy(z: np.ndarray) -> np.ndarray:
    """Return standard normal numbers as ones of Student's t with 4 degrees of freedom, variance 1.

    They keep their probabilities.
    """
    return -np.sign(z) * _student_4(ndtr(-np.abs(z))) / np.sqrt(2)


def _mixed_sd(share: float) -> float:
    """Return the standard deviation of noise that has heavy tails to this share.

    Numbers of both kinds have variance 1; their product's mean is summed over a fine grid.
    """
    z = np.arange(0.01, 10, 0.02)
    together = 2 * 0.02 * np.sum(z * _heavy(z) * np.exp(-(z**2) / 2)) / np.sqrt(2 * np.pi)
    return float(np.sqrt(share**2 + (1 - share) ** 2 + 2 * share * (1 - share) * together))


def _student_4(p: np.ndarray) -> np.ndarray:
    """Return the quantiles of Student's t with 4 degrees of freedom (Shaw 2006, section 2.2).

    Args:
        p: probabilities above 0 and at most 1/2.
    """
    root = 2 * np.sqrt(p * (1 - p))
    return -2 * np.sqrt(np.maximum(np.cos(np.arccos(np.minimum(root, 1)) / 3) / root - 1, 0))


def _checked_size(departure: str, size: float | None, parameters: Parameters) -> float:
    """Return the size to use, or raise ValueError."""
    check_choice("departure", departure, ("none", *DEPARTURES))
    if departure == "none":
        return 0.0
    default, (least, most) = DEPARTURES[departure]
    size = default if size is None else size
    if not (is_number(size) and least <= size <= most):
        upper = f" to {most}" if np.isfinite(most) else " or more"
        raise ValueError(f"size = {shown(size)}: for {departure} it must be {least}{upper}")
    if departure == "x_tied" and parameters.sd_int == 0:
        raise ValueError("sd_int = 0: intercepts that do not differ cannot be tied to x")
    return float(size)
