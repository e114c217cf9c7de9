"""Shrinkage in mixed models: simulate, fit, pool, draw. `import shrinksite as ss` has it all."""

from shrinksite.between_within import between_within, centre_within
from shrinksite.bootstrap import bootstrap, bootstrap_intervals
from shrinksite.compare import compare
from shrinksite.conditional import conditional_cov, intervals, prediction_error_cov
from shrinksite.data_warnings import DataWarning
from shrinksite.departures import departed_coefficients, departed_data, departed_parameters
from shrinksite.fit import fit
from shrinksite.fit_sums import fit_sums
from shrinksite.geometry import outside
from shrinksite.held_out import held_out
from shrinksite.means import means
from shrinksite.measures import (
    harm,
    mean_shrinkage,
    moved_away,
    rmse,
    share_kept,
    worse_off,
)
from shrinksite.mixed_fit import MixedFit
from shrinksite.names import Names
from shrinksite.own_weight import own_weight
from shrinksite.parameters import Parameters
from shrinksite.pooling import estimates, pool
from shrinksite.posterior import Posterior, posterior
from shrinksite.prediction import line_intervals, predict_new_cluster
from shrinksite.priors import Priors, default_priors
from shrinksite.profile import profile_intervals
from shrinksite.report import lme4_summary
from shrinksite.satterthwaite import satterthwaite
from shrinksite.scenario import Scenario
from shrinksite.scenarios import read_scenarios
from shrinksite.simulate import create_data, true_coefficients
from shrinksite.student_seed import student_seed

__all__ = [
    "DataWarning",
    "MixedFit",
    "Names",
    "Parameters",
    "Posterior",
    "Priors",
    "Scenario",
    "between_within",
    "bootstrap",
    "bootstrap_intervals",
    "centre_within",
    "compare",
    "conditional_cov",
    "create_data",
    "default_priors",
    "departed_coefficients",
    "departed_data",
    "departed_parameters",
    "estimates",
    "fit",
    "fit_sums",
    "harm",
    "held_out",
    "intervals",
    "line_intervals",
    "lme4_summary",
    "mean_shrinkage",
    "means",
    "moved_away",
    "outside",
    "overview_svg",
    "own_weight",
    "pool",
    "posterior",
    "predict_new_cluster",
    "prediction_error_cov",
    "profile_intervals",
    "read_scenarios",
    "rmse",
    "satterthwaite",
    "share_kept",
    "shrinkage_figure",
    "student_seed",
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
