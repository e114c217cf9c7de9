/** What the intervals and the fan show, in words. */

import { number, percent } from "../words/numbers.js";
import { say } from "../words/words.js";
import { fan } from "./fan.js";

/** @typedef {import("./counter.js").Covered} Covered */

/**
 * Return how many intervals hold the truth: in this sample, and in all drawn so far.
 *
 * @param {Covered} now
 * @param {Covered} sofar
 * @param {number} samples
 * @returns {string[]} sentences
 */
export function coveredSay(now, sofar, samples) {
  const said = [say("sure-covered", now.all)];
  if (samples > 1) {
    said.push(
      say("sure-covered-so-far", {
        samples,
        share: percent(sofar.all.held / sofar.all.of),
        extreme: percent(sofar.extreme.held / sofar.extreme.of),
      }),
    );
  }
  return said;
}

/**
 * Return where the cluster with the highest estimate truly stands.
 *
 * @param {number} rank 1 for the highest
 * @param {number} clusters
 */
export function rankSay(rank, clusters) {
  return rank === 1 ? say("sure-best-is-best") : say("sure-best-is", { rank, clusters });
}

/**
 * Return how sure one may be of a new cluster's line at x = 0.
 *
 * @param {import("../../engine/fit.js").MixedFit} fitted
 * @param {import("./fan.js").Seen} seen
 */
export function fanSay(fitted, seen) {
  const { at, line, lineLow, lineHigh } = fan(fitted, seen);
  const middle = (at.length - 1) / 2;
  return say("sure-fan-says", {
    seen: seen.length,
    line: number(line[middle], 2),
    low: number(lineLow[middle], 2),
    high: number(lineHigh[middle], 2),
  });
}
