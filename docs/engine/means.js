/** Clusters' means on their way: what a fit does without slopes to shrink. Twin of means.py. */

import { checkFit } from "./arguments.js";

/**
 * @typedef {object} Means heights of every line at its cluster's mean of x, shapes (nCluster,)
 * @property {Float64Array} [x] the mean of x, where there is a predictor
 * @property {Float64Array} noPooling the mean of y
 * @property {Float64Array} partialPooling
 * @property {Float64Array} completePooling
 * @property {Float64Array} fixedEffects β₀ + β₁ x
 */

/**
 * Return the height of every line at its cluster's mean of x.
 *
 * Without a predictor, or where x is constant in every cluster, a cluster's mean is all that its
 * rows say of it: that moves from `noPooling` towards `fixedEffects`.
 *
 * @param {import("./fit.js").MixedFit} fit
 * @returns {Means}
 * @throws {RangeError}
 */
export function means(fit) {
  checkFit(fit);
  const { fixedEffects, conditionalModes, coefficients } = fit;
  const { clusters, ols, toData } = fit.standard;
  const [[t00, t01], [, t11]] = toData;
  const x = clusters.meanX.map((mean) => (t00 * mean - t01) / t11);
  const completePooling = x.map((at) => ols[0] + ols[1] * at);
  const average = x.map((at) => fixedEffects[0] + fixedEffects[1] * at);
  const heights = {
    noPooling: completePooling.map(
      (height, c) => height + t00 * (clusters.intercept[c] + clusters.slope[c] * clusters.meanX[c]),
    ),
    partialPooling: average.map(
      (height, c) => height + conditionalModes.intercept[c] + conditionalModes.x[c] * x[c],
    ),
    completePooling,
    fixedEffects: average,
  };
  return coefficients.includes("x") ? { ...heights, x } : heights;
}
