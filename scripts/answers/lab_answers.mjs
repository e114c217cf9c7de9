/** The numbers that the lab shows to a student. */

import { isRefusal } from "../../docs/engine/is_refusal.js";
import { snakeCase } from "../../docs/engine/snake_case.js";
import { fromHash } from "../../docs/javascripts/lab/hash.js";
import { createModel } from "../../docs/javascripts/lab/model.js";
import { rowTexts } from "../../docs/javascripts/lab/result_words.js";
import { defaultState } from "../../docs/javascripts/lab/state.js";
import { refusal } from "../../docs/javascripts/words/refusal.js";
import { Misuse } from "./misuse.mjs";

/**
 * Return what gives the numbers that the lab shows to a student.
 *
 * @param {string} address the lab's, in the state of the task
 * @returns {(student: string) => Record<string, string | number>[]} one row
 * @throws {Misuse} if the address says what the lab does not know
 */
export function labAnswers(address) {
  const model = createModel();
  const hash = address.slice(Math.max(address.indexOf("#"), 0));
  try {
    fromHash(hash, defaultState());
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new Misuse(`the address ${address}: ${refusal(error)}`);
  }
  return (student) => {
    const first = defaultState(student);
    const state = fromHash(hash, first) ?? first;
    return [row(student, state, model(state))];
  };
}

/**
 * @param {string} student
 * @param {import("../../docs/javascripts/lab/state.js").State} state
 * @param {import("../../docs/javascripts/lab/model.js").Result} result
 */
function row(student, state, result) {
  /** @type {Record<string, string | number>} */
  const cells = { student, seed: state.parameters.seed };
  for (const [name, texts] of Object.entries(rowTexts(result))) {
    for (const [column, text] of Object.entries(texts)) {
      cells[`${snakeCase(name)}_${snakeCase(column)}`] = plain(text);
    }
  }
  cells.is_singular = Number(result.fitted.isSingular);
  cells.worse_off = result.worse.filter(Boolean).length;
  return cells;
}

/** @param {string} text as the lab writes a number */
function plain(text) {
  return text === "–" ? "" : text.replace("−", "-").replace("%", "");
}
