"""What the answers to the course notebook's exercises say."""

import numpy as np
import pandas as pd
import pytest

from shrinksite import (
    create_data,
    estimates,
    fit,
    moved_away,
    pool,
    prediction_error_cov,
)
from tests.article.claims import claim
from tests.article.measured import situation
from tests.reference import DATA


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
def test_true_differences(baseline):
    steep, none = situation(sd_slope=1), situation(sd_slope=0)
    assert steep.shrinkage["x"] < baseline.shrinkage["x"] / 2
    assert steep.shrinkage["intercept"] == pytest.approx(baseline.shrinkage["intercept"], abs=0.05)
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
def test_correlation(baseline):
    tilted = situation(cor=0.8)
    assert tilted.model.is_singular
    assert tilted.model.correlation > 0.999
    counts = [
        moved_away(s.pooled, s.model.fixed_effects).any(axis=1).sum() for s in (baseline, tilted)
    ]
    assert counts[1] > 2 * counts[0]


@claim(
    "course/shrinkage.ipynb",
    "A few clusters are missing altogether: none of their observations was kept. And look at "
    "model.is_singular: so little is left that the correlation is estimated at its bound.",
)
def test_balance():
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
def test_two_rows_with_the_same_x_do_not_tell_variances_apart():
    X = np.array([[1, 0], [1, 1]])
    one = X @ np.diag([0.25, 0.0625]) @ X.T + np.eye(2)
    other = X @ np.array([[0.75, -0.5], [-0.5, 1.0625]]) @ X.T + 0.5 * np.eye(2)
    np.testing.assert_array_equal(one, other)


@claim(
    "course/shrinkage.ipynb",
    "For the intercepts the two are level at about 50. The slopes take longer, and are nearly "
    "level at 100:",
)
def test_observations():
    lead = {}
    for n in (10, 20, 50, 100):
        errors = situation(obs_per_cluster=n).rmse
        lead[n] = 1 - errors.loc["partial_pooling"] / errors.loc["no_pooling"]
    assert lead[20]["intercept"] > 0.1 > 0.01 > abs(lead[50]["intercept"])
    assert lead[50]["x"] > 0.1 > 0.05 > lead[100]["x"] > 0


@claim("course/shrinkage.ipynb", "It is a little less than a half.")
def test_noise():
    target = situation(obs_per_cluster=40).shrinkage["x"]
    low, high = (situation(sigma=sigma).shrinkage["x"] for sigma in (0.4, 0.5))
    assert low < target < high


@claim(
    "course/shrinkage.ipynb",
    "partial pooling is better for the clusters together in every sample, or nearly so,",
)
def test_luck():
    samples = [situation(seed=seed) for seed in range(1, 11)]
    gains = [s.rmse.loc["no_pooling"] - s.rmse.loc["partial_pooling"] for s in samples]
    assert sum((gain > 0).all() for gain in gains) >= 9
    worse = [s.worse.mean() for s in samples]
    assert 0.2 < min(worse) < max(worse) < 0.5
    assert len(set(worse)) > 3


@pytest.fixture
def sleep():
    return pd.read_csv(DATA / "short_sleep.csv")


@claim(
    "course/shrinkage.ipynb",
    "With all mornings nobody's slope changes by more than a few milliseconds a night.",
)
@claim("course/shrinkage.ipynb", "claims more than 50 ms a night, because these three rise")
@claim("course/shrinkage.ipynb", "The mixed model does not believe it and stays below 25,")
def test_people(sleep):
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
def test_what_to_write(sleep):
    few = sleep[(sleep["person"] != 308) | (sleep["nights"] <= 2)]
    model = fit(few, "reaction", "nights", "person")
    expected = pool(model).loc[308, "partial_pooling_x"]
    error = np.sqrt(prediction_error_cov(model).loc[308, "var_x"])
    assert expected == pytest.approx(20, abs=2)
    assert expected + 1.645 * error == pytest.approx(30, abs=3)
    own = estimates(pool(fit(sleep, "reaction", "nights", "person")), "no_pooling")["x"]
    assert 308 in own.nlargest(3).index
