/** What people's tables hold besides plain numbers: each kind, how it is read, and what is said of it. */

import assert from "node:assert/strict";
import test from "node:test";

import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { describeTable } from "../../docs/table/describe_table.js";
import { guessColumns } from "../../docs/table/guess_columns.js";
import { readColumns } from "../../docs/table/read_columns.js";
import { readingNotices } from "../../docs/table/reading_notices.js";
import { there } from "./there.mjs";
import { speak } from "./words.mjs";

speak();

/** @param {import("../../docs/table/data_problem.js").Message} message */
const actionsOf = ({ actions }) => there(actions);

/**
 * Read a text whose columns are called y, x, g.
 *
 * @param {string} text
 */
function read(text, asked = {}, chosen = {}) {
  const { rows, table } = describeTable(text, asked);
  const position = (/** @type {string} */ name) =>
    table.columns.findIndex((column) => column.name === name);
  const roles = { y: position("y"), x: position("x"), cluster: position("g") };
  const columns = readColumns(rows, table, {
    ...roles,
    within: -1,
    levels: null,
    leaveOut: true,
    ...chosen,
  });
  const notices = readingNotices(table, "utf-8");
  return { table, columns, said: notices.map(inWords), notices };
}

/**
 * A table whose column y has these cells.
 *
 * @param {string[]} cells
 */
function withY(cells, separator = "\t") {
  const rows = cells.map((y, i) => [y, i % 2, `p${Math.floor(i / 2)}`].join(separator));
  return ["y", "x", "g"].join(separator) + "\n" + rows.join("\n");
}

/** @param {string[]} cells @param {string} [separator] @param {object} [asked] */
const numbers = (cells, separator, asked) => [...read(withY(cells, separator), asked).columns.y];

test("numbers are read as their whole column is written", () => {
  for (const [cells, right, separator] of /** @type {[string[], number[], string?][]} */ ([
    // 1,316 beside 953 is a thousand; beside 1,5 it is not
    [
      ["953", "1,316", "875", "1,596"],
      [953, 1316, 875, 1596],
    ],
    [
      ["953", "1.316", "875", "1.596"],
      [953, 1316, 875, 1596],
    ],
    [
      ["1,316", "1,5", "2"],
      [1.316, 1.5, 2],
    ],
    [
      ["1.316", "1.5", "2"],
      [1.316, 1.5, 2],
    ],
    [
      ["0,316", "1,316"],
      [0.316, 1.316],
    ],
    [
      ["1,316.5", "953.25"],
      [1316.5, 953.25],
    ],
    [
      ["1.316,5", "953,25"],
      [1316.5, 953.25],
    ],
    [
      ["1,234,567", "12"],
      [1234567, 12],
    ],
    [
      ["1.234.567", "12"],
      [1234567, 12],
    ],
    [
      ["12,34,567.5", "12"],
      [1234567.5, 12],
    ],
    [
      ["1 316", "2 000,5", "7"],
      [1316, 2000.5, 7],
    ],
    [
      ["1\u202f316", "12\u00a0345.5", "7"],
      [1316, 12345.5, 7],
    ],
    [
      ["1'316", "1’316.5", "7"],
      [1316, 1316.5, 7],
    ],
    [
      ["1_316", "7"],
      [1316, 7],
    ],
    [
      ["2", "3", "2.125", "4", "2.375"],
      [2, 3, 2.125, 4, 2.375],
    ],
    [
      ["1.316", "2.510"],
      [1.316, 2.51],
    ],
    [["1,316", "2,510"], [1.316, 2.51], ";"],
    [
      ["1316", "1.316"],
      [1316, 1.316],
    ],
    // Units, currencies, signs
    [
      ["$1,200", "$0.50"],
      [1200, 0.5],
    ],
    [
      ["1.200,50 €", "0,50 €"],
      [1200.5, 0.5],
    ],
    [
      ["12%", "7.5 %"],
      [12, 7.5],
    ],
    [
      ["12 kg", "7.5kg"],
      [12, 7.5],
    ],
    [
      ["USD 12", "-USD 7"],
      [12, -7],
    ],
    [
      ["−5", "–3", "+2"],
      [-5, -3, 2],
    ],
    [
      ["(5)", "3-", "- 2", "4"],
      [-5, -3, -2, 4],
    ],
    [
      ["1e3", "1.5E-02", "2D+01"],
      [1000, 0.015, 20],
    ],
    [
      ["1,5E+03", "2"],
      [1500, 2],
    ],
    [
      [".5", "5.", "-.25"],
      [0.5, 5, -0.25],
    ],
    [
      ["12345678901234567890", "0.1234567890123456789"],
      [12345678901234567000, 0.12345678901234568],
    ],
    [
      [" 5 ", "\u00a07\u2009"],
      [5, 7],
    ],
    [
      ["0.1", "0.2", "1e-310"],
      [0.1, 0.2, 1e-310],
    ],
  ])) {
    assert.deepEqual(numbers(cells, separator), right, cells.join(" | "));
  }
  assert.deepEqual(numbers(['"1,316"', '"2,510"'], ","), [1316, 2510]);
});

test("other columns decide where one does not, and the reader before them", () => {
  const with2 = (/** @type {string} */ other) =>
    `y\tx\tg\n1,316\t${other}\ta\n2,510\t${other}\ta\n`;
  assert.deepEqual([...read(with2("1.5")).columns.y], [1316, 2510]);
  assert.deepEqual([...read(with2("1,5")).columns.y], [1.316, 2.51]);
  assert.deepEqual(numbers(["1,316", "2,510"], "\t", { decimal: "." }), [1316, 2510]);
  assert.deepEqual(numbers(["1,316", "2,510"], "\t", { ways: { 0: 2 } }), [1316, 2510]);
});

test("how numbers are read is said, with the other way", () => {
  const { said, notices } = read(withY(["953", "1,316", "875", "1,596"]));
  assert.deepEqual(said, ["“y”: “1,316” is read as 1316."]);
  const [action] = actionsOf(notices[0]);
  assert.equal(inWords(action), "Read “1,316” as 1.316");
  assert.deepEqual(numbers(["953", "1,316"], "\t", action.asked), [953, 1.316]);
  assert.deepEqual(read(withY(["1,316", "2,510"])).said, [
    "“y”: “1,316” is read as 1.316, but nothing in the table says so for sure. Please check.",
  ]);
  assert.deepEqual(read(withY(["$1,200", "$3"])).said, ["“y”: “$1,200” is read as 1200."]);
  assert.deepEqual(read(withY(["1.5", "2"])).said, []);
  const two = read("y\tx\tz\tg\n1,316\t953\t2,000\ta\n953\t1,111\t7\ta\n12\t13\t7\tb\n").said;
  assert.deepEqual(two, [
    "“y” and “x”: “1,316” is read as 1316.",
    "“z”: “2,000” is read as 2, but nothing in the table says so for sure. Please check.",
  ]);
});

/** A table whose column x has these cells. */
function withX(/** @type {(string | number)[]} */ cells) {
  return `y;x;g\n${cells.map((x, i) => `${i}.5;${x};p${Math.floor(i / 2)}`).join("\n")}`;
}
/** @param {(string | number)[]} cells @param {object} [asked] */
const days = (cells, asked) => [...there(read(withX(cells), asked).columns.x)];

test("dates count days from the first, times of day hours", () => {
  for (const [cells, right] of [
    [
      ["2024-03-02", "2024-02-29", "2024-03-09"],
      [2, 0, 9],
    ],
    [
      ["02.03.2024", "13.03.2024"],
      [0, 11],
    ],
    [
      ["3/2/2024", "3/13/2024"],
      [0, 11],
    ],
    [
      ["2/3/2024", "13/3/2024"],
      [0, 11],
    ],
    [
      ["2/3/24", "13/3/24"],
      [0, 11],
    ],
    [
      ["2024/3/2", "2024/3/4"],
      [0, 2],
    ],
    [
      ["2-Mar-2024", "4-Mar-2024"],
      [0, 2],
    ],
    [
      ["02MAR2024", "04MAR2024"],
      [0, 2],
    ],
    [
      ["2 March 2024", "1 May 2024"],
      [0, 60],
    ],
    [
      ["Mar 2, 2024", "May 1, 2024"],
      [0, 60],
    ],
    [
      ["2024-03", "2024-04"],
      [0, 31],
    ],
    [
      ["20240229", "20240301"],
      [0, 1],
    ],
    [
      ["2024-03-02T12:00:00Z", "2024-03-03T00:00:00+06:00"],
      [0, 0.25],
    ],
    [
      ["2024-03-02 12:00", "2024-03-03 00:00"],
      [0, 0.5],
    ],
    [
      ["3/2/24 1:30 PM", "3/3/24 1:30 AM"],
      [0, 0.5],
    ],
    [
      ["8:30", "13:15"],
      [8.5, 13.25],
    ],
  ]) {
    assert.deepEqual(days(cells), right, cells.join(" | "));
  }
});

test("what dates are taken for is said, and can be changed", () => {
  assert.deepEqual(read(withX(["2024-03-02", "2024-03-09"])).said, [
    "“x”: “2024-03-02” is read as a date (the year first); a predictor counts days from the first.",
  ]);
  const either = read(withX(["3/2/2024", "4/2/2024"]));
  assert.deepEqual(either.said, [
    "“x”: “3/2/2024” is read as a date, the month first, but the month may as well be first or second. Please check.",
  ]);
  const [swap] = actionsOf(either.notices[0]);
  assert.deepEqual(days(["3/2/2024", "4/2/2024"], swap.asked), [0, 1]);
  const compact = read(withX(["20240229", "20240301"]));
  assert.equal(
    compact.said[0],
    "“x”: “20240229” is read as a date (the year first); a predictor counts days from the first.",
  );
  assert.deepEqual(
    days(["20240229", "20240301"], actionsOf(compact.notices[0])[0].asked),
    [20240229, 20240301],
  );
  assert.deepEqual(read(withX(["8:30", "13:15"])).said, [
    "“x”: “8:30” is read as a time of day, in hours.",
  ]);
});

test("a text that looks like times is said to, and no guess is sure beside it", () => {
  const seen = (/** @type {(i: number) => string} */ cell) => {
    const rows = Array.from({ length: 24 }, (_, i) => `${cell(i)};${i % 4};${i * 1.5};p${i >> 2}`);
    const { table } = describeTable(`x;day;y;g\n${rows.join("\n")}`);
    const said = readingNotices(table, "utf-8").map(inWords).join();
    return { said, kind: table.columns[0].kind, isSure: guessColumns(table.columns).isSure };
  };
  const minutes = (/** @type {number} */ i) => `4:1${i % 4}`;
  /** @type {((i: number) => string)[]} */
  const odd = [
    (i) => `${minutes(i)}.1`,
    (i) => `${minutes(i)},1`,
    (i) => `6${minutes(i)}`,
    (i) => `6${minutes(i)}:30`,
    (i) => `${minutes(i)}${i % 2 ? ":30" : ""}`,
    (i) => (i % 2 ? "2024-03-02" : "soon"),
  ];
  for (const cell of odd) {
    const { said, kind, isSure } = seen(cell);
    assert.match(said, /^“x” is read as text: many cells look like dates or times, but “/);
    assert.deepEqual([kind, isSure], ["text", false], said);
  }
  assert.match(seen(odd[0]).said, /but “4:10\.1” is not/);
  // Names are none.
  /** @type {((i: number) => string)[]} */
  const names = [(i) => `Room ${minutes(i)}`, (i) => `${i % 4}:1`, (i) => "abcd"[i % 4]];
  for (const cell of names) {
    assert.deepEqual(seen(cell), { said: "", kind: "text", isSure: true });
  }
});

test("numbers that seem to be dates are said to, and are read as days where asked", () => {
  const seems = (/** @type {string[]} */ cells) => {
    const { rows, table } = describeTable(withX(cells).replace(";x;", ";Date;"));
    assert.equal(rows.length, cells.length + 1);
    return readingNotices(table, "utf-8");
  };
  const [excel] = seems(["45353", "45363"]);
  assert.equal(
    inWords(excel),
    "“Date” goes from 45353 to 45363: these look like a spreadsheet’s day numbers. They are read as the numbers they are.",
  );
  const [unix] = seems(["1709337600", "1709424000"]);
  assert.match(inWords(unix), /seconds since 1970/);
  const [milliseconds] = seems(["1709337600000", "1709424000000"]);
  assert.match(inWords(milliseconds), /milliseconds since 1970/);
  assert.deepEqual(seems(["5", "7"]), []);
  const asked = (/** @type {import("../../docs/table/data_problem.js").Message} */ notice) =>
    actionsOf(notice)[0].asked;
  assert.deepEqual(days(["45353", "45363"], asked(excel)), [0, 10]);
  assert.deepEqual(days(["1709337600", "1709424000"], asked(unix)), [0, 1]);
  assert.deepEqual(days(["1709337600000", "1709424000000"], asked(milliseconds)), [0, 1]);
});

test("rows that are no data are left out, said, and taken back", () => {
  const body = "1;2;a\n2;3;a\n3;1;b\n4;2;b";
  for (const [text, part, row] of /** @type {[string, string, number][]} */ ([
    [`Study\ny;x;g\n${body}`, "a title or a remark.", 1],
    [`Study;;\n;;\ny;x;g\n${body}`, "a title or a remark.", 1],
    [`# by hand\ny;x;g\n${body}`, "a comment.", 1],
    [`y;x;g\n(mm);[s];\n${body}`, "units or descriptions below the names.", 2],
    [`y;x;g\nHow much?;When?;Who?\n${body}`, "units or descriptions below the names.", 2],
    [`y;x;g\n${body}\nTotal;10;`, "a total.", 6],
    [`y;x;g\n${body}\n\nSource: our own`, "a note below the table.", 7],
    [`y;x;g\n${body}\ny;x;g\n5;6;b`, "the names of the columns once more.", 6],
    [`y;x;g\n------\n${body}`, "a line that is drawn.", 2],
    [`sep=;\ny;x;g\n${body}`, "it says how cells are separated.", 1],
  ])) {
    const { columns, said, notices, table } = read(text);
    assert.equal(columns.y[0], 1, text);
    assert.equal(said[0], `Row ${row} is not read as data: ${part}`, text);
    assert.deepEqual(
      table.columns.slice(0, 3).map(({ name }) => name),
      ["y", "x", "g"],
    );
    assert.equal(table.rows, 4 + Number(part.startsWith("the names")), text);
    if (!part.startsWith("it says")) assert.equal(actionsOf(notices[0])[0].asked?.keep?.length, 1);
  }
  const again = describeTable(`y;x;g\n${body}\nTotal;10;`, { keep: ["total"] }).table;
  assert.equal(again.rows, 5);
  const many = read(`A\nB\ny;x;g\n${body}`).said;
  assert.deepEqual(many, [
    "2 rows, the first of them row 1, are not read as data: a title or a remark.",
  ]);
  assert.equal(describeTable(`y;x;g\n${body}\nN;1;N\n`).table.rows, 5);
});

test("totals of blocks among the data are left out, said, and taken back", () => {
  const blocks = (/** @type {(id: string) => string} */ total) =>
    ["a", "b", "c"].map((id) => `${id};1;2.5\n${id};2;3.5\n${id};3;1.5\n${total(id)}`).join("\n");
  for (const label of [
    ..."Mean,Total,TOTAL:,Subtotal,Sub-total,Grand total,Summe,Teilsumme,Mittelwert,Ø".split(","),
    ...["S1 Total", "12 Ergebnis", "Total S1", "Mean of S1", "Average: S1", "Moyenne"],
  ]) {
    for (const total of [
      `${label};;2.5`,
      `;${label};2.5`,
      `;2;${label}`,
      `${label};;`,
      `${label};NA;2.5`,
    ]) {
      const isGap = !total.includes("NA");
      const { said, table } = read(`g;x;y\n${blocks(() => total)}\nd;1;4.5\nd;2;6`);
      assert.equal(table.rows, isGap ? 11 : 14, total);
      if (isGap)
        assert.match(said.join(), /^3 rows, the first of them row 5, .* a total\.$/, total);
    }
  }
  // The last one stands below the data, where others were looked for before.
  const { said } = read(`g;x;y\n${blocks(() => "Mean;;2.5")}`);
  assert.match(said.join(), /^3 rows, the first of them row 5, .* a total\.$/);
  const text = `g;x;y\n${blocks((id) => `${id} Total;;7.5`)}\nd;1;4`;
  const { table, notices } = read(text);
  assert.deepEqual([table.rows, table.columns[1].missing], [10, 0]);
  assert.equal(read(text, actionsOf(notices[0])[0].asked).table.rows, 13);
  const short = `g x y\n${blocks(() => "Mean;2.5").replaceAll(";", " ")}\nd 1 4\nd 2 5`;
  assert.equal(read(short, { separator: " " }).table.rows, 11);
});

test("no total is a row like others, with a name, or without a gap where others have none", () => {
  for (const [group, row] of [
    ["average", "average;;2.5;"], // other rows of the label are full
    ["middle", "Totally;;2.5;"],
    ["middle", "Meaney;;2.5;"],
    ["middle", "Total;Bob;;1"], // a name beside it
  ]) {
    const groups = ["low", group, "high"];
    const rows = groups.flatMap((g) => [1, 2, 3, 4].map((x) => `${g};${x};${x}.5;`));
    const text = `g;x;y;remark\n${rows.with(6, row).join("\n")}\nlow;4;4;odd`;
    assert.equal(read(text).table.rows, 13, row);
  }
  // Where a column is filled now and then, be it in three rows of four, a gap says nothing.
  for (const gaps of [[1, 3, 4], [2]]) {
    const remarks = [1, 2, 3, 4].map((x) => `a;${x};${x}.5;${gaps.includes(x) ? "" : "odd"}`).join("\n"); // prettier-ignore
    assert.equal(read(`g;x;y;remark\n${remarks}\nmean;5;7;\n${remarks}`).table.rows, 9);
  }
});

test("headers are found where R, merged cells or numbers make them odd", () => {
  /** @param {string} text @param {object} [asked] */
  const names = (text, asked) => describeTable(text, asked).table.columns.map(({ name }) => name);
  assert.deepEqual(names('"y" "x"\n"1" 2 3\n"2" 4 5\n'), ["column 1", "y", "x"]);
  assert.deepEqual(names(";Day 1;;Day 2;\nid;rt;n;rt;n\n1;2;3;4;5\n2;2;3;4;5\n"), [
    "id",
    "Day 1 rt",
    "Day 1 n",
    "Day 2 rt",
    "Day 2 n",
  ]);
  assert.deepEqual(names("Subject,2001,2002\n1,5,6\n2,7,8\n"), ["Subject", "2001", "2002"]);
  assert.deepEqual(names("#y,x,g\n1,2,a\n3,4,b\n"), ["y", "x", "g"]);
  assert.deepEqual(names("y;x;g;\n1;2;a;\n3;4;b;\n"), ["y", "x", "g"]);
  assert.deepEqual(names("y;x;g\n1;2;a;\n3;4;b;\n"), ["y", "x", "g"]);
  assert.deepEqual(names("2024-01-01,1,a\n2024-01-02,2,b\n"), ["column 1", "column 2", "column 3"]);
  assert.deepEqual(names("| y | x | g |\n|---|---|---|\n| 1 | 2 | a |\n| 3 | 4 | b |\n"), [
    "y",
    "x",
    "g",
  ]);
  const tibble =
    "# A tibble: 12 × 3\n      y     x g    \n  <dbl> <dbl> <chr>\n" +
    Array.from({ length: 12 }, (_, i) => `${i + 1}   1.5     ${i} a    \n`).join("");
  assert.deepEqual(names(tibble), ["column 1", "y", "x", "g"]);
});

test("odd headers are said", () => {
  const said = (/** @type {string} */ text) =>
    readingNotices(describeTable(text).table, "utf-8").map(inWords);
  assert.deepEqual(said('"y" "x"\n"1" 2 3\n"2" 4 5\n'), [
    "The names begin above the second column, as R writes them: the first column holds names of rows.",
  ]);
  assert.deepEqual(said(";A;;B;\nid;rt;n;rt;n\n1;2;3;4;5\n2;2;3;4;5\n"), [
    "Rows 1 and 2 hold names of columns together.",
  ]);
  assert.deepEqual(said("1,2,a\n3,5,b\n"), [
    "Row 1 is read as data, so columns have no names of their own.",
  ]);
  assert.deepEqual(
    said("name,1,2,3\nanna,4,5,7\nberta,6,7,7\n")[0],
    "Row 1 is read as names of columns, although it holds numbers.",
  );
  assert.deepEqual(said("x,y,x\n1,2,3\n"), [
    "Row 1: columns 1 and 3 are both called “x”. The latter is “x (column 3)” here; give it another name in the file to be sure.",
  ]);
  assert.deepEqual(
    readingNotices(describeTable("y,g\n1,ü\n2,ü\n").table, "windows-1252").map(inWords),
    [
      "The file is read as Windows-1252, the encoding of Western European spreadsheets. If letters look wrong, choose another one.",
    ],
  );
});

test("text in columns is read by its places where blanks alone would not do", () => {
  const text = "y     x  g\n 1.5  0  Anna Smith\n12.25 1  Bob\n 3.5     Anna Smith\n 4    1  Bob\n";
  const { columns, table } = read(text);
  assert.deepEqual(table.separation.places, [0, 6, 9]);
  assert.deepEqual([...columns.y], [1.5, 12.25, 4]);
  assert.deepEqual(columns.names, ["Anna Smith", "Bob"]);
});

test("ids written once for each block are filled down on a click, and back", () => {
  const block = (/** @type {string} */ id, /** @type {number} */ c) =>
    [1, 2, 3, 4].map((x) => `${x === 1 ? id : " "};${x};${x * x + c}.5`).join("\n");
  const ids = ['"An ""A"""', "Bo", "Cy", "Bo"];
  const text = `g;x;y\n${ids.map(block).join("\n;;\n")}`;
  const { table: before, notices, said } = read(text, {}, { leaveOut: true });
  assert.ok(!guessColumns(before.columns).isSure);
  assert.match(said[0], /^“g” is empty in most rows, as where/);
  const [{ asked }] = actionsOf(notices[0]);
  const { table, columns, notices: after, said: now } = read(text, asked, { leaveOut: false });
  assert.deepEqual(now, ["“g”: empty cells hold what stands above them."]);
  const names = Array.from(columns.code, (code) => columns.names[code]);
  assert.deepEqual(
    names,
    ['An "A"', "Bo", "Cy", "Bo"].flatMap((id) => Array(4).fill(id)),
  );
  assert.deepEqual(guessColumns(table.columns), { ...guessColumns(table.columns), y: 2, x: 1, cluster: 0, isSure: true }); // prettier-ignore
  assert.deepEqual(
    table.preview.map(([g]) => g),
    ['An "A"', 'An "A"', 'An "A"', 'An "A"', "Bo"],
  );
  assert.deepEqual(after[0].actions?.[0].asked, { filled: [] });
  assert.equal(read(text, { filled: [] }).table.columns[0].missing, 12);
  // Nothing is above the first row.
  assert.equal(read(`g;x;y\n;1;2\na;2;3\n;3;4\nb;4;6`, { filled: [0] }).table.columns[0].missing, 1); // prettier-ignore
});

test("a column is written once for each block if it begins so and changes", () => {
  const offered = (/** @type {string[]} */ ...cells) => {
    const rows = cells.map((cell, i) => `${cell};${i};${i}.5`).join("\n");
    const { table } = describeTable(`g;x;y\n${rows}`);
    return readingNotices(table, "utf-8").some(({ key }) => key === "data-read-blocks");
  };
  assert.ok(offered("a", "", "b", "", "c", "")); // two rows each
  assert.ok(offered("1", "", "2", "", "1", ""));
  assert.ok(!offered("a", "", "b", "", "c")); // fewer
  assert.ok(!offered("", "a", "", "b", "", "c", "", ""));
  assert.ok(!offered("a", "", "", "b", "", ""));
  assert.ok(!offered("a", "", "a", "", "b", "")); // a remark
  assert.ok(!offered("a", "NA", "b", "", "c", ""));
});

test("codes for missing are said and can be taken back", () => {
  const { said, notices, columns } = read(withY(["1", "*", "2", "*", "3"]));
  assert.deepEqual(said, ["“*” means missing: 2 cells of “y”."]);
  assert.equal(columns.leftOut, 2);
  const { table } = describeTable(
    withY(["1", "*", "2", "3", "4", "5"]),
    actionsOf(notices[0])[0].asked,
  );
  assert.deepEqual([table.columns[0].missing, table.columns[0].bad], [0, 1]);
});

test("wide tables are recognized and turned long", () => {
  const text = "id,day0,day 1,day2\nA,1,2,3\nB,4,,6\n";
  const notices = readingNotices(describeTable(text).table, "utf-8");
  assert.equal(
    inWords(notices[0]),
    "The 3 columns from “day0” to “day2” look like one variable on several occasions. The model needs a row for each.",
  );
  const { rows, table } = describeTable(text, actionsOf(notices[0])[0].asked);
  assert.deepEqual(
    table.columns.map(({ name }) => name),
    ["id", "day", "value"],
  );
  assert.equal(table.rows, 6);
  const chosen = { y: 2, x: 1, cluster: 0, within: -1, levels: null, leaveOut: true };
  const columns = readColumns(rows, table, chosen);
  assert.deepEqual([...columns.y], [1, 2, 3, 4, 6]);
  assert.deepEqual([...there(columns.x)], [0, 1, 2, 0, 2]);
  assert.deepEqual(
    Array.from(columns.code, (c) => columns.names[c]),
    ["A", "A", "A", "B", "B"],
  );
  assert.equal(
    inWords(readingNotices(table, "utf-8")[0]),
    "3 columns have become rows: what stood in their headings is a column now, and what stood below them another.",
  );
});

test("a text with levels is a predictor of 0 and 1; others are left out", () => {
  const text = "y,x,g\n1,B,a\n2,A,a\n3,C,b\n4,A,b\n5,,b\n";
  const { columns } = read(text, {}, { levels: ["A", "B"] });
  assert.deepEqual([...there(columns.x)], [1, 0, 0]);
  assert.deepEqual([columns.otherLevels, columns.leftOut], [1, 1]);
});

test("two columns tell clusters apart together", () => {
  const text = "y,x,g,s\n1,2,10,B\n2,3,9,A\n3,4,9,B\n4,5,10,B\n";
  const { columns } = read(text, {}, { cluster: 3, within: 2 });
  assert.deepEqual(columns.names, ["A / 9", "B / 9", "B / 10"]);
  assert.deepEqual([...columns.code], [2, 0, 1, 2]);
});

test("a code for missing is told from numbers by its last digit", () => {
  const [code, next] = ["0.10501504513540623", "0.10501504513540626"];
  const asked = { missing: [code] };
  const { table, columns } = read(withY([code, next, "1", "2", code, "3"]), asked);
  assert.equal(table.columns[0].missing, 2);
  assert.deepEqual([...columns.y], [Number(next), 1, 2, 3]);
});
