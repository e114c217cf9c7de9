import { defaultPriors } from "../../engine/priors.js";
import { hire } from "./hire.js";

/**
 * Ask a worker for posteriors, one at a time: of those asked for while it works, the last alone.
 *
 * @param {(answer: { posterior?: import("../../engine/posterior.js").Posterior,
 *   problem?: "sure-no-posterior" | "sure-posterior-failed", key: unknown }) => void} answer called
 *   with the posterior, or with why there is none, and the key it was asked with
 * @param {AbortSignal} signal ends the worker
 */
export function createPosteriorAsker(answer, signal) {
  /** @type {Worker | null} */
  let worker = null; // made when first asked
  /** @typedef {{ fit: import("../../engine/fit.js").MixedFit, y: ArrayLike<number>, key: unknown }} Question */
  /** @type {Question | null} */
  let asked = null;
  /** @type {Question | null} */
  let next = null;

  return {
    /**
     * @param {import("../../engine/fit.js").MixedFit} fit
     * @param {ArrayLike<number>} y of the rows, from which brms takes the scale of its priors
     * @param {unknown} key what the answer is recognized by
     */
    ask(fit, y, key) {
      next = { fit, y, key };
      if (!asked) send();
    },
  };

  function send() {
    [asked, next] = [next, null];
    if (!asked || signal.aborted) return;
    if (!worker) {
      const url = new URL("../../engine/posterior_worker.js", import.meta.url);
      worker = hire(url, signal);
      worker.addEventListener("message", ({ data }) => {
        settle(data.posterior ? { posterior: data.posterior } : { problem: "sure-no-posterior" });
      });
      worker.addEventListener("error", () => {
        worker?.terminate();
        worker = null; // the next question tries again
        settle({ problem: "sure-posterior-failed" });
      });
    }
    worker.postMessage({ id: 0, fit: asked.fit, priors: defaultPriors(asked.y) });
  }

  /** @param {Omit<Parameters<typeof answer>[0], "key">} found */
  function settle(found) {
    const { key } = /** @type {Question} */ (asked);
    send();
    if (!signal.aborted) answer({ ...found, key });
  }
}
