import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import * as numbers from "../../docs/javascripts/words/numbers.js";
import { speak } from "./words.mjs";

const FILE = new URL("../reference/number_words.json", import.meta.url);
/** @type {Record<string, (...given: any[]) => any>} */
const named = { ...numbers };
const VECTORS = JSON.parse(readFileSync(FILE, "utf8"));

for (const code of ["en", "de"]) {
  test(`numbers are words in ${code}, as in Python`, () => {
    speak(code);
    for (const { function: name, arguments: given, ...words } of VECTORS) {
      assert.equal(named[name](...given), words[code], `${name}(${given})`);
    }
  });
}

test("below a billionth there is only what rounding left of 0", () => {
  speak();
  assert.deepEqual([0.99e-9, 1e-9].map(numbers.precise), ["0.00", "1.00e−9"]);
  assert.deepEqual([0.99e-9, 1e-9, NaN, 0.01, 100].map(numbers.decimalsOf), [2, 7, 2, 4, 2]);
});

test("what is no number is a dash", () => {
  speak();
  for (const name of ["number", "significant", "precise", "signed", "percent"]) {
    assert.deepEqual(
      [NaN, Infinity, null].map((value) => named[name](value)),
      ["–", "–", "–"],
      name,
    );
  }
});
