"""What the pages say of fewer observations per cluster."""

import numpy as np
import pytest

from scripts.measurements.repeated import Setting, samples
from scripts.written.repeated import FEW, SAME, TWO_N_CLUSTER, read_repeated
from shrinksite import (
    create_data,
    fit,
)
from shrinksite.figure_data import examples
from shrinksite.line_panels import PANELS
from tests.article.claims import claim
from tests.article.conftest import require
from tests.article.measured import rank
from tests.conftest import ROOT


@claim(
    "scenarios/fewer-observations.md",
    "Clusters give up … of the distance in intercept and … in slope; it was … and … in the "
    "baseline.",
)
def test_it_shrinks_more_than_the_baseline(fewer, baseline):
    assert (fewer.shrinkage > baseline.shrinkage).all()


@claim(
    "summary.md",
    "On average slopes gave up from … to … of their distance, with nothing changed but the data.",
)
def test_it_shrinks_most_of_all(fewer, all_of_them):
    for other in all_of_them.values():
        assert (other.shrinkage <= fewer.shrinkage).all()


@claim(
    "scenarios/fewer-observations.md",
    "The starts are scattered so widely that … of … lie outside the window, and many arrows "
    "come in from beyond the frame. None ends out there.",
)
def test_more_than_half_start_outside_and_none_ends_there(fewer):
    assert fewer.starts_outside > 50
    assert fewer.ends_outside == 0


@claim(
    "scenarios/fewer-observations.md",
    "The clusters' own slopes have a standard deviation of …; the true ones have ….",
)
def test_own_slopes_spread_several_times_wider_than_the_truth(fewer):
    assert fewer.start["x"].std() > 5 * fewer.truth["x"].std()


@claim("scenarios/fewer-observations.md", "The mixed model makes that …, and the truth is ….")
def test_the_farthest_own_slope_is_absurd_and_is_mended(fewer):
    farthest = examples(fewer.pooled, fewer.model.fixed_effects)["farthest"]
    row = fewer.pooled.loc[farthest]
    assert abs(row["no_pooling_x"] - row["truth_x"]) > 10
    assert abs(row["partial_pooling_x"] - row["truth_x"]) < 0.5


@claim(
    "scenarios/fewer-observations.md",
    "A line through three points is at the mercy of their noise, above all when their $x$ lie "
    "close together.",
)
def test_lines_on_a_narrow_x_give_up_more(fewer):
    assert rank(fewer.pooled["sd_x"], fewer.given) < -0.6


@claim(
    "scenarios/fewer-observations.md",
    "Here the extreme clusters also give up the larger share",
)
@claim(
    "differences.md",
    "Only where extreme lines come from poor data, with three observations, do the two go together",
)
def test_here_the_extreme_also_give_up_the_larger_share(all_of_them):
    require("fewer-observations")
    ranks = {slug: rank(s.distance, s.given) for slug, s in all_of_them.items()}
    assert ranks.pop("fewer-observations") > 0.6
    assert max(ranks.values()) < 0.3


@claim(
    "scenarios/fewer-observations.md",
    "Nowhere else on this site is the gain so large, and nowhere are so few clusters worse off:",
)
def test_gain_is_the_largest_and_fewest_are_worse_off(fewer, all_of_them):
    for other in all_of_them.values():
        gain = other.rmse.loc["no_pooling"] - other.rmse.loc["partial_pooling"]
        assert (gain <= fewer.rmse.loc["no_pooling"] - fewer.rmse.loc["partial_pooling"]).all()
        assert other.worse.sum() >= fewer.worse.sum()


@claim(
    "scenarios/fewer-observations.md",
    "The mixed model hardly listens to them and gives all six nearly the same slope. For four "
    "that is nearer the true slope than their own; the other two had been lucky.",
)
def test_of_the_six_that_are_shown_four_slopes_gain(fewer):
    shown = fewer.pooled.head(PANELS)
    assert np.ptp(shown["partial_pooling_x"]) < 0.25 < np.ptp(shown["no_pooling_x"]) / 10
    misses = {
        name: (shown[f"{name}_x"] - shown["truth_x"]).abs()
        for name in ("no_pooling", "partial_pooling")
    }
    assert (misses["partial_pooling"] < misses["no_pooling"]).sum() == 4


@claim("scenarios/fewer-observations.md", "The slopes come close to complete pooling.")
def test_slopes_come_close_to_complete_pooling(fewer):
    assert fewer.shrinkage["x"] > 0.9
    own, partial, complete = fewer.rmse["x"]
    assert complete - partial < 0.02 < own - partial


@claim(
    "scenarios/fewer-observations.md",
    "The one above is not, but of … other samples with the same settings … were, or ….",
)
def test_this_fit_is_not_singular_but_between_one_in_four_and_one_in_five_is(fewer):
    assert not fewer.model.is_singular
    few = read_repeated(ROOT).loc[FEW]
    assert 0.2 < few["singular"] / few["samples"] < 0.25


@claim(
    "baseline.md",
    "In … new samples of the same settings, nine of ten estimates lay between … and ….",
)
def test_samples_of_the_engine_are_those_of_the_package():
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
def test_singular_fits_tie_slope_to_intercept_and_put_all_points_on_one_line():
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
    "create_data(obs_per_cluster=3, seed=1), then other seeds, and watch for model.is_singular.",
)
def test_first_seed_to_try_next_is_singular():
    assert fit(create_data(obs_per_cluster=3, seed=1)).is_singular


@claim("scenarios/fewer-observations.md", "The estimated correlation is weak evidence, too.")
@claim("differences.md", "The estimated correlation is noise, mostly.")
def test_the_estimated_correlation_is_noise(fewer, baseline):
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
def test_two_observations_per_cluster_identify_random_slopes():
    two = fit(create_data(obs_per_cluster=2, n_cluster=TWO_N_CLUSTER))
    sds = [*np.sqrt(np.diag(two.random_effects_cov)), two.sigma]
    np.testing.assert_allclose(sds, [0.5, 0.25, 1], atol=0.04)


@claim(
    "scenarios/fewer-observations.md",
    "Even a cluster with a single observation has its say.",
)
@claim("differences.md", "And a single observation has an $x$, so it does inform the slope.")
def test_a_single_observation_informs_the_slope():
    data = create_data(balanced=0.25)
    size = data.groupby("cluster")["y"].transform("size")
    model, without = fit(data), fit(data[size > 1])
    singletons = data.loc[size == 1, "cluster"]
    assert len(singletons) > 10
    assert (model.conditional_modes.loc[singletons, "x"].abs() > 1e-6).all()
    assert model.fixed_effects["x"] != pytest.approx(without.fixed_effects["x"], abs=1e-4)
