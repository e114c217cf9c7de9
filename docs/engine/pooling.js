/** No, partial and complete pooling of one fit: one set of columns. */

import { checkFit } from "./arguments.js";

/** @typedef {import("./fit.js").MixedFit} MixedFit */
/** @typedef {import("./model_frame.js").Label} Label */
/** @typedef {{intercept: Float64Array, x: Float64Array}} Coefficients shapes (nCluster,) */

/** The poolings, by the names of their columns. */
export const POOLINGS = /** @type {const} */ (["noPooling", "partialPooling", "completePooling"]);

/**
 * One entry a cluster, in every column. What is not known is NaN: the truth of real data, and no
 * pooling of a cluster with one row or a constant x, which has no line of its own. Without a predictor
 * a cluster's own estimate is its mean, and every slope is 0.
 *
 * @typedef {object} Pooled
 * @property {Label[]} cluster sorted
 * @property {Int32Array} n rows
 * @property {Float64Array} sdX standard deviation of x within the cluster
 * @property {Coefficients} noPooling the cluster's own regression
 * @property {Coefficients} partialPooling fixed effects + conditional modes
 * @property {Coefficients} completePooling one regression for all rows
 * @property {Coefficients} truth
 */

/**
 * Return the pooled columns of a fit.
 *
 * @param {MixedFit} fit
 * @param {Coefficients} [truth] of simulated data, as `createData` gives it: cluster c at c - 1
 * @returns {Pooled}
 * @throws {RangeError}
 */
export function pool(fit, truth) {
  checkFit(fit);
  const { clusters, ols, toData } = fit.standard;
  const { cluster, intercept, x } = fit.conditionalModes;
  const [[t00, t01], [, t11]] = toData;
  const hasX = fit.coefficients.includes("x");
  const own = clusters.spreadX.map((spread) => (spread > 0 || !hasX ? 1 : NaN));
  const unitX = t00 / t11;
  /** @param {(c: number) => number} value */
  const column = (value) => {
    const values = new Float64Array(cluster.length); // a loop: `map` takes several times as long
    for (let c = 0; c < values.length; c++) values[c] = value(c);
    return values;
  };
  return {
    cluster,
    n: Int32Array.from(clusters.n),
    sdX: column((c) => unitX * Math.sqrt(clusters.spreadX[c] / Math.max(clusters.n[c] - 1, 1))),
    noPooling: {
      intercept: column(
        (c) => own[c] * (ols[0] + t00 * clusters.intercept[c] + t01 * clusters.slope[c]),
      ),
      x: column((c) => own[c] * (ols[1] + t11 * clusters.slope[c])),
    },
    partialPooling: {
      intercept: column((c) => fit.fixedEffects[0] + intercept[c]),
      x: column((c) => fit.fixedEffects[1] + x[c]),
    },
    completePooling: { intercept: column(() => ols[0]), x: column(() => ols[1]) },
    truth: {
      intercept: column((c) => truth?.intercept[Number(cluster[c]) - 1] ?? NaN),
      x: column((c) => (hasX ? (truth?.x[Number(cluster[c]) - 1] ?? NaN) : 0)),
    },
  };
}
