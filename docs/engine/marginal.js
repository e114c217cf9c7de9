/** The distribution of one number, from a density on equally spaced nodes. Twin of marginal.py. */

import { normalQuantile } from "./quantile.js";

const NOTHING = -25; // a log density so far below its top, and lower, is none
const NEAREST = [-2, -1, 0, 1, 2, 3]; // nodes, seen from the one to the left
const FINER = 8; // times the nodes
const ROUNDING = 1e-6; // of a node: it must not decide whether the last one counts
const DRAWN = [0.0005, 0.9995]; // the probabilities between which a density is worth drawing

// From a coordinate to the number, back, and the coordinate's slope by the number
const FUNCTIONS = {
  exp: { number: Math.exp, coordinate: Math.log, slope: (/** @type {number} */ v) => 1 / v },
  tanh: {
    number: Math.tanh,
    coordinate: Math.atanh,
    slope: (/** @type {number} */ v) => 1 / (1 - v * v),
  },
};

/** The density of a number by a coordinate that is a function of it. */
export class Marginal {
  /**
   * @param {number} first coordinate
   * @param {number} step from one to the next
   * @param {Float64Array} density by the coordinate, up to a constant
   * @param {keyof typeof FUNCTIONS} name of the function that gives the number
   */
  constructor(first, step, density, name) {
    this.first = first;
    this.step = step;
    this.functions = FUNCTIONS[name];
    this.below = new Float64Array(density.length);
    for (let i = 1; i < density.length; i++) {
      this.below[i] = this.below[i - 1] + (density[i - 1] + density[i]) / 2;
    }
    this.total = this.below[density.length - 1];
    this.density = density.map((value) => value / (this.total * step));
  }

  /**
   * Return the value below which the number lies with a probability.
   *
   * @param {number} probability between 0 and 1
   */
  quantile(probability) {
    const { below, total } = this;
    let right = 1;
    while (right < below.length - 1 && below[right] < probability * total) right++;
    // On this scale the normal distribution is a straight line.
    const low = normalQuantile(below[right - 1] / total);
    const high = normalQuantile(below[right] / total);
    const share = low === -Infinity ? 1 : (normalQuantile(probability) - low) / (high - low);
    return this.functions.number(this.first + this.step * (right - 1 + share));
  }

  /**
   * Return the density at `n` equally spaced values that leave out next to nothing.
   *
   * @param {number} n
   * @returns {{value: Float64Array, density: Float64Array}}
   */
  drawn(n) {
    const [least, most] = DRAWN.map((probability) => this.quantile(probability));
    const value = Float64Array.from(
      { length: n },
      (_, i) => least + ((most - least) * i) / (n - 1),
    );
    const density = value.map((at) => {
      const place = (this.functions.coordinate(at) - this.first) / this.step;
      const left = Math.max(0, Math.min(this.density.length - 2, Math.floor(place)));
      const [low, high] = [this.density[left], this.density[left + 1]];
      return (low + (high - low) * (place - left)) * this.functions.slope(at);
    });
    return { value, density };
  }
}

/**
 * Return the distribution of a function of `one` + `other`, from their joint density.
 *
 * @param {{first: number, step: number, length: number}} one equally spaced
 * @param {ArrayLike<number>} other numbers in order, shape (k,)
 * @param {Float64Array} joint density up to a constant, shape (m · k,), `other` running fastest
 * @param {"exp" | "tanh"} name of the function
 */
export function marginalOfSum(one, other, joint, name) {
  const k = other.length;
  const largest = joint.reduce((most, value) => Math.max(most, value), 0);
  const first = one.first + other[0];
  const length = one.first + one.step * (one.length - 1) + other[k - 1] - first;
  const step = one.step / FINER;
  const density = new Float64Array(Math.floor(length / step + ROUNDING) + 1);
  const logs = new Float64Array(one.length);
  for (let j = 0; j < k; j++) {
    for (let i = 0; i < one.length; i++) {
      logs[i] = Math.max(Math.log(joint[i * k + j] / largest), NOTHING);
    }
    const from = (first - other[j] - one.first) / one.step;
    const heights = interpolate(logs, from, density.length);
    for (let i = 0; i < density.length; i++) density[i] += Math.exp(heights[i]);
  }
  return new Marginal(first, step, density, name);
}

/**
 * Return a log density at places an eighth of a step apart, by the polynomial through the six nodes
 * nearest to each.
 *
 * That of a normal distribution is a parabola, so it comes out exactly.
 *
 * @param {Float64Array} logs at the nodes 0, 1, 2 …, -25 to 0, and -25 beyond
 * @param {number} from the first place
 * @param {number} n how many
 */
export function interpolate(logs, from, n) {
  const heights = new Float64Array(n);
  for (let phase = 0; phase < FINER; phase++) {
    const start = Math.floor(from + phase / FINER);
    const shares = sharesAt(from + phase / FINER - start);
    for (let i = phase, left = start; i < n; i += FINER, left++) {
      for (let node = 0; node < NEAREST.length; node++) {
        const place = left + NEAREST[node];
        heights[i] += shares[node] * (place >= 0 && place < logs.length ? logs[place] : NOTHING);
      }
    }
  }
  return heights;
}

/**
 * Return what each of the nearest nodes counts in Lagrange's polynomial.
 *
 * @param {number} t place between the node to the left and the next, 0 to 1
 */
function sharesAt(t) {
  return NEAREST.map((node) =>
    NEAREST.reduce(
      (share, other) => (other === node ? share : (share * (t - other)) / (node - other)),
      1,
    ),
  );
}
