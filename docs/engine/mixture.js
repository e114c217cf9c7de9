/** Quantiles of mixtures of normal distributions, many mixtures at once. Twin of mixture.py. */

import { normalDensity } from "./normal.js";
import { addNormals } from "./normal_table.js";
import { normalQuantile } from "./quantile.js";

const MOST_STEPS = 30;
const FAR = 0.5; // SDs: Newton's method does not start from farther out in a long tail
const NEAR = 0.02; // SDs: a step of Newton's method from there on is the last
const ROUNDING = 1e-12; // a probability nearer to 0 or 1 is not told from it

/**
 * Return quantiles of k mixtures Σ w N(m, s²), a column for each probability.
 *
 * Newton's method, on the scale on which every normal distribution is a straight line: Φ⁻¹(F(q)) =
 * Φ⁻¹(p). What is nearly normal is nearly straight there, so few steps are enough. From far out in a
 * tail, where the tangent is flat, the chord from the mean is followed instead.
 *
 * @param {(add: (weight: number, means: Float64Array, perSd: Float64Array) => void) => void} eachPart
 *   calls `add` with one part of every mixture after another: m and 1 / s, shapes (k,); weights are 1
 *   in total
 * @param {Float64Array} mean of the mixtures, shape (k,)
 * @param {Float64Array} sd of the mixtures, shape (k,)
 * @param {number[]} probabilities between 0 and 1
 * @returns {Float64Array[]} shapes (k,)
 */
export function mixtureQuantiles(eachPart, mean, sd, probabilities) {
  const wanted = probabilities.map(normalQuantile);
  const columns = wanted.map((z) => mean.map((middle, i) => middle + z * sd[i]));
  const below = columns.map((column) => new Float64Array(column.length));
  const density = columns.map((column) => new Float64Array(column.length));
  let farthest = Infinity;
  for (let step = 0; step < MOST_STEPS && farthest > NEAR; step++) {
    below.forEach((column) => column.fill(0));
    density.forEach((column) => column.fill(0));
    eachPart((weight, means, perSd) => {
      columns.forEach((at, j) => addNormals(weight, means, perSd, at, below[j], density[j]));
    });
    farthest = 0;
    columns.forEach((column, j) => {
      for (let i = 0; i < column.length; i++) {
        const p = Math.min(Math.max(below[j][i], ROUNDING), 1 - ROUNDING);
        const reached = normalQuantile(p);
        const off = wanted[j] - reached;
        farthest = Math.max(farthest, Math.abs(off));
        const isOutside = off * reached < 0 && wanted[j] * reached > 0 && Math.abs(off) > FAR;
        column[i] = isOutside
          ? mean[i] + ((column[i] - mean[i]) * wanted[j]) / reached
          : column[i] + (off * normalDensity(reached)) / density[j][i];
      }
    });
  }
  return columns;
}
