import { say } from "../words/words.js";
import { mornings, valley } from "./charts.js";
import { painter } from "./paint.js";
import { lineCells, sharedError, takenAway } from "./said.js";

/** @typedef {import("./types.js").Story} Story */
/** @typedef {import("./types.js").State} State */

/**
 * Wire the share that every line gives up.
 *
 * @param {Element} element the story
 * @param {Story} story
 * @param {State} state
 * @param {() => void} changed
 * @param {AbortSignal} signal
 * @returns {() => void} Call it to show the state, with the words loaded.
 */
export function wireShare(element, story, state, changed, signal) {
  const input = /** @type {HTMLInputElement} */ (element.querySelector(".story-share input"));
  const output = /** @type {HTMLElement} */ (element.querySelector(".story-share output"));
  const svg = /** @type {SVGSVGElement} */ (element.querySelector(".story-valley"));
  const paint = painter(svg);
  input.addEventListener(
    "input",
    () => {
      state.share = Number(input.value) / 100;
      changed();
      follow();
    },
    { signal },
  );
  function follow() {
    const words = sharedError(story, state);
    output.textContent = words;
    input.setAttribute("aria-valuetext", words);
    paint(valley(story, state, { width: svg.clientWidth, height: svg.clientHeight }));
  }
  return follow;
}

/**
 * Wire whose mornings are taken away, and how many.
 *
 * @param {Element} element the story
 * @param {Story} story
 * @param {State} state
 * @param {(change: { chosen?: number, kept?: number }) => Promise<boolean>} change resolves with
 *   whether the lines that are left could be fitted
 * @param {(words: string) => void} announce
 * @param {AbortSignal} signal
 * @returns {() => void} Call it to show the state, with the words loaded.
 */
export function wireAnyone(element, story, state, change, announce, signal) {
  const box = /** @type {HTMLElement} */ (element.querySelector(".story-anyone"));
  const person = /** @type {HTMLSelectElement} */ (box.querySelector("select"));
  const [less, more] = /** @type {HTMLButtonElement[]} */ (
    ["less", "more"].map((name) => box.querySelector(`[data-do=${name}]`))
  );
  const left = /** @type {HTMLElement} */ (box.querySelector(".story-kept"));
  const svg = /** @type {SVGSVGElement} */ (box.querySelector("svg"));
  const paint = painter(svg);
  const step = (/** @type {number} */ by) => async () => {
    const could = await change({ kept: state.kept[state.chosen] + by });
    announce(could ? takenAway(story, state) : say("door-anyone-impossible"));
  };
  less.addEventListener("click", step(-1), { signal });
  more.addEventListener("click", step(1), { signal });
  person.addEventListener(
    "change",
    () => change({ chosen: story.people.findIndex(({ id }) => id === person.value) }),
    { signal },
  );
  return () => {
    const { chosen, kept } = state;
    person.value = story.people[chosen].id;
    less.disabled = kept[chosen] === 0;
    more.disabled = kept[chosen] === story.people[chosen].y.length;
    const cells = [...box.querySelectorAll("tbody td")];
    left.textContent = say("door-anyone-kept", { kept: kept[chosen] });
    for (const [i, text] of lineCells(state).flat().entries()) cells[i].textContent = text;
    paint(mornings(story, state, { width: svg.clientWidth, height: svg.clientHeight }));
  };
}
