/** The reader's columns → a fit, or why there is none, in words with the columns' own names. */

import { DataProblem, quoted } from "./data_problem.js";
import { fit } from "../engine/fit.js";
import { N_MODEL_PARAMETERS } from "../engine/parameters.js";

/** @typedef {import("./analyse.js").Names} Names */

/**
 * Refuse columns that no model fits.
 *
 * @param {Int32Array} code cluster of each row, shape (n,)
 * @param {(string | number)[]} clusters their names, shape (nCluster,)
 * @param {Names} names of the columns
 * @param {{y: import("./spread.js").Spread, x: import("./spread.js").Spread}} spread
 * @throws {DataProblem}
 */
export function checkColumns(code, clusters, names, spread) {
  const named = quoted(names.cluster);
  if (clusters.length < 2) {
    throw new DataProblem(
      `Column ${named} holds one cluster, ${quoted(String(clusters[0]))}, ` +
        "in every row from the first on. " +
        "At least two are needed: choose the column that tells clusters apart.",
    );
  }
  if (clusters.length === code.length) {
    throw new DataProblem(
      `Column ${named} has another name in every row, so every cluster has one row, and nothing ` +
        "tells the clusters’ differences from noise. Choose the column that several rows share.",
    );
  }
  if (code.length < N_MODEL_PARAMETERS) {
    throw new DataProblem(
      `${code.length} rows are too few: the model estimates ${N_MODEL_PARAMETERS} numbers. ` +
        "Add rows, and better many than few.",
    );
  }
  checkVaries(names.y, spread.y, "There is nothing to explain: choose another outcome.");
  checkVaries(names.x, spread.x, "A slope needs a predictor that varies: choose another column.");
}

/**
 * @param {string} name
 * @param {import("./spread.js").Spread} spread
 * @param {string} advice
 */
function checkVaries(name, { low, high }, advice) {
  if (high - low > Number.EPSILON * Math.max(Math.abs(low), Math.abs(high))) return;
  throw new DataProblem(
    `Column ${quoted(name)} is ${low} in every row, from the first on. ${advice}`,
  );
}

/**
 * Return the fit of columns that passed the check; with random intercepts alone where x is constant
 * in every cluster, so that no cluster has a slope.
 *
 * @param {import("../engine/model_frame.js").Columns} columns
 * @param {Names} names
 * @returns {import("../engine/fit.js").MixedFit}
 * @throws {DataProblem}
 */
export function fitColumns(columns, names) {
  try {
    return fit(columns, { randomEffects: variesWithin(columns) ? "correlated" : "intercept" });
  } catch (error) {
    throw new DataProblem(
      `These columns cannot be fitted: ${/** @type {Error} */ (error).message}. ` +
        `(y is ${quoted(names.y)}, x is ${quoted(names.x)}, ` +
        `cluster is ${quoted(names.cluster)}.) Choose other columns, or another unit.`,
    );
  }
}

/**
 * Whether x varies within some cluster.
 *
 * @param {import("../engine/model_frame.js").Columns} columns
 */
function variesWithin({ x = [], cluster }) {
  const first = new Map();
  for (let i = 0; i < x.length; i++) {
    if (!first.has(cluster[i])) first.set(cluster[i], x[i]);
    if (first.get(cluster[i]) !== x[i]) return true;
  }
  return false;
}
