/** What public functions ask of their arguments. Twin of arguments.py. */

const LONGEST = 60; // characters of a list that is quoted, which has as many entries at most
const DEEPEST = 3; // lists in one another that are quoted: one may hold itself

/**
 * Return the error that names an argument, its value, and what is allowed.
 *
 * @param {string} name
 * @param {unknown} value
 * @param {string} allowed
 */
export function refusal(name, value, allowed) {
  return new RangeError(`${name} = ${shown(value)} is not allowed: it must be ${allowed}`);
}

/**
 * Return a value as it is written in code, texts and numbers whole, or its kind where it is an object
 * or a long or deep list.
 *
 * @param {unknown} value
 * @param {number} [depth] of how many lists it is an entry
 * @returns {string} such as `"a"`, `[1, NaN]`, `<Map>`
 */
export function shown(value, depth = 0) {
  if (typeof value === "string") return JSON.stringify(value);
  if (Object(value) !== value) return String(value);
  if (Array.isArray(value) && value.length <= LONGEST && depth < DEEPEST) {
    const text = `[${value.map((entry) => shown(entry, depth + 1)).join(", ")}]`;
    if (text.length <= LONGEST) return text;
  }
  return `<${Object.prototype.toString.call(value).slice("[object ".length, -1)}>`;
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
