/** In place of a browser's workers: those that were made, with what they were told. */

/** @type {FakeWorker[]} */
export const made = [];

class FakeWorker extends EventTarget {
  /** @type {any[]} */
  told = [];
  isEnded = false;

  constructor(/** @type {URL} */ url) {
    super();
    this.url = url;
    made.push(this);
  }
  /** @param {unknown} data */
  answer(data) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
  fail() {
    this.dispatchEvent(new Event("error"));
  }
  /** @param {unknown} message */
  postMessage(message) {
    this.told.push(message);
  }
  terminate() {
    this.isEnded = true;
  }
}
globalThis.Worker = /** @type {any} */ (FakeWorker);
