/** Cells that no model takes → where each column's first is, how many more, and what to do. */

import { count, DataProblem, quoted } from "./data_problem.js";
import { readNumber } from "./read_number.js";

/** @typedef {import("./read_number.js").DecimalMark} DecimalMark */
/** @typedef {{row: number, cell: string, more: number}} BadCell the first of its column */
/** @typedef {Map<number, BadCell>} BadCells by the position of the column */

/**
 * Keep a bad cell if it is the first of its column, and count it otherwise.
 *
 * @param {BadCells} found
 * @param {number} column its position
 * @param {number} row
 * @param {string} cell
 */
export function note(found, column, row, cell) {
  const first = found.get(column);
  if (first) first.more++;
  else found.set(column, { row, cell, more: 0 });
}

/**
 * Do nothing if no cell was bad.
 *
 * @param {BadCells} texts cells that are no finite number where one is needed
 * @param {BadCells} missing cells
 * @param {{name: string}[]} columns
 * @param {DecimalMark} decimal the mark by which numbers were read
 * @throws {DataProblem} that names row and column
 */
export function checkNone(texts, missing, columns, decimal) {
  /** @type {(column: number, bad: BadCell, what: string) => string} */
  const say = (column, { row, more }, what) =>
    `Column ${quoted(columns[column].name)}, row ${row}: ${what}${others(more)}.`;
  const said = [];
  for (const [column, bad] of texts) {
    said.push(say(column, bad, `${quoted(bad.cell)} is not a number`), advice(bad.cell, decimal));
  }
  for (const [column, bad] of missing) {
    const what = bad.cell === "" ? "empty" : `${quoted(bad.cell)}, which means missing`;
    said.push(say(column, bad, `the cell is ${what}`));
  }
  if (missing.size > 0) said.push("Fill the gaps, or choose “Leave out rows with missing cells”.");
  if (said.length > 0) throw new DataProblem(said.join(" "));
}

/** @param {number} more */
function others(more) {
  if (more === 0) return "";
  return more === 1 ? ", and one more like it" : `, and ${count(more)} more like it`;
}

/**
 * @param {string} cell
 * @param {DecimalMark} decimal
 */
function advice(cell, decimal) {
  if (Number.isFinite(readNumber(cell, decimal === "," ? "." : ","))) {
    const other = decimal === "," ? "point" : "comma";
    return `If it is one, choose the decimal ${other} under “How the table is read”.`;
  }
  if (/^[+−-]?(\d*[.,])?\d+e[+-]?\d+$/i.test(cell)) return "It is too large; choose another unit.";
  if (/^[^\d]*\d[\d.,\s]*[^\d]*$/.test(cell)) {
    return (
      "Write it with digits and one decimal mark only: " +
      "no units, signs of thousands or currencies."
    );
  }
  return "Correct the cell, or choose another column.";
}
