/** One fitted mixed model: y = (β₀ + b₀) + (β₁ + b₁) x + ε, intercept and slope varying by cluster. */

import { inUnits, regressByCluster } from "./by_cluster.js";
import { apply, determinant, lowerTriangular, multiply, scale, transpose } from "./matrix.js";
import { minimizeReml } from "./minimize_reml.js";
import { modelFrame } from "./model_frame.js";
import { scratch } from "./scratch.js";

const SINGULAR = 1e-4; // the tolerance of lme4's isSingular
const SQUARABLE = [1e-100, 1e100]; // standard deviations whose squares are still numbers
const PERFECT = 1e-14; // noise that is rounding, as a share of the largest number it is noise of

/** @typedef {import("./by_cluster.js").ClusterRegressions} ClusterRegressions */
/** @typedef {import("./model_frame.js").Columns} Columns */
/** @typedef {import("./model_frame.js").Label} Label */
/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./matrix.js").Pair} Pair */

/**
 * The data in units in which x, and what it leaves of y, have mean 0 and SD 1.
 *
 * @typedef {object} StandardRegressions
 * @property {ClusterRegressions} clusters
 * @property {number} sdX
 * @property {number} sdY of the residuals
 * @property {number} largestY largest |y|
 * @property {Pair} ols one least-squares line for all rows, in the data's units
 * @property {Matrix} toData coefficients of the data are ols + toData · standard ones
 */

/**
 * @typedef {object} StandardFit what a fit is made from: coefficients of the data are
 *   ols + toData · coefficients here
 * @property {Matrix} factor D = factor · factorᵀ is the random effects' covariance over σ²
 * @property {ClusterRegressions} clusters
 * @property {Pair} ols one least-squares line for all rows
 * @property {Matrix} toData upper triangular
 */

/**
 * A mixed model at the minimum of its REML criterion. Plain data, fit to be posted to a worker.
 *
 * @typedef {object} MixedFit
 * @property {number} remlCriterion minus twice the restricted log-likelihood, as lme4 prints it
 * @property {[number, number, number]} theta relative covariance factor (θ₁, θ₂, θ₃), θ₁, θ₃ ≥ 0
 * @property {number} sigma residual standard deviation, in units of y
 * @property {Pair} fixedEffects population averages: intercept, x
 * @property {Pair} standardErrors of the fixed effects: intercept, x
 * @property {Matrix} randomEffectsCov covariance of the clusters' intercepts and slopes
 * @property {boolean} isSingular whether a variance is 0 or a correlation ±1, as lme4 says it
 * @property {boolean} isAtBoundary whether a variance is 0 or a correlation ±1 in any units: θ is in
 *   units of y and x, and where x is in hundreds of thousands, `isSingular` says so of any variance
 * @property {{cluster: Label[], intercept: Float64Array, x: Float64Array}} conditionalModes every
 *   cluster's deviation from the fixed effects; clusters sorted, shapes (nCluster,)
 * @property {number} nObservations
 * @property {number} nCluster
 * @property {StandardFit} standard the same model in standard units, for `pooling.js`
 */

/**
 * Fit the mixed model with random intercept and random slope by REML.
 *
 * @param {Columns} columns one entry per row: `y`, `x` finite numbers, `cluster` numbers or texts
 * @returns {MixedFit}
 * @throws {Error} naming the column, the row and what is allowed, where no model fits the data
 */
export function fit(columns) {
  const frame = modelFrame(columns);
  // In standard units any data are the same to the optimizer. The model does not change.
  const { clusters, sdX, sdY, ols, toData, largestY } = regressInStandardUnits(frame);
  const rounding = PERFECT * Math.max(1, largestY / sdY);
  if (clusters.residualSs <= rounding ** 2 * frame.y.length && hasResidualFreedom(clusters)) {
    throw new Error("every cluster's y lies on its own line: no noise to estimate", {
      cause: { key: "engine-no-noise" },
    });
  }
  const { criterion, theta } = minimizeReml(clusters);
  const solution = criterion.solve(theta);

  const sigma = sdY * solution.sigma;
  const factor = multiply(criterion.units, lowerTriangular(theta));
  const dataFactor = multiply(scale(toData, 1 / sdY), factor);
  const fixed = apply(toData, ...solution.fixedEffects);
  const fixedCov = multiply(multiply(toData, solution.fixedEffectsCov), transpose(toData));
  const modes = solution.conditionalModes;
  const dataTheta = thetaOf(dataFactor);
  const [standardTheta1, , standardTheta3] = thetaOf(factor);
  return {
    remlCriterion:
      solution.criterion + 2 * criterion.degreesOfFreedom * Math.log(sdY) + 2 * Math.log(sdX),
    theta: dataTheta,
    sigma,
    fixedEffects: [ols[0] + fixed[0], ols[1] + fixed[1]],
    standardErrors: [Math.sqrt(fixedCov[0][0]), Math.sqrt(fixedCov[1][1])],
    randomEffectsCov: scale(multiply(dataFactor, transpose(dataFactor)), sigma ** 2),
    isSingular: Math.min(dataTheta[0], dataTheta[2]) < SINGULAR,
    isAtBoundary: Math.min(standardTheta1, standardTheta3) < SINGULAR,
    conditionalModes: {
      cluster: frame.labels,
      intercept: modes.intercept.map((b, c) => toData[0][0] * b + toData[0][1] * modes.x[c]),
      x: modes.x.map((b) => toData[1][1] * b),
    },
    nObservations: frame.y.length,
    nCluster: frame.labels.length,
    standard: { factor, clusters, ols, toData },
  };
}

/**
 * Return every cluster's own regression in standard units, and the way back.
 *
 * @param {import("./model_frame.js").ModelFrame} frame
 * @returns {StandardRegressions}
 * @throws {Error} if y and x lie on one line, or squares of their numbers are not finite
 */
function regressInStandardUnits({ y, x, code, labels }) {
  const n = y.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const fromMean = scratch("fromMean", n);
  let spread = 0, products = 0; // prettier-ignore
  for (let i = 0; i < n; i++) {
    fromMean[i] = x[i] - meanX;
    spread += fromMean[i] * fromMean[i];
    products += fromMean[i] * (y[i] - meanY);
  }
  const slope = products / spread;
  const residual = scratch("residual", n);
  let residualSs = 0, largest = 0; // prettier-ignore
  for (let i = 0; i < n; i++) {
    residual[i] = y[i] - meanY - slope * fromMean[i];
    residualSs += residual[i] * residual[i];
    largest = Math.max(largest, Math.abs(y[i]));
  }
  const [sdX, sdY] = [Math.sqrt(spread / n), Math.sqrt(residualSs / n)];
  const [least, most] = SQUARABLE;
  if (!(sdX > least && sdX < most && sdY < most)) {
    throw new Error("the numbers in y or x are too large or too small: choose another unit", {
      cause: { key: "engine-unit" },
    });
  }
  if (sdY <= PERFECT * largest) {
    throw new Error("columns y and x lie on one line: no noise, nothing to estimate", {
      cause: { key: "engine-one-line" },
    });
  }
  return {
    clusters: inUnits(regressByCluster(residual, fromMean, code, labels.length), sdX, sdY),
    sdX,
    sdY,
    largestY: largest,
    ols: [meanY - slope * meanX, slope],
    toData: [
      [sdY, (-sdY * meanX) / sdX],
      [0, sdY / sdX],
    ],
  };
}

/**
 * Whether some cluster has more rows than its own line needs.
 *
 * @param {ClusterRegressions} clusters
 */
function hasResidualFreedom({ n, spreadX }) {
  return n.some((rows, c) => rows > (spreadX[c] > 0 ? 2 : 1));
}

/**
 * Return (θ₁, θ₂, θ₃) of the lower-triangular Λ with Λ Λᵀ = factor factorᵀ.
 *
 * @param {Matrix} factor
 * @returns {[number, number, number]}
 */
function thetaOf(factor) {
  const [[f00, f01], [f10, f11]] = factor;
  const theta1 = Math.hypot(f00, f01);
  if (theta1 === 0) return [0, 0, Math.hypot(f10, f11)];
  return [theta1, (f00 * f10 + f01 * f11) / theta1, Math.abs(determinant(factor)) / theta1];
}

/** @param {Float64Array} values */
function mean(values) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
