/** What "Your data" says of a fit, and what it keeps of a reader's choices: exact sentences. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import Papa from "papaparse";

import { createData } from "../../docs/engine/simulate.js";
import {
  columnsToBegin,
  levelsOf,
  missingHint,
  optionOf,
  shownX,
  whyNot,
} from "../../docs/javascripts/your_data/choices.js";
import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { fromHash, toHash } from "../../docs/javascripts/your_data/link.js";
import { comment, quote } from "../../docs/table/code_text.js";
import { DataProblem } from "../../docs/table/data_problem.js";
import { defaultLevels } from "../../docs/table/default_levels.js";
import { csv } from "../../docs/table/export_csv.js";
import { farValue } from "../../docs/table/far_values.js";
import { likeLabels } from "../../docs/table/like_labels.js";
import { isEveryRowTwice } from "../../docs/table/repeated_rows.js";
import { there } from "./there.mjs";
import { NOTHING_CHOSEN, readAndFit } from "./your_data.mjs";
import { speak } from "./words.mjs";

speak();
const SLEEPSTUDY = new URL("../../docs/data/sleepstudy.csv", import.meta.url);

/** A table with `n` rows in clusters of four, and some cells replaced. */
function table(n = 40, change = (/** @type {any[]} */ row, /** @type {number} */ _number) => row) {
  const rows = Array.from({ length: n }, (_, i) =>
    change([((i * 7919) % 101) / 10, i % 4, `c${Math.floor(i / 4)}`], i).join(","),
  );
  return `y,x,g\n${rows.join("\n")}\n`;
}
const YXG = { y: "y", x: "x", cluster: "g" };
const fitted = async (/** @type {string} */ text, chosen = {}) =>
  (await readAndFit({ text, chosen: { ...YXG, ...chosen } })).fitted;

test("sleepstudy gives what lme4 prints, and sentences that agree with it", async () => {
  const { fitted: result } = await readAndFit({ file: SLEEPSTUDY });
  for (const line of [
    "REML criterion at convergence: 1743.6",
    "-3.9536 -0.4634  0.0231  0.4634  5.1793",
    "          Days         35.07    5.922   0.07",
    "Number of obs: 180, groups:  Subject, 18",
    "Days          10.467      1.546   6.771",
  ]) {
    assert.ok(result.summary.includes(`${line}\n`), `${line}\n${result.summary}`);
  }
  assert.deepEqual(result.words.map(inWords), [
    "180 rows in 18 clusters of “Subject” were fitted.",
    "In the average cluster “Reaction” is 251.4 where “Days” is 0, and changes by 10.47 (standard error 1.546) for each unit of “Days”.",
    "Clusters differ around it: their intercepts with a standard deviation of 24.74, their slopes with 5.922, and the two have a correlation of 0.07. Around a cluster’s line, rows scatter with a standard deviation of 25.59.",
    "On the way from their own regressions to the mixed model clusters give up, on average, 30% of their distance in intercept and 19% in slope.",
  ]);
  assert.equal(
    result.paper.map(inWords).join(" "),
    "We fitted a linear mixed model of “Reaction” by restricted maximum likelihood, with a fixed effect of “Days” and correlated random intercepts and slopes of “Days” for each cluster of “Subject”. It has 180 observations in 18 clusters. The average intercept is 251 (SE 6.82), the average slope of “Days” 10.5 (SE 1.55, t(17.0) = 6.77 with Satterthwaite’s degrees of freedom, 95% interval 7.21 to 13.7). Between clusters, intercepts have a standard deviation of 24.7 and slopes of 5.92, with a correlation of 0.07; the residual standard deviation is 25.6. The model was fitted with shrinksite, which gives the estimates of lme4 (REML criterion 1743.6).",
  );
  assert.equal(result.figure.clusters.cluster.length, 18);
  assert.deepEqual(result.warnings, []);
  assert.equal(inWords(result.shown), "All 18 clusters are shown.");
  assert.ok(result.dots.areAll && result.dots.x.length === 180);
});

test("the same in German, with its marks", async () => {
  const { fitted: result } = await readAndFit({ file: SLEEPSTUDY });
  speak("de");
  try {
    assert.equal(
      inWords(result.words[1]),
      "Im durchschnittlichen Cluster ist „Reaction“ 251,4, wo „Days“ 0 ist, und ändert sich um 10,47 (Standardfehler 1,546) je Einheit von „Days“.",
    );
    assert.equal(
      inWords(result.words[3]),
      "Auf dem Weg von ihren eigenen Regressionen zum gemischten Modell geben Cluster im Mittel 30\u00A0% ihres Abstands im Achsenabschnitt und 19\u00A0% in der Steigung auf.",
    );
  } finally {
    speak();
  }
});

test("a singular fit's paragraph has what the ways out give, and its clusters have intervals", async () => {
  const { y, x, cluster } = createData({ nCluster: 8, obsPerCluster: 5, seed: 2 });
  const text = `y,x,g\n${Array.from(y, (value, i) => [value, x[i], cluster[i]].join(",")).join("\n")}\n`;
  const said = (await fitted(text)).paper.map(inWords);
  assert.equal(said.join(" ").match(/singular/g)?.length, 1);
  assert.match(said[5], /slopes of “x” by “g” had a singular fit: .* perfectly correlated\.$/);
  assert.match(
    said[7],
    /^The fixed slope of “x” was 0\.614 \(standard error 0\.216\) in the first, and /,
  );
  assert.match(said.at(-1) ?? "", /no conclusion about the correlation\.$/);
  const simpler = await fitted(text, { randomEffects: "uncorrelated" });
  assert.ok(!simpler.paper.some(({ key }) => key.startsWith("singular-paper")));
  assert.equal(
    simpler.fit.isAtBoundary,
    simpler.paper.map(inWords).includes("The fit is singular."),
  );
  const { figure, estimates } = simpler;
  const low = figure.clusters.intervals?.low.x ?? [];
  assert.deepEqual(Array.from(estimates.partial_pooling_x_low), low);
  assert.equal(low.length, 8);
});

test("each structure of random effects has its sentences", async () => {
  const say = async (/** @type {object} */ chosen) => {
    const { fitted: result } = await readAndFit({ file: SLEEPSTUDY, chosen });
    return [...result.words.slice(1, 3), result.paper[0]].map(inWords);
  };
  assert.deepEqual(await say({ randomEffects: "uncorrelated" }), [
    "In the average cluster “Reaction” is 251.4 where “Days” is 0, and changes by 10.47 (standard error 1.56) for each unit of “Days”.",
    "Clusters differ around it: their intercepts with a standard deviation of 25.05, their slopes with 5.988. Around a cluster’s line, rows scatter with a standard deviation of 25.57.",
    "We fitted a linear mixed model of “Reaction” by restricted maximum likelihood, with a fixed effect of “Days” and uncorrelated random intercepts and slopes of “Days” for each cluster of “Subject”.",
  ]);
  assert.deepEqual(await say({ randomEffects: "intercept" }), [
    "In the average cluster “Reaction” is 251.4 where “Days” is 0, and changes by 10.47 (standard error 0.8042) for each unit of “Days”.",
    "Clusters differ around it: their intercepts with a standard deviation of 37.12; they have one slope. Around a cluster’s line, rows scatter with a standard deviation of 30.99.",
    "We fitted a linear mixed model of “Reaction” by restricted maximum likelihood, with a fixed effect of “Days” and random intercepts for each cluster of “Subject”.",
  ]);
  assert.deepEqual(await say({ x: -1 }), [
    "In the average cluster “Reaction” is 298.5 (standard error 9.05).",
    "Clusters differ around it: their means with a standard deviation of 35.75. Around a cluster’s mean, rows scatter with a standard deviation of 44.26.",
    "We fitted a linear mixed model of “Reaction” by restricted maximum likelihood, without a predictor, with random intercepts for each cluster of “Subject”.",
  ]);
});

test("rows that are left out are counted", async () => {
  const text = table(40, ([y, x, g], i) => [i === 3 ? "" : y, x, g]);
  const rows = async (/** @type {object} */ chosen) =>
    inWords((await fitted(text, chosen)).words[0]);
  assert.equal(
    await rows({ leaveOut: true }),
    "39 rows in 10 clusters of “g” were fitted; one row with a missing cell was left out.",
  );
  const levels = table(40, ([y, x, g]) => [y, "abcd"[x], g]);
  assert.equal(
    inWords((await fitted(levels, { levels: ["a", "b"] })).words[0]),
    "20 rows in 10 clusters of “g” were fitted; 20 rows with other levels were left out.",
  );
});

test("centring moves the intercept and scaling the slope, not the fit", async () => {
  const [as, centred] = [
    await fitted(table()),
    await fitted(table(), { centre: true, scale: true }),
  ];
  const criterion = (/** @type {{ summary: string }} */ { summary }) =>
    summary.match(/convergence: (.*)/)?.[1];
  assert.equal(typeof criterion(as), "string");
  const [, slope] = as.figure.fixed_effects;
  const sd = Math.sqrt((40 * 1.25) / 39);
  assert.ok(Math.abs(centred.figure.fixed_effects[1] - slope * sd) < 1e-6);
});

test("centring within clusters leaves the slope within", async () => {
  // Clusters with a high x have a low y: within them y rises by 1, between them it falls by 2.
  const text = table(80, (_, i) => {
    const [c, x] = [Math.floor(i / 4), (i % 4) + Math.floor(i / 4)];
    return [x - 3 * c + ((i * 7919) % 13) / 20, x, `c${c}`];
  });
  const { warnings } = await fitted(text);
  const warning = there(warnings.find(({ key }) => key === "data-warn-between"));
  assert.match(
    inWords(warning),
    /^Between clusters the slope of “x” is −2(\.0\d)?, within them 1(\.0\d)?: clusters with a higher “x” differ in other ways too\./,
  );
  const { figure, warnings: after, code } = await fitted(text, { centreWithin: true });
  assert.ok(Math.abs(figure.fixed_effects[1] - 1) < 0.05);
  assert.match(
    inWords(there(after.find(({ key }) => key === "data-warn-means"))),
    /These levels change by −2(\.0\d)? for each unit of the mean, of which this model is not told/,
  );
  assert.match(code.r, /# summary\(lmer\(y ~ x \+ mean_x \+ \(x \| cluster\), d\)\)\n# How sure/);
});

test("data that no model fits are refused with the columns' own names", async () => {
  /** @param {string} text @param {object} [chosen] */
  const why = async (text, chosen) => {
    try {
      await fitted(text, chosen);
    } catch (error) {
      if (error instanceof DataProblem) return error.said.map(inWords).join(" ");
      throw error;
    }
    return "";
  };
  for (const [text, words, chosen] of /** @type {[string, string, object?][]} */ ([
    [
      table(40, ([y, x]) => [y, x, "one"]),
      "Column “g” holds one cluster, “one”, in every row from the first on. At least two are needed: choose the column that tells clusters apart.",
    ],
    [
      table(40, ([y, x], i) => [y, x, `c${i}`]),
      "Column “g” has another name in every row, so every cluster has one row, and nothing tells the clusters’ differences from noise. Choose the column that several rows share.",
    ],
    [
      table(40, ([y, , g]) => [y, 3, g]),
      "Column “x” is 3 in every row, from the first on. A slope needs a predictor that varies: choose another column.",
    ],
    [
      table(40, ([, x, g]) => [3, x, g]),
      "Column “y” is 3 in every row, from the first on. There is nothing to explain: choose another outcome.",
    ],
    [
      table(40, ([, x, g]) => [2 * x, x, g]),
      "These columns cannot be fitted: y and x lie on one line: no noise, nothing to estimate. (y is “y”, x is “x”, cluster is “g”.) Choose other columns, or another unit.",
    ],
    [
      table(5),
      "5 rows are too few: the model estimates 6 numbers. Add rows, and better many than few.",
    ],
    [
      table(40, ([y, x, g]) => [`${y}e300`, x, g]),
      "These columns cannot be fitted: The numbers in y or x are too large or too small: choose another unit. (y is “y”, x is “x”, cluster is “g”.) Choose other columns, or another unit.",
    ],
    [
      table(40, ([y, x, g]) => [`${y}e-310`, x, g]),
      "These columns cannot be fitted: The numbers in y or x are too large or too small: choose another unit. (y is “y”, x is “x”, cluster is “g”.) Choose other columns, or another unit.",
    ],
    [
      table(40, ([, , g], i) => [i < 20 ? 1 : 2, 0, g]),
      "These columns cannot be fitted: Every cluster’s y lies on its own line: no noise to estimate. (y is “y”, cluster is “g”.) Choose other columns, or another unit.",
      { x: -1 },
    ],
  ])) {
    assert.equal(await why(text, chosen), words);
  }
});

test("warnings are honest", async () => {
  /** @param {string} text @param {string} words @param {object} [chosen] */
  const warned = async (text, words, chosen) => {
    const warnings = (await fitted(text, chosen)).warnings.map(inWords);
    assert.ok(warnings.includes(words), `${words}\n\n${warnings.join("\n")}`);
  };
  await warned(
    table(24),
    "There are only 6 clusters. How much clusters differ is then hardly known, and so is how far to shrink: take the variances as rough guesses. An interval of ±1.96 standard errors is too narrow for the average as well: take one with a t quantile, by Satterthwaite’s degrees of freedom.",
  );
  await warned(
    table(80, ([y, x, g], i) => [y, i < 4 ? 1 : x, g]),
    "1 cluster has no slope of its own: one row, or the same “x” in every row. The mixed model still gives it a line; in the figure there is no start, only the end.",
  );
  await warned(
    table(80, ([y, x, g], i) => [y, i < 8 ? 1 : x, g]),
    "2 of 20 clusters have no slope of their own: one row, or the same “x” in every row. The mixed model still gives each a line; in the figure there is no start, only the end.",
  );
  await warned(
    table(80, ([y, , g], i) => [y, Math.floor(i / 4), g]),
    "“x” does not vary within any cluster, so nothing tells how slopes differ between clusters: the model has random intercepts only.",
  );
  await warned(
    table(80, ([y, x, g]) => [y * 1e7, x, g]),
    "The scale of “y” is extreme (standard deviation 30000000). The fit does not mind, but numbers become hard to read: choose another unit.",
  );
  await warned(
    table(80, ([y, x, g]) => [y, x * 1e-5, g]),
    "The scale of “x” is extreme (standard deviation 0.000011). The fit does not mind, but numbers become hard to read: tick “Scale it to standard deviations”, or choose another unit.",
  );
  await warned(
    table(80, ([y, x, g]) => [y, x + 2000, g]),
    "“x” is far from 0 (mean 2000, standard deviation 1.13). An intercept is the line’s height at 0, far outside the data, and is strongly correlated with the slope: tick “Centre the predictor at its mean”.",
  );
  await warned(
    table(80, ([y], i) => [y, i % 2, Math.floor(i / 2)]),
    "Every cluster has at most two rows, and the same two values of “x”. The variances of intercepts, slopes and noise cannot be told apart then: how far clusters shrink here is arbitrary. A model with random intercepts only would be the right one.",
  );
  const few = createData({
    nCluster: 4,
    obsPerCluster: 2,
    balanced: 0.75,
    sdInt: 2,
    cor: -0.5,
    seed: 338038209,
  });
  const rows = Array.from(few.y, (y, i) => `${y},${few.x[i]},c${few.cluster[i]}`);
  await warned(
    `y,x,g\n${rows.join("\n")}\n`,
    "The clusters’ lines explain “y” without any noise: they have too few rows for so many variances, and the criterion has no minimum. No number here means anything; use a random intercept only.",
  );
  const varied = (/** @type {number} */ y, /** @type {number} */ x, /** @type {number} */ c) =>
    y + 20 * (c % 5) + 10 * (c % 3) * x;
  await warned(
    table(80, ([y, x, g], i) => [varied(y, x, Math.floor(i / 4)), 1e6 * x, g]),
    "lme4 would call this fit singular, but only for the units of “x”, in which a slope is very small. It is not: in other units the same fit is an ordinary one.",
  );
  await warned(
    table(80, ([, x, g], i) => [(i % 4) + ((i * 7919) % 7) / 10, x, g]),
    "The fit is singular: intercepts and slopes are estimated to be perfectly correlated. The data cannot tell this many variances apart; do not read much into them. Where clusters do differ, more clusters or more rows in each would show it; where they do not, about half of all samples are singular however large they are (Stram and Lee 1994). A simpler model does without.",
  );
  await warned(
    table(80, ([, , g], i) => [[1, 2, 3, 4][i % 4] + (i % 3) / 10, [0, 1, 1, 0][i % 4], g]),
    "The fit is singular: the intercepts’ variance is estimated as good as 0. The data cannot tell this many variances apart; do not read much into them. Where clusters do differ, more clusters or more rows in each would show it; where they do not, about half of all samples are singular however large they are (Stram and Lee 1994).",
    { randomEffects: "intercept" },
  );
  await warned(
    table(80, ([y], i) => [y, (i * 31) % 7, Math.floor(i / 2)]),
    "There are no more rows than random effects (two for each cluster). lme4 refuses such data unless told otherwise; the residual variance is then poorly separated from the clusters’.",
  );
});

test("variances cannot be told apart where rows have fewer moments than there are variances", async () => {
  /**
   * Twenty clusters of the pair, and the clusters of `more`, each a list of x.
   *
   * @param {number[]} pair
   * @param {number[][]} more
   * @param {object} [chosen]
   */
  const warned = async (pair, more, chosen) => {
    const clusters = [...Array.from({ length: 20 }, () => pair), ...more];
    let i = 0;
    const rows = clusters.flatMap((xs, c) =>
      xs.map((x) => `${((i++ * 7919) % 101) / 10},${x},c${c}`),
    );
    const { warnings } = await fitted(`y,x,g\n${rows.join("\n")}\n`, chosen);
    return warnings.some(({ key }) => key === "data-warn-same-pair");
  };
  const uncorrelated = { randomEffects: "uncorrelated" };
  assert.equal(await warned([0, 1], []), true);
  assert.equal(await warned([0, 1], [[0], [1]]), true);
  assert.equal(await warned([0, 1], [[2]]), false); // y has a variance at a third x
  assert.equal(await warned([0, 1], [[1, 1]]), false); // and a covariance at one of them
  assert.equal(await warned([0, 1], [[0, 2]]), false);
  assert.equal(await warned([0, 1], [], uncorrelated), false); // three moments, three variances
  assert.equal(await warned([-1, 1], [], uncorrelated), true); // two of the moments are the same
  assert.equal(await warned([0, 1], [], { ...uncorrelated, centre: true }), true);
});

test("a careful colleague asks", async () => {
  /** @param {string} text @param {object} [chosen] */
  const asked = async (text, chosen) => (await fitted(text, chosen)).warnings;
  /** @param {string} text @param {string} key @param {object} [chosen] */
  const first = async (text, key, chosen) =>
    there((await asked(text, chosen)).find((one) => one.key === key));
  const labels = await first(
    table(80, ([y, x], i) => [y, x, i % 8 ? `North ${i % 5}` : `north  ${i % 5}`]),
    "data-warn-labels",
  );
  assert.equal(
    inWords(labels),
    "“North 1” and “north 1” in “g” look alike and are two clusters, and so are 4 more. If they are one, write them in one way."
      .replace("North 1", "North 0")
      .replace("north 1", "north 0"),
  );
  const twice = await first(table(40) + table(40).replace("y,x,g\n", ""), "data-warn-twice");
  assert.equal(
    inWords(twice),
    "Every row stands there twice, as if the table had been pasted below itself. The fit takes each for an observation of its own, and is too sure of everything.",
  );
  const binary = await first(
    table(80, ([y, x, g]) => [Number(y > 5), x, g]),
    "data-warn-outcome",
  );
  assert.equal(
    inWords(binary),
    "“y” is 0 or 1. A yes-or-no outcome needs another model (in R: glmer with family binomial); this one treats it as a number.",
  );
  const count = await first(
    table(80, ([y, x, g]) => [Math.floor(y), x, g]),
    "data-warn-outcome",
  );
  assert.match(inWords(count), /^“y” looks like a count\./);
  const slip = await first(
    table(80, ([y, x, g], i) => [i === 7 ? 1000 : y, x, g]),
    "data-warn-far",
  );
  assert.equal(
    inWords(slip),
    "Row 9: “y” is 1000, far from all others, which lie between 0 and 10. Is it right?",
  );
  const code = await first(
    table(80, ([y, x, g], i) => [i % 20 ? y : -99, x, g]),
    "data-warn-far",
  );
  assert.equal(
    inWords(code),
    "“y” is −99 in 4 rows, the first of them row 2, far from all others, which lie between 0.1 and 10. Is it a code for missing?",
  );
  assert.deepEqual(code.actions?.[0].asked, { missing: ["-99"] });
  assert.equal(inWords(there(code.actions)[0]), "“−99” means missing");
  const plain = (await asked(table(80))).map(({ key }) => key);
  assert.ok(!plain.some((key) => /labels|twice|outcome|far$|between/.test(key)), plain.join(" "));
});

test("what looks alike, far off or twice", () => {
  assert.equal(likeLabels(["a", "b"]), null);
  assert.equal(likeLabels([7, 8]), null);
  assert.deepEqual(likeLabels(["7", "07", "b"])?.pair, ["7", "07"]);
  assert.deepEqual(likeLabels(["S 1", "s1"])?.pair, ["S 1", "s1"]);
  assert.equal(likeLabels(["S1.1", "S11"]), null);
  const values = (/** @type {number[]} */ ...numbers) => Float64Array.from(numbers);
  assert.equal(farValue(values(0, 0, 1, 1, 10, 10)), null); // doses
  assert.equal(farValue(values(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12)), null);
  assert.equal(farValue(values(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -200))?.value, -200);
  assert.deepEqual(farValue(values(5, 999, 3, 4, 5, 6, 7, 999)), {
    value: 999,
    count: 2,
    first: 1,
    low: 3,
    high: 7,
  });
  const code = Int32Array.of(0, 1, 0, 1);
  assert.equal(isEveryRowTwice(values(1, 2, 1, 2), values(3, 4, 3, 4), code), true);
  assert.equal(isEveryRowTwice(values(1, 2, 1, 3), values(3, 4, 3, 4), code), false);
  assert.equal(isEveryRowTwice(values(1, 2, 1), null, code.slice(0, 3)), false);
});

test("columns that were chosen stay, those that were guessed do not", () => {
  const overview = (/** @type {string[]} */ names, /** @type {object} */ guess) =>
    /** @type {any} */ ({ columns: names.map((name) => ({ name })), guess });
  const first = overview(["a", "b", "c"], { y: 0, x: 1, cluster: 2 });
  const positions = { y: 1, x: 0, cluster: 2, within: -1 };
  const now = overview(["c", "b", "a"], { y: 2, x: -1, cluster: 0 });
  const kept = (/** @type {string[]} */ touched) =>
    columnsToBegin(now, { table: first, positions, touched: new Set(touched) });
  assert.deepEqual(kept(["y", "x"]), { y: 1, x: 2, cluster: 0, within: -1 });
  assert.deepEqual(kept([]), { y: 2, x: -1, cluster: 0, within: -1 });
  const gone = overview(["q"], { y: -1, x: -1, cluster: -1 });
  const left = columnsToBegin(gone, { table: first, positions, touched: new Set(["y"]) });
  assert.deepEqual(left, { y: -2, x: -1, cluster: -2, within: -1 });
  assert.deepEqual(columnsToBegin(first, null), { y: 0, x: 1, cluster: 2, within: -1 });
  // none and not yet are choices as well
  const none = { y: -2, x: -1, cluster: 0, within: -1 };
  const touched = new Set(["y", "x", "cluster", "within"]);
  assert.deepEqual(columnsToBegin(first, { table: now, positions: none, touched }), { ...none, cluster: 2 }); // prettier-ignore
});

test("what cannot be fitted is said", () => {
  const why = (
    /** @type {number} */ y,
    /** @type {number} */ x,
    /** @type {number} */ cluster,
    within = -1,
  ) => {
    const message = whyNot({ y, x, cluster, within });
    return message && inWords(message);
  };
  assert.equal(why(0, 1, 2), null);
  assert.equal(why(0, -1, 2), null);
  assert.equal(
    why(-2, -1, -2),
    "Choose a column for the outcome and the cluster: no column of the table is a sure guess.",
  );
  assert.equal(
    why(0, 2, 2),
    "Two choices are the same column. Outcome, predictor and cluster need a column each.",
  );
  assert.equal(
    why(0, -2, 2),
    "Choose a column for the predictor: no column of the table is a sure guess.",
  );
  for (const same of [why(0, 1, 2, 2), why(0, 0, 2), why(1, 0, 1)]) {
    assert.match(same ?? "", /^Two choices are the same column\./);
  }
});

test("a column is offered with what it is", () => {
  const column = {
    name: "a",
    kind: "number",
    isConstant: false,
    distinct: 7,
    isMany: false,
    bad: 0,
    levels: [],
  };
  const offered = (/** @type {any} */ change, /** @type {any} */ role, isSampled = false) => {
    const message = optionOf({ ...column, ...change }, role, isSampled);
    return message && inWords(message);
  };
  assert.equal(offered({}, "y"), null);
  assert.equal(offered({ kind: "empty" }, "y"), "a (empty)");
  assert.equal(offered({ isConstant: true }, "x"), "a (the same in every row)");
  assert.equal(offered({ isConstant: true }, "x", true), null);
  assert.equal(offered({}, "cluster"), "a (7 clusters)");
  assert.equal(offered({}, "cluster", true), null);
  assert.equal(offered({ bad: 2 }, "within"), "a (7 clusters)");
  assert.equal(offered({ isMany: true }, "cluster"), null);
  assert.equal(offered({ kind: "text" }, "y"), "a (holds text)");
  assert.equal(offered({ kind: "text", levels: ["u", "v"] }, "y"), "a (holds text)");
  assert.equal(offered({ kind: "text", levels: ["u"] }, "x"), "a (holds text)");
  assert.deepEqual(levelsOf(/** @type {any} */ ({ kind: "text", levels: ["u"] })), ["u"]);
  assert.deepEqual(levelsOf(/** @type {any} */ ({ kind: "date", levels: ["u"] })), []);
  assert.deepEqual(levelsOf(undefined), []);
  assert.equal(
    offered({ kind: "text", levels: ["u", "v"] }, "x"),
    "a (text: one level against another)",
  );
  assert.equal(offered({ bad: 1 }, "y"), "a (one cell is no number)");
});

test("a name is cut after forty characters, and has one blank where there are more", () => {
  const offered = (/** @type {string} */ name) =>
    inWords({ key: "data-option-empty", values: { name: { name } } });
  assert.equal(offered("a".repeat(40)), `${"a".repeat(40)} (empty)`);
  assert.equal(offered("a".repeat(41)), `${"a".repeat(39)}… (empty)`);
  assert.equal(offered("a \n\t b"), "a b (empty)");
});

test("missing rows are counted as far as can be", () => {
  /** @type {any[]} */
  const columns = [{ missing: 0 }, { missing: 3 }, { missing: 2 }];
  const hint = (
    /** @type {number} */ y,
    /** @type {number} */ x,
    /** @type {number} */ cluster,
    rows = 1200,
  ) => inWords(missingHint(/** @type {any} */ ({ columns, rows }), { y, x, cluster, within: -1 }));
  assert.equal(hint(0, -1, 0), "(none is missing here)");
  assert.equal(hint(0, 1, 0), "(3 of 1,200 rows)");
  assert.equal(hint(0, 1, 2), "(3 to 5 of 1,200 rows)");
  assert.equal(hint(0, 1, 2, 4), "(3 to 4 of 4 rows)");
  assert.equal(hint(1, 1, 1), "(3 of 1,200 rows)");
});

test("the predictor is called as it is fitted", () => {
  /** @type {any[]} */
  const columns = [
    { name: "x", kind: "number", pattern: null },
    { name: "d", kind: "date", pattern: "%Y-%m-%d" },
    { name: "t", kind: "date", pattern: "%H:%M" },
  ];
  const called = (/** @type {number} */ x, /** @type {object} */ change) => {
    const message = shownX(/** @type {any} */ ({ columns }), { ...NOTHING_CHOSEN, x, ...change });
    return message && inWords(message);
  };
  assert.equal(called(0, {}), null);
  assert.equal(called(0, { centre: true, scale: true }), "x, centred, in SDs");
  assert.equal(called(1, {}), "d, days");
  assert.equal(called(2, { centreWithin: true }), "t, hours, centred within clusters");
  assert.equal(called(0, { levels: ["A", "B"] }), "x: B");
  assert.equal(called(-1, { scale: true }), null);
  columns[2].pattern = "%I:%M %p";
  assert.equal(called(2, { centre: true, centreWithin: true }), "t, hours, centred within clusters"); // prettier-ignore
  columns[2].pattern = null;
  assert.equal(called(2, { scale: true }), "t, days, in SDs");
});

test("what a study begins with counts 0", () => {
  assert.deepEqual(defaultLevels(["female", "male"]), ["female", "male"]);
  assert.deepEqual(defaultLevels(["drug", "placebo"]), ["placebo", "drug"]);
  assert.deepEqual(defaultLevels(["post", "pre"]), ["pre", "post"]);
  assert.deepEqual(defaultLevels(["a drug", "no"]), ["no", "a drug"]);
  for (const [first, second] of [
    ["drug", "with placebo"],
    ["north", "nose"],
    ["before", "control"],
  ]) {
    assert.deepEqual(defaultLevels([first, second]), [first, second]);
  }
});

test("a link holds choices and no cell, and comes back", async () => {
  const { table: read, choices } = await readAndFit({
    text: table(40, ([y, x, g]) => [y, "abcd"[x], g]),
    chosen: { ...YXG, levels: ["b", "c"] },
  });
  const asked = { separator: ";", ways: { 0: 2 }, missing: ["secret"], long: { columns: [1, 2] } };
  const hash = toHash(asked, choices, read);
  assert.ok(!hash.includes("secret") && !hash.includes("c0"));
  const back = there(fromHash(hash));
  assert.deepEqual(back.asked, { separator: ";", ways: { 0: 2 }, long: { columns: [1, 2] } });
  assert.deepEqual(back.chosen, { ...choices, levels: [1, 2] });
  assert.equal(fromHash("#good-to-know"), null);
  for (const bad of [
    "#v1&asked=%",
    "#v1&asked={",
    '#v1&asked={"separator":"xx"}',
    '#v1&chosen={"y":"<script>"}',
    '#v1&chosen={"__proto__":1}',
    '#v1&asked={"encoding":"utf-7"}',
    '#v1&chosen={"y":1e99}',
    "#v1&chosen=[]",
    "#v1&chosen=null",
  ]) {
    assert.throws(() => fromHash(bad), bad);
  }
});

test("of very many clusters some are drawn, and it is said", async () => {
  const result = await fitted(table(10_000));
  assert.equal(
    inWords(result.shown),
    "The figure and the table show 500 of 2,500 clusters, one of every 5 in the order of their names; the fit, the numbers and the download are of all.",
  );
  assert.equal(result.figure.clusters.cluster.length, 500);
  assert.equal(result.dots.names.length, 500);
  assert.equal(csv(result.estimates, Papa).trim().split("\r\n").length, 2501);
});

test("a spreadsheet finds no formula in what is downloaded", () => {
  for (const [value, cell] of /** @type {[any, string][]} */ ([
    ["=1+1", `"'=1+1"`],
    ["+1", `"'+1"`],
    ["-1", `"'-1"`],
    ["@SUM(A1)", `"'@SUM(A1)"`],
    ["\t=1", `"'\t=1"`],
    ["\r=1", `"'\r=1"`],
    ['a"b,;', `"a""b,;"`],
    ["a=1", `"a=1"`],
    [-1.5, "-1.5"],
    [NaN, ""],
  ])) {
    assert.equal(csv({ a: [value], b: [1] }, Papa), `"a","b"\r\n${cell},1`, cell);
  }
});

test("names cannot get out of the quotation marks of the code", async () => {
  const evil = '"); system("rm -rf /") #\n\u2028`\\';
  assert.equal(quote(evil), String.raw`"\"); system(\"rm -rf /\") #\n\u2028${"`"}\\"`);
  assert.equal(comment("x\r\nimport os\u2028y"), "x import os y");
  const cells = evil.replaceAll('"', '""');
  const text = readFileSync(SLEEPSTUDY, "utf8").replace('"Days"', `"${cells}"`);
  const { fitted: result } = await readAndFit({ text, chosen: { y: 0, x: 1, cluster: 2 } });
  for (const code of Object.values(result.code)) {
    assert.ok(!/^\s*system/m.test(code) && !code.includes("\u2028"), code);
  }
});

test("German has no English left", () => {
  const texts = (/** @type {string} */ language) => {
    const file = new URL(`../../docs/words/${language}.ftl`, import.meta.url);
    const words = new Map();
    for (const part of readFileSync(file, "utf8").split(/\n(?=[a-z#])/)) {
      const [, key, text] = /^(data-[a-z0-9-]+) =\s*(.*)$/s.exec(part) ?? [];
      if (key) words.set(key, text.replace(/\$\w+|\[\w+\]/g, ""));
    }
    return words;
  };
  const [english, german] = [texts("en"), texts("de")];
  assert.ok(english.size > 200);
  const ENGLISH =
    /\b(the|of|and|with|is|are|not|from|its|it|this|each|which|for|row|rows|column|read|missing|slope)\b/;
  for (const [key, text] of german) assert.doesNotMatch(text.replace("-999", ""), ENGLISH, key);
  const same = [...english].filter(
    ([key, text]) => text === german.get(key) && /[a-z]{4}/.test(text) && text !== "Cluster",
  );
  assert.deepEqual(same, []);
});

test("a link may hold every way of reading and choosing, and nothing else", () => {
  const table = /** @type {any} */ ({ columns: [] });
  const rest = { y: 0, x: -1, cluster: 2, within: -1, leaveOut: true, centre: false };
  const chosen = { ...rest, centreWithin: true, scale: false, levels: null };
  for (const separator of ["\t", ";", ",", "|", " ", "places"]) {
    for (const decimal of [".", ","]) {
      for (const randomEffects of ["correlated", "uncorrelated", "intercept"]) {
        const asked = { separator, decimal, quotes: false, header: true, skip: 3, ragged: "fill" };
        const hash = toHash(/** @type {any} */ (asked), /** @type {any} */ ({ ...chosen, randomEffects }), table); // prettier-ignore
        const { levels, ...kept } = { ...chosen, randomEffects };
        assert.equal(levels, null);
        assert.deepEqual(fromHash(hash), { asked, chosen: kept });
      }
    }
  }
  const of = (/** @type {string} */ name, /** @type {unknown} */ value) =>
    fromHash(`#v1&${name}=${encodeURIComponent(JSON.stringify(value))}`);
  for (const wrong of [
    { separator: "x" },
    { decimal: ";" },
    { skip: -1 },
    { unknown: 1 },
    null,
    [],
  ]) {
    assert.throws(() => of("asked", wrong), /asked: |Cannot convert/);
  }
  assert.throws(() => of("chosen", { randomEffects: "slope" }), {
    message: "chosen: randomEffects",
  });
  assert.equal(fromHash("#see-it-move"), null);
});

test("what a link may hold ends where tables do", () => {
  const of = (/** @type {"asked" | "chosen"} */ name, /** @type {unknown} */ value) => () =>
    fromHash(`#v1&${name}=${encodeURIComponent(JSON.stringify(value))}`)?.[name];
  const many = (/** @type {number} */ n) => Array.from({ length: n }, (_, i) => i);
  /** @type {["asked" | "chosen", string, unknown[], unknown[]][]} part, key, what it may be, and what not */
  const bounds = [
    ["asked", "skip", [0, 1000], [-1, 1001, 1.5, "3", null]],
    ["asked", "filled", [[], [0, 1000], many(1000)], [[0, 1001], [-1, 0], many(1000).concat(0), 3]],
    ["asked", "keep", [["separator", "comment", "rule", "title"], ["units", "total", "note", "again"]], [["separator", "row"]]], // prettier-ignore
    ["asked", "ways", [{}, { 0: 0, 1000: 7 }], [{ 0: 8 }, { 0: -1 }, { 1001: 0 }, { a: 0 }, null, 3]], // prettier-ignore
    ["asked", "dates", [{ 3: "%d.%m. %Y" }, { 3: "%".repeat(40) }], [{ 3: "%".repeat(41) }, { 3: "" }, { 3: "(%d" }, { 3: "%d)" }, { 3: ["%d"] }]], // prettier-ignore
    ["asked", "long", [{ columns: [1, 2] }], [{ columns: [1, -2] }, { columns: [1], name: "a" }, { name: "a" }, null]], // prettier-ignore
    ["asked", "quotes", [true, false], [1, "true"]],
    ["asked", "ragged", ["skip", "fill"], ["cut"]],
    ["asked", "encoding", ["utf-8", "shift_jis"], ["toString"]],
    ["chosen", "y", [-1, 0, 1000], [-2, 1001]],
    ["chosen", "levels", [[0, 1]], [[0], [0, 1, 2], [0, -1]]],
  ];
  for (const [part, key, allowed, others] of bounds) {
    for (const value of allowed) assert.deepEqual(of(part, { [key]: value })(), { [key]: value });
    for (const value of others) {
      assert.throws(of(part, { [key]: value }), { message: `${part}: ${key}` });
    }
  }
});
