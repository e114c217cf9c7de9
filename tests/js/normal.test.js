import assert from "node:assert/strict";
import test from "node:test";

import { normalCdf, normalDensity, normalTail } from "../../docs/engine/normal.js";
import { addNormals } from "../../docs/engine/normal_table.js";
import { normalQuantile } from "../../docs/engine/quantile.js";

test("the tail is the inverse of the quantile, on either side of the change of method", () => {
  for (const p of [0.5, 0.49, 0.3, 0.05, 0.0062, 1e-4, 3.2e-5, 3.1e-5, 1e-9, 1e-30, 1e-200]) {
    const tail = normalTail(-normalQuantile(p));
    assert.ok(Math.abs(tail / p - 1) < 2e-13 * Math.max(1, -Math.log(p)), `${p}: ${tail}`);
  }
});

test("normals from the table are those without it, far out as well", () => {
  const at = Float64Array.from({ length: 20_001 }, (_, i) => (i - 10_000) / 500); // mean ± 10 SD
  const mean = at.map(() => 1), perSd = at.map(() => 0.5); // prettier-ignore
  const [below, density] = [at.map(() => 0.25), at.map(() => 0.5)];
  addNormals(0.75, mean, perSd, at, below, density);
  at.forEach((value, i) => {
    const away = 0.5 * (value - 1);
    assert.ok(Math.abs(below[i] - 0.25 - 0.75 * normalCdf(away)) < 1e-12, `below ${value}`);
    assert.ok(Math.abs(density[i] - 0.5 - 0.375 * normalDensity(away)) < 1e-9, `at ${value}`);
  });
});
