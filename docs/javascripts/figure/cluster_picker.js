import { clusterPanel } from "./cluster_panel.js";
import { clusterWords } from "./cluster_words.js";
import { loadFigure, loadObservations } from "./load.js";
import { neighbour } from "./neighbour.js";
import { planeOf } from "./plane.js";
import { percent } from "../words/numbers.js";
import { say } from "../words/words.js";
import { hidePanel, showPanel } from "./sheet.js";

const REACH = { mouse: 14, touch: 26 }; // pixels from a point that still mean it

/**
 * Let the reader pick a cluster by pointer, keyboard or button, and show its panel.
 *
 * @param {HTMLElement} element the figure
 * @param {HTMLElement} stage
 * @param {string} slug
 * @param {import("./layers.js").Choices} choices
 * @param {() => void} toggle plays or pauses
 * @param {() => Promise<boolean>} ready
 * @param {AbortSignal} signal
 */
export function clusterPicker(element, stage, slug, choices, toggle, ready, signal) {
  const panel = /** @type {HTMLElement | null} */ (element.querySelector(".shrinkage-panel"));
  const said = /** @type {HTMLElement | null} */ (element.querySelector(".shrinkage-said"));
  const tip = document.createElement("div");
  tip.className = "shrinkage-tip";
  tip.setAttribute("aria-hidden", "true");
  tip.hidden = true;
  /** @type {import("../../engine/types.js").FigureData | null} */
  let data = null;
  /** @type {Awaited<ReturnType<typeof import("./plot.js").createPlot>> | null} */
  let plot = null;
  /** @type {HTMLElement | null} */
  let opener = null;
  let picked = -1;
  const options = { signal };
  stage.append(tip);
  signal.addEventListener("abort", () => {
    tip.remove();
    if (panel) hidePanel(panel);
  });
  if (panel) {
    stage.tabIndex = 0;
    stage.setAttribute("role", "application");
    stage.setAttribute("aria-label", say("figure-keys"));
  }

  /**
   * @param {number} i
   * @param {boolean} aloud whether a screen reader says it
   */
  async function pick(i, aloud) {
    if (!panel || i < 0) return;
    picked = i;
    plot?.pick(i);
    element.classList.add("has-panel");
    await fill();
    if (picked !== i || !data || !said || !aloud) return;
    const words = clusterWords(data, i, choices).join(" ");
    said.textContent = say("cluster-said", { name: String(data.clusters.cluster[i]), words });
  }
  async function fill() {
    if (!panel || picked < 0) return;
    try {
      const [figure, observations] = await Promise.all([loadFigure(slug), loadObservations(slug)]);
      if (signal.aborted || picked < 0) return;
      data = figure;
      if (picked >= data.clusters.cluster.length) return close();
      const own = observations.get(String(data.clusters.cluster[picked])) ?? [];
      const focused = panel.contains(document.activeElement);
      panel.innerHTML = clusterPanel(data, own, picked, {
        ...choices,
        truth: choices.truth || choices.misses,
      });
      showPanel(panel, stage);
      if (focused) /** @type {HTMLElement} */ (panel.querySelector("[data-do=close]")).focus();
    } catch {
      panel.textContent = say("cluster-not-loaded");
      showPanel(panel, stage);
    }
  }
  function close() {
    if (!panel || picked < 0) return;
    const inside = panel.contains(document.activeElement);
    picked = -1;
    hidePanel(panel);
    if (said) said.textContent = "";
    plot?.pick(-1);
    element.classList.remove("has-panel");
    if (inside) (opener ?? stage).focus({ preventScroll: true });
  }

  stage.addEventListener(
    "keydown",
    async (event) => {
      if (!panel || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === " ") {
        event.preventDefault();
        toggle();
      } else if (/^(Arrow|Home$|End$)/.test(event.key)) {
        event.preventDefault();
        opener = stage;
        data ??= await loadFigure(slug).catch(() => null);
        if (data) pick(neighbour(planeOf(data).clusters.partial_pooling, picked, event.key), true);
      }
    },
    options,
  );
  // From anywhere: on a phone the panel lies over what comes after the figure as well.
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") close();
    },
    options,
  );
  stage.addEventListener(
    "click",
    async (event) => {
      if (!(await ready()) || !plot) return;
      opener = stage;
      const touch = /** @type {PointerEvent} */ (event).pointerType === "touch";
      pick(plot.nearest(event, touch ? REACH.touch : REACH.mouse), true);
    },
    options,
  );
  element.addEventListener(
    "click",
    async ({ target }) => {
      const button = /** @type {HTMLElement} */ (target).closest("button");
      if (button?.dataset.do === "close") close();
      if (button?.dataset.cluster === undefined) return;
      opener = button;
      ready();
      if (button.dataset.kind === "worse_off") showTruth();
      data ??= await loadFigure(slug).catch(() => null);
      const name = button.dataset.cluster;
      await pick(data ? data.clusters.cluster.map(String).indexOf(name) : -1, true);
      if (button.closest("table")) panel?.scrollIntoView({ block: "nearest" });
    },
    options,
  );

  /** Show the truth, without which nobody sees that a cluster is worse off. */
  function showTruth() {
    const box = /** @type {HTMLInputElement | null} */ (element.querySelector("[name=truth]"));
    if (box && !box.checked) box.click();
  }

  /** @param {PointerEvent} event */
  function hover(event) {
    if (event.pointerType === "touch" || !plot || !data) return;
    const i = plot.nearest(event, REACH.mouse);
    stage.classList.toggle("is-over", i >= 0);
    tip.hidden = i < 0;
    if (i < 0) {
      plot.pick(picked);
      return;
    }
    const { x, y } = plot.place(i);
    const { clusters } = data;
    tip.textContent = say("cluster-tip", {
      name: String(clusters.cluster[i]),
      n: clusters.n[i],
      share: percent(clusters.share_kept[i]),
    });
    tip.style.transform = `translate(${x}px, ${y}px)`;
    tip.classList.toggle("is-left", x > stage.clientWidth / 2);
    // An open panel follows the pointer; it does not open under it, or the page would jump.
    if (picked >= 0 && picked !== i) pick(i, false);
    else plot.pick(i);
  }
  stage.addEventListener("pointermove", hover, options);
  stage.addEventListener(
    "pointerleave",
    () => {
      tip.hidden = true;
      plot?.pick(picked);
    },
    options,
  );

  return {
    /** @param {Awaited<ReturnType<typeof import("./plot.js").createPlot>>} made */
    drawn: async (made) => {
      plot = made;
      plot.pick(picked);
      data ??= await loadFigure(slug);
    },
    /** @param {string} name of the cluster to open */
    open: async (name) => {
      data ??= await loadFigure(slug).catch(() => null);
      opener = /** @type {HTMLElement | null} */ (document.activeElement);
      await pick(data ? data.clusters.cluster.map(String).indexOf(name) : -1, true);
    },
    refresh: async () => {
      if (data) data = await loadFigure(slug).catch(() => data);
      fill();
    },
  };
}
