import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { axisNames, escaped, short } from "../../docs/javascripts/words/names.js";
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

test("a name is cut where it has no room, and markup in it is text", () => {
  assert.equal(short("a".repeat(60)), "a".repeat(60));
  assert.equal(short("a".repeat(61)), `${"a".repeat(59)}…`);
  assert.equal(short("abcdef", 5), "abcd…");
  assert.equal(escaped(`<b> & "c"`), "&#60;b&#62; &#38; &#34;c&#34;");
  const long = "b".repeat(28);
  assert.deepEqual(axisNames({ y: long, x: `${long}b` }).y, long);
  assert.deepEqual(axisNames({ y: long, x: `${long}b` }).x, `${"b".repeat(27)}…`);
});
