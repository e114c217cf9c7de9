import assert from "node:assert/strict";
import test from "node:test";

import { dialPlace, dialWords } from "../../docs/javascripts/lab/dial_words.js";
import { createModel, dialCurve, errorAlongDial } from "../../docs/javascripts/lab/model.js";
import { repeatWords } from "../../docs/javascripts/lab/repeat_words.js";
import { harmWords, heard, rowTexts, sharesNote } from "../../docs/javascripts/lab/result_words.js";
import { singularIn, singularWords, standsApart } from "../../docs/javascripts/lab/singular.js";
import { defaultState } from "../../docs/javascripts/lab/state.js";
import { speak } from "./words.mjs";

/** @param {object} parameters */
const resultOf = (parameters, randomEffects = /** @type {any} */ ("correlated")) =>
  createModel()({
    ...defaultState(),
    parameters: { ...defaultState().parameters, ...parameters },
    randomEffects,
  });
const BASELINE = resultOf({});
const LINE = resultOf({ obsPerCluster: 3, seed: 10, sdSlope: 0 });
const NOTHING = resultOf({ sdInt: 0, sdSlope: 0 });
const PARALLEL = resultOf({}, "intercept");
/** @returns {any} */
const singular = (/** @type {number[]} */ theta, randomEffects = "correlated") => ({
  isSingular: true,
  theta,
  randomEffects,
});

test("the rows beside the figure", () => {
  speak();
  const inOrder = (/** @type {any} */ result) =>
    Object.fromEntries(Object.entries(rowTexts(result)).map(([row, texts]) => [row, Object.values(texts)])); // prettier-ignore
  assert.deepEqual(inOrder(BASELINE), {
    intercept: ["1.000", "0.936", "−0.064"],
    x: ["0.500", "0.544", "+0.044"],
    sdInt: ["0.500", "0.540", "+0.040"],
    sdSlope: ["0.250", "0.245", "−0.005"],
    cor: ["0.000", "0.297", "+0.297"],
    sigma: ["1.000", "0.996", "−0.004"],
    icc: ["0.200", "0.227", "+0.027"],
    reliability: ["0.714", "0.746", "+0.032"],
    noPooling: ["0.314", "0.385"],
    partialPooling: ["0.270", "0.222"],
    completePooling: ["0.550", "0.267"],
    shrinkage: ["27%", "67%"],
  });
  // True variances 4 and 9: 4 / 13 and, of ten rows, 4 / 4.9
  const loud = inOrder(resultOf({ sdInt: 2, sigma: 3 }));
  assert.deepEqual([loud.icc[0], loud.reliability[0]], ["0.308", "0.816"]);
  // What the model does not estimate has no number
  assert.deepEqual(inOrder(resultOf({}, "uncorrelated")).cor, ["0.000", "–", "–"]);
  assert.deepEqual(inOrder(PARALLEL).cor, ["0.000", "–", "–"]);
  assert.deepEqual(inOrder(PARALLEL).sdSlope, ["0.250", "–", "–"]);
  // There is no true correlation where one SD is 0
  assert.deepEqual(inOrder(LINE).cor, ["–", "−1.000", "–"]);
});

test("harm, in the singular, in the plural, and where nobody can be judged", () => {
  speak();
  assert.equal(harmWords(BASELINE), "<b>30</b> of 100 clusters got worse (30%).");
  const worse = [null, true, false, false];
  assert.equal(harmWords({ worse }), "<b>1</b> of 3 clusters got worse (33%).");
  assert.equal(harmWords({ worse: [true] }), "<b>1</b> of one cluster got worse (100%).");
  assert.equal(
    harmWords({ worse: [null] }),
    "No cluster has a line of its own to be judged against.",
  );
});

test("reliability is of a cluster of mean size", () => {
  speak();
  assert.match(sharesNote(BASELINE), / a cluster of 10 rows, /);
  assert.match(sharesNote(resultOf({ nCluster: 7, balanced: 0.5 })), / a cluster of 5 rows, /);
  assert.match(sharesNote(resultOf({ nCluster: 12, balanced: 0.44 })), / a cluster of 4\.4 rows, /);
});

test("what is heard of a setting", () => {
  speak();
  const said =
    "Mean shrinkage 27% of the intercepts, 67% of the slopes. RMSE of both together: no pooling " +
    "0.50, partial 0.35, complete 0.61.";
  assert.equal(heard(BASELINE), said);
  assert.match(heard(LINE), /^Singular fit\. Mean shrinkage /);
});

test("in what a fit is singular", () => {
  speak();
  /** @type {any[][]} */
  const cases = [
    [[0, 0, 0], "both", "Both variances are"],
    [[9e-5, 0.5, 0.2], "intercept", "The intercepts’ variance is"],
    [[0.5, 9e-5, 0], "slope", "The slopes’ variance is"],
    [[0.5, 0.2, 0], "correlation", "The correlation is estimated as +1:"],
    [[0.5, -0.2, 9e-5], "correlation", "The correlation is estimated as −1:"],
    [[0, 0], "both", "Both variances are", "uncorrelated"],
    [[0, 1e-4], "intercept", "The intercepts’ variance is", "uncorrelated"],
    [[1e-4, 0], "slope", "The slopes’ variance is", "uncorrelated"],
    [[0], "nothing", "The intercepts’ variance is", "intercept"],
  ];
  for (const [theta, kind, words, structure] of cases) {
    assert.equal(singularIn(singular(theta, structure)), kind);
    assert.ok(singularWords(singular(theta, structure)).startsWith(words), String(theta));
  }
  assert.equal(singularIn(BASELINE.fitted), null);
  assert.equal(singularWords(BASELINE.fitted), "");
});

test("the places of the dial", () => {
  speak();
  const places = {
    0: "no pooling",
    0.05: "the clusters’ covariance × 6,859",
    0.17: "the clusters’ covariance × 116",
    0.18: "the clusters’ covariance × 95",
    0.909: "the clusters’ covariance × 0.001",
    0.91: "the clusters’ covariance × < 0.001",
    0.25: "the clusters’ covariance × 27",
    0.45: "the clusters’ covariance × 1.8",
    0.5: "what REML chose",
    0.75: "the clusters’ covariance × 0.037",
    0.95: "the clusters’ covariance × < 0.001",
    1: "complete pooling",
  };
  for (const [dial, words] of Object.entries(places)) assert.equal(dialPlace(Number(dial)), words);
  speak("de");
  assert.equal(dialPlace(0.05), "die Kovarianz der Cluster × 6.859");
});

test("what the dial says of the baseline", () => {
  speak();
  const at = errorAlongDial(BASELINE);
  const said = (/** @type {number} */ dial) => dialWords(BASELINE.fitted, dialCurve(at), at(dial));
  const best = " In this sample, REML’s error is within 0.5% of the least one.";
  assert.equal(said(0.5), `What REML chose: RMSE 0.349 (intercept 0.270, slope 0.222).${best}`);
  assert.equal(said(0), `No pooling: RMSE 0.497 (intercept 0.314, slope 0.385).${best}`);
});

test("how far REML is from the best, and where that lies", () => {
  speak();
  const place = (/** @type {number} */ dial, /** @type {number} */ both) =>
    /** @type {any} */ ({ dial, intercept: 0, x: both, both });
  const said = (/** @type {number} */ best, /** @type {number} */ both) =>
    dialWords(
      BASELINE.fitted,
      { points: [], best: place(best, 1), reml: place(0.5, both) },
      place(1, 2),
    );
  const begins =
    "Complete pooling: RMSE 2.000 (intercept 0.000, slope 2.000). In this sample, REML’s error is ";
  assert.equal(said(0.25, 1.0049), `${begins}within 0.5% of the least one.`);
  assert.equal(
    said(0.25, 1.0051),
    `${begins}0.5% above the least one, which lies at less pooling (covariance × 27).`,
  );
  assert.equal(
    said(0.75, 1.2),
    `${begins}20% above the least one, which lies at more pooling (covariance × 0.037).`,
  );
  assert.equal(
    said(1, 1.0999),
    `${begins}10.0% above the least one, which lies at complete pooling.`,
  );
  assert.equal(said(0, 3), `${begins}200% above the least one, which lies at no pooling.`);
  assert.equal(
    said(0.2, 1.1),
    `${begins}10% above the least one, which lies at less pooling (covariance × 64).`,
  );
  // and where no error is known, as no cluster has a line of its own, nothing is compared
  assert.match(said(NaN, NaN), / slope 2\.000\)\.$/);
});

test("why no pooling stands apart in a singular fit", () => {
  speak();
  const said = (
    /** @type {Pick<import("../../docs/javascripts/lab/model.js").Result, "fitted">} */ { fitted },
  ) => dialWords(fitted, { points: [], best: LAST, reml: LAST }, LAST);
  const LAST = { dial: 1, intercept: 1, x: 1, both: Math.SQRT2 };
  assert.match(said(LINE), /its clusters differ in one direction only/);
  assert.match(said(NOTHING), /any multiple of nothing is nothing/);
  assert.doesNotMatch(said(BASELINE), /singular|nothing|apart/);
  assert.match(said(PARALLEL), /never gives a cluster a slope of its own/);
  assert.match(said({ fitted: singular([0], "intercept") }), /nothing is nothing/);
  assert.deepEqual(
    [LINE, NOTHING, PARALLEL, BASELINE].map(({ fitted }) => standsApart(fitted)),
    [true, true, true, false],
  );
});

test("and it does stand apart: less pooling leads to the nearest point of one direction", () => {
  const at = errorAlongDial(LINE);
  const [apart, near, nearer] = [0, 0.02, 0.01].map(at);
  assert.ok(Math.abs(near.both - nearer.both) < 1e-4, "less pooling still does not lead there");
  assert.ok(apart.both - near.both > 0.1);
  const nothing = errorAlongDial(NOTHING);
  assert.ok(Math.abs(nothing(0.01).both - nothing(1).both) < 1e-9);
  // while a regular fit leads there without a step
  const regular = errorAlongDial(BASELINE);
  assert.ok(Math.abs(regular(0).both - regular(0.01).both) < 1e-3);
});

/** @type {any} */
const SAMPLE = { noPooling: 3, partialPooling: 1, completePooling: 2, isSingular: false };

test("what many samples gave", () => {
  speak();
  const key =
    " RMSE takes both coefficients together, on an axis where equal distances are equal ratios; a green line is the true value.";
  const lost = { ...SAMPLE, completePooling: 0.5, isSingular: true };
  const tie = { ...SAMPLE, noPooling: 1, completePooling: 1 };
  assert.equal(
    repeatWords([SAMPLE, tie, lost, lost]),
    `Of 4 samples, partial pooling is the closest of the three to the truth in 50%. 50% of the fits are singular.${key}`,
  );
  assert.equal(
    repeatWords([SAMPLE, null]),
    `Of 2 samples, partial pooling is the closest of the three to the truth in 100%. 0% of the fits are singular. One sample has no fit.${key}`,
  );
  assert.match(repeatWords([SAMPLE, null, null]), /2 samples have no fit\./);
  assert.match(repeatWords([SAMPLE]), /^In the one sample that was drawn, /);
  // without lines of their own there is nothing to compare with
  assert.match(repeatWords([{ ...SAMPLE, noPooling: NaN }]), /to the truth in –\./);
  assert.match(repeatWords([{ ...SAMPLE, noPooling: NaN }, SAMPLE, lost]), /to the truth in 50%\./);
  assert.equal(repeatWords([null]), "No model fits any of these samples.");
});
