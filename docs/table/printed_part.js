/** Tables copied from where a program printed them: do they show all rows? */

import { isBorder } from "./line_kinds.js";
import { BLANKS } from "./rows.js";

const MARK = /^(?:\.{2,3}|…|⋮|\[(?:\.{3}|…)\])$/;
const [ZERO, UPPER_Z, LOWER_A, LOWER_Z] = [..."0Zaz"].map((c) => c.charCodeAt(0));
const BLANK = BLANKS.charCodeAt(0);
const LONGEST_MARK = 5;
const MOST_LINES = 200; // that are looked at

/** How many rows the whole table has. */
const OF_ALL = [
  /^# A [\w. ]+: ([\d,']+) [x×] /, // tibble
  /^\s*\[(\d+) rows x \d+ columns\]/, // pandas
  /^shape: \(([\d_]+), /, // polars
  /^([\d,]+)×\d+ DataFrame/, // Julia
];
/** How many rows it has besides those that are shown. */
const OF_MORE = [
  /^#.*\s([\d,']+) more rows?\b/,
  /omitted ([\d,]+) rows/,
  /^\s*([\d,]+) rows omitted/,
];

/**
 * Whether the row that was split last stands for rows that are not shown: "... ... ...", or "---".
 *
 * @param {import("./rows.js").Rows} rows
 * @param {number} n its cells
 */
export function isElided(rows, n) {
  const code = rows.text.charCodeAt(rows.from[0]);
  if ((code >= ZERO && code <= UPPER_Z) || (code >= LOWER_A && code <= LOWER_Z)) return false; // most
  if (n === 1 && rows.separator === BLANK && rows.cell(0) === "---") return true; // data.table
  let marks = 0;
  for (let i = 0; i < n; i++) {
    if (rows.to[i] - rows.from[i] > LONGEST_MARK) return false;
    const cell = rows.cell(i);
    if (MARK.test(cell)) marks++;
    else if (cell !== "" && !isBorder(cell)) return false;
  }
  return marks > 0;
}

/**
 * Return how many rows the whole table has of which a printout shows a part.
 *
 * @param {import("./rows.js").Rows} rows
 * @param {import("./layout.js").Skipped[]} skipped rows that are no data
 * @param {number} shown rows of data
 * @returns {number | null} 0 where nothing says how many; null for a whole table
 */
export function rowsOfWhole(rows, skipped, shown) {
  const told = skipped.slice(0, MOST_LINES).flatMap(({ row }) => {
    const line = rows.line(row);
    const more = numberIn(line, OF_MORE);
    return [numberIn(line, OF_ALL), more && more + shown];
  });
  const most = Math.max(0, ...told);
  if (most > shown) return most;
  // One gap is a printout's; rows of two points elsewhere have no value.
  return skipped.filter(({ part }) => part === "elided").length === 1 ? 0 : null;
}

/**
 * @param {string} line
 * @param {RegExp[]} forms
 * @returns {number} 0 for none
 */
function numberIn(line, forms) {
  for (const form of forms) {
    const digits = form.exec(line)?.[1];
    if (digits) return Number(digits.replace(/\D/g, ""));
  }
  return 0;
}
