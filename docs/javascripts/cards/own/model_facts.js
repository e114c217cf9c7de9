/** The numbers that prose quotes of any fit, as the reader sees them. Twin of model_facts.py. */

import { correlation } from "../../../engine/correlation.js";
import { mean } from "../../../engine/mean.js";
import { meanShrinkage, movedAway, shareKept } from "../../../engine/measures.js";
import { median } from "../../../engine/median.js";
import { ownWeightAt } from "../../../engine/own_weight.js";
import { rankCorrelation } from "../../../engine/rank_correlation.js";
import { count, number, percent } from "../../words/numbers.js";
import { say } from "../../words/words.js";

/** @typedef {import("../../../engine/fit.js").MixedFit} MixedFit */
/** @typedef {import("../../../engine/pooling.js").Pooled} Pooled */
/** @typedef {import("../../../engine/pooling.js").Coefficients} Coefficients */
/** @typedef {import("../../../engine/geometry.js").Point} Point */
/** @typedef {(value: number) => string} Written */

/**
 * Return what can be said of data with a known truth: nested objects of short texts.
 *
 * @param {MixedFit} fit
 * @param {Pooled} pooled of that fit, with the truth
 * @param {Point} half half of the sides of the window in which distances are seen
 * @param {Written} written takes a coefficient to its text
 * @param {Written} weighed the same, for weights and distances from the average
 */
export function modelFacts(fit, pooled, half, written, weighed) {
  const fixed = fixedEffects(fit);
  const own = withSlope(pooled);
  const moved = movedAway(pooled, fixed);
  const away = (/** @type {(one: typeof moved[number]) => boolean} */ is) =>
    moved.filter(is).length;
  const either = away((one) => one.intercept || one.x);
  const n = Array.from(pooled.n);
  return {
    n_observations: count(fit.nObservations),
    n_cluster: count(fit.nCluster),
    n_drawn: count(n.length),
    n_with_slope: count(own.length),
    n_without_slope: count(n.length - own.length),
    smallest_cluster: count(Math.min(...n)),
    largest_cluster: count(Math.max(...n)),
    criterion: number(fit.remlCriterion, 1),
    fixed: texts(fixed, written),
    complete_pooling: texts(at(pooled.completePooling, 0), written),
    standard_error: texts(pair(fit.standardErrors), written),
    sd: texts(pair(fit.randomEffectsCov.map((row, k) => Math.sqrt(row[k]))), written),
    sigma: written(fit.sigma),
    correlation: twoDecimals(correlation(fit.randomEffectsCov)),
    is_singular: say(fit.isSingular ? "facts-yes" : "facts-no"),
    shrinkage: texts(meanShrinkage(pooled, fit.fixedEffects), percent),
    moved_away: {
      intercept: count(away((one) => one.intercept)),
      x: count(away((one) => one.x)),
      n: count(either),
      share: percent(either / n.length),
    },
    spread: {
      no_pooling: texts(spread(own, pooled.noPooling), written),
      partial_pooling: texts(spread(all(pooled), pooled.partialPooling), written),
      truth: texts(spread(all(pooled), pooled.truth), written),
    },
    movement: movementFacts(pooled, fixed, half, written),
    weight: matrix(meanWeight(fit), weighed),
  };
}

/**
 * Return how far clusters move, what share of their distance they keep, and what goes with it.
 *
 * @param {Pooled} pooled
 * @param {Point} fixed
 * @param {Point} half
 * @param {Written} written
 */
function movementFacts(pooled, fixed, half, written) {
  const own = withSlope(pooled);
  const { noPooling, partialPooling } = pooled;
  const shares = shareKept(pooled, fixed, half);
  const kept = own.map((c) => shares[c]);
  const given = kept.map((share) => 1 - share);
  const n = own.map((c) => pooled.n[c]);
  const seen = (/** @type {(c: number) => Point} */ to) =>
    own.map((c) => {
      const [from, end] = [at(noPooling, c), to(c)];
      return Math.hypot(
        (from.intercept - end.intercept) / half.intercept,
        (from.x - end.x) / half.x,
      );
    });
  const start = seen(() => fixed);
  const way = (/** @type {"intercept" | "x"} */ name) =>
    mean(own.map((c) => Math.abs(noPooling[name][c] - partialPooling[name][c])));
  const sizes = [...new Set(n)].sort((a, b) => a - b);
  return {
    mean: texts({ intercept: way("intercept"), x: way("x") }, written),
    kept: {
      least: percent(Math.min(...kept)),
      median: percent(median(kept)),
      most: percent(Math.max(...kept)),
    },
    farther: count(kept.filter((share) => share > 1).length),
    rank: {
      start_moved: twoDecimals(rankCorrelation(start, seen((c) => at(partialPooling, c)))), // prettier-ignore
      start_given: twoDecimals(rankCorrelation(start, given)),
      ...(sizes.length > 1 && { n_given: twoDecimals(rankCorrelation(n, given)) }),
    },
    by_n: sizes.map((size) => {
      const inside = given.filter((_, i) => n[i] === size);
      return { n: count(size), clusters: count(inside.length), given: percent(median(inside)) };
    }),
  };
}

/**
 * Return one cluster's estimates, weight W, and distances from the average before and after.
 *
 * @param {MixedFit} fit
 * @param {Pooled} pooled
 * @param {number} c its place
 * @param {Written} written
 * @param {Written} weighed
 */
export function clusterFacts(fit, pooled, c, written, weighed) {
  const fixed = fixedEffects(fit);
  const away = (/** @type {Point} */ { intercept, x }) =>
    texts({ intercept: intercept - fixed.intercept, x: x - fixed.x }, weighed);
  const { noPooling, partialPooling, truth } = pooled;
  return {
    cluster: String(pooled.cluster[c]),
    n: count(pooled.n[c]),
    no_pooling: texts(at(noPooling, c), written),
    partial_pooling: texts(at(partialPooling, c), written),
    truth: texts(at(truth, c), written),
    weight: matrix(ownWeightAt(fit, c), weighed),
    own_away: away(at(noPooling, c)),
    mode: away(at(partialPooling, c)),
  };
}

/**
 * Return intercept and slope as texts.
 *
 * @param {Point} values
 * @param {Written} written
 */
export function texts({ intercept, x }, written) {
  return { intercept: written(intercept), x: written(x) };
}

/**
 * Return a number with two decimals.
 *
 * @param {number} value
 */
export function twoDecimals(value) {
  return number(value, 2);
}

/**
 * @param {MixedFit} fit
 * @returns {Point}
 */
export function fixedEffects(fit) {
  return pair(fit.fixedEffects);
}

/**
 * Return the places of clusters with a line of their own.
 *
 * @param {Pooled} pooled
 */
export function withSlope(pooled) {
  return all(pooled).filter((c) => !Number.isNaN(pooled.noPooling.x[c]));
}

/**
 * @param {Coefficients} estimates
 * @param {number} c
 * @returns {Point}
 */
export function at({ intercept, x }, c) {
  return { intercept: intercept[c], x: x[c] };
}

/** @param {Pooled} pooled */
function all({ cluster }) {
  return [...cluster.keys()];
}

/**
 * @param {number[]} values intercept and slope
 * @returns {Point}
 */
function pair([intercept, x]) {
  return { intercept, x };
}

/**
 * Return the standard deviations of estimates over clusters.
 *
 * @param {number[]} places
 * @param {Coefficients} estimates
 * @returns {Point}
 */
function spread(places, estimates) {
  const sd = (/** @type {"intercept" | "x"} */ name) => {
    const values = places.map((c) => estimates[name][c]);
    const middle = mean(values);
    const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    return Math.sqrt(squares / (values.length - 1));
  };
  return { intercept: sd("intercept"), x: sd("x") };
}

/** @param {MixedFit} fit */
function meanWeight(fit) {
  const weights = fit.conditionalModes.cluster.map((_, c) => ownWeightAt(fit, c));
  return [0, 1].map((i) => [0, 1].map((j) => mean(weights.map((weight) => weight[i][j]))));
}

/**
 * @param {number[][]} values
 * @param {Written} written
 */
function matrix(values, written) {
  return values.map((row) => row.map(written));
}
