/** Text → the columns that were chosen, most of the time by a second reading after describe_table.js. */

import { checkNone, note } from "./bad_cells.js";
import { clustersOf, nestedClusters } from "./cluster_names.js";
import { GAP, LabelPart, LevelPart, NumberPart, OTHER, TEXT, VALUE } from "./column_parts.js";
import { DataProblem } from "./data_problem.js";
import { eachDataRow } from "./data_rows.js";
import { isTimeOfDay } from "./date_patterns.js";
import { Missing } from "./missing_codes.js";
import { plainColumns } from "./plain_numbers.js";
import { useInTurn } from "./wide_table.js";

/** @typedef {import("./column_parts.js").Met} Met */
/**
 * @typedef {Pick<import("./asked.js").Choices,
 *   "y" | "x" | "cluster" | "within" | "levels" | "leaveOut">} Chosen
 */
/**
 * @typedef {object} ModelColumns rows that are complete, in the order of the text
 * @property {Float64Array} y finite numbers
 * @property {Float64Array | null} x finite numbers; days since the first where they are dates
 * @property {Int32Array} code position of each row's cluster in `names`
 * @property {import("./label_coder.js").Label[]} names of the clusters, sorted
 * @property {Uint32Array} rows their positions in the text
 * @property {number} leftOut rows with a missing cell
 * @property {number} otherLevels rows with a text that is neither of the two levels
 * @property {Record<string, Met>} met by the role of the column
 */

/**
 * Read the chosen columns.
 *
 * @param {import("./rows.js").Rows} rows
 * @param {import("./describe_table.js").Table} table as `describeTable` gives it with these rows
 * @param {Chosen} chosen positions in `table.columns`
 * @param {import("./data_rows.js").Progress} [progress]
 * @returns {ModelColumns}
 * @throws {DataProblem} that names row and column
 */
export function readColumns(rows, table, chosen, progress = () => {}) {
  const plain = plainColumns(table, chosen);
  if (plain) return plain;
  const { asked, columns, layout, long } = table;
  const missing = new Missing(asked);
  const most = table.rows;
  const y = new NumberPart(rows, columns[chosen.y], missing, most);
  const x =
    chosen.x < 0
      ? null
      : chosen.levels
        ? new LevelPart(rows, columns[chosen.x], missing, most, chosen.levels)
        : new NumberPart(rows, columns[chosen.x], missing, most);
  const cluster = new LabelPart(rows, columns[chosen.cluster], missing, most);
  const within =
    chosen.within < 0 ? null : new LabelPart(rows, columns[chosen.within], missing, most);
  const parts = [y, x, cluster, within].filter((part) => part !== null);
  /** @type {import("./bad_cells.js").BadCells[]} */
  const [texts, gaps] = [new Map(), new Map()];
  const left = [0, 0, 0, 0]; // rows, by what they were left out for
  const rowOf = new Uint32Array(most);
  let kept = 0;

  /** @param {number} row */
  function use(row) {
    let worst = /** @type {number} */ (VALUE);
    for (const part of parts) {
      const state = part.read(kept);
      if (state !== VALUE && (worst === VALUE || state < worst)) worst = state;
    }
    if (worst === VALUE) {
      rowOf[kept++] = row;
      return;
    }
    left[worst]++;
    const found = worst === TEXT ? texts : worst === GAP && !chosen.leaveOut ? gaps : null;
    if (!found) return;
    for (const part of parts) {
      if (part.state === worst) note(found, part.column, row + 1, part.cell());
    }
  }
  eachDataRow(rows, layout, asked, progress, long ? useInTurn(rows, long, layout.width, use) : use);
  checkNone(texts, gaps, left[GAP], asked);
  if (kept === 0) throw new DataProblem("data-no-row-left");

  const isDate = x instanceof NumberPart && x.column.pattern && !isTimeOfDay(x.column.pattern);
  const values = x && x.values.slice(0, kept);
  if (values && isDate) for (let i = 0; i < kept; i++) values[i] -= x.low;
  return {
    y: y.values.slice(0, kept),
    x: values,
    ...(within ? nestedClusters(cluster, within, kept) : clustersOf(cluster, kept)),
    rows: rowOf.subarray(0, kept),
    leftOut: left[GAP],
    otherLevels: left[OTHER],
    met: Object.fromEntries(
      Object.entries({ y, x, cluster, within }).flatMap(([role, part]) =>
        part ? [[role, part.met]] : [],
      ),
    ),
  };
}
