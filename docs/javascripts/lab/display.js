import { mountFigure } from "../figure/figure.js";
import { provide } from "../figure/load.js";
import { refusal } from "../words/refusal.js";
import { say } from "../words/words.js";
import { poolingDial } from "./dial.js";
import { frames } from "./frames.js";
import { createModel, figureOf } from "./model.js";
import { numbers } from "./numbers.js";

/** @typedef {import("./model.js").Result} Result */

const HEAVY = 14; // milliseconds a frame: then what is beside the figure waits until all rests

/**
 * Show what follows from the state, at most once a frame: data → fit → figure and numbers. A setting
 * without a model leaves all as it is.
 *
 * @param {HTMLElement} lab
 * @param {HTMLElement} element the lab's figure
 * @param {() => import("./state.js").State} current
 * @param {(dial: number) => void} turned called with the dial, 0 to 1, where the reader turned it
 * @param {{ posterior: ReturnType<typeof import("./posterior.js").posteriorPanel>,
 *   comparison: ReturnType<typeof import("../structures/compare_panel.js").comparePanel> }} followers
 * @param {(message: string) => void} complain called with why there is no model, or with ""
 * @param {AbortSignal} signal
 */
export function labDisplay(lab, element, current, turned, followers, complain, signal) {
  const { posterior, comparison } = followers;
  const model = createModel();
  let result = model(current());
  let data = figureOf(result, current(), end());
  let failed = false;
  const writeNumbers = numbers(lab);
  const dial = poolingDial(lab, turned, signal);
  const queue = frames(work, signal);
  provide("_lab/figure.json", () => data, signal);
  const observations = { get: (/** @type {string} */ name) => rowsOf(result.data, Number(name)) };
  provide("_lab/observations.json", () => observations, signal);
  const figure = mountFigure(element, signal, true);

  function work() {
    try {
      result = model(current());
      posterior.follow(result);
      comparison.follow({ fit: result.fitted, x: "x" });
      data = figureOf(result, current(), end());
      if (failed) complain("");
      failed = false;
    } catch (error) {
      failed = true;
      complain(say("lab-refused", { why: refusal(error) }));
      return;
    }
    figure.update(data);
    if (queue.cost() < HEAVY) tell();
  }

  /** The posterior where ways are to end at its means, once it is known. */
  function end() {
    return current().ends === "posterior" ? posterior.of(result) : null;
  }

  /** Write what is beside the figure. */
  function tell() {
    writeNumbers(result);
    dial.show(result, current().dial);
    for (const one of element.querySelectorAll("[data-kind]")) {
      const button = /** @type {HTMLElement} */ (one);
      const name = data.examples[String(button.dataset.kind)];
      button.hidden = name === undefined;
      button.dataset.cluster = String(name);
    }
  }

  return {
    figure,
    /** Where the reader has the dial. */
    dial: dial.read,
    /** The last result there was. */
    result: () => result,
    /** Whether the setting has no model, and all is of the last that had one. */
    hasFailed: () => failed,
    /** Show the state with the next frame. */
    ask: queue.ask,
    /** Show the state at once. */
    flush: queue.flush,
    tell,
  };
}

/**
 * @param {import("../../engine/simulate.js").Data} data
 * @param {number} name of a cluster
 * @returns {import("../../engine/types.js").Observation[]}
 */
function rowsOf({ y, x, cluster }, name) {
  const rows = [];
  for (let i = 0; i < y.length; i++) if (cluster[i] === name) rows.push({ x: x[i], y: y[i] });
  return rows;
}
