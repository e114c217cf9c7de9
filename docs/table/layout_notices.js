/** Notices of rows that are no data, of the headings, and of a table's shape. */

import { isOneNameShort } from "./guess_columns.js";
import { grouped, MOST_NAMES, undo } from "./notice_parts.js";
import { columnsInSeries } from "./wide_table.js";

const AGAIN = 0.4; // of names, so that two tables may stand side by side

/** @typedef {import("./asked.js").Asked} Asked */
/** @typedef {import("./data_problem.js").Message} Message */
/** @typedef {import("./describe_table.js").Column} Column */
/** @typedef {import("./describe_table.js").Table} Table */

/**
 * @param {import("./layout.js").Skipped[]} skipped
 * @param {Partial<Asked>} asked
 * @returns {Message[]} one for each kind of row
 */
export function skippedNotices(skipped, asked) {
  const inOrder = [...skipped].sort((one, other) => one.row - other.row);
  return grouped(inOrder, ({ part }) => part).map((some) => {
    const [{ row, part }] = some;
    const values = { part, row: String(row + 1), count: some.length };
    const back =
      part === "ragged" ? { ragged: undefined } : { keep: [...(asked.keep ?? []), part] };
    return { key: "data-read-skipped", values, actions: part === "separator" ? [] : [undo(back)] };
  });
}

/**
 * @param {Table} table
 * @returns {Message[]}
 */
export function headerNotices({ layout, columns, renamed, separation, asked }) {
  const { header, headings, isShort, isDoubtful, first } = layout;
  const areAgain =
    renamed.length >= MOST_NAMES && renamed.length >= AGAIN * headings.filter(Boolean).length;
  /** @type {Message[]} */
  const found = areAgain
    ? [{ key: "data-read-names-again", values: { row: String(header[header.length - 1] + 1) } }]
    : renamed.slice(0, MOST_NAMES).map(({ first: one, second, name, renamed: other }) => ({
        key: "data-read-same-name",
        values: {
          row: String(header[header.length - 1] + 1),
          first: one + 1,
          second: second + 1,
          column: { name },
          renamed: { name: other },
        },
      }));
  if (header.length > 1) {
    found.push({
      key: "data-read-merged",
      values: { first: String(header[0] + 1), second: String(header[1] + 1) },
    });
  }
  if (isShort) found.push({ key: "data-read-row-names" });
  if (isOneNameShort(columns)) {
    found.push({
      key: "data-read-no-name",
      values: {
        row: String(header[header.length - 1] + 1),
        names: headings.filter((name) => name !== "").length,
        columns: headings.length,
        separator: separation.separator === "," ? "comma" : "other",
      },
    });
  }
  if (isDoubtful) {
    found.push({
      key: "data-read-header-doubtful",
      values: { row: String(header[0] + 1) },
      actions: [{ key: "data-do-header-is-data", asked: { header: false } }],
    });
  }
  if (header.length === 0 && asked.header === undefined) {
    found.push({
      key: "data-read-no-header",
      values: { row: String(first + 1) },
      actions: [{ key: "data-do-header-is-names", asked: { header: true } }],
    });
  }
  return found;
}

/**
 * @param {Table} table
 * @returns {Message[]} that columns were turned into rows, or offers to do so
 */
export function shapeNotices({ long, columns, layout }) {
  if (long === null) return wideNotices(columns, layout);
  const values = { columns: long.columns.length };
  return [{ key: "data-read-long", values, actions: [undo({ long: null })] }];
}

/**
 * @param {Column[]} columns
 * @param {import("./layout.js").Layout} layout
 * @returns {Message[]} offers to turn columns into rows, whose names stand in the one row of headings
 */
function wideNotices(columns, { header, headings }) {
  if (header.length !== 1) return [];
  return columnsInSeries(columns.filter(({ name, at }) => name === headings[at]))
    .slice(0, MOST_NAMES)
    .map(({ columns: series }) => {
      const [first, last] = [series[0], series[series.length - 1]].map((at) => headings[at]);
      return {
        key: "data-read-wide",
        values: { count: series.length, first: { name: first }, last: { name: last } },
        actions: [
          { key: "data-do-long", asked: { long: { columns: series } }, chosen: { leaveOut: true } },
        ],
      };
    });
}
