import assert from "node:assert/strict";
import test from "node:test";

import { PARAMETER_FIELDS } from "../../docs/engine/parameters.js";
import {
  allowedWords,
  parameterLabel,
  parameterWords,
} from "../../docs/javascripts/words/parameters.js";
import { speak } from "./words.mjs";

test("a parameter's name, unit and help", () => {
  speak();
  assert.deepEqual(parameterWords("sdInt"), {
    label: "Intercepts, SD",
    unit: "units of y",
    help:
      "Standard deviation of the intercepts: a number at least 0. How much clusters truly differ " +
      "in height. At 0 they do not.",
  });
  assert.equal(parameterLabel("obsPerCluster"), "Observations per cluster");
  assert.equal(parameterWords("seed").unit, "");
});

test("what each may be", () => {
  speak();
  assert.deepEqual(
    Object.keys(PARAMETER_FIELDS).map((name) => allowedWords(/** @type {any} */ (name))),
    [
      "a whole number at least 1",
      "a whole number at least 1",
      "a number",
      "a number",
      "a number at least 0",
      "a number at least 0",
      "a number at least 0",
      "a number at least −1 and at most 1",
      "a number greater than 0 and at most 1",
      "a whole number at least −2147483647 and at most 2147483647",
    ],
  );
});
