import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { posterior } from "../../docs/engine/posterior.js";
import { defaultPriors } from "../../docs/engine/priors.js";
import { createData } from "../../docs/engine/simulate.js";

/** Answers of the worker, as a page gets them: each message is cloned. */
const answers = [];
let receive;
globalThis.addEventListener = (_, listener) => {
  receive = (message) => listener({ data: structuredClone(message) });
};
globalThis.postMessage = (message) => answers.push(structuredClone(message));
await import("../../docs/engine/posterior_worker.js");

const data = createData({ nCluster: 8, obsPerCluster: 5, seed: 2 });
const priors = defaultPriors(data.y);

test("the worker answers with the posterior, under the same id", () => {
  receive({ id: 7, fit: fit(data), priors });
  assert.deepEqual(answers.pop(), { id: 7, posterior: posterior(fit(data), priors) });
});

test("it says what cannot be summed up, and what is not allowed", () => {
  const far = fit({ ...data, x: data.x.map((x) => x + 5000) });
  receive({ id: 8, fit: far, priors });
  assert.match(answers.pop().problem, /cannot be summed up: .* x = 0 lies \d+ SDs from the data/);
  receive({ id: 9, fit: far, priors: { ...priors, lkj: 0 } });
  assert.match(answers.pop().problem, /^lkj = 0 is not allowed/);
  receive({ id: 10, priors });
  assert.match(answers.pop().problem, /^fit = undefined is not allowed/);
});

test("other errors are not hidden", () => {
  const broken = { ...fit(data), conditionalModes: undefined };
  assert.throws(() => receive({ id: 11, fit: broken, priors }), TypeError);
});
