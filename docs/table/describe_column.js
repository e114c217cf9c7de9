/** What was counted in a column → what it holds, and how its cells become values. */

import { columnWriting } from "./column_writing.js";
import { MOST_LEVELS } from "./column_tally.js";
import { COMPACT, isNumberDate } from "./date_patterns.js";
import { ALONE } from "./number_alone.js";
import { EITHER_POINT, PLAIN } from "./number_marks.js";

const MIXED = 0.5; // of a text's cells are numbers, or nearly: it may have been meant to hold them
/** Decimals among others, limits, how long something took, halves and intervals, angles, powers. */
const NEARLY =
  /\d[.,' ]\d|^[<>≤≥]=?\s*\d|^PT\d+[HMS]|^\d+ ?(?:h|hrs?|hours?|std|min|m|s|sec|d)\b.*\d|^\d+ ?[/–] ?\d+$|\d['’°].*\d|\d ?[×*] ?10/i;
const TIME = /^\d+:\d\d(?::\d\d)?(?:[.,]\d+)?$/; // 4:10.1, 64:10: minutes and seconds, perhaps
const ONE_NUMBER = new RegExp(ALONE); // 12.3*, 1 = never
const MOST_BAD = 0.2; // of a column's cells, if it is to hold numbers or dates all the same

/** @typedef {import("./column_tally.js").ColumnTally} ColumnTally */
/** @typedef {import("./column_writing.js").Writing} Writing */
/**
 * @typedef {object} Content what is known of a column without its name
 * @property {"number" | "date" | "text" | "empty"} kind
 * @property {Writing} writing how its numbers are written
 * @property {string | null} pattern how its dates are written
 * @property {string | null} otherPattern in which all its dates can be read as well
 * @property {number} missing cells
 * @property {[string, number][]} codes what stands in missing cells, "" for nothing, and in how many
 * @property {number} bad cells that are neither missing nor of its kind
 * @property {string | null} example a cell that is not written plainly, as others of the column
 * @property {string | null} signed a number below 0 that is told by brackets or a minus behind it: (5), 5-
 * @property {boolean} isAlone whether of cells with a number and more the number alone is read
 * @property {string[]} levels the texts of a column of text, sorted; none if there are very many
 * @property {{numbers: number, cells: number, other: string, isTime: boolean, hasAlone: boolean} | null} mixed
 *   a column of text most of whose cells are numbers, times or nearly: how many of how many are numbers, the
 *   first cell that is written otherwise, and whether most have a number that may stand alone
 */

/**
 * Decide what a column holds.
 *
 * @param {ColumnTally} tally
 * @param {object} how
 * @param {import("./number_marks.js").DecimalMark | null} how.decimal of the table
 * @param {string} how.separator of cells
 * @param {number} [how.way] in which the reader wants its numbers to be read
 * @param {string[] | null} [how.cells] all of the column; null where they are too many
 * @param {string} [how.date] pattern of its dates, or "number", as the reader says
 * @returns {Content}
 */
export function describeColumn(tally, { decimal, separator, way, date, cells = null }) {
  const { numbers, dates, texts, maybeMissing } = tally;
  const writing = columnWriting(tally, decimal, separator, way);
  const all = numbers + dates + texts;
  // One cell of three may be bad: it is named, and not taken for what the column is.
  const mostBad = Math.max(MOST_BAD * all, Math.min(1, all - 2));
  const common = {
    writing,
    pattern: null,
    otherPattern: null,
    example: null,
    signed: null,
    isAlone: tally.isAlone,
    levels: [],
    mixed: null,
  };
  const missing = {
    missing: tally.missing + maybeMissing,
    codes: [...tally.codes, ...tally.maybeCodes],
  };
  const { pattern, otherPattern, count } = datesOf(tally, date);
  if (pattern && all - count <= mostBad) {
    const example = tally.first.date || [...tally.firstOf.values()][0];
    return {
      ...common,
      ...missing,
      kind: "date",
      pattern,
      otherPattern,
      example,
      bad: all - count,
    };
  }
  const bad = all - readable(tally, writing);
  if (numbers > 0 && bad <= mostBad) {
    return {
      ...common,
      ...missing,
      kind: "number",
      example: exampleOf(tally, writing),
      signed: tally.first.signed || null,
      bad,
    };
  }
  return {
    ...common,
    kind: all + maybeMissing === 0 ? "empty" : "text",
    missing: tally.missing,
    codes: [...tally.codes],
    bad: 0,
    levels: levelsOf(tally, cells),
    mixed: mixedOf(tally, writing),
  };
}

/**
 * Return how most dates of a column are written, and how they may be read as well.
 *
 * @param {ColumnTally} tally
 * @param {string} [asked]
 * @returns {{pattern: string | null, otherPattern: string | null, count: number}}
 */
function datesOf({ patterns, numbers, compactDates }, asked) {
  if (asked === "number") return { pattern: null, otherPattern: null, count: 0 };
  if (asked && isNumberDate(asked)) return { pattern: asked, otherPattern: null, count: numbers };
  if (compactDates > 0 && compactDates === numbers) {
    return { pattern: COMPACT, otherPattern: null, count: numbers };
  }
  const most = Math.max(0, ...patterns.values());
  const best = [...patterns.keys()].filter((pattern) => patterns.get(pattern) === most);
  // 3/2/2024: with slashes the month comes first more often than not.
  const usual = best.find((pattern) => pattern.startsWith("%m/")) ?? best[0] ?? null;
  const pattern = asked ?? usual;
  const isSwapped = (/** @type {string} */ one) => one !== pattern && /%[md].%[md]/.test(one);
  return {
    pattern,
    otherPattern: best.find(isSwapped) ?? null,
    count: patterns.get(pattern ?? "") ?? 0,
  };
}

/**
 * Return the different texts of a column, numbers among them as well.
 *
 * @param {ColumnTally} tally
 * @param {string[] | null} cells
 * @returns {string[]} none if there are very many
 */
function levelsOf({ hasAllLevels, levels, maybeCodes, numbers, dates, rule }, cells) {
  if (!hasAllLevels) return [];
  if (numbers + dates === 0) return [...levels, ...maybeCodes.keys()].sort();
  const all = new Set(cells?.filter((cell) => !rule.has(cell)));
  return all.size <= MOST_LEVELS ? [...all].sort() : [];
}

/**
 * Return how many numbers can be read in a column's way and have its unit.
 *
 * @param {ColumnTally} tally
 * @param {Writing} writing
 */
function readable({ ways, units }, { way, unit }) {
  let count = 0, otherUnit = 0; // prettier-ignore
  for (const [bits, n] of ways) if (bits & (1 << way)) count += n;
  for (const [one, n] of units) if (one !== unit) otherUnit += n;
  return Math.max(0, count - otherUnit);
}

/**
 * Return what is known of a text that may have been meant to hold numbers.
 *
 * @param {ColumnTally} tally
 * @param {Writing} writing
 * @returns {Content["mixed"]}
 */
function mixedOf({ numbers, dates, texts, firstOf, first, levels }, { way }) {
  const cells = numbers + dates + texts;
  const like = (/** @type {RegExp} */ form) =>
    (texts * [...levels].filter((text) => form.test(text)).length) / (levels.size || 1);
  const times = dates + like(TIME);
  const isTime = times > 0 && times >= MIXED * cells && numbers < MIXED * cells;
  const nearly = like(ONE_NUMBER);
  const hasAlone = nearly > 0 && numbers + nearly >= (1 - MOST_BAD) * cells;
  const may = numbers + like(NEARLY);
  if (!isTime && !hasAlone && (may === 0 || may < MIXED * cells)) return null;
  const number = [...firstOf].find(([bits]) => !(bits & (1 << way)))?.[1];
  const [other = number ?? (first.date || first.unit)] = levels;
  const example = hasAlone ? [...levels].find((text) => ONE_NUMBER.test(text)) : undefined;
  return { numbers, cells, other: example ?? other, isTime, hasAlone };
}

/**
 * Return a number of a column that a programming language would read otherwise, or not at all.
 *
 * @param {ColumnTally} tally
 * @param {Writing} writing
 * @returns {string | null} null where all are written plainly
 */
function exampleOf({ first, firstOf }, { way, unit, other }) {
  if (unit) return first.unit;
  for (const [bits, cell] of firstOf) {
    if (!(bits & (1 << way))) continue;
    if ((bits === EITHER_POINT && other !== null) || !(bits & (1 << PLAIN))) return cell;
  }
  return null;
}
