import { ticks } from "../../engine/ticks.js";
import { axisBelow, axisBeside, inPixels, linear } from "../svg/axis.js";

const WIDTH = 300;
const HEIGHT = 210;
const FRAME = { left: 34, right: WIDTH - 8, top: 20, bottom: HEIGHT - 34 };
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
  const x = inPixels(linear(xs), FRAME.left, FRAME.right);
  const y = inPixels(linear(ys), FRAME.bottom, FRAME.top);
  const axes = [
    axisBelow(ticks(xs, MOST_TICKS), x, FRAME),
    axisBeside(ticks(ys, MOST_TICKS), y, FRAME),
  ];
  const strokes = lines.map(({ kind, intercept, slope }) => {
    const [from, to] = xs.map((at) => `${x(at)} ${y(intercept + slope * at)}`);
    return `<path class="line ${kind}" d="M${from}L${to}"/>`;
  });
  const dots = observations.map((o) => `<circle class="dot" cx="${x(o.x)}" cy="${y(o.y)}" r="3"/>`);
  return (
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">` +
    `${[...axes, ...dots, ...strokes].join("")}` +
    `<text x="${FRAME.right}" y="${HEIGHT - 5}" text-anchor="end">${names.x}</text>` +
    `<text x="2" y="${FRAME.top - 8}">${names.y}</text></svg>`
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
