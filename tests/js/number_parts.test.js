/** Numbers in words' clothes: sign, digits and unit, however they are put together. */

import assert from "node:assert/strict";
import test from "node:test";

import { asTyped, isNumberCell, numberParts, readNumber } from "../../docs/table/number_parts.js";

const parts = (/** @type {string} */ cell) => {
  const found = numberParts(cell);
  return found && `${found.isNegative ? "-" : ""}${found.digits}|${found.unit}`;
};

test("a cell is taken apart", () => {
  for (const [cell, expected] of /** @type {[string, string][]} */ ([
    ["5", "5|"],
    ["+5", "5|"],
    ["- 5", "-5|"],
    ["−5", "-5|"],
    ["5-", "-5|"],
    ["5- €", "-5|€"],
    ["5,0-", "-5,0|"],
    ["(5)", "-5|"],
    ["( $5 )", "-5|$"],
    ["$5", "5|$"],
    ["$ 5", "5|$"],
    ["-$5", "-5|$"],
    ["$-5", "-5|$"],
    ["US$5", "5|US$"],
    ["5€", "5|€"],
    ["CHF 1’316.50", "1'316.50|CHF"],
    ["5 %", "5|%"],
    ["5%", "5|%"],
    ["5kg", "5|kg"],
    ["5 kg", "5|kg"],
    ["5 m/s²", "5|m/s²"],
    ["5 parsec", "5|parsec"],
    ["1.5e3", "1.5e3|"],
    ["1.5E-3", "1.5E-3|"],
    ["1.5D+3", "1.5e+3|"],
    ["1.5d-3", "1.5e-3|"],
    [".5", ".5|"],
    [",5", ",5|"],
    ["5.", "5.|"],
    ["1 316", "1 316|"],
    ["1\u202f316", "1 316|"],
    ["1_316", "1'316|"],
    ["1,316.50", "1,316.50|"],
  ])) {
    assert.equal(parts(cell), expected, cell);
  }
});

test("what is no number is none", () => {
  for (const cell of [
    "",
    "abc",
    "$",
    "5,-", // five, and no cents
    "5.–",
    "5,- €",
    "CHF 5.-",
    "--5",
    "+-5",
    "-5-",
    "-(5)-",
    "(-5)-",
    "(-5)",
    "$5 kg",
    "$5€",
    "5parsec",
    "5 per square kilometre",
    "5 6 7 x y",
    "a5",
    "5e",
    "1.5d3x",
    "p5",
    "(5",
    "5)",
  ]) {
    assert.equal(numberParts(cell), null, cell);
  }
  assert.ok(numberParts(`5${" ".repeat(38)}%`) !== null);
  assert.ok(numberParts(`5${" ".repeat(39)}%`) === null);
});

test("print's signs are the keyboard's", () => {
  assert.equal(asTyped("−–‒﹣－"), "-----");
  assert.equal(asTyped("a\u00a0 \u2009\u3000b"), "a b");
  assert.equal(asTyped("’‘ʼ´`_"), "''''''");
});

test("a cell is read in its column's way and unit, a bare 0 in any", () => {
  const read = (/** @type {string} */ cell, way = 0, unit = "") => readNumber(cell, { way, unit });
  assert.equal(read("(1,316)", 2), -1316);
  assert.equal(read("1,316", 1), 1.316);
  assert.equal(read("5 kg", 0, "kg"), 5);
  assert.equal(read("0", 0, "kg"), 0);
  assert.equal(read("-0.0", 0, "kg"), -0);
  for (const [cell, way, unit] of /** @type {[string, number, string][]} */ ([
    ["5", 0, "kg"],
    ["5 g", 0, "kg"],
    ["0 g", 0, "kg"],
    ["5 kg", 0, ""],
    ["1,3", 0, ""],
    ["x", 0, ""],
  ])) {
    assert.ok(Number.isNaN(read(cell, way, unit)), cell);
  }
  assert.ok(isNumberCell("1.316,5") && isNumberCell("$5"));
  assert.ok(!isNumberCell("1.3.1") && !isNumberCell("x"));
});
