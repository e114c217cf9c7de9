/** Prior distributions of the standard deviations and the correlation, as brms names them. */

import { shown } from "./arguments.js";
import { median } from "./median.js";

const DEGREES_OF_FREEDOM = 3; // of Student's t
const LEAST_SCALE = 2.5;
const TO_SD = 1.4826; // times the median absolute deviation gives the SD of a normal distribution

/**
 * Half Student t (3, 0, scale) on each SD, LKJ on the correlation; fixed effects have none.
 *
 * @typedef {object} Priors
 * @property {number} sdIntercept scale for the SD of the clusters' intercepts, in units of y
 * @property {number} sdX scale for the SD of the clusters' slopes, in units of y per unit of x. In a
 *   unit of x in which slopes are much larger than that, it is the prior that decides.
 * @property {number} sigma scale for σ, in units of y
 * @property {number} lkj η of the density (1 - ρ²)^(η - 1) of the correlation; 1 is uniform
 */

/**
 * Return the priors if all are allowed.
 *
 * @param {Priors} priors
 * @returns {Priors}
 * @throws {RangeError} naming the prior, its value and what is allowed
 */
export function checkPriors(priors) {
  for (const name of /** @type {const} */ (["sdIntercept", "sdX", "sigma", "lkj"])) {
    const value = priors?.[name];
    if (typeof value !== "number" || !(value > 0 && value < Infinity)) {
      throw new RangeError(
        `${name} = ${shown(value)} is not allowed: it must be a number greater than 0`,
      );
    }
  }
  return priors;
}

/**
 * Return the priors of brms for an outcome: the scale is its spread, and at least 2.5.
 *
 * The spread is R's `mad(y)`, 1.4826 times the median distance from the median, to one decimal.
 *
 * @param {ArrayLike<number>} y
 * @returns {Priors}
 */
export function defaultPriors(y) {
  const middle = median(y);
  const spread = TO_SD * median(Float64Array.from(y, (value) => Math.abs(value - middle)));
  const scale = Math.max(LEAST_SCALE, Math.round(10 * spread) / 10);
  return { sdIntercept: scale, sdX: scale, sigma: scale, lkj: 2 };
}

/**
 * Return the density of half Student t (3, 0, scale) at `sd`, up to a constant, to the power -1/2.
 *
 * @param {number} sd
 * @param {number} scale
 */
export function inverseRootHalfT(sd, scale) {
  return 1 + (sd / scale) ** 2 / DEGREES_OF_FREEDOM;
}
