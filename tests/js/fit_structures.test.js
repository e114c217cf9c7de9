/** Structures fitted from a fit alone, against those fitted to the rows. */

import assert from "node:assert/strict";
import test from "node:test";

import { compare } from "../../docs/engine/compare.js";
import { fit } from "../../docs/engine/fit.js";
import { fitStructures } from "../../docs/engine/fit_structures.js";
import { createData } from "../../docs/engine/simulate.js";
import { modelData, near, reference } from "./reference.mjs";

const STRUCTURES = /** @type {const} */ (["correlated", "uncorrelated", "intercept"]);
const names = (/** @type {import("../../docs/engine/fit.js").MixedFit[]} */ fits) =>
  fits.map(({ randomEffects }) => randomEffects);

for (const name of Object.keys(reference("models_lme4"))) {
  test(`the structures of ${name} are those of its rows, whichever they come from`, () => {
    const data = modelData(name);
    const rows = compare(
      STRUCTURES.map((randomEffects) => fit(data, { randomEffects })),
      20,
    );
    for (const randomEffects of STRUCTURES) {
      const found = fitStructures(fit(data, { randomEffects }));
      assert.deepEqual(names(found), [...STRUCTURES]);
      compare(found, 20).forEach((row, i) => {
        near(row.remlCriterion, rows[i].remlCriterion, 1e-8);
        assert.equal(row.pExact, rows[i].pExact);
      });
    }
  });
}

test("a prior is left out", () => {
  const data = modelData("singular");
  const found = fitStructures(fit(data, { prior: "boundary-avoiding" }));
  assert.ok(found.every(({ prior }) => prior === null));
  near(found[0].remlCriterion, fit(data).remlCriterion, 1e-8);
});

test("units and names stay the reader's", () => {
  const data = createData({ nCluster: 9, obsPerCluster: 6, seed: 5 });
  const far = {
    y: data.y.map((value) => 1e6 + 250 * value),
    x: data.x.map((value) => 40 + 3 * value),
    cluster: Array.from(data.cluster, (name) => `c${name}`),
  };
  const [, uncorrelated] = fitStructures(fit(far));
  const expected = fit(far, { randomEffects: "uncorrelated" });
  assert.deepEqual(uncorrelated.conditionalModes.cluster, expected.conditionalModes.cluster);
  near(uncorrelated.sigma, expected.sigma, 1e-6);
  uncorrelated.theta.forEach((value, i) => near(value, expected.theta[i], 1e-6));
});

test("only structures that the rows can have", () => {
  const data = createData({ nCluster: 8, obsPerCluster: 4, seed: 2 });
  const { y, cluster } = data;
  assert.deepEqual(names(fitStructures(fit({ y, cluster }))), ["intercept"]);
  const asked = { randomEffects: /** @type {const} */ ("intercept") };
  const between = { y, x: cluster.map((name) => name % 3), cluster };
  assert.deepEqual(names(fitStructures(fit(between, asked))), ["intercept"]);
  const five = { y: [1, 2.5, 2, 4, 3.5], x: [0, 1, 0, 1, 2], cluster: [1, 1, 2, 2, 2] };
  assert.deepEqual(names(fitStructures(fit(five, asked))), ["uncorrelated", "intercept"]);
  // Own lines without noise: what is left of y about them is rounding, of numbers as large as these.
  const exact = { x: [0, 1, 2, 0, 1, 2, 0, 1, 2], cluster: [1, 1, 1, 2, 2, 2, 3, 3, 3] };
  const lines = exact.x.map((x, i) => 1e9 + 0.1 * exact.cluster[i] + 0.3 * x * exact.cluster[i]);
  assert.throws(() => fit({ ...exact, y: lines }), /no noise to estimate/);
  assert.deepEqual(names(fitStructures(fit({ ...exact, y: lines }, asked))), ["intercept"]);
});
