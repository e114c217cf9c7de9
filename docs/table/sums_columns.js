/** Tables with a row for each cluster and its sums, as a database's GROUP BY gives them. */

import { DataProblem } from "./data_problem.js";

/** Names of a sum, without "regr_", what stands in brackets, and all but letters. */
const NAMES = /** @type {const} */ ({
  n: ["n", "count", "rows", "nrows", "nobs", "size"],
  meanX: ["meanx", "avgx", "xmean", "xbar"],
  meanY: ["meany", "avgy", "ymean", "ybar"],
  sxx: ["sxx"],
  sxy: ["sxy"],
  syy: ["syy"],
});
const OF_X = /** @type {const} */ (["meanX", "sxx", "sxy"]);

/** @typedef {import("./describe_table.js").Column} Column */
/** @typedef {keyof typeof NAMES | "cluster"} Place */
/** @typedef {Record<Place, number>} SumsColumns positions of columns; those of x are -1 without one */

/**
 * Return which columns are sums, and which has the clusters' names.
 *
 * @param {Pick<Column, "name" | "kind" | "sample">[]} columns
 * @param {number} rows
 * @returns {SumsColumns | null} null where it is no such table
 */
export function sumsColumns(columns, rows) {
  const known = columns.map(({ name, kind }) => (kind === "number" ? plain(name) : ""));
  const at = /** @type {SumsColumns} */ (
    Object.fromEntries(
      Object.entries(NAMES).map(([place, names]) => [
        place,
        known.findIndex((name) => names.some((one) => one === name)),
      ]),
    )
  );
  const isNamed = (/** @type {Place} */ place) => at[place] >= 0;
  if (!isNamed("n") || !isNamed("meanY") || !isNamed("syy")) return null;
  if (OF_X.some(isNamed) && !OF_X.every(isNamed)) return null;
  const sums = new Set(Object.values(at));
  const isLabel = (/** @type {number} */ i) => {
    const { distinct, isMany } = columns[i].sample;
    return !sums.has(i) && (isMany || distinct === rows);
  };
  at.cluster = [...columns.keys()].findIndex(isLabel);
  return at.cluster < 0 ? null : at;
}

/** @param {string} name */
function plain(name) {
  return name
    .toLowerCase()
    .replace(/\(.*$/, "")
    .replace(/[^a-z]/g, "")
    .replace(/^regr/, "");
}

/**
 * Whether the chosen columns are still those of the sums: any other choice is one of rows.
 *
 * @param {SumsColumns} at
 * @param {Pick<import("./asked.js").Choices, "y" | "x" | "cluster" | "within">} chosen
 */
export function isOfSums(at, { y, x, cluster, within }) {
  return y === at.meanY && (x === at.meanX || x < 0) && cluster === at.cluster && within < 0;
}

/**
 * Return what the engine refuses of sums, by the name that the column has in the table.
 *
 * @param {unknown} error
 * @param {SumsColumns} at
 * @param {{name: string}[]} columns
 * @param {(string | number)[]} labels of the rows
 */
export function sumsProblem(error, at, columns, labels) {
  const { cause, message } = /** @type {Error} */ (error);
  const { key = "engine-unknown", values = { why: message } } = /** @type {any} */ (cause ?? {});
  const said = { ...values };
  if (said.column) said.column = { name: columns[at[/** @type {Place} */ (said.column)]].name };
  if (said.cluster) said.cluster = { name: String(labels[said.row - 1]) };
  return new DataProblem(key, said);
}
