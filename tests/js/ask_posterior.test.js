import assert from "node:assert/strict";
import test from "node:test";

import { createPosteriorAsker } from "../../docs/javascripts/site/ask_posterior.js";

/** Workers that were made, with what they were told. */
const made = [];
class FakeWorker {
  /** @type {string[]} */
  told = [];
  isEnded = false;

  constructor(url) {
    this.url = url;
    made.push(this);
  }
  addEventListener(_, listener) {
    this.answer = (data) => listener({ data });
  }
  postMessage(message) {
    this.told.push(message.fit);
  }
  terminate() {
    this.isEnded = true;
  }
}
globalThis.Worker = /** @type {any} */ (FakeWorker);

test("one posterior at a time, and of those asked for meanwhile the last alone", () => {
  made.length = 0;
  const answers = [];
  const controller = new AbortController();
  const asker = createPosteriorAsker((answer) => answers.push(answer), controller.signal);
  assert.equal(made.length, 0);
  for (const name of ["a", "b", "c"]) asker.ask(/** @type {any} */ (name), /** @type {any} */ ({}), name); // prettier-ignore
  const [worker] = made;
  assert.match(String(worker.url), /engine\/posterior_worker\.js$/);
  assert.deepEqual(worker.told, ["a"]);
  worker.answer({ posterior: 1 });
  assert.deepEqual(worker.told, ["a", "c"]);
  worker.answer({ problem: "no" });
  assert.deepEqual(answers, [{ posterior: 1, key: "a" }, { problem: "no", key: "c" }]); // prettier-ignore
  asker.ask(/** @type {any} */ ("d"), /** @type {any} */ ({}), "d");
  assert.deepEqual(worker.told, ["a", "c", "d"]);
  controller.abort();
  assert.ok(worker.isEnded);
  worker.answer({ posterior: 2 });
  assert.equal(answers.length, 2);
  assert.equal(made.length, 1);
});
