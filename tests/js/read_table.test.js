import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import Papa from "papaparse";

import { analyse } from "../../docs/table/analyse.js";
import { pythonCode, rCode } from "../../docs/table/analysis_code.js";
import { checkedText, decodeText } from "../../docs/table/decode_text.js";
import { describeTable, MOST_ROWS } from "../../docs/table/describe_table.js";
import { csv, csvCell } from "../../docs/table/export_csv.js";
import { guessColumns } from "../../docs/table/guess_columns.js";
import { readColumns } from "../../docs/table/read_columns.js";
import { createData } from "../../docs/engine/simulate.js";

const file = (name) => new URL(`../../docs/data/${name}.csv`, import.meta.url);
const describe = (text, asked) => describeTable(checkedText(text), Papa, asked);
const bytes = (text) => new TextEncoder().encode(text);

/** Read the columns y, x, g of a text. */
function read(text, { leaveOut = false, asked = {} } = {}) {
  const clean = checkedText(text);
  const table = describeTable(clean, Papa, asked);
  const [y, x, cluster] = ["y", "x", "g"].map((name) =>
    table.columns.findIndex((c) => c.name === name),
  );
  return readColumns(clean, Papa, table, { y, x, cluster, leaveOut });
}

/** A table with `n` rows in clusters of four, and some cells replaced. */
function table(n = 40, change = (/** @type {any[]} */ row, /** @type {number} */ _number) => row) {
  const rows = Array.from({ length: n }, (_, i) =>
    change([((i * 7919) % 101) / 10, i % 4, `c${Math.floor(i / 4)}`], i).join(","),
  );
  return `y,x,g\n${rows.join("\n")}\n`;
}

test("separators, decimal marks and headers are found", () => {
  for (const [
    text,
    delimiter,
    decimal,
    header,
  ] of /** @type {[string, string, string, boolean][]} */ ([
    ["a,b,c\n1.5,2,x\n2,3,y", ",", ".", true],
    ["a;b;c\n1,5;2;x\n2,5;3;y", ";", ",", true],
    ["1,5;2,0;3\n2,5;3,1;4", ";", ",", false],
    ["a\tb\tc\n1,5\t2\tx", "\t", ",", true],
    ["1.5|2|x\n2.5|3|y", "|", ".", false],
    ['"a","b","c"\n"1,5","2,0","x"', ",", ",", true],
    ['"a;1","b;2","c;3"\n1,2,3', ",", ".", true],
    ["1,234,x\n2,345,y", ",", ".", false],
  ])) {
    assert.deepEqual(describe(text).format, { delimiter, decimal, header }, text);
  }
  assert.equal(describe("1;2;3\n1;2;3", { header: true }).columns[0].name, "1");
});

test("byte order marks, line ends, quoted fields, blank lines and a printed minus are read", () => {
  const text = '\uFEFFy,x,g\r\n1,2,"a, ""b""\nc"\r\n\r\n−3,4,d\r5,6,d\n\n';
  for (const read1 of [decodeText(bytes(text)), checkedText(text)]) {
    const found = describeTable(read1, Papa);
    assert.equal(found.rows, 3);
    assert.equal(found.columns[0].name, "y");
  }
  const columns = read(text);
  assert.deepEqual([...columns.y], [1, -3, 5]);
  assert.deepEqual(columns.names, ['a, "b"\nc', "d"]);
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...[..."y\tx\tg\n1\t2\tz"].flatMap((c) => [c.charCodeAt(0), 0]),
  ]);
  assert.equal(describeTable(decodeText(utf16), Papa).columns[2].name, "g");
});

test("clusters that are whole numbers sort as numbers; others keep their text", () => {
  assert.deepEqual(read("y,x,g\n1,2,10\n2,3,9\n3,1,10").names, [9, 10]);
  assert.deepEqual(read("y,x,g\n1,2,007\n2,3,7\n3,1,007").names, ["007", "7"]);
  assert.deepEqual(read("y,x,g\n1,2,__proto__\n2,3,constructor").names, [
    "__proto__",
    "constructor",
  ]);
});

const problem = (...words) => ({
  name: "DataProblem",
  message: new RegExp(words.map(RegExp.escape ?? escape_).join(".*"), "s"),
});
const escape_ = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

test("every kind of bad table is named with its row, its column and what to do", () => {
  for (const [text, ...words] of [
    ["", "nothing in it"],
    [" \n\n", "nothing in it"],
    ["y,x,g\n", "Row 1 is the only row", "Add the rows"],
    ["just words\nand more", "Row 1 has 1 column", "three are needed", "Choose another separator"],
    ["y,x,g\n1,2,a\n1,2\n", "Row 3 has 2 cells, row 1 has 3", "column 3", "Add"],
    ["y,x,g\n1,2,a\n\n1,2,a,4\n", "Row 4 has 4 cells", "column 4", "Remove"],
    ['y,x,g\n1,2,"a\n1,2,b\n', "Row 2", "never closed", "Close it"],
    ['y,x,g\n1,2,"a"b\n1,2,b\n', "Row 2", "quotation mark", "twice"],
    ["y,x,g\n1,2,a\n1,2,\0\n", "Row 3", "not the text of a table", "Save"],
    ["y,x,g\n1,2,a\nabc,2,a\n", "Column “y”, row 3", "“abc” is not a number", "Correct"],
    ["y,x,g\n1,2,a\n1 km,2,a\n2 km,2,a", "Column “y”, row 3", "and one more", "no units"],
    ["y,x,g\n1,2,a\n1e999,2,a\n", "Column “y”, row 3", "too large"],
    ["y,x,g\n1,0x10,a\n", "Column “x”, row 2", "“0x10” is not a number"],
    ["y;x;g\n1.5;2;a\n1,5;2;a", "Column “y”, row 3", "decimal comma"],
    [
      "y,x,g\n1,2,a\n1,NA,a\n,2,a\n",
      "Column “x”, row 3",
      "means missing",
      "Column “y”, row 4",
      "empty",
      "Leave out",
    ],
    [`${"a,".repeat(1_000_000)}a\n`, "Row 1 has 1,000,001 columns", "at most 500"],
    [`${"y,x,g\n"}${"1,2,3\n".repeat(MOST_ROWS + 1)}`, "more than 1,000,000 rows"],
    ["y,x,g\n,2,a\n,3,b\n", "Column “y”, row 2", "and one more"],
    ["y,x,g\n<script>alert(1)</script>,2,a\n", "Column “y”, row 2: “<script>alert(1)</script>”"],
  ]) {
    assert.throws(() => read(text), problem(...words), text.slice(0, 50));
  }
  assert.throws(() => read("y,x,g\n,2,a\n,3,b\n", { leaveOut: true }), problem("No row is left"));
});

test("files that are not text are named", () => {
  assert.throws(
    () => decodeText(new Uint8Array([0x50, 0x4b, 3, 4, 0])),
    problem("workbook", "CSV"),
  );
  assert.throws(
    () => decodeText(new Uint8Array([0x61, 0x0a, 0xfc, 0x2c])),
    problem("Row 2", "UTF-8"),
  );
  assert.throws(
    () => decodeText(new Uint8Array([0x61, 0, 1, 2, 3])),
    problem("Row 1", "not the text"),
  );
  assert.throws(() => decodeText(new Uint8Array(0)) || describe(""), problem("nothing"));
});

test("duplicate headings are told, and stay apart", () => {
  const { columns, notices } = describe("x,y,x,\n1,2,3,4\n");
  assert.deepEqual(
    columns.map(({ name }) => name),
    ["x", "y", "x (column 3)", "column 4"],
  );
  assert.match(notices[0], /Row 1: columns 1 and 3 are both called “x”.*another name/);
  const tricky = describe("x,x (column 3),x\n1,2,3\n").columns.map(({ name }) => name);
  assert.equal(new Set(tricky).size, 3);
});

test("rows with missing cells are left out where asked", () => {
  const columns = read("y,x,g\n1,2,a\n,2,a\n3,n/a,a\n4,5,\n6,7,b", { leaveOut: true });
  assert.deepEqual([[...columns.y], columns.leftOut, columns.names], [[1, 6], 3, ["a", "b"]]);
});

test("columns are guessed in the examples", () => {
  for (const [name, ...expected] of [
    ["sleepstudy", "Reaction", "Days", "Subject"],
    ["radon", "log_radon", "floor", "county_name"],
  ]) {
    const { columns, rows } = describeTable(decodeText(readFileSync(file(name))), Papa);
    const { y, x, cluster } = guessColumns(columns, rows);
    assert.deepEqual(
      [y, x, cluster].map((i) => columns[i].name),
      expected,
    );
  }
  const { columns, rows } = describe(
    table(40, (row, i) => [...row.toReversed(), i + 1]).replace("y,x,g", "g,x,y,row"),
  );
  assert.deepEqual(guessColumns(columns, rows), { cluster: 0, x: 1, y: 2 });
});

const NAMES = { y: "y", x: "x", cluster: "g" };
const plain = { centre: false, scale: false };
const analysed = (text, transform = plain) => analyse(read(text), NAMES, transform);

test("sleepstudy gives what lme4 prints", () => {
  const text = decodeText(readFileSync(file("sleepstudy")));
  const found = describeTable(text, Papa);
  const chosen = { y: 0, x: 1, cluster: 2, leaveOut: false };
  const names = { y: "Reaction", x: "Days", cluster: "Subject" };
  const result = analyse(readColumns(text, Papa, found, chosen), names, plain);
  for (const line of [
    "REML criterion at convergence: 1743.6",
    "-3.9536 -0.4634  0.0231  0.4634  5.1793",
    "          Days         35.07    5.922   0.07",
    "Number of obs: 180, groups:  Subject, 18",
    "Days          10.467      1.546   6.771",
  ]) {
    assert.ok(result.summary.includes(`${line}\n`), `${line}\n${result.summary}`);
  }
  assert.equal(result.figure.clusters.cluster.length, 18);
  assert.deepEqual(result.warnings, []);
  assert.ok(result.dots.areAll && result.dots.x.length === 180);
});

test("centring moves the intercept and scaling the slope, not the fit", () => {
  const [as, centred] = [analysed(table()), analysed(table(), { centre: true, scale: true })];
  const criterion = ({ summary }) => summary.match(/convergence: (.*)/)[1];
  assert.equal(typeof criterion(as), "string");
  const [, slope] = as.figure.fixed_effects;
  const sd = Math.sqrt((40 * 1.25) / 39);
  assert.ok(Math.abs(centred.figure.fixed_effects[1] - slope * sd) < 1e-6);
});

test("data that no model fits are refused with the columns' own names", () => {
  for (const [text, ...words] of [
    [table(40, ([y, x]) => [y, x, "one"]), "“g” holds one cluster, “one”", "choose the column"],
    [table(40, ([y, x], i) => [y, x, `c${i}`]), "“g”", "every cluster has one row", "Choose"],
    [table(40, ([y, , g]) => [y, 3, g]), "“x” is 3 in every row", "choose another"],
    [table(40, ([, x, g]) => [3, x, g]), "“y” is 3 in every row", "choose another"],
    [table(40, ([, x, g]) => [2 * x, x, g]), "cannot be fitted", "lie on one line", "Choose"],
    [table(5), "5 rows are too few"],
    [table(40, ([y, x, g]) => [`${y}e300`, x, g]), "cannot be fitted", "another unit"],
  ]) {
    assert.throws(() => analysed(text), problem(...words), words[0]);
  }
});

test("warnings are honest", () => {
  const warned = (text, words) => {
    const { warnings } = analysed(text);
    assert.ok(
      warnings.some((warning) => words.test(warning)),
      `${words}: ${warnings.join("\n")}`,
    );
  };
  warned(table(24), /only 6 clusters/);
  warned(
    table(80, ([y, x, g], i) => [y, i < 4 ? 1 : x, g]),
    /1 cluster has no slope/,
  );
  warned(
    table(80, ([y, , g], i) => [y, Math.floor(i / 4), g]),
    /does not vary within any cluster/,
  );
  warned(
    table(80, ([y, x, g]) => [y * 1e7, x, g]),
    /scale of “y” is extreme/,
  );
  warned(
    table(80, ([y, x, g]) => [y, x + 2000, g]),
    /far from 0.*tick “Centre/,
  );
  warned(
    table(80, ([y], i) => [y, i % 2, Math.floor(i / 2)]),
    /same two values of “x”/,
  );
  const few = createData({
    nCluster: 4,
    obsPerCluster: 2,
    balanced: 0.75,
    sdInt: 2,
    cor: -0.5,
    seed: 338038209,
  });
  const rows = Array.from(few.y, (y, i) => `${y},${few.x[i]},c${few.cluster[i]}`);
  warned(`y,x,g\n${rows.join("\n")}\n`, /without any noise/);
  const varied = (y, x, c) => y + 20 * (c % 5) + 10 * (c % 3) * x;
  warned(
    table(80, ([y, x, g], i) => [varied(y, x, Math.floor(i / 4)), 1e6 * x, g]),
    /only for the units of “x”/,
  );
  warned(
    table(80, ([, x, g], i) => [(i % 4) + ((i * 7919) % 7) / 10, x, g]),
    /singular/,
  );
});

test("of very many clusters some are drawn, and it is said", () => {
  const result = analysed(table(10_000));
  assert.match(result.shown, /500 of 2,500 clusters, one of every 5/);
  assert.equal(result.figure.clusters.cluster.length, 500);
  assert.equal(result.dots.names.length, 500);
  assert.equal(result.estimates.join("").trim().split("\r\n").length, 2501);
});

test("a spreadsheet finds no formula in what is downloaded", () => {
  for (const [value, cell] of [
    ["=1+1", `"'=1+1"`],
    ["+1", `"'+1"`],
    ["-1", `"'-1"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    ["\t=1", `"'\t=1"`],
    ["\r=1", `"'\r=1"`],
    ['a"b,;', `"a""b,;"`],
    [-1.5, "-1.5"],
    [NaN, ""],
    [null, ""],
  ]) {
    assert.equal(csvCell(value), cell);
  }
  assert.equal(csv(["a", "b"], [["=x"], [-2]]).join(""), `"a","b"\r\n"'=x",-2\r\n`);
});

test("names cannot get out of the quotation marks of the code", () => {
  const evil = '"); system("rm -rf /") #\n\u2028`\\';
  /** @type {any} */
  const analysis = {
    file: evil,
    format: { delimiter: ";", decimal: ",", header: true },
    positions: { y: 2, x: 1, cluster: 0 },
    headings: { y: evil, x: "x\r\nimport os", cluster: "c\u2028d" },
    centre: true,
    scale: true,
    leavesOut: true,
    isSaturated: true,
  };
  for (const code of [rCode(analysis), pythonCode(analysis)]) {
    assert.ok(code.includes(String.raw`"\"); system(\"rm -rf /\") #\n\u2028${"`"}\\"`));
    assert.ok(!/^\s*import os/m.test(code));
    assert.ok(!code.includes("\u2028"));
  }
});
