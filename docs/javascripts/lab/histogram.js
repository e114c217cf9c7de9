import { median } from "../../engine/median.js";
import { axisBelow, inPixels } from "../svg/axis.js";
import { number } from "../words/numbers.js";
import { say } from "../words/words.js";

const WIDTH = 300;
const HEIGHT = 92;
const FRAME = { left: 14, right: 286, top: 6, bottom: 70 };
const BINS = 34;

/**
 * Return how many values fall into each of even bins.
 *
 * @param {number[]} values
 * @param {import("../svg/axis.js").Scale} scale takes all values to 0 … 1
 * @returns {number[]} shape (BINS,)
 */
export function binned(values, scale) {
  const counts = new Array(BINS).fill(0);
  for (const value of values) counts[Math.min(Math.floor(scale(value) * BINS), BINS - 1)] += 1;
  return counts;
}

/**
 * Draw a small histogram; colours come from the style sheet.
 *
 * @param {import("./repeat_charts.js").Chart} chart
 * @returns {string} HTML
 */
export function histogram({ kind, label: what, values, scale, ticks, truth }) {
  const counts = binned(values, scale);
  const most = Math.max(1, ...counts);
  const x = inPixels(scale, FRAME.left, FRAME.right);
  const edge = inPixels((i) => i / BINS, FRAME.left, FRAME.right);
  const y = inPixels((count) => count / most, FRAME.bottom, FRAME.top);
  const bars = counts.map((count, i) =>
    count
      ? `<path d="M${edge(i)} ${FRAME.bottom}V${y(count)}H${edge(i + 1)}V${FRAME.bottom}Z"/>`
      : "",
  );
  const isKnown = truth !== undefined;
  const line = isKnown ? `<path class="lab-true" d="M${x(truth)} 0V${FRAME.bottom}"/>` : "";
  const middle = number(median(values));
  const ends = values.length ? [Math.min(...values), Math.max(...values)] : [NaN, NaN];
  const [low, high] = ends.map((end) => number(end));
  const said = isKnown
    ? say("lab-histogram-said-true", { what, median: middle, low, high, truth: number(truth) })
    : say("lab-histogram-said", { what, median: middle, low, high });
  const caption = say("lab-histogram-caption", { what, median: `<b>${middle}</b>` });
  return (
    `<figure class="lab-histogram is-${kind}"><figcaption>${caption}</figcaption>` +
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said}">` +
    `${axisBelow(ticks, x, FRAME)}<g>${bars.join("")}</g>` +
    `<path class="lab-ground" d="M${FRAME.left} ${FRAME.bottom}H${FRAME.right}"/>${line}</svg></figure>`
  );
}
