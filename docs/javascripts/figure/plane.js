/**
 * What a figure shows: intercepts and slopes, or, where there are no slopes, clusters' means on their
 * way. Twin of plane.py.
 */

import { axisNames } from "../words/names.js";
import { say } from "../words/words.js";

/** @typedef {import("../../engine/types.js").FigureData} FigureData */
/**
 * @typedef {FigureData & { titles: { across: string, up: string }, average?: number[][] }} Plane
 *   `titles` of the axes, as markup; `average`: two ends of the fixed effects where they are a line
 */

/**
 * Return the data with all that is drawn in its place: `intercept` is across, `x` is up.
 *
 * @param {FigureData} data
 * @returns {Plane}
 */
export function planeOf(data) {
  const names = axisNames(data.names);
  const { means, clusters } = data;
  if (!means) return { ...data, titles: { across: names.intercept, up: names.slope } };
  const up = means.x ?? ranks(means.no_pooling);
  const limits = means.window.x ?? /** @type {[number, number]} */ ([0, up.length + 2]);
  const average = averageOf(means, limits);
  const middle = (average[0][0] + average[1][0]) / 2;
  const height = means.x ? (limits[0] + limits[1]) / 2 : up.length + 1;
  const window = {
    intercept: means.window.y,
    x: limits,
    ticks: { intercept: means.window.ticks.y, x: means.window.ticks.x ?? [] },
  };
  /** @param {import("../../engine/types.js").Coefficients} ellipse */
  const lying = ({ intercept }) => ({ intercept, x: intercept.map(() => height) });
  const { ellipse_50, ellipse_95 } = data.ellipses;
  return {
    ...data,
    titles: { across: names.y, up: means.x ? names.x : say("figure-axis-clusters") },
    average,
    fixed_effects: [middle, height],
    windows: { comparable: window, fitting: window },
    ellipses: { ellipse_50: lying(ellipse_50), ellipse_95: lying(ellipse_95) },
    clusters: {
      ...clusters,
      no_pooling: { intercept: means.no_pooling, x: up },
      partial_pooling: { intercept: means.partial_pooling, x: up },
      truth: { intercept: up.map(() => null), x: up.map(() => null) },
    },
  };
}

/**
 * Return the ends of β₀ + β₁ x; without x it stands upright.
 *
 * @param {import("../../engine/types.js").Means} means
 * @param {[number, number]} up
 * @returns {number[][]} places: across, up
 */
function averageOf({ fixed_effects: level, x }, up) {
  if (!x) return up.map((at) => [level[0], at]);
  const first = x.indexOf(Math.min(...x));
  const last = x.indexOf(Math.max(...x));
  const slope = (level[last] - level[first]) / (x[last] - x[first]);
  return up.map((at) => [level[first] + slope * (at - x[first]), at]);
}

/**
 * Return each value's place in rising order, from 1.
 *
 * @param {number[]} values
 */
function ranks(values) {
  const order = [...values.keys()].sort((a, b) => values[a] - values[b]);
  /** @type {number[]} */
  const found = [];
  order.forEach((i, place) => (found[i] = place + 1));
  return found;
}
