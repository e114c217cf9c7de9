import assert from "node:assert/strict";
import test from "node:test";

import { nameBox, overlap } from "../../docs/javascripts/figure/name_box.js";
import { allNear } from "./reference.mjs";

test("a name's box lies on the side that its position says, as large as its letters", () => {
  const box = (/** @type {string} */ position) => {
    const { left, right, bottom, top } = nameBox(0.5, 0.4, "abcd", position, 10);
    return [left, right, bottom, top];
  };
  allNear(box("top left"), [0.468, 0.5, 0.408, 0.44], 1e-12);
  allNear(box("top center"), [0.484, 0.516, 0.408, 0.44], 1e-12);
  allNear(box("bottom right"), [0.5, 0.532, 0.36, 0.392], 1e-12);
});

test("boxes lie over each other where they share an area, and not where they touch", () => {
  const one = { left: 0, right: 4, bottom: 0, top: 2 };
  const moved = (/** @type {number} */ x, /** @type {number} */ y) => ({ left: x, right: x + 4, bottom: y, top: y + 2 }); // prettier-ignore
  for (const [x, y] of [
    [3.9, 1.9],
    [-3.9, 1.9],
    [3.9, -1.9],
    [-3.9, -1.9],
    [0, 0],
  ]) {
    // prettier-ignore
    assert.ok(overlap(one, moved(x, y)) && overlap(moved(x, y), one), `${x} ${y}`);
  }
  for (const [x, y] of [
    [4, 0],
    [-4, 0],
    [0, 2],
    [0, -2],
    [9, 0],
    [0, 9],
  ]) {
    // prettier-ignore
    assert.ok(!overlap(one, moved(x, y)) && !overlap(moved(x, y), one), `${x} ${y}`);
  }
});
