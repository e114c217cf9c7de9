import assert from "node:assert/strict";
import { test } from "node:test";

import { effectiveLines, moments } from "../../docs/engine/moments.js";

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
  assert.equal(moments(clusters), null); // two lines differ along one direction only

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
  const [[f00, f01], [f10, f11]] = moments(three) ?? [[0, 0], [0, 0]]; // prettier-ignore
  assert.equal(f01, 0);
  const D = [f00 ** 2, f00 * f10, f10 ** 2 + f11 ** 2];
  [8 - 1 / 3, -8, 14 - 1 / 2].forEach((value, i) => assert.ok(Math.abs(D[i] - value) < 1e-12));
});

test("there are none where nothing is left to noise, or one line has a slope", () => {
  assert.equal(moments({ ...clusters, n: new Float64Array([2, 2]) }), null);
  assert.equal(moments({ ...clusters, spreadX: new Float64Array([2, 0]) }), null);
});

test("lines count as many as would tell as much with equal weights", () => {
  assert.equal(effectiveLines({ spreadX: new Float64Array([2, 2, 2, 0]) }), 3);
  assert.equal(effectiveLines({ spreadX: new Float64Array([3, 1]) }), 1.6);
  assert.equal(effectiveLines({ spreadX: new Float64Array(2) }), 0);
});
