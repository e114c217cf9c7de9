/** A sample's clusters as points: what the reader marks, and then who really loses. */

import { ticks } from "../../engine/ticks.js";
import { axisBelow, axisBeside, inPixels, linear } from "../svg/axis.js";
import { nearest } from "../svg/nearest.js";
import { say } from "../words/words.js";

const MARGIN = { left: 44, right: 12, top: 24, bottom: 38 };
const SHAPE = 0.72; // height as a share of the width
const ROOM = 0.06;
const REACH = 24; // pixels of a fingertip

/** @typedef {import("./sample.js").Sample} Sample */
/** @typedef {import("./sample.js").Point} Point */

/**
 * Return the scales of a picture that holds all ends and all true lines; a wild own line may lie
 * outside, and its way then comes in from the edge.
 *
 * @param {Sample} sample
 * @param {number} width pixels
 */
export function planeScales({ points }, width) {
  const height = Math.round(SHAPE * width);
  const frame = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  const [intercept, x] = [0, 1].map((i) => {
    const values = points.flatMap(({ end, truth }) => [end[i], truth[i]]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return /** @type {[number, number]} */ ([
      low - ROOM * (high - low),
      high + ROOM * (high - low),
    ]);
  });
  return {
    height,
    frame,
    intercept,
    slope: x,
    x: inPixels(linear(intercept), frame.left, frame.right),
    y: inPixels(linear(x), frame.bottom, frame.top),
  };
}

/**
 * Draw the plane; colours from the style sheet.
 *
 * @param {Sample} sample
 * @param {{ marked: Set<number>, at: number | null, revealed: boolean }} state what the reader
 *   marked, the cluster under the keyboard, and whether the truth is shown
 * @param {number} width pixels
 * @param {string} id of the picture, for what is clipped in it
 * @returns {string} SVG
 */
export function planePicture(sample, { marked, at, revealed }, width, id) {
  const scales = planeScales(sample, width);
  const { height, frame, x, y } = scales;
  const place = (/** @type {[number, number]} */ [a, b]) => `${x(a)} ${y(b)}`;
  const label = say("breaks-picture");
  const box = `x="${frame.left}" y="${frame.top}" width="${frame.right - frame.left}" height="${frame.bottom - frame.top}"`;
  const ways = sample.points.map(
    ({ start, end }) => `<path class="trail" d="M${place(start)}L${place(end)}"/>`,
  );
  const misses = revealed
    ? sample.points
        .filter(({ cluster }) => sample.hurt.has(cluster))
        .map(({ end, truth }) => `<path class="miss" d="M${place(end)}L${place(truth)}"/>`)
    : [];
  const discs = sample.points.map((point) => {
    const kind = revealed && point.isUnusual ? "disc unusual" : "disc";
    const quiet = revealed && !sample.hurt.has(point.cluster) ? " quiet" : "";
    return `<circle class="${kind}${quiet}" cx="${x(point.end[0])}" cy="${y(point.end[1])}" r="4.5"/>`;
  });
  const crosses = revealed
    ? sample.points
        .filter(({ cluster }) => sample.hurt.has(cluster))
        .map(({ truth }) => {
          const [a, b] = [x(truth[0]), y(truth[1])];
          return `<path class="cross" d="M${a - 4} ${b - 4}l8 8m0 -8l-8 8"/>`;
        })
    : [];
  const rings = sample.points
    .filter(({ cluster }) => marked.has(cluster) || cluster === at)
    .map(({ cluster, end }) => {
      const kind = marked.has(cluster) ? "marked" : "here";
      return `<circle class="${kind}" cx="${x(end[0])}" cy="${y(end[1])}" r="10"/>`;
    });
  const [a0, a1] = [x(sample.average[0]), y(sample.average[1])];
  return (
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">` +
    `<clipPath id="${id}"><rect ${box}/></clipPath>` +
    axisBelow(ticks(scales.intercept, width > 500 ? 7 : 4), x, frame) +
    axisBeside(ticks(scales.slope, 6), y, frame) +
    `<text x="${frame.right}" y="${height - 6}" text-anchor="end">${say("figure-axis-intercept")}</text>` +
    `<text x="4" y="14">${say("figure-axis-slope", { x: "x" })}</text>` +
    `<g clip-path="url(#${id})">${ways.join("")}${misses.join("")}</g>` +
    `<circle class="halo" cx="${a0}" cy="${a1}" r="12"/><circle class="hole" cx="${a0}" cy="${a1}" r="5"/>` +
    `${discs.join("")}${crosses.join("")}${rings.join("")}</svg>`
  );
}

/**
 * Return the cluster whose end is nearest to a place, within reach of a fingertip.
 *
 * @param {Sample} sample
 * @param {number} width pixels
 * @param {{ x: number, y: number }} place pixels
 * @returns {number | null}
 */
export function clusterAt(sample, width, place) {
  const { x, y } = planeScales(sample, width);
  const ends = sample.points.map(({ end }) => ({ x: x(end[0]), y: y(end[1]) }));
  return sample.points[nearest(ends, place, REACH)]?.cluster ?? null;
}
