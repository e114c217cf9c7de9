/** The layers that a reader may show and hide: their boxes, the lab's state, addresses follow. */

export const LAYERS = /** @type {const} */ (["trails", "truth", "misses", "distribution"]);

/**
 * @typedef {(typeof LAYERS)[number]} Layer
 * @typedef {keyof import("../../engine/types.js").FigureData["windows"]} WindowName
 * @typedef {Record<Layer, boolean> & { window: WindowName }} Choices what a reader sees of a figure
 */

/** What is shown at first. @type {readonly Layer[]} */
export const SHOWN_FIRST = ["trails"];
