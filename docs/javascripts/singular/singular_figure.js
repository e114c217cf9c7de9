import { landscapePicture } from "./landscape_picture.js";
import { linesPicture } from "./lines_picture.js";
import { compareStructures, singularSample } from "./model.js";
import { lowestSay, strengthSay, structureCells } from "./singular_words.js";

/** @typedef {import("./model.js").Setting} Setting */

const MOST_SEEDS = 1000;

/**
 * Bring the figure of the page "My fit is singular" to life.
 *
 * @param {HTMLElement} figure
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function startSingular(figure, signal) {
  const find = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (figure.querySelector(selector));
  const input = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement} */ (figure.querySelector(`[name=${name}]`));
  const [map, lines] = [find(".singular-map"), find(".singular-lines")];
  const body = /** @type {HTMLTableSectionElement} */ (
    figure.querySelector(".singular-table tbody")
  );
  let seed = Number(figure.dataset.seed);
  let waiting = 0;
  /** @type {import("./model.js").Sample} */
  let sample;

  figure.addEventListener("input", later, { signal });
  find("[data-do=again]").addEventListener(
    "click",
    () => {
      seed = (seed % MOST_SEEDS) + 1;
      change();
    },
    { signal },
  );
  const watched = new ResizeObserver(draw);
  watched.observe(map);
  signal.addEventListener("abort", () => {
    watched.disconnect();
    cancelAnimationFrame(waiting);
  });
  change();

  function later() {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(change);
  }

  /** @returns {Setting} */
  function setting() {
    const view = figure.querySelector("[name=view]:checked");
    return {
      nCluster: Number(input("nCluster").value),
      obsPerCluster: Number(input("obsPerCluster").value),
      sdSlope: Number(input("sdSlope").value),
      strength: Number(input("strength").value),
      view: /** @type {Setting["view"]} */ (/** @type {HTMLInputElement} */ (view).value),
      seed,
    };
  }

  function change() {
    const now = setting();
    for (const name of ["nCluster", "obsPerCluster", "sdSlope"]) {
      find(`[data-value=${name}]`).textContent = input(name).value;
    }
    const strength = strengthSay(now.strength);
    find("[data-value=strength]").textContent = strength;
    input("strength").setAttribute("aria-valuetext", strength);
    sample = singularSample(now);
    find(".singular-says").textContent = lowestSay(sample, now.strength);
    const rows = compareStructures(sample.data).map((row) => {
      const line = document.createElement("tr");
      structureCells(row).forEach((text, i) => {
        const cell = document.createElement(i === 0 ? "th" : "td");
        if (i === 0) cell.scope = "row";
        cell.textContent = text;
        line.append(cell);
      });
      return line;
    });
    body.replaceChildren(...rows);
    draw();
  }

  function draw() {
    if (!sample || map.clientWidth === 0) return;
    map.innerHTML = landscapePicture(sample.landscape, setting().view, map.clientWidth);
    lines.innerHTML = linesPicture(sample, lines.clientWidth, "singular-clip");
  }
}
