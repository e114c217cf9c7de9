import assert from "node:assert/strict";
import test from "node:test";

import { dialDrawing } from "../../docs/javascripts/lab/dial_drawing.js";
import { binned, histogram } from "../../docs/javascripts/lab/histogram.js";
import { repeatCharts } from "../../docs/javascripts/lab/repeat_charts.js";
import { defaultState } from "../../docs/javascripts/lab/state.js";
import { linear } from "../../docs/javascripts/svg/axis.js";
import { there } from "./there.mjs";
import { speak } from "./words.mjs";

const sum = (/** @type {number[]} */ values) => values.reduce((total, value) => total + value, 0);
const sample = (
  /** @type {number} */ error,
  /** @type {number} */ sdInt,
  /** @type {number} */ cor,
) => ({
  noPooling: 2 * error,
  partialPooling: error,
  completePooling: 40 * error,
  sdInt,
  sdSlope: 0.1,
  cor,
  isSingular: false,
});
const SETTING = defaultState();

test("bins are even, and the last one holds its upper end", () => {
  const counts = binned([0, 0.01, 0.5, 0.99, 1], linear([0, 1]));
  assert.equal(counts.length, 34);
  assert.equal(sum(counts), 5);
  assert.deepEqual([counts[0], counts[17], counts[33]], [2, 1, 2]);
});

test("every axis holds all values, and the true one", () => {
  speak();
  // one sample lies a hundred times farther out
  const all = [sample(0.3, 0.4, -1), null, sample(0.45, 0.6, NaN), sample(30, 7, 0.2)];
  const charts = repeatCharts(all, SETTING);
  assert.deepEqual(
    charts.map(({ kind, label, values, truth }) => [kind, label, values.length, truth]),
    [
      ["no-pooling", "RMSE, no pooling", 3, undefined],
      ["partial-pooling", "RMSE, partial pooling", 3, undefined],
      ["complete-pooling", "RMSE, complete pooling", 3, undefined],
      ["estimate", "Intercepts, SD, estimated", 3, 0.5],
      ["estimate", "Slopes, SD, estimated", 3, 0.25],
      ["estimate", "Correlation, estimated", 2, 0],
    ],
  );
  for (const { values, scale, ticks, truth } of charts) {
    const shown = [...values, ...ticks, ...(truth === undefined ? [] : [truth])].map(scale);
    assert.ok(shown.every((share) => share >= 0 && share <= 1));
    assert.ok(ticks.length >= 2);
  }
  // errors share one axis, of ratios: the wild sample does not squeeze the others into one bar
  const [no, partial, complete] = charts;
  assert.equal(no.scale(5), complete.scale(5));
  assert.equal(binned(partial.values.slice(0, 2), partial.scale).filter(Boolean).length, 2);
  assert.ok(partial.scale(0.3) === 0 && complete.scale(1200) === 1);
  // SDs begin at 0 and correlations go from −1 to 1
  assert.equal(charts[3].scale(0), 0);
  assert.deepEqual([-1, 0, 1].map(charts[5].scale), [0, 0.5, 1]);
});

test("the true value is that of clusters that depart", () => {
  speak();
  const departure = /** @type {const} */ ({ name: "two_kinds", size: 0.5 });
  const charts = repeatCharts([sample(0.3, 0.4, 0.1)], { ...SETTING, departure });
  assert.ok(Math.abs(Number(charts[4].truth) - Math.hypot(0.25, 0.25)) < 1e-12);
});

test("no true correlation is drawn where clusters differ in one coefficient alone", () => {
  speak();
  const charts = repeatCharts([sample(0.3, 0.4, 0.1)], {
    ...SETTING,
    parameters: { ...SETTING.parameters, sdSlope: 0 },
  });
  assert.equal(charts[5].truth, undefined);
  assert.match(charts.map(histogram).join(""), /aria-label="RMSE, no pooling: median 0\.600, all/);
});

test("an axis is there where all values are one", () => {
  speak();
  const parameters = { ...SETTING.parameters, sdInt: 0 };
  const [, , , nothing] = repeatCharts([sample(0.3, 0, 0.1)], { ...SETTING, parameters });
  assert.deepEqual([nothing.scale(0), nothing.scale(1)], [0, 1]);
  const [none] = repeatCharts([null], SETTING);
  assert.deepEqual([none.values, none.scale(1), none.scale(2)], [[], 0, 1]);
  const [one] = repeatCharts(
    [{ ...sample(0.3, 0, 0), partialPooling: 0.6, completePooling: 0.6 }],
    SETTING,
  );
  assert.deepEqual([one.scale(0.6), one.scale(1.2)], [0, 1]);
});

test("only what the model estimates is drawn", () => {
  speak();
  const drawn = (
    /** @type {import("../../docs/engine/structures.js").RandomEffects} */ randomEffects,
  ) => repeatCharts([sample(0.3, 0.4, 0.1)], { ...SETTING, randomEffects }).length;
  assert.deepEqual(
    /** @type {const} */ (["correlated", "uncorrelated", "intercept"]).map(drawn),
    [6, 5, 4],
  );
});

test("a histogram draws its bars as high as they are many, its median and its truth", () => {
  speak();
  const chart = {
    kind: "estimate",
    label: "Width",
    values: [0, 0, 0.99, 0.2],
    scale: linear([0, 1]),
    ticks: [0, 0.5, 1],
    truth: 0.5,
  };
  const html = histogram(chart);
  assert.match(html, /<figcaption>Width: median <b>0\.100<\/b><\/figcaption>/);
  assert.match(
    html,
    /aria-label="Width: median 0\.100, all from 0\.000 to 0\.990, true value 0\.500"/,
  );
  const bars = [...html.matchAll(/d="M([\d.]+) 70V([\d.]+)H([\d.]+)V70Z"/g)].map((found) =>
    found.slice(1).map(Number),
  );
  assert.deepEqual(bars, [
    [14, 6, 22],
    [62, 38, 70],
    [278, 38, 286],
  ]);
  assert.match(html, /class="lab-true" d="M150 0V70"/);
  assert.doesNotMatch(histogram({ ...chart, truth: undefined }), /lab-true|true value/);
  assert.match(histogram({ ...chart, values: [] }), /median <b>–<\/b>/);
});

const POINTS = [0, 0.25, 0.5, 0.75, 1].map((dial, i) => {
  const [intercept, x] = [
    [0.4, 0.3],
    [0.3, 0.3],
    [0.2, 0.2],
    [0.3, 0.25],
    [2, 0.3],
  ][i];
  return { dial, intercept, x, both: Math.hypot(intercept, x) };
});
const CURVE = { points: POINTS, best: POINTS[2], reml: POINTS[2] };
const LINES = /** @type {const} */ (["both", "intercept", "x"]);
/** @param {string} svg @param {(typeof LINES)[number]} line */
const places = (svg, line) =>
  there(svg.match(new RegExp(`lab-curve-${line}" d="M([^"]+)"`)))[1]
    .split("L")
    .map((place) => place.split(" ").map(Number));

test("the curve of the dial holds all its errors, and marks the best and where the dial is", () => {
  speak();
  const svg = dialDrawing(CURVE, POINTS[4], false);
  const both = places(svg, "both");
  assert.deepEqual(
    both.map(([x]) => x),
    [38, 102.5, 167, 231.5, 296],
  );
  for (const line of LINES) {
    assert.ok(places(svg, line).every(([, y]) => y >= 26 && y <= 182));
  }
  // higher is farther from the truth
  assert.ok(both[4][1] < both[0][1] && both[0][1] < both[2][1]);
  assert.ok(svg.includes(`class="lab-best" cx="167" cy="${both[2][1]}"`));
  assert.ok(svg.includes(`class="lab-here" cx="296" cy="${both[4][1]}"`));
  assert.doesNotMatch(svg, /lab-apart/);
});

/** Where an error stands, computed another way than by scales: 26 to 182 px for the range ± 6 %. */
const heightOf = (/** @type {number} */ error) => {
  const errors = POINTS.flatMap(({ both, intercept, x }) => [both, intercept, x]);
  const [low, high] = [Math.min(...errors) / 1.06, Math.max(...errors) * 1.06];
  return 182 - (156 * Math.log(error / low)) / Math.log(high / low);
};
const near = (/** @type {number} */ found, /** @type {number} */ expected) =>
  assert.ok(Math.abs(found - expected) <= 0.051, `${found} is not ${expected}`);

test("errors stand on an axis of ratios, REML in the middle", () => {
  speak();
  const svg = dialDrawing(CURVE, POINTS[1], false);
  for (const line of LINES) {
    places(svg, line).forEach(([, y], i) => near(y, heightOf(POINTS[i][line])));
  }
  const grid = [
    ...svg.matchAll(
      /class="grid" d="M38 ([\d.]+)H296"\/><text x="33" y="([\d.]+)" [^>]*>([\d.]+)</g,
    ),
  ];
  assert.deepEqual(
    grid.map(([, , , value]) => Number(value)),
    [0.2, 0.5, 1, 2],
  );
  for (const [, y, letters, value] of grid) {
    near(Number(y), heightOf(Number(value)));
    near(Number(letters), Number(y) + 4);
  }
  assert.ok(svg.includes('<path class="lab-reml" d="M167 26V182"/>'));
  assert.match(svg, /class="lab-best" cx="167" cy="[\d.]+" r="6"/);
  assert.match(svg, /class="lab-here" cx="102.5" cy="[\d.]+" r="6"/);
});

test("the name of the best place stays inside, and off the curve's bottom", () => {
  speak();
  const nameOf = (/** @type {number} */ dial, /** @type {number} */ both) => {
    const best = { dial, intercept: both, x: both, both };
    const svg = dialDrawing({ ...CURVE, best }, POINTS[0], false);
    const name = /<text class="" x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)">best</;
    const [, x, y, anchor] = there(svg.match(name));
    near(Number(x), 38 + 258 * dial);
    return { y: Number(y), anchor };
  };
  const anchors = [0.19, 0.2, 0.5, 0.8, 0.81].map((dial) => nameOf(dial, 0.5).anchor);
  assert.deepEqual(anchors, ["start", "middle", "middle", "middle", "end"]);
  near(nameOf(0.5, 0.5).y, heightOf(0.5) + 18);
  near(nameOf(0.5, 0.19).y, heightOf(0.19) - 11); // below it there is no room
});

test("where no pooling stands apart, the curve does not lead there", () => {
  speak();
  const svg = dialDrawing(CURVE, POINTS[2], true);
  assert.deepEqual(
    places(svg, "both").map(([x]) => x),
    [102.5, 167, 231.5, 296],
  );
  const apart = [...svg.matchAll(/class="lab-apart-(\w+)" cx="38" cy="([\d.]+)" r="3"/g)];
  assert.equal(apart.length, 3);
  for (const [, line, y] of apart) {
    near(Number(y), heightOf(POINTS[0][/** @type {(typeof LINES)[number]} */ (line)]));
  }
});

test("names of the curves do not lie on each other, and nothing is drawn without a truth", () => {
  speak();
  const level = POINTS.map((point) => ({ ...point, intercept: 1, x: 1, both: 1.1 }));
  const svg = dialDrawing({ ...CURVE, points: level, best: level[2] }, level[2], false);
  const last = { dial: 1, both: 2, intercept: 0.5, x: 1 };
  const apart = dialDrawing({ ...CURVE, points: [...POINTS.slice(0, 4), last] }, last, false);
  const names = [
    ...apart.matchAll(/lab-label-(\w+)" x="294" y="([\d.]+)" text-anchor="end">([\w ]+)/g),
  ];
  assert.deepEqual(
    names.map(([, line, , words]) => [line, words]),
    [
      ["intercept", "intercept"],
      ["x", "slope"],
      ["both", "both together"],
    ],
  );
  const ends = names.map(([, line]) => {
    const last = places(apart, /** @type {(typeof LINES)[number]} */ (line)).at(-1);
    return there(last)[1];
  });
  names.forEach(([, , y], i) => near(Number(y), ends[i] - 6)); // above their lines' right ends
  const heights = [...svg.matchAll(/lab-label-\w+" x="294" y="([\d.]+)"/g)].map((m) =>
    Number(m[1]),
  );
  assert.equal(heights.length, 3);
  assert.ok(heights.every((y, i) => i === 0 || heights[i - 1] - y >= 15));
  const unknown = POINTS.map((point) => ({ ...point, intercept: NaN, x: NaN, both: NaN }));
  assert.equal(dialDrawing({ ...CURVE, points: unknown }, unknown[0], false), "");
});
