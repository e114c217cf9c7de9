/**
 * What shrinkage trades: each estimate's bias and noise, over new samples of the rows' noise. Twin of
 * bias_and_noise.py.
 */

import { apply, multiply, scale, transpose } from "./matrix.js";
import { ownWeightAt } from "./own_weight.js";

/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {{intercept: number, x: number}} Point */

/**
 * Return root mean squares over clusters of each estimate's bias, noise, and of both together.
 *
 * They are what a cluster's estimates would show over new samples of its rows' noise, with its true
 * line, its x, and the fitted β, Σ and σ as they are: partial = W · no + (I - W) · fixed has the bias
 * (I - W)(fixed - truth) and the covariance W σ² (XᵀX)⁻¹ Wᵀ; no pooling has no bias. Clusters
 * without a line of their own do not count.
 *
 * @param {import("./fit.js").MixedFit} fit
 * @param {import("./pooling.js").Pooled} pooled of that fit, with the truth
 * @returns {{noiseNoPooling: Point, noisePartialPooling: Point, biasPartialPooling: Point,
 *   totalPartialPooling: Point}}
 */
export function biasAndNoise(fit, { truth }) {
  const { clusters, toData } = fit.standard;
  const [[t00, t01], [, t11]] = toData;
  const [unit, middle] = [t00 / t11, -t01 / t11]; // of x, in the data
  const [intercept, x] = fit.fixedEffects;
  const sums = { noiseNo: [0, 0], noisePartial: [0, 0], bias: [0, 0] };
  let count = 0;
  for (const [c, n] of clusters.n.entries()) {
    const spread = clusters.spreadX[c] * unit ** 2;
    if (!(spread > 0)) continue;
    const mean = middle + unit * clusters.meanX[c];
    const inverse = /** @type {Matrix} */ ([[spread / n + mean ** 2, -mean], [-mean, 1]]); // prettier-ignore
    const noise = scale(inverse, fit.sigma ** 2 / spread);
    const weight = ownWeightAt(fit, c);
    const shrunk = multiply(multiply(weight, noise), transpose(weight));
    const away = [intercept - truth.intercept[c], x - truth.x[c]];
    const kept = apply(weight, away[0], away[1]);
    for (const k of [0, 1]) {
      sums.noiseNo[k] += noise[k][k];
      sums.noisePartial[k] += shrunk[k][k];
      sums.bias[k] += (away[k] - kept[k]) ** 2;
    }
    count += 1;
  }
  const rootMean = (/** @type {number[]} */ [first, second]) => ({
    intercept: Math.sqrt(first / count),
    x: Math.sqrt(second / count),
  });
  return {
    noiseNoPooling: rootMean(sums.noiseNo),
    noisePartialPooling: rootMean(sums.noisePartial),
    biasPartialPooling: rootMean(sums.bias),
    totalPartialPooling: rootMean(sums.bias.map((bias, k) => bias + sums.noisePartial[k])),
  };
}
