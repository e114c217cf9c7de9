/** Six sums a cluster: all that the rows say to the mixed model. Twin of cluster_sums.py. */

import { scratch } from "./scratch.js";

// Below this share of the squares of x, the spread of x in a cluster is rounding, not data.
const NO_SPREAD = 1e-20;
// A smaller share of the squares that they are a difference of, and squares lack digits.
const LACKS_DIGITS = { sxx: 1e-4, residualSs: 1e-3 };
const PER_CLUSTER = 6; // numbers that are summed, side by side in memory

/**
 * What SQL calls regr_count, regr_avgx, regr_avgy, regr_sxx, regr_sxy and regr_syy, by cluster;
 * arrays have shape (nCluster,).
 *
 * @typedef {object} ClusterSums
 * @property {Float64Array} n rows
 * @property {Float64Array} meanX mean of x
 * @property {Float64Array} meanY mean of y
 * @property {Float64Array} sxx sum of squared deviations of x from its mean in the cluster; 0 where x
 *   is constant
 * @property {Float64Array} sxy sum of the products of both deviations
 * @property {Float64Array} syy sum of squared deviations of y from its mean in the cluster
 */

/**
 * Return the sums of rows, and the squared residuals about the clusters' lines.
 *
 * One pass over deviations from the first row, for raw squares would lose the digits that matter when
 * y or x is far from 0. Where clusters are so far apart, or rows so close to their lines, that digits
 * are lost nevertheless, further passes over deviations from these.
 *
 * @param {Pick<import("./model_frame.js").ModelFrame, "y" | "x" | "code">} rows
 * @param {number} nCluster
 * @returns {{sums: ClusterSums, residualSs: number}}
 */
export function sumRows({ y, x, code }, nCluster) {
  const firstX = x[0], firstY = y[0]; // prettier-ignore
  const totals = scratch("totals", PER_CLUSTER * nCluster).fill(0);
  for (let i = 0; i < code.length; i++) {
    const at = PER_CLUSTER * code[i];
    const fromX = x[i] - firstX;
    const fromY = y[i] - firstY;
    totals[at] += 1;
    totals[at + 1] += fromX;
    totals[at + 2] += fromY;
    totals[at + 3] += fromX * fromX;
    totals[at + 4] += fromX * fromY;
    totals[at + 5] += fromY * fromY;
  }
  const column = () => new Float64Array(nCluster);
  const sums = { n: column(), meanX: column(), meanY: column(), sxx: column(), sxy: column(), syy: column() }; // prettier-ignore
  let hasDigits = true, squaresY = 0; // prettier-ignore
  for (let c = 0, at = 0; c < nCluster; c++, at += PER_CLUSTER) {
    const n = totals[at];
    const fromX = (totals[at + 1] /= n), fromY = (totals[at + 2] /= n); // prettier-ignore
    sums.n[c] = n;
    sums.meanX[c] = firstX + fromX;
    sums.meanY[c] = firstY + fromY;
    sums.sxx[c] = Math.max(totals[at + 3] - n * fromX * fromX, 0);
    sums.sxy[c] = totals[at + 4] - n * fromX * fromY;
    sums.syy[c] = Math.max(totals[at + 5] - n * fromY * fromY, 0);
    hasDigits &&= n === 1 || sums.sxx[c] > LACKS_DIGITS.sxx * totals[at + 3];
    squaresY += totals[at + 5];
  }
  const residualSs = residualSsOf(sums);
  return hasDigits && residualSs > LACKS_DIGITS.residualSs * squaresY
    ? { sums, residualSs }
    : sumDeviations({ y, x, code }, totals, sums);
}

/**
 * Return the same from deviations of the rows from known means.
 *
 * These are means of deviations from the first row: what rounding leaves of an x that is constant in
 * a cluster is then a share of the spread of x, however far x is from 0.
 *
 * @param {Pick<import("./model_frame.js").ModelFrame, "y" | "x" | "code">} rows
 * @param {Float64Array} totals the second and third of each cluster's numbers are these means
 * @param {ClusterSums} sums whose squares and products are replaced
 */
function sumDeviations({ y, x, code }, totals, sums) {
  const firstX = x[0], firstY = y[0]; // prettier-ignore
  const { sxx, sxy, syy } = sums;
  for (const squares of [sxx, sxy, syy]) squares.fill(0);
  for (let i = 0; i < code.length; i++) {
    const c = code[i];
    const fromX = x[i] - firstX - totals[PER_CLUSTER * c + 1];
    const fromY = y[i] - firstY - totals[PER_CLUSTER * c + 2];
    sxx[c] += fromX * fromX;
    sxy[c] += fromX * fromY;
    syy[c] += fromY * fromY;
  }
  dropRounding(sums);
  const slope = slopes(sums);
  let residualSs = 0;
  for (let i = 0; i < code.length; i++) {
    const c = code[i];
    const fromX = x[i] - firstX - totals[PER_CLUSTER * c + 1];
    const fromY = y[i] - firstY - totals[PER_CLUSTER * c + 2];
    residualSs += (fromY - slope[c] * fromX) ** 2;
  }
  return { sums, residualSs };
}

/**
 * Put 0 for a spread of x that is no more than rounding.
 *
 * @param {ClusterSums} sums changed in place
 */
export function dropRounding({ n, meanX, sxx, sxy }) {
  const mean = meanOf(n, meanX);
  let total = 0, rows = 0; // prettier-ignore
  for (let c = 0; c < n.length; c++) {
    total += sxx[c] + n[c] * (meanX[c] - mean) ** 2;
    rows += n[c];
  }
  const least = (NO_SPREAD * total) / rows;
  for (let c = 0; c < n.length; c++) {
    if (!(sxx[c] > least * n[c])) sxx[c] = sxy[c] = 0;
  }
}

/**
 * Whether x is one number in all rows, and its rounding.
 *
 * @param {ClusterSums} sums
 */
export function xIsConstant({ meanX, sxx }) {
  const least = meanX.reduce((low, mean) => Math.min(low, mean));
  const most = meanX.reduce((high, mean) => Math.max(high, mean));
  const isWithin = sxx.every((spread) => spread === 0);
  return isWithin && most - least <= Number.EPSILON * Math.max(-least, most);
}

/**
 * Return the clusters' least-squares slopes, 0 where x is constant.
 *
 * @param {ClusterSums} sums
 * @returns {Float64Array} shape (nCluster,)
 */
export function slopes({ sxx, sxy }) {
  const slope = new Float64Array(sxx.length);
  for (let c = 0; c < slope.length; c++) slope[c] = sxx[c] > 0 ? sxy[c] / sxx[c] : 0;
  return slope;
}

/**
 * Return the squared residuals about the clusters' lines; few digits where they are few.
 *
 * @param {ClusterSums} sums
 */
export function residualSsOf({ sxx, sxy, syy }) {
  let sum = 0;
  for (let c = 0; c < syy.length; c++) sum += syy[c] - (sxx[c] > 0 ? sxy[c] ** 2 / sxx[c] : 0);
  return Math.max(sum, 0);
}

/**
 * Return the mean over rows of what is the same in all rows of a cluster.
 *
 * @param {Float64Array} n
 * @param {Float64Array} values
 */
export function meanOf(n, values) {
  let sum = 0, rows = 0; // prettier-ignore
  for (let c = 0; c < n.length; c++) {
    sum += n[c] * values[c];
    rows += n[c];
  }
  return sum / rows;
}

/**
 * Return the sum of numbers: a loop, for `reduce` keeps each of its sums in memory of its own.
 *
 * @param {Float64Array} values
 */
export function sumOf(values) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}
