/**
 * The structures that the covariance of the random effects can have. Twin of structures.py.
 *
 * The random effects have the covariance σ² D with D = Λ Λᵀ. A structure is the choice of those
 * elements of Λ that are not 0, lme4's θ (Bates, Mächler, Bolker and Walker 2015, section 2.2):
 *
 *     correlated     (x | cluster)     Λ = [[θ₁, 0], [θ₂, θ₃]]
 *     uncorrelated   (x || cluster)    Λ = [[θ₁, 0], [0, θ₃]]
 *     intercept      (1 | cluster)     Λ = [[θ₁, 0], [0, 0]]
 *
 * "Uncorrelated" holds at x = 0 in the units of the data: it is another model for x - 5.
 *
 * All that follows from these elements other modules ask here. None asks a structure's name, but
 * whether it is the usual one.
 */

import { sumOf } from "./cluster_sums.js";
import { determinant } from "./matrix.js";
import { axesOf, timesDiagonal } from "./own_units.js";

/** @typedef {"correlated" | "uncorrelated" | "intercept"} RandomEffects */
/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./matrix.js").Pair} Pair */

/**
 * Where θ₁ … stand in Λ. Not frozen, for a test adds a structure.
 *
 * @type {Readonly<Record<RandomEffects, Pair[]>>}
 */
export const PLACES = {
  correlated: [[0, 0], [1, 0], [1, 1]], // prettier-ignore
  uncorrelated: [[0, 0], [1, 1]], // prettier-ignore
  intercept: [[0, 0]],
};
/**
 * What a fit has unless another is named.
 *
 * @type {RandomEffects}
 */
export const USUAL = "correlated";
const SDS = ["sdIntercept", "sdX"];
const AWAY_FROM_ZERO = 0.1; // of the noise
const NARROW = 100; // times the noise: where D is so large, valleys are narrow and many
const ZERO = 1e-6; // of the noise: the criterion, quadratic at 0, tells smaller SDs from 0 no more

/**
 * Do nothing if `randomEffects` names a structure.
 *
 * @param {string} randomEffects
 * @throws {RangeError}
 */
export function checkStructure(randomEffects) {
  if (Object.hasOwn(PLACES, randomEffects)) return;
  const names = Object.keys(PLACES).map((name) => JSON.stringify(name));
  throw new RangeError(
    `randomEffects = ${JSON.stringify(randomEffects)} is not allowed: it must be ` +
      `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`,
  );
}

/**
 * Return which coefficients have an SD of their own: 0 is the intercept, 1 the slope.
 *
 * @param {RandomEffects} randomEffects
 */
export function varying(randomEffects) {
  return PLACES[randomEffects].flatMap(([row, column]) => (row === column ? [row] : []));
}

/**
 * Whether slopes differ between clusters.
 *
 * @param {RandomEffects} randomEffects
 */
export function hasSlopes(randomEffects) {
  return varying(randomEffects).includes(1);
}

/**
 * Whether intercepts and slopes have a correlation.
 *
 * @param {RandomEffects} randomEffects
 */
export function isCorrelated(randomEffects) {
  return PLACES[randomEffects].some(([row, column]) => row !== column);
}

/**
 * Return `sdIntercept`, `sdX` and `correlation`, as far as the structure has them.
 *
 * @param {RandomEffects} randomEffects
 */
export function covarianceParameters(randomEffects) {
  const sds = varying(randomEffects).map((k) => SDS[k]);
  return isCorrelated(randomEffects) ? [...sds, "correlation"] : sds;
}

/**
 * Return a structure's row of a table that says something of each of them.
 *
 * @template Row
 * @param {Record<string, Row>} rows by structure
 * @param {string} randomEffects
 * @param {string} what what the table says
 * @returns {Row}
 * @throws {RangeError} if it says nothing of this structure
 */
export function rowOf(rows, randomEffects, what) {
  if (Object.hasOwn(rows, randomEffects)) return rows[randomEffects];
  throw new RangeError(`no ${what} for the structure "${randomEffects}"; add its row`);
}

/**
 * Return how many numbers the model estimates: fixed effects, θ, and σ.
 *
 * @param {RandomEffects} randomEffects
 * @param {boolean} hasX
 */
export function nParameters(randomEffects, hasX) {
  return 1 + Number(hasX) + PLACES[randomEffects].length + 1;
}

/**
 * Return the θ of D = factor · factorᵀ, one number for each place of the structure.
 *
 * @param {Matrix} factor
 * @param {RandomEffects} randomEffects
 * @returns {number[]}
 */
export function thetaOf(factor, randomEffects) {
  const [[f00, f01], [f10, f11]] = factor;
  if (!isCorrelated(randomEffects)) {
    const lengths = columnLengths(factor);
    return PLACES[randomEffects].map(([, column]) => lengths[column]);
  }
  const theta1 = Math.hypot(f00, f01);
  if (theta1 === 0) return [0, 0, Math.hypot(f10, f11)];
  return [theta1, (f00 * f10 + f01 * f11) / theta1, Math.abs(determinant(factor)) / theta1];
}

/**
 * Return Λ(θ).
 *
 * @param {ArrayLike<number>} theta
 * @param {RandomEffects} randomEffects
 * @returns {Matrix}
 */
export function lambdaOf(theta, randomEffects) {
  /** @type {Matrix} */
  const factor = [
    [0, 0],
    [0, 0],
  ];
  PLACES[randomEffects].forEach(([row, column], k) => (factor[row][column] = theta[k]));
  return factor;
}

/**
 * Return the smallest θ on the diagonal of Λ: 0 where a variance is, or a correlation ±1.
 *
 * @param {ArrayLike<number>} theta
 * @param {RandomEffects} randomEffects
 */
export function smallestSd(theta, randomEffects) {
  const onDiagonal = PLACES[randomEffects].map(([i, j], k) => (i === j ? theta[k] : Infinity));
  return Math.min(...onDiagonal);
}

/** One structure, for a criterion in standard units. */
export class Structure {
  /**
   * @param {RandomEffects} randomEffects
   * @param {Matrix} dataAxes columns: the data's intercept and slope in standard units
   * @param {import("./by_cluster.js").ClusterRegressions} clusters in standard units
   * @param {import("./boundary_avoiding.js").Prior} [prior]
   */
  constructor(randomEffects, dataAxes, clusters, prior = null) {
    this.randomEffects = randomEffects;
    this.dataAxes = dataAxes;
    this.clusters = clusters;
    this.prior = prior;
    // Kept for speed: a search asks them at every step.
    this.varying = varying(randomEffects);
    this.isCorrelated = isCorrelated(randomEffects);
    /** SD over σ of the noise in an average cluster's estimate */
    this.noise = Math.sqrt(clusters.n.length / sumOf(clusters.n));
    /** SD over σ from which on valleys may be too narrow for a grid */
    this.narrow = NARROW * this.noise;
  }

  /**
   * Return a factor of the same D, and what of it may change.
   *
   * Changes are in units of the axes' own SDs, or of the noise where that is more: what is far
   * below the noise needs no unit of its own, and 0 can have none.
   *
   * @param {Matrix} factor
   * @returns {{factor: Matrix, changes: Matrix[]}}
   */
  chart(factor) {
    const { axes, lengths } = this.#axes(factor);
    const [first, second] = lengths;
    const units = timesDiagonal(axes, [Math.max(first, this.noise), Math.max(second, this.noise)]);
    const changes = PLACES[this.randomEffects].map(([row, column]) => {
      const [above, below] = [units[0][row], units[1][row]];
      return /** @type {Matrix} */ (
        column === 0 ? [[above, 0], [below, 0]] : [[0, above], [0, below]] // prettier-ignore
      );
    });
    return { factor: timesDiagonal(axes, lengths), changes };
  }

  /**
   * Whether D is so large that valleys may be too narrow for a grid.
   *
   * @param {Matrix} factor
   */
  isNarrow(factor) {
    return Math.max(...this.#axes(factor).lengths) > this.narrow;
  }

  /**
   * Return the factor with all of the structure's SDs at `least` times the noise or more.
   *
   * @param {Matrix} factor
   * @param {number} [least]
   */
  lifted(factor, least = AWAY_FROM_ZERO) {
    const { axes, lengths } = this.#axes(factor);
    for (const k of this.varying) {
      lengths[k] = Math.max(lengths[k], least * this.noise);
    }
    return timesDiagonal(axes, lengths);
  }

  /**
   * Return the factor with SDs of 0 where they are no more than rounding.
   *
   * @param {Matrix} factor
   */
  settled(factor) {
    const { axes, lengths } = this.#axes(factor);
    const [first, second] = lengths.map((length) => (length < ZERO * this.noise ? 0 : length));
    return timesDiagonal(axes, [first, second]);
  }

  /**
   * Return directions in which D has no covariance, as columns, and its SDs there.
   *
   * @param {Matrix} factor
   * @returns {{axes: Matrix, lengths: Pair}}
   */
  #axes(factor) {
    if (this.isCorrelated) return axesOf(factor);
    const [first, second] = columnLengths(this.dataAxes);
    const axes = timesDiagonal(this.dataAxes, [1 / first, 1 / second]);
    return { axes, lengths: columnLengths(factor) };
  }
}

/**
 * @param {Matrix} factor
 * @returns {Pair}
 */
function columnLengths([[f00, f01], [f10, f11]]) {
  return [Math.hypot(f00, f10), Math.hypot(f01, f11)];
}
