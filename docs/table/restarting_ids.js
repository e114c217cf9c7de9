/** Names of clusters that begin again in each level of another column: pupil 1 in every class. */

import { CLUSTER_NAME, PREDICTOR_NAME } from "./column_scores.js";
import { isOncePerCluster } from "./within_clusters.js";

const OFTEN = 1.5; // levels in which an average name stands

/** @typedef {import("./describe_table.js").Column} Column */

/**
 * Return the column in each of whose levels the names of a cluster seem to begin again.
 *
 * The names are 1 to k, most stand in several levels, and an occasion that a name has several times
 * it has only once in a level.
 *
 * @param {Column[]} columns
 * @param {number} cluster position
 * @returns {number} position, -1 for none
 */
export function restartsIn(columns, cluster) {
  const { sample, kind } = columns[cluster];
  const { low, high, distinct } = sample;
  if (kind !== "number" || low < 0 || low > 1 || high - low + 1 !== distinct) return -1;
  return columns.findIndex((column) => {
    if (!CLUSTER_NAME.test(column.name) || PREDICTOR_NAME.test(column.name)) return false;
    const both = pairsOf(column, columns[cluster]);
    const half = both.codes.length / 2; // of one row each, nothing tells an occasion
    if (both.distinct < OFTEN * distinct || both.distinct > half) return false;
    return columns.some(
      (other) =>
        other.sample.distinct <= half &&
        !isOncePerCluster(other.sample, sample) &&
        isOncePerCluster(other.sample, both),
    );
  });
}

/**
 * @param {Column} outer
 * @param {Column} inner
 */
function pairsOf(outer, inner) {
  /** @type {Map<number, number>} */
  const known = new Map();
  const codes = inner.sample.codes.map((code, i) => {
    const pair = outer.sample.codes[i] * inner.sample.distinct + code;
    if (code < 0 || outer.sample.codes[i] < 0) return -1;
    if (!known.has(pair)) known.set(pair, known.size);
    return /** @type {number} */ (known.get(pair));
  });
  return { codes, distinct: known.size };
}
