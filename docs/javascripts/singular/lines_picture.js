/** Where the clusters' lines go at the lowest point: onto one line where the fit is singular. */

import { ticks } from "../../engine/ticks.js";
import { axisBelow, axisBeside, inPixels, linear } from "../svg/axis.js";
import { say } from "../words/words.js";

const MARGIN = { left: 44, right: 14, top: 24, bottom: 38 };
const SHAPE = 0.86;
const HALF = { intercept: 1.6, slope: 1.3 }; // of the window, about the average

/** @typedef {import("./model.js").Shown} Shown */

/**
 * Draw every cluster's way from its own line to the model's.
 *
 * @param {Shown} shown
 * @param {number} width pixels
 * @param {string} id of the picture, for what is clipped in it
 * @returns {string} SVG
 */
export function linesPicture({ points, average }, width, id) {
  const tall = Math.round(SHAPE * width);
  const frame = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: tall - MARGIN.bottom,
  };
  /** @type {[number, number]} */
  const rangeX = [average[0] - HALF.intercept, average[0] + HALF.intercept];
  /** @type {[number, number]} */
  const rangeY = [average[1] - HALF.slope, average[1] + HALF.slope];
  const x = inPixels(linear(rangeX), frame.left, frame.right);
  const y = inPixels(linear(rangeY), frame.bottom, frame.top);
  const place = (/** @type {[number, number]} */ [a, b]) => `${x(a)} ${y(b)}`;
  const ways = points.map(
    ({ start, end }) =>
      `<path class="trail" d="M${place(start)}L${place(end)}"/>` +
      `<circle class="ring small" cx="${x(start[0])}" cy="${y(start[1])}" r="3.5"/>`,
  );
  const ends = points.map(
    ({ end }) => `<circle class="disc" cx="${x(end[0])}" cy="${y(end[1])}" r="4.5"/>`,
  );
  const box = `x="${frame.left}" y="${frame.top}" width="${frame.right - frame.left}" height="${frame.bottom - frame.top}"`;
  return (
    `<svg viewBox="0 0 ${width} ${tall}" role="img" aria-label="${say("singular-lines")}">` +
    `<clipPath id="${id}"><rect ${box}/></clipPath>` +
    axisBelow(ticks(rangeX, 5), x, frame) +
    axisBeside(ticks(rangeY, 5), y, frame) +
    `<text x="${frame.right}" y="${tall - 6}" text-anchor="end">${say("figure-axis-intercept")}</text>` +
    `<text x="4" y="14">${say("figure-axis-slope", { x: "x" })}</text>` +
    `<g clip-path="url(#${id})">${ways.join("")}${ends.join("")}</g>` +
    `<circle class="halo" cx="${x(average[0])}" cy="${y(average[1])}" r="12"/>` +
    `<circle class="hole" cx="${x(average[0])}" cy="${y(average[1])}" r="5"/></svg>`
  );
}
