/** A landscape as a map: the darker, the more probable; its lowest point, and the walls. */

import { ticks } from "../../engine/ticks.js";
import { axisBelow, axisBeside, inPixels, linear } from "../svg/axis.js";
import { say } from "../words/words.js";

const MARGIN = { left: 44, right: 14, top: 24, bottom: 38 };
const SHAPE = 0.86;
const BANDS = [0.5, 1, 2, 4, 7, 11]; // of the criterion above its lowest point

/** @typedef {import("./surface.js").Landscape} Landscape */

/**
 * Draw the map.
 *
 * @param {Landscape} landscape
 * @param {import("./surface.js").View} view
 * @param {number} width pixels
 * @returns {string} SVG
 */
export function landscapePicture({ across, up, height, lowest }, view, width) {
  const tall = Math.round(SHAPE * width);
  const frame = {
    left: MARGIN.left,
    right: width - MARGIN.right,
    top: MARGIN.top,
    bottom: tall - MARGIN.bottom,
  };
  /** @type {[number, number]} */
  const rangeX = [0, across[across.length - 1]];
  /** @type {[number, number]} */
  const rangeY = view === "correlation" ? [-1, 1] : [0, up[up.length - 1]];
  const x = inPixels(linear(rangeX), frame.left, frame.right);
  const y = inPixels(linear(rangeY), frame.bottom, frame.top);
  const [cellX, cellY] = [
    (frame.right - frame.left) / (across.length - 1),
    (frame.bottom - frame.top) / (up.length - 1),
  ];
  const rows = height.map((row, i) =>
    runs(row)
      .map(({ band, from, to }) => {
        const left = Math.max(x(across[from]) - cellX / 2, frame.left);
        const right = Math.min(x(across[to]) + cellX / 2, frame.right);
        const top = Math.max(y(up[i]) - cellY / 2, frame.top);
        const bottom = Math.min(y(up[i]) + cellY / 2, frame.bottom);
        return `<path class="band band-${band}" d="M${tenth(left)} ${tenth(top)}H${tenth(right)}V${tenth(bottom)}H${tenth(left)}Z"/>`;
      })
      .join(""),
  );
  const walls =
    view === "correlation"
      ? `<path class="wall" d="M${frame.left} ${frame.top}H${frame.right}M${frame.left} ${frame.bottom}H${frame.right}M${frame.left} ${frame.top}V${frame.bottom}"/>`
      : `<path class="wall" d="M${frame.left} ${frame.top}V${frame.bottom}H${frame.right}"/>`;
  return (
    `<svg viewBox="0 0 ${width} ${tall}" role="img" aria-label="${say("singular-map")}">` +
    rows.join("") +
    axisBelow(ticks(rangeX, 5), x, frame) +
    axisBeside(ticks(rangeY, 5), y, frame) +
    walls +
    `<circle class="disc" cx="${x(lowest.across)}" cy="${y(lowest.up)}" r="7"/>` +
    `<text x="${frame.right}" y="${tall - 6}" text-anchor="end">${say("singular-axis-slopes")}</text>` +
    `<text x="4" y="14">${view === "correlation" ? say("singular-axis-correlation") : say("singular-axis-intercepts")}</text></svg>`
  );
}

/**
 * Return the stretches of a row that lie in one band, without those above all bands.
 *
 * @param {number[]} row
 * @returns {{ band: number, from: number, to: number }[]} columns, both inclusive
 */
export function runs(row) {
  /** @type {{ band: number, from: number, to: number }[]} */
  const found = [];
  row.forEach((value, i) => {
    const band = BANDS.findIndex((limit) => value <= limit);
    const last = found.at(-1);
    if (band === -1) return;
    if (last && last.band === band && last.to === i - 1) last.to = i;
    else found.push({ band, from: i, to: i });
  });
  return found;
}

/** @param {number} pixels */
function tenth(pixels) {
  return Math.round(10 * pixels) / 10;
}
