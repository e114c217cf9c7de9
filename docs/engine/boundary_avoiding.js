/**
 * The boundary-avoiding prior: it keeps the clusters' SDs off 0, and their correlation off ±1. Twin of
 * boundary_avoiding.py.
 *
 * It is the default of the R package blme (Chung, Rabe-Hesketh, Dorie, Gelman and Liu 2013,
 * Psychometrika 78, 685-709; Chung, Gelman, Rabe-Hesketh, Liu and Dorie 2015, J. Educ. Behav. Stat.
 * 40, 136-157): a density of D that rises with |D|^(3/4), a Wishart's with 4.5 degrees of freedom and
 * an infinite scale, and with τ^(3/2) for the SD of a term that has but one, a gamma's with the shape
 * 2.5 and the rate 0. Twice its negative logarithm comes to the criterion:
 *
 *     correlated, uncorrelated     - 3 log θ₁θ₃
 *     intercept                    - 3 log θ₁, as of any SD that is alone
 *
 * "Uncorrelated" has two terms, as lme4 writes it, and so two gammas. In another unit of y or x, or
 * with another x = 0, all of it changes by the same number: the mode stays where it is.
 *
 * With D = t² D' the criterion rises as 2 (Σ rank S_c - p) log t, as long as some squares are left to
 * noise, and so as 2 (n - 1) log t where n clusters have a say in but one SD. That has to be faster
 * than 3 log t falls for every SD: with two clusters there is no mode.
 */

import { determinant } from "./matrix.js";
import { PLACES, varying } from "./structures.js";

const STRENGTH = 3;
const LEAST_CLUSTERS = 3;
export const BOUNDARY_AVOIDING = "boundary-avoiding";

/** @typedef {"boundary-avoiding" | null} Prior of D */
/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./structures.js").RandomEffects} RandomEffects */

/**
 * Do nothing if `prior` names a prior of D, or is null.
 *
 * @param {Prior} prior
 * @throws {RangeError}
 */
export function checkPrior(prior) {
  if (prior === null || prior === BOUNDARY_AVOIDING) return;
  throw new RangeError(
    `prior = ${JSON.stringify(prior)} is not allowed: it must be "${BOUNDARY_AVOIDING}" or null`,
  );
}

/**
 * Do nothing unless the data are too few for a mode: ever larger SDs would be better.
 *
 * @param {import("./by_cluster.js").ClusterRegressions} clusters
 * @param {RandomEffects} randomEffects structure of D
 * @param {boolean} hasX whether the model has a predictor
 * @throws {Error}
 */
export function checkMode({ n, spreadX }, randomEffects, hasX) {
  const slopes = spreadX.reduce((sum, spread) => sum + Number(spread > 0), 0);
  if (varying(randomEffects).length === 1) {
    const least = LEAST_CLUSTERS + Number(hasX && slopes === 0);
    if (n.length < least) refuse(`at least ${least} clusters`);
  } else if (slopes < LEAST_CLUSTERS) {
    refuse(`at least ${LEAST_CLUSTERS} clusters with a slope of their own`);
  } else if (n.every((rows, c) => rows <= (spreadX[c] > 0 ? 2 : 1))) {
    refuse("a cluster with more rows than its own line takes up");
  }
}

/** @param {string} needed */
function refuse(needed) {
  throw new Error(`prior = "${BOUNDARY_AVOIDING}" has no mode here: it needs ${needed}`, {
    cause: { key: "engine-no-mode" },
  });
}

/**
 * Return what the prior adds to the criterion, up to a constant; infinite at the boundary.
 *
 * @param {Matrix} factor D = factor · factorᵀ
 * @param {RandomEffects} randomEffects structure of D
 */
export function penalty(factor, randomEffects) {
  const [k, ...others] = varying(randomEffects);
  const isAlone = others.length === 0;
  const size = isAlone ? Math.hypot(factor[0][k], factor[1][k]) : determinant(factor);
  return -STRENGTH * Math.log(Math.abs(size));
}

/**
 * Return the criterion about a factor with the prior's share in value and derivatives.
 *
 * In a structure's chart D's factor is triangular on its own axes, of which |factor| is the product:
 * the changes along the axes count, each by itself, and the one between them does not.
 *
 * @param {{value: number, gradient: number[], hessian: number[][]}} place
 * @param {Matrix} factor as a structure's chart gives it
 * @param {Matrix[]} changes of the factor, from the same chart
 * @param {RandomEffects} randomEffects structure of D
 */
export function penalized({ value, gradient, hessian }, factor, changes, randomEffects) {
  const rates = PLACES[randomEffects].map(([row, column], k) => {
    if (row !== column) return 0;
    const [above, below] = changes[k];
    return Math.hypot(above[column], below[column]) / Math.hypot(factor[0][column], factor[1][column]); // prettier-ignore
  });
  return {
    value: value + penalty(factor, randomEffects),
    gradient: gradient.map((slope, k) => slope - STRENGTH * rates[k]),
    hessian: hessian.map((row, k) =>
      row.map((bend, l) => (k === l ? bend + STRENGTH * rates[k] ** 2 : bend)),
    ),
  };
}
