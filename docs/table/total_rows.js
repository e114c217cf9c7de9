/** Rows among the data that sum others up: totals and means of blocks, as spreadsheets insert them. */

import { isMissing } from "./missing_codes.js";
import { isNumberCell } from "./number_parts.js";

const FULL = 0.9; // of a column's cells
const WORD =
  "(?:(?:grand|sub)[- ]?)?(?:totals?|sums?|mean|median|average|avg|overall|std\\.? ?dev\\.?|" +
  "gesamt|gesamtergebnis|ergebnis|insgesamt|summe|teilsumme|zwischensumme|mittelwert|durchschnitt|" +
  "ø|totale|somme|moyenne|suma|promedio|media)";
const TOTAL = new RegExp(`^${WORD}\\s*:?$`, "i");
const TOTAL_OF = new RegExp(`^(?:${WORD}(?: of| for| von)?:? (.+)|(.+?):? ${WORD}\\s*:?)$`, "i");

/** @param {string} label such as "Total" */
export function isTotal(label) {
  return TOTAL.test(label);
}

/**
 * Return what a label sums up.
 *
 * @param {string} label
 * @returns {string | null} "" for "Total", "S1" for "S1 Total" and "Mean of S1"; null for other labels
 */
export function totalOf(label) {
  if (isTotal(label)) return "";
  const match = TOTAL_OF.exec(label);
  return match && (match[1] ?? match[2]);
}

/** @param {string} cell */
function isValue(cell) {
  return isMissing(cell) || isNumberCell(cell);
}

/**
 * Whether cells are a label of a total and numbers.
 *
 * @param {string[]} cells
 */
function isLabelAndNumbers(cells) {
  // "308 Total" might be a number with a unit.
  const texts = cells.filter((cell) => totalOf(cell) !== null || !isValue(cell));
  return texts.length === 1 && totalOf(texts[0]) !== null;
}

/**
 * Return the columns in which a cell stands in nearly every row, so that a total is told by its gap.
 *
 * @param {string[][]} body rows of data
 * @param {number} width
 * @returns {number[]} positions; none if "average" is also the label of rows like others
 */
export function fullColumns(body, width) {
  const plain = body.filter((cells) => !isLabelAndNumbers(cells));
  const isFull = (/** @type {number} */ i) =>
    plain.filter((cells) => (cells[i] ?? "") !== "").length >= FULL * plain.length;
  const full = [...Array(width).keys()].filter(isFull);
  const isOther = body.some(
    (cells) => isLabelAndNumbers(cells) && full.every((i) => (cells[i] ?? "") !== ""),
  );
  return isOther ? [] : full;
}

/**
 * Whether the row that was split last is a total: its label, numbers, and a gap where others have none.
 *
 * @param {import("./rows.js").Rows} rows
 * @param {number} n its cells
 * @param {number[]} full columns
 */
export function isTotalRow(rows, n, full) {
  if (!full.some((i) => i >= n || rows.from[i] === rows.to[i])) return false;
  return isLabelAndNumbers(Array.from({ length: n }, (_, i) => rows.cell(i)));
}
