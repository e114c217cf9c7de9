import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { axisNames, escaped } from "../../docs/javascripts/words/names.js";
import { speak } from "./words.mjs";

const FILE = new URL("../reference/axis_names.json", import.meta.url);

test("axes have names and units, as in Python", () => {
  speak();
  for (const [names, expected] of JSON.parse(readFileSync(FILE, "utf8"))) {
    const { intercept, slope, y, x } = axisNames(names);
    assert.deepEqual([intercept, slope, y, x], expected.map(escaped));
  }
  assert.equal(axisNames().slope, "slope of x");
});
