/** Columns that are one variable on several occasions, by their headings. */

import assert from "node:assert/strict";
import test from "node:test";

import { describeTable } from "../../docs/table/describe_table.js";
import { readingNotices } from "../../docs/table/reading_notices.js";
import { columnsInSeries, longOf } from "../../docs/table/wide_table.js";
import { Rows } from "../../docs/table/rows.js";

const inSeries = (/** @type {string[]} */ ...names) =>
  columnsInSeries(names.map((name, at) => ({ name, at, kind: "number" })));

test("headings that differ in a number are one variable, from three on", () => {
  assert.deepEqual(inSeries("id", "day1", "day2", "day3"), [{ name: "day", columns: [1, 2, 3] }]);
  assert.deepEqual(inSeries("day1", "day2"), []);
  assert.deepEqual(inSeries("T_1", "T 2", "T.2.5", "T-30"), [{ name: "T", columns: [0, 1, 2, 3] }]);
  assert.deepEqual(inSeries("1 week", "2 week", "10 week"), [{ name: "week", columns: [0, 1, 2] }]);
  assert.deepEqual(inSeries("1990", "1991", "1992"), [{ name: "", columns: [0, 1, 2] }]);
  assert.deepEqual(inSeries("a1b2", "a1b3", "a1b4"), []); // which of the two numbers?
  // The same number again is no occasion of its own.
  assert.deepEqual(inSeries("day1", "day2", "day_2"), []);
  assert.deepEqual(inSeries("day1", "day_1", "day2", "day3")[0].columns, [0, 2, 3]);
});

test("the number stands anywhere in a heading, and what joins it to words is no part of them", () => {
  for (const [heading, name] of /** @type {[string, string | null][]} */ ([
    ["day#", "day"],
    ["#", ""],
    ["# week", "week"],
    ["#.x", "x"],
    ["x#y", "xy"],
    ["a_b #", "a_b"],
    ["._a b-_#", "a b"],
    ["#__a", "a"],
    ["a1b#", null],
    ["d1.2.#", null],
  ])) {
    for (const numbers of [
      [1, 2, 3],
      [10, 20, 30],
      [1.25, 2.5, 3.75],
    ]) {
      const names = numbers.map((number) => heading.replace("#", String(number)));
      const [found] = inSeries(...names);
      assert.equal(found?.name ?? null, name, names.join(" "));
    }
  }
});

test("the largest group comes first, and texts are in none", () => {
  assert.deepEqual(
    inSeries("a1", "a2", "a3", "b1", "b2", "b3", "b4").map(({ name }) => name),
    ["b", "a"],
  );
  const columns = ["a1", "a2", "a3"].map((name, at) => ({
    name,
    at,
    kind: at ? "number" : "text",
  }));
  assert.deepEqual(columnsInSeries(/** @type {any} */ (columns)), []);
});

test("the number of a heading becomes a cell, where it stands", () => {
  const text = "id,day 1st,day 22st\nA,3,4\nB,5,6\n";
  const rows = new Rows(text, { separator: ",", quotes: true });
  const layout = { header: [0], isShort: false };
  const long = longOf(rows, layout, [1, 2]);
  assert.equal(long?.name, "day st");
  assert.deepEqual(
    long?.places.map(([from, to]) => text.slice(from, to)),
    ["1", "22"],
  );
  assert.equal(longOf(rows, layout, [0, 1]), null);
  assert.equal(longOf(rows, { ...layout, header: [] }, [1, 2]), null);
  const short = longOf(rows, { ...layout, isShort: true }, [2, 3]); // as R writes row names
  assert.deepEqual(short, { ...long, columns: [2, 3] });
  const { table } = describeTable(text, { long: { columns: [1, 2] } });
  assert.deepEqual(table.preview, [
    ["A", "1", "3"],
    ["A", "22", "4"],
    ["B", "1", "5"],
    ["B", "22", "6"],
  ]);
  const years = describeTable("id,1,2\nA,3,4\n", { header: true, long: { columns: [1, 2] } });
  assert.equal(years.table.columns[1].name, "heading");
});

test("what is offered can be done, be the header one cell short or two rows high", () => {
  const offered = (/** @type {string} */ text) => {
    const { table } = describeTable(text);
    const wide = readingNotices(table, "utf-8").filter(({ key }) => key === "data-read-wide");
    return wide.map(({ values, actions }) => {
      const { long, columns } = describeTable(text, actions?.[0].asked).table;
      assert.equal(long?.columns.length, values?.count);
      return columns.map(({ name, sample }) => `${name} ${[...sample.values].join(" ")}`);
    });
  };
  assert.deepEqual(offered("day1 day2 day3\n1 2 3 5\n2 3 4 6\n3 4 5 8\n"), [
    ["column 1 1 1 1 2 2 2 3 3 3", "day 1 2 3 1 2 3 1 2 3", "value 2 3 5 3 4 6 4 5 8"],
  ]);
  assert.deepEqual(offered("1,2,3,4\n3,4.5,6,7\n5,6,7,9\n"), []); // "column 1" is no heading
  assert.deepEqual(offered("g,y,y,y,y\na,2,3,4,5\nb,3,4,5,6\n"), []); // nor "y (column 3)"
  assert.deepEqual(offered(",D 1,,D 2,,D 3,\nid,y,x,y,x,y,x\n1,1,2,3,4,5,6\n2,2,2,3,4,5,7\n"), []);
});
