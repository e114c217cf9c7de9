import { guess } from "../guess/guess.js";
import { nightScales } from "./nights.js";

/**
 * Wire the guess of the first step.
 *
 * @param {Element} element the story
 * @param {import("./types.js").Story} story
 * @param {HTMLElement} figure
 * @param {(guess: number) => void} changed
 * @param {AbortSignal} signal
 */
export function wireGuess(element, story, figure, changed, signal) {
  const input = /** @type {HTMLInputElement} */ (element.querySelector(".story-guess input"));
  const output = /** @type {HTMLElement} */ (element.querySelector(".story-guess output"));
  const [low, high] = story.heights;
  const handle = {
    figure,
    selector: ".grip",
    valuesAt: (/** @type {number} */ _, /** @type {number} */ clientY) => {
      const { top, width, height } = figure.getBoundingClientRect();
      const { y } = nightScales(story, { width, height });
      return [low + ((clientY - top - y(low)) / (y(high) - y(low))) * (high - low)];
    },
  };
  const follow = (/** @type {number[]} */ [value]) => {
    const words = `${value} ${story.words.ms}`;
    output.textContent = words;
    input.setAttribute("aria-valuetext", words);
    changed(value);
  };
  guess([input], handle, follow, signal);
}
