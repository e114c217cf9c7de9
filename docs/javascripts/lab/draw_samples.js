/** @typedef {Pick<import("./state.js").State, "parameters" | "departure" | "randomEffects" | "prior">} Setting */
/** @typedef {import("../../engine/repeat.js").Sampled} Sampled */
/** @typedef {import("../../engine/repeat_worker.js").Report} Report */
/**
 * @typedef {object} Crew who does the work
 * @property {() => Worker} hire gives a worker that runs engine/repeat_worker.js
 * @property {number} size workers at once
 */

const SHIFT = 80; // milliseconds that a worker works before it reports and asks for more

/**
 * Fit many further samples of a setting, on all workers at once. The samples are numbered and come
 * back in that order, so how many workers there are changes the time and nothing else.
 *
 * @param {Setting} setting
 * @param {number} times
 * @param {Crew} crew
 * @param {(drawn: (Sampled | null)[]) => void} reported called with the samples that are there, in
 *   order, null where no model fits one
 * @param {() => void} failed called once, if a worker cannot work
 * @returns {() => void} ends all workers
 */
export function drawSamples(setting, times, { hire, size }, reported, failed) {
  /** @type {(Sampled | null)[]} */
  const all = []; // a sample that has not come is a hole, one without a fit is null
  const workers = Array.from({ length: Math.min(size, times) }, hire);
  let next = 1;
  let done = 0;

  function end() {
    for (const worker of workers) {
      worker.onmessage = worker.onerror = null; // what is on its way comes too late
      worker.terminate();
    }
  }

  /**
   * @param {Worker} worker
   * @param {number} share of the samples
   */
  function give(worker, share) {
    const from = next;
    next = Math.min(from + share, times + 1);
    /** @type {import("../../engine/repeat_worker.js").Order} */
    const order = { ...setting, from, to: next };
    if (from < next) worker.postMessage(order);
  }
  for (const worker of workers) {
    worker.onmessage = (
      /** @type {MessageEvent<Report>} */ { data: { from, sampled, elapsed } },
    ) => {
      sampled.forEach((one, i) => {
        all[from + i] = one;
      });
      done += sampled.length;
      if (done === times) end();
      else {
        const growth = Math.min(4, SHIFT / elapsed);
        // Never more than a fair part of what is left, or the others would wait for the last one
        const fair = Math.ceil((times - next + 1) / (2 * workers.length));
        give(worker, Math.max(1, Math.min(Math.round(sampled.length * growth), fair)));
      }
      reported(all.flat());
    };
    worker.onerror = () => {
      end();
      failed();
    };
    give(worker, 1);
    give(worker, 1); // one in hand and one waiting, so that no worker waits for a busy page
  }
  return end;
}
