/** A chosen column while its cells are read: numbers, two levels of a text, or clusters' names. */

import { cellReader } from "./cell_reader.js";
import { LabelCoder } from "./label_coder.js";
import { asTyped } from "./number_parts.js";

/** What the cell is that was read last; OTHER is a level that was not chosen. */
export const [VALUE, GAP, OTHER, TEXT] = /** @type {const} */ ([0, 1, 2, 3]);

const MINUS_BEHIND = /\d ?-/; // 5- or 5 - €

/** @typedef {typeof VALUE | typeof GAP | typeof OTHER | typeof TEXT} State */
/** @typedef {import("./describe_table.js").Column} Column */
/** @typedef {import("./missing_codes.js").Missing} Missing */
/** @typedef {import("./rows.js").Rows} Rows */
/**
 * What was met in a column's cells: the code that reads them must know it too.
 *
 * @typedef {object} Met
 * @property {Set<string>} codes of missing cells
 * @property {Set<string>} signs characters of numbers that are not written plainly; "behind" for a
 *   minus after the digits
 */

class Part {
  /**
   * @param {Rows} rows
   * @param {Column} column
   * @param {Missing} rule
   */
  constructor(rows, column, rule) {
    this.rows = rows;
    this.column = column;
    this.rule = rule;
    /** @type {Met} */
    this.met = { codes: new Set(), signs: new Set() };
    /** @type {State} */
    this.state = VALUE;
  }

  cell() {
    return this.rows.cell(this.column.at);
  }

  /**
   * Return what a cell is that has no value, and keep the code if it is missing.
   *
   * @param {string} cell
   * @param {State} otherwise
   */
  gapOr(cell, otherwise) {
    const isGap = otherwise === TEXT ? this.rule.hasInNumbers(cell) : this.rule.has(cell);
    return isGap ? this.gap(cell) : otherwise;
  }

  /**
   * Keep the code of a missing cell.
   *
   * @param {string} cell
   */
  gap(cell) {
    this.met.codes.add(cell);
    return GAP;
  }
}

/** A column of numbers or dates. */
export class NumberPart extends Part {
  /**
   * @param {Rows} rows
   * @param {Column} column
   * @param {Missing} rule
   * @param {number} most values
   */
  constructor(rows, column, rule, most) {
    super(rows, column, rule);
    const { signs } = this.met;
    this.valueOf = cellReader(column, (cell) => {
      for (const sign of cell) if (sign < "0" || sign > "9") signs.add(sign);
      if (MINUS_BEHIND.test(asTyped(cell))) signs.add("behind");
    });
    this.isNumber = !column.pattern; // else days and hours, which no code for missing means
    this.values = new Float64Array(most);
    this.low = Infinity;
  }

  /** @param {number} k place of the value */
  read(k) {
    const value = this.valueOf(this.rows, this.column.at);
    if (this.isNumber && this.rule.hasNumber(value)) return (this.state = this.gap(this.cell()));
    const isValue = value - value === 0;
    this.state = isValue ? VALUE : this.gapOr(this.cell(), TEXT);
    if (isValue) {
      this.values[k] = value;
      if (value < this.low) this.low = value;
    }
    return this.state;
  }
}

/** A column of text of which one level counts 0 and one 1. */
export class LevelPart extends Part {
  /**
   * @param {Rows} rows
   * @param {Column} column
   * @param {Missing} rule
   * @param {number} most values
   * @param {[string, string]} levels
   */
  constructor(rows, column, rule, most, levels) {
    super(rows, column, rule);
    this.levels = levels;
    this.values = new Float64Array(most);
  }

  /** @param {number} k place of the value */
  read(k) {
    const cell = this.cell();
    const level = this.levels.indexOf(cell);
    this.state = level >= 0 ? VALUE : this.gapOr(cell, OTHER);
    this.values[k] = level;
    return this.state;
  }
}

/** A column of names of clusters. */
export class LabelPart extends Part {
  /**
   * @param {Rows} rows
   * @param {Column} column
   * @param {Missing} rule
   * @param {number} most values
   */
  constructor(rows, column, rule, most) {
    super(rows, column, rule);
    this.coder = new LabelCoder();
    this.codes = new Int32Array(most);
    /** Whether a code's name means missing, once it was looked at. @type {State[]} */
    this.states = [];
  }

  /** @param {number} k place of the code */
  read(k) {
    const code = this.coder.code(this.rows, this.column.at);
    this.state = this.states[code] ??= this.gapOr(this.cell(), VALUE);
    this.codes[k] = code;
    return this.state;
  }
}
