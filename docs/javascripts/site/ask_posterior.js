import { defaultPriors } from "../../engine/priors.js";
import { createAsker } from "./ask_worker.js";

const WORKER = new URL("../../engine/posterior_worker.js", import.meta.url);

/**
 * Ask a worker for posteriors, one at a time: of those asked for while it works, the last alone.
 *
 * @param {(answer: { posterior?: import("../../engine/posterior.js").Posterior,
 *   problem?: "sure-no-posterior" | "sure-posterior-failed", key: unknown }) => void} answer called
 *   with the posterior, or with why there is none, and the key it was asked with
 * @param {AbortSignal} signal ends the worker
 */
export function createPosteriorAsker(answer, signal) {
  const asker = createAsker(WORKER, ({ data, key }) => answer({ ...found(data), key }), signal);
  return {
    /**
     * @param {import("../../engine/fit.js").MixedFit} fit
     * @param {ArrayLike<number>} y of the rows, from which brms takes the scale of its priors
     * @param {unknown} key what the answer is recognized by
     */
    ask(fit, y, key) {
      asker.ask(() => ({ id: 0, fit, priors: defaultPriors(y) }), key);
    },
  };
}

/**
 * @param {{ posterior?: import("../../engine/posterior.js").Posterior } | null} data what the worker
 *   answers
 * @returns {Omit<Parameters<Parameters<typeof createPosteriorAsker>[0]>[0], "key">}
 */
function found(data) {
  if (!data) return { problem: "sure-posterior-failed" };
  return data.posterior ? { posterior: data.posterior } : { problem: "sure-no-posterior" };
}
