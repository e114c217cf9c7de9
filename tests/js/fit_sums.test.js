import assert from "node:assert/strict";
import test from "node:test";

import { bootstrap } from "../../docs/engine/bootstrap.js";
import { intervals } from "../../docs/engine/conditional.js";
import { figureData } from "../../docs/engine/figure_data.js";
import { fit } from "../../docs/engine/fit.js";
import { fitSums } from "../../docs/engine/fit_sums.js";
import { pool } from "../../docs/engine/pooling.js";
import { posterior } from "../../docs/engine/posterior.js";
import { lme4Summary } from "../../docs/engine/report.js";
import { createData } from "../../docs/engine/simulate.js";
import { PLACES } from "../../docs/engine/structures.js";
import { refusal } from "../../docs/javascripts/words/refusal.js";
import { modelData, near } from "./reference.mjs";
import { sumsOf } from "./sums.mjs";
import { speak } from "./words.mjs";

/**
 * Assert that plain data are the same, numbers to `tolerance` of the largest in their list, or of 1.
 *
 * @param {any} found
 * @param {any} expected
 * @param {number} tolerance
 */
function same(found, expected, tolerance, place = "") {
  if (typeof expected === "number" && !Number.isNaN(expected)) {
    near(found, expected, tolerance * Math.max(1, Math.abs(expected)), place);
  } else if (expected && typeof expected === "object") {
    assert.deepEqual(Object.keys(found), Object.keys(expected), place);
    const numbers = Object.values(expected).filter(Number.isFinite);
    const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    for (const key of Object.keys(expected)) {
      const size = typeof expected[key] === "number" ? tolerance * largest : tolerance;
      same(found[key], expected[key], size, `${place}.${key}`);
    }
  } else {
    assert.deepEqual(found, expected, place);
  }
}

/** @returns {any} the table from its last row to its first */
const reversed = (/** @type {any} */ table) =>
  Object.fromEntries(Object.entries(table).map(([name, column]) => [name, [...column].reverse()]));

const structures = /** @type {(keyof typeof PLACES)[]} */ (Object.keys(PLACES));

test("the fit of sums is the fit of the rows, in any order", () => {
  for (const name of ["baseline", "fewer", "unbalanced", "singular", "sleepstudy", "radon"]) {
    const data = modelData(name);
    for (const randomEffects of structures) {
      const [ours, theirs] = [
        fitSums(reversed(sumsOf(data)), { randomEffects }),
        fit(data, { randomEffects }),
      ];
      const { standard: _, ...published } = theirs;
      same({ ...published, ...ours, standard: 0 }, { ...published, standard: 0 }, 1e-10, name);
      same(pool(ours), pool(theirs), 1e-10, name);
      assert.deepEqual(Object.keys(ours), Object.keys(theirs));
    }
  }
});

test("sums of y alone are a model of means", () => {
  const { x: _, ...data } = createData({ nCluster: 20 });
  const zeros = Array(20).fill(0);
  for (const more of [{}, { meanX: zeros }, { meanX: zeros, sxx: zeros, sxy: zeros }]) {
    const found = fitSums({ ...sumsOf(data), ...more });
    assert.deepEqual(found.coefficients, ["intercept"]);
    near(found.remlCriterion, fit(data).remlCriterion, 1e-9);
  }
  // which has three parameters, so four rows are enough
  const few = { cluster: [1, 2], n: [2, 2], meanY: [0, 1], syy: [1, 1.5] };
  assert.equal(fitSums(few).nObservations, 4);
});

test("all that follows from a fit follows from sums", () => {
  const data = createData({ nCluster: 15, obsPerCluster: 6, seed: 11 });
  const [ours, theirs] = [fitSums(sumsOf(data)), fit(data)];
  same(figureData(ours, pool(ours)), figureData(theirs, pool(theirs)), 1e-9);
  same(intervals(ours), intervals(theirs), 1e-10);
  same(bootstrap(ours, 20, 4), bootstrap(theirs, 20, 4), 1e-8);
  const priors = { sdIntercept: 2.5, sdX: 2.5, sigma: 2.5, lkj: 2 };
  const [mine, known] = [ours, theirs].map((fitted) => posterior(fitted, priors));
  same(mine.coefficients, known.coefficients, 1e-10);
  same(mine.parameters, known.parameters, 1e-10);
});

test("the report leaves out the residuals", () => {
  const text = lme4Summary(fitSums(sumsOf(createData())), null, { y: "y", x: "x", cluster: "g" });
  assert.ok(!text.includes("residuals") && text.includes("Random effects:"));
  assert.match(text, /criterion at convergence: [\d.]+\n\nRandom/);
});

test("digits go where noise is little, and then there is none", () => {
  for (const [sigma, digits] of [
    [1e-2, 1e-10],
    [1e-4, 1e-7],
    [1e-6, 1e-3],
  ]) {
    const data = createData({ sigma, nCluster: 30 });
    near(fitSums(sumsOf(data)).sigma / fit(data).sigma, 1, digits, String(sigma));
  }
  const data = createData({ sigma: 1e-7, nCluster: 30 });
  near(fit(data).sigma / 1e-7, 1, 0.2);
  assert.throws(() => fitSums(sumsOf(data)), /no noise to estimate/);
});

const TABLE = sumsOf(createData({ nCluster: 6, obsPerCluster: 5 }));

/** Return the table with another third entry. */
const third = (/** @type {keyof typeof TABLE} */ column, /** @type {any} */ value) => ({
  ...TABLE,
  [column]: TABLE[column].with(2, value),
});

test("bad sums are refused by row and rule, in the reader's words too", () => {
  speak();
  const { sxx, sxy } = TABLE;
  for (const [table, message, words] of /** @type {[any, string, string?][]} */ ([
    [
      third("n", 4.5),
      "column n, row 3: 4.5 is not allowed: n must be a whole number, at least 1",
      "Row 3: n is 4.5; it must be a whole number, at least 1.",
    ],
    [third("n", 0), "column n, row 3: 0 is not allowed"],
    [{ ...TABLE, n: TABLE.n.with(0, 0) }, "column n, row 1: 0 is not allowed"],
    [
      third("sxx", -1),
      "column sxx, row 3: -1 is not allowed: sxx must be at least 0",
      "Row 3: sxx is -1; a sum of squares is never below 0.",
    ],
    [third("syy", -0.5), "column syy, row 3: -0.5 is not allowed"],
    [
      third("sxy", 1e3),
      "column sxy, row 3: 1000 is not allowed: sxy must be no farther",
      "Row 3: sxy is 1000; it must be no farther from 0",
    ],
    [third("n", 1), "column sxx, row 3: ", "Row 3: sxx is "],
    [third("meanY", NaN), "column meanY, row 3: NaN is not a finite number"],
    [third("meanX", Infinity), "column meanX, row 3: Infinity is not a finite number"],
    [third("meanX", "7"), 'column meanX, row 3: "7" is not a finite number'],
    [
      third("cluster", TABLE.cluster[0]),
      `column cluster, row 3: ${TABLE.cluster[0]} stands in a row before`,
      `Row 3: ${TABLE.cluster[0]} stands in a row before; each cluster has one row of sums.`,
    ],
    [third("cluster", null), "column cluster, row 3: null is no name"],
    [{ ...TABLE, n: [5] }, "columns have different lengths: cluster 6, n 1"],
    [{ ...TABLE, meanX: undefined }, "the sums need a column meanX"],
    [{ ...TABLE, syy: undefined }, "the sums need a column syy"],
    [undefined, "the sums need a column cluster"],
    [
      { ...TABLE, meanX: Array(6).fill(2), sxx: Array(6).fill(0), sxy: Array(6).fill(0) },
      "x is the same in every row",
    ],
    [
      { ...TABLE, sxx: Array(6).fill(0), sxy: Array(6).fill(0) },
      'randomEffects = "correlated" is not allowed',
    ],
    [
      {
        ...TABLE,
        syy: sxy.map((/** @type {number} */ value, /** @type {number} */ c) => value ** 2 / sxx[c]),
      },
      "every cluster's y lies on its own line",
    ],
  ])) {
    assert.throws(
      () => fitSums(table),
      (error) => {
        const told = /** @type {Error} */ (error);
        assert.ok(told.message.startsWith(message), told.message);
        if (words) assert.ok(refusal(told).startsWith(words), refusal(told));
        return true;
      },
    );
  }
});

test("a table may have sums that are equal but for rounding", () => {
  const [sxx, syy] = [TABLE.sxx[2], TABLE.syy[2]];
  assert.equal(fitSums(third("sxy", Math.sqrt(sxx * syy) * (1 + 1e-12))).nCluster, 6);
  // y that is constant in a cluster, but for its last digits
  const rounded = { ...third("syy", 1e-32), sxy: TABLE.sxy.with(2, 1e-16) };
  assert.equal(fitSums(rounded).nCluster, 6);
});
