import { axisBeside, inPixels, linear, logarithmic } from "../svg/axis.js";
import { ratioTicks } from "../svg/ratio_ticks.js";
import { say } from "../words/words.js";

/** @typedef {import("./model.js").Curve} Curve */
/** @typedef {import("./model.js").Place} Place */
/** @typedef {"both" | "intercept" | "x"} Line */

export const WIDTH = 304;
export const HEIGHT = 190;
const FRAME = { left: 38, right: 296, top: 26, bottom: 182 };
const ROOM = 1.06; // by which the axis goes on beyond the least and the largest error
const LETTER = 15; // height of a line of letters
const EDGE = 0.2; // of the way: nearer to an end, a name stands beside its point
const LINES = /** @type {Line[]} */ (["both", "intercept", "x"]);

/**
 * Draw the error along the dial as what stands inside an SVG of WIDTH × HEIGHT; colours come from the
 * style sheet.
 *
 * @param {Curve} curve
 * @param {Place} here where the dial is
 * @param {boolean} standsApart whether the curve does not lead to no pooling
 * @returns {string} "" where no error is known
 */
export function dialDrawing({ points, best }, here, standsApart) {
  const known = points.filter(({ both }) => Number.isFinite(both));
  if (known.length === 0) return "";
  const errors = known.flatMap((point) => LINES.map((line) => point[line]));
  const range = /** @type {[number, number]} */ ([
    Math.min(...errors) / ROOM,
    Math.max(...errors) * ROOM,
  ]);
  const x = inPixels(linear([0, 1]), FRAME.left, FRAME.right);
  const y = inPixels(logarithmic(range), FRAME.bottom, FRAME.top);
  const led = standsApart ? known.filter(({ dial }) => dial > 0) : known;
  const path = (/** @type {Line} */ line) =>
    `<path class="lab-curve-${line}" d="M${led.map((p) => `${x(p.dial)} ${y(p[line])}`).join("L")}"/>`;
  const apart = known
    .filter((point) => !led.includes(point))
    .flatMap((p) => LINES.map((line) => circle(`lab-apart-${line}`, x(p.dial), y(p[line]), 3)));
  const anchor = best.dial > 1 - EDGE ? "end" : best.dial < EDGE ? "start" : "middle";
  const below = y(best.both) + LETTER + 3;
  const bestAt = below > FRAME.bottom ? y(best.both) - 11 : below;
  return [
    axisBeside(ratioTicks(range, 7), y, FRAME),
    `<path class="lab-reml" d="M${x(0.5)} ${FRAME.top}V${FRAME.bottom}"/>`,
    ...LINES.toReversed().map(path),
    ...apart,
    circle("lab-best", x(best.dial), y(best.both), 6),
    circle("lab-here", x(here.dial), y(here.both), 6),
    ...lineNames(known[known.length - 1], y), // over the dot: it may stand anywhere
    text("", x(best.dial), bestAt, anchor, say("lab-dial-best")),
  ].join("");
}

/**
 * Name the lines above their right ends; below, where another line runs close above; and one above
 * the other where they meet.
 *
 * @param {Place} last
 * @param {(error: number) => number} y
 */
function lineNames(last, y) {
  const names = {
    both: say("lab-dial-both"),
    intercept: say("term-intercept"),
    x: say("term-slope"),
  };
  let above = Infinity;
  return LINES.toSorted((one, other) => last[one] - last[other]).map((line, k, sorted) => {
    const end = y(last[line]);
    const next = k + 1 < sorted.length ? y(last[sorted[k + 1]]) : -Infinity;
    const below = end + LETTER + 2;
    const isClose = end - next < LETTER + 6;
    if (isClose && below < above - LETTER) above = below;
    else above = Math.min(end - 6, above - LETTER);
    return text(`lab-label-${line}`, FRAME.right - 2, above, "end", names[line]);
  });
}

/**
 * @param {string} kind
 * @param {number} x
 * @param {number} y
 * @param {"start" | "middle" | "end"} anchor
 * @param {string} words
 */
function text(kind, x, y, anchor, words) {
  return `<text class="${kind}" x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
}

/**
 * @param {string} kind
 * @param {number} x
 * @param {number} y
 * @param {number} r
 */
function circle(kind, x, y, r) {
  return `<circle class="${kind}" cx="${x}" cy="${y}" r="${r}"/>`;
}
