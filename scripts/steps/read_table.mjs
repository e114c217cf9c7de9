/**
 * Reads columns of a file as "Your data" does. Run by read_table.py, with a question in JSON: file,
 * y, x (null for none), cluster, leaveOut. The answer, in JSON: y, x, and cluster of every row, and
 * how the file was read; or `problem`, a sentence.
 */

import { readFileSync } from "node:fs";
import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { useWords } from "../../docs/javascripts/words/words.js";
import { DataProblem } from "../../docs/table/data_problem.js";
import { decodeText } from "../../docs/table/decode_text.js";
import { describeTable } from "../../docs/table/describe_table.js";
import { readColumns } from "../../docs/table/read_columns.js";
import { readingNotices } from "../../docs/table/reading_notices.js";

/** What a page offers as a box to tick is a line of the entry here. */
const FILL_GAPS = "Fill the gaps, or add to the entry: leave_out_missing = true";

/**
 * Find out what a text's columns are. A first row that could be data, such as "1. Test", holds names
 * where the entry says so.
 *
 * @param {string} text
 * @param {string[]} asked
 */
function described(text, asked) {
  const found = describeTable(text);
  const there = namesOf(found.table);
  const isNamed =
    found.table.layout.header.length > 0 || asked.every((name) => there.includes(name));
  return isNamed ? found : describeTable(text, { header: true });
}

/**
 * Return what columns are called, with ü written in one of its two ways.
 *
 * @param {import("../../docs/table/describe_table.js").Table} table
 */
function namesOf(table) {
  return table.columns.map(({ name }) => name.normalize());
}

/** @param {{ file: string, y: string, x: string | null, cluster: string, leaveOut: boolean }} asked */
function read({ file, leaveOut, ...entry }) {
  const { text, encoding } = decodeText(readFileSync(file));
  const headings = [entry.y, entry.x, entry.cluster].map((name) => name?.normalize() ?? null);
  const asked = headings.filter((heading) => heading !== null);
  const { rows, table } = described(text, asked);
  const there = namesOf(table);
  const absent = asked.find((heading) => !there.includes(heading));
  if (absent !== undefined) {
    return { problem: `there is no column “${absent}”; it has ${there.join(", ")}` };
  }
  const position = (/** @type {string | null} */ heading) =>
    heading === null ? -1 : there.indexOf(heading);
  const [y, x, cluster] = headings.map(position);
  const chosen = { y, x, cluster, within: -1, levels: null, leaveOut };
  const columns = readColumns(rows, table, chosen);
  return {
    y: [...columns.y],
    x: columns.x && [...columns.x],
    cluster: Array.from(columns.code, (code) => columns.names[code]),
    leftOut: columns.leftOut,
    separator: table.separation.places ? "places" : table.separation.separator,
    decimal: table.decimal,
    encoding,
    notices: readingNotices(table, "utf-8").map(inWords), // the page's way to another encoding is not here
  };
}

/** @returns {object} the answer */
function answer() {
  try {
    return read(JSON.parse(readFileSync(0, "utf8")));
  } catch (error) {
    if (!(error instanceof DataProblem)) throw error;
    const said = error.said.map((one) => (one.key === "data-fill-gaps" ? FILL_GAPS : inWords(one)));
    return { problem: said.join(" ") };
  }
}

useWords(readFileSync(new URL("../../docs/words/en.ftl", import.meta.url), "utf8"), "en"); // as the build speaks
process.stdout.write(JSON.stringify(answer()));
