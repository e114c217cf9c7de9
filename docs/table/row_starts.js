/** Text → where its rows begin. A line end inside quotation marks ends none. */

import { endOfQuoted, isBlank, neverClosed, NEWLINE, QUOTE, quoted } from "./quoted_cell.js";

/**
 * Return where each row begins, and one number more: where one after the last would.
 *
 * @param {string} text with "\n" at the ends of lines
 * @param {number} separator character code
 * @param {boolean} quotes whether quotation marks enclose cells
 * @returns {{starts: Uint32Array, hasOddQuotes: boolean, hasQuoted: boolean}} `hasOddQuotes` says that marks
 *   stand inside cells without being doubled: most programs read such a text in another way; `hasQuoted`
 *   that some mark encloses a cell
 * @throws {DataProblem} if a quotation mark is never closed
 */
export function rowStarts(text, separator, quotes) {
  let starts = new Uint32Array(1024);
  let rows = 0, from = 0; // prettier-ignore
  let mark = quotes ? text.indexOf('"') : -1;
  let hasOddQuotes = false, hasQuoted = false; // prettier-ignore
  while (from < text.length) {
    if (rows + 1 === starts.length) starts = grown(starts);
    starts[rows++] = from;
    let end = text.indexOf("\n", from);
    if (end < 0) end = text.length;
    if (mark >= 0 && mark < from) mark = text.indexOf('"', from);
    if (mark >= 0 && mark < end) {
      const row = endOfRow(text, from, separator, rows);
      end = row.end;
      hasOddQuotes ||= row.isOdd;
      hasQuoted ||= row.hasQuoted;
    }
    from = end + 1;
  }
  starts[rows] = text.endsWith("\n") ? from : text.length + 1;
  return { starts: starts.slice(0, rows + 1), hasOddQuotes, hasQuoted };
}

/**
 * Return where a row with quotation marks ends.
 *
 * @param {string} text
 * @param {number} from
 * @param {number} separator
 * @param {number} row for the message
 */
function endOfRow(text, from, separator, row) {
  let isStart = true, isOdd = false, hasQuoted = false; // prettier-ignore
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) return { end: at, isOdd, hasQuoted };
    if (code === QUOTE && isStart) {
      at = endOfQuoted(text, at + 1, separator);
      if (at < 0) throw neverClosed(row);
      isStart = false;
      hasQuoted = true;
      isOdd ||= quoted.isOdd;
    } else {
      isOdd ||= code === QUOTE;
      const isApart = code === separator || (separator === 32 && code === 9);
      isStart = isApart || (isStart && isBlank(code));
    }
  }
  return { end: text.length, isOdd, hasQuoted };
}

/** @param {Uint32Array} full */
function grown(full) {
  const larger = new Uint32Array(2 * full.length);
  larger.set(full);
  return larger;
}
