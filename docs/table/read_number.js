/** One cell of a table → a number, or that it is missing, or that it is text. */

const MISSING = new Set(["", "na", "n/a", "#n/a", "nan", "null", "none", "."]);
const LONGEST_MISSING = 4;

/** @typedef {"." | ","} DecimalMark */

/**
 * Whether a trimmed cell says that its value is not known.
 *
 * @param {string} cell
 */
export function isMissing(cell) {
  return cell.length <= LONGEST_MISSING && MISSING.has(cell.toLowerCase());
}

/**
 * Return the number in a trimmed cell that is not missing; NaN where it is text.
 *
 * @param {string} cell
 * @param {DecimalMark} decimal
 * @returns {number} may be infinite, where a number is too large
 */
export function readNumber(cell, decimal) {
  let text = cell;
  if (decimal === ",") {
    const comma = text.indexOf(",");
    if (text.includes(".")) return NaN;
    if (comma >= 0) text = `${text.slice(0, comma)}.${text.slice(comma + 1)}`;
  }
  if (text.charCodeAt(0) === 0x2212) text = `-${text.slice(1)}`; // a printed minus
  const value = Number(text);
  // What JavaScript takes for a number and a table does not: 0x10, 0b1, 0o7, and "".
  return /^[+-]?0[xob]/i.test(text) || text === "" ? NaN : value;
}
