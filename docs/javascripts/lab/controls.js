import { checkParameters } from "../../engine/parameters.js";
import { refusal } from "../words/refusal.js";
import { markRight, markWrong } from "./field.js";
import { NAMES, refuse } from "./state.js";

/** @typedef {import("../../engine/parameters.js").Parameters} Parameters */

/**
 * Wire the ten parameters: each has a slider, and a number that may lie beyond the slider's reach.
 *
 * @param {HTMLElement} lab
 * @param {(name: keyof Parameters, value: number, isLast: boolean) => void} changed `isLast` when
 *   the reader lets go
 * @param {(message: string) => void} refused called with what is wrong with a number, or with ""
 * @param {AbortSignal} signal
 */
export function controls(lab, changed, refused, signal) {
  const form = /** @type {HTMLFormElement} */ (lab.querySelector(".lab-controls"));
  const pairs = new Map(
    NAMES.map((name) => {
      const box = /** @type {HTMLElement} */ (form.querySelector(`[data-parameter=${name}]`));
      const [value, slider] = /** @type {HTMLInputElement[]} */ ([
        ...box.querySelectorAll("input"),
      ]);
      return [name, { value, slider }];
    }),
  );
  const presets = [...form.querySelectorAll("[data-do=preset]")].map((button) => ({
    button,
    parameters: presetOf(/** @type {HTMLElement} */ (button)).parameters,
  }));
  const options = { signal };
  form.addEventListener("submit", (event) => event.preventDefault(), options);
  for (const [name, { value, slider }] of pairs) {
    const slide = (/** @type {boolean} */ isLast) => {
      value.value = slider.value;
      accept(value);
      fill(slider);
      changed(name, Number(slider.value), isLast);
    };
    slider.addEventListener("input", () => slide(false), options);
    slider.addEventListener("change", () => slide(true), options);
    const type = (/** @type {boolean} */ isLast) => {
      try {
        const given = check(name, value.value);
        accept(value);
        slider.value = String(given);
        fill(slider);
        changed(name, given, isLast);
      } catch (error) {
        markWrong(value);
        // Half a number is no mistake yet.
        if (isLast) refused(refusal(error));
      }
    };
    value.addEventListener("input", () => type(false), options);
    value.addEventListener("change", () => type(true), options);
  }

  /** @param {HTMLInputElement} value a number that is right again */
  function accept(value) {
    if (markRight(value)) refused("");
  }

  /** @param {Parameters} parameters */
  function show(parameters) {
    for (const [name, { value, slider }] of pairs) {
      const text = String(parameters[name]);
      if (value.value !== text) value.value = text;
      if (slider.value !== text) slider.value = text;
      accept(value);
      fill(slider);
    }
    for (const { button, parameters: preset } of presets) {
      const isIt = NAMES.every((name) => name === "seed" || preset[name] === parameters[name]);
      const pressed = String(isIt);
      if (button.getAttribute("aria-pressed") !== pressed) {
        button.setAttribute("aria-pressed", pressed);
      }
    }
  }

  /** @returns {Partial<Parameters>} what the reader has set before the lab was there */
  function read() {
    const set = [...pairs].flatMap(([name, { value, slider }]) => {
      const moved = [value, slider].find((input) => input.value !== input.defaultValue);
      return moved?.value ? [[name, Number(moved.value)]] : [];
    });
    return Object.fromEntries(set);
  }
  return { show, read };
}

/**
 * Return the setting that a button starts from.
 *
 * @param {HTMLElement} button
 * @returns {{ parameters: Parameters, size: "equal" | "n" }}
 */
export function presetOf({ dataset }) {
  const parameters = { ...checkParameters(JSON.parse(dataset.parameters ?? "{}")) };
  return { parameters, size: dataset.size === "n" ? "n" : "equal" };
}

/** @param {HTMLInputElement} slider */
function fill(slider) {
  const [low, high] = [Number(slider.min), Number(slider.max)];
  slider.style.setProperty("--at", `${(100 * (Number(slider.value) - low)) / (high - low)}%`);
}

/**
 * Return the number that is typed for a parameter, where it may be that.
 *
 * @param {keyof Parameters} parameter
 * @param {string} text
 * @throws {RangeError} as `refuse`
 */
function check(parameter, text) {
  const given = text.trim() === "" ? NaN : Number(text);
  if (Number.isNaN(given)) refuse("lab-not-a-number", { parameter });
  const others = { nCluster: 100, obsPerCluster: 10, balanced: 1 };
  checkParameters({ ...others, [parameter]: given });
  return given;
}
