/** The columns of a table of sums, by readings of three at a time. */

import { DataProblem } from "./data_problem.js";
import { readColumns } from "./read_columns.js";

/** @typedef {import("./sums_columns.js").SumsColumns} SumsColumns */
/**
 * @typedef {object} ReadSums
 * @property {import("../engine/sums_frame.js").SumsTable} sums clusters by position in `names`
 * @property {(string | number)[]} names of the clusters, sorted
 * @property {(string | number)[]} labels of the rows
 * @property {number} leftOut rows with a missing cell
 */

/**
 * @param {import("./rows.js").Rows} rows
 * @param {import("./describe_table.js").Table} table
 * @param {SumsColumns} at
 * @param {Pick<import("./asked.js").Choices, "x" | "leaveOut">} chosen x is below 0 for none
 * @returns {ReadSums}
 * @throws {DataProblem} that names row and column
 */
export function readSums(rows, table, at, { x, leaveOut }) {
  const others = { cluster: at.cluster, within: -1, levels: null, leaveOut };
  const read = (/** @type {number} */ one, /** @type {number} */ other) =>
    readColumns(rows, table, { y: one, x: other, ...others });
  const hasX = x >= 0;
  const parts = hasX
    ? [read(at.n, at.meanY), read(at.meanX, at.sxx), read(at.sxy, at.syy)]
    : [read(at.n, at.meanY), read(at.syy, -1)];
  // A row that lacks a cell is left out of all.
  const placesOf = parts.map((part) => new Map(Array.from(part.rows, (row, i) => [row, i])));
  const kept = [...parts[0].rows].filter((row) => placesOf.every((places) => places.has(row)));
  if (kept.length === 0) throw new DataProblem("data-no-row-left");
  const place = (/** @type {number} */ part, /** @type {number} */ row) =>
    /** @type {number} */ (placesOf[part].get(row));
  /** @param {number} part @param {"x" | "y"} column */
  const column = (part, column) => {
    const values = /** @type {Float64Array} */ (parts[part][column]);
    return Float64Array.from(kept, (row) => values[place(part, row)]);
  };
  const [{ code, names }] = parts;
  const cluster = Int32Array.from(kept, (row) => code[place(0, row)]);
  const present = [...new Set(cluster)].sort((one, other) => one - other);
  const common = { cluster, n: column(0, "y"), meanY: column(0, "x") };
  return {
    sums: hasX
      ? { ...common, meanX: column(1, "y"), sxx: column(1, "x"), sxy: column(2, "y"), syy: column(2, "x") } // prettier-ignore
      : { ...common, syy: column(1, "y") },
    names: present.map((c) => names[c]),
    labels: Array.from(cluster, (c) => names[c]),
    leftOut: parts[0].rows.length + parts[0].leftOut - kept.length,
  };
}
