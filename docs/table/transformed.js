/** A predictor centred and scaled, as the reader wants it. */

import { spreadOf } from "./spread.js";

/**
 * @param {Float64Array} x
 * @param {Int32Array} code cluster of each row
 * @param {number} nCluster
 * @param {{centre: boolean, centreWithin: boolean, scale: boolean}} how `centreWithin` takes away the
 *   mean of each row's own cluster, and comes before `centre`; scaling follows
 * @returns {Float64Array}
 */
export function transformed(x, code, nCluster, { centre, centreWithin, scale }) {
  if (!centre && !centreWithin && !scale) return x;
  const centred = centreWithin
    ? withinClusters(x, code, nCluster)
    : centre
      ? x.map(minus(spreadOf(x).mean))
      : x;
  const { sd } = spreadOf(centred);
  return scale ? centred.map((value) => value / sd) : centred;
}

/** @param {number} mean */
function minus(mean) {
  return (/** @type {number} */ value) => value - mean;
}

/**
 * @param {Float64Array} x
 * @param {Int32Array} code
 * @param {number} nCluster
 */
function withinClusters(x, code, nCluster) {
  const [sum, n] = [new Float64Array(nCluster), new Float64Array(nCluster)];
  code.forEach((c, i) => {
    sum[c] += x[i];
    n[c]++;
  });
  return x.map((value, i) => value - sum[code[i]] / n[code[i]]);
}
