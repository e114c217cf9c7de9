/** What clusters are like and what one cluster's data say, as ellipses that touch at the estimate. */

import {
  distanceFromOwn,
  distanceInPopulation,
  halfAxes,
  halfAxesOfPrecision,
  productCovariance,
  summit,
  track,
} from "../../engine/evidence.js";
import { ticks } from "../../engine/ticks.js";
import { axisBelow, axisBeside, inPixels, linear, valueAt } from "../svg/axis.js";
import { say } from "../words/words.js";

const MARGIN = { left: 44, right: 12, top: 24, bottom: 38 };
const POINTS = 60; // of an ellipse
const FAR = 50; // widths of the window: how long a strip without an end is drawn
const ROOM = 2.3; // standard deviations about the average that the window holds
const SHAPE = 0.8; // height of the picture as a share of its width

export const AS_IT_IS = 9; // the slider's place for what the data have
const LAST = 18; // and for all the information there could be

/** @typedef {import("../../engine/evidence.js").Evidence} Evidence */
/** @typedef {import("../../engine/matrix.js").Pair} Pair */
/** @typedef {{ intercept: [number, number], x: [number, number] }} Window */

/**
 * Return a window that holds the population, the own line, and its standard errors as far as that
 * leaves something to see of the rest.
 *
 * @param {Evidence} evidence
 * @returns {Window}
 */
export function ellipsesWindow({ average, covariance, own, precision }) {
  const ranges = [0, 1].map((i) => {
    const spread = Math.sqrt(covariance[i][i]);
    const reach = Math.max(ROOM * spread, 0.6 * Math.abs(own[i] - average[i]));
    const [near, far] = halfAxesOfPrecision(precision, reach);
    const error = Math.min(Math.hypot(near[i], far[i]), reach) || reach || 1;
    return /** @type {[number, number]} */ ([
      Math.min(average[i] - (ROOM * spread || error), own[i] - 1.2 * error),
      Math.max(average[i] + (ROOM * spread || error), own[i] + 1.2 * error),
    ]);
  });
  return { intercept: ranges[0], x: ranges[1] };
}

/**
 * Return the scales of a picture.
 *
 * @param {Window} window
 * @param {number} width pixels
 */
export function ellipsesScales(window, width) {
  const height = Math.round(SHAPE * width);
  const frame = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  return {
    height,
    frame,
    x: inPixels(linear(window.intercept), frame.left, frame.right),
    y: inPixels(linear(window.x), frame.bottom, frame.top),
  };
}

/**
 * Return the coefficients at a place of the picture; beyond its frame, at the frame's edge.
 *
 * @param {Window} window
 * @param {number} width pixels
 * @param {{ x: number, y: number }} place pixels
 * @returns {Pair} intercept, slope
 */
export function coefficientsAt(window, width, place) {
  const { frame, x, y } = ellipsesScales(window, width);
  const across = Math.min(Math.max(place.x, frame.left), frame.right);
  const up = Math.min(Math.max(place.y, frame.top), frame.bottom);
  return [valueAt(x, window.intercept, across), valueAt(y, window.x, up)];
}

/**
 * Return how much information a place of the slider stands for: none, then twice as much with each
 * place, and at last all there could be.
 *
 * @param {number} place 0 to 18; 9 is what the data have
 * @returns {number} in times of what the data have
 */
export function amountAt(place) {
  if (place === 0) return 0;
  return place === LAST ? Infinity : 2 ** (place - AS_IT_IS);
}

/**
 * Draw both ellipses, the curve on which they touch, and the estimate; colours from the style sheet.
 *
 * @param {Evidence} evidence
 * @param {number} amount of information, in times of what the data have
 * @param {Window} window
 * @param {number} width pixels
 * @param {string} id of the picture, for what is clipped in it
 * @param {Evidence[]} [rows] the evidence after each real row, where their way is to be seen
 * @returns {string} SVG
 */
export function ellipsesPicture(evidence, amount, window, width, id, rows = []) {
  const { height, frame, x, y } = ellipsesScales(window, width);
  const { average, covariance, own } = evidence;
  const estimate = summit(evidence, amount);
  const far = FAR * Math.max(...Object.values(window).map(([low, high]) => high - low));
  const [first, second] = halfAxesOfPrecision(evidence.precision, far);
  const data = /** @type {[Pair, Pair]} */ ([over(first), over(second)]);
  const population = halfAxes(covariance);
  const touching = {
    population: distanceInPopulation(evidence, estimate),
    data: distanceFromOwn(evidence, estimate) * Math.sqrt(amount),
  };
  const ways = track(evidence).map(at);
  const box = `x="${frame.left}" y="${frame.top}" width="${frame.right - frame.left}" height="${frame.bottom - frame.top}"`;
  return (
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${say("why-ellipses-picture")}">` +
    `<clipPath id="${id}"><rect ${box}/></clipPath>` +
    axisBelow(ticks(window.intercept, width > 500 ? 7 : 4), x, frame) +
    axisBeside(ticks(window.x, 6), y, frame) +
    `<text x="${frame.right}" y="${height - 6}" text-anchor="end">${say("figure-axis-intercept")}</text>` +
    `<text x="4" y="14">${say("figure-axis-slope", { x: "x" })}</text>` +
    `<g clip-path="url(#${id})">` +
    ellipse("population outer", average, population, 2) +
    ellipse("population", average, population, 1) +
    (amount > 0 ? ellipse("no-pooling", own, data, 1) : "") +
    ellipse("partial-pooling", estimate, halfAxes(productCovariance(evidence, amount)), 1) +
    ellipse("population touching", average, population, touching.population) +
    (amount > 0 ? ellipse("no-pooling touching", own, data, touching.data) : "") +
    `<path class="way" d="M${ways.join("L")}"/>` +
    (rows.length > 0 ? wayOfRows() : "") +
    "</g>" +
    `<circle class="halo" cx="${x(average[0])}" cy="${y(average[1])}" r="12"/>` +
    `<circle class="hole" cx="${x(average[0])}" cy="${y(average[1])}" r="5"/>` +
    `<circle class="ring" cx="${x(own[0])}" cy="${y(own[1])}" r="6.5"/>` +
    `<circle class="disc" cx="${x(estimate[0])}" cy="${y(estimate[1])}" r="6.5"/></svg>`
  );

  function wayOfRows() {
    const estimates = rows.map((after) => summit(after));
    const dots = estimates.map(
      ([intercept, slope]) => `<circle class="row" cx="${x(intercept)}" cy="${y(slope)}" r="3"/>`,
    );
    const own = rows.map((after) => at(after.own)).join("L");
    const way = [average, ...estimates].map(at).join("L");
    return `<path class="rows own" d="M${own}"/><path class="rows" d="M${way}"/>${dots.join("")}`;
  }

  /** @param {Pair} axis of the data as they are; `amount` times the information makes it shorter */
  function over(axis) {
    return /** @type {Pair} */ (axis.map((part) => part / Math.sqrt(amount || 1)));
  }

  /** @param {Pair} point */
  function at([intercept, slope]) {
    return `${x(intercept)} ${y(slope)}`;
  }

  /**
   * @param {string} kind
   * @param {Pair} centre
   * @param {[Pair, Pair]} axes
   * @param {number} radius
   */
  function ellipse(kind, centre, [one, other], radius) {
    const points = [];
    for (let i = 0; i < POINTS; i++) {
      const turn = (2 * Math.PI * i) / POINTS;
      const [c, s] = [radius * Math.cos(turn), radius * Math.sin(turn)];
      points.push(
        at([centre[0] + c * one[0] + s * other[0], centre[1] + c * one[1] + s * other[1]]),
      );
    }
    return `<path class="ellipse ${kind}" d="M${points.join("L")}Z"/>`;
  }
}
