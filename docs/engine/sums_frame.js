/** Six sums a cluster from a table, checked: sums that some rows could have. Twin of sums_frame.py. */

import { shown } from "./arguments.js";
import { checkSize, codesOf, numbersOf } from "./model_frame.js";

const OF_X = /** @type {const} */ (["meanX", "sxx", "sxy"]);
const COLUMNS = /** @type {const} */ (["n", "meanX", "meanY", "sxx", "sxy", "syy"]);
const ROUNDING = 1e-9; // of a product of roots that should be no smaller than another number

/** @typedef {import("./cluster_sums.js").ClusterSums} ClusterSums */
/** @typedef {import("./model_frame.js").Label} Label */

/**
 * @typedef {object} SumsTable one entry per cluster in each column
 * @property {ArrayLike<Label>} cluster names, numbers or texts, each of them once
 * @property {ArrayLike<number>} n rows
 * @property {ArrayLike<number>} [meanX] mean of x; a model of means has no x
 * @property {ArrayLike<number>} meanY mean of y
 * @property {ArrayLike<number>} [sxx] squared deviations of x from its mean, summed
 * @property {ArrayLike<number>} [sxy] products of both deviations, summed
 * @property {ArrayLike<number>} syy squared deviations of y, summed
 */

/**
 * Return the sums in the order of the clusters' names, these, and whether there is an x.
 *
 * @param {SumsTable} table
 * @param {import("./structures.js").RandomEffects} randomEffects structure of their covariance;
 *   without x, of the intercepts alone
 * @returns {{sums: ClusterSums, labels: Label[], hasX: boolean}}
 * @throws {Error} naming column, row and rule, where no rows have these sums, or too few
 */
export function sumsFrame(table, randomEffects) {
  const nCluster = table?.cluster?.length;
  for (const name of /** @type {const} */ (["cluster", ...COLUMNS])) {
    const column = table?.[name];
    if (column === undefined && isOfX(name)) continue;
    if (!Array.isArray(column) && !ArrayBuffer.isView(column)) throw noColumn(name);
    if (table[name]?.length !== nCluster) {
      throw new Error(
        `columns have different lengths: cluster ${nCluster}, ${name} ${table[name]?.length}`,
      );
    }
  }
  /** @param {typeof COLUMNS[number]} name */
  const column = (name) => {
    const values = table[name];
    return values && numbersOf(values, name);
  };
  const given = Object.fromEntries(COLUMNS.map((name) => [name, column(name)]));
  const hasX = OF_X.some((name) => given[name]?.some((value) => value !== 0));
  for (const name of OF_X) {
    if (hasX && !given[name]) throw noColumn(name);
    given[name] ??= new Float64Array(nCluster);
  }
  const sums = /** @type {ClusterSums} */ (/** @type {unknown} */ (given));
  const { code, labels } = codesOf(table.cluster);
  checkOnce(table.cluster, code, labels.length);
  checkSums(sums);
  let rows = 0;
  for (const n of sums.n) rows += n;
  checkSize(rows, labels.length, hasX ? randomEffects : "intercept", hasX);
  return { sums: sorted(sums, code), labels, hasX };
}

/**
 * @param {string} name
 * @returns {name is typeof OF_X[number]}
 */
function isOfX(name) {
  return OF_X.some((one) => one === name);
}

/** @param {string} name */
function noColumn(name) {
  return new Error(`the sums need a column ${name}, an array with one entry per cluster`);
}

/**
 * @param {ArrayLike<Label>} cluster
 * @param {Int32Array} code
 * @param {number} nCluster
 */
function checkOnce(cluster, code, nCluster) {
  const isKnown = new Uint8Array(nCluster);
  for (let i = 0; i < code.length; i++) {
    if (isKnown[code[i]]++) {
      throw new Error(
        `column cluster, row ${i + 1}: ${shown(cluster[i])} stands in a row before; ` +
          "each cluster has one row",
        {
          cause: { key: "engine-sums-again", values: { row: i + 1, cluster: String(cluster[i]) } },
        },
      );
    }
  }
}

/**
 * Throw naming the first row whose numbers are not the sums of any rows.
 *
 * @param {ClusterSums} sums
 */
function checkSums({ n, meanX, meanY, sxx, sxy, syy }) {
  /** @type {(i: number) => number} */
  const mostSxy = (i) => {
    // Cauchy and Schwarz, and what the last digits of x and y do to the product of deviations
    const rootX = Math.sqrt(sxx[i]), rootY = Math.sqrt(syy[i]); // prettier-ignore
    const lastDigits = Math.abs(meanY[i]) * rootX + Math.abs(meanX[i]) * rootY;
    return rootX * rootY * (1 + ROUNDING) + Number.EPSILON * Math.sqrt(n[i]) * lastDigits;
  };
  /** @type {[string, Float64Array, (i: number) => boolean, string, string][]} */
  const rules = [
    [
      "n",
      n,
      (i) => Number.isInteger(n[i]) && n[i] >= 1,
      "a whole number, at least 1",
      "engine-sums-whole",
    ],
    ["sxx", sxx, (i) => sxx[i] >= 0, "at least 0", "engine-sums-negative"],
    ["syy", syy, (i) => syy[i] >= 0, "at least 0", "engine-sums-negative"],
    ["sxx", sxx, (i) => n[i] > 1 || sxx[i] === 0, "0 where n is 1", "engine-sums-single"],
    ["syy", syy, (i) => n[i] > 1 || syy[i] === 0, "0 where n is 1", "engine-sums-single"],
    ["sxy", sxy, (i) => Math.abs(sxy[i]) <= mostSxy(i), "no farther from 0 than the root of sxx * syy", "engine-sums-product"], // prettier-ignore
  ];
  for (const [column, values, isAllowed, rule, key] of rules) {
    const at = values.findIndex((_, i) => !isAllowed(i));
    if (at < 0) continue;
    throw new Error(
      `column ${column}, row ${at + 1}: ${values[at]} is not allowed: ${column} must be ${rule}`,
      {
        cause: {
          key,
          values: { column, row: at + 1, value: String(values[at]) },
        },
      },
    );
  }
}

/**
 * @param {ClusterSums} sums
 * @param {Int32Array} code place of each row
 * @returns {ClusterSums}
 */
function sorted(sums, code) {
  const column = (/** @type {Float64Array} */ values) => {
    const inOrder = new Float64Array(values.length);
    for (let i = 0; i < values.length; i++) inOrder[code[i]] = values[i];
    return inOrder;
  };
  return {
    n: column(sums.n),
    meanX: column(sums.meanX),
    meanY: column(sums.meanY),
    sxx: column(sums.sxx),
    sxy: column(sums.sxy),
    syy: column(sums.syy),
  };
}
