/** The cells of one column → what is known of it, counted cell by cell. */

import { isMissing, readNumber } from "./read_number.js";

const MANY = 0.7; // different cells per cell looked at

/**
 * @typedef {object} Column what is known of a column
 * @property {string} name its heading, or "column 2"; no two are the same
 * @property {"number" | "text" | "empty"} kind "number": all its cells that are not missing
 * @property {number} missing cells
 * @property {number} distinct different cells, counted no further than `isMany` says
 * @property {boolean} isMany nearly every row that was looked at has its own value
 * @property {boolean} isWhole whether all its numbers are whole
 * @property {boolean} isConstant
 */

/** Counts what stands in one column. */
export class ColumnTally {
  /**
   * @param {import("./read_number.js").DecimalMark} decimal
   * @param {number} most different cells to tell apart; beyond, they are not counted
   */
  constructor(decimal, most) {
    this.decimal = decimal;
    this.most = most;
    /** @type {Set<string>} */
    this.cells = new Set();
    this.looked = 0;
    this.missing = 0;
    this.numbers = 0;
    this.texts = 0;
    this.isWhole = true;
    this.low = Infinity;
    this.high = -Infinity;
  }

  /** @param {string} cell trimmed */
  add(cell) {
    if (isMissing(cell)) {
      this.missing++;
      return;
    }
    const value = readNumber(cell, this.decimal);
    if (Number.isNaN(value)) this.texts++;
    else {
      this.numbers++;
      if (this.isWhole && !Number.isInteger(value)) this.isWhole = false;
      if (value < this.low) this.low = value;
      if (value > this.high) this.high = value;
    }
    if (this.cells.size < this.most) {
      this.looked++;
      this.cells.add(cell);
    }
  }

  /**
   * Return what is known now.
   *
   * @param {string} name
   * @returns {Column}
   */
  column(name) {
    const kind = this.texts > 0 ? "text" : this.numbers > 0 ? "number" : "empty";
    return {
      name,
      kind,
      missing: this.missing,
      distinct: this.cells.size,
      isMany: this.cells.size > MANY * this.looked,
      isWhole: this.isWhole,
      isConstant: kind === "number" ? this.low === this.high : this.cells.size < 2,
    };
  }
}
