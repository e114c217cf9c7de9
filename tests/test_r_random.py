"""R's random streams, against what R drew (tests/reference/make_reference.R)."""

import numpy as np
import pytest

from shrinksite.r_random import RRandom
from tests.reference import read

COVARIANCE = np.array([[0.25, 0.1], [0.1, 0.0625]])
STREAMS = pytest.mark.parametrize("drawn", read("r_streams"), ids=lambda drawn: str(drawn["seed"]))
# R's values were written with 15 significant digits.
DIGITS = {"rtol": 1e-14, "atol": 1e-15}


@STREAMS
def test_uniforms_are_those_of_runif(drawn):
    np.testing.assert_allclose(RRandom(drawn["seed"]).uniform(5), drawn["runif"], **DIGITS)


@STREAMS
def test_normals_are_those_of_rnorm(drawn):
    # SciPy's and R's inverse normal agree to a few units in the last place.
    normal = RRandom(drawn["seed"]).normal(5)
    np.testing.assert_allclose(normal, drawn["rnorm"], rtol=1e-13, atol=1e-14)


@STREAMS
@pytest.mark.parametrize("n", [20, 100_000], ids=["one draw of bits", "two draws of bits"])
def test_samples_are_those_of_sample_int(drawn, n):
    expected = np.array(drawn[f"sample_7_of_{n}"]) - 1
    np.testing.assert_array_equal(RRandom(drawn["seed"]).sample(n, 7), expected)


@STREAMS
def test_a_sample_of_one_still_uses_up_a_uniform(drawn):
    stream = RRandom(drawn["seed"])
    index, uniform = drawn["sample_1_of_1_then_runif"]
    assert stream.sample(1, 1) + 1 == [index]
    np.testing.assert_allclose(stream.uniform(1), uniform, **DIGITS)


@STREAMS
def test_multivariate_normals_are_those_of_rmvnorm(drawn):
    rows = RRandom(drawn["seed"]).multivariate_normal(3, COVARIANCE)
    np.testing.assert_allclose(rows, drawn["rmvnorm"], rtol=1e-12, atol=1e-13)


def test_a_covariance_without_an_inverse_gives_points_on_one_line():
    intercept, slope = RRandom(1).multivariate_normal(20, np.array([[1.0, -2.0], [-2.0, 4.0]])).T
    np.testing.assert_allclose(slope, -2 * intercept, rtol=0, atol=1e-12)


def test_no_noise_uses_up_no_draws():
    stream = RRandom(888)
    assert not stream.normal(3, sd=0).any()
    np.testing.assert_array_equal(stream.uniform(4), RRandom(888).uniform(4))


def test_sampling_all_is_a_permutation():
    np.testing.assert_array_equal(np.sort(RRandom(3).sample(500, 500)), np.arange(500))


def sample_one_by_one(stream, n, size):
    """Return the sample drawn as R's own code does it: an index, a swap, and so on."""
    pool, chosen = list(range(n)), []
    for remaining in range(n, n - size, -1):
        bits = (remaining - 1).bit_length()
        index = remaining
        while index >= remaining:
            index = 0
            for uniform in stream.uniform(bits // 16 + 1):
                index = 65536 * index + int(65536 * uniform)
            index &= (1 << bits) - 1
        chosen.append(pool[index])
        pool[index] = pool[remaining - 1]
    return chosen


@pytest.mark.parametrize(
    ("n", "size"), [(1, 1), (2, 2), (9, 4), (5000, 4999), (10_000, 0), (70_000, 20_000)]
)
def test_a_sample_drawn_in_blocks_is_the_one_drawn_one_by_one(n, size):
    blocks, single = RRandom(n), RRandom(n)
    assert blocks.sample(n, size).tolist() == sample_one_by_one(single, n, size)
    np.testing.assert_array_equal(blocks.uniform(3), single.uniform(3))  # not one draw too many
