/**
 * Answers for each student of a list, as CSV: for a task in which everyone has a sample of their own.
 *
 *     node scripts/answer_key.mjs '#v1&obs=3' < students.txt > key.csv          what the lab shows
 *     node scripts/answer_key.mjs --cards [CARD …] < students.txt > key.csv     what cards answer
 *
 * The first takes the lab's address in the state of the task, or its part from # on; without one the
 * lab is as it was at first. The second takes the cards' names, all cards without one, and needs a
 * site that was built. Standard input has a student's number a line.
 */

import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";

import { isRefusal } from "../docs/engine/is_refusal.js";
import { refusal } from "../docs/javascripts/words/refusal.js";
import { useWords } from "../docs/javascripts/words/words.js";
import { cardAnswers } from "./answers/card_answers.mjs";
import { labAnswers } from "./answers/lab_answers.mjs";
import { Misuse } from "./answers/misuse.mjs";

// CSV has English numbers, whatever the site's language
useWords(readFileSync(new URL("../docs/words/en.ftl", import.meta.url), "utf8"), "en");

const [first = "", ...others] = process.argv.slice(2);
let isFirst = true;

/** @param {Record<string, string | number>} row */
function write(row) {
  if (isFirst) console.log(Object.keys(row).join(","));
  console.log(Object.values(row).map(cell).join(","));
  isFirst = false;
}

/** @param {string | number} value */
function cell(value) {
  return /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : value;
}

/** @param {string} message */
function end(message) {
  console.error(message);
  process.exitCode = 1;
}

/** @returns {(student: string) => Record<string, string | number>[]} */
function asked() {
  if (first === "--cards") return cardAnswers(others);
  if (others.length === 0) return labAnswers(first);
  throw new Misuse(`after the address nothing may follow, and not ${others.join(" ")}`);
}

async function main() {
  let answers;
  try {
    answers = asked();
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    return end(error.message);
  }
  if (process.stdin.isTTY) console.error("Students’ numbers, one a line; Ctrl-D ends:");
  const lines = (await text(process.stdin)).split("\n").map((line) => line.trim());
  if (!lines.some(Boolean)) return end("no student’s number came in: < students.txt, one a line");
  for (const [i, student] of lines.entries()) {
    if (!student) continue;
    try {
      answers(student).forEach(write);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return end(`line ${i + 1}, ${student}: ${refusal(error)}`);
    }
  }
}

await main();
