/**
 * The names in a column of texts, kept from the first reading of a table: where it is chosen for the
 * clusters, it is not read again.
 */

import { LabelCoder } from "./label_coder.js";

const MOST_NAMES = 2e5; // different ones; a column with more is read again

export class KeptNames {
  /** @param {number} most cells */
  constructor(most) {
    this.coder = new LabelCoder();
    this.codes = new Int32Array(most);
    /** Names that are kept; no more than up to the first of too many different ones. */
    this.length = 0;
  }

  /**
   * Keep a cell of the row that was split last, and return the code of its name, -1 for none.
   *
   * @param {import("./rows.js").Rows} rows
   * @param {number} i position of the cell
   */
  push(rows, i) {
    if (this.coder.names.length > MOST_NAMES) return -1;
    return (this.codes[this.length++] = this.coder.code(rows, i));
  }

  /**
   * Return the clusters, each of them in some row.
   *
   * @param {import("./missing_codes.js").Missing} rule which cells are missing
   * @returns {{code: Int32Array, labels: import("./label_coder.js").Label[]} | null} null where a
   *   cell is missing
   */
  clusters(rule) {
    if (this.coder.names.some((name) => rule.has(name))) return null;
    const { names, place } = this.coder.sorted();
    const code = new Int32Array(this.length);
    for (let i = 0; i < code.length; i++) code[i] = place[this.codes[i]];
    return { code, labels: names };
  }
}
