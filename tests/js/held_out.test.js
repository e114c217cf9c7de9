import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { heldOut } from "../../docs/engine/held_out.js";
import { isRefusal } from "../../docs/engine/is_refusal.js";
import { createData } from "../../docs/engine/simulate.js";
import { modelData, near } from "./reference.mjs";

const SMALL = createData({ nCluster: 5, obsPerCluster: 4, seed: 3 });
const ROWS = [...SMALL.y.keys()];

/** @param {number[]} rows */
const only = (rows, data = SMALL) => ({
  y: rows.map((i) => data.y[i]),
  x: rows.map((i) => data.x[i]),
  cluster: rows.map((i) => data.cluster[i]),
});

/**
 * Return the error of a row's prediction by a least-squares line of other rows.
 *
 * @param {number} row
 * @param {ReturnType<typeof only>} others
 */
function errorOfLine(row, { x, y }, data = SMALL) {
  const mean = (/** @type {number[]} */ values) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const slope =
    mean(x.map((value, i) => (value - meanX) * (y[i] - meanY))) /
    mean(x.map((value) => (value - meanX) ** 2));
  return data.y[row] - meanY - slope * (data.x[row] - meanX);
}

/** @param {number[]} errors */
const rootMeanSquare = (errors) =>
  Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);

test("one row left out at a time is predicted by what the others say", () => {
  const found = heldOut(SMALL, { folds: ROWS.length }).rows;
  const own = [], partial = [], complete = []; // prettier-ignore
  for (const row of ROWS) {
    const others = ROWS.filter((i) => i !== row);
    own.push(errorOfLine(row, only(others.filter((i) => SMALL.cluster[i] === SMALL.cluster[row]))));
    complete.push(errorOfLine(row, only(others)));
    const { fixedEffects, conditionalModes } = fit(only(others));
    const c = conditionalModes.cluster.indexOf(SMALL.cluster[row]);
    partial.push(
      SMALL.y[row] -
        (fixedEffects[0] + conditionalModes.intercept[c]) -
        (fixedEffects[1] + conditionalModes.x[c]) * SMALL.x[row],
    );
  }
  assert.equal(found.n, ROWS.length);
  near(found.noPooling, rootMeanSquare(own), 1e-8);
  near(found.partialPooling, rootMeanSquare(partial), 1e-8);
  near(found.completePooling, rootMeanSquare(complete), 1e-8);
});

test("one cluster left out at a time is predicted by the fixed effects", () => {
  // They differ enough for the fixed effects to be another line than that of all rows.
  const wide = createData({ nCluster: 5, obsPerCluster: 4, sdInt: 2, seed: 3 });
  const found = heldOut(wide, { folds: 20, randomEffects: "intercept" }).clusters;
  const partial = [], complete = []; // prettier-ignore
  for (const row of ROWS) {
    const rows = ROWS.filter((i) => wide.cluster[i] !== wide.cluster[row]);
    const others = only(rows, wide);
    const [b0, b1] = fit(others, { randomEffects: "intercept" }).fixedEffects;
    partial.push(wide.y[row] - b0 - b1 * wide.x[row]);
    complete.push(errorOfLine(row, others, wide));
  }
  assert.equal(found.n, ROWS.length);
  assert.equal(found.noPooling, NaN);
  near(found.partialPooling, rootMeanSquare(partial), 1e-8);
  near(found.completePooling, rootMeanSquare(complete), 1e-8);
  assert.ok(Math.abs(found.partialPooling - found.completePooling) > 1e-3);
});

test("rows are judged where the cluster has a line without them, or a mean", () => {
  // A cluster of two rows has no line without one of them; nor has one with x = 1, 1, 2 without 2.
  const more = {
    y: [...SMALL.y, 1, 2, 3, 4, 5],
    x: [...SMALL.x, 0, 1, 1, 1, 2],
    cluster: [...SMALL.cluster, 8, 8, 9, 9, 9],
  };
  assert.equal(heldOut(more, { folds: 25 }).rows.n, ROWS.length + 2);
  const means = { y: [...SMALL.y, 1, 2, 3], cluster: [...SMALL.cluster, 8, 8, 9] };
  assert.equal(heldOut(means, { folds: 23 }).rows.n, ROWS.length + 2);
});

test("the parts are spread over the rows of each cluster", () => {
  // Of three rows each part takes one, and leaves the cluster a line.
  const threes = createData({ nCluster: 12, obsPerCluster: 3 });
  assert.equal(heldOut(threes, { folds: 3 }).rows.n, 36);
});

test("partial pooling predicts sleep best, ten parts without being asked", () => {
  const sleepstudy = modelData("sleepstudy");
  const found = heldOut(sleepstudy);
  assert.deepEqual([found.rows.n, found.clusters.n], [180, 180]);
  assert.ok(found.rows.partialPooling < found.rows.noPooling);
  assert.ok(found.rows.noPooling < found.rows.completePooling);
  assert.deepEqual(heldOut(sleepstudy, { folds: 10, seed: 1 }), found);
  assert.notDeepEqual(heldOut(sleepstudy, { seed: 2 }), found);
  const fewer = heldOut(sleepstudy, { folds: 9 });
  assert.notEqual(fewer.rows.partialPooling, found.rows.partialPooling);
  assert.notEqual(fewer.clusters.partialPooling, found.clusters.partialPooling);
});

test("two clusters cannot do without one, and three can", () => {
  const two = heldOut(createData({ nCluster: 2, obsPerCluster: 6 }), { folds: 3 }).clusters;
  assert.deepEqual(two, { n: 0, noPooling: NaN, partialPooling: NaN, completePooling: NaN });
  const three = createData({ nCluster: 3, obsPerCluster: 6 });
  assert.equal(heldOut(three, { folds: 3 }).clusters.n, three.y.length);
});

test("folds are at least two and at most the rows, and a part without a model is named", () => {
  for (const folds of [1, 0, 21, 2.5, "9"]) {
    assert.throws(() => heldOut(SMALL, { folds: /** @type {any} */ (folds) }), {
      name: "RangeError",
      message: `folds = ${JSON.stringify(folds)} is not allowed: it must be a whole number from 2 to 20, the rows`,
    });
  }
  const data = { y: [1, 2, 4, 3, 5, 7], x: [0, 1, 2, 0, 1, 2], cluster: [1, 1, 1, 2, 2, 2] };
  assert.throws(() => heldOut(data, { folds: 2 }), (/** @type {Error} */ error) => {
    assert.match(error.message, /^without part 1 of the data: 3 rows for 6 parameters/);
    assert.equal(/** @type {any} */ (error.cause).key, "engine-too-few-rows");
    assert.ok(isRefusal(error));
    return true;
  }); // prettier-ignore
});

test("a mistake of ours in a part's fit is no refusal of the part", (t) => {
  t.mock.method(Math, "hypot", () => {
    throw new TypeError("a slip");
  });
  assert.throws(
    () => heldOut(SMALL, { folds: 2 }),
    (error) => error instanceof TypeError && error.message === "a slip" && !isRefusal(error),
  );
});
