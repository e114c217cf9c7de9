import assert from "node:assert/strict";
import test from "node:test";

import { compare } from "../../docs/engine/compare.js";
import { fit } from "../../docs/engine/fit.js";
import { fitStructures } from "../../docs/engine/fit_structures.js";
import { createData } from "../../docs/engine/simulate.js";
import { startWorker } from "./worker.mjs";

test("the worker says that it is there, compares, and has nothing to send with", async () => {
  const { tell, heard, end } = startWorker(
    "engine/compare_worker.js",
    "postMessage([typeof fetch, typeof WebSocket, typeof Worker]);",
  );
  assert.equal(await heard(), "here");
  assert.deepEqual(await heard(), ["undefined", "undefined", "undefined"]);
  const of = fit(createData({ nCluster: 8, obsPerCluster: 5, seed: 2 }));
  for (const n of [0, 20]) {
    tell({ fit: of, n });
    assert.deepEqual(await heard(), { rows: compare(fitStructures(of), n) });
  }
  await end();
});
