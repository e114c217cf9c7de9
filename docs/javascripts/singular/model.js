/** One sample, its landscape, and its lines at the lowest point or where a chosen model has them. */

import { fit } from "../../engine/fit.js";
import { pool } from "../../engine/pooling.js";
import { createData } from "../../engine/simulate.js";
import { waysOut } from "../../table/singular_paper.js";
import { criterionOf, landscape } from "./surface.js";

/** @typedef {import("../../engine/matrix.js").Pair} Pair */
/** @typedef {import("../../engine/pooling.js").Coefficients} Coefficients */
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
 * @typedef {object} Shown what the pictures draw
 * @property {import("./surface.js").Landscape} landscape
 * @property {Pair} average fixed effects at the lowest point
 * @property {{ start: Pair, end: Pair }[]} points clusters with a line of their own
 * @property {{ intercepts: number, slopes: number, correlation: number, sigma: number }} spread at
 *   the lowest point; the correlation is NaN where an SD is 0
 * @property {boolean} isSingular whether the lowest point lies in a wall
 */
/**
 * @typedef {Shown & { data: import("../../engine/simulate.js").Data,
 *   fits: ReturnType<typeof waysOut> }} Sample
 */

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
  const fits = waysOut(fit(data), data);
  const criterion = criterionOf(data);
  const limits = { intercepts: 0.5 * WIDE, slopes: WIDE * Math.max(sdSlope, 0.25) };
  const map = landscape(criterion, strength, limits, view);
  const { factor } = map.lowest;
  const { fixedEffects, conditionalModes, sigma } = criterion.solve(factor);
  const lines = {
    intercept: conditionalModes.intercept.map((value) => fixedEffects[0] + value),
    x: conditionalModes.x.map((value) => fixedEffects[1] + value),
  };
  const [[first], [below, last]] = factor;
  const slopes = Math.hypot(below, last);
  const correlation = first > 0 && slopes > 0 ? below / slopes : NaN;
  const isSingular =
    Math.min(first / limits.intercepts, slopes / limits.slopes) < WALL ||
    Math.abs(correlation) > 1 - WALL;
  return {
    data,
    fits,
    landscape: map,
    average: fixedEffects,
    points: pointsOf(fits.correlated, lines),
    spread: { intercepts: first * sigma, slopes: slopes * sigma, correlation, sigma },
    isSingular,
  };
}

/**
 * Return what is drawn where a model is chosen: its place on the same landscape, and its lines.
 *
 * @param {Sample} sample
 * @param {import("./choices.js").Row} row of the model
 * @param {import("./surface.js").View} view
 * @returns {Shown}
 */
export function chosen(sample, row, view) {
  const { intercept, slope, intercepts, slopes, correlation, sigma, isSingular, lines } = row;
  const { across, up, lowest } = sample.landscape;
  const known = (/** @type {number} */ value) => (Number.isNaN(value) ? 0 : value);
  const place = {
    across: Math.min(known(slopes) / sigma, across[across.length - 1]),
    up:
      view === "correlation" ? known(correlation) : Math.min(intercepts / sigma, up[up.length - 1]),
  };
  return {
    landscape: { ...sample.landscape, lowest: { ...lowest, ...place } },
    average: [intercept, slope],
    points: pointsOf(sample.fits.correlated, lines),
    spread: { intercepts, slopes: known(slopes), correlation, sigma },
    isSingular,
  };
}

/**
 * Return the ways of the clusters that have a line of their own.
 *
 * @param {import("../../engine/fit.js").MixedFit} fitted
 * @param {Coefficients} lines where they end
 * @returns {Shown["points"]}
 */
function pointsOf(fitted, lines) {
  const { noPooling } = pool(fitted);
  return Array.from(lines.x, (_, c) => c)
    .filter((c) => !Number.isNaN(noPooling.x[c]))
    .map((c) => ({
      start: [noPooling.intercept[c], noPooling.x[c]],
      end: [lines.intercept[c], lines.x[c]],
    }));
}
