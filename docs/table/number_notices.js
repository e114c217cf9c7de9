/** Notices of cells read as numbers, and of text that may have been meant so. */

import { valueOf } from "./cell_reader.js";
import { OUTCOME_NAME, PREDICTOR_NAME } from "./column_scores.js";
import { columnNames, DIGITS, grouped, undo } from "./notice_parts.js";
import { MARKS } from "./number_marks.js";

/** @typedef {import("./asked.js").Asked} Asked */
/** @typedef {import("./data_problem.js").Message} Message */
/** @typedef {import("./describe_table.js").Column} Column */

/**
 * @param {Column[]} numbers columns of numbers
 * @param {Partial<Asked>} asked
 * @returns {Message[]} one for all columns that are written alike, where they are read unlike a program's
 */
export function writingNotices(numbers, asked) {
  const told = numbers.filter(
    ({ writing, example }) => example !== null && (isUnusual(writing) || writing.other !== null),
  );
  return grouped(told, ({ writing }) => JSON.stringify(writing)).map((some) =>
    writingNotice(some, asked),
  );
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
export function signNotice({ name, signed, writing, pattern }) {
  if (signed === null) return [];
  const value = { significant: valueOf(signed, { writing, pattern }), digits: DIGITS };
  return [{ key: "data-read-signed", values: { column: { name }, cell: { name: signed }, value } }];
}

/**
 * @param {Column[]} columns
 * @param {Partial<Asked>} asked
 * @returns {Message[]} of columns of whose cells the number alone is read
 */
export function aloneNotices(columns, { alone = [] }) {
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
export function mixedNotice({ name, at, mixed, sample, writing }, { alone = [] }) {
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
