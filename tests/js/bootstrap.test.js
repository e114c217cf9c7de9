import assert from "node:assert/strict";
import test from "node:test";

import { bootstrap, bootstrapIntervals } from "../../docs/engine/bootstrap.js";
import { fit } from "../../docs/engine/fit.js";
import { RRandom } from "../../docs/engine/r_random.js";
import { chiSquared } from "../../docs/engine/redraw.js";
import { isAsKept } from "./kept.mjs";
import { allNear, modelData, near } from "./reference.mjs";

const mean = (/** @type {ArrayLike<number>} */ values) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

test("intervals are quantiles of what is known, interpolated between neighbours", () => {
  const samples = { isSingular: [], sigma: new Float64Array([4, NaN, 1, 3, 2]) };
  const { sigma } = bootstrapIntervals(samples, 0.5);
  allNear([sigma.low, sigma.high], [1.75, 3.25], 1e-15);
  const wide = bootstrapIntervals(samples).sigma;
  allNear([wide.low, wide.high], [1.075, 3.925], 1e-14);
  assert.throws(() => bootstrapIntervals(samples, 95), { name: "RangeError", message: /95/ });
});

test("squares of residuals are χ², with few degrees of freedom as with many", () => {
  assert.equal(chiSquared(new RRandom(1), 0), 0);
  assert.equal(chiSquared(new RRandom(1), 1), new RRandom(1).normal(1)[0] ** 2);
  // What is drawn and not taken is drawn again: 30 of each, as they are kept
  const kept = [2, 3, 20].map((df) => {
    const stream = new RRandom(df);
    return Array.from({ length: 30 }, () => chiSquared(stream, df).toFixed(6)).join(" ");
  });
  isAsKept("engine_chi_squared.txt", kept.join("\n"));
  for (const df of [1, 2, 3, 20, 1000]) {
    const [stream, n] = [new RRandom(df), 4000];
    const drawn = Array.from({ length: n }, () => chiSquared(stream, df));
    const variance = mean(drawn.map((value) => (value - df) ** 2));
    near(mean(drawn), df, 4 * Math.sqrt((2 * df) / n), `mean of ${df}`);
    // The fourth moment about the mean is 12 df (df + 4)
    near(variance, 2 * df, 4 * Math.sqrt((8 * df * (df + 6)) / n), `variance of ${df}`);
  }
});

for (const [randomEffects, names] of /** @type {const} */ ([
  ["correlated", ["intercept", "x", "sdIntercept", "sdX", "correlation", "sigma"]],
  ["uncorrelated", ["intercept", "x", "sdIntercept", "sdX", "sigma"]],
  ["intercept", ["intercept", "x", "sdIntercept", "sigma"]],
])) {
  test(`sleepstudy's refits with ${randomEffects} effects lie about the fit`, () => {
    const fitted = fit(modelData("sleepstudy"), { randomEffects });
    const { isSingular, ...found } = bootstrap(fitted, 400, 3);
    assert.equal(isSingular.length, 400);
    assert.deepEqual(Object.keys(found), names);
    const [[v00, v01], [, v11]] = fitted.randomEffectsCov;
    const truth = {
      intercept: fitted.fixedEffects[0],
      x: fitted.fixedEffects[1],
      sdIntercept: Math.sqrt(v00),
      sdX: Math.sqrt(v11),
      correlation: v01 / Math.sqrt(v00 * v11),
      sigma: fitted.sigma,
    };
    for (const name of names) {
      /** @type {number[]} */
      const values = found[name];
      const middle = mean(values);
      const sd = Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
      // The error of drawing, and SDs that are estimated a little too small
      near(middle, truth[name], (5 * sd) / Math.sqrt(400) + 0.15 * sd, name);
      if (name === "intercept") near(sd / fitted.standardErrors[0], 1, 0.2);
      if (name === "x") near(sd / fitted.standardErrors[1], 1, 0.2);
    }
    // σ² has 180 - 2 · 18 degrees of freedom within clusters, or nearly as many as rows.
    const df = randomEffects === "intercept" ? 161 : 144;
    const sigma = /** @type {number[]} */ (found.sigma);
    near(Math.sqrt(mean(sigma.map((s) => (s - mean(sigma)) ** 2))) / fitted.sigma, 1 / Math.sqrt(2 * df), 0.2 / Math.sqrt(2 * df)); // prettier-ignore
  });
}

test("where an SD is 0 there is no correlation, and the refit is singular", () => {
  const { isSingular, correlation, sdIntercept, sdX } = bootstrap(fit(modelData("singular")), 200);
  assert.ok(isSingular.some(Boolean) && !isSingular.every(Boolean));
  isSingular.forEach((singular, i) => {
    const isFlat = sdIntercept[i] * sdX[i] === 0;
    assert.equal(Number.isNaN(correlation[i]), isFlat);
    const isAtWall = isFlat || Math.abs(correlation[i]) > 1 - 1e-6;
    assert.ok(singular || !isAtWall);
  });
  assert.ok(correlation.some(Number.isNaN));
});

test("a seed draws the same again, a thousand times without being asked", () => {
  const { y, cluster } = modelData("sleepstudy");
  const means = fit({ y, cluster });
  const found = bootstrap(means);
  assert.equal(found.sigma.length, 1000);
  assert.deepEqual(Object.keys(found), ["isSingular", "intercept", "sdIntercept", "sigma"]);
  assert.ok(found.intercept.every(Number.isFinite));
  assert.deepEqual(bootstrap(means, 3, 1).sigma, found.sigma.slice(0, 3));
  assert.notDeepEqual(bootstrap(means, 3, 2).sigma, found.sigma.slice(0, 3));
  for (const n of [0, 1.5, "3"]) {
    assert.throws(() => bootstrap(means, /** @type {any} */ (n)), {
      name: "RangeError",
      message: `n = ${JSON.stringify(n)} is not allowed: it must be a whole number from 1 to 10000000`,
    });
  }
});
