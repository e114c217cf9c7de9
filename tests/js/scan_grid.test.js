import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { multiply, transpose } from "../../docs/engine/matrix.js";
import { scanGrid } from "../../docs/engine/scan_grid.js";
import { createData } from "../../docs/engine/simulate.js";
import { Structure } from "../../docs/engine/structures.js";
import { allNear, near } from "./reference.mjs";

/** Return the grid for a simulated data set, and its clusters. */
function gridOf(/** @type {any} */ randomEffects, /** @type {number} */ nCluster) {
  const { standard } = fit(createData({ nCluster }), { randomEffects });
  const { clusters, toData } = standard;
  const sdX = toData[0][0] / toData[1][1];
  /** @type {import("../../docs/engine/matrix.js").Matrix} */
  const dataAxes = [[1, -toData[0][1] / toData[1][1]], [0, sdX]]; // prettier-ignore
  const grid = scanGrid(new Structure(randomEffects, dataAxes, clusters));
  return { ...grid, clusters, dataAxes };
}

const covariance = (/** @type {import("../../docs/engine/matrix.js").Matrix} */ factor) =>
  multiply(factor, transpose(factor));
const mean = (/** @type {ArrayLike<number>} */ values) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const distinct = (/** @type {number[]} */ values) =>
  [...new Set(values.map((value) => Number(value.toPrecision(9))))].sort((a, b) => a - b);

test("it is as fine as the clusters are few", () => {
  assert.deepEqual(gridOf("correlated", 29).shape, [7, 12, 12]);
  assert.deepEqual(gridOf("correlated", 30).shape, [4, 5, 5]);
  assert.deepEqual(gridOf("uncorrelated", 30).shape, [12, 24]);
  assert.deepEqual(gridOf("intercept", 30).shape, [12]);
  for (const structure of ["correlated", "uncorrelated", "intercept"]) {
    const { shape, factors } = gridOf(structure, 20);
    assert.equal(factors.length, shape.reduce((product, length) => product * length)); // prettier-ignore
  }
});

test("SDs are measured in the noise of an average cluster", () => {
  const { factors, clusters } = gridOf("correlated", 20);
  const all = factors.map(covariance);
  const information = [mean(clusters.n), mean(clusters.spreadX)];
  information.forEach((times, i) => {
    allNear(
      distinct(all.map((cov) => cov[i][i] * times)).map((ratio) => Math.log10(ratio)),
      [0.02, 0.1, 0.5, 2, 10, 100, 1000, 3e4, 1e6, 1e8, 1e10, 1e12].map((ratio) =>
        Math.log10(ratio),
      ),
      1e-8,
    );
  });
  const rhos = all.map(([[v0, both], [, v1]]) => both / Math.sqrt(v0 * v1));
  const found = distinct(rhos.map((rho) => Math.round(rho * 1e9) / 1e9));
  allNear(found, [-0.995, -0.9, -0.5, 0, 0.5, 0.9, 0.995], 1e-8);
});

test("uncorrelated means uncorrelated in the units of the data", () => {
  const { factors, dataAxes } = gridOf("uncorrelated", 20);
  const [[, meanX], [, sdX]] = dataAxes;
  for (const factor of factors) {
    const [[v0, both], [, v1]] = covariance(multiply([[1, -meanX / sdX], [0, 1 / sdX]], factor)); // prettier-ignore
    near(both / Math.sqrt(v0 * v1), 0, 1e-9);
  }
});

test("intercepts alone have no slopes", () => {
  for (const [, second] of gridOf("intercept", 20).factors) assert.deepEqual(second, [0, 0]);
});
