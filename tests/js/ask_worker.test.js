import assert from "node:assert/strict";
import test from "node:test";

import { createAsker } from "../../docs/javascripts/site/ask_worker.js";
import { made } from "./fake_worker.mjs";

function asking() {
  made.length = 0;
  /** @type {{ data: any, key: string }[]} */
  const answers = [];
  const url = new URL("file:///worker.js");
  const asker = createAsker(url, (answer) => answers.push(answer), new AbortController().signal);
  const ask = (/** @type {string} */ name) => asker.ask(() => ({ name }), name);
  return { answers, ask, cancel: asker.cancel };
}

test("what is given up is never answered, and the next question has a worker of its own", () => {
  const { answers, ask, cancel } = asking();
  ask("long");
  ask("waiting");
  cancel();
  assert.ok(made[0].isEnded);
  ask("short");
  assert.deepEqual(made[1].told, [{ name: "short" }]);
  made[0].answer("too late");
  made[1].answer("in time");
  assert.deepEqual(answers, [{ data: "in time", key: "short" }]);
});

test("where nothing is asked there is nothing to give up", () => {
  const { answers, ask, cancel } = asking();
  cancel();
  ask("one");
  made[0].answer(1);
  cancel();
  ask("two");
  assert.equal(made.length, 1);
  made[0].answer(2);
  assert.deepEqual(answers, [
    { data: 1, key: "one" },
    { data: 2, key: "two" },
  ]);
});

test("a question that is overtaken is not even written", () => {
  made.length = 0;
  const asker = createAsker(new URL("file:///worker.js"), () => {}, new AbortController().signal);
  asker.ask(() => ({ name: "first" }), 1);
  asker.ask(() => assert.fail("it is written"), 2);
  asker.ask(() => ({ name: "last" }), 3);
  made[0].answer("done");
  assert.deepEqual(made[0].told, [{ name: "first" }, { name: "last" }]);
});
