import { move } from "./motion.js";
import { prefersReducedMotion } from "../site/reader.js";
import { announce } from "../words/announce.js";
import { percent } from "../words/numbers.js";
import { say } from "../words/words.js";

/** Milliseconds in which a button that changed by itself is pressed for what it said before. */
const GLANCE = 700;

/**
 * Wire Play, Replay and the scrubber of `element`.
 *
 * @param {HTMLElement} element holds the controls
 * @param {(progress: number) => void} show called with every change
 * @param {() => Promise<boolean>} ready resolves when something can move, with whether it can
 * @param {AbortSignal} signal
 * @returns {{ progress: () => number, replayUnasked: () => void, pause: () => void,
 *   toggle: () => void, tell: (text: string) => void }}
 */
export function player(element, show, ready, signal) {
  const button = find(element, "[data-do=play]");
  const scrubber = /** @type {HTMLInputElement} */ (find(element, "input[type=range]"));
  const where = find(element, ".shrinkage-where");
  let progress = Number(scrubber.value) / 100;
  /** @type {AbortController | null} */
  let motion = null;
  let isAsked = false; // whether the reader wants the motion, and not the page alone
  let unasked = -Infinity; // when the page began it

  /**
   * @param {number} value
   * @param {boolean} moving
   */
  function go(value, moving) {
    progress = value;
    const at = String(Math.round(100 * value));
    if (scrubber.value !== at) scrubber.value = at;
    const words = inWords(value);
    if (!moving) scrubber.setAttribute("aria-valuetext", words);
    if (where.textContent !== words) where.textContent = words;
    show(value);
  }
  function label() {
    button.textContent = say(motion ? "player-pause" : "player-play");
  }
  function pause() {
    if (!motion) return;
    motion.abort();
    motion = null;
    label();
    go(progress, false);
  }
  /** Have the button say that it has heard, while what moves is still on its way. */
  async function prepared() {
    button.setAttribute("aria-busy", "true");
    const can = await ready();
    button.removeAttribute("aria-busy");
    return can;
  }
  /** @param {boolean} asked whether the reader wants it, and not the page alone */
  async function play(asked) {
    const arrive = () => {
      go(1, false);
      if (isAsked) announce(inWords(1));
    };
    if (!(await prepared()) || signal.aborted) return;
    isAsked = asked;
    if (!asked) unasked = performance.now();
    if (prefersReducedMotion()) {
      pause();
      arrive();
      return;
    }
    motion?.abort();
    motion = new AbortController();
    label();
    const ended = () => {
      motion = null;
      label();
      arrive();
    };
    move(progress < 1 ? progress : 0, (value) => go(value, true), ended, motion.signal);
  }
  /** @param {boolean} asked */
  async function replay(asked) {
    pause();
    if (!(await prepared())) return;
    if (!prefersReducedMotion()) go(0, true);
    play(asked);
  }
  /** Play or pause. Who pressed Play while the page began by itself means Play, and has it. */
  function toggle() {
    if (!motion) play(true);
    else if (!isAsked && performance.now() - unasked < GLANCE) isAsked = true;
    else pause();
  }

  const options = { signal };
  button.addEventListener("click", toggle, options);
  find(element, "[data-do=replay]").addEventListener("click", () => replay(true), options);
  scrubber.addEventListener(
    "input",
    () => {
      const value = Number(scrubber.value) / 100;
      pause();
      go(value, false);
    },
    options,
  );
  scrubber.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      toggle();
    },
    options,
  );
  signal.addEventListener("abort", () => motion?.abort());
  return {
    progress: () => progress,
    replayUnasked: () => replay(false),
    pause,
    toggle,
    tell: (text) => {
      where.textContent = text;
      announce(text);
    },
  };
}

/** @param {number} progress */
function inWords(progress) {
  if (progress === 0) return say("term-separate");
  if (progress === 1) return say("term-mixed");
  return say("player-on-the-way", { share: percent(progress) });
}

/**
 * @param {HTMLElement} element
 * @param {string} selector
 */
function find(element, selector) {
  return /** @type {HTMLElement} */ (element.querySelector(selector));
}
