import assert from "node:assert/strict";
import test from "node:test";

import { figureData } from "../../docs/engine/figure_data.js";
import { fit } from "../../docs/engine/fit.js";
import { ellipse, fittingWindow } from "../../docs/engine/geometry.js";
import { pool } from "../../docs/engine/pooling.js";
import { createData } from "../../docs/engine/simulate.js";
import { ticks } from "../../docs/engine/ticks.js";

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
  assert.deepEqual(x, [-0.12, 0.12]);
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

test("nobody is an example of harm where none ends farther from the truth than it begins", () => {
  const data = createData({ nCluster: 12, obsPerCluster: 5, seed: 11 });
  const fitted = fit(data);
  const pooled = pool(fitted, data.truth);
  const named = (/** @type {Partial<typeof pooled>} */ changes) =>
    figureData(fitted, { ...pooled, ...changes }).examples.worse_off;
  assert.ok(pooled.cluster.includes(named({}) ?? -1));
  assert.equal(named({ truth: pooled.partialPooling }), undefined, "all gain");
  assert.equal(named({ partialPooling: pooled.noPooling }), undefined, "none moves");
});

test("ticks are round and inside", () => {
  assert.deepEqual(ticks([-0.5, 2.5]), [-0.5, 0, 0.5, 1, 1.5, 2, 2.5]);
  assert.deepEqual(ticks([0.01, 0.29]), [0.05, 0.1, 0.15, 0.2, 0.25]);
});
