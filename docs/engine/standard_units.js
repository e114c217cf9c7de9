/**
 * The clusters' regressions in units in which any data are the same to the optimizer. Twin of
 * standard_units.py.
 */

import { meanOf, slopes } from "./cluster_sums.js";

const PERFECT = 1e-14; // noise that is rounding, as a share of the largest number it is noise of
const SQUARABLE = [1e-100, 1e100]; // standard deviations whose squares are still numbers

/** @typedef {import("./matrix.js").Matrix} Matrix */

/**
 * Units in which x, and what one line for all rows leaves of y, have mean 0 and SD 1. The model does
 * not change: coefficients of the data are ols + toData · coefficients here.
 *
 * @typedef {object} StandardUnits
 * @property {import("./by_cluster.js").ClusterRegressions} clusters in these units
 * @property {number} sdX SD of x in the data; 1 where there is no predictor
 * @property {number} sdY SD of y about the line
 * @property {import("./matrix.js").Pair} ols the line's intercept and slope, in the data's units
 * @property {Matrix} toData upper triangular
 * @property {Matrix} dataAxes the data's intercept and slope in these units, in columns
 * @property {number} rounding share of `sdY` that noise has to exceed
 */

/**
 * Return clusters in standard units.
 *
 * @param {import("./cluster_sums.js").ClusterSums} sums of every cluster, in units of the data; the
 *   clusters take their place in memory
 * @param {number} residualSs squared residuals about the clusters' lines
 * @param {boolean} hasX whether there is a predictor; else all its sums are 0
 * @returns {StandardUnits}
 * @throws {Error} if y and x lie on one line, or squares of their numbers are not finite
 */
export function standardize(sums, residualSs, hasX) {
  const { n, sxx, sxy, syy } = sums;
  const nCluster = n.length;
  const [meanX, meanY] = [meanOf(n, sums.meanX), meanOf(n, sums.meanY)];
  const slopeOf = slopes(sums);
  let rows = 0, totalXx = 0, totalXy = 0, largestSquare = 0; // prettier-ignore
  for (let c = 0; c < nCluster; c++) {
    const fromX = sums.meanX[c] - meanX, fromY = sums.meanY[c] - meanY; // prettier-ignore
    rows += n[c];
    totalXx += sxx[c] + n[c] * fromX * fromX;
    totalXy += sxy[c] + n[c] * fromX * fromY;
    largestSquare = Math.max(largestSquare, sums.meanY[c] ** 2 + syy[c] / n[c]);
  }
  const slope = hasX ? totalXy / totalXx : 0;
  const sdX = hasX ? Math.sqrt(totalXx / rows) : 1;

  // What the line leaves: about the clusters' lines, of these lines' slopes, of the means
  let squares = residualSs;
  for (let c = 0; c < nCluster; c++) {
    const left = sums.meanY[c] - meanY - slope * (sums.meanX[c] - meanX);
    squares += sxx[c] * (slopeOf[c] - slope) ** 2 + n[c] * left * left;
  }
  const sdY = Math.sqrt(squares / rows);
  const largestY = Math.sqrt(largestSquare);
  const [least, most] = SQUARABLE;
  if (!(sdX > least && sdX < most && sdY < most)) {
    throw new Error("the numbers in y or x are too large or too small: choose another unit", {
      cause: { key: "engine-unit" },
    });
  }
  if (sdY <= PERFECT * largestY) {
    throw hasX
      ? new Error("columns y and x lie on one line: no noise, nothing to estimate", {
          cause: { key: "engine-one-line" },
        })
      : new Error("column y is the same in every row: no noise, nothing to estimate", {
          cause: { key: "engine-constant-y" },
        });
  }
  for (let c = 0; c < nCluster; c++) {
    const fromX = sums.meanX[c] - meanX;
    const left = sums.meanY[c] - meanY - slope * fromX;
    slopeOf[c] = sxx[c] > 0 ? (slopeOf[c] - slope) * (sdX / sdY) : 0;
    sums.meanX[c] = fromX / sdX;
    sxx[c] /= sdX ** 2;
    sums.meanY[c] = left / sdY - slopeOf[c] * sums.meanX[c];
  }
  return {
    clusters: {
      n,
      meanX: sums.meanX,
      spreadX: sxx,
      intercept: sums.meanY,
      slope: slopeOf,
      residualSs: residualSs / sdY ** 2,
    },
    sdX,
    sdY,
    ols: [meanY - slope * meanX, slope],
    toData: [
      [sdY, (-sdY * meanX) / sdX],
      [0, sdY / sdX],
    ],
    dataAxes: [
      [1, meanX],
      [0, sdX],
    ],
    rounding: PERFECT * Math.max(1, largestY / sdY),
  };
}
