/** Tables copied from where R, Python, Stata, a database or LaTeX printed them. */

import assert from "node:assert/strict";
import test from "node:test";

import { DITTO, isDitto } from "../../docs/table/fill_down.js";
import { isMissing } from "../../docs/table/missing_codes.js";
import { describeTable } from "../../docs/table/describe_table.js";
import { DataProblem } from "../../docs/table/data_problem.js";
import { readingNotices } from "../../docs/table/reading_notices.js";
import { TableSession } from "../../docs/table/table_session.js";

const CELLS = [
  ["S1", "0", "10.0"],
  ["S1", "1", "12.1"],
  ["S2", "0", "12.7"],
  ["S2", "1", "13.3"],
  ["S3", "0", "15.5"],
  ["S3", "1", "17.2"],
];
const lines = (/** @type {(row: string[], i: number) => string} */ write) =>
  CELLS.map(write).join("\n");
const R_ROWS = lines(([g, x, y], i) => `${i + 1}     ${g}    ${x}  ${y}`);
const BOXED = lines(([g, x, y]) => `│ ${g}     ┆ ${x}    ┆ ${y}  │`);
const STATA = lines(([g, x, y], i) => `  ${i + 1}. |     ${g}      ${x}     ${y} |`);
const DATABASE = lines(([g, x, y]) => ` ${g}     |    ${x} |  ${y}`);
const FOOT = "\n\n[100 rows x 3 columns]";

/** What is printed, rows of the whole table (null: these), what the page reads. */
const PRINTED = /** @type {[string, number | null][]} */ ([
  [`  school week score\n${R_ROWS}`, null],
  [`> head(d, 6)\n  school week score\n${R_ROWS}\n> `, null],
  [`>>> print(d)\n  school week score\n${R_ROWS}\n>>> `, null],
  [`In [3]: d\nOut[3]:\n  school week score\n${R_ROWS}`, null],
  [
    `  school week score\n${R_ROWS}\n [ reached 'max' / getOption("max.print") -- omitted 94 rows ]`,
    100,
  ],
  [`# A tibble: 6 × 3\n  school  week score\n  <chr>  <dbl> <dbl>\n${R_ROWS}`, null],
  [
    `# A tibble: 1,200 x 3\n  school  week score\n  <chr>  <dbl> <dbl>\n${R_ROWS}\n# ... with 1,194 more rows`,
    1200,
  ],
  [`  school  week score\n${R_ROWS}\n# ℹ 94 more rows`, 100],
  [`  school week score\n${R_ROWS.replace("\n3", "\n ---   \n3")}`, 0],
  [`  school week score\n${R_ROWS.replace("\n3", "\n..   ...  ...  ...\n3")}${FOOT}`, 100],
  [`  school week score\n${R_ROWS.replace("\n3", "\n..   ...  ...  ...\n3")}`, 0],
  [
    `shape: (100, 3)\n┌────────┬──────┬───────┐\n│ school ┆ week ┆ score │\n│ ---    ┆ ---  ┆ ---   │\n│ str    ┆ i64  ┆ f64   │\n╞════════╪══════╪═══════╡\n${BOXED.replace("\n", "\n│ …      ┆ …    ┆ …     │\n")}\n└────────┴──────┴───────┘`,
    100,
  ],
  [
    `6×3 DataFrame\n Row │ school  week   score   \n     │ String  Int64  Float64 \n─────┼────────────────────────\n${lines(([g, x, y], i) => `   ${i + 1} │ ${g}          ${x}     ${y}`)}`,
    null,
  ],
  [
    `     +-----------------------+\n     | school   week   score |\n     |-----------------------|\n${STATA.replace("\n  3", "\n     |-----------------------|\n  3")}\n     +-----------------------+`,
    null,
  ],
  [` school | week | score \n--------+------+-------\n${DATABASE}\n(6 rows)`, null],
  [`school | week | score\n--- | --- | ---\n${DATABASE}`, null],
  [
    `\\begin{tabular}{lrr}\n\\toprule\nschool & week & score \\\\\n\\midrule\n${lines((row) => `${row.join(" & ")} \\\\`)}\n\\bottomrule\n\\end{tabular}`,
    null,
  ],
  [`school,week,score\n${lines(String).replace("\n", "\n[...]\n")}`, 0],
  [`school;week;score\n${lines((row) => row.join(";")).replace("\n", "\n…;…;…\n")}`, 0],
]);

test("what is printed around a table is no data, and what is not printed is said", async () => {
  for (const [text, whole] of PRINTED) {
    const { table } = describeTable(text);
    const at = ["school", "week", "score"].map((one) =>
      table.columns.find(({ name }) => name === one),
    );
    assert.ok(
      at.every((column) => column),
      `${text}\n${table.columns.map(({ name }) => name)}`,
    );
    assert.equal(table.rows, CELLS.length, text);
    assert.deepEqual(
      at.map((column) => [column?.kind, column?.bad, column?.missing, column?.sample.distinct]),
      [
        ["text", 0, 0, 3],
        ["number", 0, 0, 2],
        ["number", 0, 0, 6],
      ],
      text,
    );
    assert.equal(table.whole, whole, text);
    const [first] = readingNotices(table, "utf-8");
    assert.equal(first?.key === "data-read-part", whole !== null, text);
    if (whole !== null) assert.deepEqual([first.values?.rows, first.values?.whole], [6, whole]);
    const { guess } = await new TableSession().read({ source: text, asked: {} });
    assert.ok(whole === null || !guess.isSure, text);
  }
});

test("rows that a program did not print, or names that it repeats, are data where the reader says so", () => {
  const text = `school,week,score\n${lines(String)}\nschool,week,score\n...,...,...\n`;
  assert.equal(describeTable(text).table.rows, 6);
  assert.equal(describeTable(text, { keep: ["again"] }).table.rows, 7);
  assert.equal(describeTable(text, { keep: ["again", "elided"] }).table.rows, 8);
  assert.equal(describeTable(text, { keep: ["elided"] }).table.whole, null);
});

test("a label that looks like a prompt, and a row that is missing, stay data", () => {
  const labels = [">60", ">d", "..", "12 rows", "\\N"];
  const text = `g,x,y\n${labels.map((g, i) => `${g},${i},${i * i}`).join("\n")}\n---,---,---\nS,1,2\n`;
  assert.equal(describeTable(text).table.rows, 7);
  assert.equal(describeTable(text).table.whole, null);
});

test("R's columns that stand below the others are named as such", () => {
  const more = `  age height\n${CELLS.map((_, i) => `${i + 1}  2${i}    15${i}`).join("\n")}`;
  const text = `  school week score\n${R_ROWS}\n${more}`;
  assert.throws(
    () => describeTable(text),
    (error) =>
      error instanceof DataProblem &&
      error.said[0].key === "data-row-wrapped" &&
      error.said[0].values?.row === "8",
  );
});

test("rows without any value are no printout's gap", () => {
  const some = "x,y,g\n1,2,a\n..,..,..\n2,3,a\n..,..,..\n3,4,b\n1,2,b\n2,5,b\n";
  assert.equal(describeTable(some).table.whole, null);
  assert.equal(describeTable(some.replace("..,..,..\n", "")).table.whole, 0);
});

test("a quotation mark is a mark for the same as above only where all stand alone", () => {
  const names = (/** @type {string} */ text) =>
    describeTable(text).table.columns.map((c) => c.name);
  const inches = 'id,size 24 ",note,y\n1,2,"a,b",3\n2,3,"c,d",4\n3,3,"c,d",5\n';
  assert.deepEqual(names(inches), ["id", 'size 24 "', "note", "y"]);
  assert.equal(describeTable('a;b;c\n1;"\nfoo;bar";2\n2;x;3\n').table.columns.length, 3);
  assert.equal(describeTable('g,x\na,1\n",2\n",3\nb,1\n",2\n",4\n').table.rows, 6);
});

test("every mark that is missing until it is filled is one that fills", () => {
  for (const mark of DITTO.flatMap((one) => [one, one.toUpperCase()])) {
    assert.ok(isMissing(mark) && isDitto(mark), mark);
  }
});
