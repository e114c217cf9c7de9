/** What is said of the structures of a model side by side. Nothing here touches the page. */

import { hasSlopes } from "../../engine/structures.js";
import { number } from "../words/numbers.js";
import { say } from "../words/words.js";

const LEAST = 0.001; // p below it are all the same

/** @typedef {import("../../engine/compare.js").Row} Row */
/** @typedef {import("../../engine/fit.js").MixedFit} MixedFit */
/**
 * @typedef {object} Rung a row of the table, in words
 * @property {string} model
 * @property {string[]} cells criterion, by how much it falls, p by the mixture, the plain χ²'s, the
 *   exact one; "" where there is nothing yet, a dash where there is no test
 * @property {boolean} isChosen whether the reader's model has this structure
 */

/**
 * Return the table's rows.
 *
 * @param {Row[]} rows of `compare`
 * @param {MixedFit} fit the reader's
 * @param {string} x what its predictor is called
 * @returns {Rung[]}
 */
export function rungs(rows, fit, x) {
  const isDrawn = rows.some(({ pExact }) => pExact !== undefined);
  return rows.map((row) => ({
    model: modelName(row, fit, x),
    cells: [number(row.remlCriterion, 1), ...testWords(row, isDrawn)],
    isChosen: row.randomEffects === fit.randomEffects,
  }));
}

/**
 * @param {Row} row
 * @param {boolean} isDrawn whether there are exact p
 */
function testWords({ statistic, pMixture, pChiSquared, pExact, pExactSe }, isDrawn) {
  if (statistic === undefined) return ["", "", "", ""]; // there is none before the first
  const exact = pExact === undefined ? number(NaN) : withError(pExact, pExactSe ?? NaN);
  return [
    number(statistic, 2),
    probability(pMixture),
    probability(pChiSquared),
    isDrawn ? exact : "",
  ];
}

/**
 * @param {number} p
 * @param {number} error
 */
function withError(p, error) {
  return say("compare-with-error", { p: probability(p), error: number(error) });
}

/** @param {number} [p] */
function probability(p) {
  if (p === undefined) return number(NaN);
  return p < LEAST / 2 ? say("compare-least", { least: number(LEAST) }) : number(p);
}

/**
 * @param {Row} row
 * @param {MixedFit} fit
 * @param {string} x
 */
function modelName({ randomEffects }, fit, x) {
  if (hasX(fit)) return say(`compare-${randomEffects}`, { x });
  return say(randomEffects === "none" ? "compare-none-mean" : "compare-mean");
}

/**
 * Say what of the table needs a reason.
 *
 * @param {Row[]} rows of `compare`
 * @param {MixedFit} fit the reader's
 * @param {number} times data sets that exact p were drawn from, 0 where there are none
 * @returns {string} sentences, "" where all is as usual
 */
export function notes(rows, fit, times) {
  const isUntested = rows.some(
    ({ statistic, pChiSquared }) => statistic !== undefined && pChiSquared === undefined,
  );
  const isOfSlopes = rows.some(
    ({ randomEffects }) => randomEffects !== "none" && hasSlopes(randomEffects),
  );
  return [
    ...(times > 0 ? [say("compare-drawn", { times })] : []),
    ...(isUntested ? [say("compare-no-test")] : []),
    ...(hasX(fit) && !isOfSlopes ? [say("compare-no-slopes")] : []),
    ...(fit.prior === null ? [] : [say("compare-prior")]),
  ].join(" ");
}

/**
 * Say the exact p to those who hear the page.
 *
 * @param {Rung[]} all
 */
export function heardExact(all) {
  const list = all.flatMap(({ model, cells }) =>
    cells[4] ? [say("compare-heard-one", { model, p: cells[4] })] : [],
  );
  return say("compare-heard", { list: list.join("; ") });
}

/** @param {MixedFit} fit */
function hasX({ coefficients }) {
  return coefficients.includes("x");
}
