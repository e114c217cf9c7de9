import assert from "node:assert/strict";
import test from "node:test";

import { pool } from "../../docs/engine/pooling.js";
import { posterior } from "../../docs/engine/posterior.js";
import { defaultPriors } from "../../docs/engine/priors.js";
import { createData } from "../../docs/engine/simulate.js";
import { planePicture } from "../../docs/javascripts/breaks/plane.js";
import { departedSample } from "../../docs/javascripts/breaks/sample.js";
import { simpsonPicture } from "../../docs/javascripts/breaks/simpson.js";
import { clusterDrawing } from "../../docs/javascripts/figure/cluster_drawing.js";
import { dialDrawing, HEIGHT, WIDTH } from "../../docs/javascripts/lab/dial_drawing.js";
import { histogram } from "../../docs/javascripts/lab/histogram.js";
import { dialCurve, errorAlongDial } from "../../docs/javascripts/lab/model.js";
import { repeatCharts } from "../../docs/javascripts/lab/repeat_charts.js";
import { defaultState } from "../../docs/javascripts/lab/state.js";
import { landscapePicture } from "../../docs/javascripts/singular/landscape_picture.js";
import { linesPicture } from "../../docs/javascripts/singular/lines_picture.js";
import { singularSample } from "../../docs/javascripts/singular/model.js";
import { caterpillar } from "../../docs/javascripts/sure/caterpillar.js";
import { fanPicture } from "../../docs/javascripts/sure/fan.js";
import { posteriorSlopes, sureSample } from "../../docs/javascripts/sure/sample.js";
import { bellsPicture, bellsRange } from "../../docs/javascripts/why/bells.js";
import { ellipsesPicture, ellipsesWindow } from "../../docs/javascripts/why/ellipses.js";
import { afterRows } from "../../docs/javascripts/why/real_rows.js";
import { isDrawnAsKept } from "./kept.mjs";
import { speak } from "./words.mjs";

speak();

const bells = { average: 1, spread: 0.5, own: 3, error: 0.25 };
const evidence = /** @type {import("../../docs/engine/evidence.js").Evidence} */ ({
  average: [1, 0.5],
  covariance: [[0.25, 0.05], [0.05, 0.0625]], // prettier-ignore
  own: [0, 1.5],
  precision: [[10, -3], [-3, 8]], // prettier-ignore
});

test("two bells and their product", () => {
  isDrawnAsKept("bells", bellsPicture(bells, bellsRange(bells), 400));
  isDrawnAsKept("bells_wide", bellsPicture(bells, bellsRange(bells), 640));
});

test("two ellipses, the track, and what is only a segment or a strip", () => {
  const of = (/** @type {typeof evidence} */ one, /** @type {string} */ name) =>
    isDrawnAsKept(name, ellipsesPicture(one, 1, ellipsesWindow(one), 420, "c"));
  of(evidence, "ellipses");
  of({ ...evidence, covariance: [[0.25, 0.125], [0.125, 0.0625]] }, "ellipses_segment"); // prettier-ignore
  of({ ...evidence, precision: [[10, 5], [5, 2.5]] }, "ellipses_strip"); // prettier-ignore
});

test("two ellipses without the data, and with the way of its rows", () => {
  const window = ellipsesWindow(evidence);
  isDrawnAsKept("ellipses_alone", ellipsesPicture(evidence, 0, window, 420, "c"));
  const rows = [[1, 2], [1, 1], [3, 4]].map(([x, y]) => ({ x, y, cluster: 1 })); // prettier-ignore
  const way = afterRows(evidence, rows);
  isDrawnAsKept("ellipses_rows", ellipsesPicture(evidence, 4, window, 420, "c", way));
});

test("the plane of a departed sample, before and after the truth", () => {
  const sample = departedSample("rare_kind", 888);
  const few = { ...sample, points: sample.points.slice(4, 12) };
  const marked = new Set([5, 10]);
  const draw = (/** @type {boolean} */ revealed, /** @type {number} */ width) =>
    planePicture(few, { marked, at: 8, revealed }, width, "c");
  isDrawnAsKept("plane_hidden", draw(false, 600));
  isDrawnAsKept("plane_revealed", draw(true, 360));
});

test("lines over their own x, and three slopes through the middle", () => {
  const sample = departedSample("x_tied", 888);
  isDrawnAsKept("simpson", simpsonPicture(sample, false, 360));
  isDrawnAsKept("simpson_centred", simpsonPicture(sample, true, 600));
});

test("a cluster's observations and its lines", () => {
  const lines = [
    { kind: "no_pooling", intercept: 1, slope: 2 },
    { kind: "partial_pooling", intercept: 1.5, slope: -0.5 },
  ];
  const rows = [{ x: -1, y: 0 }, { x: 0, y: 2.5 }, { x: 2, y: 4 }]; // prettier-ignore
  isDrawnAsKept("cluster", clusterDrawing(rows, lines, "said", { y: "score", x: "hours" }));
  // one x, one y: the range is of a unit, not of nothing
  const one = clusterDrawing([{ x: 3, y: 1 }], [], "said", { y: "y", x: "x" });
  isDrawnAsKept("cluster_of_one_row", one);
});

test("the error along the dial", () => {
  const data = createData({ nCluster: 12, obsPerCluster: 5, seed: 3 });
  const fitted = sureSample({ nCluster: 12, obsPerCluster: 5, seed: 3 }).fitted;
  const at = errorAlongDial(/** @type {any} */ ({ fitted, pooled: pool(fitted, data.truth) }));
  const curve = dialCurve(at);
  const size = { width: WIDTH, height: HEIGHT };
  isDrawnAsKept("dial", dialDrawing(curve, at(0.5), false), size);
  isDrawnAsKept("dial_apart", dialDrawing(curve, at(0.9), true), size);
  const best = { ...curve.points[0], both: 2 * curve.points[0].both };
  isDrawnAsKept("dial_best_at_start", dialDrawing({ ...curve, best }, at(0), false), size);
  assert.equal(dialDrawing({ ...curve, points: [] }, at(0), false), "");
});

test("what many samples gave", () => {
  const sample = (/** @type {number} */ error) =>
    /** @type {any} */ ({
      noPooling: 2 * error,
      partialPooling: error,
      completePooling: 4 * error,
      sdInt: error,
      sdSlope: error / 4,
      cor: error - 1,
      isSingular: false,
    });
  const all = [0.2, 0.3, 0.31, 0.5, 0.9].map(sample);
  repeatCharts(all, defaultState()).forEach((chart, i) => {
    const html = histogram(chart);
    isDrawnAsKept(`histogram_${i}`, html.slice(html.indexOf("<svg"), html.indexOf("</figure>")));
  });
});

test("the landscape in either view, and where the points lie then", () => {
  for (const view of /** @type {const} */ (["correlation", "intercepts"])) {
    const setting = { nCluster: 8, obsPerCluster: 5, sdSlope: 0.25, seed: 1, strength: 0, view };
    const sample = singularSample(setting);
    isDrawnAsKept(`landscape_${view}`, landscapePicture(sample.landscape, view, 380));
    isDrawnAsKept(`lines_${view}`, linesPicture(sample, 380, "c"));
  }
});

const sure = sureSample({ nCluster: 8, obsPerCluster: 5, seed: 7 });

test("a caterpillar of each kind of interval", () => {
  const slopes = posteriorSlopes(posterior(sure.fitted, defaultPriors(sure.data.y)));
  isDrawnAsKept("caterpillar_hidden", caterpillar(sure, "own", null, false, 360));
  isDrawnAsKept("caterpillar_conditional", caterpillar(sure, "conditional", null, true, 600));
  isDrawnAsKept("caterpillar_posterior", caterpillar(sure, "posterior", slopes, true, 360));
});

test("the fan of a new cluster", () => {
  isDrawnAsKept("fan_of_none", fanPicture(sure.fitted, [], 360));
  const seen = [{ x: 1, y: 2 }, { x: -1, y: 0.5 }]; // prettier-ignore
  isDrawnAsKept("fan_of_two", fanPicture(sure.fitted, seen, 600));
});
