"""What the pages say of more subject variance."""

import numpy as np
import pytest
from scipy.stats import norm

from tests.article.claims import claim
from tests.article.measured import situation


@claim(
    "scenarios/more-subject-variance.md",
    "sd_int doubles from … to …, and sd_slope rises fourfold, from … to ….",
)
@claim(
    "scenarios/more-subject-variance.md",
    "Chance is what it was, and the differences have grown. Here intercepts and slopes vary as "
    "much as the noise does, and each filled bar is far longer than its chance.",
)
def test_it_doubles_sd_int_and_quadruples_sd_slope(subject, baseline):
    assert subject.parameters.sd_int == 2 * baseline.parameters.sd_int
    assert subject.parameters.sd_slope == 4 * baseline.parameters.sd_slope
    assert subject.parameters.sigma == subject.parameters.sd_slope
    noise = [s.error["noise_no_pooling"] for s in (subject, baseline)]
    np.testing.assert_allclose(*noise, rtol=0.02)
    assert (subject.sd > 2 * noise[0]).all()
    assert baseline.sd["x"] < noise[1]["x"]


@claim("scenarios/more-subject-variance.md", "The arrows are short.")
def test_it_shrinks_less(subject, baseline):
    assert (subject.shrinkage < 0.5 * baseline.shrinkage).all()


@claim(
    "scenarios/more-subject-variance.md",
    "The draws of $x$ and of the noise are the baseline's, so even their errors are the same:",
)
@claim(
    "scenarios/more-slope-variance.md",
    "The noise in a cluster's own line has not changed; the true differences have.",
)
def test_own_lines_have_the_same_errors_as_in_the_baseline(subject, slope, baseline):
    for other in (subject, slope):
        np.testing.assert_allclose(other.rmse.loc["no_pooling"], baseline.rmse.loc["no_pooling"])


@claim("scenarios/more-subject-variance.md", "Most of the cloud is not in the picture.")
def test_most_of_the_cloud_is_outside_the_window(subject):
    assert subject.starts_outside > 50
    assert subject.ends_outside > 50


@claim("scenarios/more-subject-variance.md", "better than no pooling, by about a hundredth.")
def test_gain_is_about_a_hundredth(subject):
    gain = subject.rmse.loc["no_pooling"] - subject.rmse.loc["partial_pooling"]
    assert ((gain > 0.005) & (gain < 0.02)).all()


@claim("scenarios/more-subject-variance.md", "Ignoring the clusters would be costly here.")
def test_complete_pooling_is_costly(subject):
    assert (subject.rmse.loc["complete_pooling"] > 1).all()


@claim(
    "scenarios/more-subject-variance.md",
    "… of … clusters are worse off, close to a coin toss.",
)
def test_worse_off_is_close_to_a_coin_toss(subject):
    assert 0.4 < subject.worse.mean() < 0.5


@claim(
    "scenarios/more-subject-variance.md",
    "The slopes stay put, and the intercepts shrink about as they did there.",
)
def test_with_sd_slope_alone_slopes_stay_and_intercepts_shrink_as_before(baseline):
    alone = situation(sd_slope=1)
    assert alone.shrinkage["x"] < 0.15
    assert alone.shrinkage["intercept"] == pytest.approx(baseline.shrinkage["intercept"], abs=0.05)


@claim("scenarios/more-subject-variance.md", "If it is 3, that becomes …, almost one in three.")
@claim(
    "differences.md",
    "The article says less than .001. Its other number, … for a standard deviation of 3, is right.",
)
def test_footnote_on_what_is_probable_under_a_normal():
    assert 2 * norm.sf(3) == pytest.approx(0.0027, abs=5e-5)
    assert 2 * norm.sf(3) > 0.001
    assert 0.31 < 2 * norm.sf(1) < 1 / 3
