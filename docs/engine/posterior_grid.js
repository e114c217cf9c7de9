/** The posterior of D and σ on a lattice of D times one of log σ. Twin of posterior_grid.py. */

import { sumOf } from "./cluster_sums.js";
import { walk } from "./lattice.js";
import { marginalOfSum } from "./marginal.js";

/** @typedef {import("./log_posterior.js").LogPosterior} LogPosterior */

/** A lattice of D times one of log σ, in which no sum over clusters recurs. */
export class PosteriorGrid {
  /**
   * @param {LogPosterior} posterior
   * @param {number[]} origin shape (k,)
   * @param {number[]} steps shape (k,)
   * @param {Float64Array} [logSigma] equally spaced, σ in units of y
   */
  constructor(posterior, origin, steps, logSigma) {
    const nodes = walk((point) => posterior.profile(point), origin, steps);
    /** of D, as in log_posterior.js */
    this.points = nodes.map(({ point }) => point);
    /** at the points */
    this.weighed = nodes.map(({ found }) => found.at);
    /** of the points, in steps */
    this.places = nodes.map(({ place }) => place);
    this.logSigma = logSigma ?? posterior.logSigmas(nodes.map(({ found }) => found.squares));
    const size = this.logSigma.length;
    /** of points and log σ, which runs fastest; 1 in total */
    this.probability = new Float64Array(nodes.length * size);
    const top = nodes.reduce((most, { found }) => Math.max(most, found.height), -Infinity);
    nodes.forEach(({ point, found }, i) => {
      const row = this.probability.subarray(i * size, (i + 1) * size);
      posterior.joint(point, found, this.logSigma, top, row);
    });
    const total = sumOf(this.probability);
    for (let i = 0; i < this.probability.length; i++) this.probability[i] /= total;
    /** of every point */
    this.weight = this.sumOf(() => 1);
  }

  /**
   * Return, for every point, the sum over σ of probability times a function of log σ.
   *
   * @param {(logSigma: number) => number} value
   * @returns {Float64Array} shape (m,)
   */
  sumOf(value) {
    const { probability } = this;
    const values = this.logSigma.map(value);
    const sums = new Float64Array(this.points.length);
    for (let i = 0, at = 0; i < sums.length; i++) {
      for (let j = 0; j < values.length; j++, at++) sums[i] += probability[at] * values[j];
    }
    return sums;
  }
}

/**
 * Two grids, the second of which lies between the points of the first.
 *
 * @typedef {object} Interleaved
 * @property {PosteriorGrid[]} grids both
 * @property {number[]} mode of the density, shape (k,)
 * @property {number[]} steps along each coordinate to the next points of one grid or the other
 */

/**
 * Return two interleaved grids about the mode of a density.
 *
 * @param {LogPosterior} posterior
 * @param {number[]} mode shape (k,)
 * @param {number[]} steps of each grid along each coordinate, shape (k,)
 * @returns {Interleaved}
 */
export function interleaved(posterior, mode, steps) {
  const halves = steps.map((step) => step / 2);
  const between = mode.map((value, k) => value + halves[k]);
  const one = new PosteriorGrid(posterior, mode, steps);
  const other = new PosteriorGrid(posterior, between, steps, one.logSigma);
  return { grids: [one, other], mode, steps: halves };
}

/**
 * Return the values of a coordinate, and their probabilities by log σ, which runs fastest.
 *
 * @param {Interleaved} pair
 * @param {number} k
 */
function layersOf({ grids, mode, steps }, k) {
  const places = grids.map((grid, later) => grid.places.map((place) => 2 * place[k] + later));
  let lowest = Infinity, highest = -Infinity; // prettier-ignore
  for (const place of places.flat()) {
    lowest = Math.min(lowest, place);
    highest = Math.max(highest, place);
  }
  const size = grids[0].logSigma.length;
  const total = new Float64Array((highest - lowest + 1) * size);
  grids.forEach(({ probability }, half) => {
    places[half].forEach((place, i) => {
      for (let j = 0; j < size; j++) {
        total[(place - lowest) * size + j] += probability[i * size + j];
      }
    });
  });
  return {
    layers: { first: mode[k] + steps[k] * lowest, step: steps[k], length: highest - lowest + 1 },
    total,
  };
}

/**
 * Return means and SDs of the SDs, the correlation and σ, each of shape (k + 1,).
 *
 * @param {LogPosterior} posterior
 * @param {PosteriorGrid} grid
 */
export function gridMoments({ names }, grid) {
  const { points, weight } = grid;
  const sigma = grid.sumOf(Math.exp).map((sum, i) => sum / weight[i]);
  const squared = grid.sumOf((logSigma) => Math.exp(2 * logSigma));
  const moments = [...names, "sigma"].map((name, k) => {
    const isOfSigma = name !== "correlation";
    const values = points.map((point) => {
      if (name === "sigma") return 1;
      return isOfSigma ? Math.exp(point[k]) : Math.tanh(point[k]);
    });
    const middles = values.map((value, i) => (isOfSigma ? value * sigma[i] : value));
    const mean = middles.reduce((sum, middle, i) => sum + weight[i] * middle, 0);
    const variance = middles.reduce((sum, middle, i) => {
      const within = isOfSigma ? values[i] ** 2 * (squared[i] / weight[i] - sigma[i] ** 2) : 0;
      return sum + weight[i] * ((middle - mean) ** 2 + within);
    }, 0);
    return { mean, sd: Math.sqrt(variance) };
  });
  return {
    mean: Float64Array.from(moments, ({ mean }) => mean),
    sd: Float64Array.from(moments, ({ sd }) => sd),
  };
}

/**
 * Return the distributions of the SDs and the correlation.
 *
 * @param {LogPosterior} posterior
 * @param {Interleaved} pair
 */
function marginalsOfD({ names }, pair) {
  const { logSigma } = pair.grids[0];
  return names.map((name, k) => {
    const { layers, total } = layersOf(pair, k);
    if (name !== "correlation") return marginalOfSum(layers, logSigma, total, "exp");
    const joint = new Float64Array(layers.length);
    total.forEach((value, i) => (joint[Math.floor(i / logSigma.length)] += value));
    return marginalOfSum(layers, [0], joint, "tanh");
  });
}

/**
 * Return the distribution of σ.
 *
 * @param {Interleaved} pair
 */
function marginalOfSigma({ grids }) {
  const { logSigma } = grids[0];
  const joint = new Float64Array(logSigma.length);
  for (const { probability } of grids) {
    probability.forEach((value, i) => (joint[i % logSigma.length] += value));
  }
  const step = (logSigma[logSigma.length - 1] - logSigma[0]) / (logSigma.length - 1);
  return marginalOfSum({ first: logSigma[0], step, length: logSigma.length }, [0], joint, "exp");
}

/**
 * Return the distributions of the SDs, the correlation and σ.
 *
 * @param {LogPosterior} posterior
 * @param {Interleaved} pair
 */
export function marginals(posterior, pair) {
  return [...marginalsOfD(posterior, pair), marginalOfSigma(pair)];
}
