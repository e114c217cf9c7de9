import assert from "node:assert/strict";
import test from "node:test";

import { mixColours } from "../../docs/javascripts/figure/colour.js";
import { namesOf } from "../../docs/javascripts/figure/followed_names.js";
import { LAYERS as CHOSEN } from "../../docs/javascripts/figure/layers.js";
import { positions, segments } from "../../docs/javascripts/figure/positions.js";
import { clusterColour, drawing, isNarrow } from "../../docs/javascripts/figure/traces.js";
import { isAsKept } from "./kept.mjs";
import { allNear } from "./reference.mjs";
import { speak } from "./words.mjs";

speak();

/** Two clusters; the second has no line of its own. */
const DATA = /** @type {any} */ ({
  fixed_effects: [1, 0.5],
  ellipses: {
    ellipse_50: { intercept: [50], x: [51] },
    ellipse_95: { intercept: [95], x: [96] },
  },
  windows: {
    comparable: { intercept: [0, 2], x: [-1, 1], ticks: { intercept: [0, 1], x: [-1, 0] } },
    fitting: { intercept: [-9, 9], x: [-8, 8], ticks: { intercept: [-5, 5], x: [-4, 4] } },
  },
  titles: { across: "intercept", up: "slope of x" },
  clusters: {
    cluster: [7, "b"],
    diameter: [8, 4],
    opacity: [0.5, 1],
    no_pooling: { intercept: [0, null], x: [4, null] },
    partial_pooling: { intercept: [2, 3], x: [8, 5] },
    truth: { intercept: [1, 2], x: [3, null] },
  },
});
const LAYERS = [
  ...["ellipse_95", "ellipse_50", "trails", "followed_trails", "starts", "misses", "truth", "halo"],
  ...["fixed_effects", "clusters", "names", "end_name", "another"],
];
const look = (/** @type {string} */ start, /** @type {string} */ end) => ({
  data: LAYERS.map((name) => ({
    kept: name,
    line: { color: { trails: start, ellipse_50: end }[name] ?? "#123456" },
    marker: name === "halo" ? { size: 20, symbol: "circle" } : {},
    ...(name.includes("name") && { textfont: { family: "f", size: 11 } }),
  })),
  layout: {
    base: true,
    font: { size: 14, family: "f" },
    margin: { l: 60, t: 10, b: 40 },
    xaxis: { zeroline: false },
    yaxis: { zeroline: true },
  },
});
const STYLE = /** @type {any} */ ({
  layers: LAYERS,
  themes: { light: look("#ff0000", "#0000ff"), dark: look("#000000", "#ffffff") },
  narrow: { width: 200, quiet: 0.5, trails: 0.2, followed: 1.5 },
});
const WHERE = positions(DATA.clusters);
const CHOICES = {
  trails: true,
  truth: false,
  misses: true,
  distribution: false,
  window: "fitting",
};

/** @param {object} [change] @param {object} [choices] */
function drawn(change, choices) {
  const state = {
    theme: "light",
    progress: 0.5,
    width: 360,
    height: 300,
    label: 14,
    inFull: [],
    ...change,
  };
  const done = drawing(DATA, STYLE, WHERE, /** @type {any} */ ({ ...state, choices: { ...CHOICES, ...choices } })); // prettier-ignore
  return { ...done, trace: Object.fromEntries(done.traces.map((trace) => [trace.uid, trace])) };
}

test("clusters go straight from start to end; one without a line stays", () => {
  assert.deepEqual(WHERE.start, { x: [0, 3], y: [4, 5] });
  assert.deepEqual(WHERE.end, { x: [2, 3], y: [8, 5] });
  assert.deepEqual(WHERE.at(0.25), { x: [0.5, 3], y: [5, 5] });
  assert.deepEqual(WHERE.at(1), WHERE.end);
  assert.deepEqual(segments(WHERE.start, WHERE.end, [0, 1]), {
    x: [0, 2, null, 3, 3, null],
    y: [4, 8, null, 5, 5, null],
  });
  assert.deepEqual(segments(WHERE.start, WHERE.end, [1]), { x: [3, 3, null], y: [5, 5, null] });
});

test("every layer has its numbers, and is shown as chosen", () => {
  const { trace } = drawn();
  const at = (/** @type {string} */ name) => [trace[name].x, trace[name].y];
  assert.deepEqual(at("ellipse_95"), [[95], [96]]);
  assert.deepEqual(at("ellipse_50"), [[50], [51]]);
  assert.deepEqual(at("starts"), [[0, 3], [4, 5]]); // prettier-ignore
  assert.deepEqual(at("clusters"), [[1, 3], [6, 5]]); // prettier-ignore
  assert.deepEqual(at("trails"), [[0, 1, null, 3, 3, null], [4, 6, null, 5, 5, null]]); // prettier-ignore
  assert.deepEqual(at("truth"), [[1, 2], [3, null]]); // prettier-ignore
  assert.deepEqual(at("misses"), [[1, 1, null, 2, 3, null], [3, 6, null, null, 5, null]]); // prettier-ignore
  assert.deepEqual(
    [at("halo"), at("fixed_effects")],
    [
      [[1], [0.5]],
      [[1], [0.5]],
    ],
  );
  const visible = (/** @type {object} */ choices, /** @type {object} */ change) => {
    const { trace: of } = drawn(change, choices);
    const names = ["trails", "starts", "misses", "truth", "ellipse_50", "ellipse_95"];
    return names.filter((name) => of[name].visible);
  };
  for (const layer of CHOSEN) {
    assert.notDeepEqual(visible({ [layer]: true }, {}), visible({ [layer]: false }, {}), layer);
  }
  assert.deepEqual(visible({}, {}), ["trails", "starts", "misses"]);
  assert.deepEqual(visible({}, { progress: 0 }), ["starts", "misses"]);
  const opposite = { trails: false, misses: false, truth: true, distribution: true };
  assert.deepEqual(visible(opposite, {}), ["truth", "ellipse_50", "ellipse_95"]);
});

test("sizes follow the width, and what the style says stays", () => {
  const { trace, traces } = drawn(); // half as wide as drawn for
  assert.deepEqual(trace.clusters.marker, { color: "#800080", size: [4, 2], opacity: [0.5, 1] });
  assert.deepEqual(trace.clusters.ids, ["7", "b"]);
  assert.deepEqual(trace.starts.marker, { size: [2, 1], opacity: [0.5, 1] });
  assert.deepEqual(trace.trails.marker.size, [0, 3.5, 0, 0, 3.5, 0]);
  assert.deepEqual(trace.trails.marker.standoff, [0, 2, 0, 0, 1, 0]);
  assert.deepEqual(trace.halo.marker, { size: 10, symbol: "circle" });
  assert.deepEqual(traces.map(({ kept }) => kept), LAYERS); // prettier-ignore
  assert.ok(traces.every(({ uid, kept, hoverinfo }) => uid === kept && hoverinfo === "none"));
});

test("the followed are drawn in full, with their names; on a phone all others are quiet", () => {
  const wide = drawn({ inFull: [1] }).trace;
  assert.deepEqual([wide.trails.x, wide.followed_trails.x], [[0, 1, null], [3, 3, null]]); // prettier-ignore
  assert.deepEqual(wide.names.text, ["b: own line"]);
  assert.equal(wide.end_name.visible, false); // on its way
  assert.equal(drawn({ inFull: [1], progress: 1 }).trace.end_name.visible, true);
  assert.deepEqual([wide.clusters.marker.opacity, wide.starts.marker.opacity], [[0.5, 1], [0.5, 1]]); // prettier-ignore
  assert.deepEqual([199, 200].map((width) => isNarrow(STYLE, width)), [true, false]); // prettier-ignore
  const phone = drawn({ inFull: [1], width: 180 }).trace; // a quarter of the width drawn for
  assert.deepEqual(phone.clusters.marker.opacity, [0.25, 1]);
  assert.deepEqual(phone.clusters.marker.size, [2, 1.5]);
  assert.deepEqual(
    [phone.starts.marker.opacity, phone.truth.marker.opacity],
    [
      [0, 1],
      [0, 1],
    ],
  );
  assert.deepEqual([phone.trails.opacity, phone.trails.marker.size], [0.2, [0, 0, 0]]);
  assert.deepEqual(phone.misses.x, [2, 3, null]);
  // a head is larger on a phone, where all is drawn a quarter as large; on the wide one, half
  assert.deepEqual(phone.followed_trails.marker.size, [0, 3, 0]);
  assert.deepEqual(wide.followed_trails.marker.size, [0, 4.5, 0]);
  assert.deepEqual(drawn({ inFull: [1] }).trace.misses.x.length, 6);
});

test("axes show the chosen window with its ticks and letters", () => {
  const { layout } = drawn();
  assert.deepEqual([layout.xaxis.range, layout.yaxis.range], [[-9, 9], [-8, 8]]); // prettier-ignore
  assert.deepEqual([layout.xaxis.tickvals, layout.yaxis.tickvals], [[-5, 5], [-4, 4]]); // prettier-ignore
  assert.deepEqual(drawn({}, { window: "comparable" }).layout.yaxis.range, [-1, 1]);
  assert.deepEqual([layout.width, layout.height, layout.base], [360, 300, true]);
  assert.deepEqual(layout.font, { size: 7, family: "f" });
  assert.deepEqual(layout.margin, { l: 30, t: 5, b: 20, pad: 0, autoexpand: false });
  assert.deepEqual([layout.xaxis.zeroline, layout.yaxis.zeroline], [false, true]);
  // ten below the axis, as in the picture before: a pixel, the tick, and 1.2 times 7 go off
  assert.deepEqual([layout.xaxis.ticklen, layout.yaxis.ticklen, layout.xaxis.ticklabelstandoff], [2.5, 2.5, -2]); // prettier-ignore
});

test("names of axes stand outside of them, whatever the size of letters", () => {
  const outside = { showarrow: false, borderpad: 0, borderwidth: 0, xref: "paper", yref: "paper" };
  for (const label of [13, 26]) {
    const { layout } = drawn({ label });
    assert.deepEqual([layout.xaxis.title, layout.yaxis.title], [{ text: "" }, { text: "" }]);
    assert.deepEqual(layout.annotations, [
      { ...outside, text: "intercept", x: 1, xanchor: "right", y: 0, yanchor: "bottom", yshift: -20 },
      { ...outside, text: "slope of x", x: 0, xanchor: "left", y: 1, yanchor: "bottom" },
    ]); // prettier-ignore
  }
});

test("colours mix by parts, from no to partial pooling", () => {
  assert.equal(mixColours("#000a10", "#ff1410", 0), "#000a10");
  assert.equal(mixColours("#000a10", "#ff1410", 1), "#ff1410");
  assert.equal(mixColours("#000a10", "#ff1410", 0.5), "#800f10");
  assert.equal(clusterColour(STYLE, "light", 0.2), "#cc0033");
  assert.equal(clusterColour(STYLE, "dark", 1), "#ffffff");
  allNear(drawn({ theme: "dark", progress: 0 }).trace.starts.marker.size, [2, 1], 1e-15);
});

test("where means move, a dotted line is what they move towards", () => {
  const average = [[1, 0], [2, 9]]; // prettier-ignore
  const look = { ...DATA, average };
  const state = {
    theme: "light",
    progress: 0,
    width: 360,
    height: 300,
    label: 14,
    inFull: [],
    choices: CHOICES,
  };
  const { layout } = drawing(look, STYLE, WHERE, /** @type {any} */ (state));
  const place = { x0: 1, y0: 0, x1: 2, y1: 9 };
  const line = { color: undefined, width: 1.5, dash: "dot" };
  assert.deepEqual(layout.shapes, [{ type: "line", layer: "below", ...place, line }]);
  assert.deepEqual(drawn().layout.shapes, []);
});

test("names stand off their ways, and none stands outside the window or is cut off", () => {
  const data = /** @type {any} */ ({
    windows: { fitting: { intercept: [0, 10], x: [0, 10] } },
    clusters: { cluster: ["a", "b", "c", "d"] },
  });
  const where = /** @type {any} */ ({
    start: { x: [5, 5, 1, 99], y: [5, 1, 5, 5] },
    end: { x: [5, 5, 5, 5], y: [2, 5, 8, 5] },
  });
  const choices = /** @type {any} */ ({ window: "fitting", trails: true });
  const state = { choices, progress: 0, label: 14, inFull: [0, 1, 2, 3] };
  const { names } = namesOf(data, where, state, 1);
  assert.deepEqual(names.text, ["a: own line", "b", "c"]);
  assert.deepEqual(names.textposition, ["top center", "bottom center", "bottom right"]);
  assert.deepEqual(names.y, [5, 1, 5]);

  // At an edge of the window a name stands on its way's side, as far off it as there is room
  const edges = {
    start: { x: [3, 7, 3, 7], y: [9.5, 9.5, 0.5, 0.5] },
    end: { x: [5, 5, 5, 5], y: [5, 5, 5, 5] },
  };
  const sides = namesOf(data, /** @type {any} */ (edges), state, 1).names.textposition;
  assert.deepEqual(sides, ["bottom left", "bottom right", "top left", "top right"]);

  // What the first came to stands beyond it; where its way is short, on the other side of its name
  const ends = [0, 1, 2].map((i) => namesOf(data, where, { ...state, inFull: [i] }, 1).end_name);
  assert.deepEqual(ends.flatMap((one) => one.textposition), ["bottom center", "top center", "top center"]); // prettier-ignore
  where.end.y = [4, 1.5, 6, 5];
  const near = [0, 1, 2].map((i) => namesOf(data, where, { ...state, inFull: [i] }, 1).end_name);
  assert.deepEqual(near.map((one) => one.text[0] !== ""), [true, true, true]); // prettier-ignore
  assert.deepEqual(near.flatMap((one) => one.textposition), ["bottom center", "top center", "top center"]); // prettier-ignore
  // where the second is named above for want of room below, there is none for it in between
  where.start.y[1] = 0.5;
  const between = namesOf(data, where, { ...state, inFull: [1] }, 1).end_name;
  assert.deepEqual([between.text, between.textposition], [[""], ["bottom center"]]);
  // however near the end lies below, both names have a fiftieth of the window between them, or one goes
  const saidAt = (/** @type {number} */ y) => {
    where.end.y = [y];
    return namesOf(data, where, { ...state, inFull: [0] }, 1).end_name.text[0];
  };
  assert.deepEqual([4.79, 4.81].map((y) => saidAt(y) !== ""), [true, false]); // prettier-ignore
});

test("names at the very bounds of their rooms", () => {
  const data = /** @type {any} */ ({
    windows: { fitting: { intercept: [0, 100], x: [0, 100] } },
    clusters: { cluster: ["a", "b", "c", "d"] },
  });
  const choices = /** @type {any} */ ({ window: "fitting", trails: true });
  const named = (/** @type {number[]} */ x, /** @type {number[]} */ y, /** @type {number[]} */ to) =>
    namesOf(data, /** @type {any} */ ({ start: { x, y }, end: { x, y: to } }), { choices, progress: 1, label: 14, inFull: [...x.keys()] }, 1); // prettier-ignore
  // a start on the window's edge has its name
  const edges = named([0, 100, 50, 50], [50, 50, 0, 100], [40, 40, 40, 40]);
  assert.equal(edges.names.text.length, 4);
  const sideOf = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ to) =>
    named([x], [y], [to]).names.textposition[0];
  assert.deepEqual([9.1, 9.2].map((y) => sideOf(50, y, 60)), ["top left", "bottom center"]); // prettier-ignore
  assert.deepEqual([90.8, 90.9].map((y) => sideOf(50, y, 60)), ["top center", "bottom left"]); // prettier-ignore
  // so far left that it would be cut off there, it stands below its start, or to the right
  assert.deepEqual([11.4, 11.5, 22.8, 22.9].map((x) => sideOf(x, 95, 60)), ["bottom right", "bottom center", "bottom center", "bottom left"]); // prettier-ignore
  // whether its way leads to the left or to the right
  const onRight = (/** @type {number} */ x) =>
    namesOf(data, /** @type {any} */ ({ start: { x: [x], y: [95] }, end: { x: [50], y: [60] } }), { choices, progress: 1, label: 14, inFull: [0] }, 1).names.textposition[0]; // prettier-ignore
  assert.deepEqual([77.1, 77.2, 88.5, 88.6].map(onRight), ["bottom right", "bottom center", "bottom center", "bottom left"]); // prettier-ignore
  // and so does a name that has no room anywhere
  data.clusters.cluster[0] = "K".repeat(40);
  assert.equal(sideOf(30, 95, 60), "bottom right");
  data.clusters.cluster[0] = "a";
  // there it gives way to an earlier one on the right, wherever that stands
  data.clusters.cluster[1] = "KOOCHICHING";
  const two = named([40, 15], [95, 95], [60, 60]).names;
  assert.equal(two.textposition[1], "bottom right");
  assert.deepEqual([19.9, 20, 80, 80.1].map((x) => sideOf(x, 50, 40)), ["top right", "top center", "top center", "top left"]); // prettier-ignore
  const endOf = (/** @type {number} */ y, /** @type {number} */ to) => {
    const { text, textposition } = named([50], [y], [to]).end_name;
    return [text[0], textposition[0]];
  };
  assert.deepEqual(endOf(50, 48), ["mixed model", "bottom center"]);
  assert.deepEqual(endOf(50, 48.1)[0], "");
  // a way of just that length is not short
  assert.deepEqual(endOf(5, 22), ["mixed model", "top center"]);
  assert.deepEqual(endOf(5, 21.9), ["", "bottom center"]);
  // at the window's edge it would be cut off
  assert.deepEqual([5.2, 5.3].map((to) => endOf(50, to)[0]), ["", "mixed model"]); // prettier-ignore
  assert.deepEqual([94.7, 94.8].map((to) => endOf(50, to)[0]), ["mixed model", ""]); // prettier-ignore
});

test("a name that would lie over an earlier one gives way, to the side where it begins", () => {
  const data = /** @type {any} */ ({
    windows: { fitting: { intercept: [0, 10], x: [0, 10] } },
    clusters: { cluster: ["a", "LONGER"] },
  });
  const choices = /** @type {any} */ ({ window: "fitting", trails: true });
  /** @param {number} across where the second begins @param {number} up */
  const second = (across, up) => {
    const where = /** @type {any} */ ({
      start: { x: [5, across], y: [5, up] },
      end: { x: [5, across], y: [3, up - 2] },
    });
    const state = { choices, progress: 0, label: 13, inFull: [0, 1] };
    return namesOf(data, where, state, 1).names.textposition[1];
  };
  assert.equal(second(6, 5), "top right");
  assert.equal(second(4, 5), "top left");
  assert.equal(second(6, 5.7), "top right"); // a line of letters is 0.83 high
  assert.equal(second(6, 5.9), "top center"); // it stands above
  assert.equal(second(7.7, 5), "top center"); // it stands beside
});

test("what the first came to is not said over another's name", () => {
  const data = /** @type {any} */ ({
    windows: { fitting: { intercept: [0, 10], x: [0, 10] } },
    clusters: { cluster: ["a", "b"] },
  });
  const choices = /** @type {any} */ ({ window: "fitting", trails: true });
  /** @param {number} across where b begins @param {number} up @param {number} label */
  const said = (across, up, label = 14) => {
    const where = /** @type {any} */ ({
      start: { x: [3, across], y: [9, up] },
      end: { x: [5, across], y: [5, up - 4] },
    });
    return namesOf(data, where, { choices, progress: 1, label, inFull: [0, 1] }, 1).end_name
      .text[0];
  };
  assert.equal(said(5.4, 4.6), ""); // b's name stands where it would stand
  assert.equal(said(5.4, 3.8), "mixed model"); // it ends below
  assert.equal(said(5.4, 5), "mixed model"); // it begins above
  assert.equal(said(5.8, 4.6), "mixed model"); // it begins on the right
  assert.equal(said(4.2, 4.6), "mixed model"); // it ends on the left
  assert.equal(said(5.8, 4.6, 24), ""); // where letters are large
});

test("all that Plotly gets, halfway and at the end, as it is kept", () => {
  const halfway = drawn({ inFull: [0] });
  const end = drawn({ progress: 1, width: 150, inFull: [1] }, { truth: true, distribution: true });
  const plain = (/** @type {ReturnType<typeof drawn>} */ { traces, layout }) => ({
    traces,
    layout,
  });
  isAsKept("traces.json", JSON.stringify([halfway, end].map(plain), null, 1));
});
