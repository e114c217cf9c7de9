/** Which columns are probably outcome, predictor and cluster, and why. A guess to begin with. */

import { clusterScore, isTransformed, outcomeScore, predictorScore } from "./column_scores.js";
import { isOncePerBlock } from "./fill_down.js";
import { variesWithin } from "./within_clusters.js";

const LEAD = 1.1; // points by which the best guess must lead to be a sure one
const LEAST_CLUSTER = -2; // points of a cluster for which enough speaks
const LEAST_OUTCOME = 1;

/** @typedef {import("./describe_table.js").Column} Column */
/** @typedef {import("./data_problem.js").Message} Message */
/**
 * @typedef {object} Guess
 * @property {number} y position of the outcome, -1 where none is likely
 * @property {number} x position of the predictor
 * @property {number} cluster
 * @property {boolean} isSure
 */

/**
 * Guess all three at once: an outcome and a predictor vary within the clusters of a cluster.
 *
 * @param {Column[]} columns
 * @returns {Guess}
 */
export function guessColumns(columns) {
  /** @type {(Guess & {score: number})[]} */
  const guesses = [];
  columns.forEach((one, cluster) => {
    const own = clusterScore(one, columns);
    if (own === null) return;
    const within = columns.map((column) => variesWithin(column.sample, one.sample));
    const ys = scored(columns, (column, i) => outcomeScore(column, within[i]));
    const xs = scored(columns, (column, i) => predictorScore(column, within[i]));
    for (const y of ys) {
      for (const x of [...xs.filter(({ i }) => i !== y.i), { i: -1, score: 0 }]) {
        guesses.push({
          y: y.i,
          x: x.i,
          cluster,
          isSure: own >= LEAST_CLUSTER && y.score >= LEAST_OUTCOME,
          score: own + y.score + x.score,
        });
      }
    }
  });
  guesses.sort((a, b) => b.score - a.score);
  const [best, second] = guesses;
  if (!best) return { y: -1, x: -1, cluster: -1, isSure: false };
  const leads = !second || best.score - second.score >= LEAD;
  const isDoubtful = columns.some(
    (column) => mayBeNumbers(column) || mayBeMark(column) || isOncePerBlock(column),
  );
  const isRead = !isDoubtful && !isOneNameShort(columns);
  const isPlain = columns[best.cluster].bad === 0 && !hasFiner(columns, best.cluster);
  return { ...best, isSure: best.isSure && leads && isRead && isPlain };
}

/**
 * Whether a text may have been meant to hold numbers: most cells do, and nearly each is another; or
 * most look like times.
 *
 * @param {Column} column
 */
function mayBeNumbers({ mixed, sample }) {
  return mixed !== null && (mixed.isTime || sample.isMany);
}

/**
 * Whether a number below 0 may be a mark of a school: 2-.
 *
 * @param {Column} column
 */
function mayBeMark({ signed }) {
  return signed !== null && /^\d-$/.test(signed);
}

/**
 * Whether the last column alone has no name: commas inside numbers may have cut them in two.
 *
 * @param {Column[]} columns
 */
export function isOneNameShort(columns) {
  return columns[0]?.isUnnamed === false && columns[columns.length - 1].isUnnamed;
}

/**
 * Whether another text with several rows each divides the clusters further: samples of batches.
 *
 * @param {Column[]} columns
 * @param {number} cluster
 */
function hasFiner(columns, cluster) {
  const { sample } = columns[cluster];
  return columns.some(
    (other) =>
      other.kind === "text" &&
      other.sample.distinct > sample.distinct &&
      clusterScore(other, columns) !== null &&
      variesWithin(sample, other.sample) === 0,
  );
}

/**
 * @param {Column[]} columns
 * @param {(column: Column, i: number) => number | null} score null for what cannot be
 */
function scored(columns, score) {
  return columns
    .map((column, i) => ({
      i,
      score: isTransformed(column, columns) ? null : score(column, i),
    }))
    .flatMap(({ i, score: points }) => (points === null ? [] : [{ i, score: points }]))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
}
