import { USUAL } from "../../engine/structures.js";

/** @typedef {Pick<import("./state.js").State, "randomEffects" | "prior">} Model */

/**
 * Wire the choice of what the model lets differ between clusters, and of its prior.
 *
 * @param {HTMLElement} lab
 * @param {(model: Model) => void} changed
 * @param {AbortSignal} signal
 */
export function structureChoice(lab, changed, signal) {
  const choices = /** @type {HTMLInputElement[]} */ ([
    ...lab.querySelectorAll("[name=random-effects]"),
  ]);
  const prior = /** @type {HTMLInputElement} */ (lab.querySelector("[name=prior]"));
  const read = () =>
    /** @type {Model} */ ({
      randomEffects: choices.find(({ checked }) => checked)?.value ?? USUAL,
      prior: prior.checked ? "boundary-avoiding" : null,
    });
  for (const choice of [...choices, prior])
    choice.addEventListener("change", () => changed(read()), { signal });

  return {
    /** The one that is chosen. */
    read,
    /** @param {Model} model */
    show(model) {
      for (const choice of choices) choice.checked = choice.value === model.randomEffects;
      prior.checked = model.prior !== null;
    },
  };
}
