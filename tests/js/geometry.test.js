import assert from "node:assert/strict";
import test from "node:test";

import {
  distanceFromOwn,
  distanceInPopulation,
  halfAxes,
  halfAxesOfPrecision,
  keptWeight,
  summit,
  track,
} from "../../docs/engine/evidence.js";
import { figureData } from "../../docs/engine/figure_data.js";
import { fit } from "../../docs/engine/fit.js";
import {
  COMPARABLE_WINDOW,
  comparableWindow,
  diameter,
  ellipse,
  fittingWindow,
  followed,
  halfWindow,
  opacity,
  padded,
  starts,
} from "../../docs/engine/geometry.js";
import { ownWeight } from "../../docs/engine/own_weight.js";
import { pool } from "../../docs/engine/pooling.js";
import { createData } from "../../docs/engine/simulate.js";
import { ticks } from "../../docs/engine/ticks.js";
import { allNear, near } from "./reference.mjs";

const list = (/** @type {number[]} */ ...values) => Float64Array.from(values);

test("a cluster without a line of its own starts where it ends", () => {
  const pooled = /** @type {any} */ ({
    noPooling: { intercept: list(1, NaN), x: list(2, NaN) },
    partialPooling: { intercept: list(5, 6), x: list(7, 8) },
  });
  const { intercept, x } = starts(pooled);
  assert.deepEqual([[...intercept], [...x]], [[1, 6], [2, 8]]); // prettier-ignore
});

test("clusters are fainter the nearer they start, by the larger of both distances", () => {
  const start = { intercept: list(0, 1, 1, 9, -0.5), x: list(2, 2, 0, 2, 2) };
  const found = opacity(start, { intercept: 0, x: 2 }, { intercept: 2, x: 4 });
  allNear(found, [0.35, 0.675, 0.675, 1, 0.5125], 1e-15);
});

test("points are equal, or their areas follow the rows down to a smallest size", () => {
  assert.deepEqual(diameter(Int32Array.of(1, 50), "equal"), [9, 9]);
  allNear(diameter(Int32Array.of(1, 4, 16, 19), "n"), [4, 9 * Math.sqrt(0.4), 9 * Math.sqrt(1.6), 9 * Math.sqrt(1.9)], 1e-14); // prettier-ignore
});

test("the comparable window is three SDs of the baseline about the fixed effects", () => {
  assert.deepEqual(COMPARABLE_WINDOW, { intercept: 1.5, x: 0.75 });
  assert.deepEqual(comparableWindow({ intercept: 1, x: -2 }, COMPARABLE_WINDOW), {
    intercept: [-0.5, 2.5],
    x: [-2.75, -1.25],
  });
});

test("a window has a margin, leaves out the unknown, and is never empty", () => {
  allNear(padded([list(1, NaN), list(3)]), [0.88, 3.12], 1e-15);
  allNear(padded([list(-3, -3)]), [-3.18, -2.82], 1e-15);
  allNear(padded([list(0)]), [-0.06, 0.06], 1e-15);
  allNear(padded([list(1e6, 1e6 + 1e-2)]), [1e6 - 6e-4, 1e6 + 1.06e-2], 1e-9);
  allNear(padded([list(1e6, 1e6 + 1e-4)]), [1e6 - 6e4, 1e6 + 6e4], 1);
  const part = (/** @type {number} */ intercept, /** @type {number} */ x) => ({
    intercept: list(intercept),
    x: list(x),
  });
  const { intercept, x } = fittingWindow([part(0, 5), part(1, 7)]);
  allNear([...intercept, ...x], [-0.06, 1.06, 4.76, 7.24], 1e-15);
});

test("contours hold their share: of two dimensions, or of one where the fit is singular", () => {
  const round = ellipse([1, 2], [[4, 0], [0, 1]], 0.5); // prettier-ignore
  const radius = Math.sqrt(2 * Math.log(2)); // -2 log(1 - 1/2), the median of chi-squared with 2
  assert.equal(round.x.length, 49);
  allNear([round.intercept[0], round.x[0]], [1 + 2 * radius, 2], 1e-14);
  allNear([round.intercept[12], round.x[12]], [1, 2 + radius], 1e-14);
  allNear([round.intercept[48], round.x[48]], [round.intercept[0], round.x[0]], 1e-14);
  for (const flat of /** @type {import("../../docs/engine/matrix.js").Matrix[]} */ ([
    [[4, 0], [0, 0]], // prettier-ignore
    [[4, 2], [2, 1]], // prettier-ignore
    [[4, -2], [-2, 1]], // prettier-ignore
  ])) {
    const { intercept } = ellipse([0, 0], flat, 0.95);
    near(Math.max(...intercept), 2 * 1.959963984540054, 1e-12); // the normal's quantile
  }
  const nearly = ellipse([0, 0], [[4, 1.99], [1.99, 1]], 0.95); // prettier-ignore
  near(Math.max(...nearly.intercept), 2 * Math.sqrt(5.991464547107979), 0.02);
});

test("ticks are round, inside and of at most so many steps", () => {
  assert.deepEqual(ticks([0, 6]), [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual(ticks([0, 6.1]), [0, 2, 4, 6]);
  assert.deepEqual(ticks([0, 15]), [0, 2.5, 5, 7.5, 10, 12.5, 15]);
  assert.deepEqual(ticks([0, 1], 2), [0, 0.5, 1]);
  assert.deepEqual(ticks([0, 1], 1), [0, 1]);
  assert.deepEqual(ticks([0, 0.9], 3), [0, 0.5]);
  assert.deepEqual(ticks([0.1, 0.7]), [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
  assert.deepEqual(ticks([-3e6, -1e6]), [-3e6, -2.5e6, -2e6, -1.5e6, -1e6]);
});

/** @type {import("../../docs/engine/evidence.js").Evidence} */
const EVIDENCE = {
  average: [1, -2],
  covariance: [[0.5, 0.1], [0.1, 0.2]], // prettier-ignore
  own: [3, 1],
  precision: [[8, 2], [2, 5]], // prettier-ignore
};

test("the summit has the weight of the poolings, with any amount of information", () => {
  const data = createData({ nCluster: 20 });
  const fitted = fit(data);
  const [c, name] = [4, 5];
  let [n, sum, squares] = [0, 0, 0];
  data.x.forEach((x, i) => {
    if (data.cluster[i] === name) [n, sum, squares] = [n + 1, sum + x, squares + x * x];
  });
  /** @type {import("../../docs/engine/matrix.js").Matrix} */
  const precision = [[n / fitted.sigma ** 2, sum / fitted.sigma ** 2], [sum / fitted.sigma ** 2, squares / fitted.sigma ** 2]]; // prettier-ignore
  const { noPooling, partialPooling } = pool(fitted);
  /** @type {import("../../docs/engine/evidence.js").Evidence} */
  const found = {
    average: fitted.fixedEffects,
    covariance: fitted.randomEffectsCov,
    own: [noPooling.intercept[c], noPooling.x[c]],
    precision,
  };
  allNear(summit(found), [partialPooling.intercept[c], partialPooling.x[c]], 1e-10);
  allNear(keptWeight(found), ownWeight(fitted, name), 1e-10);
  // k times the information is a covariance k times as large
  const { covariance } = found;
  const larger = { ...found, covariance: /** @type {any} */ (covariance.map((r) => r.map((v) => 3 * v))) }; // prettier-ignore
  allNear(keptWeight(found, 3), keptWeight(larger), 1e-14);
});

test("the track goes by powers of ten, five either way", () => {
  const points = track(EVIDENCE, 10);
  assert.equal(points.length, 12);
  assert.deepEqual(points[0], EVIDENCE.average);
  for (let power = -5; power <= 5; power++) {
    allNear(points[power + 6], summit(EVIDENCE, 10 ** power), 1e-12);
  }
  assert.equal(track(EVIDENCE).length, 122);
});

/** @param {[[number, number], [number, number]]} axes @param {number} turn */
const onEllipse = ([first, second], turn) =>
  [0, 1].map((i) => Math.cos(turn) * first[i] + Math.sin(turn) * second[i]);

test("half axes are conjugate, of a covariance and of a precision", () => {
  const { precision, average, own } = EVIDENCE;
  const det = 0.5 * 0.2 - 0.01;
  for (const turn of [0, 0.7, 1.6, 4]) {
    const [u, v] = onEllipse(halfAxes(EVIDENCE.covariance), turn);
    near((0.2 * u * u - 0.2 * u * v + 0.5 * v * v) / det, 1, 1e-12);
    near(distanceInPopulation(EVIDENCE, [average[0] + u, average[1] + v]), 1, 1e-12);
    const [p, q] = onEllipse(halfAxesOfPrecision(precision, 100), turn);
    near(8 * p * p + 4 * p * q + 5 * q * q, 1, 1e-12);
    near(distanceFromOwn(EVIDENCE, [own[0] + p, own[1] + q]), 1, 1e-12);
    near(distanceFromOwn(EVIDENCE, [own[0] + 3 * p, own[1] + 3 * q]), 3, 1e-12);
  }
});

test("an axis about which the data say nothing ends at the longest length", () => {
  const lengths = (/** @type {import("../../docs/engine/matrix.js").Matrix} */ precision) =>
    halfAxesOfPrecision(precision, 7).map(([u, v]) => Math.hypot(u, v));
  allNear(lengths([[4, 4], [4, 4]]), [1 / Math.sqrt(8), 7], 1e-14); // prettier-ignore
  allNear(lengths([[1, 0], [0, 1e-4]]), [1, 7], 1e-14); // prettier-ignore
  allNear(lengths([[1, 0], [0, 0.25]]), [1, 2], 1e-14); // prettier-ignore
  allNear(lengths([[0, 0], [0, 0]]), [7, 7], 1e-14); // prettier-ignore
});

test("a singular population has distances along its line alone", () => {
  const flat = { ...EVIDENCE, covariance: /** @type {any} */ ([[4, 2], [2, 1]]) }; // prettier-ignore
  near(distanceInPopulation(flat, [1 + 4, -2 + 2]), 2, 1e-7);
  assert.deepEqual(halfAxes(flat.covariance)[1].map(Math.abs), [0, 0]);
  const none = { ...EVIDENCE, covariance: /** @type {any} */ ([[0, 0], [0, 0]]) }; // prettier-ignore
  assert.equal(distanceInPopulation(none, [5, 5]), 0);
});

test("examples are the extremes they are called, the first of equals", () => {
  const { y, x, cluster, truth } = createData({ balanced: 0.6, nCluster: 30, seed: 2 });
  const fitted = fit({ y, x, cluster });
  const pooled = pool(fitted, truth);
  const { examples, clusters } = figureData(fitted, pooled);
  const [b0, b1] = fitted.fixedEffects;
  const away = clusters.no_pooling.x.map((slope, c) =>
    Math.hypot(Number(clusters.no_pooling.intercept[c]) - b0, Number(slope) - b1),
  );
  const at = (/** @type {number} */ c) => clusters.cluster[c];
  assert.equal(examples.farthest, at(away.indexOf(Math.max(...away))));
  assert.equal(examples.smallest, at(clusters.n.indexOf(Math.min(...clusters.n))));
  /** @param {"partial_pooling" | "no_pooling"} kind @param {"intercept" | "x"} name @param {number} c */
  const far = (kind, name, c) =>
    Math.abs(Number(clusters[kind][name][c]) - (name === "x" ? b1 : b0));
  const moved = away.map((distance, c) =>
    /** @type {const} */ (["intercept", "x"]).some(
      (name) => far("partial_pooling", name, c) > far("no_pooling", name, c),
    )
      ? distance
      : -1,
  );
  assert.equal(examples.moved_away, at(moved.indexOf(Math.max(...moved))));
  assert.ok(Math.max(...moved) > 0);
  /** @param {"partialPooling" | "noPooling"} kind @param {number} c */
  const off = (kind, c) =>
    Math.hypot(pooled[kind].intercept[c] - truth.intercept[c], pooled[kind].x[c] - truth.x[c]);
  const harm = away.map((_, c) => off("partialPooling", c) - off("noPooling", c));
  assert.equal(examples.worse_off, at(harm.indexOf(Math.max(...harm))));
});

test("where all have as many rows nobody is the smallest", () => {
  const fitted = fit(createData({ nCluster: 12 }));
  assert.equal(figureData(fitted, pool(fitted)).examples.smallest, undefined);
});

test("a figure of means has their heights and a window for them; without x nothing has one", () => {
  const { y, cluster } = createData({ nCluster: 12 });
  const fitted = fit({ y, cluster });
  const data = figureData(fitted, pool(fitted));
  assert.ok(data.means && !("x" in data.means) && !("x" in data.means.window));
  const { no_pooling: own, partial_pooling: partial, window } = data.means;
  allNear(window.y, padded([list(...own, ...partial, ...data.means.fixed_effects)]), 1e-15);
  assert.deepEqual(window.ticks, { y: ticks(window.y) });
  allNear(own, data.clusters.no_pooling.intercept, 1e-12);
  for (const part of [data.clusters.no_pooling, data.ellipses.ellipse_50, data.windows.fitting]) {
    assert.ok(!("x" in part));
  }
  assert.ok(!("sd_x" in data.clusters));
  assert.deepEqual([data.fixed_effects.length, data.complete_pooling.length], [1, 1]);
  assert.deepEqual(data.random_effects_cov, [[fitted.randomEffectsCov[0][0]]]);
  const weights = /** @type {any} */ (data).clusters.own_weight;
  assert.ok(weights.every((/** @type {any} */ rows) => rows.length === 1 && rows[0].length === 1));
  const x = Array.from(cluster, (c) => c % 4);
  const between = fit({ y, x, cluster }, { randomEffects: "intercept" });
  const figure = figureData(between, pool(between), { slug: "s", title: "T" });
  allNear(figure.means?.x?.slice(0, 5) ?? [], [1, 2, 3, 0, 1], 1e-12);
  allNear(figure.means?.window.x ?? [], [-0.36, 3.36], 1e-12);
  assert.deepEqual([figure.slug, figure.title, figure.half], ["s", "T", COMPARABLE_WINDOW]);
  const sloped = fit(createData({ nCluster: 12 }));
  assert.equal(figureData(sloped, pool(sloped)).means, undefined);
});

test("those are followed that stay inside, the farthest first, then far from one another", () => {
  // Twin of test_geometry.py: the same places
  const start = { x: [0, 0.9, -0.9, 2, 0.8, 0], y: [0, 0.8, 0.7, 0, 0.8, -0.5] };
  const middle = { x: [0, 0, 0, 0, 0, 0], y: [0, 0, 0, 0, 0, 0] };
  const range = { x: [-1, 1], y: [-1, 1] };
  assert.deepEqual(followed(start, middle, range), [1, 2, 5, 0, 4]);
  assert.deepEqual(followed(start, middle, range, 3), [1, 2, 5]);
  assert.deepEqual(followed(start, middle, { x: [-20, 20], y: [-2, 2] }, 1), [1]);
  const out = { x: [3, 5], y: [0, 0] };
  assert.deepEqual(followed(out, out, range), [1, 0]);
  // nineteen twentieths of the way to the edge are well inside
  const edge = { x: [0.95, 0.951, 0.2], y: [0, 0, 0] };
  assert.deepEqual(followed(edge, edge, range), [0, 2]);
  // of two that are as far, the first
  const level = { x: [-1, 1, 0.5], y: [0, 0, 0] };
  assert.deepEqual(followed(level, level, { x: [-2, 2], y: [-2, 2] }, 1), [0]);
});

test("a window for data of any scale has three SDs of the own lines on each side", () => {
  /** @param {number[][]} own @param {number[][]} mixed */
  const half = (own, mixed) =>
    halfWindow(
      /** @type {any} */ ({
        noPooling: { intercept: list(...own[0]), x: list(...own[1]) },
        partialPooling: { intercept: list(...mixed[0]), x: list(...mixed[1]) },
      }),
    );
  const mixed = [[5, 7], [0, 0]]; // prettier-ignore
  assert.deepEqual(half([[1, 3, NaN, 5], [-4, -1, NaN, -7]], mixed), { intercept: 6, x: 9 }); // prettier-ignore
  // Where they are one, or differ in their last digits, the mixed model's take their place, then 1.
  const last = 1e6 * (1 + 1e-10);
  assert.deepEqual(half([[1e6, last], [NaN, NaN]], mixed), { intercept: 3 * Math.SQRT2, x: 1 }); // prettier-ignore
  assert.deepEqual(half([[-1e6, -last], [3, NaN]], mixed), { intercept: 3 * Math.SQRT2, x: 1 }); // prettier-ignore
});
