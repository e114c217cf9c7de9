import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { sampleAgain } from "../../docs/engine/repeat.js";
import {
  createModel,
  dialCurve,
  errorAlongDial,
  figureOf,
  multiplier,
} from "../../docs/javascripts/lab/model.js";
import { defaultState } from "../../docs/javascripts/lab/state.js";

const close = (found, expected, tolerance) =>
  assert.ok(Math.abs(found - expected) <= tolerance, `${found} is not ${expected}`);

test("the dial goes from every cluster's own line through REML to one line for all", () => {
  const result = createModel()(defaultState());
  assert.deepEqual([multiplier(0), multiplier(0.5), multiplier(1)], [Infinity, 1, 0]);
  const [no, reml, complete] = [0, 0.5, 1].map(
    (dial) => figureOf(result, { dial, size: "equal" }).clusters,
  );
  no.cluster.forEach((_, c) => {
    close(no.partial_pooling.x[c], no.no_pooling.x[c], 1e-9);
    close(reml.partial_pooling.x[c], result.pooled.partialPooling.x[c], 1e-12);
    close(complete.partial_pooling.x[c], result.pooled.completePooling.x[c], 1e-9);
  });
  const { points, best, reml: chosen } = dialCurve(errorAlongDial(result));
  assert.ok(points.every(({ both }) => both >= best.both));
  assert.deepEqual(
    points.map(({ dial }) => dial),
    Array.from({ length: 41 }, (_, i) => i / 40),
  );
  close(points[0].intercept, result.measured.rmse.noPooling.intercept, 1e-12);
  close(points.at(-1).x, result.measured.rmse.completePooling.x, 1e-9);
  close(chosen.x, result.measured.rmse.partialPooling.x, 1e-12);
  close(chosen.both, Math.hypot(chosen.intercept, chosen.x), 1e-12);
});

test("the best place on the dial is found between its steps, and at its ends", () => {
  for (const least of [0.4321, 0, 1]) {
    const at = (dial) => ({ dial, intercept: 0, x: 0, both: 1 + (dial - least) ** 2 });
    close(dialCurve(at).best.dial, least, 1e-3);
  }
});

test("the sample stays while a parameter changes, the result while none does", () => {
  const model = createModel();
  const { parameters, randomEffects } = defaultState();
  const of = (changes, structure = randomEffects) =>
    model({ parameters: { ...parameters, ...changes }, randomEffects: structure });
  const before = of({});
  assert.equal(of({}), before);
  const after = of({ sigma: 2 });
  assert.deepEqual(after.data.x, before.data.x);
  assert.deepEqual(after.data.truth, before.data.truth);
  assert.notDeepEqual(after.data.y, before.data.y);
  const without = of({ sigma: 2, balanced: 0.5 });
  assert.equal(without.data.x.length, 500);
  assert.deepEqual(without.fitted, fit(without.data));
  const parallel = of({}, "intercept");
  assert.deepEqual(parallel.data, before.data);
  assert.deepEqual(parallel.fitted, fit(before.data, { randomEffects: "intercept" }));
});

test("a further sample has the next seed, and none where no model fits", () => {
  const { parameters } = defaultState();
  for (const randomEffects of ["correlated", "uncorrelated", "intercept"]) {
    const { measured } = createModel()({ parameters: { ...parameters, seed: 889 }, randomEffects });
    const { intercept, x } = measured.rmse.partialPooling;
    const { partialPooling } = sampleAgain(parameters, 1, randomEffects);
    close(partialPooling, Math.hypot(intercept, x), 1e-12);
  }
  assert.equal(sampleAgain({ ...parameters, obsPerCluster: 1 }, 1), null);
  // beyond the last seed it goes on with the first
  const last = { ...parameters, seed: 2 ** 31 - 1 };
  assert.deepEqual(sampleAgain(last, 1), sampleAgain({ ...last, seed: -(2 ** 31) + 1 }, 1));
});
