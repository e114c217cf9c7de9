/** Cells in quotation marks: where one ends, also where marks inside were not doubled. */

import { DataProblem } from "./data_problem.js";

export const QUOTE = 34;
export const NEWLINE = 10;
/** Whether the last cell that was looked at has marks inside that were not doubled. */
export const quoted = { isOdd: false };

/**
 * Return where the mark stands that closes a quoted cell.
 *
 * A mark closes where only blanks follow it before a separator or the line's end. Any other is a
 * character of the cell, doubled as the format has it or not, as in `"5" pipe"`.
 *
 * @param {string} text
 * @param {number} from position after the opening mark
 * @param {number} separator character code
 * @returns {number} -1 if the cell is never closed
 */
export function endOfQuoted(text, from, separator) {
  quoted.isOdd = false;
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at)) {
    if (text.charCodeAt(at + 1) === QUOTE) {
      at += 2;
      continue;
    }
    let next = at + 1;
    while (isBlank(text.charCodeAt(next)) && text.charCodeAt(next) !== separator) next++;
    const follows = text.charCodeAt(next);
    const isApart = follows === separator || (separator === 32 && next > at + 1);
    if (isApart || follows === NEWLINE || next >= text.length) {
      // A mark that may not be one, and a line end: more likely a cell that was never closed.
      return quoted.isOdd && text.slice(from, at).includes("\n") ? -1 : at;
    }
    quoted.isOdd = true;
    at++;
  }
  return -1;
}

/** Characters that are not seen, which web pages and chats leave around words: first and last of each run. */
const UNSEEN = [
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfeff, 0xfeff],
];
const PRINTED_BLANKS = [
  [0xa0, 0xa0],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];
const BEYOND_ASCII = [...UNSEEN, ...PRINTED_BLANKS];

/** What is not seen, as the content of a regular expression's class. */
export const INVISIBLE = UNSEEN.map((run) =>
  [...new Set(run)].map((code) => `\\u${code.toString(16).padStart(4, "0")}`).join("-"),
).join("");

/**
 * Whether a character is a blank: those of spreadsheets and of print, but no line end. So is what is not
 * seen at all.
 *
 * @param {number} code
 */
export function isBlank(code) {
  if (code > 32 && code < 0xa0) return false;
  if (code <= 32) return code === 32 || code === 9;
  return BEYOND_ASCII.some(([first, last]) => first <= code && code <= last);
}

/**
 * @param {number} row
 * @returns {DataProblem}
 */
export function neverClosed(row) {
  return new DataProblem("data-quote-open", { row: String(row) }, [
    { key: "data-do-plain-quotes", asked: { quotes: false } },
  ]);
}
