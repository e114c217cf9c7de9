import assert from "node:assert/strict";
import test from "node:test";

import { compare } from "../../docs/engine/compare.js";
import { fit } from "../../docs/engine/fit.js";
import { fitStructures } from "../../docs/engine/fit_structures.js";
import { createData } from "../../docs/engine/simulate.js";

/** Answers of the worker, as a page gets them: each message is cloned. */
const answers = [];
let receive;
globalThis.addEventListener = (_, listener) => {
  receive = (message) => listener({ data: structuredClone(message) });
};
globalThis.postMessage = (message) => answers.push(structuredClone(message));
await import("../../docs/engine/compare_worker.js");

test("the worker says that it is there, and compares", () => {
  assert.deepEqual(answers, ["here"]);
  const of = fit(createData({ nCluster: 8, obsPerCluster: 5, seed: 2 }));
  for (const n of [0, 20]) {
    receive({ fit: of, n });
    assert.deepEqual(answers.pop(), { rows: compare(fitStructures(of), n) });
  }
});

test("it has nothing to send with", () => {
  assert.equal(globalThis.fetch, undefined);
  assert.equal(globalThis.WebSocket, undefined);
});
