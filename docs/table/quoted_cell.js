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

/** Characters that are not seen, which web pages and chats leave around words, as a class's content. */
export const INVISIBLE = "\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff";

/**
 * Whether a character is a blank: those of spreadsheets and of print, but no line end. So is what is not
 * seen at all.
 *
 * @param {number} code
 */
export function isBlank(code) {
  if (code > 32 && code < 0xa0) return false;
  return code === 32 || code === 9 || code === 0xa0 || isPrintedBlank(code);
}

/** @param {number} code */
function isPrintedBlank(code) {
  return (
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2069) ||
    code === 0xad ||
    code === 0x61c ||
    code === 0x3000 ||
    code === 0xfeff
  );
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
