/** A paragraph on the fit for a paper: what was fitted, and what came of it. */

import { correlation } from "../engine/correlation.js";
import { satterthwaite } from "../engine/satterthwaite.js";

const DIGITS = 3;
const MOST_TESTED = 5_000; // clusters

/** @typedef {import("./data_problem.js").Message} Message */

/**
 * @param {import("../engine/fit.js").MixedFit} fit
 * @param {import("./analyse.js").Names} names
 * @param {number} leftOut rows that were left out
 * @param {Message[]} [ways] sentences on the ways out of a singular fit, which say that it is one
 * @returns {Message[]} sentences
 */
export function paragraph(fit, names, leftOut, ways = []) {
  const hasX = fit.coefficients.includes("x");
  const [y, x, cluster] = [names.y, names.shownX, names.cluster].map((name) => ({ name }));
  const [intercept, slope] = fit.fixedEffects.map(rounded);
  const [interceptError, slopeError] = fit.standardErrors.map(rounded);
  const [[v0], [, v1]] = fit.randomEffectsCov;
  const [intercepts, slopes, noise] = [Math.sqrt(v0), Math.sqrt(v1), fit.sigma].map(rounded);
  const rho = { fixed: correlation(fit.randomEffectsCov), digits: 2 };
  const size = { rows: fit.nObservations, clusters: fit.nCluster, leftOut };
  return [
    hasX
      ? { key: `data-paper-${fit.randomEffects}`, values: { y, x, cluster } }
      : { key: "data-paper-means", values: { y, cluster } },
    { key: "data-paper-size", values: size },
    hasX
      ? {
          key: "data-paper-fixed",
          values: { x, intercept, interceptError, slope, slopeError, test: test(fit) },
        }
      : { key: "data-paper-mean", values: { intercept, interceptError } },
    {
      key: `data-paper-sds-${fit.randomEffects}`,
      values: { intercepts, slopes, noise, rho }, // of which the words take what there is
    },
    ...(fit.isAtBoundary && ways.length === 0 ? [{ key: "data-paper-singular" }] : []),
    { key: "data-paper-engine", values: { criterion: { fixed: fit.remlCriterion, digits: 1 } } },
    ...ways,
  ];
}

/**
 * Return the test of the slope: its degrees of freedom take a while where there are very many
 * clusters, and are as good as endless then.
 *
 * @param {import("../engine/fit.js").MixedFit} fit
 * @returns {Message}
 */
function test(fit) {
  const [, slope] = fit.fixedEffects;
  const t = { fixed: slope / fit.standardErrors[1], digits: 2 };
  if (fit.nCluster > MOST_TESTED || fit.isAtBoundary) return { key: "data-paper-t", values: { t } };
  const { df, low, high } = satterthwaite(fit).x;
  return {
    key: "data-paper-test",
    values: { t, df: { fixed: df, digits: 1 }, low: rounded(low), high: rounded(high) },
  };
}

/** @param {number} value */
function rounded(value) {
  return { significant: value, digits: DIGITS };
}
