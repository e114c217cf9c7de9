import assert from "node:assert/strict";
import test from "node:test";

import { defaultPriors } from "../../docs/engine/priors.js";
import { createPosteriorAsker } from "../../docs/javascripts/site/ask_posterior.js";
import { made } from "./fake_worker.mjs";

/** Return which fits a worker was asked about, each with the data's own priors. */
const asked = (/** @type {(typeof made)[number]} */ { told }) =>
  told.map(({ fit, priors }) => {
    assert.deepEqual(priors, defaultPriors([1, 2, 9]));
    return fit;
  });

test("one posterior at a time, and of those asked for meanwhile the last alone", () => {
  made.length = 0;
  /** @type {object[]} */
  const answers = [];
  const controller = new AbortController();
  const asker = createPosteriorAsker((answer) => answers.push(answer), controller.signal);
  assert.equal(made.length, 0);
  for (const name of ["a", "b", "c"]) asker.ask(/** @type {any} */ (name), [1, 2, 9], name);
  const [worker] = made;
  assert.match(String(worker.url), /engine\/posterior_worker\.js$/);
  assert.deepEqual(asked(worker), ["a"]);
  worker.answer({ posterior: 1 });
  assert.deepEqual(asked(worker), ["a", "c"]);
  worker.answer({ problem: "no" });
  assert.deepEqual(answers, [{ posterior: 1, key: "a" }, { problem: "sure-no-posterior", key: "c" }]); // prettier-ignore
  asker.ask(/** @type {any} */ ("d"), [1, 2, 9], "d");
  assert.deepEqual(asked(worker), ["a", "c", "d"]);
  controller.abort();
  assert.ok(worker.isEnded);
  worker.answer({ posterior: 2 });
  assert.equal(answers.length, 2);
  assert.equal(made.length, 1);
});

test("a worker that does not come is said, and the next question asks a new one", () => {
  made.length = 0;
  /** @type {object[]} */
  const answers = [];
  const { signal } = new AbortController();
  const asker = createPosteriorAsker((answer) => answers.push(answer), signal);
  for (const name of ["a", "b"]) asker.ask(/** @type {any} */ (name), [1, 2, 9], name);
  made[0].fail();
  assert.deepEqual(answers, [{ problem: "sure-posterior-failed", key: "a" }]);
  assert.equal(made.length, 2);
  assert.deepEqual(asked(made[1]), ["b"]);
  made[1].answer({ posterior: 1 });
  assert.deepEqual(answers[1], { posterior: 1, key: "b" });
});
