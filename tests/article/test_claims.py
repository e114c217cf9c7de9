"""What the pages say, sentence by sentence: each claim is a test over the article's situations.

A failing test quotes the sentence that is no longer true, and says how to let go of it.
"""

import warnings
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from scipy.stats import norm

from scripts.measurements.repeated import Setting, samples
from scripts.written.coverage import coverage_facts
from scripts.written.repeated import FEW, SAME, TWO_N_CLUSTER, read_repeated
from shrinksite import (
    Parameters,
    create_data,
    estimates,
    fit,
    mean_shrinkage,
    moved_away,
    outside,
    own_weight,
    pool,
    posterior,
    predict_new_cluster,
    prediction_error_cov,
    rmse,
    share_kept,
    true_coefficients,
    worse_off,
)
from shrinksite.bias_and_noise import bias_and_noise
from shrinksite.figure_data import examples
from shrinksite.geometry import COMPARABLE_WINDOW
from shrinksite.kept_by_rows import kept_by_rows
from shrinksite.line_panels import PANELS
from tests.article.claims import claim
from tests.article.conftest import SIMULATED, require
from tests.conftest import ROOT
from tests.reference import DATA, SCENARIOS

COEFFICIENTS = ["intercept", "x"]
SLUGS = [
    "baseline",
    "more-subject-variance",
    "more-slope-variance",
    "fewer-observations",
    "more-observations",
    "unbalanced",
]


def situation(**parameters):
    """Fit one data situation and measure what the pages speak of."""
    model = fit(create_data(**parameters))
    pooled = pool(model, true_coefficients(**parameters))
    fixed = model.fixed_effects
    start, end, truth = (
        estimates(pooled, name) - fixed for name in ("no_pooling", "partial_pooling", "truth")
    )
    return SimpleNamespace(
        parameters=Parameters(**parameters),
        model=model,
        pooled=pooled,
        n=pooled["n"],
        sd=pd.Series(np.sqrt(np.diag(model.random_effects_cov)), COEFFICIENTS),
        start=start,
        end=end,
        truth=truth,
        distance=seen(start),
        way=seen(start - end),
        given=1 - share_kept(pooled, fixed),
        shrinkage=mean_shrinkage(pooled, fixed),
        rmse=rmse(pooled),
        worse=worse_off(pooled).astype(bool),
        away=moved_away(pooled, fixed),
        starts_outside=outside(pooled, "no_pooling", fixed).sum(),
        ends_outside=outside(pooled, "partial_pooling", fixed).sum(),
        weight=own_weight(model).mean(axis=0),
        error=bias_and_noise(model, pooled),
    )


def seen(away):
    """Return distances as they look in the window that all figures share."""
    return np.sqrt(((away / COMPARABLE_WINDOW) ** 2).sum(axis=1))


def rank(first, second):
    return first.corr(second, "spearman")


@pytest.fixture(scope="module")
def all_of_them():
    """Those of the six that are there; the comparisons hold for fewer, too."""
    return {slug: situation(**SIMULATED[slug].parameters) for slug in SLUGS if slug in SIMULATED}


@pytest.fixture(params=SLUGS)
def each(request, all_of_them):
    require(request.param)
    return all_of_them[request.param]


def fixture_of(slug):
    @pytest.fixture
    def one(all_of_them):
        require(slug)
        return all_of_them[slug]

    return one


baseline = fixture_of("baseline")
subject = fixture_of("more-subject-variance")
slope = fixture_of("more-slope-variance")
fewer = fixture_of("fewer-observations")
more = fixture_of("more-observations")
unbalanced = fixture_of("unbalanced")


class TestEverySituation:
    @claim("hundred.md", "use the same data, row by row.")
    @pytest.mark.parametrize("slug", SLUGS)
    def test_data_are_the_articles(self, slug):
        require(slug)
        assert SIMULATED[slug].parameters == SCENARIOS[slug]["parameters"]
        assert SIMULATED[slug].point_size == ("n" if slug == "unbalanced" else "equal")

    @claim("hundred.md", "It is a weighted mean.")
    @claim("model.md", "The mixed model weighs them:")
    @claim("glossary.md", "A weighted mean of the own line and the average line.")
    def test_partial_pooling_is_a_weighted_mean_of_own_line_and_average(self, each):
        by_hand = np.einsum("cij,cj->ci", own_weight(each.model), each.start)
        np.testing.assert_allclose(by_hand, each.end, atol=1e-8)

    @claim(
        "baseline.md",
        "Measured in the metric of $\\hat\\Sigma^{-1}$, which knows how the two coefficients vary "
        "together, no cluster ever moves outward.",
    )
    @claim("scenarios/more-slope-variance.md", "In that metric none moves outward.")
    @claim("differences.md", "In the metric of $\\hat\\Sigma^{-1}$ none moves outward.")
    def test_no_cluster_moves_outward_in_the_metric_of_sigma(self, each):
        metric = np.linalg.inv(each.model.random_effects_cov)
        start, end = (
            np.einsum("ci,ij,cj->c", away, metric, away) for away in (each.start, each.end)
        )
        assert (end <= start).all()

    @claim(
        "summary.md",
        "One coordinate may even move away from the average, because the other one says so.",
    )
    def test_yet_some_coordinate_moves_away(self, each):
        assert each.away.any(axis=1).any()

    @claim(
        "summary.md",
        "partial pooling was the best of the three poolings in every situation, or level with the "
        "best.",
    )
    @claim(
        "compare.md",
        "Read across, and partial pooling is the best of the three or level with the best.",
    )
    def test_partial_pooling_is_the_best_or_level_with_the_best(self, each):
        best = each.rmse.drop("partial_pooling").min()
        assert (each.rmse.loc["partial_pooling"] < best + 0.002).all()

    @claim("compare.md", "Together they lose less than the others gain.")
    def test_partial_pooling_is_best_for_line_and_all_coordinates_together(self, each):
        together = (each.rmse**2).sum(axis=1)
        assert together.idxmin() == "partial_pooling"

    @claim(
        "compare.md",
        "In every situation some clusters end farther from their true line than they began.",
    )
    def test_but_some_clusters_are_worse_off_and_fewer_than_half(self, each):
        assert 0.1 < each.worse.mean() < 0.5

    @claim("summary.md", "On average it is the more unusual clusters that pay.")
    @claim("baseline.md", "Mostly it hits clusters that really are unusual:")
    def test_the_truly_unusual_pay(self, each):
        away = np.sqrt((each.truth**2).sum(axis=1))
        assert away[each.worse].mean() > away[~each.worse].mean()

    @claim(
        "summary.md",
        "It sheds much chance, takes on a small pull in a known direction (a bias), and comes out "
        "ahead.",
    )
    def test_it_sheds_variance_takes_on_bias_and_comes_out_ahead(self, each):
        bias, partial = each.error["bias_partial_pooling"], each.error["noise_partial_pooling"]
        own, total = each.error["noise_no_pooling"], each.error["total_partial_pooling"]
        assert np.allclose(total**2, bias**2 + partial**2)
        assert (partial < own).all()
        assert (total < own).all()

    @claim("summary.md", "The distance moved grows with the distance at the start.")
    def test_extreme_clusters_travel_farther(self, each):
        assert rank(each.distance, each.way) > 0.5


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


class TestBaseline:
    @claim("baseline.md", "With … observations the model comes close, with one exception.")
    def test_estimates_come_close_to_the_true_parameters(self, baseline):
        model = baseline.model
        away = (model.fixed_effects - [1, 0.5]).abs()
        assert (away < 2 * model.standard_errors).all()
        np.testing.assert_allclose([*baseline.sd, model.sigma], [0.5, 0.25, 1], atol=0.05)

    @claim("baseline.md", "The true correlation is … and the estimate ….")
    def test_except_for_the_correlation(self, baseline):
        assert baseline.parameters.cor == 0
        assert baseline.model.correlation > 0.2

    @claim(
        "baseline.md",
        "On average over the clusters … of the distance in slope is given up, and … of the "
        "distance in intercept.",
    )
    def test_slopes_shrink_more_than_intercepts(self, baseline):
        assert baseline.shrinkage["x"] > 2 * baseline.shrinkage["intercept"]

    @claim(
        "baseline.md",
        "It takes out so much that the points end closer together than it believes the clusters "
        "to be.",
    )
    def test_the_points_end_closer_together_than_the_model_takes_clusters_to_be(self, baseline):
        assert (estimates(baseline.pooled, "partial_pooling").std() < baseline.sd).all()

    @claim("baseline.md", "How much flatter, and how much narrower?")
    def test_the_cloud_contracts_more_up_and_down(self, baseline):
        left = (
            estimates(baseline.pooled, "partial_pooling").std()
            / estimates(baseline.pooled, "no_pooling").std()
        )
        assert left["x"] < 0.5  # as its caption says, most of the differences between slopes
        assert 0.7 < left["intercept"] < 0.9  # and far less of those between intercepts

    @claim("baseline.md", "Slopes are no better measured than intercepts here.")
    @claim("baseline.md", "But the clusters truly differ half as much in slope:")
    def test_slopes_are_about_as_noisy_as_intercepts_and_differ_half_as_much(self, baseline):
        noise = baseline.error["noise_no_pooling"]
        assert noise["x"] == pytest.approx(noise["intercept"], rel=0.25)
        assert baseline.parameters.sd_slope == baseline.parameters.sd_int / 2

    @claim(
        "baseline.md",
        "For an intercept most of the spread is real; for a slope most of it is noise.",
    )
    def test_most_spread_of_intercepts_is_real_and_most_of_slopes_is_noise(self, baseline):
        noise = baseline.error["noise_no_pooling"]
        assert noise["intercept"] < baseline.sd["intercept"]
        assert noise["x"] > baseline.sd["x"]

    @claim("baseline.md", "The mixed model says …, and the truth is ….")
    def test_the_farthest_cluster_ends_nearer_to_its_true_intercept(self, baseline):
        farthest = examples(baseline.pooled, baseline.model.fixed_effects)["farthest"]
        row = baseline.pooled.loc[farthest]
        start, end = row["no_pooling_intercept"], row["partial_pooling_intercept"]
        assert start < end < row["truth_intercept"]

    @claim("baseline.md", "The farther out a cluster starts, the farther it travels:")
    @claim("baseline.md", "The share of the distance it gives up is another matter")
    def test_the_way_grows_with_the_distance_and_the_share_hardly(self, baseline):
        assert rank(baseline.distance, baseline.way) > 0.8
        assert abs(rank(baseline.distance, baseline.given)) < 0.3

    @claim(
        "baseline.md",
        "For … of … clusters one of the two coordinates ends farther from the average than it "
        "began.",
    )
    def test_one_cluster_in_seven_has_a_coordinate_that_moves_away(self, baseline):
        assert baseline.away.any(axis=1).sum() == 14
        assert not baseline.away.all(axis=1).any()

    @claim(
        "baseline.md",
        "… of … clusters (…) end farther from their true line than their own regression was.",
    )
    def test_30_of_100_are_worse_off(self, baseline):
        assert baseline.worse.sum() == 30

    @claim("baseline.md", "Partial pooling is best in both rows.")
    def test_partial_pooling_is_best_in_both_coefficients(self, baseline):
        assert (baseline.rmse.idxmin() == "partial_pooling").all()

    @claim(
        "baseline.md",
        "Even complete pooling, a single slope for everybody, beats the own slopes.",
    )
    def test_even_one_slope_for_all_beats_the_own_slopes(self, baseline):
        assert baseline.rmse.loc["complete_pooling", "x"] < baseline.rmse.loc["no_pooling", "x"]

    @claim(
        "model.md",
        "The large numbers on the diagonal say how much each coefficient keeps of itself. The "
        "small ones beside them let a cluster's slope inform its intercept",
    )
    def test_the_diagonal_of_the_weight_is_large_and_the_rest_small(self, baseline):
        assert np.diag(baseline.weight).min() > 4 * abs(baseline.weight[[0, 1], [1, 0]]).max()

    @claim(
        "baseline.md",
        "a cluster without data has the weight 0 on its own line, so all of the prediction is the "
        "average, with intercept … and slope ….",
    )
    def test_a_new_cluster_gets_the_average_line(self, baseline):
        nothing_known = np.zeros((2, 2))
        signal = baseline.model.random_effects_cov.to_numpy() @ nothing_known
        weight = np.linalg.solve(np.eye(2) + signal, signal)
        assert (weight == 0).all()

    @claim(
        "baseline.md",
        "It is wider on the right than on the left because the correlation is estimated as …: high "
        "lines are taken to be steep ones.",
    )
    def test_a_new_clusters_line_is_less_sure_on_the_right(self, baseline):
        model = baseline.model
        left, middle, right = predict_new_cluster(model, [-2, 0, 2])["line_sd"]
        assert model.correlation > 0 < right - left
        by_hand = np.sqrt(model.random_effects_cov.loc["intercept", "intercept"])
        assert by_hand < middle < np.hypot(by_hand, model.standard_errors["intercept"]) * 1.001

    @claim("baseline.md", "Even so, the estimated spread is taken for the true one.")
    @claim("baseline.md", "With a hundred clusters that costs little:")
    @claim("sure.md", "Below ten clusters or so, take that one.")
    def test_intervals_of_few_clusters_cover_less_than_they_say(self):
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
    def test_complete_pooling_is_near_the_fixed_effects_and_not_the_same(self, baseline):
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
    def test_statsmodels_alone_stops_far_above_the_optimum(self, baseline):
        smf = pytest.importorskip("statsmodels.formula.api")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            model = smf.mixedlm("y ~ x", create_data(), groups="cluster", re_formula="~x")
            result = model.fit()
        assert not result.converged
        assert -2 * result.llf > baseline.model.reml_criterion + 10
        assert np.sqrt(result.cov_re.iloc[1, 1]) > 2 * baseline.parameters.sd_slope


class TestMoreSubjectVariance:
    @claim(
        "scenarios/more-subject-variance.md",
        "sd_int doubles from … to …, and sd_slope rises fourfold, from … to ….",
    )
    @claim(
        "scenarios/more-subject-variance.md",
        "Chance is what it was, and the differences have grown. Here intercepts and slopes vary as "
        "much as the noise does, and each filled bar is far longer than its chance.",
    )
    def test_it_doubles_sd_int_and_quadruples_sd_slope(self, subject, baseline):
        assert subject.parameters.sd_int == 2 * baseline.parameters.sd_int
        assert subject.parameters.sd_slope == 4 * baseline.parameters.sd_slope
        assert subject.parameters.sigma == subject.parameters.sd_slope
        noise = [s.error["noise_no_pooling"] for s in (subject, baseline)]
        np.testing.assert_allclose(*noise, rtol=0.02)
        assert (subject.sd > 2 * noise[0]).all()
        assert baseline.sd["x"] < noise[1]["x"]

    @claim("scenarios/more-subject-variance.md", "The arrows are short.")
    def test_it_shrinks_less(self, subject, baseline):
        assert (subject.shrinkage < 0.5 * baseline.shrinkage).all()

    @claim(
        "scenarios/more-subject-variance.md",
        "The draws of $x$ and of the noise are the baseline's, so even their errors are the same:",
    )
    @claim(
        "scenarios/more-slope-variance.md",
        "The noise in a cluster's own line has not changed; the true differences have.",
    )
    def test_own_lines_have_the_same_errors_as_in_the_baseline(self, subject, slope, baseline):
        for other in (subject, slope):
            np.testing.assert_allclose(
                other.rmse.loc["no_pooling"], baseline.rmse.loc["no_pooling"]
            )

    @claim("scenarios/more-subject-variance.md", "Most of the cloud is not in the picture.")
    def test_most_of_the_cloud_is_outside_the_window(self, subject):
        assert subject.starts_outside > 50
        assert subject.ends_outside > 50

    @claim("scenarios/more-subject-variance.md", "better than no pooling, by about a hundredth.")
    def test_gain_is_about_a_hundredth(self, subject):
        gain = subject.rmse.loc["no_pooling"] - subject.rmse.loc["partial_pooling"]
        assert ((gain > 0.005) & (gain < 0.02)).all()

    @claim("scenarios/more-subject-variance.md", "Ignoring the clusters would be costly here.")
    def test_complete_pooling_is_costly(self, subject):
        assert (subject.rmse.loc["complete_pooling"] > 1).all()

    @claim(
        "scenarios/more-subject-variance.md",
        "… of … clusters are worse off, close to a coin toss.",
    )
    def test_worse_off_is_close_to_a_coin_toss(self, subject):
        assert 0.4 < subject.worse.mean() < 0.5

    @claim(
        "scenarios/more-subject-variance.md",
        "The slopes stay put, and the intercepts shrink about as they did there.",
    )
    def test_with_sd_slope_alone_slopes_stay_and_intercepts_shrink_as_before(self, baseline):
        alone = situation(sd_slope=1)
        assert alone.shrinkage["x"] < 0.15
        assert alone.shrinkage["intercept"] == pytest.approx(
            baseline.shrinkage["intercept"], abs=0.05
        )

    @claim("scenarios/more-subject-variance.md", "If it is 3, that becomes …, almost one in three.")
    @claim(
        "differences.md",
        "The article says less than .001. Its other number, … for a standard deviation of 3, is "
        "right.",
    )
    def test_footnote_on_what_is_probable_under_a_normal(self):
        assert 2 * norm.sf(3) == pytest.approx(0.0027, abs=5e-5)
        assert 2 * norm.sf(3) > 0.001
        assert 0.31 < 2 * norm.sf(1) < 1 / 3


class TestMoreSlopeVariance:
    @claim(
        "scenarios/more-slope-variance.md",
        "sd_slope rises from … to …, and sd_int falls from … to ….",
    )
    def test_it_changes_two_things(self, slope, baseline):
        assert slope.parameters.sd_slope > baseline.parameters.sd_slope
        assert slope.parameters.sd_int < baseline.parameters.sd_int

    @claim("scenarios/more-slope-variance.md", "In the baseline it was the other way round,")
    def test_the_picture_turns_round(self, slope, baseline):
        assert slope.shrinkage["intercept"] > 0.5 > 0.2 > slope.shrinkage["x"]
        assert (slope.shrinkage["intercept"], slope.shrinkage["x"]) == pytest.approx(
            (baseline.shrinkage["x"], baseline.shrinkage["intercept"]), abs=0.2
        )

    @claim(
        "scenarios/more-slope-variance.md",
        "The cloud is upright, and most arrows run from side to side.",
    )
    def test_most_arrows_run_from_side_to_side(self, slope):
        moves = (slope.start - slope.end).abs() / COMPARABLE_WINDOW
        window_wide = moves * [1, 0.75]  # the picture is 4 : 3
        assert (window_wide["intercept"] > window_wide["x"]).mean() > 0.5

    @claim("scenarios/more-slope-variance.md", "About half of the points are out of sight:")
    def test_about_half_is_out_of_sight_above_or_below(self, slope):
        assert 45 < slope.ends_outside <= slope.starts_outside < 55
        assert not (slope.start["intercept"].abs() > COMPARABLE_WINDOW["intercept"]).any()

    @claim(
        "scenarios/more-slope-variance.md",
        "… of … clusters have one coordinate that ends farther from the average than it began, "
        "for … of them the slope.",
    )
    def test_some_move_outward_mostly_in_slope(self, slope, baseline):
        assert slope.away.any(axis=1).sum() > 2 * baseline.away.any(axis=1).sum()
        assert slope.away["x"].sum() > slope.away["intercept"].sum()

    @claim("scenarios/more-slope-variance.md", "Here is one whose slope moves outward.")
    def test_the_cluster_shown_moves_outward_in_slope(self, slope):
        assert slope.away.loc[slope.given.idxmin(), "x"]

    @claim(
        "scenarios/more-slope-variance.md",
        "… clusters even end farther from the disc than they began, as drawn on the screen.",
    )
    def test_some_even_end_farther_from_the_disc_as_drawn(self, slope):
        assert (slope.given < 0).sum() > 0

    @claim(
        "scenarios/more-slope-variance.md",
        "… clusters even end farther from the disc than they began, as drawn on the screen.",
    )
    def test_nowhere_else_does_a_cluster_end_farther_as_drawn(self, all_of_them):
        others = [s for slug, s in all_of_them.items() if slug != "more-slope-variance"]
        assert not any((other.given < 0).any() for other in others)

    @claim(
        "scenarios/more-slope-variance.md",
        "For intercepts even complete pooling beats the separate lines; for slopes it is hopeless.",
    )
    def test_complete_pooling_beats_own_intercepts_and_is_hopeless_for_slopes(self, slope):
        complete, own = slope.rmse.loc["complete_pooling"], slope.rmse.loc["no_pooling"]
        assert complete["intercept"] < own["intercept"]
        assert complete["x"] > 2 * own["x"]

    @claim(
        "scenarios/more-slope-variance.md",
        "Partial pooling is best in both, because it may decide differently for each.",
    )
    def test_partial_pooling_is_best_in_both(self, slope):
        assert (slope.rmse.idxmin() == "partial_pooling").all()

    @claim(
        "scenarios/more-slope-variance.md",
        "own slope, …, is steeper than the average, …. The mixed model makes it steeper still, ….",
    )
    def test_the_one_that_goes_farthest_out_gets_steeper(self, slope):
        average = slope.model.fixed_effects
        row = slope.pooled.loc[share_kept(slope.pooled, average).idxmax()]
        assert average["x"] < row["no_pooling_x"] < row["partial_pooling_x"]

    @claim("scenarios/more-slope-variance.md", "all points end close to one upright line.")
    def test_without_true_differences_of_intercepts_all_end_on_one_upright_line(self):
        upright = situation(sd_int=0, sd_slope=1)
        spread = estimates(upright.pooled, "partial_pooling").std()
        assert spread["intercept"] < 0.02 * spread["x"]

    @claim("scenarios/more-slope-variance.md", "The lines the model draws do not change.")
    def test_units_change_the_numbers_and_not_the_lines(self):
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
    def test_the_outcomes_unit_scales_every_number_and_leaves_theta(self):
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
    def test_averaging_alone_leaves_the_wall(self):
        model = fit(create_data(n_cluster=8, obs_per_cluster=5, seed=2))
        assert model.is_singular
        averaged = posterior(model).parameters["mean"]
        assert abs(averaged["correlation"]) < 0.9
        assert (averaged[["sd_intercept", "sd_x"]] > 0.05).all()


class TestFewerObservations:
    @claim(
        "scenarios/fewer-observations.md",
        "Clusters give up … of the distance in intercept and … in slope; it was … and … in the "
        "baseline.",
    )
    def test_it_shrinks_more_than_the_baseline(self, fewer, baseline):
        assert (fewer.shrinkage > baseline.shrinkage).all()

    @claim(
        "summary.md",
        "On average slopes gave up from … to … of their distance, with nothing changed but the "
        "data.",
    )
    def test_it_shrinks_most_of_all(self, fewer, all_of_them):
        for other in all_of_them.values():
            assert (other.shrinkage <= fewer.shrinkage).all()

    @claim(
        "scenarios/fewer-observations.md",
        "The starts are scattered so widely that … of … lie outside the window, and many arrows "
        "come in from beyond the frame. None ends out there.",
    )
    def test_more_than_half_start_outside_and_none_ends_there(self, fewer):
        assert fewer.starts_outside > 50
        assert fewer.ends_outside == 0

    @claim(
        "scenarios/fewer-observations.md",
        "The clusters' own slopes have a standard deviation of …; the true ones have ….",
    )
    def test_own_slopes_spread_several_times_wider_than_the_truth(self, fewer):
        assert fewer.start["x"].std() > 5 * fewer.truth["x"].std()

    @claim("scenarios/fewer-observations.md", "The mixed model makes that …, and the truth is ….")
    def test_the_farthest_own_slope_is_absurd_and_is_mended(self, fewer):
        farthest = examples(fewer.pooled, fewer.model.fixed_effects)["farthest"]
        row = fewer.pooled.loc[farthest]
        assert abs(row["no_pooling_x"] - row["truth_x"]) > 10
        assert abs(row["partial_pooling_x"] - row["truth_x"]) < 0.5

    @claim(
        "scenarios/fewer-observations.md",
        "A line through three points is at the mercy of their noise, above all when their $x$ lie "
        "close together.",
    )
    def test_lines_on_a_narrow_x_give_up_more(self, fewer):
        assert rank(fewer.pooled["sd_x"], fewer.given) < -0.6

    @claim(
        "scenarios/fewer-observations.md",
        "Here the extreme clusters also give up the larger share",
    )
    @claim(
        "differences.md",
        "Only where extreme lines come from poor data, with three observations, do the two go "
        "together",
    )
    def test_here_the_extreme_also_give_up_the_larger_share(self, all_of_them):
        require("fewer-observations")
        ranks = {slug: rank(s.distance, s.given) for slug, s in all_of_them.items()}
        assert ranks.pop("fewer-observations") > 0.6
        assert max(ranks.values()) < 0.3

    @claim(
        "scenarios/fewer-observations.md",
        "Nowhere else on this site is the gain so large, and nowhere are so few clusters worse "
        "off:",
    )
    def test_gain_is_the_largest_and_fewest_are_worse_off(self, fewer, all_of_them):
        for other in all_of_them.values():
            gain = other.rmse.loc["no_pooling"] - other.rmse.loc["partial_pooling"]
            assert (gain <= fewer.rmse.loc["no_pooling"] - fewer.rmse.loc["partial_pooling"]).all()
            assert other.worse.sum() >= fewer.worse.sum()

    @claim(
        "scenarios/fewer-observations.md",
        "The mixed model hardly listens to them and gives all six nearly the same slope. For four "
        "that is nearer the true slope than their own; the other two had been lucky.",
    )
    def test_of_the_six_that_are_shown_four_slopes_gain(self, fewer):
        shown = fewer.pooled.head(PANELS)
        assert np.ptp(shown["partial_pooling_x"]) < 0.25 < np.ptp(shown["no_pooling_x"]) / 10
        misses = {
            name: (shown[f"{name}_x"] - shown["truth_x"]).abs()
            for name in ("no_pooling", "partial_pooling")
        }
        assert (misses["partial_pooling"] < misses["no_pooling"]).sum() == 4

    @claim("scenarios/fewer-observations.md", "The slopes come close to complete pooling.")
    def test_slopes_come_close_to_complete_pooling(self, fewer):
        assert fewer.shrinkage["x"] > 0.9
        own, partial, complete = fewer.rmse["x"]
        assert complete - partial < 0.02 < own - partial

    @claim(
        "scenarios/fewer-observations.md",
        "The one above is not, but of … other samples with the same settings … were, or ….",
    )
    def test_this_fit_is_not_singular_but_between_one_in_four_and_one_in_five_is(self, fewer):
        assert not fewer.model.is_singular
        few = read_repeated(ROOT).loc[FEW]
        assert 0.2 < few["singular"] / few["samples"] < 0.25

    @claim(
        "baseline.md",
        "In … new samples of the same settings, nine of ten estimates lay between … and ….",
    )
    def test_samples_of_the_engine_are_those_of_the_package(self):
        found = samples(Setting(obs_per_cluster=3), 40)
        fits = [fit(create_data(obs_per_cluster=3, seed=seed)) for seed in range(1, 41)]
        assert found["is_singular"].tolist() == [model.is_singular for model in fits]
        correlations = [model.correlation for model in fits]
        np.testing.assert_allclose(found["correlation"], correlations, atol=1e-4)

    @claim(
        "scenarios/fewer-observations.md",
        "Both standard deviations are then estimated above 0: intercept and slope are tied to each "
        "other, and neither is pooled completely.",
    )
    @claim("scenarios/fewer-observations.md", "The points then end on one line.")
    @claim(
        "summary.md",
        "with a correlation of exactly 1 or −1, which is how nearly every such fit comes about, "
        "intercept and slope are tied to each other,",
    )
    def test_singular_fits_tie_slope_to_intercept_and_put_all_points_on_one_line(self):
        fits = [fit(create_data(obs_per_cluster=3, seed=seed)) for seed in range(1, 41)]
        singular = [model for model in fits if model.is_singular]
        assert len(singular) >= 5
        for model in singular:
            assert abs(model.correlation) > 0.999
            assert (np.diag(model.random_effects_cov) > 1e-6).all()
            lengths = np.linalg.svd(model.conditional_modes, compute_uv=False)
            assert lengths[1] < 1e-3 * lengths[0]

    @claim(
        "scenarios/fewer-observations.md",
        "create_data(obs_per_cluster=3, seed=1), then other seeds, and watch for "
        "model.is_singular.",
    )
    def test_first_seed_to_try_next_is_singular(self):
        assert fit(create_data(obs_per_cluster=3, seed=1)).is_singular

    @claim("scenarios/fewer-observations.md", "The estimated correlation is weak evidence, too.")
    @claim("differences.md", "The estimated correlation is noise, mostly.")
    def test_the_estimated_correlation_is_noise(self, fewer, baseline):
        assert fewer.model.correlation < -0.2 < 0.2 < baseline.model.correlation
        low, high = read_repeated(ROOT).loc[SAME, ["correlation_low", "correlation_high"]]
        assert low < -0.25 < 0.25 < high

    @claim(
        "scenarios/fewer-observations.md",
        "Two observations per cluster still identify random slopes, if the pairs of $x$ differ "
        "from cluster to cluster and the clusters are many.",
    )
    @claim(
        "differences.md",
        "Two are enough for random slopes where the pairs of $x$ differ from cluster to cluster "
        "and the clusters are many:",
    )
    def test_two_observations_per_cluster_identify_random_slopes(self):
        two = fit(create_data(obs_per_cluster=2, n_cluster=TWO_N_CLUSTER))
        sds = [*np.sqrt(np.diag(two.random_effects_cov)), two.sigma]
        np.testing.assert_allclose(sds, [0.5, 0.25, 1], atol=0.04)

    @claim(
        "scenarios/fewer-observations.md",
        "Even a cluster with a single observation has its say.",
    )
    @claim("differences.md", "And a single observation has an $x$, so it does inform the slope.")
    def test_a_single_observation_informs_the_slope(self):
        data = create_data(balanced=0.25)
        size = data.groupby("cluster")["y"].transform("size")
        model, without = fit(data), fit(data[size > 1])
        singletons = data.loc[size == 1, "cluster"]
        assert len(singletons) > 10
        assert (model.conditional_modes.loc[singletons, "x"].abs() > 1e-6).all()
        assert model.fixed_effects["x"] != pytest.approx(without.fixed_effects["x"], abs=1e-4)


class TestMoreObservations:
    @claim(
        "scenarios/more-observations.md",
        "a cluster keeps most of its own intercept and less than half of its slope: slopes take "
        "longer, because they truly differ less.",
    )
    def test_slopes_take_longer_to_be_believed(self):
        kept = {n: kept_by_rows(n, Parameters()) for n in (3, 10, 100)}
        assert kept[10][0] > 0.5 > kept[10][1]
        assert all(intercept > slope for intercept, slope in kept.values())
        intercept, slope = kept_by_rows(10, Parameters(sd_slope=Parameters().sd_int))
        assert abs(intercept - slope) < 0.05

    @claim("scenarios/more-observations.md", "Most points stay where they are,")
    def test_points_move_least(self, more, all_of_them):
        for other in all_of_them.values():
            assert more.way.mean() <= other.way.mean()

    @claim(
        "scenarios/more-observations.md",
        "In units of the axes, an intercept moves by … on average and a slope by …. It was … and "
        "… in the baseline.",
    )
    def test_it_shrinks_less_than_the_baseline(self, more, baseline):
        assert (more.shrinkage < 0.25 * baseline.shrinkage).all()

    @claim(
        "scenarios/more-observations.md",
        "the starts are not wild to begin with: only … of … lie outside the window.",
    )
    def test_hardly_any_start_is_outside(self, more, all_of_them):
        assert more.starts_outside == min(s.starts_outside for s in all_of_them.values()) < 5

    @claim(
        "scenarios/more-observations.md",
        "Nearly everything one sees is real, so nearly everything is kept:",
    )
    def test_noise_is_small_beside_true_differences(self, more):
        assert (more.error["noise_no_pooling"] < 0.5 * more.truth.std()).all()
        assert np.diag(more.weight).min() > 0.8

    @claim(
        "scenarios/more-observations.md",
        "But in proportion they give up no more than the others",
    )
    def test_the_extreme_travel_farther_but_give_up_the_same_share(self, more):
        assert rank(more.distance, more.way) > 0.7
        assert abs(rank(more.distance, more.given)) < 0.1

    @claim(
        "scenarios/more-observations.md",
        "In this sample the own intercepts are even a hair better than the mixed model's.",
    )
    @claim("differences.md", "One pair is a tie:")
    def test_it_is_a_tie_and_own_intercepts_are_a_hair_better(self, more):
        lead = more.rmse.loc["partial_pooling"] - more.rmse.loc["no_pooling"]
        assert 0 < lead["intercept"] < 0.002
        assert -0.01 < lead["x"] < 0

    @claim(
        "scenarios/more-observations.md",
        "… of … clusters are worse off, none of them by more than ….",
    )
    def test_those_worse_off_are_so_by_little(self, more):
        miss = {
            name: np.sqrt(
                ((estimates(more.pooled, name) - estimates(more.pooled, "truth")) ** 2).sum(axis=1)
            )
            for name in ("no_pooling", "partial_pooling")
        }
        assert (miss["partial_pooling"] - miss["no_pooling"]).max() < 0.1

    @claim("scenarios/more-observations.md", "Mean shrinkage falls at every step.")
    def test_shrinkage_of_slopes_falls_as_observations_grow(self):
        walk = [situation(obs_per_cluster=n).shrinkage for n in (3, 5, 10, 20, 50, 100)]
        for coefficient in COEFFICIENTS:
            values = [shrinkage[coefficient] for shrinkage in walk]
            assert values == sorted(values, reverse=True)


class TestUnbalanced:
    @claim(
        "scenarios/unbalanced.md",
        "sd_slope doubles from … to …, and sigma falls to a quarter, ….",
    )
    def test_it_also_doubles_sd_slope_and_quarters_sigma(self, unbalanced, baseline):
        assert unbalanced.parameters.sd_slope == 2 * baseline.parameters.sd_slope
        assert unbalanced.parameters.sigma == baseline.parameters.sigma / 4
        assert unbalanced.parameters.sd_int == baseline.parameters.sd_int

    @claim("scenarios/unbalanced.md", "Here half of all rows are thrown away at random,")
    def test_sampling_takes_half_of_the_rows_and_leaves_unequal_clusters(self, unbalanced):
        assert unbalanced.model.n_observations == 500
        assert unbalanced.n.min() < 3 < 8 < unbalanced.n.max()

    @claim("scenarios/unbalanced.md", "the more observations, the less shrinkage.")
    def test_clusters_with_more_observations_shrink_less(self, unbalanced):
        assert rank(unbalanced.n, unbalanced.given) < -0.5

    @claim(
        "scenarios/unbalanced.md",
        "Large points stay put. The long arrows belong to small points.",
    )
    def test_small_points_have_the_long_arrows(self, unbalanced):
        longest = unbalanced.way.nlargest(5).index
        assert (unbalanced.n[longest] <= 4).all()
        assert unbalanced.way[unbalanced.n >= 7].max() < 0.2

    @claim(
        "scenarios/unbalanced.md",
        "Two observations far apart can say more than four close together.",
    )
    def test_two_observations_far_apart_can_say_more_than_four_close_together(self, unbalanced):
        given, n = unbalanced.given, unbalanced.n
        assert given[n == 2].min() < given[n == 4].max()

    @claim(
        "scenarios/unbalanced.md",
        "with so little noise even five observations make a decent line.",
    )
    def test_five_observations_make_a_decent_line_at_this_noise(self, unbalanced):
        assert unbalanced.given[unbalanced.n == 5].median() < 0.1

    @claim(
        "scenarios/unbalanced.md",
        "On average the shrinkage is small, … for intercepts and … for slopes,",
    )
    def test_shrinkage_is_small_on_average(self, unbalanced, baseline):
        assert (unbalanced.shrinkage < baseline.shrinkage).all()

    @claim("scenarios/unbalanced.md", "Partial pooling halves the error,")
    def test_partial_pooling_halves_the_error(self, unbalanced):
        assert (
            unbalanced.rmse.loc["partial_pooling"] < 0.5 * unbalanced.rmse.loc["no_pooling"]
        ).all()

    @claim(
        "scenarios/unbalanced.md",
        "A few hopeless lines are rescued, and that is most of the gain.",
    )
    def test_a_few_rescued_lines_are_most_of_the_gain(self, unbalanced):
        squared = {
            name: (
                (estimates(unbalanced.pooled, name) - estimates(unbalanced.pooled, "truth")) ** 2
            )
            for name in ("no_pooling", "partial_pooling")
        }
        gain = (squared["no_pooling"] - squared["partial_pooling"]).sum(axis=1)
        assert gain.nlargest(5).sum() > 0.9 * gain.sum()

    @claim("scenarios/unbalanced.md", "With the baseline's noise small clusters shrink far more.")
    def test_with_the_balance_alone_small_clusters_shrink_far_more(self, unbalanced):
        alone = situation(balanced=0.5)
        assert (
            alone.given[alone.n <= 3].median() > 0.5 > unbalanced.given[unbalanced.n <= 3].median()
        )

    @claim(
        "scenarios/unbalanced.md",
        "Then turn Noise, SD down to 0.25 and watch them stand up for themselves.",
    )
    def test_with_the_balance_alone_little_noise_lets_small_clusters_stand(self):
        noisy, quiet = situation(balanced=0.5), situation(balanced=0.5, sigma=0.25)
        small = [s.given[s.n <= 3].median() for s in (noisy, quiet)]
        assert small[1] < small[0] / 2


class TestCourse:
    """What the exercises' answers say."""

    @claim(
        "course/shrinkage.ipynb",
        "With sd_slope=1 the slopes shrink much less: now most of the spread of the own slopes is "
        "real.",
    )
    @claim(
        "course/shrinkage.ipynb",
        "With sd_slope=0 the model estimates a small standard deviation of the slopes and a "
        "correlation at its bound,",
    )
    def test_true_differences(self, baseline):
        steep, none = situation(sd_slope=1), situation(sd_slope=0)
        assert steep.shrinkage["x"] < baseline.shrinkage["x"] / 2
        assert steep.shrinkage["intercept"] == pytest.approx(
            baseline.shrinkage["intercept"], abs=0.05
        )
        assert none.model.is_singular
        assert abs(none.model.correlation) > 0.999
        assert 0 < none.sd["x"] < 0.1
        assert 0.5 < none.shrinkage["x"] < 1

    @claim(
        "course/shrinkage.ipynb",
        "To get there many have to move away from the average in one coordinate, far more than "
        "without a correlation. The estimated correlation is at its bound, 1, although the truth "
        "is 0.8.",
    )
    def test_correlation(self, baseline):
        tilted = situation(cor=0.8)
        assert tilted.model.is_singular
        assert tilted.model.correlation > 0.999
        counts = [
            moved_away(s.pooled, s.model.fixed_effects).any(axis=1).sum()
            for s in (baseline, tilted)
        ]
        assert counts[1] > 2 * counts[0]

    @claim(
        "course/shrinkage.ipynb",
        "A few clusters are missing altogether: none of their observations was kept. And look at "
        "model.is_singular: so little is left that the correlation is estimated at its bound.",
    )
    def test_balance(self):
        data = create_data(balanced=0.3)
        sizes = data["cluster"].value_counts()
        assert sizes.min() == 1
        assert len(sizes) < 100
        assert fit(data).is_singular

    @claim(
        "scenarios/fewer-observations.md",
        "With the same two values in each, as in before/after data, the variances of intercept, "
        "slope and noise cannot be told apart.",
    )
    @claim("differences.md", "With the same two values in each cluster the article is right.")
    def test_two_rows_with_the_same_x_do_not_tell_variances_apart(self):
        X = np.array([[1, 0], [1, 1]])
        one = X @ np.diag([0.25, 0.0625]) @ X.T + np.eye(2)
        other = X @ np.array([[0.75, -0.5], [-0.5, 1.0625]]) @ X.T + 0.5 * np.eye(2)
        np.testing.assert_array_equal(one, other)

    @claim(
        "course/shrinkage.ipynb",
        "For the intercepts the two are level at about 50. The slopes take longer, and are nearly "
        "level at 100:",
    )
    def test_observations(self):
        lead = {}
        for n in (10, 20, 50, 100):
            errors = situation(obs_per_cluster=n).rmse
            lead[n] = 1 - errors.loc["partial_pooling"] / errors.loc["no_pooling"]
        assert lead[20]["intercept"] > 0.1 > 0.01 > abs(lead[50]["intercept"])
        assert lead[50]["x"] > 0.1 > 0.05 > lead[100]["x"] > 0

    @claim("course/shrinkage.ipynb", "It is a little less than a half.")
    def test_noise(self):
        target = situation(obs_per_cluster=40).shrinkage["x"]
        low, high = (situation(sigma=sigma).shrinkage["x"] for sigma in (0.4, 0.5))
        assert low < target < high

    @claim(
        "course/shrinkage.ipynb",
        "partial pooling is better for the clusters together in every sample, or nearly so,",
    )
    def test_luck(self):
        samples = [situation(seed=seed) for seed in range(1, 11)]
        gains = [s.rmse.loc["no_pooling"] - s.rmse.loc["partial_pooling"] for s in samples]
        assert sum((gain > 0).all() for gain in gains) >= 9
        worse = [s.worse.mean() for s in samples]
        assert 0.2 < min(worse) < max(worse) < 0.5
        assert len(set(worse)) > 3

    @pytest.fixture
    def sleep(self):
        return pd.read_csv(DATA / "short_sleep.csv")

    @claim(
        "course/shrinkage.ipynb",
        "With all mornings nobody's slope changes by more than a few milliseconds a night.",
    )
    @claim("course/shrinkage.ipynb", "claims more than 50 ms a night, because these three rise")
    @claim("course/shrinkage.ipynb", "The mixed model does not believe it and stays below 25,")
    def test_people(self, sleep):
        few = sleep[(sleep["person"] != 308) | (sleep["nights"] <= 2)]
        whole, cut = (pool(fit(d, "reaction", "nights", "person")) for d in (sleep, few))
        moved = estimates(whole, "no_pooling") - estimates(whole, "partial_pooling")
        assert moved["x"].abs().max() < 5
        assert cut.loc[308, "no_pooling_x"] > 50
        assert cut.loc[308, "partial_pooling_x"] < 25
        assert abs(cut.loc[308, "partial_pooling_x"] - whole.loc[308, "no_pooling_x"]) < 5

    @claim(
        "course/shrinkage.ipynb",
        "so we expect about 20 and would be surprised by more than 30.",
    )
    @claim("course/shrinkage.ipynb", "among the steepest, and not five times the average.")
    def test_what_to_write(self, sleep):
        few = sleep[(sleep["person"] != 308) | (sleep["nights"] <= 2)]
        model = fit(few, "reaction", "nights", "person")
        expected = pool(model).loc[308, "partial_pooling_x"]
        error = np.sqrt(prediction_error_cov(model).loc[308, "var_x"])
        assert expected == pytest.approx(20, abs=2)
        assert expected + 1.645 * error == pytest.approx(30, abs=3)
        own = estimates(pool(fit(sleep, "reaction", "nights", "person")), "no_pooling")["x"]
        assert 308 in own.nlargest(3).index


class TestSideBySide:
    @claim("compare.md", "mean shrinkage goes from next to nothing to nearly everything.")
    def test_shrinkage_runs_from_next_to_nothing_to_next_to_everything(self, all_of_them):
        require(*SLUGS)
        values = pd.DataFrame({slug: s.shrinkage for slug, s in all_of_them.items()})
        assert values.min().min() < 0.05
        assert values.max().max() > 0.9

    @claim("summary.md", "On average slopes gave up from … to … of their distance,")
    @claim("summary.md", "Between … and … of the clusters ended farther from their true line.")
    def test_summary_names_the_extremes(self, all_of_them):
        require(*SLUGS)
        slopes = pd.Series({slug: s.shrinkage["x"] for slug, s in all_of_them.items()})
        worse = pd.Series({slug: s.worse.mean() for slug, s in all_of_them.items()})
        assert (slopes.idxmin(), slopes.idxmax()) == ("more-slope-variance", "fewer-observations")
        assert (worse.idxmin(), worse.idxmax()) == ("fewer-observations", "unbalanced")

    @claim("compare.md", "Where mean shrinkage is strong, the gain over no pooling is large.")
    def test_where_shrinkage_is_strong_the_gain_is_large(self, all_of_them):
        for s in all_of_them.values():
            relative = 1 - s.rmse.loc["partial_pooling"] / s.rmse.loc["no_pooling"]
            assert (relative[s.shrinkage > 0.5] > 0.3).all()

    @claim(
        "compare.md",
        "Where it is weak, the two mostly agree; the unbalanced clusters are the exception,",
    )
    def test_where_it_is_weak_the_two_agree_but_for_the_unbalanced_clusters(self, all_of_them):
        for slug, s in all_of_them.items():
            relative = 1 - s.rmse.loc["partial_pooling"] / s.rmse.loc["no_pooling"]
            weak = relative[s.shrinkage < 0.2]
            assert (weak > 0.5).all() if slug == "unbalanced" else (weak.abs() < 0.1).all()

    @claim(
        "compare.md",
        "Complete pooling beats no pooling only where clusters differ less than the noise of "
        "their own lines.",
    )
    def test_complete_pooling_beats_none_only_where_noise_exceeds_differences(self, all_of_them):
        for s in all_of_them.values():
            better = s.rmse.loc["complete_pooling"] < s.rmse.loc["no_pooling"]
            true_sd = pd.Series([s.parameters.sd_int, s.parameters.sd_slope], COEFFICIENTS)
            assert (true_sd < s.error["noise_no_pooling"])[better].all()
