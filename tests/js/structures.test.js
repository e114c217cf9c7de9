import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import {
  add,
  apply,
  determinant,
  inverse,
  multiply,
  scale,
  trace,
  transpose,
} from "../../docs/engine/matrix.js";
import { lme4Formula } from "../../docs/engine/lme4_formula.js";
import { means } from "../../docs/engine/means.js";
import { valleys } from "../../docs/engine/minimize_reml.js";
import { axesOf, ownUnits } from "../../docs/engine/own_units.js";
import { ownWeight, ownWeightAt } from "../../docs/engine/own_weight.js";
import { pool } from "../../docs/engine/pooling.js";
import { createPoolingDial } from "../../docs/engine/pooling_dial.js";
import { scanGrid } from "../../docs/engine/scan_grid.js";
import { createData } from "../../docs/engine/simulate.js";
import {
  PLACES,
  Structure,
  lambdaOf,
  nParameters,
  smallestSd,
  thetaOf,
} from "../../docs/engine/structures.js";
import { allNear, near } from "./reference.mjs";

/** @typedef {import("../../docs/engine/matrix.js").Matrix} Matrix */

/** @type {Matrix} */
const A = [[1, 2], [3, 5]]; // prettier-ignore
/** @type {Matrix} */
const B = [[-1, 4], [7, 11]]; // prettier-ignore

test("arithmetic of matrices by hand", () => {
  assert.deepEqual(multiply(A, B), [[13, 26], [32, 67]]); // prettier-ignore
  assert.deepEqual(apply(A, 10, 100), [210, 530]);
  assert.deepEqual(transpose(A), [[1, 3], [2, 5]]); // prettier-ignore
  assert.deepEqual(scale(A, -2), [[-2, -4], [-6, -10]]); // prettier-ignore
  assert.deepEqual(add(A, B), [[0, 6], [10, 16]]); // prettier-ignore
  assert.equal(trace(A, B), 13 + 67);
  assert.equal(trace([[2, 3], [5, 7]], [[3, 1], [4, 6]]), 18 + 47); // prettier-ignore
  assert.equal(determinant(B), -39);
  allNear(multiply(B, inverse(B)), [[1, 0], [0, 1]], 1e-15); // prettier-ignore
});

const covariance = (/** @type {import("../../docs/engine/matrix.js").Matrix} */ factor) =>
  multiply(factor, transpose(factor));
/** @type {Matrix[]} */
const FACTORS = [
  [[2, 0], [-3, 1]], // prettier-ignore
  [[1, -0.5], [0.2, 4]], // prettier-ignore
  [[0, 0], [5, 0]], // prettier-ignore
  [[0, 0], [0, 0]], // prettier-ignore
];

test("axes and own units give the covariance back", () => {
  for (const factor of FACTORS) {
    const { axes, lengths } = axesOf(factor);
    allNear(covariance(axes), [[1, 0], [0, 1]], 1e-15); // prettier-ignore
    assert.ok(lengths[0] >= lengths[1] && lengths[1] >= 0);
    /** @type {Matrix} */
    const D = [[lengths[0], 0], [0, lengths[1]]]; // prettier-ignore
    allNear(covariance(multiply(axes, D)), covariance(factor), 1e-12);
    const { units, diagonal } = ownUnits(factor, 0.5);
    /** @type {Matrix} */
    const root = [[Math.sqrt(diagonal[0]), 0], [0, Math.sqrt(diagonal[1])]]; // prettier-ignore
    allNear(covariance(multiply(units, root)), covariance(factor), 1e-12);
    assert.ok(Math.max(...diagonal) <= 1);
  }
  const { units, diagonal } = ownUnits([[3, 0], [0, 0.05]], 0.5); // prettier-ignore
  allNear(diagonal, [1, 0.01], 1e-15);
  allNear(units.map((row) => row.map(Math.abs)), [[3, 0], [0, 0.5]], 1e-15); // prettier-ignore
});

test("θ and Λ are one, and Λ has the covariance of any factor", () => {
  for (const [structure, theta] of /** @type {const} */ ([
    ["correlated", [0.5, -0.2, 0.3]],
    ["correlated", [0, 0, 0.3]],
    ["uncorrelated", [0.5, 0.3]],
    ["intercept", [0.5]],
  ])) {
    allNear(thetaOf(lambdaOf(theta, structure), structure), theta, 1e-15, structure);
  }
  for (const factor of FACTORS) {
    const theta = thetaOf(factor, "correlated");
    allNear(covariance(lambdaOf(theta, "correlated")), covariance(factor), 1e-12);
    assert.ok(theta[0] >= 0 && theta[2] >= 0);
  }
  assert.deepEqual(lambdaOf([2, 3], "uncorrelated"), [[2, 0], [0, 3]]); // prettier-ignore
  assert.equal(smallestSd([2, -9, 3], "correlated"), 2);
  assert.equal(smallestSd([2, -9, 1], "correlated"), 1);
  assert.equal(smallestSd([2, 1], "uncorrelated"), 1);
});

test("structures have lme4's formulas and numbers of parameters", () => {
  const names = { y: "R", x: "D", cluster: "S" };
  assert.equal(lme4Formula(names, "correlated"), "R ~ D + (D | S)");
  assert.equal(lme4Formula(names, "uncorrelated"), "R ~ D + ((1 | S) + (0 + D | S))");
  assert.equal(lme4Formula(names, "intercept"), "R ~ D + (1 | S)");
  assert.equal(lme4Formula({ ...names, x: null }, "intercept"), "R ~ 1 + (1 | S)");
  const counted = [
    nParameters("correlated", true),
    nParameters("uncorrelated", true),
    nParameters("intercept", true),
    nParameters("intercept", false),
  ];
  assert.deepEqual(counted, [6, 5, 4, 3]);
  assert.throws(() => fit(createData(), { randomEffects: /** @type {any} */ ("slope") }), {
    name: "RangeError",
    message:
      'randomEffects = "slope" is not allowed: it must be "correlated", "uncorrelated" or "intercept"',
  });
});

const CLUSTERS = fit(createData({ nCluster: 30, obsPerCluster: 4 })).standard.clusters;
/** @type {Matrix} */
const AXES = [[1, 2], [0, 0.5]]; // prettier-ignore

test("grids have their shape, and the covariances of their structure", () => {
  const rising = (/** @type {number[]} */ values) => {
    assert.ok(values.every((value, i) => i === 0 || value > values[i - 1]));
  };
  const noise = { sd0: 0.5, sd1: 1 / Math.sqrt(CLUSTERS.spreadX.reduce((a, b) => a + b, 0) / 30) };
  const { shape, factors } = scanGrid(new Structure("correlated", AXES, CLUSTERS));
  assert.equal(factors.length, shape[0] * shape[1] * shape[2]);
  const found = factors.map(covariance).map(([[v00, v01], [, v11]]) => ({
    sd0: Math.sqrt(v00) / noise.sd0,
    sd1: Math.sqrt(v11) / noise.sd1,
    rho: v01 / Math.sqrt(v00 * v11),
  }));
  const [plane, row] = [shape[1] * shape[2], shape[2]];
  rising(found.filter((_, k) => k % plane === 0).map(({ rho }) => rho));
  rising(found.slice(0, plane).filter((_, k) => k % row === 0).map(({ sd0 }) => sd0)); // prettier-ignore
  rising(found.slice(0, row).map(({ sd1 }) => sd1));
  // The three vary independently: what one index says of its own axis it says everywhere.
  found.forEach(({ rho, sd0, sd1 }, k) => {
    near(rho, found[Math.floor(k / plane) * plane].rho, 1e-9);
    near(sd0 / found[Math.floor((k % plane) / row) * row].sd0, 1, 1e-9);
    near(sd1 / found[k % row].sd1, 1, 1e-9);
  });
  // From far below the noise of an average cluster to far above it, and near both walls.
  assert.ok(found[0].sd0 < 0.2 && found[0].sd1 < 0.2 && found[0].rho < -0.99);
  const last = found[found.length - 1];
  assert.ok(last.sd0 > 30 && last.sd1 > 30 && last.rho > 0.99);

  const alone = scanGrid(new Structure("intercept", AXES, CLUSTERS));
  assert.deepEqual(alone.shape, [alone.factors.length]);
  rising(alone.factors.map(([[first]]) => first));
  for (const [[, b], [c, d]] of alone.factors) assert.deepEqual([b, c, d], [0, 0, 0]);
  // In the data's axes, intercepts and slopes are without covariance.
  const uncorrelated = scanGrid(new Structure("uncorrelated", AXES, CLUSTERS));
  assert.equal(uncorrelated.factors.length, uncorrelated.shape[0] * uncorrelated.shape[1]);
  const own = uncorrelated.factors.map((factor) => multiply(inverse(AXES), factor));
  own.forEach(([[, f01], [f10]]) => allNear([f01, f10], [0, 0], 1e-9));
  rising(own.slice(0, uncorrelated.shape[1]).map(([, [, slope]]) => slope));
});

test("a chart goes through its factor, and changes what its structure has", () => {
  /** @type {Record<string, Matrix>} */
  const starts = {
    correlated: [[2, 0], [0.4, 1.5]],
    uncorrelated: multiply(AXES, [[2, 0], [0, 1.5]]),
    intercept: [[2, 0], [0, 0]],
  }; // prettier-ignore
  for (const structure of /** @type {const} */ (["correlated", "uncorrelated", "intercept"])) {
    const model = new Structure(structure, AXES, CLUSTERS);
    const start = starts[structure];
    const { factor, changes } = model.chart(start);
    assert.equal(changes.length, PLACES[structure].length);
    const scaled = Math.max(...covariance(start).flat().map(Math.abs));
    allNear(covariance(factor), covariance(start), 1e-12 * scaled);
    // A change by δ of an axis' own SD multiplies the variance along it by (1 + δ)².
    const larger = changes
      .filter((_, k) => PLACES[structure][k][0] === PLACES[structure][k][1])
      .reduce((sum, change) => add(sum, scale(change, 0.1)), factor);
    allNear(covariance(larger), scale(covariance(factor), 1.21), 1e-12 * scaled);
    // Only where the axes point to matters, not how long they are.
    const longer = multiply(AXES, [[4, 0], [0, 0.3]]); // prettier-ignore
    const other = new Structure(structure, longer, CLUSTERS).chart(start);
    allNear(other.factor, factor, 1e-12);
    allNear(other.changes.flat(2), changes.flat(2), 1e-12);
  }
});

test("no SD is left at 0 where a descent begins again, and rounding is settled to 0", () => {
  const model = new Structure("correlated", AXES, CLUSTERS);
  assert.equal(model.noise, 0.5);
  const lifted = axesOf(model.lifted([[2, 0], [1, 0]])).lengths; // prettier-ignore
  allNear(lifted, [Math.sqrt(5), 0.05], 1e-12);
  const [tiny, small] = [0.4e-6, 0.6e-6].map((sd) => model.settled([[1, 0], [0, sd]])); // prettier-ignore
  assert.equal(determinant(tiny), 0);
  near(Math.abs(determinant(small)), 0.6e-6, 1e-18);
  const means = new Structure("intercept", [[1, 0], [0, 1]], CLUSTERS); // prettier-ignore
  allNear(means.lifted([[0, 0], [0, 0]]), [[0.05, 0], [0, 0]], 1e-15); // prettier-ignore
});

test("valleys are no higher than their neighbours, the lowest first, eight at most", () => {
  /** @param {number[]} heights @param {number[]} shape */
  const found = (heights, shape) => {
    const criterion = /** @type {any} */ ({
      height: (/** @type {number[][]} */ [[place]]) => heights[place],
    });
    const factors = heights.map((_, i) => /** @type {Matrix} */ ([[i, 0], [0, 0]])); // prettier-ignore
    return valleys(criterion, { shape, factors }, new Structure("correlated", AXES, CLUSTERS)).map(
      ([[place]]) => place,
    );
  };
  assert.deepEqual(found([3, 1, 2, 0, 5], [5]), [3, 1]);
  assert.deepEqual(found([0, 1, 2, 1], [4]), [0, 3]);
  assert.deepEqual(found([5, 4, 9, 3, 6, 2], [2, 3]), [5, 3, 1]);
  assert.deepEqual(found([5, 4, 9, 3, 1, 2], [2, 3]), [4]);
  assert.deepEqual(found([1, 1, 2], [3]), [0, 1]);
  assert.deepEqual(found([NaN, 1, NaN], [3]), [1]);
  const teeth = Array.from({ length: 20 }, (_, i) => (i % 2 ? 100 : 20 - i));
  assert.deepEqual(found(teeth, [20]), [18, 16, 14, 12, 10, 8, 6, 4]);
});

test("the weight of a cluster that is not there is refused by its name", () => {
  const fitted = fit(createData({ nCluster: 12 }));
  assert.throws(() => ownWeight(fitted, "nobody"), {
    name: "RangeError",
    message: 'there is no cluster "nobody"',
  });
  assert.throws(() => ownWeight(fitted, 0), { message: "there is no cluster 0" });
  assert.deepEqual(ownWeight(fitted, 1), ownWeightAt(fitted, 0));
  assert.throws(() => createPoolingDial(fitted)(-0.5), {
    name: "RangeError",
    message: "multiplier = -0.5 is not allowed: it must be at least 0",
  });
});

test("where clusters have slopes, the heights of lines are those at the means of their x", () => {
  const data = createData({ nCluster: 6, obsPerCluster: 4, sdInt: 2, sdSlope: 1 });
  const fitted = fit(data);
  const found = means(fitted);
  const { conditionalModes } = fitted;
  [...found.noPooling.keys()].forEach((c) => {
    const rows = [...data.y.keys()].filter((i) => data.cluster[i] === c + 1);
    const mean = (/** @type {ArrayLike<number>} */ values) =>
      rows.reduce((sum, i) => sum + values[i], 0) / rows.length;
    const at = mean(data.x);
    const [b0, b1] = fitted.fixedEffects;
    near(found.noPooling[c], mean(data.y), 1e-12);
    const slope = b1 + conditionalModes.x[c];
    near(found.partialPooling[c], b0 + conditionalModes.intercept[c] + slope * at, 1e-12);
  });
});

test("means move to the line at their cluster, where x belongs to the cluster", () => {
  const { y, cluster } = createData();
  const x = Array.from(cluster, (c) => (c % 3) - 0.5);
  const fitted = fit({ y, x, cluster }, { randomEffects: "intercept" });
  const found = means(fitted);
  const own = new Float64Array(100);
  y.forEach((value, i) => (own[cluster[i] - 1] += value / 10));
  const at = own.map((_, c) => ((c + 1) % 3) - 0.5);
  allNear(found.noPooling, own, 1e-12);
  allNear(found.x ?? [], at, 1e-12);
  const [b0, b1] = fitted.fixedEffects;
  const line = at.map((value) => b0 + b1 * value);
  allNear(found.fixedEffects, line, 1e-12);
  const kept = 10 / (10 + fitted.sigma ** 2 / fitted.randomEffectsCov[0][0]);
  allNear(
    found.partialPooling,
    line.map((height, c) => height + kept * (own[c] - height)),
    1e-9,
  );
  const { completePooling } = pool(fitted);
  allNear(
    found.completePooling,
    at.map((value) => completePooling.intercept[0] + completePooling.x[0] * value),
    1e-12,
  );
  assert.equal(means(fit({ y, cluster })).x, undefined);
});
