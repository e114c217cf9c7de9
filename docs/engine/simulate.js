/** Simulated clustered data, row by row as the article's R function gives them, and their truth. */

import { checkParameters, nRows, randomEffectsCov } from "./parameters.js";
import { RRandom } from "./r_random.js";

/** @typedef {import("./parameters.js").Parameters} Parameters */

/**
 * @typedef {object} Draws the random part of a data set, in units of standard deviations
 * @property {Float64Array} x predictor, shape (n,)
 * @property {Float64Array} noise of each row, shape (n,)
 * @property {Int32Array} cluster of each row, 1 … nCluster, shape (n,)
 * @property {Int32Array} row place of each row before sampling, cluster by cluster, shape (n,)
 * @property {Float64Array} effects two per cluster, before they get variances and a correlation,
 *   shape (2 · nCluster,)
 */

/**
 * @typedef {object} Data simulated rows in R's order
 * @property {Float64Array} y outcome, shape (n,)
 * @property {Float64Array} x predictor, standard normal, shape (n,)
 * @property {Int32Array} cluster 1 … nCluster, shape (n,)
 * @property {{intercept: Float64Array, x: Float64Array}} truth the clusters' true coefficients,
 *   also of clusters without rows: cluster c is at c - 1, shapes (nCluster,)
 */

/**
 * Simulate observations in clusters that differ in intercept and slope.
 *
 * @param {Partial<Parameters>} [parameters] what is left out has its default
 * @returns {Data} of round(balanced · obsPerCluster · nCluster) rows
 * @throws {RangeError} naming the argument, its value and what is allowed
 */
export function createData(parameters) {
  return applyParameters(drawSample(parameters), parameters);
}

/**
 * Draw all that is random in a data set: `applyParameters` then gives the data.
 *
 * The same draws serve all parameters with the same `drawKey`.
 *
 * @param {Partial<Parameters>} [parameters] as for `createData`
 * @returns {Draws}
 * @throws {RangeError} as `createData`
 */
export function drawSample(parameters) {
  const checked = checkParameters(parameters);
  const { obsPerCluster, nCluster, sigma, seed } = checked;
  const n = obsPerCluster * nCluster;
  const stream = new RRandom(seed);
  const x = stream.normal(n);
  const effects = stream.normal(2 * nCluster);
  const noise = sigma === 0 ? new Float64Array(n) : stream.normal(n);
  const kept = stream.sample(n, nRows(checked));
  const draws = {
    x: new Float64Array(kept.length),
    noise: new Float64Array(kept.length),
    cluster: new Int32Array(kept.length),
    row: kept,
    effects,
  };
  for (let i = 0; i < kept.length; i++) {
    draws.x[i] = x[kept[i]];
    draws.noise[i] = noise[kept[i]];
    draws.cluster[i] = Math.floor(kept[i] / obsPerCluster) + 1;
  }
  return draws;
}

/**
 * Return what draws depend on: rows, clusters, share kept and seed. R draws no noise if `sigma` is
 * 0, and then keeps other rows.
 *
 * @param {Parameters} parameters checked
 * @returns {string} the same for the same draws
 */
export function drawKey({ obsPerCluster, nCluster, balanced, seed, sigma }) {
  return [obsPerCluster, nCluster, balanced, seed, sigma === 0].join();
}

/**
 * Turn draws into data with these fixed effects, variances and correlation.
 *
 * @param {Draws} draws from `drawSample`; the data share its `x` and `cluster`
 * @param {Partial<Parameters>} [parameters] as for `createData`
 * @returns {Data}
 * @throws {RangeError} as `createData`
 */
export function applyParameters({ x, noise, cluster, effects }, parameters) {
  const checked = checkParameters(parameters);
  const truth = trueCoefficients(effects, checked);
  return { y: outcome(truth, { x, noise, cluster }, checked.sigma), x, cluster, truth };
}

/**
 * @param {Float64Array} effects of draws
 * @param {Parameters} parameters
 * @returns {Data["truth"]}
 */
export function trueCoefficients(effects, parameters) {
  const { intercept, beta } = parameters;
  const [[r00, r01], [, r11]] = symmetricRoot(randomEffectsCov(parameters));
  const nCluster = effects.length / 2;
  const truth = { intercept: new Float64Array(nCluster), x: new Float64Array(nCluster) };
  for (let c = 0; c < nCluster; c++) {
    const [first, second] = [effects[2 * c], effects[2 * c + 1]];
    truth.intercept[c] = intercept + (r00 * first + r01 * second);
    truth.x[c] = beta + (r01 * first + r11 * second);
  }
  return truth;
}

/**
 * @param {Data["truth"]} truth
 * @param {Pick<Draws, "x" | "noise" | "cluster">} rows
 * @param {number} sigma
 * @returns {Float64Array} y of every row
 */
export function outcome(truth, { x, noise, cluster }, sigma) {
  const y = new Float64Array(x.length);
  for (let i = 0; i < y.length; i++) {
    const c = cluster[i] - 1;
    y[i] = truth.intercept[c] + truth.x[c] * x[i] + sigma * noise[i];
  }
  return y;
}

/**
 * Return the symmetric square root V diag(√λ) Vᵀ of a 2×2 covariance.
 *
 * With a correlation of ±1 the smaller eigenvalue is rounding, and its root is visible (1e-9). So
 * eigenvalues come from the formula in LAPACK's DLAEV2, which R and NumPy use, digit for digit.
 *
 * @param {[[number, number], [number, number]]} covariance
 * @returns {[[number, number], [number, number]]}
 */
export function symmetricRoot([[a, b], [, c]]) {
  if (b === 0) return [[Math.sqrt(a), 0], [0, Math.sqrt(c)]]; // prettier-ignore
  const sum = a + c;
  const difference = a - c;
  const distance = hypotenuse(Math.abs(difference), Math.abs(b + b));
  const larger = 0.5 * (sum + distance);
  const smaller = (Math.max(a, c) / larger) * Math.min(a, c) - (b / larger) * b;
  // The eigenvector (cosine, sine) of the larger eigenvalue is at half the angle of (a - c, 2b).
  const angle = 0.5 * Math.atan2(b + b, difference);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const [root1, root2] = [Math.sqrt(larger), Math.sqrt(Math.max(smaller, 0))];
  const between = (root1 - root2) * cosine * sine;
  return [
    [root1 * cosine ** 2 + root2 * sine ** 2, between],
    [between, root1 * sine ** 2 + root2 * cosine ** 2],
  ];
}

/**
 * @param {number} p at least 0
 * @param {number} q at least 0
 */
function hypotenuse(p, q) {
  const [long, short] = p > q ? [p, q] : [q, p];
  return long === 0 ? 0 : long * Math.sqrt(1 + (short / long) ** 2);
}
