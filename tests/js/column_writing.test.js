/** Whether 1,316 is a thousand: what a column and its table tell, and how sure that is. */

import assert from "node:assert/strict";
import test from "node:test";

import { describeTable } from "../../docs/table/describe_table.js";

/**
 * Return how the first column of a table is written, as "1,316 → 1316" and whether that is doubtful.
 *
 * @param {string[]} cells
 * @param {{separator?: string, other?: string, asked?: object}} [table] `other` stands in column 2
 */
function written(cells, { separator = "\t", other = "1", asked = {} } = {}) {
  const rows = cells.map((cell) => [cell, other].join(separator));
  const { columns } = describeTable([["y", "x"].join(separator), ...rows].join("\n"), asked).table;
  const [{ writing, sample }] = columns;
  return { ...writing, values: [...sample.values] };
}
/** So many cells, all as the first. @param {number} n @param {string} cell */
const times = (n, cell) => Array(n).fill(cell);

test("whole numbers beside them tell by their length", () => {
  for (const [cells, first, isDoubtful] of /** @type {[string[], number, boolean][]} */ ([
    // One and a half digits longer: thousands. Here 2.5 and 1 before the mark
    [["1,316", "12", "123"], 1316, false],
    [["1.316", "12", "123"], 1316, false],
    // Three quarters of a digit and more: thousands, if not for sure unless there are five of each
    [["1,316", "1", "12", "12", "12"], 1316, true],
    [["1.316", "1", "12", "12", "12"], 1316, true],
    [[...times(5, "1,316"), ...times(5, "12")], 1316, false],
    [[...times(4, "1,316"), ...times(6, "12")], 1316, true],
    [[...times(6, "1,316"), ...times(4, "12")], 1316, true],
    // Less: decimals, but many commas
    [["1,316", "1", "1", "12", "12"], 1.316, true],
    [["1.316", "1", "1", "12", "12"], 1.316, false],
    [[...times(5, "1.316"), ...times(5, "1")], 1.316, true],
    [[...times(5, "1,316"), ...times(5, "1")], 1316, true],
    [[...times(4, "1,316"), ...times(5, "1")], 1.316, true],
    // Zeros have no length.
    [["1,316", "12", "123", "0", "0", "0"], 1316, false],
    // Who writes 1316 marks no thousands.
    [["1,316", "1316"], 1.316, true],
    [["1.316", "1316"], 1.316, true],
    [["1,316", "+1316"], 1.316, true],
    [["1,316", "999"], 1316, false],
    [["1,316 kg", "+12 kg", "123 kg", "0 kg"], 1316, false],
  ])) {
    const { values, isDoubtful: isSaid } = written(cells);
    assert.deepEqual([values[0], isSaid], [first, isDoubtful], cells.join(" | "));
  }
});

test("without them the separator, the unit and the other columns tell", () => {
  const cells = ["1,316", "2,510"];
  const quoted = cells.map((cell) => `"${cell}"`);
  const points = ["1.316", "2.510"];
  for (const [
    some,
    table,
    first,
    isDoubtful,
  ] of /** @type {[string[], object, number, boolean][]} */ ([
    [quoted, { separator: "," }, 1316, true],
    [cells, { separator: ";" }, 1.316, false],
    [cells, {}, 1.316, true],
    [points, {}, 1.316, false],
    [cells, { other: "0.5" }, 1316, false],
    [cells, { other: "0,5" }, 1.316, false],
    [points, { other: "0,5" }, 1316, false],
    [points, { other: "0.5" }, 1.316, false],
    [["$1,316", "$2,510"], {}, 1316, false],
    [["1.316 EUR", "2.510 EUR"], {}, 1316, false],
    [["1,316 kg", "2,510 kg"], {}, 1.316, true],
    [cells, { asked: { decimal: "." } }, 1316, false],
    [cells, { asked: { ways: { 0: 1 } } }, 1.316, false],
    [cells, { asked: { ways: { 0: 2 } } }, 1316, false],
  ])) {
    const { values, isDoubtful: isSaid, way, other } = written(some, table);
    assert.deepEqual([values[0], isSaid], [first, isDoubtful], JSON.stringify([some, table]));
    assert.notEqual(other, null);
    assert.notEqual(other, way);
  }
});

test("money has two decimals, so three digits are thousands", () => {
  const isMoney = (/** @type {string} */ unit) => {
    const { values, isDoubtful } = written(["1,316", "2,510"].map((cell) => `${unit}${cell}`));
    assert.equal(values[0], isDoubtful ? 1.316 : 1316, unit);
    return !isDoubtful;
  };
  for (const unit of ["€", "$", "US$", "A$", "CHF ", "kr "]) {
    assert.equal(isMoney(unit), unit !== "kr ", unit);
  }
  const after = (/** @type {string} */ unit) =>
    written([`1,316 ${unit}`, `2,510 ${unit}`]).isDoubtful;
  for (const unit of ["€", "EUR"]) assert.ok(!after(unit), unit);
  for (const unit of ["kg", "Euro", "Hz", "EURO", "xEUR"]) assert.ok(after(unit), unit);
});

test("a comma and a point in one column are one way or the other in all of it", () => {
  const cells = ["1,316", "2.510"];
  assert.deepEqual(written(cells).values, [1316, 2.51]);
  assert.ok(written(cells).isDoubtful);
  assert.deepEqual(written(cells, { other: "0,5" }).values, [1.316, 2510]);
  assert.deepEqual(written(cells, { other: "0.5" }).values, [1316, 2.51]);
  assert.ok(!written(cells, { other: "0.5" }).isDoubtful);
  assert.deepEqual(written(cells, { asked: { ways: { 0: 3 } } }).values, [1.316, 2510]);
});

test("nothing can be doubted where a number can be read in one way", () => {
  for (const cells of [
    ["1,31", "2"],
    ["1,316", "2,5"],
    ["1,316", "0,510"],
    ["1", "2"],
  ]) {
    const { other, isDoubtful } = written(cells);
    assert.deepEqual([other, isDoubtful], [null, false], cells.join(" "));
  }
  // Plain whole numbers are read by the table's mark, or by the reader's.
  assert.equal(written(["1", "2"], { other: "0,5" }).way, 1);
  assert.equal(written(["1", "2"], { other: "0.5" }).way, 0);
  assert.equal(written(["1", "2"], { asked: { ways: { 0: 5 } } }).way, 5);
  // Columns that disagree tell nothing.
  const { table } = describeTable("a\tb\tc\n1,5\t1.5\t1,316\n2,5\t2.5\t1,417\n");
  assert.equal(table.decimal, null);
  assert.equal(describeTable("a\tb\n1,5\t1\n2,5\t2\n").table.decimal, ",");
});

test("four of five numbers must have a unit", () => {
  assert.equal(written([...times(4, "5 kg"), "6"]).unit, "kg");
  assert.equal(written([...times(3, "5 kg"), "6"]).unit, "");
});
