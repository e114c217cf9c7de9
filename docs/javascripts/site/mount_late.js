import { rememberActions } from "./early_actions.js";
import { inTime } from "./in_time.js";
import { sayNotLoaded } from "./not_loaded.js";

/** @typedef {(part: HTMLElement, signal: AbortSignal) => void | Promise<void>} Start */

/** What brings parts of single pages to life: only these pages load it. */
/** @type {Record<string, () => Promise<Start>>} */
const STARTS = {
  ".lab": () => import("../lab/lab.js").then((module) => module.startLab),
  "#yd-bring": () => import("../your_data/page.js").then((module) => module.startYourData),
  "figure.why-bells": () => import("../why/bells_figure.js").then((module) => module.startBells),
  "figure.why-ellipses": () =>
    import("../why/ellipses_figure.js").then((module) => module.startEllipses),
  "figure.singular": () =>
    import("../singular/singular_figure.js").then((module) => module.startSingular),
  "figure.breaks": () => import("../breaks/breaks_figure.js").then((module) => module.startBreaks),
  "figure.sure": () => import("../sure/sure_figure.js").then((module) => module.startCaterpillar),
  "section.card": () => import("../cards/card.js").then((module) => module.startCard),
  "form.card-student": () =>
    import("../cards/own/student_form.js").then((module) => module.startStudentForm),
  "figure.fan-figure": () => import("../sure/sure_figure.js").then((module) => module.startFan),
};

/**
 * Bring parts of the page to life as their scripts arrive; what the reader did in one before that
 * is done again.
 *
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function mountLate(signal) {
  for (const [selector, load] of Object.entries(STARTS)) {
    for (const part of document.querySelectorAll(selector)) {
      start(/** @type {HTMLElement} */ (part), load, signal);
    }
  }
}

/**
 * @param {HTMLElement} part
 * @param {() => Promise<Start>} load
 * @param {AbortSignal} signal
 */
async function start(part, load, signal) {
  const early = rememberActions(part);
  try {
    const begin = await inTime(load()).catch(() => null);
    if (signal.aborted) return;
    if (!begin) return sayNotLoaded(part);
    await begin(part, signal); // what it waits for may be what answers
    early.stop();
    if (signal.aborted) return;
    early.repeat(part);
  } catch (error) {
    if (!signal.aborted) sayNotLoaded(part);
    throw error;
  } finally {
    early.stop();
  }
}
