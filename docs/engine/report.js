/** The fitted model in print: the layout lme4's users know. Twin of report.py. */

import { checkFit } from "./arguments.js";
import { correlation } from "./correlation.js";
import { lme4Formula } from "./lme4_formula.js";
import { orderStatistic } from "./order_statistic.js";
import { isCorrelated, varying } from "./structures.js";

const DIGITS = 4; // significant digits, as lme4 prints

/** @typedef {import("./fit.js").MixedFit} MixedFit */

/**
 * Return the fit as text, laid out as lme4 prints `summary(model, correlation = FALSE)`.
 *
 * @param {MixedFit} fit
 * @param {Float64Array | null} residuals scaled: (y - fitted) / σ for every row; put in another
 *   order here. null where the fit is one of sums, which have none to show
 * @param {{y: string, x: string, cluster: string}} names to print
 * @throws {RangeError}
 */
export function lme4Summary(fit, residuals, { y, x, cluster }) {
  checkFit(fit);
  const hasX = fit.coefficients.includes("x");
  const formula = lme4Formula({ y, x: hasX ? x : null, cluster }, fit.randomEffects);
  const terms = ["(Intercept)", x].slice(0, fit.coefficients.length);
  const fixed = fit.fixedEffects.slice(0, terms.length);
  const errors = fit.standardErrors.slice(0, terms.length);
  const both = rFormat([...fixed, ...errors]);
  const t = rFormat(fixed.map((value, i) => Number((value / errors[i]).toFixed(DIGITS - 1))));
  const lines = [
    fit.prior === null
      ? "Linear mixed model fit by REML"
      : "Linear mixed model fit by REML and a prior",
    `Formula: ${formula}`,
    "",
    `REML criterion at convergence: ${fit.remlCriterion.toFixed(1)}`,
    "",
    ...(residuals ? residualLines(residuals) : []),
    "Random effects:",
    ...aligned(randomRows(fit, x, cluster), 5),
    `Number of obs: ${fit.nObservations}, groups:  ${cluster}, ${fit.nCluster}`,
    "",
    "Fixed effects:",
    ...aligned(
      [
        ["", "Estimate", "Std. Error", "t value"],
        ...terms.map((term, i) => [term, both[i], both[terms.length + i], t[i]]),
      ],
      1,
    ),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

/**
 * Return the quartiles of the scaled residuals.
 *
 * @param {Float64Array} residuals put in another order
 */
function residualLines(residuals) {
  const quartiles = rFormat(zapSmall(quantiles(residuals, [0, 0.25, 0.5, 0.75, 1])));
  const table = [["Min", "1Q", "Median", "3Q", "Max"], sameWidth(quartiles)];
  return ["Scaled residuals:", ...aligned(table, 0), ""];
}

/**
 * Return what is to be said after the printout: a key of docs/words, with the predictor's name as $x.
 *
 * @param {MixedFit} fit
 * @returns {string | null}
 */
export function summaryNote({ isAtBoundary, isSingular, randomEffects, prior }) {
  if (prior !== null) return "report-penalized";
  if (isAtBoundary) return `report-singular-${randomEffects}`;
  return isSingular ? "report-unit" : null;
}

/**
 * Return the table of the random effects' variances: lme4 has one group for each term.
 *
 * @param {MixedFit} fit
 * @param {string} x
 * @param {string} cluster
 */
function randomRows(fit, x, cluster) {
  const together = correlation(fit.randomEffectsCov);
  const isOneTerm = isCorrelated(fit.randomEffects);
  const own = varying(fit.randomEffects);
  const rows = own.map((k, i) => {
    const group = i === 0 ? ` ${cluster}` : isOneTerm ? "" : ` ${cluster}.1`;
    const corr = i === 0 ? "" : Number.isNaN(together) ? "NaN" : together.toFixed(2);
    return [group, ["(Intercept)", x][k], corr];
  });
  const variances = own.map((k) => fit.randomEffectsCov[k][k]).concat(fit.sigma ** 2);
  const printed = sameWidth(rFormat(variances));
  const deviations = sameWidth(rFormat(variances.map(Math.sqrt)));
  const table = [...rows, [" Residual", "", ""]].map(([group, name, corr], i) => [
    group,
    name,
    printed[i],
    deviations[i],
    corr,
  ]);
  const nColumns = isOneTerm ? 5 : 4;
  return [[" Groups", "Name", "Variance", "Std.Dev.", "Corr"], ...table].map((row) =>
    row.slice(0, nColumns),
  );
}

/**
 * Return numbers rounded to `digits` digits of the largest, as R's `zapsmall` does.
 *
 * @param {number[]} values
 * @param {number} digits
 */
function zapSmall(values, digits = DIGITS + 1) {
  const largest = Math.max(...values.map(Math.abs));
  const decimals = largest > 0 ? Math.floor(digits - Math.log10(largest) + 0.5) : digits;
  return values.map((value) => Number(value.toFixed(Math.min(Math.max(decimals, 0), 100))));
}

/**
 * Return numbers as R's `format` prints them together, to 4 significant digits: all have as many
 * decimals as these digits need; or an exponent, where that is shorter.
 *
 * @param {number[]} values
 */
export function rFormat(values) {
  let whole = 1, decimals = 0, digits = 0, longExponent = 0; // prettier-ignore
  for (const value of values) {
    const [mantissa, exponent] = Math.abs(value)
      .toExponential(DIGITS - 1)
      .split("e");
    const needed = (mantissa.split(".")[1] ?? "").replace(/0+$/, "").length;
    whole = Math.max(whole, Number(exponent) + 1);
    decimals = Math.max(decimals, needed - Number(exponent));
    digits = Math.max(digits, needed);
    longExponent = Math.max(longExponent, exponent.length - "+00".length);
  }
  const places = whole + decimals + Number(decimals > 0);
  if (places <= 1 + digits + Number(digits > 0) + "e+00".length + longExponent) {
    return values.map((value) => value.toFixed(decimals));
  }
  return values.map((value) => value.toExponential(digits).replace(/e([+-])(\d)$/, "e$10$2"));
}

/**
 * Return quantiles as R's default has them: between the two values beside their place.
 *
 * @param {Float64Array} values put in another order
 * @param {number[]} probabilities ascending
 */
function quantiles(values, probabilities) {
  const last = values.length - 1;
  let from = 0;
  return probabilities.map((p) => {
    const place = p * last;
    const low = Math.floor(place);
    const below = orderStatistic(values, low, from);
    const above = orderStatistic(values, Math.min(low + 1, last), low);
    from = low;
    return below + (place - low) * (above - below);
  });
}

/**
 * Return texts filled up from the left to the length of the longest.
 *
 * @param {string[]} texts
 */
function sameWidth(texts) {
  const width = Math.max(...texts.map((text) => text.length));
  return texts.map((text) => text.padStart(width));
}

/**
 * Return rows of text in columns, the first `left` columns aligned left, the others right.
 *
 * @param {string[][]} rows
 * @param {number} left
 */
function aligned(rows, left) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  return rows.map((row) =>
    row.map((cell, i) => (i < left ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(" "),
  );
}
