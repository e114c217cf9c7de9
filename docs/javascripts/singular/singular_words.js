/** What a sample and its models show, in words. */

import { number, percent } from "../words/numbers.js";
import { say } from "../words/words.js";

/** @typedef {import("./choices.js").Choice} Choice */
/** @typedef {import("./choices.js").Row} Row */
/** @typedef {import("./model.js").Shown} Shown */

/**
 * Return where the lowest point lies.
 *
 * @param {Shown} shown
 * @param {number} strength of the prior
 * @returns {string}
 */
export function lowestSay({ spread, isSingular }, strength) {
  const values = inNumbers(spread);
  if (strength > 0) return say("singular-lifted", values);
  if (!isSingular) return say("singular-inside", values);
  return Number.isNaN(spread.correlation) || spread.slopes < 1e-3
    ? say("singular-no-spread", values)
    : say("singular-in-the-wall", values);
}

/**
 * Return where a chosen model puts the point.
 *
 * @param {Shown} shown
 * @param {"uncorrelated" | "intercept" | "posterior"} choice
 * @returns {string}
 */
export function chosenSay({ spread }, choice) {
  return say(`singular-shown-${choice}`, inNumbers(spread));
}

/**
 * Return how far apart the models are.
 *
 * @param {ReturnType<typeof import("./choices.js").apart>} apart
 * @returns {string}
 */
export function apartSay({ slope, error, cluster }) {
  return say("singular-apart", {
    least: number(slope[0], 3),
    most: number(slope[1], 3),
    least_error: number(error[0], 3),
    most_error: number(error[1], 3),
    cluster: number(cluster, 2),
  });
}

/**
 * Return what a model says, cell by cell.
 *
 * @param {Row} row
 * @returns {string[]}
 */
export function choiceCells(row) {
  return [
    say(`singular-choice-${row.choice}`),
    number(row.slope, 3),
    number(row.error, 3),
    number(row.intercepts, 2),
    number(row.slopes, 2),
    number(row.correlation, 2),
    row.isSingular ? say("singular-yes") : say("singular-no"),
    number(row.rmse, 3),
  ];
}

/**
 * Return a strength as the slider says it.
 *
 * @param {number} strength 0 to 1
 */
export function strengthSay(strength) {
  return strength === 0
    ? say("singular-no-prior")
    : say("singular-prior", { share: percent(strength) });
}

/** @param {Shown["spread"]} spread */
function inNumbers({ intercepts, slopes, correlation }) {
  return {
    intercepts: number(intercepts, 2),
    slopes: number(slopes, 2),
    correlation: number(correlation, 2),
  };
}
