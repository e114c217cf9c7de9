/** What is asked of columns and said of fits: each at the bound from which on it is. */

import assert from "node:assert/strict";
import test from "node:test";

import { dataWarnings, scaleWarnings } from "../../docs/table/data_warnings.js";
import { boundary, fitWarnings } from "../../docs/table/fit_warnings.js";
import { areVariancesTold } from "../../docs/table/variances_told.js";

const names = { y: "score", x: "week", shownX: "week, centred", cluster: "subject" };

/**
 * What is asked of an outcome, and of x where there is one.
 *
 * @param {number[]} y
 * @param {Partial<import("../../docs/table/read_columns.js").ModelColumns>} [more]
 */
function asked(y, more = {}) {
  const code = Int32Array.from(y, (_, i) => i % 3);
  const rows = Uint32Array.from(y, (_, i) => i + 10);
  const columns = { y: Float64Array.from(y), x: null, code, names: ["a", "b", "c"], rows, ...more };
  return dataWarnings(/** @type {any} */ (columns), names, ["x"]);
}
const keys = (/** @type {any[]} */ found) => found.map(({ key }) => key);

test("outcomes of 0 and 1, and low counts, are asked about", () => {
  const kind = (/** @type {number[]} */ ...y) => asked(y)[0]?.values?.kind ?? null;
  assert.equal(kind(0, 1, 1, 0, 1), "binary");
  assert.equal(kind(0, 1, 2, 0, 1), null); // a grade
  assert.equal(kind(0, 1, 3, 0, 1), "count");
  assert.equal(kind(1, 2, 3, 4, 5), null); // no zeros
  assert.equal(kind(-1, 0, 3, 4, 5), null);
  assert.equal(kind(0, 1, 3.5, 0, 1), null);
  assert.equal(kind(0, 19, 22, 18, 40), "count"); // a mean of 19.8
  assert.equal(kind(0, 20, 22, 18, 40), null); // of 20
  assert.equal(kind(1, 1, 1, 1), null);
});

test("a cluster that is called as totals are is asked about", () => {
  const of = (/** @type {any[]} */ ...names) =>
    asked([1.5, 2, 3.5], { names }).map(({ values }) => /** @type {any} */ (values).label.name);
  assert.deepEqual(of("a", "b", "Mean"), ["Mean"]);
  assert.deepEqual(of("a", "a Total", "b"), ["a Total"]);
  assert.deepEqual(of("7", "8", "8 Ergebnis"), ["8 Ergebnis"]);
  assert.deepEqual(of("a", "high average", "low average"), []);
  assert.deepEqual(of("a", "b", "Mean of b"), ["Mean of b"]);
  assert.deepEqual(of("a", "b", "Meaney"), []);
  const [{ key, actions }] = asked([1.5, 2, 3.5], { names: ["a", "b", "Mean"] });
  assert.equal(key, "data-warn-total");
  const [{ asked: reading, chosen }] = actions ?? [];
  assert.deepEqual([reading, chosen], [{ missing: ["x", "Mean"] }, { leaveOut: true }]);
});

test("a far value names its column, row and range, and a code may be missing", () => {
  const many = Array.from({ length: 30 }, (_, i) => (i * 7) % 11 + 0.5); // prettier-ignore
  const slip = many.with(4, 99.5);
  const [found, ...others] = asked(slip);
  assert.deepEqual(others, []);
  assert.equal(found.key, "data-warn-far");
  assert.deepEqual(found.values, {
    column: { name: "score" },
    value: { significant: 99.5, digits: 15 },
    low: { significant: 0.5, digits: 6 },
    high: { significant: 10.5, digits: 6 },
    row: "15",
    count: 1,
  });
  assert.deepEqual(found.actions, []);
  const x = Float64Array.from(many.with(4, -99).with(7, -99));
  const [code] = asked(many, { x });
  assert.deepEqual(code.values?.column, { name: "week" });
  assert.deepEqual(code.actions, [
    {
      key: "data-do-cell-missing",
      values: { cell: { significant: -99, digits: 15 } },
      asked: { missing: ["x", "-99"] },
      chosen: { leaveOut: true },
    },
  ]);
});

test("names that look alike and rows that come twice are asked about first", () => {
  const found = asked([1, 2, 3, 1, 2, 3], { names: ["a", "A", "c"] });
  assert.deepEqual(keys(found), ["data-warn-labels", "data-warn-twice"]);
  assert.deepEqual(found[0].values, {
    column: { name: "subject" },
    one: { name: "a" },
    other: { name: "A" },
    more: 0,
  });
});

test("scales that are hard to read, and an x far from 0", () => {
  const spread = (/** @type {number} */ sd, mean = 0) => ({ mean, sd, low: -1, high: 1 });
  const of = (/** @type {any} */ y, /** @type {any} */ x = null) => scaleWarnings(names, { y, x });
  for (const [sd, isSaid] of /** @type {[number, boolean][]} */ ([
    [1e-3, true],
    [1.001e-3, false],
    [9.99e4, false],
    [1e5, true],
  ])) {
    assert.equal(of(spread(sd)).length, Number(isSaid), String(sd));
    assert.equal(of(spread(1), spread(sd)).length, Number(isSaid), String(sd));
  }
  assert.deepEqual(of(spread(1e6), spread(1e-6)), [
    {
      key: "data-warn-scale",
      values: { role: "y", column: { name: "score" }, sd: { significant: 1e6, digits: 2 } },
      actions: [],
    },
    {
      key: "data-warn-scale",
      values: { role: "x", column: { name: "week" }, sd: { significant: 1e-6, digits: 2 } },
      actions: [{ key: "data-do-scale", chosen: { scale: true } }],
    },
  ]);
  assert.deepEqual(of(spread(1), spread(2, 20)), []);
  assert.deepEqual(of(spread(1), spread(2, -20.1)), [
    {
      key: "data-warn-far-from-0",
      values: {
        column: { name: "week" },
        mean: { significant: -20.1, digits: 3 },
        sd: { significant: 2, digits: 3 },
      },
      actions: [{ key: "data-do-centre", chosen: { centre: true } }],
    },
  ]);
  assert.deepEqual(of(spread(1, 100), null), []);
});

/** A fit with what warnings look at. @param {any} [change] @returns {any} */
function fitOf({ standard = {}, ...change } = {}) {
  const [n, meanX, spreadX] = [[4, 4, 4], [0, 0.1, -0.1], [5, 5, 5]]; // prettier-ignore
  return {
    randomEffects: "correlated",
    coefficients: ["intercept", "x"],
    randomEffectsCov: [[4, 1], [1, 9]],
    sigma: 2,
    isAtBoundary: false,
    isSingular: false,
    nCluster: 10,
    nObservations: 40,
    ...change,
    standard: {
      clusters: { n, meanX, spreadX, intercept: [0, 0, 0], slope: [0, 0, 0], residualSs: 1 },
      ols: [0, 0],
      toData: [[1, 0], [0, 1]],
      ...standard,
    },
  }; // prettier-ignore
}
const SPREAD = { mean: 0, sd: 1, low: -1, high: 1 };
/** What is said of a fit. @param {object} change @param {number[]} [slopes] @param {any} [spread] */
const said = (change, slopes = [1, 2, 3], spread = { y: SPREAD, x: SPREAD }) =>
  fitWarnings(fitOf(change), /** @type {any} */ ({ noPooling: { x: slopes } }), names, spread);

test("what is at its boundary is named, in the units of the noise", () => {
  const at = (/** @type {number} */ sd0, /** @type {number} */ sd1, structure = "correlated", sdX = 1) =>
    boundary(fitOf({ randomEffectsCov: [[sd0 ** 2, 0], [0, sd1 ** 2]], randomEffects: structure }), sdX); // prettier-ignore
  assert.equal(at(1, 1), "correlation");
  assert.equal(at(1, 1, "uncorrelated"), "slopes");
  assert.equal(at(1.99e-4, 1), "intercepts");
  assert.equal(at(2.01e-4, 1), "correlation");
  assert.equal(at(1, 1.99e-4), "slopes");
  assert.equal(at(1, 2.01e-4), "correlation");
  assert.equal(at(1, 1e-3, "correlated", 0.1), "slopes"); // a slope in units of x
  assert.equal(at(0, 0), "both");
  assert.equal(at(0, 0, "uncorrelated"), "both");
  assert.equal(at(0, 0, "intercept"), "intercepts");
  assert.equal(at(0, 1, "uncorrelated"), "intercepts");
});

test("a singular fit names what is singular and the simpler models there are", () => {
  const cov = (/** @type {number} */ v0, /** @type {number} */ v1) => [[v0, 0], [0, v1]]; // prettier-ignore
  for (const [
    randomEffects,
    v0,
    v1,
    what,
    simpler,
  ] of /** @type {[string, number, number, string, string[]][]} */ ([
    ["correlated", 1, 1, "correlation", ["uncorrelated", "intercept"]],
    ["correlated", 0, 1, "intercepts", ["intercept"]],
    ["correlated", 1, 0, "slopes", ["intercept"]],
    ["uncorrelated", 1, 0, "slopes", ["intercept"]],
    ["uncorrelated", 0, 1, "intercepts", []],
    ["intercept", 0, 0, "intercepts", []],
  ])) {
    const [first] = said({ randomEffects, randomEffectsCov: cov(v0, v1), isAtBoundary: true });
    assert.equal(first.key, "data-warn-singular");
    assert.deepEqual(first.values, { what, simpler: simpler.length > 0 ? "yes" : "no" });
    assert.deepEqual(
      first.actions,
      simpler.map((one) => ({
        key: one === "intercept" ? "data-do-intercepts" : "data-do-uncorrelated",
        chosen: { randomEffects: one },
      })),
    );
  }
  const [unit] = said({ isSingular: true });
  assert.deepEqual(unit, { key: "data-warn-unit", values: { x: { name: "week, centred" } } });
  const means = { randomEffects: "intercept", isAtBoundary: true, coefficients: ["intercept"] };
  assert.equal(said(means, [0, 0, 0], { y: SPREAD, x: null })[0].key, "data-warn-singular");
});

test("few clusters, and clusters without a slope", () => {
  assert.deepEqual(keys(said({})), []);
  assert.deepEqual(said({ nCluster: 9 }), [
    { key: "data-warn-few-clusters", values: { clusters: 9 } },
  ]);
  const x = { name: "week, centred" };
  assert.deepEqual(said({}, [NaN, 1, NaN]), [
    { key: "data-warn-some-slopes", values: { without: 2, clusters: 10, x } },
  ]);
  assert.deepEqual(said({ nCluster: 10 }, Array(10).fill(NaN)), [
    { key: "data-warn-no-slopes", values: { x } },
  ]);
});

test("too few rows are told by the noise, the moments, and their number", () => {
  const last = (/** @type {any} */ change, spread = { y: SPREAD, x: SPREAD }) =>
    said(change, undefined, spread).at(-1);
  const y = { name: "score" };
  const INTERCEPTS = [{ key: "data-do-intercepts", chosen: { randomEffects: "intercept" } }];
  assert.deepEqual(last({ sigma: 0.9e-10 }), {
    key: "data-warn-no-noise",
    values: { y, simpler: "yes" },
    actions: INTERCEPTS,
  });
  assert.equal(last({ sigma: 1.1e-10 }), undefined);
  assert.equal(last({ sigma: 1.1e-10 }, { y: { ...SPREAD, sd: 2 }, x: SPREAD })?.key, "data-warn-no-noise"); // prettier-ignore
  assert.deepEqual(last({ sigma: 0, randomEffects: "intercept" }), {
    key: "data-warn-no-noise",
    values: { y, simpler: "no" },
    actions: [],
  });
  assert.equal(last({ nObservations: 20 })?.key, "data-warn-saturated");
  assert.deepEqual(last({ nObservations: 20 })?.actions, INTERCEPTS);
  assert.equal(last({ nObservations: 21 }), undefined);
  assert.equal(last({ nObservations: 20, randomEffects: "intercept" }), undefined);
  const pairs = { clusters: { n: [2, 2, 1], meanX: [0, 0, 1], spreadX: [2, 2, 0] } };
  assert.equal(last({ nCluster: 3, standard: pairs })?.key, "data-warn-same-pair");
});

test("the slope between clusters is told where it is more than three errors from that within", () => {
  // Means of y on a line of slope 1, within clusters none
  const clusters = {
    n: [9, 9, 9, 9, 9],
    meanX: [-2, -1, 0, 1, 2],
    spreadX: [9, 9, 9, 9, 9],
    intercept: [-2.1, -0.9, 0, 1.1, 1.9],
    slope: [0, 0, 0, 0, 0],
    residualSs: 4,
  };
  const standard = { clusters, ols: [0, 0.5], toData: [[2, 0], [0, 3]] }; // prettier-ignore
  const told = said({ nCluster: 5, nObservations: 45, standard }).find(
    ({ key }) => key === "data-warn-between",
  );
  assert.ok(told);
  const { x, between, within } = /** @type {any} */ (told.values);
  assert.deepEqual(x, { name: "week, centred" });
  assert.ok(Math.abs(between.significant - (0.5 + 3 * 1)) < 0.05);
  assert.deepEqual(within, { significant: 0.5, digits: 3 });
  assert.deepEqual(told.actions, [
    { key: "data-do-centre-within", chosen: { centreWithin: true, centre: false } },
  ]);
  const isTold = (/** @type {any} */ change) =>
    keys(said({ nCluster: 5, nObservations: 45, standard, ...change })).includes("data-warn-between"); // prettier-ignore
  assert.ok(!isTold({ nCluster: 4 }));
  assert.ok(!isTold({ coefficients: ["intercept"] }));
  assert.ok(!isTold({ standard: { ...standard, clusters: { ...clusters, intercept: [0.1, -0.1, 0, 0.1, -0.1] } } })); // prettier-ignore
});

test("variances are told apart where a cluster has three rows, or a third x", () => {
  const told = (/** @type {any} */ change, /** @type {any} */ clusters) =>
    areVariancesTold(fitOf({ ...change, standard: { clusters, toData: [[1, change.zero ?? 0], [0, 1]] } })); // prettier-ignore
  const pair = { n: [2, 2, 1], meanX: [0.5, 0.5, 1], spreadX: [0.5, 0.5, 0] };
  assert.ok(!told({}, pair));
  assert.ok(told({ randomEffects: "intercept" }, pair));
  assert.ok(told({}, { ...pair, n: [2, 3, 1] }));
  assert.ok(told({}, { ...pair, meanX: [0.5, 0.5, 2] }));
  assert.ok(told({}, { ...pair, meanX: [0.5, 0.6, 1] }));
  assert.ok(told({}, { ...pair, n: [2, 2, 2] })); // twice the same x
  assert.ok(!told({}, { ...pair, meanX: [0.5, 0.5, 1 + 0.9e-9] }));
  assert.ok(told({}, { ...pair, meanX: [0.5, 0.5, 1 + 1.1e-9] }));
  const uncorrelated = { randomEffects: "uncorrelated" };
  assert.ok(told(uncorrelated, pair));
  assert.ok(!told({ ...uncorrelated, zero: 0.5 }, pair)); // where x is ±a
});
