import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { figureData } from "../../docs/engine/figure_data.js";
import { fit } from "../../docs/engine/fit.js";
import { ellipse, fittingWindow } from "../../docs/engine/geometry.js";
import { pool } from "../../docs/engine/pooling.js";
import { createData } from "../../docs/engine/simulate.js";
import { ticks } from "../../docs/engine/ticks.js";

const SCENARIOS = {
  baseline: {},
  "fewer-observations": { obsPerCluster: 3 },
  unbalanced: { balanced: 0.5, sdInt: 0.5, sdSlope: 0.5, sigma: 0.25 },
};
const ROUNDED = 1e-4; // figure.json has four decimals

function compare(found, expected, place, tolerance) {
  if (expected === null || typeof expected !== "object") {
    if (typeof expected !== "number") assert.equal(found, expected, place);
    else assert.ok(Math.abs(found - expected) <= tolerance, `${place}: ${found}, not ${expected}`);
    return;
  }
  assert.deepEqual(Object.keys(found).sort(), Object.keys(expected).sort(), place);
  for (const key of Object.keys(expected)) {
    const wide = key === "own_weight" ? 6e-4 : tolerance; // three decimals there
    if (key !== "ellipses") compare(found[key], expected[key], `${place}.${key}`, wide);
  }
}

for (const [slug, parameters] of Object.entries(SCENARIOS)) {
  test(`the figure of ${slug} is the one that Python writes`, () => {
    const file = new URL(`../../docs/generated/${slug}/figure.json`, import.meta.url);
    const expected = JSON.parse(readFileSync(file, "utf8"));
    const data = createData(parameters);
    const fitted = fit(data);
    const look = {
      slug,
      title: expected.title,
      pointSize: /** @type {"n" | "equal"} */ (slug === "unbalanced" ? "n" : "equal"),
    };
    const found = figureData(fitted, pool(fitted, data.truth), look);
    compare(found, expected, slug, ROUNDED);
    // Python's ellipse may begin elsewhere or turn the other way, on the same contour.
    for (const [name, { intercept, x }] of Object.entries(expected.ellipses)) {
      const own = found.ellipses[name];
      for (const of of ["intercept", "x"]) {
        const list = of === "x" ? x : intercept;
        const room = 0.02 * (Math.max(...list) - Math.min(...list));
        compare(Math.max(...own[of]), Math.max(...list), name, room);
        compare(Math.min(...own[of]), Math.min(...list), name, room);
      }
    }
  });
}

test("an ellipse lies on its contour, and collapses to a line where the fit is singular", () => {
  /** @type {import("../../docs/engine/matrix.js").Matrix} */
  const covariance = [[0.3, 0.1], [0.1, 0.2]]; // prettier-ignore
  const { intercept, x } = ellipse([1, 2], covariance, 0.95);
  const determinant = 0.3 * 0.2 - 0.1 ** 2;
  intercept.forEach((value, i) => {
    const [a, b] = [value - 1, x[i] - 2];
    const distance = (0.2 * a * a - 2 * 0.1 * a * b + 0.3 * b * b) / determinant;
    assert.ok(Math.abs(distance - 5.991464547107979) < 1e-9);
  });
  const flat = ellipse([0, 0], [[1, 0.5], [0.5, 0.25]], 0.5); // prettier-ignore
  flat.intercept.forEach((value, i) => assert.ok(Math.abs(flat.x[i] - value / 2) < 1e-7));
});

test("a window around points that differ by rounding alone has an area", () => {
  const points = { intercept: Float64Array.of(2, 2 + 1e-15), x: Float64Array.of(0, 0) };
  const { intercept, x } = fittingWindow([points]);
  assert.ok(intercept[0] < 1.9 && intercept[1] > 2.1, String(intercept));
  assert.deepEqual(x, [-0.06, 0.06]);
});

test("what is not known is null, and nobody is worse off without a truth", () => {
  const { y, x, cluster } = createData({ balanced: 0.5, obsPerCluster: 4, seed: 11 });
  const fitted = fit({ y, x, cluster });
  const { clusters, examples } = figureData(fitted, pool(fitted));
  assert.ok(clusters.no_pooling.x.includes(null));
  assert.ok(clusters.truth.x.every((value) => value === null));
  assert.ok(clusters.worse_off.every((value) => value === null));
  assert.equal(examples.worse_off, undefined);
  assert.equal(JSON.stringify(clusters).includes("NaN"), false);
});

test("ticks are round and inside", () => {
  assert.deepEqual(ticks([-0.5, 2.5]), [-0.5, 0, 0.5, 1, 1.5, 2, 2.5]);
  assert.deepEqual(ticks([0.01, 0.29]), [0.05, 0.1, 0.15, 0.2, 0.25]);
});
