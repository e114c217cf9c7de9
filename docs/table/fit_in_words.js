/** The fitted model in sentences, with the columns' own names: what is said, and its numbers. */

import { correlation } from "../engine/correlation.js";
import { meanShrinkage } from "../engine/measures.js";
import { rowOf } from "../engine/structures.js";

const DIGITS = 4;

/** @typedef {import("./data_problem.js").Message} Message */
/** @typedef {{leftOut: number, otherLevels: number}} Left rows that were left out */

/**
 * @param {import("../engine/fit.js").MixedFit} fit
 * @param {import("../engine/pooling.js").Pooled} pooled of that fit
 * @param {import("./analyse.js").Names} names of the columns
 * @param {Left} left
 * @returns {Message[]} sentences
 */
export function fitInWords(fit, pooled, names, left) {
  const hasX = fit.coefficients.includes("x");
  const [intercept, slope] = fit.fixedEffects.map(rounded);
  const [interceptError, slopeError] = fit.standardErrors.map(rounded);
  const [[v0], [, v1]] = fit.randomEffectsCov;
  const [intercepts, slopes, noise] = [Math.sqrt(v0), Math.sqrt(v1), fit.sigma].map(rounded);
  const rho = correlation(fit.randomEffectsCov);
  const [y, x] = [{ name: names.y }, { name: names.shownX }];
  /** @type {Message} */
  const withSlopes = { key: "data-words-slopes", values: { intercepts, slopes, noise } };
  /** @type {Record<string, Message>} */
  const sds = {
    correlated: Number.isNaN(rho)
      ? withSlopes
      : {
          key: "data-words-correlated",
          values: { intercepts, slopes, noise, correlation: { fixed: rho, digits: 2 } },
        },
    uncorrelated: withSlopes,
    intercept: {
      key: hasX ? "data-words-intercepts" : "data-words-means",
      values: { intercepts, noise },
    },
  };
  return [
    { key: "data-words-rows", values: { rows: fit.nObservations, clusters: fit.nCluster, column: { name: names.cluster }, ...left } }, // prettier-ignore
    hasX
      ? { key: "data-words-average", values: { y, x, intercept, slope, error: slopeError } }
      : { key: "data-words-mean", values: { y, intercept, error: interceptError } },
    rowOf(sds, fit.randomEffects, "sentence of SDs"),
    ...shrinkageInWords(fit, pooled, hasX),
  ];
}

/**
 * @param {import("../engine/fit.js").MixedFit} fit
 * @param {import("../engine/pooling.js").Pooled} pooled
 * @param {boolean} hasX
 * @returns {Message[]} none where no cluster has an estimate of its own
 */
function shrinkageInWords(fit, pooled, hasX) {
  const { intercept, x } = meanShrinkage(pooled, fit.fixedEffects);
  if (!Number.isFinite(intercept)) return [];
  if (!hasX)
    return [{ key: "data-words-shrinkage-means", values: { share: { share: intercept } } }];
  if (!Number.isFinite(x)) return [];
  const values = { intercept: { share: intercept }, slope: { share: x } };
  return [{ key: "data-words-shrinkage", values }];
}

/** @param {number} value */
function rounded(value) {
  return { significant: value, digits: DIGITS };
}
