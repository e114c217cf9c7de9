import assert from "node:assert/strict";
import { test } from "node:test";

import { orderStatistic } from "../../docs/engine/order_statistic.js";

const unordered = (/** @type {number} */ n) =>
  Float64Array.from({ length: n }, (_, i) => (50 + i * 7919) % 101);

test("every place has the value that sorting brings there", () => {
  for (const n of [1, 2, 3, 10, 101, 1000]) {
    const sorted = unordered(n).sort();
    for (let k = 0; k < n; k += Math.ceil(n / 50)) {
      const values = unordered(n);
      assert.equal(orderStatistic(values, k), sorted[k]);
      assert.ok(values.slice(0, k).every((value) => value <= sorted[k]));
      assert.ok(values.slice(k).every((value) => value >= sorted[k]));
      assert.deepEqual(values.sort(), sorted); // none is lost
    }
  }
});

test("places in turn begin where the last one was", () => {
  const sorted = unordered(500).sort();
  const values = unordered(500);
  let from = 0;
  for (const k of [0, 1, 124, 125, 249, 498, 499]) {
    assert.equal(orderStatistic(values, k, from), sorted[k]);
    from = k;
  }
});
