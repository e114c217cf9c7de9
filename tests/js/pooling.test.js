import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { measures } from "../../docs/engine/measures.js";
import { ownWeight } from "../../docs/engine/own_weight.js";
import { pool } from "../../docs/engine/pooling.js";
import { createPoolingDial } from "../../docs/engine/pooling_dial.js";
import { createData } from "../../docs/engine/simulate.js";
import { near } from "./reference.mjs";

const DATA = createData({ balanced: 0.5, obsPerCluster: 4, sdSlope: 0.8, seed: 11 });
const FIT = fit(DATA);
const POOLED = pool(FIT, DATA.truth);

test("partial = W · no pooling + (I - W) · fixed effects", () => {
  const { noPooling, partialPooling } = POOLED;
  POOLED.cluster.forEach((name, c) => {
    if (Number.isNaN(noPooling.x[c])) return;
    const [[w00, w01], [w10, w11]] = ownWeight(FIT, name);
    const away = [
      noPooling.intercept[c] - FIT.fixedEffects[0],
      noPooling.x[c] - FIT.fixedEffects[1],
    ];
    const expected = [w00 * away[0] + w01 * away[1], w10 * away[0] + w11 * away[1]];
    near(partialPooling.intercept[c] - FIT.fixedEffects[0], expected[0], 1e-10);
    near(partialPooling.x[c] - FIT.fixedEffects[1], expected[1], 1e-10);
  });
  assert.throws(() => ownWeight(FIT, "nobody"), RangeError);
});

test("a cluster has a line of its own exactly if it has two rows", () => {
  assert.ok(POOLED.n.includes(1));
  POOLED.cluster.forEach((_, c) => {
    assert.equal(Number.isNaN(POOLED.noPooling.x[c]), POOLED.n[c] === 1);
    assert.equal(Number.isNaN(POOLED.noPooling.intercept[c]), POOLED.n[c] === 1);
    assert.ok(Number.isFinite(POOLED.partialPooling.x[c]));
  });
});

test("the truth is found by the cluster's number, also where clusters lost all rows", () => {
  assert.ok(POOLED.cluster.length < 100);
  POOLED.cluster.forEach((name, c) => {
    assert.equal(POOLED.truth.x[c], DATA.truth.x[Number(name) - 1]);
  });
});

test("without a truth its measures are NaN, and the others are there", () => {
  const { rmse, shareWorseOff, meanShrinkage } = measures(pool(FIT), FIT.fixedEffects);
  assert.ok(Number.isNaN(rmse.partialPooling.x) && Number.isNaN(shareWorseOff));
  assert.ok(meanShrinkage.x > 0 && meanShrinkage.x < 1);
});

test("the article's baseline has the measures of the design", () => {
  const data = createData();
  const fitted = fit(data);
  const found = measures(pool(fitted, data.truth), fitted.fixedEffects);
  near(found.meanShrinkage.intercept, 0.27, 0.005);
  near(found.meanShrinkage.x, 0.67, 0.005);
  near(found.rmse.noPooling.x, 0.385, 0.0005);
  near(found.rmse.partialPooling.intercept, 0.27, 0.0005);
  near(found.rmse.completePooling.intercept, 0.55, 0.0005);
  assert.equal(found.shareWorseOff, 0.3);
});

test("the dial goes from complete pooling through REML's choice to no pooling", () => {
  const turn = createPoolingDial(FIT);
  const [complete, reml, almostNone, none] = [0, 1, 1e10, Infinity].map(turn);
  POOLED.cluster.forEach((_, c) => {
    near(complete.x[c], POOLED.completePooling.x[c], 1e-12);
    near(complete.intercept[c], POOLED.completePooling.intercept[c], 1e-12);
    near(reml.x[c], POOLED.partialPooling.x[c], 1e-12);
    near(reml.intercept[c], POOLED.partialPooling.intercept[c], 1e-12);
    assert.equal(none.x[c], POOLED.noPooling.x[c]);
    if (POOLED.n[c] > 1 && POOLED.sdX[c] > 0.1) near(almostNone.x[c], none.x[c], 1e-4);
  });
  assert.throws(() => turn(-1), RangeError);
  assert.throws(() => turn(NaN), RangeError);
});
