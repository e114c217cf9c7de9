/** What is wrong with the shape of a table, if anything. */

import { DataProblem } from "./data_problem.js";
import { isNumberCell } from "./number_parts.js";
import { SAVING } from "./other_texts.js";
import { BLANKS, MOST_COLUMNS } from "./rows.js";

export const MOST_ROWS = 1_000_000;
const LEAST_COLUMNS = 2; // outcome and cluster
const SEPARATORS = { "\t": "tab", ";": "semicolon", ",": "comma", "|": "bar", " ": "blank" };

/**
 * @param {import("./rows.js").Rows} rows
 * @param {import("./layout.js").Layout} layout
 * @param {import("./rows.js").Separation} separation
 * @throws {DataProblem} for too many or too few columns
 */
export function checkWidth(rows, { width, header, first }, { separator }) {
  const row = header[0] ?? first;
  const n = rows.split(row);
  if (n > MOST_COLUMNS || width > MOST_COLUMNS) {
    throw new DataProblem("data-too-wide", {
      row: String(row + 1),
      columns: Math.max(n, width),
      most: MOST_COLUMNS,
    });
  }
  if (width < LEAST_COLUMNS && rows.isQuoted[0] && /[,;\t]/.test(rows.cell(0))) {
    throw new DataProblem("data-rows-quoted", { row: String(row + 1) });
  }
  if (width < LEAST_COLUMNS) {
    throw new DataProblem("data-too-narrow", {
      row: String(row + 1),
      separator: nameOf(separator),
    });
  }
}

/**
 * @param {import("./rows.js").Rows} rows
 * @param {import("./data_rows.js").Shape} shape
 * @param {import("./layout.js").Layout} layout
 * @param {import("./rows.js").Separation} separation
 * @throws {DataProblem} for rows of another length than most, or no rows, or too many
 */
export function checkRows(rows, { ragged, rows: n }, layout, { separator }) {
  const { width, header, first } = layout;
  if (ragged) {
    const { row, cells, count } = ragged;
    if (separator === BLANKS && isWrapped(rows, row, first)) {
      throw new DataProblem("data-row-wrapped", { row: String(row + 1), r: SAVING.r });
    }
    const values = { row: String(row + 1), cells, width, first: String((header[0] ?? first) + 1) };
    /** @type {import("./data_problem.js").Action} */
    const skip = { key: "data-do-skip-ragged", values: { rows: count }, asked: { ragged: "skip" } };
    /** @type {import("./data_problem.js").Action} */
    const fill = { key: "data-do-fill-ragged", asked: { ragged: "fill" } };
    throw cells > width
      ? new DataProblem(
          "data-row-long",
          { ...values, column: width + 1, separator: nameOf(separator) },
          [skip],
        )
      : new DataProblem("data-row-short", { ...values, column: cells + 1 }, [fill, skip]);
  }
  if (n === 0) throw new DataProblem("data-header-only", { row: String((header[0] ?? first) + 1) });
  if (n > MOST_ROWS) throw new DataProblem("data-too-long", { most: MOST_ROWS });
}

/**
 * Whether a row holds names of further columns, which R prints below the others where a line is too
 * short for all, with the rows' names again.
 *
 * @param {import("./rows.js").Rows} rows
 * @param {number} row
 * @param {number} first row of data
 */
function isWrapped(rows, row, first) {
  const isIndented = (/** @type {number} */ one) => /\s/.test(rows.text[rows.starts[one]]);
  if (row + 1 >= rows.length || !isIndented(row) || isIndented(first)) return false;
  const [[one], [other]] = [rows.cells(first), rows.cells(row + 1)];
  return one === other && !rows.cells(row).some(isNumberCell);
}

/** @param {string} separator */
function nameOf(separator) {
  return SEPARATORS[/** @type {keyof typeof SEPARATORS} */ (separator)] ?? "other";
}
