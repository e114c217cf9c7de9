import assert from "node:assert/strict";
import test from "node:test";

import { correlation } from "../../docs/engine/correlation.js";
import { fit } from "../../docs/engine/fit.js";
import { rmse } from "../../docs/engine/measures.js";
import { newton } from "../../docs/engine/newton.js";
import { allowed, checkParameters, nRows, PARAMETER_FIELDS } from "../../docs/engine/parameters.js";
import { POOLINGS, pool } from "../../docs/engine/pooling.js";
import { normalQuantile } from "../../docs/engine/quantile.js";
import { sampleAgain } from "../../docs/engine/repeat.js";
import { scratch } from "../../docs/engine/scratch.js";
import { createData } from "../../docs/engine/simulate.js";
import { near } from "./reference.mjs";

const SETTING = checkParameters({ nCluster: 15, obsPerCluster: 5, seed: 40 });

test("a further sample has the next seed, and the errors of both coefficients together", () => {
  const data = createData({ ...SETTING, seed: 43 });
  const fitted = fit(data, { randomEffects: "uncorrelated" });
  const pooled = pool(fitted, data.truth);
  const found = sampleAgain(SETTING, 3, { randomEffects: "uncorrelated" }) ?? assert.fail();
  for (const name of POOLINGS) {
    const { intercept, x } = rmse(pooled, pooled[name]);
    assert.equal(found[name], Math.hypot(intercept, x));
  }
  const [[v00], [, v11]] = fitted.randomEffectsCov;
  assert.deepEqual([found.sdInt, found.sdSlope], [Math.sqrt(v00), Math.sqrt(v11)]);
  assert.equal(found.cor, correlation(fitted.randomEffectsCov));
  assert.equal(found.isSingular, fitted.isSingular);
  const lifted = sampleAgain(SETTING, 3, { prior: "boundary-avoiding" }) ?? assert.fail();
  const [[v]] = fit(data, { prior: "boundary-avoiding" }).randomEffectsCov;
  assert.equal(lifted.sdInt, Math.sqrt(v));
});

test("after the last seed comes the first, and a sample without a model is null", () => {
  const last = 2 ** 31 - 1;
  const seeds = [[last - 1, 1, last], [last, 1, -last + 1], [last, 5, -last + 5]]; // prettier-ignore
  for (const [seed, number, next] of seeds) {
    const again = sampleAgain({ ...SETTING, seed }, number);
    assert.deepEqual(again, sampleAgain({ ...SETTING, seed: next - 1 }, 1));
    assert.ok(again);
  }
  assert.equal(sampleAgain({ ...SETTING, sigma: 0 }, 1), null);
});

test("the ten parameters, their defaults, and what they may be", () => {
  const said = Object.entries(PARAMETER_FIELDS).map(([name, field]) => [
    name,
    field.default,
    allowed(/** @type {any} */ (name)),
  ]);
  assert.deepEqual(said, [
    ["obsPerCluster", 10, "a whole number at least 1"],
    ["nCluster", 100, "a whole number at least 1"],
    ["intercept", 1, "a number"],
    ["beta", 0.5, "a number"],
    ["sigma", 1, "a number at least 0"],
    ["sdInt", 0.5, "a number at least 0"],
    ["sdSlope", 0.25, "a number at least 0"],
    ["cor", 0, "a number at least -1 and at most 1"],
    ["balanced", 1, "a number greater than 0 and at most 1"],
    ["seed", 888, "a whole number at least -2147483647 and at most 2147483647"],
  ]);
});

test("the ends of a range are allowed", () => {
  const ends = { cor: -1, sigma: 1e100, sdInt: 0, sdSlope: 1e100, balanced: 1, seed: 2 ** 31 - 1 };
  assert.deepEqual(checkParameters(ends), { ...checkParameters(), ...ends });
  assert.ok(Object.isFrozen(checkParameters(ends)));
  assert.equal(checkParameters({ cor: 1, seed: -(2 ** 31) + 1 }).cor, 1);
  assert.equal(nRows(checkParameters({ nCluster: 2, obsPerCluster: 3 })), 6);
  assert.equal(nRows(checkParameters({ nCluster: 2 ** 31 - 1, obsPerCluster: 1 })), 2 ** 31 - 1);
});

test("refused parameters carry a key and its values", () => {
  const tooMany = { nCluster: 2 ** 30, obsPerCluster: 2 };
  for (const [parameters, message, cause] of /** @type {[object, string, object][]} */ ([
    [
      { sdSlope: 2e100 },
      "sdSlope = 2e+100 is not allowed: it must be at most 1e+100",
      { key: "engine-too-large", values: { parameter: "sdSlope" } },
    ],
    [
      { sigma: 2e100 },
      "sigma = 2e+100 is not allowed: it must be at most 1e+100",
      { key: "engine-too-large", values: { parameter: "sigma" } },
    ],
    [
      tooMany,
      "obsPerCluster = 2, nCluster = 1073741824 make more than the 2147483647 rows that are allowed",
      { key: "engine-too-many-rows", values: { most: 2147483647 } },
    ],
    [
      { nCluster: 1, obsPerCluster: 5, balanced: 0.9 },
      "obsPerCluster = 5, nCluster = 1, balanced = 0.9 leave 4 rows; at least 6 are needed, one for " +
        "each parameter of the model",
      { key: "engine-too-few-rows", values: { rows: 4, least: 6 } },
    ],
    [
      { seed: [1] },
      "seed = [1] is not allowed: it must be a whole number at least -2147483647 and at most 2147483647",
      { key: "engine-not-allowed", values: { parameter: "seed", value: "[1]" } },
    ],
  ])) {
    assert.throws(
      () => checkParameters(parameters),
      (/** @type {any} */ error) => {
        assert.deepEqual([error.name, error.message, error.cause], ["RangeError", message, cause]);
        return true;
      },
    );
  }
  const names = Object.keys(PARAMETER_FIELDS).join(", ");
  assert.throws(() => checkParameters(/** @type {any} */ ({ sd: 1 })), {
    message: `sd is not a parameter: the parameters are ${names}`,
  });
});

test("quantiles in the centre, the tail and the far tail are those of qnorm", () => {
  // print(qnorm(c(0.6, 0.925, 0.05, 1e-5, 1e-12, 1e-100, 1e-300)), digits = 17)
  const known = [
    [0.6, 0.25334710313579978],
    [0.925, 1.439531470938456],
    [0.05, -1.6448536269514726],
    [1e-5, -4.2648907939228256],
    [1e-12, -7.0344838253011321],
    [1e-100, -21.273453560965319],
    [1e-300, -37.0470962993612],
  ];
  for (const [p, z] of known) near(normalQuantile(p) / z, 1, 1e-14, String(p));
});

test("Newton's steps stay within reach, and end where the gain is foretold", () => {
  /** @type {number[]} */
  const steps = [];
  const look = (/** @type {number} */ at) => ({
    value: (at - 10) ** 4 / 1e3,
    gradient: [(4 * (at - 10) ** 3) / 1e3],
    hessian: [[(12 * (at - 10) ** 2) / 1e3]],
    move: (/** @type {number[]} */ [step]) => {
      steps.push(step);
      return at + step;
    },
  });
  const found = newton(look, 0);
  assert.ok(found.isMinimum);
  near(found.value, 0, 1e-7);
  near(found.point, 10, 0.1);
  assert.ok(Math.max(...steps) <= 1 && Math.max(...steps) > 0.8, String(steps));
  assert.ok(steps.length < 45, String(steps.length));
});

test("Newton leaves a function without a bottom after its evaluations, where it got to", () => {
  let looked = 0;
  const found = newton((/** @type {number} */ at) => {
    looked += 1;
    return { value: -at, gradient: [-1], hessian: [[0.5]], move: ([step]) => at + step };
  }, 0);
  assert.equal(looked, 201);
  near(found.value, -found.point, 1e-9);
  assert.ok(found.point > 100 && found.point <= 200);
});

test("one Newton step is enough for a paraboloid, in any number of dimensions", () => {
  const hessian = [[4, 1, 0.5], [1, 3, -1], [0.5, -1, 2]]; // prettier-ignore
  const gradient = (/** @type {number[]} */ at) =>
    hessian.map((row) => row.reduce((sum, h, k) => sum + h * at[k], 0));
  const found = newton(
    (/** @type {number[]} */ at) => ({
      value: 7 + at.reduce((sum, value, k) => sum + value * gradient(at)[k], 0) / 2,
      gradient: gradient(at),
      hessian,
      move: (step) => at.map((value, k) => value + step[k]),
    }),
    [0.3, -0.2, 0.4],
  );
  found.point.forEach((value) => near(value, 0, 1e-15));
  near(found.value, 7, 1e-14);
  assert.ok(found.isMinimum);
});

test("scratch columns are one for each name, and grow", () => {
  const first = scratch("again", 3);
  first.fill(7);
  assert.equal(scratch("again", 2).buffer, first.buffer);
  assert.equal(scratch("again", 2).length, 2);
  assert.notEqual(scratch("another", 3).buffer, first.buffer);
  assert.equal(scratch("again", 5).length, 5);
});
