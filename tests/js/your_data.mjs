/**
 * "Your data" behind a pipe, for tests and scripts in Python: a JSON list of jobs comes in by standard
 * input, the list of what the page would show goes out. NaN is null.
 *
 * A job has a `file` (its path) or a `text`, and what a reader says: `asked` of the reading, `chosen`
 * of the model. Columns may be chosen by name; those that are not chosen are guessed.
 */

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { DataProblem } from "../../docs/table/data_problem.js";
import { TableSession } from "../../docs/table/table_session.js";
import { answerLines } from "./answer_lines.mjs";
import { there } from "./there.mjs";
import { speak } from "./words.mjs";

/** @type {import("../../docs/table/asked.js").Choices} */
export const NOTHING_CHOSEN = {
  y: -1,
  x: -1,
  cluster: -1,
  within: -1,
  levels: null,
  leaveOut: false,
  centre: false,
  centreWithin: false,
  scale: false,
  randomEffects: "correlated",
};

/**
 * Read a table and fit it, as a reader would.
 *
 * @param {{file?: string | URL, text?: string, asked?: object, chosen?: Record<string, any>}} job
 */
export async function readAndFit({ file, text: given, asked = {}, chosen = {} }) {
  const session = new TableSession();
  const source = file === undefined ? there(given) : new Blob([readFileSync(file)]);
  const table = await session.read({ source, asked });
  const position = (/** @type {unknown} */ name) => {
    if (typeof name !== "string") return name;
    return table.columns.findIndex((column) => column.name === name);
  };
  const { y, x, cluster } = table.guess;
  /** @type {any} */
  const choices = { ...NOTHING_CHOSEN, y, x, cluster, ...chosen };
  for (const role of ["y", "x", "cluster", "within"]) choices[role] = position(choices[role]);
  const shownX = table.columns[choices.x]?.name ?? "";
  const name = file === undefined ? "pasted.csv" : basename(String(file));
  return { table, choices, fitted: session.fit({ chosen: choices, shownX, file: name }) };
}

/** @param {Parameters<typeof readAndFit>[0]} job */
async function answer(job) {
  try {
    const { table, choices, fitted } = await readAndFit(job);
    const name = (/** @type {number} */ i) => table.columns[i]?.name ?? null;
    const roles = /** @type {const} */ (["y", "x", "cluster"]);
    return {
      guess: roles.map((role) => name(table.guess[role])),
      isSure: table.guess.isSure,
      chosen: roles.map((role) => name(choices[role])),
      notices: table.notices.map(({ key }) => key),
      summary: fitted.summary,
      warnings: fitted.warnings.map(({ key }) => key),
      said: fitted.warnings.map(inWords),
      code: fitted.code,
      rNote: fitted.rNote.key,
    };
  } catch (error) {
    if (!(error instanceof DataProblem)) {
      return { problem: [String(error)], crash: /** @type {Error} */ (error).stack };
    }
    return { problem: error.said.map(({ key }) => key), said: error.said.map(inWords) };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  speak();
  await answerLines(answer);
}
