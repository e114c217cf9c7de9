import { loadObservations } from "../figure/load.js";
import { forgetNotLoaded, sayNotLoaded } from "../site/not_loaded.js";
import { watchSize } from "../site/watch_size.js";
import { dragMarks } from "./drag.js";
import {
  amountAt,
  AS_IT_IS,
  coefficientsAt,
  ellipsesPicture,
  ellipsesScales,
  ellipsesWindow,
} from "./ellipses.js";
import { amountSay, ellipsesSay } from "./ellipses_words.js";
import { loadEvidence } from "./load_evidence.js";
import { afterRows } from "./real_rows.js";

/** @typedef {import("../../engine/evidence.js").Evidence} Evidence */
/** @typedef {import("./load_evidence.js").ScenarioEvidence} ScenarioEvidence */

const ALL = 1e9; // as good as infinitely much

/**
 * Bring the figure of two ellipses to life.
 *
 * @param {HTMLElement} figure
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function startEllipses(figure, signal) {
  const find = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (figure.querySelector(selector));
  const stage = find(".why-stage");
  const scenario = /** @type {HTMLSelectElement} */ (find("[name=scenario]"));
  const cluster = /** @type {HTMLSelectElement} */ (find("[name=cluster]"));
  const slider = /** @type {HTMLInputElement} */ (find("[name=amount]"));
  /** @type {ScenarioEvidence | null} */
  let loaded = null;
  /** @type {Evidence | null} */
  let evidence = null;
  const withRows = /** @type {HTMLInputElement} */ (find("[name=rows]"));
  /** @type {Evidence[]} after each real row, where they are to be seen */
  let rows = [];
  /** @type {import("./ellipses.js").Window | null} */
  let window = null;

  scenario.addEventListener("change", () => choose(), { signal });
  cluster.addEventListener("change", () => take(cluster.value), { signal });
  slider.addEventListener("input", () => show(), { signal });
  withRows.addEventListener("change", () => take(cluster.value), { signal });
  for (const button of figure.querySelectorAll("[data-example]")) {
    const kind = String(/** @type {HTMLElement} */ (button).dataset.example);
    button.addEventListener("click", () => take(loaded?.examples[kind]), { signal });
  }
  find("[data-do=reset]").addEventListener("click", () => take(cluster.value), { signal });
  dragMarks(stage, marks, move, signal);
  watchSize(stage, draw, signal);
  return choose();

  async function choose() {
    const slug = scenario.value;
    const found = await loadEvidence(slug).catch(() => null);
    if (signal.aborted || slug !== scenario.value) return;
    if (!found) return sayNotLoaded(figure);
    loaded = found;
    cluster.replaceChildren(...found.clusters.map((name) => new Option(name, name)));
    for (const button of figure.querySelectorAll("[data-example]")) {
      const kind = String(/** @type {HTMLElement} */ (button).dataset.example);
      /** @type {HTMLElement} */ (button).hidden = !(kind in found.examples);
    }
    take(found.examples.farthest ?? found.clusters[0]);
  }

  /** @param {string | undefined} name */
  function take(name) {
    if (!loaded || name === undefined) return;
    cluster.value = name;
    evidence = loaded.of(name);
    window = ellipsesWindow(evidence);
    slider.value = String(AS_IT_IS);
    rows = [];
    forgetNotLoaded(figure);
    show();
    if (withRows.checked) showRows(scenario.value, name);
  }

  /**
   * @param {string} slug
   * @param {string} name of a cluster
   */
  async function showRows(slug, name) {
    const observations = await loadObservations(slug).catch(() => null);
    const isStill = slug === scenario.value && name === cluster.value && withRows.checked;
    if (signal.aborted || !isStill || !loaded) return;
    if (!observations) return sayNotLoaded(figure);
    forgetNotLoaded(figure);
    rows = afterRows(loaded.of(name), observations.get(name) ?? []);
    draw();
  }

  function amount() {
    return amountAt(Number(slider.value));
  }

  function show() {
    if (!evidence || !loaded) return;
    const text = amountSay(amount());
    slider.setAttribute("aria-valuetext", text);
    find(".why-amount").textContent = text;
    const size = Math.min(amount(), ALL);
    find(".why-says").textContent = ellipsesSay(evidence, size, loaded.hasLine(cluster.value));
    draw();
  }

  function draw() {
    if (!evidence || !window || stage.clientWidth === 0) return;
    const size = Math.min(amount(), ALL);
    stage.innerHTML = ellipsesPicture(evidence, size, window, stage.clientWidth, "why-clip", rows);
  }

  function marks() {
    if (!evidence || !window) return { own: FAR, average: FAR };
    const { x, y } = ellipsesScales(window, stage.clientWidth);
    const place = (/** @type {number[]} */ [a, b]) => ({ x: x(a), y: y(b) });
    return { own: place(evidence.own), average: place(evidence.average) };
  }

  /**
   * @param {"own" | "average"} mark
   * @param {number} x pixels
   * @param {number} y
   */
  function move(mark, x, y) {
    if (!evidence || !window) return;
    rows = []; // they are of the cluster as it is
    evidence = { ...evidence, [mark]: coefficientsAt(window, stage.clientWidth, { x, y }) };
    show();
  }
}

const FAR = { x: -1e4, y: -1e4 };
