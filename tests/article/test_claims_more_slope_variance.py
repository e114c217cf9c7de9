"""What the pages say of more slope variance."""

import numpy as np
import pytest

from shrinksite import (
    create_data,
    estimates,
    fit,
    posterior,
    share_kept,
)
from shrinksite.geometry import COMPARABLE_WINDOW
from tests.article.claims import claim
from tests.article.measured import situation


@claim(
    "scenarios/more-slope-variance.md",
    "sd_slope rises from … to …, and sd_int falls from … to ….",
)
def test_it_changes_two_things(slope, baseline):
    assert slope.parameters.sd_slope > baseline.parameters.sd_slope
    assert slope.parameters.sd_int < baseline.parameters.sd_int


@claim("scenarios/more-slope-variance.md", "In the baseline it was the other way round,")
def test_the_picture_turns_round(slope, baseline):
    assert slope.shrinkage["intercept"] > 0.5 > 0.2 > slope.shrinkage["x"]
    assert (slope.shrinkage["intercept"], slope.shrinkage["x"]) == pytest.approx(
        (baseline.shrinkage["x"], baseline.shrinkage["intercept"]), abs=0.2
    )


@claim(
    "scenarios/more-slope-variance.md",
    "The cloud is upright, and most arrows run from side to side.",
)
def test_most_arrows_run_from_side_to_side(slope):
    moves = (slope.start - slope.end).abs() / COMPARABLE_WINDOW
    window_wide = moves * [1, 0.75]  # the picture is 4 : 3
    assert (window_wide["intercept"] > window_wide["x"]).mean() > 0.5


@claim("scenarios/more-slope-variance.md", "About half of the points are out of sight:")
def test_about_half_is_out_of_sight_above_or_below(slope):
    assert 45 < slope.ends_outside <= slope.starts_outside < 55
    assert not (slope.start["intercept"].abs() > COMPARABLE_WINDOW["intercept"]).any()


@claim(
    "scenarios/more-slope-variance.md",
    "… of … clusters have one coordinate that ends farther from the average than it began, "
    "for … of them the slope.",
)
def test_some_move_outward_mostly_in_slope(slope, baseline):
    assert slope.away.any(axis=1).sum() > 2 * baseline.away.any(axis=1).sum()
    assert slope.away["x"].sum() > slope.away["intercept"].sum()


@claim("scenarios/more-slope-variance.md", "Here is one whose slope moves outward.")
def test_the_cluster_shown_moves_outward_in_slope(slope):
    assert slope.away.loc[slope.given.idxmin(), "x"]


@claim(
    "scenarios/more-slope-variance.md",
    "… clusters even end farther from the disc than they began, as drawn on the screen.",
)
def test_some_even_end_farther_from_the_disc_as_drawn(slope):
    assert (slope.given < 0).sum() > 0


@claim(
    "scenarios/more-slope-variance.md",
    "… clusters even end farther from the disc than they began, as drawn on the screen.",
)
def test_nowhere_else_does_a_cluster_end_farther_as_drawn(all_of_them):
    others = [s for slug, s in all_of_them.items() if slug != "more-slope-variance"]
    assert not any((other.given < 0).any() for other in others)


@claim(
    "scenarios/more-slope-variance.md",
    "For intercepts even complete pooling beats the separate lines; for slopes it is hopeless.",
)
def test_complete_pooling_beats_own_intercepts_and_is_hopeless_for_slopes(slope):
    complete, own = slope.rmse.loc["complete_pooling"], slope.rmse.loc["no_pooling"]
    assert complete["intercept"] < own["intercept"]
    assert complete["x"] > 2 * own["x"]


@claim(
    "scenarios/more-slope-variance.md",
    "Partial pooling is best in both, because it may decide differently for each.",
)
def test_partial_pooling_is_best_in_both(slope):
    assert (slope.rmse.idxmin() == "partial_pooling").all()


@claim(
    "scenarios/more-slope-variance.md",
    "own slope, …, is steeper than the average, …. The mixed model makes it steeper still, ….",
)
def test_the_one_that_goes_farthest_out_gets_steeper(slope):
    average = slope.model.fixed_effects
    row = slope.pooled.loc[share_kept(slope.pooled, average).idxmax()]
    assert average["x"] < row["no_pooling_x"] < row["partial_pooling_x"]


@claim("scenarios/more-slope-variance.md", "all points end close to one upright line.")
def test_without_true_differences_of_intercepts_all_end_on_one_upright_line():
    upright = situation(sd_int=0, sd_slope=1)
    spread = estimates(upright.pooled, "partial_pooling").std()
    assert spread["intercept"] < 0.02 * spread["x"]


@claim("scenarios/more-slope-variance.md", "The lines the model draws do not change.")
def test_units_change_the_numbers_and_not_the_lines():
    data = create_data()
    here, there = fit(data), fit(data.assign(x=data["x"] / 1000))
    np.testing.assert_allclose(
        there.conditional_modes / [1, 1000], here.conditional_modes, atol=1e-4
    )


@claim(
    "scenarios/more-slope-variance.md",
    "To standardize the outcome as well makes the table easier to read and does nothing for "
    "the fit: every number scales with it.",
)
def test_the_outcomes_unit_scales_every_number_and_leaves_theta():
    data = create_data()
    here, there = fit(data), fit(data.assign(y=data["y"] / 1000))
    np.testing.assert_allclose(there.theta, here.theta, atol=1e-6)
    np.testing.assert_allclose(1000 * there.fixed_effects, here.fixed_effects, atol=1e-6)
    np.testing.assert_allclose(1000 * there.sigma, here.sigma, atol=1e-6)


@claim(
    "summary.md",
    "It does not settle on one value of the variances but averages over all that fit, so none "
    "is stuck at 0, and no correlation at 1.",
)
def test_averaging_alone_leaves_the_wall():
    model = fit(create_data(n_cluster=8, obs_per_cluster=5, seed=2))
    assert model.is_singular
    averaged = posterior(model).parameters["mean"]
    assert abs(averaged["correlation"]) < 0.9
    assert (averaged[["sd_intercept", "sd_x"]] > 0.05).all()
