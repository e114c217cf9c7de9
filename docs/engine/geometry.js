/** Where things stand in a shrinkage figure: estimates in, coordinates out. Twin of geometry.py. */

import { PARAMETER_FIELDS } from "./parameters.js";
import { normalQuantile } from "./quantile.js";

const FAINTEST = 0.35;
const SMALLEST_POINT = 4, POINT = 9; // prettier-ignore
const FOLLOWED = 7; // clusters that a picture draws in full
const WELL_INSIDE = 0.95; // of the way from a window's middle to its edge
// On each side of the fitting window, of what it holds. Where letters are large, the axes' names stand
// inside, one above and one below.
const ACROSS = 0.06;
export const UP = 0.12;
/** Half of the comparable window's sides: three times the baseline's SD of intercepts and slopes. */
export const COMPARABLE_WINDOW = Object.freeze({
  intercept: 3 * PARAMETER_FIELDS.sdInt.default,
  x: 3 * PARAMETER_FIELDS.sdSlope.default,
});
/** Of the values: what differs by less is in one place. */
export const ROUNDING = 1e-9;
const ELLIPSE_POINTS = 49;

/** @typedef {import("./pooling.js").Coefficients} Coefficients */
/** @typedef {import("./pooling.js").Pooled} Pooled */
/** @typedef {{intercept: number, x: number}} Point one place in the figure, or a length each way */
/** @typedef {{intercept: [number, number], x: [number, number]}} Ranges lower ends first */

/**
 * Return where every cluster starts: its own line, or where it ends if it has none.
 *
 * @param {Pooled} pooled
 * @returns {Coefficients}
 */
export function starts({ noPooling, partialPooling }) {
  /** @param {"intercept" | "x"} name */
  const start = (name) =>
    noPooling[name].map((value, c) => (Number.isNaN(value) ? partialPooling[name][c] : value));
  return { intercept: start("intercept"), x: start("x") };
}

/**
 * Return half of the sides of a window for data of any scale: three SDs of the own lines.
 *
 * Where these do not differ, or there are fewer than two, the mixed model's take their place.
 *
 * @param {Pooled} pooled
 * @returns {Point}
 */
export function halfWindow({ noPooling, partialPooling }) {
  /** @param {"intercept" | "x"} name */
  const half = (name) => 3 * sdOf(noPooling[name]) || 3 * sdOf(partialPooling[name]) || 1;
  return { intercept: half("intercept"), x: half("x") };
}

/**
 * Return the standard deviation of the values that are known, 0 where they differ by rounding alone.
 *
 * @param {Float64Array} values NaN is not known
 */
function sdOf(values) {
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const [low, high] = [
    known.reduce((a, b) => Math.min(a, b), Infinity),
    known.reduce((a, b) => Math.max(a, b), -Infinity),
  ];
  const isSpread = high - low > ROUNDING * Math.max(-low, high);
  return isSpread ? Math.sqrt(squares / (known.length - 1)) : 0;
}

/**
 * Return how strongly to draw every cluster: fainter the nearer it starts to the average.
 *
 * @param {Coefficients} start where the clusters start
 * @param {Point} fixed the fixed effects
 * @param {Point} half half of the comparable window's sides
 * @returns {number[]} 0.35 to 1, shape (nCluster,)
 */
export function opacity(start, fixed, half) {
  return Array.from(start.x, (x, c) => {
    const across = Math.abs(start.intercept[c] - fixed.intercept) / half.intercept;
    const up = Math.abs(x - fixed.x) / half.x;
    return strength(Math.max(across, up));
  });
}

/**
 * Return the same where clusters' means move; three of their SDs are far away.
 *
 * @param {import("./means.js").Means} means
 * @returns {number[]} 0.35 to 1, shape (nCluster,)
 */
export function meansOpacity({ noPooling, fixedEffects }) {
  const far = 3 * sdOf(noPooling);
  return Array.from(noPooling, (mean, c) => strength(Math.abs(mean - fixedEffects[c]) / far));
}

/**
 * Return how strongly to draw what is away by a share of a window, 1 and more being far.
 *
 * @param {number} away
 */
function strength(away) {
  return FAINTEST + (1 - FAINTEST) * Math.min(away, 1);
}

/**
 * Return the diameter of every point in pixels: equal, or its area following the rows.
 *
 * @param {Int32Array} n rows of every cluster, shape (nCluster,)
 * @param {"equal" | "n"} pointSize
 * @returns {number[]} shape (nCluster,)
 */
export function diameter(n, pointSize) {
  if (pointSize === "equal") return Array.from(n, () => POINT);
  const mean = n.reduce((sum, rows) => sum + rows, 0) / n.length;
  return Array.from(n, (rows) => Math.max(POINT * Math.sqrt(rows / mean), SMALLEST_POINT));
}

/**
 * Return the places of the few clusters that a picture draws in full, spread over its window.
 *
 * The first is the farthest from the middle that stays well inside; then always the one whose start is
 * farthest from all that are chosen (Gonzalez 1985). Where none does, any may be chosen.
 *
 * @param {import("./types.js").Points} start where clusters begin
 * @param {import("./types.js").Points} end where they end
 * @param {{x: number[], y: number[]}} ranges low and high of the window
 * @param {number} [most] how many to choose
 */
export function followed(start, end, ranges, most = FOLLOWED) {
  /** @param {import("./types.js").Points} points */
  const placed = (points) =>
    points.x.map((x, c) => [seen(x, ranges.x), seen(points.y[c], ranges.y)]);
  const [begin, stop] = [placed(start), placed(end)];
  const inside = begin.map((from, c) => [...from, ...stop[c]].every((at) => Math.abs(at) <= WELL_INSIDE)); // prettier-ignore
  const anyInside = inside.includes(true);
  const left = new Set([...begin.keys()].filter((c) => inside[c] || !anyInside));
  let away = begin.map(([x, y]) => x * x + y * y);
  /** @type {number[]} */
  const chosen = [];
  while (chosen.length < most && left.size > 0) {
    const next = [...left].reduce((best, c) => (away[c] > away[best] ? c : best));
    const [x, y] = begin[next];
    const apart = begin.map((from) => (from[0] - x) ** 2 + (from[1] - y) ** 2);
    away = chosen.length === 0 ? apart : apart.map((square, c) => Math.min(square, away[c]));
    chosen.push(next);
    left.delete(next);
  }
  return chosen;
}

/**
 * Return a place in a range, from −1 at its low end to 1.
 *
 * @param {number} value
 * @param {number[]} range
 */
function seen(value, [low, high]) {
  return (value - (low + high) / 2) / ((high - low) / 2);
}

/**
 * Return the window about the fixed effects, as wide in every figure of simulated data.
 *
 * @param {Point} fixed
 * @param {Point} half half of its sides
 * @returns {Ranges}
 */
export function comparableWindow(fixed, half) {
  return {
    intercept: [fixed.intercept - half.intercept, fixed.intercept + half.intercept],
    x: [fixed.x - half.x, fixed.x + half.x],
  };
}

/**
 * Return a window that every point fits in; all in one place still need an area.
 *
 * @param {Coefficients[]} parts NaN is not known and needs no room
 * @returns {Ranges}
 */
export function fittingWindow(parts) {
  return {
    intercept: padded(parts.map((part) => part.intercept)),
    x: padded(
      parts.map((part) => part.x),
      UP,
    ),
  };
}

/**
 * Return a range that all values fit in, with a margin; all in one place still need an area.
 *
 * @param {Iterable<Float64Array>} columns NaN needs no room
 * @param {number} [margin] on each side, a share of the range
 * @returns {[number, number]}
 */
export function padded(columns, margin = ACROSS) {
  let low = Infinity, high = -Infinity; // prettier-ignore
  for (const values of columns) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const size = Math.max(-low, high);
  const extent = high - low > ROUNDING * size ? high - low : Math.max(size, 1);
  return [low - margin * extent, high + margin * extent];
}

/**
 * Return the contour that holds `probability` of a normal, first point repeated last.
 *
 * Squared distances in the metric of the covariance follow chi-squared, with as many degrees of
 * freedom as the covariance has dimensions: a singular one, such as that of random intercepts
 * alone, gives a line there and back. With 2 its quantile is -2 log(1 - p), with 1 a normal's,
 * squared.
 *
 * @param {import("./matrix.js").Pair} centre
 * @param {import("./matrix.js").Matrix} covariance
 * @param {number} probability 0 to 1, without 1
 * @returns {{intercept: number[], x: number[]}} 49 points
 */
export function ellipse(centre, [[a, b], [, c]], probability) {
  const isLine = a * c - b * b <= ROUNDING * a * c;
  const radius = isLine
    ? normalQuantile((1 + probability) / 2)
    : Math.sqrt(-2 * Math.log(1 - probability));
  const middle = (a + c) / 2;
  const distance = Math.hypot((a - c) / 2, b);
  const angle = 0.5 * Math.atan2(2 * b, a - c); // of the longer axis
  const long = radius * Math.sqrt(Math.max(middle + distance, 0));
  const short = radius * Math.sqrt(Math.max(middle - distance, 0));
  /** @type {{intercept: number[], x: number[]}} */
  const points = { intercept: [], x: [] };
  for (let i = 0; i < ELLIPSE_POINTS; i++) {
    const turn = (2 * Math.PI * i) / (ELLIPSE_POINTS - 1);
    const along = long * Math.cos(turn), across = short * Math.sin(turn); // prettier-ignore
    points.intercept.push(centre[0] + along * Math.cos(angle) - across * Math.sin(angle));
    points.x.push(centre[1] + along * Math.sin(angle) + across * Math.cos(angle));
  }
  return points;
}
