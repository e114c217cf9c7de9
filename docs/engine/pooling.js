/** No, partial and complete pooling of one fit: one set of columns, and what it measures. */

import { determinant, multiply, transpose } from "./matrix.js";
import { ownUnits } from "./own_units.js";
import { RemlCriterion } from "./reml.js";

/** @typedef {import("./fit.js").MixedFit} MixedFit */
/** @typedef {import("./model_frame.js").Label} Label */
/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./matrix.js").Pair} Pair */
/** @typedef {{intercept: Float64Array, x: Float64Array}} Coefficients shapes (nCluster,) */

/** The poolings, by the names of their columns. */
export const POOLINGS = /** @type {const} */ (["noPooling", "partialPooling", "completePooling"]);
/** Half of the comparable window's sides: three times the baseline's SD of intercepts and slopes. */
export const COMPARABLE_WINDOW = Object.freeze({ intercept: 3 * 0.5, x: 3 * 0.25 });
const COEFFICIENTS = /** @type {const} */ (["intercept", "x"]);

/**
 * One entry a cluster, in every column. What is not known is NaN: the truth of real data, and no
 * pooling of a cluster with one row or a constant x, which has no line of its own.
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
 */
export function pool(fit, truth) {
  const { clusters, ols, toData } = fit.standard;
  const { cluster, intercept, x } = fit.conditionalModes;
  const [[t00, t01], [, t11]] = toData;
  const own = clusters.spreadX.map((spread) => (spread > 0 ? 1 : NaN));
  const unitX = t00 / t11;
  /** @param {(c: number) => number} value */
  const column = (value) => Float64Array.from(cluster, (_, c) => value(c));
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
      x: column((c) => truth?.x[Number(cluster[c]) - 1] ?? NaN),
    },
  };
}

/**
 * Return, per coefficient, 1 - mean|partial - fixed| / mean|no pooling - fixed|.
 *
 * 0: nothing moved; 1: every cluster is at the fixed effects. Clusters without a line of their own
 * do not count.
 *
 * @param {Pooled} pooled
 * @param {Pair} fixedEffects
 * @returns {{intercept: number, x: number}}
 */
export function meanShrinkage(pooled, fixedEffects) {
  return perCoefficient((name, position) => {
    /** @param {Coefficients} estimates */
    const away = (estimates) =>
      meanOverLines(pooled, (c) => Math.abs(estimates[name][c] - fixedEffects[position]));
    return 1 - away(pooled.partialPooling) / away(pooled.noPooling);
  });
}

/**
 * Return the root mean squared error of estimates against the truth, per coefficient.
 *
 * All estimates are judged on the same clusters, those with a line of their own.
 *
 * @param {Pooled} pooled
 * @param {Coefficients} estimates one of the poolings, or estimates of the dial
 * @returns {{intercept: number, x: number}} NaN where the truth is not known
 */
export function rmse(pooled, estimates) {
  return perCoefficient((name) =>
    Math.sqrt(meanOverLines(pooled, (c) => (estimates[name][c] - pooled.truth[name][c]) ** 2)),
  );
}

/**
 * Return which clusters partial pooling took farther from the truth, null where unknown.
 *
 * Farther: a larger sum of both coefficients' squared errors than the cluster's own line has.
 *
 * @param {Pooled} pooled
 * @returns {(boolean | null)[]} shape (nCluster,)
 */
export function worseOff(pooled) {
  /** @type {(estimates: Coefficients, c: number) => number} */
  const squaredDistance = (estimates, c) =>
    (estimates.intercept[c] - pooled.truth.intercept[c]) ** 2 +
    (estimates.x[c] - pooled.truth.x[c]) ** 2;
  return pooled.cluster.map((_, c) => {
    const before = squaredDistance(pooled.noPooling, c);
    return Number.isNaN(before) ? null : squaredDistance(pooled.partialPooling, c) > before;
  });
}

/**
 * Return all measures of pooled columns at once.
 *
 * @param {Pooled} pooled
 * @param {Pair} fixedEffects
 * @returns {{
 *   meanShrinkage: {intercept: number, x: number},
 *   rmse: Record<typeof POOLINGS[number], {intercept: number, x: number}>,
 *   shareWorseOff: number,
 * }} `rmse` and `shareWorseOff` are NaN where the truth is not known
 */
export function measures(pooled, fixedEffects) {
  const judged = worseOff(pooled).filter((isWorse) => isWorse !== null);
  return {
    meanShrinkage: meanShrinkage(pooled, fixedEffects),
    rmse: {
      noPooling: rmse(pooled, pooled.noPooling),
      partialPooling: rmse(pooled, pooled.partialPooling),
      completePooling: rmse(pooled, pooled.completePooling),
    },
    shareWorseOff: judged.filter(Boolean).length / judged.length,
  };
}

/**
 * Return W of one cluster: partial = W · no pooling + (I - W) · fixed effects, W = D M_c.
 *
 * @param {MixedFit} fit
 * @param {Label} cluster its name
 * @returns {Matrix}
 * @throws {RangeError} if there is no such cluster
 */
export function poolingWeights(fit, cluster) {
  const c = fit.conditionalModes.cluster.indexOf(cluster);
  if (c < 0) throw new RangeError(`there is no cluster ${JSON.stringify(cluster)}`);
  return poolingWeightsAt(fit, c);
}

/**
 * Return the same W of the cluster at place `c`, without a search for its name.
 *
 * @param {MixedFit} fit
 * @param {number} c
 * @returns {Matrix}
 */
export function poolingWeightsAt(fit, c) {
  const { factor, clusters, toData } = fit.standard;
  const [[d00, d01], [, d11]] = multiply(factor, transpose(factor));
  // W = I - (I + D S)⁻¹, and (I + D S)⁻¹ is the adjugate over its determinant
  const s00 = clusters.n[c];
  const s01 = s00 * clusters.meanX[c];
  const s11 = clusters.spreadX[c] + s01 * clusters.meanX[c];
  const detDS = determinant(factor) ** 2 * s00 * clusters.spreadX[c];
  const [ds00, ds01] = [d00 * s00 + d01 * s01, d00 * s01 + d01 * s11];
  const [ds10, ds11] = [d01 * s00 + d11 * s01, d01 * s01 + d11 * s11];
  const growth = 1 + ds00 + ds11 + detDS; // |I + D S|
  const w00 = (ds00 + detDS) / growth;
  const w01 = ds01 / growth;
  const w10 = ds10 / growth;
  const w11 = (ds11 + detDS) / growth;
  // In the units of the data: T W T⁻¹ with the upper triangular T of `toData`
  const [[t00, t01], [, t11]] = toData;
  const ratio = t01 / t00;
  return [
    [w00 + ratio * w10, (t00 / t11) * (w01 + ratio * (w11 - w00 - ratio * w10))],
    [(t11 / t00) * w10, w11 - ratio * w10],
  ];
}

/**
 * Return the pooling dial of a fit: estimates with the random effects' covariance multiplied.
 *
 * The fixed effects are solved again for every multiplier: 0 is complete pooling, 1 what REML
 * chose, Infinity no pooling. A singular covariance stays singular when multiplied: clusters then
 * approach not their own line, but the point of its one direction that is nearest to it.
 *
 * @param {MixedFit} fit
 * @returns {(multiplier: number) => Coefficients & {fixedEffects: Pair}} costs one evaluation of
 *   the criterion; raises RangeError if the multiplier is below 0 or not a number
 */
export function createPoolingDial(fit) {
  const { factor, clusters, ols, toData } = fit.standard;
  const [[t00, t01], [, t11]] = toData;
  const { units, theta } = ownUnits(factor, clusters);
  const criterion = new RemlCriterion(clusters, units);
  const { noPooling } = pool(fit);
  return (multiplier) => {
    if (!(multiplier >= 0)) {
      throw new RangeError(`multiplier = ${multiplier} is not allowed: it must be at least 0`);
    }
    if (multiplier === Infinity) return { ...noPooling, fixedEffects: fit.fixedEffects };
    const { fixedEffects, conditionalModes: modes } = criterion.solve(
      theta.map((element) => Math.sqrt(multiplier) * element),
    );
    const [beta0, beta1] = fixedEffects;
    const fixed0 = ols[0] + t00 * beta0 + t01 * beta1;
    const fixed1 = ols[1] + t11 * beta1;
    return {
      intercept: modes.intercept.map((b0, c) => fixed0 + t00 * b0 + t01 * modes.x[c]),
      x: modes.x.map((b1) => fixed1 + t11 * b1),
      fixedEffects: [fixed0, fixed1],
    };
  };
}

/**
 * @param {(name: "intercept" | "x", position: number) => number} measure
 * @returns {{intercept: number, x: number}}
 */
function perCoefficient(measure) {
  const [intercept, x] = COEFFICIENTS.map(measure);
  return { intercept, x };
}

/**
 * Return the mean of `value(c)` over the clusters that have a line of their own.
 *
 * @param {Pooled} pooled
 * @param {(c: number) => number} value
 */
function meanOverLines({ noPooling }, value) {
  let [sum, count] = [0, 0];
  for (let c = 0; c < noPooling.x.length; c++) {
    if (Number.isNaN(noPooling.x[c])) continue;
    sum += value(c);
    count += 1;
  }
  return sum / count;
}
