import { number } from "../words/numbers.js";

const WIDTH = 300, HEIGHT = 84, BASE = 62; // prettier-ignore
const BINS = 36;

/**
 * Draw a small histogram as SVG text; colours come from the style sheet.
 *
 * @param {object} of
 * @param {string} of.kind class of its bars
 * @param {string} of.label
 * @param {number[]} of.values
 * @param {[number, number]} of.range
 * @param {number} [of.truth] marked where it is known
 */
export function histogram({ kind, label, values, range: [low, high], truth }) {
  const counts = new Array(BINS).fill(0);
  for (const value of values) {
    const bin = Math.floor(((value - low) / (high - low)) * BINS);
    counts[Math.min(Math.max(bin, 0), BINS - 1)] += 1;
  }
  const most = Math.max(1, ...counts);
  const x = (/** @type {number} */ value) => 4 + ((value - low) / (high - low)) * (WIDTH - 8);
  const width = (WIDTH - 8) / BINS;
  const bars = counts.map((count, i) => {
    const height = (count / most) * (BASE - 8);
    return count
      ? `<rect x="${(4 + i * width).toFixed(1)}" y="${(BASE - height).toFixed(1)}" width="${(width - 1).toFixed(1)}" height="${height.toFixed(1)}"/>`
      : "";
  });
  const middle = median(values);
  const line =
    truth === undefined || truth < low || truth > high
      ? ""
      : `<path class="lab-true" d="M${x(truth).toFixed(1)} 2V${BASE}"/>`;
  const said = `${label}: median ${number(middle)}${truth === undefined ? "" : `, true value ${number(truth)}`}`;
  return (
    `<figure class="lab-histogram ${kind}"><figcaption>${label}: median <b>${number(middle)}</b></figcaption>` +
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said}">` +
    `<g>${bars.join("")}</g><path class="grid" d="M4 ${BASE}H${WIDTH - 4}"/>${line}` +
    `<text x="4" y="${HEIGHT - 6}">${number(low, 2)}</text>` +
    `<text x="${WIDTH - 4}" y="${HEIGHT - 6}" text-anchor="end">${number(high, 2)}${values.some((value) => value > high) ? " and more" : ""}</text></svg></figure>`
  );
}

/** @param {number[]} values */
export function median(values) {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
