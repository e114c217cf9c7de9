/**
 * Text → rows of one length, or what is wrong with their shape.
 *
 * Rows are counted as a spreadsheet does: the first line is row 1, the header included.
 */

import { count, DataProblem } from "./data_problem.js";

const LEAST_COLUMNS = 3; // outcome, predictor and cluster
const MOST_COLUMNS = 500;
const PIECE = 1 << 20; // characters that are taken apart at a time
const NAMES = { "\t": "tab", ";": "semicolon", ",": "comma", "|": "bar" };

/** @typedef {{type: string, code: string, message: string, row?: number}} PapaError */
/** @typedef {{data: string[][], errors: PapaError[], meta: {cursor: number}}} Piece */
/** @typedef {{parse: (text: string, config: object) => any}} Papa what is used of Papa Parse */
/** @typedef {(share: number) => void} Progress called with the share that is done, 0 to 1 */

/**
 * Call `use` for every row that is not blank, with its number in the text.
 *
 * @param {string} text with "\n" at the ends of lines
 * @param {Papa} papa
 * @param {{delimiter: string}} format
 * @param {Progress} progress
 * @param {(cells: string[], row: number) => void} use
 * @throws {DataProblem} for quotes that are not closed, too few or too many columns, and rows of
 *   another length than the first
 */
export function eachRow(text, papa, { delimiter }, progress, use) {
  let row = 0, width = 0; // prettier-ignore
  papa.parse(text, {
    delimiter,
    newline: "\n",
    chunkSize: PIECE,
    chunk: (/** @type {Piece} */ piece) => {
      const error = piece.errors.find(({ type }) => type === "Quotes");
      if (error) throw badQuotes(row + (error.row ?? 0) + 1, error);
      for (const cells of piece.data) {
        row++;
        if (cells.length === 1 && cells[0].trim() === "") continue;
        if (width === 0) checkWidth(cells.length, row, delimiter);
        width ||= cells.length;
        if (cells.length !== width) throw ragged(cells.length, row, width, delimiter);
        use(cells, row);
      }
      progress(Math.min(piece.meta.cursor / text.length, 1));
    },
  });
}

/**
 * @param {number} row
 * @param {PapaError} error
 */
function badQuotes(row, { code }) {
  const what =
    code === "MissingQuotes"
      ? "a quotation mark is opened and never closed. Close it, or remove it."
      : 'text follows a closing quotation mark. Write a quotation mark inside a cell twice ("").';
  return new DataProblem(`Row ${row}: ${what}`);
}

/**
 * @param {number} width of the first row
 * @param {number} row
 * @param {string} delimiter
 */
function checkWidth(width, row, delimiter) {
  if (width > MOST_COLUMNS) {
    throw new DataProblem(
      `Row ${row} has ${count(width)} columns; at most ${MOST_COLUMNS} can be read. ` +
        "Save only the columns that matter; " +
        "if the table lies on its side, turn it so that each observation is a row.",
    );
  }
  if (width < LEAST_COLUMNS) {
    throw new DataProblem(
      `Row ${row} has ${width} ${width === 1 ? "column" : "columns"}, separated by ` +
        `${nameOf(delimiter)}; three are needed: outcome, predictor and cluster. ` +
        "Choose another separator if this one is wrong.",
    );
  }
}

/**
 * @param {number} cells in this row
 * @param {number} row
 * @param {number} width of the first row
 * @param {string} delimiter
 */
function ragged(cells, row, width, delimiter) {
  const what =
    cells > width
      ? `column ${width + 1} has no heading. Remove what is too much; ` +
        `a text that holds a ${nameOf(delimiter)} needs quotation marks around it.`
      : `column ${cells + 1} is not there. Add the cells, empty ones if need be; ` +
        "perhaps the line is broken in two.";
  const has = `has ${cells} ${cells === 1 ? "cell" : "cells"}`;
  return new DataProblem(`Row ${row} ${has}, row 1 has ${width}: ${what}`);
}

/** @param {string} delimiter */
function nameOf(delimiter) {
  return NAMES[/** @type {keyof typeof NAMES} */ (delimiter)] ?? "separator";
}
