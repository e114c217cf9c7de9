/** The minimum of the REML criterion: a grid shows the valleys, descents find their bottoms. */

import { everyCluster } from "./by_cluster.js";
import { lowerTriangular, multiply } from "./matrix.js";
import { minimize } from "./minimize.js";
import { ownUnits } from "./own_units.js";
import { RemlCriterion } from "./reml.js";

// The fewer the clusters, the more valleys there are, and the cheaper it is to look for them.
const COARSE = {
  signalToNoise: [0.02, 0.5, 10, 1000, 1e6],
  correlations: [-0.995, -0.7, 0, 0.7, 0.995],
};
const FINE = {
  signalToNoise: [0.02, 0.1, 0.5, 2, 10, 100, 1000, 3e4, 1e6, 1e8, 1e10, 1e12, 1e14],
  correlations: [-0.995, -0.9, -0.7, -0.3, 0, 0.3, 0.7, 0.9, 0.995],
};
const FEW_CLUSTERS = 50;
const ENOUGH_CLUSTERS_TO_SCAN = 200;
const MOST_VALLEYS = 8;
const MOST_DESCENTS = 10; // in one valley
const SMALL_GAIN = 1e-7; // of the criterion
const AWAY_FROM_ZERO = 0.1; // where a descent starts: 0 is stationary, be it a bottom or a saddle
const ZERO = 1e-6; // a θ below it is 0: the criterion says so only to its last digits

/** @typedef {import("./by_cluster.js").ClusterRegressions} ClusterRegressions */
/** @typedef {import("./matrix.js").Matrix} Matrix */
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
  /** @param {Theta} theta */
  const height = (theta) => {
    const value = criterion.height(theta);
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
 * Return the criterion, in the units of its minimum, and θ there, with θ₁ ≥ 0 and θ₃ ≥ 0.
 *
 * The criterion can have several minima, and θ₁ = 0 and θ₃ = 0 are stationary by symmetry, so a
 * grid comes before the descents. θ is not bounded: the criterion stays the same when a column of Λ
 * changes its sign.
 *
 * @param {ClusterRegressions} clusters
 * @returns {{criterion: RemlCriterion, theta: Theta}} D = U Λ(θ) Λ(θ)ᵀ Uᵀ with the criterion's U
 */
export function minimizeReml(clusters) {
  const step = Math.floor(clusters.n.length / ENOUGH_CLUSTERS_TO_SCAN) + 1;
  const scanned = new RemlCriterion(step === 1 ? clusters : everyCluster(clusters, step));
  let best = valleys(scanned, scanGrid(clusters))
    .map((start) => descend(clusters, lowerTriangular(start)))
    .reduce((lowest, descent) => (descent.value < lowest.value ? descent : lowest));
  // A bottom that lies far from its start, or in a narrow bend, is reached by starting again.
  for (let i = 1; i < MOST_DESCENTS; i++) {
    const again = descend(clusters, best.factor);
    const gain = best.value - again.value;
    if (gain > 0) best = again;
    if (!(gain > SMALL_GAIN)) break;
  }
  const { units, theta } = ownUnits(best.factor, clusters);
  const [theta1, theta2, theta3] = theta;
  return {
    criterion: new RemlCriterion(clusters, units),
    theta: [theta1 < ZERO ? 0 : theta1, theta2, theta3 < ZERO ? 0 : theta3],
  };
}

/**
 * Return the criterion and the factor of D at the bottom of the valley `start` is in.
 *
 * @param {ClusterRegressions} clusters
 * @param {Matrix} start a factor of D
 */
function descend(clusters, start) {
  const { units, theta } = ownUnits(start, clusters);
  const criterion = new RemlCriterion(clusters, units);
  const from = [Math.max(theta[0], AWAY_FROM_ZERO), 0, Math.max(theta[2], AWAY_FROM_ZERO)];
  const { point, value } = minimize((at, gradient) => criterion.value(at, gradient), from);
  return { value, factor: multiply(units, lowerTriangular(point)) };
}
