import { dialDrawing } from "./dial_drawing.js";
import { dialPlace, dialWords } from "./dial_words.js";
import { dialCurve, errorAlongDial } from "./model.js";
import { standsApart } from "./singular.js";
import { setText } from "./write.js";

/**
 * Wire the pooling dial, and draw the error along it.
 *
 * @param {HTMLElement} lab
 * @param {(dial: number) => void} turned called with where the reader turned it
 * @param {AbortSignal} signal
 * @returns {{ read: () => number, show: (result: import("./model.js").Result, dial: number) => void }}
 */
export function poolingDial(lab, turned, signal) {
  const svg = /** @type {SVGElement} */ (/** @type {unknown} */ (lab.querySelector(".lab-curve")));
  const input = /** @type {HTMLInputElement} */ (lab.querySelector("[name=dial]"));
  const says = /** @type {HTMLElement} */ (lab.querySelector("[data-value=dial]"));
  /** @type {import("./model.js").Result | null} */
  let result = null;
  /** @type {ReturnType<typeof errorAlongDial>} */
  let at;
  /** @type {import("./model.js").Curve} */
  let curve;

  const read = () => Number(input.value) / 100;

  function turn() {
    const dial = read();
    input.setAttribute("aria-valuetext", dialPlace(dial)); // at once: what follows may come late
    turned(dial);
  }
  for (const kind of ["input", "change"]) input.addEventListener(kind, turn, { signal });

  /**
   * @param {import("./model.js").Result} next
   * @param {number} dial
   */
  function show(next, dial) {
    if (next !== result) {
      result = next;
      at = errorAlongDial(result);
      curve = dialCurve(at);
    }
    const here = at(dial);
    if (Number(input.value) !== 100 * dial) input.value = String(100 * dial);
    input.setAttribute("aria-valuetext", dialPlace(dial));
    svg.innerHTML = dialDrawing(curve, here, standsApart(result.fitted));
    setText(says, dialWords(result.fitted, curve, here));
  }
  return { read, show };
}
