/**
 * Text → how it is written and what every column holds.
 *
 * The text is read twice: here, and by read_columns.js for the three columns that were chosen, so
 * that a wide table of a million rows needs no more memory than they.
 */

import { count, DataProblem, quoted } from "./data_problem.js";
import { ColumnTally } from "./describe_column.js";
import { guessFormat } from "./guess_format.js";
import { eachRow } from "./table_rows.js";

export const MOST_ROWS = 1_000_000;
const MOST_DISTINCT = 20_000; // counted in one column; beyond, it has many
const MOST_DISTINCT_IN_ALL = 400_000; // columns share the memory
const PREVIEW_ROWS = 5;
const PREVIEW_CHARACTERS = 60; // of one cell
const MOST_NOTICES = 3;

/** @typedef {import("./guess_format.js").Format} Format */
/**
 * @typedef {object} Table
 * @property {Format} format
 * @property {import("./describe_column.js").Column[]} columns
 * @property {number} rows without the header and blank lines
 * @property {string[][]} preview the first rows
 * @property {string[]} notices what was read in a way that the reader should know of
 */

/**
 * Find out how a text is written and what its columns are.
 *
 * @param {string} text with "\n" at the ends of lines
 * @param {import("./table_rows.js").Papa} papa
 * @param {Partial<Format>} [asked] what the reader says about it; the rest is guessed
 * @param {import("./table_rows.js").Progress} [progress]
 * @returns {Table}
 * @throws {DataProblem} where it is no table, in words that say what to do
 */
export function describeTable(text, papa, asked = {}, progress = () => {}) {
  if (text.trim() === "") {
    throw new DataProblem(
      "There is nothing in it. A table needs a line for each observation, " +
        "with its cells separated by commas, semicolons or tabs.",
    );
  }
  const format = guessFormat(text, papa, asked);
  /** @type {ColumnTally[]} */
  let tallies = [];
  /** @type {string[][]} */
  const preview = [];
  /** @type {string[]} */
  let headings = [];
  let rows = 0;
  eachRow(text, papa, format, progress, (cells) => {
    if (tallies.length === 0) {
      headings = cells.map((cell) => (format.header ? cell.trim() : ""));
      const most = Math.min(MOST_DISTINCT, Math.ceil(MOST_DISTINCT_IN_ALL / cells.length));
      tallies = cells.map(() => new ColumnTally(format.decimal, most));
      if (format.header) return;
    }
    rows++;
    if (rows > MOST_ROWS) {
      throw new DataProblem(
        `There are more than ${count(MOST_ROWS)} rows. ` +
          "Take a sample of the clusters, or keep only some of them.",
      );
    }
    if (rows <= PREVIEW_ROWS) preview.push(cells.map((cell) => cell.slice(0, PREVIEW_CHARACTERS)));
    cells.forEach((cell, i) => tallies[i].add(cell.trim()));
  });
  if (rows === 0) {
    throw new DataProblem(
      "Row 1 is the only row, and it holds names. " +
        "Add the rows of data below it, or say that the first row is data.",
    );
  }
  const { names, notices } = distinctNames(headings);
  const columns = tallies.map((tally, i) => tally.column(names[i]));
  return { format, rows, preview, notices, columns };
}

/**
 * Return names of which no two are the same, and what was changed for that.
 *
 * @param {string[]} headings
 */
function distinctNames(headings) {
  /** @type {Map<string, number>} */
  const first = new Map();
  /** @type {string[]} */
  const notices = [];
  const names = headings.map((heading, i) => {
    const name = heading || `column ${i + 1}`;
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, i);
      return name;
    }
    let renamed = `${name} (column ${i + 1})`;
    while (first.has(renamed) || headings.includes(renamed)) renamed += "*";
    notices.push(
      `Row 1: columns ${before + 1} and ${i + 1} are both called ${quoted(name)}. ` +
        `The latter is ${quoted(renamed)} here; give it another name in the file to be sure.`,
    );
    first.set(renamed, i);
    return renamed;
  });
  return { names, notices: notices.slice(0, MOST_NOTICES) };
}
