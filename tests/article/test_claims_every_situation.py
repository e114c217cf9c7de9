"""What the pages say of all of the article's situations."""

import numpy as np
import pytest

from shrinksite import (
    own_weight,
)
from tests.article.claims import claim
from tests.article.conftest import SIMULATED, require
from tests.article.measured import SLUGS, rank
from tests.reference import SCENARIOS


@claim("hundred.md", "use the same data, row by row.")
@pytest.mark.parametrize("slug", SLUGS)
def test_data_are_the_articles(slug):
    require(slug)
    assert SIMULATED[slug].parameters == SCENARIOS[slug]["parameters"]
    assert SIMULATED[slug].point_size == ("n" if slug == "unbalanced" else "equal")


@claim("hundred.md", "It is a weighted mean.")
@claim("model.md", "The mixed model weighs them:")
@claim("glossary.md", "A weighted mean of the own line and the average line.")
def test_partial_pooling_is_a_weighted_mean_of_own_line_and_average(each):
    by_hand = np.einsum("cij,cj->ci", own_weight(each.model), each.start)
    np.testing.assert_allclose(by_hand, each.end, atol=1e-8)


@claim(
    "baseline.md",
    "Measured in the metric of $\\hat\\Sigma^{-1}$, which knows how the two coefficients vary "
    "together, no cluster ever moves outward.",
)
@claim("scenarios/more-slope-variance.md", "In that metric none moves outward.")
@claim("differences.md", "In the metric of $\\hat\\Sigma^{-1}$ none moves outward.")
def test_no_cluster_moves_outward_in_the_metric_of_sigma(each):
    metric = np.linalg.inv(each.model.random_effects_cov)
    start, end = (np.einsum("ci,ij,cj->c", away, metric, away) for away in (each.start, each.end))
    assert (end <= start).all()


@claim(
    "summary.md",
    "One coordinate may even move away from the average, because the other one says so.",
)
def test_yet_some_coordinate_moves_away(each):
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
def test_partial_pooling_is_the_best_or_level_with_the_best(each):
    best = each.rmse.drop("partial_pooling").min()
    assert (each.rmse.loc["partial_pooling"] < best + 0.002).all()


@claim("compare.md", "Together they lose less than the others gain.")
def test_partial_pooling_is_best_for_line_and_all_coordinates_together(each):
    together = (each.rmse**2).sum(axis=1)
    assert together.idxmin() == "partial_pooling"


@claim(
    "compare.md",
    "In every situation some clusters end farther from their true line than they began.",
)
def test_but_some_clusters_are_worse_off_and_fewer_than_half(each):
    assert 0.1 < each.worse.mean() < 0.5


@claim("summary.md", "On average it is the more unusual clusters that pay.")
@claim("baseline.md", "Mostly it hits clusters that really are unusual:")
def test_the_truly_unusual_pay(each):
    away = np.sqrt((each.truth**2).sum(axis=1))
    assert away[each.worse].mean() > away[~each.worse].mean()


@claim(
    "summary.md",
    "It sheds much chance, takes on a small pull in a known direction (a bias), and comes out "
    "ahead.",
)
def test_it_sheds_variance_takes_on_bias_and_comes_out_ahead(each):
    bias, partial = each.error["bias_partial_pooling"], each.error["noise_partial_pooling"]
    own, total = each.error["noise_no_pooling"], each.error["total_partial_pooling"]
    assert np.allclose(total**2, bias**2 + partial**2)
    assert (partial < own).all()
    assert (total < own).all()


@claim("summary.md", "The distance moved grows with the distance at the start.")
def test_extreme_clusters_travel_farther(each):
    assert rank(each.distance, each.way) > 0.5
