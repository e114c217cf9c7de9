/** What each pooling predicts of rows and clusters that were left out of the fit, in words. */

import { heldOut } from "../engine/held_out.js";
import { isRefusal } from "../engine/is_refusal.js";

const FOLDS = 10;
const MOST_ROWS = 10_000; // that are fitted twenty times within a moment

/** @typedef {import("./data_problem.js").Message} Message */
/** @typedef {import("../engine/held_out.js").Judged} Judged */

/**
 * @param {{y: Float64Array, x?: Float64Array, cluster: ArrayLike<number>}} columns as they were fitted
 * @param {import("../engine/structures.js").RandomEffects} randomEffects
 * @param {string} y name of the outcome
 * @returns {Message[]} why there is nothing to say, where rows are too few, or too many to wait
 */
export function heldOutInWords(columns, randomEffects, y) {
  const n = columns.y.length;
  if (n < FOLDS) return notTried("few", FOLDS);
  if (n > MOST_ROWS) return notTried("many", MOST_ROWS);
  const found = predicted(columns, randomEffects);
  if (!found?.rows.n) return notTried("parts");
  const { rows, clusters } = found;
  const own = { own: rounded(rows.noPooling), y: { name: y } };
  return [
    { key: "data-words-held-rows", values: { ...shared(rows), ...own } },
    ...(clusters.n ? [{ key: "data-words-held-clusters", values: shared(clusters) }] : []),
  ];
}

/**
 * Return why nothing is predicted.
 *
 * @param {"few" | "many" | "sums" | "parts"} why
 * @param {number} [rows] at least, or at most
 * @returns {Message[]}
 */
export function notTried(why, rows = 0) {
  return [{ key: "data-words-held-none", values: { why, rows } }];
}

/**
 * @param {Parameters<typeof heldOut>[0]} columns
 * @param {import("../engine/structures.js").RandomEffects} randomEffects
 */
function predicted(columns, randomEffects) {
  try {
    return heldOut(columns, { randomEffects, folds: FOLDS });
  } catch (problem) {
    if (!isRefusal(problem)) throw problem;
    return null; // all rows have a fit, but the engine refuses one without some of them
  }
}

/** @param {Judged} judged */
function shared({ n, partialPooling, completePooling }) {
  return { rows: n, mixed: rounded(partialPooling), one: rounded(completePooling) };
}

/** @param {number} error */
function rounded(error) {
  return { significant: error, digits: 3 };
}
