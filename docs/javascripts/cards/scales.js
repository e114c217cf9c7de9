/** Where things lie in a card's picture, in pixels. */

import { inPixels, linear } from "../svg/axis.js";

const MARGIN = { left: 46, right: 12, top: 26, bottom: 40 };
const SHAPE = 0.78; // height as a share of the width

/** @param {number} width pixels */
export function frameOf(width) {
  const height = Math.round(SHAPE * width);
  const { left, right, top, bottom } = MARGIN;
  return { height, frame: { left, right: width - right, top, bottom: height - bottom } };
}

/**
 * Return the scales of the plane of intercepts and slopes.
 *
 * @param {import("./types.js").CardData} card
 * @param {number} width pixels
 */
export function planeScales({ window }, width) {
  const { height, frame } = frameOf(width);
  return {
    height,
    frame,
    x: inPixels(linear(window.intercept), frame.left, frame.right),
    y: inPixels(linear(window.x), frame.bottom, frame.top),
  };
}

/**
 * Return the scales of a sketch: sizes of clusters across, each at an equal distance, and shares up.
 *
 * @param {import("./types.js").CardData} card
 * @param {number} width pixels
 */
export function sketchScales({ groups = [] }, width) {
  const { height, frame } = frameOf(width);
  const room = (frame.right - frame.left) / groups.length;
  return {
    height,
    frame,
    room,
    x: (/** @type {number} */ group) => Math.round(frame.left + (group + 0.5) * room),
    y: inPixels(linear([0, 1]), frame.bottom, frame.top),
  };
}
