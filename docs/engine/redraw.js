/**
 * Data that a model could have given: every cluster's own regression is drawn, and no row. Twin of
 * redraw.py.
 *
 * Rows enter the model only through the clusters' regressions, whose distribution is known: the mean
 * of y in a cluster and its slope are independent, with variances σ²/n and σ²/Σ(x - x̄)² about the
 * cluster's line, and the residuals' squares are σ² χ².
 */

import { bottoms, minimizeReml } from "./minimize_reml.js";

const FEW = 10; // clusters: with fewer the minimum may lie in another valley than the truth

/** @typedef {import("./by_cluster.js").ClusterRegressions} ClusterRegressions */
/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./r_random.js").RRandom} RRandom */

/**
 * Draw the regressions of clusters anew, with fixed effects of 0 and in units of σ.
 *
 * @param {RRandom} stream
 * @param {ClusterRegressions} clusters whose rows and x are kept
 * @param {Matrix} factor D = factor · factorᵀ, in the units of the clusters
 * @returns {ClusterRegressions}
 */
export function redraw(stream, { n, meanX, spreadX }, [[f00, f01], [f10, f11]]) {
  const intercept = new Float64Array(n.length);
  const slope = new Float64Array(n.length);
  let df = 0;
  for (let c = 0; c < n.length; c++) {
    const first = stream.oneNormal(), second = stream.oneNormal(); // prettier-ignore
    const ofMean = stream.oneNormal(), ofSlope = stream.oneNormal(); // prettier-ignore
    const b0 = f00 * first + f01 * second;
    const b1 = f10 * first + f11 * second;
    const hasSlope = spreadX[c] > 0;
    slope[c] = hasSlope ? b1 + ofSlope / Math.sqrt(spreadX[c]) : 0;
    const meanY = b0 + b1 * meanX[c] + ofMean / Math.sqrt(n[c]);
    intercept[c] = meanY - slope[c] * meanX[c];
    df += n[c] - 1 - Number(hasSlope);
  }
  return { n, meanX, spreadX, intercept, slope, residualSs: chiSquared(stream, df) };
}

/**
 * Return the factor of D at the minimum for drawn data, looking first where they were drawn from.
 *
 * @param {import("./reml.js").RemlCriterion} criterion of drawn regressions
 * @param {import("./structures.js").Structure} structure
 * @param {Matrix} truth the factor they were drawn with
 * @returns {Matrix}
 */
export function refit(criterion, structure, truth) {
  if (criterion.clusters.n.length < FEW) return minimizeReml(criterion, structure);
  return structure.settled(bottoms(criterion, structure, [structure.lifted(truth)])[0]);
}

/**
 * Draw from the χ² distribution (Marsaglia and Tsang 2000, ACM TOMS 26(3), 363-372).
 *
 * @param {RRandom} stream
 * @param {number} df degrees of freedom, at least 0
 */
export function chiSquared(stream, df) {
  if (df < 2) return df * stream.oneNormal() ** 2;
  const d = df / 2 - 1 / 3;
  for (;;) {
    const z = stream.oneNormal();
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(stream.uniform()) < z ** 2 / 2 + d * (1 - v + Math.log(v))) {
      return 2 * d * v;
    }
  }
}
