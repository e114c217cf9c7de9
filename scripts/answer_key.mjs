/**
 * The numbers that the lab shows to each student of a list, as CSV: for a task in which everyone has
 * a sample of their own.
 *
 *     node scripts/answer_key.mjs '#v1&obs=3' < students.txt > key.csv
 *
 * The argument is the lab's address in the state of the task, or its part from # on; without one the
 * lab is as it was at first. Standard input has a student's number a line.
 */

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";

import { fromHash } from "../docs/javascripts/lab/hash.js";
import { createModel } from "../docs/javascripts/lab/model.js";
import { rowTexts } from "../docs/javascripts/lab/result_words.js";
import { defaultState } from "../docs/javascripts/lab/state.js";
import { refusal } from "../docs/javascripts/words/refusal.js";
import { useWords } from "../docs/javascripts/words/words.js";

// CSV has English numbers, whatever the site's language
useWords(readFileSync(new URL("../docs/words/en.ftl", import.meta.url), "utf8"), "en");

const POOLINGS = ["noPooling", "partialPooling", "completePooling"];
const [address = ""] = process.argv.slice(2);
const model = createModel();

/** @param {string} student */
function answers(student) {
  const first = defaultState(student);
  const state = fromHash(address.slice(Math.max(address.indexOf("#"), 0)), first) ?? first;
  const result = model(state);
  /** @type {Record<string, string | number>} */
  const cells = { student, seed: state.parameters.seed };
  for (const [row, texts] of Object.entries(rowTexts(result))) {
    columnsOf(row).forEach((column, i) => (cells[`${snake(row)}_${column}`] = plain(texts[i])));
  }
  cells.is_singular = Number(result.fitted.isSingular);
  cells.worse_off = result.worse.filter(Boolean).length;
  return cells;
}

/** @param {string} row of the lab's tables */
function columnsOf(row) {
  if (row === "shrinkage") return ["intercept_percent", "slope_percent"];
  return POOLINGS.includes(row) ? ["rmse_intercept", "rmse_slope"] : ["true", "estimate", "error"];
}

/** @param {string} text as the lab writes a number */
function plain(text) {
  return text === "–" ? "" : text.replace("−", "-").replace("%", "");
}

/** @param {string} camel */
function snake(camel) {
  return camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const lines = (await text(process.stdin)).split("\n").map((line) => line.trim());
let isFirst = true;
for (const [i, student] of lines.entries()) {
  if (!student) continue;
  try {
    const row = answers(student);
    if (isFirst) console.log(Object.keys(row).join(","));
    console.log(Object.values(row).join(","));
    isFirst = false;
  } catch (error) {
    console.error(`line ${i + 1}, ${student}: ${refusal(error)}`);
    process.exitCode = 1;
    break;
  }
}
