/** Workers that are waited for as long as anything else. */

import { MOST } from "./in_time.js";

/**
 * Make a module worker. One that does not come in time has an error, as one that cannot be read has;
 * one that came says "here" before all else, which goes to nobody.
 *
 * @param {URL} url
 * @param {AbortSignal} signal ends it
 * @returns {Worker}
 */
export function hire(url, signal) {
  const worker = new Worker(url, { type: "module" });
  const late = setTimeout(() => worker.dispatchEvent(new Event("error")), MOST);
  const end = () => {
    clearTimeout(late);
    worker.terminate();
  };
  const first = (/** @type {MessageEvent} */ event) => {
    clearTimeout(late);
    if (event.data === "here") event.stopImmediatePropagation();
  };
  worker.addEventListener("message", first, { once: true });
  worker.addEventListener("error", () => clearTimeout(late), { once: true });
  signal.addEventListener("abort", end, { once: true });
  return worker;
}
