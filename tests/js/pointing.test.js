import assert from "node:assert/strict";
import test from "node:test";

import { neighbour } from "../../docs/javascripts/figure/neighbour.js";
import { nearest } from "../../docs/javascripts/svg/nearest.js";

const PLACES = [{ x: 10, y: 100 }, { x: 40, y: 140 }, { x: 43, y: 140 }]; // prettier-ignore

test("the nearest place within reach is meant, and none beyond it", () => {
  const at = (/** @type {number} */ x, /** @type {number} */ y, reach = 14) =>
    nearest(PLACES, { x, y }, reach);
  assert.equal(at(10, 100), 0);
  assert.equal(at(41, 140), 1);
  assert.equal(at(42, 140), 2);
  assert.equal(at(41.5, 140), 1, "of two that are as near, the first");
  // three to the right and four down: five away
  assert.deepEqual([4.9, 5, 5.1].map((reach) => at(13, 104, reach)), [-1, -1, 0]); // prettier-ignore
  assert.deepEqual([4.9, 5.1].map((reach) => at(7, 96, reach)), [-1, 0]); // prettier-ignore
  assert.equal(at(200, 200), -1);
  assert.equal(nearest([], { x: 0, y: 0 }, 1000), -1);
});

test("arrows go along the order of where clusters end, across and up", () => {
  // across: 2, 0, 3, 1 from left to right; up: 1, 3, 0, 2 from below
  const ended = { intercept: [0.2, 10, -3, 9], x: [5, -11, 20, 1] };
  const walk = (/** @type {number} */ picked, /** @type {string} */ key) =>
    neighbour(ended, picked, key);
  assert.deepEqual([2, 0, 3, 1].map((i) => walk(i, "ArrowRight")), [0, 3, 1, 1]); // prettier-ignore
  assert.deepEqual([2, 0, 3, 1].map((i) => walk(i, "ArrowLeft")), [2, 2, 0, 3]); // prettier-ignore
  assert.deepEqual([1, 3, 0, 2].map((i) => walk(i, "ArrowUp")), [3, 0, 2, 2]); // prettier-ignore
  assert.deepEqual([1, 3, 0, 2].map((i) => walk(i, "ArrowDown")), [1, 1, 3, 0]); // prettier-ignore
  assert.deepEqual([walk(0, "Home"), walk(0, "End")], [2, 1]);
});

test("with none picked, an arrow begins at the end it comes from", () => {
  const ended = { intercept: [1, 3, 2], x: [6, 4, 5] };
  const keys = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End"];
  assert.deepEqual(keys.map((key) => neighbour(ended, -1, key)), [0, 1, 1, 0, 0, 1]); // prettier-ignore
});
