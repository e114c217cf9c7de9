/** Each cluster's own regression: all that the mixed model needs to know about the data. */

import { slopes, sumRows } from "./cluster_sums.js";

/**
 * One least-squares line per cluster; arrays have shape (nCluster,).
 *
 * A cluster with one row or a constant x has no line of its own: it gets its mean and the slope 0,
 * and `spreadX` = 0 says that this slope carries no information.
 *
 * @typedef {object} ClusterRegressions
 * @property {Float64Array} n rows
 * @property {Float64Array} meanX mean of x
 * @property {Float64Array} spreadX sum of squared deviations of x from `meanX`
 * @property {Float64Array} intercept by-cluster intercept
 * @property {Float64Array} slope by-cluster slope
 * @property {number} residualSs squared residuals about the lines, summed over all clusters
 */

/**
 * Fit y = intercept + slope · x in every cluster by least squares, in units of the data.
 *
 * @param {Float64Array} y outcome, shape (n,)
 * @param {Float64Array} x predictor, shape (n,)
 * @param {Int32Array} code cluster of each row, 0 … nCluster-1, each of them present, shape (n,)
 * @param {number} nCluster
 * @returns {ClusterRegressions}
 */
export function regressByCluster(y, x, code, nCluster) {
  const { sums, residualSs } = sumRows({ y, x, code }, nCluster);
  const { n, meanX, meanY, sxx } = sums;
  const slope = slopes(sums);
  return {
    n,
    meanX,
    spreadX: sxx,
    intercept: meanY.map((mean, c) => mean - slope[c] * meanX[c]),
    slope,
    residualSs,
  };
}

/**
 * Return every `step`-th cluster, with its share of the residuals.
 *
 * @param {ClusterRegressions} clusters
 * @param {number} step at least 1
 * @returns {ClusterRegressions}
 */
export function everyCluster(clusters, step) {
  /** @param {Float64Array} values */
  const thin = (values) => {
    const few = new Float64Array(Math.ceil(values.length / step));
    for (let i = 0; i < few.length; i++) few[i] = values[i * step];
    return few;
  };
  const n = thin(clusters.n);
  return {
    n,
    meanX: thin(clusters.meanX),
    spreadX: thin(clusters.spreadX),
    intercept: thin(clusters.intercept),
    slope: thin(clusters.slope),
    residualSs: (clusters.residualSs * n.length) / clusters.n.length,
  };
}
