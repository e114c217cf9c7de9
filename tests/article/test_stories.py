"""What the pages about real people and places say: each claim is a test over their data."""

import numpy as np
import pandas as pd
import pytest

from scripts.written.execute import execute
from shrinksite import estimates, fit, held_out, own_weight, pool, share_kept
from shrinksite.geometry import half_window
from shrinksite.scenarios import read_scenarios
from tests.article.claims import claim
from tests.conftest import ROOT
from tests.reference import DATA

OWN = {s.slug: s for s in read_scenarios(ROOT / "docs/scenarios.toml") if s.table is not None}
SLEEP, RADON, COMPARE = "stories/short-sleep.md", "stories/radon.md", "compare.md"
CUT = [308, 335]


def story(slug):
    """Return a fixture that executes a situation, and skips where it is gone."""

    @pytest.fixture(scope="module")
    def done():
        if slug not in OWN:
            pytest.skip(f"docs/scenarios.toml has no {slug} with a table")
        return execute(OWN[slug])

    return done


sleep = story("short-sleep")
cut = story("short-sleep-cut")
radon = story("radon")


def lines(done, pooling):
    return estimates(done.pooled, pooling)


class TestShortSleep:
    @claim(
        SLEEP, "Its days 0 and 1 were training and are left out; day 2 is the morning after a usual"
    )
    @claim(
        SLEEP, "Now we hide the last five mornings of two people, 308 and 335. Nobody else loses"
    )
    def test_the_tables_are_the_study_without_training_and_without_ten_mornings(self, sleep, cut):
        study = pd.read_csv(DATA / "sleepstudy.csv").query("Days >= 2")
        mornings = pd.DataFrame(
            {"person": study["Subject"], "nights": study["Days"] - 2, "reaction": study["Reaction"]}
        ).reset_index(drop=True)
        columns = list(sleep.data.columns)
        pd.testing.assert_frame_equal(sleep.data, mornings[columns], check_dtype=False)
        hidden = mornings["person"].isin(CUT) & (mornings["nights"] > 2)
        assert hidden.sum() == 10
        kept = mornings[~hidden].reset_index(drop=True)
        pd.testing.assert_frame_equal(cut.data, kept[columns], check_dtype=False)

    @claim(SLEEP, "Person 352 shows why: the training days alone bend that line.")
    def test_training_bends_the_line_of_352(self, sleep):
        with_training = fit(pd.read_csv(DATA / "sleepstudy.csv"), "Reaction", "Days", "Subject")
        bent = estimates(pool(with_training), "no_pooling").loc[352, "x"]
        assert bent > 1.5 * lines(sleep, "no_pooling").loc[352, "x"]

    @claim(SLEEP, "the weight matrix is the same for everybody.")
    def test_all_have_the_same_weight(self, sleep):
        weights = own_weight(sleep.model)
        np.testing.assert_allclose(weights, np.broadcast_to(weights[0], weights.shape))

    @claim(
        SLEEP, "its slope rises and its start falls. So noise pulls points towards the upper left"
    )
    def test_errors_of_start_and_slope_are_opposed(self):
        X = np.stack([np.ones(8), np.arange(8)], axis=1)
        assert np.linalg.inv(X.T @ X)[0, 1] < 0

    @claim(
        SLEEP, "Those who keep most are slow from the start and get slower fast, or quick in both,"
    )
    @claim(
        SLEEP,
        "Those who keep least are quick to start and get slower fast, or the other way round.",
    )
    def test_those_who_keep_most_lie_on_the_rising_diagonal(self, sleep):
        away = lines(sleep, "no_pooling") - sleep.model.fixed_effects
        rises = away["intercept"] * away["x"] > 0
        half = half_window(sleep.pooled)
        kept = share_kept(sleep.pooled, sleep.model.fixed_effects, half).sort_values()
        assert rises[kept.index[-4:]].all()
        assert not rises[kept.index[:4]].any()
        farthest = (away / half).pow(2).sum(axis=1).idxmax()
        assert (away.loc[farthest] < 0).all()

    @claim(SLEEP, "The five hidden mornings agree: together with the first three they make …. Here")
    def test_308_is_saved(self, sleep, cut):
        own, mixed = (lines(cut, p).loc[308, "x"] for p in ("no_pooling", "partial_pooling"))
        whole = lines(sleep, "no_pooling").loc[308, "x"]
        assert abs(mixed - whole) < 5 < 30 < own - whole

    @claim(SLEEP, "Three mornings, each slower than the one before,")
    @claim(SLEEP, "Three mornings whose line falls a little.")
    def test_three_mornings_rise_for_one_and_not_for_the_other(self, cut):
        rows = cut.data.sort_values("nights").groupby("person")["reaction"]
        assert (np.diff(rows.get_group(308)) > 0).all()
        assert -5 < lines(cut, "no_pooling").loc[335, "x"] < 0

    @claim(SLEEP, "Nobody in this study comes near that,")
    def test_nobody_loses_as_much_as_the_first_mornings_of_308_claim(self, sleep, cut):
        most = lines(sleep, "no_pooling")["x"].max()
        assert most < 0.5 * lines(cut, "no_pooling").loc[308, "x"]

    @claim(
        SLEEP, "It is wrong. 335 is the one person who got quicker, and all eight mornings make …."
    )
    @claim(SLEEP, "Most people do get slower,")
    def test_335_pays(self, sleep, cut):
        slopes = lines(sleep, "no_pooling")["x"]
        assert slopes.index[slopes < 0].tolist() == [335]
        own, mixed = (lines(cut, p).loc[335, "x"] for p in ("no_pooling", "partial_pooling"))
        assert abs(mixed - slopes[335]) > 3 * abs(own - slopes[335])

    @claim(SLEEP, "Their slopes in the mixed model change by less than one millisecond a night,")
    def test_the_others_hardly_notice(self, sleep, cut):
        changed = (lines(sleep, "partial_pooling") - lines(cut, "partial_pooling"))["x"].abs()
        assert changed.drop(CUT).max() < 1

    @claim(
        SLEEP, "the weight of the own start is as large as before. About a slope they say next to"
    )
    def test_the_weight_of_the_start_stays_and_that_of_the_slope_goes(self, sleep, cut):
        whole = own_weight(sleep.model)[sleep.pooled.index.get_loc(308)]
        few = own_weight(cut.model)[cut.pooled.index.get_loc(308)]
        assert few[0, 0] > whole[0, 0]
        assert few[1, 1] < 0.2 < 0.7 < whole[1, 1]

    @claim(
        SLEEP,
        "the mixed model is a little better than everybody's own line, and both are far better",
    )
    @claim(SLEEP, "About a person nobody has met it knows no more than one line for all does.")
    @claim(
        COMPARE, "own lines are nearly as good as the mixed model, and one line for all is useless."
    )
    def test_left_out_mornings(self, sleep):
        rows, people = held_out(sleep.data, "reaction", "nights", "person").to_numpy()[:, 1:]
        assert 0.95 * rows[0] < rows[1] < rows[0] < 0.6 * rows[2]
        assert people[1] == pytest.approx(people[2], rel=0.01)


class TestRadon:
    @pytest.fixture
    def means(self, radon):
        return radon.data.groupby("county_name")["log_radon"].agg(["mean", "size"])

    @claim(
        RADON,
        "Average its houses, sort, and take the first: it is Lac qui Parle. It has two houses",
    )
    @claim(RADON, "it does not make it the second worst of the state, which is what its mean says.")
    def test_the_highest_means(self, means):
        highest = means.sort_values("mean", ascending=False)
        assert highest.index[:2].tolist() == ["LAC QUI PARLE", "MURRAY"]
        assert highest["size"].iloc[:2].tolist() == [2, 1]

    @claim(
        RADON, "there is less radon upstairs: … on the scale of logarithms, which is about half."
    )
    def test_upstairs_there_is_about_half(self, radon):
        assert np.exp(radon.model.fixed_effects["x"]) == pytest.approx(0.5, abs=0.02)

    @claim(RADON, "from one house with a basement and one without.")
    @claim(RADON, "with a single house, measured in the basement, and a high one.")
    def test_the_houses_of_two_counties(self, radon):
        floors = radon.data.groupby("county_name")["floor"].apply(sorted)
        assert floors["LAC QUI PARLE"] == [0, 1]
        assert floors["MURRAY"] == [0]

    @claim(RADON, "It is still a high county, but no longer the highest:")
    @claim(
        RADON,
        "the first five lie within a tenth of each other, far closer than any of them is known.",
    )
    def test_the_first_are_level(self, radon):
        levels = lines(radon, "partial_pooling")["intercept"].sort_values(ascending=False)
        assert levels.index[:3].tolist() == ["CLAY", "FREEBORN", "LINCOLN"]
        assert "LAC QUI PARLE" in levels.index[:5]
        assert levels.iloc[0] - levels.iloc[4] < 0.1
        W = own_weight(radon.model)
        known = (np.eye(2) - W) @ radon.model.random_effects_cov.to_numpy()
        sds = pd.Series(np.sqrt(known[:, 0, 0]), radon.pooled.index)
        assert sds[levels.index[:5]].min() > 0.1

    @claim(
        RADON,
        "Of the ten counties with the highest means none has more than nine houses, and of the ten",
    )
    def test_small_counties_are_at_both_ends(self, means):
        sizes = means.sort_values("mean")["size"]
        assert max(sizes.iloc[:10].max(), sizes.iloc[-10:].max()) == 9 < means["size"].max() / 10

    @claim(RADON, "Hennepin, with … houses, stays where it is:")
    def test_a_large_county_stays(self, radon):
        moved = lines(radon, "no_pooling") - lines(radon, "partial_pooling")
        assert abs(moved.loc["HENNEPIN", "intercept"]) < 0.005

    @claim(RADON, "In the other … every house was measured on the same floor: floor is constant,")
    def test_counties_without_a_line_have_one_floor(self, radon):
        floors = radon.data.groupby("county_name")["floor"].nunique()
        assert (lines(radon, "no_pooling")["x"].isna() == (floors == 1)).all()

    @claim(RADON, "what its houses say about the level, and the slope of the counties in general.")
    def test_without_a_line_slopes_stay_near_the_average(self, radon):
        lost = lines(radon, "no_pooling")["x"].isna()
        away = (lines(radon, "partial_pooling") - radon.model.fixed_effects)["x"]
        assert away[lost].abs().max() < 0.5 * away.abs().max()

    @claim(
        RADON,
        "predicts the next house worse than one line for the whole state does. The mixed model is",
    )
    @claim(
        RADON, "it has nothing to add, and one line for all is as good, by chance a hair better."
    )
    @claim(
        COMPARE,
        "Among counties, most of them with a handful of houses, own lines are the worst of the",
    )
    def test_left_out_houses(self, radon):
        errors = held_out(radon.data, "log_radon", "floor", "county_name")
        rows, counties = errors.to_numpy()[:, 1:]
        assert rows[1] < rows[2] < rows[0]
        assert 0.98 * counties[1] < counties[2] < counties[1]
        assert radon.pooled["n"].median() <= 5

    @claim(RADON, "Only few houses were measured on the ground floor,")
    def test_few_houses_are_without_basement(self, radon):
        assert radon.data["floor"].mean() < 0.2
