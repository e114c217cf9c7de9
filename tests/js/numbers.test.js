import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import * as numbers from "../../docs/javascripts/words/numbers.js";
import { speak } from "./words.mjs";

const FILE = new URL("../reference/number_words.json", import.meta.url);
const VECTORS = JSON.parse(readFileSync(FILE, "utf8"));

for (const code of ["en", "de"]) {
  test(`numbers are words in ${code}, as in Python`, () => {
    speak(code);
    for (const { function: name, arguments: given, ...words } of VECTORS) {
      assert.equal(numbers[name](...given), words[code], `${name}(${given})`);
    }
  });
}

test("what is no number is a dash", () => {
  speak();
  for (const name of ["number", "significant", "precise", "signed", "percent"]) {
    assert.deepEqual([NaN, Infinity, null].map(numbers[name]), ["–", "–", "–"], name);
  }
});
