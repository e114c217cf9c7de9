/** A number written plainly, read at once from its place in a text: the way most cells are. */

import { longQuotient } from "./long_number.js";

const MOST_HEAD = 9e14; // below it one digit more is still exact
const MOST_TAIL = 15; // digits
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const [MINUS, PLUS, POINT, COMMA, ZERO, NINE, E] = [..."-+.,09e"].map((c) => c.charCodeAt(0));

/**
 * What was seen while the last number was scanned.
 *
 * @typedef {object} Seen
 * @property {number} mark the character code of its decimal mark, 0 where it has none
 * @property {number} before digits before the mark
 * @property {number} after digits after it
 * @property {boolean} startsWith0
 * @property {boolean} hasExponent
 */
/** @type {Seen} */
export const seen = { mark: 0, before: 0, after: 0, startsWith0: false, hasExponent: false };

/**
 * Return the number at `text[from, to)`: a sign, digits with at most one point or comma, an exponent.
 *
 * A comma is taken for a decimal mark: `seen.mark` says which it was. The result is the double next
 * to what is written: digits up to 2⁵³ and a power of ten up to 22 are both exact, and so their ratio
 * is rounded once (Clinger 1990). Of more digits the rest is a tail for `longQuotient`.
 *
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @returns {number} NaN where anything else stands there
 */
export function scanNumber(text, from, to) {
  let at = from;
  let code = text.charCodeAt(at);
  const isNegative = code === MINUS;
  if (isNegative || code === PLUS) at++;
  let mantissa = 0, tail = 0, digits = 0, tailDigits = 0; // prettier-ignore
  let mark = 0, markAt = 0, exponentAt = 0; // prettier-ignore
  const first = at;
  for (; at < to; at++) {
    code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      if (mantissa < MOST_HEAD) mantissa = 10 * mantissa + (code - ZERO);
      else {
        tail = 10 * tail + (code - ZERO);
        tailDigits++;
      }
      digits++;
    } else if ((code === POINT || code === COMMA) && mark === 0) {
      mark = code;
      markAt = at;
    } else if ((code | 32) === E && digits > 0) {
      exponentAt = at;
      break;
    } else return NaN;
  }
  if (digits === 0) return NaN;
  seen.mark = mark;
  seen.after = mark === 0 ? 0 : at - markAt - 1;
  seen.before = digits - seen.after;
  seen.startsWith0 = text.charCodeAt(first) === ZERO;
  seen.hasExponent = exponentAt > 0;
  const power = seen.after - tailDigits;
  if (power >= 0 && power < POWERS.length && tailDigits <= MOST_TAIL && exponentAt === 0) {
    const value =
      tailDigits === 0
        ? mantissa / POWERS[power]
        : longQuotient(mantissa, tail / POWERS[tailDigits], POWERS[power]);
    if (value === value) return isNegative ? -value : value;
  }
  const written = text.slice(from, to); // NaN where what follows the e is no exponent
  return Number(mark === COMMA ? written.replace(",", ".") : written);
}

/**
 * Whether a whole number that was just scanned takes as many characters as it has digits.
 *
 * @param {number} value
 * @param {number} length
 */
export function isWhole(value, length) {
  return (
    seen.mark === 0 &&
    seen.before === length &&
    (!seen.startsWith0 || (value === 0 && length === 1))
  );
}
