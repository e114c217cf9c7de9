"""R's default random streams, so that a seed gives in Python the data it gives in R.

R >= 3.6 draws uniforms with the Mersenne Twister, normals by inversion of two uniforms, and samples
by rejection. Sources: R's `src/main/RNG.c`, `src/nmath/snorm.c`, `src/nmath/unif_rand`-based
`R_unif_index`, and `mvtnorm::rmvnorm` (described there; nothing is copied).
"""

from __future__ import annotations

import numpy as np
from scipy.linalg.lapack import dlaswp
from scipy.special import ndtri

_UINT32 = 2**32
_LCG_MULTIPLIER = 69069
_LCG_WARM_UP = 50
_STATE_WORDS = 624
_TO_UNIT_INTERVAL = 2.3283064365386963e-10  # 2^-32
_HALF_STEP = 0.5 * 2.328306437080797e-10  # R keeps uniforms half a step away from 0 and 1
_BLOCK = 4096  # integers that are drawn together
_NORMAL_GRID = 2**27  # R joins two uniforms into one of 27 + 32 bits before it inverts


class RRandom:
    """One random stream, as R has it after `set.seed(seed)`.

    Args:
        seed: any integer; R reads its low 32 bits.
    """

    def __init__(self, seed: int):
        scrambled = int(seed) % _UINT32  # NumPy's small integers overflow
        for _ in range(_LCG_WARM_UP):
            scrambled = (_LCG_MULTIPLIER * scrambled + 1) % _UINT32
        words = []
        for _ in range(_STATE_WORDS + 1):
            scrambled = (_LCG_MULTIPLIER * scrambled + 1) % _UINT32
            words.append(scrambled)
        self._twister = np.random.MT19937()
        self._twister.state = {
            "bit_generator": "MT19937",
            # R's first word is the position in the block, not state; 624 asks for a fresh block.
            "state": {"key": np.array(words[1:], dtype=np.uint32), "pos": _STATE_WORDS},
        }

    def uniform(self, size: int) -> np.ndarray:
        """Return `size` uniforms strictly inside (0, 1), as `runif(size)`."""
        return np.clip(
            self._twister.random_raw(size) * _TO_UNIT_INTERVAL, _HALF_STEP, 1 - _HALF_STEP
        )

    def normal(self, size: int, sd: float = 1.0) -> np.ndarray:
        """Return `size` normals with mean 0, as `rnorm(size, sd = sd)`; SD 0 draws nothing."""
        if sd == 0:
            return np.zeros(size)
        coarse, fine = self.uniform(2 * size).reshape(size, 2).T
        return sd * ndtri((np.floor(_NORMAL_GRID * coarse) + fine) / _NORMAL_GRID)

    def multivariate_normal(self, size: int, covariance: np.ndarray) -> np.ndarray:
        """Return (size, k) normals with mean 0, as `mvtnorm::rmvnorm(size, sigma = covariance)`.

        The root of the (k, k) covariance is the symmetric one, V diag(sqrt(λ)) Vᵀ, so the arbitrary
        signs of the eigenvectors cancel.
        """
        eigenvalues, eigenvectors = np.linalg.eigh(covariance)
        root = (eigenvectors * np.sqrt(np.maximum(eigenvalues, 0))) @ eigenvectors.T
        return self.normal(size * len(covariance)).reshape(size, -1) @ root

    def sample(self, n: int, size: int) -> np.ndarray:
        """Return `size` of 0 … n-1 without replacement, as `sample.int(n, size) - 1`."""
        if size == 0:
            return np.array([], dtype=int)
        # What is chosen changes places with the last, and so on: LAPACK's row interchanges, which
        # take rows from the first on, so all is counted from the end.
        pool = np.arange(n - 1.0, -1, -1)[:, np.newaxis]
        interchanged = dlaswp(pool, n - 1 - self._indices_below(n, size), overwrite_a=True)
        return interchanged[:size, 0].astype(int)

    def _indices_below(self, n: int, size: int) -> np.ndarray:
        """Return integers below n, n - 1, and so on: random bits, drawn again while too large.

        Never more are drawn at a time than are needed, so not one too many.
        """
        blocks: list[np.ndarray] = []
        left = size
        while left > 0:
            below = n - size + left
            bits = (below - 1).bit_length()  # ceil(log2(below))
            with_these_bits = below - (1 << bits) // 2
            drawn = self._bits(bits, min(with_these_bits, left, _BLOCK))
            # Each one that is accepted lowers the bound of those after it.
            accepted = drawn < below
            while True:
                bound = below - np.cumsum(accepted) + accepted
                if np.array_equal(drawn < bound, accepted):
                    break
                accepted = drawn < bound
            blocks.append(drawn[accepted])
            left -= len(blocks[-1])
        return np.concatenate(blocks)

    def _bits(self, bits: int, size: int) -> np.ndarray:
        """Return `size` integers of so many random bits: the upper 16 of each word."""
        words = self._twister.random_raw((size, bits // 16 + 1)).astype(np.int64) >> 16
        value = words[:, 0]
        for word in words.T[1:]:
            value = (value << 16) + word
        return value & ((1 << bits) - 1)
