import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { planeOf } from "../../docs/javascripts/figure/plane.js";
import { speak } from "./words.mjs";

const CASES = JSON.parse(readFileSync(new URL("../reference/plane.json", import.meta.url), "utf8"));

/** @param {any} found @param {any} expected */
function near(found, expected) {
  found
    .flat()
    .forEach((/** @type {number} */ value, /** @type {number} */ i) =>
      assert.ok(Math.abs(value - expected.flat()[i]) < 1e-12),
    );
}

test("means move across towards a line, as in Python", () => {
  speak();
  for (const { means, y, x, up, limits, average, centre } of CASES) {
    const ticks = { y: [1], ...(x && { x: [0] }) };
    const plane = planeOf(
      /** @type {any} */ ({
        means: { ...means, window: { y, ...(x && { x }), ticks } },
        clusters: {},
        ellipses: { ellipse_50: { intercept: [1, 2] }, ellipse_95: { intercept: [0, 3] } },
        names: { y: "score", x: "hours", y_unit: "points" },
      }),
    );
    const { no_pooling: start, partial_pooling: end } = plane.clusters;
    assert.deepEqual([start.intercept, end.intercept], [means.no_pooling, means.partial_pooling]);
    assert.deepEqual([start.x, end.x], [up, up]);
    assert.deepEqual(plane.windows.fitting.x, limits);
    near(plane.average, average);
    near(plane.fixed_effects, centre);
    assert.equal(plane.titles.across, "score (points)");
    assert.equal(plane.titles.up, x ? "hours" : "clusters, in the order of their means");
    assert.deepEqual(plane.ellipses.ellipse_95.x, [centre[1], centre[1]]);
  }
});

test("the average line is 10 + 3 x, far from x = 0 as well", () => {
  speak();
  const means = {
    no_pooling: [20, 21],
    partial_pooling: [22, 19],
    fixed_effects: [25, 16],
    x: [5, 2],
    window: { y: [0, 30], x: [2, 5], ticks: { y: [10], x: [3] } },
  };
  const shape = { ellipse_50: { intercept: [1, 2] }, ellipse_95: { intercept: [0, 3] } };
  const names = { y: "score", x: "hours" };
  const plane = planeOf(/** @type {any} */ ({ means, clusters: {}, ellipses: shape, names }));
  near(plane.average, [[16, 2], [25, 5]]); // prettier-ignore
});

test("with slopes the plane is theirs", () => {
  const data = /** @type {any} */ ({ clusters: { no_pooling: 1 } });
  assert.deepEqual(planeOf(data), { ...data, titles: { across: "intercept", up: "slope of x" } });
});
