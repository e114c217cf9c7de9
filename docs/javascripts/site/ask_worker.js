import { hire } from "./hire.js";

/**
 * Ask a worker, one question at a time: of those asked for while it works, the last alone.
 *
 * @template Key
 * @param {URL} url of its module
 * @param {(answer: { data: any, key: Key }) => void} answer called with what it answers, null where it
 *   cannot work, and the key that it was asked with
 * @param {AbortSignal} signal ends it
 */
export function createAsker(url, answer, signal) {
  /** @type {Worker | null} */
  let worker = null; // made when first asked
  /** @typedef {{ write: () => object, key: Key }} Question */
  /** @type {Question | null} */
  let asked = null;
  /** @type {Question | null} */
  let next = null;

  function send() {
    [asked, next] = [next, null];
    if (!asked || signal.aborted) return;
    worker ??= start();
    worker.postMessage(asked.write());
  }

  function start() {
    const made = hire(url, signal);
    made.addEventListener("message", ({ data }) => {
      if (made === worker) settle(data);
    });
    made.addEventListener("error", () => {
      if (made !== worker) return;
      stop(); // the next question tries again
      settle(null);
    });
    return made;
  }

  function stop() {
    worker?.terminate();
    worker = null;
  }

  /** @param {any} data */
  function settle(data) {
    const { key } = /** @type {Question} */ (asked);
    send();
    if (!signal.aborted) answer({ data, key });
  }

  return {
    /**
     * @param {() => object} write gives the message; not called for a question that is overtaken
     * @param {Key} key what the answer is recognized by
     */
    ask(write, key) {
      next = { write, key };
      if (!asked) send();
    },
    /** Give up what is asked: no answer comes. */
    cancel() {
      if (asked) stop();
      asked = next = null;
    },
  };
}
