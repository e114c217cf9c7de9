/** The rows above a table's data: titles and comments, names of columns, units. */

import { isDataCell } from "./data_cell.js";
import { moments } from "./date_patterns.js";
import {
  hasWideGap,
  isBorder,
  isComment,
  isPrinted,
  isRule,
  isSeparatorLine,
} from "./line_kinds.js";
import { isMissing, isMissingNumber } from "./missing_codes.js";
import { isNumberCell } from "./number_parts.js";

const MOST_TITLES = 40;
const MOST_UNITS = 3; // surveys write the question and its number below the name
const NUMERIC = 0.7; // of a column's cells
const MOST = 0.9; // of the rows
const UNIT = /^(?:[([<].*[)\]>]|%|[\p{L}µ°]{1,3}|\w{1,4}\/\w{1,4})$/iu;

/** @typedef {import("./layout.js").Part} Part */
/** @typedef {{row: number, cells: string[], line: string}} TopRow */
/**
 * @typedef {object} Above
 * @property {number[]} header rows that hold names: none, one, or two whose names are joined
 * @property {string[]} headings a name for each column, "" where it has none
 * @property {boolean} isShort whether the header has no cell above the first column, as in R
 * @property {boolean} isDoubtful whether the header may be data
 * @property {number} first row of data
 * @property {import("./layout.js").Skipped[]} skipped
 */

/**
 * Find the names of columns and where the data begin.
 *
 * @param {TopRow[]} top the first rows that are not blank, at least one
 * @param {number} width cells of most rows
 * @param {boolean | undefined} header what the reader says
 * @param {(part: Part) => boolean} mayBe whether rows of a kind may be left out
 * @returns {Above}
 */
export function rowsAbove(top, width, header, mayBe) {
  /** @type {import("./layout.js").Skipped[]} */
  const skipped = [];
  let at = 0;
  for (; at < Math.min(top.length - 1, MOST_TITLES); at++) {
    const part = partAbove(top, at, width);
    if (!part || !mayBe(part)) break;
    skipped.push({ row: top[at].row, part });
  }
  const { row } = top[at];
  const cells = withoutMark(top[at]);
  const body = top
    .slice(at + 1)
    .map((one) => one.cells)
    .filter(({ length }) => length >= width);
  const isShort = isOneShort(cells, body, width);
  const looks = looksLikeNames(cells, body, isShort);
  const rest = { skipped, isDoubtful: header === undefined && looks === "perhaps" };
  if (!(header ?? looks !== "no")) {
    return { header: [], headings: Array(width).fill(""), isShort: false, first: row, ...rest };
  }
  const rows = [row];
  let names = [...(isShort ? [""] : []), ...cells];
  const above = top[at - 1];
  if (above && isMerged(above.cells, names)) {
    skipped.pop();
    rows.unshift(above.row);
    names = mergedNames(above.cells, names);
  }
  let next = at + 1;
  for (; next < top.length && next <= at + MOST_UNITS; next++) {
    const part = isRule(top[next].line) ? "rule" : isUnits(top, next) ? "units" : null;
    if (!part || !mayBe(part)) break;
    skipped.push({ row: top[next].row, part });
  }
  const first = next < top.length ? top[next].row : row + 1;
  while (names.length > width && names[names.length - 1] === "") names.pop();
  const headings = padded(names, width);
  return { header: rows, headings, isShort, first, ...rest };
}

/**
 * @param {TopRow[]} top
 * @param {number} at
 * @param {number} width
 * @returns {Part | null}
 */
function partAbove(top, at, width) {
  const { cells, line } = top[at];
  const rows = top.slice(at + 1).filter((row) => !isComment(row.line) && !isRule(row.line));
  const below = rows.map((row) => row.cells);
  const [next = [], afterNext = []] = below;
  if (at === 0 && isSeparatorLine(line)) return "separator";
  if (isRule(line)) return "rule";
  const isFollowedByData = next.some(isDataCell);
  if (isComment(line)) {
    const isLast = !isComment(top[at + 1].line);
    const areNames = withoutMark(top[at]).length === width && isFollowedByData && isLast;
    if (!areNames || isPrinted(line)) return "comment";
  }
  const filled = filledIn(cells);
  if (cells.some(isBorder)) return null;
  const hasNumbers = cells.some(isNumberCell);
  // Words that blanks separate: more of them than columns, or a year among them above names.
  const isFull = !next.includes("") && next.length >= width - 1;
  if (cells.slice(width).some((cell) => cell !== "")) return "title";
  const areNamesBelow = !isFollowedByData && afterNext.some(isDataCell);
  if (hasNumbers && isFull && areNamesBelow) return "title";
  // Words one blank from each other, above names that stand apart as their columns do.
  const names = rows[below.findIndex((one) => one.some(isDataCell)) - 1];
  const words = cells.filter((cell) => cell !== "").join(" ");
  if (words === line.trim() && names && hasWideGap(names.line)) return "title";
  if (cells.length < width) {
    const areUnits =
      next.length >= cells.length && next.every((cell) => cell === "" || UNIT.test(cell));
    const mayBeNames = filled > 1 && (isFollowedByData || areUnits) && !hasNumbers;
    const mayBeData = hasNumbers && filled > 1 && next.length < width;
    return mayBeNames || mayBeData ? null : "title";
  }
  const isSparse = (width > 2 || areNamesBelow) && (filled < width / 2 || filled === 1);
  // Titles may be several, but rows that begin with gaps are data.
  const others = cells.some(isDataCell) ? [next] : below;
  const fuller = others.map(filledIn).find((n) => n !== filled) ?? 0;
  const isAboveNames = areNamesBelow && filledIn(next) > filled && isMerged(cells, next);
  return isAboveNames || (isSparse && fuller > filled) ? "title" : null;
}

/** @param {string[]} cells */
function filledIn(cells) {
  return cells.filter((cell) => cell !== "").length;
}

/**
 * Return the cells of a row without the mark of a comment, in which some programs write their names.
 *
 * @param {TopRow} row
 */
function withoutMark({ cells, line }) {
  if (!isComment(line)) return cells;
  const first = cells[0].replace(/^(?:#|\/\/|%|!)\s*/, "");
  return first === "" ? cells.slice(1) : [first, ...cells.slice(1)];
}

/**
 * Whether a header has no cell above the first column, as R writes it: one less than all rows, be it
 * that all end in a separator. That column names rows, no two alike; where it does not, a comma in
 * numbers may have cut them in two.
 *
 * @param {string[]} cells
 * @param {string[][]} body
 * @param {number} width
 */
function isOneShort(cells, body, width) {
  const longer = body.filter(({ length }) => length > width);
  const hasEnds = cells.length === width && longer.length >= MOST * body.length;
  const names = hasEnds && cells[width - 1] === "" ? cells.slice(0, -1) : cells;
  const areNames = new Set(body.map(([first]) => first)).size === body.length;
  return names.length === width - 1 && !names.includes("") && areNames;
}

/**
 * Whether a row holds names of columns.
 *
 * @param {string[]} cells
 * @param {string[][]} body the rows below it
 * @param {boolean} isShort
 * @returns {"yes" | "perhaps" | "no"}
 */
function looksLikeNames(cells, body, isShort) {
  const numbers = cells.filter(isNumberCell);
  if (isShort) return "yes";
  const isDate = (/** @type {string} */ cell) => moments(cell).length > 0;
  if (cells.some((cell, i) => isDate(cell) && body.some((row) => isDate(row[i])))) return "no";
  if (numbers.length === 0) return "yes";
  const isText = (/** @type {string} */ cell) =>
    cell !== "" && !isNumberCell(cell) && !isMissing(cell);
  const isAboveNumbers = cells.some((cell, i) => isText(cell) && isNumeric(body, i));
  const hasOddNumber = cells.some((cell, i) => isNumberCell(cell) && isWithoutNumbers(body, i));
  // Years or days as names: whole numbers at equal steps.
  const values = numbers.map(Number);
  const step = values[1] - values[0];
  const areSteps =
    step > 0 && values.every((value, i) => i === 0 || value - values[i - 1] === step);
  if (!areSteps || !values.every(Number.isInteger)) {
    return isAboveNumbers && hasOddNumber ? "perhaps" : "no";
  }
  if (isAboveNumbers) return "yes";
  const isNew = cells.some((cell, i) => isText(cell) && !body.some((row) => row[i] === cell));
  return values.length > 2 && (isNew || hasOddNumber) ? "perhaps" : "no";
}

/**
 * Whether a row of units or questions stands below the names: text where columns hold numbers.
 *
 * @param {TopRow[]} top
 * @param {number} at
 */
function isUnits(top, at) {
  const { cells } = top[at];
  if (cells.some(isNumberCell)) return false;
  const body = top.slice(at + 1).map((row) => row.cells);
  const above = [...cells.keys()].filter((i) => isNumeric(body, i)).map((i) => cells[i] ?? "");
  const texts = above.filter((cell) => !isMissing(cell) && !isMissingNumber(cell));
  return texts.length > 0 && (above.length > 1 || UNIT.test(texts[0]));
}

/**
 * Whether most cells of a column are numbers.
 *
 * @param {string[][]} body
 * @param {number} i
 */
function isNumeric(body, i) {
  const filled = body.map((row) => row[i] ?? "").filter((cell) => !isMissing(cell));
  const numbers = filled.filter(isNumberCell).length;
  return numbers > 0 && numbers >= NUMERIC * filled.length;
}

/**
 * Whether a column has cells, and no number among them.
 *
 * @param {string[][]} body
 * @param {number} i
 */
function isWithoutNumbers(body, i) {
  const filled = body.map((row) => row[i] ?? "").filter((cell) => !isMissing(cell));
  return filled.length > 1 && !filled.some(isNumberCell);
}

/**
 * Whether the cells above names hold for several columns each, as merged cells do.
 *
 * @param {string[]} above
 * @param {string[]} names
 */
function isMerged(above, names) {
  const filled = above.filter((cell) => cell !== "");
  const hasSpan = above.some((cell, i) => i > 0 && cell !== "" && above[i + 1] === "");
  const needed = names.includes("") || new Set(names).size < names.length;
  return filled.length > 1 && above.length === names.length && hasSpan && needed;
}

/**
 * Return names with those of merged cells in front.
 *
 * @param {string[]} above
 * @param {string[]} names
 */
function mergedNames(above, names) {
  let last = "";
  return names.map((name, i) => {
    last = above[i] || last;
    return name === "" ? last : `${last} ${name}`.trim();
  });
}

/**
 * @param {string[]} names
 * @param {number} width
 */
function padded(names, width) {
  return [...names, ...Array(Math.max(0, width - names.length)).fill("")];
}
