import assert from "node:assert/strict";
import test from "node:test";

import { inTime } from "../../docs/javascripts/site/in_time.js";

test("what comes in time is what came, and what fails fails as it did", async () => {
  assert.equal(await inTime(Promise.resolve("it")), "it");
  await assert.rejects(inTime(Promise.reject(new Error("no"))), { message: "no" });
});

test("what does not come in a minute has failed, and nothing waits for what came", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const clear = t.mock.method(globalThis, "clearTimeout");
  const never = inTime(new Promise(() => {}));
  /** @type {string[]} */
  const failed = [];
  never.catch(({ message }) => failed.push(message));
  t.mock.timers.tick(59_999);
  await new Promise(setImmediate);
  assert.deepEqual(failed, []);
  t.mock.timers.tick(1);
  await new Promise(setImmediate);
  assert.deepEqual(failed, ["it did not come in time"]);
  assert.equal(clear.mock.callCount(), 0);
  await inTime(Promise.resolve());
  await new Promise(setImmediate);
  assert.equal(clear.mock.callCount(), 1);
});
