import { announce } from "../words/announce.js";
import { labActions } from "./actions.js";
import { followAddress, writeAddress } from "./address.js";
import { again } from "./again.js";
import { controls } from "./controls.js";
import { departureChoice } from "./departure_choice.js";
import { labDisplay } from "./display.js";
import { figureControls } from "./figure_controls.js";
import { defaultState } from "./state.js";
import { installation } from "../site/installation.js";
import { savesData } from "../site/reader.js";
import { posteriorPanel } from "./posterior.js";
import { comparePanel } from "../structures/compare_panel.js";
import { structureChoice } from "./structure_choice.js";
import { studentField } from "./student.js";
import { pythonCode, rCode } from "./take.js";
import { heard } from "./result_words.js";
import { undoHistory } from "./undo.js";
import { setText } from "./write.js";

/** @typedef {import("./state.js").State} State */

const SETTLE = 300; // milliseconds without a change, after which the address and words follow

/**
 * Wire the lab. Whatever the reader does changes the state, and all else follows from it: what is
 * shown with the next frame, and address, undo, code and words when no more change comes.
 *
 * @param {HTMLElement} lab
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function startLab(lab, signal) {
  const element = /** @type {HTMLElement} */ (lab.querySelector("figure.shrinkage"));
  const message = /** @type {HTMLElement} */ (lab.querySelector(".lab-message"));
  const size = /** @type {HTMLInputElement} */ (lab.querySelector("[name=size]"));
  const keep = /** @type {HTMLInputElement} */ (lab.querySelector("[name=keep]"));
  let state = defaultState();
  let timer = 0;

  const inputs = controls(lab, change, tell, signal);
  studentField(lab, (seed) => change("seed", seed, true), tell, signal);
  const departures = departureChoice(lab, changeDeparture, tell, signal);
  const structures = structureChoice(lab, changeStructure, signal);
  const samples = again(lab, setting, signal);
  const posterior = posteriorPanel(lab, changeEnds, posteriorArrived, signal);
  const place = /** @type {HTMLDetailsElement} */ (lab.querySelector("details.compare"));
  const followers = { posterior, comparison: comparePanel(place, signal) };
  const display = labDisplay(lab, element, () => state, turnDial, followers, tell, signal);
  const { figure } = display;
  const figureInputs = figureControls(element, figure.progress, changeShown, signal);

  function refresh() {
    display.ask();
    settleSoon();
  }
  function settleSoon() {
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLE);
  }
  function settle() {
    clearTimeout(timer);
    if (signal.aborted) return;
    samples.settled();
    if (display.hasFailed()) return;
    display.tell();
    undo.remember(state);
    writeCode();
    writeAddress(state);
    announce(heard(display.result()));
  }
  function writeCode() {
    const isSummedUp = posterior.isOn();
    const codes = {
      r: rCode(state, isSummedUp),
      python: installation() + pythonCode(state, isSummedUp),
    };
    for (const [language, code] of Object.entries(codes)) {
      const box = lab.querySelector(`[data-value=${language}]`);
      if (box) setText(box, code);
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
  function setting() {
    const { parameters, departure, randomEffects, prior } = state;
    return { parameters, departure, randomEffects, prior };
  }
  /** @param {State["departure"]} departure */
  function changeDeparture(departure) {
    state.departure = departure;
    refresh();
  }
  /** @param {Pick<State, "randomEffects" | "prior">} chosen */
  function changeStructure(chosen) {
    Object.assign(state, chosen);
    refresh();
  }
  /** @param {number} value */
  function turnDial(value) {
    state.dial = value;
    if (value !== 0.5 && state.ends !== "reml") {
      state.ends = "reml";
      posterior.show(state.ends);
    }
    refresh();
  }
  /** @param {State["ends"]} ends */
  function changeEnds(ends) {
    state.ends = ends;
    state.dial = 0.5; // which turns what REML chose
    posterior.show(ends);
    refresh();
  }
  function posteriorArrived() {
    display.ask();
    writeCode(); // which has the posterior once it is asked for
  }
  function changeSize() {
    state.size = size.checked ? "n" : "equal";
    refresh();
  }
  /** @param {Partial<State>} shown what the figure shows already */
  function changeShown(shown) {
    Object.assign(state, shown);
    settleSoon();
  }
  /** @param {State} next copied */
  function enter(next) {
    state = structuredClone(next);
    inputs.show(state.parameters);
    departures.show(state.departure);
    structures.show(state);
    size.checked = state.size === "n";
    figureInputs.show(state);
    posterior.show(state.ends);
    refresh();
  }
  /** @param {string} text */
  function tell(text) {
    setText(message, text);
  }

  const session = {
    figure,
    state: () => state,
    result: display.result,
    posterior: () => posterior.of(display.result()),
    drawSample: () => change("seed", newSeed(), false),
    turnDial,
    enter,
    settle,
    tell,
  };
  labActions(lab, session, signal);
  size.addEventListener("change", changeSize, { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
  if (!followAddress(enter, tell, signal)) {
    // What the reader did before this script was there
    enter({
      parameters: { ...state.parameters, ...inputs.read() },
      departure: departures.read(),
      ...structures.read(),
      size: size.checked ? "n" : "equal",
      dial: display.dial(),
      ends: posterior.read(),
      ...figureInputs.read(),
    });
  }
  const undo = undoHistory(lab, state, enter, signal);
  if (!savesData()) figure.ready(); // also where it is out of sight: the page may be printed
  display.flush();
  display.tell();
  writeCode();
}

/** @returns {number} */
function newSeed() {
  return 1 + Math.floor(2000 * Math.random()); // what the slider reaches
}
