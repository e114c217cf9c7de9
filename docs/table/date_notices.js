/** Notices of cells read as dates and times, and of numbers that seem to be some. */

import { isTimeOfDay } from "./date_patterns.js";
import { columnNames, DIGITS, grouped } from "./notice_parts.js";

const DATE_NAME = /date|datum|day|tag\b|time|zeit|stamp|epoch|unix|when|wann|^ts$/i;
/** @type {[string, number, number][]} numbers that seem to be dates, and the years around now */
const SEEMING = [
  ["excel", 20_000, 60_000],
  ["unix", 3e8, 2.3e9],
  ["milliseconds", 3e11, 2.3e12],
];

/** @typedef {import("./asked.js").Asked} Asked */
/** @typedef {import("./data_problem.js").Message} Message */
/** @typedef {import("./describe_table.js").Column} Column */

/**
 * @param {Column[]} columns
 * @param {Partial<Asked>} asked
 * @returns {Message[]} one for all columns whose dates are written alike
 */
export function dateNotices(columns, asked) {
  const dates = columns.filter(({ kind }) => kind === "date");
  return grouped(dates, ({ pattern, otherPattern }) => `${pattern} ${otherPattern}`).map((some) =>
    dateNotice(some, asked),
  );
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
 * @param {Column} column
 * @param {Partial<Asked>} asked
 * @returns {Message[]}
 */
export function seemingDate({ name, at, sample, pattern }, asked) {
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
