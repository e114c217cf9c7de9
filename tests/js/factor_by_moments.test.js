import assert from "node:assert/strict";
import { test } from "node:test";

import { nearer } from "../../docs/engine/minimize_reml.js";
import { effectiveLines, factorByMoments } from "../../docs/engine/factor_by_moments.js";

// Two clusters of three rows each, x = -1, 0, 1: S is diagonal, with 3 and 2 in it
const clusters = {
  n: new Float64Array([3, 3]),
  meanX: new Float64Array([0, 0]),
  spreadX: new Float64Array([2, 2]),
  intercept: new Float64Array([-2, 2]),
  slope: new Float64Array([3, -1]),
  residualSs: 1,
};

test("moments are the scatter of lines beyond their noise", () => {
  // σ² = 1 / (6 - 4); the lines' variances 8 and 8 and their covariance -8 are 16, 16, -16 of it
  assert.equal(factorByMoments(clusters), null); // two lines differ along one direction only

  const three = {
    ...clusters,
    n: new Float64Array([3, 3, 3]),
    meanX: new Float64Array(3),
    spreadX: new Float64Array([2, 2, 2]),
    intercept: new Float64Array([-2, 2, 0]),
    slope: new Float64Array([3, -1, -2]),
    residualSs: 1.5,
  };
  // Again σ² = 1/2. Variances 4 and 7, covariance (-6 - 2) / 2
  const [[f00, f01], [f10, f11]] = factorByMoments(three) ?? [[0, 0], [0, 0]]; // prettier-ignore
  assert.equal(f01, 0);
  const D = [f00 ** 2, f00 * f10, f10 ** 2 + f11 ** 2];
  [8 - 1 / 3, -8, 14 - 1 / 2].forEach((value, i) => assert.ok(Math.abs(D[i] - value) < 1e-12));

  // A cluster of one row tells nothing of slopes nor of noise
  const and = (/** @type {Float64Array} */ values, /** @type {number} */ value) =>
    Float64Array.of(...values, value);
  const single = {
    n: and(three.n, 1),
    meanX: and(three.meanX, 7),
    spreadX: and(three.spreadX, 0),
    intercept: and(three.intercept, 5),
    slope: and(three.slope, 0),
    residualSs: three.residualSs,
  };
  assert.deepEqual(factorByMoments(single), factorByMoments(three));
});

test("there are none where nothing is left to noise, or one line has a slope", () => {
  assert.equal(factorByMoments({ ...clusters, n: new Float64Array([2, 2]) }), null);
  assert.equal(factorByMoments({ ...clusters, spreadX: new Float64Array([2, 0]) }), null);
});

test("lines count as many as would tell as much with equal weights", () => {
  assert.equal(effectiveLines({ spreadX: new Float64Array([2, 2, 2, 0]) }), 3);
  assert.equal(effectiveLines({ spreadX: new Float64Array([3, 1]) }), 1.6);
  assert.equal(effectiveLines({ spreadX: new Float64Array(2) }), 0);
});

test("where x lies elsewhere in each cluster, noise of intercept and slope go together", () => {
  // Three clusters of three rows about x = 1, 2 and 4: S⁻¹ = [1/3 + m²/2, -m/2; ., 1/2]
  const means = [1, 2, 4];
  const apart = {
    n: new Float64Array([3, 3, 3]),
    meanX: new Float64Array(means),
    spreadX: new Float64Array([2, 2, 2]),
    intercept: new Float64Array([-9, 9, 0]),
    slope: new Float64Array([6, 0, -6]),
    residualSs: 1.5,
  };
  const [[f00], [f10, f11]] = factorByMoments(apart) ?? [[0, 0], [0, 0]]; // prettier-ignore
  const D = [f00 ** 2, f00 * f10, f10 ** 2 + f11 ** 2];
  // Variances 81 and 36, covariance -27, over σ² = 1/2, less the means of S⁻¹
  const expected = [162 - 1 / 3 - (1 + 4 + 16) / 6, -54 + (1 + 2 + 4) / 6, 72 - 1 / 2];
  expected.forEach((value, i) => assert.ok(Math.abs(D[i] - value) < 1e-10, `${i}: ${D[i]}`));
});

test("few lines are not trusted: another valley may be theirs by chance", () => {
  const start = /** @type {import("../../docs/engine/matrix.js").Matrix} */ ([[9, 0], [0, 9]]); // prettier-ignore
  const low = /** @type {any} */ ({ height: (/** @type {any} */ at) => (at === start ? 1 : 0) });
  for (const [count, isTrusted] of /** @type {[number, boolean][]} */ ([
    [29, false],
    [30, true],
  ])) {
    // prettier-ignore
    const lines = {
      n: new Float64Array(count).fill(3),
      meanX: new Float64Array(count),
      spreadX: new Float64Array(count).fill(2),
      intercept: Float64Array.from({ length: count }, (_, c) => 5 * Math.sin(c)),
      slope: Float64Array.from({ length: count }, (_, c) => 5 * Math.cos(2 * c)),
      residualSs: count / 2,
    };
    const taken = nearer(low, start, lines);
    assert.deepEqual(taken, isTrusted ? factorByMoments(lines) : start);
    assert.notDeepEqual(factorByMoments(lines), start);
  }
});
