import assert from "node:assert/strict";
import test from "node:test";

import { regressByCluster } from "../../docs/engine/by_cluster.js";
import { fit } from "../../docs/engine/fit.js";
import { RemlCriterion } from "../../docs/engine/reml.js";
import { derivatives } from "../../docs/engine/reml_derivatives.js";
import { createData } from "../../docs/engine/simulate.js";
import { lambdaOf } from "../../docs/engine/structures.js";
import { near } from "./reference.mjs";

/**
 * Return the REML criterion from the definition: -2 log-likelihood with a dense n×n covariance
 * V = I + Z (I ⊗ D) Zᵀ, no algebra of clusters, σ² profiled out.
 *
 * @param {typeof SMALL} data
 * @param {number[]} theta
 */
function denseCriterion({ y, x, cluster }, [theta1, theta2, theta3]) {
  const n = y.length;
  const [d00, d01, d11] = [theta1 ** 2, theta1 * theta2, theta2 ** 2 + theta3 ** 2];
  const V = Array.from(y, (_, i) =>
    Array.from(y, (__, j) => {
      const same = cluster[i] === cluster[j];
      return Number(i === j) + (same ? d00 + d01 * (x[i] + x[j]) + d11 * x[i] * x[j] : 0);
    }),
  );
  const columns = [Array.from(y, () => 1), [...x], [...y]];
  const { logDet, solved } = solveByElimination(V, columns);
  const cross = (/** @type {number} */ a, /** @type {number} */ b) =>
    columns[a].reduce((sum, value, i) => sum + value * solved[b][i], 0);
  const [a, b, c] = [cross(0, 0), cross(0, 1), cross(1, 1)];
  const [r0, r1] = [cross(0, 2), cross(1, 2)];
  const det = a * c - b * b;
  const rss = cross(2, 2) - (c * r0 * r0 - 2 * b * r0 * r1 + a * r1 * r1) / det;
  return logDet + Math.log(det) + (n - 2) * (1 + Math.log((2 * Math.PI * rss) / (n - 2)));
}

/**
 * Return log|V| of a positive definite matrix, and V⁻¹ times each of the columns.
 *
 * @param {number[][]} V
 * @param {number[][]} columns
 */
function solveByElimination(V, columns) {
  const rows = V.map((row, i) => [...row, ...columns.map((column) => column[i])]);
  let logDet = 0;
  for (let k = 0; k < rows.length; k++) {
    logDet += Math.log(rows[k][k]);
    const pivot = rows[k].map((value) => value / rows[k][k]);
    rows.forEach((row, i) => {
      rows[i] = i === k ? pivot : row.map((value, j) => value - row[k] * pivot[j]);
    });
  }
  return { logDet, solved: columns.map((_, j) => rows.map((row) => row[V.length + j])) };
}

const SMALL = createData({ nCluster: 8, obsPerCluster: 4, balanced: 0.8, seed: 3 });

function criterionOf(/** @type {typeof SMALL} */ { y, x, cluster }) {
  const labels = [...new Set(cluster)];
  const code = Int32Array.from(cluster, (name) => labels.indexOf(name));
  return new RemlCriterion(regressByCluster(y, x, code, labels.length));
}

test("the criterion is that of the dense covariance matrix", () => {
  for (const theta of [
    [0.5, 0.1, 0.3],
    [0, 0.2, 0],
    [0, 0, 0],
    [2, -3, 0.01],
  ]) {
    const [criterion, factor] = [criterionOf(SMALL), lambdaOf(theta, "correlated")];
    near(criterion.solve(factor).criterion, denseCriterion(SMALL, theta), 1e-9);
    near(criterion.height(factor), denseCriterion(SMALL, theta), 1e-9);
  }
});

test("without a predictor the criterion is that of the dense covariance matrix of means", () => {
  const { y, cluster } = SMALL;
  const labels = [...new Set(cluster)];
  const code = Int32Array.from(cluster, (name) => labels.indexOf(name));
  const clusters = regressByCluster(y, new Float64Array(y.length), code, labels.length);
  const criterion = new RemlCriterion(clusters, 1);
  const V = Array.from(y, (_, i) =>
    Array.from(y, (_, j) => Number(i === j) + 0.49 * Number(code[i] === code[j])),
  );
  const { logDet, solved } = solveByElimination(V, [Array.from(y, () => 1), Array.from(y)]);
  const [information, right] = solved.map((column) => column.reduce((sum, one) => sum + one));
  const squares = solved[1].reduce((sum, one, i) => sum + one * y[i], 0) - right ** 2 / information;
  const df = y.length - 1;
  const value = logDet + Math.log(information) + df * (1 + Math.log((2 * Math.PI * squares) / df));
  const factor = lambdaOf([0.7], "intercept");
  near(criterion.solve(factor).criterion, value, 1e-9);
  near(criterion.height(factor), value, 1e-9);
});

test("derivatives are the criterion's slopes, and the slopes' own", () => {
  const criterion = criterionOf(SMALL);
  const changes = [[1, 0, 0], [0, 1, 0], [0, 0, 1]].map((theta) => lambdaOf(theta, "correlated")); // prettier-ignore
  const theta = [0.5, 0.1, 0.3];
  const at = (/** @type {number[]} */ place) =>
    derivatives(criterion, lambdaOf(place, "correlated"), changes);
  const { gradient, hessian } = at(theta);
  for (let k = 0; k < 3; k++) {
    const [below, above] = [-1e-5, 1e-5].map((step) => at(theta.with(k, theta[k] + step)));
    near(gradient[k], (above.value - below.value) / 2e-5, 1e-6);
    for (let l = 0; l < 3; l++) {
      near(hessian[k][l], (above.gradient[l] - below.gradient[l]) / 2e-5, 1e-5);
    }
  }
});

test("a fit is at the minimum of the dense criterion, in the units of the data", () => {
  for (const [toY, toX] of [
    [1, 0],
    [1e6, 0],
    [1e-6, 2000],
  ]) {
    const data = { ...SMALL, y: SMALL.y.map((v) => toY * v), x: SMALL.x.map((v) => v + toX) };
    const { remlCriterion, theta } = fit(data);
    if (toX === 0) near(remlCriterion, denseCriterion(data, theta), 1e-7);
    const unchanged = fit(SMALL).remlCriterion + 2 * (SMALL.y.length - 2) * Math.log(toY);
    near(remlCriterion, unchanged, 1e-6);
  }
});

test("the covariance is σ² Λ Λᵀ", () => {
  const { theta, sigma, randomEffectsCov } = fit(createData());
  near(randomEffectsCov[0][0], (sigma * theta[0]) ** 2, 1e-14);
  near(randomEffectsCov[0][1], sigma ** 2 * theta[0] * theta[1], 1e-14);
  near(randomEffectsCov[1][1], sigma ** 2 * (theta[1] ** 2 + theta[2] ** 2), 1e-14);
  assert.equal(randomEffectsCov[0][1], randomEffectsCov[1][0]);
});

test("clusters without differences give a singular fit", () => {
  const { isSingular, theta } = fit(createData({ sdInt: 0, sdSlope: 0, seed: 1 }));
  assert.ok(isSingular && Math.min(theta[0], theta[2]) < 1e-4);
});

test("names may be numbers or texts, rows in any order, columns any arrays", () => {
  const { y, x, cluster } = SMALL;
  const expected = fit(SMALL);
  const letters = Array.from(cluster, (c) => "zyxwvuts"[c - 1]);
  const byText = fit({ y: [...y], x: [...x], cluster: letters });
  near(byText.remlCriterion, expected.remlCriterion, 1e-9);
  assert.deepEqual(byText.conditionalModes.cluster, [...new Set(letters)].sort());
  assert.deepEqual(
    fit({ y, x, cluster: Float64Array.from(cluster, (c) => c / 4) }).conditionalModes.cluster,
    expected.conditionalModes.cluster.map((c) => Number(c) / 4),
  );
  const far = fit({ y, x, cluster: Array.from(cluster, (c) => c * 1e8) });
  near(far.remlCriterion, expected.remlCriterion, 1e-9);
});

test("a result can be posted to a worker", () => {
  const fitted = fit(SMALL);
  assert.deepEqual(structuredClone(fitted), fitted);
});

test("two fits do not share memory", () => {
  const first = fit(SMALL);
  const before = structuredClone(first);
  fit(createData({ seed: 9 }));
  assert.deepEqual(first, before);
});

test("bad data are refused with their column and row", () => {
  const { y, x, cluster } = SMALL;
  const rows = [...y.keys()];
  /** @type {[object, RegExp][]} */
  const cases = [
    [{ y: [...y].with(3, NaN) }, /column y, row 4: NaN is not a finite number/],
    [
      { x: [...x].with(0, /** @type {any} */ ("7")) },
      /column x, row 1: "7" is not a finite number/,
    ],
    [{ x: x.with(2, Infinity) }, /column x, row 3: Infinity/],
    [
      { cluster: /** @type {any[]} */ ([...cluster]).with(1, null) },
      /column cluster, row 2: null is no name/,
    ],
    [{ cluster: [...cluster].with(1, NaN) }, /column cluster, row 2: NaN is no name/],
    [{ y: y.slice(1) }, /different lengths/],
    [{ cluster: rows }, /every cluster has one row/],
    [{ cluster: rows.map(() => "a") }, /one cluster/],
    [{ x: rows.map(() => 3) }, /column x is 3 in every row/],
    [{ y: x.map((v) => 2 + 3 * v) }, /lie on one line/],
    [{ y: x.map((v, i) => cluster[i] + 3 * v) }, /own line/],
    [{ x: x.map((v) => v * 1e200) }, /another unit/],
    [{ y: undefined }, /need a column y/],
  ];
  for (const [change, said] of cases) {
    assert.throws(() => fit({ ...SMALL, ...change }), said);
  }
  assert.throws(() => fit({ y: [1, 2], x: [1, 2], cluster: [1, 2] }), /2 rows for 6 parameters/);
});
