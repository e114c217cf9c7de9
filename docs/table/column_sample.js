/** The first cells of a column, from which columns are guessed. */

import { valueOf } from "./cell_reader.js";

const MANY = 0.7; // different cells per cell
const MOST_DIFFERENT = 1e9;

/**
 * @typedef {object} ColumnSample
 * @property {Float64Array} values numbers or days; NaN for what is neither
 * @property {Int32Array} codes which of the different cells each is; -1 for a missing one
 * @property {number} distinct different cells that are not missing
 * @property {number} rowsEach rows with the same cell, on average over the whole table
 * @property {boolean} isMany whether nearly every row has its own
 * @property {boolean} isWhole whether all numbers are whole
 * @property {boolean} isConstant
 * @property {boolean} isRowNumber whether it counts the rows: one more in every row
 * @property {number} low
 * @property {number} high
 */

/**
 * @param {string[]} cells trimmed
 * @param {import("./describe_column.js").Content} content
 * @param {import("./missing_codes.js").Missing} rule which cells are missing
 * @param {number} rows of the whole table, of which the cells are the first
 * @returns {ColumnSample}
 */
export function columnSample(cells, content, rule, rows) {
  const holdsNumbers = content.kind === "number" || content.kind === "date";
  /** @type {Map<string, {code: number, value: number}>} */
  const known = new Map();
  const codes = new Int32Array(cells.length);
  const values = new Float64Array(cells.length);
  let distinct = 0;
  cells.forEach((cell, i) => {
    let found = known.get(cell);
    if (!found) {
      const isGap = holdsNumbers ? rule.hasInNumbers(cell) : rule.has(cell);
      const value = isGap || !holdsNumbers ? NaN : valueOf(cell, content);
      found = { code: isGap ? -1 : distinct++, value };
      known.set(cell, found);
    }
    codes[i] = found.code;
    values[i] = found.value;
  });
  return {
    values,
    codes,
    distinct,
    rowsEach: rows / (rows > cells.length ? differentInAll(distinct, cells.length) : distinct),
    isMany: distinct > MANY * cells.length,
    ...spanOf(values, distinct),
  };
}

/**
 * @param {Float64Array} values
 * @param {number} distinct
 */
function spanOf(values, distinct) {
  let low = Infinity, high = -Infinity, isWhole = true, isRowNumber = values.length > 2; // prettier-ignore
  values.forEach((value, i) => {
    if (value < low) low = value;
    if (value > high) high = value;
    if (value === value && !Number.isInteger(value)) isWhole = false;
    if (i > 0 && value !== values[i - 1] + 1) isRowNumber = false;
  });
  const isConstant = low <= high ? low === high : distinct < 2;
  return { low, high, isWhole, isConstant, isRowNumber };
}

/**
 * Return how many different cells a table has whose first ones show some: as many as they show if
 * rows of a cluster stand together; more if they are shuffled, so that D (1 - exp(-n / D)) of D are
 * met in n rows.
 *
 * @param {number} met different cells
 * @param {number} n cells that were looked at
 */
function differentInAll(met, n) {
  let [low, high] = [met, MOST_DIFFERENT];
  for (let i = 0; i < 60; i++) {
    const all = Math.sqrt(low * high);
    if (all * (1 - Math.exp(-n / all)) < met) low = all;
    else high = all;
  }
  return high;
}
