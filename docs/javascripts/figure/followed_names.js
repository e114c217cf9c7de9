/** What followed clusters are called in the figure: beside their starts, off their way. */

import { short } from "../words/names.js";
import { say } from "../words/words.js";
import { LARGEST, nameBox, overlap } from "./name_box.js";

const NEAR_EDGE = 0.2; // of the window: a name that began in its middle might be cut off
const SHORT = 0.17; // of the window, up or down: at a shorter way two names have no room on one side
const LEAST_APART = 0.02; // of the window, from a start down to an end whose names are on either side

/**
 * Return Plotly's numbers of the two layers of names: the clusters' own, and at the end of the first
 * one, where it has arrived, what it came to.
 *
 * @param {import("./plane.js").Plane} data
 * @param {ReturnType<typeof import("./positions.js").positions>} where
 * @param {{ choices: import("./layers.js").Choices, progress: number, label: number, inFull: number[] }} state
 * @param {number} scale of letters
 */
export function namesOf(data, { start, end }, { choices, progress, label, inFull }, scale) {
  const { intercept: across, x: up } = data.windows[choices.window];
  const textfont = { size: label * scale };
  const first = inFull.slice(0, 1);
  // A picked cluster may begin outside the window: its name would stand beside the figure
  const named = inFull.filter(
    (i) =>
      start.x[i] >= across[0] &&
      start.x[i] <= across[1] &&
      start.y[i] >= up[0] &&
      start.y[i] <= up[1],
  );
  const names = {
    x: named.map((i) => start.x[i]),
    y: named.map((i) => start.y[i]),
    text: named.map(nameOf),
    textposition: /** @type {string[]} */ ([]),
    textfont,
    visible: choices.trails,
  };
  named.forEach((i, k) => names.textposition.push(besideStart(i, k)));
  const taken = named.map((_, k) => boxOf(names.x[k], names.y[k], names.text[k], names.textposition[k], label)); // prettier-ignore
  return {
    names,
    end_name: {
      x: first.map((i) => end.x[i]),
      y: first.map((i) => end.y[i]),
      text: first.map((i) => (hasNoRoom(i) ? "" : say("term-mixed"))),
      textposition: first.map(besideEnd),
      textfont,
      visible: choices.trails && progress === 1,
    },
  };

  /** @param {number} i */
  function nameOf(i) {
    const name = short(String(data.clusters.cluster[i]));
    return i === inFull[0] ? say("figure-followed-own", { name }) : name;
  }

  /** @param {number} x @param {number} y @param {string} text @param {string} position */
  function boxOf(x, y, text, position, letters = LARGEST) {
    const [left, low] = [across[0], up[0]];
    const shares = [(x - left) / (across[1] - left), (y - low) / (up[1] - low)];
    return nameBox(shares[0], shares[1], text, position, letters);
  }

  /** @param {number} i @param {number} k its place; where it would lie over an earlier one, it gives way */
  function besideStart(i, k) {
    const box = (/** @type {number} */ at, position = names.textposition[at]) =>
      boxOf(start.x[named[at]], start.y[named[at]], names.text[at], position);
    const usual = offItsWay(i);
    const other = names.textposition.findIndex((_, at) => overlap(box(k, usual), box(at)));
    if (other === -1) return usual;
    const { left, right } = box(other);
    const share = (start.x[i] - across[0]) / (across[1] - across[0]);
    const toLeft = usual.replace("center", "left");
    const isRight = 2 * share > left + right || box(k, toLeft).left < 0;
    return isRight ? usual.replace("center", "right") : toLeft;
  }

  /** @param {number} i at an edge of the window on its way's side, as far from it as there is room */
  function offItsWay(i) {
    const usual = beside(start.x[i], start.y[i] >= end.y[i]);
    const box = (/** @type {string} */ position) =>
      boxOf(start.x[i], start.y[i], nameOf(i), position);
    if (box(usual).bottom >= 0 && box(usual).top <= 1) return usual;
    const sides = ["left", "center", "right"].map(
      (side) => `${isAbove(usual) ? "bottom" : "top"} ${side}`,
    );
    if (end.x[i] < start.x[i]) sides.reverse();
    return sides.find((side) => box(side).left >= 0 && box(side).right <= 1) ?? sides[2];
  }

  /** @param {number} i beyond its end, or on the other side of its name */
  function besideEnd(i) {
    return beside(end.x[i], isShort(i) ? !isAbove(offItsWay(i)) : start.y[i] < end.y[i]);
  }

  /** @param {number} i whether what it came to would lie over a name, or be cut off */
  function hasNoRoom(i) {
    const apart = isAbove(offItsWay(i)) ? start.y[i] - end.y[i] : end.y[i] - start.y[i];
    if (isShort(i) && apart < LEAST_APART * (up[1] - up[0])) return true;
    const own = boxOf(end.x[i], end.y[i], say("term-mixed"), besideEnd(i), label);
    return own.bottom < 0 || own.top > 1 || taken.some((box) => overlap(own, box));
  }

  /** @param {number} i whether both would lie over each other on one side */
  function isShort(i) {
    return Math.abs(start.y[i] - end.y[i]) < SHORT * (up[1] - up[0]);
  }

  /**
   * @param {number} x
   * @param {boolean} above
   */
  function beside(x, above) {
    const share = (x - across[0]) / (across[1] - across[0]);
    const side = share < NEAR_EDGE ? "right" : share > 1 - NEAR_EDGE ? "left" : "center";
    return `${above ? "top" : "bottom"} ${side}`;
  }
}

/** @param {string} position */
function isAbove(position) {
  return position.startsWith("top");
}
