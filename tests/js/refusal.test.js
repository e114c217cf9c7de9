import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { createData } from "../../docs/engine/simulate.js";
import { refusal } from "../../docs/javascripts/words/refusal.js";
import { speak } from "./words.mjs";

const DATA = { y: [1, 2, 3, 4, 5, 7], x: [1, 2, 3, 1, 2, 5], cluster: [1, 1, 2, 2, 3, 3] };
const tall = Array.from({ length: 6 }, (_, i) => i);

/** @type {[() => unknown, string][]} */
const REFUSED = [
  [
    () => createData({ nCluster: -4 }),
    "Clusters: −4 is not allowed. It must be a whole number at least 1.",
  ],
  [
    () => createData({ balanced: 0 }),
    "Rows kept: 0 is not allowed. It must be a number greater than 0 and at most 1.",
  ],
  [
    () => createData({ seed: 0.5 }),
    "Seed: 0.5 is not allowed. It must be a whole number at least −2147483647 and at most 2147483647.",
  ],
  [() => createData({ beta: NaN }), "Slope of x: NaN is not allowed. It must be a number."],
  [() => createData({ sdInt: 1e101 }), "Intercepts, SD: this number is too large."],
  [
    () => createData({ nCluster: 1e6, obsPerCluster: 1e4 }),
    "That makes more than the 2,147,483,647 rows that are allowed.",
  ],
  [
    () => createData({ nCluster: 1, obsPerCluster: 1 }),
    "One row is left; at least 6 are needed, one for each parameter of the model.",
  ],
  [
    () => createData({ balanced: 0.002 }),
    "2 rows are left; at least 6 are needed, one for each parameter of the model.",
  ],
  [
    () => fit({ ...DATA, y: [1, 2], x: [1, 2], cluster: [1, 2] }),
    "2 rows are left; at least 6 are needed, one for each parameter of the model.",
  ],
  [
    () => fit({ ...DATA, cluster: [1, 1, 1, 1, 1, 1] }),
    "There is only one cluster; at least two are needed.",
  ],
  [
    () => fit({ ...DATA, cluster: tall }),
    "Every cluster has one row, so nothing tells the clusters’ differences from noise; some clusters need two rows or more.",
  ],
  [
    () => fit({ ...DATA, x: [2, 2, 2, 2, 2, 2] }),
    "x is the same in every row; a slope needs it to vary.",
  ],
  [
    () => fit({ ...DATA, y: tall, x: tall }),
    "y and x lie on one line: no noise, nothing to estimate.",
  ],
  [
    () => fit({ y: [1, 2, 3, 4, 6, 8], x: [1, 2, 3, 1, 2, 3], cluster: [1, 1, 1, 2, 2, 2] }),
    "Every cluster’s y lies on its own line: no noise to estimate.",
  ],
  [
    () => fit({ ...DATA, x: [1e200, 2e200, 3e200, 1e200, 2e200, 5e200] }),
    "The numbers in y or x are too large or too small: choose another unit.",
  ],
  [() => fit({ ...DATA, y: [1] }), "No model can be fitted: columns have different lengths"],
];

test("what the engine refuses is said in the reader's words", () => {
  speak();
  for (const [attempt, words] of REFUSED) {
    assert.throws(
      attempt,
      (error) => refusal(error).startsWith(words) || assert.fail(refusal(error)),
    );
  }
});

test("and in German, with its own marks", () => {
  speak("de");
  assert.throws(
    () => createData({ cor: -1.5 }),
    (error) =>
      assert.equal(
        refusal(error),
        "Korrelation: −1,5 ist nicht erlaubt. Erlaubt ist eine Zahl von −1 bis 1.",
      ) ?? true,
  );
});
