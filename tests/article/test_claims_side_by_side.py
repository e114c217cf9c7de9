"""What the pages say of the situations side by side."""

import pandas as pd

from tests.article.claims import claim
from tests.article.conftest import require
from tests.article.measured import COEFFICIENTS, SLUGS


@claim("compare.md", "mean shrinkage goes from next to nothing to nearly everything.")
def test_shrinkage_runs_from_next_to_nothing_to_next_to_everything(all_of_them):
    require(*SLUGS)
    values = pd.DataFrame({slug: s.shrinkage for slug, s in all_of_them.items()})
    assert values.min().min() < 0.05
    assert values.max().max() > 0.9


@claim("summary.md", "On average slopes gave up from … to … of their distance,")
@claim("summary.md", "Between … and … of the clusters ended farther from their true line.")
def test_summary_names_the_extremes(all_of_them):
    require(*SLUGS)
    slopes = pd.Series({slug: s.shrinkage["x"] for slug, s in all_of_them.items()})
    worse = pd.Series({slug: s.worse.mean() for slug, s in all_of_them.items()})
    assert (slopes.idxmin(), slopes.idxmax()) == ("more-slope-variance", "fewer-observations")
    assert (worse.idxmin(), worse.idxmax()) == ("fewer-observations", "unbalanced")


@claim("compare.md", "Where mean shrinkage is strong, the gain over no pooling is large.")
def test_where_shrinkage_is_strong_the_gain_is_large(all_of_them):
    for s in all_of_them.values():
        relative = 1 - s.rmse.loc["partial_pooling"] / s.rmse.loc["no_pooling"]
        assert (relative[s.shrinkage > 0.5] > 0.3).all()


@claim(
    "compare.md",
    "Where it is weak, the two mostly agree; the unbalanced clusters are the exception,",
)
def test_where_it_is_weak_the_two_agree_but_for_the_unbalanced_clusters(all_of_them):
    for slug, s in all_of_them.items():
        relative = 1 - s.rmse.loc["partial_pooling"] / s.rmse.loc["no_pooling"]
        weak = relative[s.shrinkage < 0.2]
        assert (weak > 0.5).all() if slug == "unbalanced" else (weak.abs() < 0.1).all()


@claim(
    "compare.md",
    "Complete pooling beats no pooling only where clusters differ less than the noise of "
    "their own lines.",
)
def test_complete_pooling_beats_none_only_where_noise_exceeds_differences(all_of_them):
    for s in all_of_them.values():
        better = s.rmse.loc["complete_pooling"] < s.rmse.loc["no_pooling"]
        true_sd = pd.Series([s.parameters.sd_int, s.parameters.sd_slope], COEFFICIENTS)
        assert (true_sd < s.error["noise_no_pooling"])[better].all()
