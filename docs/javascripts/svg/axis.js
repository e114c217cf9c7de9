/** Axes of small drawings as SVG text; colours and letters come from the style sheet. */

import { significant } from "../words/numbers.js";

const BELOW = 14; // pixels from an axis down to the line its numbers stand on
const BESIDE = 5; // pixels between an axis and the numbers to its left
const DIGITS = 12; // all that a round value has
const MIDDLE = 4; // pixels that put a number's middle at the height of its line

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Frame pixels */
/** @typedef {(value: number) => number} Scale values to shares of the way, or to pixels */

/**
 * Return the scale that goes evenly from 0 at the low end of a range to 1 at its high end.
 *
 * @param {[number, number]} range not empty
 * @returns {Scale}
 */
export function linear([low, high]) {
  return (value) => (value - low) / (high - low);
}

/**
 * Return the scale from 0 to 1 on which equal distances are equal ratios.
 *
 * @param {[number, number]} range not empty, above 0
 * @returns {Scale}
 */
export function logarithmic([low, high]) {
  return (value) => Math.log(value / low) / Math.log(high / low);
}

/**
 * Return a scale in pixels.
 *
 * @param {Scale} scale from 0 to 1
 * @param {number} first pixel
 * @param {number} last
 * @returns {Scale} rounded to tenths
 */
export function inPixels(scale, first, last) {
  return (value) => tenths(first + scale(value) * (last - first));
}

/**
 * Return the value of a scale that goes evenly through a range at a pixel.
 *
 * @param {Scale} scale in pixels
 * @param {[number, number]} range
 * @param {number} pixel
 */
export function valueAt(scale, [low, high], pixel) {
  return low + ((pixel - scale(low)) / (scale(high) - scale(low))) * (high - low);
}

/**
 * Draw lines up from an axis at the bottom of a frame, with their values below.
 *
 * @param {number[]} values
 * @param {Scale} x
 * @param {Frame} frame
 */
export function axisBelow(values, x, { top, bottom }) {
  const lines = values.map(
    (value) =>
      `<path class="grid" d="M${x(value)} ${top}V${bottom}"/>` +
      `<text x="${x(value)}" y="${bottom + BELOW}" text-anchor="middle">${significant(value, DIGITS)}</text>`,
  );
  return lines.join("");
}

/**
 * Draw lines across a frame from an axis at its left, with their values beside.
 *
 * @param {number[]} values
 * @param {Scale} y
 * @param {Frame} frame
 */
export function axisBeside(values, y, { left, right }) {
  const lines = values.map(
    (value) =>
      `<path class="grid" d="M${left} ${y(value)}H${right}"/>` +
      `<text x="${left - BESIDE}" y="${tenths(y(value) + MIDDLE)}" text-anchor="end">${significant(value, DIGITS)}</text>`,
  );
  return lines.join("");
}

/** @param {number} pixels */
function tenths(pixels) {
  return Math.round(10 * pixels) / 10;
}
