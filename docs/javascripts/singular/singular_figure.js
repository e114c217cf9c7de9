import { singularParagraph } from "../../table/singular_paper.js";
import { createPosteriorAsker } from "../site/ask_posterior.js";
import { watchSize } from "../site/watch_size.js";
import { copy } from "../words/copy.js";
import { inWords } from "../your_data/in_words.js";
import { apart, everyRow } from "./choices.js";
import { landscapePicture } from "./landscape_picture.js";
import { linesPicture } from "./lines_picture.js";
import { chosen, singularSample } from "./model.js";
import { apartSay, choiceCells, chosenSay, lowestSay, strengthSay } from "./singular_words.js";
import { say } from "../words/words.js";

/** @typedef {import("./choices.js").Choice} Choice */
/** @typedef {import("./model.js").Setting} Setting */

const MOST_SEEDS = 1000;
const NAMES = { x: "x", cluster: "cluster" };
/** Strengths of the prior that are models of their own, on the same landscape. */
const STRENGTHS = /** @type {Record<string, number>} */ ({ correlated: 0, prior: 1 });

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
  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (
    figure.querySelectorAll("[data-choice]")
  );
  let seed = Number(figure.dataset.seed);
  let waiting = 0;
  /** @type {Choice | null} what is shown; null is the landscape's summit, wherever the prior puts it */
  let choice = "correlated";
  /** @type {import("./model.js").Sample} */
  let sample;
  /** @type {import("./choices.js").Row[]} */
  let rows = [];
  /** @type {import("../../engine/posterior.js").Posterior | null} */
  let posterior = null;
  let problem = ""; // why there is no posterior

  const asker = createPosteriorAsker((answer) => {
    if (answer.key !== sample.data) return;
    posterior = answer.posterior ?? null;
    problem = answer.problem ? say(answer.problem) : "";
    tell();
  }, signal);
  figure.addEventListener("input", ({ target }) => later(/** @type {Element} */ (target)), {
    signal,
  });
  find("[data-do=again]").addEventListener(
    "click",
    () => {
      seed = (seed % MOST_SEEDS) + 1;
      change();
    },
    { signal },
  );
  find("[data-do=copy]").addEventListener(
    "click",
    ({ currentTarget }) => {
      const shown = find(".singular-paper");
      copy(shown.textContent ?? "", /** @type {HTMLElement} */ (currentTarget), shown);
    },
    { signal },
  );
  for (const button of buttons) {
    button.addEventListener("click", () => choose(/** @type {Choice} */ (button.dataset.choice)), {
      signal,
    });
  }
  watchSize(map, draw, signal);
  signal.addEventListener("abort", () => cancelAnimationFrame(waiting));
  change();

  /** @param {Element} target */
  function later(target) {
    if (target === input("strength")) choice = null;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(change);
  }

  /** @param {Choice} wanted */
  function choose(wanted) {
    choice = wanted;
    if (!(wanted in STRENGTHS)) return tell();
    input("strength").value = String(STRENGTHS[wanted]);
    change();
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
    const before = sample?.data;
    sample = singularSample(now);
    if (before && sameRows(before, sample.data)) {
      sample.data = before; // only the prior or the view is another
    } else {
      problem = "";
      posterior = null; // what is chosen is drawn as soon as it comes
      asker.ask(sample.fits.correlated, sample.data.y, sample.data);
    }
    tell();
  }

  function tell() {
    rows = everyRow(sample.data, sample.fits, posterior);
    const current = choice ?? (Number(input("strength").value) === 0 ? "correlated" : null);
    body.replaceChildren(...rows.map((row) => tableRow(row, row.choice === current)));
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.choice === current));
      button.disabled = button.dataset.choice === "prior" && !sample.fits.prior;
    }
    if (posterior === null && choice === "posterior" && !problem) {
      find(".singular-problem").textContent = say("lab-posterior-working");
    } else find(".singular-problem").textContent = problem;
    find(".singular-apart").textContent = apartSay(apart(rows));
    const paragraph = singularParagraph(sample.fits, NAMES, posterior);
    find(".singular-paper").textContent = paragraph.map(inWords).join(" ");
    draw();
  }

  function draw() {
    if (!sample || map.clientWidth === 0) return;
    const { view, strength } = setting();
    const row = rows.find((one) => one.choice === choice && !(one.choice in STRENGTHS));
    const shown = row ? chosen(sample, row, view) : sample;
    find(".singular-says").textContent = row
      ? chosenSay(shown, /** @type {any} */ (row.choice))
      : lowestSay(shown, strength);
    map.innerHTML = landscapePicture(shown.landscape, view, map.clientWidth);
    lines.innerHTML = linesPicture(shown, lines.clientWidth, "singular-clip");
  }
}

/**
 * @param {import("../../engine/simulate.js").Data} one
 * @param {import("../../engine/simulate.js").Data} other
 */
function sameRows(one, other) {
  return one.y.length === other.y.length && one.y.every((value, i) => value === other.y[i]);
}

/**
 * @param {import("./choices.js").Row} row
 * @param {boolean} isCurrent
 */
function tableRow(row, isCurrent) {
  const line = document.createElement("tr");
  if (isCurrent) line.setAttribute("aria-current", "true");
  choiceCells(row).forEach((text, i) => {
    const cell = document.createElement(i === 0 ? "th" : "td");
    if (i === 0) cell.scope = "row";
    cell.textContent = text;
    line.append(cell);
  });
  return line;
}
