/** Of many clusters some are drawn: each of them as if all were. */

import assert from "node:assert/strict";
import test from "node:test";

import { clusterIntervals } from "../../docs/engine/cluster_intervals.js";
import { figureData } from "../../docs/engine/figure_data.js";
import { fit } from "../../docs/engine/fit.js";
import { diameter as diameterOf, halfWindow } from "../../docs/engine/geometry.js";
import { pool } from "../../docs/engine/pooling.js";
import { drawnClusters } from "../../docs/table/drawn_clusters.js";

/**
 * Fit so many clusters, and draw them.
 *
 * @param {number} nCluster
 * @param {(cluster: number) => number} [size] rows of a cluster
 */
function draw(nCluster, size = () => 4) {
  const code = Int32Array.from(
    Array.from({ length: nCluster }, (_, c) => Array(size(c)).fill(c)).flat(),
  );
  const x = Float64Array.from(code, (_, i) => ((i * 31) % 17) / 4);
  const y = Float64Array.from(
    code,
    (c, i) => 3 * Math.sin(c) + (1 + Math.cos(c)) * x[i] + ((i * 7919) % 101) / 40,
  );
  const model = fit({ y, x, cluster: code });
  model.conditionalModes.cluster = Array.from({ length: nCluster }, (_, c) => `c${c}`);
  const pooled = pool(model);
  const intervals = clusterIntervals(model);
  const names = { y: "height", x: "time" };
  const drawn = drawnClusters(model, pooled, intervals, { y, x, code }, names);
  return { ...drawn, model, pooled, intervals, rows: { y, x, code } };
}

/** Leave every third entry of each list. @param {any} value */
/** @type {(value: any) => any} */
const everyThird = (value) =>
  value?.length !== undefined && typeof value !== "string"
    ? Array.from(/** @type {any[]} */ (value)).filter((_, c) => c % 3 === 0)
    : value && typeof value === "object"
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, everyThird(one)]))
      : value;

test("up to 500 clusters all are drawn, as the figure draws any", () => {
  const { figure, shown, dots, model, pooled, intervals } = draw(500);
  assert.deepEqual(shown, { key: "data-drawn-all", values: { clusters: 500 } });
  const half = halfWindow(pooled);
  const all = figureData(model, pooled, { slug: "your-data", pointSize: "equal", half });
  assert.deepEqual(figure.clusters, { ...all.clusters, intervals });
  assert.deepEqual(figure.names, { y: "height", x: "time" });
  assert.deepEqual(figure.windows, {
    comparable: all.windows.fitting,
    fitting: all.windows.fitting,
  });
  assert.deepEqual(figure.half, half);
  assert.equal(figure.slug, "your-data");
  assert.deepEqual(dots.names, pooled.cluster);
});

test("of more, every second or third is drawn, and each is where all of them would have it", () => {
  const two = draw(501);
  assert.deepEqual(two.shown, {
    key: "data-drawn-some",
    values: { drawn: 251, clusters: 501, step: 2 },
  });
  assert.equal(draw(1000).shown.values?.step, 2);

  const { figure, shown, dots, model, pooled, intervals, rows } = draw(1400, (c) => 3 + (c % 5));
  assert.deepEqual(shown, {
    key: "data-drawn-some",
    values: { drawn: 467, clusters: 1400, step: 3 },
  });
  const all = figureData(model, pooled, { pointSize: "n", half: figure.half }).clusters;
  const { opacity, diameter, ...estimates } = figure.clusters;
  assert.deepEqual(estimates, everyThird({ ...without(all), intervals }));
  assert.equal(opacity.length, 467);
  assert.deepEqual(diameter, diameterOf(Int32Array.from(figure.clusters.n), "n"));
  assert.deepEqual(
    [figure.complete_pooling, figure.fixed_effects],
    [[pooled.completePooling.intercept[0], pooled.completePooling.x[0]], model.fixedEffects],
  );

  assert.deepEqual(dots.names, everyThird(pooled.cluster));
  assert.ok(dots.areAll);
  let begin = 0;
  dots.names.forEach((name, i) => {
    const own = [...rows.code.keys()].filter((row) => `c${rows.code[row]}` === name);
    assert.deepEqual(
      [...dots.x.slice(begin, dots.ends[i])],
      own.map((row) => rows.x[row]),
    );
    assert.deepEqual(
      [...dots.y.slice(begin, dots.ends[i])],
      own.map((row) => rows.y[row]),
    );
    begin = dots.ends[i];
  });
  assert.equal(begin, dots.x.length);
});

/** @param {Record<string, any>} clusters */
const without = ({ opacity: _, diameter: __, ...others }) => others;

test("of a cluster's rows at most 200 are dots, and it is said", () => {
  const sizes = [200, 201, 400, 401, 5];
  const { dots, rows } = draw(5, (c) => sizes[c]);
  const counts = [...dots.ends].map((end, i) => end - (i ? dots.ends[i - 1] : 0));
  assert.deepEqual(counts, [200, 101, 200, 134, 5]);
  assert.ok(!dots.areAll);
  const third = [...rows.x.slice(401, 801)].filter((_, i) => i % 2 === 0);
  assert.deepEqual([...dots.x.slice(301, 501)], third);
  assert.ok(draw(2, () => 200).dots.areAll);
});

test("without a predictor dots stand at 0", () => {
  const code = Int32Array.from([0, 0, 0, 1, 1, 1, 2, 2, 2]);
  const y = Float64Array.from([1, 2, 4, 3, 6, 5, 9, 8, 8.5]);
  const model = fit({ y, cluster: code });
  const rows = { y, x: null, code };
  const { dots } = drawnClusters(model, pool(model), clusterIntervals(model), rows, {
    y: "y",
    x: "",
  });
  assert.deepEqual([...dots.x], Array(9).fill(0));
  assert.deepEqual([...dots.y], [...y]);
  assert.deepEqual([...dots.ends], [3, 6, 9]);
});
