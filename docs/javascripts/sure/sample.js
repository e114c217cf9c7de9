/** One sample, and four kinds of intervals for the slope of every cluster in it. */

import { conditionalCov, predictionErrorCov } from "../../engine/conditional.js";
import { fit } from "../../engine/fit.js";
import { pool } from "../../engine/pooling.js";
import { createData } from "../../engine/simulate.js";

const Z = 1.96;
const EXTREME = 0.1; // the share of clusters that count as the most extreme

/** @typedef {"own" | "conditional" | "error" | "posterior"} Kind */
/** @typedef {{ low: number, middle: number, high: number }} Interval */
/**
 * @typedef {object} Cluster
 * @property {number} cluster
 * @property {number} truth slope
 * @property {boolean} isExtreme whether its estimate is among the tenth farthest from the average
 * @property {Record<"own" | "conditional" | "error", Interval | null>} intervals null where a
 *   cluster has no line of its own
 */
/**
 * @typedef {object} Sample
 * @property {import("../../engine/simulate.js").Data} data
 * @property {import("../../engine/fit.js").MixedFit} fitted
 * @property {Cluster[]} clusters by their estimated slope, the lowest first
 */

export const KINDS = /** @type {const} */ (["own", "conditional", "error", "posterior"]);

/**
 * Draw a sample, fit it, and make every interval but the posterior's, which takes longer.
 *
 * @param {Partial<import("../../engine/parameters.js").Parameters>} [setting] what differs from the
 *   baseline
 * @returns {Sample}
 */
export function sureSample(setting = {}) {
  const data = createData(setting);
  const fitted = fit(data);
  const pooled = pool(fitted, data.truth);
  const given = /** @type {Float64Array} */ (conditionalCov(fitted).varX);
  const whole = /** @type {Float64Array} */ (predictionErrorCov(fitted).varX);
  const spread = spreadOfX(data, fitted.nCluster, fitted.conditionalModes.cluster);
  const clusters = Array.from(pooled.cluster, (label, c) => {
    const estimate = pooled.partialPooling.x[c];
    const own = pooled.noPooling.x[c];
    return {
      cluster: Number(label),
      truth: data.truth.x[Number(label) - 1],
      isExtreme: false,
      intervals: {
        own: Number.isNaN(own) ? null : around(own, fitted.sigma / Math.sqrt(spread[c])),
        conditional: around(estimate, Math.sqrt(given[c])),
        error: around(estimate, Math.sqrt(whole[c])),
      },
    };
  });
  clusters.sort((a, b) => a.intervals.error.middle - b.intervals.error.middle);
  const average = fitted.fixedEffects[1];
  const away = (/** @type {Cluster} */ { intervals: { error } }) =>
    Math.abs(/** @type {Interval} */ (error).middle - average);
  const farthest = [...clusters].sort((a, b) => away(b) - away(a));
  const few = Math.max(1, Math.round(EXTREME * clusters.length));
  for (const cluster of farthest.slice(0, few)) cluster.isExtreme = true;
  return { data, fitted, clusters };
}

/**
 * Return the interval of a kind, the posterior's from its summaries.
 *
 * @param {Cluster} cluster
 * @param {Kind} kind
 * @param {Map<number, Interval> | null} posterior by cluster
 * @returns {Interval | null}
 */
export function intervalOf({ cluster, intervals }, kind, posterior) {
  return kind === "posterior" ? (posterior?.get(cluster) ?? null) : intervals[kind];
}

/**
 * Return how many intervals hold the truth, of all and of the most extreme.
 *
 * @param {Cluster[]} clusters
 * @param {Kind} kind
 * @param {Map<number, Interval> | null} posterior
 * @returns {Record<"all" | "extreme", { held: number, of: number }>}
 */
export function covered(clusters, kind, posterior) {
  const count = { all: { held: 0, of: 0 }, extreme: { held: 0, of: 0 } };
  for (const cluster of clusters) {
    const interval = intervalOf(cluster, kind, posterior);
    if (!interval) continue;
    const holds = Number(interval.low <= cluster.truth && cluster.truth <= interval.high);
    for (const group of cluster.isExtreme ? [count.all, count.extreme] : [count.all]) {
      group.of += 1;
      group.held += holds;
    }
  }
  return count;
}

/**
 * Return the place, 1 for the highest, that the cluster with the highest estimated slope has among
 * the true slopes.
 *
 * @param {Cluster[]} clusters by their estimated slope, the lowest first
 */
export function trueRankOfBest(clusters) {
  const best = clusters[clusters.length - 1];
  return 1 + clusters.filter(({ truth }) => truth > best.truth).length;
}

/**
 * Return the posterior's slopes by cluster.
 *
 * @param {import("../../engine/posterior.js").Posterior} posterior
 * @returns {Map<number, Interval>}
 */
export function posteriorSlopes({ coefficients: { cluster, x } }) {
  const { q025, mean, q975 } = /** @type {NonNullable<typeof x>} */ (x);
  return new Map(
    cluster.map((label, c) => [Number(label), { low: q025[c], middle: mean[c], high: q975[c] }]),
  );
}

/**
 * @param {number} middle
 * @param {number} sd
 * @returns {Interval}
 */
function around(middle, sd) {
  return { low: middle - Z * sd, middle, high: middle + Z * sd };
}

/**
 * @param {import("../../engine/simulate.js").Data} data
 * @param {number} nCluster
 * @param {import("../../engine/model_frame.js").Label[]} labels
 * @returns {Float64Array} sum of squared deviations of x in every cluster
 */
function spreadOfX({ x, cluster }, nCluster, labels) {
  const place = new Map(labels.map((label, c) => [Number(label), c]));
  const sums = Array.from({ length: nCluster }, () => ({ n: 0, sum: 0, squares: 0 }));
  x.forEach((value, i) => {
    const of = sums[Number(place.get(cluster[i]))];
    of.n += 1;
    of.sum += value;
    of.squares += value * value;
  });
  return Float64Array.from(sums, ({ n, sum, squares }) => squares - sum ** 2 / n);
}
