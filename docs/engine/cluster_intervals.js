/** The 95% intervals of clusters, as tables of estimates and the figure have them. */

import { intervals } from "./conditional.js";

/** @typedef {import("./types.js").Intervals} Intervals */

/**
 * Return where the intervals of the mixed model's estimates end, with β's uncertainty in.
 *
 * @param {import("./fit.js").MixedFit} fit
 * @returns {Intervals}
 */
export function clusterIntervals(fit) {
  const found = intervals(fit);
  const ends = (/** @type {"Low" | "High"} */ end) => ({
    intercept: Array.from(found[`intercept${end}`]),
    ...(fit.coefficients.includes("x") && { x: Array.from(found[`x${end}`]) }),
  });
  return { low: ends("Low"), high: ends("High") };
}

/**
 * Return where the posterior's intervals end.
 *
 * @param {import("./posterior.js").Posterior} posterior
 * @returns {Intervals}
 */
export function posteriorIntervals({ coefficients: { intercept, x } }) {
  const ends = (/** @type {"q025" | "q975"} */ end) => ({
    intercept: Array.from(intercept[end]),
    ...(x && { x: Array.from(x[end]) }),
  });
  return { low: ends("q025"), high: ends("q975") };
}

/**
 * Return the same as columns of a table: of numbers only, which a worker posts in no time.
 *
 * @param {Intervals} intervals
 * @param {string} kind what the columns' names begin with
 * @returns {Record<string, Float64Array>}
 */
export function intervalColumns({ low, high }, kind = "partial_pooling") {
  return Object.fromEntries(
    /** @type {const} */ (["intercept", "x"]).flatMap((name) => {
      const [from, to] = [low[name], high[name]].map((ends) => ends && new Float64Array(ends));
      return from && to ? [[`${kind}_${name}_low`, from], [`${kind}_${name}_high`, to]] : []; // prettier-ignore
    }),
  );
}

/**
 * Return the intervals of every `step`-th cluster.
 *
 * @param {Intervals} intervals
 * @param {number} step
 * @returns {Intervals}
 */
export function everyNthInterval({ low, high }, step) {
  const some = (/** @type {Intervals["low"]} */ { intercept, x }) => ({
    intercept: intercept.filter((_, c) => c % step === 0),
    ...(x && { x: x.filter((_, c) => c % step === 0) }),
  });
  return { low: some(low), high: some(high) };
}
