/** Rows and cells as places in a text, and plain numbers that are read there. */

import assert from "node:assert/strict";
import test from "node:test";

import { endOfQuoted, isBlank, quoted } from "../../docs/table/quoted_cell.js";
import { Rows } from "../../docs/table/rows.js";
import { scanNumber, seen } from "../../docs/table/scan_number.js";

/**
 * Return the cells of all rows.
 *
 * @param {string} text
 * @param {Partial<import("../../docs/table/rows.js").Separation>} [how]
 */
function cells(text, how = {}) {
  const rows = new Rows(text, { separator: ",", ...how });
  return Array.from({ length: rows.length }, (_, row) => rows.cells(row));
}

test("cells are what stands between separators, without the blanks around them", () => {
  assert.deepEqual(cells("a, b ,\tc\u00a0\n,,\n"), [["a", "b", "c"], ["", "", ""]]); // prettier-ignore
  assert.deepEqual(cells("a\n\nb"), [["a"], [""], ["b"]]);
  assert.deepEqual(cells("a;b,c\n", { separator: ";" }), [["a", "b,c"]]);
  assert.deepEqual(cells("a\t\tb \n", { separator: "\t" }), [["a", "", "b"]]);
  assert.deepEqual(cells(""), []);
});

test("quotation marks enclose separators and line ends, where they enclose cells", () => {
  assert.deepEqual(cells('"a,b", "c\nd" ,e\nf\n'), [["a,b", "c\nd", "e"], ["f"]]);
  assert.deepEqual(cells('"say ""yes""",""\n'), [['say "yes"', ""]]);
  assert.deepEqual(cells('5" pipe,b\n'), [['5" pipe', "b"]]);
  assert.deepEqual(cells('"5" pipe",b\n'), [['5" pipe', "b"]]);
  assert.deepEqual(cells('"a",b\n', { quotes: false }), [['"a"', "b"]]);
  assert.deepEqual(cells('a\t"b\tc"\n', { separator: "\t" }), [["a", "b\tc"]]);
  assert.deepEqual(cells('"a"x,b\n,"c"\n', { quotes: false }), [['"a"x', "b"], ["", '"c"']]); // prettier-ignore
  assert.deepEqual(cells('x\n"a\n\nb",c\ny'), [["x"], ["a\n\nb", "c"], ["y"]]);
  const odd = (/** @type {string} */ text) => new Rows(text, { separator: "," }).hasOddQuotes;
  assert.ok(odd('"5" pipe",b\n') && odd('5" pipe,b\n') && odd('a,b"\n'));
  assert.ok(!odd('"say ""yes""",b\n') && !odd("a,b\n") && !odd('a, "b"\n'));
  for (const open of ['a,b\n"c,d\n', '"']) {
    assert.throws(() => cells(open), { message: "data-quote-open" }, open);
  }
  try {
    cells('a,b\n"c,d\ne,f\n');
  } catch (error) {
    assert.equal(/** @type {any} */ (error).said[0].values.row, "2");
  }
});

test("any number of blanks and tabs is one separator", () => {
  const blanks = { separator: " " };
  assert.deepEqual(cells("  a  b\t c \n", blanks), [["a", "b", "c"]]);
  assert.deepEqual(cells('"a b" c\n', blanks), [["a b", "c"]]);
  assert.deepEqual(cells('"a b"\t"c  d"\ne\n', blanks), [["a b", "c  d"], ["e"]]);
  assert.deepEqual(cells('a"b c\n', blanks), [['a"b', "c"]]);
  assert.deepEqual(cells("   \na\n", blanks), [[""], ["a"]]);
  assert.deepEqual(cells('"a b" c\n', { ...blanks, quotes: false }), [['"a', 'b"', "c"]]);
});

test("columns below each other are cut where they begin", () => {
  const fixed = { separator: " ", places: [0, 3, 8] };
  assert.deepEqual(cells("a  Ann  1\n\nbc  \n12 4567 901\n", fixed), [
    ["a", "Ann", "1"],
    ["", "", ""],
    ["bc", "", ""],
    ["12", "4567", "901"],
  ]);
  assert.deepEqual(cells('"a" b"c\n', fixed), [['"a"', 'b"c', ""]]);
  // A word across the place where a column begins: a title, a note.
  assert.deepEqual(cells("Reaction\nab cdefgh\na  bcde f\n", fixed), [
    ["Reaction"],
    ["ab cdefgh"],
    ["a", "bcde", "f"],
  ]);
});

test("a row has at most 500 cells, and is known to have more", () => {
  const rows = new Rows(`${"a,".repeat(600)}b\n`, { separator: "," });
  assert.equal(rows.split(0), 601);
  assert.equal(rows.cells(0).length, 500);
});

test("very many rows are found", () => {
  const rows = new Rows("a,b\n".repeat(5000), { separator: "," });
  assert.equal(rows.length, 5000);
  assert.deepEqual(rows.cells(4999), ["a", "b"]);
  assert.equal(rows.starts[1024], 4096);
});

test("a row in which nothing but separators stands is empty", () => {
  const rows = new Rows(", \t,\u00a0\n,a\n\n;\n", { separator: "," });
  assert.deepEqual([0, 1, 2, 3].map((row) => rows.isEmpty(row)), [true, false, true, false]); // prettier-ignore
});

test("a cell can be put into another's place, and has no marks then", () => {
  const rows = new Rows('"a ""b""",c\n', { separator: "," });
  rows.split(0);
  assert.equal(rows.cell(0), 'a "b"');
  rows.put(0, 3, 8);
  assert.equal(rows.cell(0), '""b""');
  assert.equal(rows.isQuoted[0], 0);
});

test("a mark closes where blanks alone follow it before a separator or the end", () => {
  const end = (/** @type {string} */ text, separator = ",") =>
    endOfQuoted(text, 0, separator.charCodeAt(0));
  assert.equal(end('a"'), 1);
  assert.equal(end('a",b'), 1);
  assert.equal(end('a"  ,b'), 1);
  assert.equal(end('a"\nb'), 1);
  assert.equal(end('a""b"'), 4);
  assert.ok(!quoted.isOdd);
  assert.equal(end('a"b",c'), 3);
  assert.ok(quoted.isOdd);
  assert.equal(end('a" b",c'), 4);
  assert.equal(end('a" b', " "), 1);
  assert.equal(end('a"\tb', "\t"), 1);
  assert.equal(end('a"b\nc",d'), -1); // more likely never closed
  assert.equal(end("a"), -1);
  for (const blank of [
    " ",
    "\t",
    "\u00a0",
    "\u2000",
    "\u200a",
    "\u200f",
    "\u202a",
    "\u202f",
    "\u205f",
    "\u2069",
    "\u3000",
    "\u00ad",
    "\u061c",
    "\ufeff",
  ]) {
    assert.ok(isBlank(blank.charCodeAt(0)));
  }
  for (const other of [
    "\n",
    "!",
    "a",
    "\u009f",
    "\u00a1",
    "\u1fff",
    "\u2010",
    "\u2029",
    "\u205e",
    "\u206a",
    "\u2fff",
    "\u3001",
  ]) {
    assert.ok(!isBlank(other.charCodeAt(0)));
  }
});

test("a plain number is the double next to what is written", () => {
  const scan = (/** @type {string} */ text) => scanNumber(`x${text}x`, 1, 1 + text.length);
  for (const text of [
    ...[
      "0",
      "-0",
      "+7",
      "007",
      "12.5",
      ".5",
      "-.25",
      "5.",
      "1e3",
      "1E-3",
      "2.5e+10",
      "1e22",
      "0.1",
    ],
    ...[
      "123456789012345",
      "1234567890123456",
      "0.123456789012345",
      "9007199254740993",
      "1e308",
      "1e999",
    ],
    ...["0.0000000000000000000001", "0.00000000000000000000012", "123456.789012345"],
  ]) {
    assert.ok(Object.is(scan(text), Number(text)), text);
  }
  assert.equal(scan("1,5"), 1.5);
  assert.equal(scan("-1234567890123456,5"), -1234567890123456.5);
  for (const none of [
    "",
    "-",
    ".",
    ",",
    "e5",
    "1e",
    "1e+",
    "1e5x",
    "1e5.5",
    "1.2.3",
    "1,2.3",
    "1-",
    "--1",
    "1 2",
    "a",
    "0x1",
    "/1",
    ":",
  ]) {
    assert.ok(Number.isNaN(scan(none)), none);
  }
});

test("what was seen of a number is told", () => {
  const see = (/** @type {string} */ text) => {
    scanNumber(text, 0, text.length);
    return { ...seen };
  };
  const plain = { mark: 0, before: 3, after: 0, startsWith0: false, hasExponent: false };
  assert.deepEqual(see("316"), plain);
  assert.deepEqual(see("-316"), plain);
  assert.deepEqual(see("1.316"), { ...plain, mark: 46, before: 1, after: 3 });
  assert.deepEqual(see("12,5"), { ...plain, mark: 44, before: 2, after: 1 });
  assert.deepEqual(see("012"), { ...plain, startsWith0: true });
  assert.deepEqual(see("+0.5"), { ...plain, mark: 46, before: 1, after: 1, startsWith0: true });
  assert.deepEqual(see("1.5e3"), { ...plain, mark: 46, before: 1, after: 1, hasExponent: true });
});
