/** What public functions ask of their arguments. Twin of arguments.py. */

import { show } from "./model_frame.js";

/**
 * Return the error that names an argument, its value, and what is allowed.
 *
 * @param {string} name
 * @param {unknown} value
 * @param {string} allowed
 */
export function refusal(name, value, allowed) {
  return new RangeError(`${name} = ${show(value)} is not allowed: it must be ${allowed}`);
}

/**
 * Do nothing if `value` is a whole number in a range; `why` says what ends it.
 *
 * @param {string} name
 * @param {unknown} value
 * @param {number} least
 * @param {number} most
 * @param {string} [why]
 * @throws {RangeError}
 */
export function checkWhole(name, value, least, most, why = "") {
  const isWhole = typeof value === "number" && Number.isInteger(value);
  if (!isWhole || value < least || value > most) {
    throw refusal(name, value, `a whole number from ${least} to ${most}${why}`);
  }
}

/**
 * Do nothing if the argument called `name` is a fitted model.
 *
 * @param {unknown} fit
 * @param {string} [name]
 * @throws {RangeError}
 */
export function checkFit(fit, name = "fit") {
  if (!(/** @type {any} */ (fit)?.standard?.factor)) {
    throw refusal(name, fit, "a model, as `fit` and `fitSums` return it");
  }
}
