import { hire } from "../site/hire.js";
import { say } from "../words/words.js";
import { drawSamples } from "./draw_samples.js";
import { histogram } from "./histogram.js";
import { repeatCharts } from "./repeat_charts.js";
import { repeatWords } from "./repeat_words.js";
import { setText } from "./write.js";

/** @typedef {import("./draw_samples.js").Setting} Setting */
/** @typedef {import("../../engine/repeat.js").Sampled} Sampled */

const WORKER = new URL("../../engine/repeat_worker.js", import.meta.url);
const EVERY = 250; // milliseconds between drawings while samples come in

/**
 * Wire the drawing of many samples: workers draw them, on all cores, this shows what they gave.
 *
 * @param {HTMLElement} lab
 * @param {() => Setting} current
 * @param {AbortSignal} signal
 */
export function again(lab, current, signal) {
  const find = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (lab.querySelector(selector));
  const start = find("[data-do=repeat]");
  const cancel = find("[data-do=cancel]");
  const progress = /** @type {HTMLProgressElement} */ (find(".lab-repeat progress"));
  const says = find(".lab-repeat-says");
  const box = find(".lab-repeat > .lab-histograms");
  /** @type {(() => void) | null} */
  let end = null; // ends all workers while there are some
  /** @type {(Sampled | null)[]} */
  let all = [];
  let isOf = ""; // the setting of the histograms

  function stop() {
    end?.();
    end = null;
    progress.hidden = cancel.hidden = true;
    start.removeAttribute("aria-disabled");
  }
  function run() {
    if (end) return;
    const times = Number(/** @type {HTMLSelectElement} */ (find("[name=times]")).value);
    const setting = structuredClone(current());
    isOf = named(setting);
    all = [];
    let drawn = 0;
    box.classList.remove("is-old");
    progress.value = 0;
    progress.hidden = cancel.hidden = false;
    start.setAttribute("aria-disabled", "true");
    setText(says, say("lab-repeat-drawing", { times }));
    const crew = {
      hire: () => hire(WORKER, signal),
      size: navigator.hardwareConcurrency || 1,
    };
    const reported = (/** @type {(Sampled | null)[]} */ there) => {
      all = there;
      progress.value = all.length / times;
      if (all.length === times) {
        stop();
        setText(says, repeatWords(all));
      } else if (performance.now() - drawn < EVERY) return;
      drawn = performance.now();
      box.innerHTML = repeatCharts(all, setting).map(histogram).join("");
    };
    const failed = () => {
      stop();
      setText(says, say("lab-repeat-failed"));
    };
    end = drawSamples(setting, times, crew, reported, failed);
  }
  function giveUp() {
    stop();
    const stopped = say("lab-repeat-stopped");
    setText(says, all.length ? `${stopped} ${repeatWords(all)}` : stopped);
    start.focus();
  }
  start.addEventListener("click", run, { signal });
  cancel.addEventListener("click", giveUp, { signal });
  signal.addEventListener("abort", stop);
  return {
    /** Say that what is shown belongs to another setting. */
    settled: () => {
      if (!box.firstChild) return;
      const isOld = named(current()) !== isOf;
      if (isOld === box.classList.contains("is-old")) return;
      box.classList.toggle("is-old", isOld);
      if (isOld && !end) setText(says, say("lab-repeat-old"));
    },
  };
}

/** @param {Setting} setting */
function named({ parameters, departure, randomEffects, prior }) {
  return JSON.stringify([randomEffects, prior, departure, { ...parameters, seed: 0 }]);
}
