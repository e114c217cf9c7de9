/**
 * R's default random streams, so that a seed gives in the browser the data it gives in R.
 *
 * R ≥ 3.6 draws uniforms with the Mersenne Twister (Matsumoto and Nishimura 1998), normals by
 * inversion of two uniforms, and samples by rejection. The twin of shrinksite/r_random.py.
 */

import { normalQuantile } from "./quantile.js";

const LCG_MULTIPLIER = 69069;
const LCG_WARM_UP = 50;
const STATE_WORDS = 624;
const MIDDLE_WORD = 397;
const TO_UNIT_INTERVAL = 2 ** -32;
const HALF_STEP = 0.5 * 2.328306437080797e-10; // R keeps uniforms half a step away from 0 and 1
const NORMAL_GRID = 2 ** 27; // R joins two uniforms into one of 27 + 32 bits before it inverts

/** One random stream, as R has it after `set.seed(seed)`. */
export class RRandom {
  #state = new Int32Array(STATE_WORDS);
  #position = STATE_WORDS;

  /** @param {number} seed any integer; R reads its low 32 bits */
  constructor(seed) {
    let scrambled = seed | 0;
    // R's first word is the position in the block, not state: it goes by with the warm-up.
    for (let i = 0; i < LCG_WARM_UP + 1; i++) scrambled = nextOfLcg(scrambled);
    for (let i = 0; i < STATE_WORDS; i++) {
      scrambled = nextOfLcg(scrambled);
      this.#state[i] = scrambled;
    }
  }

  /**
   * Return one uniform strictly inside (0, 1), as `runif(1)`.
   *
   * @returns {number}
   */
  uniform() {
    if (this.#position === STATE_WORDS) {
      twist(this.#state);
      this.#position = 0;
    }
    let word = this.#state[this.#position++];
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    word ^= word >>> 18;
    const value = (word >>> 0) * TO_UNIT_INTERVAL;
    return Math.min(Math.max(value, HALF_STEP), 1 - HALF_STEP);
  }

  /**
   * Return one standard normal, as `rnorm(1)`.
   *
   * @returns {number}
   */
  oneNormal() {
    const coarse = Math.floor(NORMAL_GRID * this.uniform());
    return normalQuantile((coarse + this.uniform()) / NORMAL_GRID);
  }

  /**
   * Return `size` standard normals, as `rnorm(size)`.
   *
   * @param {number} size
   * @returns {Float64Array} shape (size,)
   */
  normal(size) {
    const values = new Float64Array(size);
    for (let i = 0; i < size; i++) values[i] = this.oneNormal();
    return values;
  }

  /**
   * Return `size` of the indices 0 … n-1 without replacement, as `sample.int(n, size) - 1`.
   *
   * @param {number} n
   * @param {number} size 0 to n
   * @returns {Int32Array} shape (size,)
   */
  sample(n, size) {
    const pool = new Int32Array(n);
    for (let i = 0; i < n; i++) pool[i] = i;
    const chosen = new Int32Array(size);
    for (let i = 0; i < size; i++) {
      const index = this.#indexBelow(n - i);
      chosen[i] = pool[index];
      pool[index] = pool[n - i - 1];
    }
    return chosen;
  }

  /**
   * Return an integer 0 … n-1: random bits, drawn again while they say n or more.
   *
   * @param {number} n 1 to 2^31
   */
  #indexBelow(n) {
    const bits = 32 - Math.clz32(n - 1); // ceil(log2(n))
    for (;;) {
      let value = 0;
      for (let drawn = 0; drawn <= bits; drawn += 16) {
        value = 65536 * value + Math.floor(65536 * this.uniform());
      }
      value &= (1 << bits) - 1;
      if (value < n) return value;
    }
  }
}

/** @param {number} word */
function nextOfLcg(word) {
  return (Math.imul(LCG_MULTIPLIER, word) + 1) | 0;
}

/**
 * Turn the state into the next block of 624 words, in place.
 *
 * @param {Int32Array} state
 */
function twist(state) {
  for (let i = 0; i < STATE_WORDS; i++) {
    const next = state[i < STATE_WORDS - 1 ? i + 1 : 0];
    const joined = (state[i] & 0x80000000) | (next & 0x7fffffff);
    const middle = i + MIDDLE_WORD;
    state[i] =
      state[middle < STATE_WORDS ? middle : middle - STATE_WORDS] ^
      (joined >>> 1) ^
      (next & 1 ? 0x9908b0df : 0);
  }
}
