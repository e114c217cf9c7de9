/**
 * Text → columns. The text is read twice, in pieces: once to describe every column, and again for
 * the three that were chosen, so that a wide table of a million rows needs no more memory than they.
 *
 * Rows are counted as a spreadsheet does: the first line is row 1, the header included.
 */

import { count, DataProblem, quoted } from "./data_problem.js";
import { guessDecimal, isMissing, readNumber } from "./read_number.js";

export const MOST_ROWS = 1_000_000;
const MOST_COLUMNS = 500;
const MOST_DISTINCT = 20_000; // counted in one column; beyond, it has many
const PIECE = 1 << 20; // characters
const SAMPLE = 200_000; // characters that show how the text is written
const SAMPLE_ROWS = 100;
const PREVIEW_ROWS = 5;
const DELIMITERS = ["\t", ";", ",", "|"]; // where two fit, the first: a decimal comma is no separator
const NAMES = { "\t": "tab", ";": "semicolon", ",": "comma", "|": "bar" };

/** @typedef {import("./read_number.js").DecimalMark} DecimalMark */
/** @typedef {{type: string, code: string, message: string, row?: number}} PapaError */
/** @typedef {{parse: (text: string, config: object) => any}} Papa what is used of Papa Parse */
/** @typedef {(share: number) => void} Progress */

/**
 * @typedef {object} Format how a text is written
 * @property {string} delimiter
 * @property {DecimalMark} decimal
 * @property {boolean} header whether the first row holds names
 */
/**
 * @typedef {object} Column what is known of a column
 * @property {string} name its heading, or "column 2"; no two are the same
 * @property {"number" | "text" | "empty"} kind "number": all its cells that are not missing
 * @property {number} missing
 * @property {number} distinct different cells, counted no further than `isMany` says
 * @property {boolean} isMany nearly every row that was looked at has its own value
 * @property {boolean} isWhole whether all its numbers are whole
 * @property {boolean} isConstant
 */
/**
 * @typedef {object} Table
 * @property {Format} format
 * @property {Column[]} columns
 * @property {number} rows without the header and blank lines
 * @property {string[][]} preview the first rows
 * @property {string[]} notices what was read in a way that the reader should know of
 */
/**
 * @typedef {object} Chosen
 * @property {number} y position of the outcome's column, from 0
 * @property {number} x
 * @property {number} cluster
 * @property {boolean} leaveOut whether rows with a missing cell are left out
 */
/**
 * @typedef {object} ModelColumns
 * @property {Float64Array} y
 * @property {Float64Array} x
 * @property {Int32Array} code position of each row's cluster in `names`
 * @property {(string | number)[]} names of the clusters, sorted
 * @property {number} leftOut rows that were left out
 */

/**
 * Find out how a text is written and what its columns are.
 *
 * @param {string} text with "\n" at the ends of lines
 * @param {Papa} papa
 * @param {Partial<Format>} [asked] what the reader says about it; the rest is guessed
 * @param {Progress} [progress]
 * @returns {Table}
 * @throws {DataProblem}
 */
export function describeTable(text, papa, asked = {}, progress = () => {}) {
  if (text.trim() === "") {
    throw new DataProblem(
      "There is nothing in it. A table needs a line for each observation, with its cells separated by commas, semicolons or tabs.",
    );
  }
  const format = guessFormat(text, papa, asked);
  /** @type {Tally[]} */
  let tallies = [];
  /** @type {string[][]} */
  const preview = [];
  /** @type {string[]} */
  let headings = [];
  let rows = 0;
  eachRow(text, papa, format, progress, (cells, row) => {
    if (tallies.length === 0) {
      checkWidth(cells, format, row);
      headings = cells.map((cell) => (format.header ? cell.trim() : ""));
      const most = Math.min(MOST_DISTINCT, Math.ceil(400_000 / cells.length));
      tallies = cells.map(() => new Tally(format.decimal, most));
      if (format.header) return;
    }
    rows++;
    if (rows > MOST_ROWS) {
      throw new DataProblem(
        `There are more than ${count(MOST_ROWS)} rows. Take a sample of the clusters, or keep only some of them.`,
      );
    }
    if (preview.length < PREVIEW_ROWS) preview.push(cells.map((cell) => cell.slice(0, 60)));
    for (let i = 0; i < cells.length; i++) tallies[i].add(cells[i].trim());
  });
  if (rows === 0) {
    throw new DataProblem(
      "Row 1 is the only row, and it holds names. Add the rows of data below it, or say that the first row is data.",
    );
  }
  const { names, notices } = distinctNames(headings);
  return { format, rows, preview, notices, columns: tallies.map((tally, i) => tally.column(names[i])) };
}

/**
 * Read the three chosen columns.
 *
 * @param {string} text
 * @param {Papa} papa
 * @param {Table} table as `describeTable` gives it
 * @param {Chosen} chosen
 * @param {Progress} [progress]
 * @returns {ModelColumns}
 * @throws {DataProblem} that names row and column
 */
export function readColumns(text, papa, { format, columns, rows }, chosen, progress = () => {}) {
  const y = new Float64Array(rows);
  const x = new Float64Array(rows);
  const code = new Int32Array(rows);
  /** @type {Map<string, number>} */
  const codeOf = new Map();
  const roles = /** @type {const} */ (["y", "x", "cluster"]);
  /** @type {Map<number, {row: number, cell: string, more: number}>} */
  const missing = new Map();
  /** @type {Map<number, {row: number, cell: string, more: number}>} */
  const texts = new Map();
  let kept = 0, read = 0; // prettier-ignore
  eachRow(text, papa, format, progress, (cells, row) => {
    if (read++ === 0 && format.header) return;
    const [cellY, cellX, name] = roles.map((role) => cells[chosen[role]].trim());
    let isComplete = true;
    for (const [role, cell] of /** @type {const} */ ([["y", cellY], ["x", cellX], ["cluster", name]])) {
      if (!isMissing(cell)) continue;
      isComplete = false;
      if (!chosen.leaveOut) note(missing, chosen[role], row, cell);
    }
    if (!isComplete) return;
    const [valueY, valueX] = [readNumber(cellY, format.decimal), readNumber(cellX, format.decimal)];
    if (!Number.isFinite(valueY)) note(texts, chosen.y, row, cellY);
    if (!Number.isFinite(valueX)) note(texts, chosen.x, row, cellX);
    let position = codeOf.get(name);
    if (position === undefined) codeOf.set(name, (position = codeOf.size));
    y[kept] = valueY;
    x[kept] = valueX;
    code[kept++] = position;
  });
  const problems = [...texts].map(
    ([column, { row, cell, more }]) =>
      `Column ${quoted(columns[column].name)}, row ${row}: ${quoted(cell)} is not a number${others(more)}. ` +
      advice(cell, format),
  );
  if (missing.size > 0) {
    const where = [...missing].map(
      ([column, { row, cell, more }]) =>
        `Column ${quoted(columns[column].name)}, row ${row}: the cell is ` +
        `${cell === "" ? "empty" : `${quoted(cell)}, which means missing`}${others(more)}.`,
    );
    problems.push(`${where.join(" ")} Fill the gaps, or choose “Leave out rows with missing cells”.`);
  }
  if (problems.length > 0) throw new DataProblem(problems.join(" "));
  if (kept === 0) {
    throw new DataProblem(
      "No row is left: in every one a cell of the chosen columns is missing. Choose other columns, or fill the gaps.",
    );
  }
  return {
    y: y.slice(0, kept),
    x: x.slice(0, kept),
    ...sortedClusters(code.slice(0, kept), [...codeOf.keys()]),
    leftOut: rows - kept,
  };
}

/**
 * Call `use` for every row that is not blank, with its number in the text.
 *
 * @param {string} text
 * @param {Papa} papa
 * @param {Pick<Format, "delimiter">} format
 * @param {Progress} progress
 * @param {(cells: string[], row: number) => void} use
 * @throws {DataProblem} for quotes that are not closed, and rows of another length than the first
 */
function eachRow(text, papa, { delimiter }, progress, use) {
  let row = 0, width = 0; // prettier-ignore
  papa.parse(text, {
    delimiter,
    newline: "\n",
    chunkSize: PIECE,
    chunk: (/** @type {{data: string[][], errors: PapaError[], meta: {cursor: number}}} */ piece) => {
      const [error] = piece.errors.filter(({ type }) => type === "Quotes");
      if (error) throw badQuotes(row + (error.row ?? 0) + 1, error);
      for (const cells of piece.data) {
        row++;
        if (cells.length === 1 && cells[0].trim() === "") continue;
        width ||= cells.length;
        if (cells.length !== width) throw ragged(cells, row, width, delimiter);
        use(cells, row);
      }
      progress(Math.min(piece.meta.cursor / text.length, 1));
    },
  });
}

/**
 * @param {number} row
 * @param {PapaError} error
 */
function badQuotes(row, { code }) {
  return new DataProblem(
    code === "MissingQuotes"
      ? `Row ${row}: a quotation mark is opened and never closed. Close it, or remove it.`
      : `Row ${row}: text follows a closing quotation mark. Write a quotation mark inside a cell twice ("").`,
  );
}

/**
 * @param {string[]} cells
 * @param {number} row
 * @param {number} width of the first row
 * @param {string} delimiter
 */
function ragged(cells, row, width, delimiter) {
  const name = NAMES[/** @type {keyof typeof NAMES} */ (delimiter)] ?? "separator";
  const are = `Row ${row} has ${cells.length} ${cells.length === 1 ? "cell" : "cells"}, row 1 has ${width}`;
  return new DataProblem(
    cells.length > width
      ? `${are}: column ${width + 1} has no heading. Remove what is too much; a text that holds a ${name} needs quotation marks around it.`
      : `${are}: column ${cells.length + 1} is not there. Add the cells, empty ones if need be; perhaps the line is broken in two.`,
  );
}

/**
 * @param {string[]} cells
 * @param {Format} format
 * @param {number} row
 */
function checkWidth(cells, { delimiter }, row) {
  if (cells.length > MOST_COLUMNS) {
    throw new DataProblem(
      `Row ${row} has ${count(cells.length)} columns; at most ${MOST_COLUMNS} can be read. Save only the columns ` +
        "that matter; if the table lies on its side, turn it so that each observation is a row.",
    );
  }
  if (cells.length < 3) {
    const found = cells.length === 1 ? "1 column" : "2 columns";
    const name = NAMES[/** @type {keyof typeof NAMES} */ (delimiter)] ?? "separator";
    throw new DataProblem(
      `Row ${row} has ${found}, separated by ${name}; three are needed: outcome, predictor and cluster. ` +
        "Choose another separator if this one is wrong.",
    );
  }
}

/**
 * @param {string} text
 * @param {Papa} papa
 * @param {Partial<Format>} asked
 * @returns {Format}
 */
function guessFormat(text, papa, asked) {
  let sample = text.slice(0, SAMPLE);
  if (text.length > SAMPLE) sample = sample.slice(0, sample.lastIndexOf("\n") + 1) || sample;
  const rowsBy = (/** @type {string} */ delimiter) =>
    /** @type {string[][]} */ (
      papa.parse(sample, { delimiter, newline: "\n", preview: SAMPLE_ROWS, skipEmptyLines: true }).data
    );
  let delimiter = asked.delimiter;
  if (!delimiter) {
    let best = 0;
    delimiter = ",";
    for (const candidate of DELIMITERS) {
      const rows = rowsBy(candidate);
      const width = rows[0]?.length ?? 1;
      const share = rows.filter((cells) => cells.length === width).length / rows.length;
      if (width > 1 && share + (width > 2 ? 1 : 0) > best + 1e-9) {
        best = share + (width > 2 ? 1 : 0);
        delimiter = candidate;
      }
    }
  }
  const rows = rowsBy(delimiter);
  const decimal = asked.decimal ?? guessDecimal(rows, delimiter);
  const isNumber = (/** @type {string} */ cell) => !Number.isNaN(readNumber(cell.trim(), decimal));
  const header = asked.header ?? !(rows[0] ?? []).some(isNumber);
  return { delimiter, decimal, header };
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
    const renamed = `${name} (column ${i + 1})`;
    notices.push(
      `Row 1: columns ${before + 1} and ${i + 1} are both called ${quoted(name)}. The second is ${quoted(renamed)} here; give it another name in the file to be sure.`,
    );
    first.set(renamed, i);
    return renamed;
  });
  return { names, notices: notices.slice(0, 3) };
}

/**
 * Sort clusters: as numbers if all are whole numbers, otherwise as texts.
 *
 * @param {Int32Array} code overwritten
 * @param {string[]} texts
 * @returns {{code: Int32Array, names: (string | number)[]}}
 */
function sortedClusters(code, texts) {
  const areNumbers = texts.every((text) => /^-?[1-9]\d{0,14}$|^0$/.test(text));
  const names = areNumbers ? texts.map(Number) : texts;
  const order = [...names.keys()].sort((a, b) => (names[a] < names[b] ? -1 : Number(names[a] > names[b])));
  const place = new Int32Array(order.length);
  order.forEach((old, now) => (place[old] = now));
  return { code: code.map((old) => place[old]), names: order.map((old) => names[old]) };
}

/**
 * @param {Map<number, {row: number, cell: string, more: number}>} found
 * @param {number} column
 * @param {number} row
 * @param {string} cell
 */
function note(found, column, row, cell) {
  const before = found.get(column);
  if (before) before.more++;
  else found.set(column, { row, cell, more: 0 });
}

/** @param {number} more */
function others(more) {
  if (more === 0) return "";
  return more === 1 ? ", and one more like it" : `, and ${count(more)} more like it`;
}

/**
 * @param {string} cell
 * @param {Format} format
 */
function advice(cell, { decimal }) {
  const other = decimal === "," ? "." : ",";
  if (Number.isFinite(readNumber(cell, other))) {
    return `If it is one, choose ${decimal === "," ? "the decimal point" : "the decimal comma"} under “How the table is read”.`;
  }
  if (/^[+−-]?(\d*[.,])?\d+e[+-]?\d+$/i.test(cell)) return "It is too large; choose another unit.";
  if (/^[^\d]*\d[\d.,\s]*[^\d]*$/.test(cell)) {
    return "Write it with digits and one decimal mark only: no units, signs of thousands or currencies.";
  }
  return "Correct the cell, or choose another column.";
}

/** Counts what stands in one column. */
class Tally {
  /**
   * @param {DecimalMark} decimal
   * @param {number} most different cells to tell apart
   */
  constructor(decimal, most) {
    this.decimal = decimal;
    this.most = most;
    /** @type {Set<string>} */
    this.cells = new Set();
    this.looked = 0;
    this.missing = 0;
    this.numbers = 0;
    this.texts = 0;
    this.isWhole = true;
    this.low = Infinity;
    this.high = -Infinity;
  }

  /** @param {string} cell trimmed */
  add(cell) {
    if (isMissing(cell)) {
      this.missing++;
      return;
    }
    const value = readNumber(cell, this.decimal);
    if (Number.isNaN(value)) this.texts++;
    else {
      this.numbers++;
      if (this.isWhole && !Number.isInteger(value)) this.isWhole = false;
      if (value < this.low) this.low = value;
      if (value > this.high) this.high = value;
    }
    if (this.cells.size < this.most) {
      this.looked++;
      this.cells.add(cell);
    }
  }

  /**
   * @param {string} name
   * @returns {Column}
   */
  column(name) {
    const kind = this.texts > 0 ? "text" : this.numbers > 0 ? "number" : "empty";
    return {
      name,
      kind,
      missing: this.missing,
      distinct: this.cells.size,
      isMany: this.cells.size > 0.7 * this.looked,
      isWhole: this.isWhole,
      isConstant: kind === "number" ? this.low === this.high : this.cells.size < 2,
    };
  }
}
