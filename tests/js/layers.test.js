import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { LAYERS, SHOWN_FIRST } from "../../docs/javascripts/figure/layers.js";

const template = readFileSync("scripts/written/templates/figure.html", "utf8");
const boxes = [
  ...template.matchAll(/<input type="checkbox" name="([^"]*)"( checked)?>.*say\("(.*)"\)/g),
];

test("the figure offers every layer to tick, in this order, ticked as shown at first", () => {
  assert.deepEqual(boxes.map(([, name]) => name), LAYERS); // prettier-ignore
  const ticked = boxes.filter(([, , isTicked]) => isTicked).map(([, name]) => name);
  assert.deepEqual(ticked, SHOWN_FIRST);
  assert.deepEqual(boxes.map(([, , , words]) => words), LAYERS.map((layer) => `figure-show-${layer}`)); // prettier-ignore
});

test("entries of the legend come with layers, and every layer that is not shown at first has one", () => {
  const named = [...template.matchAll(/data-layers="([^"]*)" hidden/g)].flatMap(([, all]) =>
    all.split(" "),
  );
  const others = LAYERS.filter((layer) => !SHOWN_FIRST.includes(layer));
  assert.deepEqual(new Set(named), new Set(others));
});
