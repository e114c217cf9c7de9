import assert from "node:assert/strict";
import test from "node:test";

import { mean } from "../../docs/engine/mean.js";
import { median } from "../../docs/engine/median.js";

test("the median lies in the middle, between two where they are even", () => {
  const values = [10, 9, 1];
  assert.equal(median(values), 9);
  assert.deepEqual(values, [10, 9, 1]);
  assert.equal(median(new Float64Array([10, 9, 2, 1])), 5.5);
  assert.equal(median([7]), 7);
  assert.equal(median([2, 9, 1]), 2);
  assert.ok(Number.isNaN(median([])));
});

test("the mean of lists and typed arrays is their sum by their number", () => {
  assert.equal(mean([1, 2, 6]), 3);
  assert.equal(mean(new Float64Array([0.5, 1])), 0.75);
  assert.ok(Number.isNaN(mean([])));
});
