/** Names of clusters → small whole numbers, in the order in which names are met. */

import { isWhole, scanNumber } from "./scan_number.js";

const MOST_DIRECT = 1 << 22; // whole numbers below are looked up in an array

/** @typedef {string | number} Label */

export class LabelCoder {
  constructor() {
    /** Code + 1 of a whole number, 0 for none. */
    this.direct = new Int32Array(1024);
    /** @type {Map<string, number>} */
    this.codes = new Map();
    /** @type {string[]} */
    this.names = [];
    this.last = { from: 0, length: -1, code: -1 };
  }

  /**
   * Return the code of a cell of the row that was split last.
   *
   * @param {import("./rows.js").Rows} rows
   * @param {number} i
   * @returns {number} from 0
   */
  code(rows, i) {
    const value = scanNumber(rows.text, rows.from[i], rows.to[i]);
    // Only what is written as a number is written: 007 and 7.0 are names of their own.
    if (value >= 0 && value < MOST_DIRECT && isWhole(value, rows.to[i] - rows.from[i])) {
      if (value >= this.direct.length) this.#grow(value);
      if (this.direct[value] === 0) this.direct[value] = this.names.push(String(value));
      return this.direct[value] - 1;
    }
    const [from, length] = [rows.from[i], rows.to[i] - rows.from[i]];
    if (length === this.last.length && isSame(rows.text, from, this.last.from, length)) {
      return this.last.code; // rows of a cluster mostly stand together
    }
    const name = rows.cell(i);
    let code = this.codes.get(name);
    if (code === undefined) {
      code = this.names.push(name) - 1;
      this.codes.set(name, code);
    }
    this.last = { from, length, code };
    return code;
  }

  /** @param {number} value */
  #grow(value) {
    const larger = new Int32Array(Math.min(MOST_DIRECT, 2 ** Math.ceil(Math.log2(value + 1))));
    larger.set(this.direct);
    this.direct = larger;
  }

  /**
   * Return the names in order, numbers by their size if all are whole, and the place of every code.
   *
   * @returns {{names: Label[], place: Int32Array}}
   */
  sorted() {
    if (this.codes.size === 0) return this.#inOrder();
    const areNumbers = this.names.every((name) => /^-?[1-9]\d{0,14}$|^0$/.test(name));
    /** @type {Label[]} */
    const names = areNumbers ? this.names.map(Number) : this.names;
    const order = [...names.keys()];
    order.sort((a, b) => (names[a] < names[b] ? -1 : Number(names[a] > names[b])));
    const place = new Int32Array(order.length);
    order.forEach((old, now) => (place[old] = now));
    return { names: order.map((old) => names[old]), place };
  }

  /** Return the same where all names are whole numbers in `direct`: it has them in order. */
  #inOrder() {
    /** @type {Label[]} */
    const names = [];
    const place = new Int32Array(this.names.length);
    this.direct.forEach((code, number) => {
      if (code > 0) place[code - 1] = names.push(number) - 1;
    });
    return { names, place };
  }
}

/**
 * Whether the same characters stand at two places of a text.
 *
 * @param {string} text
 * @param {number} one
 * @param {number} other
 * @param {number} length
 */
function isSame(text, one, other, length) {
  for (let k = 0; k < length; k++) {
    if (text.charCodeAt(one + k) !== text.charCodeAt(other + k)) return false;
  }
  return true;
}
