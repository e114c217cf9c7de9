/** A cluster nobody has seen: what its line may be, and how that narrows with every observation. */

import { predictNewCluster } from "../../engine/prediction.js";
import { ticks } from "../../engine/ticks.js";
import { axisBelow, axisBeside, inPixels, linear, valueAt } from "../svg/axis.js";
import { say } from "../words/words.js";

const MARGIN = { left: 44, right: 12, top: 24, bottom: 36 };
const HEIGHT = 320;
const PLACES = 41;

/** @typedef {{ x: number, y: number }[]} Seen observations of the new cluster */
/** @typedef {import("../../engine/fit.js").MixedFit} MixedFit */

const RANGES = /** @type {{ x: [number, number], y: [number, number] }} */ ({
  x: [-2.5, 2.5],
  y: [-3.5, 5.5],
});

/**
 * Return the line of the new cluster and its 95 % interval.
 *
 * @param {MixedFit} fitted
 * @param {Seen} seen
 */
export function fan(fitted, seen) {
  const [low, high] = RANGES.x;
  const at = Array.from({ length: PLACES }, (_, i) => low + ((high - low) * i) / (PLACES - 1));
  const rows =
    seen.length > 0 ? { x: seen.map(({ x }) => x), y: seen.map(({ y }) => y) } : undefined;
  return { at, ...predictNewCluster(fitted, at, rows) };
}

/**
 * Return the scales of the picture.
 *
 * @param {number} width pixels
 */
export function fanScales(width) {
  const frame = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: HEIGHT - MARGIN.bottom,
  };
  return {
    frame,
    x: inPixels(linear(RANGES.x), frame.left, frame.right),
    y: inPixels(linear(RANGES.y), frame.bottom, frame.top),
  };
}

/**
 * Return the observation that a place of the picture stands for, or null outside its frame.
 *
 * @param {number} width pixels
 * @param {{ x: number, y: number }} place pixels
 */
export function observationAt(width, place) {
  const { frame, x, y } = fanScales(width);
  const isInside =
    place.x >= frame.left &&
    place.x <= frame.right &&
    place.y >= frame.top &&
    place.y <= frame.bottom;
  return isInside ? { x: valueAt(x, RANGES.x, place.x), y: valueAt(y, RANGES.y, place.y) } : null;
}

/**
 * Draw the fan: for the line, and wider for one more observation.
 *
 * @param {MixedFit} fitted
 * @param {Seen} seen
 * @param {number} width pixels
 * @returns {string} SVG
 */
export function fanPicture(fitted, seen, width) {
  const { at, line, lineLow, lineHigh, observationLow, observationHigh } = fan(fitted, seen);
  const { frame, x, y } = fanScales(width);
  const inside = (/** @type {number} */ value) =>
    y(Math.min(Math.max(value, RANGES.y[0]), RANGES.y[1]));
  const path = (/** @type {ArrayLike<number>} */ values) =>
    Array.from(values, (value, i) => `${x(at[i])} ${inside(value)}`);
  const band = (/** @type {ArrayLike<number>} */ low, /** @type {ArrayLike<number>} */ high) =>
    `M${[...path(low), ...path(high).reverse()].join("L")}Z`;
  const [intercept, slope] = fitted.fixedEffects;
  const average = RANGES.x.map((value) => `${x(value)} ${inside(intercept + slope * value)}`);
  return (
    `<svg viewBox="0 0 ${width} ${HEIGHT}" style="height: ${HEIGHT}px" role="img" aria-label="${say("sure-fan-picture")}">` +
    `<path class="fan observation" d="${band(observationLow, observationHigh)}"/>` +
    `<path class="fan line" d="${band(lineLow, lineHigh)}"/>` +
    axisBelow(ticks(RANGES.x, 6), x, frame) +
    axisBeside(ticks(RANGES.y, 6), y, frame) +
    `<path class="average" d="M${average.join("L")}"/>` +
    `<path class="estimate" d="M${path(line).join("L")}"/>` +
    seen.map((o) => `<circle class="dot" cx="${x(o.x)}" cy="${y(o.y)}" r="4.5"/>`).join("") +
    `<text x="${frame.right}" y="${HEIGHT - 4}" text-anchor="end">x</text><text x="4" y="14">y</text></svg>`
  );
}
