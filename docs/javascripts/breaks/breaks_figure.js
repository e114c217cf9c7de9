import { clusterSay, revealSay, slopesSay } from "./breaks_words.js";
import { mark } from "../guess/mark.js";
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
  let seed = Number(figure.dataset.seed);
  let revealed = false;
  /** @type {Sample} */
  let sample;
  const walk = {
    input: /** @type {HTMLInputElement} */ (find(".walk input")),
    button: /** @type {HTMLButtonElement} */ (find("[data-do=mark]")),
  };
  const clusters = {
    order: () => [...sample.points].sort((a, b) => a.end[0] - b.end[0]).map((p) => p.cluster),
    at: (/** @type {{ x: number, y: number }} */ place) =>
      revealed ? null : clusterAt(sample, stage.clientWidth, place),
    words: (/** @type {number} */ cluster, /** @type {boolean} */ isMarked) => {
      const point = sample.points.find((one) => one.cluster === cluster);
      return point ? clusterSay(point, isMarked) : "";
    },
    most: Infinity,
  };
  const made = mark(stage, walk, clusters, show, signal);

  for (const input of switches) input.addEventListener("change", draw, { signal });
  centring.addEventListener("change", show, { signal });
  find("[data-do=again]").addEventListener("click", again, { signal });
  find("[data-do=reveal]").addEventListener("click", reveal, { signal });
  const watched = new ResizeObserver(show);
  watched.observe(stage);
  signal.addEventListener("abort", () => watched.disconnect());
  draw();

  function draw() {
    const chosen = switches.find(({ checked }) => checked) ?? switches[0];
    const departure = /** @type {Sample["departure"]} */ (chosen.value);
    sample = departedSample(departure, seed);
    made.clear();
    revealed = false;
    walk.input.disabled = walk.button.disabled = false;
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
    walk.input.disabled = walk.button.disabled = true;
    const said = revealSay(sample, made.marked).map((text) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      return paragraph;
    });
    find(".breaks-says").replaceChildren(...said);
    show();
  }

  function show() {
    if (stage.clientWidth === 0) return;
    stage.innerHTML = planePicture(
      sample,
      { marked: made.marked, at: made.at(), revealed },
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
