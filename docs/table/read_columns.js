/** Text → the three columns that were chosen. The second reading, after describe_table.js. */

import { checkNone, note } from "./bad_cells.js";
import { DataProblem } from "./data_problem.js";
import { isMissing, readNumber } from "./read_number.js";
import { eachRow } from "./table_rows.js";

const ROLES = /** @type {const} */ (["y", "x", "cluster"]);

/**
 * @typedef {object} Chosen
 * @property {number} y position of the outcome's column, from 0
 * @property {number} x position of the predictor's
 * @property {number} cluster position of the cluster's
 * @property {boolean} leaveOut whether rows with a missing cell are left out
 */
/**
 * @typedef {object} ModelColumns rows that are complete, in the order of the text
 * @property {Float64Array} y finite numbers
 * @property {Float64Array} x finite numbers
 * @property {Int32Array} code position of each row's cluster in `names`
 * @property {(string | number)[]} names of the clusters, sorted
 * @property {number} leftOut rows that were left out
 */

/**
 * Read the three chosen columns.
 *
 * @param {string} text the one that was described
 * @param {import("./table_rows.js").Papa} papa
 * @param {import("./describe_table.js").Table} table as `describeTable` gives it
 * @param {Chosen} chosen
 * @param {import("./table_rows.js").Progress} [progress]
 * @returns {ModelColumns}
 * @throws {DataProblem} that names row and column
 */
export function readColumns(text, papa, { format, columns, rows }, chosen, progress = () => {}) {
  const values = { y: new Float64Array(rows), x: new Float64Array(rows) };
  const code = new Int32Array(rows);
  /** @type {Map<string, number>} */
  const codeOf = new Map();
  /** @type {import("./bad_cells.js").BadCells} */
  const texts = new Map();
  /** @type {import("./bad_cells.js").BadCells} */
  const missing = new Map();
  let kept = 0, read = 0; // prettier-ignore
  eachRow(text, papa, format, progress, (cells, row) => {
    if (read++ === 0 && format.header) return;
    /** @param {typeof ROLES[number]} role */
    const cellOf = (role) => cells[chosen[role]].trim();
    const gaps = ROLES.filter((role) => isMissing(cellOf(role)));
    if (gaps.length > 0) {
      if (!chosen.leaveOut) gaps.forEach((role) => note(missing, chosen[role], row, cellOf(role)));
      return;
    }
    for (const role of /** @type {const} */ (["y", "x"])) {
      const value = readNumber(cellOf(role), format.decimal);
      if (!Number.isFinite(value)) note(texts, chosen[role], row, cellOf(role));
      values[role][kept] = value;
    }
    const name = cellOf("cluster");
    const position = codeOf.get(name) ?? codeOf.size;
    codeOf.set(name, position);
    code[kept++] = position;
  });
  checkNone(texts, missing, columns, format.decimal);
  if (kept === 0) {
    throw new DataProblem(
      "No row is left: in every one a cell of the chosen columns is missing. " +
        "Choose other columns, or fill the gaps.",
    );
  }
  return {
    y: values.y.slice(0, kept),
    x: values.x.slice(0, kept),
    ...sortedClusters(code.slice(0, kept), [...codeOf.keys()]),
    leftOut: rows - kept,
  };
}

/**
 * Sort clusters: as numbers if all are whole numbers, otherwise as texts.
 *
 * @param {Int32Array} code position of each row's cluster in `texts`
 * @param {string[]} texts
 * @returns {{code: Int32Array, names: (string | number)[]}}
 */
function sortedClusters(code, texts) {
  const areNumbers = texts.every((text) => /^-?[1-9]\d{0,14}$|^0$/.test(text));
  const names = areNumbers ? texts.map(Number) : texts;
  const order = [...names.keys()];
  order.sort((a, b) => (names[a] < names[b] ? -1 : Number(names[a] > names[b])));
  const place = new Int32Array(order.length);
  order.forEach((old, now) => (place[old] = now));
  return { code: code.map((old) => place[old]), names: order.map((old) => names[old]) };
}
