import assert from "node:assert/strict";
import test from "node:test";

import { normalTail } from "../../docs/engine/normal.js";
import { normalQuantile } from "../../docs/engine/quantile.js";

test("the tail is the inverse of the quantile, on either side of the change of method", () => {
  for (const p of [0.5, 0.49, 0.3, 0.05, 0.0062, 1e-4, 3.2e-5, 3.1e-5, 1e-9, 1e-30, 1e-200]) {
    const tail = normalTail(-normalQuantile(p));
    assert.ok(Math.abs(tail / p - 1) < 2e-13 * Math.max(1, -Math.log(p)), `${p}: ${tail}`);
  }
});
