/** Whether clusters of at most two rows tell a model's variances from its noise. */

import { isCorrelated, varying } from "../engine/structures.js";

const ALIKE = 1e-9; // in standard units

/**
 * Whether the rows have as many moments as the model has variances, so that they tell these apart.
 *
 * With the same pair of x in all clusters there are three: the variance of y at either x, and their
 * covariance. Clusters of one row add nothing, unless their x is a third; a cluster with twice the
 * same x adds the covariance there. Correlated effects and noise need four. Uncorrelated ones need
 * three, but where x is ±a the variances at both are the same one.
 *
 * @param {import("../engine/fit.js").MixedFit} fit
 */
export function areVariancesTold({ randomEffects, standard: { clusters, toData } }) {
  const { n, meanX, spreadX } = clusters;
  if (varying(randomEffects).length === 1 || n.some((rows) => rows > 2)) return true;
  const ends = [...n.keys()].map((c) => {
    const half = Math.sqrt(spreadX[c] / 2);
    return [meanX[c] - half, meanX[c] + half];
  });
  const pair = ends[n.indexOf(2)];
  const isIn = (/** @type {number} */ x) => pair.some((end) => Math.abs(x - end) < ALIKE);
  if (!ends.every((both, c) => both.every(isIn) && (n[c] === 1 || both[1] - both[0] > ALIKE))) {
    return true;
  }
  if (isCorrelated(randomEffects)) return false;
  const zero = toData[0][1] / toData[0][0]; // of the data's x, in standard units
  return Math.abs((pair[0] + pair[1]) / 2 - zero) >= ALIKE;
}
