/** How a text's rows are taken apart: the separator by which they look most like a table. */

import { isDataCell } from "./data_cell.js";
import { areTypes, hasWideGap, isBoxRule, isComment, isRule } from "./line_kinds.js";
import { numberParts } from "./number_parts.js";
import { isElided } from "./printed_part.js";
import { BLANKS, Rows } from "./rows.js";

const SAMPLE = 100_000; // characters
const SAMPLE_ROWS = 200;
// Where two fit equally well, the first: the rarer in texts, and a decimal comma is no separator.
const SEPARATORS = ["\t", "|", ";", ","];
const NUMERIC = 0.7; // of a column's cells
const REGULAR = 0.9; // of all rows
const ROUNDING = 1e-9;
const CLEARLY = 0.5;
const LIKELY = 0.7; // of all rows, for a mark that hardly stands in texts
const MOST_AROUND = 5; // titles above a table, notes below it

/** @typedef {import("./rows.js").Separation} Separation */
/**
 * @typedef {object} Judged
 * @property {number} score how much the text looks like a table
 * @property {number} width cells of most rows
 * @property {number} share of rows that have as many
 * @property {number} filled columns in which something stands
 * @property {number} numeric columns of numbers or dates
 * @property {boolean} hasLooseMarks whether cells begin or end with another separator
 * @property {boolean} hasTabs whether they have tabs inside
 */

/** @type {Judged} */
const NO_TABLE = {
  score: 0,
  width: 1,
  share: 0,
  filled: 0,
  numeric: 0,
  hasLooseMarks: false,
  hasTabs: false,
};

/**
 * @param {string} text with "\n" at the ends of lines
 * @param {Partial<import("./asked.js").Asked>} asked
 * @returns {Separation}
 */
export function guessSeparation(text, asked) {
  const { separator, quotes = !areLoneMarks(text) } = asked;
  let sample = text.slice(0, SAMPLE);
  if (text.length > SAMPLE) sample = sample.slice(0, sample.lastIndexOf("\n") + 1) || sample;
  if (separator === "places") {
    return { separator: BLANKS, places: columnPlaces(sample) ?? [0], quotes: false };
  }
  if (separator) return { separator, quotes };
  const told = /^"?sep=(.)"?\s*\n/i.exec(sample)?.[1];
  if (told) return { separator: told, quotes };

  /** @type {Separation} */
  let found = { separator: ",", quotes };
  let best = NO_TABLE;
  for (const one of SEPARATORS) {
    const judged = judge(sample, { separator: one, quotes });
    if (judged.score > best.score + ROUNDING && !(judged.hasTabs && best.width > 1)) {
      found = { separator: one, quotes };
      best = judged;
    }
  }
  const blanks = judge(sample, { separator: BLANKS, quotes });
  // Stata's bars are drawn around columns that blanks separate.
  const areFew = found.separator === "|" && best.filled <= 2;
  const areBorders = areFew && blanks.share === 1 && blanks.numeric > best.numeric;
  // Blanks stand in texts as well, and a comma in numbers that blanks separate: "1,5 2,5".
  if (best.share >= LIKELY && found.separator !== "," && !areBorders) return found;
  const isTable = blanks.share >= REGULAR && blanks.numeric > 0 && !blanks.hasLooseMarks;
  const leastAhead = blanks.share === 1 && best.share < 1 ? ROUNDING : CLEARLY;
  const areBlanks = isTable && (areBorders || blanks.score > best.score + leastAhead);
  if (areBlanks && blanks.share === 1) return { separator: BLANKS, quotes };
  // Columns below each other have cells with blanks inside, or with nothing.
  const places = columnPlaces(sample);
  if (places && places.length > 1) {
    const fixed = { separator: BLANKS, places, quotes: false };
    const judged = judge(sample, fixed);
    const isLikely = areBlanks
      ? places.length === blanks.width
      : judged.score > best.score + CLEARLY;
    if (judged.numeric > 0 && !judged.hasLooseMarks && isLikely) return fixed;
  }
  if (areBlanks) return { separator: BLANKS, quotes };
  return found;
}

/**
 * Whether quotation marks are in a text, and each is all that stands in its cell: the same as above.
 *
 * @param {string} text
 */
function areLoneMarks(text) {
  return text.includes('"') && !/[^,;|\t\n ]"|"[^,;|\t\n ]/.test(text);
}

/**
 * Return how much a text looks like a table if it is taken apart in one way.
 *
 * @param {string} sample
 * @param {Separation} separation
 * @returns {Judged}
 */
function judge(sample, separation) {
  const rows = rowsOf(sample, separation);
  /** @type {Map<number, number>} */
  const widths = new Map();
  /** @type {string[][]} */
  const cells = [];
  for (let row = 0; row < rows.length && cells.length < SAMPLE_ROWS; row++) {
    const line = rows.line(row);
    if (rows.isEmpty(row) || isComment(line) || isBoxRule(line) || areTypes(line)) continue;
    if (isElided(rows, rows.split(row))) continue;
    const found = rows.cells(row);
    cells.push(found);
    widths.set(found.length, (widths.get(found.length) ?? 0) + 1);
  }
  const [width, count] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
  if (width === 1) return NO_TABLE;
  const regular = cells.filter((row) => row.length === width);
  let columns = 0, numeric = 0; // prettier-ignore
  for (let i = 0; i < width; i++) {
    const filled = regular.filter((row) => row[i] !== "");
    columns += Number(filled.length > 0);
    const numbers = filled.filter((row) => isDataCell(row[i])).length;
    const units = new Set(filled.map((row) => numberParts(row[i])?.unit || ""));
    units.delete("");
    if (numbers > 0 && units.size < 2 && numbers >= NUMERIC * (filled.length - 1)) numeric++;
  }
  const titles = cells.slice(0, MOST_AROUND).findIndex((row) => row.length >= width - 1);
  const notes = cells
    .slice(-MOST_AROUND)
    .reverse()
    .findIndex((row) => row.length >= width - 1);
  const body = cells.slice(Math.max(titles, 0), cells.length - Math.max(notes, 0));
  const isShort = body[0].length === width - 1; // as R writes its header
  const share = (count + Number(isShort)) / body.length;
  /** @param {RegExp} pattern in a cell of more than some rows */
  const has = (pattern) =>
    regular.filter((row) => row.some((cell) => pattern.test(cell))).length >
    (1 - REGULAR) * regular.length;
  // The three columns of a model come before all else.
  return {
    score: share * (1 + Math.min(numeric, 3)) + (width > 2 ? 1 : 0),
    width,
    share,
    filled: columns,
    numeric,
    hasLooseMarks: has(/^[,;]|^\|.|[,;]$|.\|$/),
    hasTabs: has(/\t/),
  };
}

/**
 * @param {string} sample
 * @param {Separation} separation
 */
function rowsOf(sample, separation) {
  try {
    return new Rows(sample, separation);
  } catch {
    return new Rows(sample, { ...separation, quotes: false }); // the sample ends inside a cell
  }
}

/**
 * Return where columns begin that stand below each other: after places that are blank in all rows.
 * Lines of words, such as titles and notes, have none of the wide gaps that most rows have.
 *
 * @param {string} sample
 * @returns {number[] | null}
 */
function columnPlaces(sample) {
  const filled = sample
    .split("\n")
    .filter((line) => line.trim() !== "" && !isComment(line) && !isRule(line));
  const apart = filled.filter(hasWideGap);
  const lines = apart.length > filled.length / 2 ? apart : filled;
  for (let titles = 0; titles <= 3 && lines.length - titles > 2; titles++) {
    const body = lines.slice(titles, titles + SAMPLE_ROWS);
    const width = Math.max(...body.map((line) => line.trimEnd().length));
    const isFilled = Array.from({ length: width }, (_, at) =>
      body.some((line) => (line[at] ?? " ") !== " "),
    );
    // One blank that happens to stand in all rows divides a column only if the heading does so too.
    const isStart = (/** @type {number} */ at) =>
      isFilled[at] &&
      !isFilled[at - 1] &&
      (!isFilled[at - 2] || /\S/.test(body[0].slice(at, at + 1)));
    const places = [...isFilled.keys()].filter(isStart);
    if (places.length > 1) return [0, ...places.slice(1)];
  }
  return null;
}
