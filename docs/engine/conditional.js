/**
 * How sure one may be of a cluster: the covariance of its coefficients, and their intervals. Twin of
 * conditional.py.
 *
 * Given D and σ, a cluster's own coefficients β + b_c are normal. In the symbols of reml.js, with
 * W_c = D M_c the weight of the cluster's own regression,
 *
 *     V_c = σ² (I - W_c) D                            given β: lme4's conditional variance
 *     V_c + (I - W_c) Var(β) (I - W_c)ᵀ               with β's uncertainty in it
 *
 * the second of which is the covariance of their prediction error (Henderson 1975, Biometrics
 * 31:423). Both take D and σ for known, and so do the intervals; `posterior` does not.
 */

import { checkFit, refusal } from "./arguments.js";
import { LinesGiven } from "./lines_given.js";
import { normalQuantile } from "./quantile.js";

/** @typedef {import("./fit.js").MixedFit} MixedFit */

/**
 * @typedef {object} Covariances one entry a cluster; without a predictor variances of intercepts alone
 * @property {import("./model_frame.js").Label[]} cluster
 * @property {Float64Array} varIntercept
 * @property {Float64Array} [covariance]
 * @property {Float64Array} [varX]
 */

/**
 * Return the covariance of every cluster's random effects, given β: lme4's `condVar`.
 *
 * @param {MixedFit} fit
 * @returns {Covariances}
 */
export function conditionalCov(fit) {
  return byCluster(fit, "conditionalCov");
}

/**
 * Return the covariance of every cluster's coefficients, β's own uncertainty in it.
 *
 * @param {MixedFit} fit
 * @returns {Covariances}
 */
export function predictionErrorCov(fit) {
  return byCluster(fit, "errorCov");
}

/**
 * Return the clusters' coefficients and intervals, as if D and σ were known.
 *
 * @param {MixedFit} fit
 * @param {number} [level] probability that an interval should have, between 0 and 1
 * @returns {{cluster: import("./model_frame.js").Label[]} & Record<string, any>} columns
 *   `intercept`, `interceptLow`, `interceptHigh`, and the same for `x`
 * @throws {RangeError} if the level is not between 0 and 1
 */
export function intervals(fit, level = 0.95) {
  const z = halfWidth(level);
  const { varIntercept, varX } = predictionErrorCov(fit);
  /** @type {Record<string, any>} */
  const columns = {};
  fit.coefficients.forEach((name, k) => {
    const modes = fit.conditionalModes[/** @type {"intercept" | "x"} */ (name)];
    const variances = /** @type {Float64Array} */ (name === "x" ? varX : varIntercept);
    const away = variances.map((variance) => z * Math.sqrt(variance));
    const middle = modes.map((mode) => fit.fixedEffects[k] + mode);
    columns[name] = middle;
    columns[`${name}Low`] = middle.map((value, c) => value - away[c]);
    columns[`${name}High`] = middle.map((value, c) => value + away[c]);
  });
  return { cluster: fit.conditionalModes.cluster, ...columns };
}

/**
 * Return how many SDs a normal interval of this probability has on each side.
 *
 * @param {number} level
 * @throws {RangeError} if the level is not between 0 and 1
 */
export function halfWidth(level) {
  if (!(typeof level === "number" && level > 0 && level < 1)) {
    throw refusal("level", level, "a number between 0 and 1");
  }
  return normalQuantile((1 + level) / 2);
}

/**
 * @param {MixedFit} fit
 * @param {"conditionalCov" | "errorCov"} kind
 * @returns {Covariances}
 */
function byCluster(fit, kind) {
  checkFit(fit);
  const { cluster } = fit.conditionalModes;
  const { clusters, factor, toData } = fit.standard;
  const lines = new LinesGiven(clusters, fit.coefficients.length);
  lines.weigh(factor);
  const [intercept, x] = toData.map((row) => lines.row(...row));
  const [varIntercept, covariance, varX] = [0, 0, 0].map(() => new Float64Array(cluster.length));
  const scale = (fit.sigma / toData[0][0]) ** 2;
  for (let c = 0; c < cluster.length; c++) {
    lines.look(c);
    varIntercept[c] = scale * lines[kind](intercept, intercept);
    covariance[c] = scale * lines[kind](intercept, x);
    varX[c] = scale * lines[kind](x, x);
  }
  const hasX = fit.coefficients.includes("x");
  return hasX ? { cluster, varIntercept, covariance, varX } : { cluster, varIntercept };
}
