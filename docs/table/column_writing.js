/** How a column's numbers are written: the way that fits all of it, and the table it stands in. */

import {
  COMMA,
  COMMA_THOUSANDS,
  EITHER_COMMA,
  EITHER_POINT,
  MARKS,
  PLAIN,
  POINT_THOUSANDS,
} from "./number_marks.js";

const UNIT_SHARE = 0.8; // of a column's numbers have its unit
const SURE = 1.5; // digits by which whole numbers are longer than what stands before a mark
const LIKELY = 0.75;
const MONEY = /^(?:\p{Sc}|[A-Z]{0,2}\$|[A-Z]{3})$/u;
const MANY = 5; // numbers such as 1,316 beside whole ones, and none with one or two decimals

/** @typedef {import("./column_tally.js").ColumnTally} ColumnTally */
/** @typedef {import("./number_marks.js").DecimalMark} DecimalMark */
/**
 * @typedef {object} Writing
 * @property {number} way position in `MARKS`
 * @property {string} unit "" for none
 * @property {number | null} other way that reads all the same cells, as other numbers
 * @property {boolean} isDoubtful whether little speaks against the other way
 */

/**
 * Return the decimal mark of those columns that can be read with one only.
 *
 * @param {ColumnTally[]} tallies
 * @returns {DecimalMark | null} null where no column tells, or they disagree
 */
export function tableDecimal(tallies) {
  const told = new Set();
  for (const tally of tallies) {
    const marks = new Set(bestWays(tally).map((way) => MARKS[way].decimal));
    if (tally.numbers > 0 && marks.size === 1) told.add([...marks][0]);
  }
  return told.size === 1 ? [...told][0] : null;
}

/**
 * Decide how a column's numbers are written.
 *
 * @param {ColumnTally} tally
 * @param {DecimalMark | null} decimal of the other columns, or as the reader says
 * @param {string} separator of cells
 * @param {number} [asked] the way that the reader chose
 * @returns {Writing}
 */
export function columnWriting(tally, decimal, separator, asked) {
  const unit = unitOf(tally);
  const ways = bestWays(tally);
  const [hasComma, hasPoint] = [tally.ways.has(EITHER_COMMA), tally.ways.has(EITHER_POINT)];
  /** The two that differ in what 1,316 or 1.316 is. */
  const two =
    hasComma && hasPoint
      ? [COMMA_THOUSANDS, POINT_THOUSANDS]
      : hasComma
        ? [COMMA_THOUSANDS, COMMA]
        : [POINT_THOUSANDS, PLAIN];
  if ((!hasComma && !hasPoint) || !two.every((way) => ways.includes(way))) {
    const way = asked ?? ways.find((one) => MARKS[one].decimal === decimal) ?? ways[0];
    return { way, unit, other: null, isDoubtful: false };
  }
  const found =
    asked === undefined
      ? eitherWay(tally, two, decimal, separator, unit)
      : { way: asked, isDoubtful: false };
  return { ...found, unit, other: two[Number(found.way === two[0])] };
}

/**
 * Return the ways in which most of a column's numbers can be read, simple ones first.
 *
 * @param {ColumnTally} tally
 */
function bestWays({ ways }) {
  const readable = MARKS.map((_, way) => {
    let count = 0;
    for (const [bits, n] of ways) if (bits & (1 << way)) count += n;
    return count;
  });
  const most = Math.max(...readable);
  return [...MARKS.keys()].filter((way) => readable[way] === most);
}

/**
 * Decide between thousands and decimals where every number can be read as either.
 *
 * @param {ColumnTally} tally
 * @param {number[]} two ways: thousands first
 * @param {DecimalMark | null} decimal
 * @param {string} separator
 * @param {string} unit
 * @returns {{way: number, isDoubtful: boolean}}
 */
function eitherWay({ whole, either }, two, decimal, separator, unit) {
  const [thousands, decimals] = two;
  const isComma = decimals === COMMA;
  if (decimals === POINT_THOUSANDS) {
    return { way: decimal === "," ? decimals : thousands, isDoubtful: decimal === null };
  }
  if (decimal) {
    return { way: decimal === MARKS[decimals].decimal ? decimals : thousands, isDoubtful: false };
  }
  if (MONEY.test(unit)) return { way: thousands, isDoubtful: false }; // cents have two digits
  if (whole.isLong) return { way: decimals, isDoubtful: true }; // who marks thousands marks all
  if (whole.count > 0) {
    // 953 beside 1,316: close to each other as thousands, and no decimals of another length.
    const longer = whole.digits / whole.count - either.digits / either.count;
    if (longer >= SURE) return { way: thousands, isDoubtful: false };
    const areMany = Math.min(whole.count, either.count) >= MANY;
    if (longer >= LIKELY) return { way: thousands, isDoubtful: !areMany };
    return { way: isComma && areMany ? thousands : decimals, isDoubtful: isComma || areMany };
  }
  // A comma between cells would cut a decimal in two, so programs that write one write a point.
  if (isComma)
    return { way: separator === "," ? thousands : decimals, isDoubtful: separator !== ";" };
  return { way: decimals, isDoubtful: false };
}

/**
 * Return the unit of a column, "" if fewer than most of its numbers have it.
 *
 * @param {ColumnTally} tally
 */
function unitOf({ units, numbers }) {
  for (const [unit, count] of units) if (count >= UNIT_SHARE * numbers) return unit;
  return "";
}
