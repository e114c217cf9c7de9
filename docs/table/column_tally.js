/** What stands in one column, counted cell by cell, without deciding yet how to read it. */

import { moments } from "./date_patterns.js";
import {
  EITHER_COMMA,
  EITHER_POINT,
  MARKS,
  valueOf,
  waysOf,
  waysOfScanned,
} from "./number_marks.js";
import { numberAlone } from "./number_alone.js";
import { KeptNames } from "./kept_names.js";
import { asTyped, numberParts } from "./number_parts.js";
import { PlainNumbers } from "./plain_numbers.js";
import { scanNumber, seen } from "./scan_number.js";

const MOST_KNOWN = 2_000; // different cells that are looked at only once
export const MOST_LEVELS = 50; // different texts that are kept
const MOST_CODES = 8; // different codes for missing that are kept

/** @typedef {{kind: "missing" | "number" | "date" | "maybe-missing" | "text", ways: number, digits: string, unit: string, isNegative: boolean, patterns: string[]}} CellKind */

export class ColumnTally {
  /**
   * @param {import("./missing_codes.js").Missing} rule which cells are missing
   * @param {boolean} [isAlone] whether of cells with a number and more the number alone is read
   * @param {number} [kept] how many numbers or names may be kept
   */
  constructor(rule, isAlone = false, kept = 0) {
    this.rule = rule;
    this.isAlone = isAlone;
    /** Numbers, by the ways in which they can be read. @type {Map<number, number>} */
    this.ways = new Map();
    /** The first number that can be read in just these ways. @type {Map<number, string>} */
    this.firstOf = new Map();
    /** Numbers, by their unit. @type {Map<string, number>} */
    this.units = new Map();
    /**
     * The first number with a unit, the first below 0 that does not begin with a minus, the first date.
     *
     * @type {Record<"unit" | "signed" | "date", string>}
     */
    this.first = { unit: "", signed: "", date: "" };
    /** Digits of whole numbers without marks (0 left out), and of numbers such as 1,316 or 1.316. */
    this.whole = { count: 0, digits: 0, isLong: false };
    this.either = { count: 0, digits: 0 };
    this.numbers = 0;
    this.compactDates = 0;
    this.dates = 0;
    /** @type {Map<string, number>} */
    this.patterns = new Map();
    /** Missing cells, by what stands in them. @type {Map<string, number>} */
    this.codes = new Map();
    this.missing = 0;
    /** Cells that are missing if the column holds numbers. @type {Map<string, number>} */
    this.maybeCodes = new Map();
    this.maybeMissing = 0;
    this.texts = 0;
    /** Different texts. @type {Set<string>} */
    this.levels = new Set();
    this.hasAllLevels = true;
    /** @type {Map<string, CellKind>} */
    this.known = new Map();
    this.kept = kept;
    this.plainNumbers = kept > 0 ? new PlainNumbers(kept) : null;
    /** The names if the first cell is one. @type {KeptNames | null} */
    this.names = null;
    this.isFirst = true;
    /** Whether a name, by its code, is known to be a text. @type {boolean[]} */
    this.isText = [];
    this.plainWays = -1;
    this.plain = 0;
  }

  /**
   * Count a cell of the row that was split last.
   *
   * @param {import("./rows.js").Rows} rows
   * @param {number} i position of the cell
   */
  add(rows, i) {
    const [from, to] = [rows.from[i], rows.to[i]];
    const value = from === to ? NaN : scanNumber(rows.text, from, to);
    const isPlain = value === value && !this.rule.hasNumber(value);
    if (this.isFirst && !isPlain && this.kept > 0) this.names = new KeptNames(this.kept);
    this.isFirst = false;
    const code = this.names?.push(rows, i) ?? -1;
    if (isPlain) this.#addPlain(value, rows, i);
    else if (code >= 0 && this.isText[code])
      this.texts++; // met before
    else {
      const cell = this.isAlone ? numberAlone(rows.cell(i)) : rows.cell(i);
      const kind = this.#addText(cell);
      if (code >= 0) this.isText[code] = kind === "text";
    }
  }

  /**
   * @param {number} value
   * @param {import("./rows.js").Rows} rows
   * @param {number} i
   */
  #addPlain(value, rows, i) {
    const ways = waysOfScanned(seen);
    this.plainNumbers?.push(value, rows.to[i] - rows.from[i]);
    this.numbers++;
    if (ways !== this.plainWays) {
      this.#count(this.plainWays, this.plain);
      this.plainWays = ways;
      this.plain = 0;
      if (!this.firstOf.has(ways)) this.firstOf.set(ways, rows.cell(i));
    }
    this.plain++;
    if (seen.mark === 0) {
      if (value !== 0) {
        this.whole.count++;
        this.whole.digits += seen.before;
        if (seen.before > 3) this.whole.isLong = true;
      }
      if (seen.before === 8 && isCompactDate(value)) this.compactDates++;
    } else if (ways === EITHER_POINT || ways === EITHER_COMMA) {
      this.either.count++;
      this.either.digits += seen.before;
    }
  }

  /**
   * @param {number} ways
   * @param {number} count
   */
  #count(ways, count) {
    if (count > 0) this.ways.set(ways, (this.ways.get(ways) ?? 0) + count);
  }

  /**
   * Count a cell that is not written as plainly as most, and return what it is where that was looked at.
   *
   * @param {string} cell trimmed
   */
  #addText(cell) {
    const isFull = this.known.size === MOST_KNOWN;
    if (isFull && this.numbers + this.dates === 0 && !this.rule.has(cell)) {
      this.texts++; // so many different texts, and nothing else yet
      return null;
    }
    let kind = this.known.get(cell);
    if (!kind) {
      kind = kindOf(cell, this.rule);
      if (!isFull) this.known.set(cell, kind);
    }
    if (kind.kind === "missing") {
      this.missing++;
      add(this.codes, cell, MOST_CODES);
    } else if (kind.kind === "number") {
      this.numbers++;
      this.#count(kind.ways, 1);
      if (!this.firstOf.has(kind.ways)) this.firstOf.set(kind.ways, cell);
      if (kind.unit) {
        add(this.units, kind.unit, MOST_LEVELS);
        this.first.unit ||= cell;
      } else if (kind.isNegative && !asTyped(cell).startsWith("-")) this.first.signed ||= cell;
      this.#weigh(kind.digits, kind.ways);
    } else if (kind.kind === "date") {
      this.dates++;
      this.first.date ||= cell;
      for (const pattern of kind.patterns) add(this.patterns, pattern, MOST_LEVELS);
    } else if (kind.kind === "maybe-missing") {
      this.maybeMissing++;
      add(this.maybeCodes, cell, MOST_CODES);
    } else {
      this.texts++;
      if (this.levels.size < MOST_LEVELS) this.levels.add(cell);
      else if (this.hasAllLevels) this.hasAllLevels = this.levels.has(cell);
    }
    return kind.kind;
  }

  /**
   * Weigh a number that is written with a unit or a printed sign for what 1,316 may be beside it.
   *
   * @param {string} digits with their marks
   * @param {number} ways
   */
  #weigh(digits, ways) {
    const before = digits.search(/\D|$/);
    if (ways === EITHER_POINT || ways === EITHER_COMMA) {
      this.either.count++;
      this.either.digits += before;
    } else if (before === digits.length && /[1-9]/.test(digits)) {
      this.whole.count++;
      this.whole.digits += before;
      if (before > 3) this.whole.isLong = true;
    }
  }

  /** End the counting. */
  finish() {
    this.#count(this.plainWays, this.plain);
    this.plain = 0;
    this.known.clear();
    return this;
  }
}

/**
 * @param {string} cell
 * @param {import("./missing_codes.js").Missing} rule
 * @returns {CellKind}
 */
function kindOf(cell, rule) {
  const none = { ways: 0, digits: "", unit: "", isNegative: false, patterns: [] };
  if (rule.has(cell)) return { kind: "missing", ...none };
  const parts = numberParts(cell);
  const ways = parts ? waysOf(parts.digits) : 0;
  if (parts && meansMissing(parts, rule)) return { kind: "missing", ...none };
  if (parts && ways > 0) return { ...none, kind: "number", ways, ...parts };
  const patterns = moments(cell).map(({ pattern }) => pattern);
  if (patterns.length > 0) return { ...none, kind: "date", patterns };
  return { kind: rule.hasInNumbers(cell) ? "maybe-missing" : "text", ...none };
}

/**
 * Whether a number means missing in every way in which it can be read.
 *
 * @param {import("./number_parts.js").NumberParts} parts
 * @param {import("./missing_codes.js").Missing} rule
 */
function meansMissing({ digits, isNegative }, rule) {
  if (rule.numbers.size === 0) return false;
  const values = MARKS.map((_, way) => valueOf(digits, way)).filter((value) => value === value);
  return values.length > 0 && values.every((value) => rule.hasNumber(isNegative ? -value : value));
}

/** @param {number} value whole, of eight digits */
function isCompactDate(value) {
  const [month, day] = [Math.floor(value / 100) % 100, value % 100];
  return (
    value >= 19_000_101 && value < 21_000_000 && month > 0 && month < 13 && day > 0 && day < 32
  );
}

/**
 * @param {Map<string, number>} counts
 * @param {string} key
 * @param {number} most keys that are kept
 */
function add(counts, key, most) {
  const before = counts.get(key);
  if (before !== undefined || counts.size < most) counts.set(key, (before ?? 0) + 1);
}
