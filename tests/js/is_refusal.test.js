import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { isRefusal } from "../../docs/engine/is_refusal.js";

/** @param {() => unknown} run */
function thrownBy(run) {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
}

test("a refusal has a key of words; a slip has none, also where another error wraps it", () => {
  const alone = { y: [1, 2, 3], x: [1, 2, 3], cluster: ["a", "a", "a"] };
  assert.equal(isRefusal(thrownBy(() => fit(alone))), true);
  const slip = new TypeError("a slip");
  assert.equal(isRefusal(slip), false);
  assert.equal(isRefusal(new Error("without part 1", { cause: slip })), false);
  assert.equal(isRefusal("no error"), false);
});
