/** A cell that holds a number in words' clothes → its sign, its digits with their marks, its unit. */

import { valueOf, waysOf } from "./number_marks.js";

const CURRENCY =
  "[$€£¥₹₽₩₺₫₴₦₱฿₪₡₵₸]|(?:US|CA|AU|NZ|HK|R|A|C)\\$|" +
  "(?:CHF|USD|EUR|GBP|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|HUF|BRL|AUD|CAD|NZD|ZAR|MXN|TRY)\\b|" +
  "kr\\.?|Kr\\.?|Fr\\.|Rs\\.?|zł|Kč|Ft|TL";
// A unit that may follow its number without a blank; any other word needs one.
const UNIT = "%|‰|°[CF]?|[kmcµμn]?[gsmlL]|min|hz|Hz|kHz|bpm|mmHg|kcal|kJ|[kM]?B|h|d|y|K";
const WORD = "[\\p{L}µ²³/%][\\p{L}\\d²³/.^*·%-]{0,11}";
const CELL = new RegExp(
  `^([-+]?)\\s*(${CURRENCY})?\\s*([-+]?)\\s*` +
    "((?:\\d[\\d.,' ]*\\d|\\d)[.,]?|[.,]\\d+)(e[-+]?\\d+|d[-+]\\d+)?(-(?=\\s*\\S))?" +
    `(?:\\s*(${CURRENCY}|${UNIT})|\\s+(${WORD}))?\\s*(-?)$`,
  "iu",
);
const LONGEST = 40;

/**
 * @typedef {object} NumberParts
 * @property {boolean} isNegative
 * @property {string} digits with their marks; blanks are " ", apostrophes "'"
 * @property {string} unit currency, percent sign or unit; "" for none
 */

/**
 * Take a cell apart, or return null if it is no number in any way of writing it.
 *
 * Minus may be printed (−), stand behind the number (5-, 5- €) or be brackets, as in accounts: (5).
 * But 5,- is a price, and no minus.
 *
 * @param {string} cell trimmed
 * @returns {NumberParts | null}
 */
export function numberParts(cell) {
  if (cell.length > LONGEST) return null;
  const plain = asTyped(cell);
  if (!/\d/.test(plain)) return null;
  const inner = /^\((.*)\)$/.exec(plain)?.[1].trim();
  const match = CELL.exec(inner ?? plain);
  if (!match) return null;
  const [, sign, before, inside, digits, exponent = "", between = "", after, word, behind] = match;
  const signs = [sign, inside, between, behind].filter((mark) => mark !== "");
  if (before && (after || word)) return null;
  if (signs.length > (inner === undefined ? 1 : 0)) return null;
  if ((between || behind) && /[.,]$/.test(digits)) return null;
  return {
    isNegative: inner !== undefined || signs[0] === "-",
    digits: digits.trim() + exponent.replace(/d/i, "e"),
    unit: before ?? after ?? word ?? "",
  };
}

const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]; // Arabic, Persian, Indian, Bengali, Thai, wide
/** Digits of other scripts, and their points, in groups of eleven. */
export const OTHER_DIGITS = ZEROS.map(
  (zero) =>
    Array.from({ length: 10 }, (_, digit) => String.fromCharCode(zero + digit)).join("") +
    (zero < 0x700 ? "٫" : "．"),
);
export const DIGITS = "0123456789.";
const OTHER_DIGIT = new RegExp(`[${OTHER_DIGITS.join("")}]`, "g");

/**
 * Return a cell with the keyboard's signs for those of print: minus, blanks, apostrophes, digits.
 *
 * @param {string} cell
 */
export function asTyped(cell) {
  return cell
    .replace(OTHER_DIGIT, (digit) => DIGITS[OTHER_DIGITS.join("").indexOf(digit) % DIGITS.length])
    .replace(/[−–‒﹣－]/g, "-")
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, " ")
    .replace(/[’‘ʼ´`_]/g, "'");
}

/**
 * Return the number in a cell of a column; NaN where it is none.
 *
 * @param {string} cell trimmed
 * @param {{way: number, unit: string}} writing how the column's numbers are written
 */
export function readNumber(cell, { way, unit }) {
  const parts = numberParts(cell);
  if (!parts) return NaN;
  const value = valueOf(parts.digits, way);
  if (parts.unit !== unit && !(parts.unit === "" && value === 0)) return NaN;
  return parts.isNegative ? -value : value;
}

/**
 * Whether a cell holds a number, however it is written.
 *
 * @param {string} cell trimmed
 */
export function isNumberCell(cell) {
  const parts = numberParts(cell);
  return parts !== null && waysOf(parts.digits) !== 0;
}
