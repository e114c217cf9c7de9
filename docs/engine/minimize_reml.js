/**
 * The minimum of the REML criterion: a grid shows the valleys, Newton's method their bottoms. Twin
 * of minimize_reml.py.
 */

import { everyCluster } from "./by_cluster.js";
import { add, scale } from "./matrix.js";
import { newton } from "./newton.js";
import { RemlCriterion } from "./reml.js";
import { derivatives } from "./reml_derivatives.js";

const ENOUGH_CLUSTERS_TO_SCAN = 200;
const MOST_VALLEYS = 8;

/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./structures.js").Structure} Structure */

/**
 * Return the factor of D at the minimum among all D of the structure.
 *
 * The criterion can have several minima, and a variance of 0 is always stationary in its SD, so a
 * grid comes before the descents. SDs are not bounded: the criterion does not see their sign.
 *
 * @param {RemlCriterion} criterion
 * @param {Structure} structure
 * @returns {Matrix}
 */
export function minimizeReml(criterion, structure) {
  const { clusters, nFixed } = criterion;
  const step = Math.floor(clusters.n.length / ENOUGH_CLUSTERS_TO_SCAN) + 1;
  const scanned = step === 1 ? criterion : new RemlCriterion(everyCluster(clusters, step), nFixed);
  const found = valleys(scanned, structure.grid()).map((start) =>
    descend(criterion, structure, start),
  );
  const lowest = found.reduce((best, other) => (other.value < best.value ? other : best));
  return structure.settled(lowest.point);
}

/**
 * Return the factors of a grid where the criterion is no higher than at the neighbours.
 *
 * @param {RemlCriterion} criterion of all clusters, or of some
 * @param {{shape: number[], factors: Matrix[]}} grid
 * @returns {Matrix[]} the lowest first, at most 8
 */
export function valleys(criterion, { shape, factors }) {
  const heights = factors.map((factor) => {
    const height = criterion.height(factor);
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

/**
 * Return the bottom of the valley that `start` is in.
 *
 * @param {RemlCriterion} criterion
 * @param {Structure} structure
 * @param {Matrix} start
 */
function descend(criterion, structure, start) {
  /** @param {Matrix} from */
  const look = (from) => {
    const { factor, changes } = structure.chart(from);
    return {
      ...derivatives(criterion, factor, changes),
      /** @param {number[]} step */
      move: (step) => step.reduce((sum, size, k) => add(sum, scale(changes[k], size)), factor),
    };
  };
  const found = newton(look, start);
  // An SD of 0 is level, be it a bottom or a saddle.
  return found.isMinimum ? found : newton(look, structure.lifted(found.point));
}
