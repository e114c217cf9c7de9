/** How a text is taken apart: what tells separators from marks that stand in cells. */

import assert from "node:assert/strict";
import test from "node:test";

import { MARKS, valueOf, waysOf, waysOfScanned } from "../../docs/table/number_marks.js";
import { guessSeparation } from "../../docs/table/guess_separation.js";
import { scanNumber, seen } from "../../docs/table/scan_number.js";

const lines = (/** @type {string[]} */ ...rows) => `${rows.join("\n")}\n`;
/** The separator, or where columns begin. @param {string} text @param {object} [asked] */
function guess(text, asked = {}) {
  const { separator, places } = guessSeparation(text, asked);
  return places ?? separator;
}

test("bars around one block of columns are borders, between columns they are not", () => {
  const block = "1. | a 5 6 |\n2. | b 6 7 |\n3. | a 7 8 |\n";
  assert.equal(guessSeparation(block, {}).separator, " ");
  const units =
    "y | day | g\n5 mg | 2024-03-02 | P 1\n6 mg | 2024-03-03 | P 1\n7 mg | 2024-03-02 | P 2\n";
  assert.equal(guessSeparation(units, {}).separator, "|");
});

test("the separator by which a text looks most like a table", () => {
  for (const [text, separator] of /** @type {[string, string][]} */ ([
    [lines("y,x,g", "1,2,a", "2,3,b"), ","],
    [lines("y;x;g", "1;2;a", "2;3;b"), ";"],
    [lines("y\tx\tg", "1\t2\ta", "2\t3\tb"), "\t"],
    [lines("y|x|g", "1|2|a", "2|3|b"), "|"],
    [lines("y;x;g", "1,5;2,5;a", "2,5;3,5;b"), ";"], // decimals
    [lines("y\tx\tg", "1,5\t2,5\ta, b", "2,5\t3,5\tb, c"), "\t"],
    [lines("y,x,g", "1,2,a;b", "2,3,b;c", "3,4,c"), ","],
    [lines("y,x,g", "1,2,a|b", "2,3,b|c"), ","],
    [lines("y,x", "1,2", "2,3"), ","],
    [lines("y"), ","],
    [lines("y x g", "1 2 a", "2 3 b"), " "],
    [lines("y  x  g", "1,5 2,5 a", "2,5 3,5 b"), " "], // decimals that blanks separate
    [lines("a day,x,g", "1,2,a b", "2,3,b c"), ","], // blanks in cells
    [lines("A title of a table", "y;x;g", "1;2;a", "2;3;b"), ";"],
    [lines("# a, b, c, d", "y;x;g", "1;2;a", "2;3;b"), ";"],
    [lines("y;x;g", "1;2;a", "2;3;b", "Source: us, them, others"), ";"],
    [lines('"y" "x"', '"1" 1 2', '"2" 2 3'), " "],
    [lines("day;$y;g", "2024-01-01;$5;a", "2024-01-02;$6;b"), ";"],
  ])) {
    assert.equal(guess(text), separator, text);
  }
});

test("what the file or the reader says comes before", () => {
  const text = lines("y,x;g", "1,2;a", "2,3;b");
  assert.equal(guess(`sep=;\n${text}`), ";");
  assert.equal(guess(`"sep=,"\n${text}`), ",");
  assert.equal(guess(`sep=,  \n${text}`), ",");
  for (const other of ["sep=,,\n", "sep=,x\n", "my sep=,\n", "y;x\nsep=,\n"]) {
    assert.equal(guess(`${other}${text.replaceAll(",", ";")}`), ";", other);
  }
  assert.equal(guess(text, { separator: "|" }), "|");
  assert.equal(guess(`sep=;\n${text}`, { separator: "," }), ",");
  assert.equal(guessSeparation(text, { separator: ",", quotes: false }).quotes, false);
  assert.equal(guessSeparation(text, {}).quotes, true);
  assert.equal(guessSeparation(`sep=;\n${text}`, { quotes: false }).quotes, false);
});

test("columns below each other are found by the blanks between them", () => {
  const fixed = lines("y     x  g", " 1.5  0  Ann Smith", "12.25 1  Bob", " 3.5     Ann Smith", " 4    1  Bob"); // prettier-ignore
  assert.deepEqual(guess(fixed), [0, 6, 9]);
  const { separator, quotes } = guessSeparation(fixed, {});
  assert.deepEqual([separator, quotes], [" ", false]);
  assert.deepEqual(guess(fixed, { separator: "places" }), [0, 6, 9]);
  assert.deepEqual(guess("abc\n", { separator: "places" }), [0]);
});

test("of a long text the first 100,000 characters tell, whole lines of them", () => {
  const row = "1;2;a b, c\n";
  const many = `y;x;g\n${row.repeat(10_000)}`;
  assert.equal(guess(`${many}${"1,2,3,4\n".repeat(50_000)}`), ";");
  assert.equal(guess(`y;x;"g\n${"a".repeat(200_000)}"\n`), ";");
});

test("a number can be read in the ways in which its marks allow", () => {
  const ways = (/** @type {string} */ digits) =>
    [...MARKS.keys()].filter((way) => waysOf(digits) & (1 << way));
  for (const [digits, expected] of /** @type {[string, number[]][]} */ ([
    ["5", [0, 1, 2, 3, 4, 5, 6, 7]],
    ["1.5", [0, 2, 4, 6]],
    ["1,5", [1, 3, 5, 7]],
    ["1.316", [0, 2, 3, 4, 6]],
    ["1,316", [1, 2, 3, 5, 7]],
    ["0.316", [0, 2, 4, 6]],
    ["1.316,5", [3]],
    ["1,316.5", [2]],
    ["1,316,000", [2]],
    ["12,34,567", [2]], // lakhs
    ["1,34,567.5", [2]],
    ["123,34,567", []],
    ["1.316.000", [3]],
    ["12.34.567", []],
    ["1 316", [4, 5]],
    ["1 316.5", [4]],
    ["1 316,5", [5]],
    ["1'316", [6, 7]],
    ["1'316.5", [6]],
    ["1'316,5", [7]],
    ["1'31", []],
    ["1.5e3", [0, 2, 4, 6]],
    ["1e-3", [0, 1, 2, 3, 4, 5, 6, 7]],
    ["1.3.1", []],
    ["1234,567", [1, 3, 5, 7]],
  ])) {
    assert.deepEqual(ways(digits), expected, digits);
    if (/^[\d.,e-]+$/.test(digits) && digits.split(/[.,]/).length < 3) {
      scanNumber(digits, 0, digits.length);
      assert.equal(waysOfScanned(seen), waysOf(digits), digits);
    }
  }
  assert.equal(valueOf("1,316.5", 2), 1316.5);
  assert.equal(valueOf("1.316,5", 3), 1316.5);
  assert.equal(valueOf("1 316 000,5", 5), 1316000.5);
  assert.equal(valueOf("1'316'000.5", 6), 1316000.5);
  assert.equal(valueOf("1,5", 1), 1.5);
  assert.equal(valueOf("1,5e3", 1), 1500);
  assert.ok(Number.isNaN(valueOf("1,5", 0)));
});
