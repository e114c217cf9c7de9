/** What is computed of a reader's columns before the fit: spreads, centring, means, twins. */

import assert from "node:assert/strict";
import test from "node:test";

import { checkColumns, variesWithin } from "../../docs/table/fit_columns.js";
import { isEveryRowTwice } from "../../docs/table/repeated_rows.js";
import { slopeOfMeans } from "../../docs/table/slope_of_means.js";
import { spreadOf } from "../../docs/table/spread.js";
import { sdOf, transformedSums, weighted } from "../../docs/table/transformed_sums.js";
import { transformed } from "../../docs/table/transformed.js";
import { near } from "./reference.mjs";
import { sumsOf } from "./sums.mjs";

const values = (/** @type {number[]} */ ...numbers) => Float64Array.from(numbers);
const CODE = Int32Array.of(0, 0, 0, 1, 1, 2, 2, 2, 2);
const X = values(1, 2, 4, 3, 7, 0, 5, 5, 2);
const Y = values(2, 1, 5, 9, 3, 4, 4, 8, 6);
const AS_IS = { centre: false, centreWithin: false, scale: false };

test("a spread has mean, standard deviation and ends", () => {
  assert.deepEqual(spreadOf(values(1, 3, -2, 6)), {
    mean: 2,
    sd: Math.sqrt((1 + 1 + 16 + 16) / 3),
    low: -2,
    high: 6,
  });
  assert.deepEqual(spreadOf(values(4)), { mean: 4, sd: 0, low: 4, high: 4 });
});

test("a predictor is centred at its mean or its clusters', and scaled after that", () => {
  assert.equal(transformed(X, CODE, 3, AS_IS), X);
  const mean = X.reduce((sum, x) => sum + x, 0) / 9;
  const centred = transformed(X, CODE, 3, { ...AS_IS, centre: true });
  centred.forEach((value, i) => near(value, X[i] - mean, 1e-15, "centred"));
  const means = [7 / 3, 5, 3];
  const within = transformed(X, CODE, 3, { ...AS_IS, centre: true, centreWithin: true });
  within.forEach((value, i) => near(value, X[i] - means[CODE[i]], 1e-15, "within"));
  const scaled = transformed(X, CODE, 3, { ...AS_IS, scale: true });
  scaled.forEach((value, i) => near(value, X[i] / spreadOf(X).sd, 1e-15, "scaled"));
  const both = transformed(X, CODE, 3, { ...AS_IS, centreWithin: true, scale: true });
  near(spreadOf(both).sd, 1, 1e-12, "SD within");
  near(spreadOf(both).mean, 0, 1e-12, "mean within");
});

test("sums are transformed as their rows are", () => {
  const sums = { ...sumsOf({ y: [...Y], x: [...X], cluster: [...CODE] }), cluster: CODE };
  near(weighted(sums.n, sums.meanX), spreadOf(X).mean, 1e-14, "mean");
  near(sdOf(sums.n, sums.meanX, sums.sxx), spreadOf(X).sd, 1e-14, "SD");
  for (const how of [
    AS_IS,
    { ...AS_IS, centre: true },
    { ...AS_IS, centreWithin: true },
    { ...AS_IS, scale: true },
    { ...AS_IS, centre: true, scale: true },
    { ...AS_IS, centreWithin: true, scale: true },
  ]) {
    const found = /** @type {any} */ (transformedSums(/** @type {any} */ (sums), how));
    const expected = /** @type {any} */ (
      sumsOf({ y: [...Y], x: [...transformed(X, CODE, 3, how)], cluster: [...CODE] })
    );
    for (const name of ["n", "meanX", "meanY", "sxx", "sxy", "syy"]) {
      expected[name].forEach((/** @type {number} */ value, /** @type {number} */ c) =>
        near(found[name][c], value, 1e-12, `${JSON.stringify(how)} ${name}`),
      );
    }
  }
});

test("the slope of means is that of a regression in which every row has its cluster's", () => {
  const mean = (/** @type {Float64Array} */ of, /** @type {number} */ c) =>
    spreadOf(of.filter((_, i) => CODE[i] === c)).mean;
  const [x, y] = [X, Y].map((of) => of.map((_, i) => mean(of, CODE[i])));
  const [meanX, meanY] = [spreadOf(x).mean, spreadOf(y).mean];
  let xx = 0, xy = 0; // prettier-ignore
  x.forEach((value, i) => {
    xx += (value - meanX) ** 2;
    xy += (value - meanX) * (y[i] - meanY);
  });
  near(slopeOfMeans(Y, X, CODE, 3), xy / xx, 1e-12, "slope");
  const two = CODE.map((c) => Math.min(c, 1));
  assert.ok(Number.isNaN(slopeOfMeans(Y, X, two, 2)));
  const level = values(1, 2, 3, 1, 3, 0, 1, 3, 4); // every cluster's mean is 2
  assert.ok(Number.isNaN(slopeOfMeans(Y, level, CODE, 3)));
  assert.ok(Number.isNaN(slopeOfMeans(Y, level.map((v) => v + 1e8 / 3), CODE, 3))); // prettier-ignore
});

test("rows that stand there twice are found in any order", () => {
  const code = Int32Array.of(0, 1, 1, 0, 1, 1);
  const [y, x] = [values(1, 2, 3, 1, 3, 2), values(5, 6, 7, 5, 7, 6)];
  assert.ok(isEveryRowTwice(y, x, code));
  assert.ok(isEveryRowTwice(y, null, code));
  assert.ok(!isEveryRowTwice(y, values(5, 6, 7, 5, 7, 8), code));
  assert.ok(!isEveryRowTwice(y, values(5, 6, 7, 4, 7, 6), code)); // the first has no twin
  assert.ok(!isEveryRowTwice(values(1, 2, 3, 1, 3, 4), x, code));
  assert.ok(!isEveryRowTwice(y, x, Int32Array.of(0, 1, 1, 0, 1, 2)));
  assert.ok(!isEveryRowTwice(y.slice(0, 5), x.slice(0, 5), code.slice(0, 5)));
  // Four of a kind are two twice, three and one are not.
  assert.ok(isEveryRowTwice(values(1, 1, 1, 1), null, Int32Array.of(0, 0, 0, 0)));
  assert.ok(!isEveryRowTwice(values(1, 1, 1, 2), null, Int32Array.of(0, 0, 0, 0)));
});

test("x varies within a cluster or it does not", () => {
  assert.ok(variesWithin([1, 1, 2, 3], Int32Array.of(0, 0, 1, 1), 2));
  assert.ok(!variesWithin([1, 1, 2, 2, 5], Int32Array.of(0, 0, 1, 1, 2), 3));
  assert.ok(!variesWithin([1, 2], Int32Array.of(0, 1), 2));
});

test("columns that no model fits are refused by their own names, at the bound", () => {
  const names = { y: "score", x: "week", cluster: "subject", shownX: "week" };
  const spread = { mean: 1, sd: 1, low: 0, high: 2 };
  /** What is refused: a key and its values. @param {any} change */
  const refused = (change = {}) => {
    const { code, clusters, y, x, structure } = {
      ...{ code: CODE, clusters: ["a", "b", "c"], y: spread, x: spread, structure: "correlated" },
      ...change,
    };
    try {
      checkColumns(code, clusters, names, { y, x }, structure);
    } catch (error) {
      const { said, actions } = /** @type {any} */ (error);
      return [said[0].key, said[0].values, actions];
    }
    return null;
  };
  assert.equal(refused(), null);
  const column = { name: "subject" };
  const one = refused({ clusters: [7] });
  assert.deepEqual(one, ["data-one-cluster", { column, cluster: { name: "7" } }, []]);
  const each = refused({ code: CODE.slice(0, 3) });
  assert.deepEqual(each, ["data-one-row-each", { column }, []]);
  // Two fixed effects, the variances and the noise
  for (const [structure, x, least] of /** @type {[string, any, number][]} */ ([
    ["correlated", spread, 6],
    ["uncorrelated", spread, 5],
    ["intercept", spread, 4],
  ])) {
    const change = { structure, x };
    assert.equal(refused({ ...change, code: new Int32Array(least) }), null, structure);
    assert.deepEqual(
      refused({ ...change, clusters: ["a", "b"], code: new Int32Array(least - 1) }),
      ["data-too-few-rows", { rows: least - 1, least }, []],
    );
  }
  const at = (/** @type {number} */ low, /** @type {number} */ high) => ({ ...spread, low, high });
  const [eps] = [Number.EPSILON];
  const level = (/** @type {string} */ name, /** @type {number} */ value) => ({
    column: { name },
    value: { significant: value, digits: 15 },
  });
  assert.deepEqual(refused({ y: at(3, 3) }), ["data-constant-y", level("score", 3), []]);
  assert.deepEqual(refused({ y: at(0, 0) })?.[0], "data-constant-y");
  assert.equal(refused({ y: at(1 - eps, 1) })?.[0], "data-constant-y");
  assert.equal(refused({ y: at(1 - 2 * eps, 1) }), null);
  assert.equal(refused({ y: at(-1, -1 + eps) })?.[0], "data-constant-y");
  assert.deepEqual(refused({ x: at(3, 3) }), [
    "data-constant-x",
    level("week", 3),
    [{ key: "data-do-means", chosen: { x: -1 } }],
  ]);
  const [key, said] = refused({ y: at(-1e-101, 5e-101) }) ?? [];
  assert.deepEqual([key, said.hasX, said.why.key], ["data-not-fitted", "yes", "engine-unit"]);
  assert.equal(refused({ y: at(-1e-100, 5e-101) }), null);
  const [, means] = refused({ y: at(0, 5e-101), x: null, structure: "intercept" }) ?? [];
  assert.equal(means.hasX, "no");
});
