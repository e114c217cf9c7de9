"""What the pages say of more observations per cluster."""

import numpy as np

from shrinksite import (
    Parameters,
    estimates,
)
from shrinksite.kept_by_rows import kept_by_rows
from tests.article.claims import claim
from tests.article.measured import COEFFICIENTS, rank, situation


@claim(
    "scenarios/more-observations.md",
    "a cluster keeps most of its own intercept and less than half of its slope: slopes take "
    "longer, because they truly differ less.",
)
def test_slopes_take_longer_to_be_believed():
    kept = {n: kept_by_rows(n, Parameters()) for n in (3, 10, 100)}
    assert kept[10][0] > 0.5 > kept[10][1]
    assert all(intercept > slope for intercept, slope in kept.values())
    intercept, slope = kept_by_rows(10, Parameters(sd_slope=Parameters().sd_int))
    assert abs(intercept - slope) < 0.05


@claim("scenarios/more-observations.md", "Most points stay where they are,")
def test_points_move_least(more, all_of_them):
    for other in all_of_them.values():
        assert more.way.mean() <= other.way.mean()


@claim(
    "scenarios/more-observations.md",
    "In units of the axes, an intercept moves by … on average and a slope by …. It was … and "
    "… in the baseline.",
)
def test_it_shrinks_less_than_the_baseline(more, baseline):
    assert (more.shrinkage < 0.25 * baseline.shrinkage).all()


@claim(
    "scenarios/more-observations.md",
    "the starts are not wild to begin with: only … of … lie outside the window.",
)
def test_hardly_any_start_is_outside(more, all_of_them):
    assert more.starts_outside == min(s.starts_outside for s in all_of_them.values()) < 5


@claim(
    "scenarios/more-observations.md",
    "Nearly everything one sees is real, so nearly everything is kept:",
)
def test_noise_is_small_beside_true_differences(more):
    assert (more.error["noise_no_pooling"] < 0.5 * more.truth.std()).all()
    assert np.diag(more.weight).min() > 0.8


@claim(
    "scenarios/more-observations.md",
    "But in proportion they give up no more than the others",
)
def test_the_extreme_travel_farther_but_give_up_the_same_share(more):
    assert rank(more.distance, more.way) > 0.7
    assert abs(rank(more.distance, more.given)) < 0.1


@claim(
    "scenarios/more-observations.md",
    "In this sample the own intercepts are even a hair better than the mixed model's.",
)
@claim("differences.md", "One pair is a tie:")
def test_it_is_a_tie_and_own_intercepts_are_a_hair_better(more):
    lead = more.rmse.loc["partial_pooling"] - more.rmse.loc["no_pooling"]
    assert 0 < lead["intercept"] < 0.002
    assert -0.01 < lead["x"] < 0


@claim(
    "scenarios/more-observations.md",
    "… of … clusters are worse off, none of them by more than ….",
)
def test_those_worse_off_are_so_by_little(more):
    miss = {
        name: np.sqrt(
            ((estimates(more.pooled, name) - estimates(more.pooled, "truth")) ** 2).sum(axis=1)
        )
        for name in ("no_pooling", "partial_pooling")
    }
    assert (miss["partial_pooling"] - miss["no_pooling"]).max() < 0.1


@claim("scenarios/more-observations.md", "Mean shrinkage falls at every step.")
def test_shrinkage_of_slopes_falls_as_observations_grow():
    walk = [situation(obs_per_cluster=n).shrinkage for n in (3, 5, 10, 20, 50, 100)]
    for coefficient in COEFFICIENTS:
        values = [shrinkage[coefficient] for shrinkage in walk]
        assert values == sorted(values, reverse=True)
