/** The picture of a card to sketch: what clusters of each size give up, as guessed and as it is. */

import { axisBeside } from "../svg/axis.js";
import { percent } from "../words/numbers.js";
import { say } from "../words/words.js";
import { sketchScales } from "./scales.js";

/** @typedef {import("./types.js").CardData} CardData */

/** Shares that a sketch begins with: they say nothing. */
export const UNDECIDED = 0.5;

/**
 * Draw the sketch, and as far as `progress` goes, from left to right, what is true.
 *
 * @param {CardData} card
 * @param {import("./types.js").Shown} shown
 * @param {number} width pixels
 * @param {string} id of the picture, for what is clipped in it
 * @returns {string} SVG
 */
export function sketchPicture(card, { progress, revealed, sketch, at }, width, id) {
  const { height, frame, room, x, y } = sketchScales(card, width);
  const groups = card.groups ?? [];
  const shares = sketch ?? groups.map(() => UNDECIDED);
  const line = (/** @type {number[]} */ all) =>
    all.map((share, g) => `${x(g)} ${y(share)}`).join("L");
  const sizes = groups.map(
    (group, g) =>
      `<text x="${x(g)}" y="${frame.bottom + 15}" text-anchor="middle">${sizeSay(group)}</text>`,
  );
  const grips = shares.map(
    (share, g) =>
      `<g class="grip" data-group="${g}"><rect class="reach" x="${x(g) - room / 2}" y="${y(share) - 24}" width="${room}" height="48"/>` +
      `<circle class="guess" cx="${x(g)}" cy="${y(share)}" r="8"/>` +
      `${g === at ? `<circle class="here" cx="${x(g)}" cy="${y(share)}" r="14"/>` : ""}</g>`,
  );
  const kept = frame.left + progress * (frame.right - frame.left);
  return (
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${revealed ? say("card-sketch-after") : say("card-sketch-before")}">` +
    axisBeside([0, 25, 50, 75, 100], (value) => y(value / 100), frame) +
    `${sizes.join("")}<text x="${frame.right}" y="${height - 6}" text-anchor="end">${say("card-axis-rows")}</text>` +
    `<text x="4" y="14">${say("card-axis-given")}</text>` +
    `<clipPath id="${id}"><rect x="0" y="0" width="${kept}" height="${height}"/></clipPath>` +
    `<g clip-path="url(#${id})">${progress > 0 ? truth(card, groups, x, y, room) : ""}</g>` +
    `<path class="guess-way${sketch ? "" : " undecided"}" d="M${line(shares)}"/>` +
    `${revealed ? shares.map((share, g) => `<circle class="guess" cx="${x(g)}" cy="${y(share)}" r="5"/>`).join("") : grips.join("")}</svg>`
  );
}

/**
 * @param {CardData} card
 * @param {import("./types.js").Group[]} groups
 * @param {(group: number) => number} x
 * @param {(share: number) => number} y
 * @param {number} room pixels of a group
 */
function truth({ clusters }, groups, x, y, room) {
  const dots = clusters.map(({ n, given }, i) => {
    const group = groups.findIndex(({ from, to }) => from <= n && n <= to);
    const aside = (((i * 7) % 11) / 11 - 0.5) * room * 0.5; // so that no dot hides another
    return `<circle class="one" cx="${Math.round(x(group) + aside)}" cy="${y(Math.min(Math.max(given, 0), 1))}" r="3"/>`;
  });
  const medians = groups.map(({ given }, g) => `${x(g)} ${y(given)}`).join("L");
  const discs = groups.map(
    ({ given }, g) => `<circle class="disc" cx="${x(g)}" cy="${y(given)}" r="6"/>`,
  );
  return `${dots.join("")}<path class="median" d="M${medians}"/>${discs.join("")}`;
}

/**
 * Return a size of clusters in words.
 *
 * @param {import("./types.js").Group} group
 */
export function sizeSay({ from, to }) {
  return from === to ? `${from}` : `${from}–${to}`;
}

/**
 * Return a guess of one group in words.
 *
 * @param {import("./types.js").Group} group
 * @param {number} share
 */
export function sketchSay(group, share) {
  return say("card-sketch-at", { size: sizeSay(group), share: percent(share) });
}
