/** The reader's columns → a fit, or why there is none, with the columns' own names. */

import { DataProblem } from "./data_problem.js";
import { fit } from "../engine/fit.js";
import { nParameters } from "../engine/structures.js";

const TINY = 1e-100; // an outcome whose squares would be 0

/** @typedef {import("./analyse.js").Names} Names */
/** @typedef {import("../engine/structures.js").RandomEffects} RandomEffects */
/** @typedef {import("./spread.js").Spread} Spread */

/**
 * Refuse columns that no model fits.
 *
 * @param {Int32Array} code cluster of each row, shape (n,)
 * @param {(string | number)[]} clusters their names, shape (nCluster,)
 * @param {Names} names of the columns
 * @param {{y: Spread, x: Spread | null}} spread
 * @param {RandomEffects} randomEffects
 * @throws {DataProblem}
 */
export function checkColumns(code, clusters, names, spread, randomEffects) {
  const column = { name: names.cluster };
  if (clusters.length < 2) {
    throw new DataProblem("data-one-cluster", { column, cluster: { name: String(clusters[0]) } });
  }
  if (clusters.length === code.length) throw new DataProblem("data-one-row-each", { column });
  const least = nParameters(randomEffects, spread.x !== null);
  if (code.length < least) throw new DataProblem("data-too-few-rows", { rows: code.length, least });
  if (largest(spread.y) < TINY && largest(spread.y) > 0)
    throw notFitted(names, spread.x !== null, { key: "engine-unit" });
  if (!varies(spread.y)) throw new DataProblem("data-constant-y", constant(names.y, spread.y));
  if (spread.x && !varies(spread.x)) {
    throw new DataProblem("data-constant-x", constant(names.x, spread.x), [
      { key: "data-do-means", chosen: { x: -1 } },
    ]);
  }
}

/** @param {Spread} spread */
function varies(spread) {
  return spread.high - spread.low > Number.EPSILON * largest(spread);
}

/** @param {Spread} spread */
function largest({ low, high }) {
  return Math.max(Math.abs(low), Math.abs(high));
}

/**
 * @param {string} name
 * @param {Spread} spread
 */
function constant(name, { low }) {
  return { column: { name }, value: { significant: low, digits: 15 } };
}

/**
 * Return the fit of columns that passed the check.
 *
 * @param {import("../engine/model_frame.js").Columns} columns
 * @param {Names} names
 * @param {RandomEffects} randomEffects
 * @returns {import("../engine/fit.js").MixedFit}
 * @throws {DataProblem}
 */
export function fitColumns(columns, names, randomEffects) {
  try {
    return fit(columns, { randomEffects });
  } catch (error) {
    const { cause, message } = /** @type {Error} */ (error);
    const { key = "engine-unknown", values = { why: message } } = /** @type {any} */ (cause ?? {});
    throw notFitted(names, columns.x !== undefined, { key, values });
  }
}

/**
 * @param {Names} names
 * @param {boolean} hasX
 * @param {import("./data_problem.js").Message} why
 */
function notFitted({ y, x, cluster }, hasX, why) {
  return new DataProblem("data-not-fitted", {
    why,
    y: { name: y },
    x: { name: x },
    cluster: { name: cluster },
    hasX: hasX ? "yes" : "no",
  });
}

/**
 * Whether x varies within some cluster: without that no cluster has a slope.
 *
 * @param {ArrayLike<number>} x
 * @param {Int32Array} code
 * @param {number} nCluster
 */
export function variesWithin(x, code, nCluster) {
  const first = new Float64Array(nCluster).fill(NaN);
  for (let i = 0; i < x.length; i++) {
    const known = first[code[i]];
    if (known !== known) first[code[i]] = x[i];
    else if (known !== x[i]) return true;
  }
  return false;
}
