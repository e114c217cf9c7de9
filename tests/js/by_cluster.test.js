import assert from "node:assert/strict";
import test from "node:test";

import { betweenWithin } from "../../docs/engine/between_within.js";
import { everyCluster, regressByCluster } from "../../docs/engine/by_cluster.js";
import { allNear, near } from "./reference.mjs";

// Three clusters: a line by hand, one row, and a constant x.
const y = Float64Array.of(1, 2, 6, 7, 3, 5);
const x = Float64Array.of(0, 1, 2, 9, 4, 4);
const code = Int32Array.of(0, 0, 0, 1, 2, 2);
const CLUSTERS = regressByCluster(y, x, code, 3);

test("every cluster has its least-squares line, or its mean where x does not vary", () => {
  const { n, meanX, spreadX, intercept, slope, residualSs } = CLUSTERS;
  assert.deepEqual([...n], [3, 1, 2]);
  allNear(meanX, [1, 9, 4], 1e-15);
  allNear(spreadX, [2, 0, 0], 1e-15);
  allNear(slope, [2.5, 0, 0], 1e-15);
  allNear(intercept, [0.5, 7, 4], 1e-15);
  near(residualSs, 0.5 ** 2 + 1 + 0.5 ** 2 + 2, 1e-14); // 2: about the mean of the last cluster
});

test("a spread that is rounding is none, and a small one is one", () => {
  // All of x has the squares 1 about its mean, so 1e-20 · 2/4 is nothing in two of four rows.
  const both = [0.99e-10, 1.01e-10].map((step) => {
    const x = Float64Array.of(0, step, 1, 1);
    return regressByCluster(Float64Array.of(1, 2, 3, 5), x, Int32Array.of(0, 0, 1, 1), 2);
  });
  assert.deepEqual(
    both.map(({ spreadX }) => spreadX[0] > 0),
    [false, true],
  );
  near(both[1].slope[0] * 1.01e-10, 1, 1e-12);
});

test("an x that is constant in a cluster has no spread there, however far from 0 it is", () => {
  for (const far of [0, 1e9, -1e12]) {
    const third = far + 1 / 3; // a mean of it has last digits of its own
    const rounded = Float64Array.of(far, far + 2, far + 1, third, third, third, far + 4);
    const code = Int32Array.of(0, 0, 0, 1, 1, 1, 2);
    const { spreadX, slope } = regressByCluster(Float64Array.of(...y, 4), rounded, code, 3);
    assert.deepEqual([...spreadX].slice(1), [0, 0], String(far));
    assert.deepEqual([...slope].slice(1), [0, 0], String(far));
    near(spreadX[0], 2, 1e-14);
  }
});

test("every second cluster brings its share of the residuals", () => {
  const half = everyCluster(CLUSTERS, 2);
  for (const name of /** @type {const} */ (["n", "meanX", "spreadX", "intercept", "slope"])) {
    assert.deepEqual([...half[name]], [CLUSTERS[name][0], CLUSTERS[name][2]], name);
  }
  near(half.residualSs, (CLUSTERS.residualSs * 2) / 3, 1e-15);
  assert.deepEqual(everyCluster(CLUSTERS, 1), CLUSTERS);
});

test("the slopes within and between clusters are weighted regressions, by hand", () => {
  const rows = [
    [0, 0, 0],
    [0, 2, 3],
    [1, 4, 1],
    [1, 6, 2],
    [2, 5, 9],
    [2, 7, 8],
    [2, 9, 10],
  ];
  const clusters = regressByCluster(
    Float64Array.from(rows, (row) => row[2]),
    Float64Array.from(rows, (row) => row[1]),
    Int32Array.from(rows, ([cluster]) => cluster),
    3,
  );
  const found = betweenWithin(clusters);
  // about the clusters' means: spreads of x 2, 2, 8 and slopes 1.5, .5, .25
  near(found.within, (2 * 1.5 + 2 * 0.5 + 8 * 0.25) / 12, 1e-14);
  // means of x 1, 5, 7 and of y 1.5, 1.5, 9 with 2, 2, 3 rows
  const [mx, my] = [(2 + 10 + 21) / 7, (3 + 3 + 27) / 7];
  const means = [[1, 1.5, 2], [5, 1.5, 2], [7, 9, 3]]; // prettier-ignore
  const sum = (/** @type {(mean: number[]) => number} */ value) =>
    means.reduce((total, mean) => total + mean[2] * value(mean), 0);
  const ssBetween = sum(([a]) => (a - mx) ** 2);
  const between = sum(([a, b]) => (a - mx) * (b - my)) / ssBetween;
  near(found.between, between, 1e-14);
  near(found.shareBetween, ssBetween / (ssBetween + 12), 1e-14);
  const scores = [2 * 1.5, 2 * 0.5, 8 * 0.25].map(
    (products, c) => products - [2, 2, 8][c] * found.within,
  );
  near(found.withinError, Math.hypot(...scores) / 12, 1e-14);
  const scatter = sum(([a, b]) => (b - my - between * (a - mx)) ** 2);
  near(found.betweenError, Math.sqrt(scatter / 1 / ssBetween), 1e-14);
  near(
    found.z,
    (between - found.within) / Math.hypot(found.withinError, found.betweenError),
    1e-13,
  );
});

test("no slope lies between two clusters, nor where x has one mean", () => {
  const two = regressByCluster(y.slice(0, 4), x.slice(0, 4), code.slice(0, 4), 2);
  assert.ok(Number.isNaN(betweenWithin(two).between));
  const centred = Float64Array.of(-1, 1, -1, 1, -2, 2);
  const same = regressByCluster(y, centred, Int32Array.of(0, 0, 1, 1, 2, 2), 3);
  assert.ok(Number.isNaN(betweenWithin(same).between) && Number.isNaN(betweenWithin(same).z));
  assert.equal(betweenWithin(same).shareBetween, 0);
});
