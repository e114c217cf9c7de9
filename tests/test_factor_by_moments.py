"""D from the scatter of the clusters' lines alone."""

from dataclasses import replace

import numpy as np

from shrinksite import create_data, fit
from shrinksite.factor_by_moments import effective_lines, factor_by_moments
from shrinksite.minimize_reml import nearer
from shrinksite.reml import RemlCriterion
from tests.reference import real_data


def test_where_all_clusters_have_the_same_x_it_is_the_minimum():
    # A balanced design: REML and moments agree (Corbeil and Searle 1976, Technometrics 18:31).
    standard = fit(real_data("sleepstudy")).standard
    factor = factor_by_moments(standard.clusters)
    D = standard.factor @ standard.factor.T
    np.testing.assert_allclose(factor @ factor.T, D, rtol=1e-6)


def test_it_is_what_lines_scatter_beyond_their_noise():
    clusters = fit(create_data(n_cluster=40, balanced=0.5)).standard.clusters
    n, mean, spread = clusters.n, clusters.mean_x, clusters.spread_x
    known = np.flatnonzero(spread > 0)
    lines = np.stack([clusters.intercept, clusters.slope], axis=1)[known]
    # Word for word: expected squares of weighted deviations, cluster by cluster
    share = spread[known] / spread.sum()
    away = lines - share @ lines
    scatter = sum(s * np.outer(a, a) for s, a in zip(share, away, strict=True))
    noise = np.zeros((2, 2))
    for s, c in zip(share, known, strict=True):
        information = np.array([[n[c], n[c] * mean[c]], [0, n[c] * mean[c] ** 2 + spread[c]]])
        information[1, 0] = information[0, 1]
        noise += s * (1 - s) * np.linalg.inv(information)
    variance = clusters.residual_ss / (n.sum() - len(n) - len(known))
    expected = (scatter / variance - noise) / np.sum(share * (1 - share))
    factor = factor_by_moments(clusters)
    np.testing.assert_allclose(factor @ factor.T, expected, rtol=1e-9)


def test_there_is_none_without_noise_or_without_two_sds():
    clusters = fit(create_data(sigma=5, seed=1)).standard.clusters
    assert factor_by_moments(clusters) is None  # its D has a negative variance
    loud = replace(clusters, intercept=9 * clusters.intercept, slope=9 * clusters.slope)
    assert factor_by_moments(loud) is not None
    assert factor_by_moments(replace(loud, n=np.full(100, 2.0))) is None  # lines take all rows up
    one = np.arange(100) == 0
    assert factor_by_moments(replace(loud, spread_x=one * loud.spread_x)) is None


def test_lines_count_as_many_as_would_tell_as_much_with_equal_weights():
    clusters = fit(create_data(n_cluster=4, obs_per_cluster=5)).standard.clusters
    assert effective_lines(replace(clusters, spread_x=np.array([2.0, 2, 2, 0]))) == 3
    assert effective_lines(replace(clusters, spread_x=np.array([3.0, 1, 0, 0]))) == 1.6
    assert effective_lines(replace(clusters, spread_x=np.zeros(4))) == 0


def test_few_lines_are_not_trusted():
    """They scatter by chance so that another valley may be theirs."""
    far = np.diag([9.0, 9.0])
    for n_cluster, is_trusted in ((29, False), (45, True)):  # x differs: 45 tell as much as 38
        clusters = fit(create_data(n_cluster=n_cluster, sd_int=2, sd_slope=2)).standard.clusters
        assert (effective_lines(clusters) > 30) == is_trusted
        start = nearer(RemlCriterion(clusters), far, clusters)
        assert np.array_equal(start, factor_by_moments(clusters) if is_trusted else far)
