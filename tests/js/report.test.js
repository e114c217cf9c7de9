import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { pool } from "../../docs/engine/pooling.js";
import { lme4Summary, rFormat, summaryNote } from "../../docs/engine/report.js";
import { createData } from "../../docs/engine/simulate.js";
import { modelData, reference, text } from "./reference.mjs";

const NAMES = { y: "y", x: "x", cluster: "cluster" };

/**
 * Return (y - fitted) / σ of every row.
 *
 * @param {import("../../docs/engine/model_frame.js").Columns} data
 * @param {import("../../docs/engine/fit.js").MixedFit} fitted
 */
function residuals({ y, x, cluster }, fitted) {
  const { partialPooling, cluster: labels } = pool(fitted);
  const place = new Map(labels.map((label, c) => [label, c]));
  return Float64Array.from(y, (value, i) => {
    const c = place.get(cluster[i]) ?? assert.fail();
    const line = partialPooling.intercept[c] + partialPooling.x[c] * (x?.[i] ?? 0);
    return (value - line) / fitted.sigma;
  });
}

/** @param {import("../../docs/engine/model_frame.js").Columns} data @param {Parameters<typeof fit>[1]} [options] */
const summary = (data, options, names = NAMES) => {
  const fitted = fit(data, options);
  return lme4Summary(fitted, residuals(data, fitted), names);
};

for (const [name, randomEffects] of /** @type {const} */ ([
  ["summary", "correlated"],
  ["uncorrelated", "uncorrelated"],
  ["intercept", "intercept"],
  ["means", "intercept"],
])) {
  test(`the baseline (${name}) is printed as lme4 prints it`, () => {
    const { y, x, cluster } = createData();
    const data = name === "means" ? { y, cluster } : { y, x, cluster };
    // The class of the object and the name of the data are R's own.
    const printed = text(`../reference/baseline_${name}.txt`).replace(" ['lmerMod']", "");
    const expected = printed.split("\n").filter((line) => !line.includes("Data:"));
    assert.deepEqual(
      summary(data, { randomEffects }).split("\n"),
      expected.map((line) => line.trimEnd()),
    );
  });
}

test("names of any length are aligned", () => {
  const data = modelData("sleepstudy");
  const names = { y: "Reaction", x: "Days", cluster: "Subject" };
  const lines = summary(data, {}, names).split("\n");
  assert.equal(lines[1], "Formula: Reaction ~ Days + (Days | Subject)");
  assert.ok(lines.includes("Number of obs: 180, groups:  Subject, 18"));
  const fixed = lines.slice(lines.indexOf("Fixed effects:") + 1).filter(Boolean);
  assert.equal(new Set(fixed.map((line) => line.length)).size, 1);
});

test("no variance is printed as 0, and its correlation as NaN", () => {
  const data = createData({ nCluster: 20, obsPerCluster: 4, sdInt: 0, sdSlope: 0, seed: 23 });
  const printed = summary(data, {});
  assert.match(printed, /^ cluster {2}\(Intercept\) +0\.0+ +0\.0+$/m);
  assert.match(printed, /^ +x +0\.0+ +0\.0+ +NaN$/m);
});

test("numbers are printed together as R prints them", () => {
  for (const { values, printed } of reference("r_format")) {
    assert.deepEqual(rFormat(values), printed);
  }
  for (const [values, printed] of /** @type {[number[], string[]][]} */ ([
    [
      [123456.789, 0.001234],
      ["1.235e+05", "1.234e-03"],
    ],
    [
      [0, 1e-5],
      ["0e+00", "1e-05"],
    ],
    [
      [1e150, 2.5],
      ["1.0e+150", "2.5e+00"],
    ],
    [
      [1e5, 123456],
      ["100000", "123456"],
    ],
    [[0], ["0"]],
    [[20000], ["20000"]],
    [[1200000], ["1200000"]],
  ])) {
    assert.deepEqual(rFormat(values), printed);
  }
});

test("quartiles far below the largest residual are zapped as in R, and interpolated", () => {
  const fitted = fit(createData());
  const line = (/** @type {number[]} */ ...values) => {
    const lines = lme4Summary(fitted, Float64Array.from(values), NAMES).split("\n");
    return lines[lines.indexOf("Scaled residuals:") + 2];
  };
  assert.equal(line(4, 1, 3, 2), "1.00 1.75   2.50 3.25 4.00");
  assert.equal(line(-100, 0.00001, 0.00002, 0.001, 100), "-1e+02  0e+00  0e+00  1e-03  1e+02");
  assert.equal(line(0, 0, 0, 0), "  0  0      0  0   0");
});

test("a note names the boundary by its structure, or the unit", () => {
  const note = (
    /** @type {boolean} */ isAtBoundary,
    /** @type {boolean} */ isSingular,
    /** @type {string} */ randomEffects,
  ) => summaryNote(/** @type {any} */ ({ isAtBoundary, isSingular, randomEffects, prior: null }));
  assert.equal(note(true, true, "correlated"), "report-singular-correlated");
  assert.equal(note(true, false, "intercept"), "report-singular-intercept");
  assert.equal(note(false, true, "correlated"), "report-unit");
  assert.equal(note(false, false, "correlated"), null);
  const lifted = /** @type {any} */ ({ prior: "boundary-avoiding" });
  assert.equal(summaryNote(lifted), "report-penalized");
});
