/** Ways out of a singular fit: the same sample by every model that one could choose. */

import { rmse } from "../../engine/measures.js";
import { pool } from "../../engine/pooling.js";
import { correlation } from "../../engine/correlation.js";
import { hasSlopes, isCorrelated } from "../../engine/structures.js";

/** @typedef {import("../../engine/fit.js").MixedFit} MixedFit */
/** @typedef {import("../../engine/posterior.js").Posterior} Posterior */
/** @typedef {"correlated" | "uncorrelated" | "intercept" | "prior" | "posterior"} Choice */
/** @typedef {import("../../engine/pooling.js").Coefficients} Lines one entry a cluster */
/**
 * What one choice says of a sample.
 *
 * @typedef {object} Row
 * @property {Choice} choice
 * @property {number} intercept fixed
 * @property {number} slope fixed; the posterior's mean
 * @property {number} error its standard error; the posterior's SD
 * @property {number} intercepts SD of intercepts; the posterior's mean
 * @property {number} slopes SD of slopes, NaN where the model has none
 * @property {number} correlation NaN where the model has none
 * @property {number} sigma
 * @property {boolean} isSingular
 * @property {number} rmse root mean squared error of the clusters' slopes
 * @property {Lines} lines of the clusters
 */

export const CHOICES = /** @type {const} */ ([
  "correlated",
  "uncorrelated",
  "intercept",
  "prior",
  "posterior",
]);
/**
 * Return what every choice says of a simulated sample.
 *
 * @param {import("../../engine/simulate.js").Data} data
 * @param {ReturnType<typeof import("../../table/singular_paper.js").waysOut>} fits
 * @param {Posterior | null} posterior of the first structure, if it is known
 * @returns {Row[]}
 */
export function everyRow(data, fits, posterior) {
  const rows = Object.entries(fits).flatMap(([choice, fitted]) =>
    fitted ? [rowOf(/** @type {Choice} */ (choice), fitted, data.truth)] : [],
  );
  if (posterior) rows.push(posteriorRow(posterior, fits.correlated, data.truth));
  return rows;
}

/**
 * @param {Choice} choice
 * @param {MixedFit} fitted
 * @param {import("../../engine/simulate.js").Data["truth"]} truth
 * @returns {Row}
 */
function rowOf(choice, fitted, truth) {
  const pooled = pool(fitted, truth);
  const [[v0], [, v1]] = fitted.randomEffectsCov;
  return {
    choice,
    intercept: fitted.fixedEffects[0],
    slope: fitted.fixedEffects[1],
    error: fitted.standardErrors[1],
    intercepts: Math.sqrt(v0),
    slopes: hasSlopes(fitted.randomEffects) ? Math.sqrt(v1) : NaN,
    correlation: isCorrelated(fitted.randomEffects) ? correlation(fitted.randomEffectsCov) : NaN,
    sigma: fitted.sigma,
    isSingular: fitted.isSingular,
    rmse: rmse(pooled, pooled.partialPooling).x,
    lines: pooled.partialPooling,
  };
}

/**
 * @param {Posterior} posterior
 * @param {MixedFit} fitted of the same model
 * @param {import("../../engine/simulate.js").Data["truth"]} truth
 * @returns {Row}
 */
function posteriorRow({ parameters, coefficients }, fitted, truth) {
  const lines = {
    intercept: coefficients.intercept.mean,
    x: /** @type {import("../../engine/posterior.js").Summaries} */ (coefficients.x).mean,
  };
  const { intercept, x, sdIntercept, sdX, correlation: rho, sigma } = parameters;
  return {
    choice: "posterior",
    intercept: intercept.mean,
    slope: x.mean,
    error: x.sd,
    intercepts: sdIntercept.mean,
    slopes: sdX.mean,
    correlation: rho.mean,
    sigma: sigma.mean,
    isSingular: false,
    rmse: rmse(pool(fitted, truth), lines).x,
    lines,
  };
}

/**
 * Return how far the choices lie apart.
 *
 * @param {Row[]} rows
 * @returns {{ slope: [number, number], error: [number, number], cluster: number }} the least and the
 *   most of the fixed slope and of its standard error; by how much a cluster's slope differs at most
 */
export function apart(rows) {
  const range = (/** @type {number[]} */ values) =>
    /** @type {[number, number]} */ ([Math.min(...values), Math.max(...values)]);
  const byCluster = Array.from(rows[0].lines.x, (_, c) =>
    range(rows.map(({ lines }) => lines.x[c])),
  );
  return {
    slope: range(rows.map(({ slope }) => slope)),
    error: range(rows.map(({ error }) => error)),
    cluster: Math.max(...byCluster.map(([least, most]) => most - least)),
  };
}
