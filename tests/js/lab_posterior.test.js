import assert from "node:assert/strict";
import test from "node:test";

import {
  clusterIntervals,
  everyNthInterval,
  intervalColumns,
} from "../../docs/engine/cluster_intervals.js";
import { intervals } from "../../docs/engine/conditional.js";
import { fit } from "../../docs/engine/fit.js";
import { rmse } from "../../docs/engine/measures.js";
import { posterior } from "../../docs/engine/posterior.js";
import { defaultPriors } from "../../docs/engine/priors.js";
import { createData } from "../../docs/engine/simulate.js";
import { clusterPanel } from "../../docs/javascripts/figure/cluster_panel.js";
import { clusterWords } from "../../docs/javascripts/figure/cluster_words.js";
import { estimatesColumns } from "../../docs/javascripts/figure/estimates_columns.js";
import { densities, densityChart } from "../../docs/javascripts/lab/density.js";
import { createModel, figureOf } from "../../docs/javascripts/lab/model.js";
import { posteriorWords } from "../../docs/javascripts/lab/posterior_words.js";
import { defaultState } from "../../docs/javascripts/lab/state.js";
import { number, precise } from "../../docs/javascripts/words/numbers.js";
import { isAsKept } from "./kept.mjs";
import { allNear, near } from "./reference.mjs";
import { speak } from "./words.mjs";

speak();

const STATE = defaultState();
const PARAMETERS = { ...STATE.parameters, nCluster: 12, obsPerCluster: 6, seed: 5 };
const RESULT = createModel()({ ...STATE, parameters: PARAMETERS });
const WHOLE = posterior(RESULT.fitted, defaultPriors(RESULT.data.y));
const CHOICES = /** @type {const} */ ({ truth: true, window: "fitting" });

test("intervals are those of the engine, of every cluster or of some, and columns of a table", () => {
  const ends = clusterIntervals(RESULT.fitted);
  const found = intervals(RESULT.fitted);
  assert.deepEqual(ends.low.x, Array.from(found.xLow));
  assert.deepEqual(ends.high.intercept, Array.from(found.interceptHigh));
  const some = everyNthInterval(ends, 5);
  assert.deepEqual(
    some.low.x,
    [0, 5, 10].map((c) => found.xLow[c]),
  );
  assert.deepEqual(Object.keys(intervalColumns(ends)), [
    "partial_pooling_intercept_low",
    "partial_pooling_intercept_high",
    "partial_pooling_x_low",
    "partial_pooling_x_high",
  ]);
  const { y, cluster } = createData();
  const means = clusterIntervals(fit({ y, cluster }));
  assert.equal(means.low.x, undefined);
  assert.equal(Object.keys(intervalColumns(means)).length, 2);
});

test("the ways end at the posterior's means, and its intervals are shown", () => {
  const { clusters, fixed_effects, ends } = figureOf(RESULT, STATE, WHOLE);
  assert.equal(ends, "posterior");
  const { intercept, x } = WHOLE.coefficients;
  allNear(clusters.partial_pooling.intercept, intercept.mean, 1e-12);
  allNear(clusters.partial_pooling.x, x?.mean, 1e-12);
  allNear(fixed_effects, [WHOLE.parameters.intercept.mean, WHOLE.parameters.x.mean], 1e-12);
  assert.deepEqual(clusters.intervals?.low.x, Array.from(x?.q025 ?? []));
  const { random_effects_cov } = figureOf(RESULT, STATE, WHOLE);
  const { sdIntercept, sdX, correlation } = WHOLE.parameters;
  const covariance = correlation.mean * sdIntercept.mean * sdX.mean;
  allNear(random_effects_cov.flat(), [sdIntercept.mean ** 2, covariance, covariance, sdX.mean ** 2], 1e-12); // prettier-ignore
  const reml = figureOf(RESULT, STATE);
  assert.equal(reml.ends, undefined);
  assert.deepEqual(reml.clusters.partial_pooling.x, Array.from(RESULT.pooled.partialPooling.x));
  assert.deepEqual(reml.clusters.no_pooling, clusters.no_pooling);
  assert.equal(figureOf(RESULT, { ...STATE, dial: 0.2 }).clusters.intervals, undefined);
});

test("how far the posterior's means are from the truth is said beside REML's", () => {
  assert.deepEqual(WHOLE.ruledByPriors, []);
  const said = posteriorWords(WHOLE, RESULT);
  const { intercept, x } = rmse(RESULT.pooled, RESULT.pooled.partialPooling);
  assert.ok(said.includes(`(REML ${number(intercept)}), slope`), said);
  assert.ok(said.includes(`(REML ${number(x)}). In the curves`), said);
  assert.match(said, /REML’s estimate\.$/);
});

test("where the unit of x lets the prior on slopes decide, that is said", () => {
  const parameters = { ...PARAMETERS, sdSlope: 5, sdInt: 0.1, sigma: 0.5 };
  const result = createModel()({ ...STATE, parameters });
  const priors = { ...defaultPriors(result.data.y), sdIntercept: 4, sdX: 2.5 };
  const ruled = posterior(result.fitted, priors);
  assert.deepEqual(ruled.ruledByPriors, ["sdX"]);
  assert.match(
    posteriorWords(ruled, result),
    /estimate\. REML’s SD of slopes lies beyond 2\.5, the .* unit of x/,
  );
  const both = { ...ruled, ruledByPriors: ["sdIntercept", "sdX"] };
  assert.match(
    posteriorWords(both, result),
    /SD of intercepts lies beyond 4\.0, .* down\. REML’s SD of slopes/,
  );
  speak("de");
  assert.match(
    posteriorWords(ruled, result),
    /Die SD der Steigungen nach REML liegt über 2,5, der Skala/,
  );
  speak();
});

test("a cluster's panel has its interval, and no weight where no weight tells", () => {
  const [reml, whole] = [figureOf(RESULT, STATE), figureOf(RESULT, STATE, WHOLE)];
  const shown = clusterPanel(reml, [], 3, CHOICES);
  const { low, high } = clusterIntervals(RESULT.fitted);
  const slope = `${precise(low.x?.[3] ?? NaN)} to ${precise(high.x?.[3] ?? NaN)}`;
  assert.ok(
    shown.includes(`<th scope="row">95% interval</th>`) && shown.includes(`<td>${slope}</td>`),
  );
  assert.match(shown, /own weight/);
  const at = clusterPanel(whole, [], 3, CHOICES);
  assert.match(at, /posterior mean<\/th>/);
  assert.doesNotMatch(at, /own weight|other’s weight|mixed model<\/th>/);
  const words = clusterWords(whole, 3, CHOICES);
  assert.match(words[1], /^The posterior’s mean averages over every spread/);
  assert.match(words[2], /distance from the truth/);
  assert.equal(clusterWords(whole, 3, { ...CHOICES, truth: false }).length, 2);
});

test("the table has intervals where they are known, sorted by their width", () => {
  const { clusters } = figureOf(RESULT, STATE);
  const columns = estimatesColumns(clusters);
  const column = columns.find(({ heading }) => heading === "mixed slope, 95% interval");
  const { low, high } = clusterIntervals(RESULT.fitted);
  near(Number(column?.values[2]), Number(high.x?.[2]) - Number(low.x?.[2]), 1e-12);
  assert.equal(column?.texts[2], `${precise(low.x?.[2] ?? NaN)} to ${precise(high.x?.[2] ?? NaN)}`);
  const without = estimatesColumns({ ...clusters, intervals: undefined });
  assert.equal(without.length, columns.length - 2);
});

test("densities are drawn with REML's estimate and the truth, as many as the model has", () => {
  const drawn = densities(WHOLE, RESULT);
  assert.deepEqual(drawn.map(({ truth }) => truth), [0.5, 0.25, 0]); // prettier-ignore
  const [[v0, c], [, v1]] = RESULT.fitted.randomEffectsCov;
  allNear(drawn.map(({ reml }) => reml), [Math.sqrt(v0), Math.sqrt(v1), c / Math.sqrt(v0 * v1)], 1e-12); // prettier-ignore
  const parallel = createModel()({ ...STATE, parameters: PARAMETERS, randomEffects: "intercept" });
  const one = posterior(parallel.fitted, defaultPriors(parallel.data.y));
  assert.equal(densities(one, parallel).length, 1);
  const level = figureOf(parallel, STATE, one).random_effects_cov;
  assert.deepEqual(level, [[one.parameters.sdIntercept.mean ** 2, 0], [0, 0]]); // prettier-ignore
  const flat = { ...RESULT, parameters: { ...PARAMETERS, sdSlope: 0 } };
  assert.equal(densities(WHOLE, flat)[2].truth, undefined);

  const summary = { mean: 1, sd: 0.5, q025: 0.2, q500: 1, q975: 1.9 };
  const curve = { value: [0, 1, 2], density: [0, 4, 0] };
  const svg = densityChart({ label: "SD", curve, summary, reml: 0.5, truth: 1.5 });
  // the frame: 14 to 286 across, 6 to 70 down
  assert.match(svg, /class="lab-density" d="M14 70L14 70L150 6L286 70L286 70Z"/);
  assert.match(svg, /class="lab-reml" d="M82 0V70"/);
  assert.match(svg, /class="lab-true" d="M218 0V70"/);
  assert.match(svg, /<figcaption>SD: 1\.00 \(0\.20 to 1\.90\)</);
  const said = "SD, posterior: mean 1.00, 95% interval 0.20 to 1.90; REML 0.50, truth 1.50";
  assert.ok(svg.includes(`aria-label="${said}"`));
  const bare = densityChart({ label: "SD", curve, summary, reml: NaN, truth: undefined });
  isAsKept("density.html", `${svg}\n${bare}`);
  assert.doesNotMatch(bare, /lab-reml|lab-true|NaN/);
  assert.match(bare, /; REML –, truth –"/);
  const beyond = densityChart({ label: "SD", curve, summary, reml: 4, truth: undefined });
  assert.match(beyond, /class="lab-reml" d="M286 0V70"/);
});
