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

test("units do not matter, and means need no slope", () => {
  const { y, x, cluster } = createData({ nCluster: 9, obsPerCluster: 5 });
  const found = profileIntervals(fit({ y, x, cluster }));
  const other = profileIntervals(
    fit({ y: y.map((value) => 100 * value), x: x.map((value) => value / 5), cluster }),
  );
  for (const [name, unit] of /** @type {[string, number][]} */ ([
    ["sdIntercept", 100],
    ["sdX", 500],
    ["x", 500],
    ["correlation", 1],
  ])) {
    near(other[name].low, unit * found[name].low, 1e-4 * unit, name);
    near(other[name].high, unit * found[name].high, 1e-4 * unit, name);
  }
  const means = profileIntervals(fit({ y, cluster }), 0.5);
  assert.deepEqual(Object.keys(means), ["intercept", "sdIntercept", "sigma"]);
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
