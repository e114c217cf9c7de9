/** Texts that hold a table's contents and are no table: data for programs, code, logs. */

import { DataProblem } from "./data_problem.js";

const SAMPLE = 20_000; // characters
const TYPED = "(?:\\s*>+ ?[^\\n]*\\n)?\\s*"; // a line that was typed to see the rest
/** How they begin. @type {[string, RegExp][]} */
const KINDS = [
  ["json", new RegExp(`^${TYPED}(?:\\{\\s*["']|\\[\\s*[[{])`)],
  ["markup", /^\s*<[!?a-z][^]*<\//i],
  ["sql", /^(?:\s|--.*\n)*(?:insert\s+into|create\s+table|drop\s+table)\b/i],
  [
    "code",
    new RegExp(
      `^${TYPED}(?:[\\w.]+\\s*(?:<-|=)\\s*)?(?:structure|data\\.frame|tibble|tribble|pd\\.DataFrame)\\(`,
    ),
  ],
  [
    "structure",
    new RegExp(
      `^${TYPED}(?:'data\\.frame':|Classes .*data\\.frame|tibble \\[|Rows: [\\d,]+\\nColumns: |<class 'pandas)`,
    ),
  ],
  ["yaml", /^(?:---\n)?\s*- ?[\w"']+: .*\n\s+[\w"']+: /],
  ["eprime", /^\s*\*\*\* Header Start \*\*\*/],
];

/** Code that saves a table d as CSV. */
export const SAVING = {
  r: 'write.csv(d, "d.csv", row.names = FALSE)',
  python: 'd.to_csv("d.csv", index=False)',
};
const SAVING_JSON = {
  r: 'write.csv(jsonlite::fromJSON("d.json"), "d.csv", row.names = FALSE)',
  python: 'pandas.read_json("d.json").to_csv("d.csv", index=False)',
};

/**
 * Do nothing with what may be a table.
 *
 * @param {string} text
 * @throws {DataProblem} that names what it is, and how it becomes a table
 */
export function checkIsTable(text) {
  const sample = text.slice(0, SAMPLE);
  const found = KINDS.find(([, form]) => form.test(sample));
  if (!found) return;
  const [kind] = found;
  throw new DataProblem("data-text-kind", { kind, ...(kind === "json" ? SAVING_JSON : SAVING) });
}
