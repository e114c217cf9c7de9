import assert from "node:assert/strict";
import test from "node:test";

import { nRows } from "../../docs/engine/parameters.js";
import { normalQuantile } from "../../docs/engine/quantile.js";
import { RRandom } from "../../docs/engine/r_random.js";
import {
  applyParameters,
  createData,
  drawSample,
  symmetricRoot,
} from "../../docs/engine/simulate.js";

test("the first rows are those R gives for the article's seed", () => {
  const { y, x, cluster } = createData();
  assert.deepEqual([...cluster.slice(0, 3)], [19, 45, 53]);
  // tests/reference/scenarios_lme4.json
  const expected = [-0.132836844912057, 1.38469623136133, 1.52965558765893];
  expected.forEach((value, row) => assert.ok(Math.abs(y[row] - value) < 1e-12));
  assert.ok(Math.abs(x[0] - -0.446445476310124) < 1e-12);
});

test("uniforms are R's runif(3) after set.seed(42)", () => {
  const stream = new RRandom(42);
  for (const value of [0.914806, 0.9370754, 0.2861395]) {
    assert.ok(Math.abs(stream.uniform() - value) < 5e-8);
  }
});

test("samples are R's sample(10) after set.seed(42)", () => {
  assert.deepEqual([...new RRandom(42).sample(10, 10)], [0, 4, 9, 7, 1, 3, 5, 8, 6, 2]);
});

test("the normal quantile has its limits and its symmetry", () => {
  assert.equal(normalQuantile(0), -Infinity);
  assert.equal(normalQuantile(1), Infinity);
  assert.equal(normalQuantile(0.5), 0);
  assert.ok(Number.isNaN(normalQuantile(-0.1)) && Number.isNaN(normalQuantile(1.1)));
  assert.ok(Number.isNaN(normalQuantile(NaN)));
  assert.ok(Math.abs(normalQuantile(0.975) - 1.959963984540054) < 1e-15);
  for (const p of [0.25, 0.0625, 2 ** -20]) assert.equal(normalQuantile(p), -normalQuantile(1 - p));
});

test("the symmetric root squares to the covariance", () => {
  for (const [a, b, c] of [
    [4, 1, 9],
    [4, 6, 9],
    [1, -1, 1],
    [0, 0, 2],
    [0, 0, 0],
    [2, 0, 1],
  ]) {
    const [[r00, r01], [r10, r11]] = symmetricRoot([
      [a, b],
      [b, c],
    ]);
    assert.equal(r01, r10);
    assert.ok(Math.abs(r00 ** 2 + r01 ** 2 - a) < 1e-14);
    assert.ok(Math.abs(r01 * (r00 + r11) - b) < 1e-14);
    assert.ok(Math.abs(r01 ** 2 + r11 ** 2 - c) < 1e-14);
  }
});

test("the same draws serve other parameters", () => {
  const sample = { nCluster: 12, balanced: 0.7, seed: 5 };
  const draws = drawSample(sample);
  for (const others of [
    { sdInt: 2, cor: -0.5 },
    { intercept: -3, beta: 4, sigma: 0.1 },
  ]) {
    const parameters = { ...sample, ...others };
    assert.deepEqual(applyParameters(draws, parameters), createData(parameters));
  }
});

test("a half row is rounded to the even number, as in R", () => {
  const rows = (/** @type {number} */ balanced, /** @type {number} */ nCluster) =>
    nRows({ obsPerCluster: 1, nCluster, balanced });
  assert.equal(rows(0.5, 25), 12);
  assert.equal(rows(0.5, 27), 14);
  assert.equal(rows(0.1, 29), 3);
});

test("what is out of range is named, with its value and what is allowed", () => {
  for (const [parameters, said] of /** @type {[object, string][]} */ ([
    [{ sdInt: -1 }, "sdInt = -1 is not allowed: it must be a number at least 0"],
    [{ cor: 1.01 }, "cor = 1.01 is not allowed: it must be a number at least -1 and at most 1"],
    [{ nCluster: 2.5 }, "nCluster = 2.5 is not allowed: it must be a whole number at least 1"],
    [
      { balanced: 0 },
      "balanced = 0 is not allowed: it must be a number greater than 0 and at most 1",
    ],
    [{ beta: NaN }, "beta = NaN is not allowed: it must be a number"],
    [{ sigma: "1" }, 'sigma = "1" is not allowed: it must be a number at least 0'],
    [{ beta: null }, "beta = null is not allowed: it must be a number"],
  ])) {
    assert.throws(() => createData(parameters), { name: "RangeError", message: said });
  }
  assert.throws(() => createData({ seed: 2 ** 31 }), RangeError);
  assert.throws(
    () => createData(/** @type {any} */ ({ nClusters: 3 })),
    /nClusters is not a parameter/,
  );
  assert.throws(() => createData({ nCluster: 1, obsPerCluster: 5 }), /leave 5 rows/);
  assert.throws(() => createData({ nCluster: 1e12 }), /nCluster = 1000000000000 make more than/);
  assert.throws(
    () => createData({ sdInt: 1e200 }),
    /sdInt = 1e\+200 is not allowed: .* at most 1e\+100/,
  );
});
