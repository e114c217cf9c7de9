/** One sample, its landscape, its lines at the lowest point, and the models one could choose. */

import { fit } from "../../engine/fit.js";
import { rmse } from "../../engine/measures.js";
import { pool } from "../../engine/pooling.js";
import { createData } from "../../engine/simulate.js";
import { criterionOf, landscape } from "./surface.js";

/** @typedef {import("../../engine/matrix.js").Pair} Pair */
/**
 * @typedef {object} Setting
 * @property {number} nCluster
 * @property {number} obsPerCluster
 * @property {number} sdSlope
 * @property {number} seed
 * @property {number} strength of the boundary-avoiding prior, 0 to 1
 * @property {import("./surface.js").View} view
 */
/**
 * @typedef {object} Sample
 * @property {import("../../engine/simulate.js").Data} data
 * @property {import("./surface.js").Landscape} landscape
 * @property {Pair} average fixed effects at the lowest point
 * @property {{ start: Pair, end: Pair }[]} points clusters with a line of their own
 * @property {{ intercepts: number, slopes: number, correlation: number, sigma: number }} spread at
 *   the lowest point; the correlation is NaN where an SD is 0
 * @property {boolean} isSingular whether the lowest point lies in a wall
 */

export const STRUCTURES = /** @type {const} */ (["correlated", "uncorrelated", "intercept"]);
const WALL = 1e-3; // a share of the axis, or of the correlation: nearer is in the wall
const WIDE = 2.2; // true SDs over σ that the axes hold

/**
 * Draw a sample, survey its landscape, and put every cluster where the lowest point does.
 *
 * @param {Setting} setting
 * @returns {Sample}
 */
export function singularSample(setting) {
  const { nCluster, obsPerCluster, sdSlope, seed, strength, view } = setting;
  const data = createData({ nCluster, obsPerCluster, sdSlope, seed });
  const criterion = criterionOf(data);
  const limits = { intercepts: 0.5 * WIDE, slopes: WIDE * Math.max(sdSlope, 0.25) };
  const map = landscape(criterion, strength, limits, view);
  const { factor } = map.lowest;
  const { fixedEffects, conditionalModes, sigma } = criterion.solve(factor);
  const pooled = pool(fit(data), data.truth);
  const points = [];
  for (let c = 0; c < pooled.cluster.length; c++) {
    const start = /** @type {Pair} */ ([pooled.noPooling.intercept[c], pooled.noPooling.x[c]]);
    if (Number.isNaN(start[1])) continue;
    points.push({
      start,
      end: /** @type {Pair} */ ([
        fixedEffects[0] + conditionalModes.intercept[c],
        fixedEffects[1] + conditionalModes.x[c],
      ]),
    });
  }
  const [[first], [below, last]] = factor;
  const slopes = Math.hypot(below, last);
  const correlation = first > 0 && slopes > 0 ? below / slopes : NaN;
  const isSingular =
    Math.min(first / limits.intercepts, slopes / limits.slopes) < WALL ||
    Math.abs(correlation) > 1 - WALL;
  return {
    data,
    landscape: map,
    average: fixedEffects,
    points,
    spread: { intercepts: first * sigma, slopes: slopes * sigma, correlation, sigma },
    isSingular,
  };
}

/**
 * Return what each structure says of the same data.
 *
 * @param {import("../../engine/simulate.js").Data} data
 */
export function compareStructures(data) {
  return STRUCTURES.map((randomEffects) => {
    const fitted = fit(data, { randomEffects });
    const pooled = pool(fitted, data.truth);
    const [[v0], [, v1]] = fitted.randomEffectsCov;
    return {
      randomEffects,
      slope: fitted.fixedEffects[1],
      error: fitted.standardErrors[1],
      intercepts: Math.sqrt(v0),
      slopes: Math.sqrt(v1),
      isSingular: fitted.isSingular,
      criterion: fitted.remlCriterion,
      rmse: rmse(pooled, pooled.partialPooling).x,
    };
  });
}
