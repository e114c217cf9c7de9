/** What a picture of two ellipses shows, in words. */

import { summit } from "../../engine/evidence.js";
import { number, significant } from "../words/numbers.js";
import { say } from "../words/words.js";

/** @typedef {import("../../engine/evidence.js").Evidence} Evidence */
/** @typedef {import("../../engine/matrix.js").Matrix} Matrix */

/**
 * Return what the estimate is, and whether a coordinate moved away from the average.
 *
 * @param {Evidence} evidence
 * @param {number} amount of information, in times of what the data have
 * @param {boolean} hasLine whether the cluster has a line of its own
 * @returns {string}
 */
export function ellipsesSay(evidence, amount, hasLine) {
  const { average, own } = evidence;
  const estimate = summit(evidence, amount);
  const said = [
    hasLine
      ? say("why-own-says", { intercept: number(own[0], 2), slope: number(own[1], 2) })
      : say("why-no-own-line"),
    say("why-estimate-says", { intercept: number(estimate[0], 2), slope: number(estimate[1], 2) }),
  ];
  const away = [0, 1].filter(
    (i) => Math.abs(estimate[i] - average[i]) > Math.abs(own[i] - average[i]) + 1e-9,
  );
  if (hasLine && away.length === 1) {
    said.push(say(away[0] === 0 ? "why-intercept-moved-away" : "why-slope-moved-away"));
  }
  const shape = degenerate(evidence);
  if (shape) said.push(say(shape));
  return said.join(" ");
}

/**
 * Return how much information is meant, for the slider that sets it.
 *
 * @param {number} amount in times of what the data have; 0 is none, Infinity all there could be
 * @returns {string}
 */
export function amountSay(amount) {
  if (amount === 0) return say("why-amount-none");
  if (amount === 1) return say("why-amount-as-it-is");
  if (amount === Infinity) return say("why-amount-all");
  return say("why-amount-times", { times: significant(amount, 2) });
}

/**
 * Return the key of what a flat ellipse means, if there is one.
 *
 * @param {Evidence} evidence
 */
function degenerate({ covariance, precision }) {
  if (isFlat(covariance)) return "why-population-flat";
  return isFlat(precision) ? "why-data-flat" : null;
}

/** @param {Matrix} matrix */
function isFlat([[a, b], [, c]]) {
  return a * c - b * b <= 1e-9 * a * c || a * c === 0;
}
