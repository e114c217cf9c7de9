/** What a column holds, by most of its cells, and the example that is shown of it. */

import assert from "node:assert/strict";
import test from "node:test";

import { describeTable } from "../../docs/table/describe_table.js";

/**
 * @param {string[]} cells of the first column
 * @param {object} [asked]
 */
function column(cells, asked = {}) {
  const text = `y\tg\n${cells.map((cell, i) => `${cell}\tc${i}x`).join("\n")}\n`;
  return describeTable(text, asked).table.columns[0];
}
/** @param {number} n @param {string} cell */
const times = (n, cell) => Array.from({ length: n }, () => cell);

test("one cell of five may be bad, and one of three", () => {
  for (const [cells, kind, bad] of /** @type {[string[], string, number][]} */ ([
    [[...times(8, "1"), "a", "b"], "number", 2],
    [[...times(8, "1"), "a", "b", "c"], "text", 0],
    [["1", "2", "a"], "number", 1],
    [["1", "a"], "text", 0],
    [["1", "a", "b"], "text", 0],
    [[...times(4, "2024-03-02"), "a"], "date", 1],
    [[...times(3, "2024-03-02"), "a", "b"], "text", 0],
    [["2024-03-02", "2024-03-03", "a"], "date", 1],
    [["NA", ""], "empty", 0],
    [["x", "?"], "text", 0],
    [["a", "b"], "text", 0],
    [[...times(8, "5 kg"), "5 g", "3"], "number", 1],
  ])) {
    const found = column(cells);
    assert.deepEqual([found.kind, found.bad], [kind, bad], cells.join(" "));
  }
});

test("the month may be first where both are numbers", () => {
  assert.equal(column(["3/2/2024", "4/2/2024"]).otherPattern, "%d/%m/%Y");
  assert.equal(column(["03.02.2024", "04.02.2024"]).otherPattern, "%m.%d.%Y");
  // May is short and long.
  for (const cells of [
    ["02-May-2024", "03-May-2024"],
    ["May 2, 2024", "May 3, 2024"],
    ["2024-05-02"],
  ]) {
    const { kind, otherPattern } = column(cells);
    assert.deepEqual([kind, otherPattern], ["date", null], cells[0]);
  }
});

test("the example is one that a language would read otherwise, of those that can be read", () => {
  assert.equal(column(["1.5", "2.5"]).example, null);
  assert.equal(column(["(1)", "2.5"]).example, null);
  assert.equal(column(["1,5", "2,5"]).example, "1,5");
  assert.equal(column(["12", "1,316", "953"]).example, "1,316");
  assert.equal(column(["1.316", "2.510"]).example, "1.316"); // it may be thousands
  assert.equal(column(["1.316", "2.5"]).example, null);
  assert.equal(column(["1,316", "2,510"]).example, "1,316");
  assert.equal(column(["5", "1 316"]).example, "1 316");
  assert.equal(column(["3", ...times(8, "5 kg")]).example, "5 kg");
  assert.equal(column(["x", "2024-03-02", "2024-03-03"]).example, "2024-03-02");
  assert.equal(column(["20240302", "20240303"]).example, "20240302");
  // A cell with a comma is a bad one here.
  assert.equal(column(["1,5", ...times(9, "2.5")]).example, null);
  assert.equal(column(["1,5", ...times(9, "2.5")]).bad, 1);
});

test("missing cells are counted by what stands in them", () => {
  const found = column(["1", "NA", "", "-", "2", "NA", "3", "4"]);
  assert.deepEqual([found.missing, found.codes], [4, [["NA", 2], ["", 1], ["-", 1]]]); // prettier-ignore
  const text = column(["a", "NA", "-", "b"]);
  assert.deepEqual([text.missing, text.codes, text.levels], [1, [["NA", 1]], ["-", "a", "b"]]);
});

test("dates are written as most are, or as the reader says", () => {
  const cells = ["3/2/2024", "4/2/2024", "5/13/2024", "6/13/2024"];
  assert.deepEqual([column(cells).pattern, column(cells).otherPattern], ["%m/%d/%Y", null]);
  const either = ["3/2/2024", "4/2/2024"];
  assert.deepEqual([column(either).pattern, column(either).otherPattern], ["%m/%d/%Y", "%d/%m/%Y"]);
  const points = ["3.2.2024", "4.2.2024"];
  assert.deepEqual([column(points).pattern, column(points).otherPattern], ["%d.%m.%Y", "%m.%d.%Y"]);
  const asked = column(either, { dates: { 0: "%d/%m/%Y" } });
  assert.deepEqual([asked.pattern, asked.otherPattern], ["%d/%m/%Y", "%m/%d/%Y"]);
  assert.equal(column(["2-May-2024", "3-May-2024"]).otherPattern, null);
  assert.equal(column(["20240302", "20240303"]).pattern, "%Y%m%d");
  assert.equal(column(["20240302", "5"]).pattern, null);
  assert.equal(column(["20240302", "20240303"], { dates: { 0: "number" } }).kind, "number");
  assert.equal(column(["45353", "45354"], { dates: { 0: "excel" } }).kind, "date");
});

test("texts of up to 50 levels are kept", () => {
  const levels = (/** @type {number} */ n) =>
    column(Array.from({ length: 2 * n }, (_, i) => `t${i % n}x`)).levels.length;
  assert.equal(levels(50), 50);
  assert.equal(levels(51), 0);
});
