/** The θ where the REML criterion is smallest: a grid shows the valleys, descents find their bottoms. */

import { everyCluster } from "./by_cluster.js";
import { minimize } from "./minimize.js";
import { RemlCriterion } from "./reml.js";

// The fewer the clusters, the more valleys there are, and the cheaper it is to look for them.
const COARSE = {
  signalToNoise: [0.02, 0.5, 10, 1000, 1e6],
  correlations: [-0.995, -0.7, 0, 0.7, 0.995],
};
const FINE = {
  signalToNoise: [0.02, 0.1, 0.5, 2, 10, 100, 1000, 3e4, 1e6, 1e8, 1e10],
  correlations: [-0.995, -0.9, -0.7, -0.3, 0, 0.3, 0.7, 0.9, 0.995],
};
const FEW_CLUSTERS = 50;
const ENOUGH_CLUSTERS_TO_SCAN = 200;
const MOST_VALLEYS = 8;
const MOST_DESCENTS = 10; // in one valley
const SMALL_GAIN = 1e-7; // of the criterion
const ZERO = 1e-6; // a θ below it is 0: the criterion says so only to its last digits

/** @typedef {import("./by_cluster.js").ClusterRegressions} ClusterRegressions */
/** @typedef {[number, number, number]} Theta */

/**
 * Return a grid of θ, by correlation, signal in the intercepts, and signal in the slopes.
 *
 * Variances are measured in units of the noise in one average cluster's estimate: far below it
 * everything pools, far above it nothing does, so a few values each side cover all data.
 *
 * @param {ClusterRegressions} clusters
 * @returns {Theta[][][]}
 */
export function scanGrid({ n, spreadX }) {
  /** @param {Float64Array} values */
  const mean = (values) => values.reduce((sum, value) => sum + value) / values.length;
  const { signalToNoise, correlations } = n.length < FEW_CLUSTERS ? FINE : COARSE;
  const information = mean(spreadX) || mean(n); // no cluster has a slope: x varies between them
  const sd0 = signalToNoise.map((ratio) => Math.sqrt(ratio / mean(n)));
  const sd1 = signalToNoise.map((ratio) => Math.sqrt(ratio / information));
  return correlations.map((rho) =>
    sd0.map((first) =>
      sd1.map((second) => [first, rho * second, Math.sqrt(1 - rho ** 2) * second]),
    ),
  );
}

/**
 * Return the θ of a grid where the criterion is not higher than at the neighbours, the lowest first.
 *
 * @param {RemlCriterion} criterion
 * @param {Theta[][][]} grid
 * @returns {Theta[]} at most 8
 */
export function valleys(criterion, grid) {
  const unused = new Float64Array(3);
  /** @param {Theta} theta */
  const height = (theta) => {
    const value = criterion.value(theta, unused);
    return Number.isNaN(value) ? Infinity : value;
  };
  const heights = grid.map((plane) => plane.map((row) => row.map(height)));
  const at = (/** @type {number} */ i, /** @type {number} */ j, /** @type {number} */ k) =>
    heights[i]?.[j]?.[k] ?? Infinity;
  const found = [];
  for (const [i, plane] of heights.entries()) {
    for (const [j, row] of plane.entries()) {
      for (const [k, value] of row.entries()) {
        const isLowest =
          value <= at(i - 1, j, k) && value <= at(i + 1, j, k) &&
          value <= at(i, j - 1, k) && value <= at(i, j + 1, k) &&
          value <= at(i, j, k - 1) && value <= at(i, j, k + 1); // prettier-ignore
        if (isLowest) found.push({ theta: grid[i][j][k], value });
      }
    }
  }
  found.sort((one, other) => one.value - other.value);
  return found.slice(0, MOST_VALLEYS).map(({ theta }) => theta);
}

/**
 * Return the θ, with θ₁ ≥ 0 and θ₃ ≥ 0, where the criterion is smallest.
 *
 * The criterion can have several minima, and θ₁ = 0 and θ₃ = 0 are stationary by symmetry, so a
 * grid comes before the descents. θ is not bounded: the criterion stays the same when a column of Λ
 * changes its sign, so a descent may cross 0 and is reflected back.
 *
 * @param {RemlCriterion} criterion
 * @returns {Theta}
 */
export function minimizeReml(criterion) {
  const { clusters } = criterion;
  const step = Math.floor(clusters.n.length / ENOUGH_CLUSTERS_TO_SCAN) + 1;
  const scanned = step === 1 ? criterion : new RemlCriterion(everyCluster(clusters, step));
  const descend = (/** @type {ArrayLike<number>} */ theta) =>
    minimize((at, gradient) => criterion.value(at, gradient), theta);
  let best = valleys(scanned, scanGrid(clusters))
    .map(descend)
    .reduce((lowest, descent) => (descent.value < lowest.value ? descent : lowest));
  // A bottom that lies far from its start, or in a narrow bend, is reached by starting again.
  for (let i = 1; i < MOST_DESCENTS; i++) {
    const again = descend(best.point);
    const gain = best.value - again.value;
    if (gain > 0) best = again;
    if (!(gain > SMALL_GAIN)) break;
  }
  const [theta1, theta2, theta3] = best.point;
  /** @param {number} value */
  const snapped = (value) => (Math.abs(value) < ZERO ? 0 : value);
  return [snapped(Math.abs(theta1)), snapped(theta1 < 0 ? -theta2 : theta2), snapped(Math.abs(theta3))];
}
