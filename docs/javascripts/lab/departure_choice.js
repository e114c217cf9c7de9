import { DEPARTURES } from "../../engine/departures.js";
import { refusal } from "../words/refusal.js";
import { say } from "../words/words.js";
import { markRight, markWrong } from "./field.js";
import { checkDeparture, departureOf } from "./state.js";
import { setText } from "./write.js";

/** @typedef {import("./state.js").State} State */

/** What the slider reaches where any size is allowed. */
const REACH = /** @type {Record<string, number>} */ ({ two_kinds: 4, rare_kind: 5, outlying: 10 });

/**
 * Wire the choice of how the data depart from the model, and how far.
 *
 * @param {HTMLElement} lab
 * @param {(departure: State["departure"]) => void} changed
 * @param {(message: string) => void} refused called with what is wrong with a size, or with ""
 * @param {AbortSignal} signal
 */
export function departureChoice(lab, changed, refused, signal) {
  const box = /** @type {HTMLElement} */ (lab.querySelector(".lab-departure"));
  const find = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (box.querySelector(selector));
  const choice = /** @type {HTMLSelectElement} */ (find("select"));
  const far = find(".lab-far");
  const value = /** @type {HTMLInputElement} */ (find("[type=number]"));
  const slider = /** @type {HTMLInputElement} */ (find("[type=range]"));
  const name = () => /** @type {State["departure"]["name"]} */ (choice.value);

  function choose() {
    const departure = departureOf(name());
    show(departure);
    changed(departure);
  }
  function slide() {
    value.value = slider.value;
    take(true);
  }
  /** @param {boolean} isLast */
  function take(isLast) {
    const size = value.value.trim() === "" ? NaN : Number(value.value);
    try {
      const departure = checkDeparture({ name: name(), size });
      if (markRight(value)) refused("");
      slider.value = String(size);
      fill();
      changed(departure);
    } catch (error) {
      markWrong(value);
      if (isLast) refused(refusal(error)); // half a number is no mistake yet
    }
  }
  function fill() {
    const share = Number(slider.value) / Number(slider.max);
    slider.style.setProperty("--at", `${100 * share}%`);
  }
  choice.addEventListener("change", choose, { signal });
  slider.addEventListener("input", slide, { signal });
  value.addEventListener("input", () => take(false), { signal });
  value.addEventListener("change", () => take(true), { signal });

  /** @param {State["departure"]} departure */
  function show({ name: shown, size }) {
    choice.value = shown;
    far.hidden = shown === "none";
    if (shown === "none") return;
    const { most } = DEPARTURES[shown];
    const reach = Math.min(most, REACH[shown] ?? most);
    slider.max = String(reach);
    slider.step = reach > 1 ? "0.05" : "0.01";
    value.max = Number.isFinite(most) ? String(most) : "";
    const text = String(size);
    if (value.value !== text) value.value = text;
    if (slider.value !== text) slider.value = text;
    setText(find(".lab-far-what"), say(`lab-departure-far-${shown.replaceAll("_", "-")}`));
    if (markRight(value)) refused("");
    fill();
  }
  return {
    /** The one that is chosen. */
    read: () => departureOf(name()),
    show,
  };
}
