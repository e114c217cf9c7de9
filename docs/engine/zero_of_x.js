/** Where x = 0 lies: intercepts, and what correlates with them, are about that place. */

/** @typedef {import("./fit.js").MixedFit} MixedFit */

/**
 * Return how many SDs of x lie between its mean and 0.
 *
 * @param {MixedFit} fit
 */
export function sdsToZero({ standard: { toData } }) {
  return Math.abs(toData[0][1] / toData[0][0]);
}

/**
 * Return what to do where x = 0 is too far away.
 *
 * @param {MixedFit} fit
 */
export function advice(fit) {
  return `x = 0 lies ${sdsToZero(fit).toFixed(0)} SDs from the data: subtract a typical x from it`;
}
