// Reads and fits the reader's data away from the page. Cancelling ends the worker.
//
// It says "here" when it can listen. Messages in: {id, do: "read" | "fit", ...} with what
// table_session.js takes; out: {id, progress, stage}, then {id, done} or {id, problem, actions}.

import "../engine/no_senders.js";

import { DataProblem } from "./data_problem.js";
import { TableSession } from "./table_session.js";

const PAUSE = 60; // milliseconds between two reports

const session = new TableSession();
let queue = Promise.resolve();
let told = 0;

addEventListener("message", ({ data }) => {
  queue = queue.then(() => answer(data));
});
postMessage("here");

/** @param {any} message */
async function answer({ id, do: what, ...message }) {
  /** @type {import("./table_session.js").Progress} */
  const progress = (stage, share) => {
    const now = performance.now();
    if (now - told < PAUSE) return;
    told = now;
    postMessage({ id, progress: share, stage });
  };
  try {
    const done =
      what === "read" ? await session.read(message, progress) : session.fit(message, progress);
    postMessage({ id, done });
  } catch (error) {
    postMessage({ id, ...problemOf(error) });
  }
}

/**
 * @param {unknown} error
 * @returns {{problem: import("./data_problem.js").Message[],
 *   actions: import("./data_problem.js").Action[]}}
 */
function problemOf(error) {
  if (error instanceof DataProblem) return { problem: error.said, actions: error.actions };
  const { name, message } = /** @type {Error} */ (error);
  const isGone = name === "NotReadableError" || name === "NotFoundError";
  const said = isGone
    ? { key: "data-file-gone" }
    : { key: "data-unexpected", values: { why: message } };
  return { problem: [said], actions: [] };
}
