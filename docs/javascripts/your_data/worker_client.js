/**
 * Ask the worker that reads and fits; what was cancelled or overtaken gives undefined.
 *
 * One question is under way at a time. A new one ends a worker that is busy: the next worker gets
 * the text once more.
 *
 * @param {(stage: string, share: number) => void} progress
 * @param {AbortSignal} signal
 */
export function workerClient(progress, signal) {
  /** @type {Worker | null} */
  let worker = null;
  /** @type {((answer: {done?: any, problem?: string} | undefined) => void) | null} */
  let waiting = null;
  /** @type {string | Blob | null} */
  let source = null;
  let asked = {};
  let hasSource = false; // whether the worker read it
  let id = 0;

  function start() {
    const made = new Worker(new URL("../../table/worker.js", import.meta.url));
    made.addEventListener("message", ({ data }) => {
      if (made !== worker || data.id !== id) return;
      if ("progress" in data) progress(data.stage, data.progress);
      else settle(data);
    });
    made.addEventListener("error", () => {
      if (made !== worker) return;
      stop();
      settle({
        problem:
          "The part of this page that reads tables did not load or ran out of memory. Try again, or take a smaller table.",
      });
    });
    return made;
  }
  /** @param {{done?: any, problem?: string} | undefined} answer */
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
   * @returns {Promise<{done?: any, problem?: string} | undefined>}
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
    const answer = await ask({ do: "read", source: hasSource && worker ? null : source, asked });
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
