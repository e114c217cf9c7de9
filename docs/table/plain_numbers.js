/**
 * Columns whose every cell is a number written plainly, kept from the first reading of a text: where
 * such columns are chosen, it is not read again.
 */

import { codesOf } from "../engine/model_frame.js";
import { Missing } from "./missing_codes.js";
import { MARKS } from "./number_marks.js";
import { isWhole, seen } from "./scan_number.js";

const MOST_CELLS = 8e6; // of a table, 64 MB; a larger one is read again
const MOST_NAME = 1e15; // whole numbers above are texts where they are names

/** The numbers of one column, in the order of its rows. */
export class PlainNumbers {
  /** @param {number} most numbers */
  constructor(most) {
    this.values = new Float64Array(most);
    this.length = 0;
    /** Character code of the last decimal mark, 0 for none. */
    this.mark = 0;
    this.haveOneMark = true;
    /** Whether each is the name of a cluster as well: 007 and 7.0 are names of their own. */
    this.areNames = true;
  }

  /**
   * Keep the number that was scanned last.
   *
   * @param {number} value
   * @param {number} characters it is written with
   */
  push(value, characters) {
    if (!Number.isFinite(value)) return; // 1e999
    this.values[this.length++] = value;
    if (seen.mark !== 0 && seen.mark !== this.mark) {
      this.haveOneMark &&= this.mark === 0;
      this.mark = seen.mark;
    }
    this.areNames &&= isWhole(value, characters) && value < MOST_NAME;
  }
}

/**
 * Return how many numbers each column may keep: all, or none where that would be too many.
 *
 * @param {number} rows
 * @param {number} columns
 */
export function mostKept(rows, columns) {
  return rows * columns <= MOST_CELLS ? rows : 0;
}

/**
 * Return the chosen columns as `readColumns` reads them, without reading; the clusters may have names.
 *
 * @param {import("./describe_table.js").Table} table
 * @param {import("./read_columns.js").Chosen} chosen
 * @returns {import("./read_columns.js").ModelColumns | null} null where some cell needs a look
 */
export function plainColumns({ asked, columns, rowOf }, chosen) {
  const hasX = chosen.x >= 0;
  const y = numbersOf(columns[chosen.y]);
  const x = hasX ? numbersOf(columns[chosen.x]) : null;
  if (!y || (hasX && !x) || chosen.within >= 0 || chosen.levels) return null;
  const { plain, names } = columns[chosen.cluster];
  const clusters = plain?.areNames
    ? codesOf(plain.values.subarray(0, plain.length))
    : names?.clusters(new Missing(asked));
  if (!clusters) return null;
  const { code, labels } = clusters;
  const met = { codes: new Set(), signs: new Set() };
  return {
    y,
    x,
    code,
    names: labels,
    rows: rowOf,
    leftOut: 0,
    otherLevels: 0,
    met: { y: met, ...(hasX && { x: met }), cluster: met },
  };
}

/**
 * Return the numbers of a column if that is how they are meant.
 *
 * @param {import("./describe_table.js").Column} column
 */
function numbersOf({ kind, writing, plain }) {
  const isMeant = kind === "number" && writing.unit === "" && plain?.haveOneMark;
  const decimal = MARKS[writing.way].decimal.charCodeAt(0);
  if (!isMeant || (plain.mark !== 0 && plain.mark !== decimal)) return null;
  return plain.values.subarray(0, plain.length);
}
