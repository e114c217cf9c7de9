/**
 * Reads columns of a file as "Your data" does. Run by read_table.py, with a question in JSON: file,
 * y, x (null for none), cluster, leaveOut. The answer, in JSON: y, x, and cluster of every row, and
 * how the file was read; or `problem`, a sentence.
 */

import { readFileSync } from "node:fs";
import papa from "papaparse";
import { decodeText } from "../../docs/table/decode_text.js";
import { describeTable } from "../../docs/table/describe_table.js";
import { readColumns } from "../../docs/table/read_columns.js";

/** @param {{ file: string, y: string, x: string | null, cluster: string, leaveOut: boolean }} asked */
function read({ file, leaveOut, ...headings }) {
  const text = decodeText(readFileSync(file));
  const table = describeTable(text, papa);
  const there = table.columns.map(({ name }) => name);
  for (const heading of [headings.y, headings.x, headings.cluster]) {
    if (heading === null || there.includes(heading)) continue;
    return { problem: `there is no column “${heading}”; it has ${there.join(", ")}` };
  }
  const position = (/** @type {string} */ heading) => there.indexOf(heading);
  const [y, cluster] = [position(headings.y), position(headings.cluster)];
  const x = headings.x === null ? y : position(headings.x); // the outcome's own stands in for none
  const columns = readColumns(text, papa, table, { y, x, cluster, leaveOut });
  const { format, notices } = table;
  return {
    y: [...columns.y],
    x: headings.x === null ? null : [...columns.x],
    cluster: Array.from(columns.code, (code) => columns.names[code]),
    leftOut: columns.leftOut,
    format,
    notices,
  };
}

/** @returns {object} the answer */
function answer() {
  try {
    return read(JSON.parse(readFileSync(0, "utf8")));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "DataProblem") throw error;
    return { problem: error.message };
  }
}

process.stdout.write(JSON.stringify(answer()));
