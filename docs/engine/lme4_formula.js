/** The structures as formulas of lme4 have them. Twin of lme4_formula.py. */

import { rowOf } from "./structures.js";

/** @typedef {import("./structures.js").RandomEffects} RandomEffects */

/**
 * As one types it, and as lme4 prints it where that is longer.
 *
 * @type {Record<string, (x: string, cluster: string) => string[]>}
 */
const TERMS = {
  correlated: (x, cluster) => [`(${x} | ${cluster})`],
  uncorrelated: (x, cluster) => [
    `(${x} || ${cluster})`,
    `((1 | ${cluster}) + (0 + ${x} | ${cluster}))`,
  ],
  intercept: (_, cluster) => [`(1 | ${cluster})`],
};

/**
 * Return the random effects as one types them in R.
 *
 * @param {RandomEffects} randomEffects
 * @param {string} [x] name of the predictor
 * @param {string} [cluster]
 * @returns {string}
 * @throws {RangeError} if this structure has no term yet
 */
export function lme4Term(randomEffects, x = "x", cluster = "cluster") {
  return termOf(randomEffects)(x, cluster)[0];
}

/**
 * Return the model's formula as lme4 prints it.
 *
 * @param {{y: string, x: string | null, cluster: string}} names
 * @param {RandomEffects} randomEffects
 * @throws {RangeError} if this structure has no term yet
 */
export function lme4Formula({ y, x, cluster }, randomEffects) {
  const fixed = x ?? "1";
  return `${y} ~ ${fixed} + ${termOf(randomEffects)(fixed, cluster).at(-1)}`;
}

/** @param {RandomEffects} randomEffects */
function termOf(randomEffects) {
  return rowOf(TERMS, randomEffects, "lme4 term");
}
