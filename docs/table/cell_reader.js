/** A cell of a column → the number it means, read as the column is written. */

import { dayOfNumber, isNumberDate, moments } from "./date_patterns.js";
import { MARKS } from "./number_marks.js";
import { numberAlone } from "./number_alone.js";
import { readNumber } from "./number_parts.js";
import { scanNumber, seen } from "./scan_number.js";

const MOST_KNOWN = 10_000; // different cells whose value is kept

/**
 * @typedef {Pick<import("./describe_column.js").Content, "writing" | "pattern"> & {isAlone?: boolean}} Reading
 *   `isAlone` says that of cells with a number and more the number alone is read
 */

/**
 * Return the value of a cell: a number; days since 1970 for a date, hours for a time of day.
 *
 * @param {string} cell trimmed
 * @param {Reading} reading
 * @returns {number} NaN where it is none
 */
export function valueOf(cell, { writing, pattern, isAlone }) {
  const plain = plainValue(cell, 0, cell.length, decimalOf({ writing, pattern }));
  if (plain === plain) return plain;
  if (isAlone) cell = numberAlone(cell);
  if (!pattern) return readNumber(cell, writing);
  if (isNumberDate(pattern)) return dayOfNumber(readNumber(cell, writing), pattern);
  return moments(cell).find((moment) => moment.pattern === pattern)?.value ?? NaN;
}

/**
 * Return what reads a column's cells where they stand; those written plainly at once.
 *
 * @param {Reading} reading
 * @param {(cell: string) => void} [odd] called with cells that are not written plainly, most of them
 *   once
 * @returns {(rows: import("./rows.js").Rows, i: number) => number} NaN where a cell has no value
 */
export function cellReader(reading, odd = () => {}) {
  const decimal = decimalOf(reading);
  /** @type {Map<string, number>} */
  const known = new Map();
  return (rows, i) => {
    const plain = plainValue(rows.text, rows.from[i], rows.to[i], decimal);
    if (plain === plain) return plain;
    const cell = rows.cell(i);
    let value = known.get(cell);
    if (value === undefined) {
      value = valueOf(cell, reading);
      if (!Number.isNaN(value)) odd(reading.isAlone ? numberAlone(cell) : cell);
      if (known.size < MOST_KNOWN) known.set(cell, value);
    }
    return value;
  };
}

/**
 * Return the character code of a column's decimal mark if it holds numbers without a unit, else 0.
 *
 * @param {Reading} reading
 */
function decimalOf({ writing, pattern }) {
  return writing.unit === "" && !pattern ? MARKS[writing.way].decimal.charCodeAt(0) : 0;
}

/**
 * Return the number at `text[from, to)` if it is written plainly with that decimal mark, else NaN.
 *
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {number} decimal 0 if no number is to be read
 */
function plainValue(text, from, to, decimal) {
  const value = decimal === 0 ? NaN : scanNumber(text, from, to);
  return seen.mark === 0 || seen.mark === decimal ? value : NaN;
}
