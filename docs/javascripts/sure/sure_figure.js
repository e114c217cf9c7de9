import { defaultPriors } from "../../engine/priors.js";
import { caterpillar } from "./caterpillar.js";
import { fanPicture, fanScales, RANGES } from "./fan.js";
import { KINDS, covered, posteriorSlopes, sureSample, trueRankOfBest } from "./sample.js";
import { coveredSay, fanSay, rankSay } from "./sure_words.js";
import { say } from "../words/words.js";

/** @typedef {import("./sample.js").Kind} Kind */
/** @typedef {import("./sample.js").Interval} Interval */
/** @typedef {ReturnType<typeof covered>} Covered */

const MOST_SEEDS = 1000;
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
  const worker = new Worker(new URL("../../engine/posterior_worker.js", import.meta.url), {
    type: "module",
  });
  signal.addEventListener("abort", () => worker.terminate());
  let seed = Number(figure.dataset.seed);
  let samples = 0;
  let asked = 0;
  let revealed = false;
  /** @type {Map<number, Interval> | null} */
  let posterior = null;
  /** @type {Record<Kind, Covered>} */
  let sums = none();
  /** @type {import("./sample.js").Sample} */
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
  find("[data-do=again]").addEventListener(
    "click",
    () => {
      seed = (seed % MOST_SEEDS) + 1;
      draw();
    },
    { signal },
  );
  worker.addEventListener("message", ({ data }) => {
    if (data.id !== asked || signal.aborted) return;
    posterior = data.posterior ? posteriorSlopes(data.posterior) : null;
    if (posterior) add("posterior");
    find(".sure-problem").textContent = data.posterior ? "" : say("sure-no-posterior");
    show();
  });
  const watched = new ResizeObserver(show);
  watched.observe(stage);
  signal.addEventListener("abort", () => watched.disconnect());
  restart();

  function restart() {
    sums = none();
    samples = 0;
    revealed = false;
    draw();
  }

  function draw() {
    const [nCluster, obsPerCluster] = chosen("design").split("x").map(Number);
    sample = sureSample({ nCluster, obsPerCluster, seed });
    posterior = null;
    samples += 1;
    for (const kind of /** @type {Kind[]} */ (["own", "conditional", "error"])) add(kind);
    asked += 1;
    worker.postMessage({ id: asked, fit: sample.fitted, priors: defaultPriors(sample.data.y) });
    show();
  }

  /** @param {Kind} kind */
  function add(kind) {
    const now = covered(sample.clusters, kind, posterior);
    for (const group of /** @type {const} */ (["all", "extreme"])) {
      sums[kind][group].held += now[group].held;
      sums[kind][group].of += now[group].of;
    }
  }

  /** @param {string} name */
  function chosen(name) {
    return /** @type {HTMLInputElement} */ (figure.querySelector(`[name=${name}]:checked`)).value;
  }

  function show() {
    if (stage.clientWidth === 0) return;
    const kind = /** @type {Kind} */ (chosen("kind"));
    stage.innerHTML = caterpillar(sample, kind, posterior, revealed, stage.clientWidth);
    const said = revealed
      ? [
          ...coveredSay(covered(sample.clusters, kind, posterior), sums[kind], samples),
          rankSay(trueRankOfBest(sample.clusters), sample.clusters.length),
        ]
      : [say("sure-hidden")];
    find(".why-says").textContent = said.join(" ");
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
  const { fitted, data } = sureSample({ nCluster: 100, obsPerCluster: 10, seed: 888 });
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
      const { frame } = fanScales(stage.clientWidth);
      const [acrossX, upY] = [
        (clientX - left - frame.left) / (frame.right - frame.left),
        (frame.bottom - (clientY - top)) / (frame.bottom - frame.top),
      ];
      if (acrossX < 0 || acrossX > 1 || upY < 0 || upY > 1) return;
      take({
        x: RANGES.x[0] + acrossX * (RANGES.x[1] - RANGES.x[0]),
        y: RANGES.y[0] + upY * (RANGES.y[1] - RANGES.y[0]),
      });
    },
    { signal },
  );
  const watched = new ResizeObserver(show);
  watched.observe(stage);
  signal.addEventListener("abort", () => watched.disconnect());
  show();

  /** @param {{ x: number, y: number }} observation */
  function take(observation) {
    if (seen.length < MOST_SEEN) seen = [...seen, observation];
    show();
  }

  function show() {
    if (stage.clientWidth === 0) return;
    stage.innerHTML = fanPicture(fitted, seen, stage.clientWidth);
    find(".why-says").textContent = fanSay(fitted, seen);
  }
}

/** @returns {Record<Kind, Covered>} */
function none() {
  return /** @type {Record<Kind, Covered>} */ (
    Object.fromEntries(
      KINDS.map((kind) => [kind, { all: { held: 0, of: 0 }, extreme: { held: 0, of: 0 } }]),
    )
  );
}
