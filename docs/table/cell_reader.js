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
  const { writing, pattern } = reading;
  const decimal = MARKS[writing.way].decimal.charCodeAt(0);
  const isBare = writing.unit === "" && !pattern;
  /** @type {Map<string, number>} */
  const known = new Map();
  return (rows, i) => {
    if (isBare) {
      const plain = scanNumber(rows.text, rows.from[i], rows.to[i]);
      if (plain === plain && (seen.mark === 0 || seen.mark === decimal)) return plain;
    }
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
