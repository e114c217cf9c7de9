import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";

import Papa from "papaparse";

import { DataProblem } from "../../docs/table/data_problem.js";
import { checkedText, decodeText } from "../../docs/table/decode_text.js";
import { describeTable } from "../../docs/table/describe_table.js";
import { guessColumns } from "../../docs/table/guess_columns.js";
import { readColumns } from "../../docs/table/read_columns.js";
import { Rows } from "../../docs/table/rows.js";
import { MOST_ROWS } from "../../docs/table/table_shape.js";
import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { there } from "./there.mjs";
import { speak } from "./words.mjs";
import { readAndFit } from "./your_data.mjs";

speak();
const file = (/** @type {string} */ name) =>
  new URL(`../../docs/data/${name}.csv`, import.meta.url);
/** @param {string} text @param {object} [asked] */
const describe = (text, asked) => describeTable(checkedText(text), asked).table;
const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);

/**
 * Read the columns y, x, g of a text.
 *
 * @param {string} text
 * @param {{leaveOut?: boolean, asked?: object, x?: string}} [how]
 */
function read(text, { leaveOut = false, asked, x = "x" } = {}) {
  const { rows, table } = describeTable(checkedText(text), asked);
  const [y, predictor, cluster] = ["y", x, "g"].map((name) =>
    table.columns.findIndex((column) => column.name === name),
  );
  const chosen = { y, x: predictor, cluster, within: -1, levels: null, leaveOut };
  return readColumns(rows, table, chosen);
}

/** What is said of a table that cannot be read. */
function refused(/** @type {() => unknown} */ act) {
  try {
    act();
  } catch (error) {
    if (error instanceof DataProblem) return error.said.map(inWords).join(" ");
    throw error;
  }
  return "";
}

test("separators, decimal marks and headers are found", () => {
  for (const [
    text,
    separator,
    decimal,
    header,
  ] of /** @type {[string, string, string, boolean][]} */ ([
    ["a,b,c\n1.5,2,x\n2,3,y", ",", ".", true],
    ["a;b;c\n1,5;2;x\n2,5;3;y", ";", ",", true],
    ["1,5;2,0;3\n2,5;3,1;4", ";", ",", false],
    ["a\tb\tc\n1,5\t2\tx", "\t", ",", true],
    ["1.5|2|x\n2.5|3|y", "|", ".", false],
    ['"a","b","c"\n"1,5","2,0","x"', ",", ",", true],
    ['"a;1","b;2","c;3"\n1,2,3', ",", null, true],
    ["1,234,x\n2,345,y", ",", null, false],
    ["a b c\n1,5 2 x\n2,5 3 y", " ", ",", true],
    ["a  b   c\n  1.5 2 x\n 12.5 3 y\n", " ", ".", true],
    ["sep=|\na|b|c\n1|2|x", "|", null, true],
  ])) {
    const found = describe(text);
    const seen = [found.separation.separator, found.decimal, found.layout.header.length > 0];
    assert.deepEqual(seen, [separator, decimal, header], text);
  }
  assert.equal(describe("1;2;3\n1;2;3", { header: true }).columns[0].name, "1");
});

test("byte order marks, line ends, quoted fields, blank lines and a printed minus are read", () => {
  const text = '\uFEFFy,x,g\r\n1,2,"a, ""b""\nc"\r\n\r\n−3,4,d\r5,6,d\n\n';
  for (const read1 of [decodeText(bytes(text)).text, checkedText(text)]) {
    const found = describe(read1);
    assert.equal(found.rows, 3);
    assert.equal(found.columns[0].name, "y");
  }
  const columns = read(text);
  assert.deepEqual([...columns.y], [1, -3, 5]);
  assert.deepEqual(columns.names, ['a, "b"\nc', "d"]);
});

test("cells are those that Papa Parse finds, and marks inside them need not be doubled", () => {
  for (const text of [
    'a,b\n"x, ""y""",2\n,"multi\nline"\n"",""\n',
    "a;b;c\n;;\n1;;2\n",
    '"a"\t"b"\n" 1 "\t2',
    "a|b\n1|2\n\n3|4\n",
  ]) {
    const separator = there(text.match(/[,;\t|]/))[0];
    const rows = new Rows(text, { separator });
    const ours = Array.from({ length: rows.length }, (_, row) => rows.cells(row));
    const theirs = /** @type {any} */ (Papa).parse(text.trimEnd(), { delimiter: separator }).data;
    assert.deepEqual(
      ours.map((cells) => cells.join("·")),
      theirs.map((/** @type {string[]} */ cells) => cells.map((cell) => cell.trim()).join("·")),
    );
  }
  const odd = read('y,x,g\n1,2,"5" pipe"\n2,3,the "big" one\n3,4,"the "big" one"\n4,5,"5" pipe"\n');
  assert.deepEqual(odd.names, ['5" pipe', 'the "big" one']);
});

test("UTF-16, Windows-1252 and what the reader says are decoded", () => {
  const wide = [..."y\tx\tg\n1\t2\tz"].flatMap((c) => [c.charCodeAt(0), 0]);
  for (const [given, encoding] of /** @type {[number[], string][]} */ ([
    [[0xff, 0xfe, ...wide], "utf-16le"],
    [wide, "utf-16le"],
    [[0xfe, 0xff, 0, 0x79], "utf-16be"],
    [[0x79, 0x0a, 0xfc, 0x2c], "windows-1252"],
    [[0xc3, 0xbc], "utf-8"],
  ])) {
    assert.equal(decodeText(new Uint8Array(given)).encoding, encoding);
  }
  assert.equal(decodeText(new Uint8Array([0xfc])).text, "ü");
  assert.equal(decodeText(new Uint8Array([0x84, 0xe4, 0x93, 0x96, 0x80])).text, "„ä“–€");
  assert.equal(decodeText(new Uint8Array([0x79, 0xc3]), "utf-8").text, "y\uFFFD");
  assert.equal(decodeText(new Uint8Array([0xe0]), "windows-1251").text, "а");
});

test("clusters that are whole numbers sort as numbers; others keep their text", () => {
  assert.deepEqual(read("y,x,g\n1,2,10\n2,3,9\n3,1,10").names, [9, 10]);
  assert.deepEqual(read("y,x,g\n1,2,007\n2,3,7\n3,1,007").names, ["007", "7"]);
  assert.deepEqual(read("y,x,g\n1,2,7.0\n2,3,7\n3,1,+7").names, ["+7", "7", "7.0"]);
  assert.deepEqual(read("y,x,g\n1,2,__proto__\n2,3,constructor").names, [
    "__proto__",
    "constructor",
  ]);
});

test("every kind of bad table is named with its row, its column and what to do", () => {
  for (const [text, words, asked] of /** @type {[string, string, object?][]} */ ([
    [
      "",
      "There is nothing in it. A table needs a line for each observation, with its cells separated by commas, semicolons or tabs.",
    ],
    [
      " \n\n",
      "There is nothing in it. A table needs a line for each observation, with its cells separated by commas, semicolons or tabs.",
    ],
    [
      "y,x,g\n",
      "Row 1 is the only row, and it holds names. Add the rows of data below it, or say that the first row is data.",
    ],
    [
      "just words\nand more",
      "Row 1 has 1 column, separated by comma; at least two are needed, outcome and cluster, and three with a predictor. Choose another separator if this one is wrong.",
    ],
    [
      "y,x,g\n1,2,a\n1,2\n",
      "Row 3 has 2 cells, row 1 has 3: column 3 is not there. Add the cells, empty ones if need be; perhaps the line is broken in two.",
    ],
    [
      "y,x,g\n1,2,a\n\n1,2,a,4\n",
      "Row 4 has 4 cells, row 1 has 3: column 4 has no heading. Remove what is too much; a text that holds a comma needs quotation marks around it.",
    ],
    [
      'y,x,g\n1,2,"a\n1,2,b\n',
      'Row 2: a quotation mark is opened and never closed. Close it, or remove it. Write a quotation mark inside a cell twice ("").',
    ],
    [
      'y,x,g\n1,2,"a"b\n1,2,b\n',
      'Row 2: a quotation mark is opened and never closed. Close it, or remove it. Write a quotation mark inside a cell twice ("").',
    ],
    [
      "y,x,g\n1,2,a\n1,2,\0\n",
      "Row 3: this is not the text of a table; it holds bytes of another kind of file. Save the table as CSV and take that file.",
    ],
    [
      "y,x,g\n1,2,a\nabc,2,a\n",
      "Column “y”, row 3: “abc” is not a number. Correct the cell, or choose another column.",
    ],
    [
      "y,x,g\n1,2,a\n1 km,2,a\n2 km,2,a",
      "Column “y”, row 3: “1 km” is not a number, and one more like it. Write it with digits and one decimal mark only: no units, signs of thousands or currencies.",
    ],
    [
      "y,x,g\n1,2,a\n1e999,2,a\n",
      "Column “y”, row 3: “1e999” is not a number. It is too large; choose another unit.",
    ],
    [
      "y,x,g\n1,0x10,a\n",
      "Column “x”, row 2: “0x10” is not a number. Write it with digits and one decimal mark only: no units, signs of thousands or currencies.",
    ],
    [
      "y;x;g\n1.5;2;a\n1,5;2;a",
      "Column “y”, row 3: “1,5” is not a number. If it is one, choose the decimal comma under “How the table is read”.",
    ],
    [
      "y;x;g\n1,5;2;a\n2,5;3;a\n1.5;2;a",
      "Column “y”, row 4: “1.5” is not a number. If it is one, choose the decimal point under “How the table is read”.",
    ],
    [
      "y,x,g\n1,2,a\n1,NA,a\n,2,a\n",
      "Column “x”, row 3: the cell is “NA”, which means missing. Column “y”, row 4: the cell is empty. Fill the gaps, or choose “Leave out rows with missing cells”.",
    ],
    [
      "y,x,g\n,2,a\n,3,b\n",
      "Column “y”, row 2: the cell is empty, and one more like it. Fill the gaps, or choose “Leave out rows with missing cells”.",
    ],
    [
      "y,x,g\n2024-01-02,2,a\n2024-01-03,3,a\nsoon,4,a",
      "Column “y”, row 4: “soon” is not a number. Correct the date, or choose another column.",
    ],
    [
      `${"a,".repeat(1_000_000)}a\n`,
      "Row 1 has 1,000,001 columns; at most 500 can be read. Save only the columns that matter; if the table lies on its side, turn it so that each observation is a row.",
    ],
    [
      `y,x,g\n${"1,2,3\n".repeat(MOST_ROWS + 1)}`,
      "There are more than 1,000,000 rows. Take a sample of the clusters, or keep only some of them.",
    ],
    [
      "y,x,g\n<script>alert(1)</script>,2,a\n3,4,a\n",
      "Column “y”, row 2: “<script>alert(1)</script>” is not a number. Write it with digits and one decimal mark only: no units, signs of thousands or currencies.",
    ],
    [
      "y;x;g\n1;2;a\n2;3;b\n",
      "Row 1 has 1 column, separated by tab; at least two are needed, outcome and cluster, and three with a predictor. Choose another separator if this one is wrong.",
      { separator: "\t" },
    ],
  ])) {
    assert.equal(
      refused(() => read(text, { asked })),
      words,
      text.slice(0, 50),
    );
  }
  assert.equal(
    refused(() => read("y,x,g\n,2,a\n,3,b\n", { leaveOut: true })),
    "No row is left: in every one a cell of the chosen columns is missing. Choose other columns, or fill the gaps.",
  );
});

test("every problem with a table offers a way out", () => {
  const ways = (/** @type {string} */ text) => {
    try {
      read(text);
    } catch (error) {
      return /** @type {DataProblem} */ (error).actions;
    }
    return [];
  };
  const [fill, skip] = ways("y,x,g\n1,2,a\n1,2\n2,3,a\n");
  assert.deepEqual([fill.asked, skip.asked], [{ ragged: "fill" }, { ragged: "skip" }]);
  const short = "y,x,g\n1,2,a\n1,2\n2,3,a\n";
  assert.equal(describe(short, skip.asked).rows, 2);
  assert.equal(describe(short, fill.asked).columns[2].missing, 1);
  const [plain] = ways('y,x,g\n1,2,"a\n1,2,b\n');
  assert.deepEqual(read('y,x,g\n1,2,"a\n1,2,b\n', { asked: plain.asked }).names, ['"a', "b"]);
  const [missing] = ways("y,x,g\n1,2,a\n12 kg,2,a\n3,2,a\n");
  assert.deepEqual(missing.asked, { missing: ["12 kg"] });
  const [leave] = ways("y,x,g\n1,2,a\n,2,a\n3,2,a\n");
  assert.deepEqual(leave, {
    key: "data-do-leave-out",
    values: { rows: 1 },
    chosen: { leaveOut: true },
  });
  const [comma] = ways("y;x;g\n1.5;2;a\n1,5;2;a");
  assert.equal(inWords(comma), "Read “1,5” as 1.5");
});

test("files that are not text are named", () => {
  const kind = (/** @type {number[]} */ ...start) =>
    refused(() => decodeText(new Uint8Array([...start, 0])));
  const advice = "not text. Save the table as CSV (in Excel: “CSV UTF-8”) and take that file.";
  assert.equal(kind(0x50, 0x4b, 3, 4), `This is a workbook or another zipped file, ${advice}`);
  assert.equal(kind(0xd0, 0xcf, 0x11, 0xe0), `This is an old Excel workbook, ${advice}`);
  assert.equal(kind(0x25, 0x50, 0x44, 0x46), `This is a PDF, ${advice}`);
  assert.equal(kind(0x1f, 0x8b), `This is a compressed file, ${advice}`);
  assert.equal(kind(0x50, 0x41, 0x52, 0x31), `This is a Parquet file, ${advice}`);
  assert.match(kind(0x61, 0, 1, 2, 3), /^Row 1: this is not the text of a table/);
  assert.match(
    refused(() => decodeText(/** @type {any} */ ({ length: 301e6 }))),
    /^The file has 301 MB; at most 300 MB can be read\. Save only/,
  );
});

test("duplicate headings are told, and stay apart", () => {
  const { columns, renamed } = describe("x,y,x,\n1,2,3,4\n");
  assert.deepEqual(
    columns.map(({ name }) => name),
    ["x", "y", "x (column 3)", "column 4"],
  );
  assert.deepEqual(renamed, [{ first: 0, second: 2, name: "x", renamed: "x (column 3)" }]);
  const tricky = describe("x,x (column 3),x\n1,2,3\n").columns.map(({ name }) => name);
  assert.equal(new Set(tricky).size, 3);
  assert.equal(describe("$&,$&\n1,2\n").columns[1].name, "$& (column 2)");
});

test("rows with missing cells are left out where asked", () => {
  const columns = read("y,x,g\n1,2,a\n,2,a\n3,n/a,a\n4,5,\n6,7,b", { leaveOut: true });
  assert.deepEqual([[...columns.y], columns.leftOut, columns.names], [[1, 6], 3, ["a", "b"]]);
  assert.deepEqual([...columns.rows], [1, 5]);
});

test("codes for missing cells are those of spreadsheets, statistics and databases, in any case", () => {
  const codes =
    "NA na N/A #N/A NaN nan NULL null None . .. - -- – — * ? #DIV/0! #VALUE! #REF! #NAME? #NUM! #NULL! " +
    "#NV #WERT! <NA> (null) \\N NaT 1.#QNAN .a .Z ._ #### missing MISSING unknown k.A. n.a. n.d. ...";
  for (const code of codes.split(" ")) {
    const columns = read(`y,x,g\n1,2,a\n${code},3,a\n3,4,b\n5,6,b`, { leaveOut: true });
    assert.deepEqual([...columns.y, columns.leftOut], [1, 3, 5, 1], code);
  }
  // A name is a name.
  assert.deepEqual(read("y,x,g\n1,2,-\n2,3,unknown\n3,4,NA\n4,5,-", { leaveOut: true }).names, [
    "-",
    "unknown",
  ]);
});

test("what the reader takes for missing is missing, and what not is not", () => {
  const text = "y,x,g\n1,2,a\n-999,3,a\n−999.0,4,b\nrefused,6,b\n7,8,b";
  const missing = ["-999", "REFUSED"];
  assert.deepEqual([...read(text, { asked: { missing }, leaveOut: true }).y], [1, 7]);
  const kept = read("y,x,g\n1,2,NA\n3,4,NA\n5,6,b", { asked: { present: ["na"] } });
  assert.deepEqual(kept.names, ["NA", "b"]);
});

test("columns are guessed in the examples", () => {
  for (const [name, ...expected] of [
    ["sleepstudy", "Reaction", "Days", "Subject"],
    ["radon", "log_radon", "floor", "county_name"],
  ]) {
    const { columns } = describe(decodeText(readFileSync(file(name))).text);
    const { y, x, cluster } = guessColumns(columns);
    assert.deepEqual(
      [y, x, cluster].map((i) => columns[i].name),
      expected,
    );
  }
});

const CASES = new URL("../cases/", import.meta.url);
const cases = JSON.parse(readFileSync(new URL("expected.json", CASES), "utf8"));

test("what is unsure is said to be, and a transformed column is not guessed", () => {
  const of = (/** @type {string} */ header, /** @type {(i: number) => unknown[]} */ cells) => {
    const rows = Array.from({ length: 48 }, (_, i) => cells(i).join(","));
    const { columns } = describe([header, ...rows].join("\n"));
    const { y, x, cluster, isSure } = guessColumns(columns);
    return [y, x, cluster].map((at) => columns[at]?.name ?? "none").concat(String(isSure));
  };
  const y = (/** @type {number} */ i) => ((i * 7919) % 101) / 10;
  const batch = (/** @type {number} */ i) => `b${Math.floor(i / 8)}`;
  assert.deepEqual(
    of("strength,batch,sample", (i) => [y(i), batch(i), `${batch(i)}:${Math.floor(i / 2) % 4}`]),
    ["strength", "none", "batch", "false"],
  );
  assert.deepEqual(
    of("strength,batch,mill", (i) => [y(i), batch(i), i % 2 ? "east" : "west"]).slice(0, 3),
    ["strength", "mill", "batch"],
  );
  assert.deepEqual(
    of("strength,batch", (i) => [y(i), batch(i)]),
    ["strength", "none", "batch", "true"],
  );
  const logs = of("activity,NIF,log.NIF,tissue", (i) => [
    y(i),
    (i % 8) + 0.5,
    Math.log((i % 8) + 0.5),
    batch(i),
  ]);
  assert.deepEqual(logs.slice(0, 3), ["activity", "NIF", "tissue"]);
  assert.deepEqual(
    of("NIF,log(dose),tissue", (i) => [y(i), Math.log((i % 8) + 1), batch(i)]).slice(0, 3),
    ["NIF", "log(dose)", "tissue"],
  );
});

test("the cases are those of the folder", () => {
  const files = readdirSync(CASES).filter((name) => name !== "expected.json");
  assert.deepEqual(
    [...new Set(cases.map((/** @type {any} */ one) => one.file))].sort(),
    files.sort(),
  );
});

for (const { file: name, asked, chosen, ...right } of cases) {
  test(`${name} is read as meant ${JSON.stringify(asked ?? chosen ?? "")}`, async () => {
    const path = fileURLToPath(new URL(name, CASES));
    const { table, fitted } = await readAndFit({ file: path, asked, chosen });
    const called = (/** @type {number} */ i) => table.columns[i]?.name ?? null;
    const { y, x, cluster } = table.guess;
    if (right.guess) assert.deepEqual([y, x, cluster].map(called), right.guess);
    /** @type {Record<string, unknown>} */
    const found = {
      criterion: fitted.summary.match(/convergence: (.*)/)?.[1],
      clusters: Number(fitted.summary.match(/groups: .*, (\d+)/)?.[1]),
      slope: fitted.figure.fixed_effects[1]?.toFixed(2),
    };
    for (const key of Object.keys(found)) if (key in right) assert.equal(found[key], right[key]);
    const keys = (/** @type {{ key: string }[]} */ messages) => messages.map(({ key }) => key);
    if (right.notice)
      assert.ok(keys(table.notices).includes(right.notice), String(keys(table.notices)));
    if (right.warning) assert.ok(keys(fitted.warnings).includes(right.warning));
  });
}
