import assert from "node:assert/strict";
import test from "node:test";

import { compare } from "../../docs/engine/compare.js";
import { fit } from "../../docs/engine/fit.js";
import { createData } from "../../docs/engine/simulate.js";
import { modelData, near, reference } from "./reference.mjs";
import { there } from "./there.mjs";

const STRUCTURES = /** @type {const} */ (["correlated", "uncorrelated", "intercept"]);
const LME4 = reference("models_lme4");

const fits = (/** @type {string} */ name) =>
  STRUCTURES.map((randomEffects) => fit(modelData(name), { randomEffects }));

/** @typedef {Required<import("../../docs/engine/compare.js").Row>} Row with all that a test may have */

/** @param {import("../../docs/engine/compare.js").Row[]} rows */
const ladder = (rows) =>
  Object.fromEntries(
    rows.map(({ randomEffects, ...row }) => [randomEffects, /** @type {Row} */ (row)]),
  );

for (const name of Object.keys(LME4)) {
  test(`the ladder of ${name} is lme4's`, () => {
    const rows = compare(fits(name), 0);
    assert.deepEqual(
      rows.map(({ randomEffects }) => randomEffects),
      ["none", "intercept", "uncorrelated", "correlated"],
    );
    assert.deepEqual(
      rows.map(({ nParameters }) => nParameters),
      [3, 4, 5, 6],
    );
    const found = ladder(rows);
    for (const structure of STRUCTURES) {
      near(found[structure].remlCriterion, LME4[name][structure].reml_criterion, 2e-6, structure);
      assert.equal(found[structure].pExact, undefined);
    }
    near(found.uncorrelated.statistic, LME4[name].rlrt_slope.statistic, 1e-5);
  });
}

test("the lowest rung is the regression of all rows", () => {
  const data = modelData("sleepstudy");
  const [y, x] = [Array.from(data.y), Array.from(data.x)];
  const mean = (/** @type {number[]} */ values) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const sxx = x.length * mean(x.map((value) => (value - meanX) ** 2));
  const slope = mean(x.map((value, i) => (value - meanX) * (y[i] - meanY))) / (sxx / x.length);
  const squares = y.map((value, i) => (value - meanY - slope * (x[i] - meanX)) ** 2);
  const df = x.length - 2;
  const residualSs = x.length * mean(squares);
  const expected = Math.log(x.length * sxx) + df * (1 + Math.log((2 * Math.PI * residualSs) / df));
  near(compare(fits("sleepstudy"), 0)[0].remlCriterion, expected, 1e-8);
});

test("p are those of mixtures, and of the χ² that forgets the boundary", () => {
  const [full, , means] = fits("radon");
  const { intercept, uncorrelated, correlated } = ladder(compare(fits("radon"), 0));
  for (const { null: mixture, pMixture, pChiSquared, df } of [intercept, uncorrelated]) {
    assert.equal(mixture, "½ χ²(0) + ½ χ²(1)");
    assert.equal(df, 1);
    near(pMixture, pChiSquared / 2, 1e-15);
  }
  // R's pchisq(statistic, df, lower.tail = FALSE), as all tails here
  near(uncorrelated.pChiSquared, 0.165563944608, 1e-7);
  assert.equal(correlated.null, "χ²(1)");
  near(correlated.pChiSquared, 0.303665182886, 1e-7);
  near(correlated.pMixture, correlated.pChiSquared, 1e-15);

  const both = ladder(compare([full, means], 0)).correlated;
  near(both.statistic, uncorrelated.statistic + correlated.statistic, 1e-9);
  assert.equal(both.null, "½ χ²(1) + ½ χ²(2)");
  assert.equal(both.df, 2);
  near(both.pChiSquared, Math.exp(-both.statistic / 2), 1e-12);
  near(both.pMixture, (0.0842635075 + both.pChiSquared) / 2, 1e-7);
});

test("where nothing is gained p is 1, and exact p are RLRsim's", () => {
  const known = LME4.singular;
  const { intercept, uncorrelated, correlated } = ladder(compare(fits("singular"), 300, 4));
  assert.equal(intercept.statistic, 0);
  assert.deepEqual([intercept.pMixture, intercept.pChiSquared, intercept.pExact], [1, 1, 1]);
  near(intercept.pExact, known.rlrt_intercept_p, 1e-12);
  const { pExact, pExactSe } = uncorrelated;
  near(pExact, known.rlrt_slope.p, 4 * pExactSe);
  near(pExactSe, Math.sqrt((pExact * (1 - pExact)) / 300), 1e-12);
  // An SD is 0: there is no correlation to test.
  assert.ok(correlated.statistic > 2);
  assert.deepEqual(Object.keys(correlated), ["nParameters", "remlCriterion", "statistic"]);
});

test("a correlation that ends at ±1 is tested where both SDs are above 0", () => {
  const data = createData({ nCluster: 8, obsPerCluster: 5, seed: 11 });
  const [richer, simpler] = STRUCTURES.map((randomEffects) => fit(data, { randomEffects }));
  assert.ok(richer.isAtBoundary);
  assert.ok(!simpler.isAtBoundary);
  const { correlated } = ladder(compare([simpler, richer], 20));
  assert.equal(correlated.null, "χ²(1)");
  for (const p of [correlated.pMixture, correlated.pChiSquared, correlated.pExact]) {
    assert.ok(p > 0 && p < 1);
  }
});

for (const name of ["sleepstudy", "singular"]) {
  test(`the unit of x changes no test of ${name}`, () => {
    const { y, x, cluster } = modelData(name);
    const [found, other] = [1, 1e5].map((unit) => {
      const data = { y, x: Array.from(x, (value) => unit * value), cluster };
      return compare(
        STRUCTURES.map((randomEffects) => fit(data, { randomEffects })),
        20,
      );
    });
    found.forEach((row, k) => {
      assert.deepEqual(Object.keys(other[k]), Object.keys(row));
      for (const [what, value] of Object.entries(row)) {
        if (what === "remlCriterion") continue; // which follows the unit
        const beside = /** @type {any} */ (other[k])[what];
        if (typeof value === "number") near(beside, value, 1e-6, what);
        else assert.equal(beside, value);
      }
    });
  });
}

test("an exact p counts the observed data among those drawn, by a thousand and from a seed", () => {
  const pair = [fit(modelData("singular"))];
  const { correlated } = ladder(compare(pair, 50));
  assert.equal(correlated.df, 3);
  assert.equal(correlated.null, undefined);
  near(correlated.pChiSquared, 0.507357565103, 1e-7);
  near((correlated.pExact * 51) % 1, 0, 1e-9);
  assert.deepEqual(compare(pair, 50, 1), compare(pair, 50));
  assert.notDeepEqual(compare(pair, 50, 2), compare(pair, 50));
  const strong = fit(createData({ nCluster: 12, obsPerCluster: 10 }), {
    randomEffects: "intercept",
  });
  near(there(compare([strong])[1].pExact), 1 / 1001, 1e-12);
});

test("means alone have one step", () => {
  const { y, cluster } = modelData("sleepstudy");
  const rows = compare([fit({ y, cluster })], 0);
  assert.deepEqual(
    rows.map(({ randomEffects, nParameters }) => [randomEffects, nParameters]),
    [
      ["none", 2],
      ["intercept", 3],
    ],
  );
});

test("fits of other data are refused by what differs", () => {
  const data = createData({ nCluster: 8, obsPerCluster: 5 });
  const { y, x, cluster } = data;
  const first = fit(data);
  const asked = { randomEffects: /** @type {const} */ ("intercept") };
  for (const [what, other] of /** @type {[string, any][]} */ ([
    ["y", { ...data, y: y.map((value, i) => value + 0.01 * x[i] ** 2) }],
    ["x", { ...data, x: x.map((value) => 2 * value) }],
    ["numbers of rows", { y: y.slice(1), x: x.slice(1), cluster: cluster.slice(1) }],
    ["clusters", { ...data, cluster: cluster.map((name) => name + 1) }],
    ["fixed effects", { y, cluster }],
  ])) {
    assert.throws(() => compare([first, fit(other, asked)]), {
      name: "RangeError",
      message: `fits[0] and fits[1] cannot be compared: they differ in their ${what}`,
    });
  }
  const turned = { y: [...y].reverse(), x: [...x].reverse(), cluster: [...cluster].reverse() };
  assert.equal(compare([first, fit(turned, asked)], 0).length, 3);
  assert.throws(() => compare([first, first]), {
    name: "RangeError",
    message: "each fit needs a structure of its own; these have correlated, correlated",
  });
  assert.throws(() => compare([]), {
    name: "RangeError",
    message: "fits is empty: it must hold one fit or more",
  });
  assert.throws(() => compare([first], -1), { name: "RangeError", message: /^n = -1 is not/ });
});
