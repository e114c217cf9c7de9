import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { studentSeed } from "../../docs/engine/student_seed.js";
import { refusal } from "../../docs/javascripts/words/refusal.js";
import { speak } from "./words.mjs";

const FILE = new URL("../reference/student_seeds.json", import.meta.url);
const VECTORS = JSON.parse(readFileSync(FILE, "utf8"));

test("seeds of students are those of Python", () => {
  for (const [number, seed] of Object.entries(VECTORS.seeds)) {
    assert.equal(studentSeed(number), seed, number);
  }
});

test("what is refused, in words", () => {
  speak();
  for (const number of VECTORS.refused) {
    assert.throws(
      () => studentSeed(number),
      (error) =>
        refusal(error) ===
        "A student number has 1 to 40 letters, digits, points, dashes or underscores.",
      number,
    );
  }
});
