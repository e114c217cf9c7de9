/** Two bells on one axis and their product: why an estimate lies between them. */

import { ticks } from "../../engine/ticks.js";
import { axisBelow, inPixels, linear, valueAt } from "../svg/axis.js";
import { number, percent } from "../words/numbers.js";
import { say } from "../words/words.js";

const HEIGHT = 280;
const TOP = 18;
const BOTTOM = 54; // its numbers, and its name below them
const SIDE = 14;
const STEPS = 120;
const ROOM = 1.06; // above the tallest bell
const NARROWEST = 0.02; // standard deviation of a bell, as a share of the axis
const WIDEST = 0.3;

/**
 * @typedef {object} Bells
 * @property {number} average where clusters lie on average
 * @property {number} spread standard deviation of the clusters about it, above 0
 * @property {number} own what this cluster's data say
 * @property {number} error standard error of that, above 0
 */
/** @typedef {keyof Bells} Handle what can be dragged */

/**
 * Return the product of the two bells: again a bell, at their mean weighted by precision.
 *
 * @param {Bells} bells
 * @returns {{ estimate: number, error: number, kept: number }} `kept` is the share of its distance
 *   from the average that the cluster keeps
 */
export function product({ average, spread, own, error }) {
  const kept = spread ** 2 / (spread ** 2 + error ** 2);
  return { estimate: average + kept * (own - average), error: error * Math.sqrt(kept), kept };
}

/**
 * Return the range of an axis on which both bells have room, also when they are dragged.
 *
 * @param {Bells} bells
 * @returns {[number, number]}
 */
export function bellsRange({ average, spread, own, error }) {
  const widest = 3.2 * Math.max(spread, error);
  return [Math.min(average, own) - widest, Math.max(average, own) + widest];
}

/**
 * Return where the handles are, in pixels of a picture `width` wide.
 *
 * @param {Bells} bells
 * @param {[number, number]} range
 * @param {number} width
 * @returns {Record<Handle, { x: number, y: number }>}
 */
export function bellsHandles(bells, range, width) {
  const { x, y } = scales(bells, range, width);
  const base = HEIGHT - BOTTOM;
  const flank = (/** @type {number} */ centre, /** @type {number} */ sd) => ({
    x: x(centre + sd),
    y: y(density(sd, sd)),
  });
  return {
    average: { x: x(bells.average), y: base },
    own: { x: x(bells.own), y: base },
    spread: flank(bells.average, bells.spread),
    error: flank(bells.own, bells.error),
  };
}

/**
 * Return what the bells are asked to be when a handle is dragged there.
 *
 * @param {Bells} bells
 * @param {Handle} handle
 * @param {number} pixel across a picture `width` wide
 * @param {[number, number]} range
 * @param {number} width
 * @returns {Bells} not yet as they may be: see `bellsWithin`
 */
export function bellsDragged(bells, handle, pixel, range, width) {
  const value = valueAt(scales(bells, range, width).x, range, pixel);
  const centre = { spread: bells.average, error: bells.own, average: 0, own: 0 }[handle];
  return { ...bells, [handle]: value - centre };
}

/**
 * Return bells that stay on the axis and keep a width.
 *
 * @param {Bells} asked
 * @param {[number, number]} range
 * @returns {Bells}
 */
export function bellsWithin({ average, spread, own, error }, [low, high]) {
  const place = (/** @type {number} */ value) => within(value, low, high);
  const width = (/** @type {number} */ sd) =>
    within(sd, NARROWEST * (high - low), WIDEST * (high - low));
  return { average: place(average), spread: width(spread), own: place(own), error: width(error) };
}

/**
 * Draw the bells, colours from the style sheet.
 *
 * @param {Bells} bells
 * @param {[number, number]} range of the axis
 * @param {number} width pixels
 * @returns {string} SVG
 */
export function bellsPicture(bells, range, width) {
  const { x, y } = scales(bells, range, width);
  const frame = { left: SIDE, right: width - SIDE, top: TOP, bottom: HEIGHT - BOTTOM };
  const { estimate, error } = product(bells);
  const handles = bellsHandles(bells, range, width);
  const base = frame.bottom;
  const curves = /** @type {const} */ ([
    ["population", bells.average, bells.spread],
    ["no-pooling", bells.own, bells.error],
    ["partial-pooling", estimate, error],
  ]).map(([kind, centre, sd]) => `<path class="bell ${kind}" d="${curve(centre, sd)}"/>`);
  const grips = /** @type {const} */ (["spread", "error"]).map((name) => {
    const { x: at, y: up } = handles[name];
    return `<rect class="grip ${name}" x="${at - 5}" y="${up - 5}" width="10" height="10" rx="2"/>`;
  });
  return (
    `<svg viewBox="0 0 ${width} ${HEIGHT}" style="height: ${HEIGHT}px" role="img" aria-label="${say("why-bells-picture")}">` +
    axisBelow(ticks(range, width > 500 ? 7 : 4), x, frame) +
    `<text x="${frame.right}" y="${HEIGHT - 6}" text-anchor="end">${say("figure-axis-intercept")}</text>` +
    curves.join("") +
    `<path class="trail" d="M${x(bells.own)} ${base}H${x(estimate)}"/>` +
    `<circle class="halo" cx="${x(bells.average)}" cy="${base}" r="11"/>` +
    `<circle class="hole" cx="${x(bells.average)}" cy="${base}" r="5"/>` +
    `<circle class="ring" cx="${x(bells.own)}" cy="${base}" r="6"/>` +
    `<circle class="disc" cx="${x(estimate)}" cy="${base}" r="6"/>` +
    `${grips.join("")}</svg>`
  );

  /**
   * @param {number} centre
   * @param {number} sd
   */
  function curve(centre, sd) {
    const [from, to] = [Math.max(range[0], centre - 4 * sd), Math.min(range[1], centre + 4 * sd)];
    const points = [];
    for (let i = 0; i <= STEPS; i++) {
      const at = from + ((to - from) * i) / STEPS;
      points.push(`${x(at)} ${y(density(at - centre, sd))}`);
    }
    return `M${x(from)} ${base}L${points.join("L")}L${x(to)} ${base}`;
  }
}

/**
 * Return what the picture shows, in a sentence.
 *
 * @param {Bells} bells
 * @returns {string}
 */
export function bellsSay(bells) {
  const { estimate, error, kept } = product(bells);
  return say("why-bells-say", {
    average: number(bells.average, 2),
    spread: number(bells.spread, 2),
    own: number(bells.own, 2),
    own_error: number(bells.error, 2),
    estimate: number(estimate, 2),
    error: number(error, 2),
    kept: percent(kept),
  });
}

/**
 * @param {Bells} bells
 * @param {[number, number]} range
 * @param {number} width
 */
function scales(bells, range, width) {
  const { error } = product(bells);
  const tallest = density(0, Math.min(error, bells.spread, bells.error)) * ROOM;
  return {
    x: inPixels(linear(range), SIDE, width - SIDE),
    y: inPixels(linear([0, tallest]), HEIGHT - BOTTOM, TOP),
  };
}

/**
 * @param {number} value
 * @param {number} least
 * @param {number} most
 */
function within(value, least, most) {
  return Math.min(Math.max(value, least), most);
}

/**
 * @param {number} away from the centre
 * @param {number} sd standard deviation, above 0
 */
function density(away, sd) {
  return Math.exp(-0.5 * (away / sd) ** 2) / (sd * Math.sqrt(2 * Math.PI));
}
