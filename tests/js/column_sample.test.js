/** What the first cells of a column say of it. */

import assert from "node:assert/strict";
import test from "node:test";

import { columnSample } from "../../docs/table/column_sample.js";
import { describeTable } from "../../docs/table/describe_table.js";
import { Missing } from "../../docs/table/missing_codes.js";

const NUMBERS = { kind: "number", writing: { way: 0, unit: "" }, pattern: null };

/** @param {string[]} cells @param {number} [rows] of the whole table @param {object} [content] */
const sample = (cells, rows = cells.length, content = NUMBERS) =>
  columnSample(cells, /** @type {any} */ (content), new Missing({}), rows);

test("different cells are numbered as they come, gaps apart", () => {
  const { codes, values, distinct } = sample(["5", "z", "-", "7", "5", "NA"]);
  assert.deepEqual([...codes], [0, 1, -1, 2, 0, -1]);
  assert.deepEqual([...values], [5, NaN, NaN, 7, 5, NaN]);
  assert.equal(distinct, 3);
  const text = sample(["a", "-", "NA", "a"], 4, { kind: "text" });
  assert.deepEqual([...text.codes], [0, 1, -1, 0]); // "-" may be a name
  assert.ok(text.values.every(Number.isNaN));
});

test("span, whole numbers, constants and row numbers", () => {
  const { low, high, isWhole, isConstant } = sample(["3", "-1", "NA", "2.5"]);
  assert.deepEqual([low, high, isWhole, isConstant], [-1, 3, false, false]);
  assert.ok(sample(["3", "NA", "7"]).isWhole);
  assert.ok(sample(["3", "3.0", "NA"]).isConstant);
  assert.ok(sample(["a", "a"], 2, { kind: "text" }).isConstant);
  assert.ok(!sample(["a", "b"], 2, { kind: "text" }).isConstant);
  assert.ok(sample(["NA", "NA"]).isConstant);
  assert.ok(sample(["7", "8", "9"]).isRowNumber);
  for (const none of [
    ["7", "8"],
    ["7", "8", "10"],
    ["7", "NA", "9"],
    ["9", "8", "7"],
  ]) {
    assert.ok(!sample(none).isRowNumber, none.join(" "));
  }
});

test("nearly every row has its own where more than seven of ten do", () => {
  const first = (/** @type {number} */ different) =>
    sample(Array.from({ length: 10 }, (_, i) => String(Math.min(i, different - 1)))).isMany;
  assert.ok(!first(7));
  assert.ok(first(8));
});

test("rows of a cell, in the whole table", () => {
  assert.equal(sample(["1", "1", "2", "2", "2", "2"]).rowsEach, 3);
  // Of more rows than were looked at: where all cells met are few, there are no others.
  const few = Array.from({ length: 1000 }, (_, i) => String(i % 20));
  assert.ok(Math.abs(sample(few, 50_000).rowsEach - 2500) < 1e-6);
  // Where D shuffled cells are met m = D (1 - exp(-n / D)) times in n rows, D is found.
  const [all, n] = [800, 1000];
  const met = Math.round(all * (1 - Math.exp(-n / all)));
  const some = Array.from({ length: n }, (_, i) => String(i % met));
  assert.ok(Math.abs(sample(some, 80_000).rowsEach / 100 - 1) < 0.01);
  // Where each is another one, all may be.
  const own = Array.from({ length: n }, (_, i) => String(i));
  assert.ok(sample(own, 80_000).rowsEach < 0.01);
});

test("of a long table the first 20,000 rows are looked at, of a wide one fewer", () => {
  const long = (/** @type {number} */ rows) => {
    const text = `y,g\n${Array.from({ length: rows }, (_, i) => `${i % 7},${i}`).join("\n")}\n`;
    return describeTable(text).table;
  };
  assert.ok(!long(20_000).isSampled);
  const { isSampled, columns, rows } = long(20_001);
  assert.deepEqual([isSampled, columns[1].sample.codes.length, rows], [true, 20_000, 20_001]);
  const heading = Array.from({ length: 400 }, (_, i) => `c${i}x`).join(",");
  const line = Array(400).fill("1").join(",");
  const wide = describeTable(`${heading}\n${`${line}\n`.repeat(1001)}`).table;
  assert.deepEqual([wide.isSampled, wide.columns[0].sample.codes.length], [true, 1000]);
});
