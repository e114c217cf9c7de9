/** What "Your data" makes of every small table in tests/cases/, from the first notice to the code. */

import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";

import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { DataProblem } from "../../docs/table/data_problem.js";
import { TableSession } from "../../docs/table/table_session.js";
import { isAsKept } from "./kept.mjs";
import { speak } from "./words.mjs";
import { readAndFit } from "./your_data.mjs";

const FOLDER = new URL("../cases/", import.meta.url);
const STRUCTURES = ["correlated", "uncorrelated", "intercept"];

speak();

/** @param {import("../../docs/table/data_problem.js").Message[]} messages */
const said = (messages) => messages.map((message) => `- ${inWords(message)}`);

/**
 * Return all that is said and written of a table, as a reader of it would see it in turn.
 *
 * @param {{file: URL, chosen: Record<string, any>}} job
 */
async function seen(job) {
  try {
    const session = new TableSession();
    const read = await session.read({ source: new Blob([readFileSync(job.file)]), asked: {} });
    if (read.guess.y < 0 || read.guess.cluster < 0) {
      return ["# Read, and nothing is guessed", ...said(read.notices)].join("\n");
    }
    const { table, choices, fitted } = await readAndFit(job);
    const roles = /** @type {const} */ (["y", "x", "cluster"]).map((role) => {
      const column = table.columns[choices[role]];
      const why = table.reasons[role] ? inWords(table.reasons[role]) : "";
      return `${role}: ${column?.name ?? "none"} ${why}`;
    });
    const kinds = table.columns.map((column) => JSON.stringify({ ...column, levels: undefined }));
    return [
      "# Read",
      ...said(table.notices),
      ...kinds,
      "# Chosen",
      `sure: ${table.guess.isSure}`,
      ...roles,
      "# Warnings",
      ...said(fitted.warnings),
      "# Words",
      ...said(fitted.words),
      "# Paper",
      ...said(fitted.paper),
      "# Summary",
      fitted.summary,
      ...(fitted.note ? [inWords({ key: fitted.note, values: { x: "x" } })] : []),
      "# Shown",
      ...said([fitted.shown, fitted.rNote]),
      "# R",
      fitted.code.r,
      "# Python",
      fitted.code.python,
    ].join("\n");
  } catch (error) {
    if (!(error instanceof DataProblem)) throw error;
    return ["# Refused", ...said(error.said)].join("\n");
  }
}

/**
 * Return a text without digits that differ from machine to machine.
 *
 * @param {string} text
 */
function rounded(text) {
  return text.replace(/\d+\.\d{7,}/g, (digits) => Number(digits).toPrecision(8));
}

for (const name of readdirSync(FOLDER).filter((file) => file !== "expected.json")) {
  test(`${name} is read, fitted and written as it was looked at`, async () => {
    const text = await seen({ file: new URL(name, FOLDER), chosen: { leaveOut: true } });
    isAsKept(`case_${name}.md`, rounded(text));
  });
}

for (const randomEffects of STRUCTURES) {
  test(`with ${randomEffects} effects, centred and scaled, sleepstudy's words and code are kept`, async () => {
    const file = new URL("../../docs/data/sleepstudy.csv", import.meta.url);
    for (const change of [{ centre: true }, { scale: true }, { centreWithin: true }]) {
      const chosen = { randomEffects, ...change };
      const [how] = Object.keys(change);
      isAsKept(`case_sleepstudy_${randomEffects}_${how}.md`, rounded(await seen({ file, chosen })));
    }
  });
}
