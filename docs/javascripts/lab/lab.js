import { mountFigure } from "../figure.js";
import { provide } from "../load.js";
import { watchTheme } from "../reader.js";
import { again } from "./again.js";
import { controls, presetOf } from "./controls.js";
import { poolingDial } from "./dial.js";
import { frames } from "./frames.js";
import { createModel, figureOf, together } from "./model.js";
import { numbers } from "./numbers.js";
import { defaultState, fromHash, LAYERS, toHash } from "./state.js";
import * as take from "./take.js";
import { number, percent } from "./words.js";

/** @typedef {import("./state.js").State} State */

const SETTLE = 300; // milliseconds without a change, after which the address and words follow
const HEAVY = 14; // milliseconds a frame: then what is beside the figure waits until all rests
const MOST_UNDO = 200;

/**
 * Wire the lab: state → data → fit → figure and numbers, once a frame while anything changes.
 *
 * @param {HTMLElement} lab
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function startLab(lab, signal) {
  const element = /** @type {HTMLElement} */ (lab.querySelector("figure.shrinkage"));
  const message = /** @type {HTMLElement} */ (lab.querySelector(".lab-message"));
  const size = /** @type {HTMLInputElement} */ (lab.querySelector("[name=size]"));
  const keep = /** @type {HTMLInputElement} */ (lab.querySelector("[name=keep]"));
  const undo = /** @type {HTMLButtonElement} */ (lab.querySelector("[data-do=undo]"));
  const model = createModel();
  /** @type {State} */
  let state = defaultState();
  /** @type {State[]} */
  const past = [];
  let settledState = state;
  /** @type {import("./model.js").Result} */
  let result = model(state.parameters);
  let figure = figureOf(result, state);
  let timer = 0;
  let failed = false;

  const inputs = controls(lab, change, say, signal);
  const beside = numbers(lab);
  const dial = poolingDial(lab, turnDial, signal);
  const samples = again(lab, () => state.parameters, signal);
  const queue = frames(work, signal);

  provide("_lab/figure.json", () => figure, signal);
  const observations = { get: (/** @type {string} */ name) => rowsOf(result.data, Number(name)) };
  provide("_lab/data.csv", () => observations, signal);
  const shown = mountFigure(element, signal, true);

  /** One frame: all that follows from the state; a setting without a model leaves all as it is. */
  function work() {
    try {
      result = model(state.parameters);
      figure = figureOf(result, state);
      if (failed) say("");
      failed = false;
    } catch (error) {
      failed = true;
      say(`${plain(/** @type {Error} */ (error).message)} The picture is of the last setting that worked.`);
      return;
    }
    shown.update(figure);
    if (queue.cost() < HEAVY) tell();
  }
  function tell() {
    beside.show(result);
    dial.show(result, state.dial);
    const { examples } = figure;
    for (const button of element.querySelectorAll("[data-kind]")) {
      const { dataset } = /** @type {HTMLElement} */ (button);
      const name = examples[String(dataset.kind)];
      /** @type {HTMLElement} */ (button).hidden = name === undefined;
      dataset.cluster = String(name);
    }
  }
  /** Something changed: draw it with the next frame, and settle when no more comes. */
  function refresh() {
    queue.ask();
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLE);
  }
  function settle() {
    clearTimeout(timer);
    if (signal.aborted) return;
    samples.settled();
    if (failed) return;
    tell();
    const hash = toHash(state);
    if (hash !== toHash(settledState)) {
      past.push(settledState);
      if (past.length > MOST_UNDO) past.shift();
      settledState = structuredClone(state);
      undo.disabled = false;
    }
    writeCode();
    if (hash !== location.hash && !(hash === "" && !location.hash.includes("="))) {
      history.replaceState(history.state, "", location.pathname + location.search + hash);
    }
    beside.say(summary(result));
  }
  function writeCode() {
    for (const [name, text] of [
      ["r", take.rCode(state.parameters)],
      ["python", take.pythonCode(state.parameters)],
    ]) {
      const box = lab.querySelector(`[data-value=${name}]`);
      if (box && box.textContent !== text) box.textContent = text;
    }
  }

  /**
   * @param {keyof import("./state.js").Parameters} name
   * @param {number} value
   * @param {boolean} isLast
   */
  function change(name, value, isLast) {
    if (isLast && state.parameters[name] === value) return;
    state.parameters[name] = value;
    if (!keep.checked && name !== "seed") state.parameters.seed = newSeed();
    inputs.show(state.parameters);
    refresh();
  }
  /** @param {number} value */
  function turnDial(value) {
    state.dial = value;
    refresh();
  }
  /** @param {State} next */
  function enter(next) {
    state = structuredClone(next);
    inputs.show(state.parameters);
    size.checked = state.size === "n";
    const layers = /** @type {HTMLInputElement[]} */ ([
      ...element.querySelectorAll(".shrinkage-layers input"),
    ]);
    for (const input of layers) {
      input.checked =
        input.type === "radio"
          ? input.value === state.window
          : state.layers.includes(/** @type {any} */ (input.name));
    }
    layers[0].dispatchEvent(new Event("change", { bubbles: true }));
    const scrubber = /** @type {HTMLInputElement} */ (
      element.querySelector(".shrinkage-scrub input")
    );
    if (shown.progress() !== state.progress) {
      scrubber.value = String(Math.round(100 * state.progress));
      for (const kind of ["input", "change"]) scrubber.dispatchEvent(new Event(kind));
    }
    refresh();
  }
  /** @param {string} text */
  function say(text) {
    if (message.textContent !== text) message.textContent = text;
  }

  /** @type {Record<string, (button: HTMLElement) => unknown>} */
  const actions = {
    sample: () => change("seed", newSeed(), false),
    undo: () => {
      const before = past.pop();
      if (!before) return;
      settledState = before;
      undo.disabled = past.length === 0;
      enter(before);
    },
    reset: () => {
      keep.checked = true;
      say("");
      enter(defaultState());
    },
    preset: (button) => {
      const preset = presetOf(button);
      const { seed } = state.parameters;
      enter({ ...state, ...preset, parameters: { ...preset.parameters, seed } });
    },
    link: async (button) => {
      settle();
      await tellCopied(button, location.href, "Copy link");
    },
    screen: () =>
      document.fullscreenElement ? document.exitFullscreen() : lab.requestFullscreen?.(),
    collapse: () => {
      if (!state.layers.includes("distribution")) {
        enter({ ...state, layers: [...state.layers, "distribution"] });
      }
      element.scrollIntoView({ block: "nearest" });
    },
    open: (button) => shown.open(String(button.dataset.name)),
    reml: () => turnDial(0.5),
    data: () => take.downloadText(take.dataCsv(result), "lab-data.csv"),
    estimates: () => take.downloadText(take.estimatesCsv(result), "lab-estimates.csv"),
    svg: () => picture("svg"),
    image: () => picture("png"),
    "copy-r": (button) => tellCopied(button, take.rCode(state.parameters), "Copy R"),
    "copy-python": (button) => tellCopied(button, take.pythonCode(state.parameters), "Copy Python"),
  };
  /** @param {"svg" | "png"} format */
  async function picture(format) {
    if (!(await shown.ready())) return say("The figure did not load, so there is no picture yet.");
    await shown.redraw();
    const paper = getComputedStyle(lab).getPropertyValue("--paper").trim();
    const address = await shown.image(format, paper);
    if (address) take.download(address, `lab.${format}`);
  }

  const options = { signal };
  lab.addEventListener(
    "click",
    ({ target }) => {
      const button = /** @type {Element} */ (target).closest("button");
      const action = actions[button?.dataset.do ?? ""];
      if (button && action) action(button);
    },
    options,
  );
  lab.addEventListener(
    "keydown",
    (event) => {
      const isTyping = /** @type {HTMLElement} */ (event.target).matches("input[type=number]");
      if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping) return;
      event.preventDefault();
      actions.undo(undo);
    },
    options,
  );
  size.addEventListener(
    "change",
    () => {
      state.size = size.checked ? "n" : "equal";
      refresh();
    },
    options,
  );
  element.addEventListener(
    "change",
    ({ target, isTrusted }) => {
      if (!isTrusted) return;
      const input = /** @type {HTMLInputElement} */ (target);
      if (input.type === "range") state.progress = shown.progress();
      else if (input.type === "radio") state.window = /** @type {any} */ (input.value);
      else {
        state.layers = LAYERS.filter(
          (name) => /** @type {any} */ (element.querySelector(`[name=${name}]`)).checked,
        );
      }
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLE);
    },
    options,
  );
  document.addEventListener(
    "fullscreenchange",
    () => {
      const button = lab.querySelector("[data-do=screen]");
      const isFull = document.fullscreenElement === lab;
      button?.setAttribute("aria-pressed", String(isFull));
      if (button) button.textContent = isFull ? "Leave full screen" : "Full screen";
    },
    options,
  );
  addEventListener("hashchange", readAddress, options);
  watchTheme(tell, signal);
  signal.addEventListener("abort", () => clearTimeout(timer));

  /** Take the state from the address, or say what is wrong with it. */
  function readAddress() {
    const broken = (/** @type {string} */ why) => {
      enter(defaultState());
      say(`This address could not be read: ${why}. So these are the defaults.`);
    };
    try {
      const asked = fromHash(decodeURIComponent(location.hash));
      if (asked) enter(asked);
      else return false;
      say("");
    } catch (error) {
      broken(/** @type {Error} */ (error).message.replace(/\.$/, ""));
    }
    return true;
  }
  if (!readAddress()) {
    // What the reader did before this script was there
    state.layers = LAYERS.filter(
      (name) => /** @type {any} */ (element.querySelector(`[name=${name}]`)).checked,
    );
    enter({ ...state, parameters: { ...state.parameters, ...inputs.read() } });
  }
  settledState = structuredClone(state);
  queue.flush();
  tell();
  writeCode();
}

/**
 * @param {HTMLElement} button
 * @param {string} text
 * @param {string} label of the button at rest
 */
async function tellCopied(button, text, label) {
  button.textContent = (await take.copy(text)) ? "Copied" : "Could not copy";
  setTimeout(() => (button.textContent = label), 1500);
}

/**
 * @param {import("../../lab/simulate.js").Data} data
 * @param {number} name
 * @returns {import("../types.js").Observation[]}
 */
function rowsOf({ y, x, cluster }, name) {
  const rows = [];
  for (let i = 0; i < y.length; i++) if (cluster[i] === name) rows.push({ x: x[i], y: y[i] });
  return rows;
}

/** @param {import("./model.js").Result} result */
function summary({ fitted, measured }) {
  const { noPooling, partialPooling, completePooling } = measured.rmse;
  const { intercept, x } = measured.meanShrinkage;
  return (
    `${fitted.isSingular ? "Singular fit. " : ""}Mean shrinkage ${percent(intercept)} of the ` +
    `intercepts, ${percent(x)} of the slopes. RMSE of both together: no pooling ` +
    `${number(together(noPooling), 2)}, partial ${number(together(partialPooling), 2)}, complete ` +
    `${number(together(completePooling), 2)}.`
  );
}

/**
 * Say an engine's message in the lab's words.
 *
 * @param {string} text
 */
function plain(text) {
  const words = text
    .replace("column cluster holds one cluster", "There is only one cluster")
    .replaceAll("obsPerCluster", "observations per cluster")
    .replaceAll("nCluster", "clusters")
    .replaceAll("balanced", "rows kept");
  return `${words[0].toUpperCase()}${words.slice(1).replace(/\.?$/, ".")}`;
}

/** @returns {number} */
function newSeed() {
  return 1 + Math.floor(9999 * Math.random());
}
