/** What is said of structures side by side, with the numbers of the engine. */

import assert from "node:assert/strict";
import test from "node:test";

import { compare } from "../../docs/engine/compare.js";
import { fit } from "../../docs/engine/fit.js";
import { fitStructures } from "../../docs/engine/fit_structures.js";
import { heardExact, notes, rungs } from "../../docs/javascripts/structures/compare_words.js";
import { modelData } from "./reference.mjs";
import { speak } from "./words.mjs";

const DASH = "–";
const said = (/** @type {any} */ of, { n = 0, x = "x" } = {}) => {
  const rows = compare(fitStructures(of), n);
  const table = rungs(rows, of, x);
  return {
    table,
    models: table.map(({ model }) => model),
    cells: table.map(({ cells }) => cells),
    chosen: table.filter(({ isChosen }) => isChosen).map(({ model }) => model),
    notes: notes(rows, of, n),
  };
};
const SLEEP = fit(modelData("sleepstudy"));
const SINGULAR = fit(modelData("singular"));

test("every model with its test against the one before", () => {
  speak();
  const { models, cells, chosen, notes: why } = said(SLEEP, { x: "“Days”" });
  assert.deepEqual(models, [
    "regression without clusters",
    "intercepts alone",
    "and slopes, uncorrelated where “Days” is 0",
    "and slopes, correlated",
  ]);
  // lme4's criteria: 1786.465, 1743.669, 1743.628
  assert.deepEqual(cells, [
    ["1893.7", "", "", "", ""],
    ["1786.5", "107.20", "<\u00a00.001", "<\u00a00.001", ""],
    ["1743.7", "42.80", "<\u00a00.001", "<\u00a00.001", ""],
    ["1743.6", "0.04", "0.839", "0.839", ""],
  ]);
  assert.deepEqual(chosen, ["and slopes, correlated"]);
  assert.equal(why, "");
});

test("p of a new SD is half of the plain one, that of a correlation all of it", () => {
  speak();
  const [, , [, , mixture, plain], [, , ofCorrelation, plainToo]] = said(
    fit(modelData("radon")),
  ).cells;
  assert.deepEqual([mixture, plain], ["0.083", "0.166"]);
  assert.deepEqual([ofCorrelation, plainToo], ["0.304", "0.304"]);
});

test("exact p have their error, and how many were drawn is said", () => {
  speak();
  const { table, cells, notes: why } = said(fit(modelData("radon")), { n: 50 });
  assert.match(cells[2][4], /^0\.\d{3} ±\u00a00\.0\d\d$/);
  assert.equal(cells[0][4], "");
  assert.match(why, /^The exact p come from 50 data sets .* standard error of that drawing\.$/);
  const heard = heardExact(table);
  assert.match(heard, /^Exact p\. intercepts alone: 0\.020 ±\u00a00\.020; and slopes, uncorr/);
  assert.doesNotMatch(heard, /without clusters/);
});

test("where an SD is 0 a correlation has dashes, and a reason", () => {
  speak();
  const { cells, notes: why } = said(SINGULAR, { n: 20 });
  assert.deepEqual(cells[1].slice(1), ["0.00", "1.000", "1.000", "1.000 ±\u00a00.000"]);
  assert.deepEqual(cells[3].slice(2), [DASH, DASH, DASH]);
  assert.match(why, /The correlation has no test: in the model before it an SD is 0/);
});

test("a prior is said to be left out, and the structure is marked all the same", () => {
  speak();
  const withPrior = fit(modelData("sleepstudy"), {
    randomEffects: "uncorrelated",
    prior: "boundary-avoiding",
  });
  const { cells, chosen, notes: why } = said(withPrior);
  assert.deepEqual(cells, said(SLEEP).cells);
  assert.deepEqual(chosen, ["and slopes, uncorrelated where x is 0"]);
  assert.match(why, /^Compared are fits without the prior: /);
});

test("models of means have two rows, and a predictor without slopes says why", () => {
  speak();
  const { y, cluster } = modelData("sleepstudy");
  const ofMeans = said(fit({ y, cluster }));
  assert.deepEqual(ofMeans.models, ["one mean, without clusters", "a mean for each cluster"]);
  assert.equal(ofMeans.notes, "");
  const x = Array.from(cluster, Number).map((name) => name % 5);
  const between = said(fit({ y, x, cluster }, { randomEffects: "intercept" }));
  assert.deepEqual(between.models, ["regression without clusters", "intercepts alone"]);
  assert.equal(between.notes, "No model whose slopes differ can be fitted to these data.");
});

test("German has its own marks", () => {
  speak("de");
  const { models, cells } = said(SLEEP);
  assert.equal(models[2], "auch Steigungen, unkorreliert, wo x 0 ist");
  assert.deepEqual(cells[2].slice(0, 3), ["1743,7", "42,80", "<\u00a00,001"]);
});
