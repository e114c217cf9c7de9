/** What followed clusters are called in the figure: beside their starts, off their way. */

import { short } from "../words/names.js";
import { say } from "../words/words.js";

const NEAR_EDGE = 0.2; // of the window: a name that began in its middle might be cut off
// Of the window's height, as on a phone, where letters are largest for the figure.
const LOW = 0.205; // a name below a start, and below that the axis's own name
const SHORT = 0.17; // two names, one below the other
const LEAST_APART = 0.02; // of the window, from a start down to an end whose names are on either side

/**
 * Return Plotly's numbers of the two layers of names: the clusters' own, and at the end of the first
 * one, where it has arrived, what it came to.
 *
 * @param {import("./plane.js").Plane} data
 * @param {ReturnType<typeof import("./positions.js").positions>} where
 * @param {{ choices: import("../../engine/types.js").Choices, progress: number, label: number, inFull: number[] }} state
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
  const at = (/** @type {import("../../engine/types.js").Points} */ { x, y }, places = named) => ({
    x: places.map((i) => x[i]),
    y: places.map((i) => y[i]),
  });
  return {
    names: {
      ...at(start),
      text: named.map((i) => {
        const name = short(String(data.clusters.cluster[i]));
        return i === inFull[0] ? say("figure-followed-own", { name }) : name;
      }),
      textposition: named.map((i) => beside(start.x[i], isNamedAbove(i))),
      textfont,
      visible: choices.trails,
    },
    end_name: {
      ...at(end, first),
      text: first.map((i) => (isOverName(i) ? "" : say("term-mixed"))),
      textposition: first.map((i) =>
        beside(end.x[i], isShort(i) ? !isNamedAbove(i) : start.y[i] < end.y[i]),
      ),
      textfont,
      visible: choices.trails && progress === 1,
    },
  };

  /** @param {number} i off the way, but never into the axis's own name */
  function isNamedAbove(i) {
    return start.y[i] >= end.y[i] || start.y[i] - up[0] < LOW * (up[1] - up[0]);
  }

  /** @param {number} i whether, on either side of so short a way, both would lie over each other */
  function isOverName(i) {
    const apart = isNamedAbove(i) ? start.y[i] - end.y[i] : end.y[i] - start.y[i];
    return isShort(i) && apart < LEAST_APART * (up[1] - up[0]);
  }

  /** @param {number} i whether both would lie over each other on one side */
  function isShort(i) {
    return Math.abs(start.y[i] - end.y[i]) < SHORT * (up[1] - up[0]);
  }

  /**
   * @param {number} x
   * @param {boolean} isAbove
   */
  function beside(x, isAbove) {
    const share = (x - across[0]) / (across[1] - across[0]);
    const side = share < NEAR_EDGE ? "right" : share > 1 - NEAR_EDGE ? "left" : "center";
    return `${isAbove ? "top" : "bottom"} ${side}`;
  }
}
