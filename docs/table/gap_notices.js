/** Notices of cells that are empty: missing, or filled from the row above. */

import { hasDittos, isDitto, isOncePerBlock } from "./fill_down.js";
import { columnNames, undo } from "./notice_parts.js";

/** @typedef {import("./asked.js").Asked} Asked */
/** @typedef {import("./data_problem.js").Message} Message */
/** @typedef {import("./describe_table.js").Column} Column */

/**
 * @param {Column[]} columns
 * @param {Partial<Asked>} asked
 * @returns {Message[]} of columns written once for each block of rows
 */
export function blockNotices(columns, { filled = [] }) {
  const [done, open] = [
    columns.filter(({ at }) => filled.includes(at)),
    columns.filter(isOncePerBlock),
  ];
  return [
    ...(done.length > 0
      ? [{ key: "data-read-filled", values: columnNames(done), actions: [undo({ filled: [] })] }]
      : []),
    ...open.map((column) => ({
      key: hasDittos(column) ? "data-read-dittos" : "data-read-blocks",
      values: { column: { name: column.name } },
      actions: [{ key: "data-do-fill-down", asked: { filled: [...filled, column.at] } }],
    })),
  ];
}

/**
 * @param {Column[]} columns
 * @param {Partial<Asked>} asked
 * @returns {Message[]} one, where a cell says in its own way that it is missing
 */
export function missingNotice(columns, asked) {
  /** @type {Map<string, number>} */
  const codes = new Map();
  /** @type {(column: Column, code: string) => boolean} */
  const isSaid = (column, code) => isPlainGap(code) || (isDitto(code) && hasDittos(column));
  const concerned = columns.filter((column) =>
    column.codes.some(([code]) => !isSaid(column, code)),
  );
  for (const column of concerned) {
    for (const [code, n] of column.codes) {
      if (!isSaid(column, code)) codes.set(code, (codes.get(code) ?? 0) + n);
    }
  }
  if (codes.size === 0) return [];
  const cells = [...codes.keys()];
  let count = 0;
  for (const n of codes.values()) count += n;
  const values = {
    codes: { list: cells.map((name) => ({ name })) },
    count,
    ...columnNames(concerned),
  };
  const actions = [
    { key: "data-do-not-missing", asked: { present: [...(asked.present ?? []), ...cells] } },
  ];
  return [{ key: "data-read-missing", values, actions }];
}

/** @param {string} code that every program takes for missing */
function isPlainGap(code) {
  return code === "" || code.toLowerCase() === "na";
}
