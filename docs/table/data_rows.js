/** The rows of a text that are data, one after the other, and what is wrong with their shape. */

import { fillDown } from "./fill_down.js";
import { isComment, isRule } from "./line_kinds.js";
import { isNumberCell } from "./number_parts.js";
import { isElided } from "./printed_part.js";
import { isTotalRow } from "./total_rows.js";

const BYTE_ORDER_MARK = 0xfeff;
const PROGRESS = 20_000; // rows between two reports

/** @typedef {(share: number) => void} Progress called with the share that is done, 0 to 1 */
/**
 * @typedef {object} Shape what was met on the way
 * @property {number} rows of data
 * @property {number} empty rows that hold separators only
 * @property {number} widest cells of the longest row
 * @property {boolean} isEven whether all are of one length
 * @property {import("./layout.js").Skipped[]} skipped among the data
 * @property {{row: number, cells: number, count: number} | null} ragged the first row of another
 *   length than most, its cells, and how many there are; they are left out
 */

/**
 * Call `use` for every row of data, split, with its position.
 *
 * @param {import("./rows.js").Rows} rows
 * @param {import("./layout.js").Layout} layout
 * @param {Partial<import("./asked.js").Asked>} asked
 * @param {Progress} progress
 * @param {(row: number) => void} use
 * @returns {Shape}
 */
export function eachDataRow(rows, layout, asked, progress, use) {
  const { width, header, headings, full } = layout;
  const isNamed = headings.some((name) => name !== "" && !isNumberCell(name));
  const heading = isNamed ? rows.line(header[header.length - 1]).toLowerCase() : "";
  /** @type {Shape} */
  const shape = { rows: 0, empty: 0, widest: width, isEven: true, skipped: [], ragged: null };
  const fill = fillDown(rows, asked.filled ?? []);
  for (let row = layout.first; row < layout.end; row++) {
    const n = rows.split(row);
    if (rows.from[0] === rows.to[0] && rows.isEmpty(row)) {
      if (n > 1) shape.empty++;
      continue;
    }
    const isRepeated = heading !== "" && isAgain(rows, row, heading);
    const found = isRepeated
      ? "again"
      : isElided(rows, n)
        ? "elided"
        : isTotalRow(rows, n, full)
          ? "total"
          : n === width
            ? null
            : partOf(rows, row, n, width);
    const part = found && asked.keep?.includes(found) ? (n === width ? null : "ragged") : found;
    if (part === "ragged" && !asked.ragged) {
      shape.ragged ??= { row, cells: n, count: 0 };
      shape.ragged.count++;
      continue;
    }
    const isFilled = part === "ragged" && asked.ragged === "fill" && n < width;
    if (part && !isFilled) {
      shape.skipped.push({ row, part });
      continue;
    }
    if (n !== width) {
      shape.widest = Math.max(shape.widest, n);
      shape.isEven = false;
    }
    for (let i = n; i < width; i++) rows.put(i, 0, 0);
    fill();
    shape.rows++;
    use(row);
    if (shape.rows % PROGRESS === 0) progress(rows.starts[row] / rows.text.length);
  }
  return shape;
}

/**
 * Return what a row of another length than most is: null for data with empty cells at its end.
 *
 * @param {import("./rows.js").Rows} rows
 * @param {number} row the one that was split last
 * @param {number} n its cells
 * @param {number} width
 * @returns {import("./layout.js").Part | null}
 */
function partOf(rows, row, n, width) {
  const line = rows.line(row);
  if (isComment(line)) return "comment";
  if (isRule(line)) return "rule";
  for (let i = width; i < n; i++) if (rows.cell(i) !== "") return "ragged";
  return n > width ? null : "ragged";
}

/**
 * Whether a row is the header once more, as where files were put together: perhaps with the second one's
 * byte order mark.
 *
 * @param {import("./rows.js").Rows} rows
 * @param {number} row
 * @param {string} heading in small letters
 */
function isAgain(rows, row, heading) {
  const first = rows.starts[row];
  const from = rows.text.charCodeAt(first) === BYTE_ORDER_MARK ? first + 1 : first;
  const end = rows.starts[row + 1] - 1;
  return (
    end - from === heading.length &&
    (rows.text.charCodeAt(from) | 32) === (heading.charCodeAt(0) | 32) &&
    rows.text.slice(from, end).toLowerCase() === heading
  );
}
