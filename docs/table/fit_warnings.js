/** What a reader should know of a fit of their own data before believing it. */

import { betweenWithin } from "../engine/between_within.js";
import { isCorrelated, varying } from "../engine/structures.js";
import { areVariancesTold } from "./variances_told.js";

const FEW_CLUSTERS = 10;
const ZERO = 1e-4; // of the noise: an SD that lme4 calls singular
const NO_NOISE = 1e-10; // share of the outcome's standard deviation
const SURE = 3; // standard errors between two slopes
const LEAST_BETWEEN = 5; // clusters

/** @typedef {import("../engine/fit.js").MixedFit} MixedFit */
/** @typedef {import("./analyse.js").Names} Names */
/** @typedef {import("./data_problem.js").Action} Action */
/** @typedef {import("./data_problem.js").Message} Message */
/** @typedef {{y: import("./spread.js").Spread, x: import("./spread.js").Spread | null}} Spreads */

/** @type {Action} */
const INTERCEPTS = { key: "data-do-intercepts", chosen: { randomEffects: "intercept" } };
/** @type {Action} */
const CENTRE_WITHIN = {
  key: "data-do-centre-within",
  chosen: { centreWithin: true, centre: false },
};
/** @type {Action} */
const UNCORRELATED = { key: "data-do-uncorrelated", chosen: { randomEffects: "uncorrelated" } };

/**
 * @param {MixedFit} fit
 * @param {import("../engine/pooling.js").Pooled} pooled of that fit
 * @param {Names} names
 * @param {Spreads} spread of the columns as they were fitted
 * @returns {Message[]} the gravest first
 */
export function fitWarnings(fit, pooled, names, spread) {
  const x = { name: names.shownX };
  return [
    ...singularity(fit, x, spread),
    ...(fit.nCluster < FEW_CLUSTERS
      ? [{ key: "data-warn-few-clusters", values: { clusters: fit.nCluster } }]
      : []),
    ...linesWithout(fit, pooled, x),
    ...betweenClusters(fit, x),
    ...tooFewRows(fit, names, spread),
  ];
}

/**
 * @param {MixedFit} fit
 * @param {{name: string}} x
 * @param {Spreads} spread
 * @returns {Message[]}
 */
function singularity(fit, x, spread) {
  if (!fit.isAtBoundary) return fit.isSingular ? [{ key: "data-warn-unit", values: { x } }] : [];
  const what = boundary(fit, spread.x?.sd ?? 0);
  const isSimplest = varying(fit.randomEffects).length === 1;
  const canBeIntercepts = what === "slopes" || isCorrelated(fit.randomEffects);
  const actions = [
    ...(what === "correlation" ? [UNCORRELATED] : []),
    ...(canBeIntercepts && !isSimplest ? [INTERCEPTS] : []),
  ];
  const simpler = actions.length > 0 ? "yes" : "no";
  return [{ key: "data-warn-singular", values: { what, simpler }, actions }];
}

/**
 * Return what is at its boundary: "both" variances, one of them, or the correlation.
 *
 * @param {MixedFit} fit
 * @param {number} sdX
 * @returns {"both" | "intercepts" | "slopes" | "correlation"}
 */
export function boundary({ randomEffects, randomEffectsCov: [[v0], [, v1]], sigma }, sdX) {
  const own = varying(randomEffects);
  const sizes = [Math.sqrt(v0), Math.sqrt(v1) * sdX];
  const [none, ...others] = own.filter((k) => sizes[k] < ZERO * sigma);
  if (others.length > 0) return "both";
  if (none === undefined && isCorrelated(randomEffects)) return "correlation";
  return (none ?? own.at(-1)) === 0 ? "intercepts" : "slopes";
}

/**
 * @param {MixedFit} fit
 * @param {import("../engine/pooling.js").Pooled} pooled
 * @param {{name: string}} x
 * @returns {Message[]}
 */
function linesWithout(fit, pooled, x) {
  const clusters = fit.nCluster;
  const without = pooled.noPooling.x.reduce((sum, slope) => sum + Number(Number.isNaN(slope)), 0);
  if (without === 0) return [];
  if (without === clusters) return [{ key: "data-warn-no-slopes", values: { x } }];
  return [{ key: "data-warn-some-slopes", values: { without, clusters, x } }];
}

/**
 * Say where the slope between clusters' means is another than the one within clusters.
 *
 * @param {MixedFit} fit
 * @param {{name: string}} x
 * @returns {Message[]}
 */
function betweenClusters({ standard, coefficients, nCluster }, x) {
  const { clusters, ols, toData } = standard;
  if (!coefficients.includes("x") || nCluster < LEAST_BETWEEN) return [];
  const { between, within, z } = betweenWithin(clusters);
  if (!(Math.abs(z) > SURE)) return [];
  const inData = (/** @type {number} */ slope) => ({
    significant: ols[1] + toData[1][1] * slope,
    digits: 3,
  });
  const values = { x, between: inData(between), within: inData(within) };
  return [{ key: "data-warn-between", values, actions: [CENTRE_WITHIN] }];
}

/**
 * @param {MixedFit} fit
 * @param {Names} names
 * @param {Spreads} spread
 * @returns {Message[]}
 */
function tooFewRows(fit, names, spread) {
  const [x, y] = [{ name: names.shownX }, { name: names.y }];
  const isSimplest = varying(fit.randomEffects).length === 1;
  const actions = isSimplest ? [] : [INTERCEPTS];
  if (fit.sigma < NO_NOISE * spread.y.sd) {
    return [
      { key: "data-warn-no-noise", values: { y, simpler: isSimplest ? "no" : "yes" }, actions },
    ];
  }
  if (isSimplest) return [];
  if (!areVariancesTold(fit)) {
    return [{ key: "data-warn-same-pair", values: { x }, actions }];
  }
  return 2 * fit.nCluster >= fit.nObservations ? [{ key: "data-warn-saturated", actions }] : [];
}
