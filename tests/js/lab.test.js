import assert from "node:assert/strict";
import test from "node:test";

import { departedData } from "../../docs/engine/departures.js";
import { fit } from "../../docs/engine/fit.js";
import { createPoolingDial } from "../../docs/engine/pooling_dial.js";
import { sampleAgain } from "../../docs/engine/repeat.js";
import { studentSeed } from "../../docs/engine/student_seed.js";
import {
  createModel,
  dialCurve,
  errorAlongDial,
  figureOf,
  multiplier,
} from "../../docs/javascripts/lab/model.js";
import { checkSize, defaultState } from "../../docs/javascripts/lab/state.js";
import { near as close } from "./reference.mjs";
import { there } from "./there.mjs";

const mean = (/** @type {ArrayLike<number>} */ values) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

test("whatever was drawn before, a setting has the data of a model that is new", () => {
  /** Another value of each parameter. @type {import("../../docs/engine/parameters.js").Parameters} */
  const others = {
    ...{ nCluster: 30, obsPerCluster: 7, balanced: 0.8, intercept: 2, beta: 1, sigma: 0.5 },
    ...{ sdInt: 1, sdSlope: 1, cor: 0.3, seed: 5 },
  };
  const { parameters, ...rest } = defaultState();
  assert.deepEqual(Object.keys(others).sort(), Object.keys(parameters).sort());
  for (const [name, value] of Object.entries(others)) {
    const used = createModel();
    used({ parameters, ...rest });
    const setting = { parameters: { ...parameters, [name]: value }, ...rest };
    assert.deepEqual(used(setting).data, createModel()(setting).data, name);
  }
});

test("the dial goes from every cluster's own line through REML to one line for all", () => {
  const result = createModel()(defaultState());
  assert.deepEqual([multiplier(0), multiplier(0.5), multiplier(1)], [Infinity, 1, 0]);
  const [no, reml, complete] = [0, 0.5, 1].map(
    (dial) => figureOf(result, { dial, size: "equal" }).clusters,
  );
  no.cluster.forEach((_, c) => {
    close(Number(no.partial_pooling.x[c]), Number(no.no_pooling.x[c]), 1e-9);
    close(Number(reml.partial_pooling.x[c]), result.pooled.partialPooling.x[c], 1e-12);
    close(Number(complete.partial_pooling.x[c]), result.pooled.completePooling.x[c], 1e-9);
  });
  // also where no multiple of the covariance leads to the clusters' own lines
  const parameters = { ...defaultState().parameters, obsPerCluster: 3, seed: 10, sdSlope: 0 };
  const singular = createModel()({ ...defaultState(), parameters });
  assert.ok(singular.fitted.isSingular);
  const { clusters } = figureOf(singular, { dial: 0, size: "equal" });
  assert.deepEqual(clusters.partial_pooling, clusters.no_pooling);
  const { points, best, reml: chosen } = dialCurve(errorAlongDial(result));
  assert.ok(points.every(({ both }) => both >= best.both));
  assert.deepEqual(
    points.map(({ dial }) => dial),
    Array.from({ length: 41 }, (_, i) => i / 40),
  );
  close(points[0].intercept, result.measured.rmse.noPooling.intercept, 1e-12);
  close(there(points.at(-1)).x, result.measured.rmse.completePooling.x, 1e-9);
  close(chosen.x, result.measured.rmse.partialPooling.x, 1e-12);
  close(chosen.both, Math.hypot(chosen.intercept, chosen.x), 1e-12);
});

test("what the dial turns is the whole fit: estimates, average and ellipse", () => {
  const result = createModel()(defaultState());
  const multiple = multiplier(0.4);
  close(multiple, 3.375, 1e-12);
  const figure = figureOf(result, { dial: 0.4, size: "n" });
  const { intercept, x, fixedEffects } = createPoolingDial(result.fitted)(multiple);
  figure.clusters.cluster.forEach((_, c) => {
    close(Number(figure.clusters.partial_pooling.intercept[c]), intercept[c], 1e-12);
    close(Number(figure.clusters.partial_pooling.x[c]), x[c], 1e-12);
  });
  figure.fixed_effects.forEach((value, i) => close(value, fixedEffects[i], 1e-12));
  const covariance = result.fitted.randomEffectsCov;
  figure.random_effects_cov.forEach((row, i) =>
    row.forEach((value, j) => close(value, multiple * covariance[i][j], 1e-12)),
  );
  // What a cluster keeps follows from the turned covariance: own weights grow with it
  const own = figureOf(result, { dial: 0.5, size: "n" }).clusters.own_weight;
  assert.ok(figure.clusters.own_weight.every((w, c) => w[1][1] > own[c][1][1]));
  assert.deepEqual([figure.slug, figure.title], ["_lab", "Lab"]);
});

test("what the lab shows at first", () => {
  const { parameters, ...shown } = defaultState();
  assert.equal(parameters.seed, 888);
  assert.deepEqual(shown, {
    departure: { name: "none", size: 0 },
    randomEffects: "correlated",
    prior: null,
    size: "equal",
    dial: 0.5,
    ends: "reml",
    progress: 1,
    layers: ["trails"],
    window: "comparable",
  });
  assert.deepEqual(defaultState("4711"), {
    ...shown,
    parameters: { ...parameters, seed: studentSeed("4711") },
  });
});

test("only what can be drawn at once is allowed", () => {
  const size = (/** @type {number} */ nCluster, /** @type {number} */ obsPerCluster) => () =>
    checkSize(/** @type {any} */ ({ nCluster, obsPerCluster }));
  for (const fits of [size(500, 200), size(2, 50_000)]) assert.doesNotThrow(fits);
  for (const large of [size(501, 1), size(2, 50_001)]) assert.throws(large, RangeError);
  // Who looks into a console meets the reason, too
  assert.throws(size(501, 1), {
    message: 'lab-too-much {"clusters":501,"rows":1,"mostClusters":500,"mostRows":100000}',
  });
});

test("the best place on the dial is found between its steps, and at its ends", () => {
  for (const least of [0.4321, 0, 1]) {
    const at = (/** @type {number} */ dial) => {
      assert.ok(dial >= 0 && dial <= 1);
      return { dial, intercept: 0, x: 0, both: 1 + (dial - least) ** 2 };
    };
    close(dialCurve(at).best.dial, least, 1e-3);
  }
  const level = (/** @type {number} */ dial) => ({ dial, intercept: 0, x: 0, both: 1 });
  assert.equal(dialCurve(level).best.dial, 0); // of equals the first
});

test("the sample stays while a parameter changes, the result while none does", () => {
  const model = createModel();
  const { parameters, randomEffects } = defaultState();
  const of = (/** @type {object} */ changes, structure = randomEffects) =>
    model({
      ...defaultState(),
      parameters: { ...parameters, ...changes },
      randomEffects: structure,
    });
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
  const prior = /** @type {const} */ ("boundary-avoiding");
  const state = { ...defaultState(), prior };
  const lifted = model(state);
  assert.deepEqual(lifted.fitted, fit(before.data, { prior }));
  assert.equal(model(state), lifted);
});

test("data that depart from the model keep the sample, and their truth is the truth", () => {
  const model = createModel();
  const state = defaultState();
  const before = model(state);
  const after = model({ ...state, departure: { name: "rare_kind", size: 2 } });
  assert.deepEqual(after.data, departedData("rare_kind", 2));
  assert.deepEqual(after.data.x, before.data.x);
  close(after.parameters.beta, 0.7, 1e-12);
  assert.equal(after.parameters.seed, 888);
  const errors = after.pooled.partialPooling.x.map((x, c) => (x - after.data.truth.x[c]) ** 2);
  close(after.measured.rmse.partialPooling.x, Math.sqrt(mean(errors)), 1e-12);
  assert.deepEqual(model(state).data, before.data);
  assert.notEqual(model({ ...state, departure: { name: "rare_kind", size: 1 } }), after);
  assert.throws(
    () =>
      model({
        ...state,
        parameters: { ...state.parameters, sdInt: 0 },
        departure: { name: "x_tied", size: 0.5 },
      }),
    RangeError,
  );
});

test("a further sample departs, too", () => {
  const { parameters } = defaultState();
  const departure = /** @type {const} */ ({ name: "outlying", size: 4 });
  const setting = { ...defaultState(), parameters: { ...parameters, seed: 889 }, departure };
  const { intercept, x } = createModel()(setting).measured.rmse.partialPooling;
  const { partialPooling } = there(sampleAgain(parameters, 1, { departure }));
  close(partialPooling, Math.hypot(intercept, x), 1e-12);
});

test("a further sample has the next seed, and none where no model fits", () => {
  const { parameters } = defaultState();
  for (const randomEffects of /** @type {const} */ (["correlated", "uncorrelated", "intercept"])) {
    const setting = { ...defaultState(), parameters: { ...parameters, seed: 889 }, randomEffects };
    const { measured } = createModel()(setting);
    const { intercept, x } = measured.rmse.partialPooling;
    const { partialPooling } = there(sampleAgain(parameters, 1, { randomEffects }));
    close(partialPooling, Math.hypot(intercept, x), 1e-12);
  }
  assert.equal(sampleAgain({ ...parameters, obsPerCluster: 1 }, 1), null);
  // beyond the last seed it goes on with the first
  const last = { ...parameters, seed: 2 ** 31 - 1 };
  const before = sampleAgain({ ...last, seed: last.seed - 1 }, 1);
  const { measured } = createModel()({ ...defaultState(), parameters: last });
  const { intercept, x } = measured.rmse.partialPooling;
  close(there(before).partialPooling, Math.hypot(intercept, x), 1e-12);
  assert.deepEqual(sampleAgain(last, 1), sampleAgain({ ...last, seed: -(2 ** 31) + 1 }, 1));
});
