/** The θ where the REML criterion is smallest: starts from a scan, then descents. */

import { everyCluster } from "./by_cluster.js";
import { minimize } from "./minimize.js";
import { RemlCriterion } from "./reml.js";

const SIGNAL_TO_NOISE = [0.02, 0.5, 10, 1000, 1e6];
const CORRELATIONS = [-0.95, -0.4, 0.4, 0.95];
const ENOUGH_CLUSTERS_TO_SCAN = 50;
const FEW_CLUSTERS = 50;
const STARTS_PER_CLUSTER = 40; // the fewer the clusters, the more valleys, and the cheaper a descent
const ZERO = 1e-6; // a θ below it is 0: the criterion says so only to its last digits

/** @typedef {import("./by_cluster.js").ClusterRegressions} ClusterRegressions */

/**
 * Return starting values of θ, one list for each correlation.
 *
 * Variances are measured in units of the noise in one average cluster's estimate: far below it
 * everything pools, far above it nothing does, so a few values each side cover all data.
 *
 * @param {ClusterRegressions} clusters
 * @returns {[number, number, number][][]}
 */
export function scanStarts({ n, spreadX }) {
  /** @param {Float64Array} values */
  const mean = (values) => values.reduce((sum, value) => sum + value) / values.length;
  const sd0 = SIGNAL_TO_NOISE.map((ratio) => Math.sqrt(ratio / mean(n)));
  const information = mean(spreadX) || mean(n); // no cluster has a slope: x varies between them
  const sd1 = SIGNAL_TO_NOISE.map((ratio) => Math.sqrt(ratio / information));
  return CORRELATIONS.map((rho) =>
    sd0.flatMap((first) =>
      sd1.map((second) => [first, rho * second, Math.sqrt(1 - rho ** 2) * second]),
    ),
  );
}

/**
 * Return the θ, with θ₁ ≥ 0 and θ₃ ≥ 0, where the criterion is smallest.
 *
 * The criterion can have several minima, and θ₁ = 0 and θ₃ = 0 are stationary by symmetry, so a
 * scan of starting values comes before the descents. θ is not bounded: the criterion stays the
 * same when a column of Λ changes its sign, so a descent may cross 0 and is reflected back.
 *
 * @param {RemlCriterion} criterion
 * @returns {[number, number, number]}
 */
export function minimizeReml(criterion) {
  const { clusters } = criterion;
  const nCluster = clusters.n.length;
  const step = Math.floor(nCluster / ENOUGH_CLUSTERS_TO_SCAN) + 1;
  const few = step === 1 ? criterion : new RemlCriterion(everyCluster(clusters, step));
  const unused = new Float64Array(3);
  const scanned = scanStarts(clusters).map((starts) =>
    starts.map((theta) => ({ theta, value: few.value(theta, unused) })),
  );
  // Several minima are common where clusters are few: start in every valley.
  const isFew = nCluster < FEW_CLUSTERS;
  const valleys = isFew ? scanned : [scanned.flat()];
  const each = isFew ? Math.floor(STARTS_PER_CLUSTER / nCluster) : 2;
  const chosen = valleys.flatMap((starts) =>
    starts.sort((one, other) => one.value - other.value).slice(0, each),
  );
  const [theta1, theta2, theta3] = chosen
    .map(({ theta }) => minimize((at, gradient) => criterion.value(at, gradient), theta))
    .reduce((best, descent) => (descent.value < best.value ? descent : best)).point;
  /** @param {number} value */
  const snapped = (value) => (Math.abs(value) < ZERO ? 0 : value);
  return [snapped(Math.abs(theta1)), snapped(theta1 < 0 ? -theta2 : theta2), snapped(Math.abs(theta3))];
}
