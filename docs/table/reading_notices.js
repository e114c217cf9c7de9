/** What was read in a way that the reader should know of, each with the way back. */

import { valueOf } from "./cell_reader.js";
import { OUTCOME_NAME, PREDICTOR_NAME } from "./column_scores.js";
import { isTimeOfDay } from "./date_patterns.js";
import { hasDittos, isDitto, isOncePerBlock } from "./fill_down.js";
import { isOneNameShort } from "./guess_columns.js";
import { MARKS } from "./number_marks.js";
import { SAVING } from "./other_texts.js";
import { columnsInSeries } from "./wide_table.js";

const DIGITS = 15; // of a number that stands in a cell
const AGAIN = 0.4; // of names, so that two tables may stand side by side
const MOST_NAMES = 3; // of columns that one notice names
const DATE_NAME = /date|datum|day|tag\b|time|zeit|stamp|epoch|unix|when|wann|^ts$/i;
/** @type {[string, number, number][]} numbers that seem to be dates, and the years around now */
const SEEMING = [
  ["excel", 20_000, 60_000],
  ["unix", 3e8, 2.3e9],
  ["milliseconds", 3e11, 2.3e12],
];

/** @typedef {import("./asked.js").Asked} Asked */
/** @typedef {import("./data_problem.js").Action} Action */
/** @typedef {import("./data_problem.js").Message} Message */
/** @typedef {import("./describe_table.js").Column} Column */
/** @typedef {import("./describe_table.js").Table} Table */

/**
 * @param {Table} table
 * @param {string} encoding of its file
 * @returns {Message[]} what is doubtful first
 */
export function readingNotices(table, encoding) {
  const { asked, columns, layout, shape, long, whole } = table;
  const numbers = columns.filter(({ kind }) => kind === "number");
  const told = numbers.filter(
    ({ writing, example }) => example !== null && (isUnusual(writing) || writing.other !== null),
  );
  return [
    ...(whole === null
      ? []
      : [{ key: "data-read-part", values: { ...SAVING, rows: shape.rows, whole } }]),
    ...grouped(told, (column) => JSON.stringify(column.writing)).map((some) =>
      writingNotice(some, asked),
    ),
    ...grouped(
      columns.filter(({ kind }) => kind === "date"),
      ({ pattern, otherPattern }) => `${pattern} ${otherPattern}`,
    ).map((some) => dateNotice(some, asked)),
    ...numbers.flatMap(signNotice),
    ...aloneNotices(columns, asked),
    ...columns.flatMap((column) => mixedNotice(column, asked)),
    ...blockNotices(columns, asked),
    ...numbers.flatMap((column) => seemingDate(column, asked)),
    ...missingNotice(columns, asked),
    ...skippedNotices([...layout.skipped, ...shape.skipped], asked),
    ...headerNotices(table),
    ...(long
      ? [
          {
            key: "data-read-long",
            values: { columns: long.columns.length },
            actions: [undo({ long: null })],
          },
        ]
      : []),
    ...(long ? [] : wideNotices(columns, layout)),
    ...(encoding === "utf-8" ? [] : [{ key: "data-read-encoding", values: { encoding } }]),
  ];
}

/** @param {import("./column_writing.js").Writing} writing */
function isUnusual({ way, unit }) {
  return unit !== "" || MARKS[way].thousands !== "";
}

/**
 * @param {Column[]} some columns written alike
 * @param {Partial<Asked>} asked
 * @returns {Message}
 */
function writingNotice(some, asked) {
  const { writing, example, pattern } = some[0];
  const cell = String(example);
  /** @param {number} way */
  const value = (way) => ({
    significant: valueOf(cell, { writing: { ...writing, way }, pattern }),
    digits: DIGITS,
  });
  const { other } = writing;
  const values = { ...columnNames(some), cell: { name: cell }, value: value(writing.way) };
  if (other === null) return { key: "data-read-number", values };
  const ways = { ...asked.ways, ...Object.fromEntries(some.map(({ at }) => [at, other])) };
  return {
    key: writing.isDoubtful ? "data-read-number-doubtful" : "data-read-number",
    values,
    actions: [
      {
        key: "data-do-read-as",
        values: { cell: { name: cell }, value: value(other) },
        asked: { ways },
      },
    ],
  };
}

/**
 * @param {Column} column
 * @returns {Message[]} of numbers below 0 as accounts write them; a mark such as 2- may mean another thing
 */
function signNotice({ name, signed, writing, pattern }) {
  if (signed === null) return [];
  const value = { significant: valueOf(signed, { writing, pattern }), digits: DIGITS };
  return [{ key: "data-read-signed", values: { column: { name }, cell: { name: signed }, value } }];
}

/**
 * @param {Column[]} some columns of dates written alike
 * @param {Partial<Asked>} asked
 * @returns {Message}
 */
function dateNotice(some, asked) {
  const { example, pattern, otherPattern } = some[0];
  const isHours = pattern !== null && isTimeOfDay(pattern);
  const dates = (/** @type {string} */ to) => ({
    asked: { dates: { ...asked.dates, ...Object.fromEntries(some.map(({ at }) => [at, to])) } },
  });
  const isNumber = example !== null && /^\d+([.,]\d+)?$/.test(example);
  return {
    key: isHours ? "data-read-time" : otherPattern ? "data-read-date-doubtful" : "data-read-date",
    values: {
      ...columnNames(some),
      cell: { name: String(example) },
      ...(isHours ? {} : { order: orderOf(String(pattern)) }),
    },
    actions: [
      ...(otherPattern ? [{ key: "data-do-swap", ...dates(otherPattern) }] : []),
      ...(isNumber ? [{ key: "data-do-number", ...dates("number") }] : []),
    ],
  };
}

/**
 * Return what comes first in dates: the word for it is in docs/words.
 *
 * @param {string} pattern
 * @returns {"day" | "month" | "year" | "number"}
 */
function orderOf(pattern) {
  if (/^%d/.test(pattern)) return "day";
  if (/^%[mbB]/.test(pattern)) return "month";
  return pattern.startsWith("%Y") ? "year" : "number";
}

/**
 * @param {Column[]} columns
 * @param {Partial<Asked>} asked
 * @returns {Message[]} of columns of whose cells the number alone is read
 */
function aloneNotices(columns, { alone = [] }) {
  return columns
    .filter(({ isAlone }) => isAlone)
    .map(({ name, at }) => ({
      key: "data-read-alone",
      values: { column: { name } },
      actions: [undo({ alone: alone.filter((other) => other !== at) })],
    }));
}

/**
 * @param {Column} column
 * @param {Partial<Asked>} asked
 * @returns {Message[]} of a column of text that may have been meant to hold numbers
 */
function mixedNotice({ name, at, mixed, sample, writing }, { alone = [] }) {
  if (!mixed) return [];
  const { numbers, cells, other, isTime, hasAlone } = mixed;
  if (isTime) {
    return [{ key: "data-read-mixed-times", values: { column: { name }, cell: { name: other } } }];
  }
  // Names such as "1 north" and "2 south", "Room 1.1" and "Room 1.2".
  const isMeasured =
    /^(?:[<>≤≥]=?|PT)?\s*\d/.test(other) && (OUTCOME_NAME.test(name) || PREDICTOR_NAME.test(name));
  const areNames = numbers === cells || (numbers === 0 && !hasAlone && !isMeasured);
  if (areNames && !sample.isMany) return [];
  const values = { column: { name }, numbers, cells, cell: { name: other } };
  const reading = { writing: { ...writing, unit: "" }, pattern: null, isAlone: true };
  const value = { significant: valueOf(other, reading), digits: DIGITS };
  const actions = [
    {
      key: "data-do-read-as",
      values: { cell: { name: other }, value },
      asked: { alone: [...alone, at] },
    },
  ];
  return [{ key: "data-read-mixed", values, ...(hasAlone ? { actions } : {}) }];
}

/**
 * @param {Column[]} columns
 * @param {Partial<Asked>} asked
 * @returns {Message[]} of columns written once for each block of rows
 */
function blockNotices(columns, { filled = [] }) {
  const [done, open] = [
    columns.filter(({ at }) => filled.includes(at)),
    columns.filter(isOncePerBlock),
  ];
  return [
    ...(done.length > 0
      ? [{ key: "data-read-filled", values: columnNames(done), actions: [undo({ filled: [] })] }]
      : []),
    ...open.map((column) => ({
      key: hasDittos(column) ? "data-read-dittos" : "data-read-blocks",
      values: { column: { name: column.name } },
      actions: [{ key: "data-do-fill-down", asked: { filled: [...filled, column.at] } }],
    })),
  ];
}

/**
 * @param {Column} column
 * @param {Partial<Asked>} asked
 * @returns {Message[]}
 */
function seemingDate({ name, at, sample, pattern }, asked) {
  if (pattern || asked.dates?.[at] || !DATE_NAME.test(name) || !(sample.low < sample.high))
    return [];
  const found = SEEMING.find(([, low, high]) => sample.low >= low && sample.high <= high);
  if (!found) return [];
  const [what] = found;
  const values = {
    column: { name },
    what,
    low: { significant: sample.low, digits: DIGITS },
    high: { significant: sample.high, digits: DIGITS },
  };
  const actions = [{ key: "data-do-days", asked: { dates: { ...asked.dates, [at]: what } } }];
  return [{ key: "data-read-seems-date", values, actions }];
}

/**
 * @param {Column[]} columns
 * @param {Partial<Asked>} asked
 * @returns {Message[]} one, where a cell says in its own way that it is missing
 */
function missingNotice(columns, asked) {
  /** @type {Map<string, number>} */
  const codes = new Map();
  /** @type {(column: Column, code: string) => boolean} */
  const isSaid = (column, code) => isPlainGap(code) || (isDitto(code) && hasDittos(column));
  const concerned = columns.filter((column) =>
    column.codes.some(([code]) => !isSaid(column, code)),
  );
  for (const column of concerned) {
    for (const [code, n] of column.codes) {
      if (!isSaid(column, code)) codes.set(code, (codes.get(code) ?? 0) + n);
    }
  }
  if (codes.size === 0) return [];
  const cells = [...codes.keys()];
  let count = 0;
  for (const n of codes.values()) count += n;
  const values = {
    codes: { list: cells.map((name) => ({ name })) },
    count,
    ...columnNames(concerned),
  };
  const actions = [
    { key: "data-do-not-missing", asked: { present: [...(asked.present ?? []), ...cells] } },
  ];
  return [{ key: "data-read-missing", values, actions }];
}

/** @param {string} code that every program takes for missing */
function isPlainGap(code) {
  return code === "" || code.toLowerCase() === "na";
}

/**
 * @param {import("./layout.js").Skipped[]} skipped
 * @param {Partial<Asked>} asked
 * @returns {Message[]} one for each kind of row
 */
function skippedNotices(skipped, asked) {
  const inOrder = [...skipped].sort((one, other) => one.row - other.row);
  return grouped(inOrder, ({ part }) => part).map((some) => {
    const [{ row, part }] = some;
    const values = { part, row: String(row + 1), count: some.length };
    const back =
      part === "ragged" ? { ragged: undefined } : { keep: [...(asked.keep ?? []), part] };
    return { key: "data-read-skipped", values, actions: part === "separator" ? [] : [undo(back)] };
  });
}

/**
 * @param {Table} table
 * @returns {Message[]}
 */
function headerNotices({ layout, columns, renamed, separation, asked }) {
  const { header, headings, isShort, isDoubtful, first } = layout;
  const areAgain =
    renamed.length >= MOST_NAMES && renamed.length >= AGAIN * headings.filter(Boolean).length;
  /** @type {Message[]} */
  const found = areAgain
    ? [{ key: "data-read-names-again", values: { row: String(header[header.length - 1] + 1) } }]
    : renamed.slice(0, MOST_NAMES).map(({ first: one, second, name, renamed: other }) => ({
        key: "data-read-same-name",
        values: {
          row: String(header[header.length - 1] + 1),
          first: one + 1,
          second: second + 1,
          column: { name },
          renamed: { name: other },
        },
      }));
  if (header.length > 1) {
    found.push({
      key: "data-read-merged",
      values: { first: String(header[0] + 1), second: String(header[1] + 1) },
    });
  }
  if (isShort) found.push({ key: "data-read-row-names" });
  if (isOneNameShort(columns)) {
    found.push({
      key: "data-read-no-name",
      values: {
        row: String(header[header.length - 1] + 1),
        names: headings.filter((name) => name !== "").length,
        columns: headings.length,
        separator: separation.separator === "," ? "comma" : "other",
      },
    });
  }
  if (isDoubtful) {
    found.push({
      key: "data-read-header-doubtful",
      values: { row: String(header[0] + 1) },
      actions: [{ key: "data-do-header-is-data", asked: { header: false } }],
    });
  }
  if (header.length === 0 && asked.header === undefined) {
    found.push({
      key: "data-read-no-header",
      values: { row: String(first + 1) },
      actions: [{ key: "data-do-header-is-names", asked: { header: true } }],
    });
  }
  return found;
}

/**
 * @param {Column[]} columns
 * @param {import("./layout.js").Layout} layout
 * @returns {Message[]} offers to turn columns into rows, whose names stand in the one row of headings
 */
function wideNotices(columns, { header, headings }) {
  if (header.length !== 1) return [];
  return columnsInSeries(columns.filter(({ name, at }) => name === headings[at]))
    .slice(0, MOST_NAMES)
    .map(({ columns: series }) => {
      const [first, last] = [series[0], series[series.length - 1]].map((at) => headings[at]);
      return {
        key: "data-read-wide",
        values: { count: series.length, first: { name: first }, last: { name: last } },
        actions: [
          { key: "data-do-long", asked: { long: { columns: series } }, chosen: { leaveOut: true } },
        ],
      };
    });
}

/**
 * @param {Partial<Asked>} asked
 * @returns {Action}
 */
function undo(asked) {
  return { key: "data-do-undo", asked };
}

/** @param {Column[]} columns */
function columnNames(columns) {
  return {
    columns: { list: columns.slice(0, MOST_NAMES).map(({ name }) => ({ name })) },
    more: Math.max(0, columns.length - MOST_NAMES),
  };
}

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => string} key
 * @returns {T[][]} in the order of the first of each group
 */
function grouped(items, key) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of items) {
    const group = groups.get(key(item)) ?? [];
    groups.set(key(item), group);
    group.push(item);
  }
  return [...groups.values()];
}
