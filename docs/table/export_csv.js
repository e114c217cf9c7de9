/** Columns → CSV that a spreadsheet opens without taking a cell for a formula. */

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const PIECE = 5_000; // rows

/**
 * Return one cell: a number as it is, a text always in quotation marks.
 *
 * A text that a spreadsheet would run gets an apostrophe in front. Quotation marks stand around
 * every text, so that no separator of whatever country's spreadsheet splits it.
 *
 * @param {string | number | null} value null and NaN are empty
 */
export function csvCell(value) {
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Return a table as pieces of text, ready for a Blob.
 *
 * @param {string[]} header
 * @param {ArrayLike<string | number | null>[]} columns of one length
 * @returns {string[]}
 */
export function csv(header, columns) {
  const pieces = [`${header.map(csvCell).join(",")}\r\n`];
  for (let first = 0; first < columns[0].length; first += PIECE) {
    const last = Math.min(first + PIECE, columns[0].length);
    let text = "";
    for (let row = first; row < last; row++) {
      text += `${columns.map((column) => csvCell(column[row])).join(",")}\r\n`;
    }
    pieces.push(text);
  }
  return pieces;
}
