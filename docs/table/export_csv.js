/** Estimates → CSV that a spreadsheet opens without taking a cell for a formula. */

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** @typedef {{unparse: (rows: unknown[][], options: object) => string}} Papa what is used of Papa Parse */

/**
 * Return named columns as CSV. Texts stand in quotation marks, so that no separator of whatever
 * country's spreadsheet splits them; one that a spreadsheet would run gets an apostrophe in front.
 *
 * @param {Record<string, ArrayLike<string | number>>} columns of one length; NaN is not known
 * @param {Papa} papa
 * @returns {string}
 */
export function csv(columns, papa) {
  const values = Object.values(columns);
  const rows = Array.from(values[0], (_, row) => values.map((column) => cell(column[row])));
  return papa.unparse([Object.keys(columns), ...rows], {
    quotes: (/** @type {unknown} */ value) => typeof value === "string",
    escapeFormulae: FORMULA,
    newline: "\r\n",
  });
}

/** @param {string | number} value */
function cell(value) {
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}
