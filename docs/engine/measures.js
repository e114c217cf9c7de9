/** What the poolings of one fit measure: shrinkage, error, harm, movement. Twin of measures.py. */

/** @typedef {import("./matrix.js").Pair} Pair */
/** @typedef {import("./pooling.js").Coefficients} Coefficients */
/** @typedef {import("./pooling.js").Pooled} Pooled */

const COEFFICIENTS = /** @type {const} */ (["intercept", "x"]);

/**
 * Return, per coefficient, 1 - mean|partial - fixed| / mean|no pooling - fixed|.
 *
 * 0: nothing moved; 1: every cluster is at the fixed effects. Clusters without a line of their own
 * do not count.
 *
 * @param {Pooled} pooled
 * @param {Pair} fixedEffects
 * @returns {{intercept: number, x: number}}
 */
export function meanShrinkage(pooled, fixedEffects) {
  return perCoefficient((name, position) => {
    /** @param {Coefficients} estimates */
    const away = ({ [name]: values }) =>
      meanOverLines(pooled, (c) => Math.abs(values[c] - fixedEffects[position]));
    return 1 - away(pooled.partialPooling) / away(pooled.noPooling);
  });
}

/**
 * Return the root mean squared error of estimates against the truth, per coefficient.
 *
 * All estimates are judged on the same clusters, those with a line of their own.
 *
 * @param {Pooled} pooled
 * @param {Coefficients} estimates one of the poolings, or estimates of the dial
 * @returns {{intercept: number, x: number}} NaN where the truth is not known
 */
export function rmse(pooled, estimates) {
  return perCoefficient((name) =>
    Math.sqrt(meanOverLines(pooled, (c) => (estimates[name][c] - pooled.truth[name][c]) ** 2)),
  );
}

/**
 * Return, per cluster, how much farther from the truth partial pooling is than its own line.
 *
 * Distances take both coefficients together; negative where the cluster gained.
 *
 * @param {Pooled} pooled
 * @returns {Float64Array} NaN where the truth or its own line is not known
 */
export function harm({ noPooling, partialPooling, truth }) {
  /** @type {(estimates: Coefficients, c: number) => number} */
  const distance = (estimates, c) =>
    Math.hypot(estimates.intercept[c] - truth.intercept[c], estimates.x[c] - truth.x[c]);
  return truth.x.map((_, c) => distance(partialPooling, c) - distance(noPooling, c));
}

/**
 * Return which clusters partial pooling harmed, null where unknown.
 *
 * @param {Pooled} pooled
 * @returns {(boolean | null)[]} shape (nCluster,)
 */
export function worseOff(pooled) {
  return Array.from(harm(pooled), (growth) => (Number.isNaN(growth) ? null : growth > 0));
}

/**
 * Return, per cluster and coefficient, whether it ended farther from the fixed effects.
 *
 * @param {Pooled} pooled
 * @param {import("./geometry.js").Point} fixed
 * @returns {{intercept: boolean, x: boolean}[]} shape (nCluster,)
 */
export function movedAway({ cluster, noPooling, partialPooling }, fixed) {
  /** @type {(name: "intercept" | "x", c: number) => boolean} */
  const isFarther = (name, c) =>
    Math.abs(partialPooling[name][c] - fixed[name]) > Math.abs(noPooling[name][c] - fixed[name]);
  return cluster.map((_, c) => ({ intercept: isFarther("intercept", c), x: isFarther("x", c) }));
}

/**
 * Return, per cluster, how much of its distance from the fixed effects it keeps, 0 or more.
 *
 * The distance is the one the eye sees: each coefficient in units of the comparable window.
 *
 * @param {Pooled} pooled
 * @param {import("./geometry.js").Point} fixed
 * @param {import("./geometry.js").Point} half half of the window's sides
 * @returns {Float64Array} NaN where a cluster has no line of its own
 */
export function shareKept({ noPooling, partialPooling }, fixed, half) {
  /** @type {(estimates: Coefficients, c: number) => number} */
  const distance = (estimates, c) =>
    Math.hypot(
      (estimates.intercept[c] - fixed.intercept) / half.intercept,
      (estimates.x[c] - fixed.x) / half.x,
    );
  return noPooling.x.map((_, c) => distance(partialPooling, c) / distance(noPooling, c));
}

/**
 * Return the share of a cluster mean's variance that lies between clusters: n τ² / (n τ² + σ²).
 *
 * It is what a model with random intercepts alone keeps of a cluster's distance from the average
 * (Gelman and Hill 2007, eq. 12.1); for one row it is the intraclass correlation.
 *
 * @param {number} between τ², variance of the clusters' intercepts
 * @param {number} noise σ², variance of one row's noise
 * @param {number} n rows of the cluster
 */
export function reliability(between, noise, n) {
  const total = n * between + noise;
  return total > 0 ? (n * between) / total : 1;
}

/**
 * Return all measures of pooled columns at once.
 *
 * @param {Pooled} pooled
 * @param {Pair} fixedEffects
 * @returns {{
 *   meanShrinkage: {intercept: number, x: number},
 *   rmse: Record<typeof import("./pooling.js").POOLINGS[number], {intercept: number, x: number}>,
 *   shareWorseOff: number,
 * }} `rmse` and `shareWorseOff` are NaN where the truth is not known
 */
export function measures(pooled, fixedEffects) {
  const judged = worseOff(pooled).filter((isWorse) => isWorse !== null);
  return {
    meanShrinkage: meanShrinkage(pooled, fixedEffects),
    rmse: {
      noPooling: rmse(pooled, pooled.noPooling),
      partialPooling: rmse(pooled, pooled.partialPooling),
      completePooling: rmse(pooled, pooled.completePooling),
    },
    shareWorseOff: judged.filter(Boolean).length / judged.length,
  };
}

/**
 * @param {(name: "intercept" | "x", position: number) => number} measure
 * @returns {{intercept: number, x: number}}
 */
function perCoefficient(measure) {
  const [intercept, x] = COEFFICIENTS.map(measure);
  return { intercept, x };
}

/**
 * Return the mean of `value(c)` over the clusters that have a line of their own.
 *
 * @param {Pooled} pooled
 * @param {(c: number) => number} value
 */
function meanOverLines({ noPooling }, value) {
  let [sum, count] = [0, 0];
  for (let c = 0; c < noPooling.x.length; c++) {
    if (Number.isNaN(noPooling.x[c])) continue;
    sum += value(c);
    count += 1;
  }
  return sum / count;
}
