import assert from "node:assert/strict";
import test from "node:test";

import { clusterDrawing } from "../../docs/javascripts/figure/cluster_drawing.js";
import { clusterPanel } from "../../docs/javascripts/figure/cluster_panel.js";
import { clusterWords } from "../../docs/javascripts/figure/cluster_words.js";
import { estimatesColumns, order } from "../../docs/javascripts/figure/estimates_columns.js";
import { speak } from "./words.mjs";

speak();

/** Two clusters: "a" moved away in its slope and is worse off; "b" has one row and no line. */
/** @type {any} */
const DATA = {
  title: "Two",
  fixed_effects: [1, 0.5],
  complete_pooling: [0.9, 0.45],
  windows: {
    comparable: { intercept: [0, 2], x: [0, 1] },
    fitting: { intercept: [-9, 9], x: [-9, 9] },
  },
  clusters: {
    cluster: ["a", "b"],
    n: [10, 1],
    sd_x: [0.951, null],
    no_pooling: { intercept: [2.4, null], x: [0.6, null] },
    partial_pooling: { intercept: [1.7, 1.2], x: [0.8, 0.5] },
    truth: { intercept: [2.4, 1], x: [0.6, 0.5] },
    own_weight: [
      [
        [0.5, 0.1],
        [0.205, 0.125],
      ],
      [
        [0.2, 0],
        [0, 0],
      ],
    ],
    share_kept: [0.285, null],
    worse_off: [true, null],
  },
};
/** @type {{ truth: boolean, window: "fitting" }} */
const CHOICES = { truth: false, window: "fitting" };

test("a cluster's words are exact", () => {
  assert.deepEqual(clusterWords(DATA, 0, CHOICES), [
    "10 observations; its x spread with an SD of 0.951.",
    "Its intercept keeps 50% of its own distance from the average, plus 0.100 times that of the slope; its slope keeps 13%, plus 0.205 times that of the intercept. Together, as the window shows it, 28% of the distance is left.",
    "Its slope moved away from the average, from +0.100 to +0.300. The two coefficients are estimated together: 13% of its own slope’s distance (+0.012) and 0.205 times its intercept’s (+1.400, which gives +0.288). Measured with both coefficients and their estimated covariance, it moved inward, as every cluster does.",
  ]);
});

test("the spread of x is said where there are rows to spread", () => {
  const first = (/** @type {number} */ n, /** @type {number | null} */ sd) =>
    clusterWords({ ...DATA, clusters: { ...DATA.clusters, n: [n], sd_x: [sd] } }, 0, CHOICES)[0];
  assert.equal(first(2, 0.5), "2 observations; its x spread with an SD of 0.500.");
  assert.equal(first(2, null), "2 observations.");
  assert.equal(first(1, 0), "1 observation.");
});

test("where all estimates lie on one line, no move is called inward", () => {
  const last = (/** @type {object} */ changed) =>
    clusterWords({ ...DATA, ...changed }, 0, CHOICES)
      .at(-1)
      ?.split(" Measured ").length;
  const onLine = /In this model the estimates of all clusters lie on one line, /;
  const changed = { is_on_line: true };
  assert.match(clusterWords({ ...DATA, ...changed }, 0, CHOICES).at(-1) ?? "", onLine);
  assert.equal(last(changed), 1);
  assert.equal(last({ is_on_line: false }), 2);
});

test("a coordinate that stays as far away has not moved away", () => {
  const level = { ...DATA.clusters, partial_pooling: { intercept: [2.4, 1], x: [0.4, 0.5] } };
  const said = clusterWords({ ...DATA, fixed_effects: [1, 0.5], clusters: level }, 0, CHOICES);
  assert.equal(said.length, 2);
  const farther = { ...level, partial_pooling: { intercept: [2.5, 1], x: [0.6, 0.5] } };
  const [, , moved] = clusterWords({ ...DATA, clusters: farther }, 0, CHOICES);
  assert.match(moved, /^Its intercept moved away from the average, from \+1\.40 to \+1\.50\./);
  assert.match(moved, /50% of its own intercept’s distance \(\+0\.70\) and 0\.100 times/);
});

test("where ways end at the posterior's means, no weight is named, and the verdict stays", () => {
  const ends = { ...DATA, ends: "posterior" };
  const said = clusterWords(ends, 0, CHOICES);
  assert.deepEqual(said, [
    "10 observations; its x spread with an SD of 0.951.",
    "The posterior’s mean averages over every spread of the clusters that goes with the data, so no single weight says how much of its own line this cluster keeps.",
  ]);
  const told = clusterWords(ends, 0, { ...CHOICES, truth: true });
  assert.deepEqual(told.slice(0, 2), said);
  assert.match(told[2], /^It is worse off: /);
});

test("a cluster without a line says so, and nothing more", () => {
  assert.deepEqual(clusterWords(DATA, 1, { truth: true, window: "comparable" }), [
    "1 observation.",
    "That gives no line of its own, so its point stands where the mixed model puts it; what it has still counts.",
  ]);
});

test("the verdict takes both coefficients, and as many digits as tell the distances apart", () => {
  const { clusters } = DATA;
  const verdict = (
    /** @type {number} */ own,
    /** @type {number} */ mixed,
    /** @type {boolean} */ worse,
  ) =>
    clusterWords(
      {
        ...DATA,
        clusters: {
          ...clusters,
          no_pooling: { intercept: [own], x: [0.5] },
          partial_pooling: { intercept: [mixed], x: [0.5] },
          truth: { intercept: [1], x: [0.5] },
          worse_off: [worse],
        },
      },
      0,
      { truth: true, window: "fitting" },
    ).at(-1) ?? "";
  assert.equal(verdict(1.5, 1.25, false), "It gained: its distance from the truth fell from 0.50 to 0.25."); // prettier-ignore
  assert.match(verdict(1.12341, 1.12344, true), /^It is worse off: .* grew from 0\.12341 to 0\.12344\./); // prettier-ignore
  // but where they are the same, no more than six
  assert.match(verdict(1.5, 0.5, false), /fell from 0\.500000 to 0\.500000\.$/);
});

test("what lies outside the window is named", () => {
  const at = (/** @type {number} */ own, /** @type {number} */ mixed) =>
    clusterWords(
      {
        ...DATA,
        clusters: {
          ...DATA.clusters,
          no_pooling: { intercept: [own], x: [0.5] },
          partial_pooling: { intercept: [mixed], x: [0.5] },
        },
      },
      0,
      { truth: false, window: "comparable" },
    ).at(-1) ?? "";
  assert.match(at(3, 2.5), /^Its whole way lies outside this window; let the window fit/);
  assert.match(at(3, 1), /^Its own line lies outside/);
  assert.match(at(1, 3), /^Its mixed-model estimate lies outside/);
  assert.doesNotMatch(at(2, 0), /outside/); // the edge is inside
});

test("a column's own name stands in the words, short, and markup in it is text", () => {
  const named = { ...DATA, names: { y: "<b>", x: `${"long ".repeat(20)}<i>` } };
  assert.match(clusterWords(named, 0, CHOICES)[0], /its “long long .*…” spread/);
  speak("de");
  assert.match(clusterWords(named, 0, CHOICES)[0], /Werte von „long long .*…“ streuen/);
  speak();
  const html = clusterPanel({ ...DATA, names: { y: "<b>", x: "<i>" } }, [{ x: 0, y: 1 }], 0, CHOICES); // prettier-ignore
  assert.doesNotMatch(html, /<b>|<i>/);
  assert.match(html, /its “&#60;i&#62;” spread/);
});

test("a panel has the lines that are known, and the truth where it is wanted", () => {
  const rows = [{ x: 0, y: 1 }, { x: 1, y: 2 }]; // prettier-ignore
  const kinds = (/** @type {string} */ html) =>
    [...html.matchAll(/class="line (\w+)"/g)].map(([, kind]) => kind).join(" ");
  assert.equal(kinds(clusterPanel(DATA, rows, 0, CHOICES)), "no_pooling partial_pooling complete_pooling"); // prettier-ignore
  const html = clusterPanel(DATA, rows, 1, { ...CHOICES, truth: true });
  assert.equal(kinds(html), "partial_pooling complete_pooling truth");
  assert.match(html, /aria-label="Cluster b: 2 observations of y over x, with 3 lines"/);
  const half = { ...DATA, clusters: { ...DATA.clusters, truth: { intercept: [null, 1], x: [0.6, 0.5] } } }; // prettier-ignore
  assert.doesNotMatch(kinds(clusterPanel(half, rows, 0, { ...CHOICES, truth: true })), /truth/);
  assert.match(html, /own line<\/th><td>–<\/td><td>–<\/td>/);
});

test("a panel without observations, as of a fit of sums, has its numbers and no drawing", () => {
  const html = clusterPanel(DATA, [], 0, CHOICES);
  assert.doesNotMatch(html, /<svg|NaN/);
  assert.match(html, /shrinkage-estimates/);
});

test("a drawing's ticks have a real minus and lines end at its edges", () => {
  const svg = clusterDrawing(
    [{ x: -1, y: 0 }, { x: 1, y: 2 }], // prettier-ignore
    [{ kind: "own", intercept: 1, slope: 1 }],
    "label",
    { y: "height", x: "age" },
  );
  assert.match(svg, />−1</);
  assert.match(svg, /<path class="line own" d="M34 167.6L292 28.4"\/>/);
  assert.match(svg, />age<\/text>.*>height<\/text>/);
});

test("the table has the truth only where it is known", () => {
  const headings = (/** @type {any} */ clusters) =>
    estimatesColumns(clusters).map(({ heading }) => heading);
  const all = headings(DATA.clusters);
  assert.deepEqual(all.slice(0, 4), ["cluster", "n", "own intercept", "own slope"]);
  assert.deepEqual(all.slice(-3), ["true intercept", "true slope", "distance kept"]);
  const unknown = { intercept: [null, null], x: [null, null] };
  assert.equal(headings({ ...DATA.clusters, truth: unknown }).length, 7);
  const texts = estimatesColumns(DATA.clusters).map((column) => column.texts.join(" "));
  assert.deepEqual(texts, [
    "a b",
    "10 1",
    "2.40 –",
    "0.600 –",
    "1.70 1.20",
    "0.800 0.500",
    "2.40 1.00",
    "0.600 0.500",
    "28% –",
  ]);
});

test("intervals are sorted by their width, which is what they say of a cluster", () => {
  const intervals = {
    low: { intercept: [0, -2], x: [-1, -0.5] },
    high: { intercept: [3, 0.5], x: [1, 0] },
  };
  const columns = estimatesColumns({ ...DATA.clusters, intervals });
  const of = columns.filter(({ texts }) => texts[0].includes(" to "));
  assert.deepEqual(of.map(({ values }) => values), [[3, 2.5], [2, 0.5]]); // prettier-ignore
  assert.deepEqual(of.map(({ texts }) => texts[1]), ["−2.00 to 0.500", "−0.500 to 0.00"]); // prettier-ignore
  assert.equal(columns.length, estimatesColumns(DATA.clusters).length + 2);
});

test("means alone have intervals of one kind", () => {
  const { x: _, ...mean } = DATA.clusters.no_pooling;
  const intervals = { low: { intercept: [0, -2] }, high: { intercept: [3, 0.5] } };
  const clusters = { ...DATA.clusters, no_pooling: mean, partial_pooling: mean, intervals };
  assert.equal(estimatesColumns(clusters).length, 6);
  assert.equal(estimatesColumns({ ...clusters, intervals: undefined }).length, 5);
});

test("rows are sorted by value; what is not known is last both ways, and equals stay", () => {
  assert.deepEqual(order([3, null, -1, 3], true), [2, 0, 3, 1]);
  assert.deepEqual(order([3, null, -1, 3], false), [0, 3, 2, 1]);
  assert.deepEqual(order(["10", "9", "100"], true), [1, 0, 2]);
  assert.deepEqual(order(["b", "10", "a"], true), [1, 2, 0]);
});

test("in German every word and every mark is German", () => {
  speak("de");
  assert.equal(
    clusterWords(DATA, 0, CHOICES)[0],
    "10 Beobachtungen; ihre Werte von x streuen mit einer SD von 0,951.",
  );
  assert.match(clusterWords(DATA, 0, CHOICES)[1], /behält 50\u00a0% .* bleiben 28\u00a0% des/);
  assert.equal(estimatesColumns(DATA.clusters)[3].heading, "Steigung, eigene");
  speak();
});
