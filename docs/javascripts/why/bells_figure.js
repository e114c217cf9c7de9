import { watchSize } from "../site/watch_size.js";
import { number } from "../words/numbers.js";
import {
  bellsDragged,
  bellsHandles,
  bellsPicture,
  bellsRange,
  bellsSay,
  bellsWithin,
} from "./bells.js";
import { dragMarks } from "./drag.js";

/** @typedef {import("./bells.js").Bells} Bells */
/** @typedef {import("./bells.js").Handle} Handle */

/**
 * Bring the figure of two bells to life.
 *
 * @param {HTMLElement} figure
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function startBells(figure, signal) {
  const stage = /** @type {HTMLElement} */ (figure.querySelector(".why-stage"));
  const said = /** @type {HTMLElement} */ (figure.querySelector(".why-says"));
  const inputs = /** @type {Map<Handle, HTMLInputElement>} */ (
    new Map(
      [...figure.querySelectorAll("input")].map((input) => [
        /** @type {Handle} */ (input.name),
        input,
      ]),
    )
  );
  const first = /** @type {Bells} */ (
    Object.fromEntries([...inputs].map(([name, input]) => [name, Number(input.defaultValue)]))
  );
  const range = bellsRange(first);
  let bells = { ...first };

  for (const [name, input] of inputs) {
    input.addEventListener("input", () => change({ [name]: Number(input.value) }), { signal });
  }
  figure
    .querySelector("[data-do=reset]")
    ?.addEventListener("click", () => change(first), { signal });
  dragMarks(
    stage,
    () => bellsHandles(bells, range, stage.clientWidth),
    (handle, x) => change(bellsDragged(bells, handle, x, range, stage.clientWidth)),
    signal,
  );
  watchSize(stage, draw, signal);
  change({});

  /** @param {Partial<Bells>} changed */
  function change(changed) {
    bells = bellsWithin({ ...bells, ...changed }, range);
    for (const [name, input] of inputs) {
      input.value = String(bells[name]);
      input.setAttribute("aria-valuetext", number(bells[name], 2));
    }
    said.textContent = bellsSay(bells);
    draw();
  }

  function draw() {
    if (stage.clientWidth > 0) stage.innerHTML = bellsPicture(bells, range, stage.clientWidth);
  }
}
