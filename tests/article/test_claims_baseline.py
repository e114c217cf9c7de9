"""What the pages say of the article's baseline."""

import warnings

import numpy as np
import pytest

from scripts.written.coverage import coverage_facts
from shrinksite import (
    create_data,
    estimates,
    predict_new_cluster,
)
from shrinksite.figure_data import examples
from tests.article.claims import claim
from tests.article.measured import rank


@claim("baseline.md", "With … observations the model comes close, with one exception.")
def test_estimates_come_close_to_the_true_parameters(baseline):
    model = baseline.model
    away = (model.fixed_effects - [1, 0.5]).abs()
    assert (away < 2 * model.standard_errors).all()
    np.testing.assert_allclose([*baseline.sd, model.sigma], [0.5, 0.25, 1], atol=0.05)


@claim("baseline.md", "The true correlation is … and the estimate ….")
def test_except_for_the_correlation(baseline):
    assert baseline.parameters.cor == 0
    assert baseline.model.correlation > 0.2


@claim(
    "baseline.md",
    "On average over the clusters … of the distance in slope is given up, and … of the "
    "distance in intercept.",
)
def test_slopes_shrink_more_than_intercepts(baseline):
    assert baseline.shrinkage["x"] > 2 * baseline.shrinkage["intercept"]


@claim(
    "baseline.md",
    "It takes out so much that the points end closer together than it believes the clusters to be.",
)
def test_the_points_end_closer_together_than_the_model_takes_clusters_to_be(baseline):
    assert (estimates(baseline.pooled, "partial_pooling").std() < baseline.sd).all()


@claim("baseline.md", "How much flatter, and how much narrower?")
def test_the_cloud_contracts_more_up_and_down(baseline):
    left = (
        estimates(baseline.pooled, "partial_pooling").std()
        / estimates(baseline.pooled, "no_pooling").std()
    )
    assert left["x"] < 0.5  # as its caption says, most of the differences between slopes
    assert 0.7 < left["intercept"] < 0.9  # and far less of those between intercepts


@claim("baseline.md", "Slopes are no better measured than intercepts here.")
@claim("baseline.md", "But the clusters truly differ half as much in slope:")
def test_slopes_are_about_as_noisy_as_intercepts_and_differ_half_as_much(baseline):
    noise = baseline.error["noise_no_pooling"]
    assert noise["x"] == pytest.approx(noise["intercept"], rel=0.25)
    assert baseline.parameters.sd_slope == baseline.parameters.sd_int / 2


@claim(
    "baseline.md",
    "For an intercept most of the spread is real; for a slope most of it is noise.",
)
def test_most_spread_of_intercepts_is_real_and_most_of_slopes_is_noise(baseline):
    noise = baseline.error["noise_no_pooling"]
    assert noise["intercept"] < baseline.sd["intercept"]
    assert noise["x"] > baseline.sd["x"]


@claim("baseline.md", "The mixed model says …, and the truth is ….")
def test_the_farthest_cluster_ends_nearer_to_its_true_intercept(baseline):
    farthest = examples(baseline.pooled, baseline.model.fixed_effects)["farthest"]
    row = baseline.pooled.loc[farthest]
    start, end = row["no_pooling_intercept"], row["partial_pooling_intercept"]
    assert start < end < row["truth_intercept"]


@claim("baseline.md", "The farther out a cluster starts, the farther it travels:")
@claim("baseline.md", "The share of the distance it gives up is another matter")
def test_the_way_grows_with_the_distance_and_the_share_hardly(baseline):
    assert rank(baseline.distance, baseline.way) > 0.8
    assert abs(rank(baseline.distance, baseline.given)) < 0.3


@claim(
    "baseline.md",
    "For … of … clusters one of the two coordinates ends farther from the average than it began.",
)
def test_one_cluster_in_seven_has_a_coordinate_that_moves_away(baseline):
    assert baseline.away.any(axis=1).sum() == 14
    assert not baseline.away.all(axis=1).any()


@claim(
    "baseline.md",
    "… of … clusters (…) end farther from their true line than their own regression was.",
)
def test_30_of_100_are_worse_off(baseline):
    assert baseline.worse.sum() == 30


@claim("baseline.md", "Partial pooling is best in both rows.")
def test_partial_pooling_is_best_in_both_coefficients(baseline):
    assert (baseline.rmse.idxmin() == "partial_pooling").all()


@claim(
    "baseline.md",
    "Even complete pooling, a single slope for everybody, beats the own slopes.",
)
def test_even_one_slope_for_all_beats_the_own_slopes(baseline):
    assert baseline.rmse.loc["complete_pooling", "x"] < baseline.rmse.loc["no_pooling", "x"]


@claim(
    "model.md",
    "The large numbers on the diagonal say how much each coefficient keeps of itself. The "
    "small ones beside them let a cluster's slope inform its intercept",
)
def test_the_diagonal_of_the_weight_is_large_and_the_rest_small(baseline):
    assert np.diag(baseline.weight).min() > 4 * abs(baseline.weight[[0, 1], [1, 0]]).max()


@claim(
    "baseline.md",
    "a cluster without data has the weight 0 on its own line, so all of the prediction is the "
    "average, with intercept … and slope ….",
)
def test_a_new_cluster_gets_the_average_line(baseline):
    nothing_known = np.zeros((2, 2))
    signal = baseline.model.random_effects_cov.to_numpy() @ nothing_known
    weight = np.linalg.solve(np.eye(2) + signal, signal)
    assert (weight == 0).all()


@claim(
    "baseline.md",
    "It is wider on the right than on the left because the correlation is estimated as …: high "
    "lines are taken to be steep ones.",
)
def test_a_new_clusters_line_is_less_sure_on_the_right(baseline):
    model = baseline.model
    left, middle, right = predict_new_cluster(model, [-2, 0, 2])["line_sd"]
    assert model.correlation > 0 < right - left
    by_hand = np.sqrt(model.random_effects_cov.loc["intercept", "intercept"])
    assert by_hand < middle < np.hypot(by_hand, model.standard_errors["intercept"]) * 1.001


@claim("baseline.md", "Even so, the estimated spread is taken for the true one.")
@claim("baseline.md", "With a hundred clusters that costs little:")
@claim("sure.md", "Below ten clusters or so, take that one.")
def test_intervals_of_few_clusters_cover_less_than_they_say():
    covered = coverage_facts()
    few, many = covered["c5_n5"], covered["c100_n10"]
    share = {name: float(text.rstrip("%")) for name, text in few["new_intercept"].items()}
    assert share["sd"] < 80 < share["prediction_error"] < 90
    assert float(many["new_intercept"]["prediction_error"].rstrip("%")) > 91
    for cell in ("c5_n5", "c5_n10", "c8_n5"):
        for name in ("fixed_intercept", "fixed_x"):
            interval = covered[cell][name]
            normal, t = (float(interval[k].rstrip("%")) for k in ("normal", "satterthwaite"))
            assert normal < 94 < t + 2
            assert normal < t


@claim("glossary.md", "It is near the fixed effects and not the same,")
def test_complete_pooling_is_near_the_fixed_effects_and_not_the_same(baseline):
    complete = estimates(baseline.pooled, "complete_pooling").iloc[0]
    apart = (complete - baseline.model.fixed_effects).abs()
    assert ((apart > 0) & (apart < baseline.model.standard_errors)).all()


@claim(
    "differences.md",
    "gives up with warnings, far above the optimum. What it leaves is a standard deviation of "
    "the slopes that is a multiple of the true one.",
)
@claim(
    "baseline.md",
    "On these very data statsmodels' default search does not find the optimum by itself;",
)
@pytest.mark.slow
def test_statsmodels_alone_stops_far_above_the_optimum(baseline):
    smf = pytest.importorskip("statsmodels.formula.api")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = smf.mixedlm("y ~ x", create_data(), groups="cluster", re_formula="~x")
        result = model.fit()
    assert not result.converged
    assert -2 * result.llf > baseline.model.reml_criterion + 10
    assert np.sqrt(result.cov_re.iloc[1, 1]) > 2 * baseline.parameters.sd_slope


@claim(
    "baseline.md",
    "What is left of its error is mostly bias, and all in all it is little more than half of what "
    "it was.",
)
def test_what_is_left_of_the_baselines_error_is_mostly_bias_and_little_over_half(baseline):
    left = {name: part["x"] for name, part in baseline.error.items()}
    assert left["bias_partial_pooling"] ** 2 > 2 * left["noise_partial_pooling"] ** 2
    assert 0.5 < left["total_partial_pooling"] / left["noise_no_pooling"] < 0.6


@claim("hundred.md", "It is right on average.")
def test_no_pooling_is_right_on_average(baseline):
    error = estimates(baseline.pooled, "no_pooling") - estimates(baseline.pooled, "truth")
    assert (error.mean().abs() < 2 * error.std() / np.sqrt(len(error))).all()
