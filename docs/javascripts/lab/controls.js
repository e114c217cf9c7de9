import { checkParameters } from "../../engine/parameters.js";
import { NAMES } from "./state.js";

/** @typedef {import("../../engine/parameters.js").Parameters} Parameters */

/**
 * Wire the ten parameters: each has a slider, and a number that may lie beyond the slider's reach.
 *
 * @param {HTMLElement} lab
 * @param {(name: keyof Parameters, value: number, isLast: boolean) => void} changed `isLast` when
 *   the reader lets go
 * @param {(message: string) => void} refused
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
      value.removeAttribute("aria-invalid");
      fill(slider);
      changed(name, Number(slider.value), isLast);
    };
    slider.addEventListener("input", () => slide(false), options);
    slider.addEventListener("change", () => slide(true), options);
    const type = (/** @type {boolean} */ isLast) => {
      try {
        const given = value.value.trim() === "" ? NaN : Number(value.value);
        if (Number.isNaN(given)) throw new RangeError(`${label(value)}: this is not a number`);
        checkParameters({
          nCluster: 100,
          obsPerCluster: 10,
          [name]: given,
          balanced: name === "balanced" ? given : 1,
        });
        value.removeAttribute("aria-invalid");
        slider.value = String(given);
        fill(slider);
        changed(name, given, isLast);
      } catch (error) {
        value.setAttribute("aria-invalid", "true");
        // Half a number is no mistake yet.
        if (isLast) refused(/** @type {Error} */ (error).message);
      }
    };
    value.addEventListener("input", () => type(false), options);
    value.addEventListener("change", () => type(true), options);
  }

  /** @param {Parameters} parameters */
  function show(parameters) {
    for (const [name, { value, slider }] of pairs) {
      const text = String(parameters[name]);
      if (value.value !== text) value.value = text;
      if (slider.value !== text) slider.value = text;
      value.removeAttribute("aria-invalid");
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
    return Object.fromEntries(
      [...pairs].map(([name, { value, slider }]) => {
        const moved = slider.value !== slider.defaultValue && value.value === value.defaultValue;
        return [name, Number((moved ? slider : value).value || value.defaultValue)];
      }),
    );
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

/** @param {HTMLInputElement} input */
function label(input) {
  return input.labels?.[0]?.textContent ?? input.name;
}
