import test from "node:test";

import { figureData } from "../../docs/engine/figure_data.js";
import { fit } from "../../docs/engine/fit.js";
import { pool } from "../../docs/engine/pooling.js";
import { createData } from "../../docs/engine/simulate.js";
import { mornings, valley } from "../../docs/javascripts/door/charts.js";
import { asMeans } from "../../docs/javascripts/figure/as_means.js";
import { clusterPanel } from "../../docs/javascripts/figure/cluster_panel.js";
import { estimatesColumns } from "../../docs/javascripts/figure/estimates_columns.js";
import { planeOf } from "../../docs/javascripts/figure/plane.js";
import { isAsKept } from "./kept.mjs";
import { speak } from "./words.mjs";

const CHOICES = /** @type {const} */ ({ truth: true, window: "comparable" });
const NAMES = { y: "score", x: "hours", y_unit: "points", x_unit: "h" };

/** Unbalanced clusters, of which the last has one row. */
const data = createData({ nCluster: 8, obsPerCluster: 6, balanced: 0.7, seed: 5 });
const last = data.cluster.indexOf(8);
const keep = (/** @type {unknown} */ _, /** @type {number} */ i) =>
  data.cluster[i] < 8 || i === last;
const rows = {
  y: Array.from(data.y).filter(keep),
  x: Array.from(data.x).filter(keep),
  cluster: Array.from(data.cluster).filter(keep),
};
const KINDS = {
  lines: rows,
  means: { y: rows.y, cluster: rows.cluster, x: undefined },
  treatment: { ...rows, x: rows.x.map((_, i) => rows.cluster[i] % 2) },
};

/** @param {keyof typeof KINDS} kind */
function figureOf(kind) {
  const fitted = fit(KINDS[kind], kind === "lines" ? {} : { randomEffects: "intercept" });
  const pooled = pool(fitted, kind === "lines" ? data.truth : undefined);
  return { ...figureData(fitted, pooled), ...(kind === "lines" ? {} : { names: NAMES }) };
}

for (const language of ["en", "de"]) {
  for (const kind of /** @type {(keyof typeof KINDS)[]} */ (Object.keys(KINDS))) {
    test(`the panels of ${kind}, in ${language}`, () => {
      speak(language);
      const figure = /** @type {any} */ (figureOf(kind));
      const own = rows.y.map((y, i) => ({
        y,
        x: KINDS[kind].x?.[i] ?? i,
        cluster: rows.cluster[i],
      }));
      const panel = (/** @type {number} */ i) =>
        clusterPanel(figure, [...own.filter(({ cluster }) => cluster === i + 1)], i, {
          ...CHOICES,
          truth: kind === "lines",
        });
      const last = figure.clusters.cluster.length - 1;
      isAsKept(`panels_${kind}_${language}.html`, [0, 3, last].map(panel).join("\n"));
    });
  }
}

test("tables of estimates", () => {
  speak();
  for (const kind of /** @type {(keyof typeof KINDS)[]} */ (Object.keys(KINDS))) {
    const { clusters } = asMeans(/** @type {any} */ (figureOf(kind)));
    const columns = estimatesColumns(clusters).map(({ heading, texts }) => [heading, ...texts]);
    const lines = columns[0].map((_, i) => columns.map((texts) => texts[i]).join("\t"));
    isAsKept(`estimates_${kind}.tsv`, lines.join("\n"));
  }
});

test("where means move, everything has its place", () => {
  speak();
  for (const kind of /** @type {const} */ (["means", "treatment"])) {
    const { clusters, windows, average, titles } = planeOf(/** @type {any} */ (figureOf(kind)));
    const { no_pooling, partial_pooling, truth } = clusters;
    const short = (/** @type {string} */ _, /** @type {any} */ value) =>
      typeof value === "number" ? Number(value.toPrecision(6)) : value;
    const shown = { no_pooling, partial_pooling, truth, windows, average, titles };
    isAsKept(`plane_${kind}.json`, JSON.stringify(shown, short, 1));
  }
});

test("the valley between two mistakes, and the mornings that are left", () => {
  const errors = [5, 4, 3.5, 4, 6];
  const size = { width: 200, height: 80 };
  const drawn = (/** @type {{attributes: object}[]} */ marks) =>
    marks.map(({ attributes }) => JSON.stringify(attributes)).join("\n");
  const state = /** @type {any} */ ({ share: 0.6, chosen: 0, kept: [2] });
  isAsKept("door_valley.txt", drawn(valley(/** @type {any} */ ({ errors, mixedError: 3.6, words: {} }), state, size))); // prettier-ignore
  const story = /** @type {any} */ ({ people: [{ y: [300, 310, 290, 330] }], heights: [200, 400] });
  const lines = { own: [[300, 2]], mixed: [[290, 5]], average: [280, 9] };
  isAsKept("door_mornings.txt", drawn(mornings(story, { ...state, lines }, size)));
  const none = { ...lines, own: [null] };
  isAsKept("door_no_mornings.txt", drawn(mornings(story, { ...state, kept: [0], lines: none }, size))); // prettier-ignore
});
