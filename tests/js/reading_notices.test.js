/** What is said of how a table was read: the key, its values, and the way back. */

import assert from "node:assert/strict";
import test from "node:test";

import { describeTable } from "../../docs/table/describe_table.js";
import { isMissing, isMissingNumber, Missing } from "../../docs/table/missing_codes.js";
import { readingNotices } from "../../docs/table/reading_notices.js";

const notices = (/** @type {string} */ text, asked = {}, encoding = "utf-8") =>
  readingNotices(describeTable(text, asked).table, encoding);
/** Rows of a table: `cells` and what else stands in each row. */
const rows = (/** @type {string[][]} */ ...lines) => lines.map((cells) => cells.join("\t")).join("\n"); // prettier-ignore

test("columns that are written alike are said together, three by name", () => {
  const head = ["a", "b", "c", "d", "e"];
  const line = ["1,316", "2,510", "3,411", "4,002", "0.5"];
  const [found, ...others] = notices(rows(head, line, line));
  assert.deepEqual(others, []);
  assert.deepEqual(found, {
    key: "data-read-number",
    values: {
      columns: { list: ["a", "b", "c"].map((name) => ({ name })) },
      more: 1,
      cell: { name: "1,316" },
      value: { significant: 1316, digits: 15 },
    },
    actions: [
      {
        key: "data-do-read-as",
        values: { cell: { name: "1,316" }, value: { significant: 1.316, digits: 15 } },
        asked: { ways: { 0: 1, 1: 1, 2: 1, 3: 1 } },
      },
    ],
  });
  const kept = notices(rows(head, line, line), { ways: { 4: 0 } })[0].actions?.[0].asked;
  assert.deepEqual(kept, { ways: { 0: 1, 1: 1, 2: 1, 3: 1, 4: 0 } });
  const units = notices(rows(["a", "b"], ["5 kg", "1 316,5"], ["6 kg", "2 316,5"]));
  assert.deepEqual(
    units.map(({ values, actions }) => [values?.value, actions]),
    [
      [{ significant: 5, digits: 15 }, undefined],
      [{ significant: 1316.5, digits: 15 }, undefined],
    ],
  );
  assert.deepEqual(notices(rows(["a", "b"], ["1,5", "-2"], ["2,5", "−3"])), []);
  assert.deepEqual(notices(rows(["a", "b"], ["1,5", "(2)"], ["2,5", "-3"])), [
    {
      key: "data-read-signed",
      values: {
        column: { name: "b" },
        cell: { name: "(2)" },
        value: { significant: -2, digits: 15 },
      },
    },
  ]);
  const doubt = notices(rows(["a", "b"], ["1,316", "x"], ["2,510", "y"]));
  assert.equal(doubt[0].key, "data-read-number-doubtful");
});

test("dates are said with their order, a swap and the number", () => {
  const said = (/** @type {string[]} */ cells, asked = {}) =>
    notices(rows(["d", "y"], ...cells.map((cell, i) => [cell, `${i}.5`])), asked)[0];
  const either = said(["3/2/2024", "4/2/2024"]);
  assert.deepEqual(either, {
    key: "data-read-date-doubtful",
    values: {
      columns: { list: [{ name: "d" }] },
      more: 0,
      cell: { name: "3/2/2024" },
      order: "month",
    },
    actions: [{ key: "data-do-swap", asked: { dates: { 0: "%d/%m/%Y" } } }],
  });
  const kept = said(["3/2/2024", "4/2/2024"], { dates: { 7: "number" } });
  assert.deepEqual(kept.actions?.[0].asked, { dates: { 0: "%d/%m/%Y", 7: "number" } });
  for (const [
    cells,
    key,
    order,
    actions,
  ] of /** @type {[string[], string, string | undefined, string[]][]} */ ([
    [["13.2.2024", "14.2.2024"], "data-read-date", "day", []],
    [["Mar 2, 2024", "Mar 3, 2024"], "data-read-date", "month", []],
    [["March 2, 2024", "June 3, 2024"], "data-read-date", "month", []],
    [["2024-03-02", "2024-03-03"], "data-read-date", "year", []],
    [["20240302", "20240303"], "data-read-date", "year", ["data-do-number"]],
    [["8:30", "9:15"], "data-read-time", undefined, []],
  ])) {
    const found = said(cells);
    assert.equal(found.key, key, cells[0]);
    assert.equal(found.values?.order, order, cells[0]);
    assert.deepEqual(
      found.actions?.map((one) => one.key),
      actions,
    );
  }
  const excel = said(["45353", "45363"], { dates: { 0: "excel" } });
  assert.equal(excel.values?.order, "number");
  assert.deepEqual(excel.actions?.[0], {
    key: "data-do-number",
    asked: { dates: { 0: "number" } },
  });
  const decimals = said(["45353.5", "45363.25"], { dates: { 0: "excel" } });
  assert.equal(decimals.actions?.length, 1);
});

test("numbers seem to be dates by their name and range", () => {
  const said = (/** @type {number} */ low, /** @type {number} */ high, name = "visit date", asked = {}) =>
    notices(rows([name, "y"], [String(low), "1.5"], [String(high), "2.5"]), asked).map(
      ({ values, actions }) => [values?.what, actions?.[0].asked],
    ); // prettier-ignore
  const days = (/** @type {string} */ what) => [[what, { dates: { 0: what } }]];
  assert.deepEqual(said(20_000, 60_000), days("excel"));
  assert.deepEqual(said(19_999, 60_000), []);
  assert.deepEqual(said(20_000, 60_001), []);
  assert.deepEqual(said(3e8, 2.3e9), days("unix"));
  assert.deepEqual(said(3e8, 2.31e9), []);
  assert.deepEqual(said(2.99e8, 2.3e9), []);
  assert.deepEqual(said(3e11, 2.3e12), days("milliseconds"));
  assert.deepEqual(said(2.99e11, 2.3e12), []);
  assert.deepEqual(said(3e11, 2.31e12), []);
  assert.deepEqual(said(30_000, 30_000), []);
  assert.deepEqual(said(30_000, 40_000, "score"), []);
  assert.deepEqual(said(30_000, 40_000, "score", { dates: { 0: "number" } }), []);
  assert.deepEqual(said(30_000, 40_000, "day", { dates: { 0: "number" } }), []);
  for (const name of ["Datum", "day", "Tag", "time", "Uhrzeit", "timestamp", "epoch", "unix"]) {
    assert.equal(said(30_000, 40_000, name).length, 1, name);
  }
});

test("codes for missing are counted over columns, those that all programs know are not said", () => {
  const found = notices(
    rows(["y", "x", "g"], ["1", "?", "a"], ["NA", "2", "b"], ["?", "?", "c"], ["", "3", "d"], ["4", "-", "e"]),
    { present: ["none"] },
  ); // prettier-ignore
  assert.deepEqual(found, [
    {
      key: "data-read-missing",
      values: {
        codes: { list: [{ name: "?" }, { name: "-" }] },
        count: 4,
        columns: { list: [{ name: "y" }, { name: "x" }] },
        more: 0,
      },
      actions: [{ key: "data-do-not-missing", asked: { present: ["none", "?", "-"] } }],
    },
  ]);
  assert.deepEqual(notices(rows(["y", "x"], ["1", "na"], ["", "NA"], ["2", "3"])), []);
});

test("skipped rows are said by their kind, and how to take them back", () => {
  const text = "sep=,\nA title\nof two\ny,x,g\n1,2,a\n2,3\n3,4,b\n4,5,c\n5,6,c\n6\n";
  const found = notices(text, { ragged: "skip", keep: ["total"] });
  assert.deepEqual(
    found.map(({ values, actions }) => [values, actions]),
    [
      [{ part: "separator", row: "1", count: 1 }, []],
      [{ part: "title", row: "2", count: 2 }, [{ key: "data-do-undo", asked: { keep: ["total", "title"] } }]],
      [{ part: "ragged", row: "6", count: 2 }, [{ key: "data-do-undo", asked: { ragged: undefined } }]],
    ],
  ); // prettier-ignore
});

test("a text most of whose cells are numbers is said to be one", () => {
  const said = (/** @type {string[]} */ ...cells) =>
    notices(rows(["y", "g"], ...cells.map((cell) => [cell, "a"]))).map(({ values }) => values);
  const values = { column: { name: "y" }, cell: { name: "1,55" } };
  const marks = ["1,55", "2,45", "3,1", "2.7", "1.8", "2.2"];
  assert.deepEqual(said(...marks), [{ ...values, numbers: 6, cells: 6 }]);
  assert.deepEqual(said(...marks, "", "NA"), [{ ...values, numbers: 6, cells: 6 }]);
  assert.deepEqual(said(...marks, "1,95"), [
    { ...values, cell: { name: "2.7" }, numbers: 7, cells: 7 },
  ]);
  assert.deepEqual(said("1", "2", "low", "3 (?)"), [
    { ...values, cell: { name: "low" }, numbers: 2, cells: 4 },
  ]);
  assert.deepEqual(said("1 kg", "2 kg", "3 kg", "900 g", "800 g", "7"), [
    { ...values, cell: { name: "1 kg" }, numbers: 6, cells: 6 },
  ]);
  assert.deepEqual(said("1", "2", "2024-01-02", "2024-01-05"), [
    { ...values, cell: { name: "2024-01-02" }, numbers: 2, cells: 4 },
  ]);
  assert.deepEqual(said("1 north", "2 south", "1 north", "2 south"), []);
  // None is a number, and each nearly is one.
  assert.deepEqual(said("1.5 ± 0.1", "1.7 ± 0.2", "2,1 ± 0,1", "n = 4"), [
    { ...values, cell: { name: "1.5 ± 0.1" }, numbers: 0, cells: 4 },
  ]);
  assert.deepEqual(said("4:10.1", "4:12.5", "long", "a b c"), [
    { ...values, cell: { name: "4:10.1" } }, // like times, in words of their own
  ]);
  assert.deepEqual(said("4:10.1", "x1", "y2", "long"), []);
  assert.deepEqual(said("Room 1.1", "Room 1.2", "Room 1.1", "Room 1.2"), []);
  assert.deepEqual(said("1", "2", "low", "high", "higher"), []);
  assert.deepEqual(said("low", "high", "higher"), []);
});

test("odd headers are said by row", () => {
  const only = (/** @type {string} */ text, asked = {}) => notices(text, asked);
  assert.deepEqual(only("\ny,x,y,y,y,y,a,b,c,d,e,f\n1,2,3,4,5,6,7,7,7,7,7,7\n2,3,4,5,6,8,7,7,8,8,8,8\n").map(({ key }) => key), [
    ...Array(3).fill("data-read-same-name"),
  ]); // prettier-ignore
  assert.deepEqual(only("\ny,x,y\n1,2,3\n2,3,4\n")[0].values, {
    row: "2",
    first: 1,
    second: 3,
    column: { name: "y" },
    renamed: { name: "y (column 3)" },
  });
  const merged = only("\nA,,B,\ny,x,y,x\n1,2,3,4\n2,3,4,5\n");
  assert.deepEqual(merged, [{ key: "data-read-merged", values: { first: "2", second: "3" } }]);
  assert.deepEqual(only("y,x\n1,2,3\n2,3,4\n4,5,7\n"), [{ key: "data-read-row-names" }]);
  // A column that names rows has no name twice. Commas inside numbers give one cell too many as well.
  const [less, ...others] = only("\nid,y\na,2,5\na,3,4\nb,5,7\n");
  assert.deepEqual(less, {
    key: "data-read-no-name",
    values: { row: "2", names: 2, columns: 3, separator: "comma" },
  });
  assert.deepEqual(others, []);
  assert.equal(only("id;y;\na;2;5\na;3;4\n")[0].values?.separator, "other");
  assert.deepEqual(only("id,y,\na,2,\na,3,\n"), []);
  assert.deepEqual(only(",y,x\na,2,5\nb,3,4\n"), []);
  assert.deepEqual(only("NA,NA\nNA,NA\n", { header: false }), []);
  assert.deepEqual(only("1,2\n3,4.5\n"), [
    {
      key: "data-read-no-header",
      values: { row: "1" },
      actions: [{ key: "data-do-header-is-names", asked: { header: true } }],
    },
  ]);
  assert.deepEqual(only("1,2\n3,4.5\n", { header: false }), []);
  assert.deepEqual(only("\ny,1\n2,a\n3,b\n"), [
    {
      key: "data-read-header-doubtful",
      values: { row: "2" },
      actions: [{ key: "data-do-header-is-data", asked: { header: false } }],
    },
  ]);
});

test("wide tables are offered as long ones, three at most, and the way back", () => {
  const series = (/** @type {string} */ name) => [1, 2, 3].map((i) => `${name}${i}`);
  const head = ["id", ...["a", "b", "c", "d"].flatMap(series)];
  const line = (/** @type {string} */ id) => [id, ...Array(12).fill("1.5")];
  const found = notices(rows(head, line("k"), line("m")));
  assert.equal(found.length, 3);
  assert.deepEqual(found[0], {
    key: "data-read-wide",
    values: { count: 3, first: { name: "a1" }, last: { name: "a3" } },
    actions: [
      { key: "data-do-long", asked: { long: { columns: [1, 2, 3] } }, chosen: { leaveOut: true } },
    ],
  });
  const long = notices(rows(head, line("k"), line("m")), { long: { columns: [1, 2, 3] } });
  assert.deepEqual(long, [
    {
      key: "data-read-long",
      values: { columns: 3 },
      actions: [{ key: "data-do-undo", asked: { long: null } }],
    },
  ]);
  assert.deepEqual(notices("y,x\n1,2\n3,4.5\n", {}, "cp1252"), [
    { key: "data-read-encoding", values: { encoding: "cp1252" } },
  ]);
});

test("which cells are missing, wherever they stand, and in numbers", () => {
  for (const cell of ["", "NA", "n/a", "<NA>", "NaN", "-nan", "NULL", "\\N", "None", "nil", "#DIV/0!", "#N/A", ".", ".a", ".Z", "._", "##", "####", "1.#IND", "-1.#INF", "#¡VALOR!", "(null)", "[null]", "SYSMIS"]) {
    assert.ok(isMissing(cell), cell);
    assert.ok(!isMissingNumber(cell) || cell === "#", cell);
  } // prettier-ignore
  for (const cell of ["#", "..", ".ab", ".1", "a.", "x##", "##x", "#a", "nan1", "a", "-", "0", "nanananananananan", "################x"]) {
    assert.ok(!isMissing(cell), cell);
  } // prettier-ignore
  assert.ok(isMissing("#".repeat(16)) && !isMissing("#".repeat(17)));
  for (const cell of ["-", "–", "*", "?", "…", "X", "Missing", "unknown", "n.d.", "blank", "k. A.", "keine Angabe", "TBD", "#"]) {
    assert.ok(isMissingNumber(cell) && !isMissing(cell), cell);
  } // prettier-ignore
  assert.ok(!isMissingNumber("a") && !isMissingNumber("missing missing missing"));
});

test("the reader says of cells that they are missing, or are not", () => {
  const rule = new Missing({ missing: ["Refused", "-999", " b "], present: ["none", "?"] });
  for (const cell of ["refused", "REFUSED", "-999", "−999", "-999.0", "-9.99e2", "NA", "", "B"]) {
    assert.ok(rule.has(cell), cell);
  }
  for (const cell of ["none", "None", "-998", "?", "-", "a"]) assert.ok(!rule.has(cell), cell);
  assert.ok(rule.hasInNumbers("-") && rule.hasInNumbers("refused"));
  assert.ok(!rule.hasInNumbers("?") && !rule.hasInNumbers("none") && !rule.hasInNumbers("5"));
  assert.deepEqual([...rule.numbers], [-999]);
  const empty = new Missing({ missing: [""], present: ["NA"] });
  assert.ok(empty.has("") && !empty.has("0") && !empty.has("NA") && empty.has("NaN"));
  assert.ok(!new Missing({ present: [""] }).has(""));
  const zero = new Missing({ missing: ["0"] });
  assert.ok(zero.has("0.0") && zero.has(""));
  assert.ok(new Missing({}).has("NA") && !new Missing({}).has("-"));
});
