/** The reader's choices as the address of this page, and back. Never a cell of the table, nor a name. */

import { PLACES } from "../../engine/structures.js";
import { ENCODINGS } from "../../table/code_text.js";
import { MARKS } from "../../table/number_marks.js";

/** @typedef {import("../../table/asked.js").Asked} Asked */
/** @typedef {import("../../table/asked.js").Choices} Choices */
/** @typedef {import("../../table/table_session.js").Overview} Overview */

const VERSION = "#v1";
const MOST = 1_000; // the largest position of a column, or of a level

const isWhole = (/** @type {unknown} */ value, least = 0, most = MOST) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const isSwitch = (/** @type {unknown} */ value) => typeof value === "boolean";
const isOneOf =
  (/** @type {unknown[]} */ ...values) =>
  (/** @type {unknown} */ value) =>
    values.includes(value);
const isListOf =
  (/** @type {(value: unknown) => boolean} */ holds) => (/** @type {unknown} */ value) =>
    Array.isArray(value) && value.length <= MOST && value.every((one) => holds(one));
const isByColumn =
  (/** @type {(value: unknown) => boolean} */ holds) => (/** @type {unknown} */ value) =>
    value !== null &&
    typeof value === "object" &&
    Object.entries(value).every(([at, one]) => isWhole(Number(at)) && holds(one));
const isColumn = (/** @type {unknown} */ value) => isWhole(value, -1);
const PARTS = [
  ...["separator", "comment", "rule", "title", "units", "total", "note", "again", "elided"],
];

/** What an address may ask for; cells that mean missing are not among it. */
const ASKED = {
  encoding: isOneOf(...Object.keys(ENCODINGS)),
  separator: isOneOf("\t", ";", ",", "|", " ", "places"),
  quotes: isSwitch,
  decimal: isOneOf(".", ","),
  header: isSwitch,
  skip: isWhole,
  keep: isListOf(isOneOf(...PARTS)),
  filled: isListOf(isWhole),
  alone: isListOf(isWhole),
  ragged: isOneOf("skip", "fill"),
  ways: isByColumn((way) => isWhole(way, 0, MARKS.length - 1)),
  dates: isByColumn(
    (pattern) => typeof pattern === "string" && /^[%\w:.,/ -]{1,40}$/.test(pattern),
  ),
  sums: isSwitch,
  long: (/** @type {any} */ value) =>
    isListOf(isWhole)(value?.columns) && Object.keys(value).length === 1,
};
const CHOSEN = {
  y: isColumn,
  x: isColumn,
  cluster: isColumn,
  within: isColumn,
  levels: (/** @type {any} */ value) => isListOf(isWhole)(value) && value.length === 2,
  leaveOut: isSwitch,
  centre: isSwitch,
  centreWithin: isSwitch,
  scale: isSwitch,
  randomEffects: isOneOf(...Object.keys(PLACES)),
};

/**
 * @param {Partial<Asked>} asked
 * @param {Choices} choices
 * @param {Overview} table
 * @returns {string} the part of an address from "#" on
 */
export function toHash(asked, choices, table) {
  const levels = choices.levels?.map((level) => table.columns[choices.x].levels.indexOf(level));
  const parts = { asked: known(asked, ASKED), chosen: known({ ...choices, levels }, CHOSEN) };
  const pairs = Object.entries(parts).map(
    ([name, part]) => `&${name}=${encodeURIComponent(JSON.stringify(part))}`,
  );
  return VERSION + pairs.join("");
}

/**
 * @param {string} hash
 * @returns {{asked: Partial<Asked>, chosen: Record<string, any>} | null} null where the address is
 *   about something else; levels are positions in the sorted list of them
 * @throws {Error} if it cannot be read
 */
export function fromHash(hash) {
  if (!hash.startsWith(`${VERSION}&`)) return null;
  const parts = new URLSearchParams(hash.slice(VERSION.length + 1));
  const read = (
    /** @type {string} */ name,
    /** @type {Record<string, (value: any) => boolean>} */ allowed,
  ) => {
    const value = JSON.parse(parts.get(name) ?? "{}");
    const wrong = Object.keys(value).find(
      (key) => !Object.hasOwn(allowed, key) || !allowed[key](value[key]),
    );
    if (wrong !== undefined || value === null || Array.isArray(value))
      throw new Error(`${name}: ${wrong}`);
    return value;
  };
  return { asked: read("asked", ASKED), chosen: read("chosen", CHOSEN) };
}

/**
 * Return of some values those that an address may have.
 *
 * @param {Record<string, any>} values
 * @param {Record<string, (value: any) => boolean>} allowed
 */
function known(values, allowed) {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) => Object.hasOwn(allowed, key) && allowed[key](value),
    ),
  );
}
