/** Rows of a text and their cells, as places in it: a cell becomes a string when someone asks. */

import { endOfQuoted, isBlank, QUOTE } from "./quoted_cell.js";
import { rowStarts } from "./row_starts.js";

export const MOST_COLUMNS = 500;
const LONGEST_LINE = 2000; // characters that are looked at
const PLACES = MOST_COLUMNS + 3; // one too many, and two that columns make that become rows
export const BLANKS = " "; // the separator that is any number of blanks

/**
 * @typedef {object} Separation how a row is taken apart
 * @property {string} separator one character; a blank means any number of them
 * @property {number[] | null} [places] where columns begin, if they stand below each other
 * @property {boolean} [quotes] whether quotation marks enclose cells; true if not given
 */

export class Rows {
  /**
   * @param {string} text with "\n" at the ends of lines
   * @param {Separation} separation
   * @throws {DataProblem} if a quotation mark is never closed
   */
  constructor(text, { separator, places = null, quotes = true }) {
    this.text = text;
    this.separator = separator.charCodeAt(0);
    this.places = places;
    this.hasQuotes = quotes && !places && text.includes('"');
    const { starts, hasOddQuotes, hasQuoted } = rowStarts(text, this.separator, this.hasQuotes);
    this.starts = starts;
    this.hasOddQuotes = hasOddQuotes;
    this.hasQuoted = hasQuoted;
    this.length = this.starts.length - 1;
    /** Where the cells of the row that was split last begin and end, blanks around them left out. */
    this.from = new Int32Array(PLACES);
    this.to = new Int32Array(PLACES);
    this.isQuoted = new Uint8Array(PLACES);
  }

  /**
   * Return a row as it stands in the text, as far as anyone looks at it.
   *
   * @param {number} row its position, from 0
   */
  line(row) {
    const [from, end] = [this.starts[row], this.starts[row + 1] - 1];
    return this.text.slice(from, Math.min(end, from + LONGEST_LINE));
  }

  /**
   * Find the cells of a row.
   *
   * @param {number} row its position, from 0
   * @returns {number} how many there are; those beyond the most there can be are only counted
   */
  split(row) {
    const from = this.starts[row], end = this.starts[row + 1] - 1; // prettier-ignore
    if (this.places) return this.#splitAtPlaces(this.places, from, end);
    if (this.separator === 32) return this.#splitAtBlanks(from, end);
    const { text, separator } = this;
    let n = 0, at = from; // prettier-ignore
    for (;;) {
      const start = at;
      let isQuoted = false;
      let first = start, last; // prettier-ignore
      if (this.hasQuotes) {
        while (
          first < end &&
          text.charCodeAt(first) !== separator &&
          isBlank(text.charCodeAt(first))
        )
          first++;
        isQuoted = first < end && text.charCodeAt(first) === QUOTE;
      }
      if (isQuoted) {
        last = endOfQuoted(text, ++first, separator);
        at = last + 1;
      }
      while (at < end && text.charCodeAt(at) !== separator) at++;
      if (!isQuoted) last = at;
      this.#keep(n++, first, /** @type {number} */ (last), isQuoted);
      if (at >= end) return n;
      at++;
    }
  }

  /**
   * @param {number} from
   * @param {number} end
   */
  #splitAtBlanks(from, end) {
    const { text } = this;
    const isSpace = (/** @type {number} */ at) =>
      text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9;
    let n = 0, at = from; // prettier-ignore
    for (;;) {
      while (at < end && isSpace(at)) at++;
      if (at >= end) break;
      const isQuoted = this.hasQuotes && text.charCodeAt(at) === QUOTE;
      const first = isQuoted ? at + 1 : at;
      if (isQuoted) at = endOfQuoted(text, first, 32);
      else while (at < end && !isSpace(at)) at++;
      this.#keep(n++, first, at, isQuoted);
      if (isQuoted) at++;
    }
    if (n === 0) this.#keep(n++, end, end, false);
    return n;
  }

  /**
   * Return a cell of the row that was split last, blanks around it left out.
   *
   * @param {number} i its position, from 0
   */
  cell(i) {
    const cell = this.text.slice(this.from[i], this.to[i]);
    return this.isQuoted[i] && cell.includes('""') ? cell.replaceAll('""', '"') : cell;
  }

  /**
   * Return all cells of a row.
   *
   * @param {number} row
   * @returns {string[]} at most `MOST_COLUMNS`
   */
  cells(row) {
    return Array.from({ length: Math.min(this.split(row), MOST_COLUMNS) }, (_, i) => this.cell(i));
  }

  /**
   * Whether nothing stands in a row, or nothing but separators.
   *
   * @param {number} row
   */
  isEmpty(row) {
    const end = this.starts[row + 1] - 1;
    for (let at = this.starts[row]; at < end; at++) {
      const code = this.text.charCodeAt(at);
      if (code !== this.separator && !isBlank(code)) return false;
    }
    return true;
  }

  /**
   * Put a cell in the place of another of the row that was split last, or behind them.
   *
   * @param {number} i
   * @param {number} from where it stands in the text
   * @param {number} to
   */
  put(i, from, to) {
    this.from[i] = from;
    this.to[i] = to;
    this.isQuoted[i] = 0;
  }

  /**
   * Keep where a cell stands, without the blanks around it.
   *
   * @param {number} i
   * @param {number} first
   * @param {number} last
   * @param {boolean} isQuoted
   */
  #keep(i, first, last, isQuoted) {
    const { text } = this;
    while (first < last && isBlank(text.charCodeAt(first))) first++;
    while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
    const place = i < MOST_COLUMNS ? i : MOST_COLUMNS;
    this.from[place] = first;
    this.to[place] = last;
    this.isQuoted[place] = Number(isQuoted);
  }

  /**
   * Take a row apart where columns begin. One that has a word across such a place is no row of these
   * columns but one cell: a title, a note.
   *
   * @param {number[]} places
   * @param {number} from
   * @param {number} end
   */
  #splitAtPlaces(places, from, end) {
    const { text } = this;
    const isCut = (/** @type {number} */ at) =>
      at < end && !isBlank(text.charCodeAt(at)) && !isBlank(text.charCodeAt(at - 1));
    if (places.some((place, i) => i > 0 && isCut(from + place))) {
      this.#keep(0, from, end, false);
      return 1;
    }
    places.forEach((place, i) => {
      const next = i + 1 < places.length ? from + places[i + 1] : end;
      this.#keep(i, Math.min(i === 0 ? from : from + place, end), Math.min(next, end), false);
    });
    return places.length;
  }
}
