"""Shrinkage in mixed models: simulate, fit, pool, draw."""

from shrinksite.fit import MixedFit, fit
from shrinksite.fit_sums import fit_sums
from shrinksite.means import means
from shrinksite.parameters import Parameters
from shrinksite.pooling import (
    estimates,
    mean_shrinkage,
    moved_away,
    outside,
    own_weight,
    pool,
    rmse,
    share_kept,
    worse_off,
)
from shrinksite.report import lme4_summary
from shrinksite.scenarios import Scenario, read_scenarios
from shrinksite.simulate import create_data, true_coefficients

__all__ = [
    "MixedFit",
    "Parameters",
    "Scenario",
    "create_data",
    "estimates",
    "fit",
    "fit_sums",
    "lme4_summary",
    "mean_shrinkage",
    "means",
    "moved_away",
    "outside",
    "overview_svg",
    "own_weight",
    "pool",
    "read_scenarios",
    "rmse",
    "share_kept",
    "shrinkage_figure",
    "true_coefficients",
    "worse_off",
]


def __getattr__(name: str):
    """Import Plotly only when a figure is wanted: it takes a second that fits need not."""
    if name == "shrinkage_figure":
        from shrinksite.figures import shrinkage_figure

        return shrinkage_figure
    if name == "overview_svg":
        from shrinksite.overview import overview_svg

        return overview_svg
    raise AttributeError(f"module 'shrinksite' has no attribute {name!r}")
