/** The two small drawings beside controls: the valley between two mistakes, a person's mornings. */

import { clipped, scale } from "./scales.js";

/** @typedef {import("./types.js").Story} Story */
/** @typedef {import("./types.js").State} State */
/** @typedef {import("./picture.js").Size} Size */
/** @typedef {import("./svg.js").Drawn} Drawn */

const ROOM = 8; // pixels at every side
const MARGIN = 25; // ms beyond a person's mornings

/**
 * Return the error by the share that every line gives up, and where the reader is.
 *
 * @param {Story} story
 * @param {State} state
 * @param {Size} size
 * @returns {Drawn[]}
 */
export function valley({ errors, mixedError, words }, { share }, { width, height }) {
  const x = scale([0, 1], [ROOM, width - ROOM]);
  const y = scale([Math.min(...errors), Math.max(...errors)], [height - ROOM, ROOM]);
  const points = errors.map((error, i) => place(x(i / (errors.length - 1)), y(error)));
  const level = y(mixedError);
  const name = { x: String(width - ROOM), y: (level - 5).toFixed(1), "text-anchor": "end" };
  const here = place(x(share), y(errorAt(errors, share)));
  return [
    drawn("mixed", `M${place(ROOM, level)}H${width - ROOM}`, 1.5),
    { key: "name", tag: "text", attributes: name, text: words.mixed },
    drawn("valley", `M${points.join("L")}`, 2),
    drawn("here", `M${here}h0`, 11),
  ];
}

/**
 * Return the mean error where every line gives up a share.
 *
 * @param {number[]} errors by the share, from 0 to 1
 * @param {number} share
 */
export function errorAt(errors, share) {
  return errors[Math.round(share * (errors.length - 1))];
}

/**
 * Return a person's mornings, those that are left and those that are not, and the lines.
 *
 * @param {Story} story
 * @param {State} state
 * @param {Size} size
 * @returns {Drawn[]}
 */
export function mornings(story, { chosen, kept, lines }, { width, height }) {
  const { y: values } = story.people[chosen];
  const last = values.length - 1;
  const x = scale([0, last], [ROOM, width - ROOM]);
  const [low, high] = [Math.min(...values) - MARGIN, Math.max(...values) + MARGIN];
  const y = scale([low, high], [height - ROOM, ROOM]);
  const dots = (/** @type {boolean} */ isKept) =>
    values
      .map((value, night) =>
        night < kept[chosen] === isKept ? `M${place(x(night), y(value))}h0` : "",
      )
      .join("");
  const line = (/** @type {import("./types.js").Line | null} */ coefficients) => {
    if (!coefficients) return "";
    const [x0, y0, x1, y1] = clipped(coefficients, [0, last], [low, high]);
    return `M${place(x(x0), y(y0))}L${place(x(x1), y(y1))}`;
  };
  return [
    drawn("average", line(lines.average), 1),
    drawn("own", line(lines.own[chosen]), 2),
    drawn("mixed", line(lines.mixed[chosen]), 2),
    drawn("gone", dots(false), 8),
    drawn("hole", dots(false), 5.5),
    drawn("known", dots(true), 8),
  ];
}

/**
 * @param {string} key
 * @param {string} d
 * @param {number} width
 * @returns {Drawn}
 */
function drawn(key, d, width) {
  return { key, tag: "path", attributes: { class: key, d, "stroke-width": String(width) } };
}

/**
 * @param {number} x
 * @param {number} y
 */
function place(x, y) {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
