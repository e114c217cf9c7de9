/** What a sample and its models show, in words, and the paragraph one may write. */

import { number, percent } from "../words/numbers.js";
import { say } from "../words/words.js";

/** @typedef {import("./model.js").Sample} Sample */

/**
 * Return where the lowest point lies.
 *
 * @param {Sample} sample
 * @param {number} strength of the prior
 * @returns {string}
 */
export function lowestSay({ spread, isSingular }, strength) {
  const values = {
    intercepts: number(spread.intercepts, 2),
    slopes: number(spread.slopes, 2),
    correlation: number(spread.correlation, 2),
  };
  if (strength > 0) return say("singular-lifted", values);
  if (!isSingular) return say("singular-inside", values);
  return Number.isNaN(spread.correlation) || spread.slopes < 1e-3
    ? say("singular-no-spread", values)
    : say("singular-in-the-wall", values);
}

/**
 * Return what a structure's fit says, cell by cell.
 *
 * @param {ReturnType<typeof import("./model.js").compareStructures>[number]} row
 * @returns {string[]}
 */
export function structureCells(row) {
  return [
    say(`singular-structure-${row.randomEffects}`),
    number(row.slope, 3),
    number(row.error, 3),
    number(row.intercepts, 2),
    row.randomEffects === "intercept" ? say("number-missing") : number(row.slopes, 2),
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
