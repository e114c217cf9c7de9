/** How a text is written: its separator, its decimal mark, whether it has a header. */

import { readNumber } from "./read_number.js";

const SAMPLE = 200_000; // characters that show how the text is written
const SAMPLE_ROWS = 100;
// Where two fit, the first: a decimal comma is no separator.
const DELIMITERS = ["\t", ";", ",", "|"];
const ROUNDING = 1e-9;

/** @typedef {import("./read_number.js").DecimalMark} DecimalMark */
/**
 * @typedef {object} Format how a text is written
 * @property {string} delimiter
 * @property {DecimalMark} decimal
 * @property {boolean} header whether the first row holds names
 */

/**
 * Return how a text is written, judged by its first rows.
 *
 * @param {string} text with "\n" at the ends of lines
 * @param {import("./table_rows.js").Papa} papa
 * @param {Partial<Format>} asked what the reader says about it; the rest is guessed
 * @returns {Format}
 */
export function guessFormat(text, papa, asked) {
  let sample = text.slice(0, SAMPLE);
  if (text.length > SAMPLE) sample = sample.slice(0, sample.lastIndexOf("\n") + 1) || sample;
  const options = { newline: "\n", preview: SAMPLE_ROWS, skipEmptyLines: true };
  /** @type {(delimiter: string) => string[][]} */
  const rowsBy = (delimiter) => papa.parse(sample, { ...options, delimiter }).data;
  const delimiter = asked.delimiter || guessDelimiter(rowsBy);
  const rows = rowsBy(delimiter);
  const decimal = asked.decimal ?? guessDecimal(rows, delimiter);
  /** @param {string} cell */
  const isNumber = (cell) => !Number.isNaN(readNumber(cell.trim(), decimal));
  const header = asked.header ?? !(rows[0] ?? []).some(isNumber);
  return { delimiter, decimal, header };
}

/**
 * Return the separator by which most rows have as many cells as the first; a comma where none fits.
 *
 * @param {(delimiter: string) => string[][]} rowsBy
 */
function guessDelimiter(rowsBy) {
  let found = ",", most = 0; // prettier-ignore
  for (const delimiter of DELIMITERS) {
    const rows = rowsBy(delimiter);
    const width = rows[0]?.length ?? 1;
    if (width === 1) continue;
    const share = rows.filter((cells) => cells.length === width).length / rows.length;
    const score = share + (width > 2 ? 1 : 0); // the three columns of a model come before all else
    if (score > most + ROUNDING) [found, most] = [delimiter, score];
  }
  return found;
}

/**
 * Return which decimal mark the cells of a sample use; a point where nothing tells.
 *
 * @param {string[][]} rows
 * @param {string} delimiter
 * @returns {DecimalMark}
 */
function guessDecimal(rows, delimiter) {
  let commas = 0, points = 0, thousands = 0; // prettier-ignore
  for (const cell of rows.flat()) {
    const text = cell.trim();
    if (/^[+−-]?\d*\.\d+(e[+-]?\d+)?$/i.test(text)) points++;
    else if (/^[+−-]?[1-9]\d{0,2},\d{3}$/.test(text)) thousands++;
    else if (/^[+−-]?\d*,\d+(e[+-]?\d+)?$/i.test(text)) commas++;
  }
  // "1,234" alone may be either; where commas separate cells it is a thousand.
  if (delimiter !== ",") commas += thousands;
  return commas > 0 && points === 0 ? "," : ".";
}
