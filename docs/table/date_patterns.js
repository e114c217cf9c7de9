/** A cell that holds a date or a time of day → how it is written, and when it is. */

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const LONG_MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );
const DATE = /^(\d{1,4})([-/. ])(\d{1,2}|[a-z]{3,9})\2(\d{1,4})/i;
const SHORT_DATE = /^(\d{1,2})([a-z]{3})(\d{4}|\d{2})/i; // 02MAR2024
const MONTH_FIRST = /^([a-z]{3,9}) (\d{1,2})(,?) (\d{4})/i;
const YEAR_MONTH = /^(1[6-9]\d\d|2[01]\d\d)-(\d{1,2})$/; // 1001-12 is a name
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?( ?[ap]m)?(z|[+-]\d{2}:?\d{2})?$/i;
const DAY = 86_400_000; // milliseconds

/**
 * @typedef {object} Moment
 * @property {string} pattern as `strptime` of R and Python takes it
 * @property {number} value days since 1970, or hours since midnight where there is no date
 */

/**
 * Return what a cell may mean as a date: nothing, one moment, or two where day and month may change
 * places.
 *
 * @param {string} cell trimmed
 * @returns {Moment[]}
 */
export function moments(cell) {
  if (cell.length < 4 || cell.length > 40 || !/\d/.test(cell)) return [];
  const time = timeOf(cell);
  if (time) return [{ pattern: time.pattern, value: time.hours }];
  const { found, length } = dates(cell);
  if (found.length === 0) return [];
  const rest = cell.slice(length);
  if (rest === "") return found;
  const gap = /^(t| +|, )(?=\d)/i.exec(rest)?.[1];
  const later = gap === undefined ? null : timeOf(rest.slice(gap.length));
  if (gap === undefined || !later) return [];
  return found.map(({ pattern, value }) => ({
    pattern: `${pattern}${gap}${later.pattern}`,
    value: value + later.hours / 24,
  }));
}

/**
 * Return the dates a cell may begin with, and how many characters they take.
 *
 * @param {string} cell
 * @returns {{found: Moment[], length: number}}
 */
function dates(cell) {
  let match = DATE.exec(cell);
  if (match) {
    const [whole, first, mark, second, third] = match;
    const month = monthName(second);
    const found = month
      ? month.patterns.map((name) =>
          moment(third, month.number, first, `%d${mark}${name}${mark}%Y`),
        )
      : first.length > 2
        ? [moment(first, second, third, `%Y${mark}%m${mark}%d`)]
        : [
            moment(third, second, first, `%d${mark}%m${mark}%Y`),
            moment(third, first, second, `%m${mark}%d${mark}%Y`),
          ];
    return { found: found.filter((one) => one !== null), length: whole.length };
  }
  match = SHORT_DATE.exec(cell) ?? MONTH_FIRST.exec(cell);
  if (match) {
    const isShort = /^\d/.test(cell);
    const [whole, first, second, third, fourth] = match;
    const month = monthName(isShort ? second : first);
    if (!month) return { found: [], length: 0 };
    const found = month.patterns.map((name) =>
      isShort
        ? moment(third, month.number, first, `%d${name}%Y`)
        : moment(fourth, month.number, second, `${name} %d${third} %Y`),
    );
    return { found: found.filter((one) => one !== null), length: whole.length };
  }
  match = YEAR_MONTH.exec(cell);
  const found = match && moment(match[1], match[2], "1", "%Y-%m");
  return { found: found ? [found] : [], length: cell.length };
}

/**
 * Return a date, or null if there is no such day.
 *
 * @param {string} year two digits mean 1969 to 2068
 * @param {string | number} month
 * @param {string} day
 * @param {string} pattern with %Y for the year
 * @returns {Moment | null}
 */
function moment(year, month, day, pattern) {
  if (year.length !== 4 && year.length !== 2) return null;
  const short = year.length === 2;
  const full = short ? (Number(year) < 69 ? 2000 : 1900) + Number(year) : Number(year);
  const time = Date.UTC(full, Number(month) - 1, Number(day));
  const date = new Date(time);
  const isDay = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!isDay || full < 1000) return null;
  return { pattern: short ? pattern.replace("%Y", "%y") : pattern, value: time / DAY };
}

/**
 * @param {string} text
 * @returns {{number: number, patterns: string[]} | null} two patterns for May, short and long
 */
function monthName(text) {
  const name = text.toLowerCase();
  const [short, long] = [MONTHS.indexOf(name), LONG_MONTHS.indexOf(name)];
  const patterns = [...(short >= 0 ? ["%b"] : []), ...(long >= 0 ? ["%B"] : [])];
  return patterns.length > 0 ? { number: Math.max(short, long) + 1, patterns } : null;
}

/**
 * Return hours since midnight (of Greenwich, where the text names a zone) and the pattern; or null.
 *
 * @param {string} text
 * @returns {{hours: number, pattern: string} | null}
 */
function timeOf(text) {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hour, minute, second, fraction, half, zone] = match;
  const half12 = half?.trim().toLowerCase();
  if (Number(minute) > 59 || Number(second ?? 0) > 59 || Number(hour) > (half12 ? 12 : 23)) {
    return null;
  }
  const whole = half12 ? (Number(hour) % 12) + (half12 === "pm" ? 12 : 0) : Number(hour);
  const seconds = second === undefined ? "" : fraction ? ":%S.%f" : ":%S";
  const [, sign, zoneHours, zoneMinutes] = /([+-])(\d\d):?(\d\d)/.exec(zone ?? "") ?? [];
  const shift = sign ? (sign === "-" ? -1 : 1) * (Number(zoneHours) + Number(zoneMinutes) / 60) : 0;
  return {
    hours:
      whole + Number(minute) / 60 + (Number(second ?? 0) + Number(fraction ?? 0)) / 3600 - shift,
    pattern:
      `${half12 ? "%I" : "%H"}:%M${seconds}` +
      (half === undefined ? "" : half.startsWith(" ") ? " %p" : "%p") +
      (zone === undefined ? "" : "%z"),
  };
}

export const COMPACT = "%Y%m%d"; // 20240302
/** Days since 1970 of a number that is a date, by how it is one. NaN where it means no day. */
const NUMBER_DATES = {
  excel: (/** @type {number} */ value) => value - 25_569,
  unix: (/** @type {number} */ value) => value / 86_400,
  milliseconds: (/** @type {number} */ value) => value / DAY,
  [COMPACT]: (/** @type {number} */ value) => {
    const digits = String(value);
    const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
    return digits.length === 8 ? (moment(year, month, day, COMPACT)?.value ?? NaN) : NaN;
  },
};

/**
 * Whether a pattern is one of numbers: the days of spreadsheets, seconds or milliseconds since 1970,
 * or year, month and day in one.
 *
 * @param {string} pattern
 * @returns {pattern is keyof typeof NUMBER_DATES}
 */
export function isNumberDate(pattern) {
  return Object.hasOwn(NUMBER_DATES, pattern);
}

/**
 * Return the day since 1970 that a number means; NaN where it means none.
 *
 * @param {number} value
 * @param {keyof typeof NUMBER_DATES} pattern
 */
export function dayOfNumber(value, pattern) {
  return NUMBER_DATES[pattern](value);
}

/**
 * Whether a pattern is one of times without a date, whose values are hours.
 *
 * @param {string} pattern
 */
export function isTimeOfDay(pattern) {
  return pattern.startsWith("%H") || pattern.startsWith("%I");
}
