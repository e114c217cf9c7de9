import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { profileIntervals } from "../../docs/engine/profile.js";
import { createData } from "../../docs/engine/simulate.js";
import { camel, modelData, near, reference } from "./reference.mjs";

const LME4 = reference("profile_lme4");

for (const randomEffects of /** @type {const} */ (["correlated", "uncorrelated", "intercept"])) {
  test(`sleepstudy's profiles with ${randomEffects} effects are lme4's`, () => {
    const found = profileIntervals(fit(modelData("sleepstudy"), { randomEffects }));
    const known = camel(LME4[randomEffects]);
    assert.deepEqual(Object.keys(found).sort(), Object.keys(known).sort());
    for (const [name, [low, high]] of Object.entries(known)) {
      const tolerance = 1e-4 * (high - low); // lme4 interpolates its profiles with splines
      near(found[name].low, low, tolerance, name);
      near(found[name].high, high, tolerance, name);
    }
  });
}

test("what the data do not bound ends at the edge", () => {
  const found = profileIntervals(fit(modelData("singular")));
  assert.equal(found.sdIntercept.low, 0);
  assert.equal(found.sdX.low, 0);
  near(found.correlation.low, -1, 1e-12);
  near(found.correlation.high, 1, 1e-12);
  for (const { low, high } of Object.values(found)) assert.ok(low < high);
});

test("units do not matter, nor which way x goes", () => {
  const { y, x, cluster } = createData({ nCluster: 9, obsPerCluster: 5 });
  const [unitY, unitX] = [0.01, -5];
  const other = {
    y: Array.from(y, (value) => unitY * value),
    x: Array.from(x, (value) => unitX * value),
    cluster,
  };
  for (const randomEffects of /** @type {const} */ (["correlated", "uncorrelated", "intercept"])) {
    const found = profileIntervals(fit({ y, x, cluster }, { randomEffects }));
    const again = profileIntervals(fit(other, { randomEffects }));
    for (const [name, unit] of Object.entries({
      intercept: unitY,
      x: unitY / unitX,
      sdIntercept: unitY,
      sdX: unitY / Math.abs(unitX),
      correlation: Math.sign(unitX),
      sigma: unitY,
    })) {
      if (!(name in found)) continue;
      const ends = [unit * found[name].low, unit * found[name].high].sort((one, two) => one - two);
      near(again[name].low, ends[0], 1e-4 * Math.abs(unit), name);
      near(again[name].high, ends[1], 1e-4 * Math.abs(unit), name);
    }
  }
});

test("means have no slope", () => {
  const { y, cluster } = createData({ nCluster: 9, obsPerCluster: 5 });
  const means = profileIntervals(fit({ y, cluster }), 0.5);
  assert.deepEqual(Object.keys(means), ["intercept", "sdIntercept", "sigma"]);
  const wider = profileIntervals(fit({ y, cluster }));
  for (const [name, { low, high }] of Object.entries(means)) {
    assert.ok(wider[name].low < low && low < high && high < wider[name].high, name);
  }
});

test("a level is a probability, and x = 0 is to be near", () => {
  const { y, x, cluster } = modelData("unbalanced");
  assert.throws(() => profileIntervals(fit({ y, x, cluster }), 95), {
    name: "RangeError",
    message: /level = 95 is not allowed/,
  });
  const far = { y, x: x.map((/** @type {number} */ value) => value + 500), cluster };
  assert.throws(() => profileIntervals(fit(far)), {
    name: "RangeError",
    message: /^there are too few digits for a profile: x = 0 lies \d+ SDs from the data/,
  });
  assert.ok(profileIntervals(fit(far, { randomEffects: "intercept" })).x.low > 0);
});
