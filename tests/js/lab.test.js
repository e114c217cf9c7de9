import { readdirSync, readFileSync } from "node:fs";
import assert from "node:assert/strict";
import test from "node:test";

import { createModel, dialCurve, figureOf, multiplier } from "../../docs/javascripts/lab/model.js";
import { defaultState, fromHash, toHash } from "../../docs/javascripts/lab/state.js";
import { sampleAgain } from "../../docs/engine/repeat.js";

const close = (found, expected, tolerance) =>
  assert.ok(Math.abs(found - expected) <= tolerance, `${found} is not ${expected}`);

test("a state survives its address, and the default one needs none", () => {
  assert.equal(toHash(defaultState()), "");
  const state = defaultState();
  Object.assign(state.parameters, { sdInt: 0.8, cor: -0.4, seed: -3 });
  Object.assign(state, { size: "n", dial: 0.25, progress: 0, layers: [], window: "fitting" });
  const hash = toHash(state);
  assert.equal(hash, "#v1&sdint=0.8&cor=-0.4&seed=-3&size=n&dial=0.25&at=0&show=none&win=fitting");
  assert.deepEqual(fromHash(hash), state);
});

test("an address of something else is none of ours, a broken one says why", () => {
  assert.equal(fromHash(""), null);
  assert.equal(fromHash("#some-heading"), null);
  for (const hash of ["#v2&n=3", "#v1&n=", "#v1&n=1e9", "#v1&oops", "#v1&dial=2", "#v1&show=x"]) {
    assert.throws(() => fromHash(hash), Error, hash);
  }
});

test("the dial goes from every cluster's own line through REML to one line for all", () => {
  const result = createModel()(defaultState().parameters);
  const at = (dial) => figureOf(result, { dial, size: "equal" }).clusters;
  assert.equal(multiplier(0.5), 1);
  const [no, reml, complete] = [at(0), at(0.5), at(1)];
  no.cluster.forEach((_, c) => {
    close(no.partial_pooling.x[c], no.no_pooling.x[c], 1e-9);
    close(reml.partial_pooling.x[c], result.pooled.partialPooling.x[c], 1e-12);
    close(complete.partial_pooling.x[c], result.pooled.completePooling.x[c], 1e-9);
  });
  const { points, best } = dialCurve(result);
  assert.ok(points.every(({ both }) => both >= best.both));
  close(points[0].intercept, result.measured.rmse.noPooling.intercept, 1e-12);
  close(points.at(-1).x, result.measured.rmse.completePooling.x, 1e-9);
  close(points[20].x, result.measured.rmse.partialPooling.x, 1e-12);
});

test("the sample stays while a parameter changes", () => {
  const model = createModel();
  const { parameters } = defaultState();
  const before = model(parameters).data;
  const after = model({ ...parameters, sigma: 2 }).data;
  assert.deepEqual(after.x, before.x);
  assert.deepEqual(after.truth, before.truth);
});

test("a further sample has the next seed, and none where no model fits", () => {
  const { parameters } = defaultState();
  const { measured } = createModel()({ ...parameters, seed: 889 });
  const { intercept, x } = measured.rmse.partialPooling;
  close(sampleAgain(parameters, 1).partialPooling, Math.hypot(intercept, x), 1e-12);
  assert.equal(sampleAgain({ ...parameters, obsPerCluster: 1 }, 1), null);
});

test("every address of the lab in the pages is one the lab understands", () => {
  const pages = readdirSync("docs", { recursive: true, encoding: "utf8" });
  const addresses = pages
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => readFileSync(`docs/${name}`, "utf8").match(/#v1[^"\s)]*/g) ?? []);
  assert.ok(addresses.length > 7);
  for (const address of addresses) {
    const hash = address.replaceAll("&amp;", "&");
    assert.equal(toHash(/** @type {any} */ (fromHash(hash))), hash);
  }
});
