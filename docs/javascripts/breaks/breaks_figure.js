import { watchSize } from "../site/watch_size.js";
import { clusterSay, revealSay, slopesSay } from "./breaks_words.js";
import { clusterAt, planePicture } from "./plane.js";
import { departedSample } from "./sample.js";
import { simpsonPicture } from "./simpson.js";

/** @typedef {import("./sample.js").Sample} Sample */

const MOST_SEEDS = 1000;

/**
 * Bring the figure of the page "When does it break" to life.
 *
 * @param {HTMLElement} figure
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function startBreaks(figure, signal) {
  const find = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (figure.querySelector(selector));
  const stage = find(".breaks-stage");
  const dataStage = find(".breaks-data-stage");
  const switches = /** @type {HTMLInputElement[]} */ ([
    ...figure.querySelectorAll("[name=departure]"),
  ]);
  const centring = /** @type {HTMLInputElement} */ (find("[name=centred]"));
  const marked = /** @type {Set<number>} */ (new Set());
  let seed = Number(figure.dataset.seed);
  let revealed = false;
  /** @type {number | null} */
  let at = null;
  /** @type {Sample} */
  let sample;

  for (const input of switches) input.addEventListener("change", draw, { signal });
  centring.addEventListener("change", show, { signal });
  find("[data-do=again]").addEventListener("click", again, { signal });
  find("[data-do=reveal]").addEventListener("click", reveal, { signal });
  stage.addEventListener("click", tap, { signal });
  stage.addEventListener("keydown", press, { signal });
  watchSize(stage, show, signal);
  draw();

  function draw() {
    const chosen = switches.find(({ checked }) => checked) ?? switches[0];
    const departure = /** @type {Sample["departure"]} */ (chosen.value);
    sample = departedSample(departure, seed);
    marked.clear();
    at = null;
    revealed = false;
    for (const element of figure.querySelectorAll("[data-of]")) {
      const { of } = /** @type {HTMLElement} */ (element).dataset;
      /** @type {HTMLElement} */ (element).hidden = of !== departure;
    }
    find(".breaks-says").replaceChildren();
    show();
  }

  function again() {
    seed = (seed % MOST_SEEDS) + 1;
    draw();
  }

  function reveal() {
    revealed = true;
    const said = revealSay(sample, marked).map((text) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      return paragraph;
    });
    find(".breaks-says").replaceChildren(...said);
    show();
  }

  /** @param {MouseEvent} event */
  function tap({ clientX, clientY }) {
    const { left, top, width } = stage.getBoundingClientRect();
    mark(clusterAt(sample, width, { x: clientX - left, y: clientY - top }));
  }

  /** @param {number | null} cluster */
  function mark(cluster) {
    if (cluster === null || revealed) return;
    if (!marked.delete(cluster)) marked.add(cluster);
    show();
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    const order = [...sample.points].sort((a, b) => a.end[0] - b.end[0]);
    const now = order.findIndex(({ cluster }) => cluster === at);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) at = order[(now + step + order.length) % order.length].cluster;
    else if (event.key === " " || event.key === "Enter") mark(at);
    else return;
    event.preventDefault();
    const point = sample.points.find(({ cluster }) => cluster === at);
    if (point) find(".breaks-cursor").textContent = clusterSay(point, marked.has(point.cluster));
    show();
  }

  function show() {
    if (stage.clientWidth === 0) return;
    stage.innerHTML = planePicture(
      sample,
      { marked, at, revealed },
      stage.clientWidth,
      "breaks-clip",
    );
    const isTied = sample.departure === "x_tied";
    find(".breaks-data").hidden = !(isTied && revealed);
    if (isTied && revealed) {
      dataStage.innerHTML = simpsonPicture(sample, centring.checked, dataStage.clientWidth);
      find(".breaks-slopes").textContent = slopesSay(sample, centring.checked);
    }
  }
}
