/** The data themselves: lines within clusters, the line between them, and the fitted slope. */

import { ticks } from "../../engine/ticks.js";
import { axisBelow, axisBeside, inPixels, linear } from "../svg/axis.js";
import { say } from "../words/words.js";

const MARGIN = { left: 40, right: 12, top: 24, bottom: 38 };
const SHAPE = 0.6;
const EVERY = 3; // of a hundred clusters so many are too many to see

/** @typedef {import("./sample.js").Sample} Sample */

/**
 * Draw every third cluster's own line over its own x, and three lines through the middle of all: the
 * slope between clusters, within them, and the mixed model's.
 *
 * @param {Sample} sample
 * @param {number} width pixels
 * @returns {string} SVG
 */
export function simpsonPicture(sample, width) {
  const { data, points, slopes, average } = sample;
  const height = Math.round(SHAPE * width);
  const frame = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  const xs = range(data.x);
  const spans = spansOfX(data);
  const drawn = points.filter(({ cluster }) => cluster % EVERY === 0);
  const ends = drawn.flatMap(({ cluster, start: [intercept, slope] }) =>
    /** @type {[number, number]} */ (spans.get(cluster)).map((at) => intercept + slope * at),
  );
  const ys = range(Float64Array.from(ends));
  const x = inPixels(linear(xs), frame.left, frame.right);
  const y = inPixels(linear(ys), frame.bottom, frame.top);
  const own = drawn.map(({ cluster, start: [intercept, slope] }) => {
    const [from, to] = /** @type {[number, number]} */ (spans.get(cluster));
    return `<path class="own" d="M${x(from)} ${y(intercept + slope * from)}L${x(to)} ${y(intercept + slope * to)}"/>`;
  });
  const middle = [mean(data.x), mean(data.y)];
  const through = (
    /** @type {string} */ kind,
    /** @type {number} */ slope,
    /** @type {number} */ reach,
  ) => {
    const [from, to] = [middle[0] - reach, middle[0] + reach];
    return `<path class="slope ${kind}" d="M${x(from)} ${y(middle[1] - slope * reach)}L${x(to)} ${y(middle[1] + slope * reach)}"/>`;
  };
  const half = 0.42 * (xs[1] - xs[0]);
  return (
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${say("breaks-simpson-picture")}">` +
    axisBelow(ticks(xs, width > 500 ? 7 : 4), x, frame) +
    axisBeside(ticks(ys, 5), y, frame) +
    `<text x="${frame.right}" y="${height - 6}" text-anchor="end">x</text><text x="4" y="14">y</text>` +
    own.join("") +
    through("between", slopes.between, half) +
    through("within", slopes.within, half) +
    through("fitted", average[1], half) +
    "</svg>"
  );
}

/**
 * @param {Sample["data"]} data
 * @returns {Map<number, [number, number]>} the range of x in every cluster
 */
function spansOfX({ x, cluster }) {
  /** @type {Map<number, [number, number]>} */
  const spans = new Map();
  x.forEach((value, i) => {
    const [low, high] = spans.get(cluster[i]) ?? [value, value];
    spans.set(cluster[i], [Math.min(low, value), Math.max(high, value)]);
  });
  return spans;
}

/**
 * @param {Float64Array} values
 * @returns {[number, number]}
 */
function range(values) {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return [low, high];
}

/** @param {Float64Array} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
