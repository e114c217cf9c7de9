/** The fitted model in sentences, with the columns' own names. */

import { count, quoted } from "./data_problem.js";
import { meanShrinkage } from "../engine/measures.js";
import { correlation } from "../engine/correlation.js";

/**
 * @param {import("../engine/fit.js").MixedFit} fit
 * @param {import("../engine/pooling.js").Pooled} pooled of that fit
 * @param {import("./analyse.js").Names} names of the columns; of x, as it was fitted
 * @param {number} leftOut rows with missing cells
 * @returns {string[]} sentences
 */
export function fitInWords(fit, pooled, names, leftOut) {
  const [intercept, slope] = fit.fixedEffects.map(number);
  const [[v0], [, v1]] = fit.randomEffectsCov;
  const [y, x] = [quoted(names.y), quoted(names.x)];
  const rho = correlation(fit.randomEffectsCov);
  const together = Number.isNaN(rho)
    ? ""
    : `, and the two have a correlation of ${minus(rho.toFixed(2))}`;
  const out = leftOut > 0 ? `; ${count(leftOut)} rows with missing cells were left out` : "";
  const words = [
    `${count(fit.nObservations)} rows in ${count(fit.nCluster)} clusters of ` +
      `${quoted(names.cluster)} were fitted${out}.`,
    `In the average cluster ${y} is ${intercept} where ${x} is 0, and changes by ${slope} ` +
      `(standard error ${number(fit.standardErrors[1])}) for each unit of ${x}.`,
    "Clusters differ around it: their intercepts with a standard deviation of " +
      `${number(Math.sqrt(v0))}, their slopes with ${number(Math.sqrt(v1))}${together}. ` +
      `Around a cluster’s line, rows scatter with a standard deviation of ${number(fit.sigma)}.`,
  ];
  const shrinkage = meanShrinkage(pooled, fit.fixedEffects);
  if (Number.isFinite(shrinkage.intercept) && Number.isFinite(shrinkage.x)) {
    words.push(
      "On the way from their own regressions to the mixed model clusters give up, on average, " +
        `${percent(shrinkage.intercept)} of their distance in intercept and ` +
        `${percent(shrinkage.x)} in slope.`,
    );
  }
  return words;
}

/** @param {number} value */
function number(value) {
  return minus(String(Number(value.toPrecision(4))));
}

/** @param {number} share */
function percent(share) {
  return minus(`${Math.round(100 * share)}%`);
}

/**
 * Return a number with a printed minus in the place of its first hyphen.
 *
 * @param {string} text
 */
function minus(text) {
  return text.replace("-", "−");
}
