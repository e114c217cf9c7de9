/**
 * Simulates one cell of coverage.py in the browser's engine: coverage.mjs CLUSTERS ROWS FIRST LAST
 * POSTERIOR.
 *
 * The seeds FIRST to LAST give samples of the article's setting with so many clusters and rows in
 * each; POSTERIOR is 1 or 0. Prints a JSON list with a record for each sample: shares of the clusters
 * whose truth an interval covers, and mean squared errors.
 */

import { regressByCluster } from "../../docs/engine/by_cluster.js";
import { conditionalCov, intervals } from "../../docs/engine/conditional.js";
import { fit } from "../../docs/engine/fit.js";
import { modelFrame } from "../../docs/engine/model_frame.js";
import { normalCdf } from "../../docs/engine/normal.js";
import { checkParameters, randomEffectsCov } from "../../docs/engine/parameters.js";
import { pool } from "../../docs/engine/pooling.js";
import { posterior } from "../../docs/engine/posterior.js";
import { defaultPriors } from "../../docs/engine/priors.js";
import { mean } from "../../docs/engine/mean.js";
import { satterthwaite } from "../../docs/engine/satterthwaite.js";
import { createData } from "../../docs/engine/simulate.js";

const [nCluster, obsPerCluster, first, last, withPosterior] = process.argv.slice(2).map(Number);
const Z = 1.959963984540054;
const EXTREME = 0.1; // the share of clusters that lie farthest out
const NAMES = /** @type {const} */ (["intercept", "x"]);

/** @typedef {ArrayLike<number>} Numbers one a cluster */
/** @typedef {import("../../docs/engine/pooling.js").Coefficients} Coefficients */
/** @typedef {import("../../docs/engine/posterior.js").Summaries} Summaries */

/**
 * Whether each truth lies between the ends.
 *
 * @param {Numbers} truth
 * @param {Numbers} low
 * @param {Numbers} high
 */
const covered = (truth, low, high) =>
  Array.from(truth, (value, c) => Number(low[c] <= value && value <= high[c]));

/**
 * The places of those that lie farthest from `middle`.
 *
 * @param {Float64Array} values
 * @param {number} middle
 */
function extreme(values, middle) {
  const order = [...values.keys()].sort(
    (one, other) => Math.abs(values[other] - middle) - Math.abs(values[one] - middle),
  );
  return order.slice(0, Math.ceil(EXTREME * values.length));
}

/**
 * Standard errors of the clusters' own lines.
 *
 * @param {import("../../docs/engine/model_frame.js").Columns} data
 * @param {{sigma: number}} model
 */
function ownErrors(data, { sigma }) {
  const { y, x, code, labels } = modelFrame(data);
  const { n, meanX, spreadX } = regressByCluster(y, x, code, labels.length);
  return {
    intercept: n.map((rows, c) => sigma * Math.sqrt(1 / rows + meanX[c] ** 2 / spreadX[c])),
    x: spreadX.map((spread) => sigma / Math.sqrt(spread)),
  };
}

/**
 * Middles and ends of 95 % intervals.
 *
 * @param {Float64Array} middle
 * @param {Numbers} sd
 */
const around = (middle, sd) => [
  middle,
  middle.map((value, c) => value - Z * sd[c]),
  middle.map((value, c) => value + Z * sd[c]),
];

/**
 * The probability that a true coefficient of a new cluster lies within `half` of `middle`.
 *
 * @param {number} middle
 * @param {number} half
 * @param {number} trueMean
 * @param {number} trueSd
 */
function coversNew(middle, half, trueMean, trueSd) {
  const below = (/** @type {number} */ value) => normalCdf((value - trueMean) / trueSd);
  return below(middle + half) - below(middle - half);
}

/**
 * Return shares and squares of one sample.
 *
 * @param {number} seed
 */
function measure(seed) {
  const parameters = checkParameters({ nCluster, obsPerCluster, seed });
  const data = createData(parameters);
  const model = fit(data);
  const pooled = pool(model, data.truth);
  const whole = withPosterior ? posterior(model, defaultPriors(data.y)) : null;
  /** @type {Record<string, number>} */
  const record = { singular: Number(model.isSingular) };
  const tests = satterthwaite(model);
  const { varIntercept, varX } = conditionalCov(model);
  const pooling = intervals(model);
  const own = ownErrors(data, model);
  const trueCov = randomEffectsCov(parameters);
  NAMES.forEach((name, k) => {
    const trueMean = [parameters.intercept, parameters.beta][k];
    const trueSd = Math.sqrt(trueCov[k][k]);
    const truth = /** @type {Coefficients} */ (pooled.truth)[name];
    const summaries = /** @type {Summaries | undefined} */ (whole?.coefficients[name]);
    const far = extreme(truth, trueMean);
    const estimate = pooling[name];
    const variances = /** @type {Float64Array} */ (name === "x" ? varX : varIntercept);
    const given = variances.map(Math.sqrt);
    const lines = {
      own: around(pooled.noPooling[name], own[name]),
      conditional: around(estimate, given),
      prediction_error: [estimate, pooling[`${name}Low`], pooling[`${name}High`]],
      ...(summaries && { posterior: [summaries.mean, summaries.q025, summaries.q975] }),
    };
    for (const [method, [middle, low, high]] of Object.entries(lines)) {
      const hits = covered(truth, low, high);
      const picked = extreme(middle, model.fixedEffects[k]);
      record[`${name}|${method}`] = mean(hits);
      record[`${name}, extreme|${method}`] = mean(far.map((c) => hits[c]));
      record[`${name}, picked|${method}`] = mean(picked.map((c) => hits[c]));
    }
    const squares = (/** @type {Numbers} */ values) =>
      mean(Array.from(truth, (value, c) => (values[c] - value) ** 2));
    record[`square of ${name}|no_pooling`] = squares(pooled.noPooling[name]);
    record[`square of ${name}|reml`] = squares(estimate);
    if (summaries) record[`square of ${name}|posterior`] = squares(summaries.mean);

    const sd = Math.sqrt(model.randomEffectsCov[k][k]);
    const unsure = Math.hypot(sd, model.standardErrors[k]);
    const beta = model.fixedEffects[k];
    record[`new ${name}|sd`] = coversNew(beta, Z * sd, trueMean, trueSd);
    record[`new ${name}|prediction_error`] = coversNew(beta, Z * unsure, trueMean, trueSd);

    const off = Math.abs(beta - trueMean);
    record[`fixed ${name}|normal`] = Number(off <= Z * model.standardErrors[k]);
    record[`fixed ${name}|satterthwaite`] = Number(off <= tests[name].high - beta);
    if (whole) {
      const { q025, q975 } = whole.parameters[name];
      record[`fixed ${name}|posterior`] = Number(q025 <= trueMean && trueMean <= q975);
    }
  });
  return record;
}

const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i);
console.log(JSON.stringify(seeds.map(measure)));
