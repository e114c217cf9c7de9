/**
 * Numbers as words, with the marks of the site's language. Twin of shrinksite/number_words.py.
 *
 * Never for CSV, code or a printout. Ties are rounded away from zero.
 */

import { say } from "./words.js";

const ROUNDING = 1e-9; // what is smaller is what rounding left of 0
const MOST_DECIMALS = 5; // numbers that need more have a power of ten

/**
 * Return a number with `digits` decimals; a dash where there is none.
 *
 * @param {number | null} value
 * @param {number} [digits]
 */
export function number(value, digits = 3) {
  return words(value, (known) => known.toFixed(digits));
}

/**
 * Return a number rounded to `digits` significant digits, without zeros at its end.
 *
 * @param {number | null} value
 * @param {number} [digits]
 */
export function significant(value, digits = 6) {
  return words(value, (known) => String(Number(known.toPrecision(digits))));
}

/**
 * Return a number with three significant digits and two decimals at least; rounding is 0.
 *
 * @param {number | null} value
 */
export function precise(value) {
  return words(value, (known) => {
    const size = Math.abs(known);
    if (size < ROUNDING) return "0.00";
    const decimals = Math.max(2, 2 - Math.floor(Math.log10(size)));
    return decimals > MOST_DECIMALS ? known.toExponential(2) : known.toFixed(decimals);
  });
}

/**
 * Return how many decimals numbers need that stand together: three significant digits of the one
 * with the size `size`, and two decimals at least.
 *
 * @param {number} size
 */
export function decimalsOf(size) {
  if (!(size >= ROUNDING)) return 2;
  return Math.min(Math.max(2, 2 - Math.floor(Math.log10(size))), MOST_DECIMALS + 2);
}

/**
 * Return a number with `digits` decimals and its sign, also where it is positive.
 *
 * @param {number | null} value
 * @param {number} [digits]
 */
export function signed(value, digits = 3) {
  return withSign(number(value, digits));
}

/**
 * Return a number that is already text with a plus where it is positive.
 *
 * @param {string} text
 */
export function withSign(text) {
  return /[1-9]/.test(text) && !text.startsWith("−") ? `+${text}` : text;
}

/**
 * Return a share as a percentage with `digits` decimals.
 *
 * @param {number | null} share
 * @param {number} [digits]
 */
export function percent(share, digits = 0) {
  if (share === null || !Number.isFinite(share)) return number(share);
  return say("number-percent", { number: number(100 * share, digits) });
}

/**
 * Return a whole number, its thousands set apart.
 *
 * @param {number} value
 */
export function count(value) {
  const text = String(value).replace(/\B(?=(\d{3})+$)/g, say("number-thousands"));
  return text.replace("-", "−");
}

/**
 * Return a range of numbers with `digits` decimals.
 *
 * @param {number} low
 * @param {number} high
 * @param {number} [digits]
 */
export function interval(low, high, digits = 3) {
  return say("number-interval", { low: number(low, digits), high: number(high, digits) });
}

/**
 * Return what `written` gives in digits with the language's marks; a dash for no number.
 *
 * @param {number | null} value
 * @param {(known: number) => string} written
 */
function words(value, written) {
  if (value === null || !Number.isFinite(value)) return say("number-missing");
  const text = written(value);
  const unsigned = /^-[0.]*$/.test(text) ? text.slice(1) : text; // no zero has a sign
  return unsigned.replaceAll("-", "−").replace(".", say("number-decimal"));
}
