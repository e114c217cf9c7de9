/** Which cells say that a value is not known, in spreadsheets, statistical programs, databases. */

import { DITTO } from "./fill_down.js";
import { asTyped } from "./number_parts.js";

const LONGEST = 16;

// Missing wherever they stand: R, pandas and Julia; databases and programs; spreadsheets; C and SPSS.
const SURE = new Set([
  ...(
    "|na|n/a|n.a.|n.a|<na>|nan|-nan|+nan|nan(ind)|-nan(ind)|nat|na_character_|" +
    "null|(null)|<null>|[null]|\\n|none|nil|undefined|" +
    "#n/a|#n/a n/a|#nv|#n/v|#div/0!|#value!|#ref!|#name?|#num!|#null!|#error!|#getting_data|#spill!|" +
    "#calc!|#field!|#blocked!|#wert!|#bezug!|#zahl!|#valeur!|#nom?|#nombre!|#¡valor!|#¡div/0!|" +
    "1.#qnan|-1.#qnan|1.#ind|-1.#ind|1.#inf|-1.#inf|sysmis"
  ).split("|"),
  ...DITTO.map((mark) => mark.toLowerCase()), // the same as above, unless cells are filled from there
]);
// Missing in a column of numbers or dates; elsewhere it may be a name.
const IN_NUMBERS = new Set(
  (
    "-|--|---|–|—|−|*|**|***|?|??|..|...|…|:|/|#|#na|x|missing|miss|not available|not applicable|" +
    "no data|nodata|no value|unknown|unk|n/d|nd|n.d.|nr|n.r.|not recorded|not reported|nothing|" +
    "empty|blank|void|error|err|failed|invalid|no answer|k.a.|k. a.|keine angabe|fehlt|fehlend|" +
    "s.d.|s/d|nc|tbd"
  ).split("|"),
);
// SAS and Stata: a point, with a letter for the reason. A spreadsheet's column that is too narrow.
const PATTERN = /^(?:\.[a-z_]?|#{2,})$/i;

/** How codes begin, so that most cells of very many need no closer look. */
const BEGINNINGS = new Set([...SURE, "."].map((code) => code.charCodeAt(0)));

/**
 * Whether a trimmed cell is missing whatever its column holds.
 *
 * @param {string} cell
 */
export function isMissing(cell) {
  if (cell.length > LONGEST) return false;
  const first = cell.charCodeAt(0);
  if (first === first && !BEGINNINGS.has(first) && !BEGINNINGS.has(first | 32)) return false;
  return SURE.has(cell.toLowerCase()) || PATTERN.test(cell);
}

/**
 * Whether a trimmed cell is missing if its column holds numbers or dates.
 *
 * @param {string} cell
 */
export function isMissingNumber(cell) {
  return cell.length <= LONGEST && IN_NUMBERS.has(cell.toLowerCase());
}

/** Which cells are missing in a table of which the reader says so of some, or says not. */
export class Missing {
  /** @param {{missing?: string[], present?: string[]}} asked texts in any case, numbers however written */
  constructor({ missing = [], present = [] }) {
    this.texts = new Set(missing.map(plain));
    const numbers = [...this.texts].filter(Boolean).map(Number);
    this.numbers = new Set(numbers.filter((value) => !Number.isNaN(value)));
    this.present = new Set(present.map(plain));
    this.asksNothing = this.texts.size + this.present.size === 0;
  }

  /**
   * Whether a number stands for a missing one.
   *
   * @param {number} value
   */
  hasNumber(value) {
    return this.numbers.size > 0 && this.numbers.has(value);
  }

  /**
   * Whether a trimmed cell is missing whatever its column holds.
   *
   * @param {string} cell
   */
  has(cell) {
    if (this.asksNothing) return isMissing(cell);
    const text = plain(cell);
    if (this.texts.has(text) || (text !== "" && this.hasNumber(Number(text)))) return true;
    return isMissing(cell) && !this.present.has(text);
  }

  /**
   * Whether a trimmed cell is missing if its column holds numbers or dates.
   *
   * @param {string} cell
   */
  hasInNumbers(cell) {
    if (this.has(cell)) return true;
    return isMissingNumber(cell) && !this.present.has(plain(cell));
  }
}

/** @param {string} cell */
function plain(cell) {
  return asTyped(cell).trim().toLowerCase();
}
