import { mountFigure } from "../figure/figure.js";
import { provide } from "../figure/load.js";
import { installation } from "../site/installation.js";
import { savesData } from "../site/reader.js";
import { short } from "../words/names.js";
import { say } from "../words/words.js";
import { find, make } from "./elements.js";
import { inWords } from "./in_words.js";
import { listMessages } from "./messages.js";

/** @typedef {import("../../table/table_session.js").Fitted} Fitted */

const MOST_DOTS = 200; // rows that a cluster's panel draws
const EXAMPLES = /** @type {Record<string, (cluster: string) => string>} */ ({
  farthest: (cluster) => say("data-example-farthest", { cluster }),
  smallest: (cluster) => say("data-example-smallest", { cluster }),
  moved_away: (cluster) => say("data-example-moved-away", { cluster }),
});

/**
 * Show what was fitted: warnings, words, the site's figure, print, code, and a paragraph on it.
 *
 * @param {HTMLElement} box
 * @param {Fitted} result
 * @param {(action: import("../../table/data_problem.js").Action) => void} act
 * @param {AbortSignal} signal ends when these results go
 * @returns the figure's handle
 */
export function showResults(box, result, act, signal) {
  listMessages(find(box, ".yd-warnings"), result.warnings, act);
  const words = [...result.words, ...result.heldOut];
  find(box, ".yd-words").replaceChildren(...words.map((one) => make("p", inWords(one))));
  find(box, ".yd-print").textContent = printed(result);
  find(box, ".yd-r-note").textContent = inWords(result.rNote);
  find(box, "[data-language=r]").textContent = result.code.r;
  find(box, "[data-language=python]").textContent = installation() + result.code.python;
  find(box, ".yd-paper").textContent = result.paper.map(inWords).join(" ");
  box.hidden = false;
  return showFigure(find(box, ".yd-figure"), result, signal);
}

/**
 * Return the printout, with what is said after it.
 *
 * @param {Fitted} result
 */
export function printed({ summary, note, figure }) {
  return note ? `${summary}\n${say(note, { x: figure.names?.x ?? "x" })}\n` : summary;
}

/**
 * @param {HTMLElement} place
 * @param {Fitted} result
 * @param {AbortSignal} signal
 */
function showFigure(place, { figure: data, shown, dots }, signal) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById("yd-figure"));
  const figure = /** @type {HTMLElement} */ (
    /** @type {Element} */ (template.content.querySelector("figure")).cloneNode(true)
  );
  data.title = say("data-figure-title");
  const drawn = { shown: inWords(shown) };
  const some = dots.areAll ? "" : ` ${say("data-figure-some-rows", { rows: MOST_DOTS })}`;
  find(figure, "figcaption").textContent =
    (data.means ? say("data-figure-caption-means", drawn) : say("data-figure-caption", drawn)) +
    some;
  find(figure, ".shrinkage-table summary").textContent = say("data-figure-table", {
    clusters: data.clusters.cluster.length,
  });
  find(figure, ".shrinkage-examples").append(
    ...Object.entries(data.examples).map(([kind, cluster]) =>
      make("button", EXAMPLES[kind](short(String(cluster))), {
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
  const handle = mountFigure(figure, signal);
  if (!savesData()) handle.ready(); // also where it is out of sight: the page may be printed
  return handle;
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
