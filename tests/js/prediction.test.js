import assert from "node:assert/strict";
import test from "node:test";

import { intervals } from "../../docs/engine/conditional.js";
import { fit } from "../../docs/engine/fit.js";
import { lineIntervals, predictNewCluster } from "../../docs/engine/prediction.js";
import { createData } from "../../docs/engine/simulate.js";
import { allNear, near } from "./reference.mjs";

const Z = 1.959963984540054;
const AT = [-2, 0, 1.5];
const DATA = createData({ nCluster: 9, obsPerCluster: 4, sigma: 2 });
const STRUCTURES = /** @type {const} */ (["correlated", "uncorrelated", "intercept"]);

/** @param {import("../../docs/engine/fit.js").MixedFit} fitted */
function withoutFirst(fitted) {
  const { clusters } = fitted.standard;
  const rest = Object.fromEntries(
    /** @type {const} */ (["n", "meanX", "spreadX", "intercept", "slope"]).map((name) => [
      name,
      clusters[name].slice(1),
    ]),
  );
  const standard = { ...fitted.standard, clusters: { ...clusters, ...rest } };
  return /** @type {typeof fitted} */ ({ ...fitted, standard });
}

for (const randomEffects of STRUCTURES) {
  test(`with ${randomEffects} effects a cluster that is seen anew has the line it had`, () => {
    const fitted = fit(DATA, { randomEffects });
    const { cluster, ...known } = lineIntervals(fitted, AT);
    assert.deepEqual(cluster.slice(0, 4), [1, 1, 1, 2]);
    assert.equal(cluster.length, 27);
    const rows = [...DATA.y.keys()].filter((i) => DATA.cluster[i] === 1);
    const seen = { y: rows.map((i) => DATA.y[i]), x: rows.map((i) => DATA.x[i]) };
    const found = predictNewCluster(withoutFirst(fitted), AT, seen);
    assert.deepEqual(found.x, AT);
    for (const [name, values] of Object.entries(found)) {
      allNear(values, /** @type {any} */ (known)[name].slice(0, 3), 1e-9, name);
    }
  });

  test(`with ${randomEffects} effects a new cluster varies as clusters do, and β with it`, () => {
    const fitted = fit(DATA, { randomEffects });
    const found = predictNewCluster(fitted, [0, 2]);
    const [b0, b1] = fitted.fixedEffects;
    allNear(found.line, [b0, b0 + 2 * b1], 1e-12);
    const variance = fitted.randomEffectsCov[0][0] + fitted.standardErrors[0] ** 2;
    near(found.lineSd[0] ** 2, variance, 1e-12);
    assert.deepEqual(predictNewCluster(fitted, [0, 2], { y: [], x: [] }), found);
  });
}

test("an observation varies by σ about its line, and intervals have their level", () => {
  const fitted = fit(DATA);
  const lines = lineIntervals(fitted, AT);
  const half = lineIntervals(fitted, AT, 0.5);
  lines.line.forEach((line, i) => {
    near(lines.observationSd[i] ** 2, lines.lineSd[i] ** 2 + fitted.sigma ** 2, 1e-12);
    for (const [z, { lineLow, lineHigh, observationLow, observationHigh }] of
      /** @type {[number, typeof lines][]} */ ([[Z, lines], [0.674489750196082, half]])) {
      near(lineLow[i], line - z * lines.lineSd[i], 1e-8);
      near(lineHigh[i], line + z * lines.lineSd[i], 1e-8);
      near(observationLow[i], line - z * lines.observationSd[i], 1e-8);
      near(observationHigh[i], line + z * lines.observationSd[i], 1e-8);
    }
  }); // prettier-ignore
  const own = intervals(fitted);
  const atZero = lineIntervals(fitted, [0]);
  allNear(atZero.lineLow, own.interceptLow, 1e-9);
  allNear(atZero.lineHigh, own.interceptHigh, 1e-9);
});

test("means need no x", () => {
  const { y, cluster } = DATA;
  const means = fit({ y, cluster });
  const lines = lineIntervals(means);
  assert.deepEqual([lines.x, lines.line.length], [undefined, 9]);
  const rows = [...y.keys()].filter((i) => cluster[i] === 1);
  const found = predictNewCluster(withoutFirst(means), undefined, { y: rows.map((i) => y[i]) });
  near(found.line[0], lines.line[0], 1e-10);
  near(found.observationHigh[0], lines.observationHigh[0], 1e-10);
  const withX = { y: rows.map((i) => y[i]), x: rows.map((i) => DATA.x[i]) };
  assert.deepEqual(predictNewCluster(withoutFirst(means), undefined, withX), found);
});

test("what is not allowed is named", () => {
  const fitted = fit(DATA);
  const means = fit({ y: DATA.y, cluster: DATA.cluster });
  for (const [call, message] of /** @type {[() => unknown, string][]} */ ([
    [() => lineIntervals(fitted), "at must be given: the x at which lines are wanted"],
    [() => lineIntervals(fitted, [1, NaN]), "at must hold finite numbers; it holds 1,NaN"],
    [() => lineIntervals(means, [1]), "at is not allowed: the model has no predictor"],
    [() => predictNewCluster(fitted, AT, { y: [1] }), 'seen must have exactly one column "x"'],
    [
      () => predictNewCluster(fitted, AT, { y: [Infinity], x: [1] }),
      "y must hold finite numbers; it holds Infinity",
    ],
    [
      () => predictNewCluster(fitted, AT, { y: [1], x: [NaN] }),
      "x must hold finite numbers; it holds NaN",
    ],
  ])) {
    assert.throws(call, { name: "RangeError", message });
  }
});
