import assert from "node:assert/strict";
import test from "node:test";

import { departedData } from "../../docs/engine/departures.js";
import { fit } from "../../docs/engine/fit.js";
import { clusterSay, revealSay, slopesSay } from "../../docs/javascripts/breaks/breaks_words.js";
import { clusterAt, planePicture, planeScales } from "../../docs/javascripts/breaks/plane.js";
import { departedSample } from "../../docs/javascripts/breaks/sample.js";
import { simpsonPicture } from "../../docs/javascripts/breaks/simpson.js";
import { speak } from "./words.mjs";

speak();

const rare = departedSample("rare_kind", 888);
const nothing = { marked: new Set(), at: null, revealed: false };

test("those who lose most are the ten whose ends are farthest beyond their starts", () => {
  const away = (/** @type {any} */ { end, truth, start }) =>
    Math.hypot(end[0] - truth[0], end[1] - truth[1]) -
    Math.hypot(start[0] - truth[0], start[1] - truth[1]);
  assert.equal(rare.points.length, 100);
  assert.equal(rare.hurt.size, 10);
  const least = Math.min(...rare.points.filter((p) => rare.hurt.has(p.cluster)).map(away));
  const most = Math.max(...rare.points.filter((p) => !rare.hurt.has(p.cluster)).map(away));
  assert.ok(least > most && least > 0);
});

test("a sample is the fit of its departed data, and knows its unusual clusters", () => {
  const { fixedEffects } = fit(departedData("rare_kind", undefined, { seed: 888 }));
  assert.deepEqual([...rare.average], [...fixedEffects]);
  const unusual = rare.points.filter(({ isUnusual }) => isUnusual).map(({ cluster }) => cluster);
  assert.deepEqual(unusual, [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
  assert.ok(departedSample("none", 888).points.every(({ isUnusual }) => !isUnusual));
  for (const { n, isUnusual } of departedSample("size_tied", 888).points) {
    assert.equal(isUnusual, n <= 5);
  }
});

test("the plane draws every cluster, and the truth only when it is revealed", () => {
  const hidden = planePicture(rare, nothing, 600, "c");
  assert.equal(hidden.match(/class="disc/g)?.length, 100);
  assert.ok(!/class="(cross|miss)|unusual/.test(hidden));
  const shown = planePicture(rare, { ...nothing, revealed: true }, 600, "c");
  assert.equal(shown.match(/class="cross"/g)?.length, 10);
  assert.equal(shown.match(/disc unusual/g)?.length, 10);
  assert.equal(shown.match(/ quiet"/g)?.length, 90);
  const { x, y, frame } = planeScales(rare, 600);
  for (const { end, truth } of rare.points) {
    for (const [a, b] of [end, truth]) {
      assert.ok(
        x(a) >= frame.left && x(a) <= frame.right && y(b) >= frame.top && y(b) <= frame.bottom,
      );
    }
  }
});

test("marks and the keyboard's place are drawn where the cluster is", () => {
  const { cluster, end } = rare.points[3];
  const { x, y } = planeScales(rare, 600);
  const at = `cx="${x(end[0])}" cy="${y(end[1])}"`;
  const marked = planePicture(rare, { ...nothing, marked: new Set([cluster]) }, 600, "c");
  assert.ok(marked.includes(`class="marked" ${at}`));
  assert.ok(
    planePicture(rare, { ...nothing, at: cluster }, 600, "c").includes(`class="here" ${at}`),
  );
});

test("a tap means the nearest cluster, and none where there is none", () => {
  const { x, y } = planeScales(rare, 600);
  const lonely = rare.points.reduce((a, b) => (a.end[1] > b.end[1] ? a : b));
  const place = { x: x(lonely.end[0]) + 3, y: y(lonely.end[1]) - 3 };
  assert.equal(clusterAt(rare, 600, place), lonely.cluster);
  assert.equal(clusterAt(rare, 600, { x: place.x, y: place.y - 30 }), null);
});

test("the reveal counts what was marked and what is different", () => {
  const [first, second] = [...rare.hurt];
  const safe = rare.points.find(({ cluster }) => !rare.hurt.has(cluster));
  const marked = new Set([first, second, Number(safe?.cluster)]);
  const among = [...rare.hurt].filter((cluster) => cluster % 10 === 0).length;
  assert.deepEqual(revealSay(rare, marked).slice(0, 2), [
    "You marked 3 clusters; 2 of them are among the 10 that lose most by shrinkage.",
    `Of the 10 clusters that are different, ${among} are among these 10.`,
  ]);
  assert.match(revealSay(rare, new Set([first]))[0], /^You marked one cluster; 1 of them is among/);
  assert.match(revealSay(rare, new Set())[0], /^You marked none\./);
  assert.equal(revealSay(departedSample("none", 888), marked).length, 2, "none is different");
  assert.match(revealSay(rare, marked)[2], /is 0\.38 for own lines and 0\.29 for the mixed model/);
});

test("the fitted slope lies between the slopes between and within, and centring finds the latter", () => {
  const tied = departedSample("x_tied", 888);
  assert.ok(tied.slopes.within < tied.average[1] && tied.average[1] < tied.slopes.between);
  assert.ok(Math.abs(tied.centred.slope - tied.slopes.within) < 0.03);
  assert.equal(
    slopesSay(tied, false),
    "The slope between clusters is 0.87, the slope within them 0.54. The mixed model’s one slope, " +
      "0.73, lies between the two.",
  );
  const svg = simpsonPicture(tied, false, 600);
  assert.equal(svg.match(/class="own"/g)?.length, 33);
  assert.equal(svg.match(/class="slope/g)?.length, 3);
  assert.doesNotMatch(svg, /NaN/);
});

test("centring lays the clusters over each other, and their levels now hold what x explained", () => {
  const tied = departedSample("x_tied", 888);
  const svg = simpsonPicture(tied, true, 600);
  assert.equal(svg.match(/class="own"/g)?.length, 33);
  assert.deepEqual(svg.match(/class="slope \w+/g), ['class="slope within', 'class="slope fitted']);
  const x = tied.data.x.map((value, i) => value - tied.meanX[tied.data.cluster[i] - 1]);
  const { fixedEffects, randomEffectsCov } = fit({ ...tied.data, x });
  assert.equal(tied.centred.slope, fixedEffects[1]);
  assert.equal(tied.centred.sdIntercept, Math.sqrt(randomEffectsCov[0][0]));
  assert.ok(tied.centred.sdIntercept > 1.5 * tied.sdIntercept);
  const said = slopesSay(tied, true);
  assert.match(said, /the fitted slope is 0\.54, the one within clusters 0\.54/);
  assert.match(said, /their SD is 1\.39, before it was 0\.11\./);
});

test("the keyboard says where it is", () => {
  const point = { ...rare.points[0], cluster: 7, end: /** @type {[number, number]} */ ([1, -0.5]) };
  assert.equal(clusterSay(point, false), "Cluster 7: intercept 1.00, slope −0.50.");
  assert.equal(clusterSay(point, true), "Cluster 7: intercept 1.00, slope −0.50, marked.");
});

/** Three clusters: the first and last harmed, the first unusual; coordinates run from 0 to 10. */
const THREE = /** @type {any} */ ({
  points: [
    { cluster: 1, start: [2, 4], end: [0, 10], truth: [10, 0], isUnusual: true },
    { cluster: 2, start: [8, 6], end: [5, 5], truth: [4, 4], isUnusual: false },
    { cluster: 3, start: [3, 3], end: [6, 6], truth: [7, 7], isUnusual: false },
  ],
  hurt: new Set([1, 3]),
  average: [5, 2],
});

test("every mark of the plane is drawn in its order, what leaves the frame is cut", () => {
  const { x, y, frame, height, intercept, slope } = planeScales(THREE, 600);
  assert.deepEqual([...intercept, ...slope], [-0.6, 10.6, -0.6, 10.6]);
  assert.deepEqual([x(intercept[0]), x(intercept[1])], [frame.left, frame.right]);
  assert.deepEqual([y(slope[0]), y(slope[1])], [frame.bottom, frame.top]);
  const svg = planePicture(THREE, { marked: new Set([2]), at: 1, revealed: true }, 600, "c");
  const drawn = svg.slice(svg.indexOf("<g "));
  const at = (/** @type {number} */ a, /** @type {number} */ b) => `cx="${x(a)}" cy="${y(b)}"`;
  const [a, b, c, d] = [x(10), y(0), x(7), y(7)];
  assert.equal(
    drawn,
    `<g clip-path="url(#c)"><path class="trail" d="M${x(2)} ${y(4)}L${x(0)} ${y(10)}"/>` +
      `<path class="trail" d="M${x(8)} ${y(6)}L${x(5)} ${y(5)}"/>` +
      `<path class="trail" d="M${x(3)} ${y(3)}L${x(6)} ${y(6)}"/>` +
      `<path class="miss" d="M${x(0)} ${y(10)}L${a} ${b}"/>` +
      `<path class="miss" d="M${x(6)} ${y(6)}L${c} ${d}"/></g>` +
      `<circle class="halo" ${at(5, 2)} r="12"/><circle class="hole" ${at(5, 2)} r="5"/>` +
      `<circle class="disc unusual" ${at(0, 10)} r="4.5"/>` +
      `<circle class="disc quiet" ${at(5, 5)} r="4.5"/>` +
      `<circle class="disc" ${at(6, 6)} r="4.5"/>` +
      `<path class="cross" d="M${a - 4} ${b - 4}l8 8m0 -8l-8 8"/>` +
      `<path class="cross" d="M${c - 4} ${d - 4}l8 8m0 -8l-8 8"/>` +
      `<circle class="here" ${at(0, 10)} r="10"/><circle class="marked" ${at(5, 5)} r="10"/></svg>`,
  );
  const box = `x="${frame.left}" y="${frame.top}" width="${frame.right - frame.left}" height="${frame.bottom - frame.top}"`;
  assert.ok(svg.startsWith(`<svg viewBox="0 0 600 ${height}" role="img" aria-label=`));
  assert.ok(svg.includes(`<clipPath id="c"><rect ${box}/></clipPath>`));
  assert.ok(
    svg.includes(`<text x="${frame.right}" y="${height - 6}" text-anchor="end">intercept<`),
  );
  assert.ok(svg.includes('<text x="4" y="14">slope of x<'));
});

test("a narrow picture has fewer numbers below", () => {
  const tied = departedSample("x_tied", 888);
  const below = (/** @type {string} */ svg) => svg.match(/text-anchor="middle"/g)?.length;
  const plane = (/** @type {number} */ width) => planePicture(THREE, nothing, width, "c");
  assert.deepEqual([plane(501), plane(500)].map(below), [6, 3]);
  const [wide, narrow] = [501, 500].map((width) =>
    Number(below(simpsonPicture(tied, false, width))),
  );
  assert.ok(narrow < wide, `${narrow} ${wide}`);
});

test("own lines span their rows, and three slopes go through the middle", () => {
  const rows = { x: Float64Array.of(0, 10, 2, 6), y: Float64Array.of(1, 3, 5, 7) };
  const sample = /** @type {any} */ ({
    points: [
      { cluster: 3, start: [1, 1] },
      { cluster: 4, start: [9, 9] },
    ],
    data: { ...rows, cluster: Int32Array.of(3, 3, 4, 4) },
    meanX: Float64Array.of(0, 0, 5, 4),
    slopes: { between: 2, within: -1 },
    average: [0, 0.5],
  });
  const svg = simpsonPicture(sample, false, 600);
  const centred = simpsonPicture({ ...sample, centred: { slope: 3 } }, true, 600);
  assert.equal(centred.match(/class="slope fitted"/g)?.length, 1);
  assert.doesNotMatch(centred, /NaN|class="slope between/);
  const paths = (/** @type {string} */ kind) =>
    svg
      .match(new RegExp(`class="${kind}" d="M(\\S+) (\\S+)L(\\S+) (\\S+)"`))
      ?.slice(1)
      .map(Number);
  const [left, bottom, right, top] = paths("own") ?? assert.fail();
  assert.equal(svg.match(/class="own"/g)?.length, 1); // of cluster 3: from x = 0 to 10, y = 1 to 11
  const at = (/** @type {number} */ x, /** @type {number} */ y) => [
    left + (x / 10) * (right - left),
    bottom + ((y - 1) / 10) * (top - bottom),
  ];
  for (const [kind, slope] of /** @type {const} */ ([
    ["between", 2],
    ["within", -1],
    ["fitted", 0.5],
  ])) {
    const found = paths(`slope ${kind}`) ?? assert.fail(kind);
    const expected = [...at(4.5 - 4.2, 4 - 4.2 * slope), ...at(4.5 + 4.2, 4 + 4.2 * slope)];
    found.forEach((value, i) => assert.ok(Math.abs(value - expected[i]) < 0.2, `${kind} ${i}`));
  }
});
