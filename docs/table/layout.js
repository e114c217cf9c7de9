/** Which rows of a text are data, and what stands above and below them. */

import { rowsAbove } from "./rows_above.js";
import { rowsBelow } from "./rows_below.js";
import { fullColumns } from "./total_rows.js";

const SAMPLE = 100; // rows at either end

/**
 * @typedef {"separator" | "comment" | "rule" | "title" | "units" | "total" | "note" | "again"
 *   | "elided" | "ragged"} Part what a row is that is no data; "again": the header once more; "elided":
 *   it stands for rows that are not shown
 * @typedef {{row: number, part: Part}} Skipped a row, by its position
 * @typedef {import("./rows_above.js").Above & {width: number, end: number, full: number[]}} Layout
 *   `width` cells have most rows; the data end before the row `end`; in the columns `full` nothing is
 *   missing but from totals, none if such rows are data
 */

/**
 * Find out which rows are data.
 *
 * @param {import("./rows.js").Rows} rows
 * @param {Partial<import("./asked.js").Asked>} asked
 * @returns {Layout | null} null if nothing stands in any row
 */
export function findLayout(rows, { header, skip = 0, keep = [] }) {
  const [first, last] = filledRows(rows, skip);
  if (first.length === 0) return null;
  /** @type {(row: number) => import("./rows_above.js").TopRow} */
  const look = (row) => ({ row, cells: rows.cells(row), line: rows.line(row) });
  const [top, bottom] = [first.map(look), last.map(look)];
  const width = usualWidth([...top, ...bottom]);
  /** @type {(part: Part) => boolean} */
  const mayBe = (part) => !keep.includes(part);
  // The first two rows are never below.
  const below = rowsBelow([...top.slice(2), ...bottom], width, mayBe);
  const end = below[0]?.row ?? rows.length;
  const above = rowsAbove(
    top.filter(({ row }) => row < end),
    width,
    header,
    mayBe,
  );
  const body = [...top, ...bottom].filter(({ row }) => row >= above.first && row < end);
  const cells = body.map((one) => one.cells);
  /** @type {Skipped[]} */
  const asked = [];
  for (let row = 0; row < skip; row++) if (!rows.isEmpty(row)) asked.push({ row, part: "title" });
  return {
    ...above,
    width: Math.max(width, above.headings.length),
    end,
    full: mayBe("total") ? fullColumns(cells, width) : [],
    skipped: [...asked, ...above.skipped, ...below],
  };
}

/**
 * Return the positions of the first and the last rows in which something stands.
 *
 * @param {import("./rows.js").Rows} rows
 * @param {number} skip
 */
function filledRows(rows, skip) {
  /** @type {number[]} */
  const first = [];
  /** @type {number[]} */
  const last = [];
  let row = skip;
  for (; row < rows.length && first.length < SAMPLE; row++) if (!rows.isEmpty(row)) first.push(row);
  for (let back = rows.length - 1; back >= row && last.length < SAMPLE; back--) {
    if (!rows.isEmpty(back)) last.unshift(back);
  }
  return [first, last];
}

/**
 * Return how many cells most rows have, without those at the end that are empty in all: separators at
 * the ends of lines make no column.
 *
 * @param {{cells: string[]}[]} rows
 */
function usualWidth(rows) {
  /** @type {Map<number, number>} */
  const widths = new Map();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  let [width] = [...widths].reduce((most, one) => (one[1] > most[1] ? one : most));
  while (width > 1 && rows.every(({ cells }) => (cells[width - 1] ?? "") === "")) width--;
  return width;
}
