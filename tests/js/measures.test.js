import assert from "node:assert/strict";
import test from "node:test";

import { correlation } from "../../docs/engine/correlation.js";
import { estimatesColumns } from "../../docs/engine/estimates_columns.js";
import { fit } from "../../docs/engine/fit.js";
import {
  harm,
  measures,
  meanShrinkage,
  movedAway,
  reliability,
  rmse,
  shareKept,
  worseOff,
} from "../../docs/engine/measures.js";
import { pool } from "../../docs/engine/pooling.js";
import { createData } from "../../docs/engine/simulate.js";
import { allNear, camel, near, reference } from "./reference.mjs";

/**
 * Return pooled columns of clusters, each given as its own line, its estimate and its truth.
 *
 * @param {number[][][]} clusters
 */
function pooledOf(...clusters) {
  const column = (/** @type {number} */ kind) => ({
    intercept: Float64Array.from(clusters, (one) => one[kind][0]),
    x: Float64Array.from(clusters, (one) => one[kind][1]),
  });
  return /** @type {import("../../docs/engine/pooling.js").Pooled} */ ({
    cluster: clusters.map((_, c) => c + 1),
    n: Int32Array.from(clusters, () => 2),
    sdX: Float64Array.from(clusters, () => 1),
    noPooling: column(0),
    partialPooling: column(1),
    completePooling: column(1),
    truth: column(2),
  });
}

const ZERO = { intercept: 0, x: 0 };

// Computed elsewhere from the same data: RMSE (no, partial, complete; intercept, slope), mean
// shrinkage, and the share worse off.
/** @type {Record<string, [string, string, number]>} */
const TABLE = {
  baseline: ["0.314 0.385 0.270 0.222 0.550 0.267", "0.27 0.67", 0.3],
  "more-subject-variance": ["0.314 0.385 0.304 0.371 1.098 1.059", "0.09 0.12", 0.46],
  "more-slope-variance": ["0.314 0.385 0.217 0.362 0.275 1.056", "0.67 0.10", 0.36],
  "fewer-observations": ["1.061 1.873 0.365 0.256 0.515 0.273", "0.70 0.93", 0.14],
  "more-observations": ["0.097 0.107 0.098 0.104 0.499 0.271", "0.04 0.13", 0.45],
  unbalanced: ["0.300 0.369 0.141 0.176 0.549 0.529", "0.12 0.17", 0.49],
};

for (const [slug, known] of Object.entries(reference("scenarios_lme4"))) {
  test(`${slug} has the measures of the table`, () => {
    const data = createData(camel(known.parameters));
    const fitted = fit(data);
    const found = measures(pool(fitted, data.truth), fitted.fixedEffects);
    const errors = Object.values(found.rmse).flatMap(({ intercept, x }) => [intercept, x]);
    const { intercept, x } = found.meanShrinkage;
    assert.deepEqual(
      [
        errors.map((error) => error.toFixed(3)).join(" "),
        `${intercept.toFixed(2)} ${x.toFixed(2)}`,
        found.shareWorseOff,
      ],
      TABLE[slug],
    );
  });
}

test("harm is the growth of one distance, and no growth is no harm", () => {
  // From the truth (1, 1): 3, 4 away and then 6, 8; and 1 away twice.
  const pooled = pooledOf([[4, 5], [7, 9], [1, 1]], [[1, 0], [0, 1], [0, 0]]); // prettier-ignore
  assert.deepEqual([...harm(pooled)], [5, 0]);
  assert.deepEqual(worseOff(pooled), [true, false]);
  const unknown = pooledOf([[4, 5], [7, 9], [NaN, NaN]], [[NaN, NaN], [0, 1], [0, 0]]); // prettier-ignore
  assert.deepEqual(worseOff(unknown), [null, null]);
});

test("measures of two clusters by hand; one without a line does not count", () => {
  const pooled = pooledOf(
    [[3, 2], [1, 1], [2, 0]], // prettier-ignore
    [[-1, 2], [-1, -1], [0, 0]], // prettier-ignore
    [[NaN, NaN], [50, 50], [0, 0]], // prettier-ignore
  );
  assert.deepEqual(meanShrinkage(pooled, [0, 0]), { intercept: 0.5, x: 0.5 });
  assert.deepEqual(meanShrinkage(pooled, [1, 0]), { intercept: 0.5, x: 0.5 });
  assert.deepEqual(rmse(pooled, pooled.partialPooling), { intercept: 1, x: 1 });
  assert.deepEqual(rmse(pooled, pooled.noPooling), { intercept: 1, x: 2 });
  assert.equal(measures(pooled, [0, 0]).shareWorseOff, 0);
});

test("what is kept is a share of a distance in units of the window", () => {
  const pooled = pooledOf([[3, 0], [1.5, 0], [0, 0]], [[3, 4], [0, 2], [0, 0]]); // prettier-ignore
  const kept = shareKept(pooled, ZERO, { intercept: 1.5, x: 0.5 });
  allNear(kept, [0.5, 4 / Math.hypot(2, 8)], 1e-15);
  allNear(
    shareKept(pooled, { intercept: 1, x: 0 }, { intercept: 1, x: 1 }),
    [0.25, Math.hypot(1, 2) / Math.hypot(2, 4)],
    1e-15,
  );
});

test("moved away is farther from the fixed effects, in either coordinate; as far is not", () => {
  const pooled = pooledOf([[1, 1], [-2, 0.5], [0, 0]], [[1, 1], [-1, 3], [0, 0]]); // prettier-ignore
  assert.deepEqual(movedAway(pooled, ZERO), [
    { intercept: true, x: false },
    { intercept: false, x: true },
  ]);
});

test("reliability by hand", () => {
  assert.equal(reliability(0.25, 1, 10), 2.5 / 3.5);
  assert.equal(reliability(1, 3, 1), 0.25);
  assert.equal(reliability(0, 1, 5), 0);
  assert.equal(reliability(0, 0, 5), 1);
});

test("a correlation is within -1 and 1, and unknown where a variance is 0", () => {
  near(correlation([[4, -3], [-3, 9]]), -0.5, 1e-15); // prettier-ignore
  assert.equal(correlation([[1, 1 + 1e-15], [1, 1]]), 1); // prettier-ignore
  assert.equal(correlation([[1, -1 - 1e-15], [-1, 1]]), -1); // prettier-ignore
  assert.ok(Number.isNaN(correlation([[0, 0], [0, 9]]))); // prettier-ignore
  assert.ok(Number.isNaN(correlation([[9, 0], [0, 0]]))); // prettier-ignore
});

test("columns of estimates are named as in the package, the truth only where it is known", () => {
  const data = createData({ nCluster: 6 });
  const fitted = fit(data);
  const kinds = ["no_pooling", "partial_pooling", "complete_pooling", "truth"];
  const names = (/** @type {string[]} */ of, /** @type {string[]} */ ...coefficients) =>
    of.flatMap((kind) => coefficients.map((name) => `${kind}_${name}`));
  const pooled = pool(fitted, data.truth);
  const columns = estimatesColumns(pooled, fitted.coefficients);
  assert.deepEqual(Object.keys(columns), [
    "cluster",
    "n",
    "sd_x",
    ...names(kinds, "intercept", "x"),
  ]);
  assert.equal(columns.no_pooling_x, pooled.noPooling.x);
  assert.equal(columns.truth_intercept, pooled.truth.intercept);
  assert.deepEqual(
    [columns.cluster, columns.n, columns.sd_x],
    [pooled.cluster, pooled.n, pooled.sdX],
  );
  const means = fit({ y: data.y, cluster: data.cluster });
  assert.deepEqual(Object.keys(estimatesColumns(pool(means), means.coefficients)), [
    "cluster",
    "n",
    ...names(kinds.slice(0, 3), "intercept"),
  ]);
});

test("the SD of x within a cluster is that of its rows", () => {
  const data = {
    y: [1, 2, 4, 3, 7, 9, 5],
    x: [1, 2, 6, 5, 5, 8, 3],
    cluster: [1, 1, 1, 2, 2, 3, 4],
  };
  const { sdX, n } = pool(fit({ ...data, y: [...data.y] }));
  allNear(sdX, [Math.sqrt(7), 0, 0, 0], 1e-12);
  assert.deepEqual([...n], [3, 2, 1, 1]);
});
