/** A value far from all others, and each bound of what is far, rare and enough. */

import assert from "node:assert/strict";
import test from "node:test";

import { farValue } from "../../docs/table/far_values.js";

const far = (/** @type {number[]} */ ...values) =>
  farValue(Float64Array.from(values))?.value ?? null;
const times = (/** @type {number} */ n, /** @type {number} */ value) => Array(n).fill(value);

test("farther from the others than they from each other", () => {
  const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10];
  assert.equal(far(...ten, 20), null);
  assert.equal(far(...ten, 20.01), 20.01);
  assert.equal(far(...ten, -10), null);
  assert.equal(far(-10.01, ...ten), -10.01);
  assert.deepEqual(farValue(Float64Array.from([...ten, -30])), {
    value: -30,
    count: 1,
    first: 10,
    low: 0,
    high: 10,
  });
  assert.deepEqual(farValue(Float64Array.from([10, 30, ...ten])), {
    value: 30,
    count: 1,
    first: 1,
    low: 0,
    high: 10,
  });
});

test("at most one row of ten has it, or it is made of nines and half of the rows have it", () => {
  const rows = (/** @type {number} */ n) => Array.from({ length: n }, (_, i) => i % 6);
  assert.equal(far(...rows(18), 50, 50), 50);
  assert.equal(far(...rows(17), 50, 50), null);
  for (const others of [199, 990, 9, 98]) {
    assert.equal(far(...rows(8).map((one) => one / 9), ...times(7, others)), null);
  }
  for (const nines of [99, 999, -99, -999]) {
    assert.equal(far(...rows(8), ...times(7, nines)), nines);
    assert.equal(far(...rows(8), ...times(8, nines)), null);
  }
  for (const other of [9, 990, 199, 98]) {
    assert.equal(far(...rows(8).map((v) => v / 10), ...times(3, other)), null, String(other));
  }
});

test("five different values beside it tell how far others lie", () => {
  assert.equal(far(1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 99), 99);
  assert.equal(far(1, 2, 3, 4, 4, 1, 2, 3, 4, 4, 99), null);
  assert.equal(far(...times(10, 1), 99), null);
  assert.equal(far(7, 7, 7), null);
  assert.equal(far(), null);
});
