/** The three columns of a model, checked: outcome, predictor, cluster. Twin of model_frame.py. */

import { shown } from "./arguments.js";
import { USUAL, nParameters } from "./structures.js";

/** @typedef {string | number} Label a cluster's own name */
/**
 * @typedef {object} Columns the data, one entry per row; columns have the same length
 * @property {ArrayLike<number>} y outcome, finite numbers
 * @property {ArrayLike<number>} [x] predictor, finite numbers; a model of means has none
 * @property {ArrayLike<Label>} cluster names, numbers or texts
 */
/**
 * @typedef {object} ModelFrame complete, numeric data, ready to fit
 * @property {Float64Array} y outcome, shape (n,)
 * @property {Float64Array} x predictor, shape (n,); zeros where there is none
 * @property {Int32Array} code position of each row's cluster in `labels`, shape (n,)
 * @property {Label[]} labels the clusters' own names, sorted, shape (nCluster,)
 */

/**
 * Return the three columns ready to fit, or say why no model fits them.
 *
 * @param {Columns} columns
 * @param {import("./structures.js").RandomEffects} [randomEffects] structure of their covariance
 * @returns {ModelFrame}
 * @throws {Error} naming the column, the first bad row (the first row is row 1), and what is allowed
 */
export function modelFrame(columns, randomEffects = USUAL) {
  const hasX = columns?.x !== undefined && columns?.x !== null;
  for (const name of /** @type {const} */ (["y", "x", "cluster"])) {
    if (name === "x" && !hasX) continue;
    const column = columns?.[name];
    if (!Array.isArray(column) && !ArrayBuffer.isView(column)) {
      throw new Error(`the data need a column ${name}, an array with one entry per row`);
    }
  }
  const y = numbersOf(columns.y, "y");
  const x = columns.x ? numbersOf(columns.x, "x") : new Float64Array(y.length);
  const rows = columns.cluster.length;
  if (y.length !== x.length || y.length !== rows) {
    throw new Error(
      `columns have different lengths: y ${y.length}, x ${x.length}, cluster ${rows}`,
    );
  }
  const { code, labels } = codesOf(columns.cluster);
  checkSize(rows, labels.length, randomEffects, hasX);
  if (hasX && isConstant(x)) {
    throw new Error(`column x is ${x[0]} in every row; a slope needs it to vary`, {
      cause: { key: "engine-constant-x" },
    });
  }
  return { y, x, code, labels };
}

/**
 * Throw unless there are enough rows and clusters for the model.
 *
 * @param {number} rows
 * @param {number} nCluster
 * @param {import("./structures.js").RandomEffects} randomEffects
 * @param {boolean} hasX
 */
export function checkSize(rows, nCluster, randomEffects, hasX) {
  const wanted = nParameters(randomEffects, hasX);
  if (rows < wanted) {
    throw new Error(`${rows} rows for ${wanted} parameters: there must be more data`, {
      cause: { key: "engine-too-few-rows", values: { rows, least: wanted } },
    });
  }
  if (nCluster < 2) {
    throw new Error("column cluster holds one cluster; at least two are needed", {
      cause: { key: "engine-one-cluster" },
    });
  }
  if (nCluster === rows) {
    throw new Error(
      "every cluster has one row, so nothing tells the clusters' differences from noise; " +
        "some clusters need two rows or more",
      { cause: { key: "engine-one-row-each" } },
    );
  }
}

/**
 * Return the column as finite numbers, or say which row is not.
 *
 * @param {ArrayLike<number>} column
 * @param {string} name
 * @returns {Float64Array}
 */
export function numbersOf(column, name) {
  const values = column instanceof Float64Array ? column : new Float64Array(column.length);
  if (values !== column) {
    for (let i = 0; i < column.length; i++) {
      values[i] = typeof column[i] === "number" ? column[i] : NaN; // "7" is a text, not a number
    }
  }
  // A finite number from itself is 0, others are not. Two rows a round, from both ends: a round costs
  // more than what is done in it.
  let nothing = 0;
  for (let i = 0, j = values.length - 1; i <= j; i++, j--) {
    nothing += values[i] - values[i] + (values[j] - values[j]);
  }
  if (nothing !== 0) {
    const row = values.findIndex((value) => !Number.isFinite(value));
    // Pages have no texts here, and read no number that is not finite: theirs grew too large.
    const cause = typeof column[row] === "number" ? { key: "engine-unit" } : undefined;
    throw new Error(
      `column ${name}, row ${row + 1}: ${shown(column[row])} is not a finite number`,
      { cause },
    );
  }
  return values;
}

/**
 * Return each row's cluster as 0 … nCluster-1, and the names in order.
 *
 * @param {ArrayLike<Label>} column
 * @returns {{code: Int32Array, labels: Label[]}}
 */
export function codesOf(column) {
  if (!(column instanceof Int32Array)) checkNames(column);
  return codesOfSmallIntegers(column) ?? codesOfNames(column);
}

/** @param {ArrayLike<unknown>} column */
function checkNames(column) {
  for (let i = 0; i < column.length; i++) {
    const name = column[i];
    if (typeof name !== "string" && (typeof name !== "number" || Number.isNaN(name))) {
      throw new Error(
        `column cluster, row ${i + 1}: ${shown(name)} is no name; a cluster needs a number or a text`,
      );
    }
  }
}

/**
 * Use the names as addresses where they are whole numbers that lie close together: it is fast.
 *
 * @param {ArrayLike<Label>} column
 * @returns {{code: Int32Array, labels: Label[]} | null}
 */
function codesOfSmallIntegers(column) {
  const isWhole = column instanceof Int32Array;
  const code = isWhole ? column.slice() : new Int32Array(column.length); // names at first
  for (let i = 0; i < code.length && !isWhole; i++) {
    code[i] = Number(column[i]);
    if (code[i] !== column[i]) return null;
  }
  let least = code[0], most = code[0]; // prettier-ignore
  for (let i = 0, j = code.length - 1; i <= j; i++, j--) {
    least = Math.min(least, code[i], code[j]);
    most = Math.max(most, code[i], code[j]);
  }
  if (!(most - least <= 4 * code.length + 1000)) return null;
  const codeOf = new Int32Array(most - least + 1).fill(-1);
  for (let i = 0; i < code.length; i++) {
    const place = code[i] - least;
    code[i] = place;
    codeOf[place] = 0;
  }
  let count = 0;
  for (let place = 0; place < codeOf.length; place++) {
    if (codeOf[place] === 0) codeOf[place] = count++;
  }
  /** @type {number[]} */
  const labels = new Array(count); // as long as it will be: to grow costs more than to fill
  for (let place = 0; place < codeOf.length; place++) {
    if (codeOf[place] >= 0) labels[codeOf[place]] = place + least;
  }
  if (labels.length < codeOf.length) {
    for (let i = 0; i < code.length; i++) code[i] = codeOf[code[i]];
  }
  return { code, labels };
}

/** @param {ArrayLike<Label>} column */
function codesOfNames(column) {
  /** @type {Map<Label, number>} */
  const codeOf = new Map();
  for (let i = 0; i < column.length; i++) codeOf.set(column[i], 0);
  const labels = [...codeOf.keys()];
  const kinds = new Set(labels.map((label) => typeof label));
  // Names of mixed kinds have no order; by their text they do.
  /** @type {(label: Label) => Label} */
  const key = kinds.size > 1 ? String : (label) => label;
  labels.sort((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other))));
  labels.forEach((label, position) => codeOf.set(label, position));
  const code = new Int32Array(column.length);
  for (let i = 0; i < code.length; i++) code[i] = /** @type {number} */ (codeOf.get(column[i]));
  return { code, labels };
}

/**
 * Whether values are one number, and its rounding.
 *
 * @param {Float64Array} values
 */
function isConstant(values) {
  const first = values[0];
  return values.every(
    (value) =>
      Math.abs(value - first) <= Number.EPSILON * Math.max(Math.abs(value), Math.abs(first)),
  );
}
