/** How the page read and fitted a table, as plain facts that code in another language repeats. */

import { isNumberDate } from "./date_patterns.js";
import { dittosIn } from "./fill_down.js";
import { MARKS } from "./number_marks.js";
import { OTHER_DIGITS } from "./number_parts.js";
import { INVISIBLE, isBlank } from "./quoted_cell.js";
import { hasSlopes, isCorrelated } from "../engine/structures.js";

/** @typedef {import("./describe_table.js").Table} Table */
/** @typedef {import("./rows.js").Rows} Rows */
/**
 * A column of cells.
 *
 * @typedef {object} CellRecipe
 * @property {number | "heading" | "value"} column position from 0, or one that columns became
 * @property {string} name for a comment
 * @property {string[]} missing cells
 */
/**
 * What has to go before a program takes a column's texts for numbers.
 *
 * @typedef {object} Marks
 * @property {string} unit
 * @property {"" | "," | "." | " " | "'"} thousands mark; "" where none occurs
 * @property {boolean} hasComma whether decimals stand behind a comma
 * @property {boolean} isAlone whether of cells with a number and more the number alone is read
 * @property {string[]} digits of other scripts, as they stand for 0123456789 and the point
 * @property {boolean} hasBlanks
 * @property {boolean} hasPrintedMinus
 * @property {boolean} hasBrackets for negative numbers
 * @property {boolean} isMinusBehind whether some have it after the number
 * @property {boolean} hasD whether exponents begin with D
 * @property {string | null} pattern of dates
 * @property {[string, string] | null} levels of a text that count 0 and 1
 */
/** @typedef {CellRecipe & Marks} NumberRecipe */
/**
 * @typedef {object} Recipe
 * @property {string} file
 * @property {string} encoding as TextDecoder names it
 * @property {string} separator "" where columns begin at `places`
 * @property {number[] | null} places
 * @property {boolean} hasQuotes
 * @property {boolean} hasOddQuotes
 * @property {boolean} hasBlankLines whether lines of blanks stand among the data
 * @property {number} skip lines above the data
 * @property {number[]} dropped rows that are no data, from the first below those lines, from 0
 * @property {number} widest cells of the longest row if not all are of one length, else 0
 * @property {boolean} hasInvisible whether characters that are not seen may stand around cells
 * @property {number[]} filled columns whose empty cells hold what stands above
 * @property {string[]} dittos marks that do so as well
 * @property {{columns: number[], headings: string[]} | null} long
 * @property {NumberRecipe} y
 * @property {NumberRecipe | null} x
 * @property {CellRecipe} cluster
 * @property {CellRecipe | null} within
 * @property {boolean} leavesOut
 * @property {"" | "mean" | "cluster"} centre
 * @property {boolean} scale
 * @property {import("../engine/structures.js").RandomEffects} randomEffects
 * @property {boolean} isSaturated whether lme4 must be told that there are few rows
 * @property {number[] | null} anyTheta where the page's search ended, if another end is as good
 * @property {boolean} isFarOff whether lme4's search stops early in the data's units
 * @property {boolean} isBeyond whether lme4 loses digits, because clusters differ so much more than
 *   rows scatter
 */

const BEYOND = 1e3; // SD between clusters over the noise
const FAR_OFF = 1; // standard deviations of x between its mean and 0
const [SMALL, LARGE] = [0.2, 5]; // standard deviations of x at which lme4's search works well

/**
 * @param {{name: string, encoding: string}} file
 * @param {Rows} rows
 * @param {Table} table
 * @param {import("./asked.js").Choices} chosen
 * @param {import("./read_columns.js").ModelColumns} columns
 * @param {{randomEffects: import("../engine/structures.js").RandomEffects, isSaturated: boolean,
 *   anyTheta: number[] | null, x: import("./spread.js").Spread | null, signal: number}} fitted `x` as it was fitted
 * @returns {Recipe}
 */
export function recipeOf(file, rows, table, chosen, columns, fitted) {
  const { separation, layout, shape, long } = table;
  const { leftOut, otherLevels, met } = columns;
  const line = firstLine(rows.text, rows.starts[layout.first]);
  const dropped = [...layout.skipped, ...shape.skipped]
    .map(({ row }) => row)
    .filter((row) => row >= layout.first)
    .sort((a, b) => a - b);
  const widths = dropped.map((row) => rows.split(row));
  const isEven = shape.isEven && widths.every((n) => n === layout.width);
  return {
    file: file.name,
    encoding: file.encoding,
    separator: separation.places ? "" : separation.separator,
    places: separation.places ?? null,
    // Marks that stand inside cells and enclose none are characters like others.
    hasQuotes: separation.quotes !== false && (rows.hasQuoted || !rows.hasOddQuotes),
    hasOddQuotes: rows.hasOddQuotes && rows.hasQuoted,
    hasBlankLines: hasBlankLines(rows, layout.first),
    skip: line,
    dropped: positions(rows, layout.first, dropped),
    widest: isEven ? 0 : Math.max(shape.widest, ...widths),
    hasInvisible: new RegExp(`[${INVISIBLE}]`).test(rows.text),
    dittos: dittosIn(rows.text),
    filled: (table.asked.filled ?? []).filter((at) => at < layout.width),
    long: long && {
      columns: long.columns,
      headings: long.places.map(([from, to]) => rows.text.slice(from, to)),
    },
    y: numberRecipe(table, chosen.y, met.y, null),
    x: chosen.x < 0 ? null : numberRecipe(table, chosen.x, met.x, chosen.levels),
    cluster: cellRecipe(table, chosen.cluster, met.cluster),
    within: chosen.within < 0 ? null : cellRecipe(table, chosen.within, met.within),
    leavesOut: leftOut > 0 || otherLevels > 0 || shape.empty > 0,
    centre: chosen.x < 0 ? "" : chosen.centreWithin ? "cluster" : chosen.centre ? "mean" : "",
    scale: chosen.x >= 0 && chosen.scale,
    randomEffects: fitted.randomEffects,
    isSaturated: fitted.isSaturated,
    anyTheta: fitted.anyTheta,
    isFarOff: isFarOff(fitted),
    isBeyond: fitted.signal > BEYOND,
  };
}

/** @param {Pick<Recipe, "randomEffects"> & {x: import("./spread.js").Spread | null}} fitted */
function isFarOff({ randomEffects, x }) {
  if (!x || !hasSlopes(randomEffects)) return false;
  const isFar = isCorrelated(randomEffects) && Math.abs(x.mean) > FAR_OFF * x.sd;
  return isFar || x.sd < SMALL || x.sd > LARGE;
}

/**
 * Return how many lines stand above a place.
 *
 * @param {string} text
 * @param {number} end
 */
function firstLine(text, end) {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

/**
 * Return the places of rows among those that are not blank, from the first on.
 *
 * @param {Rows} rows
 * @param {number} first
 * @param {number[]} wanted rows, rising
 */
function positions(rows, first, wanted) {
  /** @type {number[]} */
  const found = [];
  let place = 0, next = 0; // prettier-ignore
  for (let row = first; next < wanted.length; row++) {
    if (row === wanted[next]) {
      found.push(place);
      next++;
    }
    if (!isBlankLine(rows, row)) place++;
  }
  return found;
}

/**
 * Whether a line holds blanks and nothing else.
 *
 * @param {Rows} rows
 * @param {number} first
 */
function hasBlankLines(rows, first) {
  for (let row = first; row < rows.length; row++) {
    const isEmpty = rows.starts[row + 1] - 1 === rows.starts[row];
    if (!isEmpty && isBlankLine(rows, row)) return true;
  }
  return false;
}

/**
 * @param {Rows} rows
 * @param {number} row
 */
function isBlankLine(rows, row) {
  const end = rows.starts[row + 1] - 1;
  for (let at = rows.starts[row]; at < end; at++) {
    const code = rows.text.charCodeAt(at);
    if (!isBlank(code) || (code === rows.separator && code === 9)) return false;
  }
  return true;
}

/**
 * @param {Table} table
 * @param {number} i
 * @param {import("./column_parts.js").Met} met
 * @returns {CellRecipe}
 */
function cellRecipe({ columns, layout, shape }, i, met) {
  const { at, name } = columns[i];
  const column = at < layout.width ? at : at === layout.width ? "heading" : "value";
  const codes = shape.empty > 0 ? new Set(["", ...met.codes]) : met.codes;
  return { column, name, missing: [...codes] };
}

/**
 * @param {Table} table
 * @param {number} i
 * @param {import("./column_parts.js").Met} met
 * @param {[string, string] | null} levels
 * @returns {NumberRecipe}
 */
function numberRecipe(table, i, met, levels) {
  const { writing, pattern } = table.columns[i];
  const { decimal, thousands } = MARKS[writing.way];
  const has = (/** @type {RegExp} */ sign) => [...met.signs].some((one) => sign.test(one));
  const isText = levels !== null || (pattern !== null && !isNumberDate(pattern));
  const marks = { "": /(?!)/, ",": /,/, ".": /\./, " ": /\s/, "'": /['’‘ʼ´`_]/ };
  return {
    ...cellRecipe(table, i, met),
    unit: isText ? "" : writing.unit,
    thousands: !isText && has(marks[thousands]) ? thousands : "",
    hasComma: !isText && decimal === ",",
    isAlone: !isText && table.columns[i].isAlone,
    digits: isText ? [] : otherDigits(met.signs),
    hasBlanks: !isText && has(/\s/),
    hasPrintedMinus: !isText && has(/[−–‒﹣－]/),
    hasBrackets: !isText && has(/\(/),
    isMinusBehind: !isText && has(/^behind$/),
    hasD: !isText && has(/^d$/i),
    pattern,
    levels,
  };
}

/**
 * Return the scripts whose digits, or at least whose point, were met.
 *
 * @param {Set<string>} signs
 */
function otherDigits(signs) {
  const scripts = OTHER_DIGITS.filter((some) =>
    [...some].slice(0, -1).some((one) => signs.has(one)),
  );
  return scripts.length > 0
    ? scripts
    : OTHER_DIGITS.filter((some) => signs.has(some.slice(-1))).slice(0, 1);
}
