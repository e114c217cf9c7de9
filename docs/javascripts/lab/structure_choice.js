/** @typedef {import("./state.js").RandomEffects} RandomEffects */

/**
 * Wire the choice of what the model lets differ between clusters.
 *
 * @param {HTMLElement} lab
 * @param {(randomEffects: RandomEffects) => void} changed
 * @param {AbortSignal} signal
 */
export function structureChoice(lab, changed, signal) {
  const choices = /** @type {HTMLInputElement[]} */ ([
    ...lab.querySelectorAll("[name=random-effects]"),
  ]);
  const read = () =>
    /** @type {RandomEffects} */ (choices.find(({ checked }) => checked)?.value ?? "correlated");
  for (const choice of choices)
    choice.addEventListener("change", () => changed(read()), { signal });

  return {
    /** The one that is chosen. */
    read,
    /** @param {RandomEffects} randomEffects */
    show(randomEffects) {
      for (const choice of choices) choice.checked = choice.value === randomEffects;
    },
  };
}
