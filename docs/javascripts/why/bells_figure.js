import { watchSize } from "../site/watch_size.js";
import { number } from "../words/numbers.js";
import { bellsHandles, bellsPicture, bellsRange, bellsSay } from "./bells.js";
import { dragMarks } from "./drag.js";

/** @typedef {import("./bells.js").Bells} Bells */
/** @typedef {import("./bells.js").Handle} Handle */

const NARROWEST = 0.02; // of the axis: a bell keeps a width

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
  const span = range[1] - range[0];
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
    (handle, x) => {
      const value = range[0] + ((x - 14) / (stage.clientWidth - 28)) * span;
      if (handle === "spread") change({ spread: value - bells.average });
      else if (handle === "error") change({ error: value - bells.own });
      else change({ [handle]: value });
    },
    signal,
  );
  watchSize(stage, draw, signal);
  change({});

  /** @param {Partial<Bells>} changed */
  function change(changed) {
    const asked = { ...bells, ...changed };
    bells = {
      average: within(asked.average, range),
      own: within(asked.own, range),
      spread: within(asked.spread, [NARROWEST * span, 0.3 * span]),
      error: within(asked.error, [NARROWEST * span, 0.3 * span]),
    };
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

/**
 * @param {number} value
 * @param {[number, number]} limits
 */
function within(value, [least, most]) {
  return Math.min(Math.max(value, least), most);
}
