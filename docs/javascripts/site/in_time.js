/** How long a page waits for what it asked for before it says that this did not come. */

// On a phone's slow network (400 kbit/s) a figure moves half a minute after the first click, with all
// that it needs: a minute is still honest loading there. What comes later finds its place when the
// reader tries again.
const MOST = 60_000; // milliseconds

/**
 * Wait for what was asked for, but not for ever: a server that never answers has failed as well.
 *
 * @template T
 * @param {Promise<T>} coming
 * @returns {Promise<T>} rejected where it fails, and where it does not come in time
 */
export function inTime(coming) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("it did not come in time")), MOST);
    coming.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

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
