import { LAYERS } from "../figure/layers.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {Pick<State, "layers" | "window" | "progress">} Shown */

/**
 * Keep the figure's own controls and the lab's state the same: layers, window and scrubber.
 *
 * @param {HTMLElement} element the figure
 * @param {() => number} progress of the figure, 0 to 1
 * @param {(shown: Partial<Shown>) => void} changed called with what the reader has set
 * @param {AbortSignal} signal
 */
export function figureControls(element, progress, changed, signal) {
  const choices = /** @type {HTMLInputElement[]} */ ([
    ...element.querySelectorAll(".shrinkage-layers input"),
  ]);
  const scrubber = /** @type {HTMLInputElement} */ (
    element.querySelector(".shrinkage-scrub input")
  );

  /** @returns {State["layers"]} those that are shown now */
  function layers() {
    return LAYERS.filter((layer) => choices.some(({ name, checked }) => name === layer && checked));
  }

  /** @param {Shown} shown */
  function show(shown) {
    for (const choice of choices) {
      choice.checked =
        choice.type === "radio"
          ? choice.value === shown.window
          : shown.layers.some((layer) => layer === choice.name);
    }
    choices[0].dispatchEvent(new Event("change", { bubbles: true }));
    if (progress() === shown.progress) return;
    scrubber.value = String(Math.round(100 * shown.progress));
    for (const kind of ["input", "change"]) scrubber.dispatchEvent(new Event(kind));
  }

  /** @param {Event} event */
  function change({ target, isTrusted }) {
    if (!isTrusted) return; // `show` has dispatched it
    const { type, value } = /** @type {HTMLInputElement} */ (target);
    if (type === "range") changed({ progress: progress() });
    else if (type === "radio") changed({ window: /** @type {State["window"]} */ (value) });
    else changed({ layers: layers() });
  }

  element.addEventListener("change", change, { signal });
  /** @returns {Shown} what the reader has set before the lab was there */
  function read() {
    const fitting = choices.some(({ value, checked }) => value === "fitting" && checked);
    return { layers: layers(), window: fitting ? "fitting" : "comparable", progress: progress() };
  }
  return { read, show };
}
