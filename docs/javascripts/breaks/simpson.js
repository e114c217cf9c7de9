/** The data themselves: lines within clusters, the line between them, and the fitted slope. */

import { mean } from "../../engine/mean.js";
import { ticks } from "../../engine/ticks.js";
import { axisBelow, axisBeside, inPixels, linear } from "../svg/axis.js";
import { say } from "../words/words.js";

const MARGIN = { left: 40, right: 12, top: 24, bottom: 38 };
const SHAPE = 0.6;
const EVERY = 3; // of a hundred clusters so many are too many to see

/** @typedef {import("./sample.js").Sample} Sample */

/**
 * Draw every third cluster's own line over its own x, and three lines through the middle of all: the
 * slope between clusters, within them, and the mixed model's. With x centred within clusters their
 * lines lie over each other, and there is no slope between them left.
 *
 * @param {Sample} sample
 * @param {boolean} isCentred
 * @param {number} width pixels
 * @returns {string} SVG
 */
export function simpsonPicture(sample, isCentred, width) {
  const { points, slopes, meanX } = sample;
  const shift = (/** @type {number} */ cluster) => (isCentred ? meanX[cluster - 1] : 0);
  const { y: outcomes, cluster } = sample.data;
  const data = { y: outcomes, x: sample.data.x.map((x, i) => x - shift(cluster[i])), cluster };
  const level = (/** @type {Sample["points"][number]} */ { cluster: name, start: [a, b] }) =>
    a + b * shift(name);
  const height = Math.round(SHAPE * width);
  const frame = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: height - MARGIN.bottom,
  };
  const xs = range(data.x);
  const spans = spansOfX(data);
  const drawn = points.filter((point) => point.cluster % EVERY === 0);
  const ends = drawn.flatMap((point) =>
    /** @type {[number, number]} */ (spans.get(point.cluster)).map(
      (at) => level(point) + point.start[1] * at,
    ),
  );
  const ys = range(Float64Array.from(ends));
  const x = inPixels(linear(xs), frame.left, frame.right);
  const y = inPixels(linear(ys), frame.bottom, frame.top);
  const own = drawn.map((point) => {
    const [from, to] = /** @type {[number, number]} */ (spans.get(point.cluster));
    const [intercept, slope] = [level(point), point.start[1]];
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
    (isCentred ? "" : through("between", slopes.between, half)) +
    through("within", slopes.within, half) +
    through("fitted", isCentred ? sample.centred.slope : sample.average[1], half) +
    "</svg>"
  );
}

/**
 * @param {Pick<Sample["data"], "x" | "cluster">} data
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
