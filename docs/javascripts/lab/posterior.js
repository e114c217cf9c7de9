import { createPosteriorAsker } from "../site/ask_posterior.js";
import { say } from "../words/words.js";
import { densities, densityChart } from "./density.js";
import { posteriorWords } from "./posterior_words.js";
import { setText } from "./write.js";

/** @typedef {import("../../engine/posterior.js").Posterior} Posterior */
/** @typedef {import("./model.js").Result} Result */
/** @typedef {import("./state.js").State} State */

/**
 * Wire the posterior: a worker sums it up once the reader asks for it, and from then on follows every
 * setting, as fast as it can and never in the way of a slider.
 *
 * @param {HTMLElement} lab
 * @param {(ends: State["ends"]) => void} changed called with where the clusters' ways are to end
 * @param {() => void} arrived called when the posterior of the last result is there
 * @param {AbortSignal} signal
 */
export function posteriorPanel(lab, changed, arrived, signal) {
  const find = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (lab.querySelector(selector));
  const start = find("[data-do=posterior]");
  const box = find(".lab-densities");
  const says = find(".lab-posterior-says");
  const choices = /** @type {HTMLInputElement[]} */ ([...lab.querySelectorAll("[name=ends]")]);
  let isOn = false;
  /** @type {Result | null} */
  let last = null; // what is asked for
  /** @type {{ posterior: Posterior, result: Result } | null} */
  let known = null;

  const asker = createPosteriorAsker(({ posterior, problem, key }) => {
    const result = /** @type {Result} */ (key);
    if (posterior) {
      known = { posterior, result };
      draw(posterior, result);
    } else if (key === last && problem) {
      known = null;
      box.replaceChildren();
      setText(says, say(problem));
    }
    box.classList.toggle("is-old", key !== last);
    if (key === last) arrived();
  }, signal);

  /**
   * @param {Posterior} posterior
   * @param {Result} result
   */
  function draw(posterior, result) {
    box.innerHTML = densities(posterior, result).map(densityChart).join("");
    setText(says, posteriorWords(posterior, result));
  }

  function turnOn() {
    if (isOn) return;
    isOn = true;
    start.setAttribute("aria-pressed", "true");
    setText(says, say("lab-posterior-working"));
    if (last) ask(last);
  }

  /** @param {Result} result */
  function ask(result) {
    box.classList.add("is-old");
    asker.ask(result.fitted, result.data.y, result);
  }

  start.addEventListener("click", turnOn, { signal });
  for (const choice of choices) {
    choice.addEventListener("change", () => changed(read()), { signal });
  }

  /** @returns {State["ends"]} */
  function read() {
    return /** @type {State["ends"]} */ (choices.find(({ checked }) => checked)?.value ?? "reml");
  }

  return {
    read,
    /** Return whether the reader has asked for the posterior, of any result. */
    isOn: () => isOn,
    /** @param {State["ends"]} ends */
    show(ends) {
      for (const choice of choices) choice.checked = choice.value === ends;
      if (ends === "posterior") turnOn();
    },
    /**
     * Ask for the posterior of a result, if the reader wants one.
     *
     * @param {Result} result
     */
    follow(result) {
      if (result === last) return;
      last = result;
      if (isOn) ask(result);
    },
    /**
     * Return the posterior of a result, null where it is not known yet.
     *
     * @param {Result} result
     */
    of: (result) => (known?.result === result ? known.posterior : null),
  };
}
