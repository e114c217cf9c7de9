/** How much of its own line a cluster keeps. */

import { checkFit } from "./arguments.js";
import { determinant, multiply, transpose } from "./matrix.js";

/** @typedef {import("./fit.js").MixedFit} MixedFit */
/** @typedef {import("./matrix.js").Matrix} Matrix */

/**
 * Return W of one cluster: partial = W · no pooling + (I - W) · fixed effects, W = D M_c.
 *
 * With random intercepts alone the row of the slope is 0; without a predictor all but the first is,
 * which is n / (n + σ²/τ²).
 *
 * @param {MixedFit} fit
 * @param {import("./model_frame.js").Label} cluster its name
 * @returns {Matrix}
 * @throws {RangeError} if there is no such cluster
 */
export function ownWeight(fit, cluster) {
  checkFit(fit);
  const c = fit.conditionalModes.cluster.indexOf(cluster);
  if (c < 0) throw new RangeError(`there is no cluster ${JSON.stringify(cluster)}`);
  return ownWeightAt(fit, c);
}

/**
 * Return the same W of the cluster at place `c`, without a search for its name.
 *
 * @param {MixedFit} fit
 * @param {number} c
 * @returns {Matrix}
 */
export function ownWeightAt(fit, c) {
  const { factor, clusters, toData } = fit.standard;
  const [[d00, d01], [, d11]] = multiply(factor, transpose(factor));
  // W = I - (I + D S)⁻¹, and (I + D S)⁻¹ is the adjugate over its determinant
  const s00 = clusters.n[c];
  const s01 = s00 * clusters.meanX[c];
  const s11 = clusters.spreadX[c] + s01 * clusters.meanX[c];
  const detDS = determinant(factor) ** 2 * s00 * clusters.spreadX[c];
  const [ds00, ds01] = [d00 * s00 + d01 * s01, d00 * s01 + d01 * s11];
  const [ds10, ds11] = [d01 * s00 + d11 * s01, d01 * s01 + d11 * s11];
  const growth = 1 + ds00 + ds11 + detDS; // |I + D S|
  const w00 = (ds00 + detDS) / growth;
  const w01 = ds01 / growth;
  const w10 = ds10 / growth;
  const w11 = (ds11 + detDS) / growth;
  // In the units of the data: T W T⁻¹ with the upper triangular T of `toData`
  const [[t00, t01], [, t11]] = toData;
  const ratio = t01 / t00;
  return [
    [w00 + ratio * w10, (t00 / t11) * (w01 + ratio * (w11 - w00 - ratio * w10))],
    [(t11 / t00) * w10, w11 - ratio * w10],
  ];
}
