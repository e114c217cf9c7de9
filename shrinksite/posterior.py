"""The exact posterior of the mixed model by quadrature: no sampler, no chains.

Given D and σ all else is normal in closed form, so what is left is a sum over D and σ, on a lattice
(see log_posterior.py, lattice.py). A second lattice lies between the points of the first: where
both nearly agree, a finer one would change nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from shrinksite.arguments import check_kind
from shrinksite.lattice import UnboundedError
from shrinksite.log_posterior import LogPosterior
from shrinksite.mixed_fit import MixedFit, check_fit
from shrinksite.mixture import mixture_quantiles
from shrinksite.mode import mode_and_widths
from shrinksite.posterior_grid import interleaved, marginals, moments
from shrinksite.posterior_lines import PosteriorLines
from shrinksite.priors import Priors, default_priors
from shrinksite.zero_of_x import advice, sds_to_zero

QUANTILES = {"q025": 0.025, "q500": 0.5, "q975": 0.975}
_SPACINGS = (1.4, 1.0, 0.7)  # of the lattices, in SDs along each coordinate
# Two lattices err in opposite directions: where they are that far apart, in posterior SDs, their
# mean errs by less than a thousandth (over 34 small sets by 0.0001).
_AGREEMENT = 0.01
# Where clusters are many and both agree so well, one tells quantiles of lines to 0.005 of an SD.
_MANY = 50
_CLOSE = 0.005
_FAR = 5  # SDs of x between its mean and 0
_N_DRAWN = 121


@dataclass(frozen=True)
class Posterior:
    """What is known of parameters and clusters after the data.

    Attributes:
        parameters: rows `intercept`, `x`, `sd_intercept`, `sd_x`, `correlation`, `sigma`, as many
            as the model has; columns `mean`, `sd`, `q025`, `q500`, `q975`.
        coefficients: by cluster; columns (`intercept`, `mean`) … (`x`, `q975`).
        densities: of SDs, correlation and σ, a frame with the columns `value` and `density` each.
        priors: of SDs, correlation and σ.
        ruled_by_priors: SDs that REML puts beyond the scale of their prior, where it pulls them
            down; in another unit of y or x it would not.
    """

    parameters: pd.DataFrame
    coefficients: pd.DataFrame
    densities: dict[str, pd.DataFrame]
    priors: Priors
    ruled_by_priors: list[str]


def posterior(fit: MixedFit, priors: Priors | None = None) -> Posterior:
    """Return the exact posterior distribution of a model's parameters and of its clusters.

    Args:
        fit: the fitted mixed model: its data and structure count, its estimates do not.
        priors: of SDs, correlation and σ; brms's where left out. Those of fixed effects are flat.

    Raises:
        ValueError: where the density does not vanish on all sides, or lattices do not agree; or if
            priors are left out where the rows are not known.
    """
    check_fit(fit)
    if priors is None:
        if fit.frame is None:
            raise ValueError("priors must be given: brms's are scaled by the rows of y")
        priors = default_priors(fit.frame.y)
    check_kind("priors", priors, Priors, "a `Priors`, or None")
    density = LogPosterior(fit, priors)
    try:
        pair, of_grid, (*of_lines, apart) = _sum_up(fit, density)
    except UnboundedError as problem:
        cure = f"; {advice(fit)}" if sds_to_zero(fit) > _FAR else ""
        raise ValueError(f"the posterior cannot be summed up: {problem}{cure}") from None
    names = [*density.names, "sigma"]
    distributions = marginals(density, pair)
    probabilities = list(QUANTILES.values())
    quantiles = np.transpose([one.quantiles(probabilities) for one in distributions])
    parameters = _summary([*of_grid, *quantiles], names)
    densities = {name: one.drawn(_N_DRAWN) for name, one in zip(names, distributions, strict=True)}

    is_one_enough = fit.n_cluster >= _MANY and apart <= _CLOSE
    used = pair.grids[:1] if is_one_enough else pair.grids

    def parts():
        for grid in used:
            for weights, means, sds in PosteriorLines(fit, density, grid).parts():
                yield weights / len(used), means, sds

    values = np.array([*of_lines, *mixture_quantiles(parts, *of_lines, probabilities)])
    clusters = fit.conditional_modes.index
    return Posterior(
        parameters=pd.concat([_summary(values[..., 0], fit.coefficients), parameters]),
        coefficients=pd.concat(
            {name: _summary(values[:, k, 1:], clusters) for k, name in enumerate(fit.coefficients)},
            axis=1,
        ),
        densities=densities,
        priors=priors,
        ruled_by_priors=_beyond_scale(fit, priors),
    )


def _beyond_scale(fit: MixedFit, priors: Priors) -> list[str]:
    """Return the SDs that are estimated beyond the scales of their priors."""
    sds = np.sqrt(np.diag(fit.random_effects_cov))
    scales = {"sd_intercept": priors.sd_intercept, "sd_x": priors.sd_x}
    return [name for (name, scale), sd in zip(scales.items(), sds, strict=False) if sd > scale]


def _summary(values, index) -> pd.DataFrame:
    """Return the frame of means, SDs and quantiles, from an array with a row for each of them."""
    return pd.DataFrame(np.transpose(values), index=index, columns=["mean", "sd", *QUANTILES])


def _sum_up(fit: MixedFit, density: LogPosterior):
    """Return a pair of grids, moments of theirs, and of lines.

    Raises:
        UnboundedError: where no lattice can be trusted.
    """
    mode, widths = mode_and_widths(density.profile, density.start)
    for spacing in _SPACINGS:
        pair = interleaved(density, mode, spacing * widths)
        *of_grid, apart = _joined(*(moments(density, grid) for grid in pair.grids))
        lines = [PosteriorLines(fit, density, grid).moments() for grid in pair.grids]
        of_lines = _joined(*lines)
        apart = max(apart, of_lines[-1])
        if apart <= _AGREEMENT:
            return pair, of_grid, of_lines
    raise UnboundedError(f"a finer lattice changes a mean by {apart:.1g} of its SD")


def _joined(one, other) -> tuple[np.ndarray, np.ndarray, float]:
    """Return mean and SD of two equal halves, and how far apart their means are, in SDs."""
    (mean_1, sd_1), (mean_2, sd_2) = one, other
    apart = mean_1 - mean_2
    sd = np.sqrt((sd_1**2 + sd_2**2) / 2 + apart**2 / 4)
    return (mean_1 + mean_2) / 2, sd, float(np.max(np.abs(apart) / sd))
