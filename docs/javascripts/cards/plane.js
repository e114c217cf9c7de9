/** The plane of a card: own lines that travel to the mixed model's, and what the reader did. */

import { ticks } from "../../engine/ticks.js";
import { axisBelow, axisBeside } from "../svg/axis.js";
import { nearest } from "../svg/nearest.js";
import { axisNames } from "../words/names.js";
import { say } from "../words/words.js";
import { planeScales } from "./scales.js";

const REACH = 24; // pixels of a fingertip

/** @typedef {import("./types.js").CardData} CardData */
/** @typedef {import("./types.js").Shown} Shown */
/** @typedef {import("./types.js").Pair} Pair */

/**
 * Draw the plane; colours from the style sheet. Before anything has moved, nothing tells where it
 * will go.
 *
 * @param {CardData} card
 * @param {Shown} shown
 * @param {number} width pixels
 * @param {string} id of the picture, for what is clipped in it
 * @returns {string} SVG
 */
export function planePicture(card, shown, width, id) {
  const { height, frame, x, y } = planeScales(card, width);
  const { left, right, top, bottom } = frame;
  const names = axisNames(card.names);
  const place = (/** @type {Pair} */ [a, b]) => `${x(a)} ${y(b)}`;
  const centre = (/** @type {Pair} */ [a, b]) => `cx="${x(a)}" cy="${y(b)}"`;
  return (
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${said(card, shown)}">` +
    `<clipPath id="${id}"><rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/></clipPath>` +
    axisBelow(ticks(card.window.intercept, width > 500 ? 7 : 4), x, frame) +
    axisBeside(ticks(card.window.x, 5), y, frame) +
    `<text x="${right}" y="${height - 6}" text-anchor="end">${names.intercept}</text>` +
    `<text x="4" y="14">${names.slope}</text>` +
    `<g clip-path="url(#${id})">${card.clusters.map((_, i) => cluster(card, shown, i, place, centre)).join("")}</g>` +
    `<circle class="halo" ${centre(card.average)} r="12"/><circle class="hole" ${centre(card.average)} r="5"/>` +
    `${handle(card, shown, place, centre)}</svg>`
  );
}

/**
 * @param {CardData} card
 * @param {Shown} shown
 * @param {number} i
 * @param {(at: Pair) => string} place
 * @param {(at: Pair) => string} centre
 */
function cluster(card, { progress, revealed, marked, at }, i, place, centre) {
  const { start, end, truth, size } = card.clusters[i];
  const now = /** @type {Pair} */ (start.map((from, k) => from + progress * (end[k] - from)));
  const isQuiet = card.kind === "drag" ? i !== card.followed : revealed && !isAnswer(card, i);
  const quiet = isQuiet && (card.kind === "drag" || card.kind === "mark") ? " quiet" : "";
  const main = i === card.followed ? " main" : "";
  const r = card.kind === "mark" ? Math.max(size / 2, 3) : i === card.followed ? 7 : 3.5;
  const moved =
    progress > 0
      ? `<path class="trail${quiet}${main}" d="M${place(start)}L${place(now)}"/>` +
        `<circle class="disc${quiet}" ${centre(now)} r="${r}"/>`
      : "";
  const ring = `<circle class="ring${quiet}${progress > 0 ? " left" : ""}" ${centre(start)} r="${r}"/>`;
  const misses =
    revealed && card.who === "worse_off" && truth && isAnswer(card, i)
      ? `<path class="miss" d="M${place(end)}L${place(truth)}"/><path class="cross" d="M${place(truth)}m-4 -4l8 8m0 -8l-8 8"/>`
      : "";
  const isMarked = marked?.has(i);
  const round =
    isMarked || (card.kind === "mark" && i === at)
      ? `<circle class="${isMarked ? "marked" : "here"}" ${centre(now)} r="${r + 6}"/>`
      : "";
  return ring + moved + misses + round;
}

/**
 * @param {CardData} card
 * @param {number} i
 */
function isAnswer(card, i) {
  return card.answer?.includes(i) ?? false;
}

/**
 * @param {CardData} card
 * @param {Shown} shown
 * @param {(at: Pair) => string} place
 * @param {(at: Pair) => string} centre
 */
function handle(card, { guess, revealed, at }, place, centre) {
  if (card.followed === undefined) return "";
  const { start } = card.clusters[card.followed];
  const where = guess ?? start;
  const hand = `<path class="guess" d="M${place(where)}m0 -9l9 9l-9 9l-9 -9z"/>`;
  const way = guess ? `<path class="guess-way" d="M${place(start)}L${place(guess)}"/>` : "";
  if (revealed) return guess ? way + hand : "";
  const focus =
    at === null || at === undefined ? "" : `<circle class="here" ${centre(where)} r="15"/>`;
  return `${way}<g class="grip"><circle class="reach" ${centre(where)} r="24"/>${hand}${focus}</g>`;
}

/**
 * @param {CardData} card
 * @param {Shown} shown
 */
function said({ clusters }, { revealed }) {
  return revealed
    ? say("card-picture-after", { clusters: clusters.length })
    : say("card-picture-before", { clusters: clusters.length });
}

/**
 * Return the cluster whose point is nearest to a place, within reach of a fingertip.
 *
 * @param {CardData} card
 * @param {number} width pixels
 * @param {{ x: number, y: number }} place pixels
 * @returns {number | null}
 */
export function clusterAt(card, width, place) {
  const { x, y } = planeScales(card, width);
  const starts = card.clusters.map(({ start }) => ({ x: x(start[0]), y: y(start[1]) }));
  const found = nearest(starts, place, REACH);
  return found < 0 ? null : found;
}
