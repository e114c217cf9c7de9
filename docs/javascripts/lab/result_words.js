/** What a result says, in numbers and sentences. Nothing is drawn here. */

import { correlation } from "../../engine/correlation.js";
import { reliability } from "../../engine/measures.js";
import { covarianceParameters } from "../../engine/structures.js";
import { number, percent, signed } from "../words/numbers.js";
import { say } from "../words/words.js";
import { together } from "./model.js";

/** @typedef {import("./model.js").Result} Result */

/**
 * Return the texts of every row of the tables beside the figure, by the row's name and what a column
 * says of it.
 *
 * @param {Result} result
 * @returns {Record<string, Record<string, string>>}
 */
export function rowTexts(result) {
  const { rmse, meanShrinkage } = result.measured;
  const error = (/** @type {{ intercept: number, x: number }} */ { intercept, x }) => ({
    rmseIntercept: number(intercept),
    rmseSlope: number(x),
  });
  const estimated = Object.entries(pairs(result)).map(([row, [truth, estimate]]) => [
    row,
    { true: number(truth), estimate: number(estimate), error: signed(estimate - truth) },
  ]);
  return {
    ...Object.fromEntries(estimated),
    noPooling: error(rmse.noPooling),
    partialPooling: error(rmse.partialPooling),
    completePooling: error(rmse.completePooling),
    shrinkage: {
      interceptPercent: percent(meanShrinkage.intercept),
      slopePercent: percent(meanShrinkage.x),
    },
  };
}

/**
 * Return true and estimated value of everything that is estimated.
 *
 * @param {Result} result
 * @returns {Record<string, [number, number]>}
 */
function pairs({ parameters, fitted }) {
  const { intercept, beta, sdInt, sdSlope, cor, sigma } = parameters;
  const [[v00], [, v11]] = fitted.randomEffectsCov;
  // What the model does not estimate has no number.
  const own = covarianceParameters(fitted.randomEffects);
  const known = (/** @type {string} */ name, /** @type {number} */ value) =>
    own.includes(name) ? value : NaN;
  const n = fitted.nObservations / fitted.nCluster;
  return {
    intercept: [intercept, fitted.fixedEffects[0]],
    x: [beta, fitted.fixedEffects[1]],
    sdInt: [sdInt, known("sdIntercept", Math.sqrt(v00))],
    sdSlope: [sdSlope, known("sdX", Math.sqrt(v11))],
    cor: [
      sdInt * sdSlope > 0 ? cor : NaN,
      known("correlation", correlation(fitted.randomEffectsCov)),
    ],
    sigma: [sigma, fitted.sigma],
    icc: [reliability(sdInt ** 2, sigma ** 2, 1), reliability(v00, fitted.sigma ** 2, 1)],
    reliability: [reliability(sdInt ** 2, sigma ** 2, n), reliability(v00, fitted.sigma ** 2, n)],
  };
}

/**
 * Say how many clusters partial pooling took farther from the truth.
 *
 * @param {Pick<Result, "worse">} result
 * @returns {string} HTML
 */
export function harmWords({ worse }) {
  const judged = worse.filter((is) => is !== null).length;
  const harmed = worse.filter(Boolean).length;
  return say("lab-harm", {
    judged,
    worse: `<b>${harmed}</b>`,
    share: percent(harmed / judged),
  });
}

/**
 * Say what ICC and reliability are, for clusters of this size.
 *
 * @param {Result} result
 */
export function sharesNote({ fitted }) {
  const rows = fitted.nObservations / fitted.nCluster;
  return say("lab-shares-note", { rows: Number.isInteger(rows) ? rows : number(rows, 1) });
}

/**
 * Say a result to those who hear the lab.
 *
 * @param {Result} result
 */
export function heard({ fitted, measured }) {
  const { noPooling, partialPooling, completePooling } = measured.rmse;
  const said = say("lab-said", {
    intercept: percent(measured.meanShrinkage.intercept),
    x: percent(measured.meanShrinkage.x),
    none: number(together(noPooling), 2),
    partial: number(together(partialPooling), 2),
    complete: number(together(completePooling), 2),
  });
  return fitted.isSingular ? `${say("lab-singular")} ${said}` : said;
}
