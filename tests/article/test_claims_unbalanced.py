"""What the pages say of unbalanced data."""

from shrinksite import (
    estimates,
)
from tests.article.claims import claim
from tests.article.measured import rank, situation


@claim(
    "scenarios/unbalanced.md",
    "sd_slope doubles from … to …, and sigma falls to a quarter, ….",
)
def test_it_also_doubles_sd_slope_and_quarters_sigma(unbalanced, baseline):
    assert unbalanced.parameters.sd_slope == 2 * baseline.parameters.sd_slope
    assert unbalanced.parameters.sigma == baseline.parameters.sigma / 4
    assert unbalanced.parameters.sd_int == baseline.parameters.sd_int


@claim("scenarios/unbalanced.md", "Here half of all rows are thrown away at random,")
def test_sampling_takes_half_of_the_rows_and_leaves_unequal_clusters(unbalanced):
    assert unbalanced.model.n_observations == 500
    assert unbalanced.n.min() < 3 < 8 < unbalanced.n.max()


@claim("scenarios/unbalanced.md", "the more observations, the less shrinkage.")
def test_clusters_with_more_observations_shrink_less(unbalanced):
    assert rank(unbalanced.n, unbalanced.given) < -0.5


@claim(
    "scenarios/unbalanced.md",
    "Large points stay put. The long arrows belong to small points.",
)
def test_small_points_have_the_long_arrows(unbalanced):
    longest = unbalanced.way.nlargest(5).index
    assert (unbalanced.n[longest] <= 4).all()
    assert unbalanced.way[unbalanced.n >= 7].max() < 0.2


@claim(
    "scenarios/unbalanced.md",
    "Two observations far apart can say more than four close together.",
)
def test_two_observations_far_apart_can_say_more_than_four_close_together(unbalanced):
    given, n = unbalanced.given, unbalanced.n
    assert given[n == 2].min() < given[n == 4].max()


@claim(
    "scenarios/unbalanced.md",
    "with so little noise even five observations make a decent line.",
)
def test_five_observations_make_a_decent_line_at_this_noise(unbalanced):
    assert unbalanced.given[unbalanced.n == 5].median() < 0.1


@claim(
    "scenarios/unbalanced.md",
    "On average the shrinkage is small, … for intercepts and … for slopes,",
)
def test_shrinkage_is_small_on_average(unbalanced, baseline):
    assert (unbalanced.shrinkage < baseline.shrinkage).all()


@claim("scenarios/unbalanced.md", "Partial pooling halves the error,")
def test_partial_pooling_halves_the_error(unbalanced):
    assert (unbalanced.rmse.loc["partial_pooling"] < 0.5 * unbalanced.rmse.loc["no_pooling"]).all()


@claim(
    "scenarios/unbalanced.md",
    "A few hopeless lines are rescued, and that is most of the gain.",
)
def test_a_few_rescued_lines_are_most_of_the_gain(unbalanced):
    squared = {
        name: ((estimates(unbalanced.pooled, name) - estimates(unbalanced.pooled, "truth")) ** 2)
        for name in ("no_pooling", "partial_pooling")
    }
    gain = (squared["no_pooling"] - squared["partial_pooling"]).sum(axis=1)
    assert gain.nlargest(5).sum() > 0.9 * gain.sum()


@claim("scenarios/unbalanced.md", "With the baseline's noise small clusters shrink far more.")
def test_with_the_balance_alone_small_clusters_shrink_far_more(unbalanced):
    alone = situation(balanced=0.5)
    assert alone.given[alone.n <= 3].median() > 0.5 > unbalanced.given[unbalanced.n <= 3].median()


@claim(
    "scenarios/unbalanced.md",
    "Then turn Noise, SD down to 0.25 and watch them stand up for themselves.",
)
def test_with_the_balance_alone_little_noise_lets_small_clusters_stand():
    noisy, quiet = situation(balanced=0.5), situation(balanced=0.5, sigma=0.25)
    small = [s.given[s.n <= 3].median() for s in (noisy, quiet)]
    assert small[1] < small[0] / 2
