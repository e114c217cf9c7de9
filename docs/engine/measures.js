/** What the poolings of one fit measure: shrinkage, error, harm. */

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
    const away = (estimates) =>
      meanOverLines(pooled, (c) => Math.abs(estimates[name][c] - fixedEffects[position]));
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
 * Return which clusters partial pooling took farther from the truth, null where unknown.
 *
 * Farther: a larger sum of both coefficients' squared errors than the cluster's own line has.
 *
 * @param {Pooled} pooled
 * @returns {(boolean | null)[]} shape (nCluster,)
 */
export function worseOff(pooled) {
  /** @type {(estimates: Coefficients, c: number) => number} */
  const squaredDistance = (estimates, c) =>
    (estimates.intercept[c] - pooled.truth.intercept[c]) ** 2 +
    (estimates.x[c] - pooled.truth.x[c]) ** 2;
  return pooled.cluster.map((_, c) => {
    const before = squaredDistance(pooled.noPooling, c);
    return Number.isNaN(before) ? null : squaredDistance(pooled.partialPooling, c) > before;
  });
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
