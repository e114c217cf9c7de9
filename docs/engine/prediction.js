/**
 * Lines and observations still to come: of a cluster in the data, a new one, one half seen. Twin of
 * prediction.py.
 *
 * They take D and σ for known; β's uncertainty, and that of the cluster's own line, is in them. A
 * new cluster is one more cluster of which nothing is seen: S = 0. Where some of its rows are seen
 * they say something of β as well, as the rows of any other cluster do.
 */

import { checkFit } from "./arguments.js";
import { regressByCluster } from "./by_cluster.js";
import { halfWidth } from "./conditional.js";
import { LinesGiven } from "./lines_given.js";

/** @typedef {import("./by_cluster.js").ClusterRegressions} ClusterRegressions */
/** @typedef {import("./fit.js").MixedFit} MixedFit */

/**
 * One entry for each place, of one cluster after another.
 *
 * @typedef {object} Lines
 * @property {number[]} [x] where there is a predictor
 * @property {number[]} line its height
 * @property {number[]} lineSd
 * @property {number[]} lineLow
 * @property {number[]} lineHigh
 * @property {number[]} observationSd of one more observation
 * @property {number[]} observationLow
 * @property {number[]} observationHigh
 */

/**
 * Return every cluster's line at some x, and what one more observation may be there.
 *
 * @param {MixedFit} fit
 * @param {ArrayLike<number>} [at] x, shape (m,); left out where there is no predictor
 * @param {number} [level] probability that an interval should have, between 0 and 1
 * @returns {Lines & {cluster: import("./model_frame.js").Label[]}} nCluster · m entries
 * @throws {RangeError} if the level is not between 0 and 1, or an x is no finite number
 */
export function lineIntervals(fit, at, level = 0.95) {
  checkFit(fit);
  const places = placesOf(fit, at);
  const { cluster } = fit.conditionalModes;
  const lines = linesAt(fit, fit.standard.clusters, places, level, 0);
  return { cluster: cluster.flatMap((name) => places.map(() => name)), ...lines };
}

/**
 * Return the line of a cluster that is not in the data, and what an observation of it may be.
 *
 * @param {MixedFit} fit
 * @param {ArrayLike<number>} [at] x, shape (m,); left out where there is no predictor
 * @param {{y: ArrayLike<number>, x?: ArrayLike<number>}} [seen] rows of that cluster; left out if
 *   nothing of it has been seen
 * @param {number} [level] probability that an interval should have, between 0 and 1
 * @returns {Lines} m entries
 * @throws {RangeError} as `lineIntervals`, and if a number in `seen` is missing or not finite
 */
export function predictNewCluster(fit, at, seen, level = 0.95) {
  checkFit(fit);
  const { clusters } = fit.standard;
  const added = seen ? regression(fit, seen) : NOTHING_SEEN;
  /** @param {"n" | "meanX" | "spreadX" | "intercept" | "slope"} name */
  const joined = (name) => {
    const values = new Float64Array(clusters.n.length + 1);
    values.set(clusters[name]);
    values.set(added[name], clusters.n.length);
    return values;
  };
  const all = {
    n: joined("n"),
    meanX: joined("meanX"),
    spreadX: joined("spreadX"),
    intercept: joined("intercept"),
    slope: joined("slope"),
    residualSs: clusters.residualSs + added.residualSs,
  };
  return linesAt(fit, all, placesOf(fit, at), level, clusters.n.length);
}

/** @type {ClusterRegressions} */
const NOTHING_SEEN = {
  n: new Float64Array(1),
  meanX: new Float64Array(1),
  spreadX: new Float64Array(1),
  intercept: new Float64Array(1),
  slope: new Float64Array(1),
  residualSs: 0,
};

/**
 * Return the lines of the clusters from place `first` on.
 *
 * @param {MixedFit} fit
 * @param {ClusterRegressions} clusters
 * @param {number[]} places x, shape (m,)
 * @param {number} level
 * @param {number} first
 * @returns {Lines}
 */
function linesAt(fit, clusters, places, level, first) {
  const z = halfWidth(level);
  const { factor, ols, toData } = fit.standard;
  const lines = new LinesGiven(clusters, fit.coefficients.length);
  lines.weigh(factor);
  const rows = places.map((x) => lines.row(1, standardX(fit, x)));
  /** @type {Lines} */
  const found = {
    ...(fit.coefficients.includes("x") && { x: [] }),
    line: [],
    lineSd: [],
    lineLow: [],
    lineHigh: [],
    observationSd: [],
    observationLow: [],
    observationHigh: [],
  };
  const variance = fit.sigma ** 2;
  for (let c = first; c < clusters.n.length; c++) {
    lines.look(c);
    places.forEach((x, i) => {
      const line = ols[0] + ols[1] * x + toData[0][0] * lines.meanOf(rows[i]);
      const error = variance * lines.errorCov(rows[i], rows[i]);
      const [lineSd, observationSd] = [Math.sqrt(error), Math.sqrt(error + variance)];
      found.x?.push(x);
      found.line.push(line);
      found.lineSd.push(lineSd);
      found.lineLow.push(line - z * lineSd);
      found.lineHigh.push(line + z * lineSd);
      found.observationSd.push(observationSd);
      found.observationLow.push(line - z * observationSd);
      found.observationHigh.push(line + z * observationSd);
    });
  }
  return found;
}

/**
 * Return the x where lines are wanted; without a predictor one place, at which nothing is.
 *
 * @param {MixedFit} fit
 * @param {ArrayLike<number>} [at]
 */
function placesOf(fit, at) {
  if (!fit.coefficients.includes("x")) {
    if (at !== undefined) throw new RangeError("at is not allowed: the model has no predictor");
    return [0];
  }
  if (at === undefined) throw new RangeError("at must be given: the x at which lines are wanted");
  return Array.from(finite(at, "at"));
}

/**
 * Return the regression of one cluster's rows in standard units.
 *
 * @param {MixedFit} fit
 * @param {{y: ArrayLike<number>, x?: ArrayLike<number>}} seen
 */
function regression(fit, seen) {
  const [intercept, slope] = fit.standard.ols;
  const hasX = fit.coefficients.includes("x");
  for (const name of hasX ? ["y", "x"] : ["y"]) {
    if (typeof (/** @type {any} */ (seen)[name]?.length) === "number") continue;
    throw new RangeError(`seen must have exactly one column "${name}"`);
  }
  if (seen.y.length === 0) return NOTHING_SEEN;
  const y = finite(seen.y, "y");
  const x = hasX && seen.x ? finite(seen.x, "x") : new Float64Array(y.length);
  return regressByCluster(
    y.map((value, i) => (value - intercept - slope * x[i]) / fit.standard.toData[0][0]),
    x.map((value) => standardX(fit, value)),
    new Int32Array(y.length),
    1,
  );
}

/**
 * Return one number, or several, as floats.
 *
 * @param {ArrayLike<number>} values
 * @param {string} name
 */
function finite(values, name) {
  const isList = Array.isArray(values) || ArrayBuffer.isView(values);
  const held = isList ? Array.from(values) : [values];
  if (!held.every(Number.isFinite)) {
    throw new RangeError(`${name} must hold finite numbers; it holds ${held}`);
  }
  return Float64Array.from(/** @type {number[]} */ (held));
}

/**
 * Return x in standard units.
 *
 * @param {MixedFit} fit
 * @param {number} x
 */
function standardX({ standard: { toData } }, x) {
  return (x * toData[1][1] + toData[0][1]) / toData[0][0];
}
