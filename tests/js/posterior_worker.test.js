import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { posterior } from "../../docs/engine/posterior.js";
import { defaultPriors } from "../../docs/engine/priors.js";
import { createData } from "../../docs/engine/simulate.js";
import { startWorker } from "./worker.mjs";

const data = createData({ nCluster: 8, obsPerCluster: 5, seed: 2 });
const priors = defaultPriors(data.y);

test("the worker answers with the posterior, or why there is none, under the same id", async () => {
  const { tell, heard, end } = startWorker("engine/posterior_worker.js");
  assert.equal(await heard(), "here");
  tell({ id: 7, fit: fit(data), priors });
  assert.deepEqual(await heard(), { id: 7, posterior: posterior(fit(data), priors) });

  const far = fit({ ...data, x: data.x.map((x) => x + 5000) });
  const refused = async (/** @type {object} */ question) => {
    tell(question);
    return (await heard()).problem;
  };
  const lies = /cannot be summed up: .* x = 0 lies \d+ SDs from the data/;
  assert.match(await refused({ id: 8, fit: far, priors }), lies);
  const wrong = { id: 9, fit: far, priors: { ...priors, lkj: 0 } };
  assert.match(await refused(wrong), /^lkj = 0 is not allowed/);
  assert.match(await refused({ id: 10, priors }), /^fit = undefined is not allowed/);
  await end();
});

test("other errors are not hidden", async () => {
  const { tell, heard } = startWorker("engine/posterior_worker.js");
  await heard();
  tell({ id: 11, fit: { ...fit(data), conditionalModes: undefined }, priors });
  await assert.rejects(heard(), TypeError);
});
