/** What was read in a way that the reader should know of, each with the way back. */

import { dateNotices, seemingDate } from "./date_notices.js";
import { blockNotices, missingNotice } from "./gap_notices.js";
import { headerNotices, shapeNotices, skippedNotices } from "./layout_notices.js";
import { aloneNotices, mixedNotice, signNotice, writingNotices } from "./number_notices.js";
import { SAVING } from "./other_texts.js";

/** @typedef {import("./data_problem.js").Message} Message */
/** @typedef {import("./describe_table.js").Table} Table */

/**
 * @param {Table} table
 * @param {string} encoding of its file
 * @returns {Message[]} what is doubtful first
 */
export function readingNotices(table, encoding) {
  const { asked, columns, layout, shape, whole } = table;
  const numbers = columns.filter(({ kind }) => kind === "number");
  /** @type {Message[]} */
  const part =
    whole === null
      ? []
      : [{ key: "data-read-part", values: { ...SAVING, rows: shape.rows, whole } }];
  /** @type {Message[]} */
  const encoded = encoding === "utf-8" ? [] : [{ key: "data-read-encoding", values: { encoding } }];
  return [
    ...part,
    ...writingNotices(numbers, asked),
    ...dateNotices(columns, asked),
    ...numbers.flatMap(signNotice),
    ...aloneNotices(columns, asked),
    ...columns.flatMap((column) => mixedNotice(column, asked)),
    ...blockNotices(columns, asked),
    ...numbers.flatMap((column) => seemingDate(column, asked)),
    ...missingNotice(columns, asked),
    ...skippedNotices([...layout.skipped, ...shape.skipped], asked),
    ...headerNotices(table),
    ...shapeNotices(table),
    ...encoded,
  ];
}
