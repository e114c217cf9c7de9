/** How a prediction is made, for each kind of card: what the picture shows of it, and what is answered. */

import { guess } from "../guess/guess.js";
import { mark } from "../guess/mark.js";
import { valueAt } from "../svg/axis.js";
import { say } from "../words/words.js";
import { clusterSay, coefficientSay, dragReply, markReply, sketchReply } from "./card_words.js";
import { clusterAt } from "./plane.js";
import { planeScales, sketchScales } from "./scales.js";
import { UNDECIDED, sketchSay } from "./sketch.js";

/** @typedef {import("./types.js").CardData} CardData */
/** @typedef {import("./types.js").Pair} Pair */

/**
 * @typedef {object} Prediction
 * @property {() => Partial<import("./types.js").Shown>} shown what the picture shows of it
 * @property {() => string | null} missing what is to be done first, or null
 * @property {() => string[]} reply what is answered, text a paragraph
 * @property {() => void} clear
 */

/**
 * @callback Predict
 * @param {HTMLElement} element the card
 * @param {CardData} card
 * @param {() => void} changed
 * @param {AbortSignal} signal
 * @returns {Prediction}
 */

/** @type {Record<string, Predict>} */
export const PREDICT = { drag, sketch, mark: marks, choose };

/** @type {Predict} */
function drag(element, card, changed, signal) {
  const stage = stageOf(element);
  const inputs = rangesOf(element);
  const { start } = card.clusters[Number(card.followed)];
  const ranges = [card.window.intercept, card.window.x];
  const values = element.querySelectorAll(".card-ranges b");
  /** @type {Pair | null} */
  let where = null;
  /** @type {number | null} */
  let at = null;
  for (const [k, input] of inputs.entries()) {
    const [low, high] = ranges[k];
    [input.min, input.max, input.step] = [String(low), String(high), String((high - low) / 200)];
    input.addEventListener("focus", () => go(k), { signal });
    input.addEventListener("blur", () => go(null), { signal });
  }
  const valuesAt = (/** @type {number} */ clientX, /** @type {number} */ clientY) => {
    const { left, top, width } = stage.getBoundingClientRect();
    const { x, y } = planeScales(card, width);
    return [valueAt(x, ranges[0], clientX - left), valueAt(y, ranges[1], clientY - top)];
  };
  guess(inputs, { figure: stage, selector: ".grip", valuesAt }, follow, signal);
  clear();

  /** @param {number | null} k */
  function go(k) {
    at = k;
    changed();
  }
  /** @param {number[]} values */
  function follow([intercept, slope]) {
    where = [intercept, slope];
    tell();
    changed();
  }
  function tell() {
    for (const [k, input] of inputs.entries()) {
      const text = coefficientSay(card, (where ?? start)[k]);
      input.setAttribute("aria-valuetext", text);
      values[k].textContent = text;
    }
  }
  function clear() {
    where = null;
    for (const [k, input] of inputs.entries()) input.value = String(start[k]);
    tell();
  }
  return {
    shown: () => ({ guess: where ?? undefined, at }),
    missing: () => (where ? null : say("card-first-drag")),
    reply: () => (where ? dragReply(card, where) : []),
    clear,
  };
}

/** @type {Predict} */
function sketch(element, card, changed, signal) {
  const stage = stageOf(element);
  const inputs = rangesOf(element);
  const groups = card.groups ?? [];
  /** @type {number[] | undefined} */
  let shares;
  /** @type {number | null} */
  let at = null;
  for (const [g, input] of inputs.entries()) {
    input.addEventListener("focus", () => go(g), { signal });
    input.addEventListener("blur", () => go(null), { signal });
  }
  const valuesAt = (/** @type {number} */ clientX, /** @type {number} */ clientY) => {
    const { left, top, width } = stage.getBoundingClientRect();
    const { frame, room, y } = sketchScales(card, width);
    const group = Math.floor((clientX - left - frame.left) / room);
    const values = inputs.map(({ value }) => Number(value));
    if (group in values) values[group] = 100 * valueAt(y, [0, 1], clientY - top);
    return values;
  };
  guess(inputs, { figure: stage, selector: ".grip", valuesAt }, follow, signal);
  stage.addEventListener(
    "click",
    ({ clientX, clientY }) => {
      const values = valuesAt(clientX, clientY);
      for (const [g, input] of inputs.entries()) input.value = String(values[g]);
      follow(values);
    },
    { signal },
  );
  clear();

  /** @param {number | null} g */
  function go(g) {
    at = g;
    changed();
  }
  /** @param {number[]} values */
  function follow(values) {
    shares = values.map((value) => Math.min(Math.max(value / 100, 0), 1));
    tell();
    changed();
  }
  function tell() {
    for (const [g, input] of inputs.entries()) {
      input.setAttribute("aria-valuetext", sketchSay(groups[g], shares?.[g] ?? UNDECIDED));
    }
  }
  function clear() {
    shares = undefined;
    for (const input of inputs) input.value = String(100 * UNDECIDED);
    tell();
  }
  return {
    shown: () => ({ sketch: shares, at }),
    missing: () => (shares ? null : say("card-first-sketch")),
    reply: () => (shares ? sketchReply(card, shares) : []),
    clear,
  };
}

/** @type {Predict} */
function marks(element, card, changed, signal) {
  const stage = stageOf(element);
  const most = card.marks ?? 1;
  const walk = {
    input: /** @type {HTMLInputElement} */ (element.querySelector(".walk input")),
    button: /** @type {HTMLButtonElement} */ (element.querySelector("[data-do=mark]")),
  };
  const places = card.clusters.map((_, i) => i);
  const order = places.sort((a, b) => card.clusters[a].start[0] - card.clusters[b].start[0]);
  const clusters = {
    order: () => order,
    at: (/** @type {{ x: number, y: number }} */ place) =>
      element.dataset.shown === undefined ? clusterAt(card, stage.clientWidth, place) : null,
    words: (/** @type {number} */ i, /** @type {boolean} */ isMarked) =>
      clusterSay(card, i, isMarked),
    most,
  };
  const made = mark(stage, walk, clusters, changed, signal);
  made.clear();
  return {
    shown: () => ({ marked: made.marked, at: made.at() }),
    missing: () => {
      const left = most - made.marked.size;
      return left > 0 ? say("card-first-mark", { marks: left }) : null;
    },
    reply: () => markReply(card, made.marked),
    clear: made.clear,
  };
}

/** @type {Predict} */
function choose(element) {
  const radios = /** @type {HTMLInputElement[]} */ ([
    ...element.querySelectorAll(".card-choices input"),
  ]);
  const chosen = () => radios.find(({ checked }) => checked);
  return {
    shown: () => ({}),
    missing: () => (chosen() ? null : say("card-first-choose")),
    reply: () => [],
    clear() {
      for (const radio of radios) radio.checked = false;
    },
  };
}

/** @param {HTMLElement} element */
function stageOf(element) {
  return /** @type {HTMLElement} */ (element.querySelector(".card-stage"));
}

/**
 * @param {HTMLElement} element
 * @returns {HTMLInputElement[]}
 */
function rangesOf(element) {
  return [...element.querySelectorAll("input")].filter(({ type }) => type === "range");
}
