/** Cells that are read where they stand, and those that need a closer look, once each. */

import assert from "node:assert/strict";
import test from "node:test";

import { cellReader, valueOf } from "../../docs/table/cell_reader.js";
import { Rows } from "../../docs/table/rows.js";

/**
 * Read a column of cells; `odd` are those that were looked at closely.
 *
 * @param {string[]} cells
 * @param {{way?: number, unit?: string, pattern?: string | null}} [how]
 */
function read(cells, { way = 0, unit = "", pattern = null } = {}) {
  const rows = new Rows(`${cells.map((cell) => `a;${cell}`).join("\n")}\n`, {
    separator: ";",
    quotes: true,
  });
  /** @type {string[]} */
  const odd = [];
  const writing = { way, unit, other: null, isDoubtful: false };
  const one = cellReader({ writing, pattern }, (cell) => odd.push(cell));
  const values = cells.map((_, row) => {
    rows.split(row);
    return one(rows, 1);
  });
  return { values, odd };
}

test("plain numbers are read where they stand, others as they are written", () => {
  assert.deepEqual(read(["5", "-1.5", "x", "(2)"]), { values: [5, -1.5, NaN, -2], odd: ["(2)"] });
  assert.deepEqual(read(["1,5", "2"], { way: 1 }), { values: [1.5, 2], odd: [] });
  assert.deepEqual(read(["1.5"], { way: 1 }).values, [NaN]);
  assert.deepEqual(read(["1,316", "1.5"], { way: 2 }), { values: [1316, 1.5], odd: ["1,316"] });
  assert.deepEqual(read(["5 kg", "5"], { unit: "kg" }), { values: [5, NaN], odd: ["5 kg"] });
  const days = read(["1970-01-03", "3"], { pattern: "%Y-%m-%d" });
  assert.deepEqual(days, { values: [2, NaN], odd: ["1970-01-03"] });
  assert.deepEqual(read(["25570"], { pattern: "excel" }), { values: [1], odd: ["25570"] });
});

test("a cell that comes again is known, up to 10,000 of them", () => {
  assert.deepEqual(read(["(5)", "(5)", "(6)", "(5)"]), {
    values: [-5, -5, -6, -5],
    odd: ["(5)", "(6)"],
  });
  const many = Array.from({ length: 10_001 }, (_, i) => `(${i})`);
  const { odd, values } = read([...many, "(9999)", "(10000)", "(10000)"]);
  assert.deepEqual(odd.slice(10_000), ["(10000)", "(10000)", "(10000)"]);
  assert.deepEqual(values.slice(-3), [-9999, -10_000, -10_000]);
});

test("a cell's value is that of its column's way, unit and pattern", () => {
  const writing = { way: 0, unit: "", other: null, isDoubtful: false };
  assert.equal(valueOf("5", { writing, pattern: null }), 5);
  assert.equal(valueOf("3/2/2024", { writing, pattern: "%m/%d/%Y" }), Date.UTC(2024, 2, 2) / 864e5);
  assert.equal(valueOf("3/2/2024", { writing, pattern: "%d/%m/%Y" }), Date.UTC(2024, 1, 3) / 864e5);
  assert.ok(Number.isNaN(valueOf("3/2/2024", { writing, pattern: "%Y-%m-%d" })));
});
