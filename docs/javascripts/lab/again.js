import { histogram, median } from "./histogram.js";
import { percent } from "../words/numbers.js";

/** @typedef {import("../../engine/repeat.js").Sampled} Sampled */

/**
 * Wire the drawing of many samples: a worker draws them, this shows what they gave.
 *
 * @param {HTMLElement} lab
 * @param {() => import("../../engine/parameters.js").Parameters} current
 * @param {AbortSignal} signal
 */
export function again(lab, current, signal) {
  const find = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (lab.querySelector(selector));
  const start = find("[data-do=repeat]");
  const cancel = find("[data-do=cancel]");
  const progress = /** @type {HTMLProgressElement} */ (find("progress"));
  const says = find(".lab-repeat-says");
  const box = find(".lab-histograms");
  /** @type {Worker | null} */
  let worker = null;
  let isOf = ""; // the setting of the histograms

  function stop() {
    worker?.terminate();
    worker = null;
    progress.hidden = cancel.hidden = true;
    start.removeAttribute("aria-disabled");
  }
  function run() {
    if (worker) return;
    const times = Number(/** @type {HTMLSelectElement} */ (find("[name=times]")).value);
    const parameters = { ...current() };
    isOf = setting(parameters);
    /** @type {(Sampled | null)[]} */
    const all = [];
    box.classList.remove("is-old");
    worker = new Worker(new URL("../../engine/repeat_worker.js", import.meta.url), {
      type: "module",
    });
    progress.value = 0;
    progress.hidden = cancel.hidden = false;
    start.setAttribute("aria-disabled", "true");
    says.textContent = `Drawing ${times} samples …`;
    let drawn = 0;
    worker.onmessage = ({ data: { done, sampled } }) => {
      all.push(...sampled);
      progress.value = done / times;
      const isLast = done === times;
      const now = performance.now();
      if (isLast || now - drawn > 250) {
        drawn = now;
        box.innerHTML = histograms(all, parameters);
      }
      if (!isLast) return;
      stop();
      says.textContent = summary(all);
    };
    worker.onerror = () => {
      stop();
      says.textContent = "The samples could not be drawn. Reload the page to try again.";
    };
    worker.postMessage({ parameters, times });
    cancel.onclick = () => {
      stop();
      says.textContent = all.length ? `Stopped. ${summary(all)}` : "Stopped.";
      start.focus();
    };
  }
  start.addEventListener("click", run, { signal });
  signal.addEventListener("abort", stop);
  return {
    /** Say that what is shown belongs to another setting. */
    settled: () => {
      if (!box.firstChild) return;
      const isOld = setting(current()) !== isOf;
      if (isOld !== box.classList.contains("is-old")) {
        box.classList.toggle("is-old", isOld);
        if (isOld && !worker)
          says.textContent = "These belong to the setting before. Draw again for the new one.";
      }
    },
  };
}

/** @param {import("../../engine/parameters.js").Parameters} parameters */
function setting(parameters) {
  return JSON.stringify({ ...parameters, seed: 0 });
}

/** @param {(Sampled | null)[]} all */
function summary(all) {
  const fitted = all.filter((one) => one !== null);
  if (fitted.length === 0) return "No model fits any of these samples.";
  const judged = fitted.filter(({ noPooling }) => Number.isFinite(noPooling));
  const wins = judged.filter(
    (one) => one.partialPooling <= one.noPooling && one.partialPooling <= one.completePooling,
  );
  const singular = fitted.filter(({ isSingular }) => isSingular).length;
  const failed = all.length - fitted.length;
  return (
    `Of ${all.length} samples, partial pooling is the closest of the three to the truth in ` +
    `${percent(wins.length / judged.length)}. ${percent(singular / fitted.length)} of the fits are singular.` +
    (failed ? ` ${failed} samples have no fit.` : "") +
    " RMSE takes both coefficients together; a green line is the true value."
  );
}

/**
 * @param {(Sampled | null)[]} all
 * @param {import("../../engine/parameters.js").Parameters} truth
 */
function histograms(all, truth) {
  const column = (/** @type {Exclude<keyof Sampled, "isSingular">} */ name) =>
    all.flatMap((one) => (one && Number.isFinite(one[name]) ? [one[name]] : []));
  const errors = /** @type {const} */ ([
    ["noPooling", "no-pooling", "RMSE, no pooling"],
    ["partialPooling", "partial-pooling", "RMSE, partial pooling"],
    ["completePooling", "complete-pooling", "RMSE, complete pooling"],
  ]);
  const largest = Math.max(...errors.map(([name]) => median(column(name))));
  const shared = range(
    errors.flatMap(([name]) => column(name)),
    1.6 * largest,
  );
  const parts = errors.map(([name, kind, label]) =>
    histogram({ kind: `is-${kind}`, label, values: column(name), range: shared }),
  );
  const sds = [...column("sdInt"), ...column("sdSlope"), truth.sdInt, truth.sdSlope, 0];
  const estimates = /** @type {const} */ ([
    ["sdInt", "Intercepts, SD, estimated"],
    ["sdSlope", "Slopes, SD, estimated"],
    ["cor", "Correlation, estimated"],
  ]);
  for (const [name, label] of estimates) {
    const is = name === "cor";
    const known = !is || truth.sdInt * truth.sdSlope > 0 ? truth[name] : undefined;
    const at = is ? /** @type {[number, number]} */ ([-1, 1]) : range(sds);
    parts.push(
      histogram({ kind: "is-estimate", label, values: column(name), range: at, truth: known }),
    );
  }
  return parts.join("");
}

/**
 * @param {number[]} values
 * @param {number} [most]
 * @returns {[number, number]}
 */
function range(values, most = Infinity) {
  if (values.length === 0) return [0, 1];
  const sorted = [...values].sort((a, b) => a - b);
  // A few wild samples must not squeeze the rest: what lies beyond is in the last bar.
  const low = sorted[Math.floor(0.002 * sorted.length)];
  const high = Math.min(sorted[Math.ceil(0.99 * (sorted.length - 1))], most);
  return [low, high > low ? high : low + 1];
}
