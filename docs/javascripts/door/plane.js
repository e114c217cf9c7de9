import { ticks } from "../../engine/ticks.js";
import { label, tickLabels } from "./labels.js";
import { scale } from "./scales.js";

/** @typedef {import("./types.js").Line} Line */
/** @typedef {import("./types.js").Story} Story */
/** @typedef {import("./types.js").State} State */
/** @typedef {import("./picture.js").Size} Size */

/** What the plane shows: intercepts across, ms at night 0; slopes up, ms a night. */
const INTERCEPTS = /** @type {[number, number]} */ ([187, 347]);
const SLOPES = /** @type {[number, number]} */ ([-11, 29]);

/** @param {Size} size */
function planeScales({ width, height }) {
  const [left, right, top, bottom] = [34, width - 10, 28, height - 42];
  const x = scale(INTERCEPTS, [left, right]);
  const y = scale(SLOPES, [bottom, top]);
  /** @type {(line: Line) => [number, number]} a line beyond the window lies on its edge */
  const place = ([intercept, slope]) => [
    Math.min(Math.max(x(intercept), left), right),
    Math.min(Math.max(y(slope), top), bottom),
  ];
  return { left, right, top, bottom, x, y, place };
}

/**
 * Return where everything lies when a line is a point: its intercept across, its slope up. The line
 * is still there, with both ends at that point.
 *
 * @param {Story} story
 * @param {State} state
 * @param {Size} size
 * @returns {import("./types.js").Places & { place: (line: Line) => [number, number] }}
 */
export function plane(story, state, size) {
  const { left, right, x, y, place } = planeScales(size);
  const { lines, step } = state;
  const point = (/** @type {Line | null} */ line) => {
    const [a, b] = line ? place(line) : [NaN, NaN];
    return [a, b, a, b];
  };
  const own = (/** @type {number} */ i) => point(lines.own[i]);
  return {
    place,
    own,
    all: () => point(lines.average),
    mixed: (i) => (step === 4 ? own(i) : point(lines.mixed[i])),
    tried: own,
    morning: (i) => own(i).slice(2),
    labels: {
      ...tickLabels("at", ticks(INTERCEPTS), (at) => [x(at), size.height - 22], "middle"),
      ...tickLabels("up", ticks(SLOPES), (up) => [left - 8, y(up) + 4], "end"),
      intercept: label(story.words.intercept, [right, size.height - 3], "end", "axis"),
      slope: label(story.words.slope, [0, 13], "start", "axis"),
      ...names(story, state, place, size.width),
    },
  };
}

/**
 * Return the lines of the grid.
 *
 * @param {Size} size
 */
export function planeGrid(size) {
  const { left, right, top, bottom, x, y } = planeScales(size);
  return [
    ...ticks(INTERCEPTS).flatMap((at) => [x(at), top, x(at), bottom]),
    ...ticks(SLOPES).flatMap((up) => [left, y(up), right, y(up)]),
  ];
}

/**
 * Return the name of the person in focus.
 *
 * @param {Story} story
 * @param {State} state
 * @param {(line: Line) => [number, number]} place
 * @param {number} width
 * @returns {Record<string, import("./picture.js").Label>}
 */
function names(story, { step, lines, chosen }, place, width) {
  const who = step === 6 ? chosen : story.followed;
  const [x, y] = place((step === 4 && lines.own[who]) || lines.mixed[who]);
  const isRight = x > width - 60;
  const at = /** @type {[number, number]} */ ([x + (isRight ? -11 : 11), y + 5]);
  const name = label(story.people[who].id, at, isRight ? "end" : "start", "name");
  return { name };
}
