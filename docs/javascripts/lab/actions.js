import { copy } from "../words/copy.js";
import { download, downloadText } from "../words/download.js";
import { say } from "../words/words.js";
import { knownFirst } from "./address.js";
import { presetOf } from "./controls.js";
import { installation } from "../site/installation.js";
import { dataCsv, estimatesCsv, pythonCode, rCode } from "./take.js";

/** @typedef {import("./state.js").State} State */
/**
 * @typedef {object} Session what actions read and change
 * @property {() => State} state as it is now; not to be changed
 * @property {() => import("./model.js").Result} result of the last setting that worked
 * @property {() => import("../../engine/posterior.js").Posterior | null} posterior of that result, if it is known
 * @property {ReturnType<typeof import("../figure/figure.js").mountFigure>} figure
 * @property {(state: State) => void} enter goes to another state
 * @property {() => void} drawSample draws a new sample with the same parameters
 * @property {(dial: number) => void} turnDial 0 to 1
 * @property {() => void} settle lets the address follow at once
 * @property {(message: string) => void} tell shows a message to all
 */

/**
 * Wire the lab's buttons: each names its action by `data-do`. Undo, the dial's and the repetition's
 * controls are wired where they belong.
 *
 * @param {HTMLElement} lab
 * @param {Session} session
 * @param {AbortSignal} signal
 */
export function labActions(lab, session, signal) {
  const { figure, enter, tell } = session;

  const shown = (/** @type {string} */ language) =>
    /** @type {HTMLElement} */ (lab.querySelector(`[data-value=${language}]`));

  /** @type {Record<string, (button: HTMLElement) => unknown>} */
  const actions = {
    sample: session.drawSample,
    reset: () => {
      /** @type {HTMLInputElement} */ (lab.querySelector("[name=keep]")).checked = true;
      tell("");
      enter(knownFirst());
    },
    preset: (button) => {
      const preset = presetOf(button);
      const state = session.state();
      const { seed } = state.parameters;
      enter({ ...state, ...preset, parameters: { ...preset.parameters, seed } });
    },
    collapse: () => {
      const state = session.state();
      if (!state.layers.includes("distribution")) {
        enter({ ...state, layers: [...state.layers, "distribution"] });
      }
      lab.querySelector("figure.shrinkage")?.scrollIntoView({ block: "nearest" });
    },
    jump: ({ dataset }) => {
      const place = /** @type {HTMLElement} */ (
        lab.querySelector(dataset.to ? `#${dataset.to}` : ".shrinkage-stage")
      );
      place.scrollIntoView({ block: dataset.to ? "start" : "nearest" });
      place.focus({ preventScroll: true });
    },
    reml: () => session.turnDial(0.5),
    open: (button) => figure.open(String(button.dataset.name)),
    screen: turnScreen,
    link: (button) => {
      session.settle();
      return copy(location.href, button);
    },
    "copy-r": (button) => copy(rCode(session.state()), button, shown("r")),
    "copy-python": (button) =>
      copy(installation() + pythonCode(session.state()), button, shown("python")),
    data: () => downloadText([dataCsv(session.result())], "lab-data.csv"),
    estimates: () =>
      downloadText([estimatesCsv(session.result(), session.posterior())], "lab-estimates.csv"),
    svg: () => picture("svg"),
    image: () => picture("png"),
  };

  /** @param {"svg" | "png"} format */
  async function picture(format) {
    if (!(await figure.ready())) return tell(say("lab-take-no-figure"));
    await figure.redraw();
    const paper = getComputedStyle(lab).getPropertyValue("--paper").trim();
    const address = await figure.image(format, paper);
    if (address) download(address, `lab.${format}`);
  }

  async function turnScreen() {
    try {
      await (document.fullscreenElement ? document.exitFullscreen() : lab.requestFullscreen());
    } catch {
      tell(say("lab-screen-refused")); // by the browser's settings, or because it cannot
    }
  }

  /** @param {Event} event */
  function act({ target }) {
    const button = /** @type {Element} */ (target).closest("button");
    if (button) actions[button.dataset.do ?? ""]?.(button);
  }

  function labelScreen() {
    const button = lab.querySelector("[data-do=screen]");
    if (!button) return;
    const isFull = document.fullscreenElement === lab;
    button.setAttribute("aria-pressed", String(isFull));
    button.textContent = say(isFull ? "lab-screen-leave" : "lab-screen");
  }

  lab.addEventListener("click", act, { signal });
  document.addEventListener("fullscreenchange", labelScreen, { signal });
}
