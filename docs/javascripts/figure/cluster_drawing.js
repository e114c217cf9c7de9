import { ticks } from "../../engine/ticks.js";
import { significant } from "../words/numbers.js";

const WIDTH = 300;
const HEIGHT = 210;
const MARGIN = { left: 34, right: 8, top: 20, bottom: 34 };
const MOST_TICKS = 5;

/**
 * Draw one cluster's observations and its lines; colours come from the style sheet.
 *
 * @param {import("../../engine/types.js").Observation[]} observations
 * @param {{ kind: string, intercept: number, slope: number }[]} lines
 * @param {string} label what a screen reader says
 * @param {{ y: string, x: string }} names of the axes
 * @returns {string} SVG
 */
export function clusterDrawing(observations, lines, label, names) {
  const xs = padded(observations.map(({ x }) => x));
  const ends = lines.flatMap(({ intercept, slope }) => xs.map((x) => intercept + slope * x));
  const ys = padded([...observations.map(({ y }) => y), ...ends]);
  const x = scale(xs, MARGIN.left, WIDTH - MARGIN.right);
  const y = scale(ys, HEIGHT - MARGIN.bottom, MARGIN.top);
  const grid = [
    ...ticks(xs, MOST_TICKS).map(
      (value) =>
        `<path class="grid" d="M${x(value)} ${MARGIN.top}V${HEIGHT - MARGIN.bottom}"/>` +
        `<text x="${x(value)}" y="${HEIGHT - 20}" text-anchor="middle">${significant(value, 12)}</text>`,
    ),
    ...ticks(ys, MOST_TICKS).map(
      (value) =>
        `<path class="grid" d="M${MARGIN.left} ${y(value)}H${WIDTH - MARGIN.right}"/>` +
        `<text x="${MARGIN.left - 5}" y="${y(value) + 4}" text-anchor="end">${significant(value, 12)}</text>`,
    ),
  ];
  const strokes = lines.map(({ kind, intercept, slope }) => {
    const [from, to] = xs.map((at) => `${x(at)} ${y(intercept + slope * at)}`);
    return `<path class="line ${kind}" d="M${from}L${to}"/>`;
  });
  const dots = observations.map((o) => `<circle class="dot" cx="${x(o.x)}" cy="${y(o.y)}" r="3"/>`);
  return (
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">` +
    `${[...grid, ...dots, ...strokes].join("")}` +
    `<text x="${WIDTH - MARGIN.right}" y="${HEIGHT - 5}" text-anchor="end">${names.x}</text>` +
    `<text x="2" y="${MARGIN.top - 8}">${names.y}</text></svg>`
  );
}

/**
 * Return the range of values with a little room on each side.
 *
 * @param {number[]} values
 * @returns {[number, number]}
 */
function padded(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = 0.06 * (high - low) || 1;
  return [low - room, high + room];
}

/**
 * @param {number[]} range
 * @param {number} first pixel
 * @param {number} last pixel
 */
function scale([low, high], first, last) {
  return (/** @type {number} */ value) =>
    Math.round(10 * (first + ((value - low) / (high - low)) * (last - first))) / 10;
}
