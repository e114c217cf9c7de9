import { defaultPriors } from "../../engine/priors.js";
import { hire } from "../site/hire.js";
import { watchSize } from "../site/watch_size.js";
import { caterpillar } from "./caterpillar.js";
import { addCovered, counterTable, noneYet } from "./counter.js";
import { fanPicture, observationAt } from "./fan.js";
import { covered, posteriorSlopes, sureSample, trueRankOfBest } from "./sample.js";
import { coveredSay, fanSay, rankSay } from "./sure_words.js";
import { say } from "../words/words.js";

/** @typedef {import("./sample.js").Kind} Kind */
/** @typedef {import("./sample.js").Interval} Interval */
/** @typedef {import("./sample.js").Sample} Sample */

const MOST_SEEDS = 1000;
const MORE = 20; // samples at once
const MOST_SEEN = 12;

/**
 * Bring the figure of intervals to life.
 *
 * @param {HTMLElement} figure
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function startCaterpillar(figure, signal) {
  const find = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (figure.querySelector(selector));
  const stage = find(".sure-stage");
  /** @type {Worker | null} */
  let worker = null; // made when a sample is drawn and there is none
  let seed = 0;
  let samples = 0;
  let asked = 0;
  let revealed = false;
  let sums = noneYet();
  /** Samples whose posterior is on its way, by the number of the question. */
  const awaited = /** @type {Map<number, Sample>} */ (new Map());
  /** @type {Map<number, Interval> | null} */
  let posterior = null;
  /** @type {Sample} */
  let sample;

  figure.addEventListener(
    "change",
    ({ target }) => {
      if (/** @type {HTMLInputElement} */ (target).name === "design") restart();
      else show();
    },
    { signal },
  );
  find("[data-do=reveal]").addEventListener(
    "click",
    () => {
      revealed = true;
      show();
    },
    { signal },
  );
  find("[data-do=again]").addEventListener("click", () => draw(1), { signal });
  find("[data-do=more]").addEventListener("click", () => draw(MORE), { signal });
  watchSize(stage, show, signal);
  restart();

  function ready() {
    if (worker) return worker;
    const url = new URL("../../engine/posterior_worker.js", import.meta.url);
    worker = hire(url, signal);
    worker.addEventListener("message", ({ data }) => {
      const of = awaited.get(data.id);
      if (!of || signal.aborted) return;
      awaited.delete(data.id);
      const slopes = data.posterior ? posteriorSlopes(data.posterior) : null;
      if (slopes) addCovered(sums.posterior, covered(of.clusters, "posterior", slopes));
      if (of === sample) {
        posterior = slopes;
        find(".sure-problem").textContent = slopes ? "" : say("sure-no-posterior");
      }
      show();
    });
    worker.addEventListener("error", () => {
      worker?.terminate();
      worker = null; // the next sample tries again
      const isMissed = [...awaited.values()].includes(sample);
      awaited.clear();
      show();
      if (isMissed) find(".sure-problem").textContent = say("sure-posterior-failed");
    });
    return worker;
  }

  function restart() {
    sums = noneYet();
    awaited.clear();
    samples = 0;
    revealed = false;
    seed = Number(figure.dataset.seed) - 1;
    draw(1);
  }

  /** @param {number} times */
  function draw(times) {
    const [nCluster, obsPerCluster] = chosen("design").split("x").map(Number);
    const drawn = [];
    for (let i = 0; i < times; i++) {
      seed = (seed % MOST_SEEDS) + 1;
      sample = sureSample({ nCluster, obsPerCluster, seed });
      samples += 1;
      for (const kind of /** @type {const} */ (["own", "conditional", "error"])) {
        addCovered(sums[kind], covered(sample.clusters, kind, null));
      }
      drawn.unshift(sample);
    }
    // The one that is shown is asked for first.
    for (const one of drawn) {
      asked += 1;
      awaited.set(asked, one);
      ready().postMessage({ id: asked, fit: one.fitted, priors: defaultPriors(one.data.y) });
    }
    posterior = null;
    find(".sure-problem").textContent = "";
    show();
  }

  /** @param {string} name */
  function chosen(name) {
    return /** @type {HTMLInputElement} */ (figure.querySelector(`[name=${name}]:checked`)).value;
  }

  function show() {
    if (stage.clientWidth === 0) return;
    const kind = /** @type {Kind} */ (chosen("kind"));
    stage.innerHTML = caterpillar(sample, kind, posterior, revealed, stage.clientWidth);
    find(".sure-counter").innerHTML = revealed ? counterTable(sums, kind) : "";
    find(".why-says").textContent = says(kind).join(" ");
  }

  /**
   * @param {Kind} kind of interval
   * @returns {string[]} sentences
   */
  function says(kind) {
    if (kind === "posterior" && !posterior) {
      return [...awaited.values()].includes(sample) ? [say("sure-posterior-coming")] : [];
    }
    if (!revealed) return [say("sure-hidden")];
    return [
      ...coveredSay(covered(sample.clusters, kind, posterior), sums[kind], samples),
      rankSay(trueRankOfBest(sample.clusters), sample.clusters.length),
    ];
  }
}

/**
 * Bring the fan of a new cluster to life.
 *
 * @param {HTMLElement} figure
 * @param {AbortSignal} signal
 */
export function startFan(figure, signal) {
  const find = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (figure.querySelector(selector));
  const stage = find(".fan-stage");
  const { fitted, data } = sureSample();
  /** @type {import("./fan.js").Seen} */
  let seen = [];
  let next = 0;

  find("[data-do=add]").addEventListener(
    "click",
    () => {
      // The rows of one cluster of the data, one after the other
      const rows = [...data.cluster.keys()].filter(
        (i) => data.cluster[i] === Number(figure.dataset.cluster),
      );
      const i = rows[next++ % rows.length];
      take({ x: data.x[i], y: data.y[i] });
    },
    { signal },
  );
  find("[data-do=clear]").addEventListener(
    "click",
    () => {
      seen = [];
      next = 0;
      show();
    },
    { signal },
  );
  stage.addEventListener(
    "click",
    ({ clientX, clientY }) => {
      const { left, top } = stage.getBoundingClientRect();
      const place = { x: clientX - left, y: clientY - top };
      const observation = observationAt(stage.clientWidth, place);
      if (observation) take(observation);
    },
    { signal },
  );
  watchSize(stage, show, signal);
  show();

  /** @param {{ x: number, y: number }} observation */
  function take(observation) {
    if (seen.length < MOST_SEEN) seen = [...seen, observation];
    show();
  }

  function show() {
    if (stage.clientWidth === 0) return;
    stage.innerHTML = fanPicture(fitted, seen, stage.clientWidth);
    const full = seen.length === MOST_SEEN ? [say("sure-fan-full")] : [];
    find(".why-says").textContent = [fanSay(fitted, seen), ...full].join(" ");
  }
}
