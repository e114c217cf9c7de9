/**
 * Text → how it is written and what every column holds.
 *
 * Columns of numbers written plainly and of names are kept on the way. Others that are chosen
 * read_columns.js reads a second time, so that a wide table of a million rows needs no more memory
 * than they.
 */

import { columnNames } from "./column_names.js";
import { columnSample } from "./column_sample.js";
import { ColumnTally } from "./column_tally.js";
import { tableDecimal } from "./column_writing.js";
import { DataProblem } from "./data_problem.js";
import { eachDataRow } from "./data_rows.js";
import { describeColumn } from "./describe_column.js";
import { guessSeparation } from "./guess_separation.js";
import { findLayout } from "./layout.js";
import { isBorder } from "./line_kinds.js";
import { Missing } from "./missing_codes.js";
import { checkIsTable } from "./other_texts.js";
import { mostKept } from "./plain_numbers.js";
import { rowsOfWhole } from "./printed_part.js";
import { Rows } from "./rows.js";
import { checkRows, checkWidth } from "./table_shape.js";
import { longOf, useInTurn } from "./wide_table.js";

const SAMPLE_ROWS = 20_000; // from which columns are guessed
const SAMPLE_CELLS = 400_000; // columns share the memory
const PREVIEW_ROWS = 5;

/** @typedef {import("./asked.js").Asked} Asked */
/** @typedef {import("./column_sample.js").ColumnSample} ColumnSample */
/** @typedef {import("./kept_names.js").KeptNames} KeptNames */
/** @typedef {import("./plain_numbers.js").PlainNumbers} PlainNumbers */
/**
 * @typedef {import("./describe_column.js").Content & {name: string, at: number, isQuoted: boolean,
 *   isUnnamed: boolean, sample: ColumnSample, plain: PlainNumbers | null, names: KeptNames | null}} Column `name` is its heading or "column 2", no two are the same; `at` is
 *   the position of its cells in a row; `isQuoted` says that its cells stand in quotation marks and
 *   those of other columns do not: R writes factors so; `plain` are its numbers if all cells are plain,
 *   `names` what else stands in its cells, unless it is too much
 */
/**
 * What columns are called that have no name.
 *
 * @typedef {object} Names
 * @property {string} column "column {n}"
 * @property {string} again "{name} (column {n})", of a name that occurs before
 * @property {string} heading of what stood in the headings of columns that became rows
 * @property {string} value of what stood below
 */
/**
 * @typedef {object} Table
 * @property {Partial<Asked>} asked as it was read
 * @property {import("./rows.js").Separation} separation
 * @property {import("./layout.js").Layout} layout
 * @property {import("./data_rows.js").Shape} shape
 * @property {import("./number_marks.js").DecimalMark | null} decimal where a column tells
 * @property {Column[]} columns
 * @property {import("./column_names.js").Renamed[]} renamed columns whose headings occur twice
 * @property {number} rows of data; where columns became rows, of each
 * @property {Uint32Array} rowOf positions of these rows in the text, empty where no numbers are kept
 * @property {number | null} whole rows of the table of which this printout shows a part, 0 where it does
 *   not say how many; null where all are shown
 * @property {boolean} isSampled whether there are more rows than columns were guessed from
 * @property {import("./wide_table.js").Long | null} long
 * @property {string[][]} preview cells of the first rows
 */

/** @type {Names} */
export const ENGLISH = {
  column: "column {n}",
  again: "{name} (column {n})",
  heading: "heading",
  value: "value",
};

/**
 * Find out how a text is written and what its columns are.
 *
 * @param {string} text with "\n" at the ends of lines
 * @param {Partial<Asked>} [asked] what the reader says about it; the rest is found out
 * @param {Names} [names]
 * @param {import("./data_rows.js").Progress} [progress]
 * @returns {{rows: Rows, table: Table}}
 * @throws {DataProblem} where it is no table
 */
export function describeTable(text, asked = {}, names = ENGLISH, progress = () => {}) {
  if (text.trim() === "") throw new DataProblem("data-nothing");
  checkIsTable(text);
  const separation = guessSeparation(text, asked);
  const rows = new Rows(text, separation);
  const layout = findLayout(rows, asked);
  if (!layout) throw new DataProblem("data-nothing");
  checkWidth(rows, layout, separation);
  const { width, headings } = layout;
  const { columns: asRows } = asked.long ?? { columns: [] };
  const long = asRows.length > 0 ? longOf(rows, layout, asRows) : null;
  const named = columnNames(headings, names);
  const places = [...headings.keys()]
    .filter((i) => !long?.columns.includes(i))
    .map((at) => ({ at, name: named.names[at] }));
  if (long) {
    places.push({ at: width, name: long.name || names.heading });
    places.push({ at: width + 1, name: names.value });
  }

  const missing = new Missing(asked);
  const most = Math.min(SAMPLE_ROWS, Math.ceil(SAMPLE_CELLS / places.length));
  const alone = asked.alone ?? [];
  const kept = long ? 0 : mostKept(layout.end - layout.first, places.length);
  const tallies = places.map(({ at }) => new ColumnTally(missing, alone.includes(at), kept));
  const rowOf = new Uint32Array(kept);
  const quoted = new Uint32Array(places.length);
  /** @type {string[][]} */
  const cells = places.map(() => []);
  let count = 0;
  const use = (/** @type {number} */ row) => {
    for (let k = 0; k < places.length; k++) {
      const { at } = places[k];
      tallies[k].add(rows, at);
      quoted[k] += rows.isQuoted[at];
      if (count < most) cells[k].push(rows.cell(at));
    }
    if (kept > 0) rowOf[count] = row;
    count++;
  };
  const shape = eachDataRow(
    rows,
    layout,
    asked,
    progress,
    long ? useInTurn(rows, long, width, use) : use,
  );
  checkRows(rows, shape, layout, separation);
  for (const tally of tallies) tally.finish();

  const decimal = asked.decimal ?? tableDecimal(tallies);
  const columns = places.map(({ at, name }, k) => {
    const content = describeColumn(tallies[k], {
      decimal,
      separator: separation.separator,
      way: asked.ways?.[at],
      date: asked.dates?.[at],
      cells: count > most ? null : cells[k],
    });
    const isQuoted = quoted[k] === count && quoted.some((n) => n < count);
    return {
      ...content,
      name,
      at,
      isQuoted,
      isUnnamed: at < width && headings[at] === "",
      sample: columnSample(cells[k], content, missing, count),
      plain: tallies[k].plainNumbers?.length === count ? tallies[k].plainNumbers : null,
      names: tallies[k].names?.length === count ? tallies[k].names : null,
    };
  });
  const table = {
    asked,
    separation,
    layout,
    shape,
    decimal,
    columns: columns.filter(
      ({ kind, levels, at }) =>
        (kind !== "empty" || headings[at] !== "") && !(levels.length === 1 && isBorder(levels[0])),
    ),
    renamed: named.renamed.filter(({ name }) => !isBorder(name)),
    rows: count,
    rowOf: rowOf.subarray(0, count),
    whole: rowsOfWhole(rows, [...layout.skipped, ...shape.skipped], shape.rows),
    isSampled: count > most,
    long,
    preview: cells[0].slice(0, PREVIEW_ROWS).map((_, row) => cells.map((column) => column[row])),
  };
  return { rows, table };
}
