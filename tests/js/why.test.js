import assert from "node:assert/strict";
import test from "node:test";

import { regressByCluster } from "../../docs/engine/by_cluster.js";
import { afterRows } from "../../docs/javascripts/why/real_rows.js";
import {
  distanceFromOwn,
  distanceInPopulation,
  halfAxes,
  halfAxesOfPrecision,
  productCovariance,
  summit,
  track,
} from "../../docs/engine/evidence.js";
import {
  bellsDragged,
  bellsHandles,
  bellsPicture,
  bellsRange,
  bellsSay,
  bellsWithin,
  product,
} from "../../docs/javascripts/why/bells.js";
import {
  amountAt,
  coefficientsAt,
  ellipsesPicture,
  ellipsesScales,
  ellipsesWindow,
} from "../../docs/javascripts/why/ellipses.js";
import { amountSay, ellipsesSay } from "../../docs/javascripts/why/ellipses_words.js";
import { asEvidence } from "../../docs/javascripts/why/load_evidence.js";
import { there } from "./there.mjs";
import { speak } from "./words.mjs";

speak();

const close = (/** @type {number} */ found, /** @type {number} */ expected, tolerance = 1e-12) =>
  assert.ok(Math.abs(found - expected) <= tolerance, `${found} is not ${expected}`);

const bells = { average: 1, spread: 0.5, own: 3, error: 0.25 };
/** @type {import("../../docs/engine/evidence.js").Evidence} */
const evidence = {
  average: [1, 0.5],
  covariance: [
    [0.25, 0.05],
    [0.05, 0.0625],
  ],
  own: [0, 1.5],
  precision: [
    [10, -3],
    [-3, 8],
  ],
};

test("the product of two bells has the precision-weighted mean", () => {
  const { estimate, error, kept } = product(bells);
  close(kept, 4 / 5);
  close(estimate, (1 / 0.25 + 3 / 0.0625) / (1 / 0.25 + 1 / 0.0625));
  close(error, (1 / 0.25 + 1 / 0.0625) ** -0.5);
  assert.ok(error < Math.min(bells.spread, bells.error));
});

test("handles lie where the picture draws them", () => {
  const range = bellsRange(bells);
  const handles = bellsHandles(bells, range, 400);
  const svg = bellsPicture(bells, range, 400);
  assert.match(svg, new RegExp(`class="ring" cx="${handles.own.x}" cy="${handles.own.y}"`));
  assert.match(svg, new RegExp(`class="hole" cx="${handles.average.x}"`));
  assert.match(svg, new RegExp(`class="grip error" x="${handles.error.x - 5}"`));
  const perUnit = (400 - 28) / (range[1] - range[0]);
  close(handles.error.x - handles.own.x, 0.25 * perUnit, 0.11);
  close(handles.spread.x - handles.average.x, 0.5 * perUnit, 0.11);
  assert.ok(handles.error.y < handles.spread.y, "the narrower bell is the taller");
  assert.doesNotMatch(svg, /NaN|undefined/);
});

test("a handle that is dragged changes its own number, by as much as it went", () => {
  /** @type {[number, number]} */
  const range = [0, 10]; // 14 pixels at either side: 372 for ten, 37.2 for one
  const drag = (/** @type {any} */ handle, /** @type {number} */ at) =>
    bellsDragged(bells, handle, at, range, 400);
  assert.deepEqual(drag("average", 14 + 2 * 37.2), { ...bells, average: 2 });
  assert.deepEqual(drag("own", 386), { ...bells, own: 10 });
  close(drag("spread", 14 + 37.2 * 3).spread, 2); // from its centre, 1
  close(drag("error", 14 + 37.2 * 4).error, 1); // from its centre, 3
  for (const handle of /** @type {const} */ (["average", "own", "spread", "error"])) {
    const { x } = bellsHandles(bells, range, 400)[handle];
    close(drag(handle, x)[handle], bells[handle], 0.1 / 37.2);
  }
});

test("bells stay on their axis, and no bell is a needle or a plain", () => {
  const wild = { average: -3, spread: -1, own: 12.5, error: 40 };
  assert.deepEqual(bellsWithin(wild, [2, 12]), { average: 2, spread: 0.2, own: 12, error: 3 });
  assert.deepEqual(bellsWithin(bells, [-5, 5]), bells);
});

test("bells are said with their numbers", () => {
  assert.equal(
    bellsSay(bells),
    "Clusters lie around 1.00, give or take 0.50. This cluster’s data say 3.00, give or take 0.25. " +
      "Both together say 2.60, give or take 0.22: the cluster keeps 80% of its distance.",
  );
});

test("at the summit the two contours touch", () => {
  for (const amount of [0.1, 1, 7]) {
    const [b0, b1] = summit(evidence, amount);
    const [u, v] = [b0 - 1, b1 - 0.5];
    const det = 0.25 * 0.0625 - 0.05 ** 2;
    const normal = [(0.0625 * u - 0.05 * v) / det, (0.25 * v - 0.05 * u) / det];
    const [p, q] = [0 - b0, 1.5 - b1];
    close(normal[0], amount * (10 * p - 3 * q), 1e-9);
    close(normal[1], amount * (8 * q - 3 * p), 1e-9);
    const [[c00, c01], [, c11]] = productCovariance(evidence, amount);
    const precision = [0.0625 / det + 10 * amount, -0.05 / det - 3 * amount];
    close(c00 * precision[0] + c01 * precision[1], 1, 1e-9);
    close(
      c11,
      (0.0625 / det + 10 * amount) / (precision[0] * (0.25 / det + 8 * amount) - precision[1] ** 2),
      1e-9,
    );
  }
});

test("the curve runs from the average to the own line", () => {
  const way = track(evidence, 20);
  assert.equal(way.length, 22);
  assert.deepEqual(way[0], [1, 0.5]);
  close(there(way.at(-1))[0], 0, 1e-4);
  close(there(way.at(-1))[1], 1.5, 1e-4);
});

test("axes square to their matrix, and a flat one has an axis of length 0", () => {
  const [[a, b], [c, d]] = halfAxes(evidence.covariance);
  close(a * a + c * c, 0.25);
  close(b * b + d * d, 0.0625);
  close(a * b + c * d, 0.05);
  assert.equal(
    Math.hypot(
      ...halfAxes([
        [1, 1],
        [1, 1],
      ])[1],
    ),
    0,
  );
  const [near, far] = halfAxesOfPrecision(
    [
      [4, 0],
      [0, 0],
    ],
    99,
  );
  close(Math.hypot(...near), 0.5);
  close(Math.hypot(...far), 99);
});

test("distances are in standard deviations and in standard errors", () => {
  close(distanceInPopulation(evidence, [1.5, 0.6]), 1, 1e-9); // one SD along the regression on b₀
  close(distanceFromOwn(evidence, [1, 1.5]), Math.sqrt(10));
  const flat = {
    ...evidence,
    covariance: [
      [1, 1],
      [1, 1],
    ],
  };
  close(distanceInPopulation(/** @type {any} */ (flat), [3, 2.5]), 2, 1e-9);
});

test("the picture has the marks where the scales put them, and holds all of them", () => {
  const window = ellipsesWindow(evidence);
  const { x, y, frame } = ellipsesScales(window, 500);
  const svg = ellipsesPicture(evidence, 1, window, 500, "clip");
  const [b0, b1] = summit(evidence);
  assert.match(svg, new RegExp(`class="disc" cx="${x(b0)}" cy="${y(b1)}"`));
  assert.match(svg, new RegExp(`class="ring" cx="${x(0)}" cy="${y(1.5)}"`));
  for (const [at, value] of [
    [x(0), y(1.5)],
    [x(1), y(0.5)],
  ]) {
    assert.ok(at > frame.left && at < frame.right && value > frame.top && value < frame.bottom);
  }
  assert.equal(svg.match(/class="ellipse/g)?.length, 6);
  assert.equal(
    ellipsesPicture(evidence, 0, window, 500, "clip").match(/class="ellipse/g)?.length,
    4,
  );
});

test("a place in the picture is an intercept and a slope, at the edge beyond it", () => {
  /** @type {import("../../docs/javascripts/why/ellipses.js").Window} */
  const window = { intercept: [1, 5], x: [-2, 2] };
  const { x, y, frame } = ellipsesScales(window, 500);
  const at = (/** @type {number} */ a, /** @type {number} */ b) =>
    coefficientsAt(window, 500, { x: a, y: b });
  close(at(x(2), y(0))[0], 2, 0.01);
  close(at(x(2), y(0.5))[1], 0.5, 0.01);
  assert.deepEqual(at(frame.left - 9, frame.top - 9), [1, 2]);
  assert.deepEqual(at(frame.right + 9, frame.bottom + 9), [5, -2]);
});

test("the slider goes from nothing by doublings to all there could be", () => {
  assert.deepEqual([0, 1, 8, 9, 10, 17, 18].map(amountAt), [0, 2 ** -8, 0.5, 1, 2, 256, Infinity]);
});

test("flat populations and strips are drawn without a number that is none", () => {
  const strip = {
    ...evidence,
    precision: [
      [5, 2],
      [2, 0.8],
    ],
  };
  const flat = {
    ...evidence,
    covariance: [
      [0.25, 0.1],
      [0.1, 0.04],
    ],
  };
  const none = {
    ...evidence,
    covariance: [
      [0, 0],
      [0, 0],
    ],
  };
  for (const one of /** @type {any[]} */ ([
    strip,
    flat,
    none,
    { ...flat, ...strip, covariance: flat.covariance },
  ])) {
    for (const amount of [0, 1, 1e9]) {
      assert.doesNotMatch(
        ellipsesPicture(one, amount, ellipsesWindow(one), 390, "c"),
        /NaN|Infinity/,
      );
    }
  }
  assert.match(
    ellipsesSay(/** @type {any} */ (strip), 1, false),
    /fit every line on the strip.*strip\.$/,
  );
  assert.match(ellipsesSay(/** @type {any} */ (flat), 1, true), /singular/);
});

test("a coordinate that ends farther from the average is said", () => {
  const bent = { ...evidence, own: /** @type {[number, number]} */ ([0.95, 2]) };
  const [b0] = summit(bent);
  assert.ok(Math.abs(b0 - 1) > 0.05);
  assert.match(ellipsesSay(bent, 1, true), /Its intercept is farther/);
  assert.doesNotMatch(ellipsesSay(evidence, 1, true), /farther/);
});

test("the curve's place is said with its numbers", () => {
  const estimate = summit(evidence, 1).map((value) => value.toFixed(2)).join(" and "); // prettier-ignore
  assert.equal(
    ellipsesSay(evidence, 1, true),
    `The cluster’s own line has the intercept 0.00 and the slope 1.50. The estimate has ${estimate}.`,
  );
  assert.equal(
    ellipsesSay(evidence, 1, false),
    `This cluster’s x does not vary: its data fit every line on the strip equally well. The estimate has ${estimate}.`,
  );
  /** @type {[number, number]} */
  const own = [3, 0.48];
  assert.match(ellipsesSay({ ...evidence, own }, 1, true), /\d\. Its slope is farther from the average than that of its own line: the curve bends\.$/); // prettier-ignore
  assert.doesNotMatch(ellipsesSay({ ...evidence, own }, 1, false), /farther/);
});

test("a narrow picture has fewer numbers below", () => {
  const below = (/** @type {string} */ svg) => svg.match(/text-anchor="middle"/g)?.length;
  const [wide, narrow] = [501, 500].map((width) => [
    below(bellsPicture(bells, [-0.6, 10.6], width)),
    below(ellipsesPicture(evidence, 1, { intercept: [-0.6, 10.6], x: [-2, 2] }, width, "c")),
  ]);
  assert.deepEqual([wide, narrow], [[6, 6], [3, 3]]); // prettier-ignore
});

test("amounts are said in words at both ends and in the middle", () => {
  assert.equal(amountSay(0), "nothing: the average");
  assert.equal(amountSay(1), "what they do say");
  assert.equal(amountSay(0.25), "0.25 times as much");
  assert.equal(amountSay(Infinity), "everything: its own line");
});

test("a generated file is read by cluster", () => {
  const file = {
    average: [1, 2],
    covariance: [1, 0.5, 2],
    clusters: {
      cluster: ["a", "b"],
      has_line: [true, false],
      own: [
        [0, 1],
        [2, 3],
      ],
      precision: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    },
    examples: { farthest: "b" },
  };
  const all = asEvidence(file);
  assert.deepEqual(all.of("b"), {
    average: [1, 2],
    covariance: [
      [1, 0.5],
      [0.5, 2],
    ],
    own: [2, 3],
    precision: [
      [4, 5],
      [5, 6],
    ],
  });
  assert.equal(all.hasLine("b"), false);
});

test("with all rows the evidence is the whole, with one it is a strip", () => {
  const [x, y] = [
    [0.5, -1, 2, 0.3],
    [1, 0.2, 2.5, 0.9],
  ];
  const data = {
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    cluster: Int32Array.of(1, 1, 1, 1),
  };
  const { n, meanX, spreadX, intercept, slope } = regressByCluster(
    data.y,
    data.x,
    Int32Array.of(0, 0, 0, 0),
    1,
  );
  const perRow = 4; // σ is 0.5
  const sumXx = spreadX[0] + n[0] * meanX[0] ** 2;
  /** @type {import("../../docs/engine/evidence.js").Evidence} */
  const whole = {
    average: [1, 0.5],
    covariance: [
      [0.25, 0.05],
      [0.05, 0.1],
    ],
    own: [intercept[0], slope[0]],
    precision: [
      [perRow * n[0], perRow * n[0] * meanX[0]],
      [perRow * n[0] * meanX[0], perRow * sumXx],
    ],
  };
  const rows = afterRows(
    whole,
    x.map((value, i) => ({ x: value, y: y[i] })),
  );
  assert.equal(rows.length, 4);
  [...whole.own, ...whole.precision.flat()].forEach((value, i) => {
    const found = [...rows[3].own, ...rows[3].precision.flat()][i];
    assert.ok(Math.abs(value - found) < 1e-12);
  });
  const [[a, b], [, c]] = rows[0].precision;
  assert.ok(Math.abs(a * c - b * b) < 1e-12);
  assert.ok(Math.abs(rows[0].own[0] + rows[0].own[1] * x[0] - y[0]) < 1e-12);
  // Any line through the one row gives the same estimate
  const other = /** @type {[number, number]} */ ([y[0] - 3 * x[0], 3]);
  summit(rows[0]).forEach((value, i) =>
    assert.ok(Math.abs(value - summit({ ...rows[0], own: other })[i]) < 1e-12),
  );
  const svg = ellipsesPicture(whole, 1, ellipsesWindow(whole), 600, "c", rows);
  assert.equal(svg.match(/class="row"/g)?.length, 4);
  assert.equal(svg.match(/class="rows/g)?.length, 2);
  assert.doesNotMatch(svg, /NaN/);
  assert.doesNotMatch(ellipsesPicture(whole, 1, ellipsesWindow(whole), 600, "c"), /class="row/);
});
