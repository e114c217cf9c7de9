/**
 * The minimum of the REML criterion: a grid shows the valleys, Newton's method their bottoms. Twin
 * of minimize_reml.py.
 */

import { penalized, penalty } from "./boundary_avoiding.js";
import { add, scale } from "./matrix.js";
import { effectiveLines, factorByMoments } from "./factor_by_moments.js";
import { newton } from "./newton.js";
import { derivatives } from "./reml_derivatives.js";
import { directionGrid, scanGrid } from "./scan_grid.js";

const ENOUGH_TO_SCAN = 500; // clusters
const ENOUGH_TO_START = 1500; // or a tenth of them, where that is more
// Fewer lines scatter so little or so much by chance that another valley may be theirs.
const ENOUGH_LINES = 30;
const MOST_VALLEYS = 8;
const SAME_BOTTOM = 1e-3; // of the criterion
const SAME_HEIGHT = 1e-8; // of the criterion: below it rounding would choose between bottoms

/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./structures.js").Structure} Structure */

/**
 * Return the factor of D at the minimum among all D of the structure.
 *
 * The criterion can have several minima, and a variance of 0 is always stationary in its SD, so a
 * grid comes before the descents; where it shows one valley only, moments often are nearer its
 * bottom. Where there is next to no noise valleys are narrow, and a second look finds what fell
 * through the grid. Where clusters are many, a part of them shows the way. Where the structure has a
 * prior, the minimum is that of the criterion with the prior's penalty.
 *
 * @param {import("./reml.js").RemlCriterion} criterion
 * @param {Structure} structure
 * @returns {Matrix}
 */
export function minimizeReml(criterion, structure) {
  const nCluster = criterion.clusters.n.length;
  const scanned = criterion.ofSome(ENOUGH_TO_SCAN);
  const some = criterion.ofSome(Math.max(ENOUGH_TO_START, Math.floor(nCluster / 10)));
  let starts = valleys(scanned, scanGrid(structure), structure);
  const isCorrelatedReml = structure.isCorrelated && structure.prior === null;
  if (starts.length === 1 && isCorrelatedReml) {
    starts = [nearer(scanned, starts[0], some.clusters)];
  }
  let found = bottoms(some, structure, starts);
  if (structure.isNarrow(found[0])) {
    const beside = [found[0], structure.lifted(found[0], 1)];
    if (isCorrelatedReml) {
      // Along one line only: where a prior is infinite.
      beside.push(...valleys(scanned, directionGrid(structure), structure));
    }
    found = bottoms(some, structure, beside);
  }
  if (some !== criterion) found = bottoms(criterion, structure, found);
  return structure.settled(found[0]);
}

/**
 * Return what moments give instead of a start, where they are to be trusted and lie lower.
 *
 * @param {import("./reml.js").RemlCriterion} criterion
 * @param {Matrix} start
 * @param {import("./by_cluster.js").ClusterRegressions} clusters
 * @returns {Matrix}
 */
export function nearer(criterion, start, clusters) {
  const guess = effectiveLines(clusters) >= ENOUGH_LINES ? factorByMoments(clusters) : null;
  return guess && criterion.height(guess) < criterion.height(start) ? guess : start;
}

/**
 * Return the bottoms of the valleys in which the factors `starts` are, the lowest first.
 *
 * SDs are not bounded on the way: the criterion does not see their sign.
 *
 * @param {import("./reml.js").RemlCriterion} criterion
 * @param {Structure} structure
 * @param {Matrix[]} starts
 * @returns {Matrix[]}
 */
export function bottoms(criterion, structure, starts) {
  const look = (/** @type {Matrix} */ factor) => placeAt(criterion, structure, factor);
  const found = starts.map((start) => {
    const bottom = newton(look, start);
    // An SD of 0 is level, be it a bottom or a saddle.
    return bottom.isMinimum ? bottom : newton(look, structure.lifted(bottom.point));
  });
  const level = (/** @type {{value: number}} */ { value }) => Math.round(value / SAME_HEIGHT);
  found.sort((one, other) => level(one) - level(other));
  return found
    .filter(({ value }, i) => i === 0 || value - found[i - 1].value > SAME_BOTTOM)
    .map(({ point }) => point);
}

/**
 * Return the criterion, with the penalty of the structure's prior, in the chart at a factor.
 *
 * @param {import("./reml.js").RemlCriterion} criterion
 * @param {Structure} structure
 * @param {Matrix} from
 * @returns {import("./newton.js").Place<Matrix>}
 */
export function placeAt(criterion, structure, from) {
  const { factor, changes } = structure.chart(from);
  const { prior, randomEffects } = structure;
  const place = derivatives(criterion, factor, changes);
  // Taken apart and put together by name: an object spread here would slow all of Newton's method.
  const { value, gradient, hessian } =
    prior === null ? place : penalized(place, factor, changes, randomEffects);
  return {
    value,
    gradient,
    hessian,
    move: (step) => step.reduce((sum, size, k) => add(sum, scale(changes[k], size)), factor),
  };
}

/**
 * Return the factors of a grid where the criterion is no higher than at the neighbours.
 *
 * @param {import("./reml.js").RemlCriterion} criterion of all clusters, or of some
 * @param {import("./scan_grid.js").Grid} grid
 * @param {Pick<Structure, "prior" | "randomEffects">} structure with its prior, if it has one
 * @returns {Matrix[]} the lowest first, at most 8
 */
export function valleys(criterion, { shape, factors }, { prior, randomEffects }) {
  const heights = factors.map((factor) => {
    const added = prior === null ? 0 : penalty(factor, randomEffects);
    const height = criterion.height(factor) + added;
    return Number.isNaN(height) ? Infinity : height;
  });
  const isValley = heights.map(() => true);
  let stride = 1; // between neighbours along one axis, the last first
  for (const length of [...shape].reverse()) {
    heights.forEach((height, i) => {
      const place = Math.floor(i / stride) % length;
      if (place > 0 && heights[i - stride] < height) isValley[i] = false;
      if (place < length - 1 && heights[i + stride] < height) isValley[i] = false;
    });
    stride *= length;
  }
  return [...factors.keys()]
    .filter((i) => isValley[i])
    .sort((one, other) => heights[one] - heights[other])
    .slice(0, MOST_VALLEYS)
    .map((i) => factors[i]);
}
