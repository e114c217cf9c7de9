import { hire } from "../site/hire.js";
import { say } from "../words/words.js";

/** @typedef {import("../../table/data_problem.js").Message} Message */
/** @typedef {import("../../table/data_problem.js").Action} Action */
/** @typedef {{done?: any, problem?: Message[], actions?: Action[]}} Answer */

/**
 * Ask the worker that reads and fits; what was cancelled or overtaken gives undefined.
 *
 * One question is under way at a time. A new one ends a worker that is busy: the next worker gets
 * the text once more.
 *
 * @param {(stage: string, share: number) => void} progress called with a key of docs/words
 * @param {AbortSignal} signal
 */
export function workerClient(progress, signal) {
  /** @type {Worker | null} */
  let worker = null;
  /** @type {((answer: Answer | undefined) => void) | null} */
  let waiting = null;
  /** @type {string | Blob | null} */
  let source = null;
  let asked = {};
  let hasSource = false; // whether the worker read it
  let id = 0;

  function start() {
    const made = hire(new URL("../../table/worker.js", import.meta.url), signal);
    made.addEventListener("message", ({ data }) => {
      if (made !== worker || data.id !== id) return;
      if ("progress" in data) progress(data.stage, data.progress);
      else settle(data);
    });
    made.addEventListener("error", () => {
      if (made !== worker) return;
      stop();
      settle({ problem: [{ key: "data-worker-failed" }] });
    });
    return made;
  }
  /** @param {Answer | undefined} answer */
  function settle(answer) {
    const resolve = waiting;
    waiting = null;
    resolve?.(answer);
  }
  function stop() {
    worker?.terminate();
    worker = null;
    hasSource = false;
  }
  function cancel() {
    if (!waiting) return;
    stop();
    settle(undefined);
  }
  /**
   * @param {object} message
   * @returns {Promise<Answer | undefined>}
   */
  function ask(message) {
    cancel();
    worker ??= start();
    const one = worker;
    return new Promise((resolve) => {
      waiting = resolve;
      one.postMessage({ id: ++id, ...message });
    });
  }
  async function read() {
    const known = hasSource && worker;
    const answer = await ask({ do: "read", source: known ? null : source, asked, names: names() });
    // After a problem it is sent again: what the worker has then is not sure.
    hasSource = Boolean(worker && answer?.done);
    return answer;
  }
  signal.addEventListener("abort", () => {
    stop();
    settle(undefined);
    source = null;
  });
  return {
    cancel,
    /** Whether a table was brought. */
    hasTable: () => source !== null,
    /**
     * @param {string | Blob | null} newSource null: the same again, read in another way
     * @param {object} newAsked what the reader says about the format
     */
    read: (newSource, newAsked) => {
      if (newSource !== null) {
        cancel();
        hasSource = false;
        source = newSource;
      }
      asked = newAsked;
      return read();
    },
    /** @param {object} choices */
    fit: async (choices) => {
      cancel();
      if (!worker || !hasSource) {
        const answer = await read();
        if (!answer?.done) return answer;
      }
      return ask({ do: "fit", ...choices });
    },
  };
}

/** @returns {import("../../table/describe_table.js").Names} what columns without names are called */
function names() {
  return {
    column: say("data-column", { n: "{n}" }),
    again: say("data-column-again", { name: "{name}", n: "{n}" }),
    heading: say("data-long-heading"),
    value: say("data-long-value"),
  };
}
