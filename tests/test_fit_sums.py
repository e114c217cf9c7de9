"""A fit of sums is the fit of the rows; what are sums of no data is refused."""

import numpy as np
import pandas as pd
import pytest

from shrinksite import (
    Priors,
    bootstrap,
    conditional_cov,
    create_data,
    fit,
    fit_sums,
    intervals,
    lme4_summary,
    means,
    pool,
    posterior,
    satterthwaite,
)
from shrinksite.evidence import evidence
from shrinksite.figure_data import figure_data
from shrinksite.own_weight import own_weight
from shrinksite.structures import PLACES
from tests.reference import MODELS, model_data, ragged_data
from tests.situations import SIMULATED
from tests.sums import sums_of


def assert_same(one, other):
    """To 1e-10 of each number, or of the largest of its kind."""
    assert one.reml_criterion == pytest.approx(other.reml_criterion, rel=1e-10)
    assert one.sigma == pytest.approx(other.sigma, rel=1e-10)
    for name in ("theta", "fixed_effects", "standard_errors", "random_effects_cov"):
        ours, theirs = np.asarray(getattr(one, name)), np.asarray(getattr(other, name))
        np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-10 * max(1, np.abs(theirs).max()))
    frame, wanted = pool(one), pool(other)
    size = wanted.abs().max().max()
    pd.testing.assert_frame_equal(frame, wanted, rtol=0, atol=1e-10 * size)
    np.testing.assert_allclose(own_weight(one), own_weight(other), atol=1e-9)


@pytest.mark.parametrize("random_effects", PLACES)
@pytest.mark.parametrize("name", MODELS)
def test_it_is_the_fit_of_the_rows(name, random_effects):
    data = model_data(name)
    shuffled = sums_of(data).sample(frac=1, random_state=3)
    assert_same(
        fit_sums(shuffled, random_effects=random_effects), fit(data, random_effects=random_effects)
    )


@pytest.mark.parametrize("random_effects", PLACES)
def test_it_has_the_prior_of_the_rows(random_effects):
    data, prior = model_data("singular"), "boundary-avoiding"
    found = fit_sums(sums_of(data), random_effects=random_effects, prior=prior)
    assert_same(found, fit(data, random_effects=random_effects, prior=prior))
    assert found.prior == prior
    with pytest.raises(ValueError, match="prior = 'flat' is not allowed"):
        fit_sums(sums_of(data), prior="flat")


def test_clusters_without_a_slope_of_their_own():
    assert_same(fit_sums(sums_of(ragged_data())), fit(ragged_data()))


@pytest.mark.parametrize("left_out", [["mean_x", "sxx", "sxy"], ["sxy"], []])
def test_sums_of_y_alone_are_a_model_of_means(left_out):
    data = create_data(n_cluster=20)
    table = sums_of(data).assign(mean_x=0, sxx=0, sxy=0).drop(columns=left_out)
    assert_same(fit_sums(table), fit(data, x=None))


def test_an_x_that_varies_between_clusters_only():
    data = create_data(n_cluster=20).assign(x=lambda data: data["cluster"] % 3 + 1.0)
    ours, theirs = (
        fit_sums(sums_of(data), random_effects="intercept"),
        fit(data, random_effects="intercept"),
    )
    assert_same(ours, theirs)
    pd.testing.assert_frame_equal(means(ours), means(theirs), rtol=0, atol=1e-10)


PRIORS = Priors(2.5, 2.5, 2.5)


@pytest.mark.parametrize(
    ("said_of", "tolerance"),
    [
        (intervals, 1e-10),
        (conditional_cov, 1e-10),
        (evidence, 1e-8),  # precisions are hundreds
        (satterthwaite, 1e-8),
        (lambda fit: bootstrap(fit, 20, seed=4).astype(float), 1e-8),
    ],
)
def test_all_that_follows_from_a_fit_follows_from_sums(said_of, tolerance):
    data = create_data(n_cluster=15, obs_per_cluster=6, seed=11)
    ours, theirs = (said_of(fitted) for fitted in (fit_sums(sums_of(data)), fit(data)))
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=tolerance)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["sleepstudy", "fewer", "singular"])
def test_the_posterior_is_the_same(name):
    data = model_data(name)
    ours, theirs = (posterior(one, PRIORS) for one in (fit_sums(sums_of(data)), fit(data)))
    scale = np.maximum(theirs.parameters["sd"], 1).to_numpy()[:, np.newaxis]
    assert (np.abs(ours.parameters - theirs.parameters) <= 1e-10 * scale).all(axis=None)
    np.testing.assert_allclose(ours.coefficients, theirs.coefficients, rtol=1e-10, atol=1e-10)


def test_the_figure_is_the_same():
    scenario = SIMULATED[0]
    data = create_data(**scenario.parameters)
    ours, theirs = (
        figure_data(one, pool(one), scenario) for one in (fit_sums(sums_of(data)), fit(data))
    )
    assert_near(ours, theirs)


def assert_near(ours, theirs):
    """Assert that nested lists are the same, numbers to the digits that a figure is rounded to."""
    if isinstance(theirs, dict):
        assert ours.keys() == theirs.keys()
        for key, value in theirs.items():
            assert_near(ours[key], value)
    elif isinstance(theirs, list):
        for one, other in zip(ours, theirs, strict=True):
            assert_near(one, other)
    else:
        assert ours == (pytest.approx(theirs, abs=2e-4) if isinstance(theirs, float) else theirs)


def test_priors_scaled_by_rows_are_to_be_given():
    with pytest.raises(ValueError, match="priors must be given"):
        posterior(fit_sums(TABLE))


def test_digits_go_where_noise_is_little_and_then_there_is_none():
    for sigma, digits in [(1e-2, 1e-10), (1e-4, 1e-7), (1e-6, 1e-3)]:
        data = create_data(sigma=sigma, n_cluster=30)
        assert fit_sums(sums_of(data)).sigma == pytest.approx(fit(data).sigma, rel=digits)
    data = create_data(sigma=1e-7, n_cluster=30)
    assert fit(data).sigma == pytest.approx(1e-7, rel=0.2)
    with pytest.raises(ValueError, match="no noise to estimate"):
        fit_sums(sums_of(data))


def test_the_report_has_all_but_the_residuals():
    data = create_data()
    rows, text = lme4_summary(fit(data)).splitlines(), lme4_summary(fit_sums(sums_of(data)))
    start = rows.index("Scaled residuals:")
    assert text.splitlines() == rows[:start] + rows[start + 4 :]
    with pytest.raises(RuntimeError, match="this needs the rows"):
        _ = fit_sums(sums_of(data)).statsmodels_result


def test_the_label_may_be_called_otherwise():
    table = sums_of(create_data(n_cluster=6)).rename(columns={"cluster": "school"})
    assert fit_sums(table, cluster="school").n_cluster == 6


TABLE = sums_of(create_data(n_cluster=6, obs_per_cluster=5))


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("n", 4.5, "column 'n', row 3 (index 2): 4.5 is not allowed: n must be a whole number"),
        ("n", 0, "column 'n', row 3 (index 2): 0 is not allowed"),
        ("sxx", -1, "column 'sxx', row 3 (index 2): -1 is not allowed: sxx must be at least 0"),
        ("syy", -0.5, "column 'syy', row 3 (index 2): -0.5 is not allowed"),
        ("sxy", 1e3, "column 'sxy', row 3 (index 2): 1000 is not allowed: sxy must be no farther"),
        ("n", 1, "column 'sxx', row 3 (index 2): .* must be 0 where n is 1"),
        ("mean_y", np.nan, "column 'mean_y', row 3 (index 2): nan is not a finite number"),
        ("mean_x", np.inf, "column 'mean_x', row 3 (index 2): inf is not a finite number"),
        ("cluster", 2, "column 'cluster', row 3 (index 2): .*2.* stands in a row before"),
        ("cluster", None, "column 'cluster', row 3 (index 2): a cluster needs a name"),
    ],
)
def test_bad_sums_are_refused_by_row_and_rule(column, value, said):
    table = TABLE.astype({column: object}) if value is None else TABLE.astype({column: float})
    if column == "cluster" and value is not None:
        table = TABLE.copy()
    table.loc[2, column] = value
    pattern = said.replace("(", r"\(").replace(")", r"\)")
    with pytest.raises(ValueError, match=pattern):
        fit_sums(table)


def test_sums_that_are_equal_but_for_rounding_are_of_one_line():
    table = TABLE.copy()
    table.loc[0, "sxy"] = np.sqrt(table.loc[0, "sxx"] * table.loc[0, "syy"]) * (1 + 1e-12)
    assert fit_sums(table).n_observations == 30


@pytest.mark.parametrize("missing", ["n", "mean_x", "mean_y", "sxx", "sxy", "syy", "cluster"])
def test_every_sum_is_needed(missing):
    with pytest.raises(ValueError, match=f"the sums must have exactly one column '{missing}'"):
        fit_sums(TABLE.drop(columns=missing))


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (TABLE.iloc[:1].assign(n=9), "holds one cluster"),
        (TABLE.assign(n=1, sxx=0, sxy=0, syy=0), "every cluster in column 'cluster' has one row"),
        (TABLE.assign(mean_x=2, sxx=0, sxy=0), "x is the same in every row"),
        (TABLE.assign(sxx=0, sxy=0), "'correlated' is not allowed: column 'x' is constant within"),
        (TABLE.assign(syy=TABLE["sxy"] ** 2 / TABLE["sxx"]), "no noise to estimate"),
        (TABLE.iloc[:2].assign(n=2), "4 rows for 6 parameters"),
        ({"n": [1]}, "the sums must be a pandas DataFrame; this is dict"),
    ],
)
def test_sums_without_a_model_are_refused(table, said):
    with pytest.raises(ValueError, match=said):
        fit_sums(table)
