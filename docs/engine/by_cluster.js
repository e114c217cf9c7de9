/** Each cluster's own regression: all that the mixed model needs to know about the data. */

// Below this share of the largest squared x, the spread of x in a cluster is rounding, not data.
const NO_SPREAD = 1e-20;

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
 * Fit y = intercept + slope · x in every cluster by least squares.
 *
 * Deviations from the cluster's means come first, sums second: sums of raw squares would lose the
 * digits that matter when y or x is far from 0.
 *
 * @param {Float64Array} y outcome, shape (n,)
 * @param {Float64Array} x predictor, shape (n,)
 * @param {Int32Array} code cluster of each row, 0 … nCluster-1, each of them present, shape (n,)
 * @param {number} nCluster
 * @returns {ClusterRegressions}
 */
export function regressByCluster(y, x, code, nCluster) {
  const n = new Float64Array(nCluster);
  const meanX = new Float64Array(nCluster);
  const meanY = new Float64Array(nCluster);
  let largestSquare = 0;
  for (let i = 0; i < code.length; i++) {
    const c = code[i];
    n[c] += 1;
    meanX[c] += x[i];
    meanY[c] += y[i];
    largestSquare = Math.max(largestSquare, x[i] * x[i]);
  }
  for (let c = 0; c < nCluster; c++) {
    meanX[c] /= n[c];
    meanY[c] /= n[c];
  }

  const spreadX = new Float64Array(nCluster);
  const slope = new Float64Array(nCluster); // first the sum of products, then the slope
  for (let i = 0; i < code.length; i++) {
    const c = code[i];
    const deviationX = x[i] - meanX[c];
    spreadX[c] += deviationX * deviationX;
    slope[c] += deviationX * (y[i] - meanY[c]);
  }
  const intercept = new Float64Array(nCluster);
  for (let c = 0; c < nCluster; c++) {
    if (spreadX[c] <= NO_SPREAD * n[c] * largestSquare) spreadX[c] = 0;
    slope[c] = spreadX[c] > 0 ? slope[c] / spreadX[c] : 0;
    intercept[c] = meanY[c] - slope[c] * meanX[c];
  }

  let residualSs = 0;
  for (let i = 0; i < code.length; i++) {
    const c = code[i];
    const residual = y[i] - meanY[c] - slope[c] * (x[i] - meanX[c]);
    residualSs += residual * residual;
  }
  return { n, meanX, spreadX, intercept, slope, residualSs };
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

/**
 * Return the regressions of x / `unitX` and y / `unitY`.
 *
 * @param {ClusterRegressions} clusters
 * @param {number} unitX above 0
 * @param {number} unitY above 0
 * @returns {ClusterRegressions}
 */
export function inUnits({ n, meanX, spreadX, intercept, slope, residualSs }, unitX, unitY) {
  return {
    n,
    meanX: meanX.map((mean) => mean / unitX),
    spreadX: spreadX.map((spread) => spread / unitX ** 2),
    intercept: intercept.map((value) => value / unitY),
    slope: slope.map((value) => value * (unitX / unitY)),
    residualSs: residualSs / unitY ** 2,
  };
}
