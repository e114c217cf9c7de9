import { clusterPicker } from "./cluster_picker.js";
import { estimatesTable } from "./estimates_table.js";
import { LAYERS, SHOWN_FIRST } from "./layers.js";
import { loadFigure, loadPlotly, loadStyle } from "./load.js";
import { player } from "./player.js";
import { createPlot } from "./plot.js";
import { prefersReducedMotion, savesData, watchTheme } from "../site/reader.js";
import { sharing } from "./sharing.js";
import { watchView } from "../site/watch_view.js";
import { say } from "../words/words.js";

/** @typedef {import("./layers.js").Layer} Layer */
/** @typedef {import("./layers.js").Choices} Choices */

/**
 * Bring a figure to life: its overview stays until Plotly has drawn the same over it.
 *
 * @param {HTMLElement} element the figure, as scripts/written/templates/figure.html writes it
 * @param {AbortSignal} signal aborted when the reader leaves the page
 * @param {boolean} [live] whether its numbers change: then it does not play by itself
 */
export function mountFigure(element, signal, live = false) {
  const slug = String(element.dataset.scenario);
  const stage = /** @type {HTMLElement} */ (element.querySelector(".shrinkage-stage"));
  const choices = readChoices(element);
  /** @type {Awaited<ReturnType<typeof createPlot>> | null} */
  let plot = null;
  /** @type {Promise<boolean> | null} */
  let asked = null;
  /** @type {import("../../engine/types.js").FigureData | null} */
  let latest = null;
  let touched = live; // by the reader: then it does not play by itself

  /** @returns {Promise<boolean>} whether the figure can move */
  function ready() {
    asked ??= hydrate().catch(() => {
      asked = null; // the next click tries again
      if (signal.aborted) return false;
      element.classList.remove("is-at-start"); // the picture says all of it then
      controls.tell(say("figure-not-loaded"));
      return false;
    });
    return asked;
  }
  async function hydrate() {
    const [data, style, plotly] = await Promise.all([loadFigure(slug), loadStyle(), loadPlotly()]);
    if (signal.aborted) return false;
    if (live) latest ??= data; // it may have changed while all that loaded
    const first = controls.progress();
    const made = await createPlot(stage, data, style, plotly, choices, first, signal);
    if (signal.aborted) return false;
    plot = made;
    if (latest && latest !== data) plot.update(latest);
    if (controls.progress() !== first) plot.moveTo(controls.progress());
    legendFollows(controls.progress());
    picker.drawn(plot);
    return true;
  }

  /** @param {number} progress */
  function follow(progress) {
    if (!plot) return ready();
    plot.moveTo(progress);
    legendFollows(progress);
  }
  /** @param {number} progress */
  function legendFollows(progress) {
    element.classList.toggle("is-at-start", progress === 0);
  }

  const controls = player(element, follow, ready, signal);
  const picker = clusterPicker(element, stage, slug, choices, controls.toggle, ready, signal);
  estimatesTable(element, slug, signal);
  sharing(element, slug, signal);

  const options = { signal };
  element.addEventListener(
    "change",
    ({ target }) => {
      const input = /** @type {HTMLInputElement} */ (target);
      if (!input.closest(".shrinkage-layers")) return;
      Object.assign(choices, readChoices(element));
      followChoices(element, choices);
      picker.refresh();
      ready().then(() => plot?.redraw());
    },
    options,
  );
  followChoices(element, choices);
  const touch = () => {
    touched = true;
    ready();
  };
  for (const kind of ["pointerdown", "focusin"]) element.addEventListener(kind, touch, options);
  watchTheme(() => {
    plot?.redraw();
    picker.refresh();
  }, signal);

  /** @param {import("../../engine/types.js").FigureData} data new numbers of a live figure */
  function update(data) {
    latest = data;
    plot?.update(data);
    picker.refresh();
  }
  const handle = {
    update,
    ready,
    redraw: () => plot?.redraw(),
    image: (/** @type {"svg" | "png"} */ format, /** @type {string} */ paper) =>
      plot?.image(format, paper),
    open: picker.open,
    progress: controls.progress,
  };
  if (savesData()) return handle;
  const stopNear = watchView(
    stage,
    { rootMargin: "400px" },
    (isNear) => {
      if (!isNear) return;
      stopNear();
      ready();
    },
    signal,
  );
  const stopInView = watchView(
    stage,
    { threshold: 0.6 },
    async (isInView) => {
      if (!isInView || prefersReducedMotion()) return;
      stopInView();
      if ((await ready()) && !touched) controls.replayUnasked();
    },
    signal,
  );
  return handle;
}

/**
 * @param {HTMLElement} element
 * @returns {Choices} as its boxes are ticked; a layer without a box is as at first
 */
function readChoices(element) {
  const isOn = (/** @type {Layer} */ layer) => {
    const box = /** @type {HTMLInputElement | null} */ (element.querySelector(`[name=${layer}]`));
    return box?.checked ?? SHOWN_FIRST.includes(layer);
  };
  const fitting = element.querySelector("input[value=fitting]:checked");
  const shown = Object.fromEntries(LAYERS.map((layer) => [layer, isOn(layer)]));
  return /** @type {Choices} */ ({ ...shown, window: fitting ? "fitting" : "comparable" });
}

/**
 * Let words follow what is shown: the legend, and what lies outside the window.
 *
 * @param {HTMLElement} element
 * @param {Choices} choices
 */
function followChoices(element, choices) {
  const entries = /** @type {NodeListOf<HTMLElement>} */ (
    element.querySelectorAll("[data-layers]")
  );
  for (const entry of entries) {
    const layers = /** @type {Layer[]} */ (entry.dataset.layers?.split(" "));
    entry.hidden = !layers.some((layer) => choices[layer]);
  }
  const outside = /** @type {HTMLElement | null} */ (element.querySelector(".shrinkage-outside"));
  if (!outside) return;
  outside.dataset.words ??= outside.textContent ?? "";
  outside.textContent =
    choices.window === "fitting" ? say("figure-inside-short") : outside.dataset.words;
}
