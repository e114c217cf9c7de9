import { clusterPicker } from "./cluster_picker.js";
import { estimatesTable } from "./estimates_table.js";
import { loadFigure, loadPlotly, loadStyle } from "./load.js";
import { player } from "./player.js";
import { createPlot } from "./plot.js";
import { prefersReducedMotion, savesData, watchTheme } from "../site/reader.js";
import { sharing } from "./sharing.js";
import { watchView } from "../site/watch_view.js";
import { say } from "../words/words.js";

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
      element.classList.remove("opens-at-start"); // the picture says all of it then
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
    picker.drawn(plot);
    return true;
  }

  const controls = player(element, (progress) => plot?.moveTo(progress) ?? ready(), ready, signal);
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
      if ((await ready()) && !touched) controls.replay();
    },
    signal,
  );
  return handle;
}

/**
 * @param {HTMLElement} element
 * @returns {import("../../engine/types.js").Choices}
 */
function readChoices(element) {
  const on = (/** @type {string} */ name, instead = false) => {
    const input = /** @type {HTMLInputElement | null} */ (element.querySelector(`[name=${name}]`));
    return input?.checked ?? instead;
  };
  const fitting = element.querySelector("input[value=fitting]:checked");
  return {
    trails: on("trails", true),
    truth: on("truth"),
    misses: on("misses"),
    distribution: on("distribution"),
    window: fitting ? "fitting" : "comparable",
  };
}

/**
 * Let words follow what is shown: the legend, and what lies outside the window.
 *
 * @param {HTMLElement} element
 * @param {import("../../engine/types.js").Choices} choices
 */
function followChoices(element, choices) {
  const { truth, misses, distribution } = choices;
  for (const [name, shown] of Object.entries({ truth: truth || misses, misses, distribution })) {
    for (const entry of element.querySelectorAll(`.shrinkage-legend-${name}`)) {
      /** @type {HTMLElement} */ (entry).hidden = !shown;
    }
  }
  const outside = /** @type {HTMLElement | null} */ (element.querySelector(".shrinkage-outside"));
  if (!outside) return;
  outside.dataset.words ??= outside.textContent ?? "";
  outside.textContent =
    choices.window === "fitting" ? say("figure-inside-short") : outside.dataset.words;
}
