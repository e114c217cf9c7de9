import { pythonCode, rCode } from "../../table/analysis_code.js";
import { mountFigure } from "../figure/figure.js";
import { provide } from "../figure/load.js";
import { installation } from "../site/installation.js";
import { downloadText } from "../words/download.js";
import { short } from "../words/names.js";
import { say } from "../words/words.js";
import { find, make } from "./elements.js";

/** @typedef {import("../../table/analyse.js").Result} Result */

/** @type {Record<string, string>} */
const EXAMPLES = {
  farthest: "farthest out",
  smallest: "fewest rows",
  moved_away: "moved away in one coordinate",
};

/**
 * Show what was fitted: warnings, words, the site's figure, print, code and the download.
 *
 * @param {HTMLElement} box
 * @param {Result} result
 * @param {Omit<import("../../table/analysis_code.js").Analysis, "isSaturated">} analysis
 * @param {AbortSignal} signal ends when these results go
 */
export function showResults(box, result, analysis, signal) {
  const warnings = find(box, ".yd-warnings");
  warnings.replaceChildren(...result.warnings.map((text) => make("li", text)));
  warnings.hidden = result.warnings.length === 0;
  find(box, ".yd-words").replaceChildren(...result.words.map((text) => make("p", text)));
  find(box, ".yd-print").textContent = printed(result);
  const { isSaturated, randomEffects } = result;
  const full = { ...analysis, isSaturated, randomEffects };
  find(box, "[data-language=r]").textContent = rCode(full);
  find(box, "[data-language=python]").textContent = installation() + pythonCode(full);
  box.hidden = false;
  showFigure(find(box, ".yd-figure"), result, signal);
}

/**
 * Return the printout, with what is said after it.
 *
 * @param {Result} result
 */
function printed({ summary, note, figure }) {
  return note ? `${summary}\n${say(note, { x: figure.names?.x ?? "x" })}\n` : summary;
}

/**
 * @param {HTMLElement} place
 * @param {Result} result
 * @param {AbortSignal} signal
 */
function showFigure(place, { figure: data, shown, dots, estimates }, signal) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById("yd-figure"));
  const figure = /** @type {HTMLElement} */ (
    /** @type {Element} */ (template.content.querySelector("figure")).cloneNode(true)
  );
  find(figure, "figcaption").textContent =
    "Each point is a cluster, its intercept across and its slope up. It starts where its own regression puts it. " +
    `${shown}${dots.areAll ? "" : " A panel draws at most 200 of a cluster’s rows."}`;
  find(figure, ".shrinkage-table summary").textContent =
    `Estimates of ${data.clusters.cluster.length.toLocaleString("en-US")} clusters as a table`;
  find(figure, ".shrinkage-examples").append(
    ...Object.entries(data.examples).map(([kind, cluster]) =>
      make("button", `${short(String(cluster))}, ${EXAMPLES[kind]}`, {
        type: "button",
        class: "shrinkage-button",
        "data-cluster": String(cluster),
      }),
    ),
  );
  provide("your-data/figure.json", () => data, signal);
  provide("your-data/observations.json", () => observations(dots), signal);
  place.replaceChildren(figure);
  signal.addEventListener("abort", () => figure.remove());
  find(figure, "[data-do=download]").addEventListener(
    "click",
    () => downloadText(["\uFEFF", ...estimates], "estimates.csv"),
    {
      signal,
    },
  );
  mountFigure(figure, signal);
}

/**
 * Return the drawn clusters' observations, each made when it is asked for.
 *
 * @param {import("../../table/drawn_clusters.js").Dots} dots
 */
function observations({ names, ends, x, y }) {
  const position = new Map(names.map((name, i) => [name, i]));
  return {
    get: (/** @type {string} */ name) => {
      const i = position.get(name);
      if (i === undefined) return undefined;
      const first = i === 0 ? 0 : ends[i - 1];
      return Array.from({ length: ends[i] - first }, (_, k) => ({
        x: x[first + k],
        y: y[first + k],
      }));
    },
  };
}
