/** Where to look for the valleys of the REML criterion. Twin of scan_grid.py. */

import { sumOf } from "./cluster_sums.js";
import { timesDiagonal } from "./own_units.js";

// The fewer the clusters, the more valleys there are, and the cheaper it is to look for them.
const FEW_CLUSTERS = 30;
const SIGNAL_TO_NOISE = [0.02, 0.1, 0.5, 2, 10, 100, 1000, 3e4, 1e6];
// Where a grid has room for it: few clusters or dimensions.
const MUCH_SIGNAL = [1e8, 1e10, 1e12];
const CORRELATIONS = [-0.995, -0.9, -0.5, 0, 0.5, 0.9, 0.995];
const N_DIRECTIONS = 32;

/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {{shape: number[], factors: Matrix[]}} Grid each of its axes has neighbours */

/**
 * Return factors of D that lie close enough to every minimum.
 *
 * Variances are measured in units of the noise in an average cluster's estimate: far below it
 * everything pools, far above it nothing does, so a few values each side cover all data.
 *
 * @param {import("./structures.js").Structure} structure
 * @returns {Grid}
 */
export function scanGrid({ isCorrelated, varying, dataAxes, clusters }) {
  const isCoarse = isCorrelated && clusters.n.length >= FEW_CLUSTERS;
  const step = isCoarse ? 2 : 1;
  const { n, spreadX } = clusters;
  const meanN = sumOf(n) / n.length;
  const signal = everyOf(SIGNAL_TO_NOISE, step);
  if (!isCoarse) signal.push(...MUCH_SIGNAL);
  const sd0 = signal.map((ratio) => Math.sqrt(ratio / meanN));
  // No cluster has a slope of its own where x varies between clusters only.
  const information = sumOf(spreadX) / n.length || meanN;
  const sd1 = signal.map((ratio) => Math.sqrt(ratio / information));
  /** @type {Matrix[]} */
  const factors = [];
  if (!isCorrelated) {
    const firsts = varying.includes(0) ? sd0 : [0];
    const seconds = varying.includes(1) ? slopesOfData(sd1, dataAxes) : [0];
    for (const first of firsts) {
      for (const second of seconds) factors.push(timesDiagonal(dataAxes, [first, second]));
    }
    return { shape: varying.map((k) => [firsts, seconds][k].length), factors };
  }
  const correlations = everyOf(CORRELATIONS, step);
  for (const rho of correlations) {
    const rest = Math.sqrt(1 - rho ** 2);
    for (const first of sd0) {
      for (const second of sd1) factors.push([[first, 0], [rho * second, rest * second]]); // prettier-ignore
    }
  }
  return { shape: [correlations.length, sd0.length, sd1.length], factors };
}

/**
 * Return factors of D with which clusters differ along one line only.
 *
 * The lines have all directions. Where D is larger, valleys are narrower than this grid; where it is
 * smaller, they have not parted.
 *
 * @param {import("./structures.js").Structure} structure
 * @returns {Grid}
 */
export function directionGrid({ narrow }) {
  const factors = Array.from({ length: N_DIRECTIONS }, (_, i) => {
    const angle = (i * Math.PI) / N_DIRECTIONS;
    return /** @type {Matrix} */ ([
      [narrow * Math.cos(angle), 0],
      [narrow * Math.sin(angle), 0],
    ]);
  });
  return { shape: [N_DIRECTIONS], factors };
}

/**
 * Return SDs of slopes in the data's axes. Slopes that differ at x = 0 far away differ in their
 * heights here: both count as signal.
 *
 * @param {number[]} sds of slopes in standard units
 * @param {Matrix} dataAxes
 */
function slopesOfData(sds, [[, meanX], [, sdX]]) {
  const units = [sdX, Math.hypot(meanX, sdX)];
  return units.flatMap((unit) => sds.map((sd) => sd / unit)).sort((one, other) => one - other);
}

/**
 * @param {number[]} values
 * @param {number} step
 */
function everyOf(values, step) {
  return values.filter((_, i) => i % step === 0);
}
