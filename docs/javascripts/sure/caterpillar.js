/** Clusters' intervals side by side, by their estimate; and whether each holds the truth. */

import { ticks } from "../../engine/ticks.js";
import { axisBeside, inPixels, linear } from "../svg/axis.js";
import { say } from "../words/words.js";
import { intervalOf } from "./sample.js";

const MARGIN = { left: 44, right: 10, top: 24, bottom: 16 };
const HEIGHT = 300;
const ROOM = 0.05;

/** @typedef {import("./sample.js").Sample} Sample */
/** @typedef {import("./sample.js").Interval} Interval */

/**
 * Draw the caterpillar; colours from the style sheet.
 *
 * @param {Sample} sample
 * @param {import("./sample.js").Kind} kind
 * @param {Map<number, Interval> | null} posterior
 * @param {boolean} revealed whether the truth is shown
 * @param {number} width pixels
 * @returns {string} SVG
 */
export function caterpillar({ clusters, fitted }, kind, posterior, revealed, width) {
  const frame = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: HEIGHT - MARGIN.bottom,
  };
  // One window for all kinds, or a change of kind would hide how much wider one is.
  const ends = clusters.flatMap(({ truth, intervals: { own, error } }) => [
    truth,
    ...(own ? [own.middle] : []),
    /** @type {Interval} */ (error).low,
    /** @type {Interval} */ (error).high,
  ]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  /** @type {[number, number]} */
  const range = [low - ROOM * (high - low), high + ROOM * (high - low)];
  const y = inPixels(linear(range), frame.bottom, frame.top);
  const x = inPixels(linear([-0.7, clusters.length - 0.3]), frame.left, frame.right);
  const bars = clusters.map((cluster, i) => {
    const interval = intervalOf(cluster, kind, posterior);
    if (!interval) return "";
    const holds = interval.low <= cluster.truth && cluster.truth <= interval.high;
    const told = revealed ? (holds ? " holds" : " misses") : "";
    const [top, bottom] = [
      y(Math.min(interval.high, range[1])),
      y(Math.max(interval.low, range[0])),
    ];
    const truth = revealed
      ? `<path class="cross" d="M${x(i) - 3.5} ${y(cluster.truth) - 3.5}l7 7m0 -7l-7 7"/>`
      : "";
    return (
      `<path class="bar ${kind}${told}${cluster.isExtreme ? " extreme" : ""}" d="M${x(i)} ${top}V${bottom}"/>` +
      `<circle class="middle ${kind}${told}" cx="${x(i)}" cy="${y(interval.middle)}" r="3"/>${truth}`
    );
  });
  return (
    `<svg viewBox="0 0 ${width} ${HEIGHT}" style="height: ${HEIGHT}px" role="img" aria-label="${say("sure-picture")}">` +
    axisBeside(ticks(range, 6), y, frame) +
    `<path class="average" d="M${frame.left} ${y(fitted.fixedEffects[1])}H${frame.right}"/>` +
    `<text x="4" y="14">${say("figure-axis-slope", { x: "x" })}</text>${bars.join("")}</svg>`
  );
}
