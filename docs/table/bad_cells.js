/** Cells that no model takes → where each column's first is, how many more, and what to do. */

import { DataProblem } from "./data_problem.js";
import { MARKS, waysOf } from "./number_marks.js";
import { numberAlone } from "./number_alone.js";
import { numberParts, readNumber } from "./number_parts.js";

/** @typedef {import("./describe_table.js").Column} Column */
/** @typedef {import("./data_problem.js").Action} Action */
/** @typedef {import("./data_problem.js").Message} Message */
/** @typedef {{row: number, cell: string, more: number}} BadCell the first of its column; rows from 1 */
/** @typedef {Map<Column, BadCell>} BadCells */

/**
 * Keep a bad cell if it is the first of its column, and count it otherwise.
 *
 * @param {BadCells} found
 * @param {Column} column
 * @param {number} row from 1
 * @param {string} cell
 */
export function note(found, column, row, cell) {
  const first = found.get(column);
  if (first) first.more++;
  else found.set(column, { row, cell, more: 0 });
}

/**
 * Do nothing if no cell was bad.
 *
 * @param {BadCells} texts cells that are no finite number where one is needed
 * @param {BadCells} missing cells
 * @param {number} gaps rows with a missing cell
 * @param {Partial<import("./asked.js").Asked>} asked
 * @throws {DataProblem} that names row and column
 */
export function checkNone(texts, missing, gaps, asked) {
  /** @type {Message[]} */
  const said = [];
  /** @type {Action[]} */
  const actions = [];
  for (const [column, bad] of texts) {
    const { key, action } = advice(bad.cell, column, asked);
    said.push(placed("data-cell-text", column, bad), { key });
    if (action) actions.push(action);
    const { writing, at } = column;
    const value = readNumber(numberAlone(bad.cell), writing);
    if (column.kind === "number" && !column.isAlone && Number.isFinite(value)) {
      actions.push({
        key: "data-do-read-as",
        values: { cell: { name: bad.cell }, value: { significant: value, digits: 15 } },
        asked: { alone: [...(asked.alone ?? []), at] },
      });
    }
    actions.push({
      key: "data-do-cell-missing",
      values: { cell: { name: bad.cell } },
      asked: { missing: [...(asked.missing ?? []), bad.cell] },
    });
  }
  for (const [column, bad] of missing) {
    said.push(placed(bad.cell === "" ? "data-cell-empty" : "data-cell-missing", column, bad));
  }
  if (missing.size > 0) {
    said.push({ key: "data-fill-gaps" });
    if (texts.size === 0) {
      actions.push({
        key: "data-do-leave-out",
        values: { rows: gaps },
        chosen: { leaveOut: true },
      });
    }
  }
  if (said.length > 0) throw new DataProblem(said, {}, actions);
}

/**
 * @param {string} key
 * @param {Column} column
 * @param {BadCell} bad
 * @returns {Message}
 */
function placed(key, column, { row, cell, more }) {
  const values = { column: { name: column.name }, row: String(row), cell: { name: cell }, more };
  return { key, values };
}

/**
 * @param {string} cell
 * @param {Column} column
 * @param {Partial<import("./asked.js").Asked>} asked
 * @returns {{key: string, action?: Action}}
 */
function advice(cell, { at, writing, kind, pattern }, asked) {
  if (kind === "date" && pattern) return { key: "data-cell-no-date" };
  const parts = numberParts(cell);
  if (/^[<>≤≥]=?\s*[\d.,]/.test(cell)) return { key: "data-cell-limit" };
  if (!parts) return { key: /\d/.test(cell) ? "data-cell-digits-only" : "data-cell-correct" };
  if (Math.abs(readNumber(cell, { ...writing, unit: parts.unit })) === Infinity) {
    return { key: "data-cell-too-large" };
  }
  const way = MARKS.findIndex((_, one) => waysOf(parts.digits) & (1 << one));
  if (way < 0) return { key: "data-cell-digits-only" };
  const value = readNumber(cell, { way, unit: parts.unit });
  if (parts.unit !== writing.unit || !Number.isFinite(value))
    return { key: "data-cell-digits-only" };
  return {
    key: MARKS[way].decimal === "," ? "data-cell-comma" : "data-cell-point",
    action: {
      key: "data-do-read-as",
      values: { cell: { name: cell }, value: { significant: value, digits: 15 } },
      asked: { ways: { ...asked.ways, [at]: way } },
    },
  };
}
