/** Where x is constant in every cluster: intervals of the means, in numbers, panel and table. */

import assert from "node:assert/strict";
import test from "node:test";

import {
  clusterIntervals,
  everyNthInterval,
  intervalColumns,
} from "../../docs/engine/cluster_intervals.js";
import { figureData } from "../../docs/engine/figure_data.js";
import { fit } from "../../docs/engine/fit.js";
import { pool } from "../../docs/engine/pooling.js";
import { lineIntervals } from "../../docs/engine/prediction.js";
import { createData } from "../../docs/engine/simulate.js";
import { asMeans } from "../../docs/javascripts/figure/as_means.js";
import { clusterPanel } from "../../docs/javascripts/figure/cluster_panel.js";
import { estimatesColumns } from "../../docs/javascripts/figure/estimates_columns.js";
import { interval, precise } from "../../docs/javascripts/words/numbers.js";
import { allNear } from "./reference.mjs";
import { speak } from "./words.mjs";

speak();

const { y, cluster } = createData({ nCluster: 9, obsPerCluster: 4, balanced: 0.8 });
const DOSES = [3, 5, 5, 9, 2, 2, 7, 3, 4]; // far from 0, where intervals of intercepts are wide
const MODEL = fit(
  { y, x: Float64Array.from(cluster, (name) => DOSES[Number(name) - 1]), cluster },
  { randomEffects: "intercept" },
);
const ENDS = clusterIntervals(MODEL);

/** What the engine says of every cluster's line at one x. */
const linesAt = (/** @type {number} */ x) => lineIntervals(MODEL, [x]);

test("they are those of the lines at their own x", () => {
  const names = MODEL.conditionalModes.cluster.map(Number);
  const own = names.map((name, c) => ({ x: DOSES[name - 1], c }));
  allNear(ENDS.low.mean, own.map(({ x, c }) => linesAt(x).lineLow[c]), 1e-9); // prettier-ignore
  allNear(ENDS.high.mean, own.map(({ x, c }) => linesAt(x).lineHigh[c]), 1e-9); // prettier-ignore
  const some = everyNthInterval(ENDS, 4);
  assert.deepEqual(some.low.mean, [0, 4, 8].map((c) => ENDS.low.mean?.[c])); // prettier-ignore
  assert.equal(Object.keys(intervalColumns(ENDS)).length, 4); // a CSV has lines, as lme4 has
});

test("a model of lines or of means alone has none of its own", () => {
  const lines = clusterIntervals(fit(createData({ nCluster: 9, obsPerCluster: 4 })));
  assert.deepEqual(Object.keys(lines.low), ["intercept", "x"]);
  assert.deepEqual(Object.keys(clusterIntervals(fit({ y, cluster })).low), ["intercept"]);
});

test("panel and table show them, and not those of intercepts", () => {
  const figure = figureData(MODEL, pool(MODEL));
  figure.clusters.intervals = ENDS;
  const [low, high] = [ENDS.low.mean?.[3] ?? NaN, ENDS.high.mean?.[3] ?? NaN];
  const panel = clusterPanel(figure, [], 3, { truth: false, window: "fitting" });
  assert.ok(panel.includes(`95% interval</th><td>${interval(low, high)}</td></tr>`), panel);
  const columns = estimatesColumns(asMeans(figure).clusters);
  const column = columns.find(({ heading }) => heading === "mixed mean, 95% interval");
  assert.equal(column?.texts[3], `${precise(low)} to ${precise(high)}`);
  const without = { ...figure, clusters: { ...figure.clusters, intervals: undefined } };
  assert.equal(estimatesColumns(asMeans(without).clusters).length, columns.length - 1);
});
