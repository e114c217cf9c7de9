/** The numbers that prose quotes of simulated data, as the reader sees them. Twin of facts.py. */

import { biasAndNoise } from "../../../engine/bias_and_noise.js";
import { COMPARABLE_WINDOW, comparableWindow } from "../../../engine/geometry.js";
import { mean } from "../../../engine/mean.js";
import { harm, reliability, rmse, shareKept } from "../../../engine/measures.js";
import { checkParameters } from "../../../engine/parameters.js";
import { POOLINGS } from "../../../engine/pooling.js";
import { predictNewCluster } from "../../../engine/prediction.js";
import { snakeCase } from "../../../engine/snake_case.js";
import { count, number, percent, significant } from "../../words/numbers.js";
import {
  at,
  clusterFacts,
  fixedEffects,
  modelFacts,
  texts,
  twoDecimals,
  withSlope,
} from "./model_facts.js";

/** @typedef {import("../../../engine/fit.js").MixedFit} MixedFit */
/** @typedef {import("../../../engine/pooling.js").Pooled} Pooled */

const NEW_AT = [-2, 0, 2]; // x, in standard deviations

/**
 * Return what the pages say in numbers of one sample, by the names that pages have for them.
 *
 * @param {MixedFit} fit
 * @param {Pooled} pooled of that fit, with the truth
 * @param {Partial<import("../../../engine/parameters.js").Parameters>} parameters
 * @param {Record<string, import("../../../engine/model_frame.js").Label>} examples of the figure
 */
export function sampleFacts(fit, pooled, parameters, examples) {
  const checked = checkParameters(parameters);
  const grown = harm(pooled);
  const judged = withSlope(pooled);
  const worse = judged.filter((c) => grown[c] > 0);
  const better = judged.filter((c) => !(grown[c] > 0));
  return {
    ...modelFacts(fit, pooled, COMPARABLE_WINDOW, number, twoDecimals),
    reliability: number(
      reliability(checked.sdInt ** 2, checked.sigma ** 2, checked.obsPerCluster),
      2,
    ),
    true: snakeCased(checked, significant),
    rmse: Object.fromEntries(
      POOLINGS.map((name) => [snakeCase(name), texts(rmse(pooled, pooled[name]), number)]),
    ),
    worse_off: {
      n: count(worse.length),
      share: percent(worse.length / judged.length),
      most: number(Math.max(...judged.map((c) => grown[c]))),
    },
    better_off: { n: count(better.length), share: percent(1 - worse.length / judged.length) },
    outside: {
      start: count(outside(pooled.noPooling, fit)),
      end: count(outside(pooled.partialPooling, fit)),
    },
    error: snakeCased(biasAndNoise(fit, pooled), (part) => texts(part, number)),
    truth_away: {
      worse_off: number(truthAway(fit, pooled, worse), 2),
      better_off: number(truthAway(fit, pooled, better), 2),
    },
    outward: clusterFacts(fit, pooled, farthestOut(fit, pooled), number, twoDecimals),
    new_cluster: newClusterFacts(fit),
    examples: Object.fromEntries(
      Object.entries(examples).map(([kind, label]) => {
        const c = pooled.cluster.indexOf(label);
        return [kind, clusterFacts(fit, pooled, c, number, twoDecimals)];
      }),
    ),
  };
}

/**
 * Return how many clusters lie outside the comparable window about the fixed effects.
 *
 * @param {import("../../../engine/pooling.js").Coefficients} estimates
 * @param {MixedFit} fit
 */
function outside(estimates, fit) {
  const window = comparableWindow(fixedEffects(fit), COMPARABLE_WINDOW);
  const isOut = (/** @type {"intercept" | "x"} */ name, /** @type {number} */ value) =>
    value < window[name][0] || value > window[name][1];
  return [...estimates.x.keys()].filter(
    (c) => isOut("intercept", estimates.intercept[c]) || isOut("x", estimates.x[c]),
  ).length;
}

/**
 * Return how far from the fixed effects the truth of some clusters is, on average.
 *
 * @param {MixedFit} fit
 * @param {Pooled} pooled
 * @param {number[]} places
 */
function truthAway(fit, { truth }, places) {
  const fixed = fixedEffects(fit);
  return mean(
    places.map((c) => {
      const { intercept, x } = at(truth, c);
      return Math.hypot(intercept - fixed.intercept, x - fixed.x);
    }),
  );
}

/**
 * Return the place of the cluster that keeps the most of its distance; of several, the first.
 *
 * @param {MixedFit} fit
 * @param {Pooled} pooled
 */
function farthestOut(fit, pooled) {
  const kept = shareKept(pooled, fixedEffects(fit), COMPARABLE_WINDOW);
  return withSlope(pooled).reduce((most, c) => (kept[c] > kept[most] ? c : most));
}

/**
 * Return where the line of a cluster that nobody has seen lies at some x, with 95 %.
 *
 * @param {MixedFit} fit
 */
function newClusterFacts(fit) {
  const { lineSd, lineLow, lineHigh } = predictNewCluster(fit, NEW_AT);
  return NEW_AT.map((x, i) => ({
    x: significant(x),
    line_sd: twoDecimals(lineSd[i]),
    line_low: twoDecimals(lineLow[i]),
    line_high: twoDecimals(lineHigh[i]),
  }));
}

/**
 * Return an object with the names that pages have, its values as `written` takes them.
 *
 * @template Value, Written
 * @param {Readonly<Record<string, Value>>} values
 * @param {(value: Value) => Written} written
 * @returns {Record<string, Written>}
 */
function snakeCased(values, written) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [snakeCase(name), written(value)]),
  );
}
