/** What is counted of a column's cells, and how much of it is kept. */

import assert from "node:assert/strict";
import test from "node:test";

import { ColumnTally } from "../../docs/table/column_tally.js";
import { Missing } from "../../docs/table/missing_codes.js";
import { Rows } from "../../docs/table/rows.js";

/** Count cells that stand below each other. @param {string[]} cells @param {object} [asked] */
function tally(cells, asked = {}) {
  const rows = new Rows(`${cells.map((cell) => `${cell};a`).join("\n")}\n`, { separator: ";" });
  const counted = new ColumnTally(new Missing(asked));
  cells.forEach((_, row) => {
    rows.split(row);
    counted.add(rows, 0);
  });
  return counted.finish();
}
/** n different cells. @param {number} n @param {(i: number) => string} cell */
const many = (n, cell) => Array.from({ length: n }, (_, i) => cell(i));

test("cells are numbers, dates, texts, or missing", () => {
  const { numbers, dates, texts, missing, maybeMissing } = tally([
    ...["5", "-1.5", "(3)", "5 kg", "1,316"],
    ...["2024-03-02", "8:30"],
    ...["a", "b", "a", "five"],
    ...["", "NA", "#N/A"],
    ...["?", "-"],
  ]);
  assert.deepEqual([numbers, dates, texts, missing, maybeMissing], [5, 2, 4, 3, 2]);
});

test("what the reader takes for missing is so, as a number too", () => {
  const { numbers, missing, codes } = tally(["-999", "-999.0", "5", "x y"], { missing: ["-999", "x y"] }); // prettier-ignore
  assert.deepEqual([numbers, missing], [1, 3]);
  assert.deepEqual([...codes], [["-999", 1], ["-999.0", 1], ["x y", 1]]); // prettier-ignore
});

test("lengths are counted of whole numbers and of those that may be thousands", () => {
  const of = (/** @type {string[]} */ ...cells) => {
    const { whole, either } = tally(cells);
    return [whole.count, whole.digits, whole.isLong, either.count, either.digits];
  };
  assert.deepEqual(of("5", "12", "-123", "0", "00"), [3, 6, false, 0, 0]);
  assert.deepEqual(of("999", "1000"), [2, 7, true, 0, 0]);
  assert.deepEqual(of("1.316", "12,316", "0.316", "1.5", "1234.567"), [0, 0, false, 2, 3]);
  // The same with a unit or a printed sign
  assert.deepEqual(of("5 kg", "−12", "0 kg", "(123)"), [3, 6, false, 0, 0]);
  assert.deepEqual(of("999 kg", "1000 kg"), [2, 7, true, 0, 0]);
  assert.deepEqual(of("1.316 kg", "−12,316", "1.5 kg"), [0, 0, false, 2, 3]);
});

test("a number below 0 that does not begin with a minus is kept", () => {
  for (const cell of ["(5)", "5-", "5 −", "(1,5)"])
    assert.equal(tally(["5", cell]).first.signed, cell);
  for (const cell of ["-5", "−5", "- 5", "–5", "5 -€", "+5", "5,-"]) {
    assert.equal(tally(["5", cell]).first.signed, "", cell);
  }
});

test("the first of each kind is kept, and the ways in which numbers are written", () => {
  const found = tally(["5", "1.5", "2.5", "1,316", "5 kg", "6 kg", "7 g", "2024-03-02", "2024-03-03"]); // prettier-ignore
  assert.deepEqual(found.first, { unit: "5 kg", signed: "", date: "2024-03-02" });
  assert.deepEqual([...found.units], [["kg", 2], ["g", 1]]); // prettier-ignore
  assert.deepEqual([...found.firstOf.values()], ["5", "1.5", "1,316"]);
  const counts = [...found.ways.values()];
  assert.equal(counts.reduce((sum, n) => sum + n, 0), found.numbers); // prettier-ignore
  assert.deepEqual([...found.patterns], [["%Y-%m-%d", 2]]);
});

test("eight digits are dates where they name a day of these centuries", () => {
  const dates = (/** @type {string[]} */ ...cells) => tally(cells).compactDates;
  assert.equal(dates("19000101", "20991231", "20240302"), 3);
  for (const none of ["18991231", "21000101", "20241301", "20240001", "20240100", "20240132", "2024030", "202403021", "20240302.5"]) {
    assert.equal(dates(none), 0, none);
  } // prettier-ignore
});

test("of very many different cells a few are kept, and all are counted", () => {
  const codes = tally(many(12, (i) => ".abcdefghijkl"[i]).map((c) => (c === "." ? c : `.${c}`)));
  assert.deepEqual([codes.codes.size, codes.missing], [8, 12]);
  const units = tally(many(60, (i) => `5 u${i}`));
  assert.deepEqual([units.units.size, units.numbers], [50, 60]);
  const levels = tally(many(51, (i) => `t${i}x`));
  assert.deepEqual([levels.levels.size, levels.hasAllLevels, levels.texts], [50, false, 51]);
  assert.ok(tally([...many(50, (i) => `t${i}x`), "t0x"]).hasAllLevels);
  const names = tally(many(3000, (i) => `t${i}x`));
  assert.deepEqual([names.texts, names.known.size], [3000, 0]);
  // Numbers that come late, after 2,000 different texts, are not looked for; with one before, they are.
  assert.equal(tally([...many(2000, (i) => `t${i}x`), "(5)"]).numbers, 0);
  assert.equal(tally([...many(1999, (i) => `t${i}x`), "(5)", "(6)"]).numbers, 2);
  assert.equal(tally(["5", ...many(2000, (i) => `t${i}x`), "(5)"]).numbers, 2);
  assert.equal(tally([...many(2000, (i) => `t${i}x`), "NA"]).missing, 1);
});
