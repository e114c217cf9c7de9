import assert from "node:assert/strict";
import test from "node:test";

import { markRight, markWrong } from "../../docs/javascripts/lab/field.js";

/** Return what an input is to these functions. */
function fieldWith(/** @type {Record<string, string>} */ attributes) {
  return /** @type {any} */ ({
    attributes,
    dataset: {},
    getAttribute: (/** @type {string} */ name) => attributes[name] ?? null,
    hasAttribute: (/** @type {string} */ name) => name in attributes,
    setAttribute: (/** @type {string} */ name, /** @type {string} */ to) => (attributes[name] = to),
    removeAttribute: (/** @type {string} */ name) => delete attributes[name],
  });
}

test("a wrong field is tied to the message and keeps its help, however often it is wrong", () => {
  const field = fieldWith({ "aria-describedby": "help-n" });
  for (let i = 0; i < 2; i++) {
    markWrong(field);
    assert.deepEqual(field.attributes, {
      "aria-describedby": "lab-message help-n",
      "aria-invalid": "true",
    });
  }
  assert.equal(markRight(field), true);
  assert.deepEqual(field.attributes, { "aria-describedby": "help-n" });
  assert.equal(markRight(field), false);
});

test("without help a field is tied to the message alone, and to nothing when it is right", () => {
  const field = fieldWith({});
  markWrong(field);
  assert.equal(field.attributes["aria-describedby"], "lab-message");
  assert.equal(markRight(field), true);
  assert.deepEqual(field.attributes, {});
});
