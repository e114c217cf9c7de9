/** What a reader should know before believing a fit of their own data. */

import { count, quoted } from "./data_problem.js";

const FEW_CLUSTERS = 10;
const [SMALL, LARGE] = [1e-3, 1e5]; // standard deviations outside are hard to read
const NO_NOISE = 1e-10; // share of the outcome's standard deviation
const FAR = 10; // standard deviations of x between its mean and 0

/**
 * @param {import("../engine/fit.js").MixedFit} fit
 * @param {import("../engine/pooling.js").Pooled} pooled
 * @param {{y: string, x: string, cluster: string}} names
 * @param {{y: {mean: number, sd: number}, x: {mean: number, sd: number}}} spread
 * @returns {string[]} sentences, the gravest first
 */
export function dataWarnings(fit, pooled, names, spread) {
  const found = [];
  if (fit.isSingular && !fit.isAtBoundary) {
    found.push(
      `lme4 would call this fit singular, but only for the units of ${quoted(names.x)}, in which a slope is very small. ` +
        "It is not: in other units the same fit is an ordinary one.",
    );
  }
  if (fit.isAtBoundary) {
    const [theta1, ...others] = fit.theta;
    const what =
      theta1 < 1e-4 && (others.at(-1) ?? 0) < 1e-4
        ? "no variance between clusters was found"
        : theta1 < 1e-4
          ? "the intercepts’ variance is estimated as 0"
          : fit.randomEffectsCov[1][1] < 1e-8 * (spread.y.sd / spread.x.sd) ** 2
            ? "the slopes’ variance is estimated as 0"
            : "intercepts and slopes are estimated to be perfectly correlated";
    found.push(
      `The fit is singular: ${what}. The data cannot tell this many variances apart; do not read much ` +
        "into them. More clusters or more rows per cluster would help, or a simpler model.",
    );
  }
  if (fit.nCluster < FEW_CLUSTERS) {
    found.push(
      `There are only ${fit.nCluster} clusters. How much clusters differ is then hardly known, and so is how ` +
        "far to shrink: take the variances as rough guesses.",
    );
  }
  const noLine = pooled.noPooling.x.reduce((sum, slope) => sum + Number(Number.isNaN(slope)), 0);
  if (noLine > 0) {
    const who =
      noLine === 1 ? "1 cluster has" : `${count(noLine)} of ${count(fit.nCluster)} clusters have`;
    found.push(
      `${who} no slope of ${noLine === 1 ? "its" : "their"} own: one row, or the same ${quoted(names.x)} in every row. ` +
        `The mixed model still gives ${noLine === 1 ? "it" : "each"} a line; in the figure there is no start, only the end.`,
    );
    if (noLine === fit.nCluster) {
      found.push(
        `${quoted(names.x)} does not vary within any cluster, so nothing tells how slopes differ between clusters: ` +
          "the model has random intercepts only.",
      );
    }
  }
  if (fit.sigma < NO_NOISE * spread.y.sd) {
    found.push(
      `The clusters’ lines explain ${quoted(names.y)} without any noise: they have too few rows for so many variances, ` +
        "and the criterion has no minimum. No number here means anything; use a random intercept only.",
    );
  } else if (fit.randomEffects !== "intercept" && isTheSamePairInAll(fit.standard.clusters)) {
    found.push(
      `Every cluster has at most two rows, and the same two values of ${quoted(names.x)}. The variances of intercepts, ` +
        "slopes and noise cannot be told apart then: how far clusters shrink here is arbitrary. A model with " +
        "random intercepts only would be the right one.",
    );
  } else if (fit.randomEffects !== "intercept" && 2 * fit.nCluster >= fit.nObservations) {
    found.push(
      "There are no more rows than random effects (two for each cluster). lme4 refuses such data unless told " +
        "otherwise, as the R code here does; the residual variance is then poorly separated from the clusters’.",
    );
  }
  for (const role of /** @type {const} */ (["y", "x"])) {
    const { sd } = spread[role];
    if (sd > SMALL && sd < LARGE) continue;
    found.push(
      `The scale of ${quoted(names[role])} is extreme (standard deviation ${sd.toPrecision(2)}). The fit does not mind, but ` +
        `numbers become hard to read: ${role === "x" ? "tick “Scale it to standard deviations”, or choose another unit" : "choose another unit"}.`,
    );
  }
  if (Math.abs(spread.x.mean) > FAR * spread.x.sd) {
    found.push(
      `${quoted(names.x)} is far from 0 (mean ${number(spread.x.mean)}, standard deviation ${number(spread.x.sd)}). An intercept is the ` +
        "line’s height at 0, far outside the data, and is strongly correlated with the slope: tick “Centre the predictor at its mean”.",
    );
  }
  return found;
}

/**
 * Whether no cluster has more than two rows, and those with two have the same two values of x.
 *
 * @param {import("../engine/by_cluster.js").ClusterRegressions} clusters
 */
function isTheSamePairInAll({ n, meanX, spreadX }) {
  if (n.some((rows) => rows > 2)) return false;
  const pairs = [...n.keys()].filter((c) => spreadX[c] > 0);
  const alike = (/** @type {number} */ one, /** @type {number} */ other) =>
    Math.abs(one - other) < 1e-9;
  return pairs.every(
    (c) => alike(meanX[c], meanX[pairs[0]]) && alike(spreadX[c], spreadX[pairs[0]]),
  );
}

/** @param {number} value */
function number(value) {
  return String(Number(value.toPrecision(3)));
}
