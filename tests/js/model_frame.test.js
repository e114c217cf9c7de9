import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { modelFrame } from "../../docs/engine/model_frame.js";
import { createData } from "../../docs/engine/simulate.js";

const GOOD = {
  y: [1, 2, 3, 4, 5, 7, 8],
  x: [1, 2, 3, 1, 2, 5, 5],
  cluster: [1, 1, 2, 2, 3, 3, 3],
};

/** Return labels and codes of rows with these names of clusters. */
function named(/** @type {ArrayLike<string | number>} */ cluster) {
  const { labels, code } = modelFrame({ ...GOOD, cluster });
  return [labels, [...code]];
}

test("clusters are sorted: numbers by size, texts by letters, both together as texts", () => {
  assert.deepEqual(named([10, 9, -2, 9, 10, 10, 9]), [[-2, 9, 10], [2, 1, 0, 1, 2, 2, 1]]); // prettier-ignore
  assert.deepEqual(named([1e9, 2, 1e10, 2, 2, 2, 2])[0], [2, 1e9, 1e10]);
  assert.deepEqual(named([0.5, 10, 9.5, 9.5, 10, 10, 10])[0], [0.5, 9.5, 10]);
  assert.deepEqual(named(["b", "a", "10", "9", "a", "B", "b"])[0], ["10", "9", "B", "a", "b"]);
  assert.deepEqual(named([10, "9", 9.5, "b", 10, "b", "b"]), [
    [10, "9", 9.5, "b"],
    [0, 1, 2, 3, 0, 3, 3],
  ]);
  assert.deepEqual(named(Int32Array.of(7, 5, 5, 7, 6, 6, 6))[0], [5, 6, 7]);
});

test("whole numbers may lie close together or far apart", () => {
  for (const far of [1027, 1028, 1029, 1e6]) {
    assert.deepEqual(named([far, 0, 0, far, 3, 3, 0]), [[0, 3, far], [2, 0, 0, 2, 1, 1, 0]]); // prettier-ignore
  }
});

test("columns stay what they are, and without x it is zeros", () => {
  const { y, x } = modelFrame({ ...GOOD, y: Float64Array.from(GOOD.y) });
  assert.deepEqual([[...y], [...x]], [GOOD.y, GOOD.x]);
  const without = modelFrame({ y: GOOD.y, cluster: GOOD.cluster });
  assert.deepEqual([...without.x], [0, 0, 0, 0, 0, 0, 0]);
});

test("what has no model is refused in exact words, with a key for the reader's own", () => {
  const constant = [3, 3, 3, 3, 3, 3, 3];
  for (const [change, message, cause] of /** @type {[object, string, object?][]} */ ([
    [{ x: 7 }, "the data need a column x, an array with one entry per row"],
    [{ cluster: undefined }, "the data need a column cluster, an array with one entry per row"],
    [{ x: [1, 2] }, "columns have different lengths: y 7, x 2, cluster 7"],
    [{ cluster: [1, 2] }, "columns have different lengths: y 7, x 7, cluster 2"],
    [{ y: [1, 2, 3, 4, 5, 7, "8"] }, 'column y, row 7: "8" is not a finite number'],
    [
      { cluster: [1, 1, 2, {}, 3, 3, 3] },
      "column cluster, row 4: <Object> is no name; a cluster needs a number or a text",
    ],
    [
      { y: [1, 2, 3, 4, 5], x: [1, 2, 3, 1, 2], cluster: [1, 1, 2, 2, 3] },
      "5 rows for 6 parameters: there must be more data",
      { key: "engine-too-few-rows", values: { rows: 5, least: 6 } },
    ],
    [
      { cluster: constant },
      "column cluster holds one cluster; at least two are needed",
      { key: "engine-one-cluster" },
    ],
    [
      { cluster: [1, 2, 3, 4, 5, 6, 7] },
      "every cluster has one row, so nothing tells the clusters' differences from noise; " +
        "some clusters need two rows or more",
      { key: "engine-one-row-each" },
    ],
    [
      { x: constant },
      "column x is 3 in every row; a slope needs it to vary",
      { key: "engine-constant-x" },
    ],
    [
      { y: GOOD.x.map((x) => 1 - 2 * x) },
      "columns y and x lie on one line: no noise, nothing to estimate",
      { key: "engine-one-line" },
    ],
    [
      { y: constant, x: undefined },
      "column y is the same in every row: no noise, nothing to estimate",
      { key: "engine-constant-y" },
    ],
    [
      { y: GOOD.x.map((x, i) => (2 + GOOD.cluster[i]) * x) },
      "every cluster's y lies on its own line: no noise to estimate",
      { key: "engine-no-noise" },
    ],
    [
      { x: GOOD.cluster },
      'randomEffects = "correlated" is not allowed: column x is constant within every cluster, so ' +
        'no cluster has a slope of its own; it must be "intercept"',
      { key: "engine-no-slope" },
    ],
  ])) {
    const data = /** @type {any} */ ({ ...GOOD, ...change });
    assert.throws(
      () => fit(data),
      (error) => {
        const told = /** @type {Error} */ (error);
        assert.deepEqual([told.message, told.cause], [message, cause]);
        return true;
      },
    );
  }
  assert.throws(() => fit(/** @type {any} */ (undefined)), /^Error: the data need a column y/);
});

test("a model needs as many rows as it has parameters, and no more", () => {
  const rows = (/** @type {number} */ n, /** @type {any} */ model) => ({
    y: [1, 3, 2, 7, 4, 9].slice(0, n),
    ...(model === "means" ? {} : { x: [0, 1, 3, 1, 5, 6].slice(0, n) }),
    cluster: [1, 1, 2, 2, 1, 2].slice(0, n),
  });
  for (const [model, least] of /** @type {const} */ ([
    ["correlated", 6],
    ["uncorrelated", 5],
    ["intercept", 4],
    ["means", 3],
  ])) {
    const randomEffects = model === "means" ? undefined : model;
    const fewer = new RegExp(`^Error: ${least - 1} rows for ${least} parameters`);
    assert.throws(() => fit(rows(least - 1, model), { randomEffects }), fewer);
    assert.doesNotThrow(() => modelFrame(rows(least, model), randomEffects ?? "intercept"));
  }
});

test("an x that differs in its last digits alone is constant", () => {
  const step = (/** @type {number} */ size) => GOOD.x.map((x) => 1 + size * (x > 2 ? 1 : 0));
  assert.throws(() => modelFrame({ ...GOOD, x: step(2 ** -52) }), /a slope needs it to vary/);
  assert.throws(
    () => modelFrame({ ...GOOD, x: step(2 ** -52).map((x) => -x) }),
    /needs it to vary/,
  );
  assert.doesNotThrow(() => modelFrame({ ...GOOD, x: step(2 ** -50) }));
});

test("numbers are refused where their squares are none, and not before", () => {
  const { y, x, cluster } = createData({ nCluster: 10, obsPerCluster: 5 });
  const scaled = (/** @type {number} */ toY, /** @type {number} */ toX) => ({
    y: y.map((value) => value * toY),
    x: x.map((value) => value * toX),
    cluster,
  });
  const change = {
    message: "the numbers in y or x are too large or too small: choose another unit",
  };
  for (const [toY, toX] of [
    [1, 1e-101],
    [1, 1e101],
    [1e101, 1],
    [1e160, 1],
    [1, 1e-200],
  ]) {
    assert.throws(() => fit(scaled(toY, toX)), change, `${toY} ${toX}`);
  }
  const { sigma } = fit({ y, x, cluster });
  for (const [toY, toX] of [
    [1, 3e-100],
    [1, 3e99],
    [3e99, 1],
    [3e-100, 1],
  ]) {
    assert.ok(Math.abs(fit(scaled(toY, toX)).sigma / toY / sigma - 1) < 1e-6, `${toY} ${toX}`);
  }
});

test("rounding is no noise, and little noise is some, however large y is", () => {
  for (const intercept of [0, 1e3, -1e6]) {
    const data = createData({ sigma: 0, intercept });
    assert.throws(() => fit(data), /no noise to estimate/);
    const noisy = createData({ sigma: 1e-5, intercept });
    assert.ok(Math.abs(fit(noisy).sigma / 1e-5 - 1) < 0.1);
  }
  const parallel = createData({ sigma: 0, sdSlope: 0, nCluster: 12 });
  for (const randomEffects of /** @type {const} */ (["correlated", "uncorrelated", "intercept"])) {
    assert.throws(() => fit(parallel, { randomEffects }), /no noise to estimate/);
  }
  // Slopes that differ are noise to a model without them; two rows a cluster are noise to any.
  const exact = createData({ sigma: 0, nCluster: 12 });
  assert.ok(fit(exact, { randomEffects: "intercept" }).sigma > 0.1);
  assert.ok(fit(createData({ obsPerCluster: 2, seed: 5 })).sigma > 0.1);
});
