/**
 * One fitted mixed model: y = (β₀ + b₀) + (β₁ + b₁) x + ε, with b different in every cluster. Without
 * a predictor it is y = β₀ + b₀ + ε: all that is said of a slope is 0 then.
 */

import { checkMode, checkPrior } from "./boundary_avoiding.js";
import { sumOf, sumRows } from "./cluster_sums.js";
import { apply, multiply, scale, transpose } from "./matrix.js";
import { minimizeReml } from "./minimize_reml.js";
import { modelFrame } from "./model_frame.js";
import { RemlCriterion } from "./reml.js";
import { standardize } from "./standard_units.js";
import {
  Structure,
  USUAL,
  checkStructure,
  hasSlopes,
  lambdaOf,
  smallestSd,
  thetaOf,
  varying,
} from "./structures.js";

const SINGULAR = 1e-4; // the tolerance of lme4's isSingular
const ROUNDING = 10 * Number.EPSILON; // of x = 0 in standard units and back

/** @typedef {import("./by_cluster.js").ClusterRegressions} ClusterRegressions */
/** @typedef {import("./boundary_avoiding.js").Prior} Prior */
/** @typedef {import("./model_frame.js").Columns} Columns */
/** @typedef {import("./model_frame.js").Label} Label */
/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./matrix.js").Pair} Pair */
/** @typedef {import("./structures.js").RandomEffects} RandomEffects */

/**
 * @typedef {object} StandardFit what a fit is made from: coefficients of the data are
 *   ols + toData · coefficients here
 * @property {Matrix} factor D = factor · factorᵀ is the random effects' covariance over σ²
 * @property {ClusterRegressions} clusters
 * @property {Pair} ols one least-squares line for all rows
 * @property {Matrix} toData upper triangular
 * @property {number} rounding share of the SD of y about that line that noise has to exceed
 */

/**
 * A mixed model at the minimum of its REML criterion, or of that and a prior's penalty. Plain data,
 * fit to be posted to a worker.
 *
 * @typedef {object} MixedFit
 * @property {RandomEffects} randomEffects structure of their covariance
 * @property {("intercept" | "x")[]} coefficients what every cluster has: "intercept", and "x" where there is one
 * @property {Prior} prior "boundary-avoiding" where the fit is the mode with that prior
 * @property {number} remlCriterion minus twice the restricted log-likelihood, as lme4 prints it, without
 *   the penalty of a prior
 * @property {number[]} theta relative covariance factor as lme4 has it, those of θ₁, θ₂, θ₃ that the
 *   structure has (see structures.js); θ₁, θ₃ ≥ 0
 * @property {number} sigma residual standard deviation, in units of y
 * @property {Pair} fixedEffects population averages: intercept, x
 * @property {Pair} standardErrors of the fixed effects: intercept, x
 * @property {Matrix} randomEffectsCov covariance of the clusters' intercepts and slopes; 0 where the
 *   structure has none
 * @property {boolean} isSingular whether a variance is 0 or a correlation ±1, as lme4 says it; never
 *   with a prior that keeps them away
 * @property {boolean} isAtBoundary whether a variance is 0 or a correlation ±1 in any units: θ is in
 *   units of y and x, and where x is in hundreds of thousands, `isSingular` says so of any variance
 * @property {{cluster: Label[], intercept: Float64Array, x: Float64Array}} conditionalModes every
 *   cluster's deviation from the fixed effects; clusters sorted, shapes (nCluster,)
 * @property {number} nObservations
 * @property {number} nCluster
 * @property {StandardFit} standard the same model in standard units, for `pooling.js`
 */

/**
 * Fit the mixed model with random intercepts, and with random slopes if wanted, by REML.
 *
 * @param {Columns} columns one entry per row: `y`, `x` finite numbers, `cluster` numbers or texts;
 *   without `x` a model of means, which has random intercepts alone, whatever `randomEffects` says
 * @param {object} [options]
 * @param {RandomEffects} [options.randomEffects] what differs between clusters, as structures.js
 *   names it
 * @param {Prior} [options.prior] null, or "boundary-avoiding": blme's default, with which no fit is
 *   singular (see boundary_avoiding.js)
 * @returns {MixedFit}
 * @throws {Error} naming the column, the row and what is allowed, where no model fits the data
 */
export function fit(columns, { randomEffects: wanted = USUAL, prior = null } = {}) {
  checkStructure(wanted);
  checkPrior(prior);
  const hasX = columns?.x !== undefined && columns?.x !== null;
  const randomEffects = hasX ? wanted : "intercept";
  const { labels, ...rows } = modelFrame(columns, randomEffects);
  const { sums, residualSs } = sumRows(rows, labels.length);
  return fitStandard(standardize(sums, residualSs, hasX), labels, randomEffects, hasX, prior);
}

/**
 * Return the fit of clusters in standard units.
 *
 * @param {import("./standard_units.js").StandardUnits} units
 * @param {Label[]} labels of the clusters
 * @param {RandomEffects} randomEffects
 * @param {boolean} hasX
 * @param {Prior} [prior]
 * @returns {MixedFit}
 * @throws {Error} where no model fits them
 */
export function fitStandard(units, labels, randomEffects, hasX, prior = null) {
  const { clusters, sdX, sdY, ols, toData } = units;
  const nObservations = sumOf(clusters.n);
  if (hasX && hasSlopes(randomEffects) && clusters.spreadX.every((spread) => spread === 0)) {
    throw new Error(
      `randomEffects = "${randomEffects}" is not allowed: column x is constant within every ` +
        'cluster, so no cluster has a slope of its own; it must be "intercept"',
      { cause: { key: "engine-no-slope" } },
    );
  }
  if (leastNoise(units, randomEffects) <= units.rounding ** 2 * nObservations) {
    throw new Error("every cluster's y lies on its own line: no noise to estimate", {
      cause: { key: "engine-no-noise" },
    });
  }
  if (prior !== null) checkMode(clusters, randomEffects, hasX);
  const criterion = new RemlCriterion(clusters, hasX ? 2 : 1);
  const structure = new Structure(randomEffects, units.dataAxes, clusters, prior);
  const factor = minimizeReml(criterion, structure);
  const solution = criterion.solve(factor);

  const sigma = sdY * solution.sigma;
  const theta = thetaOf(multiply(scale(toData, 1 / sdY), factor), randomEffects);
  const dataFactor = lambdaOf(theta, randomEffects);
  const fixed = apply(toData, ...solution.fixedEffects);
  const fixedCov = multiply(multiply(toData, solution.fixedEffectsCov), transpose(toData));
  const { intercept, x } = solution.conditionalModes; // in units of the data from here on
  const [[t00, t01], [, t11]] = toData;
  for (let c = 0; c < x.length; c++) {
    intercept[c] = t00 * intercept[c] + t01 * x[c];
    x[c] *= t11;
  }
  for (const [k, modes] of [intercept, x].entries()) {
    if (!varying(randomEffects).includes(k)) modes.fill(0); // but for rounding they are
  }
  const standardSd = smallestSd(thetaOf(factor, randomEffects), randomEffects);
  return {
    randomEffects,
    prior,
    coefficients: hasX ? ["intercept", "x"] : ["intercept"],
    remlCriterion:
      solution.criterion + 2 * criterion.degreesOfFreedom * Math.log(sdY) + 2 * Math.log(sdX),
    theta,
    sigma,
    fixedEffects: [ols[0] + fixed[0], ols[1] + fixed[1]],
    standardErrors: [Math.sqrt(fixedCov[0][0]), Math.sqrt(fixedCov[1][1])],
    randomEffectsCov: scale(multiply(dataFactor, transpose(dataFactor)), sigma ** 2),
    isSingular: prior === null && smallestSd(theta, randomEffects) < SINGULAR,
    isAtBoundary: prior === null && standardSd < SINGULAR,
    conditionalModes: { cluster: labels, intercept, x },
    nObservations,
    nCluster: labels.length,
    standard: { factor, clusters, ols, toData, rounding: units.rounding },
  };
}

/**
 * Return the squares that no D of the structure takes up; more than 0 where it takes up all.
 *
 * Where intercepts and slopes vary they are those about the clusters' own lines. Where one does, they
 * are those about lines that have the other in common: with S the information of a cluster and u the
 * axis of what varies, each own line counts by |S| / uᵀSu. With m what a unit of u adds at the
 * cluster's mean of x, that is n / (u₁² + n m² / spread): nothing of a cluster without spread, unless
 * m is 0, as that of slopes is at x = 0.
 *
 * @param {import("./standard_units.js").StandardUnits} units
 * @param {RandomEffects} randomEffects
 * @returns {number} in units of `sdY`²
 */
export function leastNoise({ clusters, dataAxes }, randomEffects) {
  const { n, meanX, spreadX, intercept, slope, residualSs } = clusters;
  const own = varying(randomEffects);
  if (own.length > 1) {
    const isSaturated = n.every((rows, c) => rows <= (spreadX[c] > 0 ? 2 : 1));
    return isSaturated ? Infinity : residualSs;
  }
  const [u0, u1] = [dataAxes[0][own[0]], dataAxes[1][own[0]]];
  let weights = 0, mean = 0, squares = residualSs; // prettier-ignore
  for (let c = 0; c < n.length; c++) {
    const atMean = u0 + u1 * meanX[c];
    const isAtZero = Math.abs(atMean) <= ROUNDING * Math.abs(u0);
    const taken = isAtZero ? 0 : (n[c] * atMean * atMean) / spreadX[c];
    const weight = n[c] / (u1 * u1 + taken);
    if (weight === 0) continue;
    const away = u0 * slope[c] - u1 * intercept[c] - mean;
    weights += weight;
    mean += (away * weight) / weights;
    squares += away * away * weight * (1 - weight / weights);
  }
  return squares;
}
