"""The profiled REML criterion and its minimum."""

from fractions import Fraction
from math import log, pi

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import minimize

from shrinksite import create_data, fit
from shrinksite.by_cluster import regress_by_cluster
from shrinksite.minimize_reml import minimize_reml
from shrinksite.reml import RemlCriterion
from shrinksite.reml_derivatives import derivatives
from shrinksite.structures import PLACES, Structure, lambda_of

THETAS = [(0.5, 0.1, 0.3), (0, 0, 0), (1.5, -0.7, 0), (0, 0.4, 0.2), (30, 20, 4), (-0.5, -0.1, 0.3)]


def random_data(seed):
    """Return y, x and cluster codes of a small data set: every kind that has been trouble.

    One in six each: ragged with singletons; two rows a cluster; one or two rows; x of 0 and 1;
    x = 0 … 4; balanced. Where no cluster has three rows, four lines or more are needed: with fewer
    the criterion has no minimum (two fixed effects and a correlation can explain three lines).
    """
    rng = np.random.default_rng(seed)
    kind, n_cluster = seed % 6, int(rng.integers(5, 11))
    sizes = {
        0: rng.integers(1, 7, n_cluster),
        1: np.full(n_cluster, 2),
        2: np.r_[[2] * 5, rng.integers(1, 3, n_cluster)],
        3: rng.integers(2, 7, n_cluster),
        4: np.full(n_cluster, 5),
        5: np.full(n_cluster, 4),
    }[kind]
    code = np.repeat(np.arange(len(sizes)), sizes)
    x = rng.normal(size=len(code))
    if kind == 3:
        x = np.arange(len(code)) % 2 * 1.0
    if kind == 4:
        x = np.tile(np.arange(5.0), n_cluster)
    b = rng.normal(size=(len(sizes), 2)) * rng.choice([0, 0.3, 1, 2], 2)
    if seed % 5 == 0:
        b[:, 1] = b[:, 0] * rng.choice([-1, 1])
    y = b[code, 0] + b[code, 1] * x + rng.normal(size=len(code)) * rng.choice([0.3, 1, 2])
    return (y - y.mean()) / y.std(), (x - x.mean()) / x.std(), code


def criterion_of(seed):
    return RemlCriterion(regress_by_cluster(*random_data(seed)))


def lower_triangular(theta):
    return lambda_of(theta, "correlated")


def minimum(criterion, random_effects="correlated"):
    """Return the factor at the criterion's minimum; the data are in standard units."""
    structure = Structure(random_effects, np.eye(2), criterion.clusters)
    return minimize_reml(criterion, structure)


def dense_criterion(theta, y, x, code):
    """Return the criterion from the n×n covariance of y, and β with its covariance over σ²."""
    n, n_cluster = len(y), code.max() + 1
    X = np.column_stack([np.ones(n), x])
    Z = np.zeros((n, 2 * n_cluster))
    Z[np.arange(n), 2 * code], Z[np.arange(n), 2 * code + 1] = 1, x
    factor = Z @ np.kron(np.eye(n_cluster), lower_triangular(theta))
    V = np.eye(n) + factor @ factor.T
    information = X.T @ np.linalg.solve(V, X)
    beta = np.linalg.solve(information, X.T @ np.linalg.solve(V, y))
    rest = y - X @ beta
    Q = rest @ np.linalg.solve(V, rest)
    log_dets = np.linalg.slogdet(V)[1] + np.linalg.slogdet(information)[1]
    value = log_dets + (n - 2) * (1 + np.log(2 * np.pi * Q / (n - 2)))
    modes = (factor.T @ np.linalg.solve(V, rest)).reshape(-1, 2) @ lower_triangular(theta).T
    return value, beta, Q / (n - 2) * np.linalg.inv(information), modes


@pytest.mark.parametrize("theta", THETAS)
@pytest.mark.parametrize("seed", range(6))
def test_it_is_the_dense_matrix_computation(seed, theta):
    criterion, factor = criterion_of(seed), lower_triangular(theta)
    solution = criterion.solve(factor)
    value, beta, beta_cov, modes = dense_criterion(theta, *random_data(seed))
    # V has a condition of 1e4 at θ = 30: its inverse keeps some 11 digits.
    assert solution.criterion == pytest.approx(value, abs=1e-9)
    assert criterion.height(factor) == pytest.approx(value, abs=1e-8)
    np.testing.assert_allclose(solution.fixed_effects, beta, atol=1e-9)
    np.testing.assert_allclose(solution.fixed_effects_cov, beta_cov, atol=1e-9)
    np.testing.assert_allclose(solution.conditional_modes, modes, atol=1e-9)


@pytest.mark.parametrize("theta", THETAS)
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("random_effects", PLACES)
def test_derivatives_are_those_of_differences(seed, theta, random_effects):
    criterion, factor = criterion_of(seed), lower_triangular(np.array(theta, dtype=float))
    changes = np.zeros((len(PLACES[random_effects]), 2, 2))
    for change, place in zip(changes, PLACES[random_effects], strict=True):
        change[place] = 1
    value, gradient, hessian = derivatives(criterion, factor, changes)
    assert value == pytest.approx(criterion(factor), rel=1e-14)
    step = 1e-5
    around = [
        [derivatives(criterion, factor + side * change, changes) for side in (step, -step)]
        for change in changes
    ]
    slopes = [(up[0] - down[0]) / (2 * step) for up, down in around]
    bends = [(up[1] - down[1]) / (2 * step) for up, down in around]
    # Differences are off by step² times the third derivative, up to 1e3, and by rounding / step.
    np.testing.assert_allclose(gradient, slopes, rtol=1e-6, atol=1e-6)
    np.testing.assert_allclose(hessian, bends, rtol=1e-5, atol=1e-5)


def test_without_a_predictor_it_is_the_dense_computation_of_means():
    y, _, code = random_data(0)
    clusters = regress_by_cluster(y, np.zeros_like(y), code)
    criterion, factor = RemlCriterion(clusters, n_fixed=1), np.diag([0.7, 0])
    solution = criterion.solve(factor)
    V = np.eye(len(y)) + 0.49 * (code[:, np.newaxis] == code)
    ones = np.ones(len(y))
    information = ones @ np.linalg.solve(V, ones)
    beta = ones @ np.linalg.solve(V, y) / information
    df = len(y) - 1
    Q = (y - beta) @ np.linalg.solve(V, y - beta)
    log_dets = np.linalg.slogdet(V)[1] + np.log(information)
    value = log_dets + df * (1 + np.log(2 * np.pi * Q / df))
    assert solution.criterion == pytest.approx(value, abs=1e-10)
    assert criterion.height(factor) == pytest.approx(value, abs=1e-10)
    np.testing.assert_allclose(solution.fixed_effects, [beta, 0], atol=1e-12)
    np.testing.assert_allclose(solution.fixed_effects_cov, [[Q / df / information, 0], [0, 0]])


def exact_criterion(clusters, factor):
    """Return the criterion at D = factor · factorᵀ in fractions, rounded in its logarithms only."""
    (f_00, f_01), (f_10, f_11) = [map(Fraction, row) for row in factor.tolist()]
    d_00, d_01, d_11 = f_00**2 + f_01**2, f_00 * f_10 + f_01 * f_11, f_10**2 + f_11**2
    names = ("n", "mean_x", "spread_x", "intercept", "slope")
    log_dets, weighted = 0, []
    for row in zip(*(getattr(clusters, name).tolist() for name in names), strict=True):
        n, mean_x, spread_x, *own = map(Fraction, row)
        s_00, s_01, s_11, det = n, n * mean_x, spread_x + n * mean_x**2, n * spread_x
        growth = 1 + d_00 * s_00 + 2 * d_01 * s_01 + d_11 * s_11 + (d_00 * d_11 - d_01**2) * det
        log_dets += log(growth)
        m = (s_00 + d_11 * det) / growth, (s_01 - d_01 * det) / growth, (s_11 + d_00 * det) / growth
        weighted.append((*m, *own))
    t_00, t_01, t_11 = (sum(row[i] for row in weighted) for i in range(3))
    right_0 = sum(m_00 * a_0 + m_01 * a_1 for m_00, m_01, _, a_0, a_1 in weighted)
    right_1 = sum(m_01 * a_0 + m_11 * a_1 for _, m_01, m_11, a_0, a_1 in weighted)
    det = t_00 * t_11 - t_01**2
    beta_0, beta_1 = (
        (t_11 * right_0 - t_01 * right_1) / det,
        (t_00 * right_1 - t_01 * right_0) / det,
    )
    Q = Fraction(clusters.residual_ss) + sum(
        m_00 * (a_0 - beta_0) ** 2
        + 2 * m_01 * (a_0 - beta_0) * (a_1 - beta_1)
        + m_11 * (a_1 - beta_1) ** 2
        for m_00, m_01, m_11, a_0, a_1 in weighted
    )
    df = clusters.n.sum() - 2
    # Numbers too small for a float have logarithms as well.
    log_Q, log_det = (log(q.numerator) - log(q.denominator) for q in (Q, det))
    return log_dets + log_det + df * (1 + log(2 * pi / df) + log_Q)


@pytest.mark.parametrize("cor", [1, -1, -0.9, 0])
@pytest.mark.parametrize("sigma", [1, 1e-3, 1e-5, 1e-7])
def test_no_digit_is_lost_in_the_random_effects_own_units(sigma, cor):
    data = create_data(5, 8, 1, 0.5, sigma, sd_int=1, sd_slope=0.5, cor=cor, seed=3)
    standard = fit(data).standard
    exact = exact_criterion(standard.clusters, standard.factor)
    # Where σ is 1e-7 and the correlation 1, it is off by hundreds in the units of the data.
    assert RemlCriterion(standard.clusters)(standard.factor) == pytest.approx(exact, abs=1e-8)


def test_clusters_beyond_what_is_weighed_together_count_alike():
    rng, n_cluster = np.random.default_rng(4), 4100
    code = np.repeat(np.arange(n_cluster), 3)
    y, x = rng.normal(size=(2, len(code)))
    clusters, factor = regress_by_cluster(y, x, code), lower_triangular((0.5, 0.2, 0.3))
    # M = (S⁻¹ + D)⁻¹ and what follows from it, as the formulas of the module have it
    s_01 = clusters.n * clusters.mean_x
    s_11 = clusters.spread_x + s_01 * clusters.mean_x
    S = np.stack([clusters.n, s_01, s_01, s_11], axis=-1).reshape(-1, 2, 2)
    D = factor @ factor.T
    M = np.linalg.inv(np.linalg.inv(S) + D)
    own = np.column_stack([clusters.intercept, clusters.slope])
    total, right = M.sum(axis=0), np.einsum("cij,cj->i", M, own)
    away = own - np.linalg.solve(total, right)
    pull = np.einsum("cij,cj->ci", M, away)
    df = len(y) - 2
    Q = clusters.residual_ss + np.vdot(away, pull)
    log_dets = np.linalg.slogdet(np.eye(2) + D @ S)[1].sum() + np.linalg.slogdet(total)[1]
    value = log_dets + df * (1 + np.log(2 * np.pi * Q / df))
    criterion = RemlCriterion(clusters)
    assert criterion(factor) == pytest.approx(value, rel=1e-12)
    solution = criterion.solve(factor)
    assert solution.criterion == pytest.approx(value, rel=1e-12)
    np.testing.assert_allclose(solution.conditional_modes, pull @ D, atol=1e-12)
    at = criterion.weigh(factor)
    assert criterion.weighted_ss(at) == pytest.approx(Q, rel=1e-12)
    growth = np.linalg.det(np.eye(2) + D @ S)
    np.testing.assert_allclose(criterion.by_cluster(at).growth, growth, rtol=1e-12)


def test_many_factors_at_once_are_each_on_its_own():
    criterion = criterion_of(0)
    factors = np.array([lower_triangular(theta) for theta in THETAS]).reshape(2, 3, 2, 2)
    alone = [[criterion.solve(factor).criterion for factor in row] for row in factors]
    np.testing.assert_allclose(criterion(factors), alone, rtol=1e-14)


def test_a_column_of_the_factor_may_change_its_sign():
    criterion = criterion_of(0)
    thetas = [(0.5, 0.2, 0.3), (-0.5, -0.2, 0.3), (0.5, 0.2, -0.3)]
    values = criterion(np.array([lower_triangular(theta) for theta in thetas]))
    np.testing.assert_allclose(values, values[0], rtol=1e-15)


GRID = np.stack(
    np.meshgrid(
        np.r_[0, np.geomspace(0.02, 300, 14)],
        np.r_[0, np.geomspace(0.02, 300, 14)],
        np.linspace(0, np.pi, 25),
        indexing="ij",
    ),
    axis=-1,
).reshape(-1, 3)
SIZE_0, SIZE_1, ANGLE = GRID.T
GRID = np.column_stack([SIZE_0, SIZE_1 * np.cos(ANGLE), SIZE_1 * np.sin(ANGLE)])
SLOW = pytest.mark.slow
# The places of θ in Λ, as a linear map
LOWER = np.array([[[1, 0], [0, 0]], [[0, 0], [1, 0]], [[0, 0], [0, 1]]])


@pytest.mark.parametrize("random_effects", PLACES)
@pytest.mark.parametrize(
    "seed", [*range(12), *(pytest.param(i, marks=SLOW) for i in range(12, 72))]
)
def test_minimum_is_never_above_a_refined_grid(seed, random_effects):
    criterion = criterion_of(seed)
    free = [i for i, at in enumerate([(0, 0), (1, 0), (1, 1)]) if at in PLACES[random_effects]]
    thetas = np.unique(GRID * np.isin(range(3), free), axis=0)
    values = criterion(np.tensordot(thetas, LOWER, 1))
    options = {"xatol": 1e-6, "fatol": 1e-8, "maxfev": 600}
    refined = min(
        minimize(
            lambda theta: criterion(np.tensordot(theta, LOWER[free], 1)),
            thetas[i][free],
            method="Nelder-Mead",
            options=options,
        ).fun
        for i in np.argsort(values)[[0, 5]]
    )
    # What the project promises is 1e-4.
    assert criterion(minimum(criterion, random_effects)) <= refined + 1e-4


FAR = 517.6721714441259


def test_a_valley_that_bends_is_followed_to_its_bottom():
    """Far from x = 0 both SDs move heights: D of equal heights lie on an ellipse."""
    sds = {
        "sigma": 0.4524058297849133,
        "sd_int": 1.0983872199016085,
        "sd_slope": 0.011201943660295163,
    }
    data = create_data(n_cluster=2446, obs_per_cluster=5, **sds, cor=0.95, seed=214145)
    data["x"] += FAR
    found = fit(data, random_effects="uncorrelated")
    clusters = regress_by_cluster(data["y"], data["x"], pd.factorize(data["cluster"])[0])
    criterion = RemlCriterion(clusters)
    height = found.theta[0] ** 2 + (FAR * found.theta[1]) ** 2
    share = np.linspace(0, 1, 41)
    at = criterion(lambda_of(found.theta, "uncorrelated"))
    for total in height * np.linspace(0.7, 1.4, 71):  # all at once are more than a cache holds
        thetas = np.stack([np.sqrt(total * (1 - share)), np.sqrt(total * share) / FAR], axis=-1)
        assert at <= criterion(thetas[..., None] * np.eye(2)).min() + 1e-4


@pytest.mark.parametrize("random_effects", PLACES)
def test_nothing_between_clusters_gives_theta_zero(random_effects):
    # Cluster means equal and slopes equal: any variance between clusters would be invented.
    x = np.tile([-1.0, 0, 1, 2], 8)
    y = 0.5 * x + np.tile([1.0, -1, -1, 1], 8)
    criterion = RemlCriterion(regress_by_cluster(y, x, np.repeat(np.arange(8), 4)))
    np.testing.assert_array_equal(minimum(criterion, random_effects), 0)


def test_x_that_never_varies_within_a_cluster_is_fitted():
    x = np.repeat(np.linspace(-1.5, 1.5, 10), 4)
    y = np.random.default_rng(1).normal(size=40)
    criterion = RemlCriterion(regress_by_cluster(y, x, np.repeat(np.arange(10), 4)))
    lowest = criterion(np.tensordot(GRID, LOWER, 1)).min()
    assert criterion(minimum(criterion)) <= lowest + 1e-4
