/** The 95% intervals of clusters, as tables of estimates and the figure have them. */

import { halfWidth, intervals } from "./conditional.js";
import { LinesGiven } from "./lines_given.js";
import { means } from "./means.js";

const LEVEL = 0.95;

/** @typedef {import("./types.js").Intervals} Intervals */

/**
 * Return where the intervals of the mixed model's estimates end, with β's uncertainty in.
 *
 * @param {import("./fit.js").MixedFit} fit
 * @returns {Intervals} of means as well where x is constant in every cluster
 */
export function clusterIntervals(fit) {
  const found = intervals(fit, LEVEL);
  const hasX = fit.coefficients.includes("x");
  const isConstant = !fit.standard.clusters.spreadX.some((spread) => spread > 0);
  const ofMeans = hasX && isConstant ? meanIntervals(fit) : null;
  const ends = (/** @type {"Low" | "High"} */ end) => ({
    intercept: Array.from(found[`intercept${end}`]),
    ...(hasX && { x: Array.from(found[`x${end}`]) }),
    ...(ofMeans && { mean: ofMeans[end] }),
  });
  return { low: ends("Low"), high: ends("High") };
}

/**
 * Return where the intervals of every line's height at its cluster's mean of x end.
 *
 * @param {import("./fit.js").MixedFit} fit
 */
function meanIntervals(fit) {
  const { clusters, factor } = fit.standard;
  const lines = new LinesGiven(clusters, fit.coefficients.length);
  lines.weigh(factor);
  const heights = Array.from(means(fit).partialPooling);
  const away = heights.map((_, c) => {
    const row = lines.row(1, clusters.meanX[c]);
    lines.look(c);
    return halfWidth(LEVEL) * fit.sigma * Math.sqrt(lines.errorCov(row, row));
  });
  return {
    Low: heights.map((height, c) => height - away[c]),
    High: heights.map((height, c) => height + away[c]),
  };
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
  const some = (/** @type {Intervals["low"]} */ ends) =>
    /** @type {Intervals["low"]} */ (
      Object.fromEntries(
        Object.entries(ends).map(([name, values]) => [
          name,
          values.filter((_, c) => c % step === 0),
        ]),
      )
    );
  return { low: some(low), high: some(high) };
}
