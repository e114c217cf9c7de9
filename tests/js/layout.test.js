/** Which rows of a text are names, data, and what stands around them. */

import assert from "node:assert/strict";
import test from "node:test";

import { findLayout } from "../../docs/table/layout.js";
import { hasWideGap, isComment, isRule, isSeparatorLine } from "../../docs/table/line_kinds.js";
import { Rows } from "../../docs/table/rows.js";

const COMMAS = { separator: ",", quotes: true };
/**
 * @param {string} text
 * @param {object} [asked]
 */
function layout(text, asked = {}) {
  const found = findLayout(new Rows(text, COMMAS), asked);
  assert.ok(found);
  const skipped = found.skipped.map(({ row, part }) => `${row} ${part}`).join(", ");
  return { ...found, skipped, names: found.headings.join("|") };
}
const FOUR = "1,2,3,a\n2,3,4,a\n3,1,1,b\n4,2,1,b\n";
const BODY = "1,2,a\n2,3,a\n3,1,b\n4,2,b\n";

test("names, and what stands above and below them", () => {
  for (const [
    text,
    header,
    names,
    skipped,
    end,
  ] of /** @type {[string, number[], string, string, number][]} */ ([
    [`y,x,g\n${BODY}`, [0], "y|x|g", "", 5],
    [BODY, [], "||", "", 4],
    [`\n\ny,x,g\n${BODY}`, [2], "y|x|g", "", 7],
    [`A study\ny,x,g\n${BODY}`, [1], "y|x|g", "0 title", 6],
    // Rows that are too short are data if several numbers stand in them, and not in one row alone.
    [`1,2\n3,4\n${FOUR}`, [], "|||", "", 6],
    [`1,2\n${FOUR}`, [], "|||", "0 title", 5],
    [`1\n3\n${FOUR}`, [], "|||", "0 title, 1 title", 6],
    [`a,b\nc,d\n${FOUR}`, [0], "a|b||", "1 units", 6],
    [`1,,\n2,,\n${BODY}`, [], "||", "", 6],
    [`A study,,\nof ours,,\ny,x,g\n${BODY}`, [2], "y|x|g", "0 title, 1 title", 7],
    [`A,study of,2024\ny,x,g\n${BODY}`, [1], "y|x|g", "0 title", 6],
    [`Study of 2024\ny,x,g\n${BODY}`, [1], "y|x|g", "0 title", 6],
    [`sep=,\ny,x,g\n${BODY}`, [1], "y|x|g", "0 separator", 6],
    [
      `# by hand\n// twice\n% so\n! what\ny,x,g\n${BODY}`,
      [4],
      "y|x|g",
      "0 comment, 1 comment, 2 comment, 3 comment",
      9,
    ],
    [`# old\n#y,x,g\n${BODY}`, [1], "y|x|g", "0 comment", 6],
    [`# y,x,g\n# more\n${BODY}`, [], "||", "0 comment, 1 comment", 6],
    [`-----\ny,x,g\n-----\n${BODY}-----\n`, [1], "y|x|g", "0 rule, 2 rule, 7 rule", 7],
    [`y,x,g\nmm,s,\n${BODY}`, [0], "y|x|g", "1 units", 6],
    [`y,x,g\nHow much?,When?,Who?\n(mm),(s),\n${BODY}`, [0], "y|x|g", "1 units, 2 units", 7],
    [`,Day 1,,\nid,y,x,g\n1,2,3,a\n2,3,4,a\n3,4,1,b\n`, [1], "id|y|x|g", "0 title", 5],
    [
      `id,Day 1,,Day 2,\n,y,x,y,x\n1,1,2,3,4\n2,2,3,4,5\n3,3,4,5,7\n`,
      [0, 1],
      "id|Day 1 y|Day 1 x|Day 2 y|Day 2 x",
      "",
      5,
    ],
    // A column without a name spans nothing: there are data below, or units.
    [`y,x,,g\n1,1,3,a\n2,2,4,a\n`, [0], "y|x||g", "", 3],
    [`y,,x,\nmm,,s,\n1,a,2,b\n2,a,3,b\n`, [0], "y||x|", "1 units", 4],
    [
      `Day 1,,Day 2,\ny,x,y,x\n1,2,3,4\n2,3,4,5\n3,4,5,7\n`,
      [0, 1],
      "Day 1 y|Day 1 x|Day 2 y|Day 2 x",
      "",
      5,
    ],
    [`id,,y\n,s,mm\n1,2,3\n2,3,4\n`, [0], "id||y", "1 units", 4],
    // Questions stand above numbers: seven of ten cells are enough.
    [
      `y,x,g\nHow much?,When?,\n${"1,2,a\n".repeat(7)}${"low,2,a\n".repeat(3)}`,
      [0],
      "y|x|g",
      "1 units",
      12,
    ],
    [
      `y,x,g\nHow much?,When?,\n${"1,2,a\n".repeat(6)}${"low,2,a\n".repeat(3)}`,
      [0],
      "y|x|g",
      "",
      11,
    ],
    // Titles over several cells; what stands between them and the names does not matter.
    [`A,study of,2024\n# by us\ny,x,g\n${BODY}`, [2], "y|x|g", "0 title, 1 comment", 7],
    [`A,study of,2024\n-----\ny,x,g\n${BODY}`, [2], "y|x|g", "0 title, 1 rule", 7],
    [`A study\nsep=,\ny,x,g\n${BODY}`, [2], "y|x|g", "0 title, 1 title", 7],
    [`A,title,of,words\ny,x,g\n${BODY}`, [1], "y|x|g", "0 title", 6],
    [`A,study,2024\ny,x\n1,2,3\n2,3,4\n3,4,5\n`, [1], "|y|x", "0 title", 5],
    [`Title,\ny,g\n1,a\n2,b\n3,a\n`, [1], "y|g", "0 title", 5],
    [`A,b,,,\nv,w,x,y,z\n1,2,3,4,5\n2,3,4,5,6\n`, [1], "v|w|x|y|z", "0 title", 4],
    [`a,\n${FOUR}`, [], "|||", "0 title", 5],
    [`1,\n3,4\n${FOUR}`, [], "|||", "0 title, 1 title", 6],
    [`y,x,g,,\n${BODY}`, [0], "y|x|g", "", 5],
    [`,x\n1,5\n2,6\n3,7\n`, [0], "|x", "", 4],
    // Years above units are names.
    [`id,2001,2002,2003\n,kg,kg,kg\n1,5,6,7\n2,7,8,9\n`, [0], "id|2001|2002|2003", "1 units", 4],
    // Names may stand in the last comment, a comment that has as many commas has none.
    [`# so, and, so\ny,x,g\n${BODY}`, [1], "y|x|g", "0 comment", 6],
    [`#\ny,x,g\n${BODY}`, [1], "y|x|g", "0 comment", 6],
    [`//y,x,g\n${BODY}`, [0], "y|x|g", "", 5],
    [`%y,x,g\n${BODY}`, [0], "y|x|g", "", 5],
    [`!  y,x,g\n${BODY}`, [0], "y|x|g", "", 5],
    // What is missing is no unit, nor is a text above nothing.
    [`y,x,g\n-,-,a\n${BODY}`, [0], "y|x|g", "", 6],
    [`y,x,g\nNA,NA,a\n${BODY}`, [0], "y|x|g", "", 6],
    [`g,h,note,other\nA,B,see below,and here\nC,D,,\nE,F,,\n`, [0], "g|h|note|other", "", 4],
    // The last row is never a title, nor are names alone data.
    ["# a\n# b\n", [1], "b", "0 comment", 2],
    ["y,x\n", [0], "y|x", "", 1],
    [`y,x,g,\n1,2,a,\n2,3,a,\n3,1,b,\n`, [0], "y|x|g", "", 4],
    [`y,x,g\n${BODY}Total,10,\n`, [0], "y|x|g", "5 total", 5],
    [`y,x,g\n${BODY}Mean:,2,\nSum,10,\n`, [0], "y|x|g", "5 total, 6 total", 5],
    [`y,x,g\n${BODY}Grand total,10,\nSource: us\n`, [0], "y|x|g", "5 total, 6 note", 5],
    [`y,x,g\n${BODY}# the end\n`, [0], "y|x|g", "5 comment", 5],
    [`y,x,g\n${BODY}note with words,,\n`, [0], "y|x|g", "5 note", 5],
    [`y,x,g\n${BODY}word,,\n`, [0], "y|x|g", "", 6],
    [`y,x,g\n${BODY}NA,,\n`, [0], "y|x|g", "", 6],
    [`y,x,g\n${BODY}5,see below\n`, [0], "y|x|g", "", 6],
    [`y,x,g\n${BODY}#5,6,b\n`, [0], "y|x|g", "", 6],
  ])) {
    const found = layout(text);
    assert.deepEqual(
      [found.header, found.names, found.skipped, found.end],
      [header, names, skipped, end],
      text,
    );
  }
});

test("R's header is one cell short, and the first column has no name then", () => {
  const short = layout(`y,x\n1,2,3\n2,3,4\n3,4,5\n`);
  assert.deepEqual([short.isShort, short.names, short.first], [true, "|y|x", 1]);
  const ends = layout(`y,x,\n1,2,3,\n2,3,4,\n3,4,5,\n`);
  assert.deepEqual([ends.isShort, ends.names], [true, "|y|x"]);
  assert.ok(!layout(`y,,\n1,2,3\n2,3,4\n3,4,5\n`).isShort);
  // No two rows have one name; a row that is cut off has none.
  assert.ok(layout(`y,x\n1,2,3\n2,3,4\n1\n3,4,5\n`).isShort);
  const cut = layout(`id,y\n1,2,5\n1,3,4\n2,4,5\n`);
  assert.deepEqual([cut.isShort, cut.names], [false, "id|y|"]);
});

test("names that are numbers may be data, and that is doubtful", () => {
  for (const [text, names, isDoubtful] of /** @type {[string, string, boolean][]} */ ([
    ["id,2001,2002\na,5,6\nb,7,8\n", "||", false],
    ["id,2001,2002,2003\n1,5,6,7\n2,7,8,9\n", "id|2001|2002|2003", false],
    ["id,2001,2003,2005\na,5,6,7\nb,7,8,9\n", "id|2001|2003|2005", true],
    ["id,2001,2003,2004\na,5,6,7\nb,7,8,9\n", "|||", false],
    ["id,2003,2002,2001\na,5,6,7\nb,7,8,9\n", "|||", false],
    ["id,0.5,1.5,2.5\na,5,6,7\nb,7,8,9\n", "|||", false],
    ["a,2001,2002,2003\na,5,6,7\nb,7,8,9\n", "|||", false],
    ["y,1\n2,a\n3,b\n", "y|1", true],
    ["2024-01-01,x\n2024-01-02,y\n", "|", false],
    ["2024-01-01,x\n5,y\n6,z\n", "2024-01-01|x", false],
  ])) {
    const found = layout(text);
    assert.deepEqual([found.names, found.isDoubtful], [names, isDoubtful], text);
  }
  assert.equal(layout("1,2\n3,4\n", { header: true }).names, "1|2");
  assert.equal(layout("y,x\n3,4\n", { header: false }).names, "|");
  assert.ok(!layout("y,1\n2,a\n3,b\n", { header: true }).isDoubtful);
});

test("one word above numbers is a unit if it looks like one", () => {
  const isUnit = (/** @type {string} */ cell) =>
    layout(`y,g\n${cell},\n1,a\n2,b\n3,a\n4,b\n`).skipped === "1 units";
  for (const cell of [
    "(mm)",
    "[]",
    "<per day>",
    "%",
    "m",
    "mm",
    "µm",
    "°C",
    "kg/m",
    "mmol/l",
    "m/mmHg",
    "h/d",
  ]) {
    assert.ok(isUnit(cell), cell);
  }
  for (const cell of [
    "meter",
    "(mm",
    "mm)",
    "(mm) or so",
    "of (mm)",
    "%%",
    "m/minutes",
    "abcde/l",
    "a/b c",
  ]) {
    assert.ok(!isUnit(cell), cell);
  }
});

test("what the reader keeps or skips", () => {
  assert.equal(layout(`y,x,g\n${BODY}Total,10,\n`, { keep: ["total"] }).end, 6);
  assert.equal(layout(`y,x,g\nmm,s,\n${BODY}`, { keep: ["units"] }).first, 1);
  const skipping = layout(`old,names\n\ny,x,g\n${BODY}`, { skip: 2 });
  assert.deepEqual([skipping.header, skipping.skipped], [[2], "0 title"]);
  assert.equal(findLayout(new Rows("y,x\n1,2\n", COMMAS), { skip: 2 }), null);
  assert.equal(findLayout(new Rows("\n , \n", COMMAS), {}), null);
});

test("at most 40 titles, 25 rows below, three of units", () => {
  const titled = (/** @type {number} */ n) =>
    layout(`${"A title\n".repeat(n)}y,x,g\n${BODY.repeat(20)}`);
  assert.equal(titled(40).names, "y|x|g");
  assert.notEqual(titled(41).names, "y|x|g");
  const totals = (/** @type {number} */ n) => layout(`y,x,g\n${BODY}${"Total,1,\n".repeat(n)}`);
  assert.equal(totals(25).end, 5);
  assert.equal(totals(26).end, 6);
  const units = (/** @type {number} */ n) =>
    layout(`y,x,g\n${"mm,s,\n".repeat(n)}${BODY.repeat(5)}`);
  assert.equal(units(3).first, 4);
  assert.equal(units(4).first, 4);
});

test("lines that are no data wherever they stand", () => {
  for (const [
    holds,
    lines,
    others,
  ] of /** @type {[(line: string) => boolean, string[], string[]][]} */ ([
    [
      isComment,
      ["# a", "#y", "  // a", "%", "!x", "#N/Ab", "#NAME x", "#?", "#n/x", "#-?"],
      [
        "#N/A",
        "#n/a,1",
        "#NA",
        "#NV",
        "#DIV/0!",
        "#NAME?",
        "#N!",
        "####",
        "a # b",
        "/ a",
        "5 // x",
        "",
      ],
    ],
    [
      isRule,
      ["---", " +---+===+ ", "| --- | :---: |", "———", "___", "|---", "---|"],
      ["--", "-- -", "--- a", "a ---", "x---", "|  |", "|--|---|x", "+--+", ""],
    ],
    [
      isSeparatorLine,
      ["sep=;", '"sep=,"', "SEP=\t", " sep= ", '"sep="'],
      ["sep=ab", "step=,", "sep", "y;sep=;", "xsep=,", 'sep=;"x', "sep=;x", 'x"sep=;"'],
    ],
    [
      hasWideGap,
      ["a  b", "a   b", "a  b c", "a b  c"],
      ["a b", "  a b", "a  ", "Table 1.  x", "Note:  x", "a.  b", ""],
    ],
  ])) {
    for (const line of lines) assert.ok(holds(line), line);
    for (const line of others) assert.ok(!holds(line), line);
  }
});

test("a line is looked at up to its 2,000th character", () => {
  const rows = new Rows(`${"a".repeat(3000)}\nb,c\n`, COMMAS);
  assert.equal(rows.line(0).length, 2000);
  assert.equal(rows.line(1), "b,c");
});
