import assert from "node:assert/strict";
import test from "node:test";

import { sumRows } from "../../docs/engine/cluster_sums.js";
import { modelFrame } from "../../docs/engine/model_frame.js";
import { createData } from "../../docs/engine/simulate.js";
import { standardize } from "../../docs/engine/standard_units.js";
import { allNear, near } from "./reference.mjs";

const DATA = createData({ balanced: 0.5, seed: 3 });

/** Return standard units of the data, with y and x in other units of theirs. */
function unitsOf(toY = (/** @type {number} */ y) => y, toX = (/** @type {number} */ x) => x) {
  const { labels, ...rows } = modelFrame({ ...DATA, y: DATA.y.map(toY), x: DATA.x.map(toX) });
  const { sums, residualSs } = sumRows(rows, labels.length);
  return { units: standardize(sums, residualSs, true), rows, sums };
}

/** @param {ArrayLike<number>} n @param {(c: number) => number} value */
const total = (n, value) => Array.from(n).reduce((sum, rows, c) => sum + rows * value(c), 0);

test("x and what one line leaves of y have mean 0 and SD 1, and no product", () => {
  const { n, meanX, spreadX, intercept, slope, residualSs } = unitsOf().units.clusters;
  const meanY = (/** @type {number} */ c) => intercept[c] + slope[c] * meanX[c];
  const rows = total(n, () => 1);
  near(total(n, (c) => meanX[c]), 0, 1e-10); // prettier-ignore
  near(total(n, meanY), 0, 1e-10);
  near(total(spreadX, () => 1) + total(n, (c) => meanX[c] ** 2), rows, 1e-9);
  near(residualSs + total(spreadX, (c) => slope[c] ** 2) + total(n, (c) => meanY(c) ** 2), rows, 1e-9); // prettier-ignore
  near(total(spreadX, (c) => slope[c]) + total(n, (c) => meanX[c] * meanY(c)), 0, 1e-9);
});

test("the way back leads to every cluster's own line", () => {
  const { units, rows } = unitsOf();
  const { clusters, ols, toData } = units;
  let seen = 0;
  clusters.spreadX.forEach((spread, c) => {
    const slope = ols[1] + toData[1][1] * clusters.slope[c];
    const intercept = ols[0] + toData[0][0] * clusters.intercept[c] + toData[0][1] * clusters.slope[c]; // prettier-ignore
    // A least-squares line leaves nothing that goes with 1 or with x; without a spread, with 1.
    let left = 0, leftX = 0; // prettier-ignore
    rows.code.forEach((cluster, i) => {
      if (cluster !== c) return;
      left += rows.y[i] - intercept - slope * rows.x[i];
      leftX += (rows.y[i] - intercept - slope * rows.x[i]) * rows.x[i];
      seen++;
    });
    near(left, 0, 1e-10);
    if (spread > 0) near(leftX, 0, 1e-9);
    else assert.equal(clusters.slope[c], 0);
  });
  assert.equal(seen, rows.y.length);
});

test("another unit of the data is the same in standard ones", () => {
  const one = unitsOf().units;
  const other = unitsOf((y) => 32 + 1.8 * y, (x) => 100 * x - 7).units; // prettier-ignore
  for (const name of /** @type {const} */ (["n", "meanX", "spreadX", "intercept", "slope"])) {
    allNear(other.clusters[name], one.clusters[name], 1e-9, name);
  }
  near(other.clusters.residualSs / one.clusters.residualSs, 1, 1e-10);
  near(other.sdX / one.sdX, 100, 1e-9);
  near(other.sdY / one.sdY, 1.8, 1e-10);
  near(other.dataAxes[1][1], other.sdX, 0);
  near(other.dataAxes[0][1], 100 * one.dataAxes[0][1] - 7, 1e-9);
});

test("noise is a share of y in any unit, and so is what is none", () => {
  const small = unitsOf((y) => 1e-9 * y).units;
  near(small.sdY / unitsOf().units.sdY, 1e-9, 1e-18);
  const isLine = { message: "columns y and x lie on one line: no noise, nothing to estimate" };
  for (const unit of [1e-9, 1, 1e9]) {
    let i = 0;
    const onLine = () => unit * (0.1 + 0.7 * DATA.x[i++]);
    assert.throws(() => unitsOf(onLine), isLine, String(unit));
  }
});

test("without a predictor y alone is scaled, and rounding follows the largest y", () => {
  const { sums, residualSs } = sumRows(
    { y: Float64Array.of(1, 3, 6, 6), x: new Float64Array(4), code: Int32Array.of(0, 0, 1, 1) },
    2,
  );
  const units = standardize(sums, residualSs, false);
  assert.equal(units.sdX, 1);
  near(units.sdY, Math.sqrt((9 + 1 + 4 + 4) / 4), 1e-14);
  allNear(units.ols, [4, 0], 1e-14);
  near(units.rounding / ((1e-14 * 6) / units.sdY), 1, 1e-12);
});
