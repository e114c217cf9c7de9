"""Sums over lattices, marginal distributions and mixtures, against what is known of them."""

import numpy as np
import pytest
from scipy import stats

from shrinksite.lattice import UnboundedError, walk
from shrinksite.marginal import interpolate, marginal_of_sum
from shrinksite.mixture import mixture_quantiles
from shrinksite.mode import differences, mode_and_widths

ROOT = np.array([[1.0, 0, 0], [-0.8, 0.6, 0], [0.5, 2, 3]])
WIDTHS = 1 / np.sqrt(np.diag(np.linalg.inv(ROOT @ ROOT.T)))  # SDs, the other coordinates fixed
PROBABILITIES = [0.001, 0.025, 0.5, 0.975]


def log_normal_density(points):
    return -np.sum(np.linalg.solve(ROOT, points.T) ** 2, axis=0) / 2


@pytest.mark.parametrize("k", [1, 2, 3])
def test_the_sum_over_a_lattice_is_the_integral(k):
    # Beyond a fall of 12 lie 1e-6 (one dimension) to 3e-5 (three) of a normal density.
    nodes, points = walk(lambda points: -np.sum(points**2, axis=1) / 2, np.zeros(k), np.ones(k))
    total = np.sum(np.exp(-np.sum(points**2, axis=1) / 2))
    assert total == pytest.approx((2 * np.pi) ** (k / 2), rel=5e-5)
    np.testing.assert_array_equal(nodes, points)


def test_a_density_may_be_oblique_and_a_lattice_start_beside_the_top():
    origin = np.array([0.4, -0.7, 1])
    _, points = walk(log_normal_density, origin, WIDTHS)
    total = np.sum(np.exp(log_normal_density(points))) * np.prod(WIDTHS)
    assert total == pytest.approx((2 * np.pi) ** 1.5 * np.linalg.det(ROOT), rel=1e-4)


def test_each_node_counts_once():
    nodes, _ = walk(log_normal_density, np.zeros(3), WIDTHS)
    assert len(np.unique(nodes, axis=0)) == len(nodes)


def test_what_does_not_vanish_is_not_walked_forever():
    with pytest.raises(UnboundedError, match="not vanished within 30000 nodes"):
        walk(lambda points: -np.abs(points[:, 0]), np.zeros(3), np.ones(3))


def test_the_mode_of_a_normal_density_has_its_widths():
    middle = np.array([1.0, -2, 0.5])
    mode, widths = mode_and_widths(lambda p: log_normal_density(p - middle), np.zeros(3))
    np.testing.assert_allclose(mode, middle, atol=1e-8)
    assert WIDTHS.max() > 1.5
    np.testing.assert_allclose(widths, np.minimum(WIDTHS, 1.5), atol=1e-6)  # and no more


def test_differences_are_derivatives():
    place = differences(lambda p: np.exp(p[:, 0]) * np.sin(p[:, 1]), np.array([0.3, 0.8]))
    e, sin, cos = np.exp(0.3), np.sin(0.8), np.cos(0.8)
    assert place.value == pytest.approx(e * sin, rel=1e-14)
    np.testing.assert_allclose(place.gradient, [e * sin, e * cos], rtol=1e-4)
    np.testing.assert_allclose(place.hessian, [[e * sin, e * cos], [e * cos, -e * sin]], rtol=1e-4)


def test_a_parabola_is_interpolated_exactly():
    nodes = np.arange(20.0)
    at = np.linspace(3, 16, 77)
    np.testing.assert_allclose(interpolate(-((nodes - 9) ** 2) / 10, at), -((at - 9) ** 2) / 10)
    assert (interpolate(-nodes, np.array([-50.0, 70])) == -25).all()


def test_the_marginal_of_a_sum_is_that_of_the_sum():
    one, other = np.arange(-6, 6.1, 0.6), np.arange(-3, 3.1, 0.4)
    joint = np.exp(-(one[:, np.newaxis] ** 2) / 2 - other**2 / (2 * 0.5**2))
    total = stats.norm(0, np.sqrt(1.25))
    found = marginal_of_sum(one, other, joint, "exp").quantiles(PROBABILITIES)
    np.testing.assert_allclose(np.log(found), total.ppf(PROBABILITIES), atol=2e-3)


def test_a_drawn_density_is_one():
    turn = np.arange(-6, 6.1, 0.6)
    joint = np.exp(-((turn - 0.5) ** 2) / 2)[:, np.newaxis]
    drawn = marginal_of_sum(turn, np.zeros(1), joint, "tanh").drawn(201)
    expected = stats.norm(0.5).pdf(np.arctanh(drawn["value"])) / (1 - drawn["value"] ** 2)
    np.testing.assert_allclose(drawn["density"], expected, rtol=0.01)


def test_quantiles_of_mixtures():
    weights = np.array([0.2, 0.5, 0.3])
    means = np.array([[0, 1e6], [1, 1e6 + 3], [-2, 1e6]])
    sds = np.array([[1, 2], [0.5, 7], [2, 3.0]])
    mean = weights @ means
    sd = np.sqrt(weights @ (sds**2 + (means - mean) ** 2))

    def parts():
        yield weights[:1], means[:1], sds[:1]
        yield weights[1:], means[1:], sds[1:]

    found = mixture_quantiles(parts, mean, sd, PROBABILITIES[1:])
    for quantiles, p in zip(found, PROBABILITIES[1:], strict=True):
        np.testing.assert_allclose(weights @ stats.norm.cdf(quantiles, means, sds), p, rtol=2e-3)


def test_quantiles_of_one_normal_distribution_are_found_at_once():
    mean, sd = np.array([3.0, -1e3]), np.array([2.0, 0.1])
    asked = []

    def parts():
        asked.append(1)
        return [(np.ones(1), mean[np.newaxis], sd[np.newaxis])]

    found = mixture_quantiles(parts, mean, sd, PROBABILITIES[1:])
    expected = [stats.norm.ppf(p, mean, sd) for p in PROBABILITIES[1:]]
    np.testing.assert_allclose(found, expected, rtol=1e-12)
    assert len(asked) == 1


def test_quantiles_of_a_mixture_with_long_tails():
    # Student's t with 2 degrees of freedom, nearly: its SD is far beyond most of it.
    chi = stats.chi2(2).ppf((np.arange(2000) + 0.5) / 2000)
    sds = np.sqrt(2 / chi)[:, np.newaxis]
    weights = np.full(2000, 1 / 2000)
    means = np.zeros_like(sds)
    sd = np.sqrt(weights @ sds**2)
    found = mixture_quantiles(
        lambda: [(weights, means, sds)], np.zeros(1), 50 * sd, [0.025, 0.5, 0.975]
    )
    expected = stats.t(2).ppf([0.025, 0.5, 0.975])
    np.testing.assert_allclose(found[:, 0], expected, rtol=5e-3, atol=1e-9)
