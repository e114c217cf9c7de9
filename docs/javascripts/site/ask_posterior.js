/**
 * Ask a worker for posteriors, one at a time: of those asked for while it works, the last alone.
 *
 * @param {(answer: { posterior?: import("../../engine/posterior.js").Posterior, problem?: string,
 *   key: unknown }) => void} answer called with the posterior, or with why there is none, and the key
 *   it was asked with
 * @param {AbortSignal} signal ends the worker
 */
export function createPosteriorAsker(answer, signal) {
  /** @type {Worker | null} */
  let worker = null; // made when first asked
  /** @typedef {{ fit: object, priors: object, key: unknown }} Question */
  /** @type {Question | null} */
  let asked = null;
  /** @type {Question | null} */
  let next = null;
  signal.addEventListener("abort", () => worker?.terminate());

  return {
    /**
     * @param {import("../../engine/fit.js").MixedFit} fit
     * @param {import("../../engine/priors.js").Priors} priors
     * @param {unknown} key what the answer is recognized by
     */
    ask(fit, priors, key) {
      next = { fit, priors, key };
      if (!asked) send();
    },
  };

  function send() {
    [asked, next] = [next, null];
    if (!asked || signal.aborted) return;
    if (!worker) {
      const url = new URL("../../engine/posterior_worker.js", import.meta.url);
      worker = new Worker(url, { type: "module" });
      worker.addEventListener("message", ({ data }) => {
        const { key } = /** @type {Question} */ (asked);
        send();
        if (!signal.aborted) answer({ ...data, key });
      });
    }
    worker.postMessage({ id: 0, fit: asked.fit, priors: asked.priors });
  }
}
